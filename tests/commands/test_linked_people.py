"""Linked people are offered together: who, why, in which order; never by a tie that is masked."""

from rolodex.commands import (
    appointments,
    contacts,
    guarded_edits,
    handover_choices,
    handover_items,
    interactions,
    linked_people,
    relationships,
)
from rolodex.commands.contacts import Wanted
from rolodex.commands.interactions import Meeting
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from tests.commands.two_officers import beside, contact, source, started, tie


def offers(session: Session, case: SubjectId) -> list[tuple[str, list[tuple[str, str, bool]]]]:
    return [
        (offer.name, [(one.word, one.name, one.is_outgoing) for one in offer.because])
        for offer in linked_people.offered(session, case)
    ]


def test_whoever_opens_the_door_is_offered_before_allies_and_colleagues(session: Session) -> None:
    nana, awa, binta, oumar = (contact(session, name) for name in ("Nana", "Awa", "Binta", "Oumar"))
    tie(session, awa, nana, "ally")
    tie(session, binta, nana, "gatekeeper_to")
    tie(session, nana, oumar, "deputy_of")
    case = started(session, nana)

    assert offers(session, case) == [
        ("Binta", [("gatekeeper_to", "Nana", True)]),
        ("Oumar", [("deputy_of", "Nana", False)]),
        ("Awa", [("ally", "Nana", True)]),
    ]


def test_people_of_one_post_or_organisation_and_of_common_talks_are_offered(session: Session) -> None:
    nana, awa, binta, kadi = (contact(session, name) for name in ("Nana", "Awa", "Binta", "Kadi"))
    appointments.appoint(session, nana, "Market chair", "Invented Market")
    appointments.appoint(session, awa, "Market chair", "Invented Market")
    appointments.appoint(session, binta, "Treasurer", "Invented Market")
    for _ in range(2):
        interactions.log(session, Meeting((nana, kadi), "in_person"))
    case = started(session, nana)

    assert offers(session, case) == [
        ("Awa", [("same_post", "Nana", True), ("same_organisation", "Nana", True)]),
        ("Kadi", [("met_together", "Nana", True)]),
        ("Binta", [("same_organisation", "Nana", True)]),
    ]
    assert linked_people.offered(session, case)[1].because[0].count == 2


def test_whoever_is_listed_already_is_not_offered_and_who_is_taken_is_offered_no_more(session: Session) -> None:
    nana, awa, binta = (contact(session, name) for name in ("Nana", "Awa", "Binta"))
    tie(session, awa, nana)
    tie(session, binta, nana)
    case = started(session, nana, awa)
    assert [name for name, _ in offers(session, case)] == ["Binta"]

    handover_items.arrange(session, case, [offer.contact for offer in linked_people.offered(session, case)])

    assert offers(session, case) == []


def test_tie_with_a_source_offers_nobody_and_tells_nothing(session: Session) -> None:
    nana, heron = contact(session, "Nana"), source(session)
    tie(session, heron, nana, "kin")
    interactions.log(session, Meeting((nana, heron), "in_person"))
    assert offers(session, started(session, nana)) == []
    assert offers(session, started(session, heron)) == []


def test_dialog_of_a_new_case_does_not_show_whom_a_source_is_tied_to(session: Session) -> None:
    bruno = beside(session, "Bruno")
    heron, kin, ally = source(session), contact(bruno, "Kin"), contact(bruno, "Ally")
    nana = contact(session, "Nana")
    tie(session, heron, kin, "kin")
    tie(session, nana, ally)

    assert [row.name for row in handover_choices.choices(session).contacts if row.is_linked] == ["Ally"]


def test_strictly_confidential_tie_between_others_offers_nobody(session: Session) -> None:
    nana, awa = contact(session, "Nana"), contact(session, "Awa")
    held = tie(session, nana, awa)
    secret = Edit("to_contact", awa.hex(), None, Level.STRICTLY_CONFIDENTIAL)
    guarded_edits.edit(session, held, Kind.RELATIONSHIP, [secret])
    assert offers(session, started(session, nana)) == []


def test_ties_that_ended_and_people_who_are_gone_do_not_count(session: Session) -> None:
    nana, awa, binta, kadi = (contact(session, name) for name in ("Nana", "Awa", "Binta", "Kadi"))
    relationships.end(session, tie(session, nana, awa), Kind.RELATIONSHIP, "2026-10")
    tie(session, nana, binta)
    contacts.edit(session, binta, Wanted((Edit("status", "deceased"),)))
    tie(session, nana, kadi)
    contacts.delete(session, kadi)

    assert offers(session, started(session, nana)) == []

"""What a window reads of hand-overs: roles, one case with all it shows, briefs with suggestions, choices."""

from collections.abc import Sequence

import pytest

from rolodex.commands import (
    commitments,
    contacts,
    handover_briefs,
    handover_choices,
    handover_items,
    handover_windows,
    handovers,
    interactions,
    relationships,
    safe_contacts,
    undoing,
)
from rolodex.commands.contacts import Wanted
from rolodex.commands.handovers import Opening
from rolodex.commands.interactions import Meeting
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Conflict, Invalid, NotFound
from rolodex.store import audit

SECRET = "Meets only at the well."


def contact(session: Session, name: str, *more: Edit) -> SubjectId:
    return contacts.add(session, Wanted((Edit("names", {"text": name}), *more))).subject


def source(session: Session) -> SubjectId:
    """A source with a code name."""
    code = Edit("names", {"text": "Heron", "kind": "code_name"})
    return contact(session, "Chaka Invented", code, Edit("categories", "source"))


def promise(session: Session, who: SubjectId, by: str = "us") -> SubjectId:
    edits = (Edit("contact", who.hex()), Edit("by", by), Edit("what", "Bring the answer."), Edit("due", "2026-12-10"))
    return commitments.add(session, edits).subject


def tie(session: Session, one: SubjectId, other: SubjectId) -> None:
    edits = (Edit("type", "ally"), Edit("from_contact", one.hex()), Edit("to_contact", other.hex()))
    relationships.add_relationship(session, edits)


def item(session: Session, case: SubjectId, who: SubjectId) -> handover_windows.ItemEntry:
    found = handover_windows.picture(session, case).items
    return next(entry for entry in found if entry.view.contact == who)


def suggested(session: Session, case: SubjectId, who: SubjectId) -> Sequence[tuple[str, str, str, str]]:
    return [(one.part, one.word, one.text, one.on) for one in handover_briefs.show(session, case, who).suggestions]


def test_row_says_what_the_acting_officer_is_in_the_case_and_who_holds_it(session: Session) -> None:
    contact(session, "Nana")
    case = handovers.start(session, Opening(custodian=session.acting()[1])).case

    (entry,) = handover_windows.rows(session)

    assert (entry.row.case, entry.outgoing, entry.incoming) == (case, "Amina", "")
    assert entry.own_roles == ("outgoing", "custodian")
    assert entry.is_holder


def test_picture_names_contacts_that_the_next_step_wants_in_the_case(session: Session) -> None:
    nana, awa = contact(session, "Nana"), contact(session, "Awa")
    case = handovers.start(session, Opening(contacts=(nana,), last_day="2026-12-04")).case

    assert handover_windows.picture(session, case).unlisted == ((awa, "Awa"),)


def test_case_whose_beginning_was_undone_is_not_there(session: Session) -> None:
    contact(session, "Nana")
    case = handovers.start(session, Opening()).case
    undoing.undo(session)

    with pytest.raises(NotFound):
        handover_windows.picture(session, case)


def test_overlap_is_counted_where_both_days_are_known_and_not_where_they_do_not_meet(session: Session) -> None:
    contact(session, "Nana")
    case = handovers.start(session, Opening(first_day="2026-11-23", last_day="2026-12-04")).case
    days = handover_windows.picture(session, case).days
    assert days is not None
    assert (len(days.days), len(days.working), days.needed, days.missing) == (12, 10, 1, 0)

    handovers.edit(session, case, [Edit("last_day", "2026-11-01")])

    assert handover_windows.picture(session, case).days is None


def test_item_counts_promises_and_says_whether_a_brief_was_written(session: Session) -> None:
    nana = contact(session, "Nana")
    promise(session, nana)
    case = handovers.start(session, Opening()).case
    assert (item(session, case, nana).promises, item(session, case, nana).is_briefed) == (1, False)

    handover_items.brief(session, case, nana, {"why": "Chairs the market committee."})

    assert item(session, case, nana).is_briefed
    (held,) = handover_windows.picture(session, case).promises
    assert (held.name, held.by, held.what, held.is_acknowledged) == ("Nana", "us", "Bring the answer.", False)


def test_promise_of_a_source_has_no_text(session: Session) -> None:
    promise(session, source(session))
    case = handovers.start(session, Opening()).case

    (held,) = handover_windows.picture(session, case).promises

    assert (held.name, held.what) == ("Heron", None)


def test_several_items_get_verb_and_priority_in_one_step_that_undo_takes_back(session: Session) -> None:
    nana, awa = contact(session, "Nana"), contact(session, "Awa")
    case = handovers.start(session, Opening()).case

    assert handover_items.arrange(session, case, (nana, awa), "archive", 2) == 2
    assert {(item(session, case, who).view.verb, item(session, case, who).view.priority) for who in (nana, awa)} == {
        ("archive", 2)
    }

    undoing.undo(session)
    assert item(session, case, awa).view.priority == 3


def test_arranging_changes_nothing_where_one_priority_is_no_choice(session: Session) -> None:
    nana = contact(session, "Nana")
    case = handovers.start(session, Opening()).case

    with pytest.raises(Invalid):
        handover_items.arrange(session, case, (nana,), "", 7)

    assert item(session, case, nana).view.priority == 3


def test_brief_suggests_what_the_vault_knows_for_each_part(session: Session) -> None:
    nana = contact(session, "Nana", Edit("caveats", "verbal_only"))
    interactions.log(session, Meeting((nana,), "phone", at="2026-11-02T09:00:00Z", summary="The road is open."))
    promise(session, nana)
    safe_contacts.set_(session, nana, (Edit("never", "Never call at night."),))
    case = handovers.start(session, Opening()).case

    assert suggested(session, case, nana) == [
        ("history", "phone", "The road is open.", "2026-11-02"),
        ("promises", "us", "Bring the answer.", "2026-12-10"),
        ("current_actions", "us", "Bring the answer.", "2026-12-10"),
        ("sensitivities", "caveats", "verbal_only", ""),
        ("do_not", "never", "Never call at night.", ""),
    ]


def test_brief_of_a_source_is_masked_and_suggests_nothing_until_it_is_revealed_which_is_logged(
    session: Session,
) -> None:
    heron = source(session)
    interactions.log(session, Meeting((heron,), "in_person", summary=SECRET))
    case = handovers.start(session, Opening()).case
    handover_items.brief(session, case, heron, {"why": SECRET})

    held = handover_briefs.show(session, case, heron)
    assert (held.name, held.texts, held.masked, held.suggestions) == ("Heron", {}, frozenset({"why"}), ())
    assert held.level is Level.STRICTLY_CONFIDENTIAL
    assert SECRET not in repr(held)

    before = len(audit.rows(session.db, 100))
    assert handover_briefs.revealed(session, case, heron).texts == {"why": SECRET}
    assert len(audit.rows(session.db, 100)) == before + 1


def test_brief_begun_on_another_state_overwrites_nothing(session: Session) -> None:
    nana = contact(session, "Nana")
    case = handovers.start(session, Opening()).case
    begun = handover_briefs.show(session, case, nana).version
    handover_items.brief(session, case, nana, {"why": "First."})

    with pytest.raises(Conflict):
        handover_items.brief(session, case, nana, {"why": "Second."}, begun)

    assert handover_briefs.show(session, case, nana).texts == {"why": "First."}


def test_part_of_a_brief_can_be_emptied(session: Session) -> None:
    nana = contact(session, "Nana")
    case = handovers.start(session, Opening()).case
    handover_items.brief(session, case, nana, {"why": "First."})

    assert handover_items.brief(session, case, nana, {"why": ""}) == ("why",)


def test_choices_offer_the_portfolio_and_people_linked_to_it(session: Session) -> None:
    nana, other = contact(session, "Nana"), contact(session, "Other")
    tie(session, nana, other)
    everybody = handover_choices.choices(session)
    assert [(row.name, row.is_linked) for row in everybody.contacts] == [("Nana", False), ("Other", False)]
    assert [(one.name, one.is_own, one.has_card) for one in everybody.officers] == [("Amina", True, False)]

    case = handovers.start(session, Opening(contacts=(nana,))).case
    assert [(row.name, row.is_linked) for row in handover_choices.unlisted(session, case)] == [("Other", False)]


def test_linked_person_in_nobodys_care_is_offered_as_linked(session: Session) -> None:
    nana, other = contact(session, "Nana"), contact(session, "Other")
    tie(session, nana, other)
    slot = session.living(other, Kind.CONTACT).of("stewards")[0].slot
    contacts.edit(session, other, Wanted((Edit("stewards", None, slot),)))

    found = [(row.name, row.is_linked) for row in handover_choices.choices(session).contacts]

    assert found == [("Nana", False), ("Other", True)]

"""Transfer, refer, archive and close are different verbs: what each needs, and what it leaves behind."""

import pytest

from rolodex.commands import handover_items, handovers, referrals, subjects, undoing
from rolodex.commands.handovers import State
from rolodex.commands.referrals import Referral
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.handover_item import ItemState
from rolodex.errors import IllegalTransition, Invalid
from tests.commands import officers
from tests.commands.two_officers import (
    beside,
    briefed,
    contact,
    exported,
    introduced,
    item,
    source,
    started,
    status,
)

CLINIC = Referral(whom="The legal aid clinic", told_on="2026-11-18", answer="accepts")


def guard_of(refusal: pytest.ExceptionInfo[IllegalTransition]) -> str:
    return str(refusal.value.params["guard"])


def test_contact_that_was_told_where_to_turn_is_settled_without_introduction_or_consent(session: Session) -> None:
    bruno = beside(session, "Bruno")
    nana, awa = contact(session, "Nana"), contact(session, "Awa")
    case = started(session, nana, awa, incoming=bruno)
    handover_items.add(session, case, awa, "refer", 1)
    briefed(session, case)
    introduced(session, case, nana)
    exported(session, case, nana)
    with pytest.raises(IllegalTransition) as refusal:
        handovers.advance(session, case)
    assert guard_of(refusal) == "every_item_introduced"

    assert referrals.refer(session, case, awa, CLINIC) is ItemState.REFERRED

    assert handovers.advance(session, case).state is State.TRANSFERRED


def test_referral_names_whom_the_day_and_the_answer(session: Session) -> None:
    organisation = subjects.add(session, Kind.ORGANISATION, [Edit("name", "Legal aid clinic")]).subject
    nana = contact(session, "Nana")
    case = started(session, nana)
    referrals.refer(session, case, nana, Referral(organisation=organisation, told_on="2026-11-18", answer="hesitates"))

    said = referrals.of_item(session, item(session, case, nana))

    assert said is not None
    assert (said.name, said.told_on, said.answer, said.with_data) == (
        "Legal aid clinic",
        "2026-11-18",
        "hesitates",
        False,
    )


def test_whom_a_source_was_referred_to_is_masked(session: Session) -> None:
    heron = source(session)
    case = started(session, heron)
    referrals.refer(session, case, heron, CLINIC)

    said = referrals.of_item(session, item(session, case, heron))

    assert said is not None
    assert (said.name, said.told_on, said.is_masked) == ("", "", True)


def test_contact_that_declines_to_turn_there_waits_for_another_decision(session: Session) -> None:
    nana = contact(session, "Nana")
    case = started(session, nana)
    assert referrals.refer(session, case, nana, CLINIC) is ItemState.REFERRED

    assert referrals.refer(session, case, nana, Referral(whom="The clinic", answer="declines")) is ItemState.LISTED


def test_referral_ends_what_kept_the_contact_back_before_unless_it_declines(session: Session) -> None:
    nana = contact(session, "Nana")
    case = started(session, nana)
    handover_items.leave_out(session, case, nana, handover_items.Outcome.AWAITING_CONTACT, "On pilgrimage.")

    declined = Referral(whom="The clinic", answer="declines")
    assert referrals.refer(session, case, nana, declined) is ItemState.AWAITING_CONTACT
    assert referrals.refer(session, case, nana, CLINIC) is ItemState.REFERRED


def test_data_go_with_a_referral_only_by_consent_for_that_purpose(session: Session) -> None:
    nana = contact(session, "Nana")
    case = started(session, nana)
    with_data = Referral(whom="The clinic", with_data=True)
    officers.agrees(session, nana, "hand_over_to_successor", "contact_and_liaison")
    with pytest.raises(IllegalTransition) as refusal:
        referrals.refer(session, case, nana, with_data)
    assert guard_of(refusal) == "consent_gate_passed"
    assert referrals.of_item(session, item(session, case, nana)) is None

    edits = [Edit("contact", nana.hex()), Edit("status", "given"), Edit("purposes", "referral")]
    edits += [Edit("audience", "agency"), Edit("scope", "both")]
    subjects.add(session, Kind.CONSENT, edits)

    assert referrals.refer(session, case, nana, with_data) is ItemState.REFERRED


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (Referral(), "name_exactly_one"),
        (Referral(whom="The clinic", told_on="2026-11-21"), "in_the_future"),
        (Referral(whom="The clinic", told_on="yesterday"), "not_a_date"),
    ],
)
def test_referral_to_nobody_or_on_no_day_that_was_is_refused(session: Session, said: Referral, reason: str) -> None:
    nana = contact(session, "Nana")
    case = started(session, nana)
    with pytest.raises(Invalid) as refusal:
        referrals.refer(session, case, nana, said)
    assert refusal.value.params["reason"] == reason


def test_successor_gets_a_contact_by_a_transfer_and_not_by_a_referral(session: Session) -> None:
    bruno = beside(session, "Bruno")
    nana = contact(session, "Nana")
    case = started(session, nana, incoming=bruno)
    with pytest.raises(Invalid) as refusal:
        referrals.refer(session, case, nana, Referral(officer=officers.officer(bruno)))
    assert refusal.value.params["reason"] == "officer_of_the_case"

    handover_items.add(session, case, nana, "refer")
    exported(session, case, nana)
    with pytest.raises(IllegalTransition) as refused:
        handover_items.accept(bruno, case, [nana])
    assert guard_of(refused) == "item_left_out"


def test_transfer_writes_the_status_of_what_is_archived_or_closed_and_undo_takes_it_back(session: Session) -> None:
    bruno = beside(session, "Bruno")
    nana, awa, binta, kadi = (contact(session, name) for name in ("Nana", "Awa", "Binta", "Kadi"))
    subjects.edit(session, kadi, Kind.CONTACT, [Edit("status", "do_not_contact")], None)
    case = started(session, nana, awa, binta, kadi, incoming=bruno)
    for who, verb in ((awa, "archive"), (binta, "close"), (kadi, "close")):
        handover_items.add(session, case, who, verb)
    briefed(session, case)
    introduced(session, case, nana)
    exported(session, case, nana)
    assert status(session, (awa, binta)) == [None, None]

    handovers.advance(session, case)

    assert status(session, (nana, awa, binta, kadi)) == [None, "dormant", "closed", "do_not_contact"]
    undoing.undo(session)
    assert status(session, (awa, binta)) == [None, None]

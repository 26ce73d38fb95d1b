"""Whose word a statement about a hand-over is: pure cases of the rule that guards and imports share."""

from datetime import date
from typing import Any

import pytest

from rolodex.domain import handover, handover_item, handover_step, testimony
from rolodex.domain.changes import Edit, delete, edit, withdraw
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.fold import fold
from rolodex.domain.handover import CaseFact
from rolodex.domain.handover_item import ItemFact
from rolodex.domain.handover_step import Context, Guard
from rolodex.domain.ids import ClaimId, SubjectId
from rolodex.domain.testimony import Carrier
from tests.domain.subjects import CUSTODIAN, INCOMING, OUTGOING, STRANGER, SUPERVISOR, author, claims_of

DAY = date(2026, 11, 20)
ROLES: dict[str, Any] = {"outgoing": OUTGOING.hex(), "incoming": INCOMING.hex(), "supervisor": SUPERVISOR.hex()}
CASE = tuple(claims_of(Kind.CASE, custodian=CUSTODIAN.hex(), **ROLES))
ITEM = tuple(claims_of(Kind.ITEM, case=CASE[0].subject.hex(), verb="transfer", priority=1))
HELD = (*CASE, *ITEM)


def stated(what: CaseFact, by: SubjectId) -> Claim:
    case = fold(CASE)
    (made,) = edit(case, [Edit("facts", handover.fact_value(case, what, by, DAY))], author())
    return made


def of_item(field: str, value: Any) -> Claim:
    (made,) = edit(fold(ITEM), [Edit(field, value)], author())
    return made


def heard(claim: Claim, by: SubjectId, *, verified: bool = True) -> bool:
    return claim.id not in testimony.not_theirs(HELD, [claim], Carrier(by, verified))


@pytest.mark.parametrize(
    ("what", "whose"),
    [
        (CaseFact.SIGNED_OFF, {SUPERVISOR}),
        (CaseFact.READ_BACK_AGREED, {OUTGOING, SUPERVISOR}),
        (CaseFact.RECEIPT_VERIFIED, {OUTGOING, SUPERVISOR}),
        (CaseFact.RECEIVED, {OUTGOING, SUPERVISOR}),
        (CaseFact.CLOSED, {SUPERVISOR}),
        (CaseFact.CUSTODY_TAKEN, {OUTGOING, SUPERVISOR, CUSTODIAN}),
        (CaseFact.TRANSFERRED, {OUTGOING}),
    ],
)
def test_fact_counts_from_those_whose_word_it_is(what: CaseFact, whose: set[SubjectId]) -> None:
    everybody = (OUTGOING, INCOMING, SUPERVISOR, CUSTODIAN, STRANGER)
    assert {by for by in everybody if heard(stated(what, by), by)} == whose


@pytest.mark.parametrize("what", [CaseFact.SIGNED_OFF, CaseFact.READ_BACK_AGREED])
def test_own_word_is_not_handed_on(what: CaseFact) -> None:
    for carrier in (OUTGOING, INCOMING, CUSTODIAN):
        assert not heard(stated(what, SUPERVISOR), carrier)


def test_nothing_counts_under_keys_that_nobody_compared() -> None:
    assert not heard(stated(CaseFact.SIGNED_OFF, SUPERVISOR), SUPERVISOR, verified=False)
    assert not heard(stated(CaseFact.TRANSFERRED, OUTGOING), OUTGOING, verified=False)


def test_words_of_the_successor_are_the_successors() -> None:
    words = {"summary": "y" * 40, "next_action": "Call", "due": "2026-11-23", "by": INCOMING.hex()}
    for claim in (of_item("read_back", words), of_item("outcome", {"what": "accepted", "by": INCOMING.hex()})):
        assert heard(claim, INCOMING)
        assert not heard(claim, OUTGOING)
        assert not heard(claim, SUPERVISOR)
    assert not heard(of_item("read_back", words | {"by": OUTGOING.hex()}), INCOMING)


def test_successor_changes_neither_brief_nor_priority() -> None:
    for claim in (of_item("priority", 3), of_item("brief_why", "Other words.")):
        assert heard(claim, OUTGOING)
        assert not heard(claim, INCOMING)


def test_fallback_is_accepted_by_nobody_who_hands_over() -> None:
    for by, counts in ((INCOMING, True), (SUPERVISOR, True), (CUSTODIAN, True), (OUTGOING, False)):
        claim = of_item("facts", handover_item.fact(ItemFact.FALLBACK_ACCEPTED, by, DAY, "letter"))
        assert heard(claim, by) is counts


def test_word_is_taken_back_by_whose_it_is() -> None:
    signed = stated(CaseFact.SIGNED_OFF, SUPERVISOR)
    (withdrawal,) = withdraw([signed], author())
    (covering,) = edit(fold([*CASE, signed]), [Edit("facts", None, signed.slot)], author())
    again = tuple(withdraw([withdrawal], author()))
    held = (*HELD, signed)
    for claim in (withdrawal, covering):
        assert testimony.not_theirs(held, [claim], Carrier(SUPERVISOR)) == frozenset()
        assert testimony.not_theirs(held, [claim], Carrier(INCOMING)) == {claim.id}
    assert testimony.not_theirs((*held, withdrawal), again, Carrier(INCOMING)) == {again[0].id}


def test_ring_of_withdrawals_ends() -> None:
    signed = stated(CaseFact.SIGNED_OFF, SUPERVISOR)
    (first,) = withdraw([signed], author())
    (second,) = withdraw([first], author())
    ring = Claim(**{name: getattr(first, name) for name in Claim.__struct_fields__} | {"targets": (second.id,)})
    assert testimony.not_theirs(HELD, [ring, second], Carrier(INCOMING)) == frozenset()


def test_end_of_a_case_is_asked_about_elsewhere() -> None:
    ended = tuple(delete(CASE, author()))
    assert testimony.not_theirs(HELD, ended, Carrier(INCOMING)) == frozenset()


def test_what_is_here_already_needs_no_belief() -> None:
    signed = stated(CaseFact.SIGNED_OFF, SUPERVISOR)
    assert testimony.not_theirs((*HELD, signed), [signed], Carrier(INCOMING)) == frozenset()


def test_custodian_goes_on_in_the_bundle_that_says_custody_was_taken() -> None:
    case = fold(CASE)
    taken = stated(CaseFact.CUSTODY_TAKEN, CUSTODIAN)
    (reopened,) = edit(
        fold([*CASE, taken]),
        [Edit("facts", handover.fact_value(fold([*CASE, taken]), CaseFact.REOPENED, CUSTODIAN, DAY))],
        author(),
    )
    assert testimony.not_theirs(HELD, [reopened, taken], Carrier(CUSTODIAN)) == frozenset()
    assert testimony.not_theirs(HELD, [reopened], Carrier(CUSTODIAN)) == {reopened.id}
    assert handover.officer(case, "custodian") == CUSTODIAN


def test_new_case_is_told_by_an_officer_of_it() -> None:
    for by, counts in ((OUTGOING, True), (INCOMING, True), (CUSTODIAN, True), (STRANGER, False)):
        assert (testimony.not_theirs((), HELD, Carrier(by)) == frozenset()) is counts
    signed = stated(CaseFact.SIGNED_OFF, SUPERVISOR)
    assert testimony.not_theirs((), [*HELD, signed], Carrier(OUTGOING)) == {signed.id}


def test_who_took_over_suspends_a_case_and_neither_cancels_nor_reopens_it() -> None:
    path = (CaseFact.PLANNED, CaseFact.BRIEFING_STARTED, CaseFact.INTRODUCING_STARTED, CaseFact.TRANSFERRED)
    held = (*HELD, *(stated(fact, OUTGOING) for fact in path))
    heard_of = {
        what
        for what in (CaseFact.SUSPENDED, CaseFact.CANCELLED, CaseFact.REOPENED, CaseFact.RELINQUISHED)
        if testimony.not_theirs(held, [stated(what, INCOMING)], Carrier(INCOMING)) == frozenset()
    }
    assert heard_of == {CaseFact.SUSPENDED}


def test_guard_asks_whose_bundle_brought_the_signature() -> None:
    path = (CaseFact.PLANNED, CaseFact.BRIEFING_STARTED, CaseFact.INTRODUCING_STARTED, CaseFact.TRANSFERRED)
    told = [stated(fact, OUTGOING) for fact in (*path, CaseFact.RECEIVED)]
    signed = stated(CaseFact.SIGNED_OFF, SUPERVISOR)
    case = fold([*CASE, *told, signed])

    def guards(carriers: dict[ClaimId, SubjectId]) -> tuple[Guard, ...]:
        return handover_step.open_guards(case, [], Context(INCOMING, DAY, carriers=carriers))

    assert guards({}) == ()
    assert guards({signed.id: SUPERVISOR}) == ()
    assert guards({signed.id: INCOMING}) == (Guard.SUPERVISOR_SIGNED,)
    assert guards({signed.id: OUTGOING}) == (Guard.SUPERVISOR_SIGNED,)

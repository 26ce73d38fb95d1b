import dataclasses
from datetime import date
from typing import Any

import pytest

from rolodex.domain import fields, handover, handover_item, handover_step
from rolodex.domain.changes import Edit, edit
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.consent import Basis
from rolodex.domain.field import checked
from rolodex.domain.fold import Subject, fold
from rolodex.domain.handover import CaseFact, State
from rolodex.domain.handover_item import BRIEF_PARTS, ItemFact
from rolodex.domain.handover_step import Context, Evidence, Guard
from rolodex.domain.ids import SubjectId
from rolodex.domain.permission import Allow, Ask, Reason
from rolodex.errors import IllegalTransition
from tests.domain.subjects import (
    CUSTODIAN,
    INCOMING,
    OUTGOING,
    STRANGER,
    SUPERVISOR,
    author,
    claim,
    claims_of,
    subject_of,
)

DAY = date(2026, 11, 20)
WHO = SubjectId(b"\x33" * 16)
BRIEF = {f"brief_{part}": "x" for part in BRIEF_PARTS}
READ = {"summary": "y" * 40, "next_action": "Call", "due": "2026-11-23"}


def did(*what: ItemFact) -> list[dict[str, Any]]:
    return [handover_item.fact(one, OUTGOING, DAY) for one in what]


def item(**values: Any) -> Subject:
    return subject_of(Kind.ITEM, None, **({"contact": WHO.hex(), "verb": "transfer", "priority": 1} | values))


INTRODUCED = item(**BRIEF, facts=did(ItemFact.INTRODUCED))
CONFIRMED = item(**BRIEF, outcome={"what": "accepted"}, read_back=READ)


class Play:
    """A case that grows by facts, with the officers named as a story needs them."""

    def __init__(self, **changed: Any) -> None:
        usual: dict[str, Any] = {
            "outgoing": OUTGOING.hex(),
            "incoming": INCOMING.hex(),
            "supervisor": SUPERVISOR.hex(),
            "custodian": CUSTODIAN.hex(),
            "last_day": "2026-11-27",
        }
        said = {name: value for name, value in (usual | changed).items() if value is not None}
        self.claims: list[Claim] = list(claims_of(Kind.CASE, **said))

    @property
    def case(self) -> Subject:
        return fold(self.claims)

    def add(self, value: dict[str, Any]) -> None:
        self.claims.extend(edit(self.case, [Edit("facts", value)], author()))

    def happened(self, *facts: CaseFact, by: SubjectId = OUTGOING) -> "Play":
        for fact in facts:
            self.add(handover.fact_value(self.case, fact, by, DAY))
        return self

    def agreed(self, *items: Subject) -> "Play":
        """The outgoing officer agrees to the read-backs of these items as they are now."""
        for held in items:
            reference = handover_item.read_back_reference(held) or ""
            self.add(handover.fact_value(self.case, CaseFact.READ_BACK_AGREED, OUTGOING, DAY, reference=reference))
        return self

    def go(self, items: list[Subject], context: Context, wanted: State | None = None) -> State:
        step = handover_step.advance(self.case, items, context, wanted)
        self.add(step.fact)
        assert handover.state(self.case) is step.state
        return step.state

    def refused(self, items: list[Subject], context: Context, wanted: State | None = None) -> str:
        with pytest.raises(IllegalTransition) as error:
            handover_step.advance(self.case, items, context, wanted)
        return str(error.value.params["guard"])


def by(officer: SubjectId, **more: Any) -> Context:
    return Context(officer, DAY, **more)


TO_PLANNED = (CaseFact.PLANNED,)
TO_BRIEFING = (*TO_PLANNED, CaseFact.BRIEFING_STARTED)
TO_INTRODUCING = (*TO_BRIEFING, CaseFact.INTRODUCING_STARTED)
TO_TRANSFERRED = (*TO_INTRODUCING, CaseFact.EXPORTED, CaseFact.TRANSFERRED)
TO_RECEIVED = (*TO_TRANSFERRED, CaseFact.RECEIPT_VERIFIED, CaseFact.RECEIVED)
VERIFIED = frozenset({Evidence.SUCCESSOR_KEY_VERIFIED})
OPEN_GATE = {WHO: Allow(None, Basis.MANDATE)}


def test_normal_course_goes_from_draft_to_closed_step_by_step() -> None:
    play = Play()
    assert handover.state(play.case) is State.DRAFT
    assert play.go([item()], by(OUTGOING, stewarded=frozenset({WHO}))) is State.PLANNED
    assert play.go([item()], by(OUTGOING, evidence=VERIFIED)) is State.BRIEFING
    assert play.go([item(**BRIEF)], by(OUTGOING)) is State.INTRODUCING
    play.happened(CaseFact.EXPORTED)
    assert play.go([INTRODUCED], by(OUTGOING, gates=OPEN_GATE)) is State.TRANSFERRED
    play.happened(CaseFact.RECEIPT_VERIFIED).agreed(CONFIRMED)
    assert play.go([CONFIRMED], by(INCOMING)) is State.RECEIVED
    play.happened(CaseFact.SIGNED_OFF, by=SUPERVISOR)
    assert play.go([CONFIRMED], by(INCOMING)) is State.CLOSED
    assert play.refused([], by(INCOMING)) == Guard.NO_SUCH_STEP


@pytest.mark.parametrize(
    ("changed", "items", "context", "guard"),
    [
        ({"last_day": None}, [item()], by(OUTGOING), Guard.LAST_DAY_SET),
        ({}, [], by(OUTGOING, stewarded=frozenset({WHO})), Guard.EVERY_STEWARDED_CONTACT_LISTED),
        ({}, [item(priority=9)], by(OUTGOING), Guard.PRIORITIES_SET),
        ({}, [item()], by(INCOMING), Guard.HOLDER_ONLY),
        ({}, [item()], by(STRANGER), Guard.HOLDER_ONLY),
    ],
)
def test_premature_plan_is_refused_by_name(
    changed: dict[str, Any], items: list[Subject], context: Context, guard: Guard
) -> None:
    assert Play(**changed).refused(items, context) == guard


def test_briefing_needs_a_verified_key_of_a_named_successor() -> None:
    assert Play().happened(*TO_PLANNED).refused([item()], by(OUTGOING)) == Guard.INCOMING_KEY_VERIFIED
    nobody = Play(incoming=None, custodian=None).happened(*TO_PLANNED)
    assert nobody.refused([item()], by(OUTGOING, evidence=VERIFIED)) == Guard.INCOMING_KEY_VERIFIED
    custodian = Play(incoming=None).happened(*TO_PLANNED)
    assert custodian.go([item()], by(OUTGOING, evidence=VERIFIED)) is State.BRIEFING


def test_introducing_needs_complete_briefs_of_first_priority_only() -> None:
    play = Play().happened(*TO_BRIEFING)
    assert play.refused([item(brief_why="x")], by(OUTGOING)) == Guard.BRIEFS_COMPLETE
    away = item(outcome={"what": "not_handed_over", "reason": "moved"})
    assert play.go([item(priority=2), item(verb="archive"), away], by(OUTGOING)) is State.INTRODUCING


@pytest.mark.parametrize(
    ("held", "gates", "guard"),
    [
        (item(**BRIEF), OPEN_GATE, Guard.EVERY_ITEM_INTRODUCED),
        (INTRODUCED, {}, Guard.CONSENT_GATE_PASSED),
        (INTRODUCED, {WHO: Ask(Reason.ASK_FIRST)}, Guard.CONSENT_GATE_PASSED),
        (
            subject_of(Kind.ITEM, verb="transfer", facts=did(ItemFact.INTRODUCED)),
            OPEN_GATE,
            Guard.CONSENT_GATE_PASSED,
        ),
        (INTRODUCED, OPEN_GATE, Guard.BUNDLE_EXPORTED),
    ],
)
def test_premature_transfer_is_refused_by_name(held: Subject, gates: dict[Any, Any], guard: Guard) -> None:
    assert Play().happened(*TO_INTRODUCING).refused([held], by(OUTGOING, gates=gates)) == guard


def test_transfer_needs_no_consent_for_what_is_withheld_and_says_by_which_rule() -> None:
    play = Play().happened(*TO_INTRODUCING, CaseFact.EXPORTED)
    held = item(outcome={"what": "withheld", "rule": "ask_first"})
    assert play.go([held], by(OUTGOING)) is State.TRANSFERRED


def test_contact_to_be_referred_waits_until_it_was_told_and_no_introduction_or_consent_stands_in() -> None:
    play = Play().happened(*TO_INTRODUCING, CaseFact.EXPORTED)
    introduced = item(verb="refer", facts=did(ItemFact.INTRODUCED))
    assert play.refused([introduced], by(OUTGOING, gates=OPEN_GATE)) == Guard.EVERY_ITEM_INTRODUCED
    told = item(verb="refer", facts=did(ItemFact.REFERRED))
    assert play.go([told], by(OUTGOING)) is State.TRANSFERRED


def test_contact_to_be_referred_needs_no_brief_and_no_read_back_of_the_successor() -> None:
    told = item(verb="refer", facts=did(ItemFact.REFERRED))
    assert Play().happened(*TO_BRIEFING).go([item(verb="refer")], by(OUTGOING)) is State.INTRODUCING
    play = Play().happened(*TO_TRANSFERRED, CaseFact.RECEIPT_VERIFIED)
    assert play.go([told], by(INCOMING, commitments=(promise(),))) is State.RECEIVED


def promise(**changed: Any) -> Subject:
    return subject_of(Kind.COMMITMENT, None, **({"contact": WHO.hex(), "what": "seeds", "state": "open"} | changed))


def test_receipt_step_needs_receipt_read_backs_and_acknowledged_promises() -> None:
    play = Play().happened(*TO_TRANSFERRED)
    assert play.refused([CONFIRMED], by(INCOMING)) == Guard.RECEIPT_VERIFIED
    play.happened(CaseFact.RECEIPT_VERIFIED)
    assert play.refused([INTRODUCED], by(INCOMING)) == Guard.READ_BACKS_ACCEPTED
    assert play.refused([CONFIRMED], by(INCOMING)) == Guard.READ_BACKS_AGREED
    play.agreed(CONFIRMED)
    assert play.refused([CONFIRMED], by(INCOMING, commitments=(promise(),))) == Guard.COMMITMENTS_ACKNOWLEDGED
    wrong = promise(acknowledged_by=[STRANGER.hex()])
    assert play.refused([CONFIRMED], by(INCOMING, commitments=(wrong,))) == Guard.COMMITMENTS_ACKNOWLEDGED
    fine = (
        promise(acknowledged_by=[INCOMING.hex()]),
        promise(state="kept"),
        promise(contact=STRANGER.hex()),
        subject_of(Kind.COMMITMENT, what="no contact"),
    )
    assert play.go([CONFIRMED, item(priority=2)], by(INCOMING, commitments=fine)) is State.RECEIVED


def test_agreement_is_about_the_words_that_were_read_and_no_others() -> None:
    play = Play().happened(*TO_TRANSFERRED, CaseFact.RECEIPT_VERIFIED).agreed(CONFIRMED)
    other = item(**BRIEF, outcome={"what": "accepted"}, read_back=READ | {"summary": "z" * 40})
    assert play.refused([other], by(INCOMING)) == Guard.READ_BACKS_AGREED
    second = item(priority=2, outcome={"what": "accepted"})
    left_out = item(outcome={"what": "not_handed_over", "reason": "moved abroad"})
    assert play.go([CONFIRMED, second, left_out], by(INCOMING)) is State.RECEIVED


def test_promise_without_state_is_open() -> None:
    assert handover_step.is_open(subject_of(Kind.COMMITMENT, what="seeds"))
    assert not handover_step.is_open(promise(state="broken"))


def test_outgoing_may_record_the_receipt_but_nothing_else_after_the_transfer() -> None:
    play = Play().happened(*TO_TRANSFERRED)
    assert handover.holder(play.case) == INCOMING
    may = {fact for fact in CaseFact if handover.may_append(play.case, fact, OUTGOING)}
    assert may == {
        CaseFact.RECEIPT_VERIFIED,
        CaseFact.RECEIVED,
        CaseFact.READ_BACK_AGREED,
        CaseFact.CLOSED,
        CaseFact.RELINQUISHED,
    }
    supervisors = {fact for fact in CaseFact if handover.may_append(play.case, fact, SUPERVISOR)}
    assert CaseFact.RELINQUISH_LATER in supervisors
    assert CaseFact.RELINQUISHED not in supervisors
    assert {fact for fact in CaseFact if handover.may_append(play.case, fact, STRANGER)} == set()


def test_closing_needs_the_signature_of_the_supervisor_named_in_the_case() -> None:
    play = Play().happened(*TO_RECEIVED)
    assert play.refused([CONFIRMED], by(INCOMING)) == Guard.SUPERVISOR_SIGNED
    play.happened(CaseFact.SIGNED_OFF, by=INCOMING)
    assert play.refused([CONFIRMED], by(INCOMING)) == Guard.SUPERVISOR_SIGNED
    play.happened(CaseFact.SIGNED_OFF, by=SUPERVISOR)
    assert play.go([CONFIRMED], by(SUPERVISOR)) is State.CLOSED
    assert handover.holder(play.case) is None


def test_case_is_cancelled_with_a_reason_and_only_before_the_transfer() -> None:
    play = Play().happened(*TO_INTRODUCING)
    assert play.refused([], by(OUTGOING), State.CANCELLED) == Guard.REASON_GIVEN
    done = Play().happened(*TO_TRANSFERRED)
    assert done.refused([], by(INCOMING, reason="no"), State.CANCELLED) == Guard.NO_SUCH_STEP
    assert play.go([], by(OUTGOING, reason="extended by a year"), State.CANCELLED) is State.CANCELLED
    assert play.refused([], by(OUTGOING, reason="x"), State.SUSPENDED) == Guard.NO_SUCH_STEP


def test_suspension_needs_reason_and_return_date_and_comes_back_to_where_it_was() -> None:
    play = Play().happened(*TO_INTRODUCING, CaseFact.EXPORTED)
    assert play.refused([], by(OUTGOING), State.SUSPENDED) == Guard.REASON_GIVEN
    assert play.refused([], by(OUTGOING, reason="ill", until=DAY), State.SUSPENDED) == Guard.RETURN_DATE_GIVEN
    context = by(OUTGOING, reason="ill", until=date(2026, 12, 1))
    assert play.go([], context, State.SUSPENDED) is State.SUSPENDED
    assert handover.holder(play.case) == OUTGOING
    assert play.refused([], by(OUTGOING), State.CLOSED) == Guard.NO_SUCH_STEP
    assert play.go([], by(OUTGOING)) is State.INTRODUCING
    assert handover.chapter(play.case) == 2
    assert play.go([INTRODUCED], by(OUTGOING, gates=OPEN_GATE)) is State.TRANSFERRED


def test_custody_needs_a_custodian_and_a_receipt_and_reopens_to_briefing_for_a_named_successor() -> None:
    assert Play(custodian=None).refused([], by(SUPERVISOR), State.IN_CUSTODY) == Guard.CUSTODIAN_NAMED
    play = Play(incoming=None).happened(*TO_INTRODUCING, CaseFact.EXPORTED)
    assert play.refused([], by(CUSTODIAN), State.IN_CUSTODY) == Guard.CUSTODIAN_RECEIPT
    receipt = frozenset({Evidence.CUSTODIAN_RECEIPT})
    assert play.go([], by(CUSTODIAN, evidence=receipt), State.IN_CUSTODY) is State.IN_CUSTODY
    assert handover.holder(play.case) == CUSTODIAN
    assert play.refused([], by(OUTGOING, evidence=VERIFIED)) == Guard.HOLDER_ONLY
    assert play.refused([], by(CUSTODIAN, evidence=VERIFIED)) == Guard.INCOMING_KEY_VERIFIED
    play.claims.append(claim(play.case.id, Kind.CASE, "incoming", INCOMING.hex()))
    assert play.go([], by(CUSTODIAN, evidence=VERIFIED)) is State.BRIEFING
    assert handover.holder(play.case) == CUSTODIAN
    assert play.go([], by(CUSTODIAN)) is State.INTRODUCING
    # The bundle that went to the custodian is not the bundle for the successor.
    assert play.refused([INTRODUCED], by(CUSTODIAN, gates=OPEN_GATE)) == Guard.BUNDLE_EXPORTED


def test_emergency_needs_a_quorum_and_a_reason_and_leaves_by_receipt_or_custody() -> None:
    shares = frozenset({Evidence.QUORUM_OF_SHARES})
    play = Play().happened(*TO_BRIEFING)
    assert play.refused([], by(SUPERVISOR, reason="missing"), State.EMERGENCY) == Guard.QUORUM_OF_SHARES
    assert play.refused([], by(SUPERVISOR, evidence=shares), State.EMERGENCY) == Guard.REASON_GIVEN
    opened = by(SUPERVISOR, evidence=shares, reason="officer missing")
    assert play.go([], opened, State.EMERGENCY) is State.EMERGENCY
    assert play.refused([], opened, State.EMERGENCY) == Guard.NO_SUCH_STEP
    assert play.refused([], by(CUSTODIAN)) == Guard.RECEIPT_VERIFIED
    play.happened(CaseFact.RECEIPT_VERIFIED, by=CUSTODIAN).agreed(CONFIRMED)
    assert play.go([CONFIRMED], by(CUSTODIAN)) is State.RECEIVED
    other = Play().happened(CaseFact.EMERGENCY_OPENED, by=SUPERVISOR)
    receipt = by(SUPERVISOR, evidence=frozenset({Evidence.CUSTODIAN_RECEIPT}))
    assert other.go([], receipt, State.IN_CUSTODY) is State.IN_CUSTODY


def test_state_does_not_depend_on_the_order_in_which_facts_arrive() -> None:
    play = Play().happened(*TO_TRANSFERRED)
    assert handover.state(fold(reversed(play.claims))) is State.TRANSFERRED


def test_of_two_turns_with_one_number_the_more_careful_counts() -> None:
    play = Play().happened(*TO_BRIEFING)
    custody = handover.fact_value(play.case, CaseFact.CUSTODY_TAKEN, CUSTODIAN, DAY)
    emergency = handover.fact_value(play.case, CaseFact.EMERGENCY_OPENED, SUPERVISOR, DAY)
    play.add(custody)
    play.add(emergency)
    assert handover.state(play.case) is State.EMERGENCY


def test_resumption_without_anything_before_is_a_draft() -> None:
    play = Play()
    play.add({"what": "resumed", "chapter": 0})
    assert handover.state(play.case) is State.DRAFT
    suspended = Play()
    suspended.add({"what": "suspended", "chapter": 0})
    assert handover.state(suspended.case) is State.SUSPENDED
    assert handover.resumes_to(suspended.case) is State.DRAFT


def test_officer_about_whom_people_disagree_is_nobody() -> None:
    play = Play()
    play.claims.append(claim(play.case.id, Kind.CASE, "outgoing", STRANGER.hex()))
    assert handover.officer(play.case, "outgoing") is None
    assert handover.holder(play.case) is None


def test_open_guards_name_everything_that_still_stops_the_next_step() -> None:
    play = Play().happened(*TO_INTRODUCING)
    assert handover_step.open_guards(play.case, [item()], by(OUTGOING)) == (
        Guard.EVERY_ITEM_INTRODUCED,
        Guard.CONSENT_GATE_PASSED,
        Guard.BUNDLE_EXPORTED,
    )
    closed = Play().happened(*TO_RECEIVED, CaseFact.CLOSED)
    assert handover_step.open_guards(closed.case, [], by(OUTGOING)) == ()


def test_every_guard_of_a_step_has_its_own_predicate() -> None:
    asked = {guard for _, guards in handover_step.STEPS.values() for guard in guards}
    assert asked <= set(handover_step.HOLDS)
    assert len(set(handover_step.HOLDS.values())) == len(handover_step.HOLDS)


def test_fact_value_fits_the_declared_field() -> None:
    play = Play()
    value = handover.fact_value(
        play.case, CaseFact.SUSPENDED, OUTGOING, DAY, reference="ab", reason="ill", until=date(2026, 12, 1)
    )
    assert checked(fields.get(Kind.CASE, "facts"), value) == {
        "what": "suspended",
        "by": OUTGOING.hex(),
        "on": "2026-11-20",
        "chapter": 1,
        "reference": "ab",
        "reason": "ill",
        "until": "2026-12-01",
    }


def test_context_without_gates_shares_nothing_with_another() -> None:
    assert dataclasses.replace(by(OUTGOING)).gates is not by(OUTGOING).gates

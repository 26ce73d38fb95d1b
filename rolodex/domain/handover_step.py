"""The steps of a hand-over case, and the guard of each: a refusal names the guard that stops it.

Every guard is a function of the case, its items and what the ledger alone does not know (`Context`). Guards are asked
in the order of `STEPS`; the first that fails is named.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final

from rolodex.domain import handover, handover_item, testimony
from rolodex.domain.claim import decoded
from rolodex.domain.fold import Subject
from rolodex.domain.handover import CaseFact, State
from rolodex.domain.handover_item import ItemState
from rolodex.domain.ids import ClaimId, SubjectId
from rolodex.domain.permission import Allow, Decision
from rolodex.domain.testimony import Carrier
from rolodex.errors import IllegalTransition


class Guard(StrEnum):
    """What a refused step names."""

    HOLDER_ONLY = "holder_only"
    NO_SUCH_STEP = "no_such_step"
    LAST_DAY_SET = "last_day_set"
    EVERY_STEWARDED_CONTACT_LISTED = "every_stewarded_contact_listed"
    PRIORITIES_SET = "priorities_set"
    INCOMING_KEY_VERIFIED = "incoming_key_verified"
    BRIEFS_COMPLETE = "briefs_complete"
    EVERY_ITEM_INTRODUCED = "every_item_introduced"
    CONSENT_GATE_PASSED = "consent_gate_passed"
    BUNDLE_EXPORTED = "bundle_exported"
    RECEIPT_VERIFIED = "receipt_verified"
    READ_BACKS_ACCEPTED = "read_backs_accepted"
    READ_BACKS_AGREED = "read_backs_agreed"
    COMMITMENTS_ACKNOWLEDGED = "commitments_acknowledged"
    SUPERVISOR_SIGNED = "supervisor_signed"
    CUSTODIAN_NAMED = "custodian_named"
    CUSTODIAN_RECEIPT = "custodian_receipt"
    QUORUM_OF_SHARES = "quorum_of_shares"
    REASON_GIVEN = "reason_given"
    RETURN_DATE_GIVEN = "return_date_given"


class Evidence(StrEnum):
    """What stands outside the case: keys compared, receipts checked, shares joined."""

    SUCCESSOR_KEY_VERIFIED = "successor_key_verified"
    CUSTODIAN_RECEIPT = "custodian_receipt"
    QUORUM_OF_SHARES = "quorum_of_shares"


@dataclass(frozen=True, slots=True)
class Context:
    """What a step needs besides case and items.

    `stewarded` are the contacts of which the outgoing officer is primary steward; `gates` the consent decision for each
    item's contact; `commitments` those with contacts of the case; `carriers` say whose bundle brought a fact of the
    case that was not written here; `reason` and `until` belong to turns.
    """

    acting: SubjectId
    on_date: date
    stewarded: frozenset[SubjectId] = frozenset()
    evidence: frozenset[Evidence] = frozenset()
    gates: Mapping[SubjectId, Decision] = field(default_factory=dict)
    commitments: tuple[Subject, ...] = ()
    carriers: Mapping[ClaimId, SubjectId] = field(default_factory=dict)
    reason: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A step that every guard lets through: the state it leads to, and the fact to append to the case."""

    state: State
    fact: dict[str, Any]


def advance(case: Subject, items: Sequence[Subject], context: Context, wanted: State | None = None) -> Step:
    """The next step of the normal course, or to a wanted state. Raises `IllegalTransition` naming the guard.

    `items` are the case's own, deleted ones left out. No side effects: the caller appends the fact.
    """
    now = handover.state(case)
    chosen = _chosen(case, now, wanted)
    if chosen is None:
        raise IllegalTransition(Guard.NO_SUCH_STEP, state=now)
    what, guards = chosen
    if not handover.may_append(case, what, context.acting):
        raise IllegalTransition(Guard.HOLDER_ONLY, state=now)
    for guard in guards:
        if not HOLDS[guard](case, items, context):
            raise IllegalTransition(guard, state=now)
    fact = handover.fact_value(
        case, what, context.acting, context.on_date, reason=context.reason.strip(), until=context.until
    )
    return Step(handover.state_after(case, fact), fact)


def open_guards(case: Subject, items: Sequence[Subject], context: Context) -> tuple[Guard, ...]:
    """Every guard that still stops the next step of the normal course, for a board to show."""
    now = handover.state(case)
    chosen = STEPS.get((now, _FOLLOWS[now])) if now in _FOLLOWS else None
    return tuple(guard for guard in chosen[1] if not HOLDS[guard](case, items, context)) if chosen else ()


def following(case: Subject) -> State | None:
    """The state to which the next step of the normal course leads; None where the case is over or suspended."""
    return _FOLLOWS.get(handover.state(case))


def last_day_set(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del items, context
    return case.one("last_day") is not None


def every_stewarded_contact_listed(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del case
    return context.stewarded <= {handover_item.contact(item) for item in items}


def priorities_set(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del case, context
    return all(handover_item.priority(item) is not None for item in items)


def incoming_key_verified(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del items
    named = handover.officer(case, "incoming")
    if named is None and handover.state(case) is not State.IN_CUSTODY:
        named = handover.officer(case, "custodian")
    return named is not None and Evidence.SUCCESSOR_KEY_VERIFIED in context.evidence


def briefs_complete(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del case, context
    first = [item for item in _waiting(items) if handover_item.priority(item) == 1]
    return not any(handover_item.missing_parts(item) for item in first)


def every_item_introduced(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del case, context
    return all(handover_item.is_introduced(item) or handover_item.is_settled(item) for item in items)


def consent_gate_passed(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    """Every contact that travels permits it; every other item says which rule withholds it.

    Nothing of a contact to be referred goes to the successor: it was asked by whoever refers it, for that purpose.
    """
    del case
    contacts = [handover_item.contact(item) for item in _waiting(items)]
    return all(named is not None and isinstance(context.gates.get(named), Allow) for named in contacts)


def bundle_exported(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del items, context
    return handover.has_fact(case, CaseFact.EXPORTED)


def receipt_verified(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del items
    return handover.has_fact(case, CaseFact.RECEIPT_VERIFIED) and any(_said(case, context, CaseFact.RECEIPT_VERIFIED))


def read_backs_accepted(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    """Every first-priority item is confirmed, unless it did not go over and says why."""
    del case, context
    first = [item for item in _waiting(items) if handover_item.priority(item) in {1, None}]
    return all(handover_item.state(item) is ItemState.CONFIRMED for item in first)


def read_backs_agreed(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    """Who handed over, or the supervisor, agreed to the words of every first-priority read-back as they stand now; to
    their own words nobody agrees."""
    agreed = [(fact.get("reference"), fact.get("by")) for fact in _said(case, context, CaseFact.READ_BACK_AGREED)]
    first = [item for item in _waiting(items) if handover_item.priority(item) in {1, None}]
    return all(
        any(
            reference == handover_item.read_back_reference(item) and by != handover_item.read_back_by(item)
            for reference, by in agreed
            if reference
        )
        for item in first
    )


def commitments_acknowledged(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    """The successor has acknowledged every open promise to or by a contact that went over."""
    successor = handover.officer(case, "incoming") or handover.officer(case, "custodian")
    over = {handover_item.contact(item) for item in _waiting(items)}
    return all(
        successor is not None and successor.hex() in commitment.many("acknowledged_by")
        for commitment in context.commitments
        if is_open(commitment) and (_promised_with(commitment) or _NOBODY) in over
    )


def supervisor_signed(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del items
    return any(fact.get("by") == case.one("supervisor") for fact in _said(case, context, CaseFact.SIGNED_OFF))


def custodian_named(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del items, context
    return handover.officer(case, "custodian") is not None


def custodian_receipt(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del case, items
    return Evidence.CUSTODIAN_RECEIPT in context.evidence


def quorum_of_shares(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del case, items
    return Evidence.QUORUM_OF_SHARES in context.evidence


def reason_given(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del case, items
    return bool(context.reason.strip())


def return_date_given(case: Subject, items: Sequence[Subject], context: Context) -> bool:
    del case, items
    return context.until is not None and context.until > context.on_date


def _said(case: Subject, context: Context, what: CaseFact) -> Iterator[dict[str, Any]]:
    """The facts of one kind, without those that came in a bundle of somebody whose word they are not."""
    for slot in case.of("facts"):
        for claim in slot.claims:
            value = decoded(claim.value) or {}
            carrier = context.carriers.get(claim.id)
            if value.get("what") == what and (carrier is None or testimony.may_say(case, claim, Carrier(carrier))):
                yield value


def is_open(commitment: Subject) -> bool:
    """Whether a promise still binds: open, or of a state that nobody wrote or people disagree on."""
    stated = set(commitment.many("state"))
    return not commitment.is_deleted and (not stated or "open" in stated)


_NOBODY: Final = SubjectId(b"")


def _waiting(items: Sequence[Subject]) -> list[Subject]:
    """The items that the successor is to take over."""
    return [item for item in items if handover_item.goes_over(item) and not handover_item.is_settled(item)]


def _promised_with(commitment: Subject) -> SubjectId | None:
    text = commitment.one("contact")
    return SubjectId(bytes.fromhex(text)) if text else None


HOLDS: Final[dict[Guard, Callable[[Subject, Sequence[Subject], Context], bool]]] = {
    Guard.LAST_DAY_SET: last_day_set,
    Guard.EVERY_STEWARDED_CONTACT_LISTED: every_stewarded_contact_listed,
    Guard.PRIORITIES_SET: priorities_set,
    Guard.INCOMING_KEY_VERIFIED: incoming_key_verified,
    Guard.BRIEFS_COMPLETE: briefs_complete,
    Guard.EVERY_ITEM_INTRODUCED: every_item_introduced,
    Guard.CONSENT_GATE_PASSED: consent_gate_passed,
    Guard.BUNDLE_EXPORTED: bundle_exported,
    Guard.RECEIPT_VERIFIED: receipt_verified,
    Guard.READ_BACKS_ACCEPTED: read_backs_accepted,
    Guard.READ_BACKS_AGREED: read_backs_agreed,
    Guard.COMMITMENTS_ACKNOWLEDGED: commitments_acknowledged,
    Guard.SUPERVISOR_SIGNED: supervisor_signed,
    Guard.CUSTODIAN_NAMED: custodian_named,
    Guard.CUSTODIAN_RECEIPT: custodian_receipt,
    Guard.QUORUM_OF_SHARES: quorum_of_shares,
    Guard.REASON_GIVEN: reason_given,
    Guard.RETURN_DATE_GIVEN: return_date_given,
}

_RECEIVED_GUARDS: Final = (
    *(Guard.RECEIPT_VERIFIED, Guard.READ_BACKS_ACCEPTED, Guard.READ_BACKS_AGREED, Guard.COMMITMENTS_ACKNOWLEDGED),
)
STEPS: Final[dict[tuple[State, State], tuple[CaseFact, tuple[Guard, ...]]]] = {
    (State.DRAFT, State.PLANNED): (
        CaseFact.PLANNED,
        (Guard.LAST_DAY_SET, Guard.EVERY_STEWARDED_CONTACT_LISTED, Guard.PRIORITIES_SET),
    ),
    (State.PLANNED, State.BRIEFING): (CaseFact.BRIEFING_STARTED, (Guard.INCOMING_KEY_VERIFIED,)),
    (State.BRIEFING, State.INTRODUCING): (CaseFact.INTRODUCING_STARTED, (Guard.BRIEFS_COMPLETE,)),
    (State.INTRODUCING, State.TRANSFERRED): (
        CaseFact.TRANSFERRED,
        (Guard.EVERY_ITEM_INTRODUCED, Guard.CONSENT_GATE_PASSED, Guard.BUNDLE_EXPORTED),
    ),
    (State.TRANSFERRED, State.RECEIVED): (CaseFact.RECEIVED, _RECEIVED_GUARDS),
    (State.EMERGENCY, State.RECEIVED): (CaseFact.RECEIVED, _RECEIVED_GUARDS),
    (State.RECEIVED, State.CLOSED): (CaseFact.CLOSED, (Guard.SUPERVISOR_SIGNED,)),
    (State.IN_CUSTODY, State.BRIEFING): (CaseFact.REOPENED, (Guard.INCOMING_KEY_VERIFIED,)),
}
"""The steps between two given states: the fact that each appends, and its guards in the order they are asked."""

_FOLLOWS: Final = dict(zip(handover.COURSE, handover.COURSE[1:], strict=False)) | {
    State.IN_CUSTODY: State.BRIEFING,
    State.EMERGENCY: State.RECEIVED,
}
_OVER: Final = frozenset({State.CLOSED, State.CANCELLED})
_BEFORE_TRANSFERRED: Final = frozenset({State.DRAFT, State.PLANNED, State.BRIEFING, State.INTRODUCING})
_TURNS: Final[dict[State, tuple[CaseFact, tuple[Guard, ...]]]] = {
    State.IN_CUSTODY: (CaseFact.CUSTODY_TAKEN, (Guard.CUSTODIAN_NAMED, Guard.CUSTODIAN_RECEIPT)),
    State.EMERGENCY: (CaseFact.EMERGENCY_OPENED, (Guard.QUORUM_OF_SHARES, Guard.REASON_GIVEN)),
    State.SUSPENDED: (CaseFact.SUSPENDED, (Guard.REASON_GIVEN, Guard.RETURN_DATE_GIVEN)),
}


def _chosen(case: Subject, now: State, wanted: State | None) -> tuple[CaseFact, tuple[Guard, ...]] | None:
    """The fact and guards of the step from the present state, None where there is no such step."""
    if now is State.SUSPENDED and wanted in {None, handover.resumes_to(case)}:
        return CaseFact.RESUMED, ()
    target = wanted or _FOLLOWS.get(now)
    if target is None or now in _OVER or now is target:
        return None
    if target is State.CANCELLED:
        return (CaseFact.CANCELLED, (Guard.REASON_GIVEN,)) if now in _BEFORE_TRANSFERRED else None
    return STEPS.get((now, target)) or _TURNS.get(target)

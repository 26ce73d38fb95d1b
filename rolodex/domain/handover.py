"""The hand-over case: the transfer of a portfolio from the outgoing to the incoming officer.

The state is derived from facts. A step within the normal course appends its fact. A turn (suspended, resumed, custody,
re-opened, emergency) opens a new chapter with the next number, so that no clock is needed to know what came last; of
two turns with one number the more careful counts.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any, Final

from rolodex.domain.claim import Kind
from rolodex.domain.field import Field, Part, Type
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level

REASONS: Final = (
    *("end_of_assignment", "reassignment", "temporary_cover", "leave", "secondment", "evacuation"),
    *("incapacity", "site_closure"),
)
OTHER_ITEMS: Final = ("standing_meeting", "group", "mailing_list", "report_due", "document")
"""What is handed over besides contacts."""


class State(StrEnum):
    """Where a case stands."""

    DRAFT = "draft"
    PLANNED = "planned"
    BRIEFING = "briefing"
    INTRODUCING = "introducing"
    TRANSFERRED = "transferred"
    RECEIVED = "received"
    CLOSED = "closed"
    IN_CUSTODY = "in_custody"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    EMERGENCY = "emergency"


class CaseFact(StrEnum):
    """What happened to a case. Facts hold no text of contacts: they outlive the hand-over.

    `relinquish_later`: the supervisor lets who handed over keep access `until` a day; `reference` names the item, empty
    for all.
    """

    PLANNED = "planned"
    BRIEFING_STARTED = "briefing_started"
    INTRODUCING_STARTED = "introducing_started"
    TRANSFERRED = "transferred"
    RECEIVED = "received"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    CUSTODY_TAKEN = "custody_taken"
    REOPENED = "reopened"
    EMERGENCY_OPENED = "emergency_opened"
    EXPORTED = "exported"
    RECEIPT_VERIFIED = "receipt_verified"
    READ_BACK_AGREED = "read_back_agreed"
    SIGNED_OFF = "signed_off"
    RELINQUISHED = "relinquished"
    RELINQUISH_LATER = "relinquish_later"


FIELDS: Final = (
    Field(Kind.CASE, "outgoing", Type.REFERENCE, references=Kind.OFFICER),
    Field(Kind.CASE, "incoming", Type.REFERENCE, references=Kind.OFFICER),
    Field(Kind.CASE, "supervisor", Type.REFERENCE, references=Kind.OFFICER),
    Field(Kind.CASE, "custodian", Type.REFERENCE, references=Kind.OFFICER),
    Field(Kind.CASE, "reason", Type.CHOICE, choices=REASONS),
    Field(Kind.CASE, "last_day", Type.DATE),
    Field(Kind.CASE, "first_day", Type.DATE),
    Field(Kind.CASE, "country"),
    Field(
        Kind.CASE,
        "non_contact_items",
        Type.RECORD,
        multi=True,
        parts=(
            Part(
                "kind",
                Type.CHOICE,
                required=True,
                choices=OTHER_ITEMS,
            ),
            Part("what", required=True),
            Part("due", Type.DATE),
            Part("done", Type.FLAG),
            Part("done_on", Type.DATE),
        ),
        level=Level.UNCLASSIFIED,
    ),
    Field(
        Kind.CASE,
        "facts",
        Type.RECORD,
        multi=True,
        parts=(
            Part("what", Type.CHOICE, required=True, choices=tuple(fact.value for fact in CaseFact)),
            Part("on", Type.DATE),
            Part("by", Type.REFERENCE, references=Kind.OFFICER),
            Part("chapter", Type.NUMBER),
            Part("until", Type.DATE),
            Part("reference"),
            Part("reason", Type.LONG_TEXT),
        ),
    ),
)

COURSE: Final = (
    *(State.DRAFT, State.PLANNED, State.BRIEFING, State.INTRODUCING, State.TRANSFERRED, State.RECEIVED),
    State.CLOSED,
)
"""The normal course, in order."""

STEP_FACTS: Final = {
    CaseFact.PLANNED: State.PLANNED,
    CaseFact.BRIEFING_STARTED: State.BRIEFING,
    CaseFact.INTRODUCING_STARTED: State.INTRODUCING,
    CaseFact.TRANSFERRED: State.TRANSFERRED,
    CaseFact.RECEIVED: State.RECEIVED,
    CaseFact.CLOSED: State.CLOSED,
}
TURN_FACTS: Final = {
    CaseFact.EMERGENCY_OPENED: State.EMERGENCY,
    CaseFact.CUSTODY_TAKEN: State.IN_CUSTODY,
    CaseFact.SUSPENDED: State.SUSPENDED,
    CaseFact.REOPENED: State.BRIEFING,
}
"""Turns and the state that each opens, the most careful first; `resumed` opens the state before the suspension."""

_PLACE: Final = {state: place for place, state in enumerate(COURSE)}
_TURNS: Final = frozenset({*TURN_FACTS, CaseFact.RESUMED})
_BESIDE_THE_COURSE: Final = -1


def state(case: Subject) -> State:
    """Where the case stands. No side effects."""
    happened = facts(case)
    if any(fact["what"] == CaseFact.CANCELLED for fact in happened):
        return State.CANCELLED
    return _state_of_chapter(happened, chapter(case))


def state_after(case: Subject, fact: dict[str, Any]) -> State:
    """Where the case would stand with one more fact that `fact_value` made."""
    if fact["what"] == CaseFact.CANCELLED:
        return State.CANCELLED
    return _state_of_chapter((*facts(case), fact), _number(fact))


def chapter(case: Subject) -> int:
    """The number of the current chapter: 0 until the first turn."""
    return max((_number(fact) for fact in facts(case)), default=0)


def facts(case: Subject) -> tuple[dict[str, Any], ...]:
    """The facts of the case, in no order that means anything."""
    return case.many("facts")


def has_fact(case: Subject, what: CaseFact) -> bool:
    """Whether this happened since the last turn that starts the course anew; a suspension does not."""
    happened = facts(case)
    first = chapter(case)
    while first > 0 and _is_interruption(happened, first):
        first -= 1
    return any(fact["what"] == what and _number(fact) >= first for fact in happened)


def officer(case: Subject, role: str) -> SubjectId | None:
    """The officer in a role (outgoing, incoming, supervisor, custodian); None where nobody is, or people disagree."""
    slot = case.slot(role)
    if slot is None or slot.is_empty or slot.is_conflict:
        return None
    return SubjectId(bytes.fromhex(slot.value))


def resumes_to(case: Subject) -> State:
    """The state to which a suspended case comes back."""
    return _state_before_suspension(facts(case), chapter(case) + 1)


def giving(case: Subject) -> SubjectId | None:
    """Who hands over: the outgoing officer, or the custodian once custody was taken."""
    custody = any(fact["what"] == CaseFact.CUSTODY_TAKEN for fact in facts(case))
    return (officer(case, "custodian") if custody else None) or officer(case, "outgoing")


def holder(case: Subject) -> SubjectId | None:
    """Who may append facts to the case now: who hands over until transferred, then incoming or custodian; in custody
    and emergency the custodian, else the supervisor. Nobody once it is closed or cancelled."""
    now = state(case)
    if now is State.SUSPENDED:
        now = resumes_to(case)
    if now in {State.CLOSED, State.CANCELLED}:
        return None
    if now in {State.IN_CUSTODY, State.EMERGENCY}:
        return officer(case, "custodian") or officer(case, "supervisor")
    if _PLACE[now] < _PLACE[State.TRANSFERRED]:
        return giving(case)
    return officer(case, "incoming") or officer(case, "custodian")


def may_append(case: Subject, what: CaseFact, by: SubjectId) -> bool:
    """Whether an officer may append this fact now: the holder any; others only what they answer by receipt, agreement
    or signature."""
    if by == holder(case):
        return True
    return any(by == (giving(case) if role == _GIVING else officer(case, role)) for role in _ANSWERS.get(what, ()))


_GIVING: Final = "giving"
_ANSWERS: Final = {
    CaseFact.RECEIPT_VERIFIED: (_GIVING, "outgoing", "supervisor"),
    CaseFact.RECEIVED: (_GIVING,),
    CaseFact.READ_BACK_AGREED: (_GIVING, "outgoing", "supervisor"),
    CaseFact.SIGNED_OFF: ("supervisor",),
    CaseFact.CLOSED: (_GIVING, "supervisor"),
    CaseFact.CUSTODY_TAKEN: ("custodian", "supervisor"),
    CaseFact.EMERGENCY_OPENED: ("custodian", "supervisor"),
    CaseFact.RELINQUISHED: (_GIVING, "outgoing"),
    CaseFact.RELINQUISH_LATER: ("supervisor",),
}
"""What others than the holder may say. The incoming officer's signed receipt stands behind `received`, the supervisor's
signature behind `closed`: their guards ask for both."""


def fact_value(
    case: Subject,
    what: CaseFact,
    by: SubjectId,
    on_date: date,
    *,
    reference: str = "",
    reason: str = "",
    until: date | None = None,
) -> dict[str, Any]:
    """The value of a new fact, in the right chapter, as the field `facts` holds it."""
    opens = what in _TURNS
    value: dict[str, Any] = {"what": what.value, "by": by.hex(), "on": on_date.isoformat()}
    number = chapter(case) + (1 if opens else 0)
    optional = {"chapter": number, "reference": reference, "reason": reason, "until": until and until.isoformat()}
    return value | {name: stated for name, stated in optional.items() if stated}


def _number(fact: dict[str, Any]) -> int:
    return int(fact.get("chapter", 0))


def _is_interruption(happened: Iterable[dict[str, Any]], number: int) -> bool:
    turns = {fact["what"] for fact in happened if _number(fact) == number} & _TURNS
    return turns <= {CaseFact.SUSPENDED, CaseFact.RESUMED}


def _state_of_chapter(happened: Iterable[dict[str, Any]], number: int) -> State:
    here = {str(fact["what"]) for fact in happened if _number(fact) == number}
    base = next((opened for turn, opened in TURN_FACTS.items() if turn in here), None)
    if base is None:
        base = _state_before_suspension(happened, number) if CaseFact.RESUMED in here else State.DRAFT
    if base is State.SUSPENDED:
        return base
    reached = [opened for step, opened in STEP_FACTS.items() if step in here]
    # A custodian or an emergency goes on from where it took over: any step made since then counts.
    return max([*reached, base], key=lambda found: _PLACE.get(found, _BESIDE_THE_COURSE))


def _state_before_suspension(happened: Iterable[dict[str, Any]], number: int) -> State:
    """The state of the last chapter before this one that was not suspended; draft where there is none."""
    held = tuple(happened)
    for earlier in range(number - 1, -1, -1):
        found = _state_of_chapter(held, earlier)
        if found is not State.SUSPENDED:
            return found
    return State.DRAFT

"""Whether a hand-over case is late, why, and by how many days; and who left the mission."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from rolodex.domain import handover
from rolodex.domain.fold import Subject
from rolodex.domain.handover import CaseFact, State
from rolodex.domain.ids import SubjectId

RECEIPT_WITHIN: Final = timedelta(days=7)
SIGNED_WITHIN: Final = timedelta(days=7)
CUSTODY_AT_MOST: Final = timedelta(days=30)
LEAVING: Final = frozenset({"end_of_assignment", "secondment", "incapacity"})
"""Reasons after which an officer is no longer in the mission. Who is reassigned or evacuated can still be asked."""

_NOT_OVER: Final = frozenset({State.DRAFT, State.PLANNED, State.BRIEFING, State.INTRODUCING})


class Why(StrEnum):
    """What a case is late with."""

    NOT_TRANSFERRED = "not_transferred"
    NO_RECEIPT = "no_receipt"
    NOT_SIGNED = "not_signed"
    LONG_IN_CUSTODY = "long_in_custody"
    LONG_SUSPENDED = "long_suspended"


@dataclass(frozen=True, slots=True)
class Lateness:
    """Why, and how many days past the last one at which it would have been in time."""

    why: Why
    days: int


def of(case: Subject, on_date: date) -> Lateness | None:
    """What a case is late with on a day; None where it is in time, over, or no day is known to count from.

    Not transferred: after the last day. No receipt and not signed: a week after the transfer, or after it was received.
    In custody: after 30 days, until it is transferred to who comes. Suspended: after the day of return.
    """
    limit = _limit(case)
    if limit is None or on_date <= limit[1]:
        return None
    return Lateness(limit[0], (on_date - limit[1]).days)


def departed(cases: Iterable[Subject], on_date: date) -> frozenset[SubjectId]:
    """The officers who left the mission before a day: their assignment ended by a case that was not cancelled, and no
    later case brings them back."""
    held = [case for case in cases if handover.state(case) is not State.CANCELLED]
    gone: dict[SubjectId, date] = {}
    for case in held:
        officer, last = handover.officer(case, "outgoing"), _day(case.one("last_day"))
        if officer is not None and last is not None and last < on_date and case.one("reason") in LEAVING:
            gone[officer] = max(last, gone.get(officer, last))
    for case in held:
        officer, first = handover.officer(case, "incoming"), _day(case.one("first_day"))
        if officer in gone and first is not None and first > gone[officer]:
            del gone[officer]
    return frozenset(gone)


def _limit(case: Subject) -> tuple[Why, date] | None:
    """What the case waits for, and the last day at which that is in time."""
    now = handover.state(case)
    if now is State.SUSPENDED:
        return _after(Why.LONG_SUSPENDED, _latest(case, CaseFact.SUSPENDED, "until"))
    if now is State.IN_CUSTODY or (now in _NOT_OVER and _latest(case, CaseFact.CUSTODY_TAKEN)):
        return _after(Why.LONG_IN_CUSTODY, _latest(case, CaseFact.CUSTODY_TAKEN), CUSTODY_AT_MOST)
    if now in _NOT_OVER:
        return _after(Why.NOT_TRANSFERRED, _day(case.one("last_day")))
    if now is State.TRANSFERRED and not handover.has_fact(case, CaseFact.RECEIPT_VERIFIED):
        return _after(Why.NO_RECEIPT, _latest(case, CaseFact.TRANSFERRED), RECEIPT_WITHIN)
    if now is State.RECEIVED:
        return _after(Why.NOT_SIGNED, _latest(case, CaseFact.RECEIVED), SIGNED_WITHIN)
    return None


def _after(why: Why, day: date | None, within: timedelta = timedelta()) -> tuple[Why, date] | None:
    return None if day is None else (why, min(day, date.max - within) + within)


def _latest(case: Subject, what: CaseFact, part: str = "on") -> date | None:
    days = [_day(fact.get(part)) for fact in handover.facts(case) if fact["what"] == what]
    return max((day for day in days if day is not None), default=None)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

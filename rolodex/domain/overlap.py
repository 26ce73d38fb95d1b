"""Overlap: the days on which both officers are in post, and how many of them can be worked.

Intervals are half-open: `end` is the first day that is no longer part.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from rolodex.errors import Invalid, LimitExceeded

MAX_DAYS: Final = 3660
SATURDAY_SUNDAY: Final = frozenset({5, 6})
FRIDAY_SATURDAY: Final = frozenset({4, 5})


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Days from `start` up to, and without, `end`; never empty. Errors: Invalid."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise Invalid("interval", "empty")

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    @property
    def length_days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days


class DayKind(StrEnum):
    """Why a day of an overlap can or cannot be worked; the first that applies, in this order."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    AWAY = "away"
    CLOSED = "closed"
    WORKING = "working"


@dataclass(frozen=True, slots=True)
class OverlapDay:
    """One day of an overlap; `reason` is the name of the holiday, or why it is closed; empty otherwise."""

    day: date
    kind: DayKind
    reason: str = ""


def in_post(first_day: date, last_day: date) -> Interval:
    """The interval of an officer who works on both the first and the last day. Errors: Invalid."""
    if last_day == date.max:
        raise Invalid("last_day", "too_late")
    return Interval(first_day, last_day + timedelta(days=1))


def overlap(a: Interval, b: Interval) -> Interval | None:
    """The days in both, or None."""
    start, end = max(a.start, b.start), min(a.end, b.end)
    return Interval(start, end) if start < end else None


def common(groups: Sequence[Iterable[Interval]]) -> tuple[Interval, ...]:
    """The days that lie in some interval of every group, joined and in order; none for no group."""
    if not groups:
        return ()
    shared = merged(groups[0])
    for group in groups[1:]:
        found = (overlap(one, other) for one in shared for other in merged(group))
        shared = tuple(interval for interval in found if interval)
    return shared


def merged(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """The same days in the fewest intervals, in order."""
    joined: list[Interval] = []
    for interval in sorted(intervals):
        if joined and interval.start <= joined[-1].end:
            joined[-1] = Interval(joined[-1].start, max(joined[-1].end, interval.end))
        else:
            joined.append(interval)
    return tuple(joined)


def calendar_days(
    interval: Interval, weekend: Collection[int], holidays: Mapping[date, str], away: Sequence[Interval]
) -> tuple[OverlapDay, ...]:
    """Every day of the interval with what it is.

    `weekend` holds weekdays (Monday is 0), `holidays` names by day, `away` the absences of either officer.
    Errors: LimitExceeded for more than ten years.
    """
    if interval.length_days > MAX_DAYS:
        raise LimitExceeded("overlap_days", maximum=MAX_DAYS)
    days = (interval.start + timedelta(days=number) for number in range(interval.length_days))
    return tuple(_classified(day, weekend, holidays, away) for day in days)


def working_days(
    interval: Interval, weekend: Collection[int], holidays: Mapping[date, str], away: Sequence[Interval]
) -> tuple[date, ...]:
    """The days of the interval on which both officers can work. Units and errors as `calendar_days`."""
    listed = calendar_days(interval, weekend, holidays, away)
    return tuple(entry.day for entry in listed if entry.kind is DayKind.WORKING)


def days_needed(meetings: int, per_day: int) -> int:
    """The fewest days that hold so many meetings, at most `per_day` on each. Errors: Invalid."""
    if meetings < 0:
        raise Invalid("meetings", "negative")
    if per_day < 1:
        raise Invalid("per_day", "not_positive")
    return -(-meetings // per_day)


def days_missing(available: Sequence[date], meetings: int, per_day: int) -> int:
    """How many working days more the meetings would need; 0 if they fit. Errors: Invalid."""
    return max(0, days_needed(meetings, per_day) - len(available))


def _classified(
    day: date, weekend: Collection[int], holidays: Mapping[date, str], away: Sequence[Interval]
) -> OverlapDay:
    if day.weekday() in weekend:
        return OverlapDay(day, DayKind.WEEKEND)
    if day in holidays:
        return OverlapDay(day, DayKind.HOLIDAY, holidays[day])
    if any(day in absence for absence in away):
        return OverlapDay(day, DayKind.AWAY)
    return OverlapDay(day, DayKind.WORKING)

"""Overlap days: how many days both officers can work together, and how many the introductions need."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from rolodex.commands import handover_queries
from rolodex.commands.session import Session
from rolodex.domain import handover, handover_item, overlap, plan_inputs
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.overlap import SATURDAY_SUNDAY, DayKind, Interval, OverlapDay
from rolodex.errors import Invalid
from rolodex.planning import holiday_calendar

__all__ = ["DayKind", "Interval", "OverlapDay"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What to count. `first` and `last` both belong to the overlap; `country` is ISO 3166 alpha-2, empty for none.

    `weekend` holds weekdays (Monday is 0), `official` the holidays of the duty station, `away` absences of either
    officer, `closed` other days without meetings with their reason; a weekend or holiday in `opened` is worked.
    `introductions` still to be held, at most `per_day` on a day.
    """

    first: date
    last: date
    country: str = ""
    weekend: frozenset[int] = SATURDAY_SUNDAY
    official: Mapping[date, str] = field(default_factory=dict)
    away: tuple[Interval, ...] = ()
    closed: Mapping[date, str] = field(default_factory=dict)
    opened: frozenset[date] = frozenset()
    introductions: int = 0
    per_day: int = 3


@dataclass(frozen=True, slots=True)
class Days:
    """Every day of the overlap with what it is, the working days among them, and what the introductions need."""

    days: tuple[OverlapDay, ...]
    working: tuple[date, ...]
    needed: int
    missing: int


def days(asked: Asked) -> Days:
    """The days of an overlap. Raises `Invalid`, `LimitExceeded` for more than ten years."""
    if asked.last < asked.first:
        raise Invalid("last_day", "before_first_day")
    interval = overlap.in_post(asked.first, asked.last)
    years = range(asked.first.year, asked.last.year + 1)
    if asked.country:
        holidays: Mapping[date, str] = holiday_calendar.public_holidays(asked.country, years, asked.official)
    else:
        holidays = asked.official
    calendar = overlap.calendar_days(interval, asked.weekend, holidays, asked.away)
    listed = tuple(_arranged(entry, asked) for entry in calendar)
    working = tuple(entry.day for entry in listed if entry.kind is DayKind.WORKING)
    needed = overlap.days_needed(asked.introductions, asked.per_day)
    return Days(listed, working, needed, overlap.days_missing(working, asked.introductions, asked.per_day))


def _arranged(entry: OverlapDay, asked: Asked) -> OverlapDay:
    """The day with what was said of it alone; an absence stays one."""
    if entry.kind is DayKind.WORKING and entry.day in asked.closed:
        return OverlapDay(entry.day, DayKind.CLOSED, asked.closed[entry.day])
    if entry.kind in {DayKind.WEEKEND, DayKind.HOLIDAY} and entry.day in asked.opened:
        return OverlapDay(entry.day, DayKind.WORKING, entry.reason)
    return entry


def of_case(session: Session, case_id: SubjectId) -> Asked:
    """What a case says: its days and country, its officers' absences, days that are closed or opened, the items that
    nobody introduced yet. Raises `NotFound`, `Invalid` where its first or last day is not set."""
    case = session.living(case_id, Kind.CASE)
    found = []
    for name in ("first_day", "last_day"):
        text = case.one(name)
        if not text:
            raise Invalid(name, "missing")
        found.append(date.fromisoformat(str(text)))
    said = plan_inputs.of_case(case)
    officers = {handover.officer(case, role) for role in ("outgoing", "incoming")}
    away = [absence.days for absence in said.absences if absence.officer in officers]
    closed = {day.on: day.reason for day in said.days if day.closed}
    waiting = [
        item
        for item in handover_queries.items_of(session, case_id)
        if handover_item.goes_over(item)
        and not handover_item.is_introduced(item)
        and not handover_item.is_settled(item)
    ]
    return Asked(
        first=found[0],
        last=found[1],
        country=str(case.one("country") or "").upper(),
        weekend=said.hours.weekend,
        official={holiday.on: holiday.name for holiday in said.holidays},
        away=tuple(away),
        closed=closed,
        opened=frozenset(day.on for day in said.days if day.starts is not None) - closed.keys(),
        introductions=len(waiting),
        per_day=said.hours.max_per_day,
    )


def days_of_case(session: Session, case_id: SubjectId) -> Days:
    """The days of a case, the same as those of its plan: without holidays of its country where nobody knows them.
    Raises as `of_case` and `days`."""
    asked = of_case(session, case_id)
    try:
        return days(asked)
    except Invalid:
        return days(replace(asked, country=""))


def interval(first: date, last: date) -> Interval:
    """The days from the first to the last, both included. Raises `Invalid`."""
    return overlap.in_post(first, last)

"""The days of an overlap for a planner: which can be used, from when to when, and what takes an officer's time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from rolodex.commands.plan_gathering import Gathered, zone_of
from rolodex.domain import overlap
from rolodex.domain.day_time import MINUTES_OF_A_DAY, Span
from rolodex.domain.ids import SlotId, SubjectId
from rolodex.domain.overlap import DayKind, OverlapDay
from rolodex.domain.plan_inputs import Hours, PlanDay
from rolodex.errors import Invalid
from rolodex.planning import holiday_calendar


class BlockKind(StrEnum):
    """What takes an officer's time."""

    LEAVE = "leave"
    R_AND_R = "r_and_r"
    TRAVEL = "travel"
    TRAINING = "training"
    OTHER = "other"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class Block:
    """A time of one day that an officer has given to something else; the whole day from 0 to 1440."""

    officer: SubjectId
    kind: BlockKind
    starts: int
    ends: int
    place: str = ""


@dataclass(frozen=True, slots=True)
class Pinned:
    """A time of one day at which the team has to be somewhere: blocks of either officer, joined."""

    starts: int
    ends: int
    place: str


@dataclass(frozen=True, slots=True)
class OpenDay:
    """One day of the overlap. `starts` and `ends` bound it for the team, rides included; equal where none is left."""

    on: date
    kind: DayKind
    reason: str
    starts: int
    ends: int
    from_place: str
    to_place: str
    convoy_to: frozenset[str]
    has: frozenset[str]
    max_meetings: int
    blocks: tuple[Block, ...]
    zone: ZoneInfo

    @property
    def id(self) -> str:
        """The name of the day in a problem."""
        return self.on.isoformat()

    @property
    def is_open(self) -> bool:
        """Whether a meeting can be held on it at all."""
        return self.kind is DayKind.WORKING and self.starts < self.ends

    @property
    def pinned_blocks(self) -> tuple[Pinned, ...]:
        """What the team has to be at, within the day; of blocks that overlap the first that says where counts."""
        found: list[Pinned] = []
        for block in sorted(self.blocks, key=lambda one: (one.starts, one.ends, one.officer)):
            starts, ends = max(block.starts, self.starts), min(block.ends, self.ends)
            if starts >= ends:
                continue
            if found and starts < found[-1].ends:
                last = found.pop()
                found.append(Pinned(last.starts, max(last.ends, ends), last.place))
            else:
                found.append(Pinned(starts, ends, block.place))
        return tuple(found)

    def available(self, intervals: Iterable[tuple[datetime, datetime]]) -> list[Span]:
        """The parts of intervals of instants that lie on this day, in minutes of its clock."""
        return _on_day(self.on, intervals, self.zone)


def of_overlap(gathered: Gathered) -> tuple[OpenDay, ...]:
    """Every day of the overlap, in order. Raises `Invalid` for a country that has no calendar, `LimitExceeded`."""
    if gathered.days is None:
        return ()
    said = gathered.inputs
    official = {holiday.on: holiday.name for holiday in said.holidays}
    years = range(gathered.days.start.year, gathered.days.end.year + 1)
    holidays: Mapping[date, str] = official
    if gathered.country:
        holidays = holiday_calendar.public_holidays(gathered.country, years, official)
    away = [absence.days for absence in said.absences if absence.officer in gathered.officers]
    listed = overlap.calendar_days(gathered.days, said.hours.weekend, holidays, away)
    special = _special(said.days)
    zone = zone_of(said)
    return tuple(_day(gathered, entry, special.get(entry.day), zone) for entry in listed)


def has_calendar(gathered: Gathered) -> bool:
    """Whether the holidays of the country of the case are known, or it names none."""
    try:
        of_overlap(gathered)
    except Invalid:
        return False
    return True


def ahead(gathered: Gathered, days: Iterable[OpenDay]) -> tuple[OpenDay, ...]:
    """The open days that are not over, today from now on."""
    left = (_from_now(day, gathered) for day in days if day.on >= gathered.on_date)
    return tuple(day for day in left if day.is_open)


def further(gathered: Gathered, days: Sequence[OpenDay], count: int) -> tuple[OpenDay, ...]:
    """So many open days after those, like them in turn; like any other day of the case where there is none.

    They fall on the working weekdays that follow, whatever holidays there are.
    """
    usual = PlanDay(SlotId(b""), gathered.on_date, False, "", None, None, "", "", frozenset(), frozenset(), None)
    zone = zone_of(gathered.inputs)
    plain = replace(_day(gathered, OverlapDay(gathered.on_date, DayKind.WORKING), usual, zone), blocks=())
    like = [replace(day, blocks=(), reason="") for day in days] or [plain]
    on = max([gathered.on_date, *(day.on for day in days)])
    found: list[OpenDay] = []
    while len(found) < count:
        on += timedelta(days=1)
        if on.weekday() not in gathered.inputs.hours.weekend:
            found.append(replace(like[len(found) % len(like)], on=on, starts=_usual_start(gathered, like, len(found))))
    return tuple(found)


def _usual_start(gathered: Gathered, like: Sequence[OpenDay], number: int) -> int:
    """When a further day starts: today began later than a day does."""
    model = like[number % len(like)]
    return _bounds(gathered.inputs.hours, None)[0] if model.on == gathered.on_date else model.starts


def _from_now(day: OpenDay, gathered: Gathered) -> OpenDay:
    if day.on != gathered.on_date:
        return day
    return replace(day, starts=min(max(day.starts, gathered.at_minute), day.ends))


def _special(days: Sequence[PlanDay]) -> dict[date, PlanDay]:
    """What is said of each day; where two people said different things, a closed day stays closed."""
    return {day.on: day for day in sorted(days, key=lambda day: (day.closed, day.slot))}


def _day(gathered: Gathered, entry: OverlapDay, special: PlanDay | None, zone: ZoneInfo) -> OpenDay:
    hours = gathered.inputs.hours
    kind, reason = entry.kind, entry.reason
    if special is not None and special.closed and kind is DayKind.WORKING:
        kind, reason = DayKind.CLOSED, special.reason
    elif special is not None and not special.closed and special.starts is not None and kind is not DayKind.AWAY:
        # Hours that somebody states for a weekend or a holiday open it.
        kind = DayKind.WORKING
    starts, ends = _bounds(hours, special)
    return OpenDay(
        on=entry.day,
        kind=kind,
        reason=reason,
        starts=starts,
        ends=max(starts, ends),
        from_place=(special and special.from_place) or hours.base,
        to_place=(special and special.to_place) or hours.base,
        convoy_to=special.convoy_to if special else frozenset(),
        has=hours.has | (special.has if special else frozenset()),
        max_meetings=(special and special.max_meetings) or hours.max_per_day,
        blocks=_blocks(gathered, entry.day, zone),
        zone=zone,
    )


def _bounds(hours: Hours, special: PlanDay | None) -> tuple[int, int]:
    starts = hours.starts if special is None or special.starts is None else special.starts
    ends = hours.ends if special is None or special.ends is None else special.ends
    return max(starts, hours.moving.start), min(ends, hours.moving.end)


def _blocks(gathered: Gathered, on: date, zone: ZoneInfo) -> tuple[Block, ...]:
    said = gathered.inputs
    found = [
        Block(absence.officer, BlockKind(absence.kind), 0, MINUTES_OF_A_DAY)
        for absence in said.absences
        if on in absence.days
    ]
    for busy in said.busy:
        if busy.officer in gathered.officers:
            for span in _on_day(on, [(busy.starts_at, busy.ends_at)], zone):
                place = busy.place or said.hours.base
                found.append(Block(busy.officer, BlockKind.BUSY, span.start, span.end, place))
    return tuple(found)


def _on_day(on: date, intervals: Iterable[tuple[datetime, datetime]], zone: ZoneInfo) -> list[Span]:
    found = []
    for starts_at, ends_at in intervals:
        start, end = starts_at.astimezone(zone), ends_at.astimezone(zone)
        if start.date() <= on <= end.date():
            first = start.hour * 60 + start.minute if start.date() == on else 0
            # A minute that has begun is taken whole.
            last = end.hour * 60 + end.minute + bool(end.second or end.microsecond)
            last = last if end.date() == on else MINUTES_OF_A_DAY
            if first < last:
                found.append(Span(first, last))
    return found

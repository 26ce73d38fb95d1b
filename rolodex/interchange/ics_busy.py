"""When the person of an iCalendar file is busy: events, repeated ones too, and stated busy times; from and to, no more.

Runs in the child (`child.serve`): whoever wrote the file may want the reading never to end.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

from rolodex.errors import LimitExceeded, Malformed
from rolodex.interchange import ics_lines, ics_rules, ics_times
from rolodex.interchange.ics_lines import Component, Property, SkipReason, Unreadable
from rolodex.interchange.ics_times import Length, Moment, Zones
from rolodex.interchange.watch import TooLong, Watch

MAX_BUSY: Final = 2_000
_FIRST_S: Final = 0.005
_SECOND_S: Final = 0.25
"""How long one event may take, when all have their turn, and then when those come again that took longer."""
_PLAIN_S: Final = 2.0
_REPEATED_S: Final = 2.5
"""How long all may take that stand for themselves, and all that are repeated: no rule costs the others their turn."""
_A_DAY: Final = timedelta(days=1)


Span = tuple[datetime, datetime]


@dataclass(slots=True)
class Found:
    """Busy times in order, joined where they meet; and the lines of what could not be read."""

    busy: list[Span]
    skipped: list[tuple[int, SkipReason]]


@dataclass(slots=True)
class _Event:
    line: int
    uid: str
    start: Moment
    length: Length
    rules: list[str]
    more: list[Moment]
    periods: list[Span]
    without: list[Moment]
    instead_of: Moment | None
    is_from_then_on: bool
    is_free: bool


def answer(question: bytes) -> dict[str, Any]:
    """The child's answer to a line of JSON (`zone`, `from`, `to`: seconds since 1970) and the bytes of a file."""
    head, _, data = question.partition(b"\n")
    asked = json.loads(head)
    span = (datetime.fromtimestamp(asked["from"], UTC), datetime.fromtimestamp(asked["to"], UTC))
    try:
        found = read(data, ZoneInfo(asked["zone"]), span)
    except LimitExceeded as error:
        return {"limit": error.params["limit"], "maximum": error.params["maximum"]}
    except Malformed as error:
        return {"malformed": error.params["reason"]}
    busy = [[int(start.timestamp()), int(end.timestamp())] for start, end in found.busy]
    return {"busy": busy, "skipped": [[line, reason.value] for line, reason in found.skipped]}


def read(data: bytes, own: tzinfo, span: Span) -> Found:
    """The busy times of a file within `span`, two instants; `own` is the clock of floating times and of whole days.

    In the main thread only. Errors: Malformed where it is no calendar, LimitExceeded above `ics_lines.MAX_COMPONENTS`
    components or `MAX_BUSY` times.
    """
    held = list(ics_lines.components(data))
    zones = Zones(own, {_tzid(one): one.lines for one in held if one.name == "VTIMEZONE" and one.fault is None})
    reading = _Reading(zones, span)
    with Watch(_PLAIN_S) as watch:
        for component in held:
            reading.take(component, watch)
        reading.add_single(watch)
    with Watch(_REPEATED_S) as watch:
        reading.add_repeated(watch)
    return Found(_joined(reading.times, span), sorted(reading.skipped))


class _Reading:
    """Collects the events first: one may say that another is moved."""

    def __init__(self, zones: Zones, span: Span) -> None:
        self.times: list[Span] = []
        self.skipped: list[tuple[int, SkipReason]] = []
        self._zones, self._span = zones, span
        self._by_uid: dict[str, list[_Event]] = {}

    def take(self, component: Component, watch: Watch) -> None:
        """Read one component, unless it says nothing of time that is taken."""
        if component.fault is not None:
            if component.name != "VTIMEZONE":
                self.skipped.append((component.line, component.fault))
        elif component.name == "VEVENT":
            for event in self._attempt(watch, component.line, self._event, component):
                self._by_uid.setdefault(event.uid, []).append(event)
        elif component.name == "VFREEBUSY" and not component.is_cancelled:
            for property_ in component.properties:
                if property_.name == "FREEBUSY" and property_.parameters.get("FBTYPE", "").upper() != "FREE":
                    self.times.extend(self._attempt(watch, component.line, self._periods, property_))

    def add_single(self, watch: Watch) -> None:
        """The times of the events that are not repeated by a rule."""
        for event in self._events():
            if not event.rules:
                self.times.extend(self._attempt(watch, event.line, self._times_of, event))

    def add_repeated(self, watch: Watch) -> None:
        """The times of the others: the quick ones first, then those that take long."""
        again = []
        for event in self._events():
            if event.rules:
                try:
                    with watch.limit(_FIRST_S):
                        self.times.extend(list(self._times_of(event)))
                except Unreadable as error:
                    self.skipped.append((event.line, error.reason))
                except TooLong:
                    again.append(event)
        for event in again:
            self.times.extend(self._attempt(watch, event.line, self._times_of, event))

    def _events(self) -> Iterator[_Event]:
        for events in self._by_uid.values():
            yield from events

    def _attempt(self, watch: Watch, line: int, work: Callable[..., Iterable[Any]], *given: Any) -> list[Any]:
        """What the work finds, all or nothing; where it finds no way, its line is kept."""
        try:
            with watch.limit(_SECOND_S):
                return list(work(*given))
        except Unreadable as error:
            self.skipped.append((line, error.reason))
        except TooLong:
            self.skipped.append((line, SkipReason.TOO_COSTLY))
        return []

    def _periods(self, property_: Property) -> list[Span]:
        found = self._zones.periods(property_)
        if any(end < start for start, end in found):
            raise Unreadable(SkipReason.ENDS_BEFORE_START)
        return found

    def _event(self, component: Component) -> Iterator[_Event]:
        said = {one.name: one for one in component.properties}
        several = {name: [one for one in component.properties if one.name == name] for name in _SEVERAL}
        if "DTSTART" not in said:
            raise Unreadable(SkipReason.NO_START)
        start = self._moment(said["DTSTART"])
        before = said.get("RECURRENCE-ID")
        more = [one for one in several["RDATE"] if one.parameters.get("VALUE", "").upper() != "PERIOD"]
        periods = [one for one in several["RDATE"] if one not in more]
        status = said["STATUS"].value.upper() if "STATUS" in said else ""
        yield _Event(
            line=component.line,
            uid=said["UID"].value if "UID" in said else f"line {component.line}",
            start=start,
            length=self._length(start, said),
            rules=[one.value for one in several["RRULE"]],
            more=[moment for one in more for moment in self._zones.of(one)],
            periods=[period for one in periods for period in self._periods(one)],
            without=[moment for one in several["EXDATE"] for moment in self._zones.of(one)],
            instead_of=self._moment(before) if before else None,
            is_from_then_on=before is not None and before.parameters.get("RANGE", "").upper() == "THISANDFUTURE",
            is_free=(
                component.is_cancelled
                or status == "CANCELLED"
                or ("TRANSP" in said and said["TRANSP"].value.upper() == "TRANSPARENT")
            ),
        )

    def _moment(self, property_: Property) -> Moment:
        found = self._zones.of(property_)
        if len(found) != 1:
            raise Unreadable(SkipReason.UNREADABLE_TIME)
        return found[0]

    def _length(self, start: Moment, said: Mapping[str, Property]) -> Length:
        """How long an event lasts; whole days count by the calendar, all else by seconds (RFC 5545 §3.6.1)."""
        if "DTEND" in said:
            end = self._moment(said["DTEND"])
            if start.is_day and end.is_day:
                # Some programs end a day on the day itself.
                found = Length(max(1, (end.wall - start.wall).days) if end.wall >= start.wall else -1, 0)
            else:
                found = Length(0, int((end.at() - start.at()).total_seconds()))
        elif "DURATION" in said:
            found = ics_times.length(said["DURATION"].value)
        else:
            found = Length(int(start.is_day), 0)
        if found.days < 0 or found.seconds < 0:
            raise Unreadable(SkipReason.ENDS_BEFORE_START)
        return found

    def _times_of(self, event: _Event) -> Iterator[Span]:
        """The times of an event, without those that another event of its UID stands for."""
        if event.is_free:
            return
        if event.instead_of is not None:
            yield event.start.at(), event.length.after(event.start)
            return
        moved = [(one.instead_of, one) for one in self._by_uid[event.uid] if one.instead_of is not None]
        gone = {moment.at() for moment in event.without} | {moment.at() for moment, _ in moved}
        gone_days = {moment.wall.date() for moment in event.without if moment.is_day}
        later = sorted(((moment, one) for moment, one in moved if one.is_from_then_on), key=lambda pair: pair[0].at())
        for moment in self._moments(event, later):
            at = moment.at()
            if at in gone or moment.wall.date() in gone_days:
                continue
            ruling = next(((was, one) for was, one in reversed(later) if was.at() <= at), None)
            if ruling is None:
                yield at, event.length.after(moment)
            elif not ruling[1].is_free:
                was, one = ruling
                shifted = Moment(moment.wall + (one.start.wall - was.wall), one.start.zone, one.start.is_day)
                yield shifted.at(), one.length.after(shifted)
        yield from event.periods

    def _moments(self, event: _Event, later: Sequence[tuple[Moment, _Event]]) -> Iterator[Moment]:
        """When an event begins, each time that may reach into the span."""
        zone = event.start.zone
        lengths = [event.length, *(one.length for _, one in later)]
        shifts = [abs(one.start.wall - was.wall) for was, one in later]
        margin = _A_DAY + max(shifts, default=timedelta())
        longest = timedelta(days=max(one.days for one in lengths), seconds=max(one.seconds for one in lengths))
        first, last = (at.astimezone(zone).replace(tzinfo=None) for at in self._span)
        bounds = (_back(first, longest + margin), last + margin)
        walls = {event.start.wall}
        for moment in event.more:
            walls.add(moment.wall if moment.zone is zone else moment.at().astimezone(zone).replace(tzinfo=None))
        for rule in event.rules:
            walls.update(ics_rules.occurrences(rule, event.start.wall, self._zones, zone, bounds))
        for wall in sorted(walls):
            yield Moment(wall, zone, event.start.is_day)


_SEVERAL: Final = ("RRULE", "RDATE", "EXDATE")


def _tzid(component: Component) -> str:
    return next((one.value for one in component.properties if one.name == "TZID"), "")


def _back(at: datetime, by: timedelta) -> datetime:
    try:
        return at - by
    except OverflowError:
        return datetime.min  # noqa: DTZ901 - on a wall


def _joined(times: Iterable[Span], span: Span) -> list[Span]:
    """The times within the span, in order; those that touch are one."""
    found: list[Span] = []
    for start, end in sorted(times):
        begin, over = max(start, span[0]), min(end, span[1])
        if begin >= over:
            continue
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], over))
        else:
            found.append((begin, over))
    if len(found) > MAX_BUSY:
        raise LimitExceeded("busy_times", maximum=MAX_BUSY)
    return found

"""Dates, times, durations and time zones of an iCalendar file as values. Source: RFC 5545 §3.3."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rolodex.interchange.ics_lines import Property, SkipReason, Unreadable

_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?", re.ASCII)
_DURATION = re.compile(
    r"([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?", re.ASCII
)
_ZONE_NAME = re.compile(r"[A-Za-z0-9_+-]{1,40}(?:/[A-Za-z0-9_+-]{1,40}){0,2}", re.ASCII)
_LAST_SECOND: Final = 59


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as a clock on the wall shows it, and where that clock hangs. `is_day`: a whole day, from its midnight."""

    wall: datetime
    zone: tzinfo
    is_day: bool = False

    def at(self) -> datetime:
        """The instant, in UTC. Errors: Unreadable."""
        return instant(self.wall, self.zone)


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasts: days of the calendar first, then seconds that always are as long."""

    days: int
    seconds: int

    def after(self, moment: Moment) -> datetime:
        """The instant at which it is over. Errors: Unreadable."""
        try:
            return instant(moment.wall + timedelta(days=self.days), moment.zone) + timedelta(seconds=self.seconds)
        except OverflowError:
            raise Unreadable(SkipReason.UNREADABLE_TIME) from None


class Zones:
    """The clocks that a file names. `own` is where its floating times belong; `defined` are lines of its VTIMEZONEs."""

    def __init__(self, own: tzinfo, defined: Mapping[str, Sequence[str]]) -> None:
        self.own = own
        self._defined = defined
        self._known: dict[str, tzinfo | None] = {}

    def named(self, name: str) -> tzinfo:
        """The clock of a TZID: a name of the IANA list, perhaps behind a prefix; one of Windows; or as the file defines
        it. Errors: Unreadable.
        """
        if name not in self._known:
            self._known[name] = _iana(name) or _windows(name) or _as_defined(self._defined.get(name))
        found = self._known[name]
        if found is None:
            raise Unreadable(SkipReason.UNKNOWN_TIME_ZONE)
        return found

    def moment(self, text: str, tzid: str = "") -> Moment:
        """A DATE or DATE-TIME. Errors: Unreadable."""
        found = _TIME.fullmatch(text.strip().upper())
        if found is None:
            raise Unreadable(SkipReason.UNREADABLE_TIME)
        year, month, day, hour, minute, second, is_utc = found.groups()
        try:
            if hour is None:
                return Moment(datetime(int(year), int(month), int(day)), self.own, is_day=True)  # noqa: DTZ001 - on a wall
            seconds = min(int(second), _LAST_SECOND) if int(second) == _LAST_SECOND + 1 else int(second)
            wall = datetime(int(year), int(month), int(day), int(hour), int(minute), seconds)  # noqa: DTZ001 - on a wall
        except ValueError:
            raise Unreadable(SkipReason.UNREADABLE_TIME) from None
        return Moment(wall, UTC if is_utc else self.named(tzid) if tzid else self.own)

    def of(self, property_: Property) -> list[Moment]:
        """The moments of a property that may list several. Errors: Unreadable."""
        tzid = property_.parameters.get("TZID", "")
        return [self.moment(text.partition("/")[0], tzid) for text in property_.value.split(",") if text.strip()]

    def periods(self, property_: Property) -> list[tuple[datetime, datetime]]:
        """The periods of a property, as instants. Errors: Unreadable."""
        tzid, found = property_.parameters.get("TZID", ""), []
        for text in filter(str.strip, property_.value.split(",")):
            first, _, last = text.strip().partition("/")
            start = self.moment(first, tzid)
            is_length = last[:1].upper() in {"P", "+", "-"}
            found.append((start.at(), length(last).after(start) if is_length else self.moment(last, tzid).at()))
        return found


def length(text: str) -> Length:
    """A DURATION; a negative one too. Errors: Unreadable."""
    found = _DURATION.fullmatch(text.strip().upper())
    if found is None or not any(found.groups()[1:]):
        raise Unreadable(SkipReason.UNREADABLE_TIME)
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    sign = -1 if found.group(1) == "-" else 1
    return Length(sign * (weeks * 7 + days), sign * (hours * 3600 + minutes * 60 + seconds))


def instant(wall: datetime, zone: tzinfo) -> datetime:
    """The instant of a time on a wall. Errors: Unreadable where there is none."""
    try:
        return wall.replace(tzinfo=zone).astimezone(UTC)
    except (OverflowError, ValueError):
        raise Unreadable(SkipReason.UNREADABLE_TIME) from None


def _iana(name: str) -> tzinfo | None:
    """The clock of a name of the IANA list; some programs put the path of their own list before it."""
    parts = [part for part in name.strip().split("/") if part]
    for count in range(min(3, len(parts)), 0, -1):
        tail = "/".join(parts[-count:])
        if not _ZONE_NAME.fullmatch(tail):
            continue
        try:
            return ZoneInfo(tail)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def _windows(name: str) -> tzinfo | None:
    # The library takes 70 ms to come, and most files name no clock of Windows.
    if "Time" not in name:
        return None
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    olson = WINDOWS_TO_OLSON.get(name.strip())
    return ZoneInfo(olson) if olson else None


def _as_defined(lines: Sequence[str] | None) -> tzinfo | None:
    if not lines:
        return None
    from dateutil.tz import tzical

    text = "\r\n".join(["BEGIN:VTIMEZONE", *lines, "END:VTIMEZONE"])
    try:
        found = tzical(io.StringIO(text)).get()
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError):
        return None
    return found if isinstance(found, tzinfo) else None

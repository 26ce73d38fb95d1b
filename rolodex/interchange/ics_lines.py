"""The lines of an iCalendar file that tell when somebody is busy, component by component; all others are passed over.

A title, place or name is never kept: its line is not even decoded. Source: RFC 5545 §3.1 (lines), §3.6 (components).
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from rolodex.errors import LimitExceeded, Malformed

MAX_COMPONENTS: Final = 20_000
MAX_LINES: Final = 1_000_000
MAX_PROPERTY_BYTES: Final = 64 * 1024
_MAX_PROPERTIES: Final = 2_000
_MAX_ZONE_LINES: Final = 2_000
_KEPT: Final = frozenset({b"VEVENT", b"VFREEBUSY", b"VTIMEZONE"})
_WANTED: Final = frozenset(
    {
        *(b"DTSTART", b"DTEND", b"DURATION", b"RRULE", b"RDATE", b"EXDATE", b"RECURRENCE-ID", b"UID"),
        *(b"STATUS", b"TRANSP", b"FREEBUSY", b"TZID"),
    }
)
_NAME = re.compile(rb"[A-Za-z0-9-]{1,32}(?=[:;])")
_PARAMETER = re.compile(r';([^=;:"]+)=("[^"]*"|[^;:"]*)')
_HEAD = re.compile(r'[^:"]*(?:"[^"]*"[^:"]*)*')


class SkipReason(StrEnum):
    """Why a component of a calendar could not be read."""

    NO_END = "no_end"
    TOO_LONG = "too_long"
    NO_START = "no_start"
    UNREADABLE_TIME = "unreadable_time"
    UNKNOWN_TIME_ZONE = "unknown_time_zone"
    ENDS_BEFORE_START = "ends_before_start"
    UNREADABLE_RULE = "unreadable_rule"
    TOO_COSTLY = "too_costly"
    TOO_MANY_TIMES = "too_many_times"


class Unreadable(Exception):
    """A component that is passed over; says why."""

    def __init__(self, reason: SkipReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Property:
    """One property: upper-case name, parameters by their upper-case names, value as it stands."""

    name: str
    parameters: dict[str, str]
    value: str


@dataclass(slots=True)
class Component:
    """A VEVENT, VFREEBUSY or VTIMEZONE. `line`: where it begins, from 1. `lines`: all of a VTIMEZONE, unfolded.

    `is_cancelled`: the calendar around it takes back what is in it. `fault`: why it cannot be used.
    """

    name: str
    line: int
    is_cancelled: bool = False
    properties: list[Property] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    fault: SkipReason | None = None


def components(data: bytes) -> Iterator[Component]:
    """The components that tell of time, in the order of their lines.

    Errors: Malformed where no calendar begins, LimitExceeded above `MAX_COMPONENTS` or `MAX_LINES`.
    """
    if data.count(b"\n") > MAX_LINES:
        raise LimitExceeded("calendar_lines", maximum=MAX_LINES)
    scanner = _Scanner()
    for number, line in _unfolded(data):
        done = scanner.take(number, line)
        if done is not None:
            yield done
    if scanner.open is not None:
        scanner.open.fault = SkipReason.NO_END
        yield scanner.open
    if not scanner.has_calendar:
        raise Malformed("calendar", "not_a_calendar")


def _unfolded(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers, continuations joined; of a very long line just more than what is allowed."""
    held, at, rest = b"", 0, list[bytes]()
    size = 0
    for number, raw in enumerate(io.BytesIO(data), 1):
        line = raw.rstrip(b"\r\n")
        if line[:1] in {b" ", b"\t"}:
            if size <= MAX_PROPERTY_BYTES:
                rest.append(line[1:])
                size += len(line)
            continue
        if at:
            yield at, b"".join((held, *rest)) if rest else held
        held, at, size = line[: MAX_PROPERTY_BYTES + 1], number, len(line)
        rest.clear()
    if at:
        yield at, b"".join((held, *rest))


class _Scanner:
    """Where in the nest of components the reading is."""

    def __init__(self) -> None:
        self.open: Component | None = None
        self.has_calendar = False
        self._is_inner = 0
        self._is_cancelled = False
        self._count = 0

    def take(self, number: int, line: bytes) -> Component | None:
        """One unfolded line; the component that it ends, or that it shows to have no end."""
        found = _NAME.match(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line)
        name = found.group().upper() if found else b""
        if name == b"BEGIN":
            return self._begin(number, line.partition(b":")[2].strip().upper())
        if name == b"END":
            return self._end(line.partition(b":")[2].strip().upper())
        if self.open is None:
            if name == b"METHOD":
                self._is_cancelled = line.partition(b":")[2].strip().upper() == b"CANCEL"
        else:
            self._keep(self.open, name, line)
        return None

    def _begin(self, number: int, name: bytes) -> Component | None:
        self._count += 1
        if self._count > MAX_COMPONENTS:
            raise LimitExceeded("calendar_components", maximum=MAX_COMPONENTS)
        if name not in _KEPT and name != b"VCALENDAR":
            if self.open is not None:
                self._is_inner += 1
                self._keep(self.open, b"BEGIN", b"BEGIN:" + name)
            return None
        broken, self.open, self._is_inner = self.open, None, 0
        if broken is not None:
            broken.fault = SkipReason.NO_END
        if name == b"VCALENDAR":
            self.has_calendar, self._is_cancelled = True, False
        else:
            self.open = Component(name.decode(), number, self._is_cancelled)
        return broken

    def _end(self, name: bytes) -> Component | None:
        if self.open is None:
            return None
        if name.decode(errors="replace") == self.open.name:
            done, self.open, self._is_inner = self.open, None, 0
            return done
        if name == b"VCALENDAR":
            broken, self.open, self._is_inner = self.open, None, 0
            broken.fault = SkipReason.NO_END
            return broken
        self._keep(self.open, b"END", b"END:" + name)
        self._is_inner = max(0, self._is_inner - 1)
        return None

    def _keep(self, component: Component, name: bytes, line: bytes) -> None:
        if component.name == "VTIMEZONE" and len(line) <= MAX_PROPERTY_BYTES:
            component.lines.append(line.decode(errors="replace"))
            if len(component.lines) > _MAX_ZONE_LINES:
                component.fault = SkipReason.TOO_LONG
                component.lines.clear()
        if name not in _WANTED or self._is_inner:
            return
        if len(line) > MAX_PROPERTY_BYTES or len(component.properties) >= _MAX_PROPERTIES:
            component.fault = SkipReason.TOO_LONG
            return
        component.properties.append(_property(name.decode(), line.decode(errors="replace")))


def _property(name: str, line: str) -> Property:
    head = _HEAD.match(line)
    end = head.end() if head else 0
    if line[end : end + 1] != ":":
        end = line.find(":")
    parameters = {key.strip().upper(): value.strip('"') for key, value in _PARAMETER.findall(line[:end])}
    return Property(name, parameters, line[end + 1 :].strip())

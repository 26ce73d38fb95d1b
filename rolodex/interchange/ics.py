"""iCalendar (RFC 5545): meetings out, as `ics_write` writes them; the times a person is busy in, read apart."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from rolodex.errors import LimitExceeded, Malformed
from rolodex.interchange import child
from rolodex.interchange.ics_lines import SkipReason
from rolodex.interchange.ics_write import Entry, Method, Party, Status, written
from rolodex.progress import Progress

__all__ = ["MAX_BYTES", "BusyTimes", "Entry", "Method", "Party", "SkipReason", "Skipped", "Status", "busy", "written"]

MAX_BYTES: Final = 8 * 1024 * 1024
_TIMEOUT_S: Final = 8.0


@dataclass(frozen=True, slots=True)
class Skipped:
    """A component that could not be read, by the line it begins on."""

    line: int
    reason: SkipReason


@dataclass(frozen=True, slots=True)
class BusyTimes:
    """From and to of each time, aware UTC, in order, never touching; and what was passed over."""

    times: tuple[tuple[datetime, datetime], ...]
    skipped: tuple[Skipped, ...]


def busy(
    untrusted_data: bytes, time_zone: str, span: tuple[datetime, datetime], progress: Progress | None = None
) -> BusyTimes:
    """When the person of a calendar file is busy, within `span` (aware instants): nothing else of it is read.

    Free and cancelled events count for nothing. Floating times and whole days are of `time_zone`, an IANA name.

    Errors: Malformed where it is no calendar or broke the reader, LimitExceeded above `MAX_BYTES`, 20,000 components
    or 2,000 times, Cancelled. Side effects: a process that is gone afterwards.
    """
    if len(untrusted_data) > MAX_BYTES:
        raise LimitExceeded("file_bytes", most=MAX_BYTES)
    asked = {"zone": time_zone, "from": int(span[0].timestamp()), "to": int(span[1].timestamp())}
    question = json.dumps(asked).encode() + b"\n" + untrusted_data
    return _understood(child.ask("busy", question, progress, _TIMEOUT_S))


def _understood(answer: Any) -> BusyTimes:
    match answer:
        case {"limit": str(limit), "maximum": int(maximum)}:
            raise LimitExceeded(limit, maximum=maximum)
        case {"malformed": str(reason)}:
            raise Malformed("calendar", reason)
        case {"busy": list(times), "skipped": list(skipped)}:
            return BusyTimes(
                tuple((datetime.fromtimestamp(start, UTC), datetime.fromtimestamp(end, UTC)) for start, end in times),
                tuple(Skipped(line, SkipReason(reason)) for line, reason in skipped),
            )
        case _:
            raise Malformed("calendar", "not_a_calendar")

"""The iCalendar writer. Writes what it is given and nothing of its own: deciding what may leave is the caller's.

Times are UTC. No description, alarm, position or extension; every entry is private. Sources: RFC 5545, RFC 5546.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import msgspec

if TYPE_CHECKING:
    from icalendar import Event, vCalAddress

_PRODUCT: Final = "-//Calendar//Calendar 1.0//EN"
"""Required by the format; says nothing of the program."""
_NOWHERE: Final = "invalid:nomail"
"""What calendars write where a person has no address; the format wants a URI."""
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
_NOT_IN_NAMES = re.compile('["^\x00-\x1f]+')


class Method(StrEnum):
    """What the file asks of a calendar (RFC 5546)."""

    PUBLISH = "publish"
    REQUEST = "request"
    CANCEL = "cancel"


class Status(StrEnum):
    """Whether the meeting stands."""

    TENTATIVE = "tentative"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class Entry(msgspec.Struct, frozen=True):
    """One meeting: aware instants; `location` may be empty."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    sequence: int
    status: Status
    summary: str
    location: str = ""


class Party(msgspec.Struct, frozen=True):
    """Somebody who organises or is asked: a name, and an e-mail address where it is known."""

    name: str
    address: str = ""


def written(
    method: Method,
    entries: Iterable[Entry],
    at: datetime,
    organizer: Party | None = None,
    attendees: Sequence[Party] = (),
) -> bytes:
    """One calendar: UTF-8, CRLF, lines of at most 75 octets. `at` is when it was made."""
    # The library takes 70 ms to come: only who writes a calendar waits for it.
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method.value.upper())
    for entry in entries:
        calendar.add_component(_event(entry, at, method, organizer, attendees))
    data: bytes = calendar.to_ical()
    return data


def _event(entry: Entry, at: datetime, method: Method, organizer: Party | None, attendees: Sequence[Party]) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", at)
    event.add("dtstart", entry.starts_at)
    event.add("dtend", entry.ends_at)
    event.add("sequence", entry.sequence)
    event.add("status", entry.status.value.upper())
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT" if entry.status is Status.CANCELLED else "OPAQUE")
    event.add("summary", _clean(entry.summary))
    if entry.location:
        event.add("location", _clean(entry.location))
    if organizer is not None:
        event.add("organizer", _address(organizer))
    for attendee in attendees:
        address = _address(attendee)
        address.params["ROLE"] = "REQ-PARTICIPANT"
        if method is Method.REQUEST:
            address.params["PARTSTAT"] = "NEEDS-ACTION"
            address.params["RSVP"] = "TRUE"
        event.add("attendee", address)
    return event


def _address(party: Party) -> "vCalAddress":
    from icalendar import vCalAddress

    address = vCalAddress(f"mailto:{party.address}" if party.address else _NOWHERE)
    name = _NOT_IN_NAMES.sub(" ", _clean(party.name)).strip()
    if name:
        address.params["CN"] = name
    return address


def _clean(text: str) -> str:
    """One line of what can be seen: marks of direction and controls are for no calendar."""
    return " ".join(_UNSEEN.sub(" ", text).split())

"""The plan of a case as a calendar file: times and regions, and nothing that says who is met.

A calendar file leaves the vault unprotected and lands in calendars that others keep. So every entry looks the same
("Meeting", private, no place finer than the first level of administration), whoever is met; names are added on demand,
and only of contacts of whom nothing is confidential and who are not at risk. The log says first that a file is about to
be written (`calendar.export`), and afterwards that it was (`calendar.written`).
"""

import os
import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rolodex.commands import own_files, plan_views
from rolodex.commands.plan_values import PlanView, StopView
from rolodex.commands.session import Session
from rolodex.crypto import digest
from rolodex.domain import display, handover, reach, standing
from rolodex.domain.claim import Act, Claim, Kind, decoded
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import FileExists, Invalid, NotFound
from rolodex.interchange import ics
from rolodex.interchange.ics import Entry, Method, Party, Status
from rolodex.store import claims

__all__ = ["Calendar", "CalendarOrder", "Method", "preview", "write"]

TITLE: Final = "Meeting"
_UID_LABEL: Final = b"calendar entry of an introduction"
_NO_AFFILIATION: Final = display.Shown(None, masked=False, level=Level.UNCLASSIFIED)
_STATUS: Final = {
    "proposed": Status.TENTATIVE,
    "confirmed": Status.CONFIRMED,
    "held": Status.CONFIRMED,
    "partly_held": Status.CONFIRMED,
    "failed": Status.CANCELLED,
    "cancelled": Status.CANCELLED,
    "replaced": Status.CANCELLED,
}


@dataclass(frozen=True, slots=True)
class CalendarOrder:
    """What calendar is wanted. No introduction: all of the case.

    PUBLISH holds what is planned and was held, and what was taken back as cancelled; REQUEST what is still to come,
    as an invitation from the acting officer to the other one; CANCEL only what was taken back. The addresses of the
    two, where somebody types them, stand in an invitation or its cancellation and are kept nowhere.
    """

    case: SubjectId
    method: Method = Method.PUBLISH
    introductions: tuple[SubjectId, ...] = ()
    with_names: bool = False
    own_address: str = ""
    other_address: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is in a calendar file. `events`: all entries, of which `cancelled` are taken back.

    `names_left_out`: contacts that it does not name although names were wanted. `level`: the highest of what it rests
    on, for the log and for who keeps the file.
    """

    method: Method
    events: int
    cancelled: int
    names_left_out: int
    contacts: tuple[SubjectId, ...]
    level: Level


def preview(session: Session, order: CalendarOrder) -> Calendar:
    """What a file would hold. Reads only. Raises as `write`, but for what files raise."""
    calendar, _ = _composed(session, order)
    return calendar


def write(session: Session, order: CalendarOrder, path: Path) -> Calendar:
    """Write a calendar file that is not there yet; logged before and after.

    Raises `FileExists`, `NotFound` for the case or an introduction that it does not plan, `Invalid` for an address that
    is none and where there is nothing to write (`nothing_for_a_calendar`), `NotPermitted` where no officer acts,
    `DiskFull`, `ReadOnly`, `FileMissing` (no such folder), `Environment`.
    """
    if os.path.lexists(path):
        raise FileExists(what="file")
    calendar, data = _composed(session, order)
    counts = {"events": calendar.events, "form": calendar.method.value}
    with session.writing("calendar.export") as writing:
        writing.audit(
            "calendar.export",
            [order.case, *calendar.contacts],
            contacts=len(calendar.contacts),
            level=calendar.level.word,
            **counts,
        )
    own_files.write_bytes(path, data)
    with session.writing("calendar.written") as writing:
        writing.audit("calendar.written", [order.case], **counts)
    return calendar


def _composed(session: Session, order: CalendarOrder) -> tuple[Calendar, bytes]:
    view = plan_views.plan(session, order.case)
    stops = _wanted(view, order)
    names = _open_names(session, stops) if order.with_names else {}
    named = {stop.introduction: _names(stop, names) for stop in stops}
    history = claims.of_subjects(session.db, sorted(named))
    entries = [_entry(stop, named[stop.introduction], _sequence(history[stop.introduction])) for stop in stops]
    organizer, attendees = _parties(session, order)
    data = ics.written(order.method, entries, session.clock.now(), organizer, attendees)
    met = {one.contact for stop in stops for one in stop.contacts}
    said = {one.contact for stop in stops for one in stop.contacts if named[stop.introduction]}
    calendar = Calendar(
        method=order.method,
        events=len(entries),
        cancelled=sum(entry.status is Status.CANCELLED for entry in entries),
        names_left_out=len(met - said) if order.with_names else 0,
        contacts=tuple(sorted(met)),
        level=max(stop.level for stop in stops),
    )
    return calendar, data


def _wanted(view: PlanView, order: CalendarOrder) -> list[StopView]:
    """The introductions for a file, in the order of their times. Raises `NotFound`, `Invalid`."""
    known = {stop.introduction: stop for stop in (*view.stops, *view.cancelled)}
    if not known.keys() >= set(order.introductions):
        raise NotFound("introduction")
    chosen = [known[one] for one in dict.fromkeys(order.introductions)] if order.introductions else known.values()
    statuses = _of_method(order.method)
    found = [stop for stop in chosen if _STATUS[stop.state] in statuses]
    if order.method is Method.REQUEST:
        # Nobody is invited to what is over.
        found = [stop for stop in found if stop.state in {"proposed", "confirmed"}]
    if not found:
        raise Invalid("introductions", "nothing_for_a_calendar")
    return sorted(found, key=lambda stop: (stop.starts_at, stop.introduction))


def _of_method(method: Method) -> Collection[Status]:
    """What may stand in a file (RFC 5546 §3.2): an invitation says nothing of what was cancelled."""
    match method:
        case Method.PUBLISH:
            return set(Status)
        case Method.REQUEST:
            return {Status.TENTATIVE, Status.CONFIRMED}
        case Method.CANCEL:
            return {Status.CANCELLED}


def _entry(stop: StopView, names: Sequence[str], sequence: int) -> Entry:
    return Entry(
        uid=entry_uid(stop.introduction),
        starts_at=stop.starts_at,
        ends_at=stop.ends_at,
        sequence=sequence,
        status=_STATUS[stop.state],
        summary=f"{TITLE}: {', '.join(names)}" if names else TITLE,
        location=stop.admin1,
    )


def _names(stop: StopView, names: Mapping[SubjectId, str]) -> tuple[str, ...]:
    """The names of a meeting; none where one of those met has to be kept secret: each name leads to the others."""
    found = [names.get(one.contact, "") for one in stop.contacts]
    return tuple(found) if all(found) else ()


def _open_names(session: Session, stops: Iterable[StopView]) -> dict[SubjectId, str]:
    """The names of those of whom nothing at all is confidential and who are not at risk: by what was claimed of them,
    not only by the row of a list."""
    listed = {one.contact for stop in stops for one in stop.contacts if one.level is Level.UNCLASSIFIED}
    found = {}
    for contact, held in claims.of_subjects(session.db, sorted(listed)).items():
        subject = fold(held)
        summary = display.summary(subject, standing.of(subject), _NO_AFFILIATION)
        if not subject.is_deleted and summary.level is Level.UNCLASSIFIED and not summary.at_risk:
            found[contact] = summary.name.text or ""
    return found


def entry_uid(introduction: SubjectId) -> str:
    """The UID of an introduction in every calendar, whoever writes it: it leads nobody back who has no vault."""
    return str(uuid.UUID(bytes=digest.sha256(_UID_LABEL + introduction)[:16], version=4))


def _sequence(held: Sequence[Claim]) -> int:
    """How often a calendar had to follow, counted over all that was ever said and taken back.

    The number that the introduction bears goes back by an undo; a calendar that saw the higher one would then believe
    nothing more.
    """
    raised = [claim for claim in held if claim.field == "sequence" and decoded(claim.value) != 0]
    return len(raised) + sum(claim.act is Act.WITHDRAW for claim in held)


def _parties(session: Session, order: CalendarOrder) -> tuple[Party | None, tuple[Party, ...]]:
    """Who invites and who is invited: the officers, never a contact. Raises `Invalid`."""
    if order.method is Method.PUBLISH:
        return None, ()
    case = session.living(order.case, Kind.CASE)
    _, acting = session.acting()
    others = [one for one in _officers(case) if one != acting]
    if not others:
        raise Invalid("incoming", "missing")
    names = {one: str(session.subject(one, Kind.OFFICER).one("name") or "") for one in (acting, *others)}
    own = _address("own_address", order.own_address)
    other = _address("other_address", order.other_address) if len(others) == 1 else ""
    return Party(names[acting], own), tuple(Party(names[one], other) for one in others)


def _officers(case: Subject) -> list[SubjectId]:
    return [one for role in ("outgoing", "incoming") if (one := handover.officer(case, role)) is not None]


def _address(field: str, untrusted_text: str) -> str:
    try:
        return reach.normalise_email(untrusted_text) if untrusted_text.strip() else ""
    except Invalid as error:
        raise Invalid(field, str(error.params["reason"])) from None

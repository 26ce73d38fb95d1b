"""Busy times of an officer from a calendar file: from and to, nothing else, and only within the overlap of the case."""

from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from rolodex.clock import iso
from rolodex.commands import guarded_edits, own_files, plan_gathering, plan_inputs
from rolodex.commands.session import Session
from rolodex.domain import fields, handover
from rolodex.domain import plan_inputs as said_inputs
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.claim import Kind, SourceKind
from rolodex.domain.field import checked
from rolodex.domain.fold import Slot, Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid
from rolodex.interchange import ics
from rolodex.interchange.ics import Skipped, SkipReason
from rolodex.progress import Progress

__all__ = ["BusyImported", "SkipReason", "Skipped", "import_busy"]

_IMPORTED = Provenance(SourceKind.IMPORTED)
Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class BusyImported:
    """What came in: busy times of the file within the overlap, components that could not be read, by their line, and
    how many times of an earlier file are gone for it."""

    busy: int
    skipped: tuple[Skipped, ...]
    replaced: int


def import_busy(
    session: Session, case_id: SubjectId, officer: SubjectId, path: Path, progress: Progress | None = None
) -> BusyImported:
    """Take the busy times of an officer of the case from an iCalendar file; one step of undo.

    What came from an earlier file and lies in the overlap goes; what somebody typed stays. The same file again changes
    nothing. The file is read in a process of its own.

    Raises `NotFound`, `Invalid` where the officer is none of the case or the case has no overlap, `IllegalTransition`
    as `plan_inputs.put`, `Malformed` where it is no calendar, `LimitExceeded`, `FileMissing`, `Environment`,
    `Cancelled`.
    """
    case = plan_inputs.plannable(session, case_id)
    if officer not in {handover.officer(case, role) for role in ("outgoing", "incoming")}:
        raise Invalid("officer", "not_of_the_case")
    span, zone = _span(case)
    found = ics.busy(own_files.read(path, ics.MAX_BYTES), zone, span, progress)
    with session.writing("overlap.busy") as writing:
        held = guarded_edits.held_claims(session, case_id, Kind.CASE)
        edits, replaced = _edits(fold(held), officer, found.times, span)
        guarded_edits.changed(writing, held, edits)
        writing.audit("overlap.busy", [case_id, officer], times=len(found.times), skipped=len(found.skipped))
    return BusyImported(len(found.times), found.skipped, replaced)


def _span(case: Subject) -> tuple[Span, str]:
    """The overlap as instants, and its clock. Raises `Invalid`."""
    for name in ("first_day", "last_day"):
        if not case.one(name):
            raise Invalid(name, "missing")
    days = plan_gathering.overlap_of(case)
    if days is None:
        raise Invalid("last_day", "before_start")
    zone = plan_gathering.zone_of(said_inputs.of_case(case))
    return (datetime.combine(days.start, time(), zone), datetime.combine(days.end, time(), zone)), zone.key


def _edits(case: Subject, officer: SubjectId, times: tuple[Span, ...], span: Span) -> tuple[list[Edit], int]:
    """What makes the imported times of the officer within the span these; and how many of those held go."""
    declared = fields.get(Kind.CASE, "busy")
    wanted = [checked(declared, {"officer": officer.hex(), "from": iso(start), "to": iso(end)}) for start, end in times]
    earlier = [slot for slot in case.of("busy") if _is_imported(slot, officer, span)]
    gone = [slot for slot in earlier if slot.value not in wanted]
    kept = [slot.value for slot in earlier]
    fresh = [Edit("busy", value, provenance=_IMPORTED) for value in wanted if value not in kept]
    return [*(Edit("busy", None, slot.slot) for slot in gone), *fresh], len(gone)


def _is_imported(slot: Slot, officer: SubjectId, span: Span) -> bool:
    if slot.is_empty or slot.is_conflict or any(claim.source is not SourceKind.IMPORTED for claim in slot.claims):
        return False
    start, end = (datetime.fromisoformat(slot.value[name]) for name in ("from", "to"))
    return slot.value["officer"] == officer.hex() and start < span[1] and span[0] < end

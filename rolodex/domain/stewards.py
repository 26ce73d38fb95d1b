"""Stewards: who is responsible for a relationship, and how it passes from one officer to the next.

A stewardship without an end stands. A contact never loses its last steward: the next one begins in the same edits in
which the one before ends.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from rolodex.domain.changes import Edit
from rolodex.domain.fold import Slot, Subject
from rolodex.domain.ids import SubjectId

PRIMARY: Final = "primary"
BESIDE: Final = frozenset({"backup", "continuity"})
"""The roles of those who go on when the primary steward leaves."""


def standing(contact: Subject) -> tuple[dict[str, Any], ...]:
    """The stewardships that have no end, of any role."""
    return tuple(slot.value for slot in _open_slots(contact))


@dataclass(frozen=True, slots=True)
class Cover:
    """How many officers stand by a contact, who where it is only one, and whether one of them would go on when the
    primary steward leaves."""

    known_by: int
    only: SubjectId | None
    is_backed: bool


def cover(contact: Subject, primary: SubjectId | None) -> Cover:
    """By whom a contact is covered now, whatever their roles."""
    held = standing(contact)
    officers = {str(value["officer"]) for value in held}
    beside = {str(value["officer"]) for value in held if value["role"] in BESIDE}
    only = SubjectId(bytes.fromhex(next(iter(officers)))) if len(officers) == 1 else None
    return Cover(len(officers), only, bool(beside - {primary.hex() if primary is not None else ""}))


def is_primary(contact: Subject, officer: SubjectId) -> bool:
    """Whether the officer is a primary steward now."""
    return any(held["role"] == PRIMARY and held["officer"] == officer.hex() for held in standing(contact))


def is_single(contact: Subject, officer: SubjectId) -> bool:
    """Whether nobody but this officer is a steward of the contact."""
    return {held["officer"] for held in standing(contact)} == {officer.hex()}


def passed_to(contact: Subject, successor: SubjectId, on_date: date) -> tuple[Edit, ...]:
    """The edits that make the successor the primary steward from this day and end every other primary stewardship.

    None where the successor is the only primary steward already. Backups, focal points and continuity stay.
    """
    day = on_date.isoformat()
    primary = [slot for slot in _open_slots(contact) if slot.value["role"] == PRIMARY]
    ended = [slot for slot in primary if slot.value["officer"] != successor.hex()]
    edits = [Edit("stewards", slot.value | {"to": day}, slot.slot) for slot in ended]
    if len(ended) == len(primary):
        edits.append(Edit("stewards", {"officer": successor.hex(), "role": PRIMARY, "from": day}))
    return tuple(edits)


def _open_slots(contact: Subject) -> list[Slot]:
    return [slot for slot in contact.of("stewards") if isinstance(slot.value, dict) and not slot.value.get("to")]

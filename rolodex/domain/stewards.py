"""Stewards: who is responsible for a relationship, and how it passes from one officer to the next.

A stewardship without an end stands. A contact never loses its last steward: the next one begins in the same edits in
which the one before ends.
"""

from datetime import date
from typing import Any, Final

from rolodex.domain.changes import Edit
from rolodex.domain.fold import Slot, Subject
from rolodex.domain.ids import SubjectId

PRIMARY: Final = "primary"


def standing(contact: Subject) -> tuple[dict[str, Any], ...]:
    """The stewardships that have no end, of any role."""
    return tuple(slot.value for slot in _open_slots(contact))


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

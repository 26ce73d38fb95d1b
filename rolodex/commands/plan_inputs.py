"""What the planner of a case is told: days, hours, places, ways, absences; and of each item: its meeting.

Only who holds the case says so, and only until the transfer. Values are records as `domain.availability` declares
them. Each call is one step of undo.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rolodex.commands import guarded_edits, handover_queries, handovers
from rolodex.commands.session import Session, Writing, check_version
from rolodex.domain import availability, changes, fields, handover, ids, plan_inputs
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.field import checked
from rolodex.domain.fold import Subject, fold
from rolodex.domain.handover import State
from rolodex.domain.handover_step import Guard
from rolodex.domain.ids import SlotId, SubjectId
from rolodex.errors import IllegalTransition, Invalid

__all__ = ["CASE_FIELDS", "ITEM_FIELDS", "Input", "put", "put_of_items", "remove", "remove_of_item"]

CASE_FIELDS = tuple(field.name for field in availability.FIELDS if field.kind is Kind.CASE)
ITEM_FIELDS = tuple(field.name for field in availability.FIELDS if field.kind is Kind.ITEM)
_PLANNED_IN = frozenset({State.DRAFT, State.PLANNED, State.BRIEFING, State.INTRODUCING})


@dataclass(frozen=True, slots=True)
class Input:
    """One record for a field. `slot` None: a new one beside the others (or the only one of a single field)."""

    field: str
    value: Mapping[str, Any]
    slot: SlotId | None = None


def put(session: Session, case_id: SubjectId, inputs: Sequence[Input], base_version: int | None = None) -> int:
    """Add or change inputs of a case; the number of values that changed. All or none.

    `planning` is merged: parts that are not given stay, a part given as None or empty is cleared. Raises `NotFound`,
    `Invalid` naming part and reason, `Conflict` on a stale `base_version`, `IllegalTransition` where somebody else
    holds the case or it was transferred.
    """
    raise NotImplementedError


def remove(session: Session, case_id: SubjectId, field: str, slots: Sequence[SlotId] = ()) -> int:
    """Remove these values of a field of the case, all where no slot is named. Raises as `put`."""
    raise NotImplementedError


def put_of_items(session: Session, case_id: SubjectId, contacts: Sequence[SubjectId], inputs: Sequence[Input]) -> int:
    """Say the same about the meetings of several contacts; `meeting` is merged as `planning` is. Raises as `put`."""
    raise NotImplementedError


def remove_of_item(
    session: Session, case_id: SubjectId, contact: SubjectId, field: str, slots: Sequence[SlotId] = ()
) -> int:
    """Remove what was said about one contact's meeting. Raises as `put`."""
    raise NotImplementedError

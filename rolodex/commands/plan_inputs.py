"""What the planner of a case is told: days, hours, places, ways, absences; and of each item: its meeting.

Only who holds the case says so, and only until the transfer. Values are records as `domain.availability` declares
them. Each call is one step of undo.
"""

import zoneinfo
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rolodex.commands import guarded_edits, handover_queries, handovers
from rolodex.commands.session import Session, Writing, check_version
from rolodex.domain import availability, fields, handover, plan_inputs
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.field import checked
from rolodex.domain.fold import Slot, Subject, fold
from rolodex.domain.handover import State
from rolodex.domain.handover_step import Guard
from rolodex.domain.ids import SlotId, SubjectId
from rolodex.errors import IllegalTransition, Invalid

CASE_FIELDS: Final = tuple(field.name for field in availability.FIELDS if field.kind is Kind.CASE)
ITEM_FIELDS: Final = tuple(field.name for field in availability.FIELDS if field.kind is Kind.ITEM)
PLANNED_IN: Final = frozenset({State.DRAFT, State.PLANNED, State.BRIEFING, State.INTRODUCING})
_NAMING: Final = ("planning", "busy", "plan_days", "travel")
_PLACE_PARTS: Final = frozenset({"base", "place", "from", "to", "from_place", "to_place", "convoy_to"})
"""Fields of a case that name places, and the parts that do."""
_KEYS: Final = {
    "places": ("name",),
    "plan_days": ("on",),
    "official_holidays": ("on",),
    "travel": ("from", "to", "mode"),
    "busy": ("officer", "uid"),
}
"""What tells one value of a field from the others: a second one about the same thing changes the first."""


@dataclass(frozen=True, slots=True)
class Input:
    """One record for a field.

    With a `slot` it takes the place of the value there. Without, it is added; where the field is single or holds a
    value about the same thing (place, day, way), the parts given here are changed and a part given as None is cleared.
    """

    field: str
    value: Mapping[str, Any]
    slot: SlotId | None = None


def put(session: Session, case_id: SubjectId, inputs: Sequence[Input], base_version: int | None = None) -> int:
    """Add or change inputs of a case; the number of values that changed. All or none.

    Raises `NotFound`, `Invalid` naming part and reason, `Conflict` on a stale `base_version`, `IllegalTransition` where
    somebody else holds the case or it was transferred.
    """
    with session.writing("overlap.inputs") as writing:
        case = plannable(session, case_id)
        held = guarded_edits.held_claims(session, case_id, Kind.CASE)
        check_version(len(held), base_version)
        officers = {handover.officer(case, role) for role in ("outgoing", "incoming")}
        for said in inputs:
            _check_officer(said, officers)
        return _put(writing, case_id, Kind.CASE, CASE_FIELDS, inputs)


def remove(session: Session, case_id: SubjectId, field: str, slots: Sequence[SlotId] = ()) -> int:
    """Remove these values of a field of the case, all where no slot is named. Raises as `put`."""
    with session.writing("overlap.inputs") as writing:
        return _remove(writing, plannable(session, case_id), CASE_FIELDS, field, slots)


def change_place(session: Session, case_id: SubjectId, slot: SlotId, value: Mapping[str, Any]) -> int:
    """Change a place of the case; under a new name it is the same place in ways, days, base and meetings. Raises as
    `put`."""
    with session.writing("overlap.inputs") as writing:
        case = plannable(session, case_id)
        held = next((one for one in case.of("places") if one.slot == slot), None)
        if held is None:
            raise Invalid("places", "unknown_slot")
        changed = _put(writing, case_id, Kind.CASE, CASE_FIELDS, [Input("places", value, slot)])
        old, new = held.value["name"], str(value.get("name") or "").strip()
        if old == new:
            return changed
        items = handover_queries.items_of(session, case_id)
        for subject, names in ((case, _NAMING), *((item, ("meeting",)) for item in items)):
            fields_of = CASE_FIELDS if subject.kind is Kind.CASE else ITEM_FIELDS
            said = [_renamed(name, one, old, new) for name in names for one in subject.of(name)]
            changed += _put(writing, subject.id, subject.kind, fields_of, [one for one in said if one is not None])
        return changed


def put_of_items(
    session: Session,
    case_id: SubjectId,
    contacts: Sequence[SubjectId],
    inputs: Sequence[Input],
    cleared: Sequence[str] = (),
) -> int:
    """Say the same about the meetings of several contacts; `cleared` fields lose what they said. Raises as `put`."""
    with session.writing("overlap.inputs") as writing:
        plannable(session, case_id)
        items = [handover_queries.item_of(session, case_id, contact) for contact in dict.fromkeys(contacts)]
        gone = sum(_remove(writing, item, ITEM_FIELDS, field, ()) for item in items for field in cleared)
        return gone + sum(_put(writing, item.id, Kind.ITEM, ITEM_FIELDS, inputs) for item in items)


def remove_of_item(
    session: Session, case_id: SubjectId, contact: SubjectId, field: str, slots: Sequence[SlotId] = ()
) -> int:
    """Remove what was said about one contact's meeting. Raises as `put`."""
    with session.writing("overlap.inputs") as writing:
        plannable(session, case_id)
        return _remove(writing, handover_queries.item_of(session, case_id, contact), ITEM_FIELDS, field, slots)


def plannable(session: Session, case_id: SubjectId) -> Subject:
    """A case whose plan the acting officer may change. Raises `NotFound`, `IllegalTransition`."""
    case = session.living(case_id, Kind.CASE)
    handovers.check_holder(session, case)
    if handover.state(case) not in PLANNED_IN:
        raise IllegalTransition(Guard.NO_SUCH_STEP, state=handover.state(case))
    return case


def is_plannable(session: Session, case: Subject) -> bool:
    """Whether the acting officer may change the plan of the case."""
    is_holder = session.officer_id is not None and session.officer_id == handover.holder(case)
    return is_holder and handover.state(case) in PLANNED_IN


def _put(writing: Writing, subject: SubjectId, kind: Kind, names: Iterable[str], inputs: Sequence[Input]) -> int:
    changed = 0
    for said in inputs:
        if said.field not in names:
            raise Invalid("field", "unknown_field")
        # Read anew each time: two inputs of one call may be about the same thing.
        held = guarded_edits.held_claims(writing.session, subject, kind)
        edit = _edit(fold(held), said)
        changed += len(guarded_edits.changed(writing, held, [edit]))
    return changed


def _edit(subject: Subject, said: Input) -> Edit:
    declared = fields.get(subject.kind, said.field)
    slot, base = said.slot, dict[str, Any]()
    if slot is None:
        found = _same(subject, said)
        if found is not None:
            slot, base = found.slot, found.value
    value = checked(declared, base | dict(said.value))
    if value is not None:
        _check_time_zone(value)
        plan_inputs.check(said.field, value)
    return Edit(said.field, value, slot)


def _same(subject: Subject, said: Input) -> Slot | None:
    """The value that a new one is about: the only one of a single field, else the one with the same key."""
    held = subject.of(said.field)
    if not fields.get(subject.kind, said.field).multi:
        return next(iter(held), None)
    names = _KEYS.get(said.field, ())
    key = [said.value.get(name) for name in names]
    if not names or not said.value.get(names[-1] if said.field == "busy" else names[0]):
        return None
    return next((slot for slot in held if [slot.value.get(name) for name in names] == key), None)


def _renamed(field: str, held: Slot, old: str, new: str) -> Input | None:
    """The value with another name of a place in it; None where it does not name the place."""
    value = {
        part: new if said == old else [new if one == old else one for one in said] if isinstance(said, list) else said
        for part, said in held.value.items()
        if part in _PLACE_PARTS
    }
    if all(held.value[part] == said for part, said in value.items()):
        return None
    return Input(field, {**held.value, **value}, held.slot)


def _check_time_zone(value: Mapping[str, Any]) -> None:
    name = value.get("time_zone")
    if name is not None and name not in zoneinfo.available_timezones():
        raise Invalid("time_zone", "unknown")


def _check_officer(said: Input, officers: Iterable[SubjectId | None]) -> None:
    named = said.value.get("officer")
    if said.field in {"absences", "busy"} and named not in {officer.hex() for officer in officers if officer}:
        raise Invalid("officer", "not_of_the_case")


def _remove(writing: Writing, subject: Subject, names: Iterable[str], field: str, slots: Sequence[SlotId]) -> int:
    if field not in names:
        raise Invalid("field", "unknown_field")
    held = guarded_edits.held_claims(writing.session, subject.id, subject.kind)
    edits = guarded_edits.cleared(subject, [field])
    if slots:
        edits = [edit for edit in edits if edit.slot in slots]
        if len(edits) != len(set(slots)):
            raise Invalid(field, "unknown_slot")
    return len(guarded_edits.changed(writing, held, edits))

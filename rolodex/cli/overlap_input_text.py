"""What the planner of a case is told, as document and as text."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from rolodex.cli.answer import Answer
from rolodex.cli.error_text import words
from rolodex.cli.plain_text import facts, table, yes_no
from rolodex.cli.subject_text import MASK
from rolodex.clock import iso
from rolodex.commands.plan_values import InputsView, ItemInputsView
from rolodex.domain import ids
from rolodex.domain.availability import WEEKDAYS
from rolodex.domain.day_time import text_of
from rolodex.domain.ids import SubjectId
from rolodex.domain.plan_inputs import CaseInputs


def inputs_answer(view: InputsView) -> Answer:
    """Everything that the planner of a case is told."""
    document = _document(view)
    return Answer(document, _inputs_text(view, document))


def one_answer(view: InputsView, name: str) -> Answer:
    """One list of what the planner of a case is told, as `inputs_answer` names it."""
    whole = _document(view)
    return Answer({key: whole[key] for key in ("case", "version", name)}, _rows_table(whole[name]))


def _document(view: InputsView) -> dict[str, Any]:
    said = view.inputs
    hours = said.hours
    return {
        "case": ids.to_text(view.case),
        "version": view.version,
        "time_zone": hours.time_zone,
        "base": hours.base,
        "starts": text_of(hours.starts),
        "ends": text_of(hours.ends),
        "on_the_road": [text_of(hours.moving.start), text_of(hours.moving.end)],
        "outside": [text_of(hours.outside.start), text_of(hours.outside.end)],
        "weekend": [WEEKDAYS[number] for number in sorted(hours.weekend)],
        "max_per_day": hours.max_per_day,
        "minutes": hours.minutes,
        "mode": hours.mode,
        "km_per_hour": dict(hours.speeds),
        "has": sorted(hours.has),
        **_lists(said),
        "missing_ways": [list(pair) for pair in view.missing_ways],
        "meetings": [_item_document(item) for item in view.items],
    }


def _lists(said: CaseInputs) -> dict[str, Any]:
    return {
        "absences": [
            {
                "slot": one.slot.hex(),
                "officer": ids.to_text(one.officer),
                "from": one.days.start.isoformat(),
                "to": date.fromordinal(one.days.end.toordinal() - 1).isoformat(),
                "kind": one.kind,
            }
            for one in said.absences
        ],
        "busy": [
            {
                "slot": one.slot.hex(),
                "officer": ids.to_text(one.officer),
                "from": iso(one.starts_at),
                "to": iso(one.ends_at),
                "place": one.place or None,
            }
            for one in said.busy
        ],
        "official_holidays": [
            {"slot": one.slot.hex(), "on": one.on.isoformat(), "name": one.name} for one in said.holidays
        ],
        **_ground(said),
    }


def _ground(said: CaseInputs) -> dict[str, Any]:
    """Where and along which ways."""
    return {
        "places": [
            {
                "slot": one.slot.hex(),
                "name": one.name,
                "admin1": one.admin1 or None,
                "convoy_only": one.convoy_only,
            }
            for one in said.places
        ],
        "days": [
            {
                "slot": one.slot.hex(),
                "on": one.on.isoformat(),
                "closed": one.closed,
                "reason": one.reason or None,
                "convoy_to": sorted(one.convoy_to),
                "has": sorted(one.has),
            }
            for one in said.days
        ],
        "travel": [
            {
                "slot": one.slot.hex(),
                "from": one.way.origin,
                "to": one.way.target,
                "mode": one.way.mode,
                "minutes": one.way.minutes,
                "km": one.way.km,
                "one_way": one.way.one_way,
            }
            for one in said.travel
        ],
    }


def meetings_answer(view: InputsView, contacts: Sequence[SubjectId]) -> Answer:
    """What is said about the meetings of some contacts."""
    items = [item for item in view.items if item.contact.contact in contacts]
    return Answer({"case": ids.to_text(view.case), "meetings": list(map(_item_document, items))}, _items_table(items))


def _inputs_text(view: InputsView, document: dict[str, Any]) -> str:
    plain = ("case", "time_zone", "base", "starts", "ends", "max_per_day", "minutes", "mode")
    pairs = [(name, document[name]) for name in plain]
    pairs += [("on the road", "-".join(document["on_the_road"])), ("outside the base", "-".join(document["outside"]))]
    pairs += [("weekend", ", ".join(document["weekend"])), ("has", ", ".join(document["has"]))]
    parts = [facts(pairs)]
    for name in ("absences", "busy", "official_holidays", "places", "days", "travel"):
        if document[name]:
            parts.append(f"{words(name)}:\n{_rows_table(document[name])}")
    parts += [f"no way from {one} to {other} is known" for one, other in view.missing_ways]
    parts.append(_items_table(view.items))
    return "\n\n".join(parts)


def _rows_table(rows: Sequence[dict[str, Any]]) -> str:
    cells = [[", ".join(cell) if isinstance(cell, list) else yes_no(cell) for cell in row.values()] for row in rows]
    return table(tuple(map(words, rows[0])) if rows else (), cells)


def _items_table(items: Sequence[ItemInputsView]) -> str:
    rows = [
        (
            item.contact.priority,
            ids.to_text(item.contact.contact),
            item.contact.name or MASK,
            item.inputs.place,
            item.inputs.minutes,
            ", ".join(map(words, item.needs)),
            ", ".join(item.days_to_avoid),
        )
        for item in items
    ]
    return table(("prio", "contact", "name", "place", "minutes", "needs", "not on"), rows)


def _item_document(item: ItemInputsView) -> dict[str, Any]:
    said = item.inputs
    return {
        "contact": ids.to_text(item.contact.contact),
        "display_name": item.contact.name or None,
        "priority": item.contact.priority,
        "place": said.place or None,
        "minutes": said.minutes,
        "mode": said.mode or None,
        "group": said.group or None,
        "needs": list(item.needs),
        "after": list(map(ids.to_text, item.after)),
        "must_not_meet": list(map(ids.to_text, item.must_not_meet)),
        "available": [[iso(first), iso(last)] for first, last in said.available],
        "days_to_avoid": list(item.days_to_avoid),
        "wishes_unread": item.wishes_unread,
        "waits": item.is_waiting,
    }

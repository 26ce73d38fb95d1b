"""What the views of coverage say: documents and tables."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rolodex.cli.answer import Answer
from rolodex.cli.plain_text import count, table
from rolodex.cli.subject_text import MASK
from rolodex.commands.coverage_lost import KnownToFew, Lost
from rolodex.commands.coverage_queries import COUNTS, By, LateCase, Overview, Row
from rolodex.domain import ids
from rolodex.domain.ids import SubjectId

_HEADS = ("contacts", "backed", "alone", "at risk", "stale", "first prio", "briefed", "introduced", "confirmed", "late")


def by_answer(found: Overview, by: By) -> Answer:
    """The counts of one view with their sum."""
    document: dict[str, Any] = {
        "by": by.value,
        "total": asdict(found.total),
        "unstewarded": found.unstewarded,
        "unknown": found.unknown,
        "stale_before": found.stale_before,
        "rows": [_row(row, by) for row in found.rows(by)],
    }
    cells = [(_label(row, by), *(getattr(row.counts, name) for name in COUNTS)) for row in found.rows(by)]
    cells.append(("all", *(getattr(found.total, name) for name in COUNTS)))
    head = f"{count(found.total.contacts, 'contact')}, {found.unstewarded} without steward"
    head += f", {found.unknown} known to nobody who is here"
    return Answer(document, f"{head}\n\n{table((by.value, *_HEADS), cells)}")


def lost_answer(found: Lost, *, by_name: bool) -> Answer:
    """Who would be lost, in numbers; and by name where that is asked for."""
    document: dict[str, Any] = {
        "leaving": list(found.leaving),
        "contacts": found.contacts,
        "at_risk": found.at_risk,
        "with_promise": found.with_promise,
        "groups": [asdict(group) | {"by": group.by.value} for group in found.groups],
    }
    of_whom = ", ".join(found.leaving)
    head = f"{count(found.contacts, 'contact')} known to nobody else{f' than {of_whom}' if of_whom else ''}"
    parts = [f"{head}: {found.at_risk} at risk, {found.with_promise} with an open promise"]
    groups = [(group.by.value, _plain(group.name), group.contacts, group.at_risk) for group in found.groups]
    parts.append(table(("by", "", "contacts", "at risk"), groups))
    if by_name:
        document["listed"] = [_listed(one) for one in found.listed]
        parts.append(_names(found.listed))
    return Answer(document, "\n\n".join(parts))


def late_answer(found: Sequence[LateCase]) -> Answer:
    """The late cases, the latest first."""
    document = {
        "cases": [
            {
                "case": ids.to_text(one.case),
                "why": one.why.value,
                "days_late": one.days,
                "state": one.state.value,
                "holder": _id(one.holder),
                "holder_name": one.holder_name,
                "last_day": one.last_day or None,
            }
            for one in found
        ]
    }
    cells = [(ids.to_text(one.case), _plain(one.why), one.days, one.holder_name, one.last_day) for one in found]
    return Answer(document, table(("case", "late with", "days", "held by", "last day"), cells, "No case is late."))


def _row(row: Row, by: By) -> dict[str, Any]:
    told: dict[str, Any] = {"name": row.name or None}
    if by is By.OFFICER:
        told = {"officer": _id(row.officer), **told, "component": row.component or None, "has_left": row.has_left}
    return told | asdict(row.counts)


def _label(row: Row, by: By) -> str:
    if by is By.OFFICER:
        return (row.name or (ids.to_text(row.officer) if row.officer else "")) + (" (left)" if row.has_left else "")
    return _plain(row.name)


def _listed(one: KnownToFew) -> dict[str, Any]:
    return {
        "contact": ids.to_text(one.contact),
        "display_name": one.name or None,
        "categories": list(one.categories),
        "level": one.level.word,
        "at_risk": one.is_at_risk,
        "strength": one.strength,
        "open_promises": one.open_promises,
        "last_met": one.last_met or None,
        "steward": ids.to_text(one.steward),
        "steward_name": one.steward_name,
        "component": one.component or None,
    }


def _names(listed: Sequence[KnownToFew]) -> str:
    cells = [
        (
            *(ids.to_text(one.contact), one.name or MASK, one.level.word.replace("_", " "), one.strength),
            *("at risk" if one.is_at_risk else "", one.open_promises or "", one.last_met, one.steward_name),
        )
        for one in listed
    ]
    return table(("contact", "name", "level", "tie", "", "promises", "last met", "known to"), cells)


def _id(officer: SubjectId | None) -> str | None:
    return ids.to_text(officer) if officer is not None else None


def _plain(word: str) -> str:
    return str(word).replace("_", " ")

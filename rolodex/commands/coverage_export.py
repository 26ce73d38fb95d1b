"""Coverage as a file without names: counts and codes, as JSON or CSV.

No contact is named in it, ever; officers only where that was asked for, else they are numbered, those with the most
contacts first. The audit log says that it was written, before it is.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from rolodex.commands import own_files
from rolodex.commands.coverage_lost import Lost
from rolodex.commands.coverage_queries import COUNTS, By, Counts, LateCase, Overview, Row
from rolodex.commands.session import Session
from rolodex.domain import ids
from rolodex.errors import Invalid
from rolodex.interchange import cells

__all__ = ["FORMS", "Sheet", "document", "export", "of_coverage", "of_late", "of_lost", "write"]

FORMS: Final = (".csv", ".json")
"""The endings of a file that can be written."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table fit to be sent up. `what` is a word of ours; cells are counts, words of ours, ids of cases, components,
    and officers' names where asked for."""

    what: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


def of_coverage(found: Overview, views: Iterable[By] = tuple(By), *, with_officers: bool = False) -> Sheet:
    """The counts by officer, component and category, with the whole in the first row."""
    rows: list[tuple[str | int, ...]] = [("all", "", *_counts(found.total))]
    for by in views:
        held = found.rows(by)
        names = _named(held) if with_officers or by is not By.OFFICER else _numbered(held)
        rows += [(by.value, name, *_counts(row.counts)) for name, row in names]
    return Sheet("coverage", ("by", "name", *COUNTS), tuple(rows))


def of_lost(what: str, found: Lost) -> Sheet:
    """How many would be lost, or are known to one officer, by component and category."""
    rows: list[tuple[str | int, ...]] = [("all", "", found.contacts, found.at_risk)]
    rows += [(group.by.value, group.name, group.contacts, group.at_risk) for group in found.groups]
    return Sheet(what, ("by", "name", "contacts", "at_risk"), tuple(rows))


def of_late(found: Sequence[LateCase], *, with_officers: bool = False) -> Sheet:
    """The late cases by id."""
    columns = ("case", "why", "days_late", "state", "last_day")
    rows = [(ids.to_text(one.case), one.why.value, one.days, one.state.value, one.last_day) for one in found]
    if not with_officers:
        return Sheet("late", columns, tuple(rows))
    names = [one.holder_name for one in found]
    return Sheet("late", (*columns, "holder"), tuple((*row, name) for row, name in zip(rows, names, strict=True)))


def document(sheet: Sheet) -> dict[str, Any]:
    """The same for JSON."""
    return {"what": sheet.what, "rows": [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]}


def export(session: Session, path: Path, sheet: Sheet) -> None:
    """Write the sheet as its ending says, in place of what stood there; the log has said so before.

    Raises `Invalid` for another ending, `NotPermitted` where no officer acts, `DiskFull`, `ReadOnly`, `Environment`.
    """
    write(session, path, sheet, document(sheet))


def write(session: Session, path: Path, sheet: Sheet, held: Mapping[str, object]) -> None:
    """As `export`, with another document where the ending is that of JSON."""
    form = path.suffix.lower()
    if form not in FORMS:
        raise Invalid("file", "not_a_choice")
    with session.writing("coverage.export") as writing:
        writing.audit("coverage.export", what=sheet.what, form=form.removeprefix("."), rows=len(sheet.rows))
    own_files.write_bytes(path, _csv(sheet) if form == ".csv" else _json(held))


def _counts(held: Counts) -> tuple[int, ...]:
    return tuple(getattr(held, name) for name in COUNTS)


def _named(rows: Iterable[Row]) -> list[tuple[str, Row]]:
    return [(row.name, row) for row in rows]


def _numbered(rows: Iterable[Row]) -> list[tuple[str, Row]]:
    """The officers by a number; those who are none at all (no primary steward) stay without."""
    held = sorted(rows, key=lambda row: (row.officer is None, -row.counts.contacts, _counts(row.counts)))
    return [("" if row.officer is None else str(place), row) for place, row in enumerate(held, 1)]


def _csv(sheet: Sheet) -> bytes:
    return b"".join(cells.encoded(sheet.columns, [[str(cell) for cell in row] for row in sheet.rows]))


def _json(held: Mapping[str, object]) -> bytes:
    return (json.dumps(held, indent=2, ensure_ascii=False) + "\n").encode()

"""Files of contacts: opened, read by the reader of their format, imported."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from rolodex.commands import contact_import, own_files
from rolodex.commands.contact_import import Imported, Run
from rolodex.commands.session import Session
from rolodex.errors import Invalid
from rolodex.interchange import csv_file, mapping, source, vcard
from rolodex.interchange.csv_file import Dialect
from rolodex.interchange.mapping import Mapping
from rolodex.interchange.record import Record, RecordValue, Skipped
from rolodex.progress import Progress

__all__ = ["Imported", "Mapping", "Run", "Table"]

MAX_SOURCE_CHARS: Final = 200


@dataclass(frozen=True, slots=True)
class Table:
    """How a table is to be read. `guessed`: nobody gave a mapping, this one comes from the words of the header."""

    dialect: Dialect
    mapping: Mapping
    unmapped: tuple[str, ...]
    guessed: bool


def given_mapping(items: tuple[str, ...], saved: Path | None) -> Mapping | None:
    """The mapping of a file and of `COLUMN=FIELD[:kind]` items together; None where neither is given.

    Raises `FileMissing`, `Malformed`, `LimitExceeded`, `Invalid`.
    """
    targets = mapping.from_json(own_files.read(saved, mapping.MAX_MAPPING_BYTES)).targets if saved else ()
    if items:
        own = mapping.from_items(items).targets
        named = {column for column, _ in own}
        targets = (*(pair for pair in targets if pair[0] not in named), *own)
    return Mapping(targets) if targets else None


def table(path: Path, wanted: Mapping | None) -> Table:
    """Look at a CSV file: its dialect, and what the mapping leaves out. Raises as the reader does, `Invalid`."""
    with source.opened(path) as stream:
        dialect = csv_file.detect(stream)
        seen = csv_file.preview(stream, dialect, rows=1)
        chosen = seen.mapping if wanted is None else wanted
        return Table(dialect, chosen, chosen.bound(seen.columns).unmapped(), guessed=wanted is None)


def import_csv(
    session: Session,
    path: Path,
    found: Table,
    name: str,
    how: Run,
    categories: Sequence[str] = (),
    progress: Progress | None = None,
) -> Imported:
    """Import a table; every contact of it gets the `categories` too.

    Raises as the reader does, `Invalid` where a real import would rest on a guessed mapping.
    """
    if found.guessed and how is Run.REAL:
        raise Invalid("mapping", "missing")
    with source.opened(path) as stream:
        records = _with(csv_file.records(stream, found.dialect, found.mapping, progress), categories)
        report = contact_import.run(session, "import.csv", records, source_name(path, name), how, progress)
    report.unmapped = dict.fromkeys(found.unmapped)
    return report


def import_vcard(
    session: Session,
    path: Path,
    name: str,
    how: Run,
    categories: Sequence[str] = (),
    progress: Progress | None = None,
) -> Imported:
    """Import a file of vCards; every contact of it gets the `categories` too. Raises as the reader does."""
    with source.opened(path) as stream:
        records = _with(vcard.records(stream, progress), categories)
        return contact_import.run(session, "import.vcard", records, source_name(path, name), how, progress)


def _with(records: Iterable[Record | Skipped], categories: Sequence[str]) -> Iterator[Record | Skipped]:
    """The records, each with what is true of the whole list."""
    more = tuple(RecordValue("categories", category, "list") for category in categories)
    for record in records:
        yield msgspec.structs.replace(record, values=(*record.values, *more)) if isinstance(record, Record) else record


def save_mapping(path: Path, chosen: Mapping) -> None:
    """Keep a mapping for the next list of this kind. Raises `DiskFull`, `ReadOnly`, `Environment`."""
    own_files.write_bytes(path, chosen.to_json())


def source_name(path: Path, given: str) -> str:
    """The name of the list: as given, else the file's stem. Raises `Invalid`."""
    name = (given or path.stem).strip()
    if not name or len(name) > MAX_SOURCE_CHARS:
        raise Invalid("source", "empty" if not name else "too_long")
    return name

"""A file of contacts looked at before anything is taken from it: no vault is needed, and nothing is written there."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from rolodex.commands import own_files
from rolodex.commands.contact_files import Table
from rolodex.errors import Malformed
from rolodex.interchange import csv_file, mapping, source, vcard
from rolodex.interchange.csv_file import Dialect
from rolodex.interchange.mapping import Mapping
from rolodex.interchange.record import Record, Skipped, SkipReason
from rolodex.interchange.targets import IGNORE, parsed

__all__ = ["Cards", "Dialect", "Sheet"]

JOINED: Final = " + "
"""Stands between the targets of a column that goes to several."""
_MOST_CARDS: Final = 20
_HEAD_BYTES: Final = 64 * 1024
_LINE_BYTES: Final = 1024
_TEXT_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
"""Of UTF-16, in which half of the bytes are zero."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: how it is written, its columns and first rows. `choices` is what the words of the header suggest, one
    for each column: targets as `interchange.targets` writes them, empty where the column goes nowhere."""

    path: Path
    dialect: Dialect
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """A file of vCards: how many begin in it, and the names on the first; empty for a card that cannot be read."""

    path: Path
    count: int
    names: tuple[str, ...]


def look(path: Path) -> Sheet | Cards:
    """What is in the file, by its content and not by its ending.

    Raises `FileMissing`, `Environment`, `LimitExceeded`, `Malformed` with reason empty, binary, encoding or header.
    """
    with source.opened(path) as stream:
        head = stream.read(_HEAD_BYTES)
        stream.seek(0)
        if not head.strip():
            raise Malformed("file", "empty")
        if head.lstrip(b"\xef\xbb\xbf\r\n\t ")[:11].upper() == b"BEGIN:VCARD":
            return _cards(path, stream)
        if b"\x00" in head and not head.startswith(_TEXT_MARKS):
            raise Malformed("file", "binary")
        dialect = csv_file.detect(stream)
        seen = csv_file.preview(stream, dialect)
        return Sheet(path, dialect, seen.columns, seen.rows, _choices(seen.columns, seen.mapping))


def table(sheet: Sheet, choices: Sequence[str]) -> Table:
    """How the sheet is to be read when each column goes where its choice says. Raises `Invalid`."""
    chosen = _mapping(sheet.columns, choices)
    return Table(sheet.dialect, chosen, chosen.bound(sheet.columns).unmapped(), guessed=False)


def load_choices(path: Path, columns: Sequence[str]) -> tuple[str, ...]:
    """The choices of a saved mapping for these columns.

    Raises `FileMissing`, `Malformed`, `LimitExceeded`, `Invalid` where it names a column that is not there.
    """
    return _choices(columns, mapping.from_json(own_files.read(path, mapping.MAX_MAPPING_BYTES)))


def save_choices(path: Path, columns: Sequence[str], choices: Sequence[str]) -> None:
    """Keep the choices for the next list of this kind. Raises `DiskFull`, `ReadOnly`, `Environment`, `Invalid`."""
    own_files.write_bytes(path, _mapping(columns, choices).to_json())


def save_report(path: Path, text: str) -> None:
    """Keep a report as text. Raises `DiskFull`, `ReadOnly`, `Environment`."""
    own_files.write_bytes(path, text.encode())


def _choices(columns: Sequence[str], held: Mapping) -> tuple[str, ...]:
    return tuple(
        JOINED.join(target.text() for target in targets if target.field != IGNORE)
        for targets in held.bound(columns).targets
    )


def _mapping(columns: Sequence[str], choices: Sequence[str]) -> Mapping:
    pairs = zip(columns, choices, strict=True)
    return Mapping(tuple((column, parsed(one)) for column, choice in pairs if choice for one in choice.split(JOINED)))


def _cards(path: Path, stream: BinaryIO) -> Cards:
    names: list[str] = []
    for record in vcard.records(stream):
        if isinstance(record, Skipped) and record.reason is SkipReason.OUTSIDE_CARD:
            continue
        names.append("" if isinstance(record, Skipped) else _name(record))
        if len(names) == _MOST_CARDS:
            break
    stream.seek(0)
    return Cards(path, _begun(stream), tuple(names))


def _begun(stream: BinaryIO) -> int:
    count = 0
    # A line may be a picture of megabytes: it is read in pieces, of which only the first can begin a card.
    while line := stream.readline(_LINE_BYTES):
        count += line.strip(b"\xef\xbb\xbf\r\n\t ").upper() == b"BEGIN:VCARD"
    return count


def _name(record: Record) -> str:
    names = (value.value for value in record.values if value.field == "names")
    return next((str(name["text"]) for name in names), record.organisation or "")

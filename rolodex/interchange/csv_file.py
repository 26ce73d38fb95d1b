"""Comma-separated files in: encoding and dialect found, then every row by its line, one bad row at a time.

Source: RFC 4180, and what spreadsheets really write: other delimiters, other encodings, lost quotes.
"""

import codecs
import csv
import io
from collections import deque
from collections.abc import Generator, Iterator
from typing import BinaryIO, Final

import msgspec

from rolodex.errors import LimitExceeded, Malformed
from rolodex.interchange import child
from rolodex.interchange.cells import restored
from rolodex.interchange.mapping import MAX_COLUMNS, BoundMapping, Mapping, guessed, unique_columns
from rolodex.interchange.record import Record, Skipped, SkipReason
from rolodex.interchange.vcard_lines import known_charset
from rolodex.progress import Progress

MAX_FILE_BYTES: Final = 256 * 1024 * 1024
MAX_ROW_CHARS: Final = 100_000
MAX_RECORD_LINES: Final = 2_000
MAX_LINES_READ_AGAIN: Final = 500_000
_SAMPLE_ROWS: Final = 100
_SAMPLE_CHARS: Final = 64 * 1024
_READ_BYTES: Final = 1024 * 1024
_DELIMITERS: Final = (",", ";", "\t", "|")
_PREVIEW_ROWS: Final = 20
_STEP_ROWS: Final = 1_000


class Dialect(msgspec.Struct, frozen=True):
    """How a file is written. `encoding` is a codec's name; `quote` may be empty."""

    encoding: str = "utf-8-sig"
    delimiter: str = ","
    quote: str = '"'


class Preview(msgspec.Struct, frozen=True):
    """What a person looks at before importing: columns, first rows, and a mapping to correct."""

    dialect: Dialect
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    skipped: tuple[Skipped, ...]
    mapping: Mapping


class Row(msgspec.Struct, frozen=True):
    """The cells of one row; `line` is where it starts, from 1."""

    line: int
    cells: tuple[str, ...]


Rows = Generator[Row | Skipped, None, None]


def detect(stream: BinaryIO, progress: Progress | None = None) -> Dialect:
    """How the file is written; the stream is left at its start.

    UTF-8 where the whole file is; else by its mark or what `charset-normalizer` takes it for. The delimiter is the
    one that cuts the first rows evenly; only where that is open, `clevercsv` is asked, in a process of its own.
    Errors: Malformed where no text can be read, LimitExceeded, Cancelled.
    """
    encoding = _encoding(stream, progress)
    text = io.TextIOWrapper(stream, encoding, newline="")
    try:
        sample = text.read(_SAMPLE_CHARS)
    finally:
        text.detach()
        stream.seek(0)
    if not sample.strip():
        raise Malformed("csv", "empty")
    even = [delimiter for delimiter in _DELIMITERS if _cuts_evenly(sample, delimiter)]
    if len(even) == 1:
        return Dialect(encoding, even[0])
    found = child.detect_dialect(sample, progress)
    # What does not cut the header cuts names in two: a list of one column has no delimiter.
    header = next(line for line in sample.splitlines() if line.strip())
    if found is not None and found[0] in header and found[0] not in '\r\n"\x00' and found[1] in ('"', "'", ""):
        # A detector that sees no quotes must not turn them into text: the next lost quote would go unnoticed.
        return Dialect(encoding, found[0], found[1] or '"')
    return Dialect(encoding, even[0] if even else ",")


def preview(stream: BinaryIO, dialect: Dialect, rows: int = _PREVIEW_ROWS) -> Preview:
    """Columns, the first rows and a guessed mapping; the stream is left at its start. Errors: as `rows_of`."""
    found: list[tuple[str, ...]] = []
    skipped: list[Skipped] = []
    lines = rows_of(stream, dialect)
    columns: tuple[str, ...] | None = None
    for row in lines:
        if isinstance(row, Skipped):
            skipped.append(row)
        elif columns is None:
            columns = row.cells
        else:
            found.append(row.cells)
        if len(found) + len(skipped) >= rows:
            break
    lines.close()
    stream.seek(0)
    return Preview(dialect, columns or (), tuple(found), tuple(skipped), guessed(columns or ()))


def records(
    stream: BinaryIO, dialect: Dialect, mapping: Mapping, progress: Progress | None = None
) -> Iterator[Record | Skipped]:
    """One record per row, in the order of the file; rows that cannot be read come as skipped, with their line.

    Errors: Invalid where the mapping names a column that is not there, and as `rows_of`.
    """
    bound: BoundMapping | None = None
    for row in rows_of(stream, dialect, progress):
        if isinstance(row, Skipped):
            yield row
        elif bound is None:
            bound = mapping.bound(row.cells)
        else:
            yield bound.record(row.line, row.cells)


def rows_of(
    stream: BinaryIO, dialect: Dialect, progress: Progress | None = None
) -> Generator[Row | Skipped, None, None]:
    """The header with names that can be told apart, then every row with as many cells as the header.

    Rows without any text are passed over. A lost quote costs its own row: reading goes on with the next line, until
    half a million lines were read again; then it costs all lines up to where the reader noticed.
    Errors: Malformed where there is no header or a byte is not of the encoding, LimitExceeded, Cancelled.
    """
    text = io.TextIOWrapper(stream, dialect.encoding, newline="")
    width = 0
    try:
        for count, found in enumerate(_parsed(text, dialect)):
            if progress is not None and count % _STEP_ROWS == 0:
                progress.step(count, 0)
            row = _checked(found, width) if width else _header(found)
            if row is None:
                continue
            width = width or len(row.cells if isinstance(row, Row) else ())
            yield row
    except UnicodeError:
        raise Malformed("csv", "encoding") from None
    finally:
        text.detach()
    if not width:
        raise Malformed("csv", "empty")


def _header(found: Row | Skipped) -> Row | Skipped | None:
    if isinstance(found, Skipped):
        raise Malformed("csv", "header", line=found.line)
    if not any(cell.strip() for cell in found.cells):
        return None
    if len(found.cells) > MAX_COLUMNS:
        raise LimitExceeded("columns", maximum=MAX_COLUMNS)
    return Row(found.line, unique_columns(found.cells))


def _checked(found: Row | Skipped, width: int) -> Row | Skipped | None:
    if isinstance(found, Skipped):
        return found
    cells = found.cells
    if not any(cells) or not any(cell.strip() for cell in cells):
        return None
    if len(cells) != width:
        return Skipped(found.line, SkipReason.FIELD_COUNT)
    if any("\x00" in cell for cell in cells):
        return Skipped(found.line, SkipReason.NULL_CHARACTER)
    if any(cell[:1] == "'" for cell in cells):
        return Row(found.line, tuple(restored(cell) for cell in cells))
    return found


def _parsed(text: io.TextIOWrapper, dialect: Dialect) -> Iterator[Row | Skipped]:
    lines = _Lines(text)
    reader = _reader(lines, dialect)
    while True:
        start = lines.begin()
        try:
            yield Row(start, tuple(next(reader)))
        except StopIteration:
            return
        except _LineTooLong:
            yield Skipped(start, SkipReason.TOO_LONG)
        except (csv.Error, _NoEnd):
            yield Skipped(start, SkipReason.QUOTING)
        else:
            continue
        lines.go_back()
        reader = _reader(lines, dialect)


def _reader(lines: Iterator[str], dialect: Dialect) -> Iterator[list[str]]:
    if not dialect.quote:
        return csv.reader(lines, delimiter=dialect.delimiter, quoting=csv.QUOTE_NONE, strict=True)
    return csv.reader(lines, delimiter=dialect.delimiter, quotechar=dialect.quote, strict=True)


class _LineTooLong(Exception):
    """A line is longer than a row may be; the rest of it was passed over."""


class _NoEnd(Exception):
    """A row goes on for longer than a row may: its quote was lost."""


class _Lines:
    """Numbered lines that can be read again from the second line of the current row."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self._again: deque[str] = deque()
        self._current: list[str] = []
        self._chars = 0
        self._number = 0
        # A table can be made so that every line opens a quote: each would cost two thousand lines.
        self._may_read_again = MAX_LINES_READ_AGAIN

    def begin(self) -> int:
        """Starts a row; its line number."""
        self._current.clear()
        self._chars = 0
        return self._number + 1

    def go_back(self) -> None:
        """Gives back all lines of the row but its first, as long as not too many were given back."""
        lines = self._current[1:]
        if len(lines) > self._may_read_again:
            return
        self._may_read_again -= len(lines)
        self._again.extendleft(reversed(lines))
        self._number -= len(lines)

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self._current) >= MAX_RECORD_LINES or self._chars > MAX_ROW_CHARS:
            raise _NoEnd
        line = self._again.popleft() if self._again else self._text.readline(MAX_ROW_CHARS + 1)
        if not line:
            raise StopIteration
        self._number += 1
        self._current.append(line)
        self._chars += len(line)
        if len(line) > MAX_ROW_CHARS:
            while line and line[-1] not in "\r\n":
                line = self._text.readline(MAX_ROW_CHARS)
            raise _LineTooLong
        return line


def _encoding(stream: BinaryIO, progress: Progress | None) -> str:
    """The codec of the whole file. Errors: Malformed, LimitExceeded, Cancelled."""
    first = stream.read(4)
    stream.seek(0)
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and first != codecs.BOM_UTF32_LE:
        if _decodes(stream, "utf-16", progress) is None:
            return "utf-16"
        raise Malformed("csv", "encoding")
    bad_at = _decodes(stream, "utf-8-sig", progress)
    if bad_at is None:
        return "utf-8-sig"
    stream.seek(max(0, bad_at - child.MAX_SAMPLE_BYTES // 2))
    sample = stream.read(child.MAX_SAMPLE_BYTES)
    stream.seek(0)
    named = known_charset(child.detect_encoding(sample, progress))
    if named is None or _decodes(stream, named, progress) is not None:
        raise Malformed("csv", "encoding")
    return named


def _decodes(stream: BinaryIO, encoding: str, progress: Progress | None) -> int | None:
    """None where the whole stream is of the encoding, else about where it is not; the stream is left at its start."""
    decoder = codecs.getincrementaldecoder(encoding)()
    total = 0
    try:
        while chunk := stream.read(_READ_BYTES):
            if total + len(chunk) > MAX_FILE_BYTES:
                raise LimitExceeded("csv_file_bytes", maximum=MAX_FILE_BYTES)
            decoder.decode(chunk)
            total += len(chunk)
            if progress is not None:
                progress.step(total, 0)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        return total + error.start
    finally:
        stream.seek(0)
    return None


def _cuts_evenly(sample: str, delimiter: str) -> bool:
    """Whether the first rows have the same number of cells, more than one, when cut by this delimiter."""
    lines = io.StringIO(sample, newline="")
    widths: list[int] = []
    try:
        for row in csv.reader(lines, delimiter=delimiter, strict=True):
            widths += [len(row)] if row else []
            if len(widths) > _SAMPLE_ROWS:
                break
    except csv.Error:
        return False
    if len(sample) == _SAMPLE_CHARS and len(widths) <= _SAMPLE_ROWS:
        widths = widths[:-1] or widths
    return bool(widths) and widths[0] > 1 and len(set(widths)) == 1

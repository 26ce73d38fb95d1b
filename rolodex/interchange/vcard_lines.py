"""The outer form of vCard: from bytes to cards, from a card to its properties. Knows no field.

Sources: vCard 2.1 (versit, 1996) §2.1; RFC 2426 (3.0); RFC 6350 §3 (4.0); RFC 6868 (parameter values).
"""

import binascii
import codecs
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import BinaryIO, Final

import msgspec

from rolodex.errors import LimitExceeded
from rolodex.interchange.record import Skipped, SkipReason
from rolodex.progress import Progress

MAX_FILE_BYTES: Final = 512 * 1024 * 1024
MAX_CARD_BYTES: Final = 4 * 1024 * 1024
MAX_CARD_LINES: Final = 50_000
MAX_PROPERTIES: Final = 200
MAX_HEAD_CHARS: Final = 16_000
_CHUNK_BYTES: Final = 256 * 1024

_UNFOLD = re.compile(rb"\n[ \t]")
_UNFOLD_21 = re.compile(rb"\n(?=[ \t])")
_UNFOLD_QUOTED_PRINTABLE = re.compile(rb"(?<!=)\n[ \t]")
_HEAD = re.compile(r'((?:[^":]|"[^"]*")*+):(.*)', re.DOTALL)
_NAME = re.compile(r"(?:([A-Za-z0-9_-]+)\.)?([A-Za-z0-9_-]+)")
_PARAMS = re.compile(r';((?:[^";]|"[^"]*")*+)')
_PARAM_VALUES = re.compile(r'"([^"]*)"|([^,"]+)')
_BASE64_LINE = re.compile(r"[A-Za-z0-9+/=\s]*")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_CARET = re.compile(r"\^(['n^])")
_CARETS: Final = {"'": '"', "n": "\n", "^": "^"}

_CHARSETS: Final = frozenset(
    codecs.lookup(name).name
    for name in (
        *("utf-8", "ascii", "utf-16", "utf-16-le", "utf-16-be", "koi8-r", "koi8-u"),
        *(f"iso8859-{part}" for part in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16)),
        *(f"cp{page}" for page in range(1250, 1259)),
        *("shift_jis", "euc_jp", "iso2022_jp", "gb2312", "gbk", "gb18030", "big5", "euc_kr"),
    )
)

Guess = Callable[[bytes], str | None]
"""Names the encoding of bytes that are not UTF-8, or None."""


class Block(msgspec.Struct, frozen=True):
    """The lines of one card without line ends, BEGIN and END left out; `line` is that of its BEGIN, from 1."""

    line: int
    lines: list[bytes]


class Head(msgspec.Struct, frozen=True):
    """What stands before the colon: group in lower case, name in upper case, parameters by upper-case name."""

    group: str
    name: str
    params: dict[str, tuple[str, ...]]
    types: frozenset[str]
    encoding: str
    charset: str | None

    def param(self, name: str) -> str | None:
        """The first value of a parameter."""
        found = self.params.get(name)
        return found[0] if found else None


class Property(msgspec.Struct):
    """One property; the value is decoded text in which escapes still stand (base64 is left as it is)."""

    head: Head
    value: str


def blocks(stream: BinaryIO, progress: Progress | None = None) -> Iterator[Block | Skipped]:
    """The cards of a file one by one, in memory bounded by `MAX_CARD_BYTES`.

    A card without END, a card over its limit and text between cards are skipped with their line.
    Errors: LimitExceeded above `MAX_FILE_BYTES`, Cancelled.
    """
    held: list[bytes] = []
    start = size = depth = outside = number = 0
    for number, line in enumerate(_lines(stream, progress), 1):
        edge = _edge(line)
        if edge == b"BEGIN" and start and _is_agent(held):
            depth += 1
        elif edge == b"END" and depth:
            depth -= 1
        elif edge == b"BEGIN":
            if start:
                yield Skipped(start, SkipReason.NO_END)
            held, start, size, outside = [], number, 0, 0
        elif edge == b"END" and start:
            yield Skipped(start, SkipReason.TOO_LONG) if size > MAX_CARD_BYTES else Block(start, held)
            held, start = [], 0
        elif start:
            size += len(line) + 1
            if size > MAX_CARD_BYTES or len(held) >= MAX_CARD_LINES:
                held, size = [], MAX_CARD_BYTES + 1
            elif not depth:
                held.append(line)
        elif line.strip() and not outside:
            outside = number
            yield Skipped(number, SkipReason.OUTSIDE_CARD)
    if start:
        yield Skipped(start, SkipReason.NO_END)


def properties(block: Block, guess: Guess) -> list[Property] | SkipReason:
    """The properties of a card in their order; `guess` is asked only for bytes that are not UTF-8.

    A line that is no property comes as one with an empty name, so that it can be reported. No errors raised.
    """
    data = b"\n".join(block.lines)
    quoted = b"QUOTED-PRINTABLE" in data or b"quoted-printable" in data
    if b"\n " in data or b"\n\t" in data:
        if b"VERSION:2.1" not in data:
            unfold = _UNFOLD_QUOTED_PRINTABLE if quoted else _UNFOLD
            data = unfold.sub(b"", data)
        elif not quoted:
            data = _UNFOLD_21.sub(b"", data)
    text = _text(data, guess)
    if text is None:
        return SkipReason.ENCODING
    return _properties(text, guess, indent=0 if b"VERSION:2.1" in data else 1)


def _properties(text: str, guess: Guess, indent: int) -> list[Property] | SkipReason:
    found: list[Property] = []
    more: list[str] = []
    lines = iter(text.split("\n"))
    for line in lines:
        head, value = _split(line) if line[:1] not in (" ", "\t") else (None, line)
        if head is None:
            more += [line] if line.strip() else []
            continue
        if more:
            _continue(found, more, indent)
            more = []
        if head.encoding == "QUOTED-PRINTABLE":
            value = _quoted_printable(value, lines, head, guess)
        found.append(Property(head, value))
        if len(found) > MAX_PROPERTIES:
            return SkipReason.TOO_MANY_PROPERTIES
    _continue(found, more, indent)
    return found if len(found) <= MAX_PROPERTIES else SkipReason.TOO_MANY_PROPERTIES


def unescape(value: str) -> str:
    """The text of an escaped value (RFC 6350 §3.4)."""
    return _ESCAPE.sub(_unescaped, value) if "\\" in value else value


def split(value: str, separator: str) -> list[str]:
    """The unescaped parts of a value, cut at separators that are not escaped."""
    if "\\" not in value:
        return value.split(separator)
    parts: list[str] = []
    current: list[str] = []
    position = 0
    while position < len(value):
        char = value[position]
        if char == "\\":
            current.append(value[position : position + 2])
            position += 1
        elif char == separator:
            parts.append("".join(current))
            current = []
        else:
            current.append(char)
        position += 1
    parts.append("".join(current))
    return [unescape(part) for part in parts]


def known_charset(name: str | None) -> str | None:
    """The codec of a charset that somebody else named, or None: never one that does more than map characters."""
    if not name or len(name) > 40 or not name.isascii():
        return None
    try:
        found = codecs.lookup(name.strip().replace("\x00", "")).name
    except (LookupError, ValueError):
        return None
    return found if found in _CHARSETS else None


def _lines(stream: BinaryIO, progress: Progress | None) -> Iterator[bytes]:
    """Lines without their ends. A line over the card's limit is cut just above it, which its card then fails by."""
    carry = b""
    total = 0
    decoder: codecs.IncrementalDecoder | None = None
    lone_cr = False
    while chunk := stream.read(_CHUNK_BYTES):
        if not total:
            decoder = _utf16(chunk)
            lone_cr = b"\r" in chunk and b"\n" not in chunk and decoder is None
            chunk = chunk.removeprefix(codecs.BOM_UTF8)
        total += len(chunk)
        if total > MAX_FILE_BYTES:
            raise LimitExceeded("vcard_file_bytes", maximum=MAX_FILE_BYTES)
        if progress is not None:
            progress.step(total, 0)
        if decoder is not None:
            chunk = decoder.decode(chunk).encode()
        if lone_cr:
            chunk = chunk.replace(b"\r", b"\n")
        lines = (carry + chunk).split(b"\n")
        carry = lines.pop()[: MAX_CARD_BYTES + 1]
        for line in lines:
            yield line[:-1] if line.endswith(b"\r") else line
    if carry:
        yield carry.rstrip(b"\r")


def _utf16(first: bytes) -> codecs.IncrementalDecoder | None:
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return codecs.getincrementaldecoder("utf-16")(errors="replace")
    return None


def _edge(line: bytes) -> bytes | None:
    if line[:1] not in (b"B", b"E", b"b", b"e"):
        return None
    name, _, value = line[:40].partition(b":")
    if value.strip().upper() != b"VCARD":
        return None
    name = name.strip().upper()
    return name if name in (b"BEGIN", b"END") else None


def _is_agent(held: list[bytes]) -> bool:
    return bool(held) and held[-1][:5].upper() == b"AGENT" and held[-1].rstrip().endswith(b":")


def _text(data: bytes, guess: Guess) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        lines = [_line_text(line, guess) for line in data.split(b"\n")]
    return None if None in lines else "\n".join(line for line in lines if line is not None)


def _line_text(line: bytes, guess: Guess) -> str | None:
    try:
        return line.decode()
    except UnicodeDecodeError:
        head, _ = _split(line.decode("latin-1"))
    encoding = (head.charset if head else None) or guess(line)
    try:
        return line.decode(encoding) if encoding else None
    except UnicodeDecodeError:
        return None


def _split(line: str) -> tuple[Head | None, str]:
    before, colon, value = line.partition(":")
    if '"' in before:
        found = _HEAD.fullmatch(line)
        if found is None:
            return None, line
        before, value = found[1], found[2]
    elif not colon:
        return None, line
    return (_head(before) if len(before) <= MAX_HEAD_CHARS else None), value


@lru_cache(maxsize=1024)
def _head(text: str) -> Head | None:
    found = _NAME.match(text.strip())
    if found is None:
        return None
    rest = text.strip()[found.end() :].lstrip()
    if rest and not rest.startswith(";"):
        return None
    params: dict[str, list[str]] = {}
    for item in _PARAMS.findall(rest):
        name, equals, values = item.partition("=")
        if not equals:  # vCard 2.1 writes the value alone
            name, values = _bare(item)
        held = params.setdefault(name.strip().upper(), [])
        held.extend(_uncaret(a or b).strip() for a, b in _PARAM_VALUES.findall(values))
    encoding = (params.get("ENCODING") or [""])[0].upper()
    charset = known_charset((params.get("CHARSET") or [""])[0])
    return Head(
        group=(found[1] or "").lower(),
        name=found[2].upper(),
        params={name: tuple(values) for name, values in params.items()},
        types=frozenset(kind.lower() for value in params.get("TYPE", ()) for kind in value.split(",")),
        encoding="BASE64" if encoding == "B" else encoding,
        charset=charset,
    )


def _bare(item: str) -> tuple[str, str]:
    if item.strip().upper() in ("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"):
        return "ENCODING", item
    return "TYPE", item


def _uncaret(value: str) -> str:
    return _CARET.sub(lambda found: _CARETS[found[1]], value) if "^" in value else value


def _unescaped(found: re.Match[str]) -> str:
    return "\n" if found[1] in "nN" else found[1]


def _continue(found: list[Property], lines: list[str], indent: int) -> None:
    """Lines without a head: more base64 (vCard 2.1 needs no indent there), a fold, or something to report."""
    last = found[-1] if found else None
    fitting: list[str] = []
    for line in lines:
        if last and last.head.encoding == "BASE64" and _BASE64_LINE.fullmatch(line):
            fitting.append(line.strip())
        elif last and line[0] in " \t":
            fitting.append(line[indent:])
        elif len(found) <= MAX_PROPERTIES:
            found.append(Property(_NOT_A_PROPERTY, ""))
    if last and fitting:
        last.value += "".join(fitting)


_NOT_A_PROPERTY: Final = Head("", "", {}, frozenset(), "", None)


def _quoted_printable(value: str, lines: Iterator[str], head: Head, guess: Guess) -> str:
    parts = [value]
    while parts[-1].endswith("="):
        following = next(lines, None)
        if following is None:
            break
        parts[-1] = parts[-1][:-1]
        parts.append(following)
    data = binascii.a2b_qp("".join(parts).encode())
    for encoding in (head.charset, "utf-8", guess(data) if not data.isascii() else None):
        if encoding:
            try:
                # An encoded line end is a line end; an encoded backslash or semicolon still has its meaning.
                return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
            except UnicodeDecodeError:
                continue
    return data.decode("utf-8", errors="replace")

"""Files that somebody made to hurt: the readers answer in time, with bounded memory, by records or by an error."""

import contextlib
import io
import json
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolodex.errors import LimitExceeded, Malformed
from rolodex.interchange import child, csv_file, vcard
from rolodex.interchange.csv_file import Dialect
from rolodex.interchange.mapping import from_items
from rolodex.interchange.record import Record, Skipped
from rolodex.interchange.vcard_write import Card, written
from tests.texts import can_be_seen

NAUGHTY = Path(__file__).parent.parent / "vectors" / "naughty_strings" / "blns.json"
MIB = 1024 * 1024
MAPPING = from_items(["#1=name", "#2=phone", "#3=email"])

_PIECE = st.sampled_from(
    [
        *(b"BEGIN:VCARD\n", b"END:VCARD\r\n", b"VERSION:2.1\n", b"VERSION:4.0\r", b"FN:", b"N:", b"TEL;", b"ADR:;;"),
        *(b";ENCODING=QUOTED-PRINTABLE:=", b"=\n", b"=C3", b";CHARSET=utf-7:", b";CHARSET=zlib:", b";TYPE=\"", b'"'),
        *(b"item1.", b"X-ABLABEL:", b"PHOTO;ENCODING=b:", b"PHOTO:data:image/png;base64,", b"\\", b";", b",", b":"),
        *(b"\n ", b"\n\t", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xf0\x9f", b"AGENT:\n", b"BDAY:--", b"^'", b"A"),
        *(b"EMAIL:a@b.example", b"GENDER:", b"CATEGORIES:", b"IMPP:", b"URL:", b"ORG:", b"UID:", b"NOTE:", b"\n"),
    ]
)  # fmt: skip
_CARDS = st.lists(st.one_of(_PIECE, st.binary(max_size=8)), max_size=60).map(b"".join)
_TABLES = st.lists(
    st.one_of(
        st.sampled_from([b",", b";", b"\t", b'"', b"\n", b"\r", b"'", b"a", b"=1", b"\x00", b"\xc3\xa9", b"1"]),
        st.binary(max_size=4),
    ),
    max_size=80,
).map(b"".join)


@settings(max_examples=300, deadline=None)
@given(_CARDS)
def test_any_bytes_as_cards_are_records_or_named_lines(data: bytes) -> None:
    wrapped = b"BEGIN:VCARD\nFN:First\n" + data + b"\nEND:VCARD\n"
    with pytest.MonkeyPatch.context() as patch:
        # One reading process per example would be all that this test does.
        patch.setattr(child, "detect_encoding", lambda sample, progress: "cp1252")
        everything = list(vcard.records(io.BytesIO(wrapped)))
    for found in everything:
        assert isinstance(found, Record | Skipped)
        assert 1 <= found.line <= wrapped.count(b"\n") + wrapped.count(b"\r") + 1


@settings(max_examples=300, deadline=None)
@given(_TABLES, st.sampled_from([b",", b";", b"\t"]).map(bytes.decode), st.sampled_from(["utf-8-sig", "cp1256"]))
def test_any_bytes_as_a_table_are_records_or_named_lines_or_malformed(
    data: bytes, delimiter: str, encoding: str
) -> None:
    stream = io.BytesIO(f"a{delimiter}b{delimiter}c\n".encode() + data)
    try:
        for found in csv_file.records(stream, Dialect(encoding, delimiter), MAPPING):
            assert isinstance(found, Record | Skipped)
            assert found.line >= 2
    except (Malformed, LimitExceeded):
        pass


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xff\xd8\xff\xe0" * 5_000, id="picture"),
        pytest.param(b"PK\x03\x04" + bytes(range(256)) * 200, id="archive"),
        pytest.param(b'"' * 100_000, id="quotes"),
        pytest.param(b"a,b;c|d\te\n" * 5_000, id="every_delimiter"),
        pytest.param(b"\x00" * 100_000, id="nulls"),
    ],
)
def test_file_that_is_no_table_is_answered_in_time(data: bytes) -> None:
    start = time.monotonic()
    stream = io.BytesIO(data)
    with contextlib.suppress(Malformed, LimitExceeded):
        csv_file.preview(stream, csv_file.detect(stream))
    assert time.monotonic() - start < 10


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"FN:" + b"x" * 3 * MIB, id="long_line"),
        pytest.param(b"FN:A" + b"\n x" * 300_000, id="folded_often"),
        pytest.param(b"FN" + b";TYPE=a" * 400_000 + b":A", id="parameters"),
        pytest.param(b'FN;TYPE="' + b'a"b' * 800_000 + b":A", id="parameter_quotes"),
        pytest.param(b"N:" + b"\\;" * MIB, id="escapes"),
        pytest.param(b"CATEGORIES:" + b"," * 3 * MIB, id="list"),
        pytest.param(b"NOTE;ENCODING=QUOTED-PRINTABLE:" + b"=41=\n" * 400_000, id="soft_line_ends"),
        pytest.param(b"PHOTO;ENCODING=b:" + b"/9j/" * 900_000, id="picture"),
        pytest.param(b"EMAIL:" + b"a@" * MIB, id="address"),
        pytest.param(b"AGENT:\n" + b"BEGIN:VCARD\nAGENT:\n" * 100_000, id="nesting"),
        pytest.param(b"TEL:" + b"1" * 3 * MIB, id="digits"),
        pytest.param(b"FN:\xe9" + b"\xff\n" * 500_000, id="no_encoding"),
    ],
)
def test_card_made_to_hurt_is_answered_in_time_and_the_next_is_read(body: bytes) -> None:
    data = b"BEGIN:VCARD\nVERSION:3.0\n" + body + b"\nEND:VCARD\n"
    if body.startswith(b"AGENT"):
        data += b"END:VCARD\n" * 100_000
    data += b"BEGIN:VCARD\nVERSION:3.0\nFN:Next\nEND:VCARD\n"
    start = time.monotonic()
    *_, last = vcard.records(io.BytesIO(data))
    assert time.monotonic() - start < 10
    assert isinstance(last, Record)
    assert last.values[0].value["text"] == "Next"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b'"' + b"x\n" * 100_000, id="lost_quote"),
        pytest.param(b'1,"\n' * 100_000, id="lost_quotes"),
        pytest.param((b'b","\n' * 1_990 + b'"x"y\n') * 50, id="quotes_that_end_badly"),
        pytest.param(b'1,"' + b"x" * 3 * MIB, id="long_line"),
        pytest.param(b"," * 3 * MIB, id="wide_row"),
        pytest.param(b'"' * (3 * MIB + 1), id="quotes"),
    ],
)
def test_table_made_to_hurt_is_answered_in_time_and_its_last_row_is_read(body: bytes) -> None:
    data = b"a,b,c\n" + body + b"\n4,5,a@b.example\n"
    start = time.monotonic()
    *_, last = csv_file.records(io.BytesIO(data), Dialect(), MAPPING)
    assert time.monotonic() - start < 10
    assert isinstance(last, Record)
    assert last.values[0].value["text"] == "4"


def test_table_in_which_every_line_leaves_a_quote_open_is_answered_in_time() -> None:
    start = time.monotonic()
    rows = list(csv_file.records(io.BytesIO(b"a,b,c\n" + b'b","\n' * 100_000), Dialect(), MAPPING))
    assert time.monotonic() - start < 10
    assert all(isinstance(row, Skipped) for row in rows)


def test_large_file_of_cards_is_read_in_bounded_memory() -> None:
    class Endless(io.RawIOBase):
        left = 64 * MIB

        def read(self, size: int = -1) -> bytes:
            self.left -= size
            return (
                b"BEGIN:VCARD\nFN:A\nNOTE:xxxxxxxxxxxxxxxxxxxxxxxxxxxx\nX:"[:48].ljust(size, b"x")
                if self.left > 0
                else b""
            )

    tracemalloc.start()
    try:
        for _ in vcard.records(Endless()):  # type: ignore[arg-type]
            pass
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 48 * MIB


def test_naughty_strings_survive_cards_unchanged() -> None:
    strings = [text.strip() for text in json.loads(NAUGHTY.read_text()) if "\x00" not in text and can_be_seen(text)]
    assert len(strings) > 500
    cards = [Card((("names", {"text": text, "kind": "usual"}), ("remarks", text))) for text in strings]
    found = list(vcard.records(io.BytesIO(b"".join(written(cards)))))
    read = [{value.field: value.value for value in record.values} for record in found if isinstance(record, Record)]
    assert [(values["names"]["text"], values["remarks"]) for values in read] == [(text, text) for text in strings]

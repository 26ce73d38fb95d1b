"""CSV out: no cell is a formula to a spreadsheet, and every cell comes back as it was."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolodex.interchange import csv_file
from rolodex.interchange.cells import encoded, neutralised, restored

VECTORS = Path(__file__).parent.parent / "vectors"
PAYLOADS = (VECTORS / "csv_injection" / "payloads.txt").read_text().splitlines()
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\x00", "＝", "＋", "－", "＠")


def read_back(texts: list[str]) -> list[str]:
    data = b"".join(encoded(["number", "text"], [[f"n{i}", text] for i, text in enumerate(texts)]))
    rows = list(csv_file.rows_of(io.BytesIO(data), csv_file.Dialect()))
    return [row.cells[1] for row in rows[1:] if isinstance(row, csv_file.Row)]


@pytest.mark.parametrize("payload", [*PAYLOADS, "+22376123456", " =1+1", "＝1+1", "\t=1", "'=1", "\u200b=1"])
def test_cell_that_could_be_a_formula_begins_with_an_apostrophe(payload: str) -> None:
    written = neutralised(payload)
    assert not written.lstrip(" \u200b").startswith(FORMULA_STARTS)
    assert restored(written) == payload


def test_six_published_payloads_are_tried() -> None:
    assert len(PAYLOADS) == 6


@pytest.mark.parametrize("text", ["Awa", "", "it's", "'quoted'", "a=b", "1-2"])
def test_plain_text_is_written_as_it_is(text: str) -> None:
    assert neutralised(text) == text
    assert restored(text) == text


@given(st.text())
def test_what_was_neutralised_is_restored(text: str) -> None:
    written = neutralised(text)
    assert restored(written) == text
    assert not written.startswith(FORMULA_STARTS)


def test_file_for_spreadsheets_is_marked_quoted_and_ends_its_lines_as_rfc_4180() -> None:
    assert b"".join(encoded(["a", "b"], [["=1", 'say "é"']])) == (
        b'\xef\xbb\xbf"a","b"\r\n"\'=1","say ""\xc3\xa9"""\r\n'
    )


def test_naughty_strings_survive_a_round_trip_unchanged() -> None:
    strings = json.loads((VECTORS / "naughty_strings" / "blns.json").read_text())
    texts = [text for text in strings if "\x00" not in text]
    assert len(texts) > 500
    assert read_back(texts) == texts

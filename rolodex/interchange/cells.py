"""Cells out: a table that no spreadsheet takes for formulas, and cells back in as they were.

Source: OWASP ASVS 5.0 §1.2.10 (=, +, -, @, tab, null, and their full-width forms, are quoted with an apostrophe).
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

# Spreadsheets pass over white space and invisible marks before they look for a formula.
_RISKY: Final = re.compile(r"['\s\x00-\x20\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠﹢﹣﹫−]|'*[\t\r\n\x00]")
_BYTE_ORDER_MARK: Final = "\ufeff"


def neutralised(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet could take for a formula; `restored` takes it away."""
    return "'" + text if _RISKY.match(text) else text


def restored(text: str) -> str:
    """The text of a cell without the apostrophe that stands before a formula."""
    return text[1:] if text[:1] == "'" and _RISKY.match(text, 1) else text


def encoded(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """A CSV file in pieces: UTF-8 with its mark, for spreadsheets; every cell neutralised and in quotes; CRLF."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    buffer.write(_BYTE_ORDER_MARK)
    writer.writerow([neutralised(cell) for cell in columns])
    for row in rows:
        writer.writerow([neutralised(cell) for cell in row])
        if buffer.tell() > 64 * 1024:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()

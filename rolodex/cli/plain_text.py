"""Text for a terminal: aligned columns, and nothing in a value that could steer the terminal or turn it around."""

import unicodedata
from collections.abc import Iterable, Sequence

WIDEST = 60
NOTHING = "Nothing found."

_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def shown(text: object) -> str:
    """One line of text with control and direction characters replaced by a visible mark."""
    return "".join("\N{REPLACEMENT CHARACTER}" if _is_unsafe(char) else char for char in str(text))


def table(headers: Sequence[str], rows: Iterable[Sequence[object]], otherwise: str = NOTHING) -> str:
    """Columns aligned by the width a terminal gives them; an em dash stands for nothing, `otherwise` for no rows.

    A cell that is wider than WIDEST is shown whole and moves only its own row.
    """
    cells = [list(headers)] + [[shown("—" if cell in (None, "") else cell) for cell in row] for row in rows]
    if len(cells) == 1:
        return otherwise
    widths = [_common_width([_width(row[column]) for row in cells]) for column in range(len(headers))]
    lines = []
    for row in cells:
        padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        lines.append("  ".join(padded).rstrip())
    return "\n".join(lines)


def facts(pairs: Iterable[tuple[str, object]]) -> str:
    """Names and values, one pair a line, the values aligned."""
    kept = [(name.replace("_", " "), yes_no(value)) for name, value in pairs if value not in (None, "", [], ())]
    width = max((_width(name) for name, _ in kept), default=0)
    return "\n".join(f"{name}{' ' * (width - _width(name))}  {shown(value)}" for name, value in kept)


def yes_no(value: object) -> object:
    """A flag in words; anything else as it is."""
    return ("yes" if value else "no") if isinstance(value, bool) else value


def abridged(key: str) -> str:
    """A long public key as people need to see it: enough to tell it from others; documents have it whole."""
    return key if len(key) <= WIDEST else f"{key[:20]}…{key[-12:]}"


def count(number: int, one: str, several: str = "") -> str:
    """A number with its noun: "1 row", "2 rows"; `several` where an s does not make the plural."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def _common_width(widths: Sequence[int]) -> int:
    return max((width for width in widths if width <= WIDEST), default=WIDEST)


def _is_unsafe(char: str) -> bool:
    return char in _BIDI_CONTROLS or unicodedata.category(char) in {"Cc", "Cs"}


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )

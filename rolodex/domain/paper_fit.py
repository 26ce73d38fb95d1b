"""Texts made to fit on one page, before anybody lays them out."""

import unicodedata
from collections.abc import Mapping
from typing import Final

PAGE_LINES: Final = 50
"""Lines of small print on a page, headings and tables between them taken off; a part has a heading of one line."""
MOST_ROWS: Final = 5
"""Commitments that a brief of one page lists."""
_LETTERS: Final = 84
_WIDE: Final = frozenset("MWQ@%ØŒÆmwœæ—…")
_WIDE_COSTS, _CAPITAL_COSTS, _FULL_COSTS = 1.7, 1.3, 2.0
_LEAST_LINES: Final = 2
_CUT: Final = " […]"


def lines(text: str) -> int:
    """How many lines a text takes, guessed on the high side."""
    return sum(max(1, -(-int(_width(line)) // _LETTERS)) for line in text.split("\n")) if text else 0


def fitted(texts: Mapping[str, str], most_lines: int) -> dict[str, str]:
    """The texts, the longest cut until all together take no more lines; what was cut ends in a mark.

    Short texts stay whole: room is shared out evenly, and what one does not need goes to the others.
    """
    wanted = {name: lines(text) for name, text in texts.items()}
    if sum(wanted.values()) <= most_lines:
        return dict(texts)
    allowed = _shared(wanted, most_lines)
    return {name: text if wanted[name] <= allowed[name] else _cut(text, allowed[name]) for name, text in texts.items()}


def _shared(wanted: Mapping[str, int], most_lines: int) -> dict[str, int]:
    allowed: dict[str, int] = {}
    left, room = dict(wanted), most_lines
    while left:
        share = max(_LEAST_LINES, room // len(left))
        small = {name: count for name, count in left.items() if count <= share}
        if not small:
            return allowed | dict.fromkeys(left, share)
        allowed |= small
        room -= sum(small.values())
        left = {name: count for name, count in left.items() if name not in small}
    return allowed


def _cut(text: str, most_lines: int) -> str:
    kept: list[str] = []
    used = 0.0
    for char in text:
        used = (used // _LETTERS + 1) * _LETTERS if char == "\n" else used + _cost(char)
        if used > most_lines * _LETTERS - 2 * len(_CUT):
            break
        kept.append(char)
    words = "".join(kept)
    at_word = words.rpartition(" ")[0] if " " in words[-30:] else words
    return at_word.rstrip() + _CUT


def _width(line: str) -> float:
    return sum(map(_cost, line))


def _cost(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return _FULL_COSTS
    if char in _WIDE:
        return _WIDE_COSTS
    return _CAPITAL_COSTS if char.isupper() else 1.0

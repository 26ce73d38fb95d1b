"""Which way a text is drawn in a cell: by its own script, not by the window's."""

import unicodedata
from typing import Final

from PySide6.QtCore import Qt

_TO_THE_RIGHT, _TO_THE_LEFT, _END = "\u2066", "\u2067", "\u2069"
_LEFTWARD: Final = frozenset({"R", "AL", "AN"})
_RIGHTWARD: Final = frozenset({"L", "EN"})


def in_cell(text: str, direction: Qt.LayoutDirection) -> str:
    """The text of one script kept together where lines run the other way: signs, spaces and the mark of what was cut
    off stay at its own end. Text of both ways is as the window runs. For display only.
    """
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    if not is_mirrored and text.isascii():
        return text
    ways = {unicodedata.bidirectional(letter) for letter in text}
    along, against = (_LEFTWARD, _RIGHTWARD) if is_mirrored else (_RIGHTWARD, _LEFTWARD)
    if ways & along or not ways & against:
        return text
    return f"{_TO_THE_RIGHT if is_mirrored else _TO_THE_LEFT}{text}{_END}"

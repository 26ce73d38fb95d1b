"""A language that nobody speaks: every text accented, 40 % longer and in brackets. It shows what tears and what is
written into the code."""

import math
import re
from typing import Final

from PySide6.QtCore import QTranslator

OPEN: Final = "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}"
CLOSE: Final = "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}"
_LONGER: Final = 0.4
_MORE: Final = " ~~~~~"
_ACCENTED: Final = str.maketrans("aceinosuzACEINOSUZ", "áçéíñóšúžÁÇÉÍÑÓŠÚŽ")
_KEPT: Final = re.compile(r"(\{[^}]*\}|%n|;;.*|\(\*[^)]*\))")
# Qt's own words: names of keys among them, which stand in menus as they are printed on a keyboard.
_OF_QT: Final = re.compile(r"Q[A-Z]")


def pseudo(text: str) -> str:
    """The text in that language. Placeholders, patterns of files and the letter of a key stay."""
    parts = _KEPT.split(text)
    said = "".join(part if place % 2 else part.translate(_ACCENTED) for place, part in enumerate(parts))
    more = max(1, math.ceil(len(text) * _LONGER) - len(OPEN + CLOSE))
    return f"{OPEN}{said}{(_MORE * more)[:more].rstrip().ljust(more, '~')}{CLOSE}"


class PseudoTranslator(QTranslator):
    """Translates everything of ours without a catalogue."""

    def translate(
        self, context: str, source: str, disambiguation: str | bytes | None = None, n: int = -1
    ) -> str | None:
        return None if _OF_QT.match(str(context)) or not source.strip() else pseudo(str(source))

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

"""How strong a passphrase is, in words, and what would make it stronger."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from ui import i18n
from ui.catalogue import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from rolodex.commands.passphrases import Strength

SCORES: Final = (
    QT_TRANSLATE_NOOP("StrengthText", "Very weak: a guesser finds it at once."),
    QT_TRANSLATE_NOOP("StrengthText", "Weak: a guesser finds it within hours."),
    QT_TRANSLATE_NOOP("StrengthText", "Fair: it will do, one more unusual word is better."),
    QT_TRANSLATE_NOOP("StrengthText", "Good."),
    QT_TRANSLATE_NOOP("StrengthText", "Strong."),
)
ADVICE: Final[dict[str, str]] = {
    "common_passphrase": QT_TRANSLATE_NOOP("StrengthText", "Most of it is among the passwords that people use often."),
    "name": QT_TRANSLATE_NOOP("StrengthText", "Most of it is a name."),
    "word": QT_TRANSLATE_NOOP("StrengthText", "Most of it is a common word; several unrelated words are better."),
    "keyboard_row": QT_TRANSLATE_NOOP("StrengthText", "Keys beside each other are easy to guess."),
    "repeat": QT_TRANSLATE_NOOP("StrengthText", "It repeats itself."),
    "sequence": QT_TRANSLATE_NOOP("StrengthText", "Sequences like abc or 6543 are easy to guess."),
    "date": QT_TRANSLATE_NOOP("StrengthText", "Dates and years are easy to guess."),
    "substitution": QT_TRANSLATE_NOOP("StrengthText", "Signs in place of letters do not help much."),
}
_MISSING: Final = QT_TRANSLATE_NOOP("StrengthText", "Characters still missing: {count}.")


def sentences(strength: "Strength") -> str:
    """The strength, what is missing, and advice, in the language of the window."""
    parts = [_said(ADVICE[code]) for code in strength.advice]
    if strength.missing:
        return " ".join([_said(_MISSING).format(count=i18n.number_text(strength.missing)), *parts])
    return " ".join([_said(SCORES[strength.score]), *parts])


def _said(source: str) -> str:
    return QCoreApplication.translate("StrengthText", source)

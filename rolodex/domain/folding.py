"""Text as it is compared: without case, marks, look-alike letters and invisible characters.

Sources: Unicode TR15 (NFKD) and general categories; the Arabic letter variants are those that people type
for one another (alef with and without hamza, ya and alef maqsura, ta marbuta and ha), the Persian and Urdu
code points of the same letters, and the Latin letters of West African orthographies that NFKD leaves alone.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from typing import Final

# A letter of a script nobody types (Ogham). The full-text index puts it before skeletons; folded text never
# holds it, so nothing that a person types can reach the skeletons by accident.
SKELETON_MARK: Final = "\u1681"

# "AlOmair", "AbdulSamad": the capital is the only sign of the joint, and lower case would lose it.
_JOINT = re.compile(r"\b(Al|El|Abdul|Abdel|Abdoul)(?=[A-Z])")
# French elides before a vowel: who looks for "union" looks for "l'Union" too. N'Diaye is one word.
_ELISION = re.compile(r"\b(l|d|qu)['’\u0092](?=\w)", re.IGNORECASE)
# U+0091 to U+0094 are Windows-1252 quotes read as Latin-1: N\u0092Diaye stands in real files.
_APOSTROPHES: Final = "'`´‘’‚‛′‵\u0091\u0092ʹʻʼʽʾʿˈˊˋ՚׳ꞌ＇"
_SPACES: Final = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85"
_LETTERS: Final = {
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ۍ": "ي", "ة": "ه", "ۃ": "ه", "ە": "ه", "ہ": "ه",
    "ھ": "ه", "ک": "ك", "ڪ": "ك", "ۆ": "و", "ۇ": "و", "ۋ": "و", "ء": "", "ـ": "",
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t",
    "ɛ": "e", "ɔ": "o", "ɲ": "ny", "ŋ": "ng", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ə": "e", "ɩ": "i",
    "ʋ": "v", "ɣ": "gh", "ɖ": "d", "ƒ": "f", "ǝ": "e", "ɨ": "i", "ʉ": "u", "ɽ": "r", "ɠ": "g", "ƭ": "t",
}  # fmt: skip


class Script(StrEnum):
    """The scripts that the name rules tell apart; `other` is everything that is neither."""

    LATIN = "latin"
    ARABIC = "arabic"
    OTHER = "other"


class _FoldTable(dict[int, str]):
    """Translation table that classifies a code point the first time it is met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if category == "Nd":
            folded = str(unicodedata.digit(character))
        elif category[0] in "LN":
            folded = character
        elif category[0] == "M" or category in ("Cc", "Cf", "Co", "Cn", "Cs"):
            folded = ""
        else:
            folded = " "
        self[code] = folded
        return folded


_TABLE: Final = _FoldTable(
    {ord(letter): folded for letter, folded in _LETTERS.items()}
    | {ord(mark): "" for mark in _APOSTROPHES + SKELETON_MARK}
    | {ord(space): " " for space in _SPACES}
)
_NO_APOSTROPHES: Final = dict.fromkeys(map(ord, _APOSTROPHES), "")


def fold(text: str) -> str:
    """Text reduced to lower-case letters and digits, words parted by single spaces; folding twice is once.

    Marks, apostrophes, controls and bidi marks vanish; hyphens and other punctuation part words; digits of
    any script become ASCII; letters that are typed for one another become one.
    """
    return " ".join(tokens(text))


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order."""
    words: list[str] = []
    for part in text.split():
        words += _folded(part) if len(part) <= _MAX_CACHED else _fold_part(part)
    return tuple(words)


def _fold_part(part: str) -> list[str]:
    part = _ELISION.sub(r"\1 ", _JOINT.sub(r"\1 ", part))
    if part.isascii():
        return part.lower().translate(_TABLE).split()
    # Some apostrophes decompose to a space with a mark, which would part the word.
    plain = unicodedata.normalize("NFKD", part.translate(_NO_APOSTROPHES)).casefold()
    return unicodedata.normalize("NFKD", plain).translate(_TABLE).split()


# Names share their words: 100,000 contacts have some ten thousand of them.
_MAX_CACHED: Final = 40
_folded = lru_cache(maxsize=32768)(_fold_part)


def script(token: str) -> Script:
    """The script of a folded word, judged by its first character that is no digit."""
    for character in token:
        if character.isdigit():
            continue
        if character < "\u0250":
            return Script.LATIN
        if "\u0600" <= character <= "\u077f":
            return Script.ARABIC
        return Script.OTHER
    return Script.LATIN

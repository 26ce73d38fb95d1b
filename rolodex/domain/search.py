"""Search: the text that is indexed and the question put to the index. How well an answer fits says `ranking`.

The index is SQLite FTS5 with the tokenizer `unicode61`; its expressions are made here from quoted words only, so
that nothing a person types is ever read as syntax. Skeletons stand in the index behind a mark that cannot be typed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final

from rolodex.domain.folding import SKELETON_MARK, fold, tokens
from rolodex.domain.names import units_of
from rolodex.domain.skeleton import Unit, skeleton, units, without_article

AFFILIATION: Final = "affiliation"
MAX_QUERY: Final = 400
MAX_WORDS: Final = 8
# Pairs grow with the square of the words; five words give ten.
MAX_PAIRED: Final = 5
_MAX_WORD: Final = 64
_LONG_KEY: Final = 3
_SHORTEST_NUMBER: Final = 4
SHORTEST_SUFFIX: Final = 7
_NO_DIGITS = re.compile(r"[^0-9]+")
_NUMBER = re.compile(r"^[\s+()./0-9\-‐-―\u00a0\u202f]+$")


@dataclass(frozen=True, slots=True)
class MatchQuery:
    """A question to the index.

    `expression` asks for all parts of the question; `relaxed` holds weaker expressions, strongest first, to be asked
    while no answer scores `ranking.GOOD_SCORE`. `folded` are the words, for notes, where there are no skeletons.
    """

    expression: str
    folded: tuple[str, ...]
    relaxed: tuple[str, ...] = ()


def index_text(names: Iterable[str]) -> str:
    """Words of all names of a contact for the index: folded, without a joined article, and skeletons marked."""
    words: dict[str, None] = {}
    for name in names:
        for unit in units_of(name):
            words[_marked(unit.skeleton)] = None
        for word in tokens(name):
            words.update(_index_words(word))
    words.pop("", None)
    return " ".join(words)


@lru_cache(maxsize=32768)
def _index_words(word: str) -> dict[str, None]:
    return dict.fromkeys((word, without_article(word), _marked(skeleton(word))))


def reach_text(phones: Iterable[str], emails: Iterable[str], handles: Iterable[str]) -> str:
    """Words of all numbers and addresses of a contact for the index.

    `phones` are E.164 or raw text. A number is found by any of its endings of seven digits or more, so also in
    its local form; addresses are found by their parts.
    """
    words: dict[str, None] = {}
    for phone in phones:
        digits = digits_of(phone)
        for start in range(max(1, len(digits) - SHORTEST_SUFFIX + 1)):
            words[digits[start:]] = None
    for address in (*emails, *handles):
        words.update(dict.fromkeys(tokens(address)))
    words.pop("", None)
    return " ".join(words)


@lru_cache(maxsize=256)
def match_expression(query: str) -> MatchQuery | None:
    """The FTS5 expressions for what was typed, or None if it holds no letter and no digit.

    Every word is a prefix; each may be answered by its skeleton instead. At most 8 words of the first 400
    characters count. A number may be typed in international or local form, with any spacing.
    """
    query = query[:MAX_QUERY]
    number = number_of(query)
    if number:
        return MatchQuery(_any(f'"{form}"*' for form in number_forms(number)), (number,))
    words = tuple(word[:_MAX_WORD] for word in tokens(query)[:MAX_WORDS])
    if not words:
        return None
    parts = [_part(unit) for unit in units(words)]
    relaxed: list[str] = []
    if len(parts) > 2:
        relaxed.append(_any(f"({one} AND {other})" for one, other in combinations(parts[:MAX_PAIRED], 2)))
    if len(parts) > 1:
        relaxed.append(_any(parts))
    return MatchQuery(" AND ".join(parts), words, tuple(relaxed))


def _part(unit: Unit) -> str:
    typed = " AND ".join(f'"{word}"*' for word in unit.words)
    choices = [f"({typed})" if len(unit.words) > 1 else typed]
    if unit.skeleton:
        # A skeleton of two classes is a prefix of too much; it answers only as a whole.
        open_end = "*" if len(unit.skeleton) >= _LONG_KEY else ""
        choices.append(f'"{_marked(unit.skeleton)}"{open_end}')
    return _any(choices)


def _any(choices: Iterable[str]) -> str:
    listed = list(choices)
    return listed[0] if len(listed) == 1 else f"({' OR '.join(listed)})"


def _marked(key: str) -> str:
    return SKELETON_MARK + key if key else ""


def digits_of(text: str) -> str:
    """The digits of a text in any script, as ASCII."""
    if text.isascii():
        # Folding would leave them as they are.
        return _NO_DIGITS.sub("", text)
    return "".join(filter(str.isdigit, fold(text)))


def number_of(query: str) -> str:
    """The digits of a query that is nothing but a number; empty otherwise."""
    if len(tokens(query)) == 0:
        return ""
    # Bidi marks come along when a number is copied from an Arabic text.
    plain = "".join(character if not character.isdigit() else "0" for character in query)
    visible = "".join(character for character in plain if not "\u200e" <= character <= "\u202e")
    digits = digits_of(query)
    return digits[:_MAX_WORD] if _NUMBER.match(visible) and len(digits) >= _SHORTEST_NUMBER else ""


def number_forms(number: str) -> tuple[str, ...]:
    """The number as typed, and without the international or national prefix it may begin with."""
    bare = number.lstrip("0")
    return (number, bare) if number.startswith("0") and len(bare) >= _SHORTEST_NUMBER else (number,)

"""Search: the text that is indexed, the question put to the index, and how well an answer fits.

The index is SQLite FTS5 with the tokenizer `unicode61`; its expressions are made here from quoted words only, so
that nothing a person types is ever read as syntax. Skeletons stand in the index behind a mark that cannot be typed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import field as with_default
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from typing import Final

from rolodex.domain.folding import SKELETON_MARK, Script, fold, tokens
from rolodex.domain.names import best_of_table, unit_similarity, units_of
from rolodex.domain.skeleton import Unit, is_plain, skeleton, units, without_article

AFFILIATION: Final = "affiliation"
MAX_QUERY: Final = 400
MAX_WORDS: Final = 8
# Pairs grow with the square of the words; five words give ten.
MAX_PAIRED: Final = 5
# A caller goes on to the next weaker expression until the best answer has this score: with that rule, the public
# list of names in two scripts gives 99 of 100 people among the first five, and one wrong one in three searches.
GOOD_SCORE: Final = 50
# Below this a candidate shares too little with the question to be shown.
LEAST_SCORE: Final = 20
_MAX_WORD: Final = 64
_LONG_KEY: Final = 3
_SHORTEST_NUMBER: Final = 4
_SHORTEST_SUFFIX: Final = 7
# Whole words and beginnings of a name score at least this; a name that only sounds alike never does.
SURE_SCORE: Final = 80
_SAME_SCRIPT: Final = 0.79
_OTHER_SCRIPT: Final = 0.76
_NUMBER = re.compile(r"^[\s+()./0-9\-‐-―\u00a0\u202f]+$")


class How(StrEnum):
    """Why a contact answers a question, best first."""

    EXACT = "exact"
    DIGITS = "digits"
    PREFIX = "prefix"
    SPELLING = "spelling"
    SCRIPT = "script"


@dataclass(frozen=True, slots=True)
class MatchQuery:
    """A question to the index.

    `expression` asks for all parts of the question; `relaxed` holds weaker expressions, strongest first, to be asked
    while no answer scores GOOD_SCORE. `folded` are the words, for notes, where there are no skeletons.
    """

    expression: str
    folded: tuple[str, ...]
    relaxed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """How one contact answers: the field and the manner for people, the score 0 to 100 for order."""

    field: str
    how: How
    score: int


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
        digits = _digits(phone)
        for start in range(max(1, len(digits) - _SHORTEST_SUFFIX + 1)):
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
    number = _number(query)
    if number:
        return MatchQuery(_any(f'"{form}"*' for form in _number_forms(number)), (number,))
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


def matched_by_words(query: str, names: Sequence[str], reach: Iterable[tuple[str, str]]) -> Match | None:
    """How a contact answers by whole words and beginnings, by its best value; None if by none.

    `names` are all names; `reach` are pairs of field and value: phones as E.164 or raw text, addresses, and under
    `affiliation` the name of an organisation, which is compared as a name and may be asked for along with one.
    """
    asked = _asked(query[:MAX_QUERY])
    if not asked.words:
        return None
    best: Match | None = None
    around: list[str] = []
    for name in names:
        best = _better(best, _word_match(asked, "names", name))
    for where, value in reach:
        if where == AFFILIATION:
            around.append(value)
        elif asked.number_forms or not (value.isascii() and _cannot_hold(asked.words[0], value)):
            best = _better(best, _reach_match(asked, where, value))
    for value in around:
        best = _better(best, _word_match(asked, AFFILIATION, value))
        if len(asked.units) > 1:
            for name in names:
                if _all_begin(asked.name_words, _beginnings(name) + _beginnings(value)):
                    best = _better(best, _word_match(asked, "names", f"{name} {value}"))
    return best


def how_matched(query: str, names: Sequence[str], reach: Sequence[tuple[str, str]]) -> Match | None:
    """How a contact answers what was typed, by its best value; None if by none that scores LEAST_SCORE."""
    return matched_by_sound(query, names, reach, matched_by_words(query, names, reach))


def matched_by_sound(
    query: str, names: Sequence[str], reach: Sequence[tuple[str, str]], by_words: Match | None
) -> Match | None:
    """What `how_matched` answers, given what `matched_by_words` did: where that is not sure, names are compared letter
    by letter, which is most of the cost."""
    asked = _asked(query[:MAX_QUERY])
    best = by_words
    if asked.words and (best is None or best.score < SURE_SCORE):
        spelled: Match | None = None
        for name in names:
            spelled = _better(spelled, _spelling_match(asked, "names", _held(name).units))
        best = _better(spelled, best)
        for where, value in reach:
            if where == AFFILIATION:
                best = _better(best, _spelling_match(asked, where, _held(value).units))
                if len(asked.units) > 1:
                    for name in names:
                        best = _better(best, _spelling_match(asked, "names", _together(name, value)))
    return best if best and best.score >= LEAST_SCORE else None


def _better(best: Match | None, other: Match | None) -> Match | None:
    """The better of two; of equals, the first."""
    return other if best is None or (other is not None and other.score > best.score) else best


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was typed, folded; `name_words` without articles. `likeness` keeps, by the words of a part of some name, how
    alike each part asked for is to it: those who answer share their words."""

    words: tuple[str, ...]
    units: tuple[Unit, ...]
    name_words: frozenset[str]
    script: Script
    number_forms: tuple[str, ...]
    likeness: dict[tuple[str, ...], tuple[float, ...]] = with_default(default_factory=dict)


# One question is compared with many contacts, then comes the next.
@lru_cache(maxsize=4)
def _asked(query: str) -> _Asked:
    words, parts, number = tokens(query), units_of(query), _number(query)
    name_words = frozenset(_words(parts))
    kind = parts[0].script if parts else Script.OTHER
    return _Asked(words, parts, name_words, kind, _number_forms(number) if number else ())


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


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, fold(text)))


def _number(query: str) -> str:
    """The digits of a query that is nothing but a number; empty otherwise."""
    if len(tokens(query)) == 0:
        return ""
    # Bidi marks come along when a number is copied from an Arabic text.
    plain = "".join(character if not character.isdigit() else "0" for character in query)
    visible = "".join(character for character in plain if not "\u200e" <= character <= "\u202e")
    digits = _digits(query)
    return digits[:_MAX_WORD] if _NUMBER.match(visible) and len(digits) >= _SHORTEST_NUMBER else ""


def _number_forms(number: str) -> tuple[str, ...]:
    """The number as typed, and without the international or national prefix it may begin with."""
    bare = number.lstrip("0")
    return (number, bare) if number.startswith("0") and len(bare) >= _SHORTEST_NUMBER else (number,)


def _reach_match(asked: _Asked, field: str, value: str) -> Match | None:
    forms = asked.number_forms
    if forms:
        digits = _digits(value)
        if digits in forms:
            return Match(field, How.EXACT, 100)
        if any(digits.endswith(form) and len(form) >= _SHORTEST_SUFFIX for form in forms):
            return Match(field, How.DIGITS, 96)
        return Match(field, How.DIGITS, 88) if any(form in digits for form in forms) else None
    held = tokens(value)
    if asked.words == held:
        return Match(field, How.EXACT, 100)
    return Match(field, How.PREFIX, 70) if _all_begin(asked.words, _lines(held)) else None


def _cannot_hold(word: str, ascii_text: str) -> bool:
    """Whether the folded text surely lacks the word: folding ASCII only parts it, but for apostrophes and controls."""
    if word in ascii_text.lower():
        return False
    return ascii_text.isprintable() and "'" not in ascii_text and "`" not in ascii_text


@dataclass(frozen=True, slots=True)
class _Held:
    """A name of a contact, folded: `stems` are its words without articles."""

    words: tuple[str, ...]
    units: tuple[Unit, ...]
    stems: frozenset[str]
    count: int


@lru_cache(maxsize=16384)
def _held(name: str) -> _Held:
    words, parts = tokens(name), units_of(name)
    stems = _words(parts)
    return _Held(words, parts, frozenset(stems), len(stems))


@lru_cache(maxsize=16384)
def _beginnings(name: str) -> str:
    """All words of a name as lines, with and without article: no other word can answer. Who types the first letters of
    a name with one has typed the article."""
    words = tokens(name)
    return _lines(words) + "".join(["\n" + without_article(word) for word in words if word.startswith("ال")])


def _word_match(asked: _Asked, field: str, name: str) -> Match | None:
    """Every word typed is a word of the name, or the beginning of one."""
    if not _all_begin(asked.name_words, _beginnings(name)):
        return None
    held = _held(name)
    if not held.units:
        return None
    extra = min(9, abs(held.count - len(asked.name_words)))
    if asked.name_words <= held.stems:
        return Match(field, How.EXACT, 100 if asked.words == held.words else 99 - extra)
    # Titles have no beginnings without their article.
    return (
        Match(field, How.PREFIX, 89 - extra)
        if _all_begin(asked.name_words, _lines(held.stems | {*held.words}))
        else None
    )


def _together(name: str, affiliation: str) -> tuple[Unit, ...]:
    """The parts of a name followed by the name of an organisation."""
    if is_plain(tokens(name)) and is_plain(tokens(affiliation)):
        return _held(name).units + _held(affiliation).units
    return units_of(f"{name} {affiliation}")


def _spelling_match(asked: _Asked, field: str, others: tuple[Unit, ...]) -> Match | None:
    """What was typed sounds like the name."""
    if not others:
        return None
    likeness = _alignment(asked, others) * _share(len(asked.units), len(others))
    if asked.script is others[0].script:
        return Match(field, How.SPELLING, round(likeness * _SAME_SCRIPT))
    return Match(field, How.SCRIPT, round(likeness * _OTHER_SCRIPT))


def _alignment(asked: _Asked, others: tuple[Unit, ...]) -> float:
    """Mean likeness of the parts of the shorter to their best free parts of the other, 0 to 100."""
    columns = [_column(asked, other) for other in others]
    if len(asked.units) <= len(others):
        return best_of_table(list(zip(*columns, strict=True)))
    return best_of_table(columns)


def _column(asked: _Asked, other: Unit) -> tuple[float, ...]:
    found = asked.likeness.get(other.words)
    if found is None:
        found = asked.likeness[other.words] = tuple([unit_similarity(unit, other) for unit in asked.units])
    return found


def _share(asked: int, held: int) -> float:
    """How much an alignment counts: words asked for and not found weigh more than names not asked for."""
    if asked <= held:
        return 1.0 - 0.02 * min(5, held - asked)
    if held == 1:
        return 0.5
    return 1.0 - 0.05 * min(5, asked - held)


def _words(parts: Iterable[Unit]) -> list[str]:
    return [without_article(word) for part in parts for word in part.words]


def _lines(held: Iterable[str]) -> str:
    return "\n" + "\n".join(held)


def _all_begin(asked: Iterable[str], lines: str) -> bool:
    # A loop: most answers are no after one word, and a generator costs more than the look.
    for start in asked:  # noqa: SIM110
        if "\n" + start not in lines:
            return False
    return True

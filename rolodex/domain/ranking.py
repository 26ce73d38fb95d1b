"""How well a contact answers a question, 0 to 100, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import field as with_default
from enum import StrEnum
from functools import lru_cache
from typing import Final

from rolodex.domain.folding import Script, tokens
from rolodex.domain.names import best_of_table, unit_similarity, units_of
from rolodex.domain.search import AFFILIATION, MAX_QUERY, SHORTEST_SUFFIX, digits_of, number_forms, number_of
from rolodex.domain.skeleton import Unit, is_plain, without_article

# A caller goes on to the next weaker expression until the best answer has this score: with that rule, the public
# list of names in two scripts gives 99 of 100 people among the first five, and one wrong one in three searches.
GOOD_SCORE: Final = 50
# Below this a candidate shares too little with the question to be shown.
LEAST_SCORE: Final = 20
# Whole words and beginnings of a name score at least this; a name that only sounds alike never does.
SURE_SCORE: Final = 80
_SAME_SCRIPT: Final = 0.79
_OTHER_SCRIPT: Final = 0.76


class How(StrEnum):
    """Why a contact answers a question, best first."""

    EXACT = "exact"
    DIGITS = "digits"
    PREFIX = "prefix"
    SPELLING = "spelling"
    SCRIPT = "script"


@dataclass(frozen=True, slots=True)
class Match:
    """How one contact answers: the field and the manner for people, the score 0 to 100 for order."""

    field: str
    how: How
    score: int


@dataclass(frozen=True, slots=True)
class Called:
    """A name, folded. `stems` are its words without articles, `count` how many; `beginnings` its words as lines, with
    and without: no other word can answer. Who types the first letters of a name with one has typed the article."""

    text: str
    words: tuple[str, ...]
    units: tuple[Unit, ...]
    stems: frozenset[str]
    count: int
    beginnings: str
    is_plain: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a contact is compared by, made once for all questions.

    `around` are the names of organisations, `reach` the other fields and values. The third of each holds its folded
    words somewhere, and is None where that needs more than lower case. `beginnings` are those of all names.
    """

    names: tuple[Called, ...]
    around: tuple[Called, ...]
    reach: tuple[tuple[str, str, str | None], ...]
    beginnings: str


def candidate(names: Iterable[str], reach: Iterable[tuple[str, str]]) -> Candidate:
    """What a contact is compared by.

    `names` are all names; `reach` are pairs of field and value: phones as E.164 or raw text, addresses, and under
    `affiliation` the name of an organisation, which is compared as a name and may be asked for along with one.
    """
    named = tuple(map(_called, names))
    around: list[Called] = []
    others: list[tuple[str, str, str | None]] = []
    for field, value in reach:
        if field == AFFILIATION:
            around.append(_called(value))
        else:
            others.append((field, value, _letters(value)))
    return Candidate(named, tuple(around), tuple(others), "".join([one.beginnings for one in (*named, *around)]))


def how_matched(query: str, names: Iterable[str], reach: Iterable[tuple[str, str]]) -> Match | None:
    """How a contact answers what was typed, by its best value; None if by none that scores LEAST_SCORE.

    Names and reach as for `candidate`.
    """
    held = candidate(names, reach)
    return matched_by_sound(query, held, matched_by_words(query, held))


def matched_by_words(query: str, held: Candidate) -> Match | None:
    """How a contact answers by whole words and beginnings, by its best value; None if by none."""
    asked = _asked(query[:MAX_QUERY])
    if not asked.words:
        return None
    best: Match | None = None
    is_named = _all_begin(asked.name_words, held.beginnings)
    if is_named:
        for name in held.names:
            best = _better(best, _word_match(asked, "names", name))
    for field, value, letters in held.reach:
        if letters is None or asked.number_forms or asked.words[0] in letters:
            best = _better(best, _reach_match(asked, field, value))
    if is_named:
        for office in held.around:
            best = _better(best, _office_match(asked, held.names, office))
    return best


def matched_by_sound(query: str, held: Candidate, by_words: Match | None) -> Match | None:
    """What `how_matched` answers, given what `matched_by_words` did: where that is not sure, names are compared letter
    by letter, which is most of the cost."""
    asked = _asked(query[:MAX_QUERY])
    best = by_words
    if asked.words and (best is None or best.score < SURE_SCORE):
        field, how, score = "", How.SCRIPT, -1
        for name in held.names:
            found = _likeness(asked, name.units)
            if found[0] > score:
                field, (score, how) = "names", found
        # A name that sounds alike comes before other values with as many points, they before an organisation.
        if best is not None and best.score > score:
            field, how, score = best.field, best.how, best.score
        for office in held.around:
            found = _likeness(asked, office.units)
            if found[0] > score:
                field, (score, how) = AFFILIATION, found
            if len(asked.units) > 1:
                for name in held.names:
                    found = _likeness(asked, _together(name, office))
                    if found[0] > score:
                        field, (score, how) = "names", found
        best = Match(field, how, score) if score >= LEAST_SCORE else None
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
    words, parts, number = tokens(query), units_of(query), number_of(query)
    name_words = frozenset(_words(parts))
    kind = parts[0].script if parts else Script.OTHER
    return _Asked(words, parts, name_words, kind, number_forms(number) if number else ())


# Contacts share the names of their organisations, and many a first name.
@lru_cache(maxsize=16384)
def _called(name: str) -> Called:
    words, parts = tokens(name), units_of(name)
    stems = _words(parts)
    beginnings = _lines(words) + "".join(["\n" + without_article(word) for word in words if word.startswith("ال")])
    return Called(name, words, parts, frozenset(stems), len(stems), beginnings, is_plain(words))


def _letters(value: str) -> str | None:
    """The value so that a folded word that is not here is surely not in it: folding ASCII only parts it, but for
    apostrophes and controls."""
    if value.isascii() and value.isprintable() and "'" not in value and "`" not in value:
        return value.lower()
    return None


def _word_match(asked: _Asked, field: str, name: Called) -> Match | None:
    """Every word typed is a word of the name, or the beginning of one."""
    if not name.units or not _all_begin(asked.name_words, name.beginnings):
        return None
    extra = min(9, abs(name.count - len(asked.name_words)))
    if asked.name_words <= name.stems:
        return Match(field, How.EXACT, 100 if asked.words == name.words else 99 - extra)
    # Titles have no beginnings without their article.
    if name.is_plain or _all_begin(asked.name_words, _lines(name.stems | {*name.words})):
        return Match(field, How.PREFIX, 89 - extra)
    return None


def _office_match(asked: _Asked, names: Iterable[Called], office: Called) -> Match | None:
    """By the organisation alone, or by a name along with it."""
    best = _word_match(asked, AFFILIATION, office)
    if len(asked.units) > 1:
        for name in names:
            if _all_begin(asked.name_words, name.beginnings + office.beginnings):
                best = _better(best, _word_match(asked, "names", _called(f"{name.text} {office.text}")))
    return best


def _reach_match(asked: _Asked, field: str, value: str) -> Match | None:
    forms = asked.number_forms
    if forms:
        digits = digits_of(value)
        if digits in forms:
            return Match(field, How.EXACT, 100)
        if any(digits.endswith(form) and len(form) >= SHORTEST_SUFFIX for form in forms):
            return Match(field, How.DIGITS, 96)
        return Match(field, How.DIGITS, 88) if any(form in digits for form in forms) else None
    held = tokens(value)
    if asked.words == held:
        return Match(field, How.EXACT, 100)
    return Match(field, How.PREFIX, 70) if _all_begin(asked.words, _lines(held)) else None


def _together(name: Called, office: Called) -> tuple[Unit, ...]:
    """The parts of a name followed by the name of an organisation."""
    if name.is_plain and office.is_plain:
        return name.units + office.units
    return units_of(f"{name.text} {office.text}")


def _likeness(asked: _Asked, others: tuple[Unit, ...]) -> tuple[int, How]:
    """How much what was typed sounds like the name; -1 where that has no parts."""
    if not others:
        return -1, How.SPELLING
    likeness = _alignment(asked, others) * _share(len(asked.units), len(others))
    if asked.script is others[0].script:
        return round(likeness * _SAME_SCRIPT), How.SPELLING
    return round(likeness * _OTHER_SCRIPT), How.SCRIPT


def _alignment(asked: _Asked, others: tuple[Unit, ...]) -> float:
    """Mean likeness of the parts of the shorter to their best free parts of the other, 0 to 100."""
    columns = [asked.likeness.get(other.words) or _column(asked, other) for other in others]
    count = len(asked.units)
    # A table of two and two gives the same when it lies on its side.
    if count <= len(others) and not count == len(others) <= 2:
        return best_of_table(list(zip(*columns, strict=True)))
    return best_of_table(columns)


def _column(asked: _Asked, other: Unit) -> tuple[float, ...]:
    found = asked.likeness[other.words] = tuple([unit_similarity(unit, other) for unit in asked.units])
    return found


def _share(asked: int, held: int) -> float:
    """How much an alignment counts: words asked for and not found weigh more than names not asked for."""
    if asked <= held:
        return 1.0 - 0.02 * min(5, held - asked)
    if held == 1:
        return 0.5
    return 1.0 - 0.05 * min(5, asked - held)


def _words(parts: Sequence[Unit]) -> list[str]:
    return [without_article(word) for part in parts for word in part.words]


def _lines(held: Iterable[str]) -> str:
    return "\n" + "\n".join(held)


def _all_begin(asked: Iterable[str], lines: str) -> bool:
    # A loop: most answers are no after one word, and a generator costs more than the look.
    for start in asked:  # noqa: SIM110
        if "\n" + start not in lines:
            return False
    return True

"""What is typed into the search of contacts, as a question: chips become a filter, the rest is searched for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from rolodex.commands.contact_filters import ME, Filter, Only
from rolodex.domain import chips, contact
from rolodex.domain.chips import Chip
from rolodex.domain.folding import fold
from rolodex.domain.level import Level
from ui import words
from ui.catalogue import QT_TRANSLATE_NOOP

CATEGORY, ORG, STEWARD, LEVEL, STATUS, STALE, IS = "category", "org", "steward", "level", "status", "stale", "is"
_UNANSWERED: Final = ("place", "lang", "consent", "tag")
"""Known keys that the list cannot be asked by."""
_KEYS: Final = (CATEGORY, ORG, STEWARD, LEVEL, STATUS, STALE, IS, *_UNANSWERED)
_IS: Final[dict[str, Only]] = {"risk": Only.AT_RISK, "conflict": Only.IN_CONFLICT, "unstewarded": Only.UNSTEWARDED}
_MOST_DAYS: Final = 36_500
_SENTENCES: Final = {
    "unanswered": QT_TRANSLATE_NOOP("SearchChips", "The list cannot be narrowed by “{key}:”; it was left out."),
    "unknown": QT_TRANSLATE_NOOP("SearchChips", "“{key}:” does not know “{value}”; it was left out."),
    "days": QT_TRANSLATE_NOOP("SearchChips", "“stale:” takes a number of days, such as stale:180; it was left out."),
    "not": QT_TRANSLATE_NOOP("SearchChips", "“-{key}:” cannot be asked, only -category:; it was left out."),
    "me": QT_TRANSLATE_NOOP("SearchChips", "me"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """The words to search for, the filter, and what could not be understood, in sentences."""

    text: str
    filter: Filter
    problems: tuple[str, ...] = ()


class _Unread(Exception):
    """A chip that cannot be a filter; holds the key of its sentence."""


def read(text: str, within: Filter) -> Reading:
    """The question behind what was typed, within a view's own filter."""
    typed = chips.parse(text, _KEYS)
    found, problems = within, []
    for chip in typed.chips:
        if not chip.value:
            continue
        try:
            found = _narrowed(found, chip)
        except _Unread as unread:
            sentence = QCoreApplication.translate("SearchChips", _SENTENCES[str(unread)])
            problems.append(sentence.format(key=chip.key, value=chip.value))
    return Reading(typed.words, found, tuple(problems))


def me() -> str:
    """How one calls oneself in the language of now."""
    return QCoreApplication.translate("SearchChips", _SENTENCES["me"])


def _narrowed(held: Filter, chip: Chip) -> Filter:
    if chip.key in _UNANSWERED:
        raise _Unread("unanswered")
    if chip.is_not:
        if chip.key != CATEGORY:
            raise _Unread("not")
        return replace(held, without_category=_word(chip.value, _categories()))
    return _READERS[chip.key](held, chip.value)


def _category(held: Filter, value: str) -> Filter:
    return replace(held, category=_word(value, _categories()))


def _organisation(held: Filter, value: str) -> Filter:
    return replace(held, organisation=value)


def _steward(held: Filter, value: str) -> Filter:
    return replace(held, steward=ME if fold(value) in {ME, fold(me())} else value)


def _level(held: Filter, value: str) -> Filter:
    named = {level.word: words.level(level) for level in Level}
    return replace(held, level=next(level for level in Level if level.word == _word(value, named)))


def _status(held: Filter, value: str) -> Filter:
    return replace(held, status=_word(value, {code: words.value(code) for code in contact.STATUSES}))


def _stale(held: Filter, value: str) -> Filter:
    if not value.isdecimal() or not 1 <= int(value[:9]) <= _MOST_DAYS:
        raise _Unread("days")
    return replace(held, stale_days=int(value))


def _is(held: Filter, value: str) -> Filter:
    if value.casefold() not in _IS:
        raise _Unread("unknown")
    return replace(held, only=held.only | {_IS[value.casefold()]})


_READERS: Final[Mapping[str, Callable[[Filter, str], Filter]]] = {
    CATEGORY: _category,
    ORG: _organisation,
    STEWARD: _steward,
    LEVEL: _level,
    STATUS: _status,
    STALE: _stale,
    IS: _is,
}


def _categories() -> dict[str, str]:
    return {code: words.value(code) for code in contact.CATEGORIES}


def _word(typed: str, named: Mapping[str, str]) -> str:
    """The code that is meant: by itself, by its word, or by the beginning of either. Raises `_Unread`."""
    asked = fold(typed.replace("_", " "))
    held = [(code, {fold(code.replace("_", " ")), fold(word)}) for code, word in named.items()]
    exact = [code for code, forms in held if asked in forms]
    begun = [code for code, forms in held if any(form.startswith(asked) for form in forms)]
    found = exact or begun
    if not asked or not found:
        raise _Unread("unknown")
    return found[0]

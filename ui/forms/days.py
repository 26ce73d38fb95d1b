"""Days and instants as people type them: 2026-11-20, 20 Nov 2026, in the digits and months of their language."""

import unicodedata
from datetime import date, datetime, time

from PySide6.QtCore import QLocale

from rolodex.domain import fuzzy_date
from rolodex.errors import Invalid
from ui import i18n

_DAYS = ("d MMM yyyy", "d MMMM yyyy")
_MONTHS = ("MMM yyyy", "MMMM yyyy")


def day(text: str, field: str) -> str:
    """An ISO date. Raises `Invalid` (`not_a_date`)."""
    plain = _plain(text)
    try:
        return date.fromisoformat(plain).isoformat()
    except ValueError:
        found = _read(text, plain, _DAYS)
        if not found:
            raise Invalid(field, "not_a_date") from None
        return found


def fuzzy(text: str, field: str) -> str:
    """A day, month or year in the form of EDTF, with its mark of doubt. Raises `Invalid` (`not_a_date`)."""
    # The question mark of Arabic says the same doubt.
    text = text.replace("؟", "?")
    plain = _plain(text)
    mark = plain[-1] if plain[-1:] in {"~", "?", "%"} else ""
    bare, typed = plain.removesuffix(mark).strip(), text.strip().removesuffix(mark).strip()
    try:
        return fuzzy_date.format_fuzzy_date(fuzzy_date.parse_fuzzy_date(bare + mark))
    except Invalid:
        found = _read(typed, bare, _DAYS) or _read(typed, bare, _MONTHS)[:7]
        if not found:
            raise Invalid(field, "not_a_date") from None
        return found + mark


def instant(text: str, field: str) -> str:
    """A day and a time of this computer's zone, ISO 8601 with the zone. Raises `Invalid` (`not_an_instant`)."""
    plain = _plain(text)
    try:
        found = datetime.fromisoformat(plain)
        return found.astimezone().isoformat()
    except ValueError:
        before, _, clock = plain.rpartition(" ")
    try:
        at = time.fromisoformat(clock.zfill(5))
        shown = text.strip().rpartition(" ")[0]
        on = date.fromisoformat(day(shown if before else text, field))
    except (ValueError, Invalid):
        raise Invalid(field, "not_an_instant") from None
    return datetime.combine(on, at).astimezone().isoformat()


def fuzzy_text(value: str) -> str:
    """A date known in part as people read it; what says a doubt keeps its mark."""
    mark = value[-1] if value[-1:] in {"~", "?", "%"} else ""
    bare = value.removesuffix(mark)
    return (i18n.date_text(bare) if len(bare) == 10 else bare) + mark


def instant_text(value: str) -> str:
    """An instant in this computer's zone, to the minute."""
    return i18n.instant_text(value)


def _plain(text: str) -> str:
    return "".join(str(unicodedata.decimal(char, char)) for char in text.strip())


def _read(typed: str, plain: str, shapes: tuple[str, ...]) -> str:
    for locale in (QLocale(), QLocale("en")):
        for shape in shapes:
            for text in (typed.strip(), plain):
                found = locale.toDate(text, shape)
                if found.isValid():
                    return date(found.year(), found.month(), found.day()).isoformat()
    return ""

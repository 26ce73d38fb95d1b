"""Times at which a contact can be met, as lines that people type: "24 Nov 2026 14:00-15:30", "tue 9-12", "9-12"."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from rolodex.commands.plan_gathering import instant
from rolodex.domain import day_time
from rolodex.domain.availability import WEEKDAYS
from rolodex.errors import Invalid
from ui import i18n
from ui.forms import days
from ui.forms.overlap_editors import clock, plain_digits

_CLOCK: Final = r"\d{1,2}(?:[:.h]?\d{2})?"
_ONE_DAY: Final = re.compile(rf"(?P<day>.*?)\s*(?P<first>{_CLOCK})\s*[-\u2013]\s*(?P<last>{_CLOCK})", re.ASCII)
_TWO_DAYS: Final = re.compile(r"(?P<first>.+?)\s+[-\u2013]\s+(?P<last>.+)")
_FIELD: Final = "available"
_REASON: Final = "not_a_time_span"

Pair = tuple[datetime, datetime]


def read(text: str, of_overlap: Sequence[date], zone: ZoneInfo) -> list[Pair]:
    """The intervals of all lines, on the clock of `zone`.

    A line without a day holds for every day of the overlap, one with a weekday for each of those. Raises `Invalid`
    (`not_a_time_span`, `before_start`) for `available`.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [pair for line in lines for pair in _line(line, of_overlap, zone)]


def write(pairs: Iterable[Pair], zone: ZoneInfo) -> str:
    """Lines that `read` reads."""
    return "\n".join(_shown(first.astimezone(zone), last.astimezone(zone)) for first, last in pairs)


def _shown(first: datetime, last: datetime) -> str:
    if first.date() == last.date():
        return f"{_day(first)} {_time(first)}\N{EN DASH}{_time(last)}"
    return f"{_day(first)} {_time(first)} \N{EN DASH} {_day(last)} {_time(last)}"


def _day(at: datetime) -> str:
    return i18n.date_text(at.date().isoformat())


def _time(at: datetime) -> str:
    return i18n.time_text(f"{at:%H:%M}")


def _line(line: str, of_overlap: Sequence[date], zone: ZoneInfo) -> list[Pair]:
    found = _ONE_DAY.fullmatch(plain_digits(line))
    if found is not None:
        starts, ends = (day_time.parse(clock(found[name], _FIELD), _FIELD) for name in ("first", "last"))
        if ends <= starts:
            raise Invalid(_FIELD, "before_start")
        return [
            (instant(on, starts, zone), instant(on, ends, zone)) for on in _days(found["day"].rstrip(" ,:"), of_overlap)
        ]
    both = _TWO_DAYS.fullmatch(line)
    if both is None:
        raise Invalid(_FIELD, _REASON)
    first, last = _instant(both["first"], zone), _instant(both["last"], zone)
    if last <= first:
        raise Invalid(_FIELD, "before_start")
    return [(first, last)]


def _days(typed: str, of_overlap: Sequence[date]) -> list[date]:
    if not typed:
        return list(of_overlap)
    weekday = _weekday(typed)
    if weekday is not None:
        return [on for on in of_overlap if on.weekday() == weekday]
    return [_date(typed)]


def _weekday(typed: str) -> int | None:
    """Monday is 0; by its word in the vocabulary, or its name in English or the language of the window."""
    word = typed.casefold()
    for number, code in enumerate(WEEKDAYS):
        names = {code}
        for locale in (QLocale(), QLocale("en")):
            for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
                names.add(locale.dayName(number + 1, form).casefold())
        if word in names:
            return number
    return None


def _date(typed: str) -> date:
    try:
        return date.fromisoformat(days.day(typed, _FIELD))
    except Invalid:
        raise Invalid(_FIELD, _REASON) from None


def _instant(typed: str, zone: ZoneInfo) -> datetime:
    day, _, at = typed.strip().rpartition(" ")
    return instant(_date(day), day_time.parse(clock(at, _FIELD), _FIELD), zone)

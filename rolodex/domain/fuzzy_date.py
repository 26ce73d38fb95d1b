"""Dates known in part: the subset of EDTF that a person's birth or an event needs.

Source: Extended Date/Time Format (ISO 8601-2:2019, Library of Congress), level 0 dates `YYYY`, `YYYY-MM`,
`YYYY-MM-DD`, and the level 1 qualifiers `~` (approximate), `?` (uncertain), `%` (both) of the whole date.
Intervals, seasons and unspecified digits are not taken.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from rolodex.errors import Invalid

_EDTF = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)", re.ASCII)
_FIELD: Final = "fuzzy_date"


class Certainty(StrEnum):
    """How sure a date is; the value is the EDTF qualifier."""

    EXACT = ""
    APPROXIMATE = "~"
    UNCERTAIN = "?"
    BOTH = "%"


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A year, perhaps with month, perhaps with day; `month` and `day` are 0 where they are not known.

    Errors: Invalid for a day that no calendar has, or a day without a month.
    """

    year: int
    month: int = 0
    day: int = 0
    certainty: Certainty = Certainty.EXACT

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999:
            raise Invalid(_FIELD, "year")
        if not 0 <= self.month <= 12 or (self.day and not self.month):
            raise Invalid(_FIELD, "month")
        if self.day < 0 or (self.day and self.day > calendar.monthrange(self.year, self.month)[1]):
            raise Invalid(_FIELD, "day")

    @property
    def earliest(self) -> date:
        """The first day it can be, the qualifier left aside."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can be, the qualifier left aside."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


class Order(StrEnum):
    """What can be said of two dates known in part."""

    BEFORE = "before"
    AFTER = "after"
    SAME = "same"
    UNKNOWN = "unknown"


def parse_fuzzy_date(untrusted_text: str) -> FuzzyDate:
    """The date written as EDTF; spaces around it are ignored. Errors: Invalid."""
    found = _EDTF.fullmatch(untrusted_text.strip()) if len(untrusted_text) <= 40 else None
    if not found:
        raise Invalid(_FIELD, "format")
    if "00" in (found[2], found[3]):
        raise Invalid(_FIELD, "month" if found[2] == "00" else "day")
    return FuzzyDate(int(found[1]), int(found[2] or 0), int(found[3] or 0), Certainty(found[4]))


def format_fuzzy_date(value: FuzzyDate) -> str:
    """The date as EDTF; `parse_fuzzy_date` gives it back."""
    text = f"{value.year:04}"
    if value.month:
        text += f"-{value.month:02}"
    if value.day:
        text += f"-{value.day:02}"
    return text + value.certainty.value


def compare(a: FuzzyDate, b: FuzzyDate) -> Order:
    """Which comes first, as far as it is known.

    `same` needs equal, full and unqualified dates; spans that touch are `unknown`, and so are qualified dates of
    years that are not apart.
    """
    if a == b and a.day and a.certainty is Certainty.EXACT:
        return Order.SAME
    qualified = Certainty.EXACT not in (a.certainty, b.certainty) or a.certainty is not b.certainty
    if qualified and a.year == b.year:
        return Order.UNKNOWN
    if a.latest < b.earliest:
        return Order.BEFORE
    return Order.AFTER if b.latest < a.earliest else Order.UNKNOWN


def sort_key(value: FuzzyDate) -> tuple[date, date, str]:
    """A total order for lists: by earliest day, then the narrower first."""
    return (value.earliest, value.latest, value.certainty.value)

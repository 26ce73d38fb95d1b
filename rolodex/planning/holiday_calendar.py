"""Public holidays of a country, and the official holidays of a duty station on top of them.

Source: the `holidays` library, offline; dates after the moon are its estimates and say so in their name. The
official holidays of the United Nations differ per duty station and year and are announced, so callers pass them.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from rolodex.errors import Invalid

_COUNTRY = re.compile(r"[A-Z]{2}")
_YEARS: Final = range(1950, 2101)
_NAMES_BETWEEN: Final = "; "


def public_holidays(country: str, years: Iterable[int], official: Mapping[date, str] | None = None) -> dict[date, str]:
    """Names of holidays by day, in order of days.

    `country` is ISO 3166 alpha-2; `official` are holidays of the duty station, added to those of the country in
    the given years. Errors: Invalid for an unknown country or a year outside 1950 to 2100.
    """
    import holidays

    wanted = sorted(set(years))
    if any(year not in _YEARS for year in wanted):
        raise Invalid("years", "out_of_range")
    if not _COUNTRY.fullmatch(country):
        raise Invalid("country", "format")
    try:
        found = dict(holidays.country_holidays(country, years=wanted, observed=True).items()) if wanted else {}
    except NotImplementedError as error:
        # What the library raises for a country that it does not know.
        raise Invalid("country", "unknown") from error
    for day, name in (official or {}).items():
        if day.year in wanted and name not in found.get(day, "").split(_NAMES_BETWEEN):
            found[day] = f"{found[day]}{_NAMES_BETWEEN}{name}" if day in found else name
    return {day: found[day] for day in sorted(found)}

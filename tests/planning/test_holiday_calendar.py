"""Public holidays of a country and of a duty station."""

from datetime import date

import pytest

from rolodex.domain.overlap import SATURDAY_SUNDAY, Interval, working_days
from rolodex.errors import Invalid
from rolodex.planning.holiday_calendar import public_holidays


def test_mali_has_its_days_of_2026() -> None:
    days = public_holidays("ML", [2026])
    assert days[date(2026, 1, 1)] == "New Year's Day"
    assert days[date(2026, 1, 20)] == "Armed Forces Day"
    assert days[date(2026, 3, 26)] == "Martyrs' Day"
    assert days[date(2026, 9, 22)] == "National Day of the Republic of Mali"
    assert days[date(2026, 3, 20)] == "Eid al-Fitr (estimated)"
    assert list(days) == sorted(days)
    assert {day.year for day in days} == {2026}


def test_official_holidays_of_the_duty_station_are_added() -> None:
    official = {
        date(2026, 4, 3): "Good Friday",
        date(2026, 5, 1): "Labor Day",
        date(2026, 9, 22): "UN holiday",
        date(2027, 1, 1): "another year",
    }
    days = public_holidays("ML", [2026], official)
    assert days[date(2026, 4, 3)] == "Good Friday"
    assert days[date(2026, 5, 1)] == "Labor Day"
    assert days[date(2026, 9, 22)] == "National Day of the Republic of Mali; UN holiday"
    assert date(2027, 1, 1) not in days


def test_eid_and_martyrs_day_shorten_an_overlap() -> None:
    overlap = Interval(date(2026, 3, 18), date(2026, 3, 28))
    days = working_days(overlap, SATURDAY_SUNDAY, public_holidays("ML", [2026]), [])
    assert [day.day for day in days] == [18, 19, 23, 24, 25, 27]


def test_no_year_has_no_holidays() -> None:
    assert public_holidays("ML", []) == {}


@pytest.mark.parametrize(
    ("country", "years", "reason"),
    [("ZZ", [2026], "unknown"), ("Mali", [2026], "format"), ("ml", [2026], "format"), ("ML", [1800], "out_of_range")],
)
def test_unknown_country_or_year_is_refused(country: str, years: list[int], reason: str) -> None:
    with pytest.raises(Invalid) as caught:
        public_holidays(country, years)
    assert caught.value.params["reason"] == reason

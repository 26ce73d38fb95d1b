"""Times and ways as people type them for the planner."""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from rolodex.errors import Invalid
from ui.forms import overlap_times
from ui.forms.overlap_editors import clock
from ui.pages.availability import travel_matrix

NAIROBI = ZoneInfo("Africa/Nairobi")
DAYS = [date(2026, 11, day) for day in (23, 24, 25)]


@pytest.fixture
def arabic() -> Iterator[None]:
    QLocale.setDefault(QLocale("ar"))
    yield
    QLocale.setDefault(QLocale("en"))


def spans(text: str) -> list[str]:
    return [f"{first:%d %H:%M%z} {last:%d %H:%M}" for first, last in overlap_times.read(text, DAYS, NAIROBI)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("8", "08:00"),
        ("8:30", "08:30"),
        ("8.30", "08:30"),
        ("830", "08:30"),
        ("14h15", "14:15"),
        ("٠٩:٤٥", "09:45"),
        ("24:00", "24:00"),
    ],
)
def test_time_of_day_is_read_as_people_write_it(typed: str, read: str) -> None:
    assert clock(typed, "starts") == read


@pytest.mark.parametrize("typed", ["25:00", "8:7", "noon", "-1", "12:60"])
def test_what_is_no_time_of_day_is_refused(typed: str) -> None:
    with pytest.raises(Invalid) as refused:
        clock(typed, "starts")
    assert refused.value.params == {"field": "starts", "reason": "not_a_time_of_day"}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("24 Nov 2026 14:00-15:30", ["24 14:00+0300 24 15:30"]),
        ("2026-11-24 14:00 - 15:30", ["24 14:00+0300 24 15:30"]),
        ("tue 9-12", ["24 09:00+0300 24 12:00"]),
        ("Wednesday 9–12", ["25 09:00+0300 25 12:00"]),
        ("9-12", ["23 09:00+0300 23 12:00", "24 09:00+0300 24 12:00", "25 09:00+0300 25 12:00"]),
        ("24 Nov 2026 22:00 – 25 Nov 2026 06:00", ["24 22:00+0300 25 06:00"]),
        ("mon 9-12\n\nwed 9-12", ["23 09:00+0300 23 12:00", "25 09:00+0300 25 12:00"]),
        ("sun 9-12", []),
    ],
)
def test_lines_are_read_on_the_clock_of_the_case(typed: str, read: list[str]) -> None:
    assert spans(typed) == read


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("in the morning", "not_a_time_span"),
        ("32 Nov 2026 9-12", "not_a_time_span"),
        ("tue 12-9", "before_start"),
        ("tue 9-25", "not_a_time_of_day"),
    ],
)
def test_line_that_is_no_time_is_refused_with_its_reason(typed: str, reason: str) -> None:
    with pytest.raises(Invalid) as refused:
        spans(typed)
    assert refused.value.params == {"field": "available", "reason": reason}


def test_lines_that_are_shown_are_read_again_in_arabic_too(arabic: None) -> None:
    pairs = overlap_times.read("2026-11-24 14:00-15:30\n2026-11-24 22:00 - 2026-11-25 06:00", DAYS, NAIROBI)

    assert overlap_times.read(overlap_times.write(pairs, NAIROBI), DAYS, NAIROBI) == pairs


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("90", {"minutes": 90}),
        ("1:30", {"minutes": 90}),
        ("2h", {"minutes": 120}),
        ("45 km", {"km": 45}),
        ("٩٠", {"minutes": 90}),
        ("", {}),
    ],
)
def test_way_is_minutes_hours_or_kilometres(typed: str, said: dict[str, int]) -> None:
    assert travel_matrix.read(typed) == said


@pytest.mark.parametrize(("typed", "reason"), [("far", "not_a_way"), ("0", "out_of_range"), ("9999", "out_of_range")])
def test_what_is_no_way_is_refused(typed: str, reason: str) -> None:
    with pytest.raises(Invalid) as refused:
        travel_matrix.read(typed)
    assert refused.value.params["reason"] == reason

"""The days of the demo's story: it ends today, on whatever day it is played."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rolodex.cli.demo_stage import StoryClock, overlap_until
from rolodex.clock import FixedClock

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (SATURDAY, date(2026, 11, 11), date(2026, 11, 20)),
        (date(2026, 11, 23), date(2026, 11, 12), date(2026, 11, 23)),
    ],
)
def test_overlap_of_the_demo_has_eight_working_days_and_none_to_come(today: date, first: date, last: date) -> None:
    days = overlap_until(today)
    assert (days[0], days[-1], len(set(days))) == (first, last, 8)
    assert all(day.weekday() < 5 for day in days)


def test_story_clock_is_in_the_morning_of_its_day_and_goes_on() -> None:
    computer = FixedClock(datetime(2026, 11, 21, 23, 0, tzinfo=UTC))
    clock = StoryClock(computer)
    clock.turn_to(date(2026, 11, 13))
    assert clock.now() == datetime(2026, 11, 13, 5, 0, tzinfo=UTC)
    computer.move_to(computer.now() + timedelta(minutes=2))
    assert clock.now() == datetime(2026, 11, 13, 5, 2, tzinfo=UTC)


def test_story_clock_never_runs_ahead_of_the_computer() -> None:
    computer = FixedClock(datetime(2026, 11, 23, 3, 0, tzinfo=UTC))
    clock = StoryClock(computer)
    clock.turn_to(date(2026, 11, 23))
    assert clock.now() == computer.now()

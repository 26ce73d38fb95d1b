"""The days on which both officers are in post."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolodex.domain.overlap import (
    FRIDAY_SATURDAY,
    SATURDAY_SUNDAY,
    DayKind,
    Interval,
    OverlapDay,
    calendar_days,
    common,
    days_missing,
    days_needed,
    in_post,
    merged,
    overlap,
    working_days,
)
from rolodex.errors import Invalid, LimitExceeded

INTERVALS = st.builds(
    lambda start, length: Interval(start, start + timedelta(days=length)),
    st.dates(date(2026, 1, 1), date(2026, 3, 1)),
    st.integers(1, 30),
)


def _days(*intervals: Interval) -> set[date]:
    return {one.start + timedelta(days=number) for one in intervals for number in range(one.length_days)}


def test_overlap_of_two_posts_counts_first_and_last_day() -> None:
    outgoing = in_post(date(2025, 9, 1), date(2026, 3, 27))
    incoming = in_post(date(2026, 3, 18), date(2026, 12, 31))
    assert overlap(outgoing, incoming) == Interval(date(2026, 3, 18), date(2026, 3, 28))


def test_posts_that_only_touch_do_not_overlap() -> None:
    first, second = Interval(date(2026, 1, 1), date(2026, 1, 5)), Interval(date(2026, 1, 5), date(2026, 1, 9))
    assert overlap(first, second) is None


@pytest.mark.parametrize("end", [date(2026, 1, 1), date(2025, 12, 31)])
def test_interval_without_days_is_refused(end: date) -> None:
    with pytest.raises(Invalid):
        Interval(date(2026, 1, 1), end)


def test_post_to_the_end_of_time_is_refused() -> None:
    with pytest.raises(Invalid):
        in_post(date(2026, 1, 1), date.max)


@given(INTERVALS, INTERVALS)
def test_overlap_holds_exactly_the_days_of_both(a: Interval, b: Interval) -> None:
    shared = overlap(a, b)
    assert overlap(b, a) == shared
    assert (_days(shared) if shared else set()) == _days(a) & _days(b)


@given(st.lists(INTERVALS, max_size=6))
def test_merging_keeps_the_days_and_parts_the_intervals(intervals: list[Interval]) -> None:
    joined = merged(intervals)
    assert _days(*joined) == _days(*intervals)
    assert all(one.end < other.start for one, other in pairwise(joined))


@given(st.lists(st.lists(INTERVALS, max_size=4), min_size=1, max_size=3))
def test_common_days_lie_in_every_group(groups: list[list[Interval]]) -> None:
    expected = set.intersection(*(_days(*group) for group in groups))
    assert _days(*common(groups)) == expected


def test_no_group_has_no_common_days() -> None:
    assert common([]) == ()


def test_each_day_says_why_it_cannot_be_worked() -> None:
    holidays = {date(2026, 3, 20): "Eid al-Fitr", date(2026, 3, 21): "Second day"}
    away = [Interval(date(2026, 3, 20), date(2026, 3, 24))]
    days = calendar_days(Interval(date(2026, 3, 19), date(2026, 3, 25)), SATURDAY_SUNDAY, holidays, away)
    assert days == (
        OverlapDay(date(2026, 3, 19), DayKind.WORKING),
        OverlapDay(date(2026, 3, 20), DayKind.HOLIDAY, "Eid al-Fitr"),
        OverlapDay(date(2026, 3, 21), DayKind.WEEKEND),
        OverlapDay(date(2026, 3, 22), DayKind.WEEKEND),
        OverlapDay(date(2026, 3, 23), DayKind.AWAY),
        OverlapDay(date(2026, 3, 24), DayKind.WORKING),
    )


def test_working_days_follow_the_weekend_of_the_place() -> None:
    week = Interval(date(2026, 3, 16), date(2026, 3, 23))
    assert [day.day for day in working_days(week, SATURDAY_SUNDAY, {}, [])] == [16, 17, 18, 19, 20]
    assert [day.day for day in working_days(week, FRIDAY_SATURDAY, {}, [])] == [16, 17, 18, 19, 22]


def test_overlap_of_decades_is_refused() -> None:
    with pytest.raises(LimitExceeded):
        working_days(Interval(date(2000, 1, 1), date(2026, 1, 1)), SATURDAY_SUNDAY, {}, [])


@pytest.mark.parametrize(("meetings", "per_day", "days"), [(0, 3, 0), (1, 3, 1), (3, 3, 1), (4, 3, 2), (40, 6, 7)])
def test_days_needed_are_rounded_up(meetings: int, per_day: int, days: int) -> None:
    assert days_needed(meetings, per_day) == days


@pytest.mark.parametrize(("meetings", "per_day"), [(-1, 3), (1, 0)])
def test_impossible_counts_are_refused(meetings: int, per_day: int) -> None:
    with pytest.raises(Invalid):
        days_needed(meetings, per_day)


def test_missing_days_are_what_is_needed_beyond_what_there_is() -> None:
    available = [date(2026, 3, 16), date(2026, 3, 17)]
    assert [days_missing(available, meetings, 6) for meetings in (12, 13, 40)] == [0, 1, 5]

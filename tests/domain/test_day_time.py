"""Times of day, spans of them, and when something that lasts may start."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolodex.domain import day_time
from rolodex.domain.day_time import Span
from rolodex.errors import Invalid

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 1200), st.integers(0, 240))


@pytest.mark.parametrize(("text", "minutes"), [("00:00", 0), ("08:30", 510), ("23:59", 1439), ("24:00", 1440)])
def test_time_of_day_is_minutes_after_midnight_and_back(text: str, minutes: int) -> None:
    assert day_time.parse(text, "starts") == minutes
    assert day_time.text_of(minutes) == text


@pytest.mark.parametrize("text", ["", "8:30", "08:60", "24:01", "0830", "08:30 ", "٠٨:٣٠"])
def test_what_is_no_time_of_day_is_refused_by_its_field(text: str) -> None:
    with pytest.raises(Invalid) as refused:
        day_time.parse(text, "starts")
    assert refused.value.params == {"field": "starts", "reason": "not_a_time_of_day"}


def test_common_minutes_lie_in_a_span_of_every_group() -> None:
    found = day_time.common([[Span(480, 720), Span(780, 1020)], [Span(600, 900)]])
    assert found == (Span(600, 720), Span(780, 900))
    assert day_time.common([]) == (Span(0, 1440),)
    assert day_time.common([[Span(480, 500)], []]) == ()


def test_starts_leave_room_for_what_lasts_before_after_and_between() -> None:
    assert day_time.starts_beside([Span(480, 1020)], 60, [Span(600, 660)]) == (Span(480, 540), Span(660, 960))
    assert day_time.starts_beside([Span(480, 530)], 60, []) == ()
    assert day_time.starts_beside([Span(480, 540)], 60, []) == (Span(480, 480),)


@given(st.lists(spans, max_size=4), st.integers(1, 180), st.lists(spans, max_size=4))
def test_every_start_keeps_inside_and_out_of_the_way(free: list[Span], duration: int, taken: list[Span]) -> None:
    for span in day_time.starts_beside(free, duration, taken):
        for start in (span.start, (span.start + span.end) // 2, span.end):
            assert any(one.start <= start and start + duration <= one.end for one in free)
            assert all(start + duration <= one.start or start >= one.end for one in taken)


@given(st.lists(spans, max_size=4), st.integers(1, 180), st.lists(spans, max_size=4), st.integers(0, 1440))
def test_no_possible_start_is_lost(free: list[Span], duration: int, taken: list[Span], start: int) -> None:
    is_inside = any(one.start <= start and start + duration <= one.end for one in free)
    is_free = all(start + duration <= one.start or start >= one.end for one in taken)
    found = any(span.start <= start <= span.end for span in day_time.starts_beside(free, duration, taken))
    assert found == (is_inside and is_free)

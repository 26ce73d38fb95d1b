"""How many days are needed, on problems whose answer can be counted on fingers."""

from dataclasses import replace

import pytest

from rolodex.planning.check import breaches
from rolodex.planning.estimate import Estimate, days_needed
from rolodex.planning.problem import Day, Meeting, Pin, Plan, Problem, Reason, Unplaced, Window
from tests.planning.exhaustive import solved

MONDAY = Day("monday", 0, 100, "base", "base")
TUESDAY = replace(MONDAY, id="tuesday")
FAR = Meeting("far", "far", 60, 1)
"""20 to go there, 60 to talk, 20 to come back: a whole day."""


def further(number: int) -> Day:
    return replace(MONDAY, id=f"more-{number}")


def problem(*meetings: Meeting, days: tuple[Day, ...] = (MONDAY, TUESDAY)) -> Problem:
    return Problem(days, ("base", "far"), ((0, 20), (20, 0)), meetings)


def copies(meeting: Meeting, number: int) -> tuple[Meeting, ...]:
    return tuple(replace(meeting, id=f"{meeting.id}-{count}") for count in range(1, number + 1))


def estimate(asked: Problem, *wanted: str, most: int = 9) -> Estimate:
    names = frozenset(wanted or (meeting.id for meeting in asked.meetings))
    found = days_needed(asked, names, further, solved, most)
    assert breaches(found.problem, found.plan) == ()
    return found


@pytest.mark.parametrize("number", [1, 2, 3, 5])
def test_meetings_that_fill_a_day_each_need_as_many_days(number: int) -> None:
    found = estimate(problem(*copies(FAR, number)))
    assert (found.days, found.unplaceable, len(found.plan.stops)) == (number, (), number)
    assert len(found.problem.days) == number


def test_short_meetings_share_a_day() -> None:
    assert estimate(problem(*copies(replace(FAR, duration=30), 5))).days == 3


def test_existing_days_come_first_and_further_ones_are_numbered_from_one() -> None:
    found = estimate(problem(*copies(FAR, 4)))
    assert [day.id for day in found.problem.days] == ["monday", "tuesday", "more-1", "more-2"]


def test_days_may_be_longer_or_shorter() -> None:
    short = replace(MONDAY, end=60)
    assert estimate(problem(FAR, days=(short,))).days == 2


def test_number_of_meetings_a_day_counts() -> None:
    days = (replace(MONDAY, max_meetings=1), TUESDAY)
    assert estimate(problem(*copies(Meeting("near", "base", 10, 1), 6), days=days)).days == 2


def test_meetings_that_nobody_wants_take_no_day() -> None:
    found = estimate(problem(*copies(FAR, 4)), "far-3")
    assert (found.days, [stop.meeting for stop in found.plan.stops]) == (1, ["far-3"])


def test_what_must_come_first_is_counted_though_nobody_wants_it() -> None:
    first, second = copies(FAR, 2)
    third = Meeting("third", "far", 60, 0, after=("far-1", "far-2"))
    found = estimate(problem(first, replace(second, after=("far-1",)), third), "third")
    assert found.days == 3


def test_pinned_meeting_keeps_its_time_though_nobody_wants_it() -> None:
    pinned = Meeting("pinned", "base", 90, 0, pinned=Pin("monday", 5))
    assert estimate(problem(pinned, FAR), "far").days == 2


def test_wanted_meeting_pinned_late_needs_the_days_before_it() -> None:
    pinned = replace(FAR, pinned=Pin("tuesday", 20))
    assert estimate(problem(pinned)).days == 2


def test_window_on_a_late_day_needs_the_days_before_it() -> None:
    late = replace(FAR, windows=(Window("tuesday", 0, 100),))
    assert estimate(problem(late)).days == 2


def test_people_who_must_not_meet_need_two_days() -> None:
    one, other = copies(replace(FAR, duration=5), 2)
    assert estimate(problem(one, replace(other, not_same_day_place=frozenset({"far-1"})))).days == 2


def test_meetings_that_no_number_of_days_helps_are_named_instead() -> None:
    needs = Meeting("needs", "base", 10, 1, needs=frozenset({"interpreter"}))
    long = replace(FAR, id="long", duration=61)
    waits = Meeting("waits", "base", 10, 1, after=("long",))
    found = estimate(problem(needs, long, waits, FAR))
    assert found.days == 1
    assert found.unplaceable == (
        Unplaced("needs", Reason.NEEDS_NEVER_THERE),
        Unplaced("long", Reason.TOO_FAR),
        Unplaced("waits", Reason.AFTER_SOMETHING_UNPLACED),
    )


def test_further_day_can_bring_what_the_existing_ones_lack() -> None:
    needs = replace(FAR, needs=frozenset({"interpreter"}))
    found = days_needed(
        problem(needs), frozenset({"far"}), lambda n: replace(further(n), has=frozenset({"interpreter"})), solved, 9
    )
    assert (found.days, found.unplaceable) == (3, ())


def test_nothing_to_place_needs_no_day_and_no_solver() -> None:
    def never(asked: Problem) -> Plan:
        raise AssertionError(asked)

    long = replace(FAR, duration=61)
    found = days_needed(problem(long), frozenset({"far", "ghost"}), further, never, 9)
    assert (found.days, found.plan) == (0, Plan(0, (), ()))
    assert found.unplaceable == (Unplaced("far", Reason.TOO_FAR),)


def test_too_many_for_the_most_days_have_no_answer_but_the_best_plan() -> None:
    found = estimate(problem(*copies(FAR, 4)), most=3)
    assert (found.days, len(found.plan.stops), len(found.problem.days)) == (None, 3, 3)


def test_most_days_may_be_fewer_than_there_are() -> None:
    late = replace(FAR, id="late", pinned=Pin("tuesday", 20))
    found = estimate(problem(FAR, late), most=1)
    assert (found.days, [stop.meeting for stop in found.plan.stops]) == (None, ["far"])


def test_no_day_allowed_has_no_answer() -> None:
    assert estimate(problem(FAR), most=0).days is None


def test_two_who_can_only_be_at_the_same_time_have_no_answer() -> None:
    one, other = copies(replace(FAR, windows=(Window("monday", 20, 30),)), 2)
    assert estimate(problem(one, other), most=4).days is None


def test_solver_is_asked_a_few_times_only() -> None:
    asked: list[int] = []

    def counted(one: Problem) -> Plan:
        asked.append(len(one.days))
        enough = len(one.days) >= 37
        return Plan(0, (), ()) if not enough else solved(replace(one, days=one.days[:1]))

    found = days_needed(problem(Meeting("near", "base", 1, 1)), frozenset({"near"}), further, counted, 400)
    assert (found.days, asked[:6]) == (37, [1, 3, 7, 15, 31, 63])
    assert len(asked) <= 12

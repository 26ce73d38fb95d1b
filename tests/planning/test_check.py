"""The independent checker: one plan without a breach, and for every rule the smallest plan that breaks it."""

from dataclasses import replace
from math import inf, nan

import pytest

from rolodex.planning.check import Breach, Rule, breaches
from rolodex.planning.problem import Day, Meeting, Pin, Plan, Problem, Reason, Stop, Unplaced, Window

PLACES = ("base", "east", "west")
TRAVEL = ((0, 10, 20), (10, 0, 5), (20, 6, 0))
MONDAY = Day("monday", 100, 200, "base", "base")
TUESDAY = Day("tuesday", 100, 200, "base", "base")
EAST = Meeting("east-1", "east", 30, 5)
WEST = Meeting("west-1", "west", 20, 7)
EAST_FIRST = Stop("monday", "east-1", 110, 110, 140)
WEST_THEN = Stop("monday", "west-1", 145, 150, 170)
WEST_FIRST = Stop("monday", "west-1", 120, 120, 140)


def problem(*meetings: Meeting, days: tuple[Day, ...] = (MONDAY, TUESDAY)) -> Problem:
    return Problem(days, PLACES, TRAVEL, meetings)


def plan(value: float, *stops: Stop, unplaced: tuple[Unplaced, ...] = ()) -> Plan:
    return Plan(value, stops, unplaced)


def left_out(meeting: str, reason: Reason = Reason.OTHERS_COUNT_MORE) -> tuple[Unplaced, ...]:
    return (Unplaced(meeting, reason),)


def test_plan_that_keeps_every_rule_has_no_breach() -> None:
    before = Meeting("before", "base", 5, 1)
    elder = replace(EAST, windows=(Window("monday", 110, 115),), after=("before",), needs=frozenset({"interpreter"}))
    pinned = replace(WEST, windows=(Window("tuesday", 100, 101),), pinned=Pin("monday", 150))
    rival = Meeting("rival", "east", 30, 2, after=("east-1",), not_same_day_place=frozenset({"east-1"}))
    nobody = Meeting("nobody", "west", 10, 9)
    monday = replace(MONDAY, max_meetings=3, reachable=frozenset({"east", "west"}), has=frozenset({"interpreter"}))
    tuesday = replace(TUESDAY, reachable=frozenset({"east"}))
    found = breaches(
        problem(before, elder, pinned, rival, nobody, days=(monday, tuesday)),
        plan(
            15,
            Stop("monday", "before", 100, 100, 105),
            Stop("monday", "east-1", 115, 115, 145),
            Stop("monday", "west-1", 150, 150, 170),
            Stop("tuesday", "rival", 110, 160, 190),
            unplaced=left_out("nobody"),
        ),
    )
    assert found == ()


def test_day_without_stops_has_no_breach_even_if_it_is_too_short_to_cross() -> None:
    impossible = Day("monday", 100, 105, "base", "west")
    assert breaches(problem(EAST, days=(impossible,)), plan(0, unplaced=left_out("east-1"))) == ()


def test_stop_on_a_day_that_does_not_exist_is_a_breach() -> None:
    stop = replace(EAST_FIRST, day="sunday")
    assert breaches(problem(EAST), plan(0, stop)) == (Breach(Rule.UNKNOWN_DAY, "east-1", "sunday"),)


def test_stop_of_a_meeting_that_does_not_exist_is_a_breach() -> None:
    stop = replace(EAST_FIRST, meeting="ghost")
    assert breaches(problem(), plan(0, stop)) == (Breach(Rule.UNKNOWN_MEETING, "ghost", "monday"),)


def test_unplaced_meeting_that_does_not_exist_is_a_breach() -> None:
    found = breaches(problem(), plan(0, unplaced=left_out("ghost")))
    assert found == (Breach(Rule.UNKNOWN_MEETING, "ghost", ""),)


def test_meeting_placed_twice_is_a_breach_and_counts_once() -> None:
    again = replace(EAST_FIRST, day="tuesday")
    assert breaches(problem(EAST), plan(5, EAST_FIRST, again)) == (Breach(Rule.PLACED_TWICE, "east-1", ""),)


def test_meeting_unplaced_twice_is_a_breach() -> None:
    twice = left_out("east-1") + left_out("east-1", Reason.DAYS_FULL)
    assert breaches(problem(EAST), plan(0, unplaced=twice)) == (Breach(Rule.UNPLACED_TWICE, "east-1", ""),)


def test_meeting_both_placed_and_unplaced_is_a_breach() -> None:
    found = breaches(problem(EAST), plan(5, EAST_FIRST, unplaced=left_out("east-1")))
    assert found == (Breach(Rule.PLACED_AND_UNPLACED, "east-1", ""),)


def test_meeting_neither_placed_nor_unplaced_is_a_breach() -> None:
    assert breaches(problem(EAST), plan(0)) == (Breach(Rule.NOT_ACCOUNTED_FOR, "east-1", ""),)


def test_stops_of_a_day_against_the_clock_are_a_breach() -> None:
    west_late = Stop("monday", "west-1", 145, 150, 170)
    east_early = Stop("monday", "east-1", 110, 110, 140)
    found = breaches(problem(EAST, WEST), plan(12, west_late, east_early))
    assert found == (Breach(Rule.OUT_OF_ORDER, "east-1", "monday", "west-1"),)


def test_arriving_sooner_than_from_the_origin_at_the_days_start_is_a_breach() -> None:
    stop = Stop("monday", "east-1", 109, 110, 140)
    assert breaches(problem(EAST), plan(5, stop)) == (Breach(Rule.BEFORE_DAY_STARTS, "east-1", "monday"),)


def test_arriving_sooner_than_from_the_last_stop_is_a_breach() -> None:
    west = replace(WEST_THEN, arrive=144)
    found = breaches(problem(EAST, WEST), plan(12, EAST_FIRST, west))
    assert found == (Breach(Rule.TRAVEL_TOO_SHORT, "west-1", "monday", "east-1"),)


def test_travel_is_read_from_row_to_column() -> None:
    east_after_west = Stop("monday", "east-1", 145, 145, 175)
    found = breaches(problem(EAST, WEST), plan(12, WEST_FIRST, east_after_west))
    assert found == (Breach(Rule.TRAVEL_TOO_SHORT, "east-1", "monday", "west-1"),)


def test_reaching_the_target_after_the_days_end_is_a_breach() -> None:
    stop = Stop("monday", "east-1", 110, 161, 191)
    assert breaches(problem(EAST), plan(5, stop)) == (Breach(Rule.AFTER_DAY_ENDS, "east-1", "monday"),)


def test_target_other_than_the_origin_is_where_the_day_ends() -> None:
    to_west = replace(MONDAY, target="west")
    in_time = Stop("monday", "east-1", 110, 165, 195)
    late = Stop("monday", "east-1", 110, 166, 196)
    assert breaches(problem(EAST, days=(to_west,)), plan(5, in_time)) == ()
    found = breaches(problem(EAST, days=(to_west,)), plan(5, late))
    assert found == (Breach(Rule.AFTER_DAY_ENDS, "east-1", "monday"),)


def test_starting_before_arriving_is_a_breach() -> None:
    stop = Stop("monday", "east-1", 115, 114, 144)
    assert breaches(problem(EAST), plan(5, stop)) == (Breach(Rule.STARTS_BEFORE_ARRIVAL, "east-1", "monday"),)


@pytest.mark.parametrize("leave", [139, 141])
def test_leaving_at_another_time_than_when_the_meeting_is_over_is_a_breach(leave: int) -> None:
    stop = replace(EAST_FIRST, leave=leave)
    assert breaches(problem(EAST), plan(5, stop)) == (Breach(Rule.WRONG_DURATION, "east-1", "monday"),)


@pytest.mark.parametrize(
    ("window", "is_kept"),
    [
        (Window("monday", 110, 110), True),
        (Window("monday", 111, 120), False),
        (Window("monday", 100, 109), False),
        (Window("tuesday", 100, 120), False),
    ],
)
def test_start_outside_every_window_of_its_day_is_a_breach(window: Window, is_kept: bool) -> None:
    found = breaches(problem(replace(EAST, windows=(window,))), plan(5, EAST_FIRST))
    assert found == (() if is_kept else (Breach(Rule.OUTSIDE_WINDOWS, "east-1", "monday"),))


def test_start_in_the_second_of_two_windows_is_no_breach() -> None:
    two = replace(EAST, windows=(Window("monday", 100, 101), Window("monday", 110, 112)))
    assert breaches(problem(two), plan(5, EAST_FIRST)) == ()


@pytest.mark.parametrize("pin", [Pin("monday", 111), Pin("tuesday", 110)])
def test_pinned_meeting_at_another_time_or_day_is_a_breach(pin: Pin) -> None:
    found = breaches(problem(replace(EAST, pinned=pin)), plan(5, EAST_FIRST))
    assert found == (Breach(Rule.PINNED_MOVED, "east-1", pin.day),)


@pytest.mark.parametrize("reason", list(Reason))
def test_pinned_meeting_may_be_left_out_only_if_it_can_never_be_held(reason: Reason) -> None:
    pinned = replace(EAST, pinned=Pin("monday", 110))
    found = breaches(problem(pinned), plan(0, unplaced=left_out("east-1", reason)))
    is_allowed = reason.value in ("needs_never_there", "place_never_reachable", "too_far", "pinned_cannot_be_kept")
    assert found == (() if is_allowed else (Breach(Rule.PINNED_MOVED, "east-1", "monday"),))


def test_pinned_meeting_that_is_missing_is_two_breaches() -> None:
    found = breaches(problem(replace(EAST, pinned=Pin("monday", 110))), plan(0))
    assert found == (Breach(Rule.NOT_ACCOUNTED_FOR, "east-1", ""), Breach(Rule.PINNED_MOVED, "east-1", "monday"))


def test_meeting_whose_predecessor_is_unplaced_is_a_breach() -> None:
    follower = replace(EAST, after=("west-1",))
    found = breaches(problem(follower, WEST), plan(5, EAST_FIRST, unplaced=left_out("west-1")))
    assert found == (Breach(Rule.AFTER_UNPLACED, "east-1", "monday", "west-1"),)


def test_meeting_before_its_predecessor_on_the_same_day_is_a_breach() -> None:
    follower = replace(EAST, after=("west-1",))
    found = breaches(problem(follower, WEST), plan(12, EAST_FIRST, WEST_THEN))
    assert found == (Breach(Rule.AFTER_NOT_KEPT, "east-1", "monday", "west-1"),)


def test_meeting_on_an_earlier_day_than_its_predecessor_is_a_breach() -> None:
    follower = replace(EAST, after=("west-1",))
    west = Stop("tuesday", "west-1", 120, 120, 140)
    found = breaches(problem(follower, WEST), plan(12, EAST_FIRST, west))
    assert found == (Breach(Rule.AFTER_NOT_KEPT, "east-1", "monday", "west-1"),)


def test_days_come_in_the_order_of_the_problem_not_of_their_names() -> None:
    follower = replace(EAST, after=("west-1",))
    west = Stop("tuesday", "west-1", 120, 120, 140)
    assert breaches(problem(follower, WEST, days=(TUESDAY, MONDAY)), plan(12, EAST_FIRST, west)) == ()


@pytest.mark.parametrize("says_it", ["east-1", "east-2", "both"])
def test_two_who_must_not_meet_on_one_day_at_one_place_are_a_breach_whoever_says_it(says_it: str) -> None:
    one, other = EAST, Meeting("east-2", "east", 10, 1)
    if says_it in ("east-1", "both"):
        one = replace(one, not_same_day_place=frozenset({"east-2"}))
    if says_it in ("east-2", "both"):
        other = replace(other, not_same_day_place=frozenset({"east-1"}))
    second = Stop("monday", "east-2", 140, 140, 150)
    found = breaches(problem(one, other), plan(6, EAST_FIRST, second))
    assert found == (Breach(Rule.NOT_SAME_DAY_PLACE, "east-2", "monday", "east-1"),)


def test_two_who_must_not_meet_may_be_on_one_day_at_two_places() -> None:
    one = replace(EAST, not_same_day_place=frozenset({"west-1"}))
    assert breaches(problem(one, WEST), plan(12, EAST_FIRST, WEST_THEN)) == ()


def test_day_without_what_a_meeting_needs_is_a_breach() -> None:
    needs = replace(EAST, needs=frozenset({"interpreter", "convoy"}))
    monday = replace(MONDAY, has=frozenset({"convoy"}))
    found = breaches(problem(needs, days=(monday,)), plan(5, EAST_FIRST))
    assert found == (Breach(Rule.NEEDS_NOT_THERE, "east-1", "monday"),)


def test_place_that_cannot_be_reached_that_day_is_a_breach() -> None:
    monday = replace(MONDAY, reachable=frozenset({"west"}))
    found = breaches(problem(EAST, days=(monday,)), plan(5, EAST_FIRST))
    assert found == (Breach(Rule.NOT_REACHABLE, "east-1", "monday"),)


@pytest.mark.parametrize("day", [Day("monday", 100, 200, "base", "east"), Day("monday", 100, 200, "east", "base")])
def test_origin_and_target_are_always_reachable(day: Day) -> None:
    assert breaches(problem(EAST, days=(replace(day, reachable=frozenset()),)), plan(5, EAST_FIRST)) == ()


def test_more_meetings_than_a_day_may_have_are_a_breach() -> None:
    monday = replace(MONDAY, max_meetings=1)
    found = breaches(problem(EAST, WEST, days=(monday,)), plan(12, EAST_FIRST, WEST_THEN))
    assert found == (Breach(Rule.TOO_MANY_MEETINGS, "west-1", "monday"),)


def test_value_that_is_not_the_sum_of_the_placed_is_a_breach() -> None:
    assert breaches(problem(EAST), plan(6, EAST_FIRST)) == (Breach(Rule.WRONG_VALUE, "", ""),)


def test_difference_below_the_tolerance_is_no_breach() -> None:
    stop = Stop("monday", "east-1", 110 - 5e-7, 110, 140 + 5e-7)
    windows = (Window("monday", 110 + 5e-7, 120),)
    assert breaches(problem(replace(EAST, windows=windows)), plan(5.0000001, stop)) == ()


@pytest.mark.parametrize("number", [nan, inf, -inf])
def test_times_that_are_no_numbers_are_breaches(number: float) -> None:
    found = {breach.rule for breach in breaches(problem(EAST), plan(number, Stop("monday", "east-1", *[number] * 3)))}
    assert {Rule.WRONG_DURATION, Rule.WRONG_VALUE} <= found

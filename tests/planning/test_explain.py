"""Why a meeting has no place: every reason in the smallest problem that has it, and which of two comes first."""

from dataclasses import replace

import pytest

from rolodex.planning.explain import earliest_days, impossible, reasons
from rolodex.planning.problem import Day, Meeting, Pin, Plan, Problem, Reason, Stop, Unplaced, Window

PLACES = ("base", "east", "west")
TRAVEL = ((0, 10, 20), (10, 0, 5), (20, 6, 0))
MONDAY = Day("monday", 100, 200, "base", "base")
TUESDAY = Day("tuesday", 100, 200, "base", "base")
EAST = Meeting("east-1", "east", 30, 5)
WEST = Meeting("west-1", "west", 20, 7)
EAST_FIRST = Stop("monday", "east-1", 110, 110, 140)
NOTHING = Plan(0, (), ())


def problem(*meetings: Meeting, days: tuple[Day, ...] = (MONDAY, TUESDAY)) -> Problem:
    return Problem(days, PLACES, TRAVEL, meetings)


def reason(found: tuple[Unplaced, ...], meeting: str) -> Reason:
    (only,) = [unplaced.reason for unplaced in found if unplaced.meeting == meeting]
    return only


def test_placed_meetings_need_no_reason() -> None:
    assert reasons(problem(EAST), Plan(5, (EAST_FIRST,), ())) == ()


def test_reasons_come_in_the_order_of_the_problem() -> None:
    found = reasons(problem(WEST, EAST), NOTHING)
    assert [unplaced.meeting for unplaced in found] == ["west-1", "east-1"]


def test_needs_that_no_day_has_together_are_never_there() -> None:
    days = (replace(MONDAY, has=frozenset({"convoy"})), replace(TUESDAY, has=frozenset({"interpreter"})))
    meeting = replace(EAST, needs=frozenset({"convoy", "interpreter"}))
    assert reasons(problem(meeting, days=days), NOTHING) == (Unplaced("east-1", Reason.NEEDS_NEVER_THERE),)


def test_place_that_no_day_with_the_needs_reaches_is_never_reachable() -> None:
    days = (replace(MONDAY, has=frozenset({"convoy"}), reachable=frozenset({"west"})), TUESDAY)
    meeting = replace(EAST, needs=frozenset({"convoy"}))
    assert reasons(problem(meeting, days=days), NOTHING) == (Unplaced("east-1", Reason.PLACE_NEVER_REACHABLE),)


def test_origin_and_target_are_always_reachable() -> None:
    days = (replace(MONDAY, target="east", reachable=frozenset(), max_meetings=0),)
    assert reasons(problem(EAST, days=days), NOTHING) == (Unplaced("east-1", Reason.DAYS_FULL),)


@pytest.mark.parametrize(("duration", "is_too_far"), [(80, False), (81, True)])
def test_meeting_too_long_to_go_there_and_come_back_is_too_far(duration: int, is_too_far: bool) -> None:
    found = reason(reasons(problem(replace(EAST, duration=duration)), NOTHING), "east-1")
    assert (found is Reason.TOO_FAR) == is_too_far


@pytest.mark.parametrize(
    ("window", "has_time"),
    [
        (Window("monday", 50, 110), True),
        (Window("monday", 50, 109), False),
        (Window("tuesday", 160, 300), True),
        (Window("tuesday", 161, 300), False),
    ],
)
def test_windows_that_meet_no_day_leave_no_time_of_its_own(window: Window, has_time: bool) -> None:
    found = reason(reasons(problem(replace(EAST, windows=(window,))), NOTHING), "east-1")
    assert (found is not Reason.NO_TIME_OF_ITS_OWN) == has_time


def test_windows_before_what_must_come_first_leave_no_time_of_its_own() -> None:
    first = replace(WEST, windows=(Window("tuesday", 120, 200),))
    too_early = Meeting("follower", "east", 10, 1, windows=(Window("monday", 100, 200),), after=("west-1",))
    same_day = replace(too_early, windows=(Window("tuesday", 100, 139),))
    just_after = replace(too_early, windows=(Window("tuesday", 100, 145),))
    found = [reason(reasons(problem(first, one), NOTHING), "follower") for one in (too_early, same_day, just_after)]
    assert found == [Reason.NO_TIME_OF_ITS_OWN, Reason.NO_TIME_OF_ITS_OWN, Reason.AFTER_SOMETHING_UNPLACED]


def test_problem_without_days_leaves_nobody_a_time() -> None:
    assert reasons(problem(EAST, days=()), NOTHING) == (Unplaced("east-1", Reason.NO_TIME_OF_ITS_OWN),)


@pytest.mark.parametrize("pin", [Pin("monday", 100), Pin("monday", 110), Pin("tuesday", 190)])
def test_pinned_meeting_without_a_stop_cannot_be_kept_whatever_its_windows_say(pin: Pin) -> None:
    pinned = replace(EAST, pinned=pin, windows=(Window("monday", 0, 1),))
    assert reasons(problem(pinned), NOTHING) == (Unplaced("east-1", Reason.PINNED_CANNOT_BE_KEPT),)


def test_pinned_meeting_after_something_unplaced_cannot_be_kept() -> None:
    pinned = replace(EAST, pinned=Pin("monday", 150), after=("west-1",))
    never = replace(WEST, needs=frozenset({"convoy"}))
    expected = (Unplaced("west-1", Reason.NEEDS_NEVER_THERE), Unplaced("east-1", Reason.PINNED_CANNOT_BE_KEPT))
    assert reasons(problem(never, pinned), NOTHING) == impossible(problem(never, pinned)) == expected


def test_pinned_meeting_whose_needs_are_never_there_says_so() -> None:
    pinned = replace(EAST, pinned=Pin("monday", 110), needs=frozenset({"convoy"}))
    assert reasons(problem(pinned), NOTHING) == (Unplaced("east-1", Reason.NEEDS_NEVER_THERE),)


def test_follower_of_an_unplaced_meeting_says_so() -> None:
    found = reasons(problem(WEST, replace(EAST, after=("west-1",))), NOTHING)
    assert reason(found, "east-1") is Reason.AFTER_SOMETHING_UNPLACED


def test_meetings_that_wait_for_each_other_are_after_something_unplaced() -> None:
    ring = problem(replace(EAST, after=("west-1",)), replace(WEST, after=("east-1",)))
    assert {unplaced.reason for unplaced in reasons(ring, NOTHING)} == {Reason.AFTER_SOMETHING_UNPLACED}


@pytest.mark.parametrize("says_it", ["placed", "unplaced"])
def test_meeting_that_would_fit_but_for_who_is_there_is_kept_apart(says_it: str) -> None:
    placed, rival = EAST, Meeting("rival", "east", 30, 1)
    if says_it == "placed":
        placed = replace(placed, not_same_day_place=frozenset({"rival"}))
    else:
        rival = replace(rival, not_same_day_place=frozenset({"east-1"}))
    found = reasons(problem(placed, rival, days=(MONDAY,)), Plan(5, (EAST_FIRST,), ()))
    assert found == (Unplaced("rival", Reason.KEPT_APART),)


@pytest.mark.parametrize(
    ("rival", "day"),
    [
        (Meeting("rival", "east", 51, 1), MONDAY),
        (Meeting("rival", "east", 30, 1, windows=(Window("monday", 111, 139),)), MONDAY),
        (Meeting("rival", "west", 51, 1), MONDAY),
        (Meeting("rival", "east", 30, 1, after=("east-1",), windows=(Window("monday", 100, 139),)), MONDAY),
    ],
)
def test_meeting_that_would_not_fit_anyway_is_not_kept_apart(rival: Meeting, day: Day) -> None:
    rival = replace(rival, not_same_day_place=frozenset({"east-1"}))
    found = reasons(problem(replace(EAST, windows=(Window("monday", 110, 115),)), rival, days=(day,)), PLAN_EAST)
    assert reason(found, "rival") is not Reason.KEPT_APART


PLAN_EAST = Plan(5, (EAST_FIRST,), ())


def test_others_may_move_in_time_to_make_the_room_that_only_keeping_apart_forbids() -> None:
    rival = Meeting("rival", "east", 30, 1, (Window("monday", 110, 110),), not_same_day_place=frozenset({"east-1"}))
    found = reasons(problem(EAST, rival, days=(MONDAY,)), PLAN_EAST)
    assert found == (Unplaced("rival", Reason.KEPT_APART),)


def test_full_day_comes_before_who_is_on_it() -> None:
    rival = Meeting("rival", "east", 30, 1, not_same_day_place=frozenset({"east-1"}))
    found = reasons(problem(EAST, rival, days=(replace(MONDAY, max_meetings=1),)), PLAN_EAST)
    assert found == (Unplaced("rival", Reason.DAYS_FULL),)


def test_days_are_full_if_every_day_on_which_it_could_be_has_its_number() -> None:
    full = replace(MONDAY, max_meetings=1)
    only_monday = replace(WEST, windows=(Window("monday", 100, 200),))
    anyday = Meeting("anyday", "west", 20, 1)
    found = reasons(problem(EAST, only_monday, anyday, days=(full, TUESDAY)), PLAN_EAST)
    expected = (Unplaced("west-1", Reason.DAYS_FULL), Unplaced("anyday", Reason.OTHERS_COUNT_MORE))
    assert found == expected


def test_days_before_what_must_come_first_do_not_count_as_open() -> None:
    first = Stop("tuesday", "east-1", 110, 110, 140)
    follower = replace(WEST, after=("east-1",))
    days = (MONDAY, replace(TUESDAY, max_meetings=1))
    found = reasons(problem(EAST, follower, days=days), Plan(5, (first,), ()))
    assert found == (Unplaced("west-1", Reason.DAYS_FULL),)


def test_meeting_for_which_there_is_only_no_time_left_gives_way_to_what_counts_more() -> None:
    long = Meeting("long", "west", 60, 1)
    found = reasons(problem(EAST, long, days=(MONDAY,)), PLAN_EAST)
    assert found == (Unplaced("long", Reason.OTHERS_COUNT_MORE),)


def test_impossible_names_what_no_plan_could_hold_and_who_waits_for_it() -> None:
    far = Meeting("far", "west", 61, 1)
    waits = Meeting("waits", "base", 1, 1, after=("far",))
    waits_too = Meeting("waits-too", "base", 1, 1, after=("waits",))
    kept = Meeting("kept", "base", 1, 1, pinned=Pin("tuesday", 100))
    broken = Meeting("broken", "base", 1, 1, pinned=Pin("tuesday", 99))
    assert impossible(problem(waits_too, waits, far, EAST, kept, broken)) == (
        Unplaced("waits-too", Reason.AFTER_SOMETHING_UNPLACED),
        Unplaced("waits", Reason.AFTER_SOMETHING_UNPLACED),
        Unplaced("far", Reason.TOO_FAR),
        Unplaced("broken", Reason.PINNED_CANNOT_BE_KEPT),
    )


def test_earliest_day_counts_windows_pins_and_what_comes_first() -> None:
    pinned = replace(WEST, pinned=Pin("tuesday", 150))
    after = Meeting("after", "base", 1, 1, after=("west-1", "east-1"))
    never = replace(EAST, id="never", duration=99)
    assert earliest_days(problem(EAST, pinned, after, never)) == {"east-1": 0, "west-1": 1, "after": 1}

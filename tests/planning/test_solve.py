"""What the planner promises beside good plans: the same again, what is agreed kept, little change, and an end."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rolodex.errors import Cancelled
from rolodex.planning.check import breaches
from rolodex.planning.problem import Day, Meeting, Pin, Plan, Problem, Reason, Stop, Window
from rolodex.planning.solve import DEFAULT, Budget, solve
from rolodex.progress import Progress
from tests.planning.instances import line, mixed, scattered

TOP = Path(__file__).resolve().parents[2]
SHORT = Budget(seconds=None, iterations=300)
IN_A_PROCESS_OF_ITS_OWN = """
from rolodex.planning.solve import Budget, solve
from tests.planning.instances import scattered
print(solve(scattered(7), Budget(None, 200, 3), lambda: 0.0))
"""


def stopped() -> float:
    """A clock that stands still."""
    return 0.0


def ticking(step: float) -> Callable[[], float]:
    """A clock that goes on by so many seconds at every look."""
    now = [0.0]

    def look() -> float:
        now[0] += step
        return now[0]

    return look


def days_of(plan: Plan) -> dict[str, str]:
    return {stop.meeting: stop.day for stop in plan.stops}


# --- the same again -----------------------------------------------------------------------------------------


def test_same_seed_and_iterations_give_the_same_plan_whatever_the_clock_says() -> None:
    problem = scattered(1)

    assert solve(problem, SHORT, stopped) == solve(problem, SHORT, ticking(0.02))


@pytest.mark.parametrize("hash_seed", ["1", "2"])
def test_same_seed_and_iterations_give_the_same_plan_in_any_process(hash_seed: str) -> None:
    here = solve(scattered(7), Budget(None, 200, 3), stopped)

    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(TOP)!r})\n{IN_A_PROCESS_OF_ITS_OWN}"]
    there = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60)

    assert there.stdout.strip() == repr(here)


def test_other_seed_gives_another_search() -> None:
    problem = scattered(2)

    plans = {solve(problem, Budget(None, 16, seed), stopped).stops for seed in range(4)}

    assert len(plans) > 1


# --- what is agreed -----------------------------------------------------------------------------------------


def test_pinned_meeting_keeps_its_day_and_time_though_others_count_more() -> None:
    problem = line({"far": 1, "near": 50, "middle": 50}, minutes=100, end=240)
    far = replace(problem.meetings[0], place="at middle", pinned=Pin("d0", 60))
    pinned = replace(problem, meetings=(far, *problem.meetings[1:]))

    plan = solve(pinned, SHORT, stopped)

    assert Stop("d0", "far", 30, 60, 160) in plan.stops
    assert breaches(pinned, plan) == ()


def test_pinned_meeting_brings_what_must_come_before_it() -> None:
    problem = line({"door": 1, "talk": 1, "rich": 90}, minutes=60, end=200, days=2)
    door, talk, rich = problem.meetings
    pinned = replace(problem, meetings=(door, replace(talk, after=("door",), pinned=Pin("d0", 110)), rich))

    plan = solve(pinned, SHORT, stopped)

    assert [stop.meeting for stop in plan.stops if stop.day == "d0"] == ["door", "talk"]
    assert days_of(plan)["rich"] == "d1"


def test_of_two_pinned_at_one_time_the_one_that_counts_more_is_kept() -> None:
    problem = line({"less": 3, "more": 4}, minutes=30, end=200)
    both = replace(problem, meetings=tuple(replace(meeting, pinned=Pin("d0", 60)) for meeting in problem.meetings))

    plan = solve(both, SHORT, stopped)

    assert [stop.meeting for stop in plan.stops] == ["more"]
    assert [(left.meeting, left.reason) for left in plan.unplaced] == [("less", Reason.PINNED_CANNOT_BE_KEPT)]


# --- orders and rules ---------------------------------------------------------------------------------------


def test_meetings_that_come_after_each_other_are_held_in_that_order_over_the_days() -> None:
    problem = line({"a": 1, "b": 1, "c": 1, "d": 30}, minutes=100, end=250, days=3)
    a, b, c, d = problem.meetings
    chain = replace(
        problem, meetings=(a, replace(b, after=("a",)), replace(c, after=("b",)), replace(d, after=("c", "a")))
    )

    plan = solve(chain, SHORT, stopped)

    assert [stop.meeting for stop in plan.stops] == ["a", "b", "c", "d"]
    assert breaches(chain, plan) == ()


@pytest.mark.parametrize("after", [("b",), ("nobody",)])
def test_meeting_that_waits_for_itself_or_for_nobody_is_left_out(after: tuple[str, ...]) -> None:
    problem = line({"a": 1, "b": 1, "c": 1}, end=500)
    a, b, c = problem.meetings
    ring = replace(problem, meetings=(replace(a, after=after), replace(b, after=("a",)), c))

    plan = solve(ring, SHORT, stopped)

    assert [stop.meeting for stop in plan.stops] == ["c"]
    assert {left.meeting for left in plan.unplaced} == {"a", "b"}


@pytest.mark.parametrize("seed", range(8))
def test_larger_problem_with_every_rule_gets_a_plan_without_a_breach(seed: int) -> None:
    problem = mixed(seed, meetings=40, days=5)

    plan = solve(problem, SHORT, stopped)

    assert plan.stops
    assert breaches(problem, plan) == ()


# --- numbers ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("decimals", [0, 1, 3, 14])
def test_times_that_are_no_whole_numbers_keep_every_rule(decimals: int) -> None:
    problem = scattered(3, meetings=30, decimals=decimals)

    plan = solve(problem, SHORT, stopped)

    assert len(plan.stops) > 10
    assert breaches(problem, plan) == ()


def test_decimals_come_back_as_they_were_given() -> None:
    places = ("base", "east")
    days = (Day("d0", 0.1, 2, "base", "base"),)
    problem = Problem(days, places, ((0, 0.2), (0.3, 0)), (Meeting("m", "east", 0.6, 1.5),))

    plan = solve(problem, SHORT, stopped)

    assert plan == Plan(1.5, (Stop("d0", "m", 0.3, 0.3, 0.9),), ())


def test_way_there_and_way_back_may_differ() -> None:
    places = ("base", "hill")
    meeting = Meeting("m", "hill", 10, 1)
    up_is_slow = Problem((Day("d0", 0, 60, "base", "base"),), places, ((0, 40), (10, 0)), (meeting,))
    end_too_soon = replace(up_is_slow, days=(replace(up_is_slow.days[0], end=59),))

    assert solve(up_is_slow, SHORT, stopped).stops == (Stop("d0", "m", 40, 40, 50),)
    assert solve(end_too_soon, SHORT, stopped).stops == ()


# --- nothing to plan ----------------------------------------------------------------------------------------


def test_problem_without_meetings_or_days_has_an_empty_plan() -> None:
    day = Day("d0", 0, 100, "base", "base")
    meeting = Meeting("m", "base", 10, 1)

    assert solve(Problem((day,), ("base",), ((0,),), ()), SHORT, stopped) == Plan(0, (), ())
    assert solve(Problem((), ("base",), ((0,),), (meeting,)), SHORT, stopped).stops == ()


def test_meetings_that_take_no_time_fit_on_a_day_that_has_none() -> None:
    meetings = tuple(Meeting(f"m{number}", "base", 0, 1) for number in range(4))
    problem = Problem((Day("d0", 0, 0, "base", "base"),), ("base",), ((0,),), meetings)

    plan = solve(problem, SHORT, stopped)

    assert plan.value == 4
    assert breaches(problem, plan) == ()


def test_meetings_that_cannot_be_held_are_named_and_the_others_planned() -> None:
    problem = line({"good": 1, "missed": 9, "needy": 9}, end=300)
    good, missed, needy = problem.meetings
    hard = replace(
        problem,
        meetings=(good, replace(missed, windows=(Window("d0", 0, 5),)), replace(needy, needs=frozenset({"convoy"}))),
    )

    plan = solve(hard, SHORT, stopped)

    assert [stop.meeting for stop in plan.stops] == ["good"]
    assert [(left.meeting, left.reason) for left in plan.unplaced] == [
        ("missed", Reason.NO_TIME_OF_ITS_OWN),
        ("needy", Reason.NEEDS_NEVER_THERE),
    ]


# --- an earlier plan ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
def test_new_plan_leaves_nearly_all_meetings_on_the_day_that_they_had(seed: int) -> None:
    problem = scattered(seed, meetings=50, days=5, is_day_free=True)
    earlier = solve(problem, Budget(None, 300, 1), stopped)
    gone = {stop.meeting for stop in earlier.stops[::9]}
    changed = replace(problem, meetings=tuple(meeting for meeting in problem.meetings if meeting.id not in gone))

    plan = solve(changed, Budget(None, 300, 2), stopped, previous=earlier)

    before, now = days_of(earlier), days_of(plan)
    both = before.keys() & now.keys()
    assert breaches(changed, plan) == ()
    assert len(both) > 20
    assert sum(before[meeting] == now[meeting] for meeting in both) >= 0.85 * len(both)
    assert plan.value >= earlier.value - sum(meeting.value for meeting in problem.meetings if meeting.id in gone)


def test_plan_that_cannot_be_better_stays_as_it_is() -> None:
    problem = line({"a": 1, "b": 1, "c": 1, "d": 1}, minutes=30, end=200, days=4)
    earlier = solve(problem, SHORT, stopped)

    again = solve(problem, Budget(None, 300, 5), stopped, previous=earlier)

    assert days_of(again) == days_of(earlier)


def test_day_that_is_lost_moves_its_meetings_and_no_others() -> None:
    problem = scattered(4, meetings=16, days=4, is_day_free=True)
    earlier = solve(problem, SHORT, stopped)
    lost = replace(problem, days=problem.days[1:])

    plan = solve(lost, SHORT, stopped, previous=earlier)

    now = days_of(plan)
    stayed = [stop for stop in earlier.stops if stop.day != "d0" and stop.meeting in now]
    assert breaches(lost, plan) == ()
    assert sum(now[stop.meeting] == stop.day for stop in stayed) >= 0.85 * len(stayed)


def test_earlier_plan_that_names_what_is_gone_is_no_hindrance() -> None:
    problem = line({"a": 1, "b": 2}, end=300)
    earlier = Plan(9, (Stop("monday", "a", 0, 0, 0), Stop("d0", "somebody", 5, 5, 15)), ())

    plan = solve(problem, SHORT, stopped, previous=earlier)

    assert plan.value == 3


def test_meeting_pinned_to_another_day_moves_there_and_the_others_stay() -> None:
    problem = line({"a": 1, "b": 1, "c": 1}, minutes=30, end=200, days=2)
    earlier = solve(problem, SHORT, stopped)
    moved_to = "d1" if days_of(earlier)["a"] == "d0" else "d0"
    pinned = replace(problem.meetings[0], pinned=Pin(moved_to, 20))

    plan = solve(replace(problem, meetings=(pinned, *problem.meetings[1:])), SHORT, stopped, previous=earlier)

    assert days_of(plan) == {**days_of(earlier), "a": moved_to}


# --- an end -------------------------------------------------------------------------------------------------


def test_search_ends_when_its_seconds_are_over() -> None:
    looks: list[float] = []
    clock = ticking(0.01)

    def counted() -> float:
        looks.append(clock())
        return looks[-1]

    solve(scattered(5), Budget(seconds=0.5, iterations=None), counted)

    assert 45 <= len(looks) <= 55


def test_seconds_that_passed_before_the_search_are_taken_from_its_budget() -> None:
    looks: list[float] = []
    clock = ticking(0.01)

    def counted() -> float:
        looks.append(clock())
        return looks[-1]

    solve(scattered(5), Budget(seconds=0.5, iterations=None), counted, began_at=-0.3)

    assert 15 <= len(looks) <= 22


def test_budget_of_no_iterations_gives_the_first_plan_at_once() -> None:
    problem = scattered(5)

    plan = solve(problem, Budget(seconds=None, iterations=0), stopped)

    assert plan.stops
    assert breaches(problem, plan) == ()


def test_progress_goes_up_to_the_end_of_the_budget() -> None:
    told: list[tuple[int, int]] = []

    solve(scattered(5), Budget(None, 400), ticking(0.06), progress=Progress(lambda *step: told.append(step)))

    assert told[0] == (0, 100)
    assert told == sorted(told)
    assert 95 <= told[-1][0] <= 100


def test_cancelled_search_raises_soon() -> None:
    progress = Progress()
    looks = iter(range(1_000_000))

    def clock() -> float:
        look = next(looks)
        if look == 20:
            progress.cancel()
        return look * 0.02

    with pytest.raises(Cancelled):
        solve(scattered(5), Budget(None, 1_000_000), clock, progress=progress)

    assert next(looks) < 30


def test_budget_of_the_program_names_iterations_and_caps_them() -> None:
    assert DEFAULT.iterations is not None
    assert DEFAULT.seconds is not None
    assert DEFAULT.seconds <= 2

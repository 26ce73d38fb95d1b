"""Whatever small problem chance makes: its plan keeps every rule, and everybody without a place is told why."""

from hypothesis import event, given
from hypothesis import strategies as st

from rolodex.planning.check import breaches
from rolodex.planning.explain import impossible, reasons
from rolodex.planning.problem import Day, Meeting, Number, Pin, Plan, Problem, Reason, Window
from rolodex.planning.solve import Budget, solve
from tests.planning import exhaustive

BUDGET = Budget(seconds=None, iterations=200, seed=1)
PLACES = ("base", "east", "west")
THINGS = ("convoy", "interpreter")


def nobody_looks_at_the_clock() -> float:
    return 0.0


def numbers(most: int) -> st.SearchStrategy[Number]:
    """Whole numbers and quarters, which every sum keeps exact."""
    whole = st.integers(0, most)
    return st.one_of(whole, whole, whole.map(lambda number: number / 4))


@st.composite
def days(draw: st.DrawFn, name: str) -> Day:
    start = draw(numbers(20))
    return Day(
        id=name,
        start=start,
        end=start + draw(numbers(60)),
        origin=draw(st.sampled_from(PLACES)),
        target=draw(st.sampled_from(PLACES)),
        max_meetings=draw(st.none() | st.integers(0, 3)),
        reachable=draw(st.none() | st.frozensets(st.sampled_from(PLACES))),
        has=draw(st.frozensets(st.sampled_from(THINGS))),
    )


@st.composite
def meetings(draw: st.DrawFn, number: int, count: int, day_names: list[str]) -> Meeting:
    on_a_day = st.sampled_from(day_names)
    begin, long = numbers(60), numbers(30)
    windows = [
        Window(day, start, start + draw(long)) for day, start in draw(st.lists(st.tuples(on_a_day, begin), max_size=2))
    ]
    before = st.sampled_from([f"m{other}" for other in range(number)] or [""])
    others = st.sampled_from([f"m{other}" for other in range(count) if other != number] or [""])
    return Meeting(
        id=f"m{number}",
        place=draw(st.sampled_from(PLACES)),
        duration=draw(numbers(25)),
        value=draw(numbers(9)),
        windows=tuple(windows),
        after=tuple(set(draw(st.lists(before, max_size=1))) - {""}),
        not_same_day_place=draw(st.frozensets(others, max_size=2)) - {""},
        needs=draw(st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(THINGS)))),
        pinned=draw(st.one_of(st.none(), st.none(), st.builds(Pin, on_a_day, begin))),
    )


@st.composite
def problems(draw: st.DrawFn, most: int) -> Problem:
    """One to three days, three places with ways of any length, and up to so many meetings."""
    names = [f"d{number}" for number in range(draw(st.integers(1, 3)))]
    count = draw(st.integers(0, most))
    row = st.tuples(*[numbers(15)] * len(PLACES))
    return Problem(
        days=tuple(draw(days(name)) for name in names),
        places=PLACES,
        travel=draw(st.tuples(*[row] * len(PLACES))),
        meetings=tuple(draw(meetings(number, count, names)) for number in range(count)),
    )


def planned(problem: Problem, previous: Plan | None = None) -> Plan:
    return solve(problem, BUDGET, nobody_looks_at_the_clock, previous)


@given(problems(most=8))
def test_plan_of_any_problem_keeps_every_rule_and_gives_every_reason(problem: Problem) -> None:
    plan = planned(problem)
    for left_out in plan.unplaced:
        event(left_out.reason.value)
    assert breaches(problem, plan) == ()
    assert plan.unplaced == reasons(problem, plan)
    never = {left_out.meeting: left_out.reason for left_out in impossible(problem)}
    told = {left_out.meeting: left_out.reason for left_out in plan.unplaced}
    assert {name: told[name] for name in never if name in told} == {name: never[name] for name in never if name in told}
    assert planned(problem) == plan


@given(problems(most=5), problems(most=4))
def test_plan_after_another_keeps_every_rule_too(problem: Problem, before: Problem) -> None:
    assert breaches(problem, planned(problem, planned(before))) == ()


@given(problems(most=4))
def test_no_plan_is_better_than_the_best_and_the_best_has_reasons_too(problem: Problem) -> None:
    best = exhaustive.solved(problem)
    assert breaches(problem, best) == ()
    assert worth(problem, planned(problem)) <= worth(problem, best)
    for left_out in best.unplaced:
        if left_out.reason in (Reason.KEPT_APART, Reason.DAYS_FULL, Reason.OTHERS_COUNT_MORE):
            assert left_out.meeting not in {never.meeting for never in impossible(problem)}


def worth(problem: Problem, plan: Plan) -> tuple[int, Number]:
    pinned = {meeting.id for meeting in problem.meetings if meeting.pinned}
    return sum(stop.meeting in pinned for stop in plan.stops), plan.value

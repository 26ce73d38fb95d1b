"""A problem solved: which meetings are held when, as good a plan as the budget finds.

The same problem, seed and iterations give the same plan on every machine. The budget's seconds only cut the search off;
without iterations they are the budget, and then the machine's speed decides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import fsum
from typing import Final

from rolodex.planning.chance import Chance
from rolodex.planning.compiled import Compiled, compile_problem
from rolodex.planning.explain import impossible, reasons
from rolodex.planning.problem import Number, Plan, Problem, Stop
from rolodex.planning.search import Search
from rolodex.progress import Progress

_STEP_S: Final = 0.05
_PER_CENT: Final = 100
_LATE: Final = 0.75
_AFTERWARDS: Final = 0.25
"""The time to write the plan down and check it, as a share of what it took to get ready for the search."""

_BEHIND: Final = 0.5
"""Half of the iterations made in three quarters of the seconds: the others would have to be three times as quick."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How long to search. Without iterations the seconds are the budget; with both, the seconds cap the iterations.

    With neither, the search makes as many iterations as `DEFAULT`.
    """

    seconds: float | None
    iterations: int | None
    seed: int = 0


DEFAULT: Final = Budget(seconds=1.8, iterations=4000)
"""Four times what the plan of a real overlap (60 meetings, 8 days) takes to be final, in time on a slow laptop."""


def solve(
    problem: Problem,
    budget: Budget,
    clock: Callable[[], float],
    previous: Plan | None = None,
    progress: Progress | None = None,
    began_at: float | None = None,
) -> Plan:
    """A plan that keeps every rule of the problem. Pure but for `clock` (seconds, never going back) and `progress`.

    The budget's seconds count from `began_at` on the clock, from now where it is None, to the end of the whole work.

    Pinned meetings count before all others, then the sum of values, then the days of `previous`, then short ways. With
    `previous`, at least four in five of the meetings that both plans hold stay on their day, even at the cost of value.
    The problem must be sound: every place that it names exists, no number is negative. Raises `Cancelled` within about
    50 ms after `progress.cancel()`.
    """
    pace = _Pace(budget, clock, progress or Progress(), began_at)
    compiled = compile_problem(problem)
    start, home = _earlier(problem, compiled, previous)
    never = {left_out.meeting for left_out in impossible(problem)}
    hopeless = {number for number, meeting in enumerate(problem.meetings) if meeting.id in never}
    search = Search(compiled, Chance(budget.seed), home, hopeless)
    pace.set_up()
    search.run(start, pace)
    return _plan(problem, compiled, search)


class _Pace:
    """How far the budget is used; tells the progress of it now and then."""

    def __init__(
        self, budget: Budget, clock: Callable[[], float], progress: Progress, began_at: float | None = None
    ) -> None:
        self._seconds = budget.seconds
        neither = budget.iterations is None and budget.seconds is None
        self._iterations = DEFAULT.iterations if neither else budget.iterations
        self._is_behind = False
        self._clock = clock
        self._progress = progress
        self._made_at = clock()
        self._began_at = self._made_at if began_at is None else began_at
        self._told_at = self._made_at - _STEP_S

    def set_up(self) -> None:
        """The search is about to begin. What follows it takes time, too, and more of it on a busy machine."""
        if self._seconds is not None:
            self._seconds -= min(_AFTERWARDS * (self._clock() - self._made_at), _AFTERWARDS * self._seconds)

    def share(self, iterations: int) -> float:
        """From 0 to 1 and beyond, after so many iterations. Raises `Cancelled`."""
        now = self._clock()
        passed = now - self._began_at
        capped = 0.0 if self._seconds is None else (passed / self._seconds if self._seconds > 0 else 1.0)
        used = capped if self._iterations is None else iterations / max(1, self._iterations)
        is_over = capped >= 1 or (self._iterations is not None and iterations >= self._iterations)
        if now - self._told_at >= _STEP_S:
            self._told_at = now
            self._progress.step(min(_PER_CENT, int(_PER_CENT * max(used, capped))), _PER_CENT)
        # The clock must not cool a search that makes its iterations, or its plan would depend on the machine. One that
        # will not make them has lost that already, and a hot search cut off gives the worse plan.
        self._is_behind = self._is_behind or (capped >= _LATE and used < _BEHIND)
        if self._is_behind:
            used = max(used, capped)
        return 1.0 if is_over else used


def _earlier(problem: Problem, compiled: Compiled, previous: Plan | None) -> tuple[list[int], list[int]]:
    """The meetings of the earlier plan that could still be on their day, in its order, and that day for every meeting.

    The day is -1 for all others.
    """
    numbers = {meeting.id: number for number, meeting in enumerate(problem.meetings)}
    days = {day.id: number for number, day in enumerate(problem.days)}
    home = [-1] * len(numbers)
    start: list[tuple[int, Number, int]] = []
    for stop in previous.stops if previous is not None else ():
        day, number = days.get(stop.day, -1), numbers.get(stop.meeting)
        if number is not None and any(option[0] == day for option in compiled.options[number]):
            home[number] = day
            start.append((day, stop.start, number))
    return [number for _, _, number in sorted(start)], home


def _plan(problem: Problem, compiled: Compiled, search: Search) -> Plan:
    stops = tuple(stop for place in range(len(problem.days)) for stop in _stops(problem, compiled, search, place))
    placed = {stop.meeting for stop in stops}
    values = [meeting.value for meeting in problem.meetings if meeting.id in placed]
    value: Number = fsum(values) if any(isinstance(value, float) for value in values) else sum(values)
    return Plan(value, stops, reasons(problem, Plan(value, stops, ())))


def _stops(problem: Problem, compiled: Compiled, search: Search, place: int) -> list[Stop]:
    """The stops of one day, every meeting as early as it can be."""
    day, routes, scale = problem.days[place], search.routes, compiled.scale
    routes.time(place)
    stops: list[Stop] = []
    order, starts = routes.orders[place], routes.earliest[place]
    for here, there, left, start in zip(order, order[1:-1], starts, starts[1:], strict=False):
        meeting = problem.meetings[there]
        begin = meeting.pinned.start if meeting.pinned is not None else _unscaled(start, scale)
        leave = _unscaled(start + compiled.durations[there], scale)
        stops.append(Stop(day.id, meeting.id, _unscaled(left + compiled.hops[here][there], scale), begin, leave))
    return stops


def _unscaled(number: int, scale: int) -> Number:
    """In the unit of the problem; whole where it is."""
    whole, rest = divmod(number, scale)
    return number / scale if rest else whole

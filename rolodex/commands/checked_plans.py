"""The one door to the solver: no plan leaves it that the independent checker has not followed stop by stop."""

import time
from collections.abc import Callable
from dataclasses import replace

from rolodex.planning import check
from rolodex.planning.check import Breach
from rolodex.planning.problem import Plan, Problem
from rolodex.planning.solve import DEFAULT, Budget, solve
from rolodex.progress import Progress

__all__ = ["DEFAULT", "Breach", "Budget", "PlanDefectError", "breaches", "solved"]


class PlanDefectError(Exception):
    """The solver made a plan that breaks a rule: a defect of ours, of which nobody must see the plan."""


def solved(
    problem: Problem,
    budget: Budget,
    previous: Plan | None = None,
    progress: Progress | None = None,
    clock: Callable[[], float] = time.monotonic,
    began_at: float | None = None,
) -> Plan:
    """A plan without a breach. `previous` may name days and meetings that are gone by now; they are not looked at.
    `clock` tells seconds that never go back; the budget's count from `began_at`, or from now.

    Raises `Cancelled` (through `progress`), `PlanDefectError`.
    """
    plan = solve(problem, budget, clock, _still_known(problem, previous), progress, began_at)
    if breaches(problem, plan):
        raise PlanDefectError
    return plan


def breaches(problem: Problem, plan: Plan) -> tuple[Breach, ...]:
    """What a plan of anybody breaks of the rules of a problem."""
    return check.breaches(problem, plan)


def _still_known(problem: Problem, previous: Plan | None) -> Plan | None:
    if previous is None:
        return None
    days = {day.id for day in problem.days}
    meetings = {meeting.id for meeting in problem.meetings}
    first = {stop.meeting: stop for stop in reversed(previous.stops)}
    return replace(
        previous,
        stops=tuple(
            stop
            for stop in previous.stops
            if stop.day in days and stop.meeting in meetings and first[stop.meeting] is stop
        ),
        unplaced=tuple(left_out for left_out in previous.unplaced if left_out.meeting in meetings),
    )

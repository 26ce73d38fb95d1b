"""On small problems with every rule in them, the planner finds what constraint programming proves to be the best."""

import pytest

from rolodex.planning.check import breaches
from rolodex.planning.solve import Budget, solve
from tests.planning.exact import best
from tests.planning.instances import mixed

ENOUGH = Budget(seconds=None, iterations=400)


@pytest.mark.parametrize("seed", range(60))
def test_plan_of_a_small_problem_is_the_best_that_there_is(seed: int) -> None:
    problem = mixed(seed)

    plan = solve(problem, ENOUGH, clock=lambda: 0.0)

    unplaced = {left_out.meeting for left_out in plan.unplaced}
    pins_kept = sum(meeting.pinned is not None and meeting.id not in unplaced for meeting in problem.meetings)
    assert breaches(problem, plan) == ()
    assert (pins_kept, plan.value) == best(problem)

"""Kill, full disk and input/output errors at the calls that write: the state before or after, and nothing
acknowledged is lost. The short form tries a sample of the places; `run.py assure` tries all of them.
"""

import time

import pytest

from tests.faults.injection import can_trace, kill_at_random_times, points, run_points, sample
from tests.faults.scenarios import SCENARIOS

SEED = 20261121
SAMPLE = 8
# What one undisturbed run must at least consist of: fewer would mean that the trace lost calls.
FEWEST_POINTS = {"create": 150, "append": 150, "backup": 150, "draft": 60, "erase": 150, "header": 45}


@pytest.mark.parametrize("scenario", sorted(SCENARIOS))
def test_fault_at_a_write_leaves_the_state_before_or_after(scenario: str, capsys: pytest.CaptureFixture[str]) -> None:
    begun = time.monotonic()
    if can_trace():
        found = points(scenario)
        assert len(found) >= FEWEST_POINTS[scenario]
        outcome = run_points(sample(found, SAMPLE, SEED))
    else:
        outcome = kill_at_random_times(scenario, SAMPLE, SEED)
    with capsys.disabled():
        print(
            f"\n{scenario}: seed {SEED}, {outcome.tried} faults, {outcome.died} killed, "
            f"{sum(outcome.refused.values())} refused, {time.monotonic() - begun:.1f} s"
        )
    assert outcome.broken == []
    assert outcome.tried == SAMPLE
    assert outcome.died >= SAMPLE // 4

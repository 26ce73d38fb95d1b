"""The long runs: every place where a fault can strike, not a sample. Started by `run.py assure`.

Prints one line per subject with seed, counts and time; ends with 1 if a promise was broken or a count fell short.
"""

import argparse
import time

from tests.faults.injection import can_trace, points, run_points, sample
from tests.faults.scenarios import SCENARIOS
from tests.faults.test_vault_faults import FEWEST_POINTS


def main() -> int:
    """Runs what was asked for; all of it by default."""
    parser = argparse.ArgumentParser(prog="assure", description=__doc__)
    parser.add_argument("--scenario", choices=sorted(SCENARIOS), action="append", help="only this kind of work")
    parser.add_argument("--points", type=int, default=0, help="at most so many places for each; 0 is all")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not can_trace():
        print("strace with injection is needed for the long fault run")
        return 1
    return max(_vault_faults(name, options.points, options.seed) for name in options.scenario or sorted(SCENARIOS))


def _vault_faults(scenario: str, limit: int, seed: int) -> int:
    begun = time.monotonic()
    found = points(scenario)
    chosen = sample(found, limit, seed) if 0 < limit < len(found) // 3 else found
    outcome = run_points(chosen)
    print(
        f"vault {scenario}: seed {seed}, {outcome.tried} of {len(found)} places, {outcome.died} killed, "
        f"{dict(outcome.refused)}, {len(outcome.broken)} broken, {time.monotonic() - begun:.0f} s",
        flush=True,
    )
    for line in outcome.broken:
        print(f"  BROKEN {line}")
    return int(bool(outcome.broken) or len(found) < FEWEST_POINTS[scenario])


if __name__ == "__main__":
    raise SystemExit(main())

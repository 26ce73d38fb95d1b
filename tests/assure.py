"""The long runs: every place where a fault can strike, every bit, many more random cases. Started by `run.py assure`.

Prints one line per subject with seed, counts and time; ends with 1 if a promise was broken or a count fell short.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bundle import tampering
from tests.faults.injection import can_trace, points, run_points, sample
from tests.faults.scenarios import SCENARIOS
from tests.faults.test_vault_faults import FEWEST_POINTS

FEWEST_BITS = 40_000
SEARCHED = ("tests/domain", "tests/bundle", "tests/interchange", "tests/hostile", "tests/store", "tests/crypto")


def main() -> int:
    """Runs what was asked for; all of it by default."""
    parser = argparse.ArgumentParser(prog="assure", description=__doc__)
    parser.add_argument("--only", choices=("faults", "bits", "search"), action="append", help="only this subject")
    parser.add_argument("--scenario", choices=sorted(SCENARIOS), action="append", help="only this kind of fault run")
    parser.add_argument("--points", type=int, default=0, help="at most so many places or bits for each; 0 is all")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chosen = options.only or ["faults", "bits", "search"]
    failed = 0
    if "faults" in chosen:
        failed |= _faults(options.scenario or sorted(SCENARIOS), options.points, options.seed)
    if "bits" in chosen:
        failed |= _bits("as it lies on a stick", tampering.outside, options.points, options.seed)
        failed |= _bits("sealed again by its recipient", tampering.inside, options.points, options.seed)
    if "search" in chosen:
        failed |= _search()
    return failed


def _faults(scenarios: list[str], limit: int, seed: int) -> int:
    if not can_trace():
        print("vault faults: NOT RUN, strace with injection is needed", flush=True)
        return 1
    return max(_vault_faults(name, limit, seed) for name in scenarios)


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


def _bits(where: str, run: Callable[..., tampering.Tampering], limit: int, seed: int) -> int:
    begun = time.monotonic()
    bits = random.Random(seed).sample(range(FEWEST_BITS), limit) if 0 < limit < FEWEST_BITS else None
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(Path(folder), bits)
    print(
        f"bundle {where}: seed {seed}, {outcome.tried} bits flipped, {len(outcome.accepted)} accepted, "
        f"{time.monotonic() - begun:.0f} s",
        flush=True,
    )
    short = outcome.tried < (len(bits) if bits is not None else FEWEST_BITS)
    return int(bool(outcome.accepted) or short)


def _search() -> int:
    """Every property with 50 times as many random examples, from fresh seeds."""
    begun = time.monotonic()
    environment = {**os.environ, "ROLODEX_HYPOTHESIS": "long"}
    line = [sys.executable, "-m", "pytest", "-n", "2", "-m", "hypothesis", *SEARCHED]
    done = subprocess.run(line, env=environment, capture_output=True, text=True, check=False)
    closing = done.stdout.strip().splitlines()[-1] if done.stdout.strip() else done.stderr
    print(f"properties, 3,000 examples each: {closing}, {time.monotonic() - begun:.0f} s", flush=True)
    if done.returncode:
        print(done.stdout[-4000:])
    return int(done.returncode != 0)


if __name__ == "__main__":
    raise SystemExit(main())

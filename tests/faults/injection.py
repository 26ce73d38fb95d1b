"""Runs a scenario in a child process and makes one of its calls to the system fail, or the child die there."""

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from rolodex.errors import RolodexError
from tests.faults.scenarios import SCENARIOS

CHECKOUT = Path(__file__).resolve().parents[2]
# Everything that changes a file, its size, its name or what of it is durable.
CALLS = ("write", "pwrite64", "fsync", "fdatasync", "rename", "ftruncate", "unlink", "mkdir")
FAULTS = ("signal=KILL", "error=ENOSPC", "error=EIO")
_CALL = re.compile(r"^(?:\d+ +)?([a-z0-9]+)\(", re.MULTILINE)
_TIMEOUT_S = 60
# Made once for each scenario, then copied.
_TEMPLATES: dict[str, tempfile.TemporaryDirectory[str]] = {}


@dataclass(frozen=True, slots=True)
class Point:
    """One place to fail: the n-th call of this name in this scenario, and how."""

    scenario: str
    call: str
    number: int
    fault: str


@dataclass(slots=True)
class Outcome:
    """What a run of many points showed."""

    tried: int = 0
    died: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)


def can_trace() -> bool:
    """Whether strace is there and may inject."""
    if shutil.which("strace") is None:
        return False
    command = ["strace", "-o", os.devnull, "-e", "trace=write", "-e", "inject=write:error=EIO:when=1000", "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def points(scenario: str) -> list[Point]:
    """Every call of one undisturbed run, with every fault."""
    with prepared(scenario) as folder:
        log = folder.with_name("calls")
        done = subprocess.run(
            ["strace", "-f", "-o", str(log), "-e", f"trace={','.join(CALLS)}", *_child(scenario, folder)],
            capture_output=True, text=True, cwd=CHECKOUT, check=True, env=_environment(),
        )  # fmt: skip
        assert "refused" not in done.stdout, done.stdout
        counts = Counter(_CALL.findall(log.read_text()))
    return [
        Point(scenario, call, number, fault)
        for call in CALLS
        for number in range(1, counts[call] + 1)
        for fault in FAULTS
    ]


def sample(found: list[Point], count: int, seed: int) -> list[Point]:
    """`count` points by chance, half of them kills."""
    chance = random.Random(seed)
    kills = [point for point in found if point.fault == FAULTS[0]]
    failures = [point for point in found if point.fault != FAULTS[0]]
    return chance.sample(kills, count // 2) + chance.sample(failures, count - count // 2)


def run_points(chosen: list[Point]) -> Outcome:
    """Tries every point in a folder of its own and judges what is left."""
    outcome = Outcome()
    for point in chosen:
        with prepared(point.scenario) as folder:
            command = [
                "strace", "-f", "-o", os.devnull, "-e", f"trace={point.call}",
                "-e", f"inject={point.call}:{point.fault}:when={point.number}", *_child(point.scenario, folder),
            ]  # fmt: skip
            done = subprocess.run(
                command, capture_output=True, text=True, cwd=CHECKOUT, check=False, timeout=_TIMEOUT_S,
                env=_environment(),
            )  # fmt: skip
            _judge(point, folder, done.stdout.split("\n")[:-1], done.returncode, done.stderr, outcome)
    return outcome


def kill_at_random_times(scenario: str, count: int, seed: int) -> Outcome:
    """Where calls cannot be traced: the child is killed after a random time of its whole run.

    How long that is depends on the machine: whenever a child was done before its kill, later ones get less time.
    """
    chance = random.Random(seed)
    longest_s = 0.6
    outcome = Outcome()
    for number in range(count):
        with prepared(scenario) as folder:
            child = subprocess.Popen(
                _child(scenario, folder), stdout=subprocess.PIPE, text=True, cwd=CHECKOUT, env=_environment()
            )
            time.sleep(chance.uniform(0.05, longest_s))
            child.kill()
            said, _ = child.communicate()
            if child.returncode >= 0:
                longest_s = max(0.1, longest_s * 0.7)
            point = Point(scenario, "any", number, "signal=KILL")
            _judge(point, folder, said.split("\n")[:-1], child.returncode, "", outcome)
    return outcome


@contextmanager
def prepared(scenario: str) -> Iterator[Path]:
    """A folder as it is before the scenario acts, gone afterwards."""
    if scenario not in _TEMPLATES:
        _TEMPLATES[scenario] = tempfile.TemporaryDirectory()
        SCENARIOS[scenario].prepare(Path(_TEMPLATES[scenario].name) / "work")
    with tempfile.TemporaryDirectory() as place:
        yield shutil.copytree(Path(_TEMPLATES[scenario].name) / "work", Path(place) / "work")


def _judge(point: Point, folder: Path, said: list[str], code: int, stderr: str, outcome: Outcome) -> None:
    outcome.tried += 1
    outcome.died += code < 0
    promised = [word for word in said if not word.startswith("refused")]
    outcome.refused.update(word for word in said if word.startswith("refused"))
    # A failed write to standard output itself ends the child with an OSError: not the vault's business.
    if code > 0 and not _is_own_output(point, stderr):
        outcome.broken.append(f"{point}: ended with {code}: {stderr[-600:]}")
    try:
        SCENARIOS[point.scenario].judge(folder, promised)
    except (AssertionError, RolodexError, OSError, RuntimeError) as error:
        outcome.broken.append(f"{point}: said {said}: {error!r}")


def _is_own_output(point: Point, stderr: str) -> bool:
    return point.call == "write" and "in promise" in stderr


def _child(scenario: str, folder: Path) -> list[str]:
    return [sys.executable, "-B", "-m", "tests.faults.scenarios", scenario, str(folder)]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}

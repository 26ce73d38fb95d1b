"""`overlap solve` and `overlap check`: files in, a plan out, without a vault."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import checked_plans
from rolodex.planning.problem import Plan
from tests.cli.harness import Result, Terminal

STEPS = ("--iterations", "200", "--seed", "7")

PROBLEM: dict[str, Any] = {
    "unit": "min",
    "days": [{"id": "mon", "start": 480, "end": 960}, {"id": "tue", "start": 480, "end": 960, "max_meetings": 1}],
    "places": ["base", "market"],
    "travel": [[0, 30], [30, 0]],
    "meetings": [
        {"id": "elder", "place": "market", "duration": 60, "value": 5, "pinned": {"day": "mon", "start": 600}},
        {"id": "council", "place": "market", "duration": 60, "value": 3, "after": ["elder"]},
        {"id": "rival", "place": "market", "duration": 60, "value": 4, "not_same_day_place": ["council"]},
        {"id": "convoy", "place": "market", "duration": 60, "value": 9, "needs": ["escort"]},
    ],
}


@pytest.fixture
def problem(tmp_path: Path) -> Path:
    return written(tmp_path / "problem.json", PROBLEM)


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """A problem with more meetings than its days have hours, so that the search never knows that it is done."""
    meetings = [
        {
            "id": f"m{number}",
            "place": ("base", "market")[number % 2],
            "duration": 37 + number % 11,
            "value": 10 + number,
        }
        for number in range(60)
    ]
    return written(tmp_path / "crowded.json", {**PROBLEM, "meetings": meetings})


def written(path: Path, document: object) -> Path:
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def bare(*arguments: str | Path) -> Result:
    """A call of somebody who has no vault."""
    nobody = Terminal(Path("nowhere"), FixedClock(datetime(2026, 11, 20, tzinfo=UTC)))
    return nobody.bare(*map(str, arguments))


def test_plan_is_printed_without_vault_and_passphrase(problem: Path) -> None:
    result = bare("overlap", "solve", problem, *STEPS, "--json")

    assert result.status == 0, result.stderr
    document = result.document
    assert list(document) == ["value", "stops", "unplaced"]
    assert (document["value"], document["unplaced"]) == (12, [{"meeting": "convoy", "reason": "needs_never_there"}])
    elder = next(stop for stop in document["stops"] if stop["meeting"] == "elder")
    assert (elder["day"], elder["start"], elder["leave"]) == ("mon", 600, 660)
    assert {stop["day"]: stop for stop in document["stops"]}.keys() == {"mon", "tue"}
    assert all(isinstance(stop[name], int) for stop in document["stops"] for name in ("arrive", "start", "leave"))


def test_plan_for_people_is_a_table_for_every_day_and_the_reasons(problem: Path) -> None:
    result = bare("overlap", "solve", problem, *STEPS)

    assert result.status == 0, result.stderr
    assert "mon: 2 meetings, 480 to 960" in result.stdout
    assert "tue: 1 meeting, 480 to 960" in result.stdout
    assert "needs never there" in result.stdout
    assert "3 of 4" in result.stdout


def test_plan_written_to_a_file_passes_the_checker(problem: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.json"
    printed = bare("overlap", "solve", problem, *STEPS, "--out", out, "--json").document

    assert json.loads(out.read_text(encoding="utf-8")) == printed
    result = bare("overlap", "check", problem, out, "--json")
    assert (result.status, result.document) == (0, {"breaches": []})
    assert bare("overlap", "check", problem, out).stdout == "The plan keeps every rule.\n"


def test_same_seed_and_iterations_give_the_same_plan(problem: Path) -> None:
    first, second = (bare("overlap", "solve", problem, *STEPS, "--json").stdout for _ in range(2))
    assert first == second


def test_decimals_are_answered_in_decimals(tmp_path: Path) -> None:
    meeting = {"id": "only", "place": "market", "duration": 1.5, "value": 2.5}
    days = [{"id": "mon", "start": 8, "end": 12}]
    travel = [[0, 0.25], [0.25, 0]]
    path = written(tmp_path / "problem.json", {**PROBLEM, "meetings": [meeting], "days": days, "travel": travel})

    document = bare("overlap", "solve", path, *STEPS, "--json").document

    stop = {"day": "mon", "meeting": "only", "arrive": 8.25, "start": 8.25, "leave": 9.75}
    assert document == {"value": 2.5, "stops": [stop], "unplaced": []}


def test_plan_of_before_may_name_what_is_gone(problem: Path, tmp_path: Path) -> None:
    stops = [
        {"day": day, "meeting": meeting, "arrive": 510, "start": 600, "leave": 660}
        for day, meeting in (("sun", "elder"), ("mon", "ghost"), ("tue", "rival"), ("mon", "rival"))
    ]
    before = written(
        tmp_path / "before.json",
        {"value": 1, "stops": stops, "unplaced": [{"meeting": "ghost", "reason": "days_full"}]},
    )
    result = bare("overlap", "solve", problem, *STEPS, "--previous", before, "--json")

    assert result.status == 0, result.stderr
    days = {stop["meeting"]: stop["day"] for stop in result.document["stops"]}
    assert days == {"elder": "mon", "council": "mon", "rival": "tue"}


def test_seconds_bound_the_search_by_the_clock(crowded: Path, checkout: Path) -> None:
    started = time.monotonic()
    done = _process(checkout, "overlap", "solve", str(crowded), "--seconds", "0.2", "--json")
    out, _ = done.communicate(timeout=60)

    assert done.returncode == 0
    assert json.loads(out)["value"] > 400
    assert time.monotonic() - started < 30


def test_breaches_are_listed_with_status_5(problem: Path, tmp_path: Path) -> None:
    stop = {"day": "mon", "meeting": "elder", "arrive": 505, "start": 590, "leave": 650}
    others = [{"meeting": name, "reason": "days_full"} for name in ("council", "rival", "convoy")]
    plan = written(tmp_path / "plan.json", {"value": 5, "stops": [stop], "unplaced": others})

    result = bare("overlap", "check", problem, plan, "--json")

    assert result.status == 5
    assert result.document == {
        "breaches": [
            {"rule": "before_day_starts", "meeting": "elder", "day": "mon", "other": ""},
            {"rule": "pinned_moved", "meeting": "elder", "day": "mon", "other": ""},
        ]
    }
    text = bare("overlap", "check", problem, plan)
    assert (text.status, "pinned moved" in text.stdout) == (5, True)


def test_plan_of_the_solver_with_a_breach_is_a_defect_and_is_not_shown(
    problem: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checked_plans, "solve", lambda *_: Plan(0, (), ()))
    out = tmp_path / "plan.json"

    result = bare("overlap", "solve", problem, "--out", out, "--json")

    assert (result.status, result.document["error"]["code"], out.exists()) == (1, "defect", False)


def test_fault_in_a_problem_is_told_with_its_place(tmp_path: Path) -> None:
    days = [{"id": "mon", "start": 960, "end": 480}]
    path = written(tmp_path / "problem.json", {**PROBLEM, "days": days})

    text = bare("overlap", "solve", path)
    document = bare("overlap", "solve", path, "--json")

    assert (text.status, document.status) == (6, 6)
    assert "at days[0], the start is after the end." in text.stderr
    assert document.document["error"]["params"] == {"what": "problem", "reason": "start_after_end", "where": "days[0]"}


def test_place_of_a_fault_keeps_its_underscores(tmp_path: Path) -> None:
    meetings = [{**PROBLEM["meetings"][2], "not_same_day_place": ["nobody"]}]
    path = written(tmp_path / "problem.json", {**PROBLEM, "meetings": meetings})
    assert "at meetings[0].not_same_day_place[0], there is no such meeting." in bare("overlap", "solve", path).stderr


def test_plan_that_is_none_is_status_6(problem: Path) -> None:
    result = bare("overlap", "check", problem, problem)
    assert result.status == 6
    assert "The plan file cannot be used: at value, it is missing." in result.stderr


def test_missing_file_is_status_4(tmp_path: Path) -> None:
    assert bare("overlap", "solve", tmp_path / "none.json").status == 4


@pytest.mark.parametrize(
    "wrong", [("--seconds", "0"), ("--seconds", "nan"), ("--iterations", "0"), ("--seed", "-1"), ("--seconds", "soon")]
)
def test_budget_that_is_none_is_wrong_usage(problem: Path, wrong: tuple[str, str]) -> None:
    assert bare("overlap", "solve", problem, *wrong).status == 2


def test_progress_goes_to_standard_error_unless_quiet(crowded: Path) -> None:
    search = ("overlap", "solve", crowded, "--seconds", "0.4", "--json")
    loud, quiet = bare(*search), bare(*search, "--quiet")

    assert re.fullmatch(r"(Planning: [1-9]0 %\n)+(Planning: 100 %\n)?", loud.stderr)
    assert (json.loads(loud.stdout).keys(), quiet.stderr) == ({"value", "stops", "unplaced"}, "")


def test_interrupted_search_ends_with_130_and_no_plan(crowded: Path, checkout: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.json"
    running = _process(checkout, "overlap", "solve", str(crowded), "--seconds", "5", "--out", str(out))
    assert running.stderr is not None
    assert running.stderr.readline() == "Planning: 10 %\n"
    running.send_signal(signal.SIGINT)
    printed, said = running.communicate(timeout=30)

    assert (running.returncode, printed, out.exists()) == (130, "", False)
    assert "Stopped; everything is as it was before." in said
    assert "Traceback" not in said


def _process(checkout: Path, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "rolodex", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=checkout,
        env=dict(os.environ),
    )

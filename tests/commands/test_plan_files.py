"""Plans as JSON documents: written as they are read, and each fault named by its place."""

import json
from pathlib import Path
from typing import Any

import pytest

from rolodex import errors
from rolodex.commands import plan_files
from rolodex.planning.problem import Plan, Reason, Stop, Unplaced

PLAN = Plan(
    12.5,
    (Stop("d1", "réunion", 100, 110.25, 140.25),),
    (Unplaced("m2", Reason.KEPT_APART),),
)
DOCUMENT: dict[str, Any] = {
    "value": 12.5,
    "stops": [{"day": "d1", "meeting": "réunion", "arrive": 100, "start": 110.25, "leave": 140.25}],
    "unplaced": [{"meeting": "m2", "reason": "kept_apart"}],
}


def test_plan_is_written_and_read_the_same(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    plan_files.write(path, PLAN)

    assert json.loads(path.read_text(encoding="utf-8")) == DOCUMENT
    assert plan_files.read(path) == PLAN


def test_members_of_somebody_else_are_left_alone() -> None:
    assert plan_files.from_bytes(json.dumps({**DOCUMENT, "made_by": "somebody"}).encode()) == PLAN


@pytest.mark.parametrize(
    ("change", "reason", "where"),
    [
        ({"value": "12"}, "not_a_number", "value"),
        ({"value": None}, "missing", "value"),
        ({"stops": None}, "missing", "stops"),
        ({"unplaced": {}}, "not_a_list", "unplaced"),
        ({"stops": [{**DOCUMENT["stops"][0], "leave": True}]}, "not_a_number", "stops[0].leave"),
        ({"stops": [{"day": "d1"}]}, "missing", "stops[0].meeting"),
        ({"unplaced": [{"meeting": "m2", "reason": "rain"}]}, "unknown_reason", "unplaced[0].reason"),
        ({"unplaced": [7]}, "not_an_object", "unplaced[0]"),
    ],
)
def test_fault_is_named_with_its_place(change: dict[str, Any], reason: str, where: str) -> None:
    with pytest.raises(errors.Malformed) as refused:
        plan_files.from_bytes(json.dumps({**DOCUMENT, **change}).encode())
    assert refused.value.params == {"what": "plan", "reason": reason, "where": where}


def test_more_stops_than_the_limit_are_refused() -> None:
    with pytest.raises(errors.LimitExceeded) as refused:
        plan_files.from_bytes(json.dumps({**DOCUMENT, "stops": [0] * 20_001}).encode())
    assert refused.value.params["limit"] == "plan_stops"


def test_plan_for_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.Environment):
        plan_files.write(tmp_path / "nowhere" / "plan.json", PLAN)

"""Problem files of the planner: what is read, and how each fault is named by its place."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rolodex import errors
from rolodex.commands import problem_files
from rolodex.planning.problem import Day, Meeting, Pin, Problem, Window

Change = Callable[[dict[str, Any]], object]

GOOD: dict[str, Any] = {
    "unit": "s",
    "days": [
        {"id": "d1", "start": 28800, "end": 64800, "from": "base", "to": "A"},
        {"id": "d2", "start": 0.5, "end": 10, "max_meetings": 2, "reachable": ["B"], "has": ["convoy", "interpreter"]},
    ],
    "places": ["base", "A", "B"],
    "travel": [[0, 900, 1800], [900, 0, 600], [1800, 600.25, 0]],
    "meetings": [
        {"id": "m0", "place": "B", "duration": 60, "value": 0, "name": "somebody", "notes": {"any": ["thing"]}},
        {
            "id": "m1",
            "place": "A",
            "duration": 1800,
            "value": 30,
            "windows": [{"day": "d1", "start": 30000, "end": 40000}],
            "after": ["m0"],
            "not_same_day_place": ["m0"],
            "pinned": {"day": "d1", "start": 31000},
            "needs": ["interpreter"],
        },
    ],
    "comment": "somebody else's",
}


def read(document: object) -> Problem:
    return problem_files.from_bytes(json.dumps(document).encode())


def refusal(change: Change) -> errors.Unreliable:
    document = copy.deepcopy(GOOD)
    change(document)
    with pytest.raises(errors.Unreliable) as refused:
        read(document)
    return refused.value


def test_file_is_read_with_every_member_and_what_is_unknown_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "problem.json"
    path.write_text(json.dumps(GOOD), encoding="utf-8")

    assert problem_files.read(path) == Problem(
        days=(
            Day("d1", 28800, 64800, "base", "A"),
            Day("d2", 0.5, 10, "base", "base", 2, frozenset({"B"}), frozenset({"convoy", "interpreter"})),
        ),
        places=("base", "A", "B"),
        travel=((0, 900, 1800), (900, 0, 600), (1800, 600.25, 0)),
        meetings=(
            Meeting("m0", "B", 60, 0),
            Meeting(
                "m1",
                "A",
                1800,
                30,
                (Window("d1", 30000, 40000),),
                ("m0",),
                frozenset({"m0"}),
                frozenset({"interpreter"}),
                Pin("d1", 31000),
            ),
        ),
    )


def test_integers_stay_integers_and_decimals_decimals() -> None:
    first, second = read(GOOD).days
    assert [type(number) for number in (first.start, second.start, second.end)] == [int, float, int]


def test_null_is_a_member_left_out() -> None:
    days = [{"id": "d", "start": 0, "end": 1, "max_meetings": None, "reachable": None, "has": None, "from": None}]
    assert read({**GOOD, "days": days, "meetings": []}).days == (Day("d", 0, 1, "base", "base"),)


def test_nothing_at_all_is_a_problem_too() -> None:
    assert read({"days": [], "places": [], "travel": [], "meetings": []}) == Problem((), (), (), ())


def at(*path: str | int, value: object) -> Change:
    """Put a value where the path leads."""

    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        document[path[-1]] = value

    return change


def without(*path: str | int) -> Change:
    """Take away what stands where the path leads."""

    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        del document[path[-1]]

    return change


FAULTS = [
    (without("days"), "missing", "days"),
    (without("places"), "missing", "places"),
    (without("travel"), "missing", "travel"),
    (without("meetings"), "missing", "meetings"),
    (at("unit", value=1), "not_text", "unit"),
    (at("days", value={}), "not_a_list", "days"),
    (at("days", 1, value=[]), "not_an_object", "days[1]"),
    (without("days", 0, "id"), "missing", "days[0].id"),
    (without("days", 0, "start"), "missing", "days[0].start"),
    (at("days", 1, "id", value="d1"), "twice", "days[1].id"),
    (at("days", 0, "id", value=""), "empty", "days[0].id"),
    (at("days", 0, "id", value="x" * 201), "too_long", "days[0].id"),
    (at("days", 0, "id", value=7), "not_text", "days[0].id"),
    (at("days", 0, "start", value=64801), "start_after_end", "days[0]"),
    (at("days", 0, "start", value="8:00"), "not_a_number", "days[0].start"),
    (at("days", 0, "end", value=True), "not_a_number", "days[0].end"),
    (at("days", 0, "end", value=10**13 + 1), "number_too_large", "days[0].end"),
    (at("days", 0, "from", value="C"), "unknown_place", "days[0].from"),
    (at("days", 0, "to", value="C"), "unknown_place", "days[0].to"),
    (at("days", 1, "reachable", 0, value="C"), "unknown_place", "days[1].reachable[0]"),
    (at("days", 1, "reachable", value="B"), "not_a_list", "days[1].reachable"),
    (at("days", 1, "max_meetings", value=-1), "negative", "days[1].max_meetings"),
    (at("days", 1, "max_meetings", value=1.5), "not_a_whole_number", "days[1].max_meetings"),
    (at("days", 1, "has", 0, value=None), "not_text", "days[1].has[0]"),
    (at("places", 2, value="A"), "twice", "places[2]"),
    (at("places", value=[]), "no_places", "days[0]"),
    (at("travel", 2, value=[1, 2]), "not_a_column_for_every_place", "travel[2]"),
    (without("travel", 2), "not_a_row_for_every_place", "travel"),
    (at("travel", 1, 2, value=-1), "negative", "travel[1][2]"),
    (at("travel", 1, 2, value=None), "not_a_number", "travel[1][2]"),
    (at("meetings", 1, "id", value="m0"), "twice", "meetings[1].id"),
    (at("meetings", 1, "place", value="C"), "unknown_place", "meetings[1].place"),
    (without("meetings", 1, "place"), "missing", "meetings[1].place"),
    (at("meetings", 1, "duration", value=-1), "negative", "meetings[1].duration"),
    (at("meetings", 1, "value", value=-0.5), "negative", "meetings[1].value"),
    (at("meetings", 1, "value", value=[1]), "not_a_number", "meetings[1].value"),
    (at("meetings", 1, "windows", 0, "day", value="d3"), "unknown_day", "meetings[1].windows[0].day"),
    (at("meetings", 1, "windows", 0, "start", value=40001), "start_after_end", "meetings[1].windows[0]"),
    (without("meetings", 1, "windows", 0, "end"), "missing", "meetings[1].windows[0].end"),
    (at("meetings", 1, "after", 0, value="m7"), "unknown_meeting", "meetings[1].after[0]"),
    (at("meetings", 1, "after", 0, value="m1"), "itself", "meetings[1].after[0]"),
    (at("meetings", 0, "after", value=["m1"]), "ring", "meetings[0].after"),
    (at("meetings", 1, "not_same_day_place", 0, value="m7"), "unknown_meeting", "meetings[1].not_same_day_place[0]"),
    (at("meetings", 1, "not_same_day_place", 0, value="m1"), "itself", "meetings[1].not_same_day_place[0]"),
    (at("meetings", 1, "pinned", "day", value="d3"), "unknown_day", "meetings[1].pinned.day"),
    (at("meetings", 1, "pinned", value=31000), "not_an_object", "meetings[1].pinned"),
    (without("meetings", 1, "pinned", "start"), "missing", "meetings[1].pinned.start"),
    (at("meetings", 1, "needs", value="interpreter"), "not_a_list", "meetings[1].needs"),
]


@pytest.mark.parametrize(("change", "reason", "where"), FAULTS, ids=[f"{where}-{why}" for _, why, where in FAULTS])
def test_fault_is_named_with_its_place(change: Change, reason: str, where: str) -> None:
    refused = refusal(change)
    assert isinstance(refused, errors.Malformed)
    assert {**refused.params, "wanted": 0} == {"what": "problem", "reason": reason, "where": where, "wanted": 0}


def test_document_that_is_no_object_is_refused_at_its_top() -> None:
    with pytest.raises(errors.Malformed) as refused:
        read([])
    assert refused.value.params == {"what": "problem", "reason": "not_an_object", "where": "top"}


def test_long_way_of_meetings_after_each_other_is_no_ring() -> None:
    names = [f"m{number}" for number in range(1_500)]
    meetings = [
        {"id": name, "place": "A", "duration": 1, "value": 1, "after": names[number + 1 : number + 2]}
        for number, name in enumerate(names)
    ]
    assert len(read({**GOOD, "meetings": meetings}).meetings) == 1_500


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b'{"days": NaN}', "not_a_number"),
        (b'{"days": -Infinity}', "not_a_number"),
        (b'{"days": 1e999}', "number_range"),
        (b'{"days": 9223372036854775808}', "integer_range"),
        (b'{"days": [], "days": []}', "repeated_member"),
        (b"\xff\xfe{}", "not_utf8"),
        (b"", "grammar"),
        (b'{"days": [', "grammar"),
    ],
)
def test_what_is_no_strict_json_is_refused(text: bytes, reason: str) -> None:
    with pytest.raises(errors.Malformed) as refused:
        problem_files.from_bytes(text)
    assert refused.value.params == {"what": "json", "reason": reason}


@pytest.mark.parametrize(
    ("change", "limit"),
    [
        (at("days", value=[{"id": str(n), "start": 0, "end": 1} for n in range(401)]), "problem_days"),
        (at("places", value=[str(n) for n in range(501)]), "problem_places"),
        (at("travel", value=[[0]] * 501), "problem_places"),
        (at("meetings", value=[{}] * 2_001), "problem_meetings"),
        (at("meetings", 0, "needs", value=["x"] * 20_001), "problem_list"),
        (at("comment", value=[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]), "json_depth"),
    ],
)
def test_more_than_the_limit_is_refused(change: Change, limit: str) -> None:
    assert refusal(change).params["limit"] == limit


def test_file_above_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "problem.json"
    with path.open("wb") as file:
        file.truncate(16 * 1024 * 1024 + 1)
    with pytest.raises(errors.LimitExceeded) as refused:
        problem_files.read(path)
    assert refused.value.params["limit"] == "file_bytes"


def test_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.RolodexError):
        problem_files.read(tmp_path)

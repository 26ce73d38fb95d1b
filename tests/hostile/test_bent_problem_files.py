"""Problem files bent in every way: a clear refusal, or a plan that the checker finds nothing in. Never a defect."""

import copy
import json
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from rolodex.clock import FixedClock
from tests.cli.harness import Result, Terminal

SOUND: dict[str, Any] = {
    "unit": "min",
    "days": [
        {"id": "mon", "start": 480, "end": 960, "has": ["convoy"], "reachable": ["market", "camp"]},
        {"id": "tue", "start": 480, "end": 900.5, "from": "market", "to": "camp", "max_meetings": 2},
    ],
    "places": ["base", "market", "camp"],
    "travel": [[0, 30, 45], [30, 0, 20.25], [50, 20, 0]],
    "meetings": [
        {"id": "elder", "place": "market", "duration": 60, "value": 5, "pinned": {"day": "mon", "start": 600}},
        {"id": "council", "place": "market", "duration": 45.5, "value": 3, "after": ["elder"]},
        {"id": "rival", "place": "market", "duration": 60, "value": 4, "not_same_day_place": ["council", "elder"]},
        {"id": "camp", "place": "camp", "duration": 30, "value": 9, "needs": ["convoy"]},
        {
            "id": "women",
            "place": "camp",
            "duration": 30,
            "value": 6.5,
            "windows": [{"day": "mon", "start": 500, "end": 700}, {"day": "tue", "start": 500, "end": 510}],
        },
    ],
}
HOSTILE: tuple[Any, ...] = (
    *(None, True, "", "ghost", "\u202edeppart\x1b[2J", "x" * 100_000, [], {}, [[]], [None] * 3, {"id": "x"}),
    *(0, -1, 1, 10**13, -(10**13), 10**18, 2**63, 0.1, 1 / 3, 1e-300, 1e13, 1e300, -0.0, 1.7976931348623157e308),
)


def paths(document: object, here: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The way to every value of a document but the whole."""
    below: list[tuple[str | int, ...]] = []
    members = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    for name, value in members:
        below += [(*here, name), *paths(value, (*here, name))]
    return below


def bent(chance: random.Random) -> bytes:
    """The sound file with one to three faults in its values, or one in its bytes."""
    document = copy.deepcopy(SOUND)
    for _ in range(chance.randint(1, 3)):
        way = chance.choice(paths(document))
        holder: Any = document
        last: Any = way[-1]
        for step in way[:-1]:
            holder = holder[step]
        match chance.randrange(4):
            case 0:
                del holder[last]
            case 1 if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[last]))
            case _:
                holder[last] = copy.deepcopy(chance.choice(HOSTILE))
    data = json.dumps(document).encode()
    match chance.randrange(12):
        case 0:
            return data[: chance.randrange(len(data))]
        case 1:
            at = chance.randrange(len(data))
            return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        case 2:
            return data.replace(b"480", chance.choice([b"NaN", b"-Infinity", b"1e999", b"0x1E0", b"4_8_0"]))
    return data


def bare(*arguments: str | Path) -> Result:
    nobody = Terminal(Path("nowhere"), FixedClock(datetime(2026, 11, 20, tzinfo=UTC)))
    return nobody.bare(*map(str, arguments))


@pytest.mark.parametrize("seed", range(60))
def test_bent_problem_file_is_refused_or_planned_without_a_breach(seed: int, tmp_path: Path) -> None:
    problem, plan = tmp_path / "problem.json", tmp_path / "plan.json"
    problem.write_bytes(bent(random.Random(seed)))

    result = bare("overlap", "solve", problem, "--iterations", "50", "--out", plan, "--json")

    assert result.status in (0, 6), result.stdout
    assert "\x1b" not in result.stdout + result.stderr
    if result.status == 0:
        assert bare("overlap", "check", problem, plan, "--json").document == {"breaches": []}
        assert bare("overlap", "solve", problem, "--iterations", "1").status == 0
    else:
        assert result.document["error"]["code"] in ("malformed", "limit_exceeded")
        assert not plan.exists()


def test_bent_files_are_both_refused_and_planned(tmp_path: Path) -> None:
    """The other test would pass if everything were refused."""
    path = tmp_path / "problem.json"
    statuses = set()
    for seed in range(60):
        path.write_bytes(bent(random.Random(seed)))
        statuses.add(bare("overlap", "solve", path, "--iterations", "1", "--json").status)
    assert statuses == {0, 6}


@pytest.mark.parametrize(
    "document", [b"[]", b"null", b"7", b'"days"', b"{}", b"[" * 100_000, b"{" * 17, b'{"days":' * 30]
)
def test_document_of_another_shape_is_refused(document: bytes, tmp_path: Path) -> None:
    path = tmp_path / "problem.json"
    path.write_bytes(document)
    result = bare("overlap", "solve", path, "--json")
    assert (result.status, result.document["error"]["code"] in ("malformed", "limit_exceeded")) == (6, True)


def test_names_that_steer_a_terminal_are_shown_harmless(tmp_path: Path) -> None:
    path = tmp_path / "problem.json"
    name = "\x1b]0;owned\x07\u202e"
    meetings = [{"id": name, "place": "base", "duration": 10, "value": 1}]
    days = [{"id": name, "start": 0, "end": 100}]
    path.write_text(json.dumps({**SOUND, "days": days, "meetings": meetings}), encoding="utf-8")

    result = bare("overlap", "solve", path, "--iterations", "10")

    assert result.status == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(result.stdout + result.stderr)

"""Plans of the planner as JSON documents."""

import json
from pathlib import Path
from typing import Any, Final

from rolodex import strict_json
from rolodex.commands import own_files
from rolodex.commands.json_node import Node
from rolodex.planning.problem import Plan, Reason, Stop, Unplaced

MAX_BYTES: Final = 16 * 1024 * 1024
MAX_STOPS: Final = 20_000
_REASONS: Final = frozenset(reason.value for reason in Reason)


def read(path: Path) -> Plan:
    """The plan of a file. Whether its days and meetings exist is for the checker to say.

    Raises `Malformed(what="plan", reason=…, where=…)`, `Malformed(what="json")`, `LimitExceeded`, `FileMissing`,
    `Environment`.
    """
    return from_bytes(own_files.read(path, MAX_BYTES))


def from_bytes(data: bytes) -> Plan:
    """As `read`, from the content of a file."""
    top = Node(strict_json.loads_with_decimals(data, MAX_BYTES), "plan")
    return Plan(
        value=top.member("value").number(),
        stops=tuple(_stop(node) for node in top.member("stops").items(MAX_STOPS, "stops")),
        unplaced=tuple(_unplaced(node) for node in top.member("unplaced").items(MAX_STOPS, "unplaced")),
    )


def document(plan: Plan) -> dict[str, Any]:
    """The plan as it is written: numbers in the unit of the problem, integers where the solver has integers."""
    return {
        "value": plan.value,
        "stops": [
            {
                "day": stop.day,
                "meeting": stop.meeting,
                "arrive": stop.arrive,
                "start": stop.start,
                "leave": stop.leave,
            }
            for stop in plan.stops
        ],
        "unplaced": [{"meeting": left_out.meeting, "reason": left_out.reason.value} for left_out in plan.unplaced],
    }


def write(path: Path, plan: Plan) -> None:
    """Replace the file by the plan, whole or not at all.

    Raises `DiskFull`, `ReadOnly`, `FileMissing` (no such folder), `Environment`.
    """
    own_files.write_bytes(path, json.dumps(document(plan), ensure_ascii=False, indent=1).encode() + b"\n")


def _stop(node: Node) -> Stop:
    return Stop(
        day=node.member("day").identifier(),
        meeting=node.member("meeting").identifier(),
        arrive=node.member("arrive").number(),
        start=node.member("start").number(),
        leave=node.member("leave").number(),
    )


def _unplaced(node: Node) -> Unplaced:
    return Unplaced(
        node.member("meeting").identifier(), Reason(node.member("reason").known(_REASONS, "unknown_reason"))
    )

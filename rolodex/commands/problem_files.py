"""Problems of the planner as JSON files, for people and programs that have no vault. docs/cli.md shows the format."""

from pathlib import Path
from typing import Final

from rolodex import strict_json
from rolodex.commands import own_files
from rolodex.commands.json_node import Node, identifiers
from rolodex.planning.problem import Day, Meeting, Number, Pin, Problem, Window

MAX_BYTES: Final = 16 * 1024 * 1024
MAX_MEETINGS: Final = 2_000
MAX_DAYS: Final = 400
MAX_PLACES: Final = 500
MAX_ENTRIES: Final = 20_000
"""Of every other list: windows, needs, names."""


def read(path: Path) -> Problem:
    """The problem of a file, sound in itself: every place, day and meeting that it names exists.

    Members that are not known are left alone. Raises `Malformed(what="problem", reason=…, where=…)` naming the first
    fault by its place (`meetings[3].windows[0].day`), `Malformed(what="json")` where it is no strict JSON,
    `LimitExceeded`, `FileMissing`, `Environment`.
    """
    return from_bytes(own_files.read(path, MAX_BYTES))


def from_bytes(data: bytes) -> Problem:
    """As `read`, from the content of a file."""
    top = Node(strict_json.loads_with_decimals(data, MAX_BYTES), "problem")
    unit = top.optional("unit")
    if unit is not None:
        unit.identifier()
    places = tuple(identifiers(top.member("places").items(MAX_PLACES, "places")))
    days = _days(top.member("days").items(MAX_DAYS, "days"), places)
    return Problem(days, places, _travel(top.member("travel"), len(places)), _Meetings(top, days, places).read())


def _days(nodes: list[Node], places: tuple[str, ...]) -> tuple[Day, ...]:
    if nodes and not places:
        nodes[0].refuse("no_places")
    names = identifiers([node.member("id") for node in nodes])
    return tuple(_day(name, node, places) for name, node in zip(names, nodes, strict=True))


def _day(name: str, node: Node, places: tuple[str, ...]) -> Day:
    known = frozenset(places)
    origin, target, most = node.optional("from"), node.optional("to"), node.optional("max_meetings")
    reachable = node.optional("reachable")
    start, end = _span(node)
    return Day(
        id=name,
        start=start,
        end=end,
        origin=places[0] if origin is None else origin.known(known, "unknown_place"),
        target=places[0] if target is None else target.known(known, "unknown_place"),
        max_meetings=None if most is None else most.count(),
        reachable=None
        if reachable is None
        else frozenset(item.known(known, "unknown_place") for item in reachable.items(MAX_ENTRIES)),
        has=frozenset(item.identifier() for item in node.optional_items("has", MAX_ENTRIES)),
    )


def _span(node: Node) -> tuple[Number, Number]:
    start, end = node.member("start").number(), node.member("end").number()
    if start > end:
        node.refuse("start_after_end")
    return start, end


def _travel(node: Node, size: int) -> tuple[tuple[Number, ...], ...]:
    rows = node.items(MAX_PLACES, "places")
    if len(rows) != size:
        node.refuse("not_a_row_for_every_place", wanted=size)
    return tuple(_travel_row(row, size) for row in rows)


def _travel_row(row: Node, size: int) -> tuple[Number, ...]:
    columns = row.items(MAX_PLACES, "places")
    if len(columns) != size:
        row.refuse("not_a_column_for_every_place", wanted=size)
    return tuple(column.amount() for column in columns)


class _Meetings:
    """The meetings of a problem, which name days, places and each other."""

    def __init__(self, top: Node, days: tuple[Day, ...], places: tuple[str, ...]) -> None:
        self._nodes = top.member("meetings").items(MAX_MEETINGS, "meetings")
        self._names = tuple(identifiers([node.member("id") for node in self._nodes]))
        self._known = frozenset(self._names)
        self._days = frozenset(day.id for day in days)
        self._places = frozenset(places)

    def read(self) -> tuple[Meeting, ...]:
        """All of them, no ring among those that come after each other."""
        meetings = tuple(self._meeting(name, node) for name, node in zip(self._names, self._nodes, strict=True))
        in_ring = _in_ring(meetings)
        for meeting, node in zip(meetings, self._nodes, strict=True):
            if meeting.id in in_ring:
                node.member("after").refuse("ring")
        return meetings

    def _meeting(self, name: str, node: Node) -> Meeting:
        return Meeting(
            id=name,
            place=node.member("place").known(self._places, "unknown_place"),
            duration=node.member("duration").amount(),
            value=node.member("value").amount(),
            windows=tuple(self._window(item) for item in node.optional_items("windows", MAX_ENTRIES)),
            after=tuple(dict.fromkeys(self._others(name, node, "after"))),
            not_same_day_place=frozenset(self._others(name, node, "not_same_day_place")),
            needs=frozenset(item.identifier() for item in node.optional_items("needs", MAX_ENTRIES)),
            pinned=self._pin(node.optional("pinned")),
        )

    def _window(self, node: Node) -> Window:
        day = node.member("day").known(self._days, "unknown_day")
        return Window(day, *_span(node))

    def _pin(self, node: Node | None) -> Pin | None:
        if node is None:
            return None
        return Pin(node.member("day").known(self._days, "unknown_day"), node.member("start").number())

    def _others(self, name: str, node: Node, member: str) -> list[str]:
        others = []
        for item in node.optional_items(member, MAX_ENTRIES):
            others.append(item.known(self._known, "unknown_meeting"))
            if others[-1] == name:
                item.refuse("itself")
        return others


def _in_ring(meetings: tuple[Meeting, ...]) -> set[str]:
    """Those that come after each other in a ring, and those that come after one of them."""
    left = {meeting.id: set(meeting.after) for meeting in meetings}
    followers: dict[str, list[str]] = {}
    for meeting in meetings:
        for name in meeting.after:
            followers.setdefault(name, []).append(meeting.id)
    free = [name for name, before in left.items() if not before]
    while free:
        name = free.pop()
        del left[name]
        for follower in followers.get(name, ()):
            left[follower].discard(name)
            if not left[follower]:
                free.append(follower)
    return set(left)

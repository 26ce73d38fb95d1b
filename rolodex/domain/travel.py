"""How long the ways between places take: a table, or distance and speed; what is not said is found through others.

Nobody passes through a place that is reached by convoy only: it can be where a way begins or ends.
"""

import heapq
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

SPEEDS_KM_PER_HOUR: Final = {"road": 40, "air": 200, "water": 15, "foot": 4}
"""Where the case says no other: tracks of a field mission, a helicopter, a river boat, a walk."""


@dataclass(frozen=True, slots=True)
class Way:
    """One stated way; `minutes` wins over `km`, one of the two is known. It goes both ways unless `one_way`."""

    origin: str
    target: str
    mode: str
    minutes: int | None = None
    km: int | None = None
    one_way: bool = False


@dataclass(frozen=True, slots=True)
class Ride:
    """The quickest way from one place to another: how long, and the mode of its longest part."""

    minutes: int
    mode: str


def rides(
    places: Collection[str], ways: Iterable[Way], speeds: Mapping[str, int], not_through: Collection[str] = ()
) -> dict[tuple[str, str], Ride]:
    """The quickest ride of every pair for which a way is known; from a place to itself it takes no time."""
    edges = _edges(ways, speeds)
    found: dict[tuple[str, str], Ride] = {}
    for origin in places:
        reached = _from(origin, edges, frozenset(not_through))
        found.update({(origin, target): ride for target, ride in reached.items() if target in places})
    return found


def preferred(ways: Iterable[Way], mode: str) -> tuple[Way, ...]:
    """Of each pair of places the ways in this mode, all where none is in it: a flight in the table does not mean that
    there is one every day."""
    found: dict[frozenset[str], list[Way]] = {}
    for way in ways:
        found.setdefault(frozenset((way.origin, way.target)), []).append(way)
    return tuple(way for pair in found.values() for way in ([one for one in pair if one.mode == mode] or pair))


def by(ways: Iterable[Way], mode: str) -> tuple[Way, ...]:
    """The ways as they would be in another mode: as stated for it, else by distance, else unchanged."""
    held = tuple(ways)
    stated = {frozenset((way.origin, way.target)) for way in held if way.mode == mode}
    changed = [
        way
        if way.mode == mode or way.km is None or frozenset((way.origin, way.target)) in stated
        else replace(way, mode=mode, minutes=None)
        for way in held
    ]
    return preferred(changed, mode)


def minutes_of(way: Way, speeds: Mapping[str, int]) -> int:
    """How long a way takes, rounded up to whole minutes."""
    if way.minutes is not None:
        return way.minutes
    speed = speeds.get(way.mode) or SPEEDS_KM_PER_HOUR[way.mode]
    return -(-(way.km or 0) * 60 // speed)


def _edges(ways: Iterable[Way], speeds: Mapping[str, int]) -> dict[str, dict[str, Ride]]:
    found: dict[str, dict[str, Ride]] = {}
    for way in ways:
        ride = Ride(minutes_of(way, speeds), way.mode)
        ends = [(way.origin, way.target)] if way.one_way else [(way.origin, way.target), (way.target, way.origin)]
        for origin, target in ends:
            held = found.setdefault(origin, {}).get(target)
            if held is None or ride.minutes < held.minutes:
                found[origin][target] = ride
    return found


def _from(origin: str, edges: Mapping[str, Mapping[str, Ride]], not_through: Collection[str]) -> dict[str, Ride]:
    """Dijkstra's shortest paths."""
    reached: dict[str, Ride] = {}
    waiting = [(0, origin, 0, "")]
    while waiting:
        minutes, place, longest, mode = heapq.heappop(waiting)
        if place in reached:
            continue
        reached[place] = Ride(minutes, mode)
        if place in not_through and place != origin:
            continue
        for target, ride in edges.get(place, {}).items():
            if target not in reached:
                part = max((longest, mode), (ride.minutes, ride.mode))
                heapq.heappush(waiting, (minutes + ride.minutes, target, *part))
    return reached

"""A problem as whole numbers and positions in lists, which is what the search reads.

Times and values that are decimals of at most six places become whole numbers without loss; others are rounded so that
a plan of the rounded problem keeps the rules of the real one: ways and durations up, times to start inwards.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, repeat
from math import ceil, floor
from operator import add, sub
from typing import Final, TypeAlias

from rolodex.planning.problem import Day, Meeting, Number, Problem

Option: TypeAlias = tuple[int, int, int, int, int, int, int]
"""A time of a meeting: day, earliest start, latest start, and four numbers that spare the search a look.

The next stop's latest start is at least the fourth, the earliest of the stop before at most the fifth. The sixth is the
first position allowed (1 is right after the day's leaving), the seventh is added to the detour.
"""

_PLACES_AT_MOST: Final = 6
_LOOKS_AT_WAYS: Final = 200_000


@dataclass(frozen=True, slots=True)
class Compiled:
    """Meetings are 0 to `count` - 1; day d is left from node `count` + 2 d and ends at node `count` + 2 d + 1.

    `hops[i][j]` is the duration of i and the way to j, `hops_into[j][i]` the same. `worth` counts a pinned meeting more
    than all that are not together. `least_stays` is the time that a meeting adds to a day at the least. `before`,
    `followers` and `apart` name meetings by position.
    """

    count: int
    scale: int
    day_starts: list[int]
    day_ends: list[int]
    most: list[int]
    hops: list[list[int]]
    hops_into: list[list[int]]
    durations: list[int]
    least_stays: list[int]
    worth: list[int]
    pin_worth: int
    options: list[tuple[Option, ...]]
    before: list[tuple[int, ...]]
    followers: list[tuple[int, ...]]
    apart: list[tuple[int, ...]]


def compile_problem(problem: Problem) -> Compiled:
    """The problem for the search. Meetings that wait for themselves, or for one that is unknown, get no option."""
    count = len(problem.meetings)
    scale = _scale(_times(problem))
    nodes = _nodes(problem)
    durations = [_up(meeting.duration, scale) for meeting in problem.meetings] + [0] * (2 * len(problem.days))
    ways = [[_up(way, scale) for way in row] for row in problem.travel]
    hops = [[duration + ways[here][there] for there in nodes] for here, duration in zip(nodes, durations, strict=True)]
    shortcut = _shortcut(ways)
    worth, pin_worth = _worth(problem)
    before, followers = _order(problem)
    compiled = Compiled(
        count=count,
        scale=scale,
        day_starts=[_up(day.start, scale) for day in problem.days],
        day_ends=[_down(day.end, scale) for day in problem.days],
        most=[count if day.max_meetings is None else day.max_meetings for day in problem.days],
        hops=hops,
        hops_into=[list(column) for column in zip(*hops, strict=True)],
        durations=durations,
        least_stays=[duration - shortcut for duration in durations],
        worth=worth,
        pin_worth=pin_worth,
        options=[],
        before=before,
        followers=followers,
        apart=_apart(problem),
    )
    waits_for_ever = _waiting_for_ever(before, problem)
    for number, meeting in enumerate(problem.meetings):
        options = () if number in waits_for_ever else tuple(_options(compiled, problem, number, meeting))
        compiled.options.append(options)
    _close_to_followers(compiled)
    return compiled


def _close_to_followers(compiled: Compiled) -> None:
    """Who must come after a meeting without an option has none either."""
    waiting = [meeting for meeting, options in enumerate(compiled.options) if not options]
    while waiting:
        for follower in compiled.followers[waiting.pop()]:
            if compiled.options[follower]:
                compiled.options[follower] = ()
                waiting.append(follower)


def _times(problem: Problem) -> Iterator[Number]:
    yield from chain.from_iterable(problem.travel)
    for day in problem.days:
        yield from (day.start, day.end)
    for meeting in problem.meetings:
        yield meeting.duration
        yield from chain.from_iterable((window.start, window.end) for window in meeting.windows)
        if meeting.pinned is not None:
            yield meeting.pinned.start


def _scale(numbers: Iterable[Number]) -> int:
    """The smallest power of ten that makes all of them whole; the largest allowed where none does."""
    places = 0
    for number in numbers:
        while places < _PLACES_AT_MOST and round(number * 10**places) / 10**places != number:
            places += 1
    return int(10**places)


def _whole(number: Number, scale: int) -> int | None:
    """The number in units of the scale if nothing is lost."""
    scaled = round(number * scale)
    return scaled if scaled / scale == number else None


def _up(number: Number, scale: int) -> int:
    whole = _whole(number, scale)
    return ceil(number * scale) if whole is None else whole


def _down(number: Number, scale: int) -> int:
    whole = _whole(number, scale)
    return floor(number * scale) if whole is None else whole


def _nodes(problem: Problem) -> list[int]:
    """The row in `travel` of every node."""
    rows = {place: row for row, place in enumerate(problem.places)}
    ends = [rows[place] for day in problem.days for place in (day.origin, day.target)]
    return [rows[meeting.place] for meeting in problem.meetings] + ends


def _shortcut(ways: list[list[int]]) -> int:
    """By how much a way through a third place is quicker than the direct one, at the most. Many places: of a sample."""
    places = range(len(ways))
    stride = max(1, len(ways) ** 3 // _LOOKS_AT_WAYS)
    best = 0
    for here in places:
        row = ways[here]
        for third in places[here % stride :: stride]:
            saved = max(map(sub, row, map(add, repeat(row[third]), ways[third])))
            best = max(best, saved)
    return best


def _worth(problem: Problem) -> tuple[list[int], int]:
    scale = _scale(meeting.value for meeting in problem.meetings)
    values = [round(meeting.value * scale) for meeting in problem.meetings]
    pin_worth = sum(abs(value) for value in values) + 1
    pairs = zip(values, problem.meetings, strict=True)
    return [value + (pin_worth if meeting.pinned is not None else 0) for value, meeting in pairs], pin_worth


def _order(problem: Problem) -> tuple[list[tuple[int, ...]], list[tuple[int, ...]]]:
    numbers = {meeting.id: number for number, meeting in enumerate(problem.meetings)}
    before = [
        tuple(sorted({numbers[name] for name in meeting.after if name in numbers})) for meeting in problem.meetings
    ]
    followers: list[list[int]] = [[] for _ in before]
    for number, first in enumerate(before):
        for other in first:
            followers[other].append(number)
    return before, [tuple(row) for row in followers]


def _waiting_for_ever(before: list[tuple[int, ...]], problem: Problem) -> set[int]:
    """Meetings of a ring of `after`, after one that is unknown, or after one of these."""
    known = {meeting.id for meeting in problem.meetings}
    settled: set[int] = set()
    open_ones = {number for number, meeting in enumerate(problem.meetings) if known.issuperset(meeting.after)}
    while ready := {number for number in open_ones if settled.issuperset(before[number])}:
        settled |= ready
        open_ones -= ready
    return set(range(len(before))) - settled


def _apart(problem: Problem) -> list[tuple[int, ...]]:
    numbers = {meeting.id: number for number, meeting in enumerate(problem.meetings)}
    rows: list[set[int]] = [set() for _ in problem.meetings]
    for number, meeting in enumerate(problem.meetings):
        for name in meeting.not_same_day_place:
            other = numbers.get(name, number)
            if other != number and problem.meetings[other].place == meeting.place:
                rows[number].add(other)
                rows[other].add(number)
    return [tuple(sorted(row)) for row in rows]


def _options(compiled: Compiled, problem: Problem, number: int, meeting: Meeting) -> Iterator[Option]:
    """Day by day, each time of its own during which the meeting could be held if the day were long enough."""
    into, out = compiled.hops_into[number], compiled.hops[number]
    from_others = min([*into[:number], *into[number + 1 : compiled.count]], default=sys.maxsize)
    to_others = min([*out[:number], *out[number + 1 : compiled.count]], default=sys.maxsize)
    for place, day in enumerate(problem.days):
        if compiled.most[place] < 1 or not _is_open(day, meeting):
            continue
        leave, end = compiled.count + 2 * place, compiled.count + 2 * place + 1
        least_into, least_out = min(from_others, into[leave]), min(to_others, out[end])
        opens, closes = compiled.day_starts[place], compiled.day_ends[place]
        for start, last in _windows(compiled, day, place, meeting):
            if start + least_out <= closes and opens + least_into <= last:
                yield place, start, last, start + least_out, last - least_into, 1, 0


def _windows(compiled: Compiled, day: Day, place: int, meeting: Meeting) -> list[tuple[int, int]]:
    """The times to start on this day within its bounds, in order, those that touch made one."""
    if meeting.pinned is not None:
        given = [(meeting.pinned.start, meeting.pinned.start)] if meeting.pinned.day == day.id else []
    elif meeting.windows:
        given = [(window.start, window.end) for window in meeting.windows if window.day == day.id]
    else:
        given = [(day.start, day.end)]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(_inwards(start, end, compiled.scale) for start, end in given if start <= end):
        first, last = max(start, compiled.day_starts[place]), min(end, compiled.day_ends[place])
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        elif first <= last:
            merged.append((first, last))
    return merged


def _inwards(start: Number, end: Number, scale: int) -> tuple[int, int]:
    """The window in whole numbers; one too narrow for them becomes the nearest."""
    first, last = _up(start, scale), _down(end, scale)
    return (first, last) if first <= last else (round(start * scale), round(start * scale))


def _is_open(day: Day, meeting: Meeting) -> bool:
    """What the meeting needs is there, and its place can be reached."""
    on_the_way = meeting.place in (day.origin, day.target)
    return meeting.needs <= day.has and (day.reachable is None or meeting.place in day.reachable or on_the_way)

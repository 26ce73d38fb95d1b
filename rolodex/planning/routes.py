"""The days of a plan in the making: who is met in which order, how early and how late each stop could start.

A day's three lists run in step: nodes (its leaving first, its end last), earliest starts, latest starts. A meeting fits
between two stops if its own earliest end there, and the way, reach the next stop by its latest start.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import TypeAlias

from rolodex.planning.compiled import Compiled, Option

_Lists: TypeAlias = list[list[int]]
Saved: TypeAlias = tuple[_Lists, _Lists, _Lists, _Lists, list[int], list[int], list[int], list[int], int, int]
"""What `Routes.saved` gives and `Routes.restore` takes."""


class Routes:
    """The days, empty at first.

    `gaps[day][position]` is the time to spare between the stop before and this one (one more position follows the last,
    for nothing), `room[day]` the largest of the day.
    `day_of` is -1 for what is not placed; `opens` and `closes` bound each placed start. `worth` sums what is placed,
    `travel` the time on the way.
    """

    def __init__(self, compiled: Compiled) -> None:
        self._hops, self._durations = compiled.hops, compiled.durations
        self._followers, self._worth = compiled.followers, compiled.worth
        ends = [(compiled.count + 2 * day, compiled.count + 2 * day + 1) for day in range(len(compiled.day_starts))]
        self.orders: list[list[int]] = [list(pair) for pair in ends]
        self.earliest: list[list[int]] = [[] for _ in ends]
        self.latest: list[list[int]] = [[] for _ in ends]
        self.gaps: list[list[int]] = [[] for _ in ends]
        self.room = [0] * len(ends)
        self.day_of = [-1] * compiled.count
        bounds = zip(compiled.day_starts, compiled.day_ends, strict=True)
        pairs = [bound for start, end in bounds for bound in ((start, start), (end, end))]
        self.opens = [0] * compiled.count + [start for start, _ in pairs]
        self.closes = [0] * compiled.count + [end for _, end in pairs]
        # The end of a day is reached whenever the last meeting lets the team.
        self.worth = 0
        self.travel = 0
        for day in range(len(ends)):
            self.opens[compiled.count + 2 * day + 1] = compiled.day_starts[day]
            self.travel += self._hops_of(day)
            self.time(day)

    def saved(self) -> Saved:
        """A copy of everything, for `restore`."""
        return (
            [order[:] for order in self.orders],
            [times[:] for times in self.earliest],
            [times[:] for times in self.latest],
            [gaps[:] for gaps in self.gaps],
            self.room[:],
            self.day_of[:],
            self.opens[:],
            self.closes[:],
            self.worth,
            self.travel,
        )

    def restore(self, saved: Saved) -> None:
        """Make it as it was when it was saved. What was saved is used up: it must not be restored twice."""
        self.orders, self.earliest, self.latest, self.gaps, self.room = saved[:5]
        self.day_of, self.opens, self.closes, self.worth, self.travel = saved[5:]

    def time(self, day: int) -> None:
        """Work out the earliest and latest starts of a whole day anew."""
        order = self.orders[day]
        self._time(day, order, [self.opens[order[0]]], [self.closes[order[-1]]])

    def place(self, meeting: int, option: Option, at: int) -> None:
        """Put a meeting before the stop at this position of the option's day, where it fits."""
        day, self.opens[meeting], self.closes[meeting] = option[0], option[1], option[2]
        order, earliest, latest = self.orders[day], self.earliest[day], self.latest[day]
        hops, gaps = self._hops, self.gaps[day]
        here, there = order[at - 1], order[at]
        hop, onward = hops[here][meeting], hops[meeting][there]
        start, last = max(earliest[at - 1] + hop, option[1]), min(latest[at] - onward, option[2])
        order.insert(at, meeting)
        earliest.insert(at, start)
        latest.insert(at, last)
        gaps.insert(at, last - earliest[at - 1] - hop)
        gaps[at + 1] = latest[at + 1] - start - onward
        self.day_of[meeting] = day
        self.worth += self._worth[meeting]
        self.travel += hop + onward - hops[here][there] - self._durations[meeting]
        self._push(day, at)

    def _push(self, day: int, at: int) -> None:
        """What was placed at this position makes those after it later and those before it earlier."""
        order, earliest, latest = self.orders[day], self.earliest[day], self.latest[day]
        hops, gaps = self._hops, self.gaps[day]
        here, start = order[at], earliest[at]
        for position in range(at + 1, len(order)):
            there = order[position]
            start += hops[here][there]
            later = start - earliest[position]
            if later <= 0:
                break
            earliest[position] = start
            gaps[position + 1] -= later
            here = there
        there, last = order[at], latest[at]
        for position in range(at - 1, -1, -1):
            here = order[position]
            last -= hops[here][there]
            earlier = latest[position] - last
            if earlier <= 0:
                break
            latest[position] = last
            gaps[position] -= earlier
            there = here
        self.room[day] = max(gaps)

    def take_out(self, meetings: Iterable[int]) -> tuple[set[int], set[int]]:
        """Take placed meetings out, and whoever must come after them; gives all that were taken out, and their days."""
        gone: set[int] = set()
        waiting = list(meetings)
        while waiting:
            meeting = waiting.pop()
            if meeting not in gone and self.day_of[meeting] >= 0:
                gone.add(meeting)
                waiting.extend(self._followers[meeting])
        days = {self.day_of[meeting] for meeting in gone}
        for day in days:
            self._thin(day, gone)
        for meeting in gone:
            self.day_of[meeting] = -1
            self.worth -= self._worth[meeting]
            self.travel += self._durations[meeting]
        return gone, days

    def _thin(self, day: int, gone: set[int]) -> None:
        """Take whoever is gone out of one day. How early the first can start and how late the last stays."""
        order = self.orders[day]
        places = [position for position, node in enumerate(order) if node in gone]
        first, after = places[0], places[-1] + 1
        kept = [node for node in order[first:after] if node not in gone]
        self.travel -= self._hops_along(order[first - 1 : after + 1])
        self.travel += self._hops_along([order[first - 1], *kept, order[after]])
        thinner = order[:first] + kept + order[after:]
        self._time(day, thinner, self.earliest[day][:first], self.latest[day][after:])

    def _time(self, day: int, order: list[int], earliest: list[int], latest: list[int]) -> None:
        """Give the day this order. The earliest starts of its first stops and the latest of its last are known."""
        hops, opens, closes = self._hops, self.opens, self.closes
        here, start = order[len(earliest) - 1], earliest[-1]
        for there in order[len(earliest) :]:
            start += hops[here][there]
            if start < opens[there]:  # noqa: PLR1730 (a call of max is slower)
                start = opens[there]
            earliest.append(start)
            here = there
        there, last = order[-len(latest)], latest[0]
        latest.reverse()
        for here in order[-len(latest) - 1 :: -1]:
            last -= hops[here][there]
            if last > closes[here]:  # noqa: PLR1730
                last = closes[here]
            latest.append(last)
            there = here
        latest.reverse()
        self.orders[day], self.earliest[day], self.latest[day] = order, earliest, latest
        rows = zip(order, order[1:], earliest, latest[1:], strict=False)
        gaps = [last - start - hops[here][there] for here, there, start, last in rows]
        self.room[day] = max(gaps)
        self.gaps[day] = [0, *gaps, 0]

    def _hops_along(self, order: list[int]) -> int:
        hops = self._hops
        return sum([hops[here][there] for here, there in pairwise(order)])

    def _hops_of(self, day: int) -> int:
        order, hops = self.orders[day], self._hops
        return sum([hops[here][there] for here, there in pairwise(order)])

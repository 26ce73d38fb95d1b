"""The days of a plan in the making: who is met in which order, how early and how late each stop could start.

A day's three lists run in step: nodes (its leaving first, its end last), earliest starts, latest starts. A meeting fits
between two stops if its own earliest end there, and the way, reach the next stop by its latest start.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final, TypeAlias

from rolodex.planning.compiled import Compiled, Option

_Lists: TypeAlias = list[list[int]]
Saved: TypeAlias = tuple[_Lists, _Lists, _Lists, _Lists, list[int], list[int], list[int], list[int], int, int]
"""What `Routes.saved` gives and `Routes.restore` takes."""

_ANY: Final = 1 << 62


class Routes:
    """The days, empty at first.

    `gaps[day][position]` is the time to spare between the stop before and this one, `room[day]` the largest of the day;
    where windows are narrow they spare less than they cost, and allow anything.
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
        self._is_measured = compiled.is_wide
        self.gaps: list[list[int]] = [[_ANY] * (compiled.count + 2) for _ in ends]
        self.room = [_ANY] * len(ends)
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
            # A day's gaps are made anew, never changed.
            self.gaps[:],
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
        order, hops, opens, closes = self.orders[day], self._hops, self.opens, self.closes
        here = order[0]
        start = opens[here]
        earliest = [start]
        for there in order[1:]:
            start += hops[here][there]
            start = max(start, opens[there])
            earliest.append(start)
            here = there
        self.earliest[day] = earliest
        there = order[-1]
        last = closes[there]
        latest = [last]
        for here in order[-2::-1]:
            last -= hops[here][there]
            last = min(last, closes[here])
            latest.append(last)
            there = here
        latest.reverse()
        self.latest[day] = latest
        self._measure(day)

    def place(self, meeting: int, option: Option, at: int) -> None:
        """Put a meeting before the stop at this position of the option's day, where it fits."""
        day, self.opens[meeting], self.closes[meeting] = option[0], option[1], option[2]
        order, earliest, latest = self.orders[day], self.earliest[day], self.latest[day]
        hops = self._hops
        here = order[at - 1]
        start = max(earliest[at - 1] + hops[here][meeting], option[1])
        there = order[at]
        last = min(latest[at] - hops[meeting][there], option[2])
        order.insert(at, meeting)
        earliest.insert(at, start)
        latest.insert(at, last)
        self.day_of[meeting] = day
        self.worth += self._worth[meeting]
        self.travel += hops[here][meeting] + hops[meeting][there] - hops[here][there] - self._durations[meeting]
        here = meeting
        for position in range(at + 1, len(order)):
            there = order[position]
            start += hops[here][there]
            if start <= earliest[position]:
                break
            earliest[position] = start
            here = there
        there = meeting
        for position in range(at - 1, -1, -1):
            here = order[position]
            last -= hops[here][there]
            if last >= latest[position]:
                break
            latest[position] = last
            there = here
        self._measure(day)

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
            self.travel -= self._hops_of(day)
            self.orders[day] = [node for node in self.orders[day] if node not in gone]
            self.travel += self._hops_of(day)
            self.time(day)
        for meeting in gone:
            self.day_of[meeting] = -1
            self.worth -= self._worth[meeting]
            self.travel += self._durations[meeting]
        return gone, days

    def _measure(self, day: int) -> None:
        if not self._is_measured:
            return
        order, hops = self.orders[day], self._hops
        rows = zip(order, order[1:], self.earliest[day], self.latest[day][1:], strict=False)
        gaps = [last - start - hops[here][there] for here, there, start, last in rows]
        self.room[day] = max(gaps)
        self.gaps[day] = [0, *gaps]

    def _hops_of(self, day: int) -> int:
        order, hops = self.orders[day], self._hops
        return sum([hops[here][there] for here, there in pairwise(order)])

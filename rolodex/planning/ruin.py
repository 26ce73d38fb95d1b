"""Ruin: strings of neighbouring stops are taken out of days that lie near each other.

After Christiaens and Vanden Berghe (2020), Slack Induction by String Removals.
"""

from collections.abc import Sequence
from typing import Final

from rolodex.planning.chance import Chance
from rolodex.planning.compiled import Compiled
from rolodex.planning.routes import Routes

_MEETINGS_ON_AVERAGE: Final = 8.0
_LONGEST_STRING: Final = 10


class Ruin:
    """Takes meetings out of `routes`; pinned ones only while not all of them are placed."""

    def __init__(self, compiled: Compiled, routes: Routes, near: Sequence[Sequence[int]], chance: Chance) -> None:
        self._routes = routes
        self._near = near
        self._chance = chance
        self._able = [meeting for meeting in range(compiled.count) if compiled.options[meeting]]
        self._pinned = {meeting for meeting in self._able if compiled.worth[meeting] >= compiled.pin_worth}

    def strings(self) -> tuple[set[int], set[int]]:
        """Take strings out around a meeting drawn by chance; gives who was taken out, and the days that have room."""
        chance, routes = self._chance, self._routes
        orders, day_of = routes.orders, routes.day_of
        sizes = [len(order) - 2 for order in orders if len(order) > 2]
        middle = self._able[chance.below(len(self._able))]
        if not sizes:
            return set(), set(range(len(orders)))
        longest = min(_LONGEST_STRING, sum(sizes) / len(sizes))
        wanted = int(chance.share() * min(len(sizes), 4 * _MEETINGS_ON_AVERAGE / (1 + longest) - 1)) + 1
        gone: list[int] = []
        days: set[int] = set()
        for meeting in (middle, *self._near[middle]):
            day = day_of[meeting]
            if day >= 0 and day not in days:
                gone += self._string(orders[day], meeting)
                days.add(day)
                if len(days) >= wanted:
                    break
        if any(day_of[meeting] < 0 for meeting in self._pinned):
            return routes.take_out(gone)
        return routes.take_out([meeting for meeting in gone if meeting not in self._pinned])

    def _string(self, order: list[int], meeting: int) -> list[int]:
        """Some stops in a row of this day, the meeting among them."""
        chance, size = self._chance, len(order) - 2
        length = chance.below(min(size, _LONGEST_STRING)) + 1
        at = order.index(meeting)
        first = max(1, at - length + 1)
        start = first + chance.below(min(at, size - length + 1) - first + 1)
        return order[start : start + length]

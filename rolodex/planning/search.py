"""The search: ruin and recreate, with simulated annealing over the value, the days kept, and the time on the way.

Candidates measured, and why this one: docs/decisions.md. It reads no clock; `Pace` says how far its budget is used.
"""

from collections.abc import Collection, Sequence
from math import log
from typing import Final, Protocol, TypeAlias

from rolodex.planning.chance import Chance
from rolodex.planning.compiled import Compiled
from rolodex.planning.insertion import Insertion
from rolodex.planning.kinship import Orders, neighbours
from rolodex.planning.routes import Routes
from rolodex.planning.ruin import Ruin

Rank: TypeAlias = tuple[bool, int, int, int]

# Temperatures are in mean values of a meeting.
_HOTTEST: Final = 0.5
_COLDEST: Final = 0.02
_WARM_START: Final = 0.3

_WAY_COUNTS: Final = 0.3
"""What a day full of travel costs in annealing, in mean values of a meeting."""

_HOME_COUNTS: Final = 0.3
"""What a meeting on its old day is worth in annealing, in mean values of a meeting."""

_HOMES_AT_LEAST: Final = 0.8
"""The share of the meetings in both plans that keep their day, whatever value that costs."""

_SCATTERING: Final = 0.15
_SCATTERED: Final = 2
"""In so many iterations the first one or two go anywhere: the least detour of one may be what keeps others out."""

_POLISH: Final = 1500
"""Once every meeting that can be held has a place, so many iterations more make the ways shorter."""

_BETWEEN_LOOKS: Final = 8
"""Iterations from one look at the budget to the next: a millisecond or two."""

_SHARES: Final = 1024
# Rounded, so that the last digit, which mathematical libraries differ in, decides nothing.
_LENIENCE: Final = [round(-log((number + 0.5) / _SHARES), 6) for number in range(_SHARES)]


class Pace(Protocol):
    """How far the budget is used."""

    def share(self, iterations: int) -> float:
        """From 0 to 1 and beyond, after so many iterations. Raises `Cancelled`."""


class Search:
    """Looks for the best plan of one problem.

    `home[meeting]` is its day in an earlier plan, or -1. `hopeless` are meetings that need not be hoped for.
    """

    def __init__(self, compiled: Compiled, chance: Chance, home: Sequence[int], hopeless: Collection[int]) -> None:
        self._compiled = compiled
        self._chance = chance
        self._home = home
        self._able = [meeting for meeting in range(compiled.count) if compiled.options[meeting]]
        self.routes = Routes(compiled)
        self._orders = Orders(compiled, chance)
        self._ruin = Ruin(compiled, self.routes, neighbours(compiled), chance)
        self._insertion = Insertion(compiled, self.routes, home)
        self._homebodies = [meeting for meeting in self._able if home[meeting] >= 0]
        self._all = sum(compiled.worth[meeting] for meeting in self._able if meeting not in hopeless)
        values = [compiled.worth[meeting] % compiled.pin_worth for meeting in self._able]
        self._mean = sum(values) / (len(values) or 1)
        lengths = [end - start for start, end in zip(compiled.day_starts, compiled.day_ends, strict=True)]
        self._way_weight = _WAY_COUNTS * self._mean * len(lengths) / (sum(lengths) or 1)

    def run(self, start: Sequence[int], pace: Pace) -> None:
        """Search until the pace says 1; `routes` is then the best that was found. Raises `Cancelled` from the pace.

        `start` are the meetings of an earlier plan in its order; those that still can be are put back first.
        """
        self._begin(start)
        routes, chance = self.routes, self._chance
        hottest = self._mean * (_WARM_START if start else _HOTTEST)
        score, rank = self._score(), self._rank()
        best = routes.saved()
        iterations = full_since = 0
        while self._able and (used := pace.share(iterations)) < 1:
            temperature = hottest * (1 - used) ** 2 + self._mean * _COLDEST
            for _ in range(_BETWEEN_LOOKS):
                before = routes.saved()
                self._change()
                changed = self._score()
                if changed <= score - temperature * _LENIENCE[chance.below(_SHARES)]:
                    routes.restore(before)
                    continue
                score = changed
                if self._rank() > rank:
                    rank, best = self._rank(), routes.saved()
            iterations += _BETWEEN_LOOKS
            full_since = full_since or (iterations if rank[1] >= self._all else 0)
            if full_since and iterations - full_since >= _POLISH:
                break
        routes.restore(best)

    def _begin(self, start: Sequence[int]) -> None:
        """Pinned meetings, then those of the earlier plan where they were, then the others by value for the time."""
        everyone = set(range(self._compiled.count))
        days = range(len(self.routes.orders))
        first = [meeting for meeting in self._able if self._orders.is_first[meeting]]
        self._orders.best_first(first)
        self._insertion.recreate(first, days, everyone)
        for meeting in start:
            if self.routes.day_of[meeting] < 0:
                self._insertion.settle(meeting, self._home[meeting])
        others = [meeting for meeting in self._able if self.routes.day_of[meeting] < 0]
        self._orders.best_first(others)
        self._insertion.recreate(others, days, everyone)

    def _change(self) -> None:
        gone, days = self._ruin.strings()
        day_of = self.routes.day_of
        unplaced = [meeting for meeting in self._able if day_of[meeting] < 0]
        self._orders.shuffle(unplaced)
        if self._chance.share() < _SCATTERING:
            few = 1 + self._chance.below(_SCATTERED)
            self._insertion.scatter(unplaced[:few], self._chance)
            del unplaced[:few]
        self._insertion.recreate(unplaced, days, gone)

    def _score(self) -> float:
        """What annealing weighs: all in one number."""
        routes = self.routes
        score = routes.worth - routes.travel * self._way_weight
        return score + _HOME_COUNTS * self._mean * self._at_home() if self._homebodies else score

    def _rank(self) -> Rank:
        """What decides which plan is the best."""
        routes = self.routes
        return self._is_steady(), routes.worth, self._at_home(), -routes.travel

    def _at_home(self) -> int:
        """How many meetings are on the day that they had."""
        day_of, home = self.routes.day_of, self._home
        return sum([day_of[meeting] == home[meeting] for meeting in self._homebodies])

    def _is_steady(self) -> bool:
        """Of the meetings that both plans hold, nearly all kept their day."""
        held = sum([self.routes.day_of[meeting] >= 0 for meeting in self._homebodies])
        return self._at_home() >= _HOMES_AT_LEAST * held

"""What the search knows of the meetings before it starts: who lies near whom, and in which orders to try them."""

from itertools import accumulate
from operator import mul
from typing import Final, TypeAlias

from rolodex.planning.chance import Chance
from rolodex.planning.compiled import Compiled

_Span: TypeAlias = tuple[int, int, frozenset[int]]
"""The earliest and latest start of a meeting, and its days."""

_NEIGHBOURS: Final = 40
_WAITING_COUNTS: Final = 0.2
"""An hour of waiting between two meetings parts them like so many hours on the way (after Vidal et al. 2013)."""

_NEAREST: Final = 6
_PINNED_FIRST: Final = 1e30
_PINNED_FORGOTTEN: Final = 0.1
"""The share of orders in which they do not lead, so that one which cannot be kept holds nothing up for ever."""


def neighbours(compiled: Compiled) -> list[list[int]]:
    """For every meeting the others that can be held, those first that could be held right before or after it."""
    able = [meeting for meeting in range(compiled.count) if compiled.options[meeting]]
    spans = [_span(compiled, meeting) for meeting in able]
    gaps = [_gaps(compiled, able, spans, one) for one in able]
    rows: list[list[int]] = [[] for _ in range(compiled.count)]
    for one, there, back in zip(able, gaps, zip(*gaps, strict=True), strict=True):
        near = list(map(min, there, back))
        found = sorted(range(len(able)), key=near.__getitem__)[: _NEIGHBOURS + 1]
        rows[one] = [able[other] for other in found if able[other] != one][:_NEIGHBOURS]
    return rows


def _span(compiled: Compiled, meeting: int) -> _Span:
    options = compiled.options[meeting]
    days = frozenset(option[0] for option in options)
    return min(option[1] for option in options), max(option[2] for option in options), days


def _gaps(compiled: Compiled, able: list[int], spans: list[_Span], one: int) -> list[float]:
    """The way from one to each other and part of the waiting; far more where the other would be too late."""
    far = 1000.0 * (compiled.day_ends[0] - compiled.day_starts[0] + 1)
    opens, closes, days = _span(compiled, one)
    duration, hops = compiled.durations[one], compiled.hops[one]
    gaps = []
    for other, (other_opens, other_closes, other_days) in zip(able, spans, strict=True):
        hop = hops[other]
        gap = float(hop - duration)
        if other_opens > closes + hop:
            gap += _WAITING_COUNTS * (other_opens - closes - hop)
        if opens + hop > other_closes:
            gap += far
        gaps.append(gap if other_days == days or not days.isdisjoint(other_days) else gap + far)
    return gaps


class Orders:
    """Orders in which meetings are tried: by value, by value for the time, by how little choice they have, any.

    `is_first` names pinned meetings and those that must come before them: they lead in nearly every order.
    """

    _LOTS: Final = (3, 3, 1, 1)

    def __init__(self, compiled: Compiled, chance: Chance) -> None:
        self._chance = chance
        gains = _gains(compiled)
        efforts = [_effort(compiled, meeting) for meeting in range(compiled.count)]
        choices = [sum(option[2] - option[1] for option in row) for row in compiled.options]
        self.is_first = _is_first(compiled)
        self._keys = [
            [-gain for gain in gains],
            [-gain * gain / effort for gain, effort in zip(gains, efforts, strict=True)],
            [-1.0 / (1.0 + choice) for choice in choices],
            [-1.0] * compiled.count,
        ]
        self._first_keys = [
            [key - _PINNED_FIRST if is_first else key for key, is_first in zip(keys, self.is_first, strict=True)]
            for keys in self._keys
        ]
        self._bounds = list(accumulate(self._LOTS))

    def best_first(self, meetings: list[int]) -> None:
        """Sort by value for the time."""
        meetings.sort(key=self._first_keys[1].__getitem__)

    def shuffle(self, meetings: list[int]) -> None:
        """Sort by one of the orders, blurred by chance."""
        lot = self._chance.below(self._bounds[-1])
        orders = self._keys if self._chance.share() < _PINNED_FORGOTTEN else self._first_keys
        keys = next(keys for keys, bound in zip(orders, self._bounds, strict=True) if lot < bound)
        blurred = list(map(mul, keys, self._chance.shares(len(keys))))
        meetings.sort(key=blurred.__getitem__)


def _gains(compiled: Compiled) -> list[float]:
    """The value of each meeting and of those that wait for it."""
    values = [float(worth % compiled.pin_worth) for worth in compiled.worth]
    return [
        value + sum(values[follower] for follower in followers)
        for value, followers in zip(values, compiled.followers, strict=True)
    ]


def _effort(compiled: Compiled, meeting: int) -> float:
    """The time that it takes, with an ordinary way to it."""
    others = [other for other in range(compiled.count) if other != meeting]
    ways = sorted(compiled.hops[other][meeting] - compiled.durations[other] for other in others)[:_NEAREST]
    return 1.0 + compiled.durations[meeting] + (sum(ways) / len(ways) if ways else 0)


def _is_first(compiled: Compiled) -> list[bool]:
    """True for pinned meetings and those that must come before them."""
    pairs = zip(compiled.worth, compiled.options, strict=True)
    is_first = [bool(options) and worth >= compiled.pin_worth for worth, options in pairs]
    waiting = [meeting for meeting, is_pinned in enumerate(is_first) if is_pinned]
    while waiting:
        for other in compiled.before[waiting.pop()]:
            if not is_first[other]:
                is_first[other] = True
                waiting.append(other)
    return is_first

"""Chance of our own: the same numbers from the same seed on every machine and every Python.

SplitMix64 (Steele, Lea and Flood 2014). The search draws often, so that it draws from a table that is filled once.
"""

from typing import Final

_MASK: Final = (1 << 64) - 1
_SIZE: Final = 1 << 14


class Chance:
    """Even numbers from 0 to below 1."""

    def __init__(self, seed: int) -> None:
        self._state = seed & _MASK
        self._table = [self._fresh() for _ in range(_SIZE)]
        self._at = 0

    def share(self) -> float:
        """One number."""
        self._at += 1
        if self._at >= _SIZE:
            self._jump()
        return self._table[self._at]

    def below(self, bound: int) -> int:
        """A whole number from 0 to below the bound, which is at least 1 and small."""
        return int(self.share() * bound)

    def shares(self, count: int) -> list[float]:
        """That many numbers in a row of the table, from a place in it drawn by chance."""
        if count > _SIZE:
            return [self._fresh() for _ in range(count)]
        start = int(self.share() * (_SIZE - count + 1))
        return self._table[start : start + count]

    def _jump(self) -> None:
        """Go on somewhere else in the table, which is longer than any pattern that the search could follow."""
        fresh = [self._fresh() for _ in range(_SIZE)]
        self._table = fresh
        self._at = 0

    def _fresh(self) -> float:
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return ((mixed ^ (mixed >> 31)) >> 11) / 9007199254740992.0

"""Names compared: keys that bring likely spellings together, and how alike two names are.

Nothing here decides that two people are one. Keys over-propose on purpose; the similarity ranks.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final

from rapidfuzz.fuzz import ratio

from rolodex.domain.folding import SKELETON_MARK, Script, fold, script, tokens
from rolodex.domain.skeleton import Unit, skeleton, units

__all__ = ["SKELETON_MARK", "Script", "Unit", "fold", "keys", "script", "similarity", "skeleton", "tokens", "units"]

_LONG_KEY: Final = 3
_SAME_SOUND: Final = 88
_SAME_SHORT_SOUND: Final = 78
_LEAST_RATIO: Final = 60
_NEAR_SOUND: Final = 0.7
_LEAST_NEAR: Final = 75
_MAX_SHORT: Final = 6


@lru_cache(maxsize=4096)
def units_of(name: str) -> tuple[Unit, ...]:
    """The comparable parts of a name."""
    return units(tokens(name))


def keys(name: str) -> frozenset[str]:
    """Keys of a name: names that are spellings of one another nearly always share one.

    Skeletons of three classes or more stand alone. Shorter ones (Ali, Saad) would match too much: they count in
    pairs, or alone when the name has nothing else. A caller must bound how many names it takes from one key.
    """
    parts = units_of(name)
    found = {unit.skeleton for unit in parts}
    for unit in parts:
        if len(unit.words) > 1:
            found.add(skeleton(unit.words[-1]))
    found.discard("")
    short = [key for key in found if len(key) < _LONG_KEY]
    if len(short) > 1:
        found.difference_update(short)
        found.update(map("-".join, combinations(sorted(short)[:_MAX_SHORT], 2)))
    elif short and len(found) > 1:
        found.remove(short[0])
    return frozenset(found)


def similarity(a: str, b: str) -> int:
    """How alike two names are, 0 to 100, in either order; words may be swapped, and middle names missing."""
    few, many = sorted((units_of(a), units_of(b)), key=_by_size)
    if not few:
        return 0
    extra = len(many) - len(few)
    # One word of a longer name says little: a hundred people are called Traoré.
    penalty = min(5 * extra, 15) if len(few) > 1 else min(20 * extra, 40)
    return max(0, round(best_alignment(few, many)) - penalty)


def best_alignment(few: Sequence[Unit], many: Sequence[Unit]) -> float:
    """Mean likeness of each part of `few` to its best free part of `many`, 0 to 100."""
    return best_of_table([[unit_similarity(one, other) for other in many] for one in few])


def best_of_table(likeness: Sequence[Sequence[float]]) -> float:
    """The mean of what each row takes from its best free column, 0 to 100; as many columns as rows at least."""
    if not likeness:
        return 0.0
    if len(likeness) == 1:
        return max(likeness[0])
    if len(likeness) == len(likeness[0]) == 2:
        (a, b), (c, d) = likeness
        # Most names have two parts. As below: the best pair first, of equal ones the one that stands first.
        best = max(a, b, c, d)
        return ((a + d) if a == best or best not in (b, c) else (b + c)) / 2
    pairs = [(-score, i, j) for i, row in enumerate(likeness) for j, score in enumerate(row) if score]
    pairs.sort()
    total = 0.0
    used_few: set[int] = set()
    used_many: set[int] = set()
    for score, i, j in pairs:
        if i not in used_few and j not in used_many:
            used_few.add(i)
            used_many.add(j)
            total -= score
    return total / len(likeness)


def unit_similarity(a: Unit, b: Unit) -> float:
    """How alike two parts are, 0 to 100: by letters within a script, by skeletons across scripts."""
    if a.text == b.text:
        return 100.0
    same_key = a.skeleton == b.skeleton and a.skeleton != ""
    sound = (_SAME_SOUND if len(a.skeleton) >= _LONG_KEY else _SAME_SHORT_SOUND) if same_key else 0
    if a.script is b.script:
        return max(ratio(a.text, b.text, score_cutoff=_LEAST_RATIO), sound)
    if same_key or not (a.skeleton and b.skeleton):
        return float(sound)
    return _NEAR_SOUND * ratio(a.skeleton, b.skeleton, score_cutoff=_LEAST_NEAR)


def _by_size(parts: Sequence[Unit]) -> tuple[int, tuple[tuple[str, ...], ...]]:
    # The words decide between equal lengths, so that likeness does not depend on who is named first.
    return len(parts), tuple(part.words for part in parts)

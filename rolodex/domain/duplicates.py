"""Which contacts may be one person, and why. A proposal for a person to judge, never a decision.

Candidates share a rare key of a name, two keys, a number, an address or an identity in another list; blocks are
bounded, so the work grows with the number of contacts and not with its square. A name alone is weighed by how many
would bear it by chance: a common name is no evidence.

Source of the idea: Fellegi and Sunter, A Theory for Record Linkage (1969): rare agreement weighs more.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Final

from rolodex.domain.folding import fold
from rolodex.domain.names import keys, similarity, units_of

LARGEST_SINGLE_BLOCK: Final = 40
LARGEST_BLOCK: Final = 60
LARGEST_REACH_BLOCK: Final = 10
"""More contacts than this with one number or address: it belongs to an office, not to a person."""
_NEIGHBOURS: Final = 6
_MAX_KEYS: Final = 6
_OWN_REACH: Final = 3
_ALIKE: Final = 70
_NEARLY_ALIKE: Final = 65
_VERY_ALIKE: Final = 85
# How many bearers by chance a name may have and still be worth a question. On the public lists of Kuwait and Mali this
# proposes 42 of 45 people listed in two scripts with one wrong pair, and none of the shared family names.
_RARE: Final = 0.35
_VERY_RARE: Final = 0.05
_CERTAIN: Final = 0.0005
_SHORTEST_NUMBER: Final = 7


class Verdict(StrEnum):
    """What a pair looks like: one person, worth a question, or two people who share a name."""

    SAME = "same"
    CHOICE = "choice"
    NAMESAKE = "namesake"


class Reason(StrEnum):
    """What speaks for or against a pair being one person."""

    SAME_EXTERNAL_ID = "same_external_id"
    SAME_PHONE = "same_phone"
    SAME_EMAIL = "same_email"
    SAME_HANDLE = "same_handle"
    SAME_NAME = "same_name"
    SIMILAR_NAME = "similar_name"
    SAME_BIRTH_DATE = "same_birth_date"
    SAME_BIRTH_YEAR = "same_birth_year"
    SAME_PLACE = "same_place"
    SAME_AFFILIATION = "same_affiliation"
    COMMON_NAME = "common_name"
    DIFFERENT_BIRTH = "different_birth"
    DIFFERENT_GENDER = "different_gender"
    DIFFERENT_IDS_IN_ONE_LIST = "different_ids_in_one_list"


_REACH: Final = {"phones": Reason.SAME_PHONE, "emails": Reason.SAME_EMAIL, "handles": Reason.SAME_HANDLE}
_AGAINST: Final = frozenset({Reason.DIFFERENT_BIRTH, Reason.DIFFERENT_GENDER})


@dataclass(frozen=True, slots=True)
class Person:
    """What a contact is compared by. `reach` and `affiliations` are folded texts; `born` is EDTF or empty."""

    names: tuple[str, ...]
    reach: tuple[tuple[str, str], ...] = ()
    external_ids: tuple[tuple[str, str], ...] = ()
    affiliations: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    born: str = ""
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a pair, with a score of 0 to 100 for order and the reasons, strongest first."""

    verdict: Verdict
    score: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How many contacts bear each part of a name, use each number, belong to each organisation."""

    contacts: int
    parts: Mapping[str, int]
    reach: Mapping[tuple[str, str], int]
    affiliations: Mapping[str, int]


def reach_key(field: str, value: str) -> tuple[str, str] | None:
    """A number or address in the form in which two are equal; None where it says too little."""
    if field not in _REACH:
        return None
    if field != "phones":
        return field, value.casefold().strip()
    digits = "".join(filter(str.isdigit, fold(value)))
    return (field, digits) if len(digits) >= _SHORTEST_NUMBER else None


def frequencies(people: Sequence[Person]) -> Frequencies:
    """Counts over all contacts of a vault."""
    parts: Counter[str] = Counter()
    reach: Counter[tuple[str, str]] = Counter()
    affiliations: Counter[str] = Counter()
    for person in people:
        parts.update({unit.skeleton for name in person.names for unit in units_of(name)})
        reach.update(set(person.reach))
        affiliations.update(person.affiliations)
    return Frequencies(len(people), parts, reach, affiliations)


def candidates(people: Sequence[Person]) -> Iterator[tuple[int, int]]:
    """Pairs of positions worth a look, each once, the smaller first."""
    seen: set[tuple[int, int]] = set()
    for block in _blocks(people):
        for pair in combinations(block, 2):
            if pair not in seen:
                seen.add(pair)
                yield pair


def judge(one: Person, other: Person, known: Frequencies) -> Judged | None:
    """How a pair looks; None where nothing speaks for it. Symmetric. No side effects."""
    likeness, pair = _best_names(one, other)
    shared = sorted(set(one.reach) & set(other.reach))
    own = [key for key in shared if known.reach.get(key, 0) <= _OWN_REACH]
    reasons = [_REACH[field] for field, _ in shared]
    same_id = bool(set(one.external_ids) & set(other.external_ids))
    chance = _chance(pair, known)
    alike = likeness >= _ALIKE or (likeness >= _NEARLY_ALIKE and chance <= _VERY_RARE)
    if not alike and not own and not same_id:
        return None
    common = chance > _RARE
    chance = chance if alike else 1.0
    if alike:
        reasons.append(Reason.SAME_NAME if fold(pair[0]) == fold(pair[1]) else Reason.SIMILAR_NAME)
    chance *= _context(one, other, known, reasons)
    against = _against(one, other)
    if common and alike:
        reasons.append(Reason.COMMON_NAME)
    if same_id:
        reasons.insert(0, Reason.SAME_EXTERNAL_ID)
    elif _differ_in_one_list(one, other):
        against.append(Reason.DIFFERENT_IDS_IN_ONE_LIST)
    verdict = _verdict(likeness if alike else 0, chance, reasons, against, own=bool(own))
    return Judged(verdict, _score(verdict, likeness, len(shared)), tuple(dict.fromkeys((*reasons, *against))))


def _verdict(
    likeness: int, chance: float, reasons: Iterable[Reason], against: Sequence[Reason], *, own: bool
) -> Verdict:
    """`likeness` is 0 where the names are not alike; `own` says that the two share a number or address of a person."""
    held = set(reasons)
    contradicted = not _AGAINST.isdisjoint(against)
    if Reason.SAME_EXTERNAL_ID in held:
        return Verdict.CHOICE if contradicted else Verdict.SAME
    if own:
        return Verdict.SAME if likeness and not against else Verdict.CHOICE
    if contradicted:
        return Verdict.NAMESAKE
    born = Reason.SAME_BIRTH_DATE in held
    more = born or not held.isdisjoint({Reason.SAME_BIRTH_YEAR, Reason.SAME_PLACE, Reason.SAME_AFFILIATION})
    if likeness >= _VERY_ALIKE and not against and more and (born or chance <= _CERTAIN):
        return Verdict.SAME
    return Verdict.CHOICE if chance <= _RARE else Verdict.NAMESAKE


def _score(verdict: Verdict, likeness: int, shared: int) -> int:
    floor, span = {Verdict.SAME: (85, 10), Verdict.CHOICE: (50, 30), Verdict.NAMESAKE: (10, 30)}[verdict]
    return min(100, floor + likeness * span // 100 + 3 * min(shared, 2))


def _best_names(one: Person, other: Person) -> tuple[int, tuple[str, str]]:
    """The most alike pair of names; of equally alike ones the one with more parts, which says more."""
    best, pair, parts = 0, ("", ""), 0
    for mine in one.names:
        for theirs in other.names:
            found = similarity(mine, theirs)
            size = min(len(units_of(mine)), len(units_of(theirs)))
            if (found, size) > (best, parts):
                best, pair, parts = found, (mine, theirs), size
    return best, pair


def _chance(pair: tuple[str, str], known: Frequencies) -> float:
    """How many others would bear the shared parts of both names by chance, these two left aside."""
    mine, theirs = ({unit.skeleton for unit in units_of(name)} - {""} for name in pair)
    shared = mine & theirs
    expected = float(known.contacts)
    for part in shared:
        # Half a bearer stands for a part that nobody else has: never seen is not impossible.
        expected *= max(known.parts.get(part, 0) - 2, 0.5) / known.contacts
    return expected


def _context(one: Person, other: Person, known: Frequencies, reasons: list[Reason]) -> float:
    """How much what else agrees lowers the chance of a coincidence."""
    factor = 1.0
    if one.born and other.born and one.born[:4] == other.born[:4]:
        whole = one.born == other.born and len(one.born) >= len("2026-11-20")
        reasons.append(Reason.SAME_BIRTH_DATE if whole else Reason.SAME_BIRTH_YEAR)
        factor /= 10_000 if whole else 30
    if one.places & other.places:
        reasons.append(Reason.SAME_PLACE)
        factor /= 5
    both = one.affiliations & other.affiliations
    if both:
        reasons.append(Reason.SAME_AFFILIATION)
        bearers = min(known.affiliations.get(name, 1) for name in both)
        factor *= max(0.02, min(1.0, bearers / known.contacts))
    return factor


def _against(one: Person, other: Person) -> list[Reason]:
    found = []
    years = (one.born[:4], other.born[:4])
    # A year more or less is how people remember.
    if all(year.isdigit() for year in years) and abs(int(years[0]) - int(years[1])) > 1:
        found.append(Reason.DIFFERENT_BIRTH)
    if one.gender and other.gender and one.gender != other.gender:
        found.append(Reason.DIFFERENT_GENDER)
    return found


def _differ_in_one_list(one: Person, other: Person) -> bool:
    mine, theirs = dict(one.external_ids), dict(other.external_ids)
    return any(source in theirs and theirs[source] != value for source, value in mine.items())


def _blocks(people: Sequence[Person]) -> Iterator[list[int]]:
    by_key: dict[object, list[int]] = {}
    by_two: dict[object, list[int]] = {}
    by_reach: dict[object, list[int]] = {}
    for place, person in enumerate(people):
        held = sorted({key for name in person.names for key in keys(name)})
        for key in held:
            by_key.setdefault(key, []).append(place)
        for name in person.names:
            for two in combinations(sorted(keys(name))[:_MAX_KEYS], 2):
                block = by_two.setdefault(two, [])
                if not block or block[-1] != place:
                    block.append(place)
        for exact in {*person.reach, *(("external_ids", *pair) for pair in person.external_ids)}:
            by_reach.setdefault(exact, []).append(place)
    yield from (block for block in by_reach.values() if 1 < len(block) <= LARGEST_REACH_BLOCK)
    yield from (block for block in by_key.values() if 1 < len(block) <= LARGEST_SINGLE_BLOCK)
    for block in by_two.values():
        if 1 < len(block) <= LARGEST_BLOCK:
            yield block
        elif len(block) > LARGEST_BLOCK:
            yield from _neighbours(block, people)


def _neighbours(block: list[int], people: Sequence[Person]) -> Iterator[list[int]]:
    """A large block in the order of names, each contact with the next few only."""
    ordered = sorted(block, key=lambda place: (min(map(fold, people[place].names), default=""), place))
    for start in range(len(ordered) - 1):
        first = ordered[start]
        for next_ in ordered[start + 1 : start + 1 + _NEIGHBOURS]:
            yield sorted((first, next_))

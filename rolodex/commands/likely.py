"""Who of the contacts here a person who is just being written down may be. Asked while somebody types."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final

from rolodex.commands.session import Session
from rolodex.domain import duplicates
from rolodex.domain.duplicates import Judged, Person, Reason, Verdict
from rolodex.domain.folding import fold as folded
from rolodex.domain.ids import SubjectId
from rolodex.store import comparing, listing, search_index
from rolodex.store.listing import ContactRow, ListQuery

__all__ = ["Likely", "Newcomer", "Reason", "Verdict", "find"]

_POOL: Final = 60
_MOST: Final = 3
_LEAST_LETTERS: Final = 3


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What is known so far: names, and pairs of field and value for phones, e-mails and accounts."""

    names: tuple[str, ...] = ()
    reach: tuple[tuple[str, str], ...] = ()
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Likely:
    """A contact that it may be, as lists show it, with what speaks for that."""

    row: ContactRow
    judged: Judged


def find(session: Session, newcomer: Newcomer, but_not: Collection[SubjectId] = ()) -> tuple[Likely, ...]:
    """At most three, the likeliest first. Masked values do not count. How common a name is, is told by those who
    answer a search for it: enough to keep namesakes apart from the same person, and quick."""
    names = tuple(name for name in newcomer.names if len(name.strip()) >= _LEAST_LETTERS)
    asked = [*names, *(value for _, value in newcomer.reach if len(value.strip()) >= _LEAST_LETTERS)]
    found = {hit.subject for text in asked for hit in search_index.search(session.db, text, _POOL)} - set(but_not)
    compared = comparing.some(session.db, found)
    if not compared:
        return ()
    new = _person(names, newcomer.reach, newcomer.organisation)
    people = [_person(one.names, one.reach) for one in compared]
    known = replace(duplicates.frequencies([new, *people]), contacts=listing.count(session.db, ListQuery()) + 1)
    judged = [(duplicates.judge(new, person, known), one.id) for person, one in zip(people, compared, strict=True)]
    order = list(Verdict)
    likely = sorted(
        ((found, subject) for found, subject in judged if found is not None),
        key=lambda one: (order.index(one[0].verdict), -one[0].score, one[1]),
    )[:_MOST]
    rows = listing.rows_of(session.db, [subject for _, subject in likely])
    return tuple(Likely(rows[subject], found) for found, subject in likely if subject in rows)


def _person(names: tuple[str, ...], reach: Collection[tuple[str, str]], organisation: str = "") -> Person:
    keys = {key for field, value in reach if (key := duplicates.reach_key(field, value))}
    affiliations = {folded(value) for field, value in reach if field == "affiliation"}
    if organisation.strip():
        affiliations.add(folded(organisation))
    return Person(names, tuple(sorted(keys)), (), frozenset(affiliations))

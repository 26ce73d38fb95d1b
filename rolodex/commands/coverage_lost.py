"""Who would be lost if an officer, or a whole component, left tomorrow; and who is known to one officer only.

Names are those that lists show: masked ones stay masked, and a date of a meeting is left out where it is masked.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rolodex.commands import coverage_queries
from rolodex.commands.coverage_queries import By, Office
from rolodex.commands.session import Session
from rolodex.domain.claim import Kind
from rolodex.domain.contact import CATEGORIES
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Invalid
from rolodex.store import listing, tallies
from rolodex.store.listing import ContactRow
from rolodex.store.tallies import Alone

__all__ = ["MOST_LISTED", "Filter", "Group", "KnownToFew", "Lost", "component_left", "left", "singles"]

MOST_LISTED: Final = 500
MOST_CONSIDERED: Final = 5_000
"""Of so many are promises and meetings looked at, the strongest ties first."""


@dataclass(frozen=True, slots=True)
class KnownToFew:
    """One contact. `name` and `affiliation` are fit for display, empty where masked. `strength` 0 to 4 is that of the
    strongest tie; `last_met` an ISO date, empty where there was no meeting or its date is masked; `stewards` counts
    those who know the contact, `steward` is one of them.
    """

    contact: SubjectId
    name: str
    affiliation: str
    categories: tuple[str, ...]
    level: Level
    is_at_risk: bool
    strength: int
    open_promises: int
    last_met: str
    steward: SubjectId
    steward_name: str
    component: str
    stewards: int


@dataclass(frozen=True, slots=True)
class Group:
    """How many of them are of a component or category, and how many of these at risk."""

    by: By
    name: str
    contacts: int
    at_risk: int


@dataclass(frozen=True, slots=True)
class Lost:
    """All of them in numbers, and the first of them: strongest tie, at risk, most open promises, last met.

    `with_promise` have an open promise: of the first `MOST_CONSIDERED`, for singles of those listed. `leaving` are the
    names of the officers asked about.
    """

    contacts: int
    at_risk: int
    with_promise: int
    groups: tuple[Group, ...]
    listed: tuple[KnownToFew, ...]
    leaving: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """Of whom: None or empty means any."""

    officer: SubjectId | None = None
    component: str | None = None
    category: str = ""


def left(session: Session, officer: SubjectId, limit: int = MOST_LISTED, category: str = "") -> Lost:
    """Who would be lost if this officer left; of a category, or of any where it is empty. Reads only.

    Raises `NotFound` where nobody of this id is known."""
    session.living(officer, Kind.OFFICER)
    return _lost(session, coverage_queries.office(session), (officer,), limit, category)


def component_left(session: Session, component: str, limit: int = MOST_LISTED, category: str = "") -> Lost:
    """The same for all officers of a component. Raises `Invalid` where nobody is of it."""
    staff = coverage_queries.office(session)
    return _lost(session, staff, _officers_of(staff, component), limit, category)


def singles(session: Session, wanted: Filter, limit: int = MOST_LISTED) -> Lost:
    """Who is known to one officer present only. Raises `NotFound`, `Invalid` where nobody is of the component, or there
    is no such category. Reads only."""
    staff = coverage_queries.office(session)
    officers = _asked(session, staff, wanted)
    if wanted.category and wanted.category not in CATEGORIES:
        raise Invalid("category", "not_a_choice")
    alike = [
        tally
        for tally in tallies.tallies(session.db, staff.departed, "")
        if tally.only is not None
        and (officers is None or tally.only in officers)
        and (not wanted.category or wanted.category in tally.categories)
    ]
    found = tallies.single(session.db, staff.departed, officers, wanted.category, limit)
    listed = _ordered(session, staff, found)
    return Lost(
        contacts=sum(tally.contacts for tally in alike),
        at_risk=sum(tally.at_risk for tally in alike),
        with_promise=sum(one.open_promises > 0 for one in listed),
        groups=_groups(staff, ((one.only, one.categories, one.contacts, one.at_risk) for one in alike)),
        listed=tuple(listed),
        leaving=_names(staff, officers or ()),
    )


def _asked(session: Session, staff: Office, wanted: Filter) -> tuple[SubjectId, ...] | None:
    """The officers asked about, None for any."""
    if wanted.officer is not None:
        session.living(wanted.officer, Kind.OFFICER)
    if wanted.component is None:
        return None if wanted.officer is None else (wanted.officer,)
    officers = _officers_of(staff, wanted.component)
    return officers if wanted.officer is None else tuple(one for one in officers if one == wanted.officer)


def _officers_of(staff: Office, component: str) -> tuple[SubjectId, ...]:
    found = tuple(officer for officer, name in staff.components.items() if name == component)
    if not found:
        raise Invalid("component", "not_a_choice")
    return found


def _lost(session: Session, staff: Office, leaving: Collection[SubjectId], limit: int, category: str) -> Lost:
    found = [
        one for one in tallies.lost(session.db, leaving, staff.departed) if not category or category in one.categories
    ]
    ordered = _ordered(session, staff, found[:MOST_CONSIDERED])
    return Lost(
        contacts=len(found),
        at_risk=sum(one.is_at_risk for one in found),
        with_promise=sum(one.open_promises > 0 for one in ordered),
        groups=_groups(staff, ((one.steward, one.categories, 1, int(one.is_at_risk)) for one in found)),
        listed=tuple(ordered[:limit]),
        leaving=_names(staff, leaving),
    )


def _ordered(session: Session, staff: Office, found: Sequence[Alone]) -> list[KnownToFew]:
    """Where there are too many to look at each, the strongest ties come here and are ordered among themselves."""
    numbers = [one.no for one in found]
    promises = tallies.open_promises(session.db, numbers)
    met = tallies.last_met(session.db, numbers)
    rows = {row.no: row for row in listing.rows(session.db, numbers)}
    described = [
        _described(staff, one, rows[one.no], promises.get(one.no, 0), met.get(one.no, ""))
        for one in found
        if one.no in rows
    ]
    described.sort(key=_by_name)
    described.sort(key=_by_loss, reverse=True)
    return described


def _described(staff: Office, held: Alone, row: ContactRow, open_promises: int, last_met: str) -> KnownToFew:
    return KnownToFew(
        contact=row.id,
        name=row.display_name,
        affiliation=row.affiliation,
        categories=row.categories,
        level=row.level,
        is_at_risk=row.is_at_risk,
        strength=held.strength,
        open_promises=open_promises,
        # The date of an interaction is confidential; of whom everything is strictly so, it is masked.
        last_met="" if row.level is Level.STRICTLY_CONFIDENTIAL else last_met,
        steward=held.steward,
        steward_name=staff.names.get(held.steward, ""),
        component=staff.components.get(held.steward, ""),
        stewards=held.stewards,
    )


def _by_loss(one: KnownToFew) -> tuple[int, bool, int, str]:
    return (one.strength, one.is_at_risk, one.open_promises, one.last_met)


def _by_name(one: KnownToFew) -> tuple[str, SubjectId]:
    return (one.name.casefold(), one.contact)


def _names(staff: Office, officers: Iterable[SubjectId]) -> tuple[str, ...]:
    return tuple(sorted(staff.names.get(officer, "") for officer in officers))


def _groups(staff: Office, found: Iterable[tuple[SubjectId | None, tuple[str, ...], int, int]]) -> tuple[Group, ...]:
    """Each with the steward, the categories, how many contacts, how many of them at risk."""
    counts: dict[tuple[By, str], list[int]] = {}
    for steward, categories, contacts, at_risk in found:
        component = "" if steward is None else staff.components.get(steward, "")
        for key in ((By.COMPONENT, component), *((By.CATEGORY, category) for category in categories)):
            held = counts.setdefault(key, [0, 0])
            held[0] += contacts
            held[1] += at_risk
    return tuple(Group(by, name, *held) for (by, name), held in sorted(counts.items()))

"""Coverage, counted and never ticked: per officer, component and category, and which cases are late.

Counts and officers only; no contact is named. Who would be lost if an officer left stands in `coverage_lost`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import timedelta
from enum import StrEnum
from typing import Final, Generic, TypeVar

from rolodex.clock import today
from rolodex.commands import subjects
from rolodex.commands.session import Session
from rolodex.domain import handover, handover_item, lateness
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover import State
from rolodex.domain.handover_item import ItemFact, ItemState
from rolodex.domain.ids import SubjectId
from rolodex.domain.lateness import Why
from rolodex.store import listing, tallies
from rolodex.store.tallies import Tally

__all__ = ["By", "Cell", "LateCase", "Office", "Overview", "Row", "Why", "late_cases", "office", "overview"]

STALE_AFTER: Final = timedelta(days=180)
_OVER: Final = frozenset({State.CLOSED, State.CANCELLED})

_Key = TypeVar("_Key")


class By(StrEnum):
    """What coverage is counted by."""

    OFFICER = "officer"
    COMPONENT = "component"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class Counts:
    """`contacts` have the officer as primary steward, `backed` of them a backup or continuity steward beside; `alone`
    are known to the officer and nobody else, whatever the role. `stale` were verified too long ago or never. Of the
    items of first priority in open cases: `briefed`, `introduced` and `confirmed`. `late` counts cases: those an
    officer holds, those of a component's officers, those with a contact of a category.
    """

    contacts: int = 0
    backed: int = 0
    alone: int = 0
    at_risk: int = 0
    stale: int = 0
    first_priority: int = 0
    briefed: int = 0
    introduced: int = 0
    confirmed: int = 0
    late: int = 0


COUNTS: Final = tuple(field.name for field in fields(Counts))
"""The names of the counts, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Row:
    """The coverage of one officer, component or category.

    `officer` is None for a component or category, and for the contacts that have no primary steward. `name` is the
    officer's, the component or the category's word; empty where none is known.
    """

    name: str
    counts: Counts
    officer: SubjectId | None = None
    component: str = ""
    has_left: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """How many contacts of a category the officers of a component keep. The empty component: none, or not known."""

    component: str
    category: str
    contacts: int


@dataclass(frozen=True, slots=True)
class LateCase:
    """A case that is late: why, by how many days, and who holds it (None where nobody is known)."""

    case: SubjectId
    why: Why
    days: int
    state: State
    holder: SubjectId | None
    holder_name: str
    outgoing_name: str
    incoming_name: str
    last_day: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole of it. `single` are known to one officer present, `unknown` to none; `stale_before` is an ISO date.

    Officers and components sum up to the total; a contact of two categories counts in both. Every officer who is here
    has a row, who left only while something still hangs on them.
    """

    total: Counts
    unstewarded: int
    unknown: int
    stale_before: str
    officers: tuple[Row, ...]
    components: tuple[Row, ...]
    categories: tuple[Row, ...]
    cells: tuple[Cell, ...]
    late: tuple[LateCase, ...]

    def rows(self, by: By) -> tuple[Row, ...]:
        """The rows of one view."""
        return {By.OFFICER: self.officers, By.COMPONENT: self.components, By.CATEGORY: self.categories}[by]


@dataclass(frozen=True, slots=True)
class Office:
    """Who works here: names and components of the officers, the cases, and who left the mission."""

    names: Mapping[SubjectId, str]
    components: Mapping[SubjectId, str]
    cases: tuple[Subject, ...]
    departed: frozenset[SubjectId]


class _Counter(Generic[_Key]):
    """Adds counts up by a key."""

    def __init__(self) -> None:
        self._held: dict[_Key, dict[str, int]] = {}

    def add(self, key: _Key, **counts: int) -> None:
        row = self._held.setdefault(key, dict.fromkeys(COUNTS, 0))
        for name, count in counts.items():
            row[name] += count

    def counts(self) -> dict[_Key, Counts]:
        return {key: Counts(**row) for key, row in self._held.items()}


def _summed(counts: Iterable[Counts]) -> Counts:
    held = tuple(counts)
    return Counts(**{name: sum(getattr(one, name) for one in held) for name in COUNTS})


def office(session: Session) -> Office:
    """The officers and cases that this vault knows. Raises nothing but `Damaged`."""
    officers = subjects.officers(session)
    cases = tuple(case for case in subjects.listed(session, Kind.CASE) if case.slots)
    return Office(
        names={one.id: str(one.one("name") or "") for one in officers},
        components={one.id: str(one.one("component") or "") for one in officers},
        cases=cases,
        departed=lateness.departed(cases, today(session.clock)),
    )


def overview(session: Session) -> Overview:
    """Coverage as of now. Reads only. Raises nothing but `Damaged`."""
    staff = office(session)
    stale_before = (today(session.clock) - STALE_AFTER).isoformat()
    counted = tallies.tallies(session.db, staff.departed, stale_before)
    late = late_cases(session, staff)
    officers: _Counter[SubjectId | None] = _Counter()
    categories: _Counter[str] = _Counter()
    for tally in counted:
        _count_contacts(tally, officers, categories)
    _count_items(session, staff, late, officers, categories)
    rows = _officer_rows(staff, officers.counts())
    return Overview(
        total=_summed(row.counts for row in rows),
        unstewarded=sum(tally.contacts for tally in counted if tally.steward is None),
        unknown=sum(tally.contacts for tally in counted if tally.known_by == 0),
        stale_before=stale_before,
        officers=rows,
        components=_component_rows(rows),
        categories=tuple(Row(word, held) for word, held in sorted(categories.counts().items())),
        cells=_cells(staff, counted),
        late=late,
    )


def late_cases(session: Session, staff: Office | None = None) -> tuple[LateCase, ...]:
    """The cases that are late, the latest first. Reads only."""
    known = staff or office(session)
    found = []
    for case in known.cases:
        late = lateness.of(case, today(session.clock))
        if late is not None:
            held_by = handover.holder(case)
            found.append(
                LateCase(
                    case=case.id,
                    why=late.why,
                    days=late.days,
                    state=handover.state(case),
                    holder=held_by,
                    holder_name=_name(known, held_by),
                    outgoing_name=_name(known, handover.officer(case, "outgoing")),
                    incoming_name=_name(known, handover.officer(case, "incoming")),
                    last_day=str(case.one("last_day") or ""),
                )
            )
    return tuple(sorted(found, key=lambda one: (-one.days, one.case)))


def _name(staff: Office, officer: SubjectId | None) -> str:
    return "" if officer is None else staff.names.get(officer, "")


def _component(staff: Office, officer: SubjectId | None) -> str:
    return "" if officer is None else staff.components.get(officer, "")


def _count_contacts(tally: Tally, officers: _Counter[SubjectId | None], categories: _Counter[str]) -> None:
    counts = {name: getattr(tally, name) for name in ("contacts", "backed", "at_risk", "stale")}
    alone = tally.contacts if tally.known_by == 1 else 0
    officers.add(tally.steward, **counts)
    if alone:
        officers.add(tally.only, alone=alone)
    for category in tally.categories:
        categories.add(category, alone=alone, **counts)


def _count_items(
    session: Session,
    staff: Office,
    late: Sequence[LateCase],
    officers: _Counter[SubjectId | None],
    categories: _Counter[str],
) -> None:
    """The items of first priority of the open cases count with who hands over, the late cases with who holds them."""
    lateness_of = {one.case for one in late}
    for one in late:
        officers.add(one.holder, late=1)
    for case in staff.cases:
        if handover.state(case) in _OVER:
            continue
        items = session.referring(case.id, Kind.ITEM, "case")
        named = [contact for contact in map(handover_item.contact, items) if contact is not None]
        words = {who: row.categories for who, row in listing.rows_of(session.db, named).items()}
        for item in items:
            if handover_item.priority(item) == 1:
                counts = _item_counts(item)
                officers.add(handover.giving(case), **counts)
                for category in _words_of(item, words):
                    categories.add(category, **counts)
        if case.id in lateness_of:
            for category in {category for item in items for category in _words_of(item, words)}:
                categories.add(category, late=1)


def _words_of(item: Subject, words: Mapping[SubjectId, tuple[str, ...]]) -> tuple[str, ...]:
    contact = handover_item.contact(item)
    return () if contact is None else words.get(contact, ())


def _item_counts(item: Subject) -> dict[str, int]:
    return {
        "first_priority": 1,
        "briefed": int(ItemFact.BRIEFED in handover_item.facts(item)),
        "introduced": int(handover_item.is_introduced(item)),
        "confirmed": int(handover_item.state(item) is ItemState.CONFIRMED),
    }


def _officer_rows(staff: Office, counted: Mapping[SubjectId | None, Counts]) -> tuple[Row, ...]:
    here: dict[SubjectId | None, Counts] = dict.fromkeys(
        (officer for officer in staff.names if officer not in staff.departed), Counts()
    )
    rows = [
        Row(_name(staff, officer), counts, officer, _component(staff, officer), officer in staff.departed)
        for officer, counts in {**here, **counted}.items()
    ]
    return tuple(sorted(rows, key=lambda row: (row.officer is None, row.name.casefold(), row.officer or b"")))


def _component_rows(officers: Iterable[Row]) -> tuple[Row, ...]:
    held = tuple(officers)
    # Who has no component is told of only where something hangs on them.
    names = sorted({row.component for row in held if row.component or row.counts != Counts()})
    found = {name: [row.counts for row in held if row.component == name] for name in names}
    return tuple(Row(name, _summed(counts), component=name) for name, counts in found.items())


def _cells(staff: Office, counted: Iterable[Tally]) -> tuple[Cell, ...]:
    found: dict[tuple[str, str], int] = {}
    for tally in counted:
        component = _component(staff, tally.steward)
        for category in tally.categories:
            found[component, category] = found.get((component, category), 0) + tally.contacts
    return tuple(Cell(component, category, count) for (component, category), count in sorted(found.items()))

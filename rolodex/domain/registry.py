"""The common rolodex seen from above: how many contacts each officer and component feeds, and who has not fed of late.

Counts only: nothing here reads a name, a number or any confidential value.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId

NO_COMPONENT = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed that the registry took in: by whom, when in UTC milliseconds, and the contacts it spoke of."""

    officer: SubjectId
    at_ms: int
    contacts: frozenset[SubjectId]


@dataclass(frozen=True, slots=True)
class OfficerCoverage:
    """What an officer feeds. `single` counts contacts that nobody else feeds; `fed_at_ms` is the latest feed, None
    where there was none."""

    officer: SubjectId
    component: str
    contacts: int
    single: int
    fed_at_ms: int | None


@dataclass(frozen=True, slots=True)
class ComponentCoverage:
    """What the officers of a component feed together; a contact fed by two of them counts once."""

    component: str
    officers: int
    contacts: int
    single: int


@dataclass(frozen=True, slots=True)
class RegistryCoverage:
    """Coverage of a registry: officers by component then id, components by name."""

    contacts: int
    officers: tuple[OfficerCoverage, ...]
    components: tuple[ComponentCoverage, ...]


def coverage(officers: Iterable[Subject], feeds: Iterable[Feed]) -> RegistryCoverage:
    """Who feeds how much, for all officers known to the registry and all who fed it. No side effects."""
    component_of = {found.id: _component(found) for found in officers}
    fed: dict[SubjectId, set[SubjectId]] = {found: set() for found in component_of}
    latest: dict[SubjectId, int] = {}
    for feed in feeds:
        fed.setdefault(feed.officer, set()).update(feed.contacts)
        latest[feed.officer] = max(feed.at_ms, latest.get(feed.officer, feed.at_ms))
    feeders: dict[SubjectId, int] = {}
    for contacts in fed.values():
        for contact in contacts:
            feeders[contact] = feeders.get(contact, 0) + 1
    single = {contact for contact, count in feeders.items() if count == 1}
    rows = [
        OfficerCoverage(
            officer=officer,
            component=component_of.get(officer, NO_COMPONENT),
            contacts=len(contacts),
            single=len(contacts & single),
            fed_at_ms=latest.get(officer),
        )
        for officer, contacts in fed.items()
    ]
    rows.sort(key=lambda row: (row.component, row.officer))
    return RegistryCoverage(len(feeders), tuple(rows), _by_component(rows, fed, single))


def silent_since(found: RegistryCoverage, since_ms: int) -> tuple[OfficerCoverage, ...]:
    """The officers whose latest feed is before this instant, or who never fed."""
    return tuple(row for row in found.officers if row.fed_at_ms is None or row.fed_at_ms < since_ms)


def _by_component(
    rows: Iterable[OfficerCoverage], fed: Mapping[SubjectId, set[SubjectId]], single: set[SubjectId]
) -> tuple[ComponentCoverage, ...]:
    members: dict[str, list[SubjectId]] = {}
    for row in rows:
        members.setdefault(row.component, []).append(row.officer)
    found = []
    for component, officers in sorted(members.items()):
        contacts: set[SubjectId] = set().union(*(fed[officer] for officer in officers))
        found.append(ComponentCoverage(component, len(officers), len(contacts), len(contacts & single)))
    return tuple(found)


def _component(officer: Subject) -> str:
    return str(officer.one("component") or NO_COMPONENT)

"""The registry's coverage: who feeds it, how many contacts each officer and component has in it, and who fell silent.

Counts only: no value of a contact is opened for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rolodex.bundle.manifest import Purpose
from rolodex.clock import from_ms
from rolodex.commands import subjects
from rolodex.commands.session import Session
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.store import bundle_log, recipients, tallies
from rolodex.store.bundle_log import ImportState
from rolodex.store.recipients import KeyState


@dataclass(frozen=True, slots=True)
class OfficerCoverage:
    """One officer: the contacts here whose primary steward the officer is, and the day of the last feed, if any."""

    officer: SubjectId
    name: str
    component: str
    contacts: int
    last_fed: date | None


@dataclass(frozen=True, slots=True)
class ComponentCoverage:
    """One component: its officers who have contacts here, and how many."""

    component: str
    officers: int
    contacts: int


@dataclass(frozen=True, slots=True)
class RegistryCoverage:
    """What the registry holds. `not_fed` are officers with a known card who sent no feed on or after the day asked for;
    none where no day was asked for. `unstewarded` counts contacts without a primary steward."""

    total: int
    unstewarded: int
    officers: tuple[OfficerCoverage, ...]
    components: tuple[ComponentCoverage, ...]
    not_fed: tuple[OfficerCoverage, ...]


def coverage(
    session: Session, not_fed_since: date | None = None, stewarded: Mapping[SubjectId | None, int] | None = None
) -> RegistryCoverage:
    """How far the registry covers each officer and component. Reads only.

    `stewarded` are the contacts by primary steward (None: without one) where the caller has counted them already.
    """
    counted = tallies.stewarded(session.db) if stewarded is None else stewarded
    fed = _last_feeds(session)
    senders = {
        SubjectId(row.keys.officer_id) for row in recipients.rows(session.db) if row.state is not KeyState.REVOKED
    }
    known = {subject.id: subject for subject in subjects.listed(session, Kind.OFFICER)}
    rows = []
    for officer in sorted(known.keys() | senders):
        subject = known.get(officer)
        name = str(subject.one("name") or "") if subject else ""
        component = str(subject.one("component") or "") if subject else ""
        rows.append(OfficerCoverage(officer, name, component, counted.get(officer, 0), fed.get(officer)))
    holding = tuple(row for row in rows if row.contacts or row.last_fed is not None)
    silent = [row for row in rows if row.officer in senders and _is_silent(row, not_fed_since)]
    total = sum(counted.values())
    return RegistryCoverage(
        total, total - sum(row.contacts for row in rows), holding, _by_component(holding), tuple(silent)
    )


def components(session: Session) -> dict[SubjectId, str]:
    """The component of every officer who is known here; empty where none is said."""
    return {subject.id: str(subject.one("component") or "") for subject in subjects.listed(session, Kind.OFFICER)}


def _is_silent(row: OfficerCoverage, since: date | None) -> bool:
    return since is not None and (row.last_fed is None or row.last_fed < since)


def _by_component(rows: tuple[OfficerCoverage, ...]) -> tuple[ComponentCoverage, ...]:
    names = sorted({row.component for row in rows})
    found = {name: [row for row in rows if row.component == name] for name in names}
    return tuple(ComponentCoverage(name, len(held), sum(row.contacts for row in held)) for name, held in found.items())


def _last_feeds(session: Session) -> dict[SubjectId, date]:
    officers = {row.keys.signing_key: SubjectId(row.keys.officer_id) for row in recipients.rows(session.db)}
    found: dict[SubjectId, date] = {}
    for taken in bundle_log.imports(session.db):
        officer = officers.get(taken.signer)
        if officer is not None and taken.purpose == Purpose.FEED.value and taken.state is ImportState.APPLIED:
            day = from_ms(taken.at_ms).date()
            found[officer] = max(day, found.get(officer, day))
    return found

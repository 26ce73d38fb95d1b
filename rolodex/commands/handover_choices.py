"""What somebody who starts a hand-over chooses from: officers, the contacts of the portfolio, people linked to it."""

from collections.abc import Iterable
from dataclasses import dataclass

from rolodex.commands import handover_queries, linked_people, recipients, subjects
from rolodex.commands.session import Session
from rolodex.domain.claim import Kind
from rolodex.domain.handover import REASONS
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.store import listing

__all__ = ["REASONS", "Choices", "OfficerChoice", "ScopeRow", "choices", "officers"]


@dataclass(frozen=True, slots=True)
class OfficerChoice:
    """An officer who can be named in a case. `has_card`: keys are here; `is_verified`: they were compared."""

    officer: SubjectId
    name: str
    component: str
    has_card: bool
    is_verified: bool
    is_own: bool


@dataclass(frozen=True, slots=True)
class ScopeRow:
    """A contact that may become an item. `is_linked`: not of the portfolio, but tied to somebody who is."""

    contact: SubjectId
    name: str
    affiliation: str
    level: Level
    is_linked: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything the dialog offers; the stewarded contacts stand before the linked ones."""

    officers: tuple[OfficerChoice, ...]
    contacts: tuple[ScopeRow, ...]


def officers(session: Session) -> tuple[OfficerChoice, ...]:
    """Every officer known here by name. Raises `NotPermitted` where the session only reads."""
    own = session.acting()[1]
    keys = {known.officer: known for known in recipients.list_(session)}
    found = [
        OfficerChoice(
            officer=officer.id,
            name=str(officer.one("name") or ""),
            component=str(officer.one("component") or ""),
            has_card=officer.id in keys,
            is_verified=officer.id in keys and keys[officer.id].is_verified,
            is_own=officer.id == own,
        )
        for officer in subjects.listed(session, Kind.OFFICER)
    ]
    return tuple(sorted(found, key=lambda choice: (not choice.is_own, choice.name.casefold(), choice.officer)))


def choices(session: Session) -> Choices:
    """What the acting officer can hand over, and to whom. Raises `NotPermitted` where the session only reads."""
    own = [contact.id for contact in handover_queries.stewarded(session, session.acting()[1])]
    linked = sorted(linked_people.related(session, own))
    return Choices(officers(session), (*_rows(session, own, False), *_rows(session, linked, True)))


def unlisted(session: Session, case_id: SubjectId) -> tuple[ScopeRow, ...]:
    """Contacts that are no items of a case: those of who hands over, then people linked to the items.

    Raises `NotFound`, `NotPermitted` where the session only reads.
    """
    items = handover_queries.show(session, case_id).items
    listed = [item.contact for item in items if item.contact is not None]
    own = [contact.id for contact in handover_queries.stewarded(session, session.acting()[1])]
    fresh = [contact for contact in own if contact not in listed]
    linked = sorted(linked_people.related(session, listed) - set(fresh))
    return (*_rows(session, fresh, False), *_rows(session, linked, True))


def _rows(session: Session, contacts: Iterable[SubjectId], is_linked: bool) -> list[ScopeRow]:
    wanted = list(contacts)
    held = listing.rows_of(session.db, wanted)
    rows = [
        ScopeRow(row.id, row.display_name, row.affiliation, row.level, is_linked)
        for row in (held[contact] for contact in wanted if contact in held)
        if not row.is_deleted
    ]
    return sorted(rows, key=lambda row: (row.name.casefold(), row.contact))

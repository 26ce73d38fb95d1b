"""What a person chooses from before a bundle is written: to whom, for which case, and what is the officer's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rolodex.bundle.manifest import Purpose
from rolodex.commands import contact_queries, handover_queries, recipients, subjects
from rolodex.commands.bundle_scope import PURPOSES
from rolodex.commands.recipients import KeyState
from rolodex.commands.session import Session
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.store.listing import ListQuery

__all__ = ["PURPOSES", "CaseChoice", "Choices", "KeyState", "Purpose", "RecipientChoice", "choices"]


@dataclass(frozen=True, slots=True)
class RecipientChoice:
    """An officer whose card is here. `blocked` says why nothing can be sealed to these keys now, empty where it can."""

    officer: SubjectId
    name: str
    component: str
    state: KeyState
    is_verified: bool
    not_after: datetime
    blocked: str


@dataclass(frozen=True, slots=True)
class CaseChoice:
    """A hand-over case: who leaves, who comes, the last day as an ISO date or empty."""

    case: SubjectId
    outgoing: str
    incoming: str
    state: str
    last_day: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that can be chosen; `own_contacts` counts those whose primary steward the acting officer is."""

    recipients: tuple[RecipientChoice, ...]
    cases: tuple[CaseChoice, ...]
    own_contacts: int


def choices(session: Session) -> Choices:
    """What can be chosen now. Reads only. Raises `NotPermitted` where the session only reads."""
    _, officer = session.acting()
    names = {found.id: str(found.one("name") or "") for found in subjects.listed(session, Kind.OFFICER)}
    own = contact_queries.count(session, ListQuery(steward=officer))
    return Choices(tuple(_recipients(session)), tuple(_cases(session, names)), own)


def _recipients(session: Session) -> list[RecipientChoice]:
    now = session.clock.now()
    found = []
    for known in recipients.list_(session):
        blocked = known.state.value if known.state in {KeyState.REVOKED, KeyState.CHANGED} else ""
        if not blocked and known.card.not_after < now:
            blocked = "expired"
        found.append(
            RecipientChoice(
                officer=known.officer,
                name=known.card.name,
                component=known.card.component or "",
                state=known.state,
                is_verified=known.is_verified,
                not_after=known.card.not_after,
                blocked=blocked,
            )
        )
    return sorted(found, key=lambda one: (bool(one.blocked), not one.is_verified, one.name))


def _cases(session: Session, names: Mapping[SubjectId, str]) -> list[CaseChoice]:
    return [
        CaseChoice(
            case=row.case,
            outgoing=names.get(row.outgoing, "") if row.outgoing else "",
            incoming=names.get(row.incoming, "") if row.incoming else "",
            state=row.state.value,
            last_day=row.last_day,
        )
        for row in handover_queries.listed(session)
    ]

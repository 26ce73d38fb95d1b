"""What a person chooses from before a bundle is written: to whom, for which case, and what is the officer's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from rolodex.bundle.manifest import Purpose
from rolodex.commands import case_news, contact_queries, handover_queries, recipients, subjects
from rolodex.commands.bundle_scope import PURPOSES
from rolodex.commands.handover_queries import CaseRow
from rolodex.commands.recipients import KeyState
from rolodex.commands.session import Session
from rolodex.domain import handover
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover import State
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
    """A hand-over case: who leaves, who comes, the last day as an ISO date or empty.

    `purpose` is what the acting officer sends about it now, None where the answer is a receipt or nothing. `to` is whom
    it is for, None while nobody is named, and `to_name` the name of that officer here.
    """

    case: SubjectId
    outgoing: str
    incoming: str
    state: str
    last_day: str
    purpose: Purpose | None
    to: SubjectId | None
    to_name: str


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
    listed = handover_queries.listed(session)
    return Choices(tuple(_recipients(session)), tuple(_case(session, row, names, officer) for row in listed), own)


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


def _case(session: Session, row: CaseRow, names: Mapping[SubjectId, str], acting: SubjectId) -> CaseChoice:
    case = session.living(row.case, Kind.CASE)
    first = next(iter(case_news.owed(session, row.case)), None) if case.slots else None
    to = first.officer if first else _successor(case, acting)
    return CaseChoice(
        case=row.case,
        outgoing=names.get(row.outgoing, "") if row.outgoing else "",
        incoming=names.get(row.incoming, "") if row.incoming else "",
        state=row.state.value,
        last_day=row.last_day,
        purpose=first.purpose if first else _due(case, acting),
        to=to,
        to_name=names.get(to, "") if to else "",
    )


def _successor(case: Subject, acting: SubjectId) -> SubjectId | None:
    """Whom the acting officer hands over to: a custodian where nobody comes yet."""
    comes = (handover.officer(case, role) for role in ("incoming", "custodian"))
    return next((officer for officer in comes if officer is not None and officer != acting), None)


def _due(case: Subject, acting: SubjectId) -> Purpose | None:
    incoming = handover.officer(case, "incoming")
    if acting == (incoming or handover.officer(case, "custodian")):
        return None
    state = handover.state(case)
    if acting in {handover.holder(case), handover.officer(case, "outgoing")}:
        return _AFTERWARDS.get(state, Purpose.HANDOVER)
    return _AFTERWARDS.get(state) if acting == handover.officer(case, "supervisor") else None


_AFTERWARDS: Final = {State.RECEIVED: Purpose.AGREEMENT, State.CLOSED: Purpose.SIGN_OFF}
"""What the officers of a case still tell each other once it was read back."""

"""What officers of a case who sit apart have to be told by bundle: what the acting officer said since the last one.

Officers who share this vault see it here. Who sits apart has a public card here and a vault of their own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rolodex.bundle.manifest import Purpose
from rolodex.commands import bundle_scope, handover_queries, subjects
from rolodex.commands.session import Session
from rolodex.domain import fallback, handover
from rolodex.domain.claim import NULL, Act, Claim, Kind, decoded
from rolodex.domain.fold import Subject
from rolodex.domain.handover import CaseFact, State
from rolodex.domain.handover_item import ItemFact
from rolodex.domain.ids import SubjectId
from rolodex.store import bundle_log, claims, recipients
from rolodex.store.bundle_log import Import, ImportState
from rolodex.store.recipients import KeyState

_ROLES: Final = ("outgoing", "incoming", "supervisor", "custodian")
_TELLS: Final = frozenset({Purpose.HANDOVER, Purpose.AGREEMENT, Purpose.SIGN_OFF, Purpose.RECEIPT})
_SAID_IN: Final = frozenset({"facts", "read_back", "outcome"})
_SAID_BEFORE: Final = frozenset({ItemFact.FALLBACK_PROPOSED})
"""What who hands over says of an item before anything is transferred, and others have to answer."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A bundle about a case that an officer who sits apart waits for. `roles` are the parts that the officer has."""

    case: SubjectId
    purpose: Purpose
    officer: SubjectId
    name: str
    roles: tuple[str, ...]
    is_verified: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """Something the acting officer said of the case, and when by the clock here."""

    what: str
    at_ms: int
    waits: bool = False


def owed(session: Session, case_id: SubjectId) -> tuple[Owed, ...]:
    """Whom the acting officer has to tell what was said of this case, the one who needs it first. Reads only.

    Nothing is owed to whom a hand-over came from that was not answered yet: the receipt tells it. Raises `NotFound`,
    `NotPermitted` where the session only reads.
    """
    case = session.living(case_id, Kind.CASE)
    acting = session.acting()[1]
    said = _said(session, case)
    found = []
    for officer, roles in _others(case, acting).items():
        keys = recipients.by_officer(session.db, officer)
        if keys is None or keys.state in {KeyState.REVOKED, KeyState.CHANGED}:
            continue
        if _waits_for_receipt(session, case_id, officer):
            continue
        news = max((one.at_ms for one in said if _concerns(case, one, officer, acting)), default=0)
        if news > _told_ms(session, case_id, officer):
            name = keys.keys.name
            found.append(Owed(case_id, _purpose(case, acting), officer, name, roles, keys.is_verified))
    return tuple(sorted(found, key=lambda one: (_urgency(case, one), one.officer)))


def all_owed(session: Session) -> tuple[Owed, ...]:
    """As `owed`, of every case that was begun and not given up; nothing where no officer acts."""
    if session.officer_id is None:
        return ()
    cases = (case for case in subjects.listed(session, Kind.CASE) if case.slots)
    return tuple(one for case in cases if handover.state(case) is not State.CANCELLED for one in owed(session, case.id))


def _others(case: Subject, acting: SubjectId) -> dict[SubjectId, tuple[str, ...]]:
    found: dict[SubjectId, tuple[str, ...]] = {}
    for role in _ROLES:
        officer = handover.officer(case, role)
        if officer is not None and officer != acting:
            found[officer] = (*found.get(officer, ()), role)
    return found


def _said(session: Session, case: Subject) -> list[_Said]:
    key = session.acting()[0].signing_key
    items = handover_queries.items_of(session, case.id)
    waiting = {item.id for item in items if fallback.waits(item)}
    held = claims.of_subjects(session.db, [case.id, *(item.id for item in items)])
    own = (claim for rows in held.values() for claim in rows if claim.author == key and claim.field in _SAID_IN)
    return [_Said(_what(claim), claim.recorded_ms, claim.subject in waiting) for claim in own]


def _what(claim: Claim) -> str:
    value = decoded(claim.value) if claim.act is Act.ASSERT and claim.value != NULL else None
    return str(value.get("what", claim.field)) if isinstance(value, dict) else claim.field


def _concerns(case: Subject, said: _Said, officer: SubjectId, acting: SubjectId) -> bool:
    if acting not in {handover.giving(case), handover.officer(case, "outgoing"), handover.holder(case)}:
        return True
    if said.what in _SAID_BEFORE:
        return said.waits and fallback.may_accept(case, officer)
    return handover.state(case) in {State.RECEIVED, State.CLOSED}


def _purpose(case: Subject, acting: SubjectId) -> Purpose:
    signs = acting == handover.officer(case, "supervisor") and handover.has_fact(case, CaseFact.SIGNED_OFF)
    return Purpose.SIGN_OFF if signs else Purpose.AGREEMENT


def _urgency(case: Subject, one: Owed) -> int:
    """Who has the next word of the case comes first: the supervisor who signs, else who hands over."""
    first = "supervisor" if handover.state(case) is State.RECEIVED else "outgoing"
    return 0 if first in one.roles else 1


def _told_ms(session: Session, case_id: SubjectId, officer: SubjectId) -> int:
    sent = bundle_scope.sent_to(session, officer)
    return max((one.at_ms for one in sent if one.case_id == case_id and one.purpose in _TELLS), default=0)


def _waits_for_receipt(session: Session, case_id: SubjectId, officer: SubjectId) -> bool:
    answered = {one.answers for one in bundle_log.exports(session.db) if one.is_finished}
    came = _hand_overs(session, case_id, officer)
    return any(one.bundle_id not in answered for one in came)


def _hand_overs(session: Session, case_id: SubjectId, officer: SubjectId) -> Sequence[Import]:
    keys: Iterable[bytes] = {
        row.keys.signing_key for row in recipients.rows(session.db) if row.keys.officer_id == officer
    }
    return [
        one
        for one in bundle_log.imports(session.db)
        if one.case_id == case_id
        and one.signer in keys
        and one.purpose == Purpose.HANDOVER
        and one.state is ImportState.APPLIED
    ]

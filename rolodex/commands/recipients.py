"""The public keys of colleagues: taken in from cards, verified by comparing fingerprints, revoked."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rolodex.bundle import card
from rolodex.bundle.card import Card
from rolodex.commands.session import Session, Writing
from rolodex.crypto.fingerprint import matches
from rolodex.domain import changes
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.errors import IllegalTransition, Malformed, NotFound, NotPermitted
from rolodex.store import claims, recipients
from rolodex.store.recipients import CardKeys, Event, KeyState, Recipient

__all__ = [
    "MAX_CARD_BYTES",
    "Comparison",
    "Event",
    "KeyState",
    "Known",
    "Step",
    "add",
    "history",
    "list_",
    "revoke",
    "show",
    "verify",
]

MAX_CARD_BYTES: Final = 65_536


class Comparison(StrEnum):
    """How a fingerprint was compared."""

    VOICE = "voice"
    IN_PERSON = "in_person"


_STATE_AFTER: Final = {
    Comparison.VOICE: KeyState.VERIFIED_BY_VOICE,
    Comparison.IN_PERSON: KeyState.VERIFIED_IN_PERSON,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an officer's present keys: the card as it was checked, and their state."""

    officer: SubjectId
    card: Card
    state: KeyState
    state_at_ms: int
    is_verified: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the history of an officer's keys; `signing_key` says which pair."""

    signing_key: bytes
    event: Event


def add(session: Session, untrusted_card: bytes) -> Known:
    """Take in a colleague's card and make the officer known, so that cases and contacts can refer to the officer.

    Another pair of keys of an officer who is known already begins as `changed` and blocks until it is verified or
    revoked. The same card twice changes nothing. Raises `SignatureInvalid`, `Malformed`, `TooNew`, `Expired`,
    `NotPermitted("own_card")`.
    """
    found = card.read(untrusted_card, session.clock.now())
    officer = SubjectId(found.officer_id)
    if officer == session.acting()[1]:
        raise NotPermitted("own_card")
    keys = CardKeys(found.officer_id, found.keys.signing, found.keys.recipient, found.name, found.document)
    identifier = recipients.recipient_id(keys.signing_key, keys.recipient)
    if (held := recipients.by_id(session.db, identifier)) is not None:
        return _known(held)
    with session.writing("recipient.add") as writing:
        kind = claims.kind_of(session.db, officer)
        if kind not in {None, Kind.OFFICER}:
            raise Malformed("rolodex-card", "not_an_officer")
        added = recipients.add(session.db, keys, writing.author.at_ms, writing.author.key)
        # A card that nobody verified yet changes nothing about an officer who is known.
        if kind is None:
            writing.append(_introduction(officer, found, writing))
        writing.audit("recipient.add", [officer], state=added.state.value)
    return _known(added)


def list_(session: Session) -> list[Known]:
    """The present keys of every officer whose card was taken in, in the order of their first cards."""
    officers = dict.fromkeys(SubjectId(row.keys.officer_id) for row in recipients.rows(session.db))
    return [show(session, officer) for officer in officers]


def show(session: Session, officer: SubjectId) -> Known:
    """The present keys of an officer: the latest that are not revoked, else the latest. Raises `NotFound`."""
    return _known(_present(session, officer))


def history(session: Session, officer: SubjectId) -> list[Step]:
    """Every state of every pair of keys of an officer, oldest first; none for an officer without card."""
    steps = [
        Step(row.keys.signing_key, event)
        for row in _of(session, officer)
        for event in recipients.history(session.db, row.recipient_id)
    ]
    return sorted(steps, key=lambda step: step.event.at_ms)


def verify(session: Session, officer: SubjectId, typed: str, how: Comparison) -> Known:
    """Compare what the colleague read out with the keys here; verified if they are the same.

    Earlier keys of the officer are revoked then: nobody uses two pairs. Raises `NotPermitted("fingerprint_differs")`,
    which is written into the audit log too, `IllegalTransition("revoked")`, `Expired`, `NotFound`.
    """
    present = _present(session, officer)
    found = card.parse(present.keys.card)
    if present.state is KeyState.REVOKED:
        raise IllegalTransition("revoked")
    found.check_valid_at(session.clock.now())
    if not matches(typed, found.fingerprint):
        with session.writing("recipient.fingerprint_differs") as writing:
            writing.audit("recipient.fingerprint_differs", [officer], how=how.value)
        raise NotPermitted("fingerprint_differs")
    with session.writing("recipient.verify") as writing:
        verified = _set_state(session, present, _STATE_AFTER[how], writing)
        for row in _of(session, officer):
            if row.recipient_id != present.recipient_id and row.state is not KeyState.REVOKED:
                _set_state(session, row, KeyState.REVOKED, writing)
        if signing_key := _signing_key_added(session, officer, found, writing):
            writing.append(signing_key)
        writing.audit("recipient.verify", [officer], how=how.value)
    return _known(verified)


def revoke(session: Session, officer: SubjectId) -> Known:
    """Never trust the officer's present keys again; earlier keys of the officer, if any are left, count again.

    Every pair with the same signing key goes with them. Raises `NotFound`, `IllegalTransition("revoked")`.
    """
    present = _present(session, officer)
    if present.state is KeyState.REVOKED:
        raise IllegalTransition("revoked")
    with session.writing("recipient.revoke") as writing:
        for row in recipients.rows(session.db):
            if row.keys.signing_key == present.keys.signing_key and row.state is not KeyState.REVOKED:
                _set_state(session, row, KeyState.REVOKED, writing)
        writing.audit("recipient.revoke", [officer])
    return show(session, officer)


def _of(session: Session, officer: SubjectId) -> list[Recipient]:
    return [row for row in recipients.rows(session.db) if row.keys.officer_id == officer]


def _present(session: Session, officer: SubjectId) -> Recipient:
    found = recipients.by_officer(session.db, officer)
    if found is None:
        raise NotFound("recipient")
    return found


def _set_state(session: Session, row: Recipient, state: KeyState, writing: Writing) -> Recipient:
    return recipients.set_state(session.db, row.recipient_id, state, writing.author.at_ms, writing.author.key)


def _introduction(officer: SubjectId, found: Card, writing: Writing) -> tuple[Claim, ...]:
    edits = [Edit("name", found.name), Edit("signing_keys", {"key": found.keys.signing.hex()})]
    if found.component:
        edits.append(Edit("component", found.component))
    return changes.edit(Subject(officer, Kind.OFFICER, (), ()), edits, writing.author)


def _signing_key_added(session: Session, officer: SubjectId, found: Card, writing: Writing) -> tuple[Claim, ...]:
    """The officer's new signing key, so that claims signed with it show the officer's name."""
    subject = session.subject(officer, Kind.OFFICER)
    wanted = {"key": found.keys.signing.hex()}
    if wanted in subject.many("signing_keys"):
        return ()
    return changes.edit(subject, [Edit("signing_keys", wanted)], writing.author)


def _known(row: Recipient) -> Known:
    return Known(SubjectId(row.keys.officer_id), card.parse(row.keys.card), row.state, row.state_at_ms, row.is_verified)

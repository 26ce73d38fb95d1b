"""The public keys of others, and what is known of each: only an officer's comparison makes a key verified."""

from dataclasses import dataclass
from enum import StrEnum

from rolodex import errors
from rolodex.crypto import digest
from rolodex.store.connection import Database, Row


class KeyState(StrEnum):
    """What is known of a pair of keys. `changed`: another pair than this officer had before; it blocks."""

    UNVERIFIED = "unverified"
    VERIFIED_BY_VOICE = "verified_by_voice"
    VERIFIED_IN_PERSON = "verified_in_person"
    VOUCHED = "vouched"
    CHANGED = "changed"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class CardKeys:
    """What one public card said, after its signature was checked: officer id (16), signing key (32), recipient
    ("age1pq1…"), the name claimed on it, and the card's own bytes.
    """

    officer_id: bytes
    signing_key: bytes
    recipient: str
    name: str
    card: bytes


@dataclass(frozen=True, slots=True)
class Recipient:
    """One pair of keys with its present state; `recipient_id` is the SHA-256 of both (32 bytes)."""

    recipient_id: bytes
    keys: CardKeys
    state: KeyState
    state_at_ms: int

    @property
    def is_verified(self) -> bool:
        """Whether the fingerprint was compared, by us or by somebody we verified."""
        return self.state in {KeyState.VERIFIED_BY_VOICE, KeyState.VERIFIED_IN_PERSON, KeyState.VOUCHED}


@dataclass(frozen=True, slots=True)
class Event:
    """One step of a key's history: `actor` and `voucher` are signing keys."""

    state: KeyState
    at_ms: int
    actor: bytes
    voucher: bytes | None


_SELECT = """
SELECT r.id, r.officer_id, r.signing_key, r.recipient, r.name, r.card, e.state, e.at_ms
FROM recipient AS r
JOIN recipient_event AS e ON e.no = (SELECT max(no) FROM recipient_event WHERE recipient_no = r.no)
"""
_ALL = _SELECT + "ORDER BY r.no"
_BY_ID = _SELECT + "WHERE r.id = ?"
_BY_SIGNING_KEY = _SELECT + "WHERE r.signing_key = ? ORDER BY r.no DESC"
_BY_OFFICER = _SELECT + "WHERE r.officer_id = ? ORDER BY e.state = 'revoked', r.no DESC LIMIT 1"
_HAS_OTHER_KEYS = "SELECT 1 FROM recipient WHERE officer_id = ? OR signing_key = ? LIMIT 1"
_INSERT = "INSERT INTO recipient (id, officer_id, signing_key, recipient, name, card) VALUES (?, ?, ?, ?, ?, ?)"
_INSERT_EVENT = """
INSERT INTO recipient_event (recipient_no, state, at_ms, actor, voucher)
SELECT no, ?, ?, ?, ? FROM recipient WHERE id = ?
"""
_HISTORY = """
SELECT e.state, e.at_ms, e.actor, e.voucher FROM recipient_event AS e
JOIN recipient AS r ON r.no = e.recipient_no WHERE r.id = ? ORDER BY e.no
"""


def add(db: Database, keys: CardKeys, at_ms: int, actor: bytes) -> Recipient:
    """Adds a card's keys, inside the caller's transaction; keys that are there already stay as they are.

    They begin as `unverified`, or as `changed` if this officer, or this signing key, was known with others.
    """
    identifier = recipient_id(keys.signing_key, keys.recipient)
    known = by_id(db, identifier)
    if known is not None:
        return known
    has_other = db.row(_HAS_OTHER_KEYS, (keys.officer_id, keys.signing_key)) is not None
    state = KeyState.CHANGED if has_other else KeyState.UNVERIFIED
    db.execute(_INSERT, (identifier, keys.officer_id, keys.signing_key, keys.recipient, keys.name, keys.card))
    db.execute(_INSERT_EVENT, (state.value, at_ms, actor, None, identifier))
    return Recipient(identifier, keys, state, at_ms)


def set_state(
    db: Database, identifier: bytes, state: KeyState, at_ms: int, actor: bytes, *, voucher: bytes | None = None
) -> Recipient:
    """Appends an event, inside the caller's transaction. `voucher` is given with `vouched` only.

    Raises NotFound("recipient"), IllegalTransition("revoked") since a revoked key stays so, ConstraintBroken for a
    voucher with any other state or none with this one.
    """
    known = by_id(db, identifier)
    if known is None:
        raise errors.NotFound("recipient")
    if known.state is KeyState.REVOKED:
        raise errors.IllegalTransition("revoked")
    db.execute(_INSERT_EVENT, (state.value, at_ms, actor, voucher, identifier))
    return Recipient(identifier, known.keys, state, at_ms)


def recipient_id(signing_key: bytes, recipient: str) -> bytes:
    """The id of a pair of keys: SHA-256 of the signing key (32 bytes) ‖ the recipient; the fingerprint shows half."""
    return digest.sha256(signing_key + recipient.encode())


def by_id(db: Database, identifier: bytes) -> Recipient | None:
    """The keys with this id."""
    row = db.row(_BY_ID, (identifier,))
    return None if row is None else _recipient(row)


def by_signing_key(db: Database, signing_key: bytes) -> Recipient | None:
    """The latest card that this key signed."""
    row = db.row(_BY_SIGNING_KEY, (signing_key,))
    return None if row is None else _recipient(row)


def by_officer(db: Database, officer_id: bytes) -> Recipient | None:
    """The keys of this officer that count: the latest that are not revoked, else the latest."""
    row = db.row(_BY_OFFICER, (officer_id,))
    return None if row is None else _recipient(row)


def rows(db: Database) -> list[Recipient]:
    """All keys ever added, in that order."""
    return [_recipient(row) for row in db.rows(_ALL)]


def history(db: Database, identifier: bytes) -> list[Event]:
    """Every state these keys were in, the first one first."""
    return [Event(KeyState(row[0]), row[1], row[2], row[3]) for row in db.rows(_HISTORY, (identifier,))]


def _recipient(row: Row) -> Recipient:
    return Recipient(row[0], CardKeys(*row[1:6]), KeyState(row[6]), row[7])

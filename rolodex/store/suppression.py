"""What was erased, known again by its keyed hash: a bundle that brings it is noticed, and nobody can read who it was.

The key comes from the vault key; a rebuilt list of hashes of known ids tells nothing without it.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rolodex.crypto import digest
from rolodex.crypto.secret import Secret
from rolodex.domain.ids import SubjectId
from rolodex.store.connection import Database, Row


class Why(StrEnum):
    """Why contacts were erased."""

    RELINQUISHED = "relinquished"
    ON_REQUEST = "on_request"
    RETENTION = "retention"


class Part(StrEnum):
    """What of an id is suppressed: the whole subject, the text of an item, one claim, or an id in a list outside."""

    SUBJECT = "subject"
    TEXT = "text"
    CLAIM = "claim"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Entry:
    """One erased contact as the list knows it."""

    why: Why
    at_ms: int


_INSERT: Final = """
INSERT INTO suppression (hash, contact, why, at_ms) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
_ALL: Final = "SELECT hash, contact FROM suppression"
_ENTRY: Final = "SELECT why, at_ms FROM suppression WHERE hash = :hash AND contact = :hash"
_LIFT: Final = "DELETE FROM suppression WHERE contact = ?"
_ROWS: Final = "SELECT hash, contact, why, at_ms FROM suppression ORDER BY hash, contact"
_IS_EMPTY: Final = "SELECT NOT EXISTS (SELECT 1 FROM suppression)"


class List:
    """The suppressions of a vault as they are now, to ask about many ids. Reads the table once."""

    def __init__(self, db: Database, key: Secret) -> None:
        self._key = key
        self._contacts_of: dict[bytes, set[bytes]] = {}
        for found, contact in db.rows(_ALL):
            self._contacts_of.setdefault(found, set()).add(contact)

    def __bool__(self) -> bool:
        return bool(self._contacts_of)

    def is_contact(self, subject: SubjectId) -> bool:
        """Whether this contact itself was erased."""
        found = name(self._key, Part.SUBJECT, subject)
        return found in self._contacts_of.get(found, ())

    def has(self, part: Part, identifier: bytes, lifted: Iterable[SubjectId] = ()) -> bool:
        """Whether this was erased, with contacts that are not all among those `lifted`."""
        held = self._contacts_of.get(name(self._key, part, identifier))
        if not held:
            return False
        return bool(held - {name(self._key, Part.SUBJECT, contact) for contact in lifted})


def listed(source: str, value: str) -> bytes:
    """An id that a contact has in a list outside, as `Part.LISTED` takes it."""
    return digest.sha256(json.dumps([source, value]).encode())


def name(key: Secret, part: Part, identifier: bytes) -> bytes:
    """How the list knows a part of what has this id (of a listed one the digest): HMAC-SHA-256, 32 bytes."""
    return digest.hmac_sha256(key, part.value.encode() + b"\0" + identifier)


def is_empty(db: Database) -> bool:
    """Whether nothing was ever erased here, or all of it was asked for again."""
    return bool(db.value(_IS_EMPTY))


def entry(db: Database, key: Secret, contact: SubjectId) -> Entry | None:
    """Why and when a contact was erased (UTC milliseconds); None where it was not."""
    row = db.row(_ENTRY, {"hash": name(key, Part.SUBJECT, contact)})
    return None if row is None else Entry(Why(row[0]), row[1])


def add(
    db: Database,
    key: Secret,
    contact: SubjectId,
    parts: Collection[tuple[Part, bytes]],
    why: Why,
    at_ms: int,
) -> None:
    """Remembers what was erased with a contact, inside the caller's transaction; the contact itself always."""
    about = name(key, Part.SUBJECT, contact)
    hashes = {about} | {name(key, part, identifier) for part, identifier in parts}
    db.execute_many(_INSERT, [(found, about, why.value, at_ms) for found in sorted(hashes)])


def rows(db: Database) -> list[Row]:
    """The whole list, to be carried into an older copy of the same vault by `put`."""
    return db.rows(_ROWS)


def put(db: Database, held: Collection[Row]) -> None:
    """Adds what `rows` gave of another copy of this vault, inside the caller's transaction."""
    db.execute_many(_INSERT, held)


def lift(db: Database, key: Secret, contact: SubjectId) -> None:
    """Forgets that a contact was erased, inside the caller's transaction: somebody decided to hold it again."""
    db.execute(_LIFT, (name(key, Part.SUBJECT, contact),))

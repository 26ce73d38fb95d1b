"""The audit log: who did what, when, in a chain that shows every change and every cut before a signature.

An entry's hash is SHA-256 over its canonical JSON ‖ the hash before it. It names contacts by keyed pseudonyms only:
erase a contact and nothing here can be linked to it, while the chain still holds.
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from rolodex import errors
from rolodex.crypto import digest, signing
from rolodex.crypto.secret import Secret
from rolodex.store.connection import Database

CHECKPOINT_EVERY = 100
CHECKPOINT_TYPE = "application/vnd.rolodex.audit-checkpoint"
_START = bytes(32)
_HASH_BYTES = 32
_ACTION = re.compile(r"[a-z][a-z0-9_.-]{0,63}")
# No space: a word of ours, an id or a digest fits; a name with a surname, a note or a path does not.
_WORD = re.compile(r"[A-Za-z0-9_.:+-]{0,128}")

_HEAD = "SELECT sequence, hash FROM audit_entry ORDER BY sequence DESC LIMIT 1"
_INSERT = "INSERT INTO audit_entry (sequence, at_ms, action, actor, refs, numbers, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"
_LATEST = "SELECT sequence, at_ms, action, actor, refs, numbers FROM audit_entry ORDER BY sequence DESC LIMIT ?"
_ALL = "SELECT sequence, at_ms, action, actor, refs, numbers, hash FROM audit_entry ORDER BY sequence"
_CHECKPOINTS = "SELECT sequence, signer, signature FROM audit_checkpoint ORDER BY sequence"
_SIGNED_UP_TO = "SELECT coalesce(max(sequence), 0) FROM audit_checkpoint"
_INSERT_CHECKPOINT = "INSERT INTO audit_checkpoint (sequence, at_ms, signer, signature) VALUES (?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: what a bundle or receipt carries so that a later cut is noticed. Sequence 0: empty."""

    sequence: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it may be shown: `actor` is a signing key, `references` are pseudonyms of 32 bytes."""

    sequence: int
    at_ms: int
    action: str
    actor: bytes
    references: tuple[bytes, ...]
    numbers: Mapping[str, int | str]


def head(db: Database) -> Head:
    """The end of the chain."""
    row = db.row(_HEAD)
    return Head(0, _START) if row is None else Head(row[0], row[1])


def pseudonym(references_key: Secret, identifier: bytes) -> bytes:
    """How the log names `identifier` (an id): HMAC-SHA-256, 32 bytes."""
    return digest.hmac_sha256(references_key, identifier)


def append(
    db: Database,
    references_key: Secret,
    action: str,
    at_ms: int,
    actor: bytes,
    references: Iterable[bytes],
    numbers: Mapping[str, int | str],
) -> Head:
    """Adds an entry, inside the caller's transaction, and returns the new head.

    `action` is a word such as "contact.reveal", `actor` the officer's signing key, `references` ids that are written
    as pseudonyms, `numbers` counts and words of our own vocabulary. Raises ValueError for text with a space and
    RuntimeError outside a transaction: what was done and its entry stand or fall together.
    """
    if not db.in_transaction:
        raise RuntimeError("an audit entry belongs to the transaction it tells about")
    _check_words(action, numbers)
    last = head(db)
    names = b"".join(pseudonym(references_key, identifier) for identifier in references)
    text = json.dumps(dict(numbers), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    sequence = last.sequence + 1
    hashed = _hash(sequence, at_ms, action, actor, names, text, last.hash)
    db.execute(_INSERT, (sequence, at_ms, action, actor, names, text, hashed))
    return Head(sequence, hashed)


def rows(db: Database, limit: int) -> list[Entry]:
    """The latest `limit` entries, the newest first."""
    return [
        Entry(sequence, at_ms, action, actor, _split(names), json.loads(text))
        for sequence, at_ms, action, actor, names, text in db.rows(_LATEST, (limit,))
    ]


def is_checkpoint_due(db: Database) -> bool:
    """Whether a hundred entries or more have no signature after them."""
    return head(db).sequence - int(db.value(_SIGNED_UP_TO) or 0) >= CHECKPOINT_EVERY


def checkpoint(db: Database, identity: signing.Signer, at_ms: int) -> Head:
    """Signs the head, in a transaction of its own if none is open; does nothing if it is signed already."""
    last = head(db)
    if last.sequence == int(db.value(_SIGNED_UP_TO) or 0):
        return last
    signature = identity.sign(signed_bytes(last))
    parameters = (last.sequence, at_ms, identity.signing_key, signature)
    if db.in_transaction:
        db.execute(_INSERT_CHECKPOINT, parameters)
    else:
        with db.transaction():
            db.execute(_INSERT_CHECKPOINT, parameters)
    return last


def signed_bytes(last: Head) -> bytes:
    """What a checkpoint's signature is over: sequence and hash in the DSSE form with a type of its own."""
    return signing.pae(CHECKPOINT_TYPE, last.sequence.to_bytes(8, "big") + last.hash)


def verify(db: Database, public_keys: Collection[bytes], witnesses: Iterable[Head] = ()) -> int | None:
    """The sequence of the first entry that is not as it was written, or None if all hold.

    Checked: no gap, every hash, every checkpoint under one of `public_keys` (32 bytes each), and every head of
    `witnesses`, kept in bundles and receipts: an end that was cut off shows there as its first missing sequence.
    Reads in slices; no side effects.
    """
    signatures = {row[0]: (row[1], row[2]) for row in db.rows(_CHECKPOINTS)}
    known = {witness.sequence: witness.hash for witness in witnesses if witness.sequence > 0}
    last = Head(0, _START)
    for batch in db.stream(_ALL):
        for sequence, at_ms, action, actor, names, text, stored in batch:
            expected = _hash(last.sequence + 1, at_ms, action, actor, names, text, last.hash)
            last = Head(last.sequence + 1, stored)
            fits = sequence == last.sequence and expected == stored and known.get(sequence, stored) == stored
            if not fits or not _is_signed(last, signatures.get(sequence), public_keys):
                return last.sequence
    promised = max([*signatures, *known], default=0)
    return last.sequence + 1 if promised > last.sequence else None


def _is_signed(last: Head, found: tuple[bytes, bytes] | None, public_keys: Collection[bytes]) -> bool:
    if found is None:
        return True
    signer, signature = found
    try:
        signing.verify(signer, signature, signed_bytes(last))
    except errors.SignatureInvalid:
        return False
    return signer in public_keys


def _check_words(action: str, numbers: Mapping[str, int | str]) -> None:
    words = [*numbers, *(value for value in numbers.values() if isinstance(value, str))]
    if not _ACTION.fullmatch(action) or not all(_WORD.fullmatch(word) for word in words):
        raise ValueError("an audit entry holds words of our own and numbers, never text")


def _hash(sequence: int, at_ms: int, action: str, actor: bytes, names: bytes, text: str, previous: bytes) -> bytes:
    entry = {
        "sequence": sequence, "at_ms": at_ms, "action": action, "actor": actor.hex(), "refs": names.hex(),
        "numbers": text,
    }  # fmt: skip
    return digest.sha256(json.dumps(entry, sort_keys=True, separators=(",", ":")).encode() + previous)


def _split(names: bytes) -> tuple[bytes, ...]:
    return tuple(names[at : at + _HASH_BYTES] for at in range(0, len(names), _HASH_BYTES))

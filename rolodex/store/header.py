"""The header: what must be readable before any key is known. Two copies, each whole or not at all.

Frame, the same for every version to come: magic (8) ‖ version (2) ‖ length of body (4) ‖ body ‖ SHA-256 of all
before (32) ‖ HMAC-SHA-256 of all before the checksum, under the vault's header key (32). The checksum tells damage
from a wrong passphrase before any derivation; the HMAC is checked as soon as a slot opened.
"""

import json
import struct
from dataclasses import dataclass
from pathlib import Path

from rolodex import errors, strict_json
from rolodex.crypto import digest
from rolodex.crypto.kdf import Argon2Params
from rolodex.crypto.secret import Secret
from rolodex.store import atomic_file, layout
from rolodex.store.failures import of_file
from rolodex.store.keyslots import (
    ID_BYTES,
    PASSPHRASE_WRAPPED_BYTES,
    RECOVERY_WRAPPED_BYTES,
    SALT_BYTES,
    KeyStoreSlot,
    PassphraseSlot,
    RecoverySlot,
    Slot,
    SlotType,
)

VERSION = 2
"""2 since there are slots for a key store. A header without one is still written as 1: earlier programs read it."""
_WITHOUT_KEY_STORE = 1
MAX_BODY_BYTES = 64 * 1024
MAX_SLOTS = 32
_MAGIC = b"RLXVAULT"
_FRAME = struct.Struct(">8sHI")
_DIGEST_BYTES = 32
_MAX_FILE_BYTES = _FRAME.size + MAX_BODY_BYTES + 2 * _DIGEST_BYTES
_MAX_COUNTER = 2**53
_WORK_MEMBERS = {"type", "id", "memory_kib", "iterations", "lanes", "salt", "wrapped"}


@dataclass(frozen=True, slots=True)
class Header:
    """Names the database by its generation and lists the slots; `revision` grows with every change."""

    vault_id: bytes
    generation: int
    revision: int
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A copy whose checksum is right; `is_authentic` says whether the vault itself wrote it."""

    header: Header
    data: bytes

    def is_authentic(self, header_key: Secret) -> bool:
        """Whether the HMAC fits: to be asked with the key a slot gave, before that key is used for more."""
        signed = self.data[: -2 * _DIGEST_BYTES]
        return digest.equal(digest.hmac_sha256(header_key, signed), self.data[-_DIGEST_BYTES:])


def encode(header: Header, header_key: Secret) -> bytes:
    """The bytes of both copies. Raises LimitExceeded("slots") above 32."""
    if len(header.slots) > MAX_SLOTS:
        raise errors.LimitExceeded("slots", maximum=MAX_SLOTS)
    body = json.dumps(_document(header), separators=(",", ":"), sort_keys=True).encode()
    signed = _FRAME.pack(_MAGIC, _version(header), len(body)) + body
    return signed + digest.sha256(signed) + digest.hmac_sha256(header_key, signed)


def decode(data: bytes) -> Candidate:
    """One copy, every bound checked. Raises Damaged(part="header", reason=…), VaultTooNew. Allocates no more."""
    if len(data) < _FRAME.size + 2 * _DIGEST_BYTES or len(data) > _MAX_FILE_BYTES:
        raise errors.Damaged("header", reason="length")
    magic, version, length = _FRAME.unpack_from(data)
    signed = data[: -2 * _DIGEST_BYTES]
    if magic != _MAGIC or len(signed) != _FRAME.size + length:
        raise errors.Damaged("header", reason="frame")
    if not digest.equal(digest.sha256(signed), data[-2 * _DIGEST_BYTES : -_DIGEST_BYTES]):
        raise errors.Damaged("header", reason="checksum")
    if version > VERSION:
        raise errors.VaultTooNew(found=version, known=VERSION)
    try:
        found = _header(strict_json.loads(signed[_FRAME.size :], MAX_BODY_BYTES))
    except errors.Unreliable as error:
        raise errors.Damaged("header", reason="body") from error
    if version != _version(found):
        raise errors.Damaged("header", reason="version")
    return Candidate(found, data)


def read(folder: Path) -> tuple[Candidate, ...]:
    """The readable copies of the latest revision, one if both are the same.

    Raises FileMissing if there is no copy at all, VaultTooNew if a copy is of a later version, Damaged if none can be
    read, ReadOnly and Environment if the disk refuses.
    """
    found: list[Candidate] = []
    damage: errors.Damaged | None = None
    for path in layout.headers(folder):
        try:
            found.append(decode(_file(path)))
        except errors.FileMissing:
            continue
        except errors.Damaged as error:
            damage = error
    if not found:
        raise damage or errors.FileMissing(part="header")
    latest = max(candidate.header.revision for candidate in found)
    unique = {candidate.data: candidate for candidate in found if candidate.header.revision == latest}
    return tuple(unique.values())


def write(folder: Path, data: bytes) -> None:
    """Replaces both copies, one after the other. Raises as `atomic_file.replace`; the change holds from the first."""
    for path in layout.headers(folder):
        atomic_file.replace(path, data)


def repair(folder: Path, data: bytes) -> None:
    """Makes both copies what an authentic one is; touches nothing if they are. Raises as `write`."""
    for path in layout.headers(folder):
        if not _holds(path, data):
            atomic_file.replace(path, data)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return _file(path) == data
    except (errors.FileMissing, errors.Damaged):
        return False


def _file(path: Path) -> bytes:
    try:
        return atomic_file.read(path, _MAX_FILE_BYTES + 1)
    except errors.Malformed as error:
        raise errors.Damaged("header", reason="not_a_file") from error
    except OSError as error:
        raise of_file(error) from error


def _version(header: Header) -> int:
    return VERSION if any(isinstance(slot, KeyStoreSlot) for slot in header.slots) else _WITHOUT_KEY_STORE


def _document(header: Header) -> dict[str, object]:
    return {
        "vault_id": header.vault_id.hex(),
        "generation": header.generation,
        "revision": header.revision,
        "slots": [_slot_document(slot) for slot in header.slots],
    }


def _slot_document(slot: Slot) -> dict[str, object]:
    if isinstance(slot, RecoverySlot):
        return {"type": SlotType.RECOVERY.value, "id": slot.slot_id.hex(), "wrapped": slot.wrapped.hex()}
    document: dict[str, object] = {
        "type": SlotType.PASSPHRASE.value,
        "id": slot.slot_id.hex(),
        "memory_kib": slot.params.memory_kib,
        "iterations": slot.params.iterations,
        "lanes": slot.params.lanes,
        "salt": slot.salt.hex(),
        "wrapped": slot.wrapped.hex(),
    }
    if isinstance(slot, KeyStoreSlot):
        document |= {"type": SlotType.KEY_STORE.value, "belongs_to": slot.belongs_to.hex()}
    return document


def _header(document: object) -> Header:
    members = _members(document, {"vault_id", "generation", "revision", "slots"})
    slots = members["slots"]
    if not isinstance(slots, list) or not 1 <= len(slots) <= MAX_SLOTS:
        raise errors.Malformed("header", "slots")
    parsed = tuple(_slot(slot) for slot in slots)
    if len({slot.slot_id for slot in parsed}) != len(parsed):
        raise errors.Malformed("header", "slot_twice")
    return Header(
        vault_id=_bytes(members["vault_id"], ID_BYTES),
        generation=_integer(members["generation"], _MAX_COUNTER),
        revision=_integer(members["revision"], _MAX_COUNTER),
        slots=parsed,
    )


def _slot(document: object) -> Slot:
    if isinstance(document, dict) and document.get("type") == SlotType.RECOVERY:
        members = _members(document, {"type", "id", "wrapped"})
        return RecoverySlot(_bytes(members["id"], ID_BYTES), _bytes(members["wrapped"], RECOVERY_WRAPPED_BYTES))
    if isinstance(document, dict) and document.get("type") == SlotType.KEY_STORE:
        members = _members(document, _WORK_MEMBERS | {"belongs_to"})
        belongs_to = _bytes(members["belongs_to"], ID_BYTES)
        slot_id, params, salt, wrapped = _work(members)
        return KeyStoreSlot(slot_id, belongs_to, params, salt, wrapped)
    members = _members(document, _WORK_MEMBERS)
    if members["type"] != SlotType.PASSPHRASE:
        raise errors.Malformed("header", "slot_type")
    return PassphraseSlot(*_work(members))


def _work(members: dict[str, object]) -> tuple[bytes, Argon2Params, bytes, bytes]:
    work = (_integer(members[name], _MAX_COUNTER) for name in ("memory_kib", "iterations", "lanes"))
    return (
        _bytes(members["id"], ID_BYTES),
        Argon2Params(*work),
        _bytes(members["salt"], SALT_BYTES),
        _bytes(members["wrapped"], PASSPHRASE_WRAPPED_BYTES),
    )


def _members(value: object, names: set[str]) -> dict[str, object]:
    if not isinstance(value, dict) or value.keys() != names:
        raise errors.Malformed("header", "members")
    return value


def _integer(value: object, maximum: int) -> int:
    if type(value) is not int or not 1 <= value <= maximum:
        raise errors.Malformed("header", "integer")
    return value


def _bytes(value: object, length: int) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * length:
        raise errors.Malformed("header", "bytes")
    try:
        data = bytes.fromhex(value)
    except ValueError:
        raise errors.Malformed("header", "bytes") from None
    if data.hex() != value:
        raise errors.Malformed("header", "bytes")
    return data

"""The vault's folder as a whole: made, opened, closed, and who can open it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from rolodex import errors
from rolodex.clock import Clock, to_ms
from rolodex.crypto import entropy, kdf
from rolodex.crypto.kdf import Argon2Params
from rolodex.crypto.secret import Secret
from rolodex.store import backup, creation, header, keyslots, layout, migrate, projections
from rolodex.store.connection import Database, open_database
from rolodex.store.failures import told
from rolodex.store.folder_lock import FolderLock
from rolodex.store.header import Candidate, Header
from rolodex.store.keyslots import (
    KeyStoreSlot,
    OfficerKeys,
    PassphraseSlot,
    RecoverySlot,
    Slot,
    SlotType,
    Unlocked,
)


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """One key of 32 bytes for each use, all from the vault key by HKDF with a label."""

    database: Secret
    header: Secret
    audit: Secret
    state: Secret
    suppression: Secret
    references: Secret

    @classmethod
    def derive(cls, vault_key: Secret) -> "VaultKeys":
        """The keys of this vault key."""
        uses = ("database", "header", "audit", "state", "suppression", "references")
        return cls(**{use: kdf.hkdf(vault_key, f"vault/{use}") for use in uses})


@dataclass(frozen=True, slots=True)
class Opened:
    """An open vault. `officer` is the one whose slot opened it, None after recovery words: then it only reads.

    `is_quick`: opened by a PIN, which is not enough to change who can open the vault.
    """

    db: Database
    folder: Path
    vault_id: bytes
    generation: int
    slot_id: bytes
    officer: OfficerKeys | None = field(repr=False)
    keys: VaultKeys = field(repr=False)
    vault_key: Secret = field(repr=False)
    lock: FolderLock = field(repr=False)
    is_quick: bool = False


@dataclass(frozen=True, slots=True)
class SlotInfo:
    """One way into the vault, as it may be shown. `params` is None for recovery words; `belongs_to` is the passphrase
    slot of the officer for a key store, else empty."""

    slot_id: bytes
    type: SlotType
    params: Argon2Params | None
    is_current: bool
    belongs_to: bytes = b""


Opener = Callable[[Header], Unlocked | None]


def exists(folder: Path) -> bool:
    """Whether a vault's header lies in the folder. Raises ReadOnly if the folder may not be looked into."""
    with told():
        return any(path.exists() for path in layout.headers(folder))


def create(folder: Path, passphrase: Secret, params: Argon2Params, officer: OfficerKeys, clock: Clock) -> Opened:
    """A new vault, open, with one passphrase slot of this officer.

    The folder is made (mode 0700) or must be empty, or hold only what an interrupted creation left. Raises FileExists
    (a vault or anything else is there), DiskFull, ReadOnly, FileMissing (no parent folder), Environment; then nothing
    of ours remains.
    """
    vault_key = entropy.key(keyslots.VAULT_KEY_BYTES)
    keys = VaultKeys.derive(vault_key)
    slot = keyslots.seal_passphrase(entropy.token(keyslots.ID_BYTES), vault_key, officer, passphrase, params)
    content = Header(entropy.token(keyslots.ID_BYTES), generation=1, revision=1, slots=(slot,))
    creation.create(folder, content, keys.database, keys.header)
    return open_with_key(folder, Unlocked(slot.slot_id, vault_key, officer), clock)


def open_with_passphrase(folder: Path, passphrase: Secret, clock: Clock) -> Opened:
    """Opens the vault as the officer whose passphrase this is, after finishing what a crash interrupted.

    Raises FileMissing, VaultInUse, ReadOnly, DiskFull, Damaged("header" | "database"), VaultTooNew, WrongPassphrase,
    Environment. Then the vault is as it was, and nobody holds it. A copy of the header that is damaged is replaced by
    the good one; an older schema is brought up to date after a verified backup.
    """
    return _open(folder, lambda content: _by_passphrase(content, passphrase), clock)


def open_with_recovery(folder: Path, words: Sequence[str], clock: Clock) -> Opened:
    """Opens the vault for reading and custody, with no officer. Raises as `open_with_passphrase`, and
    Invalid("recovery_words", …) for words that are none.
    """
    return _open(folder, lambda content: _by_recovery(content, words), clock)


def open_by(folder: Path, opener: Opener, clock: Clock) -> Opened:
    """Opens the vault with what `opener` makes of its header; called while nobody else has the vault. Raises as
    `open_with_passphrase`, and what `opener` raises.
    """
    return _open(folder, opener, clock)


def open_with_key(folder: Path, unlocked: Unlocked, clock: Clock) -> Opened:
    """Opens the vault with a key that is already known: just made, or from shares. Raises as
    `open_with_passphrase`; WrongPassphrase if the key is of another vault.
    """
    return _open(folder, lambda _: unlocked, clock)


def close(opened: Opened) -> None:
    """Everything is in the one file, the log beside it is gone, and others may open. Raises DiskFull, Environment:
    the vault is closed even then, and the log is read at the next opening.
    """
    try:
        opened.db.close()
    finally:
        opened.lock.release()


def officer_by_passphrase(opened: Opened, passphrase: Secret) -> Unlocked:
    """Who of this vault's officers has this passphrase: to ask the same one again, or a second one to agree.

    Raises WrongPassphrase, Damaged("header"). Takes the whole work of the derivation for each slot tried.
    """
    unlocked = _by_passphrase(_current(opened), passphrase)
    if unlocked is None or unlocked.vault_key != opened.vault_key:
        raise errors.WrongPassphrase
    return unlocked


def add_officer_slot(opened: Opened, passphrase: Secret, params: Argon2Params, officer: OfficerKeys) -> bytes:
    """Lets one more officer in; returns the slot's id. Raises LimitExceeded("slots"), and as `header.write`."""
    slot = keyslots.seal_passphrase(entropy.token(keyslots.ID_BYTES), opened.vault_key, officer, passphrase, params)
    _write_slots(opened, lambda slots: (*slots, slot))
    return slot.slot_id


def change_passphrase(opened: Opened, passphrase: Secret, params: Argon2Params) -> None:
    """Seals the slot that opened this vault under a new passphrase; its id stays, the officer's PINs go.

    Raises NotPermitted("opened_by_recovery" | "needs_passphrase") where no passphrase opened it, and as
    `header.write`. An old copy of the header still opens with the old passphrase: only a new vault key changes that.
    """
    if opened.officer is None:
        raise errors.NotPermitted("opened_by_recovery")
    if opened.is_quick:
        raise errors.NotPermitted("needs_passphrase")
    slot = keyslots.seal_passphrase(opened.slot_id, opened.vault_key, opened.officer, passphrase, params)
    _write_slots(
        opened,
        lambda slots: tuple(
            slot if old.slot_id == slot.slot_id else old for old in slots if not _hangs_on(old, slot.slot_id)
        ),
    )


def add_recovery(opened: Opened, words: Sequence[str]) -> bytes:
    """Makes `keyslots.new_recovery_words()`, asked back from the person, a way in; returns the slot's id.

    They give the vault key and no identity. Raises Invalid("recovery_words"), LimitExceeded, and as `header.write`.
    """
    slot = keyslots.seal_recovery(entropy.token(keyslots.ID_BYTES), opened.vault_key, words)
    _write_slots(opened, lambda slots: (*slots, slot))
    return slot.slot_id


def add_key_store(opened: Opened, pin: Secret, item_secret: Secret, keep: Callable[[KeyStoreSlot], None]) -> bytes:
    """Makes a PIN with the secret of this computer's key store a way in for the officer whose passphrase opened this
    vault; returns the slot's id. `keep` is called with the slot before it is written, to keep the secret under its id.

    Raises NotPermitted("opened_by_recovery" | "needs_passphrase"), LimitExceeded("slots"), what `keep` raises, and as
    `header.write`.
    """
    if opened.officer is None:
        raise errors.NotPermitted("opened_by_recovery")
    own = next((slot for slot in _current(opened).slots if slot.slot_id == opened.slot_id), None)
    if not isinstance(own, PassphraseSlot):
        raise errors.NotPermitted("needs_passphrase")
    slot = keyslots.seal_key_store(own, opened.vault_key, opened.officer, pin, item_secret)
    keep(slot)
    _write_slots(opened, lambda slots: (*slots, slot))
    return slot.slot_id


def own_key_stores(opened: Opened) -> tuple[KeyStoreSlot, ...]:
    """The slots of the acting officer for key stores, of this computer and others. Raises Damaged("header")."""
    slots = _current(opened).slots
    own = {opened.slot_id} | {
        slot.belongs_to for slot in slots if isinstance(slot, KeyStoreSlot) and slot.slot_id == opened.slot_id
    }
    return tuple(slot for slot in slots if isinstance(slot, KeyStoreSlot) and slot.belongs_to in own)


def key_stores(folder: Path) -> tuple[KeyStoreSlot, ...]:
    """The slots for key stores as a locked vault's header lists them: unchecked, as no key is known. Raises as
    `header.read`."""
    (first, *_) = header.read(folder)
    return tuple(slot for slot in first.header.slots if isinstance(slot, KeyStoreSlot))


def remove_slot(opened: Opened, slot_id: bytes) -> None:
    """Takes one way in away, and with a passphrase the PINs of its officer. Raises NotFound("slot"),
    NotPermitted("last_slot") for the last passphrase: words alone would leave a vault in which nobody can write;
    NotPermitted("needs_passphrase") where a PIN opened the vault and it is no PIN of the same officer that goes; and as
    `header.write`.
    """
    _write_slots(opened, lambda slots: _without(slots, slot_id))


def list_slots(opened: Opened) -> tuple[SlotInfo, ...]:
    """All ways in, in the order they were added. Raises Damaged("header")."""
    return tuple(
        SlotInfo(
            slot.slot_id,
            keyslots.type_of(slot),
            None if isinstance(slot, RecoverySlot) else slot.params,
            is_current=slot.slot_id == opened.slot_id,
            belongs_to=slot.belongs_to if isinstance(slot, KeyStoreSlot) else b"",
        )
        for slot in _current(opened).slots
    )


def back_up(opened: Opened, clock: Clock) -> backup.Backup:
    """A verified backup in the vault's own folder, then the old ones go. Raises as `backup.make`."""
    return backup.make(opened.db, opened.keys.database, opened.folder, to_ms(clock.now()))


def check(opened: Opened) -> None:
    """Reads every page and checks it. Raises Damaged("database")."""
    opened.db.check()


def _open(folder: Path, opener: Opener, clock: Clock) -> Opened:
    if not exists(folder):
        raise errors.FileMissing(part="header")
    lock = FolderLock.take(folder)
    try:
        candidate, unlocked = _unlock(header.read(folder), opener)
        keys = VaultKeys.derive(unlocked.vault_key)
        content = candidate.header
        path = layout.database(folder, content.generation)
        db = open_database(path, keys.database)
        try:
            migrate.migrate(db, lambda: _before_migration(db, keys, folder, clock))
            projections.fill(db)
            header.repair(folder, candidate.data)
            creation.tidy(folder)
        except BaseException:
            db.abandon()
            raise
    except BaseException:
        lock.release()
        raise
    return Opened(
        db, folder, content.vault_id, content.generation, unlocked.slot_id, unlocked.officer, keys,
        unlocked.vault_key, lock, unlocked.is_quick,
    )  # fmt: skip


def _before_migration(db: Database, keys: VaultKeys, folder: Path, clock: Clock) -> None:
    if migrate.version(db) > 0:
        backup.make(db, keys.database, folder, to_ms(clock.now()))


def _unlock(candidates: tuple[Candidate, ...], opener: Opener) -> tuple[Candidate, Unlocked]:
    forged = False
    for candidate in candidates:
        unlocked = opener(candidate.header)
        if unlocked is None:
            continue
        if candidate.is_authentic(VaultKeys.derive(unlocked.vault_key).header):
            return candidate, unlocked
        forged = True
    if forged:
        raise errors.Damaged("header", reason="not_authentic")
    raise errors.WrongPassphrase


def _by_passphrase(content: Header, passphrase: Secret) -> Unlocked | None:
    for slot in content.slots:
        if isinstance(slot, PassphraseSlot) and (unlocked := keyslots.open_passphrase(slot, passphrase)):
            return unlocked
    return None


def _by_recovery(content: Header, words: Sequence[str]) -> Unlocked | None:
    for slot in content.slots:
        if isinstance(slot, RecoverySlot) and (unlocked := keyslots.open_recovery(slot, words)):
            return unlocked
    return None


def _current(opened: Opened) -> Header:
    for candidate in header.read(opened.folder):
        if candidate.is_authentic(opened.keys.header):
            return candidate.header
    raise errors.Damaged("header", reason="not_authentic")


def _write_slots(opened: Opened, change: Callable[[tuple[Slot, ...]], tuple[Slot, ...]]) -> None:
    old = _current(opened)
    new = replace(old, revision=old.revision + 1, slots=change(old.slots))
    # Whoever saw a PIN being typed may read; they may not shut an officer out or let others in.
    gone, added = set(old.slots) - set(new.slots), set(new.slots) - set(old.slots)
    if opened.is_quick and (added or not gone <= set(own_key_stores(opened))):
        raise errors.NotPermitted("needs_passphrase")
    header.write(opened.folder, header.encode(new, opened.keys.header))


def _without(slots: tuple[Slot, ...], slot_id: bytes) -> tuple[Slot, ...]:
    if not any(slot.slot_id == slot_id for slot in slots):
        raise errors.NotFound("slot")
    left = tuple(slot for slot in slots if slot.slot_id != slot_id and not _hangs_on(slot, slot_id))
    if not any(isinstance(slot, PassphraseSlot) for slot in left):
        raise errors.NotPermitted("last_slot")
    return left


def _hangs_on(slot: Slot, passphrase_slot: bytes) -> bool:
    return isinstance(slot, KeyStoreSlot) and slot.belongs_to == passphrase_slot

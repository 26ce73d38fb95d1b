"""A vault's life: made, opened, looked after. Who can open it, and how it is backed up."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rolodex.clock import Clock
from rolodex.commands import audit_log, passphrases, quick_unlock
from rolodex.commands.session import Session, from_opened
from rolodex.crypto import entropy, kdf
from rolodex.crypto.identity import Identity
from rolodex.crypto.secret import Secret
from rolodex.domain import changes, ids
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.ids import KeyId, SubjectId
from rolodex.errors import FileExists, FileMissing, RolodexError
from rolodex.paths import default_vault_folder, make_private_folder
from rolodex.store import backup, erasing, keyslots, listing, projections, suppression, vault
from rolodex.store.backup import Backup
from rolodex.store.keyslots import SlotType
from rolodex.store.listing import ListQuery
from rolodex.store.vault import SlotInfo

__all__ = [
    "Info", "OfficerDraft", "SlotInfo", "SlotType", "Verified", "add_officer", "add_recovery", "back_up",
    "change_passphrase", "create", "info", "introduce", "key_cost", "new_recovery_words", "recover", "reindex",
    "remove_slot", "restore", "slots", "verify",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verified:
    """What `verify` found: `first_bad_entry` is the first audit entry that does not fit its chain."""

    projections_agree: bool
    first_bad_entry: int | None


@dataclass(frozen=True, slots=True)
class Info:
    """Counts of a vault."""

    vault_id: str
    generation: int
    officer: SubjectId | None
    contacts: int
    slots: int


@dataclass(frozen=True, slots=True)
class OfficerDraft:
    """Who the acting officer is, as far as said. `name` may be a function ("Focal point, Gao")."""

    name: str
    component: str = ""
    post: str = ""
    duty_station: str = ""
    time_zone: str = ""

    def edits(self) -> tuple[Edit, ...]:
        """The values as edits of the officer's subject."""
        texts = {
            "name": self.name,
            "component": self.component,
            "post": self.post,
            "duty_station": self.duty_station,
            "time_zone": self.time_zone,
        }
        return tuple(Edit(name, text) for name, text in texts.items() if text.strip())


def key_cost(word: str) -> kdf.Argon2Params:
    """What a guess costs: `standard` (256 MiB) or `small` (64 MiB) for computers with little memory."""
    return kdf.SMALL if word == "small" else kdf.STANDARD


def create(folder: Path, passphrase: Secret, officer: OfficerDraft, params: kdf.Argon2Params, clock: Clock) -> Session:
    """Make a vault with one officer and the officer's identity, and open it.

    Around the default folder everything is made; another folder needs the one above it, which may be on a medium that
    is not there. Raises `Invalid` (a weak passphrase, no name), `FileExists`, `FileMissing("parent_folder")`,
    `ReadOnly`, `DiskFull`. On failure nothing of a vault remains.
    """
    passphrases.check_new(passphrase)
    _make_room(folder)
    session = from_opened(vault.create(folder, passphrase, params, _new_officer(officer), clock), clock)
    # There is nothing yet that a backup could save.
    session.is_backed_up = True
    identity, officer_id = session.acting()
    introduce(session, officer_id, identity.signing_key, officer, "vault.create")
    return session


def introduce(session: Session, officer_id: SubjectId, signing_key: bytes, officer: OfficerDraft, command: str) -> None:
    """Write who an officer is, with the key that the officer signs with."""
    blank = Subject(officer_id, Kind.OFFICER, (), ())
    edits = (*officer.edits(), Edit("signing_keys", {"key": signing_key.hex()}))
    with session.writing(command) as writing:
        writing.append(changes.edit(blank, edits, writing.author))
        writing.audit(command, [officer_id])


def add_officer(session: Session, passphrase: Secret, officer: OfficerDraft, params: kdf.Argon2Params) -> SubjectId:
    """A slot for another officer, with an identity of the officer's own. Raises `Invalid`, `NotPermitted`."""
    session.acting()
    passphrases.check_new(passphrase)
    keys = _new_officer(officer)
    signing_key = Identity.from_seeds(keys.signing_seed, keys.hybrid_seed).signing_key
    vault.add_officer_slot(session.opened, passphrase, params, keys)
    introduce(session, SubjectId(keys.officer_id), signing_key, officer, "vault.add_officer")
    return SubjectId(keys.officer_id)


def change_passphrase(session: Session, passphrase: Secret, params: kdf.Argon2Params) -> None:
    """Seal the acting officer's slot under another passphrase; their PINs end. Raises `Invalid`, `NotPermitted`."""
    passphrases.check_new(passphrase)
    with _ending_pins(session):
        vault.change_passphrase(session.opened, passphrase, params)
    _record(session, "vault.change_passphrase")


def new_recovery_words() -> list[str]:
    """Words for `add_recovery`, to be written on paper and asked back first."""
    return keyslots.new_recovery_words()


def add_recovery(session: Session, words: Sequence[str]) -> str:
    """Make the words a way into the vault, for reading; answers with the slot's id. Raises `Invalid`."""
    slot = vault.add_recovery(session.opened, words)
    _record(session, "vault.add_recovery")
    return slot.hex()


def remove_slot(session: Session, slot: str) -> None:
    """Take one way in away, with a passphrase also its officer's PINs. Raises `NotFound`, `NotPermitted` for the last
    passphrase, and for anything but a PIN where a PIN opened the session."""
    with _ending_pins(session):
        vault.remove_slot(session.opened, ids.parse(slot, "slot"))
    _record(session, "vault.remove_slot")


def slots(session: Session) -> tuple[SlotInfo, ...]:
    """Every way in."""
    return vault.list_slots(session.opened)


def back_up(session: Session) -> Backup:
    """A backup in the vault's folder, verified by opening it. Raises `DiskFull`, `Damaged`."""
    made = vault.back_up(session.opened, session.clock)
    _record(session, "vault.backup")
    return made


def verify(session: Session) -> Verified:
    """Read and check everything: pages, projections against claims, the audit chain. Raises `Damaged`."""
    vault.check(session.opened)
    held = projections.digest(session.db)
    with session.db.transaction():
        projections.rebuild(session.db)
        rebuilt = projections.digest(session.db)
    return Verified(projections_agree=held == rebuilt, first_bad_entry=audit_log.first_bad_entry(session))


def reindex(session: Session) -> None:
    """Rebuild lists and search from the claims."""
    with session.db.transaction():
        projections.rebuild(session.db)


def info(session: Session) -> Info:
    """What the vault is, without a name of a contact."""
    return Info(
        vault_id=session.opened.vault_id.hex(),
        generation=session.opened.generation,
        officer=session.officer_id,
        contacts=listing.count(session.db, ListQuery()),
        slots=len(slots(session)),
    )


def restore(database: Path, target: Path, passphrase: Secret, clock: Clock) -> Session:
    """Make a vault in the new folder `target` out of a backup, open it and read every page of it.

    What was erased since in the vault that the backup lies in is erased in the new one too, where that vault can be
    opened with the same passphrase now; a damaged one tells nothing, and a backup carried elsewhere does not know.
    Raises `FileMissing`, `FileExists`, `WrongPassphrase`, `Damaged`, `DiskFull`; then the new folder is gone.
    """
    backup.restore(database, target)
    try:
        opened = vault.open_with_passphrase(target, passphrase, clock)
        try:
            vault.check(opened)
        except RolodexError:
            vault.close(opened)
            raise
    except RolodexError:
        shutil.rmtree(target, ignore_errors=True)
        raise
    session = from_opened(opened, clock)
    _erase_again(session, database.absolute().parent.parent, passphrase)
    return session


def recover(
    folder: Path,
    words: Sequence[str],
    passphrase: Secret,
    officer: OfficerDraft,
    params: kdf.Argon2Params,
    clock: Clock,
) -> Session:
    """Let an officer with new keys into a vault that only recovery words still open. Raises as opening does.

    Earlier identities stay with those who hold their passphrases: what was sealed to them stays sealed.
    """
    passphrases.check_new(passphrase)
    opened = vault.open_with_recovery(folder, words, clock)
    try:
        keys = _new_officer(officer)
        vault.add_officer_slot(opened, passphrase, params, keys)
    finally:
        vault.close(opened)
    session = from_opened(vault.open_with_passphrase(folder, passphrase, clock), clock)
    identity, officer_id = session.acting()
    introduce(session, officer_id, identity.signing_key, officer, "vault.recover")
    return session


def _erase_again(session: Session, source: Path, passphrase: Secret) -> None:
    """Carry the list of what was erased in the vault at `source` over, if it is the same vault, and follow it."""
    try:
        beside = vault.open_with_passphrase(source, passphrase, session.clock)
    except RolodexError:
        return
    try:
        is_same = beside.vault_key == session.opened.vault_key
        erased = suppression.rows(beside.db) if is_same else []
    finally:
        vault.close(beside)
    if not erased:
        return
    # A backup made before would hold them.
    session.is_backed_up = True
    with session.writing("contact.erase") as writing:
        suppression.put(session.db, erased)
        gone = erasing.erase_again(session.db, session.opened.keys.suppression, writing.author.at_ms)
        writing.opened_change_set()
        writing.audit("vault.restore", contacts=len(gone.contacts), claims=gone.claims)
    erasing.settle(session.db)


@contextmanager
def _ending_pins(session: Session) -> Iterator[None]:
    """The items of PINs that end inside go from this computer's key store."""
    before = vault.key_stores(session.opened.folder)
    yield
    after = vault.key_stores(session.opened.folder)
    quick_unlock.discard_items(slot.slot_id for slot in before if slot not in after)


def _make_room(folder: Path) -> None:
    if folder == default_vault_folder():
        make_private_folder(folder.parent)
    if folder.exists() and not folder.is_dir():
        raise FileExists
    if not folder.absolute().parent.is_dir():
        raise FileMissing(what="parent_folder")


def _record(session: Session, action: str) -> None:
    if session.identity is None:
        return
    with session.writing(action) as writing:
        writing.audit(action)


def _new_officer(officer: OfficerDraft) -> keyslots.OfficerKeys:
    """Fresh keys for an officer whose values the fields accept; refused before anything is made."""
    identity = Identity.generate()
    keys = keyslots.OfficerKeys(identity.signing_seed, identity.hybrid_seed, entropy.uuid4_bytes())
    blank = Subject(SubjectId(keys.officer_id), Kind.OFFICER, (), ())
    author = changes.Author(KeyId(identity.signing_key), 0, entropy.uuid4_bytes)
    changes.edit(blank, [Edit("name", officer.name), *officer.edits()], author)
    return keys

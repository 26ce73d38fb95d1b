"""The session: an open vault in one process, with one acting officer."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from rolodex.clock import Clock, to_ms
from rolodex.crypto import entropy
from rolodex.crypto.identity import Identity
from rolodex.crypto.secret import Secret
from rolodex.domain.changes import Author
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import ChangeSetId, KeyId, NewId, SubjectId
from rolodex.errors import Conflict, NotFound, NotPermitted, WrongPassphrase
from rolodex.paths import make_private_folder, private_folder
from rolodex.store import audit, backup, change_sets, claims, edges, projections, vault
from rolodex.store.change_sets import Origin
from rolodex.store.connection import Database
from rolodex.store.private_state import Attempts
from rolodex.store.vault import Opened


@dataclass(slots=True)
class Session:
    """An open vault. `identity` and `officer` are None where recovery words opened it: reading only."""

    opened: Opened
    clock: Clock
    identity: Identity | None
    officer_id: SubjectId | None
    new_id: NewId = entropy.uuid4_bytes
    is_backed_up: bool = False
    officers_held: tuple[int, list[Subject]] | None = field(default=None, repr=False)
    """What `subjects.officers` read last, with the number of the newest change set then."""

    @property
    def db(self) -> Database:
        return self.opened.db

    def acting(self) -> tuple[Identity, SubjectId]:
        """The acting officer. Raises `NotPermitted` where the session only reads."""
        if self.identity is None or self.officer_id is None:
            raise NotPermitted("no_officer_in_this_session")
        return self.identity, self.officer_id

    def author(self) -> Author:
        """The acting officer as author of claims, now. Raises `NotPermitted` where the session only reads."""
        identity, _ = self.acting()
        return Author(KeyId(identity.signing_key), to_ms(self.clock.now()), self.new_id)

    def subject(self, subject: SubjectId, kind: Kind) -> Subject:
        """The subject, deleted ones too. Raises `NotFound` where there is none of this kind."""
        found = claims.subject(self.db, subject)
        if found is None or found.kind is not kind:
            raise NotFound(kind.value)
        return found

    def living(self, subject: SubjectId, kind: Kind) -> Subject:
        """The subject, unless it was deleted. Raises `NotFound`."""
        found = self.subject(subject, kind)
        if found.is_deleted:
            raise NotFound(kind.value)
        return found

    def referring(self, target: SubjectId, kind: Kind, field_name: str | None = None) -> list[Subject]:
        """The living subjects of a kind whose values name `target`, in a stable order."""
        held = claims.of_subjects(self.db, edges.referring(self.db, target, kind, field_name))
        found = [fold(rows) for _, rows in sorted(held.items()) if rows]
        return [subject for subject in found if not subject.is_deleted]

    @contextmanager
    def writing(self, command: str, undoes: int | None = None) -> Iterator["Writing"]:
        """One transaction with one change set named after the command; all or nothing.

        The first write of a day is preceded by a backup.
        """
        author = self.author()
        self._back_up_daily()
        with self.db.transaction():
            writing = Writing(self, author, command, undoes=undoes)
            yield writing
            writing.finish()

    def _back_up_daily(self) -> None:
        if not self.is_backed_up and backup.is_due(self.opened.folder, to_ms(self.clock.now())):
            vault.back_up(self.opened, self.clock)
        self.is_backed_up = True

    def close(self) -> None:
        """Sign the audit log's head and close the vault, which is released whatever happens."""
        try:
            if self.identity is not None:
                audit.checkpoint(self.db, self.identity, to_ms(self.clock.now()))
        finally:
            vault.close(self.opened)


@dataclass(slots=True)
class Writing:
    """The claims, projections and audit entries of one command, inside its transaction."""

    session: Session
    author: Author
    command: str
    origin: Origin = Origin.LOCAL
    undoes: int | None = None
    change_set_no: int | None = None
    touched: set[SubjectId] = field(default_factory=set)

    def append(self, new_claims: Iterable[Claim]) -> list[Claim]:
        """Add claims to the ledger; known ones are passed over. Returns those added."""
        added = claims.append(self.session.db, new_claims, self.opened_change_set())
        self.touched.update(claim.subject for claim in added)
        return added

    def opened_change_set(self) -> int:
        """The number of this command's change set, made at the first call."""
        if self.change_set_no is None:
            self.change_set_no = change_sets.open_(
                self.session.db,
                ChangeSetId(self.session.new_id()),
                self.command,
                self.author.key,
                self.author.at_ms,
                self.origin,
                self.undoes,
            )
        return self.change_set_no

    def audit(self, action: str, references: Iterable[bytes] = (), **numbers: int | str) -> None:
        """Write an audit entry: ids become keyed pseudonyms, numbers are counts and words of our own."""
        audit.append(
            self.session.db, self.session.opened.keys.references, action, self.author.at_ms, self.author.key,
            list(references), numbers,
        )  # fmt: skip

    def finish(self) -> None:
        """Bring the projections of all touched subjects up to date; sign the audit log every hundred entries."""
        if self.touched:
            projections.refresh(self.session.db, self.touched)
        if self.session.identity is not None and audit.is_checkpoint_due(self.session.db):
            audit.checkpoint(self.session.db, self.session.identity, self.author.at_ms)


def delay_s(folder: Path, clock: Clock) -> int:
    """Seconds to wait before the next try on this vault: none at first, longer after each wrong passphrase."""
    return _attempts(folder, clock).delay_s()


def open_session(folder: Path, passphrase: Secret, clock: Clock) -> Session:
    """Open the vault with an officer's passphrase. A wrong one is counted, a right one forgets the count.

    Raises `FileMissing`, `WrongPassphrase`, `VaultInUse`, `Damaged`, `VaultTooNew`, `ReadOnly`.
    """
    attempts = _attempts(folder, clock)
    try:
        opened = vault.open_with_passphrase(folder, passphrase, clock)
    except WrongPassphrase:
        attempts.failed()
        raise
    attempts.succeeded()
    return from_opened(opened, clock)


def _attempts(folder: Path, clock: Clock) -> Attempts:
    return Attempts(make_private_folder(private_folder()), folder, clock)


def from_opened(opened: Opened, clock: Clock) -> Session:
    """A session on a vault that was just opened or created."""
    identity = None
    officer = None
    if opened.officer is not None:
        identity = Identity.from_seeds(opened.officer.signing_seed, opened.officer.hybrid_seed)
        officer = SubjectId(opened.officer.officer_id)
    return Session(opened, clock, identity, officer)


def check_version(held: int, base_version: int | None) -> None:
    """Refuse an edit that was begun on another state. Raises `Conflict`."""
    if base_version is not None and base_version != held:
        raise Conflict(base_version=base_version, version=held)

"""A ledger in a temporary folder and short ways to write into it, for the tests of this folder."""

import hashlib
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from rolodex.crypto.secret import Secret
from rolodex.domain.changes import Author, Edit, create, delete, edit, withdraw
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.fold import Subject
from rolodex.domain.ids import ChangeSetId, ClaimId, KeyId, SubjectId
from rolodex.store import change_sets, claims, migrate, projections
from rolodex.store.connection import Database, create_database

OFFICER = KeyId(bytes([7]) * 32)
COLLEAGUE = KeyId(bytes([8]) * 32)


def new_database(folder: Path, name: str = "vault.db") -> Database:
    """An empty ledger."""
    db = create_database(folder / name, Secret(bytes(range(32))))
    migrate.migrate(db, lambda: None)
    return db


class Ledger:
    """Writes as one officer does: append, then refresh, in one transaction."""

    def __init__(self, db: Database, seed: str = "ledger", key: KeyId = OFFICER) -> None:
        self.db = db
        self._numbers = count(1)
        self._seed = seed
        self.author = Author(key, 1_700_000_000_000, self.new_id)

    def new_id(self) -> bytes:
        """A fresh id that is the same in every run."""
        return hashlib.sha256(f"{self._seed}-{next(self._numbers)}".encode()).digest()[:16]

    def write(self, written: Iterable[Claim], command: str = "test", undoes: int | None = None) -> int:
        """Appends in a change set of its own; its number."""
        written = list(written)
        with self.db.transaction():
            no = change_sets.open_(
                self.db, ChangeSetId(self.new_id()), command, self.author.key, 1, change_sets.Origin.LOCAL, undoes
            )
            claims.append(self.db, written, no)
            projections.refresh(self.db, {claim.subject for claim in written})
        return no

    def create(self, kind: Kind, *edits: Edit) -> SubjectId:
        """A new subject."""
        made = create(kind, edits, self.author)
        self.write(made)
        return made[0].subject

    def edit(self, subject: SubjectId, *edits: Edit) -> int:
        """A change of a subject; the number of the change set."""
        return self.write(edit(self.subject(subject), edits, self.author))

    def delete(self, subject: SubjectId) -> int:
        """The deletion of all that is known of a subject."""
        return self.write(delete(claims.of_subject(self.db, subject), self.author))

    def undo(self, no: int) -> int:
        """Takes back what a change set did; the number of the undo."""
        return self.write(withdraw(claims.of_change_set(self.db, no), self.author), "undo", no)

    def subject(self, subject: SubjectId) -> Subject:
        """The subject as its claims say."""
        found = claims.subject(self.db, subject)
        assert found is not None
        return found


def id_of(number: int) -> ClaimId:
    """A claim id that reads well in a failure."""
    return ClaimId(number.to_bytes(16, "big"))

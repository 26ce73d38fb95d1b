"""Reading and checking the audit log. It holds pseudonyms and counts, never a name."""

from dataclasses import dataclass

from rolodex.commands import value_views
from rolodex.commands.session import Session
from rolodex.domain.ids import KeyId, SubjectId
from rolodex.store import audit, change_sets
from rolodex.store.audit import Entry

__all__ = ["Entry", "Line", "about", "first_bad_entry", "latest", "lines", "pseudonym"]


@dataclass(frozen=True, slots=True)
class Line:
    """One entry for a list, with the name of the officer who acted; empty where the vault does not know the key."""

    entry: Entry
    actor_name: str


def latest(session: Session, limit: int) -> list[Entry]:
    """The newest entries, newest first."""
    return audit.rows(session.db, limit)


def about(session: Session, identifier: bytes, limit: int) -> list[Entry]:
    """The newest entries that name this subject, newest first."""
    wanted = pseudonym(session, identifier)
    every = audit.rows(session.db, audit.head(session.db).sequence)
    return [entry for entry in every if wanted in entry.references][:limit]


def pseudonym(session: Session, identifier: bytes) -> bytes:
    """How this vault's log names an id, so that a person can be found in it while the vault is open."""
    return audit.pseudonym(session.opened.keys.references, identifier)


def first_bad_entry(session: Session) -> int | None:
    """The first entry that is not as it was written, None where all are.

    Checkpoints count under the signing keys of the officers who wrote in this vault; those of colleagues, whose cards
    it knows, do not.
    """
    return audit.verify(session.db, change_sets.authors(session.db))


def lines(session: Session, limit: int, subject: SubjectId | None = None) -> list[Line]:
    """The newest entries, of everything or about one subject, newest first."""
    found = latest(session, limit) if subject is None else about(session, subject, limit)
    names = value_views.officer_names(session)
    return [Line(entry, names.get(KeyId(entry.actor), "")) for entry in found]

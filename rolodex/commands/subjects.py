"""Adding, editing, ending and bringing back a subject of any kind."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rolodex.commands.session import Session, check_version
from rolodex.domain import changes
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, NotFound
from rolodex.store import change_sets, claims


@dataclass(frozen=True, slots=True)
class Done:
    """What a write did: the subject, its version afterwards (its number of claims), how many claims were added."""

    subject: SubjectId
    version: int
    added: int


def add(session: Session, kind: Kind, edits: Sequence[Edit]) -> Done:
    """A new subject. Raises `Invalid` and `LimitExceeded` as the fields' checks do."""
    with session.writing(f"{kind.value}.add") as writing:
        made = changes.create(kind, edits, writing.author)
        writing.append(made)
        return Done(made[0].subject, len(made), len(made))


def edit(session: Session, subject: SubjectId, kind: Kind, edits: Iterable[Edit], base_version: int | None) -> Done:
    """Change values of a subject. Raises `NotFound`, `Conflict` on a stale `base_version`, `Invalid`."""
    with session.writing(f"{kind.value}.edit") as writing:
        held = claims.of_subject(session.db, subject)
        if not held or held[0].kind is not kind or (current := fold(held)).is_deleted:
            raise NotFound(kind.value)
        check_version(len(held), base_version)
        made = changes.edit(current, edits, writing.author)
        if made:
            writing.append(made)
        return Done(subject, len(held) + len(made), len(made))


def delete(session: Session, subject: SubjectId, kind: Kind) -> Done:
    """End a subject; every value it has is replaced by the deletion. Undo or `restore` brings it back."""
    with session.writing(f"{kind.value}.delete") as writing:
        held = claims.of_subject(session.db, subject)
        if not held or held[0].kind is not kind or fold(held).is_deleted:
            raise NotFound(kind.value)
        made = changes.delete(held, writing.author)
        writing.append(made)
        writing.audit(f"{kind.value}.delete", [subject])
        return Done(subject, len(held) + len(made), len(made))


def restore(session: Session, subject: SubjectId, kind: Kind) -> Done:
    """Bring back a deleted subject. Raises `NotFound`, `Invalid` where it was not deleted."""
    with session.writing(f"{kind.value}.restore") as writing:
        held = claims.of_subject(session.db, subject)
        if not held or held[0].kind is not kind:
            raise NotFound(kind.value)
        standing = fold(held).deletions
        if not standing:
            raise Invalid(kind.value, "not_deleted")
        made = changes.withdraw(standing, writing.author)
        writing.append(made)
        return Done(subject, len(held) + len(made), len(made))


def version(session: Session, subject: SubjectId) -> int:
    """The version that an edit carries as its base: the number of the subject's claims."""
    return len(claims.of_subject(session.db, subject))


def listed(session: Session, kind: Kind) -> list[Subject]:
    """The living subjects of a kind, in a stable order. For kinds of which a vault holds few."""
    held = claims.of_subjects(session.db, list(claims.subjects_of(session.db, kind)))
    found = [fold(rows) for _, rows in sorted(held.items()) if rows]
    return [subject for subject in found if not subject.is_deleted]


def officers(session: Session) -> list[Subject]:
    """The living officers, as `listed`; read anew only when something was written since, as every list names them."""
    if session.db.in_transaction:
        # What is being written may yet be rolled back.
        return listed(session, Kind.OFFICER)
    newest = change_sets.last_no(session.db)
    if session.officers_held is None or session.officers_held[0] != newest:
        session.officers_held = (newest, listed(session, Kind.OFFICER))
    return session.officers_held[1]

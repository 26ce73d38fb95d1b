"""Several contacts changed at once: one transaction, one step of undo. A progress counts contacts; cancelled, none is
changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rolodex.clock import today
from rolodex.commands import guarded_edits
from rolodex.commands.session import Session, Writing
from rolodex.domain import changes, display, standing
from rolodex.domain.changes import Edit, Provenance
from rolodex.domain.claim import NULL, Kind, decoded
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, NotFound
from rolodex.progress import Progress
from rolodex.store import claims

CHECKED = frozenset({"names", "phones", "emails", "handles", "urls", "places", "status"})
"""What somebody looks at who says that a contact is still right."""
_STEP = 50
"""So many contacts between two reports: some 0.1 s."""


@dataclass(frozen=True, slots=True)
class Batch:
    """How many contacts were changed, and how many were left as they were: nothing was to be done about them."""

    changed: int
    left: int


def delete(session: Session, contacts: Sequence[SubjectId], progress: Progress | None = None) -> Batch:
    """End these contacts; undo or `restore` brings them back. Raises `NotFound`: then none is ended."""
    with session.writing("contact.delete") as writing:
        for contact in _each(contacts, progress):
            held = guarded_edits.held_claims(session, contact, Kind.CONTACT)
            writing.append(changes.delete(held, writing.author))
        writing.audit("contact.delete", contacts)
        return Batch(len(contacts), 0)


def restore(session: Session, contacts: Sequence[SubjectId], progress: Progress | None = None) -> Batch:
    """Bring back deleted contacts. Raises `NotFound`, `Invalid` where one was not deleted: then none is."""
    with session.writing("contact.restore") as writing:
        for contact in _each(contacts, progress):
            held = claims.of_subject(session.db, contact)
            if not held or held[0].kind is not Kind.CONTACT:
                raise NotFound("contact")
            ended = fold(held).deletions
            if not ended:
                raise Invalid("contact", "not_deleted")
            writing.append(changes.withdraw(ended, writing.author))
        return Batch(len(contacts), 0)


def verify(session: Session, contacts: Sequence[SubjectId], on_day: date, progress: Progress | None = None) -> Batch:
    """Say that names, ways to reach and status of these contacts were checked on a day. What is masked was not looked
    at, so nothing is said of it. Raises `NotFound`, `Invalid` for a day to come."""
    if on_day > today(session.clock) + timedelta(days=1):
        raise Invalid("verified_on", "in_the_future")
    with session.writing("contact.verify") as writing:
        return _counted([_verified(writing, contact, on_day.isoformat()) for contact in _each(contacts, progress)])


def categorise(
    session: Session, contacts: Sequence[SubjectId], category: str, progress: Progress | None = None
) -> Batch:
    """Put these contacts into one more category. Raises `NotFound`, `Invalid`."""
    with session.writing("contact.edit") as writing:
        return _counted([_categorised(writing, contact, category) for contact in _each(contacts, progress)])


def _each(contacts: Sequence[SubjectId], progress: Progress | None) -> Iterator[SubjectId]:
    for done, contact in enumerate(contacts):
        if progress is not None and done % _STEP == 0:
            progress.step(done, len(contacts))
        yield contact


def _counted(changed: Sequence[bool]) -> Batch:
    return Batch(sum(changed), len(changed) - sum(changed))


def _categorised(writing: Writing, contact: SubjectId, category: str) -> bool:
    held = guarded_edits.held_claims(writing.session, contact, Kind.CONTACT)
    if category in fold(held).many("categories"):
        return False
    return bool(guarded_edits.changed(writing, held, [Edit("categories", category)]))


def _verified(writing: Writing, contact: SubjectId, day: str) -> bool:
    held = guarded_edits.held_claims(writing.session, contact, Kind.CONTACT)
    subject = fold(held)
    return bool(guarded_edits.changed(writing, held, _checked(subject, day)))


def _checked(subject: Subject, day: str) -> list[Edit]:
    rules = standing.of(subject)
    found = []
    for slot in subject.filled():
        # Where values stand against each other a check would decide for one of them.
        if slot.field not in CHECKED or slot.is_conflict or slot.claims[0].value == NULL:
            continue
        claim = slot.claims[0]
        value = decoded(claim.value)
        if not display.masked(subject.kind, slot.field, value, claim.level, rules):
            provenance = Provenance(claim.source, claim.confidence, day)
            found.append(Edit(slot.field, value, slot.slot, provenance=provenance))
    return found

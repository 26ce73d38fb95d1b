"""Contacts written: added, edited, deleted and brought back."""

from collections.abc import Sequence
from dataclasses import dataclass

from rolodex.clock import today
from rolodex.commands import posts, subjects, value_views
from rolodex.commands.session import Session, Writing, check_version
from rolodex.commands.subjects import Done
from rolodex.domain import changes, fields, ids, lowering
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, NotFound
from rolodex.store import claims

IDENTIFYING = frozenset({"names", "phones", "emails", "handles", "external_ids"})
"""A contact is told from others by one of these at least; a code name alone is enough."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants said about a contact.

    `clear` are fields to empty; `organisation` and `title` are found by name or made; `reason` is needed where a level
    goes down.
    """

    edits: tuple[Edit, ...] = ()
    clear: tuple[str, ...] = ()
    organisation: str = ""
    title: str = ""
    reason: str = ""


def add(session: Session, wanted: Wanted, steward: SubjectId | None = None) -> Done:
    """A new contact with a primary steward: the officer named, else the acting one.

    Raises `Invalid`, `LimitExceeded`, `NotFound` for an unknown steward, `NotPermitted` where a level is lowered and
    no reason is given.
    """
    with session.writing("contact.add") as writing:
        if not any(edit.field in IDENTIFYING for edit in wanted.edits):
            raise Invalid("contact", "no_name")
        edits = [*wanted.edits, *_stewardship(session, wanted.edits, steward)]
        blank = Subject(SubjectId(session.new_id()), Kind.CONTACT, (), ())
        check_lowering(writing, blank, [], edits, wanted.reason)
        made = changes.edit(blank, edits, writing.author)
        writing.append(made)
        posts.place(writing, blank.id, wanted.organisation, wanted.title)
        return Done(blank.id, len(made), len(made))


def edit(session: Session, contact: SubjectId, wanted: Wanted, base_version: int | None = None) -> Done:
    """Change values of a contact. Raises `NotFound`, `Conflict` on a stale `base_version`, and as `add` does."""
    with session.writing("contact.edit") as writing:
        held = claims.of_subject(session.db, contact)
        if not held or held[0].kind is not Kind.CONTACT or (current := fold(held)).is_deleted:
            raise NotFound("contact")
        check_version(len(held), base_version)
        edits = [*wanted.edits, *cleared(current, wanted.clear)]
        check_lowering(writing, current, held, edits, wanted.reason)
        made = changes.edit(current, edits, writing.author)
        if made:
            writing.append(made)
        posts.place(writing, contact, wanted.organisation, wanted.title)
        return Done(contact, len(held) + len(made), len(made))


def delete(session: Session, contact: SubjectId) -> Done:
    """End a contact; undo or `restore` brings it back. Raises `NotFound`."""
    return subjects.delete(session, contact, Kind.CONTACT)


def restore(session: Session, contact: SubjectId) -> Done:
    """Bring back a deleted contact. Raises `NotFound`, `Invalid` where it was not deleted."""
    return subjects.restore(session, contact, Kind.CONTACT)


def cleared(subject: Subject, names: Sequence[str]) -> list[Edit]:
    """The edits that empty these fields, every slot of them. Raises `Invalid` for an unknown field."""
    found: list[Edit] = []
    for name in names:
        fields.get(subject.kind, name)
        found.extend(Edit(name, None, slot.slot) for slot in subject.of(name))
    return found


def check_lowering(
    writing: Writing, subject: Subject, held: Sequence[Claim], edits: Sequence[Edit], reason: str
) -> None:
    """Refuse what becomes less secret without a reason, else log it and keep the reason as a note about the contact.

    Raises `NotPermitted`.
    """
    count = lowering.lowered(subject, edits)
    if subject.kind is Kind.CONTACT:
        count += lowering.loses_protection(held, changes.edit(subject, edits, writing.author))
    if count:
        lowering.check_reason(reason)
        writing.audit("level.lowered", [subject.id], values=count)
        writing.append(changes.create(Kind.NOTE, _reason(subject, reason), writing.author))


def _reason(subject: Subject, reason: str) -> list[Edit]:
    about = [subject.id] if subject.kind is Kind.CONTACT else sorted(value_views.named_subjects(subject))
    return [Edit("text", reason), *(Edit("about", ids.to_text(contact)) for contact in about)]


def stewardship(session: Session, officer: SubjectId) -> Edit:
    """The edit that makes an officer the primary steward from today."""
    begins = today(session.clock).isoformat()
    return Edit("stewards", {"officer": ids.to_text(officer), "role": "primary", "from": begins})


def _stewardship(session: Session, edits: Sequence[Edit], steward: SubjectId | None) -> list[Edit]:
    if steward is None and any(edit.field == "stewards" for edit in edits):
        return []
    if steward is None:
        return [stewardship(session, session.acting()[1])]
    return [stewardship(session, session.living(steward, Kind.OFFICER).id)]

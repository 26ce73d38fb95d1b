"""Contacts written: added, edited, deleted and brought back."""

from dataclasses import dataclass

from rolodex.clock import today
from rolodex.commands import guarded_edits, posts, subjects
from rolodex.commands.session import Session, check_version
from rolodex.commands.subjects import Done
from rolodex.domain import ids
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import fold
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid

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
        edits = list(wanted.edits)
        if steward is not None or not any(edit.field == "stewards" for edit in edits):
            edits.append(stewardship(session, steward or session.acting()[1]))
        made = guarded_edits.written(writing, Kind.CONTACT, edits, wanted.reason)
        posts.place(writing, made[0].subject, wanted.organisation, wanted.title)
        return Done(made[0].subject, len(made), len(made))


def edit(session: Session, contact: SubjectId, wanted: Wanted, base_version: int | None = None) -> Done:
    """Change values of a contact. Raises `NotFound`, `Conflict` on a stale `base_version`, and as `add` does."""
    with session.writing("contact.edit") as writing:
        held = guarded_edits.held_claims(session, contact, Kind.CONTACT)
        check_version(len(held), base_version)
        edits = [*wanted.edits, *guarded_edits.cleared(fold(held), wanted.clear)]
        made = guarded_edits.changed(writing, held, edits, wanted.reason)
        posts.place(writing, contact, wanted.organisation, wanted.title)
        return Done(contact, len(held) + len(made), len(made))


def delete(session: Session, contact: SubjectId) -> Done:
    """End a contact; undo or `restore` brings it back. Raises `NotFound`."""
    return subjects.delete(session, contact, Kind.CONTACT)


def restore(session: Session, contact: SubjectId) -> Done:
    """Bring back a deleted contact. Raises `NotFound`, `Invalid` where it was not deleted."""
    return subjects.restore(session, contact, Kind.CONTACT)


def stewardship(session: Session, officer: SubjectId) -> Edit:
    """The edit that makes an officer the primary steward from today."""
    begins = today(session.clock).isoformat()
    return Edit("stewards", {"officer": ids.to_text(officer), "role": "primary", "from": begins})

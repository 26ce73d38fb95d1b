"""Erasing contacts for good: because the person asked for it, or because the time to keep them is over.

Deleting is a claim that can be taken back; this cannot. The hand-over of a contact keeps its facts, without a word
about it. Who else holds the contact is told in the answer: nothing reaches them by itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rolodex.commands import relinquishing
from rolodex.commands.relinquishing import HeldBackup
from rolodex.commands.session import Session, Writing
from rolodex.domain import changes
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.store import bundle_log, drafts, erasing, recipients
from rolodex.store.erasing import Why

__all__ = ["REASONS", "ErasedContacts", "Holder", "Why", "erase"]

REASONS: Final = (Why.ON_REQUEST, Why.RETENTION)
_REASON: Final = "erased"
"""What a free text about the contact becomes where a fact of a hand-over needs one."""


@dataclass(frozen=True, slots=True)
class Holder:
    """An officer to whom a contact was sent from here, and who may still hold it."""

    officer: SubjectId
    name: str


@dataclass(frozen=True, slots=True)
class ErasedContacts:
    """What went: the contacts with the duplicates merged into them; who else holds them; the backups that still do."""

    contacts: tuple[SubjectId, ...]
    claims: int
    holders: tuple[Holder, ...]
    backups: tuple[HeldBackup, ...]


def erase(session: Session, contacts: Sequence[SubjectId], why: Why) -> ErasedContacts:
    """Erase these contacts, deleted ones too, with all that is about them alone; it cannot be undone.

    Raises `NotFound`, `NotPermitted` where the session only reads; then nothing is erased.
    """
    session.acting()
    named = tuple(dict.fromkeys(contacts))
    for contact in named:
        session.subject(contact, Kind.CONTACT)
    holders = tuple(_holders(session, named))
    drafts.forget(drafts.place(session.opened), named)
    with session.writing("contact.erase") as writing:
        for contact in named:
            for item in session.referring(contact, Kind.ITEM, "contact"):
                _take_reasons(writing, item)
        gone = erasing.erase(session.db, session.opened.keys.suppression, named, why, writing.author.at_ms)
        writing.touched -= set(gone.whole)
        writing.opened_change_set()
        writing.audit("contact.erase", why=why.value, contacts=len(gone.contacts), claims=gone.claims)
    return ErasedContacts(gone.contacts, gone.claims, holders, relinquishing.settled(session, gone.whole))


def _take_reasons(writing: Writing, item: Subject) -> None:
    """What is said of an item in free words becomes one word of ours; the erasure then takes the words themselves."""
    edits = [
        Edit(field, slot.value | {"reason": _REASON}, slot.slot)
        for field in ("outcome", "facts")
        for slot in item.of(field)
        if isinstance(slot.value, dict) and slot.value.get("reason", _REASON) != _REASON
    ]
    writing.append(changes.edit(item, edits, writing.author))


def _holders(session: Session, contacts: Iterable[SubjectId]) -> Iterable[Holder]:
    sent = {export.recipient_id for contact in contacts for export in bundle_log.holders_of(session.db, contact)}
    known = (recipients.by_id(session.db, identifier) for identifier in sent if identifier is not None)
    found = {SubjectId(one.keys.officer_id): one.keys.name for one in known if one is not None}
    return (Holder(officer, name) for officer, name in sorted(found.items()))

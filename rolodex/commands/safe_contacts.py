"""The safe-contact protocol of a contact: one current version, confirmed with the contact again and again."""

from collections.abc import Collection

from rolodex.clock import today
from rolodex.commands import contact_queries, guarded_edits, value_views
from rolodex.commands.session import Session
from rolodex.commands.subjects import Done
from rolodex.commands.value_views import SubjectView
from rolodex.domain import ids, safe_contact
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.domain.safe_contact import SAYING
from rolodex.errors import Invalid, NotFound
from rolodex.store import claims, edges


def set_(session: Session, contact: SubjectId, edits: tuple[Edit, ...], clear: tuple[str, ...] = ()) -> Done:
    """Make or change the contact's protocol. Values of a list field given here take the place of those before.

    A protocol opens the way to a number, so it must say something: a channel, a cover story, a warning, not a date
    alone. Raises `NotFound`, `Invalid`, `LimitExceeded`.
    """
    session.living(contact, Kind.CONTACT)
    protocol = contact_queries.protocol_of(session, contact)
    with session.writing("safe_contact.set") as writing:
        if protocol is None:
            if not any(edit.field in SAYING and edit.value not in (None, "") for edit in edits):
                raise Invalid("safe_contact", "says_nothing")
            whole = [Edit("contact", ids.to_text(contact)), *edits]
            made = guarded_edits.written(writing, Kind.SAFE_CONTACT, whole)
            return Done(made[0].subject, len(made), len(made))
        held = guarded_edits.held_claims(session, protocol.id, Kind.SAFE_CONTACT)
        replaced = {edit.field for edit in edits if any(slot.slot for slot in protocol.of(edit.field))}
        emptied = guarded_edits.cleared(fold(held), sorted({*clear, *replaced}))
        made = guarded_edits.changed(writing, held, [*emptied, *edits])
        if not any(slot.field in SAYING for slot in fold([*held, *made]).filled()):
            raise Invalid("safe_contact", "says_nothing")
        return Done(protocol.id, len(held) + len(made), len(made))


def confirm(session: Session, contact: SubjectId, on: str | None = None) -> Done:
    """The contact confirmed the protocol, on this ISO date or today. Raises `NotFound`, `Invalid`."""
    protocol = _protocol(session, contact)
    day = on or today(session.clock).isoformat()
    return guarded_edits.edit(session, protocol.id, Kind.SAFE_CONTACT, [Edit("confirmed_on", day)])


def overdue(session: Session, contacts: Collection[SubjectId]) -> frozenset[SubjectId]:
    """Those of the contacts whose protocol must be confirmed with them again before they are reached."""
    on_date = today(session.clock)
    named_by: dict[SubjectId, set[SubjectId]] = {}
    for contact, source, kind in edges.naming(session.db, contacts):
        if kind is Kind.SAFE_CONTACT:
            named_by.setdefault(source, set()).add(contact)
    held = {subject: fold(rows) for subject, rows in claims.of_subjects(session.db, sorted(named_by)).items()}
    late = [one for one in held.values() if not one.is_deleted and safe_contact.is_overdue(one, on_date)]
    return frozenset(contact for protocol in late for contact in named_by[protocol.id])


def show(session: Session, contact: SubjectId) -> SubjectView:
    """The contact's protocol, masked values masked. Raises `NotFound`."""
    return value_views.of_subject(session, _protocol(session, contact))


def _protocol(session: Session, contact: SubjectId) -> Subject:
    session.living(contact, Kind.CONTACT)
    protocol = contact_queries.protocol_of(session, contact)
    if protocol is None:
        raise NotFound("safe_contact")
    return protocol

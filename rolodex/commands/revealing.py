"""Showing what is masked. Every reveal is logged, and the safe-contact protocol comes before any number."""

from dataclasses import dataclass, replace

from rolodex.clock import today
from rolodex.commands import contact_queries, value_views
from rolodex.commands.contact_queries import ContactView
from rolodex.commands.session import Session
from rolodex.commands.value_views import Showing, SubjectView
from rolodex.domain import fields, safe_contact
from rolodex.domain.claim import Kind
from rolodex.domain.display import Shown
from rolodex.domain.ids import ClaimId, SubjectId
from rolodex.domain.safe_contact import SAYING
from rolodex.domain.standing import REACH_FIELDS
from rolodex.errors import NotPermitted


@dataclass(frozen=True, slots=True)
class Before:
    """What an officer reads before a number: the protocol, None where there is none that says anything.

    `is_overdue`: it must be confirmed with the contact again. `masked_fields` are what a reveal would show.
    """

    name: Shown
    at_risk: bool
    protocol: SubjectView | None
    is_overdue: bool
    masked_fields: tuple[str, ...]


def read_first(session: Session, contact: SubjectId) -> Before:
    """The safe-contact protocol of a contact in full; where parts of it are masked, reading it is logged.

    Raises `NotFound`, and `NotPermitted` where the session only reads and the protocol is masked.
    """
    held = contact_queries.show(session, contact)
    protocol = held.protocol if _says_something(held.protocol) else None
    is_overdue = False
    if protocol is not None:
        is_overdue = safe_contact.is_overdue(session.subject(protocol.id, Kind.SAFE_CONTACT), today(session.clock))
        if any(value.masked for value in protocol.values):
            protocol = reveal_dependant(session, protocol.id, Kind.SAFE_CONTACT)
    fields_ = tuple(dict.fromkeys(value.field for value in held.subject.values if value.masked))
    return Before(held.name, held.at_risk, protocol, is_overdue, fields_)


def reveal(session: Session, contact: SubjectId, field: str = "") -> ContactView:
    """A contact with its masked values shown: all, or those of one field. Writes one audit row.

    Raises `NotFound`, `Invalid` for an unknown field, `NotPermitted` where a person at risk has no safe-contact
    protocol and a way to reach the person would be shown.
    """
    if field:
        fields.get(Kind.CONTACT, field)
    masked = contact_queries.show(session, contact)
    hidden = {value.claim for value in masked.subject.values if value.masked and field in ("", value.field)}
    if _shows_reach(masked.subject, hidden) and masked.at_risk and not _says_something(masked.protocol):
        raise NotPermitted("no_safe_contact_protocol")
    with session.writing("contact.reveal") as writing:
        writing.audit("contact.revealed", [contact], values=len(hidden))
    full = contact_queries.show(session, contact, Showing.REVEALED).subject
    shown = tuple(
        open_ if open_.claim in hidden or not kept.masked else kept
        for kept, open_ in zip(masked.subject.values, full.values, strict=True)
    )
    protocol = masked.protocol and reveal_dependant(session, masked.protocol.id, Kind.SAFE_CONTACT)
    return replace(masked, subject=replace(masked.subject, values=shown), protocol=protocol)


def reveal_dependant(session: Session, subject: SubjectId, kind: Kind) -> SubjectView:
    """What stands about a contact (an interaction, a protocol, a tie), with masked values shown. Logged.

    Raises `NotFound`.
    """
    found = session.subject(subject, kind)
    with session.writing(f"{kind.value}.reveal") as writing:
        writing.audit(f"{kind.value}.revealed", [subject])
    return value_views.of_subject(session, found, Showing.REVEALED)


def _says_something(protocol: SubjectView | None) -> bool:
    # One that lost its values, by undo or by a merge, protects nobody.
    return protocol is not None and any(value.field in SAYING for value in protocol.values)


def _shows_reach(subject: SubjectView, hidden: set[ClaimId]) -> bool:
    return any(value.claim in hidden and value.field in REACH_FIELDS for value in subject.values)

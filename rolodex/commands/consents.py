"""Consent: recorded, withdrawn, asked for an answer, overridden by two officers together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rolodex.clock import today
from rolodex.commands import subjects, value_views
from rolodex.commands.session import Session
from rolodex.commands.subjects import Done
from rolodex.commands.value_views import SubjectView
from rolodex.crypto.secret import Secret
from rolodex.domain import changes, consent, ids, permission
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.consent import Audience, Purpose
from rolodex.domain.ids import SubjectId
from rolodex.domain.permission import Decision, Matter, Movement, Request
from rolodex.errors import NotPermitted
from rolodex.store import vault

__all__ = ["Asked", "Decision", "add", "check", "listed", "override", "withdraw"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for a contact's data, as a person puts it."""

    purpose: Purpose
    audience: Audience
    matters: frozenset[Matter] = frozenset({Matter.PERSON})
    recipient: SubjectId | None = None
    movement: Movement = Movement.SHARE
    on_date: str = ""


def add(session: Session, contact: SubjectId, edits: Iterable[Edit]) -> Done:
    """Record what a contact agreed to, refused or was asked. Raises `NotFound`, `Invalid`."""
    session.living(contact, Kind.CONTACT)
    about = Edit("contact", ids.to_text(contact))
    return subjects.add(session, Kind.CONSENT, [about, *edits])


def listed(session: Session, contact: SubjectId) -> list[SubjectView]:
    """The records about a contact. Raises `NotFound`."""
    session.subject(contact, Kind.CONTACT)
    return value_views.listed(session, session.referring(contact, Kind.CONSENT, "contact"))


def withdraw(session: Session, consent_id: SubjectId) -> Done:
    """The contact takes a consent back: from now on it is a no. Raises `NotFound`."""
    with session.writing("consent.withdraw") as writing:
        held = session.living(consent_id, Kind.CONSENT)
        made = changes.edit(held, [Edit("status", "withdrawn")], writing.author)
        writing.append(made)
        writing.audit("consent.withdraw", [consent_id])
    return Done(consent_id, subjects.version(session, consent_id), len(made))


def check(session: Session, contact: SubjectId, asked: Asked) -> Decision:
    """Whether the request is covered, by the claims of the contact and its consent records. Raises `NotFound`."""
    held = session.living(contact, Kind.CONTACT)
    records = session.referring(contact, Kind.CONSENT, "contact")
    return permission.permits(held, records, _request(session, asked))


def override(
    session: Session, contact: SubjectId, purpose: Purpose, recipient: SubjectId, reason: str, second: Secret
) -> Done:
    """Two officers of this vault let data of a contact go to a recipient against the rule, with a reason.

    `second` is the passphrase of the officer who agrees. Raises `Invalid` (a reason under 20 characters, the same
    officer twice), `WrongPassphrase`, `NotFound`.
    """
    _, by = session.acting()
    agreeing = vault.officer_by_passphrase(session.opened, second).officer
    if agreeing is None:
        raise NotPermitted("second_officer_needed")
    second_officer = SubjectId(agreeing.officer_id)
    consent.check_override(reason, by, second_officer)
    session.living(contact, Kind.CONTACT)
    value = {
        "reason": reason,
        "purpose": purpose.value,
        "recipient": ids.to_text(recipient),
        "by": ids.to_text(by),
        "second_officer": ids.to_text(second_officer),
    }
    with session.writing("consent.override") as writing:
        about = Edit("contact", ids.to_text(contact))
        made = changes.create(Kind.CONSENT, [about, Edit("override", value)], writing.author)
        writing.append(made)
        writing.audit("consent.override", [contact, recipient, second_officer], purpose=purpose.value)
    return Done(made[0].subject, len(made), len(made))


def _request(session: Session, asked: Asked) -> Request:
    on_date = date.fromisoformat(asked.on_date) if asked.on_date else today(session.clock)
    return Request(asked.matters, asked.purpose, asked.audience, asked.recipient, asked.movement, on_date)

"""What has to be looked at: protocols to reconfirm, consents that end, promises and reviews that are due, access that
is to end."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from rolodex.clock import today
from rolodex.commands import contact_queries, relinquishing, subjects
from rolodex.commands.session import Session
from rolodex.domain import ids
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject, fold
from rolodex.domain.ids import SubjectId
from rolodex.domain.safe_contact import RECONFIRM_AFTER_DAYS
from rolodex.store import claims, comparing


class What(StrEnum):
    """What is due."""

    RECONFIRM_SAFE_CONTACT = "reconfirm_safe_contact"
    CONSENT_ENDS = "consent_ends"
    COMMITMENT = "commitment"
    REVIEW_RETENTION = "review_retention"
    DISPOSE = "dispose"
    REVIEW_RISK = "review_risk"
    REVIEW_HRDDP = "review_hrddp"
    RELINQUISH = "relinquish"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing due on an ISO date. `subject` is what to open, `contact` whom it concerns with the name to show."""

    what: What
    on: str
    subject: SubjectId
    contact: SubjectId
    display_name: str


_REVIEWS = (
    ("retention", "review_by", What.REVIEW_RETENTION),
    ("retention", "dispose_after", What.DISPOSE),
    ("risk", "review_by", What.REVIEW_RISK),
    ("hrddp", "review_by", What.REVIEW_HRDDP),
)
_Found = tuple[What, str, SubjectId, SubjectId]


def due(session: Session, within_days: int, limit: int) -> list[Due]:
    """Everything due until so many days from today, the most overdue first."""
    until = (today(session.clock) + timedelta(days=within_days)).isoformat()
    found = [one for source in _SOURCES for one in source(session) if one[1] <= until]
    found.sort(key=lambda one: (one[1], one[0].value, one[2]))
    kept = found[:limit]
    names = contact_queries.names(session, [contact for _, _, _, contact in kept])
    return [Due(what, on, subject, contact, names.get(contact, "")) for what, on, subject, contact in kept]


def _protocols(session: Session) -> Iterator[_Found]:
    for protocol in subjects.listed(session, Kind.SAFE_CONTACT):
        confirmed = protocol.one("confirmed_on")
        # Never confirmed is due at once.
        on = date.fromisoformat(confirmed) + timedelta(days=RECONFIRM_AFTER_DAYS) if confirmed else date.min
        yield from _about(protocol, What.RECONFIRM_SAFE_CONTACT, on.isoformat())


def _consents(session: Session) -> Iterator[_Found]:
    for consent in subjects.listed(session, Kind.CONSENT):
        if consent.one("valid_until") and consent.one("status") in (None, "given"):
            yield from _about(consent, What.CONSENT_ENDS, str(consent.one("valid_until")))


def _commitments(session: Session) -> Iterator[_Found]:
    for commitment in subjects.listed(session, Kind.COMMITMENT):
        if commitment.one("due") and commitment.one("state") in (None, "open"):
            yield from _about(commitment, What.COMMITMENT, str(commitment.one("due")))


def _reviews(session: Session) -> Iterator[_Found]:
    names = {field for field, _, _ in _REVIEWS}
    for batch in claims.batches(comparing.with_fields(session.db, Kind.CONTACT, names)):
        for contact in (fold(held) for held in claims.of_subjects(session.db, batch).values()):
            for field, part, what in _REVIEWS:
                value = contact.one(field)
                if isinstance(value, Mapping) and value.get(part):
                    yield what, str(value[part]), contact.id, contact.id


def _relinquishments(session: Session) -> Iterator[_Found]:
    for case, on, contacts in relinquishing.due(session):
        for contact in contacts:
            yield What.RELINQUISH, on.isoformat(), case, contact


def _about(subject: Subject, what: What, on: str) -> Iterator[_Found]:
    contact: Any = subject.one("contact")
    if isinstance(contact, str):
        yield what, on, subject.id, ids.subject(contact)


_SOURCES: tuple[Callable[[Session], Iterator[_Found]], ...] = (
    *(_protocols, _consents, _commitments, _reviews),
    _relinquishments,
)

"""What has to be looked at: protocols to reconfirm, consents that end, promises and reviews that are due, access that
is to end."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from rolodex.clock import today
from rolodex.commands import contact_queries, relinquishing
from rolodex.commands.session import Session
from rolodex.domain.deadlines import What
from rolodex.domain.ids import SubjectId
from rolodex.store import deadlines

__all__ = ["Due", "What", "due"]


@dataclass(frozen=True, slots=True)
class Due:
    """One thing due on an ISO date. `subject` is what to open, `contact` whom it concerns with the name to show."""

    what: What
    on: str
    subject: SubjectId
    contact: SubjectId
    display_name: str


def due(session: Session, within_days: int, limit: int) -> list[Due]:
    """Everything due until so many days from today, the most overdue first."""
    until = (today(session.clock) + timedelta(days=within_days)).isoformat()
    found = [*deadlines.until(session.db, until, limit), *_relinquishments(session, until)]
    found.sort(key=lambda one: (one[1], one[0].value, one[2]))
    kept = found[:limit]
    names = contact_queries.names(session, [contact for _, _, _, contact in kept])
    return [Due(what, on, subject, contact, names.get(contact, "")) for what, on, subject, contact in kept]


def _relinquishments(session: Session, until: str) -> Iterator[tuple[What, str, SubjectId, SubjectId]]:
    for case, on, contacts in relinquishing.due(session):
        for contact in contacts:
            if on.isoformat() <= until:
                yield What.RELINQUISH, on.isoformat(), case, contact

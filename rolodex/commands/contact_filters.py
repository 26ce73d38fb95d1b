"""What narrows a list of contacts, as somebody asks for it, and what the database is asked then."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from rolodex.clock import today
from rolodex.commands import posts, subjects
from rolodex.commands.session import Session
from rolodex.domain import folding
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.store.listing import ListQuery, Only, Order, Showing

__all__ = ["ME", "NOBODY", "Filter", "Only", "Showing", "query"]

ME: Final = "me"
_MOST_OFFICES: Final = 200


@dataclass(frozen=True, slots=True)
class Filter:
    """Empty texts and zero ask for nothing. `steward` is the beginning of a name, or `ME`; `organisation` words of a
    name; `stale_days`: nothing verified for so many days."""

    category: str = ""
    without_category: str = ""
    status: str = ""
    level: Level | None = None
    steward: str = ""
    organisation: str = ""
    stale_days: int = 0
    only: frozenset[Only] = frozenset()
    showing: Showing = Showing.PRESENT


NOBODY: Final = None
"""The query of a filter to which nobody can answer: it names an officer or organisation that is not here."""


def query(session: Session, wanted: Filter, order: Order) -> ListQuery | None:
    """The query of a filter, `NOBODY` where nobody can answer it. Reads officers and organisations by name."""
    steward = _steward(session, wanted.steward) if wanted.steward else None
    offices = _offices(session, wanted.organisation) if wanted.organisation else ()
    if (wanted.steward and steward is None) or (wanted.organisation and not offices):
        return NOBODY
    before = ""
    if wanted.stale_days:
        before = (today(session.clock) - timedelta(days=wanted.stale_days)).isoformat()
    return ListQuery(
        category=wanted.category,
        status=wanted.status,
        steward=steward,
        showing=wanted.showing,
        order=order,
        without_category=wanted.without_category,
        level=wanted.level,
        verified_before=before,
        affiliations=offices,
        only=wanted.only,
    )


def _steward(session: Session, name: str) -> SubjectId | None:
    if name == ME:
        return None if session.identity is None else session.acting()[1]
    asked = folding.fold(name)
    officers = sorted(
        (folding.fold(str(officer.one("name") or "")), officer.id) for officer in subjects.listed(session, Kind.OFFICER)
    )
    exact = [officer for held, officer in officers if held == asked]
    begun = [officer for held, officer in officers if any(word.startswith(asked) for word in (held, *held.split()))]
    return next(iter([*exact, *begun]), None)


def _offices(session: Session, words: str) -> tuple[str, ...]:
    found = posts.listed(session, Kind.ORGANISATION, "name", words, _MOST_OFFICES)
    return tuple(name for view in found if (name := view.text("name")))

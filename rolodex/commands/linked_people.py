"""People who belong together: contacts tied to those of a case, but not listed in it, to be handed over with them.

Only what may be shown counts: a tie that is masked, to or from a person at risk, offers nobody and is not told of.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from rolodex.commands import handover_queries, value_views
from rolodex.commands.session import Session
from rolodex.commands.value_views import SubjectView
from rolodex.domain import handover_item
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.store import listing

__all__ = ["MET", "SAME_ORGANISATION", "SAME_POST", "WORDS", "Because", "Offer", "offered", "offered_to", "related"]

SAME_POST: Final = "same_post"
SAME_ORGANISATION: Final = "same_organisation"
MET: Final = "met_together"
WORDS: Final = (SAME_POST, SAME_ORGANISATION, MET)
"""What links people besides the types of a relationship."""

_STRENGTHS: Final = {
    "gatekeeper_to": 6,
    **dict.fromkeys(("spokesperson_for", "deputy_of", "must_not_meet"), 5),
    **dict.fromkeys(("reports_to", "commands", "kin", "introduced_by"), 4),
    **dict.fromkeys(("works_with", "ally", "rival"), 3),
    SAME_POST: 3,
}
"""How much a successor loses who gets one of the two without the other; a word that is missing here counts 1.

Whoever opens the door or speaks for somebody comes first, and whom one must not put into the same room.
"""
_LATEST: Final = 20
_MET_AT_MOST: Final = 3
_GONE: Final = frozenset({"deceased", "closed"})


@dataclass(frozen=True, slots=True)
class Because:
    """Why somebody is offered. `word` is the type of a relationship or one of `WORDS`.

    `is_outgoing`: the offered one is whom the type speaks of ("gatekeeper to" the listed one). `count` is the number
    of common interactions among the latest, 1 otherwise.
    """

    word: str
    listed: SubjectId
    name: str
    is_outgoing: bool = True
    count: int = 1


@dataclass(frozen=True, slots=True)
class Offer:
    """A contact to list with the others; `name` is empty where it is masked. `strength` orders offers, no more."""

    contact: SubjectId
    name: str
    affiliation: str
    level: Level
    because: tuple[Because, ...]
    strength: int


@dataclass(frozen=True, slots=True)
class _Link:
    offered: SubjectId
    because: Because

    @property
    def strength(self) -> int:
        if self.because.word == MET:
            return min(self.because.count, _MET_AT_MOST)
        return _STRENGTHS.get(self.because.word, 1)


def offered(session: Session, case_id: SubjectId, limit: int = 100) -> tuple[Offer, ...]:
    """At most `limit` contacts that are tied to items of a case and are none, the strongest first.

    Ties that have ended and people who died or are closed do not count. Raises `NotFound`.
    """
    session.living(case_id, Kind.CASE)
    held = map(handover_item.contact, handover_queries.items_of(session, case_id))
    return offered_to(session, tuple(contact for contact in held if contact is not None), limit)


def offered_to(session: Session, contacts: Iterable[SubjectId], limit: int = 100) -> tuple[Offer, ...]:
    """As `offered`, for contacts that are to become the items of a case."""
    listed = tuple(dict.fromkeys(contacts))
    links = [link for link in _links(session, listed) if link.offered not in listed]
    rows = listing.rows_of(session.db, list(dict.fromkeys([*listed, *(link.offered for link in links)])))
    by_contact: dict[SubjectId, list[_Link]] = {}
    for link in links:
        row = rows.get(link.offered)
        if row is not None and not row.is_deleted and row.status not in _GONE and link.because.listed in rows:
            by_contact.setdefault(link.offered, []).append(link)
    offers = [_offer(rows[contact], found, rows) for contact, found in by_contact.items()]
    return tuple(sorted(offers, key=lambda offer: (-offer.strength, offer.name.casefold(), offer.contact))[:limit])


def related(session: Session, contacts: Iterable[SubjectId]) -> set[SubjectId]:
    """Who is tied to one of these contacts, and is none, by a relationship that may be shown and has not ended."""
    listed = tuple(contacts)
    return {link.offered for link in _related(session, listed)} - set(listed)


def _offer(row: listing.ContactRow, found: Iterable[_Link], rows: dict[SubjectId, listing.ContactRow]) -> Offer:
    links = sorted(set(found), key=lambda link: (-link.strength, link.because.word, link.because.listed))
    because = tuple(
        Because(
            link.because.word,
            link.because.listed,
            rows[link.because.listed].display_name,
            link.because.is_outgoing,
            link.because.count,
        )
        for link in links
    )
    return Offer(row.id, row.display_name, row.affiliation, row.level, because, sum(link.strength for link in links))


def _links(session: Session, listed: tuple[SubjectId, ...]) -> Iterator[_Link]:
    yield from _related(session, listed)
    yield from _in_one_place(session, listed)
    for contact in listed:
        yield from _met(session, contact)


def _related(session: Session, listed: tuple[SubjectId, ...]) -> Iterator[_Link]:
    found = {tie.id: tie for contact in listed for tie in session.referring(contact, Kind.RELATIONSHIP)}
    for view in _standing(session, found.values()):
        one, other, word = _named(view, "from_contact"), _named(view, "to_contact"), view.text("type")
        if one is None or other is None or not word:
            continue
        if one in listed:
            yield _Link(other, Because(word, one, "", is_outgoing=False))
        if other in listed:
            yield _Link(one, Because(word, other, ""))


def _in_one_place(session: Session, listed: tuple[SubjectId, ...]) -> Iterator[_Link]:
    """People who hold a post, or belong to an organisation, with somebody who is listed."""
    posts: dict[SubjectId, set[SubjectId]] = {}
    organisations: dict[SubjectId, set[SubjectId]] = {}
    for contact in listed:
        for view in _standing(session, session.referring(contact, Kind.TENURE, "contact")):
            _note(posts, _named(view, "post"), contact)
        for view in _standing(session, session.referring(contact, Kind.RELATIONSHIP, "from_contact")):
            _note(organisations, _named(view, "to_organisation"), contact)
    for post, holders in posts.items():
        held = value_views.view(session, post, Kind.POST)
        for holder in holders:
            _note(organisations, _named(held, "organisation"), holder)
        yield from _together(SAME_POST, _holders(session, post), holders)
    for organisation, members in organisations.items():
        yield from _together(SAME_ORGANISATION, _members(session, organisation), members)


def _together(word: str, everybody: Iterable[SubjectId], listed: set[SubjectId]) -> Iterator[_Link]:
    for one in set(everybody):
        yield from (_Link(one, Because(word, other, "")) for other in listed if other != one)


def _holders(session: Session, post: SubjectId) -> Iterator[SubjectId]:
    for view in _standing(session, session.referring(post, Kind.TENURE, "post")):
        if (holder := _named(view, "contact")) is not None:
            yield holder


def _members(session: Session, organisation: SubjectId) -> Iterator[SubjectId]:
    for view in _standing(session, session.referring(organisation, Kind.RELATIONSHIP, "to_organisation")):
        if (member := _named(view, "from_contact")) is not None:
            yield member
    for post in session.referring(organisation, Kind.POST, "organisation"):
        yield from _holders(session, post.id)


def _met(session: Session, contact: SubjectId) -> Iterator[_Link]:
    """Who took part in the latest interactions with a contact."""
    found = session.referring(contact, Kind.INTERACTION, "contacts")
    latest = sorted(found, key=lambda one: (str(one.one("at") or ""), one.id), reverse=True)[:_LATEST]
    counts: dict[SubjectId, int] = {}
    for view in value_views.listed(session, latest):
        people = {_subject(value.value) for value in view.values if value.field == "contacts"}
        if contact in people:
            for other in people - {contact, None}:
                assert other is not None
                counts[other] = counts.get(other, 0) + 1
    for other, count in counts.items():
        yield _Link(other, Because(MET, contact, "", count=count))


def _standing(session: Session, found: Iterable[Subject]) -> list[SubjectView]:
    """Ties and terms as shown, without those that have an end."""
    return value_views.listed(session, [one for one in found if one.one("to") is None])


def _note(held: dict[SubjectId, set[SubjectId]], where: SubjectId | None, contact: SubjectId) -> None:
    if where is not None:
        held.setdefault(where, set()).add(contact)


def _named(view: SubjectView, field: str) -> SubjectId | None:
    return next((_subject(value.value) for value in view.values if value.field == field and value.value), None)


def _subject(value: object) -> SubjectId | None:
    return SubjectId(bytes.fromhex(value)) if isinstance(value, str) else None

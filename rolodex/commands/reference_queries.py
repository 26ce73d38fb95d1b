"""What a form offers where one value names another subject: found while typing, shown by its name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rolodex.commands import posts, subjects
from rolodex.commands.session import Session
from rolodex.domain import folding
from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.store import listing, search_index

_TITLES = {Kind.ORGANISATION: "name", Kind.POST: "title"}


@dataclass(frozen=True, slots=True)
class Named:
    """A subject that can be named: `name` may be empty where none may be shown, `hint` tells it from namesakes."""

    id: SubjectId
    name: str
    hint: str = ""


def find(session: Session, kind: Kind, text: str, limit: int) -> tuple[Named, ...]:
    """The contacts, organisations, posts or officers that answer what was typed, best first; none of another kind."""
    if kind is Kind.CONTACT:
        return _contacts(session, text, limit)
    if kind is Kind.OFFICER:
        asked = folding.tokens(text)
        found = (_officer(officer) for officer in subjects.listed(session, Kind.OFFICER))
        fitting = [one for one in found if all(word in folding.fold(f"{one.name} {one.hint}") for word in asked)]
        return tuple(sorted(fitting, key=lambda one: (folding.fold(one.name), one.id))[:limit])
    if kind not in _TITLES:
        return ()
    views = posts.listed(session, kind, _TITLES[kind], text, limit)
    return tuple(named(session, kind, [view.id for view in views]).values())


def named(session: Session, kind: Kind, wanted: Sequence[SubjectId]) -> Mapping[SubjectId, Named]:
    """The names of these subjects of one kind; what is not here is left out."""
    if kind is Kind.CONTACT:
        rows = listing.rows_of(session.db, wanted)
        return {one: Named(one, rows[one].display_name, rows[one].affiliation) for one in wanted if one in rows}
    known = {one.id: one for one in subjects.listed(session, kind)}
    if kind is Kind.OFFICER:
        return {one: _officer(known[one]) for one in wanted if one in known}
    around = {one.id: one for one in subjects.listed(session, Kind.ORGANISATION)} if kind is Kind.POST else {}
    return {one: _office(known[one], kind, around) for one in wanted if one in known and kind in _TITLES}


def _contacts(session: Session, text: str, limit: int) -> tuple[Named, ...]:
    hits = search_index.search(session.db, text, limit)
    rows = listing.rows_of(session.db, [hit.subject for hit in hits])
    found = (rows[hit.subject] for hit in hits if hit.subject in rows)
    return tuple(Named(row.id, row.display_name, row.affiliation) for row in found if row.display_name)


def _officer(officer: Subject) -> Named:
    return Named(officer.id, str(officer.one("name") or ""), str(officer.one("component") or ""))


def _office(subject: Subject, kind: Kind, organisations: Mapping[SubjectId, Subject]) -> Named:
    reference = subject.one("organisation") if kind is Kind.POST else None
    within = organisations.get(SubjectId(bytes.fromhex(reference))) if isinstance(reference, str) else None
    hint = str(within.one("name") or "") if within else str(subject.one("short_name") or "")
    return Named(subject.id, str(subject.one(_TITLES[kind]) or ""), hint)

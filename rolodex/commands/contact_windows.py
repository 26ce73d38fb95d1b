"""Contacts for a list that is looked at through a window: the ordered numbers first, rows when they are looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from rolodex.commands import contact_filters, contact_queries, subjects
from rolodex.commands.contact_filters import NOBODY, Filter
from rolodex.commands.contact_queries import ContactView
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from rolodex.store import claims, listing, search_index
from rolodex.store.listing import ContactRow, ListQuery, Order

__all__ = [
    "MOST_HITS",
    "WINDOW",
    "Answer",
    "ContactRow",
    "ContactView",
    "Detail",
    "Filter",
    "ListedContact",
    "Order",
    "Question",
    "Window",
    "ask",
    "begin",
    "detail",
    "place",
    "subjects_of",
    "window",
]

WINDOW: Final = 100
"""Rows fetched at once."""
MOST_HITS: Final = 100
"""A search shows so many at most: who has not found it there types one letter more."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a list shows. With a text: the best answers to it, best first; without: everybody, in this order. Both only
    as far as the filter lets them."""

    text: str = ""
    order: Order = Order.NAME
    filter: Filter = field(default_factory=Filter)


@dataclass(frozen=True, slots=True)
class ListedContact:
    """One row. `steward_name` is the primary steward's, empty where there is none."""

    row: ContactRow
    steward_name: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The numbers of all contacts that answer, in order, with the first rows: most lists are never scrolled."""

    question: Question
    numbers: Sequence[int]
    first: tuple[ListedContact | None, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """Rows of an answer from the place `start` on; None where the contact is gone since."""

    question: Question
    start: int
    rows: tuple[ListedContact | None, ...]


def begin(session: Session, question: Question) -> Answer:
    """The first window of an answer only, for a list that has nothing to show yet. Raises nothing but `Damaged`."""
    return _answer(session, question, WINDOW)


def ask(session: Session, question: Question) -> Answer:
    """Who answers, and the first window. Masked values are never found. Raises nothing but `Damaged`."""
    return _answer(session, question, listing.ALL)


def _answer(session: Session, question: Question, limit: int) -> Answer:
    query = contact_filters.query(session, question.filter, question.order)
    if query is NOBODY:
        return Answer(question, (), ())
    if question.text.strip():
        found = _found(session, question.text, query)
        return Answer(question, tuple(row.no for row in found), tuple(_listed(session, found[:WINDOW])))
    # In an array: a hundred thousand numbers as objects weigh ten times as much.
    numbers = listing.ids(session.db, query, limit)
    return Answer(question, numbers, _rows(session, numbers[:WINDOW]))


def window(session: Session, question: Question, start: int, numbers: Sequence[int]) -> Window:
    """The rows of these numbers of an earlier answer, `WINDOW` at most. Raises nothing but `Damaged`."""
    return Window(question, start, _rows(session, numbers[:WINDOW]))


@dataclass(frozen=True, slots=True)
class Detail:
    """One contact in full, masked values masked, with the names of the officers that its values name."""

    view: ContactView
    officer_names: Mapping[SubjectId, str]


def detail(session: Session, contact: SubjectId) -> Detail:
    """The contact for a pane beside the list. Raises `NotFound`."""
    return Detail(contact_queries.show(session, contact), _officer_names(session))


def place(session: Session, contact: SubjectId) -> int | None:
    """The number by which lists know a contact, deleted ones too; None where it is not here."""
    row = listing.rows_of(session.db, [contact]).get(contact)
    return None if row is None else row.no


def subjects_of(session: Session, numbers: Sequence[int]) -> tuple[SubjectId, ...]:
    """The contacts with these numbers, in the same order; those that are gone are left out."""
    found: list[SubjectId] = []
    for batch in claims.batches(numbers):
        found.extend(row.id for row in listing.rows(session.db, batch))
    return tuple(found)


def _found(session: Session, text: str, query: ListQuery) -> list[ContactRow]:
    """In the order of `search_index.search`; the rows are read once, for the order and for the list."""
    scores = search_index.scores(session.db, text, MOST_HITS)
    numbers = list(scores)
    if query != ListQuery(order=query.order):
        numbers = listing.among(session.db, query, numbers)
    rows = listing.rows_at_hand(session.db, numbers)
    return sorted(rows, key=lambda row: (-scores[row.no], row.display_name, row.id))


def _rows(session: Session, numbers: Sequence[int]) -> tuple[ListedContact | None, ...]:
    listed = {one.row.no: one for one in _listed(session, listing.rows(session.db, numbers))}
    return tuple(listed.get(no) for no in numbers)


def _listed(session: Session, rows: Sequence[ContactRow]) -> list[ListedContact]:
    names = _officer_names(session) if rows else {}
    return [ListedContact(row, names.get(row.steward, "") if row.steward else "") for row in rows]


def _officer_names(session: Session) -> dict[SubjectId, str]:
    return {officer.id: str(officer.one("name") or "") for officer in subjects.officers(session)}

"""Lists of contacts: ordered numbers first, rows of a window later.

A number is only a handle into this vault, for lists; everything that decides or travels uses ids.
"""

import json
from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import msgspec

from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.store.at_hand import at_hand
from rolodex.store.claims import batches
from rolodex.store.connection import Database, Row


class Showing(StrEnum):
    """Which contacts a list holds."""

    PRESENT = "present"
    DELETED = "deleted"


class Order(StrEnum):
    """What a list is sorted by; equal ones stand in the order of their names."""

    NAME = "name"
    AFFILIATION = "affiliation"
    LEVEL = "level"
    STATUS = "status"
    LAST_VERIFIED = "last_verified"
    CONFLICTS = "conflicts"


class Only(StrEnum):
    """What every contact of a list must be."""

    AT_RISK = "at_risk"
    IN_CONFLICT = "in_conflict"
    UNSTEWARDED = "unstewarded"


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What a list asks for; an empty text or None asks for all.

    `steward` is the primary one; `without_category` leaves those out who are of it; `verified_before` is an ISO date,
    which also answers to who was never verified; `affiliations` are texts of which an affiliation shows one.
    """

    category: str = ""
    status: str = ""
    steward: SubjectId | None = None
    showing: Showing = Showing.PRESENT
    order: Order = Order.NAME
    without_category: str = ""
    level: Level | None = None
    verified_before: str = ""
    affiliations: tuple[str, ...] = ()
    only: frozenset[Only] = frozenset()


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One contact in a list. Every text is fit for display: nothing masked is in it.

    `display_name` is empty where no name may be shown or none is known; `is_name_masked` tells which. `level` is the
    highest of anything known of the contact; `steward` is the primary one; `last_verified` an ISO date or empty.
    """

    no: int
    id: SubjectId
    display_name: str
    is_name_masked: bool
    affiliation: str
    categories: tuple[str, ...]
    external_ids: tuple[tuple[str, str], ...]
    level: Level
    is_at_risk: bool
    status: str
    steward: SubjectId | None
    last_verified: str
    conflicts: int
    is_deleted: bool


ALL: Final = -1

_ORDERS: Final = {
    Order.NAME: "sort_key, contact_no",
    Order.AFFILIATION: "affiliation = '', affiliation, sort_key, contact_no",
    Order.LEVEL: "level DESC, sort_key, contact_no",
    Order.STATUS: "status, sort_key, contact_no",
    Order.LAST_VERIFIED: "last_verified, sort_key, contact_no",
    Order.CONFLICTS: "conflicts DESC, sort_key, contact_no",
}
_ONLY: Final = {
    Only.AT_RISK: "is_at_risk = 1",
    Only.IN_CONFLICT: "conflicts > 0",
    Only.UNSTEWARDED: "steward_no IS NULL",
}
# Calling an enum or the general decoder costs as much as the rest of a row.
_LEVELS: Final = tuple(Level)
_CATEGORIES: Final = msgspec.json.Decoder(tuple[str, ...])
_IDENTITIES: Final = msgspec.json.Decoder(tuple[tuple[str, str], ...])
_LISTED: Final = msgspec.json.Decoder(list[int])
_NUMBERS = "SELECT json_group_array(contact_no) FROM"
_ROWS = """
SELECT contact_no, subject.id, display_name, is_name_masked, affiliation, categories, external_ids, level, is_at_risk,
       status, steward.id, last_verified, conflicts, is_deleted
FROM contact_row JOIN subject ON subject.no = contact_no LEFT JOIN subject AS steward ON steward.no = steward_no
"""
_IN_CONFLICT = "SELECT count(*) FROM contact_row WHERE is_deleted = 0 AND conflicts > 0"
_ROWS_BY_NUMBER = _ROWS + "WHERE contact_no IN (SELECT value FROM json_each(?))"  # noqa: S608 - two constants
_ROWS_BY_ID = _ROWS + "WHERE subject.id IN (SELECT unhex(value) FROM json_each(?))"  # noqa: S608


def ids(db: Database, query: ListQuery, limit: int = ALL) -> "array[int]":
    """The numbers of the contacts that answer, in order; the first `limit` of them for a list not yet scrolled."""
    where, params = _where(query)
    order = _ORDERS[query.order]
    sql = f"{_NUMBERS} (SELECT contact_no FROM contact_row WHERE {where} ORDER BY {order} LIMIT ?)"  # noqa: S608 - constants
    # As one text: a hundred thousand rows would each take the interpreter from the window and a place in memory.
    return array("q", _LISTED.decode(db.value(sql, [*params, limit]) or "[]"))


def count(db: Database, query: ListQuery) -> int:
    """How many contacts answer."""
    where, params = _where(query)
    return int(db.value(f"SELECT count(*) FROM contact_row WHERE {where}", params) or 0)  # noqa: S608 - constants


def count_conflicts(db: Database) -> int:
    """In how many contacts values stand against each other."""
    return int(db.value(_IN_CONFLICT) or 0)


def among(db: Database, query: ListQuery, numbers: Sequence[int]) -> list[int]:
    """Those of these numbers that answer, in the order given."""
    where, params = _where(query)
    sql = f"SELECT contact_no FROM contact_row WHERE {where} AND contact_no IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants
    found = {row[0] for row in db.rows(sql, [*params, json.dumps(list(numbers))])}
    return [number for number in numbers if number in found]


def rows(db: Database, numbers: Sequence[int]) -> list[ContactRow]:
    """The rows with these numbers, in the same order; those that are gone are left out."""
    found = _by_number(db, numbers)
    return [found[no] for no in numbers if no in found]


def rows_at_hand(db: Database, numbers: Sequence[int]) -> list[ContactRow]:
    """The same, for the answers of a search."""
    return list(at_hand(db, "listed", numbers, _by_number).values())


def rows_of(db: Database, subjects: Collection[SubjectId]) -> dict[SubjectId, ContactRow]:
    """The rows of these contacts; what is no contact is left out."""
    found: dict[SubjectId, ContactRow] = {}
    for batch in batches(subjects):
        held = db.rows(_ROWS_BY_ID, (json.dumps([subject.hex() for subject in batch]),))
        found.update((row[1], _contact_row(row)) for row in held)
    return found


def _by_number(db: Database, numbers: Sequence[int]) -> dict[int, ContactRow]:
    return {row[0]: _contact_row(row) for row in db.rows(_ROWS_BY_NUMBER, (json.dumps(list(numbers)),))}


def _where(query: ListQuery) -> tuple[str, list[Any]]:
    clauses = ["is_deleted = ?"]
    held: list[Any] = [int(query.showing is Showing.DELETED)]
    if query.category:
        clauses.append("instr(categories, ?)")
        held.append(json.dumps(query.category))
    if query.without_category:
        clauses.append("NOT instr(categories, ?)")
        held.append(json.dumps(query.without_category))
    if query.status:
        clauses.append("status = ?")
        held.append(query.status)
    if query.level is not None:
        clauses.append("level = ?")
        held.append(int(query.level))
    if query.verified_before:
        clauses.append("last_verified < ?")
        held.append(query.verified_before)
    if query.affiliations:
        # The text as it may be shown: a tie that is masked answers nothing.
        clauses.append("EXISTS (SELECT 1 FROM json_each(?) WHERE instr(affiliation, value))")
        held.append(json.dumps(query.affiliations, ensure_ascii=False))
    clauses.extend(_ONLY[only] for only in sorted(query.only))
    if query.steward is not None:
        clauses.append("steward_no = (SELECT no FROM subject WHERE id = ?)")
        held.append(query.steward)
    return " AND ".join(clauses), held


def _contact_row(row: Row) -> ContactRow:
    return ContactRow(
        no=row[0],
        id=row[1],
        display_name=row[2],
        is_name_masked=bool(row[3]),
        affiliation=row[4],
        categories=_CATEGORIES.decode(row[5]),
        external_ids=_IDENTITIES.decode(row[6]),
        level=_LEVELS[row[7]],
        is_at_risk=bool(row[8]),
        status=row[9],
        steward=row[10],
        last_verified=row[11],
        conflicts=row[12],
        is_deleted=bool(row[13]),
    )

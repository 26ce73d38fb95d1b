"""The contact row: one contact as lists show it, with every text fit for display."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rolodex.domain import display, stewards
from rolodex.domain.claim import NULL, decoded
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.domain.standing import Standing
from rolodex.store import interned, texts
from rolodex.store.connection import Database, Row

_ROWS = """
SELECT contact_no, display_name, is_name_masked, sort_key, affiliation, categories, external_ids, level, floor,
       is_at_risk, status, steward_no, only_steward_no, last_verified, conflicts, is_deleted, known_by, is_backed
FROM contact_row WHERE contact_no IN (SELECT value FROM json_each(?))
"""
_PUT = """
INSERT OR REPLACE INTO contact_row (contact_no, display_name, is_name_masked, sort_key, affiliation, categories,
    external_ids, level, floor, is_at_risk, status, steward_no, only_steward_no, last_verified, conflicts, is_deleted,
    known_by, is_backed)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_DROP = "DELETE FROM contact_row WHERE contact_no = ?"
_FLOOR = 8
_MANY = 2


@dataclass(frozen=True, slots=True)
class Projected:
    """What the derived tables hold of one contact: the columns of its row around the primary and the only steward,
    whose numbers are known only when the row is written."""

    before_steward: tuple[Any, ...]
    after_steward: tuple[Any, ...]
    steward: SubjectId | None
    only: SubjectId | None
    text: texts.ContactText | None


def project(
    contact: Subject,
    shown: Subject,
    held: Standing,
    tenures: Sequence[Subject],
    ties: Sequence[Subject],
    around: Mapping[SubjectId, Subject],
) -> Projected:
    """The row of a contact. `shown` is the contact itself, or what it was before it was deleted, `held` its
    standing. A deleted contact is in no search table.
    """
    summary = display.summary(shown, held, display.affiliation(tenures, ties, around, held))
    affiliation = summary.affiliation.text or ""
    external_ids = [
        [value.get("source", ""), value.get("value", "")] for value in _visible(shown, "external_ids", held)
    ]
    before_steward = (
        summary.name.text or "",
        int(summary.name.masked),
        summary.sort_key,
        affiliation,
        _json([str(value) for value in _visible(shown, "categories", held)]),
        _json(external_ids),
        int(summary.level),
        int(held.floor),
        int(summary.at_risk),
        next((str(value) for value in _visible(shown, "status", held)), ""),
    )
    steward = _primary_steward(shown)
    cover = stewards.cover(contact, steward)
    after_steward = (
        max([claim.verified_on or "" for slot in contact.slots for claim in slot.claims], default=""),
        len(contact.conflicts()) + int(contact.is_disputed),
        int(contact.is_deleted),
        min(cover.known_by, _MANY),
        int(cover.is_backed),
    )
    text = None if contact.is_deleted else texts.contact_text(contact, affiliation, held)
    return Projected(before_steward, after_steward, steward, cover.only, text)


def write(db: Database, numbers: Collection[int], wanted: Mapping[int, Projected]) -> list[int]:
    """Makes rows and search texts of these contacts what is wanted; no entry in `wanted` means none.

    Returns the contacts whose floor changed.
    """
    held: dict[int, Row] = {row[0]: row for row in db.rows(_ROWS, (json.dumps(list(numbers)),))}
    named = {officer for found in wanted.values() for officer in (found.steward, found.only) if officer is not None}
    officers = interned.subject_numbers(db, named)
    relevelled, fresh = [], []
    for no, found in wanted.items():
        steward = None if found.steward is None else officers.get(found.steward)
        only = None if found.only is None else officers.get(found.only)
        row = (no, *found.before_steward, steward, only, *found.after_steward)
        old = held.get(no)
        if old != row:
            fresh.append(row)
            if (old[_FLOOR] if old else 0) != row[_FLOOR]:
                relevelled.append(no)
    gone = [no for no in held if no not in wanted]
    relevelled += [no for no in gone if held[no][_FLOOR]]
    if gone:
        db.execute_many(_DROP, [(no,) for no in gone])
    if fresh:
        db.execute_many(_PUT, fresh)
    searchable = {no: found.text for no, found in wanted.items() if found.text is not None}
    texts.write_contacts(db, numbers, searchable)
    return relevelled


def _visible(contact: Subject, field: str, held: Standing) -> list[Any]:
    return [
        value
        for slot in contact.of(field)
        for claim in slot.claims
        if claim.value != NULL
        and not display.masked(contact.kind, field, value := decoded(claim.value), claim.level, held)
    ]


def _primary_steward(contact: Subject) -> SubjectId | None:
    """The officer whose stewardship as primary has no end."""
    for value in contact.many("stewards"):
        if isinstance(value, Mapping) and value.get("role") == "primary" and not value.get("to"):
            return SubjectId(bytes.fromhex(value["officer"]))
    return None


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

"""Reads over many contacts at once: what duplicates are told by, and who has a value in a field at all."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.store.connection import Database, Row

_COMPARED = """
SELECT subject.id, contact_text.names, contact_text.reach, contact_row.external_ids
FROM contact_text
JOIN contact_row ON contact_row.contact_no = contact_text.contact_no
JOIN subject ON subject.no = contact_text.contact_no
WHERE contact_row.is_deleted = 0 ORDER BY contact_text.contact_no
"""
_SOME_COMPARED = """
SELECT subject.id, contact_text.names, contact_text.reach, contact_row.external_ids
FROM contact_text
JOIN contact_row ON contact_row.contact_no = contact_text.contact_no
JOIN subject ON subject.no = contact_text.contact_no
WHERE contact_row.is_deleted = 0 AND subject.id IN (SELECT unhex(value) FROM json_each(?))
ORDER BY contact_text.contact_no
"""
_WITH_FIELDS = """
SELECT DISTINCT subject.id FROM claim JOIN subject ON subject.no = claim.subject_no
WHERE claim.field IN (SELECT value FROM json_each(?)) AND subject.kind = ? ORDER BY subject.no
"""


@dataclass(frozen=True, slots=True)
class Compared:
    """What two contacts are compared by, masked values left out. `reach` are pairs of field and value."""

    id: SubjectId
    names: tuple[str, ...]
    reach: tuple[tuple[str, str], ...]
    external_ids: tuple[tuple[str, str], ...]


def stream(db: Database) -> Iterator[Compared]:
    """Every living contact, in the order in which it became known."""
    for rows in db.stream(_COMPARED):
        yield from map(_compared, rows)


def some(db: Database, subjects: Collection[SubjectId]) -> list[Compared]:
    """These contacts, those that are living, in the order in which they became known."""
    held = db.rows(_SOME_COMPARED, (json.dumps([subject.hex() for subject in subjects]),))
    return [_compared(row) for row in held]


def with_fields(db: Database, kind: Kind, fields: Collection[str]) -> list[SubjectId]:
    """The subjects of a kind about which anything was ever said in one of these fields."""
    return [row[0] for row in db.rows(_WITH_FIELDS, (json.dumps(list(fields)), kind.value))]


def _compared(row: Row) -> Compared:
    subject, names, reach, external_ids = row
    return Compared(
        subject,
        tuple(json.loads(names)),
        tuple((field, value) for field, value in json.loads(reach)),
        tuple((source, value) for source, value in json.loads(external_ids)),
    )

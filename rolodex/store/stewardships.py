"""Who stands by whom now: one row for each officer and role of a stewardship without an end."""

import json
from collections.abc import Iterator, Mapping
from typing import Final

from rolodex.domain import stewards
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.store import interned
from rolodex.store.connection import Database

MOST_STRENGTH: Final = 4

_OF_CONTACTS = """
SELECT contact_no, officer_no, role, strength FROM stewardship WHERE contact_no IN (SELECT value FROM json_each(?))
"""
_PUT = "INSERT OR REPLACE INTO stewardship (contact_no, officer_no, role, strength) VALUES (?, ?, ?, ?)"
_DELETE = "DELETE FROM stewardship WHERE contact_no = ? AND officer_no = ? AND role = ?"

_Held = tuple[int, int, str, int]


def rewrite(db: Database, subjects: Mapping[int, Subject]) -> None:
    """Makes the standing stewardships of these subjects what their active claims say. After `edges.rewrite`, which
    gives every officer a number.
    """
    before = set(db.rows(_OF_CONTACTS, (json.dumps(list(subjects)),)))
    now = set(_standing(db, subjects))
    kept = {held[:3] for held in now}
    gone = sorted({held[:3] for held in before} - kept)
    if gone:
        db.execute_many(_DELETE, gone)
    if now - before:
        db.execute_many(_PUT, sorted(now - before))


def _standing(db: Database, subjects: Mapping[int, Subject]) -> Iterator[_Held]:
    strengths: dict[tuple[int, SubjectId, str], int] = {}
    for no, subject in subjects.items():
        for value in stewards.standing(subject):
            key = (no, SubjectId(bytes.fromhex(value["officer"])), str(value["role"]))
            strengths[key] = max(_strength(value.get("strength")), strengths.get(key, 0))
    officers = interned.subject_numbers(db, {officer for _, officer, _ in strengths})
    for (no, officer, role), strength in strengths.items():
        yield no, officers[officer], role, strength


def _strength(stated: object) -> int:
    """Not stated counts as none."""
    return min(max(stated, 0), MOST_STRENGTH) if isinstance(stated, int) else 0

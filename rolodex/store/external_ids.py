"""Identities in other lists, by value: how an import finds the subject that a row is about."""

import json
from collections.abc import Iterable, Mapping

from rolodex.domain.claim import Kind
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.store.claims import batches
from rolodex.store.connection import Database

_FIELD = "external_ids"
_OF_SUBJECTS = """
SELECT subject_no, source, value FROM external_id WHERE subject_no IN (SELECT value FROM json_each(?))
"""
_INSERT = "INSERT INTO external_id (source, value, subject_no) VALUES (?, ?, ?)"
_DELETE = "DELETE FROM external_id WHERE source = ? AND value = ? AND subject_no = ?"
_FIND = """
SELECT external_id.value, subject.id FROM external_id JOIN subject ON subject.no = external_id.subject_no
WHERE external_id.source = ? AND external_id.value IN (SELECT value FROM json_each(?)) AND subject.kind = ?
ORDER BY subject.no
"""


def find(db: Database, kind: Kind, source: str, values: Iterable[str]) -> dict[str, list[SubjectId]]:
    """The subjects of a kind that carry each value of the named list; masked ones are found too, by the whole value."""
    found: dict[str, list[SubjectId]] = {}
    for batch in batches(values):
        for value, subject in db.rows(_FIND, (source, json.dumps(batch), kind.value)):
            found.setdefault(value, []).append(subject)
    return found


def rewrite(db: Database, subjects: Mapping[int, Subject]) -> None:
    """Makes the identities of these subjects what their active claims say."""
    numbers = json.dumps(list(subjects))
    before = {(source, value, no) for no, source, value in db.rows(_OF_SUBJECTS, (numbers,))}
    now = {
        (str(held.get("source", "")), str(held.get("value", "")), no)
        for no, subject in subjects.items()
        for held in subject.many(_FIELD)
        if isinstance(held, Mapping)
    }
    if before - now:
        db.execute_many(_DELETE, sorted(before - now))
    if now - before:
        db.execute_many(_INSERT, sorted(now - before))

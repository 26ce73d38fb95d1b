"""Subjects and authors by number: an id of 16 or 32 bytes is stored once."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from rolodex import errors
from rolodex.domain.claim import Kind
from rolodex.domain.ids import KeyId, SubjectId
from rolodex.store.connection import Database

_KINDS: Final = {kind.value: kind for kind in Kind}
_UNTOLD = "SELECT no, id, kind FROM subject WHERE id IN (SELECT unhex(value) FROM json_each(?))"
_BY_NUMBER = "SELECT no, id, kind FROM subject WHERE no IN (SELECT value FROM json_each(?))"
_LAST_SUBJECT = "SELECT coalesce(max(no), 0) FROM subject"
_INSERT_SUBJECT = "INSERT INTO subject (no, id, kind) VALUES (?, ?, ?)"
_TELL_KIND = "UPDATE subject SET kind = ? WHERE no = ?"
_KIND_OF = "SELECT kind FROM subject WHERE id = ?"
_OF_KIND = "SELECT id FROM subject WHERE kind = ? ORDER BY no"
_AUTHORS = "SELECT no, key FROM author"
_INSERT_AUTHOR = "INSERT INTO author (key) VALUES (?)"
_AUTHOR = "SELECT no FROM author WHERE key = ?"


def subject_numbers(db: Database, ids: Collection[SubjectId]) -> dict[SubjectId, int]:
    """The numbers of known subjects."""
    return {row[1]: row[0] for row in _known(db, ids)}


def subjects_by_number(db: Database, numbers: Collection[int]) -> dict[int, tuple[SubjectId, Kind]]:
    """Id and kind of subjects about which something has arrived."""
    rows = db.rows(_BY_NUMBER, (json.dumps(list(numbers)),))
    return {no: (subject_id, _KINDS[kind]) for no, subject_id, kind in rows if kind is not None}


def intern_subjects(db: Database, kinds: Mapping[SubjectId, Kind | None]) -> dict[SubjectId, int]:
    """The numbers of these subjects, made where they are new; a kind of None means only named by others.

    Raises `Malformed` where a subject has another kind already.
    """
    numbers: dict[SubjectId, int] = {}
    told: list[tuple[str, int]] = []
    for no, subject_id, kind in _known(db, kinds):
        numbers[subject_id] = no
        wanted = kinds[subject_id]
        if wanted is None or wanted == kind:
            continue
        if kind is not None:
            raise errors.Malformed("claim", "subject_of_other_kind")
        told.append((wanted.value, no))
    if told:
        db.execute_many(_TELL_KIND, told)
    if len(numbers) < len(kinds):
        no = db.value(_LAST_SUBJECT) or 0
        fresh = []
        for subject_id, wanted in kinds.items():
            if subject_id not in numbers:
                no += 1
                numbers[subject_id] = no
                fresh.append((no, subject_id, None if wanted is None else wanted.value))
        db.execute_many(_INSERT_SUBJECT, fresh)
    return numbers


def intern_authors(db: Database, keys: Iterable[KeyId]) -> dict[KeyId, int]:
    """The numbers of these authors, made where they are new."""
    numbers: dict[KeyId, int] = {}
    for key in set(keys):
        no = db.value(_AUTHOR, (key,))
        if no is None:
            db.execute(_INSERT_AUTHOR, (key,))
            no = db.value(_AUTHOR, (key,))
        numbers[key] = int(no or 0)
    return numbers


def authors_by_number(db: Database) -> dict[int, KeyId]:
    """Every author; a vault knows some hundreds at most."""
    return dict(db.rows(_AUTHORS))


def kind_of(db: Database, subject_id: SubjectId) -> Kind | None:
    """What the subject is; None where nothing about it has arrived."""
    kind = db.value(_KIND_OF, (subject_id,))
    return None if kind is None else _KINDS[kind]


def subjects_of(db: Database, kind: Kind) -> Iterator[SubjectId]:
    """The subjects of a kind in the order in which they became known."""
    for rows in db.stream(_OF_KIND, (kind.value,)):
        for row in rows:
            yield row[0]


def _known(db: Database, ids: Collection[SubjectId]) -> list[tuple[int, SubjectId, str | None]]:
    rows = db.rows(_UNTOLD, (json.dumps([subject_id.hex() for subject_id in ids]),))
    return [(row[0], row[1], row[2]) for row in rows]

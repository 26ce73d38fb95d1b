"""Who names whom: one row for each reference that an active claim holds, in both directions by index."""

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Final

from rolodex.domain import fields
from rolodex.domain.claim import NULL, Kind, decoded
from rolodex.domain.field import referenced
from rolodex.domain.fold import Subject
from rolodex.domain.ids import SubjectId
from rolodex.store import interned
from rolodex.store.connection import Database

_OF_SOURCES = "SELECT source_no, field, target_no FROM edge WHERE source_no IN (SELECT value FROM json_each(?))"
_INSERT = "INSERT INTO edge (source_no, field, target_no) VALUES (?, ?, ?)"
_DELETE = "DELETE FROM edge WHERE source_no = ? AND field = ? AND target_no = ?"
_REFERRING = """
SELECT source.id FROM edge JOIN subject AS source ON source.no = edge.source_no
WHERE edge.target_no = (SELECT no FROM subject WHERE id = :target) AND source.kind = :kind
  AND (:field IS NULL OR edge.field = :field)
GROUP BY source.no ORDER BY source.no
"""
_NAMING = """
SELECT target.id, source.id, source.kind FROM edge
JOIN subject AS target ON target.no = edge.target_no JOIN subject AS source ON source.no = edge.source_no
WHERE edge.target_no IN (SELECT no FROM subject WHERE id IN (SELECT unhex(value) FROM json_each(?)))
GROUP BY target.no, source.no ORDER BY target.id, source.id
"""
_NAMELESS = """
SELECT target.id, source.id, source.kind, edge.field FROM edge
JOIN subject AS target ON target.no = edge.target_no JOIN subject AS source ON source.no = edge.source_no
WHERE target.kind IS NULL AND source.kind IN (SELECT value FROM json_each(?)) ORDER BY target.id, source.id
"""
_SOURCES_OF = """
SELECT edge.target_no, edge.source_no FROM edge JOIN subject AS source ON source.no = edge.source_no
WHERE edge.target_no IN (SELECT value FROM json_each(?)) AND edge.field = ? AND source.kind = ?
"""
_NO_REFERENCES: Final = frozenset[tuple[str, int]]()


def referring(db: Database, target: SubjectId, kind: Kind, field: str | None = None) -> list[SubjectId]:
    """The subjects of a kind that name the target, in one field or in any, in the order they became known."""
    rows = db.rows(_REFERRING, {"target": target, "kind": kind.value, "field": field})
    return [row[0] for row in rows]


def naming(db: Database, targets: Collection[SubjectId]) -> list[tuple[SubjectId, SubjectId, Kind]]:
    """Target, source and the source's kind for all that names one of the targets in any field, ordered by both ids."""
    rows = db.rows(_NAMING, (json.dumps([target.hex() for target in targets]),))
    return [(row[0], row[1], Kind(row[2])) for row in rows]


def naming_unknown(db: Database, kinds: Collection[Kind]) -> list[tuple[SubjectId, SubjectId, Kind, str]]:
    """Target, source, the source's kind and field, for all of these kinds that names a subject of which nothing is
    here."""
    rows = db.rows(_NAMELESS, (json.dumps([kind.value for kind in kinds]),))
    return [(row[0], row[1], Kind(row[2]), row[3]) for row in rows]


def sources_of(db: Database, targets: Collection[int], kind: Kind, field: str) -> dict[int, list[int]]:
    """Numbers of the subjects of a kind that name each target in a field."""
    found: dict[int, list[int]] = {}
    if targets:
        for target, source in db.rows(_SOURCES_OF, (json.dumps(list(targets)), field, kind.value)):
            found.setdefault(target, []).append(source)
    return found


def targets_of(db: Database, sources: Collection[int], field: str) -> set[int]:
    """Numbers of the subjects that these name in a field."""
    return {target for _, name, target in of_sources(db, sources) if name == field}


def of_sources(db: Database, sources: Collection[int]) -> list[tuple[int, str, int]]:
    """Source, field and target of every edge of these sources."""
    if not sources:
        return []
    return [(row[0], row[1], row[2]) for row in db.rows(_OF_SOURCES, (json.dumps(list(sources)),))]


def rewrite(db: Database, subjects: Mapping[int, Subject]) -> dict[int, set[tuple[str, int]]]:
    """Makes the edges of these sources what their active claims say; returns each one's, before and now together."""
    before: dict[int, set[tuple[str, int]]] = {}
    for source, field, target in of_sources(db, subjects):
        before.setdefault(source, set()).add((field, target))
    now = _named_numbers(db, subjects)
    gone: list[tuple[int, str, int]] = []
    fresh: list[tuple[int, str, int]] = []
    both: dict[int, set[tuple[str, int]]] = {}
    for source in before.keys() | now.keys():
        old, new = before.get(source, _NO_REFERENCES), now.get(source, _NO_REFERENCES)
        gone.extend((source, field, target) for field, target in old - new)
        fresh.extend((source, field, target) for field, target in new - old)
        both[source] = set(old | new)
    if gone:
        db.execute_many(_DELETE, gone)
    if fresh:
        fresh.sort(key=lambda edge: (edge[2], edge[1], edge[0]))
        db.execute_many(_INSERT, fresh)
    return both


def _named_numbers(db: Database, subjects: Mapping[int, Subject]) -> dict[int, set[tuple[str, int]]]:
    named = {no: list(_named(subject)) for no, subject in subjects.items()}
    targets: dict[SubjectId, Kind | None] = {target: None for pairs in named.values() for _, target in pairs}
    numbers = interned.intern_subjects(db, targets) if targets else {}
    return {no: {(field, numbers[target]) for field, target in pairs} for no, pairs in named.items() if pairs}


def _named(subject: Subject) -> Iterable[tuple[str, SubjectId]]:
    for field in fields.naming(subject.kind):
        for slot in subject.of(field.name):
            for text in slot.values:
                if text != NULL:
                    for target in referenced(field, decoded(text)):
                        yield field.name, SubjectId(target)

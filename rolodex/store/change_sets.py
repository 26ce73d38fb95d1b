"""Change sets: which claims one command wrote, and the chains of undo and redo.

An undo is a change set of its own that withdraws what another wrote; a redo withdraws the undo. A chain begins with
its base; at even depths the base is in effect, at odd depths it is undone.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rolodex import errors
from rolodex.domain.ids import ChangeSetId, ClaimId, KeyId, SubjectId
from rolodex.store import interned
from rolodex.store.connection import Database, Row


class Origin(StrEnum):
    """How claims came: written in this vault, or out of a bundle."""

    LOCAL = "local"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One change set. `undoes` is the number of the change set that it undoes or redoes, None for a first one."""

    no: int
    id: ChangeSetId
    command: str
    author: KeyId
    at_ms: int
    origin: Origin
    undoes: int | None
    is_in_effect: bool


_COLUMNS = """
SELECT c.no, c.id, c.command, author.key, c.at_ms, c.origin, c.undoes_no,
       (SELECT max(tip.depth) FROM change_set AS tip WHERE tip.base_no = c.base_no) - c.depth
FROM change_set AS c JOIN author ON author.no = c.author_no
"""
_INSERT = """
INSERT INTO change_set (no, id, command, author_no, at_ms, origin, undoes_no, base_no, depth)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_AUTHORS = "SELECT DISTINCT author.key FROM change_set JOIN author ON author.no = change_set.author_no"
_NEXT_NO = "SELECT coalesce(max(no), 0) + 1 FROM change_set"
_LAST_NO = "SELECT coalesce(max(no), 0) FROM change_set"
_CHAIN = "SELECT base_no, depth FROM change_set WHERE no = ?"
_UNDONE_BY = "SELECT no FROM change_set WHERE undoes_no = ?"
_LATEST_NO = "SELECT coalesce(max(no), 0) FROM change_set"
_SINCE = _COLUMNS + "WHERE c.no > ? ORDER BY c.no"
_SUBJECTS_SINCE = """
SELECT DISTINCT subject.id FROM claim JOIN subject ON subject.no = claim.subject_no
WHERE claim.change_set_no > ? LIMIT ?
"""
_CLAIM_COUNTS = """
SELECT change_set_no, count(*) FROM claim
WHERE change_set_no IN (SELECT value FROM json_each(?)) GROUP BY change_set_no
"""
_LIST = _COLUMNS + "ORDER BY c.no DESC LIMIT ?"
_BY_NO = _COLUMNS + "WHERE c.no = ?"
_BY_ID = _COLUMNS + "WHERE c.id = ?"
_OF_CLAIMS = """
SELECT claim.id, claim.change_set_no FROM claim WHERE claim.id IN (SELECT unhex(value) FROM json_each(?))
"""
_BY_NUMBERS = _COLUMNS + "WHERE c.no IN (SELECT value FROM json_each(?))"  # noqa: S608 - two constants
_OF_COMMANDS = _COLUMNS + "WHERE c.command IN (SELECT value FROM json_each(?)) ORDER BY c.no"  # noqa: S608
_BASE = "SELECT base_no FROM change_set WHERE no = ?"
_TIP = "SELECT max(tip.no) FROM change_set AS c JOIN change_set AS tip ON tip.base_no = c.base_no WHERE c.no = ?"
_UNDOABLE = """
SELECT tip.no FROM change_set AS base
JOIN change_set AS tip ON tip.no = (SELECT max(no) FROM change_set WHERE base_no = base.no)
WHERE base.depth = 0 AND base.origin = 'local' AND tip.depth % 2 = 0
  AND base.author_no = (SELECT no FROM author WHERE key = ?)
ORDER BY base.no DESC LIMIT 1
"""
# A new command ends what could be redone: only undos later than the author's last command count. An import is
# brought back like a command, although "undo" alone never takes one away: that is asked for by its name.
_REDOABLE = """
SELECT tip.no FROM change_set AS base
JOIN change_set AS tip ON tip.no = (SELECT max(no) FROM change_set WHERE base_no = base.no)
WHERE base.depth = 0 AND tip.depth % 2 = 1
  AND base.author_no = (SELECT no FROM author WHERE key = :key)
  AND tip.no > (SELECT coalesce(max(no), 0) FROM change_set
                WHERE depth = 0 AND origin = 'local' AND author_no = (SELECT no FROM author WHERE key = :key))
ORDER BY tip.no DESC LIMIT 1
"""


def last_no(db: Database) -> int:
    """The number of the newest change set, 0 where there is none: while it stays, nothing was said about anything."""
    return int(db.value(_LAST_NO) or 0)


def open_(
    db: Database, id: ChangeSetId, command: str, author: KeyId, at_ms: int, origin: Origin, undoes: int | None = None
) -> int:
    """A new change set, and its number for `claims.append`. `command` is a word of our own vocabulary.

    Raises `NotFound` where the change set to undo does not exist, `Refused` where it is undone already.
    """
    no = int(db.value(_NEXT_NO) or 1)
    base, depth = no, 0
    if undoes is not None:
        chain = db.row(_CHAIN, (undoes,))
        if chain is None:
            raise errors.NotFound("change_set")
        if db.value(_UNDONE_BY, (undoes,)) is not None:
            raise errors.Refused(what="change_set", reason="already_undone")
        base, depth = chain[0], chain[1] + 1
    author_no = interned.intern_authors(db, [author])[author]
    db.execute(_INSERT, (no, id, command, author_no, at_ms, origin.value, undoes, base, depth))
    return no


def list_(db: Database, limit: int) -> list[ChangeSet]:
    """The latest change sets, newest first."""
    return [_change_set(row) for row in db.rows(_LIST, (limit,))]


def latest_no(db: Database) -> int:
    """The number of the newest change set; 0 where there is none yet."""
    return int(db.value(_LATEST_NO) or 0)


def since(db: Database, no: int) -> list[ChangeSet]:
    """The change sets after this number, oldest first."""
    return [_change_set(row) for row in db.rows(_SINCE, (no,))]


def subjects_since(db: Database, no: int, limit: int) -> set[SubjectId]:
    """The subjects of which claims came with the change sets after this number; `limit` of them at most."""
    return {SubjectId(row[0]) for row in db.rows(_SUBJECTS_SINCE, (no, limit))}


def claim_counts(db: Database, numbers: Sequence[int]) -> dict[int, int]:
    """How many claims each of these change sets wrote; one without claims is left out."""
    return {row[0]: row[1] for row in db.rows(_CLAIM_COUNTS, (json.dumps(list(numbers)),))}


def of_commands(db: Database, commands: Iterable[str]) -> list[ChangeSet]:
    """The change sets that these commands wrote, oldest first."""
    return [_change_set(row) for row in db.rows(_OF_COMMANDS, (json.dumps(sorted(commands)),))]


def get(db: Database, no: int) -> ChangeSet:
    """One change set by number. Raises `NotFound`."""
    return _found(db.row(_BY_NO, (no,)))


def by_id(db: Database, id: ChangeSetId) -> ChangeSet:
    """One change set by id. Raises `NotFound`."""
    return _found(db.row(_BY_ID, (id,)))


def of_claims(db: Database, ids: Iterable[ClaimId]) -> dict[ClaimId, ChangeSet]:
    """The change set that added each claim; unknown ids are left out."""
    wanted = json.dumps([claim_id.hex() for claim_id in ids])
    numbers = {ClaimId(row[0]): row[1] for row in db.rows(_OF_CLAIMS, (wanted,))}
    rows = db.rows(_BY_NUMBERS, (json.dumps(sorted(set(numbers.values()))),))
    found = {row[0]: _change_set(row) for row in rows}
    return {claim_id: found[no] for claim_id, no in numbers.items()}


def base(db: Database, no: int) -> ChangeSet:
    """The first link of the chain to which a change set belongs: what was undone or redone. Raises `NotFound`."""
    return get(db, int(db.value(_BASE, (no,)) or 0))


def tip(db: Database, no: int) -> ChangeSet:
    """The last link of the chain of undos and redos to which a change set belongs. Raises `NotFound`."""
    return get(db, int(db.value(_TIP, (no,)) or 0))


def authors(db: Database) -> set[KeyId]:
    """The signing keys of all officers who ever wrote in this vault."""
    return {row[0] for row in db.rows(_AUTHORS)}


def latest_undoable(db: Database, author: KeyId) -> ChangeSet | None:
    """What "undo" takes back next: the author's latest own command in effect, as the last link of its chain."""
    no = db.value(_UNDOABLE, (author,))
    return None if no is None else get(db, no)


def latest_redoable(db: Database, author: KeyId) -> ChangeSet | None:
    """What "redo" brings back next: the author's latest undo, unless a new command came after it."""
    no = db.value(_REDOABLE, {"key": author})
    return None if no is None else get(db, no)


def _found(row: Row | None) -> ChangeSet:
    if row is None:
        raise errors.NotFound("change_set")
    return _change_set(row)


def _change_set(row: Row) -> ChangeSet:
    no, id_, command, key, at_ms, origin, undoes, links_after = row
    return ChangeSet(no, id_, command, key, at_ms, Origin(origin), undoes, links_after % 2 == 0)

"""The claims of a vault: appended, read, never changed.

Subjects and authors are interned: inside the store a subject is its number, outside it is its id. Functions that
speak numbers are for the other modules of this room.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, TypeVar

from rolodex import errors
from rolodex.domain import fold
from rolodex.domain.claim import Act, Claim, Confidence, Kind, SourceKind
from rolodex.domain.ids import ID_BYTES, ClaimId, SubjectId
from rolodex.domain.level import Level
from rolodex.store import interned
from rolodex.store.connection import Database, Row

BATCH: Final = 1_000

_T = TypeVar("_T")

# Calling an enum costs as much as building the rest of a claim.
_LEVELS: Final = tuple(Level)
_ACTS: Final = tuple(Act)
_SOURCES: Final = tuple(SourceKind)
_CONFIDENCES: Final = tuple(Confidence)

_SELECT: Final = """
SELECT subject_no, id, field, slot, value, level, author_no, recorded_ms, source, confidence, verified_on, act, targets
FROM claim
"""
_LAST_NO = "SELECT coalesce(max(no), 0) FROM claim"
_INSERT = """
INSERT INTO claim (no, id, subject_no, field, slot, value, level, author_no, recorded_ms, source, confidence,
                   verified_on, act, targets, change_set_no)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
"""
_COUNT_AFTER = "SELECT count(*) FROM claim WHERE no > ?"
_IDS_AFTER = "SELECT id FROM claim WHERE no > ?"
_OF_SUBJECTS = _SELECT + "WHERE subject_no IN (SELECT value FROM json_each(?))"  # noqa: S608 - two constants
_OF_SUBJECTS_FOR = _OF_SUBJECTS + " AND (field IN (SELECT value FROM json_each(?)) OR act <> 0)"  # noqa: S608
_BY_IDS = _SELECT + "WHERE id IN (SELECT unhex(value) FROM json_each(?))"  # noqa: S608
_OF_CHANGE_SET = _SELECT + "WHERE change_set_no = ? ORDER BY no"
_ALL = _SELECT + "ORDER BY no"
_ARRIVED = """
SELECT claim.id, change_set.at_ms FROM claim JOIN change_set ON change_set.no = claim.change_set_no
WHERE claim.id IN (SELECT unhex(value) FROM json_each(?))
"""
_SUBJECTS_OF_CHANGE_SET = """
SELECT DISTINCT subject.id FROM claim JOIN subject ON subject.no = claim.subject_no
WHERE claim.change_set_no = ? AND subject.kind = ?
"""
_KNOWN = "SELECT id FROM claim WHERE id IN (SELECT unhex(value) FROM json_each(?))"


def append(db: Database, claims: Iterable[Claim], change_set_no: int) -> list[Claim]:
    """Adds the claims that the vault does not hold yet; returns these, in the order given.

    A claim that it holds already is left alone. Raises `Malformed` where a claim has the id of another with
    different content, or gives a subject a second kind; the caller's transaction then rolls back.
    """
    inserted: list[Claim] = []
    rest = iter(claims)
    while batch := list(islice(rest, BATCH)):
        inserted.extend(_append_batch(db, _once_each(batch), change_set_no))
    return inserted


def of_subject(db: Database, subject_id: SubjectId) -> list[Claim]:
    """All claims about one subject, in no order that means anything; none where it is unknown."""
    return of_subjects(db, [subject_id]).get(subject_id, [])


def of_subjects(db: Database, subjects: Collection[SubjectId]) -> dict[SubjectId, list[Claim]]:
    """All claims of each subject; subjects without any are left out."""
    found: dict[SubjectId, list[Claim]] = {}
    for batch in batches(subjects):
        numbers = interned.subject_numbers(db, batch)
        for claims in of_numbers(db, list(numbers.values())).values():
            found[claims[0].subject] = claims
    return found


def of_numbers(db: Database, numbers: Collection[int]) -> dict[int, list[Claim]]:
    """All claims of each subject by its number, for the projections."""
    found: dict[int, list[Claim]] = {}
    for claim_no, claim in zip_numbers(db, db.rows(_OF_SUBJECTS, (json.dumps(list(numbers)),))):
        held = found.get(claim_no)
        if held is None:
            found[claim_no] = [claim]
        else:
            held.append(claim)
    return found


def of_numbers_for(db: Database, numbers: Collection[int], fields: Collection[str]) -> dict[int, list[Claim]]:
    """The claims of each subject by its number that decide about some fields: their own, withdrawals and deletions."""
    found: dict[int, list[Claim]] = {}
    for no, claim in zip_numbers(db, db.rows(_OF_SUBJECTS_FOR, (json.dumps(list(numbers)), json.dumps(list(fields))))):
        found.setdefault(no, []).append(claim)
    return found


def subject(db: Database, subject_id: SubjectId) -> fold.Subject | None:
    """The subject as its claims say; None where there are no claims about it."""
    claims = of_subject(db, subject_id)
    return fold.fold(claims) if claims else None


def of_change_set(db: Database, change_set_no: int) -> list[Claim]:
    """The claims that one change set added, in the order of writing."""
    return [claim for _, claim in zip_numbers(db, db.rows(_OF_CHANGE_SET, (change_set_no,)))]


def known_ids(db: Database, ids: Iterable[ClaimId]) -> set[ClaimId]:
    """Those of the ids that the vault holds a claim for."""
    found: set[ClaimId] = set()
    for batch in batches(ids):
        found.update(row[0] for row in db.rows(_KNOWN, (_hex(batch),)))
    return found


def by_ids(db: Database, ids: Iterable[ClaimId]) -> dict[ClaimId, Claim]:
    """The claims that have these ids; unknown ones are left out."""
    found: dict[ClaimId, Claim] = {}
    for batch in batches(ids):
        found.update((claim.id, claim) for _, claim in zip_numbers(db, db.rows(_BY_IDS, (_hex(batch),))))
    return found


def arrived_ms(db: Database, ids: Iterable[ClaimId]) -> dict[ClaimId, int]:
    """When each claim was written here or came in, UTC milliseconds; unknown ids are left out."""
    found: dict[ClaimId, int] = {}
    for batch in batches(ids):
        found.update((row[0], row[1]) for row in db.rows(_ARRIVED, (_hex(batch),)))
    return found


def subjects_of_change_set(db: Database, change_set_no: int, kind: Kind) -> list[SubjectId]:
    """The subjects of a kind about which one change set said something."""
    return [row[0] for row in db.rows(_SUBJECTS_OF_CHANGE_SET, (change_set_no, kind.value))]


def stream_all(db: Database, batch: int = BATCH) -> Iterator[list[Claim]]:
    """Every claim in the order of writing, in lists of at most `batch`."""
    for rows in db.stream(_ALL, batch=batch):
        yield [claim for _, claim in zip_numbers(db, rows)]


def kind_of(db: Database, subject_id: SubjectId) -> Kind | None:
    """What the subject is; None where nothing about it has arrived."""
    return interned.kind_of(db, subject_id)


def subjects_of(db: Database, kind: Kind) -> Iterator[SubjectId]:
    """The subjects of a kind, deleted ones too, in the order in which they became known."""
    return interned.subjects_of(db, kind)


def zip_numbers(db: Database, rows: Sequence[Row]) -> Iterator[tuple[int, Claim]]:
    """The claims of rows of `_SELECT`, each with the number of its subject."""
    subjects = interned.subjects_by_number(db, {row[0] for row in rows})
    authors = interned.authors_by_number(db)
    for no, id_, field, slot, value, level, author, at_ms, source, confidence, verified_on, act, targets in rows:
        subject_id, kind = subjects[no]
        yield no, Claim(
            id_, subject_id, kind, field, slot or None, value, _LEVELS[level], authors[author], at_ms, _SOURCES[source],
            _CONFIDENCES[confidence], verified_on or None, _ACTS[act], _split(targets) if targets else (),
        )  # fmt: skip


def batches(items: Iterable[_T], size: int = BATCH) -> Iterator[list[_T]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


# The driver looks for an adapter for whatever is not exactly int, str, float or bytearray: enums, bytes and None cost
# 15 microseconds each that way, which is more than the insertion of the row.
_NOTHING: Final = bytearray()


def _append_batch(db: Database, batch: Sequence[Claim], change_set_no: int) -> Sequence[Claim]:
    subjects = interned.intern_subjects(db, _kinds(batch))
    authors = interned.intern_authors(db, {claim.author for claim in batch})
    last = int(db.value(_LAST_NO) or 0)
    db.execute_many(
        _INSERT,
        [
            (
                no, bytearray(claim.id), subjects[claim.subject], claim.field,
                bytearray(claim.slot) if claim.slot else _NOTHING, claim.value, int(claim.level),
                authors[claim.author], claim.recorded_ms, int(claim.source), int(claim.confidence),
                claim.verified_on or "", int(claim.act), bytearray().join(claim.targets), change_set_no,
            )
            for no, claim in enumerate(batch, last + 1)
        ],
    )  # fmt: skip
    if db.value(_COUNT_AFTER, (last,)) == len(batch):
        return batch
    fresh = {row[0] for row in db.rows(_IDS_AFTER, (last,))}
    held = by_ids(db, [claim.id for claim in batch if claim.id not in fresh])
    if any(held[claim.id] != claim for claim in batch if claim.id not in fresh):
        raise errors.Malformed("claim", "same_id_other_content")
    return [claim for claim in batch if claim.id in fresh]


def _once_each(batch: Sequence[Claim]) -> Sequence[Claim]:
    by_id = {claim.id: claim for claim in batch}
    if len(by_id) == len(batch):
        return batch
    if any(by_id[claim.id] != claim for claim in batch):
        raise errors.Malformed("claim", "same_id_other_content")
    return list(by_id.values())


def _kinds(batch: Sequence[Claim]) -> dict[SubjectId, Kind | None]:
    kinds: dict[SubjectId, Kind | None] = {}
    for claim in batch:
        if kinds.setdefault(claim.subject, claim.kind) is not claim.kind:
            raise errors.Malformed("claim", "subject_of_other_kind")
    return kinds


def _split(targets: bytes) -> tuple[ClaimId, ...]:
    return tuple(ClaimId(targets[start : start + ID_BYTES]) for start in range(0, len(targets), ID_BYTES))


def _hex(ids: Iterable[bytes]) -> str:
    return json.dumps([id_.hex() for id_ in ids])

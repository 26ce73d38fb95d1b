"""What left in bundles and what came in them: who holds a person, and which bundle was seen before."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rolodex import errors
from rolodex.store.connection import Database, Row


class ImportState(StrEnum):
    """Whether an import is in effect."""

    APPLIED = "applied"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Export:
    """One bundle that was written. `recipient_id` (32 bytes) is None when a passphrase opens it, `case_id` (16) outside
    a hand-over; `digest` is the content digest. Not finished: the file was announced and never confirmed as whole.
    `receipt_wanted_by_ms` (UTC) is None where no receipt is wanted; `answers` (16) is the import that a
    receipt answers.
    """

    bundle_id: bytes
    recipient_id: bytes | None
    sequence: int
    purpose: str
    case_id: bytes | None
    digest: bytes
    at_ms: int
    is_finished: bool
    receipt_wanted_by_ms: int | None = None
    answers: bytes | None = None


@dataclass(frozen=True, slots=True)
class ExportedSubject:
    """A subject in a bundle and the consent it travelled under, if one was needed (16 bytes each)."""

    subject: bytes
    consent_id: bytes | None


@dataclass(frozen=True, slots=True)
class Withheld:
    """A field of a subject that a rule kept back; field and rule are words of ours."""

    subject: bytes
    field: str
    rule: str


@dataclass(frozen=True, slots=True)
class Import:
    """One bundle that was taken in. `change_set_id` (16 bytes) is None if it brought nothing new; `receipt` is what we
    answer, `receipt_wanted_by_ms` (UTC) until when the sender wants it, None where the sender does not.
    """

    bundle_id: bytes
    signer: bytes
    sequence: int
    purpose: str
    case_id: bytes | None
    digest: bytes
    change_set_id: bytes | None
    receipt: bytes
    at_ms: int
    state: ImportState
    receipt_wanted_by_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """An answer to one of our bundles, signed by `signer` (32 bytes)."""

    bundle_id: bytes
    signer: bytes
    digest: bytes
    receipt: bytes
    at_ms: int


_EXPORT_COLUMNS = """
bundle_id, recipient_id, sequence, purpose, case_id, digest, at_ms, is_finished, receipt_wanted_by_ms, answers
"""
_IMPORT_COLUMNS = """
bundle_id, signer, sequence, purpose, case_id, digest, change_set_id, receipt, at_ms, state, receipt_wanted_by_ms
"""
_INSERT_EXPORT = f"INSERT INTO bundle_export ({_EXPORT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?)"  # noqa: S608
_INSERT_SUBJECT = "INSERT INTO bundle_export_subject (bundle_id, subject, consent_id) VALUES (?, ?, ?)"
_INSERT_WITHHELD = "INSERT INTO bundle_export_withheld (bundle_id, subject, field, rule) VALUES (?, ?, ?, ?)"
_FINISH = "UPDATE bundle_export SET is_finished = 1 WHERE bundle_id = ?"
_EXPORT = f"SELECT {_EXPORT_COLUMNS} FROM bundle_export WHERE bundle_id = ?"  # noqa: S608
_EXPORTS = f"SELECT {_EXPORT_COLUMNS} FROM bundle_export ORDER BY at_ms, bundle_id"  # noqa: S608
_SUBJECTS = "SELECT subject, consent_id FROM bundle_export_subject WHERE bundle_id = ? ORDER BY subject"
_WITHHELD = """
SELECT subject, field, rule FROM bundle_export_withheld WHERE bundle_id = ? ORDER BY subject, field, rule
"""
_LAST_SENT = "SELECT max(sequence) FROM bundle_export"
_HOLDERS = f"""
SELECT {_EXPORT_COLUMNS} FROM bundle_export
WHERE is_finished = 1 AND bundle_id IN (SELECT bundle_id FROM bundle_export_subject WHERE subject = ?)
ORDER BY at_ms, bundle_id
"""  # noqa: S608
_INSERT_IMPORT = f"INSERT INTO bundle_import ({_IMPORT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_IMPORT = f"SELECT {_IMPORT_COLUMNS} FROM bundle_import WHERE bundle_id = ?"  # noqa: S608
_IMPORT_OF = f"SELECT {_IMPORT_COLUMNS} FROM bundle_import WHERE change_set_id = ?"  # noqa: S608
_IMPORTS = f"SELECT {_IMPORT_COLUMNS} FROM bundle_import ORDER BY at_ms, bundle_id"  # noqa: S608
_LAST_SEEN = "SELECT max(sequence) FROM bundle_import WHERE signer = ?"
_SET_STATE = "UPDATE bundle_import SET state = ? WHERE bundle_id = ?"
_INSERT_RECEIPT = """
INSERT INTO bundle_receipt (bundle_id, signer, digest, receipt, at_ms) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING
"""
_RECEIPTS = "SELECT bundle_id, signer, digest, receipt, at_ms FROM bundle_receipt WHERE bundle_id = ? ORDER BY at_ms"


def announce_export(
    db: Database, export: Export, subjects: Iterable[ExportedSubject], withheld: Iterable[Withheld]
) -> None:
    """Writes, inside the caller's transaction, that this bundle is about to be made; it counts as not finished."""
    db.execute(
        _INSERT_EXPORT,
        (
            export.bundle_id, export.recipient_id, export.sequence, export.purpose, export.case_id, export.digest,
            export.at_ms, export.receipt_wanted_by_ms, export.answers,
        ),
    )  # fmt: skip
    db.execute_many(_INSERT_SUBJECT, ((export.bundle_id, one.subject, one.consent_id) for one in subjects))
    db.execute_many(_INSERT_WITHHELD, ((export.bundle_id, one.subject, one.field, one.rule) for one in withheld))


def finish_export(db: Database, bundle_id: bytes) -> None:
    """Writes that the file was read back whole. Raises NotFound("bundle")."""
    if db.execute(_FINISH, (bundle_id,)) != 1:
        raise errors.NotFound("bundle")


def next_sequence(db: Database, now_ms: int) -> int:
    """The sequence of the next bundle: the clock, or one more than the last if the clock went back."""
    return max(int(db.value(_LAST_SENT) or 0) + 1, now_ms)


def export(db: Database, bundle_id: bytes) -> Export | None:
    """One bundle of ours."""
    row = db.row(_EXPORT, (bundle_id,))
    return None if row is None else _export(row)


def exports(db: Database) -> list[Export]:
    """All bundles of ours, the oldest first; also those that were never finished."""
    return [_export(row) for row in db.rows(_EXPORTS)]


def exported_subjects(db: Database, bundle_id: bytes) -> list[ExportedSubject]:
    """Who travelled in a bundle, ordered by id."""
    return [ExportedSubject(*row) for row in db.rows(_SUBJECTS, (bundle_id,))]


def withheld(db: Database, bundle_id: bytes) -> list[Withheld]:
    """What a bundle kept back and by which rule."""
    return [Withheld(*row) for row in db.rows(_WITHHELD, (bundle_id,))]


def holders_of(db: Database, subject: bytes) -> list[Export]:
    """The finished bundles in which this subject left, the oldest first: whom a notice would go to."""
    return [_export(row) for row in db.rows(_HOLDERS, (subject,))]


def add_import(db: Database, taken: Import) -> None:
    """Writes, inside the caller's transaction, what was taken in. ConstraintBroken if the bundle was before."""
    db.execute(
        _INSERT_IMPORT,
        (
            taken.bundle_id, taken.signer, taken.sequence, taken.purpose, taken.case_id, taken.digest,
            taken.change_set_id, taken.receipt, taken.at_ms, taken.state.value, taken.receipt_wanted_by_ms,
        ),
    )  # fmt: skip


def imported(db: Database, bundle_id: bytes) -> Import | None:
    """One bundle that was taken in, by its id: a second one with the same id is a replay."""
    row = db.row(_IMPORT, (bundle_id,))
    return None if row is None else _import(row)


def import_of(db: Database, change_set_id: bytes) -> Import | None:
    """The bundle that came in with this change set."""
    row = db.row(_IMPORT_OF, (change_set_id,))
    return None if row is None else _import(row)


def imports(db: Database) -> list[Import]:
    """All bundles that were taken in, the oldest first."""
    return [_import(row) for row in db.rows(_IMPORTS)]


def last_sequence(db: Database, signer: bytes) -> int:
    """The highest sequence taken in from this signer; 0 if none. Undone imports count: they were seen."""
    return int(db.value(_LAST_SEEN, (signer,)) or 0)


def set_import_state(db: Database, bundle_id: bytes, state: ImportState) -> None:
    """Marks an import as undone, or as applied again. Raises NotFound("bundle")."""
    if db.execute(_SET_STATE, (state.value, bundle_id)) != 1:
        raise errors.NotFound("bundle")


def add_receipt(db: Database, receipt: Receipt) -> None:
    """Keeps an answer to a bundle of ours; the same one twice is kept once. ConstraintBroken if it is not ours."""
    db.execute(_INSERT_RECEIPT, (receipt.bundle_id, receipt.signer, receipt.digest, receipt.receipt, receipt.at_ms))


def receipts(db: Database, bundle_id: bytes) -> list[Receipt]:
    """The answers to a bundle of ours, the oldest first."""
    return [Receipt(*row) for row in db.rows(_RECEIPTS, (bundle_id,))]


def _export(row: Row) -> Export:
    id_, recipient, sequence, purpose, case, digest, at_ms, is_finished, wanted_by_ms, answers = row
    return Export(
        *(id_, recipient, sequence, purpose, case, digest, at_ms),
        is_finished=bool(is_finished),
        receipt_wanted_by_ms=wanted_by_ms,
        answers=answers,
    )


def _import(row: Row) -> Import:
    id_, signer, sequence, purpose, case, digest, change_set, receipt, at_ms, state, wanted_by_ms = row
    return Import(
        *(id_, signer, sequence, purpose, case, digest, change_set, receipt, at_ms),
        state=ImportState(state),
        receipt_wanted_by_ms=wanted_by_ms,
    )

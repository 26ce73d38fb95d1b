"""The log of bundles: who holds whom, what was seen before, which receipts came."""

from dataclasses import replace
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.crypto.secret import Secret
from rolodex.store import bundle_log, migrate
from rolodex.store.bundle_log import Export, ExportedSubject, Import, ImportState, Receipt, Withheld
from rolodex.store.connection import Database, create_database
from rolodex.store.failures import ConstraintBroken

AMINA, BORIS, CHEN = bytes([1]) * 16, bytes([2]) * 16, bytes([3]) * 16
CONSENT, CASE = bytes([4]) * 16, bytes([5]) * 16
SIGNER, OTHER_SIGNER = bytes([6]) * 32, bytes([7]) * 32
SENT = Export(bytes([10]) * 16, bytes([8]) * 32, 100, "handover", CASE, bytes([9]) * 32, 1000, is_finished=False)
LATER = replace(SENT, bundle_id=bytes([11]) * 16, recipient_id=None, case_id=None, sequence=200, at_ms=2000)
TAKEN = Import(
    bytes([12]) * 16, SIGNER, 50, "handover", CASE, bytes([9]) * 32, bytes([13]) * 16, b"receipt", 1000,
    ImportState.APPLIED,
)  # fmt: skip


@pytest.fixture
def db(tmp_path: Path) -> Database:
    made = create_database(tmp_path / "trial.db", Secret(bytes(range(32))))
    migrate.migrate(made, lambda: None)
    return made


def announce(db: Database, export: Export, *subjects: bytes) -> None:
    with db.transaction():
        bundle_log.announce_export(db, export, [ExportedSubject(one, None) for one in subjects], [])


def test_export_comes_back_with_its_subjects_and_what_was_withheld(db: Database) -> None:
    subjects = [ExportedSubject(AMINA, CONSENT), ExportedSubject(BORIS, None)]
    kept_back = [Withheld(BORIS, "phones", "consent"), Withheld(CHEN, "*", "level")]
    with db.transaction():
        bundle_log.announce_export(db, SENT, subjects, kept_back)
    assert bundle_log.export(db, SENT.bundle_id) == SENT
    assert bundle_log.exported_subjects(db, SENT.bundle_id) == subjects
    assert bundle_log.withheld(db, SENT.bundle_id) == kept_back
    assert bundle_log.export(db, bytes(16)) is None


def test_dates_of_receipts_and_what_a_receipt_answers_are_kept(db: Database) -> None:
    receipt = replace(LATER, purpose="receipt", answers=TAKEN.bundle_id)
    announce(db, replace(SENT, receipt_wanted_by_ms=9000), AMINA)
    announce(db, receipt)
    bundle_log.add_import(db, replace(TAKEN, receipt_wanted_by_ms=8000))
    assert [one.receipt_wanted_by_ms for one in bundle_log.exports(db)] == [9000, None]
    assert [one.answers for one in bundle_log.exports(db)] == [None, TAKEN.bundle_id]
    assert [one.receipt_wanted_by_ms for one in bundle_log.imports(db)] == [8000]


def test_only_finished_bundles_make_a_holder(db: Database) -> None:
    announce(db, SENT, AMINA, BORIS)
    announce(db, LATER, AMINA)
    assert bundle_log.holders_of(db, AMINA) == []
    bundle_log.finish_export(db, LATER.bundle_id)
    assert bundle_log.holders_of(db, AMINA) == [replace(LATER, is_finished=True)]
    bundle_log.finish_export(db, SENT.bundle_id)
    assert [one.bundle_id for one in bundle_log.holders_of(db, AMINA)] == [SENT.bundle_id, LATER.bundle_id]
    assert [one.bundle_id for one in bundle_log.holders_of(db, BORIS)] == [SENT.bundle_id]
    assert bundle_log.holders_of(db, CHEN) == []
    assert [one.is_finished for one in bundle_log.exports(db)] == [True, True]


def test_sequence_is_the_clock_and_never_goes_back(db: Database) -> None:
    assert bundle_log.next_sequence(db, 5000) == 5000
    announce(db, replace(SENT, sequence=9000))
    assert bundle_log.next_sequence(db, 5000) == 9001
    assert bundle_log.next_sequence(db, 10_000) == 10_000


def test_finishing_an_unknown_bundle_is_not_found(db: Database) -> None:
    with pytest.raises(errors.NotFound):
        bundle_log.finish_export(db, bytes(16))


def test_import_comes_back_and_can_be_undone(db: Database) -> None:
    bundle_log.add_import(db, TAKEN)
    assert bundle_log.imported(db, TAKEN.bundle_id) == TAKEN
    bundle_log.set_import_state(db, TAKEN.bundle_id, ImportState.UNDONE)
    assert bundle_log.imports(db) == [replace(TAKEN, state=ImportState.UNDONE)]
    assert bundle_log.imported(db, bytes(16)) is None
    with pytest.raises(errors.NotFound):
        bundle_log.set_import_state(db, bytes(16), ImportState.UNDONE)


def test_last_sequence_is_per_signer_and_counts_what_was_undone(db: Database) -> None:
    bundle_log.add_import(db, TAKEN)
    bundle_log.add_import(db, replace(TAKEN, bundle_id=bytes([20]) * 16, sequence=40, state=ImportState.UNDONE))
    bundle_log.add_import(db, replace(TAKEN, bundle_id=bytes([21]) * 16, sequence=60, state=ImportState.UNDONE))
    assert bundle_log.last_sequence(db, SIGNER) == 60
    assert bundle_log.last_sequence(db, OTHER_SIGNER) == 0


def test_bundle_is_taken_in_once(db: Database) -> None:
    bundle_log.add_import(db, TAKEN)
    with pytest.raises(ConstraintBroken):
        bundle_log.add_import(db, replace(TAKEN, sequence=51))


def test_receipt_is_kept_once_and_only_for_our_bundles(db: Database) -> None:
    announce(db, SENT, AMINA)
    receipt = Receipt(SENT.bundle_id, SIGNER, bytes([30]) * 32, b"signed answer", 3000)
    bundle_log.add_receipt(db, receipt)
    bundle_log.add_receipt(db, receipt)
    assert bundle_log.receipts(db, SENT.bundle_id) == [receipt]
    with pytest.raises(ConstraintBroken):
        bundle_log.add_receipt(db, replace(receipt, bundle_id=bytes(16)))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE bundle_import SET sequence = 1",
        "UPDATE bundle_import SET receipt = x''",
        "UPDATE bundle_import SET receipt_wanted_by_ms = 1",
        "DELETE FROM bundle_import",
        "UPDATE bundle_export SET recipient_id = NULL",
        "UPDATE bundle_export SET receipt_wanted_by_ms = 1",
        "UPDATE bundle_export SET answers = x'00'",
        "DELETE FROM bundle_export",
    ],
)
def test_schema_refuses_to_change_what_happened(db: Database, statement: str) -> None:
    announce(db, SENT, AMINA)
    bundle_log.add_import(db, TAKEN)
    with pytest.raises(ConstraintBroken):
        db.execute(statement)

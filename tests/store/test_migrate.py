"""Migrations: in order, each whole or not at all, never backwards; the schema is the committed one."""

import os
import re
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.crypto.secret import Secret
from rolodex.store import bundle_log, migrate
from rolodex.store.connection import Database, create_database
from rolodex.store.failures import ConstraintBroken
from rolodex.store.migrate import Step

SNAPSHOT = Path(__file__).with_name("schema.sql")
FIRST = Step(1, "0001_make_a.sql", "BEGIN IMMEDIATE; CREATE TABLE a (x); PRAGMA user_version = 1; COMMIT;")
SECOND = Step(2, "0002_make_b.sql", "BEGIN IMMEDIATE; CREATE TABLE b (x); PRAGMA user_version = 2; COMMIT;")
BROKEN = Step(
    2,
    "0002_break_a.sql",
    """BEGIN IMMEDIATE; CREATE TABLE b (x NOT NULL); INSERT INTO b VALUES (NULL);
    PRAGMA user_version = 2; COMMIT;""",
)
FORGETFUL = Step(2, "0002_forget_it.sql", "BEGIN IMMEDIATE; CREATE TABLE b (x); COMMIT;")


@pytest.fixture
def db(tmp_path: Path) -> Database:
    return create_database(tmp_path / "trial.db", Secret(bytes(range(32))))


class Backups:
    """Counts how often a backup was asked for, and in which version."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.versions: list[int] = []

    def make(self) -> None:
        self.versions.append(migrate.version(self._db))


def tables(db: Database) -> list[str]:
    return [row[0] for row in db.rows("SELECT name FROM sqlite_master ORDER BY name")]


def test_missing_steps_run_once_after_one_backup(db: Database) -> None:
    backups = Backups(db)
    assert migrate.migrate(db, backups.make, (FIRST,)) == 1
    assert migrate.migrate(db, backups.make, (FIRST, SECOND)) == 1
    assert migrate.migrate(db, backups.make, (FIRST, SECOND)) == 0
    assert tables(db) == ["a", "b"]
    assert backups.versions == [0, 1]


def test_newer_database_is_refused_before_any_backup_or_write(db: Database) -> None:
    backups = Backups(db)
    migrate.migrate(db, backups.make, (FIRST, SECOND))
    with pytest.raises(errors.VaultTooNew) as refusal:
        migrate.migrate(db, backups.make, (FIRST,))
    assert refusal.value.params == {"found": 2, "known": 1}
    assert backups.versions == [0]


def test_failed_step_leaves_the_version_before_it(db: Database) -> None:
    with pytest.raises(ConstraintBroken):
        migrate.migrate(db, lambda: None, (FIRST, BROKEN))
    assert migrate.version(db) == 1
    assert tables(db) == ["a"]
    assert not db.in_transaction


def test_failed_backup_stops_the_migration(db: Database) -> None:
    def refuse() -> None:
        raise errors.DiskFull

    with pytest.raises(errors.DiskFull):
        migrate.migrate(db, refuse, (FIRST,))
    assert migrate.version(db) == 0


def test_step_without_its_version_is_our_bug(db: Database) -> None:
    with pytest.raises(RuntimeError, match="0002_forget_it"):
        migrate.migrate(db, lambda: None, (FIRST, FORGETFUL))


def test_shipped_steps_are_numbered_without_a_gap_and_each_is_one_transaction() -> None:
    steps = migrate.steps()
    assert [step.version for step in steps] == list(range(1, len(steps) + 1))
    for step in steps:
        assert step.name.startswith(f"{step.version:04d}_")
        assert step.sql.count("BEGIN IMMEDIATE;") == 1
        assert re.search(rf"PRAGMA user_version = {step.version};\s+COMMIT;\s*\Z", step.sql)


def test_every_step_runs_on_the_one_before_it(db: Database) -> None:
    steps = migrate.steps()
    for count in range(1, len(steps) + 1):
        assert migrate.migrate(db, lambda: None, steps[:count]) == 1
    assert migrate.schema_text(db) == snapshot(db)


def test_what_left_and_came_in_before_dates_of_receipts_were_kept_stays(db: Database) -> None:
    migrate.migrate(db, lambda: None, migrate.steps()[:4])
    id_, digest = bytes([1]) * 16, bytes([2]) * 32
    db.execute("INSERT INTO bundle_export VALUES (?, NULL, 1, 'feed', NULL, ?, 5, 1)", (id_, digest))
    db.execute(
        "INSERT INTO bundle_import VALUES (?, ?, 1, 'feed', NULL, ?, NULL, x'', 5, 'applied')", (id_, digest, digest)
    )
    assert migrate.migrate(db, lambda: None) == len(migrate.steps()) - 4
    (left,), (came,) = bundle_log.exports(db), bundle_log.imports(db)
    assert (left.bundle_id, left.at_ms, left.is_finished, left.receipt_wanted_by_ms, left.answers) == (
        *(id_, 5, True),
        *(None, None),
    )
    assert (came.bundle_id, came.at_ms, came.state.value, came.receipt_wanted_by_ms) == (id_, 5, "applied", None)
    with pytest.raises(ConstraintBroken):
        db.execute("UPDATE bundle_export SET digest = digest")


def test_fresh_schema_is_the_committed_one(db: Database) -> None:
    migrate.migrate(db, lambda: None)
    assert migrate.schema_text(db) == snapshot(db)
    db.check()


def snapshot(db: Database) -> str:
    """The committed schema. ROLODEX_WRITE_SCHEMA=1 writes it anew, for whoever adds a migration."""
    if os.environ.get("ROLODEX_WRITE_SCHEMA") == "1":
        SNAPSHOT.write_text(migrate.schema_text(db), encoding="utf-8")
    return SNAPSHOT.read_text(encoding="utf-8")

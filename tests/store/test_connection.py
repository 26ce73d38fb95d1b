"""The connection: encrypted, durable, one transaction at a time, and closed to everything it does not need."""

import threading
import time
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.crypto.secret import Secret
from rolodex.store.connection import Database, create_database, open_database
from rolodex.store.failures import ConstraintBroken

KEY = Secret(bytes(range(32)))


@pytest.fixture
def db(tmp_path: Path) -> Database:
    made = create_database(tmp_path / "trial.db", KEY)
    made.execute("CREATE TABLE trial (number INTEGER PRIMARY KEY, text TEXT NOT NULL CHECK (length(text) < 9))")
    return made


def insert(db: Database, number: int, text: str = "text") -> None:
    db.execute("INSERT INTO trial VALUES (?, ?)", (number, text))


def insert_then_fail(db: Database) -> None:
    with db.transaction():
        insert(db, 1)
        raise KeyError


def test_rows_row_and_value_give_what_was_written(db: Database) -> None:
    db.execute_many("INSERT INTO trial VALUES (?, ?)", [(1, "a"), (2, "b")])
    assert db.rows("SELECT * FROM trial ORDER BY number") == [(1, "a"), (2, "b")]
    assert db.row("SELECT text FROM trial WHERE number = ?", (2,)) == ("b",)
    assert db.row("SELECT text FROM trial WHERE number = 3") is None
    assert db.value("SELECT count(*) FROM trial") == 2
    assert db.value("SELECT text FROM trial WHERE number = 3") is None


def test_stream_gives_every_row_once_in_slices(db: Database) -> None:
    db.execute_many("INSERT INTO trial VALUES (?, 'x')", ((number,) for number in range(25)))
    slices = list(db.stream("SELECT number FROM trial ORDER BY number", batch=10))
    assert [len(one) for one in slices] == [10, 10, 5]
    assert [row[0] for one in slices for row in one] == list(range(25))


def test_execute_says_how_many_rows_it_changed(db: Database) -> None:
    db.execute_many("INSERT INTO trial VALUES (?, 'x')", ((number,) for number in range(5)))
    assert db.execute("UPDATE trial SET text = 'y' WHERE number > 1") == 3


def test_failed_transaction_leaves_nothing(db: Database) -> None:
    with pytest.raises(KeyError):
        insert_then_fail(db)
    assert not db.in_transaction
    assert db.rows("SELECT * FROM trial") == []


def test_nested_transaction_is_our_bug_and_ends_the_outer_one(db: Database) -> None:
    with pytest.raises(RuntimeError), db.transaction():
        insert_then_fail(db)
    assert db.rows("SELECT * FROM trial") == []


def test_what_was_committed_is_there_without_a_close(tmp_path: Path, db: Database) -> None:
    with db.transaction():
        insert(db, 1)
    db.abandon()
    again = open_database(tmp_path / "trial.db", KEY)
    assert again.rows("SELECT number FROM trial") == [(1,)]
    again.close()


def test_closing_leaves_one_file_and_may_be_repeated(tmp_path: Path, db: Database) -> None:
    insert(db, 1)
    db.close()
    db.close()
    assert [path.name for path in tmp_path.iterdir()] == ["trial.db"]


def test_broken_constraint_names_the_rule_and_not_the_value(db: Database) -> None:
    with pytest.raises(ConstraintBroken) as refusal:
        insert(db, 1, "a long and confidential text")
    assert refusal.value.rule == "CHECK constraint failed: length(text) < 9"


def test_interrupted_statement_is_cancelled(db: Database) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    timer = threading.Timer(0.2, db.interrupt)
    timer.start()
    with pytest.raises(errors.Cancelled):
        db.rows(endless)
    timer.join()
    assert db.value("SELECT 1") == 1


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH ':memory:' AS other",
        "SELECT load_extension('anything')",
        "SELECT sqlcipher_export('main')",
        "PRAGMA key = 'x'",
        "PRAGMA rekey = 'x'",
        "PRAGMA writable_schema = ON",
        "PRAGMA synchronous = OFF",
        "PRAGMA temp_store = 1",
        "PRAGMA temp_store_directory = '/tmp'",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA cipher_memory_security",
        "PRAGMA trusted_schema = ON",
    ],
)
def test_other_files_code_and_settings_are_out_of_reach(db: Database, statement: str) -> None:
    with pytest.raises(Exception, match="not authorized"):
        db.execute(statement)


def test_full_text_search_works_behind_the_authorizer(db: Database) -> None:
    db.execute("CREATE VIRTUAL TABLE words USING fts5 (text, prefix = '1 2')")
    db.execute("INSERT INTO words (words, rank) VALUES ('secure-delete', 1)")
    db.execute("INSERT INTO words (rowid, text) VALUES (1, 'a river and a bridge'), (2, 'a road')")
    assert db.rows("SELECT rowid FROM words WHERE words MATCH 'bri*' ORDER BY rank") == [(1,)]
    db.execute("DELETE FROM words WHERE rowid = 1")
    db.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    assert db.rows("SELECT rowid FROM words WHERE words MATCH 'bri*'") == []


def test_opening_takes_the_raw_key_without_a_slow_derivation(tmp_path: Path, db: Database) -> None:
    db.close()
    begun = time.perf_counter()
    for _ in range(10):
        open_database(tmp_path / "trial.db", KEY).close()
    # One derivation of SQLCipher's own takes about 150 ms; ten openings took 15 ms.
    assert time.perf_counter() - begun < 1.0


def test_wrong_key_is_damage(tmp_path: Path, db: Database) -> None:
    db.close()
    with pytest.raises(errors.Damaged):
        open_database(tmp_path / "trial.db", Secret(bytes(32)))


@pytest.mark.parametrize("data", [b"", b"short", b"SQLite format 3\x00" + bytes(4080), bytes(8192)])
def test_file_that_is_no_encrypted_database_is_damage_and_stays(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(data)
    with pytest.raises(errors.Damaged):
        open_database(path, KEY)
    assert path.read_bytes() == data


def test_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(errors.FileMissing):
        open_database(tmp_path / "absent.db", KEY)
    assert list(tmp_path.iterdir()) == []


def test_creation_never_takes_an_existing_file(tmp_path: Path) -> None:
    (tmp_path / "there.db").write_bytes(b"mine")
    with pytest.raises(errors.FileExists):
        create_database(tmp_path / "there.db", KEY)
    assert (tmp_path / "there.db").read_bytes() == b"mine"


def test_name_with_signs_of_an_address_is_an_ordinary_name(tmp_path: Path) -> None:
    path = tmp_path / "a b%20?mode=ro#c.db"
    create_database(path, KEY).close()
    open_database(path, KEY).close()
    assert [found.name for found in tmp_path.iterdir()] == ["a b%20?mode=ro#c.db"]


def test_key_of_another_length_is_our_bug(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        create_database(tmp_path / "trial.db", Secret(bytes(31)))
    assert list(tmp_path.iterdir()) == []


def test_page_that_reads_wrongly_once_is_read_again(tmp_path: Path, db: Database) -> None:
    insert(db, 1)
    db.close()
    path = tmp_path / "trial.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:50] + b"?" + whole[51:])
    timer = threading.Timer(0.05, path.write_bytes, (whole,))
    timer.start()
    again = open_database(path, KEY)
    timer.join()
    assert again.rows("SELECT number FROM trial") == [(1,)]
    again.close()

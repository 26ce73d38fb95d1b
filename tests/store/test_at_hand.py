"""What a search keeps of what it read: as long as nothing is written, and no more than it may."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rolodex.crypto.secret import Secret
from rolodex.store import at_hand as keeping
from rolodex.store.at_hand import at_hand
from rolodex.store.connection import Database, create_database


@pytest.fixture(name="db")
def _db(tmp_path: Path) -> Iterator[Database]:
    db = create_database(tmp_path / "vault.db", Secret(bytes(32)))
    db.execute("CREATE TABLE shelf (no INTEGER PRIMARY KEY, word TEXT NOT NULL)")
    db.execute_many("INSERT INTO shelf VALUES (?, ?)", [(1, "one"), (2, "two"), (3, "three")])
    yield db
    db.close()


class _Reader:
    """Reads the shelf, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []

    def __call__(self, db: Database, numbers: list[int]) -> dict[int, str]:
        self.asked.append(numbers)
        return {no: word for no, word in db.rows("SELECT no, word FROM shelf") if no in numbers}


def test_only_what_was_not_read_before_is_read(db: Database) -> None:
    reader = _Reader()
    at_hand(db, "words", [1, 2], reader)

    found = at_hand(db, "words", [3, 2], reader)

    assert list(found.items()) == [(3, "three"), (2, "two")]
    assert reader.asked == [[1, 2], [3]]


def test_what_is_gone_is_left_out(db: Database) -> None:
    assert at_hand(db, "words", [1, 9], _Reader()) == {1: "one"}


def test_nothing_is_kept_once_anything_was_written(db: Database) -> None:
    reader = _Reader()
    at_hand(db, "words", [1], reader)
    db.execute("UPDATE shelf SET word = 'uno' WHERE no = 1")

    assert at_hand(db, "words", [1], reader) == {1: "uno"}


def test_what_is_read_in_a_transaction_that_is_rolled_back_is_not_kept(db: Database) -> None:
    reader = _Reader()
    db.execute("BEGIN IMMEDIATE")
    db.execute("UPDATE shelf SET word = 'uno' WHERE no = 1")
    seen = at_hand(db, "words", [1], reader)
    db.execute("ROLLBACK")

    assert seen == {1: "uno"}
    assert at_hand(db, "words", [1], reader) == {1: "one"}


def test_no_more_is_kept_than_may_be(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST", 2)
    reader = _Reader()

    assert len(at_hand(db, "words", [1, 2, 3], reader)) == 3
    assert list(db.kept("words")) == [2, 3]


def test_two_databases_keep_apart(db: Database, tmp_path: Path) -> None:
    other = create_database(tmp_path / "other.db", Secret(bytes(32)))
    at_hand(db, "words", [1], _Reader())

    assert other.kept("words") == {}
    other.close()

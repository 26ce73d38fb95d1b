"""One encrypted database, opened the one safe way. Nothing else opens a database file."""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from rolodex import errors
from rolodex.crypto.secret import Secret
from rolodex.store.failures import of_database, of_file

Row = tuple[Any, ...]
Parameters = Sequence[Any] | dict[str, Any]

KEY_BYTES = 32
_PLAIN_HEADER = b"SQLite format 3\x00"
_CACHED_STATEMENTS = 256
# A page that fails its check may be a loose cable: the file is opened this often before we say so.
_TRIES = 3
_PAUSE_BETWEEN_TRIES_S = 0.1

# (pragma, value to set, what reading it back must give as text). FULL: NORMAL lost acknowledged commits in a power-cut
# model. temp_store 2: a temporary file would hold plain text. 12 MiB of cache: a hot
# index stays decrypted; with 8, the slowest searches among 100,000 contacts were a fifth slower, with 64 none faster.
_SETTINGS: tuple[tuple[str, str, str], ...] = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("temp_store", "2", "2"),
    ("secure_delete", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("cache_size", "-12288", "-12288"),
    ("foreign_keys", "ON", "1"),
    ("page_size", "4096", "4096"),
)
_CIPHER_SETTINGS = {
    "PRAGMA cipher_page_size = 4096;",
    "PRAGMA cipher_use_hmac = 1;",
    "PRAGMA cipher_plaintext_header_size = 0;",
    "PRAGMA cipher_hmac_algorithm = HMAC_SHA512;",
}

_SQLITE_PRAGMA, _SQLITE_ATTACH, _SQLITE_DETACH, _SQLITE_FUNCTION = 19, 24, 25, 31
_READABLE_PRAGMAS = frozenset({
    "cipher_integrity_check", "data_version", "freelist_count", "page_count", "foreign_key_check", "schema_version",
})  # fmt: skip
_ANY_PRAGMAS = frozenset({
    "user_version", "wal_checkpoint", "integrity_check", "quick_check", "table_info", "index_list", "index_info",
    "foreign_key_list", "optimize", "analysis_limit",
})  # fmt: skip
_DENIED_FUNCTIONS = frozenset({"load_extension", "fts3_tokenizer", "sqlcipher_export", "sqlcipher_set_pragma"})


def _authorize(action: int, first: str | None, second: str | None, _database: str | None, _inner: str | None) -> int:
    """Asked once per prepared statement and object: another file, code or unlisted pragma is never touched."""
    if action == _SQLITE_PRAGMA:
        allowed = first in _ANY_PRAGMAS or (first in _READABLE_PRAGMAS and second is None)
    elif action == _SQLITE_FUNCTION:
        allowed = second not in _DENIED_FUNCTIONS
    else:
        allowed = action not in {_SQLITE_ATTACH, _SQLITE_DETACH}
    return int(dbapi2.SQLITE_OK if allowed else dbapi2.SQLITE_DENY)


class Database:
    """One open database on the thread that opened it.

    Every method raises the errors of `rolodex.errors` for what the world does (Damaged, DiskFull, ReadOnly,
    VaultInUse, Cancelled after `interrupt`, Environment), ConstraintBroken if the schema refuses a row, and the
    driver's own exceptions for what is our bug.
    """

    def __init__(self, raw: dbapi2.Connection, path: Path) -> None:
        self._raw = raw
        self.path = path
        self._kept: dict[str, dict[int, Any]] = {}
        self._kept_at = 0

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return bool(self._raw.in_transaction)

    def rows(self, sql: str, params: Parameters = ()) -> list[Row]:
        """All rows."""
        try:
            return list(self._raw.execute(sql, params).fetchall())
        except dbapi2.Error as error:
            raise of_database(error) from error

    def row(self, sql: str, params: Parameters = ()) -> Row | None:
        """The first row, or None."""
        try:
            cursor = self._raw.execute(sql, params)
            row: Row | None = cursor.fetchone()
            cursor.close()
        except dbapi2.Error as error:
            raise of_database(error) from error
        return row

    @property
    def rows_written(self) -> int:
        """How many rows were written since the database was opened, whatever became of their transactions."""
        return int(self._raw.total_changes)

    def value(self, sql: str, params: Parameters = ()) -> Any | None:
        """The first column of the first row, or None."""
        row = self.row(sql, params)
        return None if row is None else row[0]

    def kept(self, name: str) -> dict[int, Any]:
        """What somebody keeps by number under this name of what was read lately; empty once anything was written.

        Inside a transaction nothing is kept: it may yet be rolled back. Whoever keeps sees to how much.
        """
        if self.in_transaction:
            return {}
        if self._kept_at != self._raw.total_changes:
            self._kept.clear()
            self._kept_at = self._raw.total_changes
        return self._kept.setdefault(name, {})

    def stream(self, sql: str, params: Parameters = (), batch: int = 1000) -> Iterator[list[Row]]:
        """Rows in lists of at most `batch`, read as they are asked for."""
        cursor = self._raw.cursor()
        try:
            cursor.execute(sql, params)
            while rows := cursor.fetchmany(batch):
                yield rows
        except dbapi2.Error as error:
            raise of_database(error) from error
        finally:
            cursor.close()

    def execute(self, sql: str, params: Parameters = ()) -> int:
        """Runs one statement; the number of rows it changed (-1 where that means nothing)."""
        try:
            return int(self._raw.execute(sql, params).rowcount)
        except dbapi2.Error as error:
            raise of_database(error) from error

    def execute_many(self, sql: str, parameters: Iterable[Parameters]) -> None:
        """Runs one statement once per set of parameters. Inside a transaction, or each row is one."""
        try:
            self._raw.executemany(sql, parameters)
        except dbapi2.Error as error:
            raise of_database(error) from error

    def script(self, sql: str) -> None:
        """Runs a migration script, which brings its own BEGIN and COMMIT; rolled back if it fails in between."""
        self._refuse_nesting()
        try:
            self._raw.executescript(sql)
        except dbapi2.Error as error:
            self._roll_back()
            raise of_database(error) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Writes inside become durable together when the block ends, or not at all if it raises.

        Raises RuntimeError if one is already open: that is our bug.
        """
        self._refuse_nesting()
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def interrupt(self) -> None:
        """Stops the running statement, which raises Cancelled. Safe from any thread."""
        self._raw.interrupt()

    def copy_to(self, path: Path, key: Secret) -> None:
        """Makes a new file, mode 0600, with exactly the pages of this database under `key`.

        Written without a log of its own: the caller removes the file if this fails, and syncs and checks it before it
        counts. Raises FileExists, DiskFull, ReadOnly, Environment. Not inside a transaction.
        """
        self._refuse_nesting()
        _make_file(path)
        try:
            target = dbapi2.connect(_uri(path), uri=True, isolation_level=None)
            try:
                _set_key(target, key)
                target.execute("PRAGMA journal_mode = OFF").fetchall()
                self._raw.backup(target)
            finally:
                target.close()
        except dbapi2.Error as error:
            raise of_database(error) from error

    def check(self) -> None:
        """Reads every page: its seal first, then the structure. Raises Damaged(part="database").

        After a checkpoint, since pages that lie only in the log would raise false alarms. Not inside a transaction.
        """
        self._refuse_nesting()
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        if findings := len(self.rows("PRAGMA cipher_integrity_check")):
            raise errors.Damaged(part="database", findings=findings)
        self.check_structure()

    def check_structure(self) -> None:
        """Reads every page in use, and so its seal, and checks how they hang together. Raises Damaged("database").

        Half the work of `check`, which also reads the pages that are free.
        """
        if self.rows("PRAGMA integrity_check(1)") != [("ok",)]:
            raise errors.Damaged(part="database", findings=1)

    def close(self) -> None:
        """Moves everything into the one file, empties the log beside it and closes. A second call does nothing."""
        try:
            with suppress(dbapi2.ProgrammingError):  # already closed
                self._roll_back()
                self._raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except dbapi2.Error as error:
            raise of_database(error) from error
        finally:
            self._raw.close()

    def abandon(self) -> None:
        """Closes without a checkpoint, for a database that just failed."""
        self._raw.close()

    def _refuse_nesting(self) -> None:
        if self._raw.in_transaction:
            raise RuntimeError("a transaction is already open")

    def _roll_back(self) -> None:
        # SQLite rolls back by itself after some failures; then there is nothing left to do.
        if self._raw.in_transaction:
            with suppress(dbapi2.Error):
                self._raw.execute("ROLLBACK")


def create_database(path: Path, key: Secret) -> Database:
    """A new, empty encrypted database, mode 0600, under the 32-byte key. The one place that may create.

    Raises FileExists, DiskFull, ReadOnly, FileMissing (no such folder), Environment. On failure no file remains.
    """
    _make_file(path)
    try:
        return _connect(path, key)
    except BaseException:
        path.unlink(missing_ok=True)
        path.with_name(path.name + "-wal").unlink(missing_ok=True)
        raise


def open_database(path: Path, key: Secret) -> Database:
    """The existing database at `path`, exclusively, under its 32-byte key; unfinished commits are settled.

    Raises FileMissing, ReadOnly, VaultInUse, Damaged(part="database") (after three tries; also for a wrong key),
    DiskFull, Environment. Writes only what SQLite's recovery writes.
    """
    _check_file(path)
    for _ in range(_TRIES - 1):
        try:
            return _connect(path, key)
        except errors.Damaged:
            time.sleep(_PAUSE_BETWEEN_TRIES_S)
    return _connect(path, key)


def _make_file(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise of_file(error) from error


def _check_file(path: Path) -> None:
    # SQLite itself would fall back to reading only, and say so no earlier than the first write.
    try:
        with path.open("r+b") as file:
            start = file.read(len(_PLAIN_HEADER))
    except OSError as error:
        raise of_file(error) from error
    if len(start) < len(_PLAIN_HEADER) or start == _PLAIN_HEADER:
        raise errors.Damaged(part="database")


def _connect(path: Path, key: Secret) -> Database:
    raw = None
    try:
        raw = dbapi2.connect(
            _uri(path), uri=True, isolation_level=None, cached_statements=_CACHED_STATEMENTS, timeout=0
        )
        _prepare(raw, key)
    except dbapi2.Error as error:
        if raw is not None:
            raw.close()
        raise of_database(error) from error
    except BaseException:
        if raw is not None:
            raw.close()
        raise
    return Database(raw, path)


def _uri(path: Path) -> str:
    return path.absolute().as_uri() + "?mode=rw"


def _set_key(raw: dbapi2.Connection, key: Secret) -> None:
    if len(key) != KEY_BYTES:
        raise ValueError("the database key has 32 bytes")
    # The library writes its own diagnostics to standard error.
    raw.execute("PRAGMA cipher_log_level = NONE").fetchall()
    # In this form the 32 bytes are the key; any other form goes through 256,000 rounds of PBKDF2.
    raw.set_key(b"x'" + key.expose().hex().encode() + b"'")


def _prepare(raw: dbapi2.Connection, key: Secret) -> None:
    _set_key(raw, key)
    for name, value, _ in _SETTINGS:
        raw.execute(f"PRAGMA {name} = {value}").fetchall()
    raw.execute("SELECT count(*) FROM sqlite_master").fetchall()
    for name, _, expected in _SETTINGS:
        if str(raw.execute(f"PRAGMA {name}").fetchone()[0]) != expected:
            raise RuntimeError(f"the driver did not take the setting {name}")
    settings = {row[0] for row in raw.execute("PRAGMA cipher_settings").fetchall()}
    if not settings >= _CIPHER_SETTINGS:
        raise RuntimeError("the driver is not SQLCipher with the settings we need")
    raw.set_authorizer(_authorize)

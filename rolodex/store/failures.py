"""What a failing disk or database means, decided once for the whole room."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2

from rolodex import errors

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR})
# Result codes of https://www.sqlite.org/rescode.html; the low byte is the kind, the rest says where.
_PRIMARY = 0xFF
_BUSY, _LOCKED, _READONLY, _INTERRUPT, _IOERR, _CORRUPT, _DISK_FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 9, 10, 11, 13, 14, 26
_IOERR_WRITE = 778


# The driver's backup raises without a code: then the library's fixed English text has to do (sqlite3_errstr).
_CODE_OF_TEXT = {
    "database is locked": _BUSY,
    "attempt to write a readonly database": _READONLY,
    "interrupted": _INTERRUPT,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _DISK_FULL,
    "unable to open database file": _CANTOPEN,
    "file is not a database": _NOTADB,
}


class ConstraintBroken(Exception):
    """A constraint or trigger of the schema refused a row: our bug, unless the caller expects it.

    `rule` is the text of the constraint or of the trigger's RAISE, which holds no value of a row.
    """

    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule


def of_file(error: OSError) -> errors.RolodexError:
    """The error to raise for a failed call on a file: DiskFull, ReadOnly, FileMissing, FileExists, Environment."""
    number = error.errno or 0
    if number in _FULL:
        return errors.DiskFull()
    if number in _READ_ONLY:
        return errors.ReadOnly()
    if number in _MISSING:
        return errors.FileMissing()
    if number == errno.EEXIST:
        return errors.FileExists()
    return errors.Environment(errno=number)


def of_database(error: Exception) -> Exception:
    """The error to raise for a failed statement; what is a bug of ours comes back as it is."""
    if isinstance(error, dbapi2.IntegrityError):
        return ConstraintBroken(str(error))
    code = getattr(error, "sqlite_errorcode", _CODE_OF_TEXT.get(str(error)))
    if code is None:
        return error
    kind = code & _PRIMARY
    if kind in {_CORRUPT, _NOTADB}:
        return errors.Damaged(part="database")
    # A limit on the size of files or a quota reaches SQLite as a failed write, not as a full disk.
    if kind == _DISK_FULL or code == _IOERR_WRITE:
        return errors.DiskFull()
    if kind == _READONLY:
        return errors.ReadOnly()
    if kind in {_BUSY, _LOCKED}:
        return errors.VaultInUse()
    if kind == _INTERRUPT:
        return errors.Cancelled()
    if kind in {_IOERR, _CANTOPEN}:
        return errors.Environment(sqlite=code)
    return error


@contextmanager
def told() -> Iterator[None]:
    """Turns what files and the database raise inside into the errors of `rolodex.errors`."""
    try:
        yield
    except dbapi2.Error as error:
        raise of_database(error) from error
    except OSError as error:
        raise of_file(error) from error

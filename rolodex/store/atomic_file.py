"""A file that is either as it was or as it should be, whatever happens in between."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rolodex import errors
from rolodex.crypto import digest
from rolodex.store.failures import of_file
from rolodex.store.layout import NEW_SUFFIX

_PART_BYTES = 1 << 20


def replace(path: Path, data: bytes) -> None:
    """Puts `data` at `path`, mode 0600, in place of what is there; durable when this returns.

    Exclusive temporary file beside it, fsync, read back and compared, rename, fsync of the folder. A temporary
    file of an earlier crash is removed: the caller holds the folder's lock. Raises DiskFull, ReadOnly,
    FileMissing (no such folder), Damaged(part="disk") if what was written does not read back, Environment;
    then `path` is as it was.
    """
    temporary = path.with_name(path.name + NEW_SUFFIX)
    with files(temporary):
        temporary.unlink(missing_ok=True)
        write_new(temporary, data)
        if temporary.read_bytes() != data:
            raise errors.Damaged(part="disk")
        temporary.replace(path)
        sync_folder(path.parent)


def read(path: Path, most_bytes: int) -> bytes:
    """The first bytes of a file, so many at most. Raises Malformed("file", "not_a_file") for a pipe or a device, which
    would hold the program for ever: a folder may come from anywhere. Raises OSError as the system gives it.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise errors.Malformed("file", "not_a_file")
    with os.fdopen(handle, "rb") as file:
        return file.read(most_bytes)


def write_new(path: Path, data: bytes) -> None:
    """Writes a file that does not exist yet, mode 0600, and fsyncs it. Raises OSError as the system gives it."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def copy_new(source: Path, target: Path) -> None:
    """Copies a file to a name that does not exist yet, mode 0600, fsyncs and compares. Raises as `replace`."""
    with files(target):
        with source.open("rb") as reader, os.fdopen(_exclusive(target), "wb") as writer:
            while part := reader.read(_PART_BYTES):
                writer.write(part)
            writer.flush()
            os.fsync(writer.fileno())
        if file_digest(source) != file_digest(target):
            raise errors.Damaged(part="disk")


def file_digest(path: Path) -> bytes:
    """SHA-256 of a file, read in parts. Raises OSError as the system gives it."""
    running = digest.sha256_stream()
    with path.open("rb") as file:
        while part := file.read(_PART_BYTES):
            running.update(part)
    return running.digest()


def sync_file(path: Path) -> None:
    """Waits until what was written to the file is on the disk. Raises OSError as the system gives it."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Waits until the names in the folder are on the disk. Raises OSError as the system gives it."""
    if sys.platform == "win32":
        return  # a folder cannot be opened there; NTFS journals its names
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def files(made: Path) -> Iterator[None]:
    """Removes the unfinished file `made` if the work inside fails, and tells OSError in our words."""
    try:
        yield
    except OSError as error:
        _remove(made)
        raise of_file(error) from error
    except errors.RolodexError:
        _remove(made)
        raise


def _exclusive(path: Path) -> int:
    return os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)


def _remove(path: Path) -> None:
    # If even this fails there is nothing left to try; the first failure is the one to tell.
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return

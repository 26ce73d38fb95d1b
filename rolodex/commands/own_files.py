"""Small files that a person asked for by name: cards, mappings, decision files. Bounded in, never half written out."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

from rolodex.errors import FileExists, LimitExceeded
from rolodex.interchange import source
from rolodex.store.failures import of_file


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """The file, open for reading, for whoever bounds what is read. Raises `FileMissing`, `Environment`."""
    try:
        file = path.open("rb")
    except OSError as error:
        raise of_file(error) from None
    with file:
        yield file


def read(path: Path, most_bytes: int) -> bytes:
    """The bytes of a regular file: a pipe on a stick would hold the program for ever.

    Raises `FileMissing`, `Malformed` for a folder, pipe or device, `LimitExceeded` above `most_bytes`, `Environment`.
    """
    with source.opened(path) as file:
        data = file.read(most_bytes + 1)
    if len(data) > most_bytes:
        raise LimitExceeded("file_bytes", most=most_bytes)
    return data


def write_text(path: Path, text: str) -> None:
    """Replace the file by this text, making its folder; see `write_bytes`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise of_file(error) from None
    write_bytes(path, text.encode())


def write_bytes(path: Path, data: bytes) -> None:
    """Replace the file by these bytes; see `writing`."""
    with writing(path) as file:
        file.write(data)


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """A stream whose content replaces the file, mode 0600: whole or not at all, and on the medium afterwards.

    If the work inside fails nothing is left behind. Raises `DiskFull`, `ReadOnly`, `FileMissing` (no such folder),
    `Environment`.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except OSError as error:
        raise of_file(error) from None
    # Whatever happens, an interruption too: half a file is taken away.
    with ExitStack() as on_failure:
        on_failure.callback(draft.unlink, missing_ok=True)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        except OSError as error:
            raise of_file(error) from None
        on_failure.pop_all()


def write_new(path: Path, data: bytes) -> None:
    """As `write_bytes` where nothing stands yet. Raises `FileExists` where something does."""
    if os.path.lexists(path):
        raise FileExists(what="file")
    write_bytes(path, data)

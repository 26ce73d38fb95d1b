"""Files on disks that may be full, read-only or pulled out: all or nothing, and errors of ours."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from rolodex import errors
from rolodex.bundle import limits
from rolodex.crypto import digest, entropy

_COPY_BYTES: Final = 1 * limits.MIB
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_NAME_LETTERS: Final = 8
_SUFFIX: Final = ".rlx"


@contextmanager
def disk_errors() -> Iterator[None]:
    """Turns an OSError into DiskFull, ReadOnly, FileMissing, FileExists or Environment."""
    try:
        yield
    except OSError as error:
        raise _translated(error) from error


def neutral_path(folder: Path) -> Path:
    """A new name in the folder that says nothing: `rlx-` and eight random letters."""
    # 208 is eight times 26: every letter is as likely as any other.
    letters = ""
    while len(letters) < _NAME_LETTERS:
        letters += "".join(_LETTERS[byte % 26] for byte in entropy.token(_NAME_LETTERS) if byte < 208)
    return folder / f"rlx-{letters[:_NAME_LETTERS]}{_SUFFIX}"


class HashingFile:
    """A file being written, and the SHA-256 of all that went into it."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._sha256 = digest.sha256_stream()
        self.size_bytes = 0

    def write(self, data: bytes) -> int:
        """Write it all."""
        self._sha256.update(data)
        self.size_bytes += len(data)
        return self._out.write(data)

    def digest(self) -> bytes:
        """The digest of everything so far."""
        return self._sha256.digest()


@contextmanager
def new_file(path: Path) -> Iterator[HashingFile]:
    """A file that appears at `path` whole or not at all.

    Written beside it under a temporary name, synced, renamed, read back from the medium and compared.
    Raises FileExists if something stands at `path`, `Damaged("bundle")` if the medium gives back other bytes, and
    as `disk_errors`. After any error nothing of it is left.
    """
    with disk_errors():
        if path.exists() or path.is_symlink():
            raise errors.FileExists
        temporary = path.with_name(f"{neutral_path(path.parent).stem}.part")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        # Whatever happens, an interruption too: half a file is taken away.
        with ExitStack() as on_failure:
            on_failure.callback(_take_away, temporary)
            with os.fdopen(descriptor, "wb", buffering=_COPY_BYTES) as out:
                written = HashingFile(out)
                yield written
                out.flush()
                os.fsync(out.fileno())
            temporary.rename(path)
            on_failure.callback(_take_away, path)
            _sync_folder(path.parent)
            if _read_back(path) != written.digest():
                raise errors.Damaged("bundle")
            on_failure.pop_all()


def open_regular(path: Path) -> BinaryIO:
    """The file, opened for reading, if it is a regular one of at most 1 GiB.

    Raises `Malformed(what="file", reason="not_regular")`, `LimitExceeded`, and as `disk_errors`.
    """
    with disk_errors():
        # Without NONBLOCK a named pipe would keep the program waiting.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, flags)
        with ExitStack() as on_failure:
            # Nobody else knows the descriptor yet.
            on_failure.callback(os.close, descriptor)
            state = os.fstat(descriptor)
            if not stat.S_ISREG(state.st_mode):
                raise errors.Malformed("file", "not_regular")
            if state.st_size > limits.FILE_BYTES:
                raise errors.LimitExceeded("file_bytes", maximum=limits.FILE_BYTES)
            opened = os.fdopen(descriptor, "rb")
            on_failure.pop_all()
        return opened


def stage(untrusted: Path, folder: Path) -> Path:
    """A private copy of the ciphertext in `folder`, so that the medium can be pulled and nothing changes underneath.

    Raises as `open_regular` and `new_file`. The caller removes the copy.
    """
    target = neutral_path(folder)
    with open_regular(untrusted) as source, new_file(target) as out:
        while data := source.read(_COPY_BYTES):
            out.write(data)
            if out.size_bytes > limits.FILE_BYTES:
                raise errors.LimitExceeded("file_bytes", maximum=limits.FILE_BYTES)
    return target


def _take_away(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _read_back(path: Path) -> bytes:
    running = digest.sha256_stream()
    with path.open("rb", buffering=0) as source:
        if hasattr(os, "posix_fadvise"):
            # Otherwise the bytes would come from memory and prove nothing about the medium.
            os.posix_fadvise(source.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while data := source.read(_COPY_BYTES):
            running.update(data)
    return running.digest()


def _sync_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        # Windows has no handle of a folder to sync; NTFS journals the rename.
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some file systems of sticks cannot sync a folder and say so.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)


def _translated(error: OSError) -> errors.Environment:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return errors.DiskFull()
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return errors.ReadOnly()
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return errors.FileMissing()
    if error.errno == errno.EEXIST:
        return errors.FileExists()
    return errors.Environment(errno=error.errno or 0)

"""One process at a time in a vault's folder."""

import os
import sys
from pathlib import Path

from rolodex import errors
from rolodex.store.failures import of_file
from rolodex.store.layout import LOCK

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        # flock, not lockf: it also refuses a second opening in this process, and closing another handle
        # on the file does not drop it.
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """Held from `take` until `release` or the end of the process, however it ends."""

    __slots__ = ("_handle",)

    def __init__(self, handle: int) -> None:
        self._handle = handle

    @classmethod
    def take(cls, folder: Path) -> "FolderLock":
        """Raises VaultInUse if any process holds it, FileMissing (no folder), ReadOnly, DiskFull, Environment.

        Makes the empty file `lock` if it is not there. The file left by a dead process is no obstacle.
        """
        try:
            handle = os.open(folder / LOCK, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise of_file(error) from error
        try:
            _take(handle)
        except (BlockingIOError, PermissionError):
            os.close(handle)
            raise errors.VaultInUse from None
        except OSError as error:
            os.close(handle)
            raise of_file(error) from error
        return cls(handle)

    def release(self) -> None:
        """Lets others in. A second call does nothing."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

"""Files that somebody else made: opened to be read, and only if they are files."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from rolodex.errors import Environment, FileMissing, Malformed


def opened(path: Path) -> BinaryIO:
    """The file, open for reading; the caller closes it.

    Errors: FileMissing, Malformed for a folder, pipe or device, Environment where it may not be read.
    """
    try:
        # Without O_NONBLOCK a named pipe would hold the program for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        raise FileMissing from None
    except OSError:
        if path.is_dir():
            raise Malformed("file", "not_a_file") from None
        raise Environment(reason="unreadable") from None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise Malformed("file", "not_a_file")
    return os.fdopen(handle, "rb")

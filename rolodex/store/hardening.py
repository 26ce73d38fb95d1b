"""Keeps this process's memory out of files that others make: core dumps and debuggers."""

import ctypes
import sys

_PR_SET_DUMPABLE = 4  # linux/prctl.h


def harden_process() -> None:
    """No core dump of this process, and no other process of the same user may read its memory (Linux).

    To be called first thing by every program that opens a vault. Raises OSError if the system refuses: then nothing
    was decrypted yet. On Windows there is nothing to switch off: no dump is written unless somebody asks for it.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl")

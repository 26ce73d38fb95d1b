"""Locking ends the process: Python cannot wipe its memory. The same program starts anew, locked.

After `close()` keys and rows were still found in memory; after the end of a process they are nobody's. The new process
gets the vault's folder and what a screen needs, nothing else of the arguments or the environment: never a passphrase
file.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

LOCKED_OPTION: Final = "--locked"
_KEPT: Final = frozenset(
    {
        *("APPDATA", "LOCALAPPDATA", "SYSTEMDRIVE", "SYSTEMROOT", "TEMP", "TMP", "USERNAME", "USERPROFILE", "WINDIR"),
        *("HOME", "LANG", "LANGUAGE", "LOGNAME", "PATH", "TMPDIR", "USER"),
        *("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"),
        *("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_CURRENT_DESKTOP", "XDG_DATA_DIRS", "XDG_DATA_HOME"),
        # Whoever switched the system's key store off wants it off in the locked window too.
        "PYTHON_KEYRING_BACKEND",
        *("XDG_RUNTIME_DIR", "XDG_SESSION_TYPE", "XDG_STATE_HOME"),
    }
)
_KEPT_BEGINNINGS: Final = ("LC_", "QT_")


def command(folder: Path) -> list[str]:
    """The command line of the locked window on this vault."""
    # A frozen program is its own interpreter.
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "ui.app"]
    return [*program, LOCKED_OPTION, "--vault", str(folder)]


def environment(held: Mapping[str, str]) -> dict[str, str]:
    """What a screen needs of an environment, and where this program's own packages are."""
    kept = {name: text for name, text in held.items() if name.upper() in _KEPT or name.startswith(_KEPT_BEGINNINGS)}
    return {**kept, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}


def start_locked(folder: Path) -> None:
    """Start the locked window as a process that does not hang on this one."""
    # Imported here: the first paint starts no process.
    import subprocess

    subprocess.Popen(
        command(folder),
        env=environment(os.environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        start_new_session=True,
    )


def end_process() -> None:
    """End at once: nothing of Python or Qt runs any more that could still write."""
    os._exit(0)


def start_locked_and_end(folder: Path) -> None:
    """Lock: the new process first, then the end of this one, also where there is nothing left to start, as when the
    program lay on a stick that was pulled. Does not return."""
    try:
        start_locked(folder)
    finally:
        end_process()

"""Starts the window as a process of its own, never by import: this program must work without Qt."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import rolodex
from rolodex.cli import exit_codes
from rolodex.cli.call import PASSPHRASE_VARIABLE

COMPLETION_VARIABLE: Final = "_ROLODEX_COMPLETE"
NO_SCREEN: Final = (
    "The window could not be shown: Qt found no screen that it can use. On Debian and Ubuntu it needs "
    "`apt-get install libxcb-cursor0`."
)
NO_WINDOW: Final = "Everything can be done without the window too:"
_SCRIPT: Final = "rolodex-gui.exe" if os.name == "nt" else "rolodex-gui"


def is_asked_for(arguments: Sequence[str]) -> bool:
    """Whether the line names no noun and nothing but a vault: `rolodex`, `rolodex --vault PATH`.

    A shell that asks for completions calls without arguments too.
    """
    if COMPLETION_VARIABLE in os.environ:
        return False
    if len(arguments) == 1:
        return arguments[0].startswith("--vault=")
    return not arguments or (len(arguments) == 2 and arguments[0] == "--vault")


def command(arguments: Sequence[str]) -> list[str]:
    """The script that was installed beside this interpreter, else the module from where this package is."""
    script = Path(sys.executable).with_name(_SCRIPT)
    if script.exists():
        return [str(script), *arguments]
    return [sys.executable, "-P", "-m", "ui.app", *arguments]


def environment(held: Mapping[str, str]) -> dict[str, str]:
    """The environment for the window: it finds this package and is told of no passphrase file; it never reads one."""
    kept = {name: text for name, text in held.items() if name != PASSPHRASE_VARIABLE}
    places = [str(Path(rolodex.__file__).parents[1]), kept.get("PYTHONPATH", "")]
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, places))}


def run(arguments: Sequence[str]) -> tuple[int, str]:
    """Run the window until it is closed or locked. Answers with the exit status and what to say, empty if nothing."""
    status = subprocess.run(command(arguments), env=environment(os.environ), check=False).returncode
    if status < 0:
        return exit_codes.DAMAGED, f"{NO_SCREEN}\n{NO_WINDOW}"
    return status, "" if status == exit_codes.DONE else NO_WINDOW

"""The program `rolodex-gui`: looks whether a window is possible here, then opens it.

Nothing of Qt is imported before that is known: what is missing is said in a sentence, not in a traceback.
"""

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import rolodex
from rolodex.clock import SystemClock
from rolodex.commands.hardening import harden_process
from rolodex.paths import default_vault_folder

NOT_POSSIBLE: Final = 4
"""The status where no window can be shown; the command line works all the same."""
_QT_PACKAGES: Final = "On Debian and Ubuntu: apt-get install libgl1 libegl1 libxkbcommon0 libdbus-1-3"
_VAULT_VARIABLE: Final = "ROLODEX_VAULT"


def run() -> None:
    """Entry point of the script."""
    # From the first object on, `gc_guard` decides when: what is imported now stays, and looking through it takes 5 ms.
    gc.disable()
    harden_process()
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Open the window and answer with the status of the process."""
    options = _parser().parse_args(arguments)
    reason = why_impossible(sys.platform, os.environ)
    if reason:
        sys.stderr.write(f"rolodex-gui: {reason}\n")
        return NOT_POSSIBLE
    # Imported here: as late as Qt, as early as what follows it.
    from ui import unread_sources

    unread_sources.leave_unread()
    if options.pictures:
        from ui import pictures

        return pictures.main(options.pictures)
    from ui import composition, settings

    folder = options.vault or os.environ.get(_VAULT_VARIABLE) or default_vault_folder()
    around = composition.Surroundings(Path(folder).absolute(), SystemClock(), settings.default_path())
    return composition.execute(around)


def why_impossible(platform: str, environment: Mapping[str, str]) -> str:
    """Why no window can be shown here, in a sentence; empty where one can."""
    if Path(__file__).resolve().parents[1] != Path(rolodex.__file__).resolve().parents[1]:
        return "the window and the core come from different folders; install Rolodex anew."
    has_screen = any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if platform == "linux" and not has_screen:
        return "there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)."
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        # The name of a shared library or a module of ours: nothing of a contact.
        return f"Qt does not load ({error}). {_QT_PACKAGES}"
    return ""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="rolodex-gui", description="The window of Rolodex.")
    parser.add_argument("--vault", metavar="PATH", help="The vault folder.")
    # How the frozen folder shows before it is given away that every screen comes up.
    parser.add_argument("--pictures", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--locked", action="store_true", help="Said by the window itself after it was locked.")
    return parser


if __name__ == "__main__":
    run()

"""Where both frozen programs begin: the window, the command line, or the child that reads untrusted bytes apart.

The two programs are the same bytes where the system allows that, so that one folder holds them once; their names
tell them apart.
"""

import os
import sys
import types
from pathlib import Path

from rolodex.interchange import child

WINDOW = "rolodex-gui"


def _show_window() -> None:
    place = Path(__file__).parent / "PySide6"
    # Libraries of a frozen program are found through links, from which Qt would look for its plugins in vain.
    os.environ["QT_PLUGIN_PATH"] = str((place if os.name == "nt" else place / "Qt") / "plugins")
    from ui.app import run

    run()


def _answer_line() -> None:
    from rolodex.cli.main import run

    run()


def _stand_in_for_network() -> None:
    """What draws QR codes imports the standard library's XML, which imports `urllib.request` and calls nothing of it
    there. The module itself, with sockets and TLS below it, is not in the folder: an empty one takes its name."""
    sys.modules.setdefault("urllib.request", types.ModuleType("urllib.request"))


if __name__ == "__main__":
    _stand_in_for_network()
    if sys.argv[1:] == [child.SWITCH]:
        child.serve()
    elif Path(sys.executable).stem == WINDOW:
        _show_window()
    else:
        _answer_line()

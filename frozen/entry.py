"""Where both frozen programs begin: the window, the command line, or the child that reads untrusted bytes apart.

The two programs are the same bytes where the system allows that, so that one folder holds them once; their names
tell them apart.
"""

import os
import sys
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


if __name__ == "__main__":
    if sys.argv[1:] == [child.SWITCH]:
        child.serve()
    elif Path(sys.executable).stem == WINDOW:
        _show_window()
    else:
        _answer_line()

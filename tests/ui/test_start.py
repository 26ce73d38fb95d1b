"""The start: until the unlock page is painted nothing is imported that it does not need."""

import os
import subprocess
import sys
from pathlib import Path

from ui import relaunch

# What costs time or memory and is needed only once a vault is open, or never.
FORBIDDEN = (
    *("cryptography", "sqlcipher3", "keyring", "msgspec", "click", "rapidfuzz", "anyascii", "holidays", "phonenumbers"),
    *("backports.zstd", "charset_normalizer", "clevercsv", "segno", "shamir_mnemonic", "zxcvbn", "subprocess"),
    *("PySide6.QtSvg", "PySide6.QtPrintSupport", "PySide6.QtTest", "PySide6.QtNetwork", "PySide6.QtDBus"),
    *("rolodex.cli", "rolodex.bundle", "rolodex.interchange", "rolodex.planning", "rolodex.crypto"),
    *("rolodex.domain.fields", "rolodex.domain.fold", "rolodex.domain.search"),
    *("rolodex.store.connection", "rolodex.store.vault"),
    *("rolodex.commands.session", "rolodex.commands.vaults", "rolodex.commands.contacts"),
    *("rolodex.commands.contact_windows", "rolodex.commands.contact_queries"),
    *("ui.desk", "ui.workspace", "ui.models", "ui.dialogs", "ui.pages.contacts_page", "ui.pages.first_run_page"),
)
UNTIL_PAINTED = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from ui import app
from ui.composition import Program

class Watch(QObject):
    is_painted = False

    def eventFilter(self, watched, event):
        self.is_painted = self.is_painted or event.type() == QEvent.Type.Paint
        return False

    def tell(self):
        print("\\n".join(sys.modules) if self.is_painted else "not painted", flush=True)
        os._exit(0)

def watched(program):
    program.watch = Watch()
    start(program)
    program.window.installEventFilter(program.watch)

start = Program.start
Program.start = watched
# What the program does first after the paint is to import the rest.
Program._on_window_first_shown = lambda program: program.watch.tell()
sys.argv[1:] = ["--vault", sys.argv[1]]
app.run()
"""


def _imported_until_painted(folder: Path) -> set[str]:
    """The modules of a process of its own at the moment in which its first page is painted."""
    command = [sys.executable, "-P", "-c", UNTIL_PAINTED, str(folder)]
    environment = relaunch.environment(os.environ)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def _among(names: set[str], wanted: str) -> bool:
    return any(name == wanted or name.startswith(f"{wanted}.") for name in names)


def test_unlock_page_is_painted_before_anything_is_imported_that_it_does_not_need(vault: Path) -> None:
    imported = _imported_until_painted(vault)

    assert "ui.pages.unlock_page" in imported
    assert [name for name in FORBIDDEN if _among(imported, name)] == []


def test_unlock_page_needs_few_modules_of_ours(vault: Path) -> None:
    # Each costs a quarter of a millisecond or more, of about 60 that the budget has above an empty window.
    own = {name for name in _imported_until_painted(vault) if name.split(".")[0] in {"rolodex", "ui"}}

    assert len(own) <= 48, sorted(own)

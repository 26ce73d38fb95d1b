"""A window in a process of its own that is ended in the middle of a long import: `python -m tests.ui.rough_child`.

Arguments: the vault, the table, how it ends (`lock` or `close`). Prints how long the end took, in seconds. Whatever
runs on the lanes is cut off then, as in the program.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from rolodex.clock import FixedClock
from tests.ui.conftest import AT, PASSPHRASE, wait_until
from ui.composition import Program, Surroundings


def main(vault: Path, table: Path, how: str) -> None:
    """Open, begin the import, end. Does not return."""
    app = QApplication(["rolodex"])
    began_s: list[float] = []
    heard: list[int] = []

    def end(_folder: Path | None = None) -> None:
        sys.stdout.write(f"{time.monotonic() - began_s[0]:.3f}\n")
        sys.stdout.flush()
        os._exit(0)

    around = Surroundings(vault, FixedClock(AT), vault.with_name("look.json"), 600, end_locked=end, end=end)
    program = Program(app, around)
    program.start()
    QTest.qWaitForWindowExposed(program.window)
    wait_until(lambda: app.focusWidget() is not None and not program.worker.is_waiting())
    line = app.focusWidget()
    assert line is not None
    QTest.keyClicks(line, PASSPHRASE)
    QTest.keyClick(line, Qt.Key.Key_Return)
    wait_until(lambda: program.window.workspace is not None and not program.worker.is_waiting())
    program.worker.progressed.connect(lambda done, _total: heard.append(done))
    assert program.window.workspace is not None
    program.window.workspace.desk.file_dropped.emit(table)
    wait_until(lambda: _button(program.window).isEnabled() and not program.worker.is_waiting())
    _button(program.window).click()
    wait_until(lambda: len(heard) > 2)
    began_s.append(time.monotonic())
    if how == "lock":
        program.lock()
    program.window.close()


def _button(window: QWidget) -> QAbstractButton:
    found = window.findChild(QAbstractButton, "import_it")
    return found if isinstance(found, QAbstractButton) else QAbstractButton()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])

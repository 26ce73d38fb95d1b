"""Choosing a file leaves no trace of where one looked."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from tests.ui.conftest import wait_until
from ui import file_choice

_CHOOSES = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from ui import composition, file_choice
app = QApplication(sys.argv[:1])
if sys.argv[3] == "guarded":
    composition.forbid_traces()
if sys.argv[3] == "qt":
    file_choice._Forgetful.forget_and_go = file_choice._Forgetful.deleteLater
window = QWidget()
window.show()
dialog = file_choice.to_open(window, "Choose", "All files (*)")
dialog.setDirectory(sys.argv[1])
dialog.fileSelected.connect(lambda path: print(path))
dialog.finished.connect(lambda _: QTimer.singleShot(100, app.quit))
dialog.open()
dialog.selectFile(str(Path(sys.argv[1], sys.argv[2])))
QTimer.singleShot(100, dialog.accept)
app.exec()
"""


def _config_after(tmp_path: Path, how: str) -> tuple[str, str]:
    secret = tmp_path / "lists of the canary"
    secret.mkdir()
    (secret / "people.csv").write_text("Name\n", encoding="utf-8")
    config = tmp_path / "config"
    config.mkdir()
    environment = {**os.environ, "XDG_CONFIG_HOME": str(config), "HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [sys.executable, "-P", "-c", _CHOOSES, str(secret), "people.csv", how],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    written = [file.read_text(encoding="utf-8", errors="replace") for file in config.rglob("*") if file.is_file()]
    return done.stdout, "".join(written)


def test_chosen_file_is_told_and_its_folder_is_written_nowhere(tmp_path: Path) -> None:
    chosen, written = _config_after(tmp_path, "guarded")

    assert "people.csv" in chosen
    assert written == ""


def test_without_the_guard_qt_would_write_it(tmp_path: Path) -> None:
    """So that the test above cannot pass for another reason."""
    _, written = _config_after(tmp_path, "qt")

    assert "canary" in written


def test_where_the_guard_does_not_reach_the_top_folder_is_all_that_qt_writes(tmp_path: Path) -> None:
    """As on Windows, where Qt keeps it in the registry."""
    chosen, written = _config_after(tmp_path, "unguarded")

    assert "people.csv" in chosen
    assert "lastVisited" in written
    assert "canary" not in written


def test_next_dialog_begins_where_the_last_one_ended(qapp: QApplication, tmp_path: Path) -> None:
    window = QWidget()
    first = file_choice.folder(window, "First")
    first.setDirectory(str(tmp_path))
    first.open()
    first.reject()
    wait_until(lambda: window.findChild(QFileDialog) is None)

    assert file_choice.folder(window, "Second").directory().path() == str(tmp_path)

"""Asking for a file or folder. Qt's own dialog, not the system's: that one remembers names in lists of recent files."""

from typing import ClassVar

from PySide6.QtCore import QDir, QTimer
from PySide6.QtWidgets import QFileDialog, QWidget


def to_open(parent: QWidget, title: str, filters: str, is_many: bool = False) -> QFileDialog:
    """A dialog for a file to read. Connect `fileSelected` (or `filesSelected`), then call `open()`.

    `filters` as Qt writes them: "Tables (*.csv *.txt);;All files (*)".
    """
    mode = QFileDialog.FileMode.ExistingFiles if is_many else QFileDialog.FileMode.ExistingFile
    return _dialog(parent, title, filters, mode, QFileDialog.AcceptMode.AcceptOpen)


def to_save(parent: QWidget, title: str, filters: str, suggested: str) -> QFileDialog:
    """A dialog for a new file; it asks before anything is replaced. `suggested` is a name without a folder."""
    dialog = _dialog(parent, title, filters, QFileDialog.FileMode.AnyFile, QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.rpartition(".")[2])
    dialog.selectFile(suggested)
    return dialog


def folder(parent: QWidget, title: str) -> QFileDialog:
    """A dialog for a folder that exists."""
    dialog = _dialog(parent, title, "", QFileDialog.FileMode.Directory, QFileDialog.AcceptMode.AcceptOpen)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return dialog


def _dialog(
    parent: QWidget, title: str, filters: str, mode: QFileDialog.FileMode, accept: QFileDialog.AcceptMode
) -> QFileDialog:
    dialog = _Forgetful(parent, title, filters)
    dialog.setObjectName("file_choice")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(accept)
    dialog.finished.connect(dialog.go_soon)
    return dialog


class _Forgetful(QFileDialog):
    """Tells nobody where it was used: what Qt keeps is the top folder. The next one of this process begins where the
    last one ended.

    On Windows and macOS Qt keeps it in the registry and in the preferences, which `forbid_traces` does not reach.
    """

    _left_at: ClassVar[str] = ""

    def __init__(self, parent: QWidget, title: str, filters: str) -> None:
        super().__init__(parent, title, _Forgetful._left_at, filters)

    def go_soon(self) -> None:
        """After whoever waits for the choice has it."""
        QTimer.singleShot(0, self.forget_and_go)

    def forget_and_go(self) -> None:
        """Leave the place that was looked at, then the dialog itself."""
        _Forgetful._left_at = self.directory().path()
        # Qt writes the place and the history at the end of the dialog, whatever is said.
        self.setDirectory(QDir.rootPath())
        self.setHistory([])
        self.deleteLater()

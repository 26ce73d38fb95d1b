"""Asking for a file or folder. Qt's own dialog, not the system's: that one remembers names in lists of recent files."""

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
    dialog = QFileDialog(parent, title, "", filters)
    dialog.setObjectName("file_choice")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setAcceptMode(accept)
    dialog.finished.connect(dialog.deleteLater)
    return dialog

"""A file that was chosen: its path, and the button that chooses another."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui import file_choice, i18n


class FileRow(QWidget):
    """`path` is None until a file was chosen."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._button, self._label = QPushButton(self), QLabel(self)
        self._button.setObjectName("choose_import")
        self._button.setAutoDefault(False)
        self._label.setObjectName("chosen_import")
        self._label.setWordWrap(True)
        # The name of a file comes from whoever made the stick: as HTML it could ask for a file or another computer.
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.addWidget(self._label, 1)
        self._button.clicked.connect(self._on_button_clicked)
        self.setFocusProxy(self._button)
        self._retranslate()

    def show_path(self, path: Path | None) -> None:
        """Show this path as the one chosen."""
        self.path = path
        self._retranslate()

    def _on_button_clicked(self) -> None:
        known, every = self.tr("Bundles, cards and lists"), self.tr("All files")
        filters = f"{known} (*.rlx *.rlxcard *.vcf *.csv);;{every} (*)"
        dialog = file_choice.to_open(self, self.tr("Choose a file"), filters)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, chosen: str) -> None:
        self.show_path(Path(chosen))
        self.chosen.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._button.setText(self.tr("Choose a &file…"))
        path = "" if self.path is None else i18n.isolated(i18n.marked(str(self.path)))
        self._label.setText(path or self.tr("No file is chosen."))

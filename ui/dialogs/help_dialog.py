"""The guide before a vault is open."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ui import i18n
from ui.widgets.help_view import HelpView

_WIDTH_IN_LETTERS: Final = 110


class HelpDialog(QDialog):
    """Not modal: one reads and does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = parent
        self.view = HelpView(self)
        self._close = QPushButton(self)
        self._close.setObjectName("help_close")
        self._close.setAutoDefault(False)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addWidget(buttons)
        self._close.clicked.connect(self.reject)
        self._retranslate()

    def open(self) -> None:
        """Show the dialog beside the window."""
        room = self._window.size()
        letters = i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS
        self.resize(min(letters, room.width() - 40), room.height() - 80)
        self.setModal(False)
        self.show()
        self.view.setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Help"))
        self._close.setText(self.tr("Cl&ose"))

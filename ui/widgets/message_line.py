"""A line below the pages: what went wrong stays until it is closed, what was done goes by itself. Takes the keyboard
from nobody."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_DONE_SHOWN_MS = 8_000


class MessageLine(QFrame):
    """Plain text and a button that closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = QLabel(self)
        self._text.setObjectName("message")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._close = QPushButton(self)
        self._close.setObjectName("close_message")
        row = QHBoxLayout(self)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self._close.clicked.connect(self.hide)
        self._goes = QTimer(self)
        self._goes.setSingleShot(True)
        self._goes.setInterval(_DONE_SHOWN_MS)
        self._goes.timeout.connect(self.hide)
        self._retranslate()
        self.hide()

    def stack_below(self, pages: QWidget, whole: QWidget) -> None:
        """Lay this line out below the pages inside `whole`: what comes and goes moves no tool under the mouse."""
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pages, 1)
        column.addWidget(self)

    def show_text(self, text: str) -> None:
        """Show what went wrong, in place of the message before."""
        self._goes.stop()
        self._show(text)

    def show_done(self, text: str) -> None:
        """Show what was done, for a while."""
        self._goes.start()
        self._show(text)

    def _show(self, text: str) -> None:
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.show()

    def text(self) -> str:
        """What is shown; empty while the line is hidden."""
        return "" if self.isHidden() else self._text.text()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._close.setText(self.tr("&Close"))
        self._close.setAccessibleName(self.tr("Close the message"))

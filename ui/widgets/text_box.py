"""A field of several lines."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui import i18n


class TextBox(QPlainTextEdit):
    """Lines begin where those of the window begin; Tab leaves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._align()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        # Left to itself Qt 6.11 begins at the left, whatever the text and the window.
        shape = self.document().defaultTextOption()
        shape.setAlignment(i18n.leading_side(self.layoutDirection()))
        self.document().setDefaultTextOption(shape)

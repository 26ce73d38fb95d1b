"""What is wrong with a field, right below it. Takes no room while nothing is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget


class ProblemLabel(QLabel):
    """A sign and a sentence in the palette's colour for what is wrong: never the colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setForegroundRole(QPalette.ColorRole.BrightText)
        self.hide()

    def complain(self, text: str) -> None:
        """Show this problem; an empty text takes it back."""
        self.setText(f"\N{WARNING SIGN} {text}" if text else "")
        self.setAccessibleName(text)
        self.setVisible(bool(text))

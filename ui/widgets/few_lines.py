"""Text of any length that takes the room of a few lines at most; longer text is scrolled, by keyboard too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget


class FewLines(QScrollArea):
    """As high as its text, up to a limit. Takes the keyboard only where there is something to scroll."""

    def __init__(self, name: str, most_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"around_{name}")
        self._most_lines = most_lines
        self._label = QLabel(self)
        self._label.setObjectName(name)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(self._label)
        self.viewport().setAutoFillBackground(False)
        self._label.setAutoFillBackground(False)

    def show_text(self, text: str) -> None:
        """Show this text; it is what a screen reader says, too."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._label.heightForWidth(max(self.viewport().width(), 1))
        most = self.fontMetrics().lineSpacing() * self._most_lines
        self.setFixedHeight(min(needed, most) + 2)
        is_scrolled = needed > most
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_scrolled else Qt.FocusPolicy.NoFocus)

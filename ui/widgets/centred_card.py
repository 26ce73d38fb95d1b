"""A narrow column in the middle of a page, which scrolls where the window is small or the text large."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

_WIDTH_IN_LETTERS = 84
_TITLE_SCALE = 1.5


class CentredCard(QScrollArea):
    """Takes widgets and layouts from top to bottom. A label with the property `role` = `title` is set larger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget(self)
        sides = QHBoxLayout(ground)
        self._column = QWidget(ground)
        sides.addStretch(1)
        sides.addWidget(self._column, 100)
        sides.addStretch(1)
        self._rows = QVBoxLayout(self._column)
        self._rows.setSpacing(12)
        self._rows.addStretch(2)
        self._rows.addStretch(3)
        self.setWidget(ground)
        self._fit()

    def add(self, *widgets: QWidget) -> None:
        """Append widgets."""
        for widget in widgets:
            self._rows.insertWidget(self._rows.count() - 1, widget)
        self._fit()

    def add_layout(self, layout: QLayout) -> None:
        """Append a layout."""
        self._rows.insertLayout(self._rows.count() - 1, layout)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._fit()

    def _fit(self) -> None:
        self._column.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDTH_IN_LETTERS)
        for label in self._column.findChildren(QLabel):
            if label.property("role") == "title":
                font = self.font()
                font.setPointSizeF(font.pointSizeF() * _TITLE_SCALE)
                font.setBold(True)
                label.setFont(font)
                label.setWordWrap(True)

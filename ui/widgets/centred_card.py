"""A narrow column in the middle of a page, which scrolls where the window is small or the text large."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from ui import i18n

_WIDTH_IN_LETTERS = 84
_TITLE_SCALE = 1.5
_LINES_ABOVE = 8
"""The same on every card, or titles would jump from step to step."""


class CentredCard(QWidget):
    """Takes widgets and layouts from top to bottom; what is in the foot stays in sight while the rest scrolls.

    A label with the property `role` = `title` is set larger.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scroll = QScrollArea(self)
        # Made here: to name the class of one that Qt made, Python is given every class of window, which takes 5 ms.
        self._seen = QWidget(self._scroll)
        self._scroll.setViewport(self._seen)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column, ground = _column(self._scroll)
        self._scroll.setWidget(ground)
        self._foot, self._foot_ground = _column(self)
        self._rows, self._foot_row = QVBoxLayout(self._column), QHBoxLayout(self._foot)
        self._rows.setSpacing(12)
        self._above = QSpacerItem(0, 0)
        self._rows.addItem(self._above)
        self._rows.addStretch(1)
        self._foot_ground.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._foot_ground)
        self._fit()
        self._column.installEventFilter(self)

    def add(self, *widgets: QWidget) -> None:
        """Append widgets."""
        for widget in widgets:
            self._rows.insertWidget(self._rows.count() - 1, widget)
        self._fit()

    def add_layout(self, layout: QLayout) -> None:
        """Append a layout."""
        self._rows.insertLayout(self._rows.count() - 1, layout)

    def add_foot(self, leading: QWidget, trailing: QWidget) -> None:
        """Put one widget at the leading and one at the trailing end below what scrolls."""
        self._foot_row.addWidget(leading)
        self._foot_row.addStretch(1)
        self._foot_row.addWidget(trailing)
        self._foot_ground.show()

    def scroll_to_top(self) -> None:
        """Show the beginning, for new content."""
        self._scroll.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._column and event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._give_room_above()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._give_room_above()

    def _give_room_above(self) -> None:
        """Some lines above the title; fewer where the rest would not be seen without scrolling."""
        held = self._above.sizeHint().height()
        needed = self._rows.totalHeightForWidth(self._column.width()) - held
        most = self.fontMetrics().height() * _LINES_ABOVE
        height_px = max(0, min(most, self._seen.height() - needed))
        if height_px != held:
            self._above.changeSize(0, height_px, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self._rows.invalidate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._fit()

    def _fit(self) -> None:
        width_px = i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS
        for column in (self._column, self._foot):
            column.setMaximumWidth(width_px)
        for label in self._column.findChildren(QLabel):
            if label.property("role") == "title":
                font = self.font()
                font.setPointSizeF(font.pointSizeF() * _TITLE_SCALE)
                font.setBold(True)
                label.setFont(font)
                label.setWordWrap(True)


def _column(parent: QWidget) -> tuple[QWidget, QWidget]:
    """A column and the ground in whose middle it stands."""
    ground = QWidget(parent)
    sides = QHBoxLayout(ground)
    sides.setContentsMargins(0, 0, 0, 0)
    column = QWidget(ground)
    sides.addStretch(1)
    sides.addWidget(column, 100)
    sides.addStretch(1)
    return column, ground

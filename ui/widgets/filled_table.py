"""A table of known rows with words in its place where there are none."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QLabel, QScrollArea, QStackedWidget, QWidget

from ui import i18n
from ui.models.rows_model import Line, RowsModel
from ui.widgets.read_table import ReadTable

_WORDS_IN_LETTERS = 72
_LEAST_LETTERS = 14


class FilledTable(QStackedWidget):
    """Keeps the chosen row over a refill, by what it stands for."""

    chosen = Signal(object)
    """What the current row stands for, None where no row is current."""
    activated = Signal(object)
    """Return or a double click on a row."""

    def __init__(self, name: str, stretched: int, parent: QWidget | None = None) -> None:
        """`stretched` is the column that takes the room left over; the others fit their texts."""
        super().__init__(parent)
        self._stretched = stretched
        self.model = RowsModel(self)
        self.table = ReadTable(name, self.model, self)
        self.table.setWordWrap(False)
        self._none = QLabel(self)
        self._none.setObjectName(f"{name}_none")
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(self.table)
        self._empty = self._around_none()
        self.addWidget(self._empty)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)
        self.table.activated.connect(self._on_table_activated)
        self.table.viewport().installEventFilter(self)

    def _around_none(self) -> QWidget:
        """The words for an empty table in the middle, in lines of a length that reads well.

        They scroll, as the table would: at twice the text they would otherwise make the window taller than the screen.
        """
        around = QScrollArea(self)
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setWidgetResizable(True)
        # Where the table would be the keyboard finds the words in its place.
        around.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inner = QWidget(around)
        around.setWidget(inner)
        row = QHBoxLayout(inner)
        self._none.setMinimumWidth(0)
        self._none.setMaximumWidth(i18n.letter_px(self.fontMetrics()) * _WORDS_IN_LETTERS)
        row.addStretch(1)
        row.addWidget(self._none, 100)
        row.addStretch(1)
        return around

    def name_for_people(self, name: str, when_empty: str) -> None:
        """The accessible name, and what is shown in place of an empty table."""
        self.table.setAccessibleName(name)
        self._none.setText(when_empty)
        self._empty.setAccessibleName(when_empty or name)

    def fill(self, headers: Sequence[str], lines: Sequence[Line]) -> None:
        """Show these lines; the row that was current stays so where it is still there."""
        held = self.current()
        self.model.show(headers, lines)
        self._fit_columns()
        focused = self.window().focusWidget()
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        self.setCurrentIndex(0 if lines else 1)
        if had_keyboard:
            self.setFocus()
        row = self.model.row_of(held) if held is not None else -1
        if row >= 0:
            self.table.selectRow(row)
        else:
            # A table that has the keyboard makes its first row the current one by itself.
            self.chosen.emit(self.current())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        # Handed on here: a focus proxy that changes tears the order of Tab apart (Qt 6.11).
        (self.table if self.currentIndex() == 0 else self._empty).setFocus(event.reason())

    def _fit_columns(self) -> None:
        header = self.table.horizontalHeader()
        for column in range(self.model.columnCount()):
            mode = QHeaderView.ResizeMode.Stretch if column == self._stretched else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(column, mode)
            if column != self._stretched:
                self.table.resizeColumnToContents(column)
        self._leave_room()

    def _leave_room(self) -> None:
        """The column that takes what is left over holds a short name at least: the others are scrolled to then."""
        header = self.table.horizontalHeader()
        if not 0 <= self._stretched < header.count():
            return
        others = sum(header.sectionSize(column) for column in range(header.count()) if column != self._stretched)
        least = i18n.letter_px(self.fontMetrics()) * _LEAST_LETTERS
        # The table is resized after this; its own width is that of before.
        around = 2 * self.table.frameWidth() + self.table.verticalScrollBar().sizeHint().width()
        is_narrow = self.width() - around - others < least
        modes = QHeaderView.ResizeMode
        header.setSectionResizeMode(self._stretched, modes.Interactive if is_narrow else modes.Stretch)
        if is_narrow:
            header.resizeSection(self._stretched, least)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        # The room inside the table follows later than that of this widget, most of all behind another tab.
        if event.type() == QEvent.Type.Resize and watched is self.table.viewport():
            self._leave_room()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            # The table takes the font of now after this.
            QTimer.singleShot(0, self, self._fit_columns)

    def current(self) -> object:
        """What the current row stands for, None where no row is current."""
        return self.model.about(self.table.currentIndex().row())

    def choose(self, about: object) -> None:
        """Make the row that stands for this the current one."""
        row = self.model.row_of(about)
        if row >= 0:
            self.table.selectRow(row)

    def _on_table_row_changed(self, current: QModelIndex) -> None:
        self.chosen.emit(self.model.about(current.row()) if current.isValid() else None)

    def _on_table_activated(self, index: QModelIndex) -> None:
        self.activated.emit(self.model.about(index.row()))

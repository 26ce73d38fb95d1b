"""A table with its title and what can be done to its rows: Ins adds, Return changes, Del takes back."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.models.rows_model import Line
from ui.widgets.filled_table import FilledTable
from ui.widgets.flow_layout import FlowLayout

ADD: Final = "add"
EDIT: Final = "edit"
REMOVE: Final = "remove"
MORE: Final = "more"
FILL: Final = "fill"
OPEN: Final = "open"
"""It shows what a row stands for, and changes nothing."""
_KEYS: Final[dict[str, Qt.Key | QKeyCombination]] = {
    ADD: Qt.Key.Key_Insert,
    REMOVE: Qt.Key.Key_Delete,
    FILL: Qt.Modifier.CTRL | Qt.Key.Key_D,
    MORE: Qt.Modifier.SHIFT | Qt.Key.Key_Insert,
}
_LEAST_LINES: Final = 8
_SELECTED: Final = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class TableBox(QWidget):
    """Buttons are those of `deeds`; keys do what the buttons do, and nothing where a button may not be pressed."""

    wanted = Signal(str)
    """One of the deeds; `chosen` tells for which rows."""

    def __init__(self, name: str, stretched: int, deeds: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._is_editable = False
        self.title = QLabel(self)
        self.title.setObjectName(f"{name}_title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.list = FilledTable(name, stretched, self)
        self._fit()
        self.buttons = {deed: QPushButton(self) for deed in deeds}
        row = FlowLayout(None, 6)
        for deed, button in self.buttons.items():
            button.setObjectName(f"{name}_{deed}")
            button.setAutoDefault(False)
            button.clicked.connect(self._on_button_clicked)
            row.addWidget(button)
            if deed in _KEYS:
                shortcut = QShortcut(QKeySequence(_KEYS[deed]), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(button.click)
        column = QVBoxLayout(self)
        # Mirrored, a splitter of Qt 6.11 cuts off one pixel at its beginning.
        column.setContentsMargins(1, 0, 1, 0)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.list.activated.connect(self._on_list_activated)
        self.list.table.selectionModel().selectionChanged.connect(self.tell)
        self.list.chosen.connect(self.tell)

    def _fit(self) -> None:
        """So many rows are seen at least, whatever the size of the text; the tab scrolls where they find no room."""
        self.list.setMinimumHeight(round(self.fontMetrics().height() * _LEAST_LINES))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def allow_several(self) -> None:
        """Shift and Ctrl choose several rows."""
        self.list.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def chosen(self) -> list[object]:
        """What the chosen rows stand for, from the top."""
        rows = sorted(index.row() for index in self.list.table.selectionModel().selectedRows())
        current = self.list.table.currentIndex()
        if not rows and current.isValid():
            # The keyboard can be on a row that it has not chosen.
            rows = [current.row()]
        return [self.list.model.about(row) for row in rows]

    def fill(self, headers: Sequence[str], lines: Sequence[Line], *, is_editable: bool) -> None:
        """Show these rows; the chosen ones stay so."""
        self._is_editable = is_editable
        held = self.chosen()
        self.list.fill(headers, lines)
        if lines and not self.list.table.selectionModel().hasSelection():
            self.list.table.selectRow(max(0, self.list.table.currentIndex().row()))
        if len(held) > 1:
            chooser = self.list.table.selectionModel()
            for about in held:
                row = self.list.model.row_of(about)
                if row >= 0:
                    chooser.select(self.list.model.index(row, 0), _SELECTED)
        self.tell()

    def call(self, title: str, when_empty: str, **buttons: str) -> None:
        """The title, what is said of an empty table, and the texts of the buttons."""
        self.title.setText(title)
        self.list.name_for_people(title, when_empty)
        for deed, text in buttons.items():
            self.buttons[deed].setText(text)

    def tell(self) -> None:
        """Allow the buttons that have something to do."""
        count = len(self.chosen())
        for deed, button in self.buttons.items():
            needed = {ADD: 0, MORE: 0, FILL: 2}.get(deed, 1)
            button.setEnabled((self._is_editable or deed == OPEN) and count >= needed)

    def _on_button_clicked(self) -> None:
        for deed, button in self.buttons.items():
            if button is self.sender():
                self.wanted.emit(deed)
                return

    def _on_list_activated(self) -> None:
        if self._is_editable and EDIT in self.buttons:
            self.wanted.emit(EDIT)

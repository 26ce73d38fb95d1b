"""The items of a case as a table or as a board, which can be filtered and worked on by keyboard."""

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rolodex.commands.handover_windows import ItemEntry, ItemState, Missing
from rolodex.domain.ids import SubjectId
from ui import guard_words, handover_words, i18n, icons
from ui.handover_words import word
from ui.models.handover_item_model import NAME, REMARK, HandoverItemModel
from ui.pages.handover.board import BoardView
from ui.widgets.read_table import ReadTable

_ALL, _MISSING = "all", "missing"
_LEAST_LETTERS, _GAPS_PX = 12, 60
# Arabic keyboards have digits of their own.
_PRIORITY_KEYS = {
    Qt.Key.Key_1: 1,
    Qt.Key.Key_2: 2,
    Qt.Key.Key_3: 3,
    **{Qt.Key(ord(digit)): place for place, digit in enumerate("١٢٣", start=1)},
}


class _ItemTable(ReadTable):
    """Several rows can be chosen; 1, 2 and 3 are priorities."""

    priority_typed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        priority = _PRIORITY_KEYS.get(Qt.Key(event.key()))
        if priority is not None and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self.priority_typed.emit(priority)
            return
        super().keyPressEvent(event)


class ItemList(QWidget):
    """Shows all items, those in one state, or those that a guard misses. Table and board show and choose the same."""

    opened = Signal(object)
    """The contact; None of one that did not come to this vault."""
    priority_wanted = Signal(int)
    choice_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[ItemEntry, ...] = ()
        self._missing: Missing | None = None
        self.model = HandoverItemModel(self)
        self.filter = _filter(self)
        self._filter_label, self._hint = QLabel(self), QLabel(self)
        self._filter_label.setBuddy(self.filter)
        # No line of its own where the text is large: the table needs it.
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.table = _ItemTable("items", self.model, self)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setWordWrap(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (NAME, REMARK):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        top = QHBoxLayout()
        top.addWidget(self._filter_label)
        top.addWidget(self.filter)
        top.addWidget(self._hint, 1)
        # Takes the room of the hint while that is hidden.
        top.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))
        self.as_table, self.as_board = QPushButton(self), QPushButton(self)
        for button, name in ((self.as_table, "as_table"), (self.as_board, "as_board")):
            button.setObjectName(name)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            top.addWidget(button)
        self.as_table.setChecked(True)
        self.board = BoardView(self.model, self)
        self._views = QStackedWidget(self)
        self._views.addWidget(self.table)
        self._views.addWidget(self.board)
        column_ = QVBoxLayout(self)
        column_.addLayout(top)
        column_.addWidget(self._views, 1)
        self.filter.currentIndexChanged.connect(self._on_filter_index_changed)
        self.table.activated.connect(self._on_table_activated)
        self.table.priority_typed.connect(self.priority_wanted)
        self.table.selectionModel().selectionChanged.connect(self.choice_changed)
        self.as_board.toggled.connect(self._on_as_board_toggled)
        self.board.opened.connect(self.opened)
        self.board.priority_typed.connect(self.priority_wanted)
        self.board.choice_changed.connect(self.choice_changed)
        self._fit()
        self._retranslate()

    def show_items(self, items: tuple[ItemEntry, ...]) -> None:
        """Show these items; what was chosen stays chosen."""
        self._items = items
        self._fill()
        self._retranslate()

    def show_missing(self, missing: Missing) -> None:
        """Only the items that a guard is about, the first one chosen."""
        self._missing = missing
        with QSignalBlocker(self.filter):
            if self.filter.findData(_MISSING) < 0:
                self.filter.insertItem(1, "", _MISSING)
            self.filter.setCurrentIndex(self.filter.findData(_MISSING))
        self._retranslate()
        self._fill()
        if self.model.rowCount():
            self.table.selectRow(0)
            if self.is_board():
                self.board.choose(self.shown()[:1])
        self.take_keyboard()

    def show_all(self) -> None:
        """Forget the filter."""
        self._missing = None
        with QSignalBlocker(self.filter):
            place = self.filter.findData(_MISSING)
            if place >= 0:
                self.filter.removeItem(place)
            self.filter.setCurrentIndex(0)
        self._fill()

    def turn_over(self) -> None:
        """From the table to the board, or back, with the keyboard."""
        (self.as_table if self.is_board() else self.as_board).setChecked(True)
        self.take_keyboard()

    def is_board(self) -> bool:
        """Whether the board is in front."""
        return self._views.currentWidget() is self.board

    def take_keyboard(self) -> None:
        """Put the keyboard into the table or onto the board."""
        if self.is_board():
            self.board.take_keyboard()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> tuple[SubjectId, ...]:
        """The contacts of the chosen rows or cards, in the order of the table or column by column."""
        return self.board.chosen() if self.is_board() else self._chosen_rows()

    def _chosen_rows(self) -> tuple[SubjectId, ...]:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        entries = [self.model.at(row) for row in rows]
        return tuple(entry.view.contact for entry in entries if entry is not None and entry.view.contact is not None)

    def shown(self) -> tuple[SubjectId, ...]:
        """The contacts of all rows shown, in order."""
        entries = [self.model.at(row) for row in range(self.model.rowCount())]
        return tuple(entry.view.contact for entry in entries if entry is not None and entry.view.contact is not None)

    def _fill(self) -> None:
        before = self.chosen()
        current = self.table.currentIndex().row()
        code = self.filter.currentData()
        self.model.show(tuple(entry for entry in self._items if self._answers(entry, code)))
        self._choose_rows(before, current)
        if self.is_board():
            self.board.refresh()
            self.board.choose(self._chosen_rows())

    def _choose_rows(self, before: tuple[SubjectId, ...], current: int) -> None:
        selection = self.table.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        wanted = set(before)
        places = [place for place, contact in enumerate(self.shown()) if contact in wanted]
        chosen = QItemSelection()
        for place in places:
            chosen.select(self.model.index(place, NAME), self.model.index(place, NAME))
        selection.select(chosen, flags)
        if self.model.rowCount():
            place = places[0] if places else min(max(current, 0), self.model.rowCount() - 1)
            selection.setCurrentIndex(self.model.index(place, NAME), flags)

    def _answers(self, entry: ItemEntry, code: str) -> bool:
        if code == _MISSING:
            return self._missing is not None and entry.view.contact in self._missing.contacts
        return code in {_ALL, entry.view.state.value}

    def _on_filter_index_changed(self) -> None:
        self._fill()

    def _on_as_board_toggled(self, is_board: bool) -> None:
        chosen = self.chosen()
        # First in front: what had the keyboard there before gets it again, and would begin a choice of its own.
        self._views.setCurrentWidget(self.board if is_board else self.table)
        if is_board:
            self.board.refresh()
            self.board.choose(chosen)
        else:
            self.table.clearSelection()
            self._choose_rows(chosen, self.table.currentIndex().row())
        self._show_hint()
        self._name_views()
        self.choice_changed.emit()

    def _on_table_activated(self, index: QModelIndex) -> None:
        entry = self.model.at(index.row())
        if entry is not None:
            self.opened.emit(entry.view.contact)

    def focusInEvent(self, _event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        # A focus proxy that changes tears the order of Tab apart (Qt 6.11).
        self.take_keyboard()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.PaletteChange}:
            self.model.retranslate()
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._show_hint()

    def _show_hint(self) -> None:
        """Only beside the table, and where it fits in one line."""
        others = (self._filter_label, self.filter, self.as_table, self.as_board)
        needed = sum(one.sizeHint().width() for one in (*others, self._hint)) + _GAPS_PX
        self._hint.setVisible(not self.is_board() and needed <= self.width())

    def _fit(self) -> None:
        """No column is narrower than a short name; what has no room then is scrolled to."""
        least = i18n.letter_px(self.fontMetrics()) * _LEAST_LETTERS
        self.table.horizontalHeader().setMinimumSectionSize(least)

    def _retranslate(self) -> None:
        self._filter_label.setText(self.tr("S&how"))
        self._name_views()
        self.filter.setAccessibleName(self.tr("Show items"))
        self.table.setAccessibleName(self.tr("Items of the case"))
        self._hint.setText(self.tr("Enter opens the brief, 1 2 3 set the priority, Shift+arrows choose several."))
        self._show_hint()
        for place in range(self.filter.count()):
            code = str(self.filter.itemData(place))
            count = sum(self._answers(entry, code) for entry in self._items)
            text = self._filter_text(code)
            self.filter.setItemText(place, f"{text} ({i18n.number_text(count)})")

    def _name_views(self) -> None:
        for button, text, name, picture in (
            (self.as_table, self.tr("Table"), self.tr("Show as a table"), "table-2"),
            (self.as_board, self.tr("Board"), self.tr("Show as a board"), "columns-3"),
        ):
            # A pressed button differs by its shade alone.
            button.setText(f"✓ {text}" if button.isChecked() else text)
            button.setAccessibleName(name)
            button.setToolTip(self.tr("{what} (Ctrl+B changes)").format(what=name))
            button.setIcon(icons.icon(picture))

    def _filter_text(self, code: str) -> str:
        if code == _ALL:
            return self.tr("All items")
        if code == _MISSING:
            guard = self._missing.guard.value if self._missing is not None else ""
            return self.tr("Missing: {name}").format(name=guard_words.name(guard))
        return word(handover_words.ITEM_STATES, code)


def _filter(parent: QWidget) -> QComboBox:
    """All items, then those in each state; as wide as its longest text."""
    made = QComboBox(parent)
    made.setObjectName("item_filter")
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    for code in (_ALL, *(state.value for state in ItemState)):
        made.addItem("", code)
    return made

"""The items of a case as a table that can be filtered and worked on by keyboard."""

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QHeaderView, QLabel, QVBoxLayout, QWidget

from rolodex.commands.handover_windows import ItemEntry, ItemState, Missing
from rolodex.domain.ids import SubjectId
from ui import guard_words, handover_words, i18n
from ui.handover_words import word
from ui.models.handover_item_model import NAME, REMARK, HandoverItemModel
from ui.widgets.read_table import ReadTable

_ALL, _MISSING = "all", "missing"
_LEAST_LETTERS = 12
_PRIORITY_KEYS = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3}


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
    """Shows all items, those in one state, or those that a guard misses."""

    opened = Signal(object)
    priority_wanted = Signal(int)
    choice_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[ItemEntry, ...] = ()
        self._missing: Missing | None = None
        self.model = HandoverItemModel(self)
        self.filter = QComboBox(self)
        self.filter.setObjectName("item_filter")
        self._filter_label, self._hint = QLabel(self), QLabel(self)
        self._filter_label.setBuddy(self.filter)
        self._hint.setWordWrap(True)
        for code in (_ALL, *(state.value for state in ItemState)):
            self.filter.addItem("", code)
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
        column_ = QVBoxLayout(self)
        column_.addLayout(top)
        column_.addWidget(self.table, 1)
        self.filter.currentIndexChanged.connect(self._on_filter_index_changed)
        self.table.activated.connect(self._on_table_activated)
        self.table.priority_typed.connect(self.priority_wanted)
        self.table.selectionModel().selectionChanged.connect(self.choice_changed)
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
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_all(self) -> None:
        """Forget the filter."""
        self._missing = None
        with QSignalBlocker(self.filter):
            place = self.filter.findData(_MISSING)
            if place >= 0:
                self.filter.removeItem(place)
            self.filter.setCurrentIndex(0)
        self._fill()

    def chosen(self) -> tuple[SubjectId, ...]:
        """The contacts of the chosen rows, in the order of the table."""
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
        selection = self.table.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        places = [place for place, contact in enumerate(self.shown()) if contact in before]
        for place in places:
            selection.select(self.model.index(place, NAME), flags)
        if self.model.rowCount():
            place = places[0] if places else min(max(current, 0), self.model.rowCount() - 1)
            selection.setCurrentIndex(self.model.index(place, NAME), flags)

    def _answers(self, entry: ItemEntry, code: str) -> bool:
        if code == _MISSING:
            return self._missing is not None and entry.view.contact in self._missing.contacts
        return code in {_ALL, entry.view.state.value}

    def _on_filter_index_changed(self) -> None:
        self._fill()

    def _on_table_activated(self, index: QModelIndex) -> None:
        entry = self.model.at(index.row())
        if entry is not None and entry.view.contact is not None:
            self.opened.emit(entry.view.contact)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self.model.retranslate()
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        """No column is narrower than a short name; what has no room then is scrolled to."""
        least = i18n.letter_px(self.fontMetrics()) * _LEAST_LETTERS
        self.table.horizontalHeader().setMinimumSectionSize(least)

    def _retranslate(self) -> None:
        self._filter_label.setText(self.tr("S&how"))
        self.filter.setAccessibleName(self.tr("Show items"))
        self.table.setAccessibleName(self.tr("Items of the case"))
        self._hint.setText(self.tr("Enter opens the brief, 1 2 3 set the priority, Shift+arrows choose several."))
        for place in range(self.filter.count()):
            code = str(self.filter.itemData(place))
            count = sum(self._answers(entry, code) for entry in self._items)
            text = self._filter_text(code)
            self.filter.setItemText(place, f"{text} ({i18n.number_text(count)})")

    def _filter_text(self, code: str) -> str:
        if code == _ALL:
            return self.tr("All items")
        if code == _MISSING:
            guard = self._missing.guard.value if self._missing is not None else ""
            return self.tr("Missing: {name}").format(name=guard_words.name(guard))
        return word(handover_words.ITEM_STATES, code)

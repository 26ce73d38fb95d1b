"""The list of contacts: the search above it, its order, and what an empty list teaches."""

from typing import Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rolodex.commands.contact_filters import Showing
from rolodex.commands.contact_windows import MOST_HITS, Question
from rolodex.domain.contact import STATUSES
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from ui import contact_views, i18n, search_chips, words
from ui.contact_views import VIEWS, View
from ui.delegates.kept_text_delegate import KeptTextDelegate
from ui.desk import Desk
from ui.models import contact_table_model
from ui.models.contact_table_model import ContactTableModel
from ui.pages.contacts.search_line import NarrowButton, SearchLine
from ui.widgets.read_table import ReadTable

_WIDEST: Final = {
    contact_table_model.VERIFIED: "30 Sep 20260",
    contact_table_model.STEWARD: "Amina Invented",
}
"""Texts that the columns of no vocabulary have room for."""
_NAME_LETTERS: Final = 58
"""Names and offices together have room for so many letters, before any other column is shown."""
_LEAST_NAME_LETTERS: Final = 34
"""With room for fewer letters the office is not shown."""
_FIRST_TO_GO: Final = (contact_table_model.STATUS, contact_table_model.STEWARD, contact_table_model.VERIFIED)
_LEAST_SEARCH_LETTERS: Final = 16
_ROW_LINES: Final = 1.6


class ContactList(QWidget):
    """Asks while somebody types; the newest question wins. Never waits for an answer."""

    chosen = Signal(object)
    """The id of the contact under the cursor, None where there is none."""
    selection_changed = Signal()
    told = Signal()
    """The count or the words of an empty list are others."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view = VIEWS[0]
        self._wanted: SubjectId | None = None
        self._keep: tuple[int, int] | None = None
        self.count_text = ""
        self._widths: dict[int, int] = {}
        self.model = ContactTableModel(desk.worker, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.search = SearchLine(self)
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(i18n.letter_px(self.fontMetrics()) * _LEAST_SEARCH_LETTERS)
        self._search_label = QLabel(self)
        self._search_label.setBuddy(self.search)
        self.narrow = NarrowButton(self.search, self)
        self.order = QComboBox(self)
        self.order.setObjectName("order")
        for order in contact_table_model.ORDERS.values():
            self.order.addItem("", order)
        self._order_label = QLabel(self)
        self._order_label.setBuddy(self.order)
        self.top, self.under = QHBoxLayout(), QHBoxLayout()
        for widget, stretch in (
            *((self._search_label, 0), (self.search, 1), (self.narrow, 0)),
            *((self._order_label, 0), (self.order, 0)),
        ):
            self.top.addWidget(widget, stretch)
        self._note = QLabel(self)
        self._note.setObjectName("search_note")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.hide()
        self._build_table()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self.top)
        whole.addLayout(self.under)
        whole.addWidget(self._note)
        whole.addWidget(self._stack, 1)

    def _build_table(self) -> None:
        self.table = ReadTable("contacts", self.model, self)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setWordWrap(False)
        self._drawn = KeptTextDelegate(self.table)
        self.table.setItemDelegate(self._drawn)
        header = self.table.horizontalHeader()
        for column in (contact_table_model.NAME, contact_table_model.AFFILIATION):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._empty = QLabel(self)
        self._empty.setObjectName("empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search_text_changed)
        self.search.left_downwards.connect(self.enter)
        self.order.currentIndexChanged.connect(self.reload)
        self.model.answered.connect(self._on_model_answered)
        self.model.failed.connect(self._desk.complain)
        self.model.dataChanged.connect(self._on_model_data_changed)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)
        self.table.selectionModel().selectionChanged.connect(self.selection_changed)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        clear.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        clear.activated.connect(self.clear)

    # --- asking ---------------------------------------------------------------------------------------------

    def show_view(self, view: View) -> None:
        """Show a view from its beginning, with nothing searched for."""
        self.view = view
        with QSignalBlocker(self.order):
            self.order.setCurrentIndex(self.order.findData(view.order))
        with QSignalBlocker(self.search):
            self.search.clear()
        self._keep = None
        self._ask()

    def show_search(self, text: str) -> None:
        """Search everybody for this."""
        self.view = VIEWS[0]
        with QSignalBlocker(self.search):
            self.search.setText(text)
        self._keep = None
        self._ask()

    def reload(self) -> None:
        """Ask the same anew; who was chosen stays chosen, or who comes after."""
        current = self.table.currentIndex()
        if current.isValid():
            self._keep = (self.model.number_at(current.row()), current.row())
        self._ask()

    def _ask(self) -> None:
        reading = search_chips.read(self.search.text(), self.view.filter)
        self._note.setText("\n".join(map(i18n.marked, reading.problems)))
        self._note.setVisible(bool(reading.problems))
        # A search is ordered by how well each answers.
        self.order.setEnabled(not reading.text)
        self.model.ask(Question(reading.text, self.order.currentData(), reading.filter))

    def _on_search_text_changed(self) -> None:
        self._keep = None
        self._ask()

    def _on_model_answered(self) -> None:
        count = self.model.rowCount()
        self._stack.setCurrentWidget(self._empty if count == 0 else self.table)
        keep, self._keep = self._keep, None
        row = -1
        if keep is not None and count:
            row = self.model.row_of(keep[0])
            row = min(keep[1], count - 1) if row < 0 else row
        self._wanted = None
        if row >= 0:
            self._select(row)
        elif not self.table.currentIndex().isValid():
            self.chosen.emit(None)
        self.selection_changed.emit()
        self.tell_count()

    # --- who is chosen --------------------------------------------------------------------------------------

    def select_number(self, number: int) -> bool:
        """Choose the contact with this number; False where it is not in the list."""
        row = self.model.row_of(number)
        if row >= 0:
            self._select(row)
        return row >= 0

    def selected_numbers(self) -> list[int]:
        """The numbers of all who are chosen."""
        return [self.model.number_at(row) for row in sorted(self._selected_rows())]

    def selected_count(self) -> int:
        """How many are chosen."""
        return len(self._selected_rows())

    def _selected_rows(self) -> set[int]:
        # By stretches: an index for each of ten thousand rows keeps the window waiting at every arrow key.
        parts = self.table.selectionModel().selection().toList()
        return {row for part in parts for row in range(part.top(), part.bottom() + 1)}

    def enter(self) -> None:
        """Go into the list, to the first contact where none is chosen."""
        if self.model.rowCount():
            if not self.table.selectionModel().hasSelection():
                self.table.selectRow(0)
            self.table.setFocus()

    def _select(self, row: int) -> None:
        index = self.model.index(row, contact_table_model.NAME)
        both = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(index, both)
        self.table.scrollTo(index)

    def _on_table_row_changed(self, current: QModelIndex) -> None:
        if self.model.is_replacing:
            # Whoever is chosen of the new rows is told once they are there.
            return
        if current.isValid() and not self.table.selectionModel().hasSelection():
            # Qt gives a table that gets the keyboard a current row, which is not chosen yet.
            self._select(current.row())
        self._want(self.model.subject_at(current.row()) if current.isValid() else None)

    def _on_model_data_changed(self) -> None:
        # The row was still on its way when it was chosen.
        current = self.table.currentIndex()
        if self._wanted is None and current.isValid():
            self._want(self.model.subject_at(current.row()))

    def _want(self, subject: SubjectId | None) -> None:
        self._wanted = subject
        self.chosen.emit(subject)

    def clear(self) -> None:
        """Search for nothing, and go on from there."""
        self.search.clear()
        self.search.setFocus()

    # --- room -----------------------------------------------------------------------------------------------

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the order below the search, where there is little room."""
        row = self.under if is_narrow else self.top
        for widget in (self._order_label, self.order):
            self.top.removeWidget(widget)
            self.under.removeWidget(widget)
            row.addWidget(widget)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit_columns()

    # --- words ----------------------------------------------------------------------------------------------

    def tell_count(self) -> None:
        """Say how many there are, and what an empty list means."""
        count = self.model.rowCount()
        if self.model.question.text:
            shown = self.tr("{count} or more") if count >= MOST_HITS else "{count}"
            told = self.tr("Found: {count}").format(count=shown.format(count=i18n.number_text(count)))
        else:
            told = self.tr("Contacts: {count}").format(count=i18n.number_text(count))
        self.count_text = told
        self._empty.setText(self._empty_text())
        self.told.emit()

    def _empty_text(self) -> str:
        if self.search.text().strip():
            if self.view.filter.showing is Showing.DELETED and self.model.question.text:
                return self.tr("Words do not find who was deleted. Empty the search to see all of them.")
            return self.tr(
                "Nobody answers this.\n\nTry fewer letters, another spelling or script, a number, or a word of a "
                "remark. Hidden values are never found."
            )
        return contact_views.empty(self.view) or self.tr(
            "There is nobody here yet.\n\nCtrl+N adds a contact.\nCtrl+Shift+N takes a signature or a vCard that you "
            "paste.\nDrop a table, a vCard file or a bundle here to import it."
        )

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.model.retranslate()
        self.narrow.retranslate()
        self._search_label.setText(self.tr("&Search"))
        self.search.setAccessibleName(self.tr("Search contacts"))
        self.search.setPlaceholderText(self.tr("Name in any script, number, organisation"))
        self.search.setToolTip(self.tr("Also: category: org: steward: level: status: stale: is:risk -category:"))
        self._order_label.setText(self.tr("S&ort by"))
        self.order.setAccessibleName(self.tr("Sort by"))
        self.table.setAccessibleName(self.tr("Contacts"))
        with QSignalBlocker(self.order):
            for place, column in enumerate(contact_table_model.ORDERS):
                header = self.model.headerData(column, Qt.Orientation.Horizontal)
                self.order.setItemText(place, str(header))
        self.tell_count()
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Room for the longest word of each vocabulary, by the font of now; name and affiliation share the rest."""
        self._drawn.forget()
        measure = self.table.fontMetrics()
        self.table.verticalHeader().setDefaultSectionSize(round(measure.height() * _ROW_LINES))
        words_of = {
            contact_table_model.LEVEL: [words.level(level) for level in Level],
            contact_table_model.STATUS: [words.value(status) for status in STATUSES],
            contact_table_model.FLAGS: list(self.model.flag_words()),
            **{column: [text] for column, text in _WIDEST.items()},
        }
        for column, texts in words_of.items():
            header = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            widest = max(measure.horizontalAdvance(text) for text in (*texts, header))
            self._widths[column] = widest + measure.horizontalAdvance("xx")
            self.table.setColumnWidth(column, self._widths[column])
        free = self.table.viewport().width() - sum(self._widths.values())
        needed = i18n.letter_px(measure) * _NAME_LETTERS
        for column in _FIRST_TO_GO:
            is_hidden = free < needed
            self.table.setColumnHidden(column, is_hidden)
            free += self._widths[column] if is_hidden else 0
        # Where text is large, a name that can be read says more than two halves.
        self.table.setColumnHidden(
            contact_table_model.AFFILIATION, free < i18n.letter_px(measure) * _LEAST_NAME_LETTERS
        )

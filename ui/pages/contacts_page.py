"""The contacts: a search, the list, and the chosen contact beside it."""

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rolodex.commands import contact_windows
from rolodex.commands.contact_windows import MOST_HITS, Detail, Order, Question
from rolodex.domain.contact import STATUSES
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import RolodexError
from ui import i18n, words
from ui.desk import Desk
from ui.models import contact_table_model
from ui.models.contact_table_model import ContactTableModel
from ui.pages.page import Page
from ui.widgets.contact_pane import ContactPane
from ui.widgets.read_table import ReadTable

_WIDEST = {
    contact_table_model.VERIFIED: "30 Sep 20260",
    contact_table_model.STEWARD: "Amina Invented",
}
"""Texts that the columns of no vocabulary have room for."""


class _SearchLine(QLineEdit):
    """A search line from which the arrow down leads into the list."""

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)


class ContactsPage(Page):
    """Asks while somebody types; the newest question wins. Never waits for an answer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("contacts", desk, parent)
        self._worker = desk.worker
        self._wanted: SubjectId | None = None
        self._ticket = 0
        self._told = ""
        self.model = ContactTableModel(desk.worker, self)
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._search = _SearchLine(self)
        self._search.setObjectName("search")
        self._search.setClearButtonEnabled(True)
        self._search_label = QLabel(self)
        self._search_label.setBuddy(self._search)
        self._order = QComboBox(self)
        self._order.setObjectName("order")
        for order in contact_table_model.ORDERS.values():
            self._order.addItem("", order)
        self._order_label = QLabel(self)
        self._order_label.setBuddy(self._order)
        top = QHBoxLayout()
        top.addWidget(self._search_label)
        top.addWidget(self._search, 1)
        top.addWidget(self._order_label)
        top.addWidget(self._order)
        self.table = ReadTable("contacts", self.model, self)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
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
        self.pane = ContactPane(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self.pane)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.addLayout(top)
        whole.addWidget(self._splitter, 1)
        self.setFocusProxy(self._search)
        self.pane.show_contact(None)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search_text_changed)
        self._search.left_downwards.connect(self._on_search_left_downwards)
        self._order.currentIndexChanged.connect(self._on_order_index_changed)
        self.model.answered.connect(self._on_model_answered)
        self.model.failed.connect(self.desk.complain)
        self.model.dataChanged.connect(self._on_model_data_changed)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        clear.activated.connect(self._on_clear_activated)

    def panes(self) -> list[QWidget]:
        return [self._search, self.table, self.pane.table]

    def status(self) -> str:
        return self._told

    def _reload(self) -> None:
        self._ask()

    # --- asking ---------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        self.model.ask(Question(self._search.text(), Order(self._order.currentData())))

    def _on_search_text_changed(self) -> None:
        # A search is ordered by how well each answers.
        self._order.setEnabled(not self._search.text().strip())
        self._ask()

    def _on_order_index_changed(self) -> None:
        self._ask()

    def _on_model_answered(self) -> None:
        self._want(None)
        is_empty = self.model.rowCount() == 0
        self._stack.setCurrentWidget(self._empty if is_empty else self.table)
        self._tell_count()

    def _on_search_left_downwards(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)

    # --- the chosen contact ---------------------------------------------------------------------------------

    def _on_table_row_changed(self, current: QModelIndex) -> None:
        self._want(self.model.subject_at(current.row()) if current.isValid() else None)

    def _on_model_data_changed(self) -> None:
        current = self.table.currentIndex()
        if self._wanted is None and current.isValid():
            self._want(self.model.subject_at(current.row()))

    def _want(self, subject: SubjectId | None) -> None:
        self._worker.cancel(self._ticket)
        self._wanted = subject
        if subject is None:
            self.pane.show_contact(None)
            return
        self._ticket = self._worker.ask(
            *(contact_windows.detail, subject), then=self._on_detail_read, failed=self._on_detail_failed
        )

    def _on_detail_read(self, detail: Detail) -> None:
        if detail.view.subject.id == self._wanted:
            self.pane.show_contact(detail)

    def _on_detail_failed(self, error: RolodexError) -> None:
        self.pane.show_contact(None)
        self.desk.complain(error)

    # --- keys -----------------------------------------------------------------------------------------------

    def focus_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def _on_clear_activated(self) -> None:
        self._search.clear()
        self._search.setFocus()

    # --- what is shown --------------------------------------------------------------------------------------

    def _tell_count(self) -> None:
        count = self.model.rowCount()
        text = self.model.question.text.strip()
        if not text:
            told = self.tr("Contacts: {count}").format(count=i18n.number_text(count))
            empty = self.tr(
                "There is nobody here yet.\n\nPeople come in by the command line today:\n"
                "{add}\n{csv}\n{vcard}\n\nThen unlock this window again."
            ).format(
                add=i18n.isolated('rolodex contact add --name "…" --phone "…"'),
                csv=i18n.isolated("rolodex import csv FILE --map COLUMN=FIELD"),
                vcard=i18n.isolated("rolodex import vcard FILE"),
            )
        else:
            shown = self.tr("{count} or more") if count >= MOST_HITS else "{count}"
            told = self.tr("Found: {count}").format(count=shown.format(count=i18n.number_text(count)))
            empty = self.tr(
                "Nobody answers this.\n\nTry fewer letters, another spelling or script, a number, or a word of a "
                "remark. Hidden values are never found."
            )
        self._empty.setText(empty)
        self._told = told
        self.status_changed.emit(told)

    def _retranslate(self) -> None:
        self.model.retranslate()
        self._search_label.setText(self.tr("&Search"))
        self._search.setAccessibleName(self.tr("Search contacts"))
        self._search.setPlaceholderText(self.tr("Name in any script, number, organisation, word of a remark"))
        self._order_label.setText(self.tr("S&ort by"))
        self._order.setAccessibleName(self.tr("Sort by"))
        self.table.setAccessibleName(self.tr("Contacts"))
        with QSignalBlocker(self._order):
            for place, column in enumerate(contact_table_model.ORDERS):
                header = self.model.headerData(column, Qt.Orientation.Horizontal)
                self._order.setItemText(place, str(header))
        self._tell_count()
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Room for the longest word of each vocabulary, by the font of now; name and affiliation share the rest."""
        measure = self.table.fontMetrics()
        words_of = {
            contact_table_model.LEVEL: [words.level(level) for level in Level],
            contact_table_model.STATUS: [words.value(status) for status in STATUSES],
            contact_table_model.FLAGS: list(self.model.flag_words()),
            **{column: [text] for column, text in _WIDEST.items()},
        }
        for column, texts in words_of.items():
            header = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            widest = max(measure.horizontalAdvance(text) for text in (*texts, header))
            self.table.setColumnWidth(column, widest + measure.horizontalAdvance("xx"))

"""Choosing contacts: type a few letters, Enter takes the contact over to the other side, Del takes it back."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from rolodex.commands.contact_windows import Question
from rolodex.domain.ids import SubjectId
from ui.desk import Desk
from ui.models import contact_table_model
from ui.models.contact_table_model import ContactTableModel
from ui.models.text_table_model import Line
from ui.pages.bundles.tables import TextTable
from ui.widgets.read_table import ReadTable

_SHOWN = (contact_table_model.NAME, contact_table_model.AFFILIATION, contact_table_model.LEVEL)


class _Found(ReadTable):
    """Who answers the search."""

    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.taken.emit()
            return
        super().keyPressEvent(event)


class _Chosen(TextTable):
    """Who was chosen."""

    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
            return
        super().keyPressEvent(event)


class ContactPicker(QWidget):
    """Two tables side by side: who answers a search, who was chosen."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts: dict[SubjectId, tuple[str, str]] = {}
        self._search, self._search_label = QLineEdit(self), QLabel(self)
        self._search.setObjectName("pick_search")
        self._search_label.setBuddy(self._search)
        self._chosen_label = QLabel(self)
        self._model = ContactTableModel(desk.worker, self)
        self._found = _Found("pick_found", self._model, self)
        for column in range(self._model.columnCount()):
            self._found.setColumnHidden(column, column not in _SHOWN)
        self._found.setWordWrap(False)
        self._found.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
        header = self._found.horizontalHeader()
        header.setSectionResizeMode(contact_table_model.LEVEL, header.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(contact_table_model.NAME, header.ResizeMode.Stretch)
        header.setSectionResizeMode(contact_table_model.AFFILIATION, header.ResizeMode.Stretch)
        self._chosen = _Chosen("pick_chosen", 2, (1,), self)
        self._add, self._remove = QPushButton(self), QPushButton(self)
        self._add.setObjectName("pick_add")
        self._remove.setObjectName("pick_remove")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._search_label, 0, 0)
        grid.addWidget(self._search, 0, 1)
        grid.addWidget(self._chosen_label, 0, 2)
        grid.addWidget(self._found, 1, 0, 1, 2)
        grid.addWidget(self._chosen, 1, 2)
        grid.addWidget(self._add, 2, 0, 1, 2, Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(self._remove, 2, 2, Qt.AlignmentFlag.AlignLeading)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        self.setFocusProxy(self._search)
        self._search.textChanged.connect(self._on_search_text_changed)
        self._search.returnPressed.connect(self._on_search_return_pressed)
        self._model.failed.connect(desk.complain)
        self._found.taken.connect(self._on_add)
        self._found.doubleClicked.connect(self._on_add)
        self._add.clicked.connect(self._on_add)
        self._chosen.removed.connect(self._on_remove)
        self._remove.clicked.connect(self._on_remove)
        self.retranslate()

    def start(self) -> None:
        """Read the list for the first time."""
        self._model.ask(Question(self._search.text()))

    def contacts(self) -> tuple[SubjectId, ...]:
        """Who was chosen, in the order of choosing."""
        return tuple(self._texts)

    def clear(self) -> None:
        """Nobody is chosen."""
        self._texts.clear()
        self._search.clear()
        self._fill()

    def take(self, contacts: dict[SubjectId, tuple[str, str]]) -> None:
        """Choose these from the beginning; by id their names and levels as shown."""
        self._texts = dict(contacts)
        self._fill()

    def _fill(self) -> None:
        self._chosen.lines.show([Line(texts, contact) for contact, texts in self._texts.items()])
        if self._texts:
            self._chosen.choose(len(self._texts) - 1)
        self._remove.setEnabled(bool(self._texts))

    def _on_search_text_changed(self) -> None:
        self.start()

    def _on_search_return_pressed(self) -> None:
        if self._model.rowCount():
            self._found.setFocus()
            self._found.selectRow(0)

    def _on_add(self) -> None:
        index: QModelIndex = self._found.currentIndex()
        subject = self._model.subject_at(index.row()) if index.isValid() else None
        if subject is None:
            return
        columns = (contact_table_model.NAME, contact_table_model.LEVEL)
        name, level = (str(index.siblingAtColumn(column).data()) for column in columns)
        self._texts[subject] = (name, level)
        self._fill()
        self.changed.emit()

    def _on_remove(self) -> None:
        chosen = self._chosen.chosen()
        self._texts = {contact: texts for contact, texts in self._texts.items() if contact != chosen}
        self._fill()
        self.changed.emit()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._model.retranslate()
        self._search_label.setText(self.tr("&Search"))
        self._search.setAccessibleName(self.tr("Search contacts to choose"))
        self._search.setPlaceholderText(self.tr("A few letters, then Enter"))
        self._chosen_label.setText(self.tr("Chosen contacts"))
        self._found.setAccessibleName(self.tr("Contacts found; Enter chooses one"))
        self._chosen.name(self.tr("Chosen contacts; Delete takes one out"), *(self.tr("Contact"), self.tr("Level")))
        self._add.setText(self.tr("&Choose"))
        self._add.setAccessibleName(self.tr("Choose the contact"))
        self._remove.setText(self.tr("Take &out"))
        self._remove.setAccessibleName(self.tr("Take the contact out again"))

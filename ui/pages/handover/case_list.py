"""The hand-over cases; where there are none, what a hand-over is and how it begins."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from rolodex.commands.handover_windows import CaseEntry
from rolodex.domain.ids import SubjectId
from ui import i18n
from ui.models.handover_case_model import INCOMING, OUTGOING, HandoverCaseModel
from ui.widgets.read_table import ReadTable

_LEAST_LETTERS: Final = 14


class CaseList(QWidget):
    """Enter opens a case."""

    opened = Signal(object)
    start_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HandoverCaseModel(self)
        self.table = ReadTable("cases", self.model, self)
        self.table.setWordWrap(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for place in (OUTGOING, INCOMING):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self._fit()
        self._intro, self._empty = QLabel(self), QLabel(self)
        self._intro.setWordWrap(True)
        self._empty.setObjectName("empty_cases")
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.start = QPushButton(self)
        self.start.setObjectName("start_first")
        self._blank = QWidget(self)
        blank = QVBoxLayout(self._blank)
        blank.addStretch(1)
        blank.addWidget(self._empty)
        blank.addWidget(self.start, 0, Qt.AlignmentFlag.AlignHCenter)
        blank.addStretch(2)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._blank)
        column = QVBoxLayout(self)
        column.addWidget(self._intro)
        column.addWidget(self._stack, 1)
        self.table.activated.connect(self._on_table_activated)
        self.start.clicked.connect(self.start_wanted)
        self.setFocusProxy(self.table)
        self._retranslate()

    def show_rows(self, rows: tuple[CaseEntry, ...]) -> None:
        """Show these cases; the chosen one stays chosen."""
        before = self.chosen()
        had_focus = self._holds_focus()
        self.model.show(rows)
        self._intro.setVisible(bool(rows))
        self._stack.setCurrentWidget(self.table if rows else self._blank)
        self.setFocusProxy(self.table if rows else self.start)
        places = [place for place, entry in enumerate(rows) if entry.row.case == before]
        if rows:
            self.table.selectRow(places[0] if places else 0)
        if had_focus:
            self.take_keyboard()

    def chosen(self) -> SubjectId | None:
        """The case in the chosen row."""
        entry = self.model.at(self.table.currentIndex().row())
        return None if entry is None else entry.row.case

    def take_keyboard(self) -> None:
        """Put the keyboard where one goes on: the table, or the button that begins."""
        (self.table if self.model.rowCount() else self.start).setFocus(Qt.FocusReason.OtherFocusReason)

    def _holds_focus(self) -> bool:
        return self.table.hasFocus() or self.start.hasFocus()

    def _on_table_activated(self, index: QModelIndex) -> None:
        entry = self.model.at(index.row())
        if entry is not None:
            self.opened.emit(entry.row.case)

    def _fit(self) -> None:
        """Where text is large the table is scrolled rather than a name cut to its first letters."""
        self.table.horizontalHeader().setMinimumSectionSize(i18n.letter_px(self.fontMetrics()) * _LEAST_LETTERS)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.model.retranslate()
        self.table.setAccessibleName(self.tr("Hand-over cases"))
        self._intro.setText(self.tr("Enter opens a case. “Your turn” stands where you hold it now."))
        self.start.setText(self.tr("&Start a hand-over…"))
        self._empty.setText(
            self.tr(
                "No hand-over yet.\n\n"
                "A hand-over passes your contacts to the officer who comes after you, one by one:\n"
                "brief · introduce · export · read back · confirm.\n\n"
                "Start one as soon as your last day is known, even if nobody is named yet.\n"
                "A case that somebody hands over to you appears here once you import the bundle."
            )
        )

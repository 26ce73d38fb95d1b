"""The list of contacts: ordered numbers first, rows when their cells are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from rolodex.commands import contact_windows
from rolodex.commands.contact_windows import Answer, ContactRow, ListedContact, Order, Question, Window
from rolodex.domain.ids import SubjectId
from rolodex.errors import RolodexError
from ui import i18n, words
from ui.worker import Worker

NAME, AFFILIATION, LEVEL, STATUS, VERIFIED, STEWARD, FLAGS = range(7)
COLUMNS: Final = 7
ORDERS: Final = {
    NAME: Order.NAME,
    AFFILIATION: Order.AFFILIATION,
    LEVEL: Order.LEVEL,
    STATUS: Order.STATUS,
    VERIFIED: Order.LAST_VERIFIED,
    FLAGS: Order.CONFLICTS,
}
MEANWHILE: Final = "…"
KEPT_WINDOWS: Final = 24
MOST_WANTED: Final = 3
"""Windows asked for at a time; somebody who drags the scroll bar has left the earlier ones behind."""
_TEXT_ROLES: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
_NOWHERE: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class ContactTableModel(QAbstractTableModel):
    """Rows of the newest question. Texts are fit for display as they come: nothing masked is ever here."""

    answered = Signal()
    """The newest question is answered; the rows are those of its answer."""
    failed = Signal(object)

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self.question = Question()
        self.is_replacing = False
        """Whether rows are about to go only because others come."""
        self._numbers: Sequence[int] = ()
        self._windows: OrderedDict[int, tuple[ListedContact | None, ...]] = OrderedDict()
        self._texts: dict[int, tuple[str, ...]] = {}
        self._said: dict[object, str] = {}
        self._next: Question | None = None
        self._asked = 0
        self._is_begun = self._is_beginning = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rest_timeout)
        self._wanted: OrderedDict[int, int] = OrderedDict()
        self._fetch = QTimer(self)
        self._fetch.setSingleShot(True)
        self._fetch.timeout.connect(self._on_fetch_timeout)

    # --- asking ---------------------------------------------------------------------------------------------

    def ask(self, question: Question) -> None:
        """Show the answer to this question as soon as it is there. While one is being answered the newest waits."""
        if self._asked:
            self._next = question
        else:
            self._send(question)

    def is_settled(self) -> bool:
        """Whether no question and no window is on its way."""
        return not (self._asked or self._next or self._wanted or self._fetch.isActive())

    def _send(self, question: Question) -> None:
        self.question = question
        # The very first rows can be looked at while the numbers of all the others are still read.
        command = contact_windows.ask if self._is_begun or question.text else contact_windows.begin
        then = self._on_ask_answered if command is contact_windows.ask else self._on_begin_answered
        self._is_begun = True
        self._asked = self._worker.ask(command, question, then=then, failed=self._on_ask_failed)

    def _on_begin_answered(self, answer: Answer) -> None:
        if self._next is None and len(answer.numbers) < contact_windows.WINDOW:
            self._on_ask_answered(answer)
            return
        if self._next is None:
            self._replace(answer)
            self._is_beginning = True
        # After these rows were painted.
        self._rest.start(0)

    def _on_rest_timeout(self) -> None:
        question, self._next = self._next or self.question, None
        self._send(question)

    def _on_ask_answered(self, answer: Answer) -> None:
        self._asked = 0
        if self._next is not None:
            # Overtaken: somebody typed on.
            question, self._next = self._next, None
            self._send(question)
            return
        if not (self._is_beginning and self._begins(answer)):
            self._replace(answer)
        else:
            self._add_rest(answer)
        self._is_beginning = False
        self.answered.emit()

    def _begins(self, answer: Answer) -> bool:
        """Whether the rows that are shown are the first ones of this answer."""
        shown = len(self._numbers)
        return answer.first == self._windows.get(0) and answer.numbers[:shown] == self._numbers

    def _add_rest(self, answer: Answer) -> None:
        if len(answer.numbers) > len(self._numbers):
            self.beginInsertRows(_NOWHERE, len(self._numbers), len(answer.numbers) - 1)
            self._numbers = answer.numbers
            self.endInsertRows()

    def _replace(self, answer: Answer) -> None:
        # Not a reset: the header would lay its columns out anew, and every answer be painted twice.
        self.is_replacing = True
        self._drop_wanted()
        if self._numbers:
            self.beginRemoveRows(_NOWHERE, 0, len(self._numbers) - 1)
            self._forget()
            self.endRemoveRows()
        if answer.numbers:
            self.beginInsertRows(_NOWHERE, 0, len(answer.numbers) - 1)
            self._numbers = answer.numbers
            self._keep(0, answer.first)
            self.endInsertRows()
        self.is_replacing = False

    def _forget(self) -> None:
        self._numbers = ()
        self._windows.clear()
        self._texts.clear()

    def _on_ask_failed(self, error: RolodexError) -> None:
        self._asked = 0
        self._next = None
        self.failed.emit(error)

    # --- windows --------------------------------------------------------------------------------------------

    def _on_fetch_timeout(self) -> None:
        for window, ticket in list(self._wanted.items()):
            if not ticket:
                start = window * contact_windows.WINDOW
                numbers = self._numbers[start : start + contact_windows.WINDOW]
                self._wanted[window] = self._worker.ask(
                    *(contact_windows.window, self.question, start, numbers),
                    then=self._on_window_fetched,
                    failed=self._on_window_failed,
                )

    def _on_window_fetched(self, window: Window) -> None:
        number = window.start // contact_windows.WINDOW
        if window.question != self.question or number not in self._wanted:
            return
        del self._wanted[number]
        self._keep(number, window.rows)
        last = min(window.start + len(window.rows), len(self._numbers)) - 1
        if last >= window.start:
            self.dataChanged.emit(self.index(window.start, NAME), self.index(last, FLAGS))

    def _on_window_failed(self, error: RolodexError) -> None:
        self._drop_wanted()
        self.failed.emit(error)

    def _want(self, window: int) -> None:
        if window in self._wanted:
            return
        self._wanted[window] = 0
        while len(self._wanted) > MOST_WANTED:
            _, ticket = self._wanted.popitem(last=False)
            self._worker.cancel(ticket)
        if not self._fetch.isActive():
            self._fetch.start(0)

    def _drop_wanted(self) -> None:
        for ticket in self._wanted.values():
            self._worker.cancel(ticket)
        self._wanted.clear()

    def _keep(self, window: int, rows: tuple[ListedContact | None, ...]) -> None:
        self._windows[window] = rows
        while len(self._windows) > KEPT_WINDOWS:
            self._windows.popitem(last=False)
            # Texts are quick to make anew for what is looked at.
            self._texts.clear()

    def _texts_of(self, listed: ListedContact) -> tuple[str, ...]:
        row = listed.row
        return (
            i18n.marked(row.display_name) or (self.tr("(name hidden)") if row.is_name_masked else self.tr("(no name)")),
            i18n.marked(row.affiliation),
            self._word(words.level, row.level),
            self._word(words.value, row.status) if row.status else "",
            self._word(i18n.date_text, row.last_verified) if row.last_verified else "",
            i18n.marked(listed.steward_name),
            self._flags_text(row) if row.is_at_risk or row.conflicts else "",
        )

    def _word(self, say: Callable[[Any], str], value: object) -> str:
        # Few values in many rows: a look into the catalogue or the calendar costs more than all the rest of a row.
        said = self._said.get(value)
        if said is None:
            said = self._said[value] = say(value)
        return said

    def _flags_text(self, row: ContactRow) -> str:
        held = (row.is_at_risk, row.conflicts > 0)
        return i18n.listed(word for word, is_held in zip(self.flag_words(), held, strict=True) if is_held)

    def flag_words(self) -> tuple[str, str]:
        """What the last column can say."""
        return self.tr("at risk"), self.tr("in conflict")

    # --- reading --------------------------------------------------------------------------------------------

    def subject_at(self, row: int) -> SubjectId | None:
        """The contact in this row; None while it is on its way, and where it is gone."""
        listed = self.listed_at(row)
        return None if listed is None else listed.row.id

    def listed_at(self, row: int) -> ListedContact | None:
        """What is shown in this row; None while it is on its way, and where it is gone."""
        window, place = divmod(row, contact_windows.WINDOW)
        held = self._windows.get(window, ())
        return held[place] if place < len(held) else None

    def number_at(self, row: int) -> int:
        """The number of the contact in this row, known before the row itself is."""
        return self._numbers[row]

    def row_of(self, number: int) -> int:
        """The row of the contact with this number; -1 where it is not in the list."""
        try:
            return self._numbers.index(number)
        except ValueError:
            return -1

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXT_ROLES or not index.isValid():
            return None
        texts = self._texts.get(index.row()) or self._row_texts(index.row())
        return texts[index.column()] if texts else MEANWHILE

    def _row_texts(self, row: int) -> tuple[str, ...]:
        window, place = divmod(row, contact_windows.WINDOW)
        rows = self._windows.get(window)
        if rows is None:
            self._want(window)
            return ()
        listed = rows[place] if place < len(rows) else None
        if listed is None:
            return ()
        self._texts[row] = made = self._texts_of(listed)
        return made

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers()[section]
        return None

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("Name"),
            self.tr("Post and organisation"),
            self.tr("Level"),
            self.tr("Status"),
            self.tr("Verified"),
            self.tr("Steward"),
            self.tr("Flags"),
        )

    def retranslate(self) -> None:
        """Show headers and words in the language of now."""
        self._texts.clear()
        self._said.clear()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, FLAGS)
        if self._numbers:
            self.dataChanged.emit(self.index(0, NAME), self.index(len(self._numbers) - 1, FLAGS))

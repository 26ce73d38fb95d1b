"""The contacts that may become items: each is ticked or not."""

from collections.abc import Iterable
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from rolodex.commands.handover_choices import ScopeRow
from rolodex.domain.ids import SubjectId
from ui import because_words, i18n, words
from ui.models.handover_table import HandoverTable

NAME, AFFILIATION, LEVEL, WHY, PRIORITY = range(5)
_CHECK: Final = Qt.ItemDataRole.CheckStateRole
_Index = QModelIndex | QPersistentModelIndex


class HandoverScopeModel(HandoverTable[ScopeRow]):
    """Contacts of the portfolio are ticked at first, linked people are offered."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticked: set[SubjectId] = set()
        self._first: set[SubjectId] = set()

    def show(self, rows: tuple[ScopeRow, ...]) -> None:
        self._ticked = {row.contact for row in rows if not row.is_linked}
        self._first = set()
        super().show(rows)
        self.ticks_changed.emit()

    def ticked(self) -> tuple[SubjectId, ...]:
        """The chosen contacts, in the order of the rows."""
        return tuple(row.contact for row in self._rows if row.contact in self._ticked)

    def first_priority(self) -> tuple[SubjectId, ...]:
        """The chosen contacts that are of first priority."""
        return tuple(contact for contact in self.ticked() if contact in self._first)

    def choose(self, ticked: Iterable[SubjectId], first: Iterable[SubjectId]) -> None:
        """Tick exactly these, and give those first priority; who is no row here is passed over."""
        rows = {row.contact for row in self._rows}
        self._ticked, self._first = rows & set(ticked), rows & set(first)
        self._texts = [self._texts_of(row) for row in self._rows]
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, PRIORITY))
        self.ticks_changed.emit()

    def left_out(self) -> int:
        """How many contacts of the portfolio are not chosen."""
        return sum(not row.is_linked and row.contact not in self._ticked for row in self._rows)

    def toggle_first(self, row: int) -> None:
        """Make a contact one of first priority, which also chooses it, or one of third again."""
        held = self.at(row)
        if held is None:
            return
        if held.contact in self._first:
            self._first.discard(held.contact)
        else:
            self._first.add(held.contact)
            self._ticked.add(held.contact)
        self._redraw(row)

    def _redraw(self, row: int) -> None:
        self._texts[row] = self._texts_of(self._rows[row])
        self.dataChanged.emit(self.index(row, 0), self.index(row, PRIORITY))
        self.ticks_changed.emit()

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("Contact"),
            self.tr("Post and organisation"),
            self.tr("Level"),
            self.tr("Why offered"),
            self.tr("Priority"),
        )

    def _texts_of(self, row: ScopeRow) -> tuple[str, ...]:
        return (
            i18n.marked(row.name) or self.tr("(name hidden)"),
            i18n.marked(row.affiliation),
            words.level(row.level),
            self._why(row),
            i18n.number_text(1 if row.contact in self._first else 3),
        )

    def _why(self, row: ScopeRow) -> str:
        if not row.is_linked:
            return self.tr("in care")
        return i18n.clauses(map(because_words.said, row.because)) or self.tr("linked to one of them")

    def flags(self, index: _Index) -> Qt.ItemFlag:
        held = super().flags(index)
        return held | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else held

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == _CHECK and index.isValid() and index.column() == NAME:
            is_ticked = self._rows[index.row()].contact in self._ticked
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        if role != _CHECK or not index.isValid() or index.column() != NAME:
            return False
        contact = self._rows[index.row()].contact
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(contact)
        else:
            self._ticked.discard(contact)
        self._redraw(index.row())
        return True

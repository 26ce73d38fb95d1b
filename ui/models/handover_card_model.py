"""The items of one state, as cards of the board: a part of the table of items, never a list of its own."""

from collections.abc import Collection
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from rolodex.commands.handover_windows import ItemEntry, ItemState
from rolodex.domain.ids import SubjectId
from ui import i18n
from ui.models.handover_item_model import BRIEF, NAME, PRIORITY, REMARK, VERB, HandoverItemModel

CARD: Final = Qt.ItemDataRole.UserRole + 1
"""The lines of a card: the name first, then its priority, then what is to be known."""
_Index = QModelIndex | QPersistentModelIndex


class HandoverCardModel(QSortFilterProxyModel):
    """What the table shows of these items, said in one go for a card and for whoever hears it."""

    def __init__(self, items: HandoverItemModel, state: ItemState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items, self.state = items, state
        self.setSourceModel(items)

    def at(self, row: int) -> ItemEntry | None:
        """The item of this card; None outside."""
        return self._items.at(self.mapToSource(self.index(row, NAME)).row())

    def rows_of(self, contacts: Collection[SubjectId]) -> list[int]:
        """The cards of these contacts, from the top."""
        wanted = set(contacts)
        entries = ((row, self.at(row)) for row in range(self.rowCount()) if wanted)
        return [row for row, one in entries if one is not None and one.view.contact in wanted]

    def filterAcceptsRow(self, source_row: int, source_parent: _Index) -> bool:  # noqa: N802 - Qt's name
        entry = self._items.at(source_row)
        return not source_parent.isValid() and entry is not None and entry.view.state is self.state

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and index.column() == NAME:
            if role == CARD:
                return self._lines(index.row())
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(self._lines(index.row()))
        return super().data(index, role)

    def _lines(self, row: int) -> tuple[str, ...]:
        entry = self.at(row)
        assert entry is not None
        cell = {column: str(self.index(row, column).data() or "") for column in range(self.columnCount())}
        said = [cell[NAME], self.tr("Priority {priority}").format(priority=cell[PRIORITY])]
        if entry.view.verb != "transfer":
            said.append(cell[VERB])
        if self.state is ItemState.LISTED and entry.view.missing_parts:
            said.append(self.tr("Brief: {state}").format(state=cell[BRIEF]))
        if entry.promises:
            said.append(self.tr("Open commitments: {count}").format(count=i18n.number_text(entry.promises)))
        if cell[REMARK]:
            said.append(cell[REMARK])
        return tuple(said)

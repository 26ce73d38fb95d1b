"""A table of texts that are all there at once: lists of bundles, rows of a review. For some thousand lines at most."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui import i18n

_TEXT_ROLES: Final = frozenset(
    # The tip too: a text may be longer than its column.
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
)
_NOWHERE: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a text for each column, fit for display, and what it stands for."""

    texts: tuple[str, ...]
    key: object = None


class TextTableModel(QAbstractTableModel):
    """Shows lines; whoever shows them makes the texts in the language of now."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers: tuple[str, ...] = ("",) * columns
        self._lines: tuple[Line, ...] = ()

    def name_columns(self, *headers: str) -> None:
        """The titles of all columns."""
        self._headers = headers
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(headers) - 1)

    def show(self, lines: Sequence[Line]) -> None:
        """Show these instead of those before."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def change(self, row: int, line: Line) -> None:
        """Show another line in this place."""
        lines = list(self._lines)
        lines[row] = line
        self._lines = tuple(lines)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._headers) - 1))

    def key_at(self, row: int) -> Any:
        """What a row stands for; None where there is no such row."""
        return self._lines[row].key if 0 <= row < len(self._lines) else None

    def row_of(self, key: object) -> int:
        """The row that stands for this; -1 where none does."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXT_ROLES or not index.isValid():
            return None
        text = self._lines[index.row()].texts[index.column()]
        return i18n.tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section] if section < len(self._headers) else None
        return None

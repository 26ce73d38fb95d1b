"""Lines of text for a table that is read: each stands for something, which no role gives away."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_TEXT_ROLES: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
_NOWHERE: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """One row. `subject` is what it stands for; `details` is said below the table while the row is chosen."""

    subject: Any
    texts: tuple[str, ...]
    details: str = ""


class LinesModel(QAbstractTableModel):
    """Shows texts that are fit for display already. Masked values have no text before they come here."""

    def __init__(self, columns: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._headers: Sequence[str] = ("",) * columns
        self._lines: tuple[Line, ...] = ()

    def show(self, headers: Sequence[str], lines: Sequence[Line]) -> None:
        """Show these lines, each with a text for every column."""
        self.beginResetModel()
        self._headers, self._lines = headers, tuple(lines)
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)

    def line(self, row: int) -> Line | None:
        """The line of a row, None outside."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def lines(self) -> tuple[Line, ...]:
        """All of them."""
        return self._lines

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else self._columns

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXT_ROLES or not index.isValid():
            return None
        return self._lines[index.row()].texts[index.column()]

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section] if section < len(self._headers) else None
        return None

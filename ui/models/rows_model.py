"""A table of texts that is known whole: for lists of tens or hundreds of rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_NOWHERE: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_TEXT_ROLES: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


@dataclass(frozen=True, slots=True)
class Line:
    """One row: the thing it stands for, which its owner knows, and its texts, one for each column."""

    about: object
    texts: tuple[str, ...]


class RowsModel(QAbstractTableModel):
    """Shows what it is given. Texts are fit for display: masked values are not in them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headers: tuple[str, ...] = ()
        self._lines: tuple[Line, ...] = ()

    def show(self, headers: Sequence[str], lines: Sequence[Line]) -> None:
        """Show these lines in place of the earlier ones."""
        self.beginResetModel()
        self._headers, self._lines = tuple(headers), tuple(lines)
        self.endResetModel()

    def about(self, row: int) -> object:
        """What the row stands for; None outside the table."""
        return self._lines[row].about if 0 <= row < len(self._lines) else None

    def row_of(self, about: object) -> int:
        """The row that stands for this, -1 where there is none."""
        return next((row for row, line in enumerate(self._lines) if line.about == about), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _TEXT_ROLES or not index.isValid():
            return None
        return self._lines[index.row()].texts[index.column()]

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_header = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headers[section] if is_header and 0 <= section < len(self._headers) else None

"""What the tables of a hand-over share: rows of texts that are given whole."""

from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

R = TypeVar("R")
TEXT_ROLES: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
_NOWHERE: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class HandoverTable(QAbstractTableModel, Generic[R]):
    """A subclass says the headers and the texts of one row. Texts are fit for display: nothing masked is ever here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = 0
        self._rows: tuple[R, ...] = ()
        self._texts: list[tuple[str, ...]] = []

    def show(self, rows: tuple[R, ...]) -> None:
        """Show these rows in place of all before."""
        self.beginResetModel()
        self._rows = rows
        self._texts = [self._texts_of(row) for row in rows]
        self.endResetModel()

    def at(self, row: int) -> R | None:
        """What stands in this row; None outside."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def retranslate(self) -> None:
        """Show headers and words in the language of now."""
        self._texts = [self._texts_of(row) for row in self._rows]
        last = len(self._headers()) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, last))

    def _headers(self) -> tuple[str, ...]:
        raise NotImplementedError

    def _texts_of(self, row: R) -> tuple[str, ...]:
        raise NotImplementedError

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        if parent.isValid():
            return 0
        if not self._columns:
            # Asked for with every cell; the headers are translated anew each time they are told.
            self._columns = len(self._headers())
        return self._columns

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in TEXT_ROLES or not index.isValid():
            return None
        return self._texts[index.row()][index.column()]

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers()[section]
        return None

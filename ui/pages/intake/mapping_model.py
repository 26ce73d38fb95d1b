"""The columns of a table with examples, and where each goes: the last is what a person edits."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui import i18n, target_words

COLUMN, EXAMPLES, TARGET = range(3)
_NOWHERE: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_TEXT_ROLES: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
_MOST_EXAMPLES: Final = 3
_LONGEST_EXAMPLE: Final = 40


class MappingModel(QAbstractTableModel):
    """One row for each column of the file. `EditRole` of the last cell is the choice as the core writes it."""

    chosen = Signal()
    """Some column goes somewhere else now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[str, ...] = ()
        self._examples: tuple[str, ...] = ()
        self._choices: list[str] = []
        self._headers: tuple[str, ...] = ("", "", "")
        self.retranslate()

    def show(self, columns: Sequence[str], rows: Sequence[Sequence[str]], choices: Sequence[str]) -> None:
        """Show these columns in place of the earlier ones."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._examples = tuple(_examples([row[place] for row in rows]) for place in range(len(columns)))
        self._choices = list(choices)
        self.endResetModel()
        self.chosen.emit()

    def choose(self, choices: Sequence[str]) -> None:
        """Take over the choices of a saved mapping, one for each column."""
        self._choices = list(choices)
        if self._choices:
            self._tell(0, len(self._choices) - 1)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self._columns

    @property
    def choices(self) -> tuple[str, ...]:
        """Where each column goes; empty: nowhere."""
        return tuple(self._choices)

    def left(self) -> tuple[str, ...]:
        """The columns that go nowhere, in the order of the table."""
        return tuple(
            column
            for column, choice in zip(self._columns, self._choices, strict=True)
            if choice == target_words.NOWHERE
        )

    def retranslate(self) -> None:
        """Take the texts of the language of now."""
        self._headers = (self.tr("Column"), self.tr("Examples"), self.tr("Goes to"))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, TARGET)
        if self._columns:
            self.dataChanged.emit(self.index(0, TARGET), self.index(len(self._columns) - 1, TARGET))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._columns)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._headers)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        held = super().flags(index)
        return held | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() == TARGET else held

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if column == TARGET and role == Qt.ItemDataRole.EditRole:
            return self._choices[row]
        if role not in _TEXT_ROLES:
            return None
        if column == TARGET:
            return target_words.choice(self._choices[row])
        return i18n.marked(self._columns[row]) if column == COLUMN else self._examples[row]

    def setData(  # noqa: N802 - Qt's name
        self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if not index.isValid() or index.column() != TARGET or role != Qt.ItemDataRole.EditRole:
            return False
        if self._choices[index.row()] != str(value):
            self._choices[index.row()] = str(value)
            self._tell(index.row(), index.row())
        return True

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_header = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headers[section] if is_header and 0 <= section < len(self._headers) else None

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, TARGET), self.index(last, TARGET))
        self.chosen.emit()


def _examples(cells: Sequence[str]) -> str:
    told = list(dict.fromkeys(" ".join(cell.split()) for cell in cells if cell.strip()))[:_MOST_EXAMPLES]
    return " · ".join(
        i18n.marked(text if len(text) <= _LONGEST_EXAMPLE else f"{text[:_LONGEST_EXAMPLE]}…") for text in told
    )

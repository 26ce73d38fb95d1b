"""The travel table as a square: from each place of a case to each other, in minutes."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from rolodex.domain.plan_inputs import StatedWay
from ui import i18n

_NOWHERE: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_SHOWN: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole})
# A middle dot would be the zero of the Arabic digits.
_SAME: Final = "\N{EN DASH}"


class TravelMatrixModel(QAbstractTableModel):
    """Says what was typed, and shows it with a sign until the ways it is shown next say otherwise."""

    typed = Signal(int, int, str)
    """Row, column and text of a cell that a person changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[str, ...] = ()
        self._ways: dict[tuple[str, str], StatedWay] = {}
        self._found: dict[tuple[str, str], int] = {}
        self._refused: dict[tuple[str, str], str] = {}
        self._is_editable = False

    def show(self, places: Sequence[str], ways: Sequence[StatedWay], mode: str, *, is_editable: bool) -> None:
        """Show these ways; of several for one pair that in the usual `mode`. A place more or less begins anew."""
        found: dict[tuple[str, str], StatedWay] = {}
        for held in sorted(ways, key=lambda one: (one.way.mode == mode, not one.way.one_way)):
            ends = (held.way.origin, held.way.target)
            if not held.way.one_way:
                found[ends[1], ends[0]] = held
            found[ends] = held
        is_new = tuple(places) != self._places
        if is_new:
            self.beginResetModel()
        self._places, self._ways, self._is_editable = tuple(places), found, is_editable
        if is_new:
            self._refused.clear()
            self.endResetModel()
        elif self._places:
            last = len(self._places) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    def show_found(self, minutes: Mapping[tuple[str, str], int]) -> None:
        """How long the ways take that nobody stated, through other places."""
        self._found = dict(minutes)
        last = len(self._places) - 1
        if last >= 0:
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    def pair(self, row: int, column: int) -> tuple[str, str]:
        """From where to where the cell leads."""
        return self._places[row], self._places[column]

    def held(self, row: int, column: int) -> StatedWay | None:
        """The stated way of the cell."""
        return self._ways.get(self.pair(row, column))

    def refuse(self, row: int, column: int, text: str) -> None:
        """Keep what was typed and cannot be taken, with a sign; an empty text forgets it."""
        if text:
            self._refused[self.pair(row, column)] = text
        else:
            self._refused.pop(self.pair(row, column), None)
        self.dataChanged.emit(self.index(row, column), self.index(row, column))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return self.rowCount(parent)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return usual | Qt.ItemFlag.ItemIsEditable if self._is_editable and index.row() != index.column() else usual

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if not index.isValid() or role not in _SHOWN:
            return None
        if index.row() == index.column():
            return _SAME
        refused = self._refused.get(self.pair(index.row(), index.column()))
        if refused is not None:
            return refused if role == Qt.ItemDataRole.EditRole else f"\N{WARNING SIGN} {refused}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(index.row(), index.column())
        text = self._text(index.row(), index.column())
        found = self._found.get(self.pair(index.row(), index.column()))
        is_derived = not text and found is not None and role == Qt.ItemDataRole.DisplayRole
        return f"({i18n.digits(found)})" if is_derived else text

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's name
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        text = str(value).strip()
        if text != self.data(index, Qt.ItemDataRole.EditRole):
            self.typed.emit(index.row(), index.column(), text)
        return True

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        del orientation
        is_shown = role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(self._places)
        return i18n.marked(self._places[section]) if is_shown else None

    def sentence(self, row: int, column: int) -> str:
        """What a cell says, for the line below and for screen readers."""
        origin, target = map(i18n.marked, self.pair(row, column))
        if row == column:
            return origin
        said = self.tr("{origin} to {target}: {value}")
        held = self.held(row, column)
        found = self._found.get(self.pair(row, column))
        if held is None and found is not None:
            value = self.tr("{count} minutes, found through other places").format(count=i18n.number_text(found))
            return said.format(origin=origin, target=target, value=value)
        if held is None:
            return said.format(origin=origin, target=target, value=self.tr("not stated"))
        if held.way.minutes is not None:
            value = self.tr("{count} minutes").format(count=i18n.number_text(held.way.minutes))
        else:
            value = self.tr("{count} km").format(count=i18n.number_text(held.way.km or 0))
        return said.format(origin=origin, target=target, value=value)

    def _text(self, row: int, column: int) -> str:
        held = self.held(row, column)
        if held is None:
            return ""
        if held.way.minutes is not None:
            return i18n.digits(held.way.minutes)
        return self.tr("{count} km").format(count=i18n.digits(held.way.km or 0))

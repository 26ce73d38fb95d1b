"""The travel table as a square that is typed into: a number is minutes, Return goes on to the next cell."""

import re
from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QLabel, QVBoxLayout, QWidget

from rolodex.commands.plan_inputs import Input
from rolodex.domain import travel
from rolodex.domain.plan_inputs import MAX_KM, MAX_MINUTES, CaseInputs, StatedWay
from rolodex.errors import Invalid
from ui import error_text
from ui.forms.overlap_editors import plain_digits
from ui.models.travel_matrix_model import TravelMatrixModel
from ui.widgets.problem_label import ProblemLabel
from ui.widgets.read_table import ReadTable

_LEAST_LINES: Final = 5
_KM: Final = re.compile(r"(\d{1,6})\s*(?:km|كم|ك\.م)", re.ASCII)
_HOURS: Final = re.compile(r"(\d{1,2})\s*[:h]\s*(\d{2})?", re.ASCII)


class _Square(ReadTable):
    """Typing begins a cell; Return ends it and goes on."""

    def __init__(self, model: TravelMatrixModel, parent: QWidget) -> None:
        super().__init__("travel_matrix", model, parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setShowGrid(True)
        self.setAlternatingRowColors(False)
        self.verticalHeader().show()
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: N802 - Qt's name
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self.go_on()

    def go_on(self) -> None:
        """To the next cell above the diagonal, from the end to the first: the way back is mostly the same."""
        index = self.currentIndex()
        row, column, count = index.row(), index.column() + 1, self.model().columnCount()
        if column == row:
            column += 1
        if column >= count:
            row, column = row + 1, row + 2
        if column >= count:
            row, column = 0, 1
        if count > 1:
            self.setCurrentIndex(self.model().index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.state() != QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
            event.accept()
            return
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.currentIndex().isValid():
            self.model().setData(self.currentIndex(), "")
            event.accept()
            return
        super().keyPressEvent(event)


class TravelMatrix(QWidget):
    """Says what has to be written."""

    put_wanted = Signal(object)
    """An `Input` of the case."""
    remove_wanted = Signal(object)
    """The slot of a way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mode = "road"
        self.model = TravelMatrixModel(self)
        self.table = _Square(self.model, self)
        self._line, self._problem = QLabel(self), ProblemLabel(self)
        self._line.setObjectName("travel_matrix_cell")
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setWordWrap(True)
        self._problem.setObjectName("travel_matrix_problem")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self._line)
        column.addWidget(self._problem)
        self.model.typed.connect(self._on_model_typed)
        self.table.selectionModel().currentChanged.connect(self._on_current_changed)
        self.setFocusProxy(self.table)
        self._retranslate()
        self._fit()

    def _fit(self) -> None:
        self.table.setMinimumHeight(round(self.fontMetrics().height() * _LEAST_LINES))

    def show_ways(self, places: Sequence[str], said: CaseInputs, *, is_editable: bool) -> None:
        """Show the ways between these places; what is typed is by the usual way of travel."""
        self._mode = said.hours.mode
        convoys = [place.name for place in said.places if place.convoy_only]
        ways = travel.preferred([held.way for held in said.travel], self._mode)
        found = travel.rides(places, ways, said.hours.speeds, convoys)
        self.model.show(places, said.travel, self._mode, is_editable=is_editable)
        self.model.show_found({pair: ride.minutes for pair, ride in found.items()})
        self.table.resizeColumnsToContents()
        if not self.table.currentIndex().isValid() and len(places) > 1:
            self.table.setCurrentIndex(self.model.index(0, 1))
        self._on_current_changed(self.table.currentIndex())

    def _on_current_changed(self, index: QModelIndex) -> None:
        self._line.setText(self.model.sentence(index.row(), index.column()) if index.isValid() else "")

    def _on_model_typed(self, row: int, column: int, text: str) -> None:
        held = self.model.held(row, column)
        self._problem.complain("")
        try:
            said = read(text)
        except Invalid as error:
            self.model.refuse(row, column, text)
            self._problem.complain(error_text.sentences(error))
            return
        self.model.refuse(row, column, "")
        if said:
            self.put_wanted.emit(self._input(row, column, said, held))
        elif held is not None:
            self.remove_wanted.emit(held.slot)

    def _input(self, row: int, column: int, said: dict[str, int], held: StatedWay | None) -> Input:
        if held is None:
            origin, target = self.model.pair(row, column)
            return Input("travel", {"from": origin, "to": target, "mode": self._mode, **said})
        way = held.way
        value: dict[str, Any] = {"from": way.origin, "to": way.target, "mode": way.mode, "km": way.km, **said}
        return Input("travel", {**value, "one_way": way.one_way or None}, held.slot)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Travel times in minutes, from the row to the column"))


def read(typed: str) -> dict[str, int]:
    """Minutes of "90" or "1:30", kilometres of "45 km"; nothing of an empty text. Raises `Invalid`."""
    text = plain_digits(typed).casefold()
    if not text:
        return {}
    km, hours = _KM.fullmatch(text), _HOURS.fullmatch(text)
    if km is not None:
        return {"km": _within(int(km[1]), MAX_KM, "km")}
    if hours is not None:
        return {"minutes": _within(int(hours[1]) * 60 + int(hours[2] or 0), MAX_MINUTES, "minutes")}
    if not text.isdecimal():
        raise Invalid("minutes", "not_a_way")
    return {"minutes": _within(int(text[:6]), MAX_MINUTES, "minutes")}


def _within(number: int, most: int, field: str) -> int:
    if not 1 <= number <= most:
        raise Invalid(field, "out_of_range")
    return number

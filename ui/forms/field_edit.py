"""A field in a form: its value, or as many rows as it has values, with a way to add one."""

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rolodex.commands.value_views import ValueView
from rolodex.domain.changes import Edit
from rolodex.domain.field import Field
from rolodex.domain.ids import SlotId
from rolodex.domain.level import Level
from rolodex.errors import Invalid, LimitExceeded
from ui import error_text, form_words
from ui.desk import Desk
from ui.forms.icon_button import IconButton
from ui.forms.value_row import ValueRow


class FieldEdit(QWidget):
    """Fill it with what is held, let a person change it, ask it for the edits."""

    edited = Signal()
    rows_changed = Signal()

    def __init__(self, field: Field, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(field.name)
        self.field, self._desk = field, desk
        self._floor = Level.UNCLASSIFIED
        self._rows: list[ValueRow] = []
        self._removed: list[SlotId | None] = []
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        whole.addLayout(self._column, 1)
        self.add = IconButton(f"{field.name}_add", "plus", self)
        self.add.keep_place()
        self.add.setVisible(field.multi)
        self.add.clicked.connect(self._on_add_clicked)
        whole.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        self.fill(())

    # --- for forms ------------------------------------------------------------------------------------------

    def fill(self, values: Sequence[ValueView]) -> None:
        """Show these values of the field, in place of all that stood here."""
        while self._rows:
            self._drop(self._rows[0])
        self._removed.clear()
        by_slot: dict[SlotId | None, list[ValueView]] = {}
        for value in values:
            by_slot.setdefault(value.slot, []).append(value)
        for standing in by_slot.values():
            # What is typed in place of one of several values that stand against each other replaces all of them.
            self._append(standing[0]).warn_of([other.text or "" for other in standing[1:]])
        if not self._rows:
            self._append(None)
        self.rows_changed.emit()

    def put(self, value: Any) -> None:
        """Type a new value for the person: into the empty row, else into one of its own."""
        row = next((row for row in self._rows if row.held is None and not row.editor.text()), None)
        if row is None:
            row = self._append(None) if self.field.multi else self._rows[0]
        row.editor.show_value(value)
        self.rows_changed.emit()

    def prefer(self, floor: Level) -> None:
        """What the category of the contact makes the usual level of new values."""
        self._floor = floor
        for row in self._rows:
            row.prefer(floor)

    def edits(self) -> list[Edit]:
        """What was changed. Raises `Invalid`, after saying it beside the value."""
        found = [Edit(self.field.name, None, slot) for slot in self._removed]
        wrong: Invalid | LimitExceeded | None = None
        for row in self._rows:
            try:
                edit = row.edit()
            except (Invalid, LimitExceeded) as error:
                row.complain(error_text.sentences(error))
                wrong = wrong or error
                continue
            if edit is not None:
                found.append(edit)
        if wrong is not None:
            raise wrong
        return found

    def values(self) -> list[Any]:
        """What stands here now, of rows that can be read."""
        found = []
        for row in self._rows:
            try:
                value = row.editor.value()
            except Invalid:
                continue
            if value is not None:
                found.append(value)
        return found

    def is_touched(self) -> bool:
        """Whether a person changed anything."""
        return bool(self._removed) or any(row.is_touched() for row in self._rows)

    def clear_problems(self) -> None:
        """Forget what was wrong."""
        for row in self._rows:
            row.complain("")

    def rows(self) -> Sequence[ValueRow]:
        """The rows in their order."""
        return tuple(self._rows)

    def stops(self) -> list[QWidget]:
        """What takes the keyboard, in order."""
        return [*(stop for row in self._rows for stop in row.stops()), self.add]

    def focus_first(self) -> None:
        """Put the keyboard into the first value."""
        self._rows[0].editor.setFocus()

    def focus_wrong(self) -> None:
        """Put the keyboard into the first value that cannot be taken."""
        wrong = next((row for row in self._rows if row.problem.text()), self._rows[0])
        wrong.stops()[0].setFocus()

    # --- drafts ---------------------------------------------------------------------------------------------

    def state(self) -> str:
        """What a person changed, as text; empty where nothing was."""
        if not self.is_touched():
            return ""
        rows = [["" if row.slot is None else row.slot.hex(), row.state()] for row in self._rows if row.is_touched()]
        return json.dumps([[slot.hex() for slot in self._removed if slot], rows], ensure_ascii=False)

    def put_state(self, state: str) -> list[ValueRow]:
        """Put back what `state` gave, over the values that are held now; answers with the rows it went to."""
        removed, rows = json.loads(state)
        touched = []
        by_slot = {row.slot.hex(): row for row in self._rows if row.slot is not None}
        for slot in removed:
            if slot in by_slot:
                self._remove(by_slot.pop(slot))
        for slot, row_state in rows:
            row = by_slot.get(slot) or self._free_row()
            row.put_state(row_state)
            touched.append(row)
        self.rows_changed.emit()
        return touched

    # --- inside ---------------------------------------------------------------------------------------------

    def _free_row(self) -> ValueRow:
        if not self.field.multi:
            return self._rows[0]
        free = next((row for row in self._rows if row.held is None and not row.is_touched()), None)
        return free or self._append(None)

    def _append(self, value: ValueView | None) -> ValueRow:
        row = ValueRow(self.field, self._desk, value, self)
        row.prefer(self._floor)
        row.edited.connect(self.edited)
        row.opened.connect(self.rows_changed)
        row.remove_chosen.connect(self._on_row_remove_chosen)
        self._column.insertWidget(len(self._rows), row)
        self._rows.append(row)
        self._name_rows()
        return row

    def _drop(self, row: ValueRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _remove(self, row: ValueRow) -> None:
        if row.held is not None:
            self._removed.append(row.slot)
        self._drop(row)
        if not self._rows:
            self._append(None)
        self._name_rows()

    def _on_row_remove_chosen(self, row: ValueRow) -> None:
        place = self._rows.index(row)
        self._remove(row)
        self._rows[min(place, len(self._rows) - 1)].editor.setFocus()
        self.rows_changed.emit()
        self.edited.emit()

    def _on_add_clicked(self) -> None:
        row = self._append(None)
        self.rows_changed.emit()
        row.editor.setFocus()

    # --- words ----------------------------------------------------------------------------------------------

    def _name_rows(self) -> None:
        name = form_words.field(self.field)
        for place, row in enumerate(self._rows, 1):
            row.call(name if len(self._rows) == 1 else f"{name} {place}")
        self.add.say(self.tr("Add: {field}").format(field=name))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        for row in self._rows:
            row.retranslate()
        self._name_rows()

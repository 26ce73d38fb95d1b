"""Hours and rules of the case."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rolodex.commands import plan_inputs
from rolodex.commands.plan_inputs import Input
from ui import overlap_input_words
from ui.desk import Desk
from ui.models.rows_model import Line
from ui.overlap_input_words import RULES
from ui.pages.availability import input_texts
from ui.pages.availability.hours_dialog import WHICH, HoursDialog
from ui.pages.availability.tab import Tab
from ui.pages.availability.table_box import EDIT, REMOVE, TableBox

_PAIRS: Final = {
    name: pair for pair in (("curfew_from", "curfew_to"), ("daylight_from", "daylight_to")) for name in pair
}
"""One end without the other says nothing."""


class HoursTab(Tab):
    """A row for each rule; all are changed in one dialog."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("hours", desk, parent)
        self.box = TableBox("rules", 1, (EDIT, REMOVE), self)
        self.box.allow_several()
        column = QVBoxLayout(self)
        column.addWidget(self.box)
        self.box.wanted.connect(self._on_box_wanted)
        self._retranslate()

    def panes(self) -> list[QWidget]:
        return [self.box.list.table]

    def bring_back(self, which: str) -> bool:
        if which == WHICH:
            self._edit("")
        return which == WHICH

    def _fill(self) -> None:
        if self.picture is None:
            return
        hours, said = self.picture.view.inputs.hours, self.picture.said
        lines = [Line(name, (overlap_input_words.rule(name), input_texts.rule(name, hours, said))) for name in RULES]
        self.box.fill((self.tr("Rule"), self.tr("Value")), lines, is_editable=self.picture.view.is_editable)

    def _on_box_wanted(self, deed: str) -> None:
        chosen = [str(name) for name in self.box.chosen()]
        if deed == EDIT:
            self._edit(chosen[0] if chosen else "")
        elif self.picture is not None:
            names = {part for name in chosen for part in _PAIRS.get(name, (name,))} & self.picture.said
            if names:
                usual = Input("planning", dict.fromkeys(sorted(names)))
                self.desk.write(plan_inputs.put, self.picture.view.case, [usual], then=self._on_reset)

    def _edit(self, name: str) -> None:
        if self.picture is not None:
            dialog = HoursDialog(self.desk, self.picture, self.places, self)
            dialog.start_at(name)
            self._open(dialog)

    def _on_reset(self, _changed: int) -> None:
        self.desk.say(self.tr("As usual again."))

    def _retranslate(self) -> None:
        self.box.call(
            self.tr("Hours and rules of the case"),
            "",
            edit=self.tr("&Change… (Return)"),
            remove=self.tr("As &usual (Del)"),
        )

"""The days of the overlap, and what is special about them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rolodex.commands import plan_inputs
from rolodex.commands.plan_days import OpenDay
from rolodex.commands.plan_inputs import Input
from ui import i18n, overlap_words
from ui.desk import Desk
from ui.models.rows_model import Line
from ui.overlap_words import word
from ui.pages.availability import day_dialog, input_texts
from ui.pages.availability.day_dialog import DayDialog
from ui.pages.availability.tab import Tab
from ui.pages.availability.table_box import EDIT, FILL, REMOVE, TableBox
from ui.pages.overlap import plan_texts


class DaysTab(Tab):
    """One row for each day, weekends too; several are changed at once."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("days", desk, parent)
        self.box = TableBox("plan_days", 5, (EDIT, FILL, REMOVE), self)
        self.box.allow_several()
        column = QVBoxLayout(self)
        column.addWidget(self.box)
        self.box.wanted.connect(self._on_box_wanted)
        self._retranslate()

    def panes(self) -> list[QWidget]:
        return [self.box.list]

    def bring_back(self, which: str) -> bool:
        kind, _, days = which.partition(":")
        if kind == "days":
            self._edit(days.split(","))
        return kind == "days"

    def _fill(self) -> None:
        if self.picture is None:
            return
        headers = (
            self.tr("Day"),
            self.tr("What it is"),
            self.tr("Hours"),
            self.tr("From and to"),
            self.tr("Convoy to"),
            self.tr("There"),
            self.tr("Most meetings"),
        )
        lines = [Line(day.on.isoformat(), self._texts(day)) for day in self.picture.days]
        self.box.fill(headers, lines, is_editable=self.picture.view.is_editable)

    def _texts(self, day: OpenDay) -> tuple[str, ...]:
        assert self.picture is not None
        said = next((one for one in self.picture.view.inputs.days if one.on == day.on), None)
        kind = word(overlap_words.DAY_KINDS, day.kind.value)
        reason = i18n.marked(day.reason)
        hours = plan_texts.span(day.starts, day.ends) if day.is_open else ""
        is_own = said is not None and (said.starts is not None or said.ends is not None)
        return (
            plan_texts.day(day.on),
            f"{kind}: {reason}" if reason else kind,
            self.tr("{hours} (its own)").format(hours=hours) if is_own and hours else hours,
            *input_texts.special(said),
            "" if said is None or said.max_meetings is None else i18n.number_text(said.max_meetings),
        )

    def _on_box_wanted(self, deed: str) -> None:
        chosen = [str(on) for on in self.box.chosen()]
        if deed == EDIT:
            self._edit(chosen)
        elif deed == FILL:
            self._fill_down(chosen)
        elif self.picture is not None:
            held = [day.slot for day in self.picture.view.inputs.days if day.on.isoformat() in chosen]
            self._remove("plan_days", held)

    def _edit(self, on: list[str]) -> None:
        if self.picture is not None and on:
            self._open(DayDialog(self.desk, self.picture, on, self.places, self))

    def _fill_down(self, on: list[str]) -> None:
        """Give the days below what is said of the first."""
        if self.picture is None or len(on) < 2:
            return
        held = {day.on.isoformat(): day_dialog.shown(day) for day in self.picture.view.inputs.days}
        value = day_dialog.as_value(held.get(on[0], {}))
        inputs = [Input("plan_days", {**value, "on": one}) for one in on[1:]]
        self.desk.write(plan_inputs.put, self.picture.view.case, inputs, then=self._on_filled)

    def _on_filled(self, changed: int) -> None:
        self.desk.say(self.tr("Filled down. Values changed: {count}.").format(count=i18n.number_text(changed)))

    def _retranslate(self) -> None:
        self.box.call(
            self.tr("Days on which both are in post; choose several with Shift or Ctrl"),
            self.tr(
                "There is no day on which both officers are in post. Say in the hand-over when who comes begins and "
                "who leaves ends, or choose fallbacks on the overlap page."
            ),
            edit=self.tr("&Change… (Return)"),
            fill=self.tr("&Fill down from the first (Ctrl+D)"),
            remove=self.tr("As &usual (Del)"),
        )

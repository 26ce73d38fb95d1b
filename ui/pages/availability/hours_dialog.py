"""Hours and rules of a case: clock, base, working hours, curfew, daylight, weekend, most meetings, ways of travel."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from rolodex.commands.plan_input_windows import InputsPicture
from rolodex.commands.plan_inputs import Input
from rolodex.domain.availability import TRAVEL_MODES, WEEKDAYS
from rolodex.domain.day_time import WHOLE_DAY, text_of
from rolodex.domain.plan_inputs import Hours
from ui import overlap_input_words
from ui.desk import Desk
from ui.forms.editor import NumberEditor
from ui.forms.overlap_editors import (
    NamedTicksEditor,
    NeedsEditor,
    SuggestingEditor,
    TimeEditor,
    TimeZoneEditor,
    WordEditor,
)
from ui.overlap_input_words import RULES, TRAVEL, word
from ui.pages.availability.input_dialog import InputDialog

WHICH: Final = "hours"
TIMES: Final = ("starts", "ends", "curfew_from", "curfew_to", "daylight_from", "daylight_to")
_SPEEDS: Final = tuple(f"{mode}_km_per_hour" for mode in TRAVEL_MODES)


class HoursDialog(InputDialog):
    """Only what was changed is written; what is emptied is as usual again."""

    def __init__(self, desk: Desk, picture: InputsPicture, places: Sequence[str], parent: QWidget) -> None:
        super().__init__("hours_dialog", desk, picture.view.case, WHICH, parent)
        self._picture = picture
        self.add(
            TimeZoneEditor("time_zone"),
            SuggestingEditor("base", places),
            *(TimeEditor(name) for name in TIMES),
            NamedTicksEditor("weekend", WEEKDAYS, overlap_input_words.weekday),
            *(NumberEditor(name) for name in ("max_per_day", "minutes")),
            WordEditor("mode", TRAVEL_MODES, travel_word),
            *(NumberEditor(name) for name in _SPEEDS),
            NeedsEditor("has"),
        )
        self.begin(shown(picture.view.inputs.hours))
        if "time_zone" not in picture.said and picture.own_time_zone and not self._is_draft():
            # The officer's own clock is nearly always that of the case; saved with whatever else is.
            self._editors["time_zone"].put_text(picture.own_time_zone)

    def _is_draft(self) -> bool:
        return self._texts() != self._before

    def _send(self) -> None:
        touched = self.touched()
        self.put([Input("planning", touched)] if touched else [])

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Hours and rules"))
        self.introduce(
            self.tr("Times are of the clock of the case. Return goes on to the next field; Ctrl+Return saves.")
        )
        for name in RULES:
            self.name_part(name, word(RULES, name))
        self.name_buttons(self.tr("&Save"))


def travel_word(code: str) -> str:
    """A way of travel as a word."""
    return word(TRAVEL, code)


def shown(hours: Hours) -> dict[str, Any]:
    """The hours by the names of their rules, as the vault has them; None for what holds nobody back."""
    moving, outside = hours.moving, hours.outside
    return {
        "time_zone": hours.time_zone,
        "base": hours.base,
        "starts": text_of(hours.starts),
        "ends": text_of(hours.ends),
        "curfew_from": None if moving == WHOLE_DAY else text_of(moving.end),
        "curfew_to": None if moving == WHOLE_DAY else text_of(moving.start),
        "daylight_from": None if outside == WHOLE_DAY else text_of(outside.start),
        "daylight_to": None if outside == WHOLE_DAY else text_of(outside.end),
        "weekend": [WEEKDAYS[number] for number in sorted(hours.weekend)],
        "max_per_day": hours.max_per_day,
        "minutes": hours.minutes,
        "mode": hours.mode,
        **{f"{mode}_km_per_hour": hours.speeds[mode] for mode in TRAVEL_MODES},
        "has": sorted(hours.has) or None,
    }

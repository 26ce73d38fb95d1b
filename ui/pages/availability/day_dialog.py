"""What is special about one day of the overlap, or about several."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from rolodex.commands.plan_input_windows import InputsPicture
from rolodex.commands.plan_inputs import Input
from rolodex.domain.day_time import text_of
from rolodex.domain.plan_inputs import PlanDay
from ui import i18n, overlap_input_words
from ui.desk import Desk
from ui.forms.editor import NumberEditor, TextEditor
from ui.forms.overlap_editors import NamedTicksEditor, NeedsEditor, SuggestingEditor, TimeEditor, WordEditor
from ui.pages.availability.input_dialog import InputDialog
from ui.pages.overlap import plan_texts

_MOST_NAMED: Final = 6
PARTS: Final = ("closed", "reason", "starts", "ends", "from_place", "to_place", "convoy_to", "has", "max_meetings")


class DayDialog(InputDialog):
    """For several days it shows what they have in common, and changes only what was typed."""

    def __init__(
        self, desk: Desk, picture: InputsPicture, on: Sequence[str], places: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__("day_dialog", desk, picture.view.case, f"days:{','.join(on)}", parent)
        self._on = tuple(on)
        self._days = [day.on for day in picture.days if day.on.isoformat() in on]
        held = {day.on.isoformat(): shown(day) for day in picture.view.inputs.days}
        convoys = sorted({place for value in held.values() for place in value.get("convoy_to") or ()} | set(places))
        self.add(
            WordEditor("closed", tuple(overlap_input_words.OPEN), _open_word),
            TextEditor("reason"),
            TimeEditor("starts"),
            TimeEditor("ends"),
            SuggestingEditor("from_place", places),
            SuggestingEditor("to_place", places),
            NamedTicksEditor("convoy_to", convoys, i18n.marked),
            NeedsEditor("has"),
            NumberEditor("max_meetings"),
        )
        self.show_row("convoy_to", bool(convoys))
        self.begin(common([held.get(one, {}) for one in self._on]))

    def _send(self) -> None:
        touched = self.touched()
        if "closed" in touched:
            touched["closed"] = True if touched["closed"] == "closed" else None
        self.put([Input("plan_days", {"on": one, **touched}) for one in self._on] if touched else [])

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("What is special about a day"))
        days = i18n.listed(map(plan_texts.day, self._days[:_MOST_NAMED]))
        if len(self._on) > _MOST_NAMED:
            days = self.tr("{count} days").format(count=i18n.number_text(len(self._on)))
        said = self.tr("{days}. What is left empty is as on other days. Hours of its own open a weekend or holiday.")
        if len(self._on) > 1:
            said = self.tr("{days}. What you change is written for all of them; the rest stays as each has it.")
        self.introduce(said.format(days=days))
        self.name_part("closed", self.tr("&Open or closed"))
        self.name_part("reason", self.tr("&Reason"))
        self.name_part("starts", self.tr("&Begins"))
        self.name_part("ends", self.tr("&Ends"))
        self.name_part("from_place", self.tr("&From; empty for the base"))
        self.name_part("to_place", self.tr("The ni&ght is spent at"))
        self.name_part("convoy_to", self.tr("&Convoy to"))
        self.name_part("has", self.tr("T&here that day"))
        self.name_part("max_meetings", self.tr("&Most meetings"))
        self.name_buttons(self.tr("&Save"))


def shown(day: PlanDay) -> dict[str, Any]:
    """A day by its parts; those that say nothing are None."""
    return {
        "closed": "closed" if day.closed else None,
        "reason": day.reason or None,
        "starts": None if day.starts is None else text_of(day.starts),
        "ends": None if day.ends is None else text_of(day.ends),
        "from_place": day.from_place or None,
        "to_place": day.to_place or None,
        "convoy_to": sorted(day.convoy_to) or None,
        "has": sorted(day.has) or None,
        "max_meetings": day.max_meetings,
    }


def as_value(held: dict[str, Any]) -> dict[str, Any]:
    """The same as the vault keeps it, with None for all that is as usual."""
    value = dict.fromkeys(PARTS) | held
    return value | {"closed": True if value["closed"] == "closed" else None}


def common(several: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The parts that are the same in all of them."""
    first = several[0] if several else {}
    return {name: value for name, value in first.items() if all(one.get(name) == value for one in several)}


def _open_word(code: str) -> str:
    return overlap_input_words.word(overlap_input_words.OPEN, code)

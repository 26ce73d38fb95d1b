"""Places where meetings are held, and the ways between them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rolodex.commands import plan_inputs
from rolodex.commands.plan_input_windows import InputsPicture
from rolodex.commands.plan_inputs import Input
from rolodex.domain.availability import TRAVEL_MODES
from rolodex.domain.plan_inputs import Place, StatedWay
from rolodex.errors import Invalid
from ui import i18n
from ui.desk import Desk
from ui.forms.editor import NumberEditor, TextEditor, TickEditor
from ui.forms.overlap_editors import SuggestingEditor, WordEditor
from ui.pages.availability.hours_dialog import travel_word
from ui.pages.availability.input_dialog import InputDialog


class PlaceDialog(InputDialog):
    """One place; stays open for the next where it adds."""

    def __init__(self, desk: Desk, picture: InputsPicture, held: Place | None, parent: QWidget) -> None:
        which = f"place:{held.slot.hex() if held else ''}"
        super().__init__("place_dialog", desk, picture.view.case, which, parent)
        self._held = held
        self.is_adding = held is None
        regions = sorted({place.admin1 for place in picture.view.inputs.places if place.admin1})
        self.add(TextEditor("name"), SuggestingEditor("admin1", regions), TickEditor("convoy_only"))
        self.begin(
            {"name": held.name, "admin1": held.admin1, "convoy_only": held.convoy_only} if held is not None else {}
        )

    def _send(self) -> None:
        value = self.values()
        if "name" not in value:
            raise Invalid("name", "missing")
        if self._held is None:
            self.put([Input("places", value)])
            return
        self.busy(True)
        self._desk.write(
            *(plan_inputs.change_place, self._case, self._held.slot, value),
            then=self._on_written,
            failed=self.show_error,
        )

    def _summary(self) -> str:
        return i18n.marked(self._editors["name"].text())

    def _kept_text(self, name: str) -> str:
        # The next place lies mostly in the same region.
        return self._editors[name].text() if name == "admin1" else super()._kept_text(name)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("A place"))
        self.name_part("name", self.tr("&Name"))
        self.name_part("admin1", self.tr("&Region: the finest that a calendar may show"))
        self.name_part("convoy_only", self.tr("Reached by &convoy only"))
        if self.is_adding:
            self.name_buttons(self.tr("&Add"), self.tr("Close"))
        else:
            self.name_buttons(self.tr("&Save"))


class WayDialog(InputDialog):
    """One way. Where it adds, it goes through the `missing` ones first."""

    def __init__(
        self,
        desk: Desk,
        picture: InputsPicture,
        held: StatedWay | None,
        places: Sequence[str],
        parent: QWidget,
        missing: Sequence[tuple[str, str]] = (),
    ) -> None:
        which = f"way:{held.slot.hex() if held else ''}"
        super().__init__("way_dialog", desk, picture.view.case, which, parent)
        self._held, self._missing = held, list(missing)
        self._usual = picture.view.inputs.hours.mode
        self.is_adding = held is None
        mode = WordEditor("mode", TRAVEL_MODES, travel_word)
        mode.insist()
        self.add(
            SuggestingEditor("from", places),
            SuggestingEditor("to", places),
            mode,
            NumberEditor("minutes"),
            NumberEditor("km"),
            TickEditor("one_way"),
        )
        self.begin(_value(held) if held is not None else {"mode": self._usual})
        if held is None and self._missing and self._texts() == self._before:
            self._offer_missing()

    def _offer_missing(self) -> None:
        origin, target = self._missing.pop(0)
        self._editors["from"].put_text(origin)
        self._editors["to"].put_text(target)
        self.start_at("minutes")

    def _send(self) -> None:
        value = self.values()
        for name in ("from", "to"):
            if name not in value:
                raise Invalid(name, "missing")
        self.put([Input("travel", value, None if self._held is None else self._held.slot)])

    def _summary(self) -> str:
        return f"{self._end('from')} {i18n.onward()} {self._end('to')}"

    def _end(self, name: str) -> str:
        return i18n.marked(self._editors[name].text())

    def _on_written(self, changed: int) -> None:
        super()._on_written(changed)
        if self.is_adding and self._missing:
            self._offer_missing()
            self._focus_first()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("A way between two places"))
        self.name_part("from", self.tr("&From"))
        self.name_part("to", self.tr("&To"))
        self.name_part("mode", self.tr("&How"))
        self.name_part("minutes", self.tr("&Minutes it takes"))
        self.name_part("km", self.tr("&Kilometres, where the minutes are not known"))
        self.name_part("one_way", self.tr("&One way: the way back is another"))
        if self.is_adding:
            self.name_buttons(self.tr("&Add"), self.tr("Close"))
        else:
            self.name_buttons(self.tr("&Save"))


def _value(held: StatedWay) -> dict[str, object]:
    way = held.way
    return {
        "from": way.origin,
        "to": way.target,
        "mode": way.mode,
        "minutes": way.minutes,
        "km": way.km,
        "one_way": way.one_way,
    }

"""When an officer cannot: days away, a time promised elsewhere; and the official holidays of the duty station."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from rolodex.commands.plan_gathering import instant, zone_of
from rolodex.commands.plan_input_windows import InputsPicture
from rolodex.commands.plan_inputs import Input
from rolodex.domain import day_time
from rolodex.domain.availability import ABSENCES
from rolodex.domain.plan_inputs import Absence, Busy, Holiday
from rolodex.errors import Invalid
from ui import i18n
from ui.desk import Desk
from ui.forms.day_editor import DayEditor
from ui.forms.editor import Editor, TextEditor
from ui.forms.overlap_editors import SuggestingEditor, TimeEditor, WordEditor
from ui.overlap_input_words import KINDS, word
from ui.pages.availability.input_dialog import InputDialog


class _OfOfficer(InputDialog):
    """The rows that begin with one of the two officers."""

    def __init__(self, name: str, desk: Desk, picture: InputsPicture, which: str, parent: QWidget) -> None:
        super().__init__(name, desk, picture.view.case, which, parent)
        self.picture = picture
        self._names = {one.id.hex(): one.name for one in picture.officers if one.id is not None}
        officer = WordEditor("officer", tuple(self._names), self._name_of)
        officer.insist()
        self.add(officer)

    def _name_of(self, officer: str) -> str:
        return i18n.marked(self._names.get(officer, "")) or self.tr("(no name)")

    def _kept_text(self, name: str) -> str:
        # The next line is mostly about the same officer.
        return self._editors[name].text() if name == "officer" else super()._kept_text(name)

    def _first_officer(self) -> str:
        return next(iter(self._names), "")


class AbsenceDialog(_OfOfficer):
    """Whole days on which one of the two is away."""

    def __init__(self, desk: Desk, picture: InputsPicture, held: Absence | None, parent: QWidget) -> None:
        which = f"absence:{held.slot.hex() if held else ''}"
        super().__init__("absence_dialog", desk, picture, which, parent)
        self._held = held
        self.is_adding = held is None
        kind = WordEditor("kind", ABSENCES, _kind)
        kind.insist()
        self.add(kind, DayEditor("from"), DayEditor("to"))
        usual = {"officer": self._first_officer(), "kind": "leave"}
        self.begin(_absence(held) if held is not None else usual)

    def _send(self) -> None:
        value = self.values()
        if "from" not in value:
            raise Invalid("from", "missing")
        value.setdefault("to", value["from"])
        self.put([Input("absences", value, None if self._held is None else self._held.slot)])

    def _summary(self) -> str:
        return f"{self._name_of(self._editors['officer'].text())}, {self._editors['from'].text()}"

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Days away"))
        self.name_part("officer", self.tr("&Who"))
        self.name_part("kind", self.tr("&Why"))
        self.name_part("from", self.tr("&First day"))
        self.name_part("to", self.tr("&Last day; empty for one day"))
        if self.is_adding:
            self.name_buttons(self.tr("&Add"), self.tr("Close"))
        else:
            self.name_buttons(self.tr("&Save"))


class BusyDialog(_OfOfficer):
    """A time that one of the two has given to something else, on the clock of the case."""

    def __init__(
        self, desk: Desk, picture: InputsPicture, held: Busy | None, places: Sequence[str], parent: QWidget
    ) -> None:
        which = f"busy:{held.slot.hex() if held else ''}"
        super().__init__("busy_dialog", desk, picture, which, parent)
        self._held = held
        self._zone = zone_of(picture.view.inputs)
        self.is_adding = held is None
        rows: list[Editor] = [DayEditor("on"), TimeEditor("from"), DayEditor("last_day"), TimeEditor("to")]
        self.add(*rows, SuggestingEditor("place", places))
        self.begin(_busy(held, self._zone) if held is not None else {"officer": self._first_officer()})
        is_long = self._editors["last_day"].text() not in {"", self._editors["on"].text()}
        self.show_row("last_day", is_long)

    def _send(self) -> None:
        value = self.values()
        for name in ("on", "from", "to"):
            if name not in value:
                raise Invalid(name, "missing")
        first, last = date.fromisoformat(value["on"]), date.fromisoformat(value.get("last_day", value["on"]))
        if not self._editors["last_day"].isVisible():
            last = first
        said = {
            "officer": value["officer"],
            "from": instant(first, day_time.parse(value["from"], "from"), self._zone).isoformat(),
            "to": instant(last, day_time.parse(value["to"], "to"), self._zone).isoformat(),
            "place": value.get("place"),
        }
        if self._held is not None and self._held.uid:
            # The calendar it came from knows it by this.
            said["uid"] = self._held.uid
        self.put([Input("busy", said, None if self._held is None else self._held.slot)])

    def _summary(self) -> str:
        return f"{self._name_of(self._editors['officer'].text())}, {self._editors['on'].text()}"

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("A time promised elsewhere"))
        self.name_part("officer", self.tr("&Who"))
        self.name_part("on", self.tr("&Day"))
        self.name_part("from", self.tr("&From"))
        self.name_part("last_day", self.tr("Until the da&y"))
        self.name_part("to", self.tr("&Until"))
        self.name_part("place", self.tr("W&here; empty for the base"))
        if self.is_adding:
            self.name_buttons(self.tr("&Add"), self.tr("Close"))
        else:
            self.name_buttons(self.tr("&Save"))


class HolidayDialog(InputDialog):
    """An official holiday of the duty station."""

    def __init__(self, desk: Desk, picture: InputsPicture, held: Holiday | None, parent: QWidget) -> None:
        which = f"holiday:{held.slot.hex() if held else ''}"
        super().__init__("holiday_dialog", desk, picture.view.case, which, parent)
        self._held = held
        self.is_adding = held is None
        self.add(DayEditor("on"), TextEditor("name"))
        self.begin({"on": held.on.isoformat(), "name": held.name} if held is not None else {})

    def _send(self) -> None:
        value = self.values()
        for name in ("on", "name"):
            if name not in value:
                raise Invalid(name, "missing")
        self.put([Input("official_holidays", value, None if self._held is None else self._held.slot)])

    def _summary(self) -> str:
        return i18n.marked(self._editors["name"].text())

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Official holiday of the duty station"))
        self.name_part("on", self.tr("&Day"))
        self.name_part("name", self.tr("&Name"))
        if self.is_adding:
            self.name_buttons(self.tr("&Add"), self.tr("Close"))
        else:
            self.name_buttons(self.tr("&Save"))


def _kind(code: str) -> str:
    return word(KINDS, code)


def _absence(held: Absence) -> dict[str, Any]:
    last = held.days.end - timedelta(days=1)
    return {
        "officer": held.officer.hex(),
        "kind": held.kind,
        "from": held.days.start.isoformat(),
        "to": last.isoformat(),
    }


def _busy(held: Busy, zone: ZoneInfo) -> dict[str, Any]:
    starts, ends = held.starts_at.astimezone(zone), held.ends_at.astimezone(zone)
    return {
        "officer": held.officer.hex(),
        "on": starts.date().isoformat(),
        "from": f"{starts:%H:%M}",
        "last_day": ends.date().isoformat(),
        "to": f"{ends:%H:%M}",
        "place": held.place,
    }

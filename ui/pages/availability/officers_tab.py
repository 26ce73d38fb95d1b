"""When each of the two officers cannot, and the holidays."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from rolodex.commands.plan_gathering import zone_of
from rolodex.commands.plan_input_windows import InputsPicture
from rolodex.domain.ids import SlotId
from rolodex.domain.plan_inputs import Absence, Busy, Holiday
from ui import i18n
from ui.desk import Desk
from ui.models.rows_model import Line
from ui.pages.availability import input_texts
from ui.pages.availability.officer_dialogs import AbsenceDialog, BusyDialog, HolidayDialog
from ui.pages.availability.tab import Tab
from ui.pages.availability.table_box import ADD, EDIT, MORE, REMOVE, TableBox
from ui.pages.overlap import plan_texts


@dataclass(frozen=True, slots=True)
class _OfCountry:
    """A holiday that the country's calendar knows; nobody can change it here."""

    on: date


class OfficersTab(Tab):
    """Two tables beside each other."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("officers", desk, parent)
        self.away = TableBox("away", 2, (ADD, MORE, EDIT, REMOVE), self)
        self.holidays = TableBox("holidays", 1, (ADD, EDIT, REMOVE), self)
        for box in (self.away, self.holidays):
            box.allow_several()
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("officers_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.away)
        splitter.addWidget(self.holidays)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.addWidget(splitter)
        self.away.wanted.connect(self._on_away_wanted)
        self.holidays.wanted.connect(self._on_holidays_wanted)
        self._retranslate()

    def panes(self) -> list[QWidget]:
        return [self.away.list, self.holidays.list]

    def bring_back(self, which: str) -> bool:
        kind, _, slot = which.partition(":")
        if kind == "absence":
            self._edit_away(next((one for one in self._absences() if one.slot.hex() == slot), None))
        elif kind == "busy":
            self._edit_busy(next((one for one in self._busy() if one.slot.hex() == slot), None))
        elif kind == "holiday":
            held = self.picture.view.inputs.holidays if self.picture is not None else ()
            self._edit_holiday(next((one for one in held if one.slot.hex() == slot), None))
        return kind in {"absence", "busy", "holiday"}

    def _absences(self) -> tuple[Absence, ...]:
        return self.picture.view.inputs.absences if self.picture is not None else ()

    def _busy(self) -> tuple[Busy, ...]:
        return self.picture.view.inputs.busy if self.picture is not None else ()

    def _fill(self) -> None:
        if self.picture is None:
            return
        is_editable = self.picture.view.is_editable
        self._retranslate()
        headers = (self.tr("Who"), self.tr("What"), self.tr("When"), self.tr("Where"))
        self.away.fill(headers, self._away_lines(self.picture), is_editable=is_editable)
        more = (self.tr("Day"), self.tr("Holiday"), self.tr("Known from"))
        self.holidays.fill(more, self._holiday_lines(self.picture), is_editable=is_editable)

    def _away_lines(self, picture: InputsPicture) -> list[Line]:
        zone = zone_of(picture.view.inputs)
        lines = [
            Line(
                one,
                (
                    input_texts.officer(one.officer, picture),
                    input_texts.kind(one.kind),
                    input_texts.days(one.days.start, one.days.end),
                    "",
                ),
            )
            for one in sorted(self._absences(), key=lambda one: one.days)
        ]
        for busy in self._busy():
            who = input_texts.officer(busy.officer, picture)
            when = input_texts.busy(busy, zone)
            lines.append(Line(busy, (who, input_texts.kind("busy"), when, input_texts.place(busy.place))))
        return lines

    def _holiday_lines(self, picture: InputsPicture) -> list[Line]:
        official, country = self.tr("duty station"), self.tr("country: {code}").format(code=picture.country)
        found: list[tuple[date, Line]] = [
            (one.on, Line(one, (plan_texts.day(one.on), i18n.marked(one.name), official)))
            for one in picture.view.inputs.holidays
        ]
        found += [
            (on, Line(_OfCountry(on), (plan_texts.day(on), i18n.marked(name), country)))
            for on, name in picture.country_holidays
        ]
        return [line for _, line in sorted(found, key=lambda pair: pair[0])]

    # --- what was chosen ------------------------------------------------------------------------------------

    def _on_away_wanted(self, deed: str) -> None:
        chosen = self.away.chosen()
        if deed == ADD:
            self._edit_away(None)
        elif deed == MORE:
            self._edit_busy(None)
        elif deed == EDIT and chosen and isinstance(chosen[0], Absence):
            self._edit_away(chosen[0])
        elif deed == EDIT and chosen and isinstance(chosen[0], Busy):
            self._edit_busy(chosen[0])
        elif deed == REMOVE:
            absent = [one.slot for one in chosen if isinstance(one, Absence)]
            # One step of undo each where both kinds are chosen.
            self._remove("absences", absent)
            self._remove("busy", [one.slot for one in chosen if isinstance(one, Busy)])

    def _on_holidays_wanted(self, deed: str) -> None:
        own = [one for one in self.holidays.chosen() if isinstance(one, Holiday)]
        if deed == ADD:
            self._edit_holiday(None)
        elif not own:
            self.desk.say(self.tr("A holiday of the country comes with its calendar and cannot be changed here."))
        elif deed == EDIT:
            self._edit_holiday(own[0])
        else:
            self._remove("official_holidays", [SlotId(one.slot) for one in own])

    def _edit_away(self, held: Absence | None) -> None:
        if self.picture is not None:
            self._open(AbsenceDialog(self.desk, self.picture, held, self))

    def _edit_busy(self, held: Busy | None) -> None:
        if self.picture is not None:
            self._open(BusyDialog(self.desk, self.picture, held, self.places, self))

    def _edit_holiday(self, held: Holiday | None) -> None:
        if self.picture is not None:
            self._open(HolidayDialog(self.desk, self.picture, held, self))

    def _retranslate(self) -> None:
        self.away.call(
            self.tr("Away or busy. Busy times: {count}").format(count=i18n.number_text(len(self._busy()))),
            self.tr("Both officers can work on every working day. Add leave, R&R or training with Ins."),
            add=self.tr("Add &days away… (Ins)"),
            more=self.tr("Add a &busy time… (Shift+Ins)"),
            edit=self.tr("&Change…"),
            remove=self.tr("Re&move (Del)"),
        )
        self.holidays.call(
            self._holidays_title(),
            self.tr("No holiday falls into the overlap. Add official UN holidays of the duty station with Ins."),
            add=self.tr("Add a &holiday… (Ins)"),
            edit=self.tr("Chan&ge…"),
            remove=self.tr("&Remove (Del)"),
        )

    def _holidays_title(self) -> str:
        if self.picture is None or self.picture.has_calendar == bool(self.picture.country):
            return self.tr("Holidays of the overlap")
        if self.picture.country:
            return self.tr("Holidays of the overlap (no calendar of the country is known)")
        return self.tr("Holidays of the overlap (the hand-over names no country)")

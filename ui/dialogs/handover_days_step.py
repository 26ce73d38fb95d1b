"""When one leaves and the other comes, with the overlap that makes, told at once."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rolodex.commands import overlaps
from rolodex.commands.overlaps import Asked, Days
from rolodex.errors import Invalid, RolodexError
from ui import error_text, i18n
from ui.steps.step import Step, show_text
from ui.widgets.day_edit import DayEdit
from ui.widgets.labelled_fields import LabelledFields
from ui.worker import Worker

_DAYS: Final = ("last_day", "first_day")
_COUNTRY_LETTERS: Final = 2


class DaysStep(Step):
    """Passed with days that are days, or none. A day that is not known may stay empty."""

    touched = Signal()

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__("days_step", parent)
        self._worker = worker
        self._asked: Asked | None = None
        self._found: Days | None = None
        self._error: RolodexError | None = None
        self._what, self._overlap = self.label(), self.label("overlap_to_be")
        self.days = {name: DayEdit(self) for name in _DAYS}
        self.country = QLineEdit(self)
        self.country.setMaxLength(_COUNTRY_LETTERS)
        self._fields = LabelledFields(self)
        for name, line in (*self.days.items(), ("country", self.country)):
            line.setObjectName(name)
            line.textChanged.connect(self._on_text_changed)
            # Queued: the key goes on to the dialog, which would take it for the next step once this one is passed.
            line.returnPressed.connect(self.try_to_pass, Qt.ConnectionType.QueuedConnection)
            self._fields.add(name, line)
        for widget in (self._what, self._fields, self._overlap):
            self.rows.addWidget(widget)
        self._retranslate()

    def iso(self, name: str) -> str:
        """A day as ISO date, empty for none. Raises `Invalid`."""
        return self.days[name].iso(name)

    def country_code(self) -> str:
        """The country as ISO 3166 alpha-2, empty for none."""
        return self.country.text().strip().upper()

    def overlap_text(self) -> str:
        """What the days make, as a sentence or two; empty while a day is missing."""
        return self._overlap.text() if self._asked is not None else ""

    def title(self) -> str:
        return self.tr("When?")

    def enter(self) -> None:
        self.days["last_day"].setFocus()

    def try_to_pass(self) -> None:
        self._fields.clear()
        for name in _DAYS:
            try:
                self.iso(name)
            except Invalid as error:
                self._fields.complain(name, error_text.sentences(error))
                return
        if isinstance(self._error, Invalid) and self._error.params.get("field") == "country":
            self._fields.complain("country", error_text.sentences(self._error))
            return
        self.passed.emit()

    def show_error(self, error: RolodexError) -> None:
        field = str(error.params.get("field", ""))
        self._fields.complain(field if self._fields.has(field) else "last_day", error_text.sentences(error))

    # --- the overlap ----------------------------------------------------------------------------------------

    def _on_text_changed(self) -> None:
        asked = self._read()
        if asked != self._asked:
            self._asked, self._found, self._error = asked, None, None
            if asked is not None and asked.first <= asked.last:
                self._worker.beside(overlaps.days, asked, then=self._on_days_counted, failed=self._on_count_failed)
            self._tell_overlap()
        self.touched.emit()

    def _read(self) -> Asked | None:
        """Both days and the country as far as they are typed, None while a day is missing."""
        try:
            first, last = self.iso("first_day"), self.iso("last_day")
        except Invalid:
            return None
        if not first or not last:
            return None
        country = self.country_code() if len(self.country_code()) == _COUNTRY_LETTERS else ""
        return Asked(date.fromisoformat(first), date.fromisoformat(last), country)

    def _on_days_counted(self, found: Days) -> None:
        # Days that were typed since are counted in their turn.
        if self._asked is not None and (found.days[0].day, found.days[-1].day) == (self._asked.first, self._asked.last):
            self._found = found
            self._tell_overlap()

    def _on_count_failed(self, error: RolodexError) -> None:
        self._error = error
        self._tell_overlap()

    def _tell_overlap(self) -> None:
        asked, found = self._asked, self._found
        if asked is None:
            said = self.tr("With both days known the overlap is shown here.")
        elif asked.last < asked.first:
            said = self.tr(
                "No overlap: the last day is before the first day of who comes. Nobody can be introduced in person; a "
                "joint call, a signed letter or a third party takes the place of a meeting, proposed by one officer "
                "and accepted by another."
            )
        elif found is not None:
            said = self.tr("Overlap: {days} days, {working} of them working days.").format(
                days=i18n.number_text(len(found.days)), working=i18n.number_text(len(found.working))
            )
        else:
            said = error_text.sentences(self._error) if self._error is not None else self.tr("Counting the days …")
        show_text(self._overlap, said)

    def _retranslate(self) -> None:
        self._what.setText(
            self.tr(
                "A day that is not known yet may stay empty. The longer both are there, the more can be introduced."
            )
        )
        for name, text in (
            ("last_day", self.tr("&Last day of who leaves")),
            ("first_day", self.tr("&First day of who comes")),
        ):
            self._fields.say(name, text)
            self.days[name].setAccessibleName(text.replace("&", ""))
        self._fields.say("country", self.tr("Co&untry whose public holidays count, in two letters"))
        self.country.setAccessibleName(self.tr("Country, in two letters"))
        self.country.setPlaceholderText(self.tr("for example ML"))
        self._tell_overlap()

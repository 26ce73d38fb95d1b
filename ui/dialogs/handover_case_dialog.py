"""Who comes, when and why: the fields of a case, to change it."""

from PySide6.QtWidgets import QLineEdit, QWidget

from rolodex.commands import handover_choices, handovers
from rolodex.commands.handover_choices import OfficerChoice
from rolodex.commands.handover_windows import Picture
from rolodex.domain import ids
from rolodex.domain.changes import Edit
from rolodex.errors import Invalid
from ui import handover_words
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.handover_fields import OfficerCombo, WordCombo
from ui.widgets.day_edit import DayEdit

_ROLES = ("incoming", "supervisor", "custodian")
_DAYS = ("last_day", "first_day")
_COUNTRY_LETTERS = 2


class HandoverEditDialog(FormDialog):
    """Changes officers, days, country and reason of a case."""

    def __init__(self, desk: Desk, picture: Picture, parent: QWidget) -> None:
        super().__init__("handover_edit", parent)
        self._desk, self._picture = desk, picture
        self.combos = {role: OfficerCombo(self) for role in _ROLES}
        self.reason, self.country = WordCombo(self), QLineEdit(self)
        self.days = {day: DayEdit(self) for day in _DAYS}
        self.country.setMaxLength(_COUNTRY_LETTERS)
        for role, combo in self.combos.items():
            self.add_row(role, combo)
        self.add_row("reason", self.reason)
        for day, edit in self.days.items():
            self.add_row(day, edit)
            edit.set_iso(picture.view.values.get(day, ""))
        self.add_row("country", self.country)
        self.country.setText(picture.view.values.get("country", ""))
        self.allow(False)
        desk.ask(handover_choices.officers, then=self._on_officers_read, failed=self.show_error)

    def _on_officers_read(self, officers: tuple[OfficerChoice, ...]) -> None:
        outgoing = self._picture.view.roles["outgoing"]
        others = [one for one in officers if one.officer != outgoing]
        for role, combo in self.combos.items():
            combo.fill(others, self._nobody(role), self._picture.view.roles[role])
        self.allow(True)

    def _nobody(self, role: str) -> str:
        if role == "incoming":
            return self.tr("Nobody yet – the post stays vacant for now")
        return self.tr("Nobody")

    def _submit(self) -> None:
        try:
            edits = self._edits()
        except Invalid as error:
            self.show_error(error)
            return
        if not edits:
            self.finish()
            return
        self.busy(True)
        self._desk.write(handovers.edit, self._picture.view.case, edits, then=self.finish, failed=self.show_error)

    def _edits(self) -> list[Edit]:
        """What is different from the case. Raises `Invalid`."""
        view = self._picture.view
        found = []
        for role, combo in self.combos.items():
            officer = combo.officer()
            if officer != view.roles[role]:
                found.append(Edit(role, None if officer is None else ids.to_text(officer)))
        texts = {"reason": self.reason.code(), "country": self.country.text().strip().upper()}
        texts.update({day: edit.iso(day) for day, edit in self.days.items()})
        found += [Edit(name, text or None) for name, text in texts.items() if text != view.values.get(name, "")]
        return found

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Change the hand-over"))
        self.name_row("incoming", self.tr("&Who comes"))
        self.name_row("supervisor", self.tr("S&upervisor"))
        self.name_row("custodian", self.tr("&Custodian"))
        self.name_row("reason", self.tr("&Reason"))
        self.name_row("last_day", self.tr("&Last day of who leaves"))
        self.name_row("first_day", self.tr("&First day of who comes"))
        self.name_row("country", self.tr("Coun&try, in two letters"))
        before = self.reason.code() or self._picture.view.values.get("reason", "")
        self.reason.fill(handover_words.REASONS, handover_choices.REASONS, self.tr("Not stated"), before)
        for role, combo in self.combos.items():
            combo.call_nobody(self._nobody(role))
        self.name_buttons(self.tr("&Save"))

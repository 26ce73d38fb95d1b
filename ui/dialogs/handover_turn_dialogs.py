"""Turns of a case: into custody, suspended, cancelled."""

from datetime import date

from PySide6.QtWidgets import QWidget

from rolodex.commands import handover_choices, handovers
from rolodex.commands.handover_choices import OfficerChoice
from rolodex.commands.handover_windows import Picture, State
from rolodex.domain.handover_step import Guard
from rolodex.errors import IllegalTransition, Invalid, RolodexError
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.handover_fields import OfficerCombo
from ui.widgets.day_edit import DayEdit
from ui.widgets.text_box import TextBox

_LINES = 4


class CustodyDialog(FormDialog):
    """Names a custodian, and takes the case into custody where that is possible at once. `done_with` tells how it
    stands."""

    def __init__(self, desk: Desk, picture: Picture, parent: QWidget) -> None:
        super().__init__("handover_custody", parent)
        self._desk, self._picture = desk, picture
        self.custodian = OfficerCombo(self)
        self.add_row("custodian", self.custodian)
        self.allow(False)
        self.custodian.currentIndexChanged.connect(self._on_custodian_index_changed)
        desk.ask(handover_choices.officers, then=self._on_officers_read, failed=self.show_error)

    def _on_officers_read(self, officers: tuple[OfficerChoice, ...]) -> None:
        roles = self._picture.view.roles
        others = [one for one in officers if one.officer != roles["outgoing"]]
        self.custodian.fill(others, self.tr("Nobody"), roles["custodian"] or roles["supervisor"])

    def _on_custodian_index_changed(self) -> None:
        self.allow(self.custodian.officer() is not None)

    def _submit(self) -> None:
        self.busy(True)
        self._desk.write(
            *(handovers.custody, self._picture.view.case, self.custodian.officer()),
            then=self.finish,
            failed=self.show_error,
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Custody"))
        self.introduce(
            self.tr(
                "While nobody is named for the post, a custodian keeps the contacts and becomes their steward. "
                "Somebody else is named first; then export the bundle for them, import their receipt, and choose this "
                "again."
            )
        )
        self.name_row("custodian", self.tr("&Custodian"))
        self.name_buttons(self.tr("&Put into custody"))


class TurnDialog(FormDialog):
    """Suspends a case until a day, or cancels it; both with a reason."""

    def __init__(self, desk: Desk, picture: Picture, wanted: State, parent: QWidget) -> None:
        super().__init__(f"handover_{wanted.value}", parent)
        self._desk, self._picture, self._wanted = desk, picture, wanted
        self.reason, self.until = TextBox(self), DayEdit(self)
        self.reason.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 14)
        self.add_row("reason", self.reason)
        self.add_row("until", self.until)
        self.show_row("until", wanted is State.SUSPENDED)

    def _submit(self) -> None:
        try:
            until = self.until.iso("until")
        except Invalid as error:
            self.show_error(error)
            return
        self.busy(True)
        back = date.fromisoformat(until) if until else None
        self._desk.write(
            *(handovers.advance, self._picture.view.case, self._wanted, self.reason.toPlainText().strip(), back),
            then=self.finish,
            failed=self._on_advance_failed,
        )

    def _on_advance_failed(self, error: RolodexError) -> None:
        beside = {Guard.REASON_GIVEN: "reason", Guard.RETURN_DATE_GIVEN: "until"}
        self.show_error(error)
        guard = str(error.params.get("guard", "")) if isinstance(error, IllegalTransition) else ""
        if guard in beside:
            field = self.reason if beside[Guard(guard)] == "reason" else self.until
            field.setFocus()

    def _retranslate(self) -> None:
        is_suspending = self._wanted is State.SUSPENDED
        self.setWindowTitle(self.tr("Suspend the hand-over") if is_suspending else self.tr("Cancel the hand-over"))
        self.introduce(
            self.tr("The case rests; the next step takes it up again.")
            if is_suspending
            else self.tr("The case ends here and every contact stays where it is. Undo brings the case back.")
        )
        self.name_row("reason", self.tr("&Reason"))
        self.name_row("until", self.tr("&Until"))
        ok = self.tr("&Suspend") if is_suspending else self.tr("&Cancel the case")
        self.name_buttons(ok, self.tr("Back"))

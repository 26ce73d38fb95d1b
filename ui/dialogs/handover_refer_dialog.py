"""Where contacts were told to turn outside the case, what they answered, and whether their data go there too."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from rolodex.clock import today
from rolodex.commands import handover_choices, reference_queries, referrals
from rolodex.commands.handover_choices import OfficerChoice
from rolodex.commands.handover_windows import CaseView, ItemEntry
from rolodex.commands.reference_queries import Named
from rolodex.commands.referrals import ANSWERS, Audience, Referral
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, RolodexError
from ui import handover_words, i18n, words
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.handover_fields import OfficerCombo, WordCombo
from ui.widgets.day_edit import DayEdit

_MOST: Final = 500
_OF_THE_CASE: Final = ("outgoing", "incoming", "custodian")


class ReferDialog(FormDialog):
    """`done_with` tells the states of the items. An item of another verb becomes one to refer."""

    def __init__(self, desk: Desk, case: CaseView, items: Sequence[ItemEntry], parent: QWidget) -> None:
        super().__init__("handover_refer", parent)
        self._desk, self._case, self._items = desk, case, tuple(items)
        self.whom, self.officer, self.organisation = QLineEdit(self), OfficerCombo(self), QComboBox(self)
        self.told_on, self.answer = DayEdit(self), WordCombo(self)
        self.told_on.set_iso(today(desk.clock).isoformat())
        self.with_data, self.audience = QCheckBox(self), WordCombo(self)
        for name, field in (
            ("whom", self.whom),
            ("officer", self.officer),
            ("organisation", self.organisation),
            ("told_on", self.told_on),
            ("answer", self.answer),
            ("with_data", self.with_data),
            ("audience", self.audience),
        ):
            self.add_row(name, field)
        self.show_row("audience", False)
        self.with_data.toggled.connect(self._on_with_data_toggled)
        desk.ask(handover_choices.officers, then=self._on_officers_read, failed=self.show_error)
        desk.ask(
            *(reference_queries.find, Kind.ORGANISATION, "", _MOST),
            then=self._on_organisations_read,
            failed=self.show_error,
        )

    def _on_officers_read(self, officers: tuple[OfficerChoice, ...]) -> None:
        named = {self._case.roles[role] for role in _OF_THE_CASE}
        self.officer.fill((one for one in officers if one.officer not in named), self.tr("No officer"))

    def _on_organisations_read(self, found: tuple[Named, ...]) -> None:
        self.organisation.clear()
        self.organisation.addItem("", None)
        for one in found:
            self.organisation.addItem(i18n.marked(one.name), one.id)
        self._retranslate()

    def _on_with_data_toggled(self, is_with_data: bool) -> None:
        self.show_row("audience", is_with_data)

    def _submit(self) -> None:
        try:
            told_on = self.told_on.iso("told_on")
        except Invalid as error:
            self.show_error(error)
            return
        organisation = self.organisation.currentData()
        said = Referral(
            officer=self.officer.officer(),
            organisation=None if organisation is None else SubjectId(bytes(organisation)),
            whom=self.whom.text().strip(),
            told_on=told_on,
            answer=self.answer.code(),
            with_data=self.with_data.isChecked(),
            audience=Audience(self.audience.code()),
        )
        contacts = tuple(item.view.contact for item in self._items if item.view.contact is not None)
        self.busy(True)
        self._desk.write(
            *(referrals.refer_all, self._case.case, contacts, said), then=self.finish, failed=self._on_refer_failed
        )

    def _on_refer_failed(self, error: RolodexError) -> None:
        if isinstance(error, Invalid) and error.params.get("field") == "to":
            self.busy(False)
            self.clear_problems()
            self.problem("whom", self.tr("Name exactly one: in words, an officer, or an organisation."))
            self.whom.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.show_error(error)

    def _retranslate(self) -> None:
        names = [i18n.marked(item.view.name) or self.tr("(name hidden)") for item in self._items]
        self.setWindowTitle(self.tr("Refer elsewhere"))
        self.introduce(
            self.tr(
                "{names}: told to turn to somebody outside this case. Name one: somebody in words, an officer, or an "
                "organisation. Telling needs no consent; sending data there does."
            ).format(names=i18n.listed(names))
        )
        self.name_row("whom", self.tr("&To whom, in words"))
        self.name_row("officer", self.tr("or to this o&fficer"))
        self.name_row("organisation", self.tr("or to this organi&sation"))
        self.name_row("told_on", self.tr("Told &on"))
        self.name_row("answer", self.tr("The contact's &answer"))
        self.name_row("with_data", self.tr("&Data"))
        self.name_row("audience", self.tr("Who would s&ee them"))
        self.officer.call_nobody(self.tr("No officer"))
        if self.organisation.count():
            self.organisation.setItemText(0, self.tr("No organisation"))
        self.answer.fill(handover_words.ANSWERS, ANSWERS, self.tr("Not stated"))
        self.with_data.setText(self.tr("The data &go there too"))
        held = self.audience.code() or Audience.AGENCY.value
        self.audience.fill({}, (one.value for one in Audience), chosen=held)
        for place in range(self.audience.count()):
            self.audience.setItemText(place, words.value(str(self.audience.itemData(place))))
        self.name_buttons(self.tr("&Refer"))

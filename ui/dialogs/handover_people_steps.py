"""Who leaves and why; who comes, and who looks after it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rolodex.commands import handover_choices
from rolodex.commands.handover_choices import OfficerChoice
from rolodex.domain.ids import SubjectId
from rolodex.errors import RolodexError
from ui import error_text, handover_words, i18n
from ui.dialogs.handover_fields import OfficerCombo, WordCombo
from ui.steps.step import Step, show_text
from ui.widgets.labelled_fields import LabelledFields

_ROLES: Final = ("incoming", "supervisor", "custodian")


class LeaverStep(Step):
    """Passed with an officer who leaves, the acting one unless another is chosen, and perhaps a reason."""

    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("leaver_step", parent)
        self._what = self.label()
        self._other = self.label("other_leaves")
        self.leaver, self.reason = OfficerCombo(self), WordCombo(self)
        self._fields = LabelledFields(self)
        for name, field in (("outgoing", self.leaver), ("reason", self.reason)):
            field.setObjectName(name)
            self._fields.add(name, field)
        for widget in (self._what, self._fields, self._other):
            self.rows.addWidget(widget)
        self.leaver.currentIndexChanged.connect(self._on_leaver_index_changed)
        self.reason.currentIndexChanged.connect(self.touched)
        self._retranslate()

    def offer(self, officers: Sequence[OfficerChoice], chosen: SubjectId | None = None) -> None:
        """Let one of these leave; None chooses the acting officer."""
        self.leaver.fill((one for one in officers if not one.is_own), self.tr("I leave"), chosen)

    def choose_reason(self, code: str) -> None:
        """Put this reason into its line."""
        self.reason.fill(handover_words.REASONS, handover_choices.REASONS, self.tr("Not stated"), code)

    def title(self) -> str:
        return self.tr("Who leaves, and why?")

    def enter(self) -> None:
        self.leaver.setFocus()

    def show_error(self, error: RolodexError) -> None:
        self._fields.complain("reason", error_text.sentences(error))

    def _on_leaver_index_changed(self) -> None:
        self._tell_other()
        self.touched.emit()

    def _tell_other(self) -> None:
        text = self.tr(
            "The case is theirs then: they brief and export, as soon as a bundle brings it to them. Contacts of theirs "
            "that this vault knows are offered."
        )
        show_text(self._other, text if self.leaver.officer() is not None else "")

    def _retranslate(self) -> None:
        self._what.setText(
            self.tr(
                "A hand-over passes contacts from who leaves to who comes. Six short steps; Enter goes on, and "
                "everything can be changed later."
            )
        )
        self._fields.say("outgoing", self.tr("&Who leaves"))
        self._fields.say("reason", self.tr("&Reason"))
        self.leaver.setAccessibleName(self.tr("Who leaves"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.leaver.call_nobody(self.tr("I leave"))
        self.reason.fill(handover_words.REASONS, handover_choices.REASONS, self.tr("Not stated"))
        self._tell_other()


class ComersStep(Step):
    """Passed with whoever is named; nobody has to be."""

    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("comers_step", parent)
        self._what, self._hint = self.label(), self.label("comers_hint")
        self._officers: tuple[OfficerChoice, ...] = ()
        self.combos = {role: OfficerCombo(self) for role in _ROLES}
        self._fields = LabelledFields(self)
        for role, combo in self.combos.items():
            combo.setObjectName(role)
            self._fields.add(role, combo)
            combo.currentIndexChanged.connect(self._on_combo_index_changed)
        for widget in (self._what, self._fields, self._hint):
            self.rows.addWidget(widget)
        self._retranslate()

    def offer(self, officers: Sequence[OfficerChoice]) -> None:
        """Let these be named; who was chosen stays so."""
        self._officers = tuple(officers)
        for role, combo in self.combos.items():
            combo.fill(officers, self._nobody(role), combo.officer())

    def choose(self, role: str, officer: SubjectId | None) -> None:
        """Name this officer."""
        self.combos[role].fill(self._officers, self._nobody(role), officer)

    def officer(self, role: str) -> SubjectId | None:
        """Who is named for it."""
        return self.combos[role].officer()

    def title(self) -> str:
        return self.tr("Who comes?")

    def enter(self) -> None:
        self.combos["incoming"].setFocus()

    def show_error(self, error: RolodexError) -> None:
        field = str(error.params.get("field", ""))
        self._fields.complain(field if self._fields.has(field) else "incoming", error_text.sentences(error))

    def try_to_pass(self) -> None:
        self._fields.clear()
        super().try_to_pass()

    def _nobody(self, role: str) -> str:
        if role == "incoming":
            return self.tr("Nobody yet – the post stays vacant for now")
        return self.tr("Nobody")

    def _on_combo_index_changed(self) -> None:
        self._tell_hint()
        self.touched.emit()

    def _tell_hint(self) -> None:
        incoming = next((one for one in self._officers if one.officer == self.officer("incoming")), None)
        name = i18n.marked(incoming.name) if incoming is not None else ""
        if incoming is None and self.officer("custodian") is None:
            said = self.tr("Until somebody is named a custodian can keep the contacts. Name one now or later.")
        elif incoming is None:
            said = self.tr("The custodian keeps the contacts until somebody is named.")
        elif not incoming.is_verified and not incoming.is_own:
            said = self.tr("Before the briefing begins, compare the key of {name} under People and keys.").format(
                name=name
            )
        else:
            said = ""
        show_text(self._hint, said)

    def _retranslate(self) -> None:
        self._what.setText(self.tr("An officer is offered here once their public card was taken in (People and keys)."))
        for role, text in (
            ("incoming", self.tr("&Who comes")),
            ("supervisor", self.tr("&Supervisor, who signs at the end")),
            ("custodian", self.tr("&Custodian, while nobody is named")),
        ):
            self._fields.say(role, text)
            self.combos[role].setAccessibleName(text.replace("&", ""))
            self.combos[role].call_nobody(self._nobody(role))
        self._tell_hint()

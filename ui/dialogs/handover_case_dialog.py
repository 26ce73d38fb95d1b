"""Who leaves, who comes, when and why: the fields of a case, to start one or to change it."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from rolodex.commands import handover_choices, handovers
from rolodex.commands.drafts import Draft
from rolodex.commands.handover_choices import Choices, OfficerChoice
from rolodex.commands.handover_windows import Picture
from rolodex.commands.handovers import Opening
from rolodex.domain import ids
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, RolodexError
from ui import handover_words, i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.handover_fields import OfficerCombo, WordCombo
from ui.dialogs.handover_scope_list import ScopeList
from ui.widgets.day_edit import DayEdit

START_FORM: Final = "handover:start"
"""The id of its draft."""
_ROLES = ("incoming", "supervisor", "custodian")
_DAYS = ("last_day", "first_day")
_WIDTH_IN_LETTERS = 130
_MORE_HEIGHT_PX = 60


class _CaseDialog(FormDialog):
    """The rows both dialogs have."""

    def __init__(self, name: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._desk = desk
        self._officers: tuple[OfficerChoice, ...] = ()
        self.combos = {role: OfficerCombo(self) for role in _ROLES}
        self.reason = WordCombo(self)
        self.days = {day: DayEdit(self) for day in _DAYS}
        for role, combo in self.combos.items():
            self.add_row(role, combo)
        self.add_row("reason", self.reason)
        for day, edit in self.days.items():
            self.add_row(day, edit)

    def _nobody(self, role: str) -> str:
        if role == "incoming":
            return self.tr("Nobody yet – the post stays vacant for now")
        return self.tr("Nobody")

    def _read_days(self) -> dict[str, str]:
        """The days as typed. Raises `Invalid`."""
        held = {day: edit.iso(day) for day, edit in self.days.items()}
        return {day: iso for day, iso in held.items() if iso}

    def _retranslate(self) -> None:
        self.name_row("incoming", self.tr("&Who comes"))
        self.name_row("supervisor", self.tr("S&upervisor"))
        self.name_row("custodian", self.tr("&Custodian"))
        self.name_row("reason", self.tr("&Reason"))
        self.name_row("last_day", self.tr("Your &last day"))
        self.name_row("first_day", self.tr("The other's &first day"))
        self.reason.fill(handover_words.REASONS, handover_choices.REASONS, self.tr("Not stated"))
        for role, combo in self.combos.items():
            combo.call_nobody(self._nobody(role))


class HandoverStartDialog(_CaseDialog):
    """Starts a case with the contacts that are ticked; `done_with` tells the case. What was chosen survives a lock."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("handover_start", desk, parent)
        self._before: dict[str, str] = {}
        self.scope = ScopeList(self)
        self.add_row("contacts", self.scope)
        self.scope.changed.connect(self._on_scope_changed)
        self.allow(False)
        desk.ask(handover_choices.choices, then=self._on_choices_read, failed=self.show_error)

    def open(self) -> None:
        """Over its window, wide enough for the contacts."""
        super().open()
        room = self._window.size()
        wide = i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS
        self.resize(min(wide, room.width() - 40), min(self.height() + _MORE_HEIGHT_PX, room.height() - 40))

    def _on_choices_read(self, found: Choices) -> None:
        self._officers = found.officers
        for role, combo in self.combos.items():
            combo.fill((one for one in found.officers if not one.is_own), self._nobody(role))
        self.scope.show_rows(found.contacts)
        self._before = self._texts()
        draft = self._desk.drafts.watch(START_FORM, self._take)
        if draft is not None:
            self._fill_from(draft.texts)
        self._follow()

    def _on_scope_changed(self) -> None:
        self.allow(bool(self.scope.chosen()))
        if self._before:
            self._on_chosen()

    # --- drafts ---------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        for combo in (*self.combos.values(), self.reason):
            combo.currentIndexChanged.connect(self._on_chosen)
        for edit in self.days.values():
            edit.textChanged.connect(self._on_chosen)

    def _on_chosen(self) -> None:
        self._desk.drafts.touch(START_FORM)

    def _take(self) -> Draft | None:
        texts = self._texts()
        return None if texts == self._before else Draft("handover", texts=texts)

    def _texts(self) -> dict[str, str]:
        officers = {role: combo.officer() for role, combo in self.combos.items()}
        return {
            **{role: officer.hex() if officer else "" for role, officer in officers.items()},
            **{day: edit.text() for day, edit in self.days.items()},
            "reason": self.reason.code(),
            "contacts": " ".join(contact.hex() for contact in self.scope.chosen()),
            "first_priority": " ".join(contact.hex() for contact in self.scope.first_priority()),
        }

    def _fill_from(self, texts: Mapping[str, str]) -> None:
        others = [one for one in self._officers if not one.is_own]
        for role, combo in self.combos.items():
            combo.fill(others, self._nobody(role), _id(texts.get(role, "")))
        for day, edit in self.days.items():
            edit.setText(texts.get(day, ""))
        self.reason.fill(
            *(handover_words.REASONS, handover_choices.REASONS, self.tr("Not stated")), texts.get("reason", "")
        )
        self.scope.choose(_ids(texts.get("contacts", "")), _ids(texts.get("first_priority", "")))

    def done(self, result: int) -> None:
        super().done(result)
        self._desk.drafts.forget(START_FORM)

    # --- the case -------------------------------------------------------------------------------------------

    def _submit(self) -> None:
        try:
            days = self._read_days()
        except Invalid as error:
            self.show_error(error)
            return
        opening = Opening(
            incoming=self.combos["incoming"].officer(),
            supervisor=self.combos["supervisor"].officer(),
            custodian=self.combos["custodian"].officer(),
            reason=self.reason.code(),
            first_day=days.get("first_day", ""),
            last_day=days.get("last_day", ""),
            contacts=self.scope.chosen(),
            first_priority=self.scope.first_priority(),
        )
        self.busy(True)
        self._desk.write(handovers.start, opening, then=self.finish, failed=self.show_error)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.setWindowTitle(self.tr("Start a hand-over"))
        self.introduce(
            self.tr(
                "You leave; your contacts go to who comes after you. Everything here can be changed later. An officer "
                "is offered once their public card is here (People and keys)."
            )
        )
        self.name_row("contacts", self.tr("C&ontacts"))
        self.name_buttons(self.tr("&Start the hand-over"))


def _id(text: str) -> SubjectId | None:
    return SubjectId(bytes.fromhex(text)) if text else None


def _ids(text: str) -> list[SubjectId]:
    return [SubjectId(bytes.fromhex(one)) for one in text.split()]


class HandoverEditDialog(_CaseDialog):
    """Changes officers, days and reason of a case."""

    def __init__(self, desk: Desk, picture: Picture, parent: QWidget) -> None:
        super().__init__("handover_edit", desk, parent)
        self._picture = picture
        for day, edit in self.days.items():
            edit.set_iso(picture.view.values.get(day, ""))
        self.allow(False)
        desk.ask(handover_choices.officers, then=self._on_officers_read, failed=self.show_error)

    def _on_officers_read(self, officers: tuple[OfficerChoice, ...]) -> None:
        self._officers = officers
        outgoing = self._picture.view.roles["outgoing"]
        others = [one for one in officers if one.officer != outgoing]
        for role, combo in self.combos.items():
            combo.fill(others, self._nobody(role), self._picture.view.roles[role])
        self.allow(True)

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
        self._desk.write(handovers.edit, self._picture.view.case, edits, then=self.finish, failed=self._on_edit_failed)

    def _on_edit_failed(self, error: RolodexError) -> None:
        self.show_error(error)

    def _edits(self) -> list[Edit]:
        """What is different from the case. Raises `Invalid`."""
        view = self._picture.view
        found = []
        for role, combo in self.combos.items():
            officer = combo.officer()
            if officer != view.roles[role]:
                found.append(Edit(role, None if officer is None else ids.to_text(officer)))
        days = self._read_days()
        texts = {"reason": self.reason.code(), **{day: days.get(day, "") for day in _DAYS}}
        found += [Edit(name, text or None) for name, text in texts.items() if text != view.values.get(name, "")]
        return found

    def _retranslate(self) -> None:
        before = self.reason.code() or self._picture.view.values.get("reason", "")
        super()._retranslate()
        self.reason.fill(handover_words.REASONS, handover_choices.REASONS, self.tr("Not stated"), before)
        self.setWindowTitle(self.tr("Change the hand-over"))
        self.name_buttons(self.tr("&Save"))

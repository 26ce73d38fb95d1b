""" "May I?": whether something of a contact may go to somebody, by what the contact agreed to."""

from typing import Final

from PySide6.QtWidgets import QLabel, QWidget

from rolodex.commands import consents
from rolodex.commands.consents import Asked, Decision
from rolodex.domain.consent import AUDIENCES, PURPOSES, Audience, Purpose
from rolodex.domain.ids import SubjectId
from rolodex.domain.permission import Allow, Ask, Matter, Reason
from ui import words
from ui.catalogue import QT_TRANSLATE_NOOP
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.forms.editor import ChoiceEditor

_WHY: Final[dict[Reason, str]] = {
    Reason.NO_RECORD: QT_TRANSLATE_NOOP("PermissionDialog", "Nothing is recorded about this."),
    Reason.AWAITING_ANSWER: QT_TRANSLATE_NOOP("PermissionDialog", "The contact was asked and has not answered."),
    Reason.PURPOSE_NOT_COVERED: QT_TRANSLATE_NOOP("PermissionDialog", "What was agreed is not for this purpose."),
    Reason.AUDIENCE_NOT_COVERED: QT_TRANSLATE_NOOP("PermissionDialog", "What was agreed is not for these readers."),
    Reason.SCOPE_NOT_COVERED: QT_TRANSLATE_NOOP(
        "PermissionDialog", "The contact agreed to being known, not to what was told."
    ),
    Reason.EXPIRED: QT_TRANSLATE_NOOP("PermissionDialog", "The consent is past its day."),
    Reason.REFUSED: QT_TRANSLATE_NOOP("PermissionDialog", "The contact refused."),
    Reason.WITHDRAWN: QT_TRANSLATE_NOOP("PermissionDialog", "The contact took the consent back."),
    Reason.ASK_FIRST: QT_TRANSLATE_NOOP("PermissionDialog", "The contact wants to be asked each time."),
    Reason.NOT_NAMED_SUCCESSOR: QT_TRANSLATE_NOOP("PermissionDialog", "Only successors named by the contact may know."),
    Reason.NEVER_ON_HAND_OVER: QT_TRANSLATE_NOOP("PermissionDialog", "The contact said: never to a successor."),
    Reason.NEVER_ON_CONTROLLER_CHANGE: QT_TRANSLATE_NOOP(
        "PermissionDialog", "The contact said: never to another organisation."
    ),
}


class PermissionDialog(FormDialog):
    """Answers at every change of the question; nothing is written."""

    def __init__(self, desk: Desk, contact: SubjectId, parent: QWidget) -> None:
        super().__init__("permission_form", parent)
        self.desk, self._contact, self._ticket = desk, contact, 0
        self._decision: Decision | None = None
        self._editors = {
            "purpose": ChoiceEditor("purpose", PURPOSES, self._ground),
            "audience": ChoiceEditor("audience", AUDIENCES, self._ground),
            "matter": ChoiceEditor("matter", tuple(matter.value for matter in Matter), self._ground),
        }
        self._editors["matter"].show_value(Matter.PERSON.value)
        for name, editor in self._editors.items():
            editor.setObjectName(f"{name}_editor")
            editor.edited.connect(self._on_editor_edited)
            self.add_row(name, editor)
        self._answer = QLabel(self)
        self._answer.setObjectName("permission_answer")
        self._answer.setWordWrap(True)
        font = self._answer.font()
        font.setBold(True)
        self._answer.setFont(font)
        self._column.insertWidget(2, self._answer)

    def open(self) -> None:
        super().open()
        self._editors["purpose"].stops()[0].setFocus()

    def _on_editor_edited(self) -> None:
        self._submit()

    def _submit(self) -> None:
        said = {name: editor.value() for name, editor in self._editors.items()}
        self._decision = None
        self._tell()
        if all(said.values()):
            asked = Asked(Purpose(said["purpose"]), Audience(said["audience"]), frozenset({Matter(said["matter"])}))
            self.desk.worker.cancel(self._ticket)
            self._ticket = self.desk.ask(
                consents.check, self._contact, asked, then=self._on_decided, failed=self.show_error
            )

    def _on_decided(self, decision: Decision) -> None:
        self._decision = decision
        self._tell()

    def _tell(self) -> None:
        found = self._decision
        if found is None:
            self._answer.setText(self.tr("Choose a purpose and who would see it."))
        elif isinstance(found, Allow):
            self._answer.setText(self.tr("✓ Yes, by {basis}.").format(basis=words.value(found.basis.value)))
        elif isinstance(found, Ask):
            self._answer.setText(self.tr("? Ask the contact first. {why}").format(why=self.tr(_WHY[found.reason])))
        else:
            self._answer.setText(self.tr("✗ No. {why}").format(why=self.tr(_WHY[found.reason])))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("May I?"))
        self.introduce(self.tr("Whether something about this contact may be passed on. Nothing is written."))
        for name, text in (
            ("purpose", self.tr("&What for")),
            ("audience", self.tr("Who would &see it")),
            ("matter", self.tr("What &is passed on")),
        ):
            self.name_row(name, text)
            self._editors[name].call(text.replace("&", ""))
            self._editors[name].retranslate()
        self.name_buttons(self.tr("&Ask"), self.tr("Close"))
        self._tell()

"""Two officers let a contact go against a rule of consent: a reason in words, and the second officer's passphrase."""

from PySide6.QtWidgets import QWidget

from rolodex.commands import consents
from rolodex.domain.consent import OVERRIDE_REASON_CHARS, Purpose
from rolodex.domain.ids import SubjectId
from rolodex.errors import RolodexError, WrongPassphrase
from ui import error_text, i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.widgets.passphrase_edit import PassphraseEdit
from ui.widgets.text_box import TextBox


class OverrideDialog(FormDialog):
    """Records the override; what it lets go is seen in the preview, which is made anew afterwards."""

    def __init__(
        self, desk: Desk, contact: SubjectId, name: str, purpose: Purpose, recipient: SubjectId, parent: QWidget
    ) -> None:
        super().__init__("override", parent)
        self._desk, self._contact, self._name = desk, contact, name
        self._purpose, self._recipient = purpose, recipient
        self._reason = TextBox(self)
        self._reason.setMaximumHeight(self.fontMetrics().height() * 6)
        self._second = PassphraseEdit("second_passphrase", self)
        self.add_row("reason", self._reason)
        self.add_row("second_officer", self._second)
        self._reason.textChanged.connect(self._on_text_changed)
        self._second.text_changed.connect(self._on_text_changed)
        self._on_text_changed()

    def _on_text_changed(self) -> None:
        is_long_enough = len(self._reason.toPlainText().strip()) >= OVERRIDE_REASON_CHARS
        self.allow(is_long_enough and not self._second.is_empty())

    def _submit(self) -> None:
        self.busy(True)
        reason, secret = self._reason.toPlainText().strip(), self._second.take()
        asked = (self._contact, self._purpose, self._recipient, reason, secret)
        self._desk.write(consents.override, *asked, then=self.finish, failed=self._on_failed)

    def _on_failed(self, error: RolodexError) -> None:
        self.show_error(error)
        if isinstance(error, WrongPassphrase):
            self._complain_of_second(error_text.sentences(error))
        elif error.params.get("reason") == "same_officer":
            self._complain_of_second(self.tr("This is your own passphrase. Another officer of this vault must agree."))
        self._on_text_changed()

    def _complain_of_second(self, text: str) -> None:
        self.clear_problems()
        self.problem("second_officer", text)
        self._second.setFocus()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Against the rule"))
        self.introduce(
            self.tr(
                "{name} has not agreed to this. Two officers of this vault together may let it go all the same, for "
                "this purpose and this recipient only. The reason travels in the bundle and stands in the audit log."
            ).format(name=i18n.marked(self._name))
        )
        self.name_row("reason", self.tr("&Reason"))
        self.name_row("second_officer", self.tr("&Second passphrase"))
        self._reason.setPlaceholderText(self.tr("At least 20 characters"))
        self._second.name_for_people(self.tr("Passphrase of the second officer"))
        self.name_buttons(self.tr("&Let it go"))

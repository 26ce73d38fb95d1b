"""Comparing keys: one types the digits that the colleague reads out, the program compares."""

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from rolodex.commands import recipients
from rolodex.commands.recipients import Comparison, Known
from rolodex.errors import NotPermitted, RolodexError
from ui import i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog

_DIGITS = 40


class VerifyDialog(FormDialog):
    """The result stays until the dialog is closed: nobody has to remember what it said."""

    def __init__(self, desk: Desk, known: Known, parent: QWidget) -> None:
        super().__init__("verify", parent)
        self._desk, self._known = desk, known
        self._is_over = False
        self._digits = QLineEdit()
        self._how = QComboBox()
        for how in Comparison:
            self._how.addItem("", how)
        self._result = QLabel()
        self._result.setObjectName("verify_result")
        self._result.setWordWrap(True)
        self.add_row("digits", self._digits)
        self.add_row("how", self._how)
        self.form.addRow(self._result)
        self._digits.textChanged.connect(self._on_digits_text_changed)
        self._on_digits_text_changed("")

    def _count(self) -> int:
        return sum(letter.isdigit() for letter in self._digits.text())

    def _on_digits_text_changed(self, _text: str) -> None:
        self.allow(self._count() == _DIGITS)
        self._result.setText("" if self._is_over else self._counted())

    def _counted(self) -> str:
        return self.tr("{count} of {all} digits").format(
            count=i18n.number_text(self._count()), all=i18n.number_text(_DIGITS)
        )

    def _submit(self) -> None:
        if self._is_over:
            self.finish()
            return
        self.busy(True)
        self._desk.write(
            *(recipients.verify, self._known.officer, self._digits.text(), Comparison(self._how.currentData())),
            then=self._on_verified,
            failed=self._on_refused,
        )

    def _on_verified(self, _known: Known) -> None:
        self.busy(False)
        self._is_over = True
        self._digits.setReadOnly(True)
        self._how.setEnabled(False)
        self._tell(
            self.tr("✔ The digits agree. These are the keys of whom you are talking to; bundles can be sealed to them.")
        )
        self.name_buttons(self.tr("&Close"))
        self._ok.setFocus()

    def _on_refused(self, error: RolodexError) -> None:
        if not isinstance(error, NotPermitted):
            self.show_error(error)
            return
        self.busy(False)
        self._tell(
            self.tr(
                "✘ The digits differ. Nothing was verified, and the try is in the audit log. Let the colleague read "
                "them again, slowly. If they differ again, this card is not your colleague's: revoke it and ask for "
                "another."
            )
        )
        self._digits.setFocus()
        self._digits.selectAll()

    def _tell(self, text: str) -> None:
        self._result.setText(text)
        self._result.setAccessibleName(text)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Verify a colleague's keys"))
        self.introduce(
            self.tr(
                "Call {name}, or sit together. Let {name} open People and keys and read out the forty digits; type "
                "what you hear. Never copy them from a message: who forged the card could forge the message too."
            ).format(name=i18n.marked(self._known.card.name))
        )
        self.name_row("digits", self.tr("&Digits as they are read out"))
        self.name_row("how", self.tr("&How you heard them"))
        for place, text in enumerate((self.tr("On a call, by a voice that I know"), self.tr("Face to face"))):
            self._how.setItemText(place, text)
        if not self._is_over:
            self._on_digits_text_changed("")
        self.name_buttons(self.tr("&Compare") if not self._is_over else self.tr("&Close"))

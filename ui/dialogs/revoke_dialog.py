"""Never trusting a colleague's keys again. Cannot be undone, so it is asked."""

from PySide6.QtWidgets import QWidget

from rolodex.commands import recipients
from rolodex.commands.recipients import Known
from ui import i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog


class RevokeDialog(FormDialog):
    """Says what revoking means, and does it."""

    def __init__(self, desk: Desk, known: Known, parent: QWidget) -> None:
        super().__init__("revoke", parent)
        self._desk, self._known = desk, known

    def _submit(self) -> None:
        self.busy(True)
        self._desk.write(recipients.revoke, self._known.officer, then=self.finish, failed=self.show_error)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Revoke keys"))
        self.introduce(
            self.tr(
                "The keys of {name} will never be trusted again on this vault: no bundle is sealed to them, and "
                "nothing that they signed is taken in. Do this when a computer was lost or seized, or when the digits "
                "differ. This cannot be undone; a new card with new keys can be taken in at any time."
            ).format(name=i18n.marked(self._known.card.name))
        )
        self.name_buttons(self.tr("&Revoke the keys"))

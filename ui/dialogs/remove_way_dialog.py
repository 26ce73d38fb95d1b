"""Taking a way into the vault away. Cannot be undone, so it is asked."""

from PySide6.QtWidgets import QWidget

from rolodex.commands import vaults
from rolodex.commands.vault_overview import SlotInfo
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog


class RemoveWayDialog(FormDialog):
    """Says what removing means, and does it."""

    def __init__(self, desk: Desk, way: SlotInfo, text: str, parent: QWidget) -> None:
        super().__init__("remove_way", parent)
        self._desk, self._way, self._text = desk, way, text

    def _submit(self) -> None:
        self.busy(True)
        self._desk.write(vaults.remove_slot, self._way.slot_id.hex(), then=self.finish, failed=self.show_error)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Remove a way in"))
        self.introduce(
            self.tr(
                "{way}\n\nThis will not open the vault any more. Copies of the vault folder that were made before "
                "still open with it. This cannot be undone."
            ).format(way=self._text)
        )
        self.name_buttons(self.tr("&Remove it"))

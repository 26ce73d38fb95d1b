"""What every tab of the page has: it shows a picture, and opens the dialogs that change it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QWidget

from rolodex.commands import plan_inputs
from rolodex.commands.plan_input_windows import InputsPicture
from rolodex.domain.ids import SlotId
from ui import i18n
from ui.desk import Desk


class Tab(QWidget):
    """A subclass overrides `_fill`, `_retranslate`, `panes` and where it has dialogs `bring_back`."""

    def __init__(self, name: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_tab")
        self.desk = desk
        self.picture: InputsPicture | None = None
        self.places: tuple[str, ...] = ()

    def show_picture(self, picture: InputsPicture, places: Sequence[str]) -> None:
        """Show these inputs; `places` are all that anything names."""
        self.picture, self.places = picture, tuple(places)
        self._fill()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        raise NotImplementedError

    def bring_back(self, which: str) -> bool:
        """Open the dialog with this id of a draft; no where it is none of this tab's."""
        del which
        return False

    def _fill(self) -> None:
        """Show the picture."""
        raise NotImplementedError

    def _retranslate(self) -> None:
        """Set every text in the language of now."""
        raise NotImplementedError

    def _open(self, dialog: QDialog) -> None:
        dialog.open()

    def _remove(self, field: str, slots: Sequence[SlotId]) -> None:
        if self.picture is not None and slots:
            self.desk.write(plan_inputs.remove, self.picture.view.case, field, slots, then=self._on_removed)

    def _on_removed(self, count: int) -> None:
        self.desk.say(self.tr("Taken away: {count}. Undo brings it back.").format(count=i18n.number_text(count)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._fill()

"""What every step of an export is: a title, something to fill in, and whether one can go on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk


class Step(QWidget):
    """One step. `ExportView` leads through them and shows the title."""

    changed = Signal()
    """What can be done from here is different now."""
    go_on_wanted = Signal()
    """Somebody pressed Enter on a choice."""

    def __init__(self, name: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.desk = desk

    def title(self) -> str:
        """What this step asks, in a few words."""
        raise NotImplementedError

    def is_complete(self) -> bool:
        """Whether one can go on."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        raise NotImplementedError

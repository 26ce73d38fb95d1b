"""A small button with an icon only; what it does is its tool tip and its accessible name."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QToolButton, QWidget

from ui import icons


class IconButton(QToolButton):
    """Follows the palette; takes the keyboard by Tab."""

    def __init__(self, name: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._icon_name = icon_name
        self.setAutoRaise(True)
        self._redraw()

    def say(self, text: str) -> None:
        """What the button does."""
        self.setToolTip(text)
        self.setAccessibleName(text)

    def keep_place(self) -> None:
        """Take the room also while hidden, so that what stands beside lines up."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def draw(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self._redraw()

    def _redraw(self) -> None:
        self.setIcon(icons.icon(self._icon_name))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.PaletteChange:
            self._redraw()
        super().changeEvent(event)

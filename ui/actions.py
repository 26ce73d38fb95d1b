"""Actions: one thing a person can do, with its icon, its key and the name by which the palette finds it."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from ui import icons


class Action(QAction):
    """Texts are set by its owner's `_retranslate`; the icon follows the palette by `redraw`."""

    def __init__(self, name: str, icon_name: str, keys: str, parent: QObject) -> None:
        """`name` is for tests and settings; `keys` as Qt writes them in English ("Ctrl+N"), empty for none."""
        super().__init__(parent)
        self.setObjectName(name)
        self._icon_name = icon_name
        if keys:
            self.setShortcut(QKeySequence(keys, QKeySequence.SequenceFormat.PortableText))
        self.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.redraw()

    def redraw(self) -> None:
        """Draw the icon in the colours of now."""
        if self._icon_name:
            self.setIcon(icons.icon(self._icon_name))

    def say(self, text: str, tip: str = "") -> None:
        """The text, with an ampersand before the letter of its key, and a sentence for the tool tip."""
        self.setText(text)
        plain = text.replace("&", "")
        keys = self.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        said = tip or plain
        self.setToolTip(f"{said} ({keys})" if keys else said)
        self.setStatusTip("")
        self.setIconText(plain)

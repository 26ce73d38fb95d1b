"""The actions of the frame that need no open vault: settings, help, about. They hold at the door and after it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from ui.settings import Settings
    from ui.workspace import Workspace


class FrameActions(QObject):
    """Owns the actions and opens what they open; dialogs are imported when they are wanted."""

    language_chosen = Signal(str)
    palette_chosen = Signal(str)
    idle_chosen = Signal(int)
    """Minutes without a key or click after which the window locks."""
    text_size_chosen = Signal(int)
    """Percent of the system's size."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.settings: Settings | None = None
        self.workspace: Workspace | None = None
        # Without icons: the first paint comes before what draws them.
        self._settings, self._help, self._about = QAction(self), QAction(self), QAction(self)
        self._settings.setShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Comma))
        self._help.setShortcut(QKeySequence(Qt.Key.Key_F1))
        for action, name in ((self._settings, "settings"), (self._help, "help"), (self._about, "about")):
            action.setObjectName(name)
        self._settings.triggered.connect(self._on_settings_triggered)
        self._help.triggered.connect(self._on_help_triggered)
        self._about.triggered.connect(self._on_about_triggered)

    def fill_menus(self, vault: QMenu, help_menu: QMenu) -> None:
        """Put the actions into the window's menus."""
        vault.insertAction(vault.actions()[0], self._settings)
        vault.insertSeparator(vault.actions()[1])
        help_menu.addActions([self._help, self._about])

    def _on_settings_triggered(self) -> None:
        from ui.dialogs.settings_dialog import SettingsDialog

        if self.settings is None:
            return
        dialog = SettingsDialog(self.settings.look, self._window)
        dialog.language_chosen.connect(self.language_chosen)
        dialog.palette_chosen.connect(self.palette_chosen)
        dialog.idle_chosen.connect(self.idle_chosen)
        dialog.text_size_chosen.connect(self.text_size_chosen)
        dialog.open()

    def _on_about_triggered(self) -> None:
        from ui.dialogs.about_dialog import AboutDialog

        AboutDialog(self._window).open()

    def _on_help_triggered(self) -> None:
        if self.workspace is not None:
            self.workspace.show_help()
            return
        from ui.dialogs.help_dialog import HelpDialog

        HelpDialog(self._window).open()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._settings.setText(self.tr("&Settings…"))
        self._help.setText(self.tr("&Help"))
        self._about.setText(self.tr("&About Rolodex"))

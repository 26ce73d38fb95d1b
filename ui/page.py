"""What every page of an open vault is."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QWidget

from rolodex.domain.ids import SubjectId
from ui.desk import Desk

if TYPE_CHECKING:
    from rolodex.commands.watched import Changes


class Page(QWidget):
    """One of the window's pages. It reads when it is shown, and again when what it shows was changed.

    A page overrides `_reload` and `_retranslate`, and where it fits the others. It calls `_retranslate` itself at the
    end of its constructor.
    """

    status_changed = Signal(str)
    """A few words for the status bar: how many, of what."""

    def __init__(self, name: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_page")
        self.desk = desk
        self._is_stale = True
        desk.hub.changed.connect(self._on_hub_changed)

    # --- for the workspace ----------------------------------------------------------------------------------

    def pieces(self) -> Iterator[None]:
        """Build what the constructor has left, a piece each time; run through before anything else is asked.

        The default has left nothing.
        """
        yield from ()

    def tools(self) -> list[QAction]:
        """The actions for the tool bar, while this page is shown. They are also in the page's menu and the palette."""
        return []

    def more_actions(self) -> list[QAction]:
        """Further actions for the page's menu and the palette."""
        return []

    def panes(self) -> list[QWidget]:
        """What F6 goes through, in order."""
        return []

    def focus_search(self) -> None:
        """Put the keyboard where one searches this page. The default does nothing."""

    def show_subject(self, subject: SubjectId) -> None:
        """Show this subject. The default does nothing."""

    def take_file(self, path: Path) -> None:
        """Begin with a file that was dropped or chosen. For the endings that `page_list` gives this page."""

    def bring_back(self, form_id: str) -> None:
        """Open the form of this id, which then finds its draft. For the forms whose ids `page_list` gives this page."""

    def status(self) -> str:
        """What the status bar says while this page is shown."""
        return ""

    # --- for pages ------------------------------------------------------------------------------------------

    def _reload(self) -> None:
        """Ask anew for everything the page shows."""

    def _retranslate(self) -> None:
        """Set every text in the language of now."""

    def _concerns(self, changes: "Changes") -> bool:
        """Whether the page may look different after this. The default says yes."""
        return changes.has_written

    # --- events ---------------------------------------------------------------------------------------------

    def _on_hub_changed(self, changes: "Changes") -> None:
        if not self._concerns(changes):
            return
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read again, if anything was changed since the last time."""
        if self._is_stale:
            self._is_stale = False
            self._reload()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._retranslate()
            self.status_changed.emit(self.status())
        super().changeEvent(event)

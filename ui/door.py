"""The way into a vault: its unlock page or the first run, and from one to the other when somebody chooses so."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from rolodex.clock import Clock
from rolodex.commands import vault_places
from ui.pages.unlock_page import UnlockPage
from ui.worker import Worker

if TYPE_CHECKING:
    from ui.pages.first_run_page import FirstRunPage

SAMPLE_FOLDER: Final = "sample-vault"
"""How the folders of vaults with invented people begin."""


class Door(QObject):
    """Shows one page at a time in the window's stack, until a vault is open."""

    opened = Signal()
    """The vault in `folder` is open and nothing more is asked."""
    import_wanted = Signal(object)
    """After `opened`: this file is to be imported."""
    created = Signal()
    """A vault was just made and is open; steps of the first run follow."""
    language_chosen = Signal(str)

    def __init__(self, worker: Worker, stack: QStackedWidget, folder: Path, clock: Clock) -> None:
        super().__init__(stack)
        self._worker, self._stack, self._clock = worker, stack, clock
        self.folder = folder
        self._pending_import: Path | None = None
        self._page: QWidget | None = None

    def show(self) -> "UnlockPage | FirstRunPage":
        """The page that fits what is in the folder."""
        return self.show_unlock() if vault_places.holds_vault(self.folder) else self.show_first_run()

    def look_for_delay(self) -> None:
        """Ask what the page of a locked vault has to know; after the first paint, as it loads what unlocking needs."""
        if isinstance(self._page, UnlockPage):
            self._page.look_for_delay()

    def show_unlock(self) -> UnlockPage:
        """The page of the locked vault."""
        page = UnlockPage(self._worker, self.folder, self._clock, self._stack)
        page.unlocked.connect(self._on_page_unlocked)
        page.folder_chosen.connect(self._on_page_folder_chosen)
        page.new_vault_wanted.connect(self._on_page_new_vault_wanted)
        self._put(page)
        return page

    def show_first_run(self) -> "FirstRunPage":
        """The page that makes a vault."""
        # Imported here: most starts meet a vault.
        from ui.pages.first_run_page import FirstRunPage

        page = FirstRunPage(self._worker, self.folder, self._clock, self._stack)
        page.vault_created.connect(self.created)
        page.vault_made.connect(self._on_page_vault_made)
        page.import_wanted.connect(self.import_wanted)
        page.language_chosen.connect(self.language_chosen)
        page.folder_chosen.connect(self._on_page_folder_chosen)
        self._put(page)
        return page

    def leave(self) -> None:
        """The vault's own pages are shown now: forget the page of the door."""
        if self._page is not None:
            self._stack.removeWidget(self._page)
            self._page.deleteLater()
            self._page = None

    def _put(self, page: QWidget) -> None:
        self.leave()
        self._page = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def _on_page_folder_chosen(self, folder: Path) -> None:
        self.folder = folder
        self._pending_import = getattr(self._page, "pending_import", None)
        self.show_unlock().look_for_delay()

    def _on_page_new_vault_wanted(self, folder: Path) -> None:
        self.folder = folder
        self.show_first_run()

    def _on_page_unlocked(self) -> None:
        self.opened.emit()
        if self._pending_import is not None:
            self.import_wanted.emit(self._pending_import)

    def _on_page_vault_made(self) -> None:
        # Samples and a place of one's own choice are in another folder than the first one.
        self.folder = getattr(self._page, "folder", self.folder)
        self.opened.emit()

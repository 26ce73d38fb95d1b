"""What an open vault shows, made while the door is still shut: hidden, of no vault, piece by piece.

Nothing in it has asked for anything: what a vault holds is read when a page is shown, and none is before one is open.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from rolodex.clock import Clock
from ui.error_presenter import ErrorPresenter
from ui.worker import Worker

if TYPE_CHECKING:
    from ui.widgets.vault_status import VaultStatusLabel
    from ui.workspace import Workspace

_OVER: Final = object()


class Preparation(QTimer):
    """Makes one piece at each turn of the event loop, so that somebody who types meanwhile notices nothing."""

    done = Signal()

    def __init__(self, worker: Worker, presenter: ErrorPresenter, clock: Clock, window: QWidget) -> None:
        super().__init__(window)
        self._worker, self._presenter, self._clock, self._window = worker, presenter, clock, window
        self._pieces: Iterator[None] | None = None
        self.is_done = False
        self.workspace: Workspace | None = None
        """Without a parent until the door is open: nothing in the window is of it, and it is never shown by itself."""
        self.status: VaultStatusLabel | None = None
        self.setInterval(0)
        self.timeout.connect(self._on_timeout)

    def begin(self) -> None:
        """Go on until all is made, then say `done`. A second call changes nothing."""
        if self._pieces is None:
            self._pieces = self._made()
            self.start()

    def _on_timeout(self) -> None:
        if self._pieces is None or next(self._pieces, _OVER) is not _OVER:
            return
        self.stop()
        if self.is_done:
            self.done.emit()

    def _made(self) -> Iterator[None]:
        # Imported here: the first paint comes before the driver and the cryptography.
        from ui.desk import Desk
        from ui.widgets.vault_status import VaultStatusLabel
        from ui.workspace import Workspace

        yield
        desk = Desk(self._worker, self._presenter, self._clock, self._window)
        self.workspace = Workspace(desk)
        # What never got a parent goes with the window all the same.
        self._window.destroyed.connect(self.workspace.deleteLater)
        yield
        yield from self.workspace.pieces("contacts")
        self.status = VaultStatusLabel(desk, self.workspace)
        self.is_done = True

"""What every page works with: the lanes, the hub, the clock, drafts, and ways to say and to go."""

import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rolodex.clock import Clock
from rolodex.domain.ids import SubjectId
from rolodex.errors import Cancelled, RolodexError
from ui.clipboard import Clipboard
from ui.drafts import Drafts
from ui.error_presenter import ErrorPresenter
from ui.hub import Hub
from ui.settings import Settings
from ui.worker import Worker, call, weakly

T = TypeVar("T")


class Desk(QObject):
    """One for an open vault. Pages keep it and know nothing of each other."""

    wanted = Signal(str, object)
    """Somebody wants to see a page (its name), with a subject's id or None."""
    view_wanted = Signal(str)
    """Somebody wants to see a view of the contacts by its name: "stale", "unstewarded", "conflicts" …"""
    said = Signal(str)
    """A sentence for the message line: what was done."""
    work_begun = Signal(str, object)
    """Long work with its title and its `Progress`."""
    work_ended = Signal()
    lock_chosen = Signal()
    file_dropped = Signal(object)
    """A path that somebody dropped on a page or chose to import; whoever knows its kind takes it."""

    def __init__(self, worker: Worker, presenter: ErrorPresenter, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker, self.presenter, self.clock = worker, presenter, clock
        self.folder = Path()
        """Where the vault is; set when the door is open."""
        self.hub = Hub(worker, self)
        self.clipboard = Clipboard(self)
        self.drafts = Drafts(worker, self)
        self.drafts.failed.connect(self.complain)
        self.drafts.defect_met.connect(presenter.present_defect)
        self.settings: Settings | None = None
        self.page_of: Callable[[str], QWidget] | None = None
        """The page of a name, made where nobody has seen it yet: for the list of keys in the help."""
        self._then: weakref.WeakMethod[Callable[[Any], None]] | None = None
        self._failed: weakref.WeakMethod[Callable[[RolodexError], None]] | None = None

    def ask(
        self,
        command: Callable[..., T],
        *args: Any,
        then: Callable[[T], None],
        failed: Callable[[RolodexError], None] | None = None,
    ) -> int:
        """Read something from the vault. Without `failed` an error goes to the message line. Answers with a ticket."""
        return self.worker.ask(command, *args, then=then, failed=failed or self.presenter.present)

    def write(
        self,
        command: Callable[..., T],
        *args: Any,
        then: Callable[[T], None],
        failed: Callable[[RolodexError], None] | None = None,
    ) -> int:
        """Run a command that may write; every page hears of it by the hub before `then` is called."""
        return self.worker.write(command, *args, then=then, failed=failed or self.presenter.present)

    def work(
        self,
        title: str,
        command: Callable[..., T],
        *args: Any,
        then: Callable[[T], None],
        failed: Callable[[RolodexError], None] | None = None,
    ) -> int:
        """Run a long command that takes a `progress`; the window shows how far it is, and Cancel. One at a time.

        Cancelling rolls back; it is said in the message line and `failed` gets `Cancelled`. While other work goes on
        nothing is begun: that is said, and `failed` gets `Cancelled` at once; the ticket is 0.
        """
        if self.is_working():
            self.say(self.tr("Other work is still going on, and this was not begun. Try again when it is done."))
            if failed is not None:
                failed(Cancelled())
            return 0
        progress = self.worker.progressing()
        self._then, self._failed = weakly(then), None if failed is None else weakly(failed)
        self.work_begun.emit(title, progress)
        return self.worker.write(
            command, *args, then=self._on_work_done, failed=self._on_work_failed, progress=progress
        )

    def is_working(self) -> bool:
        """Whether long work is going on."""
        return self._then is not None

    def go(self, page: str, subject: SubjectId | None = None) -> None:
        """Show a page, and on it a subject."""
        self.wanted.emit(page, subject)

    def say(self, text: str) -> None:
        """Tell what was done, in one sentence."""
        self.said.emit(text)

    def complain(self, error: RolodexError) -> None:
        """Show an error in the message line."""
        self.presenter.present(error)

    def _on_work_done(self, value: Any) -> None:
        then, self._then, self._failed = self._then, None, None
        self.work_ended.emit()
        if then is not None:
            call(then, value)

    def _on_work_failed(self, error: RolodexError) -> None:
        failed, self._then, self._failed = self._failed, None, None
        self.work_ended.emit()
        if failed is None or isinstance(error, Cancelled):
            self.presenter.present(error)
        if failed is not None:
            call(failed, error)

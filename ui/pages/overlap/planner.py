"""Lets a plan be proposed: read on the vault's lane, solved beside it. Nothing is written here."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from rolodex.commands import plans
from rolodex.commands.plans import Effort, Prepared, Proposal
from rolodex.domain.ids import SubjectId
from rolodex.errors import Cancelled, RolodexError
from rolodex.progress import Progress
from ui.desk import Desk

EFFORT: Final = Effort()
"""The usual one of the solver: the same case gives the same plan."""


class Planner(QObject):
    """One search at a time; it can be stopped, and the page stays usable meanwhile."""

    begun = Signal(object)
    """The `Progress` of the search."""
    progressed = Signal(int, int)
    ended = Signal()
    proposed = Signal(object)
    """A `Proposal`, for the page to show."""
    refused = Signal(object)
    """Why there is none; nothing where it was stopped."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._progress: Progress | None = None
        desk.worker.progressed.connect(self._on_worker_progressed)

    @property
    def is_searching(self) -> bool:
        """Whether a plan is being sought now."""
        return self._progress is not None

    def propose(self, case: SubjectId) -> None:
        """Begin, unless a search goes on."""
        if self._progress is not None:
            return
        self._progress = self._desk.worker.progressing()
        self.begun.emit(self._progress)
        self._desk.ask(plans.prepare, case, then=self._on_prepared, failed=self._on_failed)

    def stop(self) -> None:
        """End the search that goes on; there is no proposal of it."""
        if self._progress is not None:
            self._progress.cancel()

    def _on_worker_progressed(self, done: int, total: int) -> None:
        if self._progress is not None:
            self.progressed.emit(done, total)

    def _on_prepared(self, prepared: Prepared) -> None:
        if self._progress is not None:
            self._desk.worker.beside(
                *(plans.solve, prepared, EFFORT, self._progress), then=self._on_solved, failed=self._on_failed
            )

    def _on_solved(self, proposal: Proposal) -> None:
        self._end()
        self.proposed.emit(proposal)

    def _on_failed(self, error: RolodexError) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self._desk.say(self.tr("Stopped. The plan is as it was."))
        else:
            self.refused.emit(error)

    def _end(self) -> None:
        self._progress = None
        self.ended.emit()

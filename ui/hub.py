"""Tells every page once what a command changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.worker import Worker

if TYPE_CHECKING:
    from rolodex.commands.watched import Changes, Steps


class Hub(QObject):
    """Passes on what the worker's writes did."""

    changed = Signal(object)
    """`Changes` of a command that wrote something."""
    steps_changed = Signal(object)
    """`Steps`: what undo and redo would do now."""

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        worker.wrote.connect(self._on_worker_wrote)

    def _on_worker_wrote(self, changes: "Changes", steps: "Steps") -> None:
        if changes.has_written:
            self.changed.emit(changes)
        self.steps_changed.emit(steps)

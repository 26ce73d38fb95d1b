"""Collects garbage on the GUI thread only.

Automatic collection runs on whichever thread allocates; on a lane it destroyed QObjects off the GUI thread (50 of 50
in a trial). So it is off, what lives since the start is frozen, and a timer collects here.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS: Final = 5_000


class GcGuard(QObject):
    """Switches automatic collection off for the life of the program and collects when the event loop is idle."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    def freeze(self) -> None:
        """What lives now stays for good: the collector need not look at it again."""
        gc.freeze()

    def _on_timer_timeout(self) -> None:
        # The young generation often, the old one where enough has gathered: as the interpreter itself would.
        young, middle, old = gc.get_threshold()
        counts = gc.get_count()
        if counts[2] > old:
            gc.collect()
        elif counts[1] > middle:
            gc.collect(1)
        elif counts[0] > young:
            gc.collect(0)

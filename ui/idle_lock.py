"""Notices that nobody has used the window for a while, and the key that locks wherever the keyboard is."""

import sys
import time
from typing import Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

_TICK_MS: Final = 1_000
ASLEEP_S: Final = 30
"""So long no tick is late on a computer that is awake."""
_SIGNS_OF_LIFE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class IdleLock(QObject):
    """Counts from the last key, click or touch. A computer that slept, however short, is locked as it wakes up."""

    expired = Signal()
    minute_passed = Signal(int)
    """Seconds left, told once a minute."""
    lock_pressed = Signal()
    """The key that locks, where the menu does not hear it: under a dialog or an open list."""

    def __init__(self, app: QObject, idle_s: float, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._idle_s = idle_s
        self._last_s = self._ticked_s = now_s()
        self._told = -1
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    def allow(self, idle_s: float) -> None:
        """Another time without a key or click, from now on."""
        self._idle_s = idle_s
        self._last_s = now_s()
        self.retell()

    def start(self) -> None:
        """Count from now on."""
        self._last_s = self._ticked_s = now_s()
        self._app.installEventFilter(self)
        self._timer.start()
        self._on_timer_timeout()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if kind in _SIGNS_OF_LIFE:
            self._last_s = now_s()
            if kind is QEvent.Type.KeyPress and _is_lock_key(cast("QKeyEvent", event)):
                self.lock_pressed.emit()
                return True
        return False

    def _on_timer_timeout(self) -> None:
        now = now_s()
        was_asleep = now - self._ticked_s >= ASLEEP_S
        self._ticked_s = now
        left_s = self._idle_s - (now - self._last_s)
        if left_s <= 0 or was_asleep:
            self._timer.stop()
            self.expired.emit()
            return
        minutes = -(-int(left_s) // 60)
        if minutes != self._told:
            self._told = minutes
            self.minute_passed.emit(int(left_s))

    def retell(self) -> None:
        """Say the time left once more, as after a change of language."""
        if self._timer.isActive():
            self._told = -1
            self._on_timer_timeout()


def now_s() -> float:
    """Seconds of a clock that nobody can set and that, where the system has one, runs on while the computer sleeps."""
    # What Python calls monotonic stands still on a Mac that sleeps; its system's clock of that name does not.
    running_on = "CLOCK_MONOTONIC" if sys.platform == "darwin" else "CLOCK_BOOTTIME"
    clock = getattr(time, running_on, None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def _is_lock_key(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier

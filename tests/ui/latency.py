"""A watchdog of the event loop: how long an event that is posted waits until it is handled.

A thread posts one event after the other; each is answered in the GUI thread. The wall time of the wait is what a person
feels, but on a machine that runs other tests it measures those as well. The processor time that the GUI thread spent
meanwhile is what this program did before it came to the event: it does not grow when somebody else has the processor,
so it is the one that is promised.
"""

import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import TracebackType

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, Slot

PAUSE_S = 0.002


def run_for(ms: int) -> None:
    """Let the event loop run for so long, as it does in the program: `QTest.qWait` sleeps in between, and keeps the
    interpreter from every other thread while it does."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


@dataclass
class Step:
    """The latencies met during one step of a session, in milliseconds."""

    name: str
    wall_ms: list[float] = field(default_factory=list)
    spent_ms: list[float] = field(default_factory=list)

    def line(self) -> str:
        """What is printed of a step."""
        return (
            f"{self.name:24} {len(self.spent_ms):5} events   GUI thread: median {statistics.median(self.spent_ms):5.1f}"
            f" worst {max(self.spent_ms):6.1f} ms   wall: median {statistics.median(self.wall_ms):5.1f}"
            f" worst {max(self.wall_ms):6.1f} ms"
        )


class Watchdog(QObject):
    """Measures while it is entered. Steps are told by `during`."""

    _posted = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[Step] = []
        self._current: Step | None = None
        self._handled = threading.Event()
        self._is_over = threading.Event()
        self._spent_before = 0.0
        self._posted.connect(self._on_posted, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._post, name="watchdog", daemon=True)

    def __enter__(self) -> "Watchdog":
        self._spent_before = time.thread_time()
        self._thread.start()
        return self

    def __exit__(self, _type: type[BaseException] | None, _value: object, _traceback: TracebackType | None) -> None:
        self._is_over.set()
        self._handled.set()
        self._thread.join()

    @contextmanager
    def during(self, name: str) -> Iterator[None]:
        """Latencies from now on belong to this step."""
        self._current = Step(name)
        try:
            yield
        finally:
            if self._current.spent_ms:
                self.steps.append(self._current)
            self._current = None

    def _post(self) -> None:
        while not self._is_over.is_set():
            self._handled.clear()
            self._posted.emit(time.perf_counter())
            self._handled.wait()
            time.sleep(PAUSE_S)

    @Slot(float)
    def _on_posted(self, at_s: float) -> None:
        # What the thread spent since the last event was handled is at most what this one waited for.
        spent = time.thread_time()
        if self._current is not None:
            self._current.wall_ms.append((time.perf_counter() - at_s) * 1000)
            self._current.spent_ms.append((spent - self._spent_before) * 1000)
        self._spent_before = time.thread_time()
        self._handled.set()

    def all_spent_ms(self) -> list[float]:
        """Every wait by the processor time of the GUI thread."""
        return [ms for step in self.steps for ms in step.spent_ms]

    def report(self) -> str:
        """One line per step."""
        return "\n".join(step.line() for step in self.steps)

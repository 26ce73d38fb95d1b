"""A watch over work that may never end: it is broken off where it stands, and what comes after it goes on.

For a process of our own whose main thread does the work. A limit in the operating system would end the process, and a
thread cannot be ended; a signal to itself breaks off what is written in Python, on every system.
"""

import _thread
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Final, Self

_LOOK_S: Final = 0.005


class TooLong(Exception):
    """The work took longer than it may."""


class Watch:
    """To be entered once, in the main thread. All limits together spend no more than `total_s`.

    Side effects: takes the signal of an interruption, and gives it back at the end.
    """

    def __init__(self, total_s: float) -> None:
        self._left_s = total_s
        self._end: float | None = None
        self._is_over = threading.Event()
        self._looker = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._on_signal)
        self._looker.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._is_over.set()
        self._looker.join()
        signal.signal(signal.SIGINT, self._before)

    @contextmanager
    def limit(self, most_s: float) -> Iterator[None]:
        """Work that may take so long. Raises `TooLong`, at once where nothing is left of the total."""
        if self._left_s <= 0:
            raise TooLong
        begun = time.monotonic()
        self._end = begun + min(most_s, self._left_s)
        try:
            yield
        finally:
            self._end = None
            self._left_s -= time.monotonic() - begun

    def _look(self) -> None:
        while not self._is_over.wait(_LOOK_S):
            if self._is_due():
                _thread.interrupt_main()

    def _is_due(self) -> bool:
        end = self._end
        return end is not None and time.monotonic() > end

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        # Asked again here, in the main thread: the work may have ended between the look and the signal.
        if self._is_due():
            self._end = None
            raise TooLong

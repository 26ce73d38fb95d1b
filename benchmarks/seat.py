"""Somebody in front of the window: unlocks, types, and knows when what was asked for is painted."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget

from benchmarks.window import WORDS
from rolodex.clock import SystemClock
from ui.composition import Program, Surroundings
from ui.models.contact_table_model import ContactTableModel

LIMIT_S: Final = 120
_SETTLING_MS: Final = 25
_HEART_MS: Final = 100
_Widget = TypeVar("_Widget", bound=QWidget)


class Paints(QObject):
    """Counts the paints of a widget as they begin and, when the event loop is free again, as over."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.begun = self.over = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.begun += 1
            QTimer.singleShot(0, self, self._on_over)
        return False

    def _on_over(self) -> None:
        self.over = self.begun

    def wait(self, before: int | None = None) -> None:
        """Until a paint is over that began from now on, or since `begun` was `before`."""
        mark = self.begun if before is None else before
        until(lambda: self.over > mark)

    def settle(self) -> None:
        """A while in which all is painted that is left."""
        pass_time(_SETTLING_MS)


class Answers(QObject):
    """Notices that the list shows the answer to what stands in the search line now."""

    def __init__(self, seat: "Seat") -> None:
        super().__init__(seat.table)
        self._seat, self._count, self._before = seat, 0, 0
        seat.model.answered.connect(self._on_model_answered)

    def _on_model_answered(self) -> None:
        self._count += 1

    def expect(self) -> None:
        """Something is about to be asked."""
        self._before = self._count

    def wait(self) -> None:
        """Until it is answered and nothing further is on its way."""
        until(lambda: self._count > self._before and self._seat.model.is_settled())


def until(is_so: Callable[[], bool]) -> None:
    """Let the event loop run until the condition holds. Raises TimeoutError after two minutes."""
    end = time.monotonic() + LIMIT_S
    # Where nothing happens, something has to wake the loop.
    heart = QTimer()
    heart.start(_HEART_MS)
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def pass_time(ms: int) -> None:
    """Let the event loop run for so long."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def press(widget: QWidget, key: Qt.Key | int = 0, text: str = "") -> None:
    """A key on this widget. By itself: the library that tests windows would weigh on what is measured."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, int(key), Qt.KeyboardModifier.NoModifier, text))


def application() -> QApplication:
    """The one application of this process."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])


class Told(QObject):
    """Notices that a signal was sent."""

    def __init__(self, signal: SignalInstance) -> None:
        super().__init__()
        self.is_told = False
        signal.connect(self._on_signal)

    def _on_signal(self) -> None:
        self.is_told = True


class Seat:
    """The window on a vault folder, unlock page painted, everything that loads in the background loaded."""

    def __init__(self, folder: Path) -> None:
        around = Surroundings(folder, SystemClock(), folder.parent / "look.json")
        self.program = Program(application(), around)
        self.program.languages.switch_to("en")
        shown = Told(self.program.window.first_shown)
        self.program.start()
        # What loads in the background begins only now.
        until(lambda: shown.is_told)
        until(self.is_quiet)

    def is_quiet(self) -> bool:
        """Whether no answer is outstanding."""
        return not self.program.worker.is_waiting()

    def find(self, kind: type[_Widget], name: str) -> _Widget:
        """The widget of this name."""
        found = self.program.window.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def unlock(self) -> float:
        """Seconds from Return, the passphrase typed, to the painted list."""
        line = QApplication.focusWidget()
        assert line is not None
        for letter in WORDS:
            press(line, text=letter)
        begin = time.perf_counter()
        press(line, Qt.Key.Key_Return, "\r")
        until(lambda: self.program.window.findChild(QTableView, "contacts") is not None)
        paints = Paints(self.table.viewport())
        until(lambda: self.model.rowCount() > 0)
        paints.wait()
        return time.perf_counter() - begin

    @property
    def table(self) -> QTableView:
        """The list."""
        return self.find(QTableView, "contacts")

    @property
    def model(self) -> ContactTableModel:
        """The rows of the list."""
        model = self.table.model()
        assert isinstance(model, ContactTableModel)
        return model

    @property
    def search(self) -> QLineEdit:
        """The search line."""
        return self.find(QLineEdit, "search")

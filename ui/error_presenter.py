"""What is shown of an error: a sentence for what can be expected, a report without any value for a defect of ours."""

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal

from rolodex.errors import RolodexError
from ui import defect_report, error_text
from ui.defect_report import Defect


class ErrorPresenter(QObject):
    """Turns errors into text for whoever shows it. The text of a defect is never shown: it may hold a contact's."""

    text_ready = Signal(str)
    """A sentence for the message line."""
    defect_noted = Signal(object)
    """A `Defect` that was not the last one too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last: Defect | None = None

    def present(self, error: RolodexError) -> None:
        """An expected failure."""
        self.text_ready.emit(error_text.sentences(error))

    def present_defect(self, error: BaseException) -> None:
        """A defect of the program. The same one again, right after, is no more than a sentence."""
        defect = defect_report.of(error)
        if defect != self._last:
            self._last = defect
            self.defect_noted.emit(defect)
            return
        sentence = QCoreApplication.translate(
            "ErrorPresenter",
            "The same defect again: {kind} at {place}. What was saved is safe. Lock the vault (Ctrl+L) and open it "
            "anew; if it comes back, tell who maintains the program.",
        )
        self.text_ready.emit(sentence.format(kind=defect.kind, place=defect.place))

    def on_uncaught(self, kind: type[BaseException], defect: BaseException, _trace: TracebackType | None) -> None:
        """For `sys.excepthook`: what a slot raised. An interruption by the person ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if isinstance(defect, RolodexError):
            # Expected, but raised where nobody waited for it: its sentence says more than a place.
            self.present(defect)
            return
        self.present_defect(defect)


def print_no_values() -> None:
    """What Python prints of a defect for which nobody waits, on a thread or at the end of an object, holds its values,
    and desktops keep what programs print: from now on it is a report without any."""
    sys.unraisablehook = _on_unraisable
    threading.excepthook = _on_thread_defect


def _on_unraisable(met: "sys.UnraisableHookArgs") -> None:
    _print(met.exc_value)


def _on_thread_defect(met: threading.ExceptHookArgs) -> None:
    _print(met.exc_value)


def _print(error: BaseException | None) -> None:
    # A program without a console has nowhere to print.
    if error is not None and sys.stderr is not None:
        sys.stderr.write(defect_report.of(error).text())

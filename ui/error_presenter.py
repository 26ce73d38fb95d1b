"""What is shown of an error: a sentence for what can be expected, type and place for a defect of ours."""

import traceback
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal

from rolodex.errors import RolodexError
from ui import error_text


class ErrorPresenter(QObject):
    """Turns errors into text for whoever shows it. The text of a defect is never shown: it may hold a contact's."""

    text_ready = Signal(str)

    def present(self, error: RolodexError) -> None:
        """An expected failure."""
        self.text_ready.emit(error_text.sentences(error))

    def present_defect(self, defect: BaseException) -> None:
        """A defect of the program."""
        sentence = QCoreApplication.translate(
            "ErrorPresenter",
            "A defect of the program: {kind} at {place}. Nothing was sent anywhere. Please tell who maintains it.",
        )
        self.text_ready.emit(sentence.format(kind=type(defect).__name__, place=place_of(defect)))

    def on_uncaught(self, kind: type[BaseException], defect: BaseException, _trace: TracebackType | None) -> None:
        """For `sys.excepthook`: what a slot raised. An interruption by the person ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self.present_defect(defect)


def place_of(defect: BaseException) -> str:
    """Module and line where the defect was raised, last in our own code."""
    frames = [
        (str(frame.f_globals.get("__name__", "")), line) for frame, line in traceback.walk_tb(defect.__traceback__)
    ]
    ours = [place for place in frames if place[0].startswith(("rolodex", "ui"))] or frames
    return "{}:{}".format(*ours[-1]) if ours else "?"

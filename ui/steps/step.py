"""What every step of the first run is: a few fields, a title, and the moment it is passed."""

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rolodex.errors import RolodexError
from ui.widgets.problem_label import ProblemLabel


class Step(QWidget):
    """One step. It calls `_retranslate` itself at the end of its constructor."""

    passed = Signal()
    """The step is complete and its values can be read."""
    WANTS_ROOM: ClassVar = False
    """It has a list that takes whatever height there is."""
    changed = Signal()
    """Whether it can be passed, or how its buttons are named, is different now."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(12)

    def title(self) -> str:
        """What the step is about."""
        raise NotImplementedError

    def next_text(self) -> str:
        """What the button that passes it says; empty where the step has buttons of its own."""
        return self.tr("&Next")

    def can_pass(self) -> bool:
        """Whether enough was filled in to try."""
        return True

    def is_busy(self) -> bool:
        """Whether something was begun that has to end first."""
        return False

    def enter(self) -> None:
        """The step is shown."""

    def leave(self) -> None:
        """The step is not shown any more."""

    def try_to_pass(self) -> None:
        """Check what was filled in; `passed` follows, or an error stands beside its field."""
        self.passed.emit()

    def show_error(self, error: RolodexError) -> None:
        """An error of what came after the step, which the step can mend."""
        raise NotImplementedError from error

    def label(self, object_name: str = "") -> QLabel:
        """A new label for sentences, plain and wrapped."""
        made = QLabel(self)
        made.setObjectName(object_name)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        return made

    def problem_label(self, object_name: str) -> ProblemLabel:
        """A new label for what is wrong; hidden while nothing is."""
        made = ProblemLabel(self)
        made.setObjectName(object_name)
        return made

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._retranslate()
            self.changed.emit()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        """Set every text in the language of now."""


def show_text(label: QLabel, text: str) -> None:
    """Show the label with this text, or hide it where there is none."""
    label.setText(text)
    label.setAccessibleName(text)
    label.setVisible(bool(text))

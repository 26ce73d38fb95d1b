"""A dialog of several steps, one after the other, with Back and Next."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rolodex.errors import RolodexError
from ui import error_text, i18n
from ui.steps.step import Step
from ui.widgets.problem_label import ProblemLabel

_WIDTH_IN_LETTERS: Final = 84
_TITLE_SCALE: Final = 1.25


class StepsDialog(QDialog):
    """A subclass overrides `_before` to hand values from step to step, and `_finish` to do it all."""

    def __init__(self, name: str, steps: Sequence[Step], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._below = parent.window()
        self._steps = tuple(steps)
        self._title, self._place, self._message = QLabel(self), QLabel(self), ProblemLabel(self)
        self._stack = QStackedWidget(self)
        for step in self._steps:
            # A step is as high as its text; what lies below it belongs to the window.
            self._stack.addWidget(self._scrolling(step))
            step.passed.connect(self._on_step_passed)
            step.changed.connect(self._show_state)
        self._back, self._next, self._cancel = (QPushButton(self) for _ in range(3))
        for button, word in ((self._back, "back"), (self._next, "next"), (self._cancel, "cancel")):
            button.setObjectName(f"{name}_{word}")
            button.setAutoDefault(False)
        self._next.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._place, 1)
        for button in (self._back, self._next, self._cancel):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        for widget, stretch in ((self._title, 0), (self._stack, 1), (self._message, 0)):
            column.addWidget(widget, stretch)
        column.addLayout(buttons)
        self._back.clicked.connect(self._on_back_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._cancel.clicked.connect(self.reject)

    # --- for subclasses -------------------------------------------------------------------------------------

    def _before(self, at: int) -> None:
        """The step with this number is about to be shown: give it what earlier ones collected."""

    def _finish(self) -> None:
        """The last step was passed."""
        self.accept()

    def _window_title(self) -> str:
        """What the dialog is for."""
        raise NotImplementedError

    def show_error(self, error: RolodexError) -> None:
        """The command refused: said above the buttons; nothing that was typed is lost."""
        self._message.complain(error_text.sentences(error))
        self._show_state()

    def hold(self, is_held: bool) -> None:
        """While the command runs nothing can be typed or pressed but Cancel."""
        self._stack.setEnabled(not is_held)
        self._next.setEnabled(not is_held)
        self._back.setEnabled(not is_held)

    # --- steps ----------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the first step over the window."""
        letters = i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS
        room = self._below.size()
        self.resize(min(letters, room.width() - 40), min(self.fontMetrics().height() * 30, room.height() - 40))
        super().open()
        self._go(0)

    def _current(self) -> Step:
        return self._steps[self._stack.currentIndex()]

    def _go(self, at: int) -> None:
        self._current().leave()
        self._before(at)
        self._message.complain("")
        self._stack.setCurrentIndex(at)
        self._show_state()
        self._next.setFocus()
        self._current().enter()

    def _on_step_passed(self) -> None:
        if self.sender() is not self._current():
            return
        following = self._stack.currentIndex() + 1
        if following < len(self._steps):
            self._go(following)
        else:
            self._finish()

    def _on_next_clicked(self) -> None:
        self._current().try_to_pass()

    def _on_back_clicked(self) -> None:
        self._go(self._stack.currentIndex() - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # A line has told its step already; anywhere else Return goes on.
            event.accept()
            if not isinstance(self.focusWidget(), QLineEdit):
                self._next.click()
            return
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        super().done(result)
        # Not every window system gives the keyboard back to the window below.
        self._below.activateWindow()

    # --- what is shown --------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._show_state()
        super().changeEvent(event)

    def _show_state(self) -> None:
        step, at = self._current(), self._stack.currentIndex()
        self.setWindowTitle(self._window_title())
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _TITLE_SCALE)
        font.setBold(True)
        self._title.setFont(font)
        self._title.setText(step.title())
        self._place.setText(
            self.tr("{step} of {all}").format(step=i18n.number_text(at + 1), all=i18n.number_text(len(self._steps)))
        )
        self._back.setText(self.tr("&Back"))
        self._back.setEnabled(at > 0 and not step.is_busy())
        self._next.setText(step.next_text())
        self._next.setEnabled(step.can_pass())
        self._cancel.setText(self.tr("Cancel"))

    def _scrolling(self, step: Step) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget(area)
        column = QVBoxLayout(ground)
        column.addWidget(step, 1 if step.WANTS_ROOM else 0)
        if not step.WANTS_ROOM:
            column.addStretch(1)
        area.setWidget(ground)
        return area

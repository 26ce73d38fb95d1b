"""Three of the recovery words are asked back; only then do the words open the vault."""

import random
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from rolodex.errors import RolodexError
from ui import error_text, i18n, vault_making
from ui.steps.step import Step
from ui.widgets.labelled_fields import LabelledFields
from ui.worker import Worker

ASKED: Final = 3


class RecoveryCheckStep(Step):
    """Passed when the words asked for were right and the vault took the whole of them."""

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__("recovery_check_step", parent)
        self._worker = worker
        self._words: tuple[str, ...] = ()
        self.asked: tuple[int, ...] = ()
        self._is_adding = False
        self._what, self._message = self.label(), self.problem_label("recovery_check_message")
        self._fields = LabelledFields(self)
        self._lines = [QLineEdit(self) for _ in range(ASKED)]
        for at, line in enumerate(self._lines):
            line.setObjectName(f"recovery_word_{at}")
            line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
            line.textChanged.connect(self.changed)
            line.returnPressed.connect(self.try_to_pass)
            self._fields.add(_name(at), line)
        for widget in (self._what, self._fields, self._message):
            self.rows.addWidget(widget)
        self._retranslate()

    def expect(self, words: Sequence[str]) -> None:
        """The words out of which other ones are asked each time."""
        self._words = tuple(words)
        self.asked = tuple(sorted(random.sample(range(1, len(words) + 1), ASKED)))
        for line in self._lines:
            line.clear()
        self._fields.clear()
        self._retranslate()

    def title(self) -> str:
        return self.tr("Are they on your paper?")

    def can_pass(self) -> bool:
        return all(line.text().strip() for line in self._lines) and not self._is_adding

    def is_busy(self) -> bool:
        return self._is_adding

    def enter(self) -> None:
        self._lines[0].setFocus()

    def try_to_pass(self) -> None:
        if not self.can_pass():
            return
        self._fields.clear()
        wrong = [at for at, number in enumerate(self.asked) if self._typed(at) != self._words[number - 1]]
        # The first of them last, which takes the keyboard.
        for at in reversed(wrong):
            self._fields.complain(
                _name(at), self.tr("This is not the word with this number. Look at your paper; Back shows them again.")
            )
        if wrong:
            return
        self._is_adding = True
        self.changed.emit()
        self._worker.ask(vault_making.add_recovery, self._words, then=self._on_added, failed=self.show_error)

    def _typed(self, at: int) -> str:
        return self._lines[at].text().strip().casefold()

    def forget(self) -> None:
        """Forget the words."""
        self._words = ()
        for line in self._lines:
            line.clear()

    def show_error(self, error: RolodexError) -> None:
        self._is_adding = False
        self._message.complain(error_text.sentences(error))
        self.changed.emit()

    def _on_added(self, _slot: str) -> None:
        self._is_adding = False
        self.passed.emit()

    def _retranslate(self) -> None:
        self._what.setText(self.tr("Type these three words from your paper. The words count from then on."))
        for at, number in enumerate(self.asked):
            text = self.tr("Word {number}").format(number=i18n.number_text(number))
            self._fields.say(_name(at), text)
            self._lines[at].setAccessibleName(text)


def _name(at: int) -> str:
    return f"word_{at}"

"""The passphrase once more, from the paper: what is not there is noticed now and not on the day it is needed."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from rolodex.errors import RolodexError
from ui import error_text
from ui.steps.step import Step
from ui.widgets.keyboard_hint import KeyboardHint
from ui.widgets.labelled_fields import LabelledFields
from ui.widgets.passphrase_edit import PassphraseEdit

if TYPE_CHECKING:
    from rolodex.commands.passphrases import Secret


class RepeatStep(Step):
    """Passed when the same passphrase was typed again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("repeat_step", parent)
        self._expected: Secret | None = None
        self._is_generated = True
        self._what = self.label()
        self._fields = LabelledFields(self)
        self._edit = PassphraseEdit("again", self)
        self._fields.add("again", self._edit)
        for widget in (self._what, self._fields, KeyboardHint(self._edit, self)):
            self.rows.addWidget(widget)
        self._edit.text_changed.connect(self._on_text_changed)
        self._edit.return_pressed.connect(self.try_to_pass)
        self._retranslate()

    def expect(self, passphrase: "Secret", is_generated: bool) -> None:
        """What has to be typed, and whether it was suggested."""
        if self._expected is not None and self._expected != passphrase:
            self.forget()
        self._expected, self._is_generated = passphrase, is_generated
        self._retranslate()

    def title(self) -> str:
        return self.tr("The passphrase once more")

    def can_pass(self) -> bool:
        return not self._edit.is_empty()

    def enter(self) -> None:
        self._edit.setFocus()

    def leave(self) -> None:
        self._edit.hide_text()

    def try_to_pass(self) -> None:
        if not self.can_pass():
            return
        try:
            typed = self._edit.held()
        except RolodexError as error:
            self.show_error(error)
            return
        if typed == self._expected:
            self._fields.clear()
            self.passed.emit()
            return
        self._edit.clear()
        self._fields.complain(
            "again",
            self.tr(
                "This is not the same passphrase; nothing was made yet. Look at your paper, at caps lock and at the "
                "keyboard, and type it again. Back shows the words once more."
            )
            if self._is_generated
            else self.tr("The two entries differ; nothing was made yet. Type it again, or go back and choose another."),
        )

    def show_error(self, error: RolodexError) -> None:
        self._fields.complain("again", error_text.sentences(error))

    def forget(self) -> None:
        """Forget what was typed and what was expected."""
        self._expected = None
        self._edit.clear()
        self._fields.clear()

    def _on_text_changed(self) -> None:
        if not self._edit.is_empty():
            self._fields.clear()
        self.changed.emit()

    def _retranslate(self) -> None:
        self._what.setText(
            self.tr("Type the seven words from your paper, with a space between them.")
            if self._is_generated
            else self.tr("Type your passphrase again, so that no slip of a finger locks you out.")
        )
        self._fields.say("again", self.tr("The same &passphrase"))
        self._edit.name_for_people(self.tr("The same passphrase again"))

"""The passphrase: seven generated words, offered first, or one of the officer's own with its strength in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout, QWidget

from rolodex.errors import RolodexError
from ui import error_text, i18n, vault_making
from ui.steps import strength_text
from ui.steps.step import Step
from ui.widgets.keyboard_hint import KeyboardHint
from ui.widgets.labelled_fields import LabelledFields
from ui.widgets.passphrase_edit import PassphraseEdit
from ui.widgets.words_frame import WordsFrame
from ui.worker import Worker

if TYPE_CHECKING:
    from rolodex.commands.passphrases import Secret, Strength

_PAUSE_MS = 250


class PassphraseStep(Step):
    """Passed with `passphrase`, which a new vault takes."""

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__("passphrase_step", parent)
        self._worker = worker
        self.passphrase: Secret | None = None
        self._suggested: Secret | None = None
        self._strength: Strength | None = None
        self._ticket = 0
        self._is_checking = False
        self._what = self.label()
        self._generated, self._own = QRadioButton(self), QRadioButton(self)
        self._generated.setObjectName("generated")
        self._own.setObjectName("own")
        self._generated.setChecked(True)
        for widget in (self._what, self._generated, self._build_suggestion(), self._own, self._build_own()):
            self.rows.addWidget(widget)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_timeout)
        self._generated.toggled.connect(self._on_generated_toggled)
        self._edit.text_changed.connect(self._on_text_changed)
        self._edit.return_pressed.connect(self.try_to_pass)
        self._show_panel()
        self._retranslate()

    def _build_suggestion(self) -> QWidget:
        self._suggestion = QFrame(self)
        column = QVBoxLayout(self._suggestion)
        self._words = WordsFrame("suggestion", self._suggestion)
        self._another = QPushButton(self._suggestion)
        self._another.setObjectName("another_suggestion")
        self._another.setAutoDefault(False)
        self._another.clicked.connect(self._suggest)
        self._how, self._suggestion_error = self.label(), self.problem_label("suggestion_error")
        side = QHBoxLayout()
        side.addWidget(self._another)
        side.addStretch(1)
        for widget in (self._words, self._suggestion_error, self._how):
            column.addWidget(widget)
        column.addLayout(side)
        return self._suggestion

    def _build_own(self) -> QWidget:
        self._own_panel = QFrame(self)
        column = QVBoxLayout(self._own_panel)
        self._fields = LabelledFields(self._own_panel)
        self._edit = PassphraseEdit("new_passphrase", self._own_panel)
        self._fields.add("new_passphrase", self._edit)
        self._strength_label = self.label("strength")
        for widget in (self._fields, KeyboardHint(self._edit, self._own_panel), self._strength_label):
            column.addWidget(widget)
        return self._own_panel

    # --- being a step ---------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Your passphrase")

    def can_pass(self) -> bool:
        if self._is_checking:
            return False
        return self._suggested is not None if self.is_generated() else not self._edit.is_empty()

    def is_busy(self) -> bool:
        return self._is_checking

    def is_generated(self) -> bool:
        """Whether the suggested words are chosen."""
        return self._generated.isChecked()

    def enter(self) -> None:
        self.passphrase = None
        if self._suggested is None:
            self._suggest()
        if not self.is_generated():
            self._edit.setFocus()

    def leave(self) -> None:
        self._edit.hide_text()

    def try_to_pass(self) -> None:
        if not self.can_pass():
            return
        if self.is_generated():
            self.passphrase = self._suggested
            self.passed.emit()
            return
        self._fields.clear()
        try:
            self.passphrase = self._edit.held()
        except RolodexError as error:
            self.show_error(error)
            return
        self._set_checking(True)
        self._worker.beside(
            *(vault_making.check_passphrase, self.passphrase), then=self._on_checked, failed=self.show_error
        )

    def show_error(self, error: RolodexError) -> None:
        self._set_checking(False)
        self.passphrase = None
        self._own.setChecked(True)
        self._fields.complain("new_passphrase", error_text.sentences(error))

    def forget(self) -> None:
        """Forget everything that was shown or typed."""
        self.passphrase = self._suggested = self._strength = None
        self._words.show_words([])
        self._edit.clear()

    # --- suggestions and strength ---------------------------------------------------------------------------

    def _suggest(self) -> None:
        self._worker.beside(vault_making.suggestion, then=self._on_suggested, failed=self._on_suggestion_failed)

    def _on_suggested(self, suggested: "Secret") -> None:
        self._suggested = suggested
        words = suggested.expose().decode()
        self._words.show_words(words.split(" "))
        self._another.setAccessibleDescription(words)
        self._suggestion_error.complain("")
        self.changed.emit()

    def _on_suggestion_failed(self, error: RolodexError) -> None:
        self._suggestion_error.complain(error_text.sentences(error))
        self.changed.emit()

    def _on_generated_toggled(self) -> None:
        self._show_panel()
        if self._own.isChecked() and self.isVisible():
            self._edit.setFocus()
        self.changed.emit()

    def _show_panel(self) -> None:
        self._suggestion.setVisible(self.is_generated())
        self._own_panel.setVisible(not self.is_generated())

    def _on_text_changed(self) -> None:
        self._fields.clear()
        self._worker.cancel(self._ticket)
        self._strength = None
        if self._edit.is_empty():
            self._pause.stop()
        else:
            self._pause.start()
        self._show_strength()
        self.changed.emit()

    def _on_pause_timeout(self) -> None:
        if self._edit.is_empty():
            return
        try:
            typed = self._edit.held()
        except RolodexError as error:
            self._fields.complain("new_passphrase", error_text.sentences(error))
            return
        self._ticket = self._worker.beside(
            *(vault_making.strength, typed), then=self._on_scored, failed=self.show_error
        )

    def _on_scored(self, strength: "Strength") -> None:
        self._strength = strength
        self._show_strength()

    def _on_checked(self, _nothing: None) -> None:
        self._set_checking(False)
        self.passed.emit()

    def _set_checking(self, is_checking: bool) -> None:
        self._is_checking = is_checking
        self.changed.emit()

    # --- texts ----------------------------------------------------------------------------------------------

    def _show_strength(self) -> None:
        text = "" if self._strength is None else strength_text.sentences(self._strength)
        # Set even where empty, so that nothing below it jumps while somebody types.
        self._strength_label.setText(text or " ")
        self._strength_label.setAccessibleName(text)
        self._strength_label.setAlignment(i18n.leading_side(self.layoutDirection()) | Qt.AlignmentFlag.AlignTop)

    def _retranslate(self) -> None:
        self._what.setText(
            self.tr(
                "It is the only thing that opens your vault, and nobody can restore it: no colleague, no service desk."
            )
        )
        self._generated.setText(self.tr("&Seven random words (best)"))
        self._own.setText(self.tr("A passphrase of your &own"))
        self._words.name_for_people(self.tr("Suggested passphrase"))
        self._another.setText(self.tr("Another s&uggestion"))
        self._how.setText(
            self.tr(
                "Write the words on paper now, in this order, and keep the paper where you keep money. "
                "On the next page they are asked back."
            )
        )
        self._fields.say("new_passphrase", self.tr("&Passphrase, 15 characters at least"))
        self._edit.name_for_people(self.tr("New passphrase"))
        self._show_strength()

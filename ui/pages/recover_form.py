"""A way in for whoever has the recovery words and no passphrase: a new passphrase, and an officer with new keys."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from rolodex.clock import Clock
from rolodex.errors import Invalid, RolodexError, WrongPassphrase
from ui import error_text, vault_doors
from ui.widgets.keyboard_hint import KeyboardHint
from ui.widgets.labelled_fields import LabelledFields
from ui.widgets.passphrase_edit import PassphraseEdit
from ui.widgets.problem_label import ProblemLabel
from ui.worker import Worker

if TYPE_CHECKING:
    from rolodex.commands.passphrases import Secret

_LINES_OF_WORDS: Final = 4
_MOST_CHARS: Final = 200
# What the core calls a field, and the field here that it is about.
_FIELDS: Final = {"recovery_words": "words", "passphrase": "recover_passphrase", "name": "name"}


class RecoverForm(QWidget):
    """Collects the words, who opens, and the new passphrase twice; opens the vault on the lane."""

    recovered = Signal()
    left = Signal()
    """The person goes back to the passphrase."""

    def __init__(self, worker: Worker, folder: Path, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker, self._folder, self._clock = worker, folder, clock
        self.setObjectName("recover_form")
        self._is_opening = False
        self._words, self._name = QPlainTextEdit(self), QLineEdit(self)
        self._words.setTabChangesFocus(True)
        self._words.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._words.setUndoRedoEnabled(False)
        self._name.setMaxLength(_MOST_CHARS)
        self._first, self._again = PassphraseEdit("recover_passphrase", self), PassphraseEdit("recover_again", self)
        self._build()
        self._retranslate()

    def _build(self) -> None:
        self._what, self._state, self._problem = QLabel(self), QLabel(self), ProblemLabel(self)
        self._problem.setObjectName("recover_message")
        for label in (self._what, self._state):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._fields = LabelledFields(self)
        fields = {
            "words": self._words,
            "name": self._name,
            "recover_passphrase": self._first,
            "recover_again": self._again,
        }
        self._words.setObjectName("words")
        self._name.setObjectName("recover_name")
        for name, field in fields.items():
            self._fields.add(name, field)
        self._open, self._leave = QPushButton(self), QPushButton(self)
        self._open.setObjectName("recover")
        self._leave.setObjectName("use_passphrase")
        self._leave.setAutoDefault(False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        hint = KeyboardHint(self._first, self)
        for widget in (self._what, self._fields, hint, self._problem, self._state, self._open, self._leave):
            rows.addWidget(widget)
        self._words.textChanged.connect(self._show_state)
        self._name.textChanged.connect(self._show_state)
        for edit in (self._first, self._again):
            edit.text_changed.connect(self._show_state)
            edit.return_pressed.connect(self._on_open_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        self._leave.clicked.connect(self._on_leave_clicked)
        self.setFocusProxy(self._words)
        self._fit()

    def forget(self) -> None:
        """Forget everything that was typed."""
        self._words.clear()
        for edit in (self._first, self._again):
            edit.clear()
        self._fields.clear()
        self._problem.complain("")

    def _on_leave_clicked(self) -> None:
        self.forget()
        self.left.emit()

    def _is_complete(self) -> bool:
        has_texts = bool(self._words.toPlainText().strip()) and bool(self._name.text().strip())
        return has_texts and not (self._first.is_empty() or self._again.is_empty())

    def _on_open_clicked(self) -> None:
        if self._is_opening or not self._is_complete():
            return
        self._fields.clear()
        self._problem.complain("")
        try:
            passphrase, again = self._first.held(), self._again.held()
        except RolodexError as error:
            self._on_failed(error)
            return
        if passphrase != again:
            self._fields.complain("recover_again", error_text.sentences(Invalid("passphrase", "not_the_same")))
            return
        self._set_opening(True)
        self._ask(passphrase)

    def _ask(self, passphrase: "Secret") -> None:
        from rolodex.commands.vaults import OfficerDraft

        words = self._words.toPlainText().lower().split()
        self._worker.enter(
            *(vault_doors.by_recovering, self._folder, words, passphrase),
            *(OfficerDraft(self._name.text().strip()), self._clock),
            then=self._on_recovered,
            failed=self._on_failed,
        )

    def _on_recovered(self, _nothing: None) -> None:
        self._set_opening(False)
        self.forget()
        self.recovered.emit()

    def _on_failed(self, error: RolodexError) -> None:
        self._set_opening(False)
        field = _FIELDS.get(str(error.params.get("field", ""))) if isinstance(error, Invalid) else None
        if isinstance(error, WrongPassphrase):
            self._fields.complain(
                "words", self.tr("These words are right in themselves, but they belong to another vault.")
            )
        elif field == "words":
            self._fields.complain(
                "words",
                self.tr("These are not all 33 words, or one is misspelt or in a wrong place. Compare with your paper."),
            )
        elif field is not None:
            self._fields.complain(field, error_text.sentences(error))
        else:
            self._problem.complain(error_text.sentences(error))

    def _set_opening(self, is_opening: bool) -> None:
        self._is_opening = is_opening
        self._show_state()

    def _show_state(self) -> None:
        self._state.setText(self.tr("Opening the vault …") if self._is_opening else "")
        self._state.setVisible(self._is_opening)
        self._open.setEnabled(self._is_complete() and not self._is_opening)
        for field in (self._words, self._name, self._first, self._again, self._leave):
            field.setEnabled(not self._is_opening)

    def _fit(self) -> None:
        self._words.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES_OF_WORDS + self.fontMetrics().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape and not self._is_opening:
            self._on_leave_clicked()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._what.setText(
            self.tr(
                "The words let a new officer in, with keys of their own: what was sealed to earlier keys stays sealed. "
                "Choose a new passphrase; the lost one stays as it is until somebody takes it away."
            )
        )
        texts = {
            "words": (self.tr("All 33 recovery &words, in their order"), self.tr("Recovery words")),
            "name": (self.tr("Your &name or function"), self.tr("Your name or function")),
            "recover_passphrase": (self.tr("New &passphrase, 15 characters at least"), self.tr("New passphrase")),
            "recover_again": (self.tr("The same &again"), self.tr("The same passphrase again")),
        }
        for name, (label, _) in texts.items():
            self._fields.say(name, label)
        self._words.setAccessibleName(texts["words"][1])
        self._name.setAccessibleName(texts["name"][1])
        self._first.name_for_people(texts["recover_passphrase"][1])
        self._again.name_for_people(texts["recover_again"][1])
        self._open.setText(self.tr("&Open with these words"))
        self._leave.setText(self.tr("&Use the passphrase instead"))
        self._show_state()

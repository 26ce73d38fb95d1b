"""The first thing that anybody sees: the languages under their own names, and four ways to begin."""

from typing import Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui import i18n
from ui.steps.step import Step
from ui.widgets.choice_button import ChoiceButton

NEW: Final = "new"
OPEN: Final = "open"
BUNDLE: Final = "bundle"
SAMPLES: Final = "samples"
_ICONS: Final = {NEW: "house-plus", OPEN: "folder-open", BUNDLE: "package-open", SAMPLES: "sparkles"}


class WelcomeStep(Step):
    """Passed by choosing; `choice` is one of the four then."""

    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("welcome", parent)
        self.choice = NEW
        self._what = self.label()
        languages = QHBoxLayout()
        self._languages = {code: self._language_button(code) for code in i18n.available()}
        for button in self._languages.values():
            languages.addWidget(button)
        languages.addStretch(1)
        self.rows.addLayout(languages)
        self.rows.addWidget(self._what)
        self._choices = {name: ChoiceButton(f"choose_{name}", icon, self) for name, icon in _ICONS.items()}
        for choice in self._choices.values():
            choice.clicked.connect(self._on_choice_clicked)
            self.rows.addWidget(choice)
        self._message = self.problem_label("welcome_message")
        self.rows.addWidget(self._message)
        self._retranslate()

    def _language_button(self, code: str) -> QPushButton:
        button = QPushButton(i18n.LANGUAGES[code], self)
        button.setObjectName(f"language_{code}")
        button.setCheckable(True)
        button.clicked.connect(self._on_language_clicked)
        return button

    def title(self) -> str:
        return self.tr("Welcome to Rolodex")

    def next_text(self) -> str:
        return ""

    def enter(self) -> None:
        self._choices[NEW].setFocus()

    def complain(self, text: str) -> None:
        """Say why a choice could not be followed; an empty text takes it back."""
        self._message.complain(text)

    def _on_choice_clicked(self) -> None:
        sender = self.sender()
        self.choice = next(name for name, button in self._choices.items() if button is sender)
        self.complain("")
        self.passed.emit()

    def _on_language_clicked(self) -> None:
        sender = self.sender()
        code = next(code for code, button in self._languages.items() if button is sender)
        self._tick()
        self.language_chosen.emit(code)

    def _tick(self) -> None:
        current = QLocale().name()[:2]
        for code, button in self._languages.items():
            button.setChecked(code == current)

    def _retranslate(self) -> None:
        self._tick()
        self._what.setText(
            self.tr(
                "Rolodex keeps your contacts in a vault: one encrypted folder on this computer that opens with your "
                "passphrase alone. Nothing ever goes to a network."
            )
        )
        texts = {
            NEW: (self.tr("Make a new vault"), self.tr("For your own contacts. It takes about five minutes.")),
            OPEN: (
                self.tr("Open an existing vault"),
                self.tr("A folder on this computer or on a stick that you or your office made before."),
            ),
            BUNDLE: (
                self.tr("I received a bundle"),
                self.tr("A colleague sent you a file whose name ends in .rlx or .rlxcard."),
            ),
            SAMPLES: (
                self.tr("Try it with sample data"),
                self.tr("Invented people in a vault of their own. Nothing of it mixes with your contacts."),
            ),
        }
        for name, (title, sentence) in texts.items():
            self._choices[name].say(title, sentence)

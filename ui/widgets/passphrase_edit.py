"""One line for a passphrase: hidden until the eye is pressed, with a word about caps lock."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

if TYPE_CHECKING:
    from rolodex.commands.passphrases import Secret


class _HiddenLineEdit(QLineEdit):
    """A line that notices capital letters typed without shift."""

    caps_lock_noticed = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        typed = event.text()
        if len(typed) == 1 and typed.lower() != typed.upper():
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_noticed.emit(typed.isupper() != is_shifted)
        super().keyPressEvent(event)


class PassphraseEdit(QWidget):
    """The line and its eye. The text leaves only as a `Secret`."""

    text_changed = Signal()
    return_pressed = Signal()
    caps_lock_noticed = Signal(bool)

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = _HiddenLineEdit(self)
        self._line.setObjectName(object_name)
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setMaxLength(1024)
        self._line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._eye = QToolButton(self)
        self._eye.setObjectName(f"{object_name}_eye")
        self._eye.setCheckable(True)
        self._eye.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line, 1)
        row.addWidget(self._eye)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self._on_line_text_changed)
        self._line.returnPressed.connect(self.return_pressed)
        self._line.caps_lock_noticed.connect(self.caps_lock_noticed)
        self._eye.toggled.connect(self._on_eye_toggled)
        self._retranslate()

    def name_for_people(self, name: str) -> None:
        """What a screen reader calls the line."""
        self._line.setAccessibleName(name)

    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not self._line.text()

    def take(self) -> "Secret":
        """The passphrase, which the line forgets. Raises `Invalid` where it is empty, `LimitExceeded`."""
        try:
            return self.held()
        finally:
            self.clear()

    def held(self) -> "Secret":
        """The passphrase, which stays in the line. Raises as `take`."""
        # Imported here: the first paint does not need it.
        from rolodex.commands import passphrases

        return passphrases.from_text(self._line.text())

    def hide_text(self) -> None:
        """Close the eye."""
        self._eye.setChecked(False)

    def clear(self) -> None:
        """Forget what was typed, for undo as well, and hide what comes next."""
        self._eye.setChecked(False)
        self._line.setText("")

    def _on_line_text_changed(self) -> None:
        self.text_changed.emit()

    def _on_eye_toggled(self, is_open: bool) -> None:
        self._line.setEchoMode(QLineEdit.EchoMode.Normal if is_open else QLineEdit.EchoMode.Password)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        word = self.tr("Hide") if self._eye.isChecked() else self.tr("Show")
        self._eye.setText(word)
        self._eye.setAccessibleName(
            self.tr("Hide the passphrase") if self._eye.isChecked() else self.tr("Show the passphrase")
        )

"""A line below a passphrase: caps lock, and the language of the keyboard, since letters are not seen there."""

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.passphrase_edit import PassphraseEdit


class KeyboardHint(QLabel):
    """Says what may be wrong with the keyboard while somebody types into `edit`."""

    def __init__(self, edit: PassphraseEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._has_caps_lock = False
        edit.caps_lock_noticed.connect(self._on_caps_lock_noticed)
        QGuiApplication.inputMethod().localeChanged.connect(self._retranslate)
        self._retranslate()

    def _on_caps_lock_noticed(self, is_on: bool) -> None:
        self._has_caps_lock = is_on
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        layout = QGuiApplication.inputMethod().locale()
        parts = [self.tr("Caps lock seems to be on.")] if self._has_caps_lock else []
        if layout.language() is not QLocale.Language.C:
            parts.append(self.tr("Keyboard: {language}").format(language=layout.nativeLanguageName()))
        self.setText(" ".join(parts))
        self.setVisible(bool(parts))

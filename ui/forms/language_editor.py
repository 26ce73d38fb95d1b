"""A language: chosen by its own name, or typed as a BCP 47 code."""

from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from ui import i18n
from ui.forms.editor import Editor, QuietComboBox

# Of the United Nations and of the missions there are; any other is typed as its code.
_OFFERED: Final = (
    *("ar", "en", "es", "fr", "ru", "zh", "am", "bm", "bn", "da", "fa", "ff", "ha", "ht", "ku", "lg", "ln", "my"),
    *("ne", "pt", "ps", "sg", "so", "sq", "sr", "sw", "ta", "ti", "tr", "uk", "ur", "wo"),
)


class LanguageEditor(Editor):
    """The value is the code."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.box = QuietComboBox(self)
        self.box.setEditable(True)
        self.box.setInsertPolicy(QuietComboBox.InsertPolicy.NoInsert)
        self.box.addItem("", "")
        for code in _OFFERED:
            self.box.addItem(i18n.language_name(code), code)
        completer = QCompleter(self.box.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.box.setCompleter(completer)
        self.box.activated.connect(self.edited)
        self.box.editTextChanged.connect(self.edited)
        self._hold(self.box)

    def value(self) -> Any:
        return self._code() or None

    def show_value(self, value: Any) -> None:
        self.put_text(str(value or ""))

    def text(self) -> str:
        return self._code()

    def put_text(self, text: str) -> None:
        with QSignalBlocker(self.box):
            place = self.box.findData(text)
            self.box.setCurrentIndex(place)
            if place < 0:
                self.box.setEditText(text)

    def stops(self) -> list[QWidget]:
        return [self.box]

    def _code(self) -> str:
        typed = self.box.currentText().strip()
        place = self.box.findText(typed, Qt.MatchFlag.MatchFixedString)
        return str(self.box.itemData(place)) if place >= 0 else typed

"""How the window looks and when it locks by itself. What is chosen holds at once."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ui import i18n
from ui.settings import IDLE_MINUTES, PALETTES, TEXT_PERCENT, Look

_WIDTH_IN_LETTERS: Final = 60
_TEXT_STEP: Final = 10


class SettingsDialog(QDialog):
    """Tells each choice by a signal; whoever listens applies and remembers it."""

    language_chosen = Signal(str)
    palette_chosen = Signal(str)
    idle_chosen = Signal(int)
    text_size_chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("settings_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = parent
        self._languages = i18n.available()
        self._language, self._palette = QComboBox(self), QComboBox(self)
        self._idle, self._text = QSpinBox(self), QSpinBox(self)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self._close = QPushButton(self)
        self._build(look)
        self._connect()
        self._retranslate()

    def _build(self, look: Look) -> None:
        self._language.addItems(list(self._languages.values()))
        current = i18n.current_language()
        self._language.setCurrentIndex(list(self._languages).index(current))
        self._palette.addItems([""] * len(PALETTES))
        self._palette.setCurrentIndex(PALETTES.index(look.palette))
        self._idle.setRange(IDLE_MINUTES[0], IDLE_MINUTES[-1])
        self._idle.setValue(look.idle_minutes)
        self._text.setRange(TEXT_PERCENT[0], TEXT_PERCENT[-1])
        self._text.setSingleStep(_TEXT_STEP)
        self._text.setValue(look.text_percent)
        # While a number is typed its beginning is no choice.
        for box in (self._idle, self._text):
            box.setKeyboardTracking(False)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows: dict[str, tuple[QLabel, QWidget]] = {}
        for name, field in (
            ("language", self._language),
            ("palette", self._palette),
            ("text_size", self._text),
            ("idle", self._idle),
        ):
            field.setObjectName(f"settings_{name}")
            label = QLabel(self)
            label.setBuddy(field)
            form.addRow(label, field)
            self._rows[name] = (label, field)
        self._close.setObjectName("settings_close")
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._note)
        column.addStretch(1)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self._language.activated.connect(self._on_language_activated)
        self._palette.activated.connect(self._on_palette_activated)
        self._idle.valueChanged.connect(self.idle_chosen)
        self._text.valueChanged.connect(self._on_text_changed)
        self._close.clicked.connect(self.reject)

    def open(self) -> None:
        """Show the dialog over its window, with the keyboard in the first field."""
        self._fit()
        super().open()
        self._language.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        width = min(i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS, self._window.width() - 40)
        self.resize(width, self.sizeHint().height())

    def _on_language_activated(self, place: int) -> None:
        self.language_chosen.emit(list(self._languages)[place])

    def _on_palette_activated(self, place: int) -> None:
        self.palette_chosen.emit(PALETTES[place])

    def _on_text_changed(self, percent: int) -> None:
        self.text_size_chosen.emit(percent)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        texts = {
            "language": self.tr("&Language"),
            "palette": self.tr("&Colours"),
            "text_size": self.tr("&Size of the text"),
            "idle": self.tr("Loc&k by itself after"),
        }
        for name, (label, field) in self._rows.items():
            label.setText(texts[name])
            field.setAccessibleName(texts[name].replace("&", ""))
        for place, text in enumerate((self.tr("As the system"), self.tr("Light"), self.tr("Dark"))):
            self._palette.setItemText(place, text)
        self._text.setSuffix(self.tr(" %"))
        self._idle.setSuffix(self.tr(" min without a key or click"))
        self._note.setText(
            self.tr(
                "What you choose holds at once. Only these settings and the widths of panes are kept outside the "
                "vault, on this computer; they say nothing about any contact."
            )
        )
        self._close.setText(self.tr("Cl&ose"))

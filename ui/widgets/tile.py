"""A number with its name that opens the list behind it."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui import i18n

_SCALE: Final = 1.8


class Tile(QPushButton):
    """Pressed by mouse, Space or Return."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        # All tiles of a row are as high as the highest.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._number, self._what = QLabel(self), QLabel(self)
        self._what.setWordWrap(True)
        self._column = QVBoxLayout(self)
        for label in (self._number, self._what):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)
        self._fit()

    def show_number(self, number: int, what: str, meaning: str) -> None:
        """The count, its name, and a sentence for the tool tip."""
        self._number.setText(i18n.number_text(number))
        self._what.setText(what)
        self.setAccessibleName(f"{what}: {i18n.number_text(number)}")
        self.setToolTip(meaning)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SCALE)
        font.setBold(True)
        self._number.setFont(font)
        self.setMinimumHeight(self._column.sizeHint().height())

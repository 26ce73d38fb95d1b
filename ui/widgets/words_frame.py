"""Words to be written on paper: large, numbered where there are many, from left to right in every language."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from ui import i18n

_SCALE = 1.25
_NUMBERED_FROM = 12
_COLUMNS = 4


class WordsFrame(QFrame):
    """Shows words that are Latin letters. They cannot be selected: the clipboard is no paper."""

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setForegroundRole(QPalette.ColorRole.Text)
        self.setAutoFillBackground(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(16)
        self._grid.setContentsMargins(12, 12, 12, 12)
        self._labels: list[QLabel] = []
        self._name = ""
        self.words: tuple[str, ...] = ()

    def show_words(self, words: list[str]) -> None:
        """Show these words in place of those before."""
        self.words = tuple(words)
        for label in self._labels:
            self._grid.removeWidget(label)
            label.deleteLater()
        if len(words) < _NUMBERED_FROM:
            self._labels = [QLabel(i18n.isolated(" ".join(words)), self)]
            self._labels[0].setWordWrap(True)
            self._grid.addWidget(self._labels[0], 0, 0)
        else:
            self._show_numbered(words)
        self._fit()
        self._tell()

    def _show_numbered(self, words: list[str]) -> None:
        rows = -(-len(words) // _COLUMNS)
        self._labels = []
        for at, word in enumerate(words):
            label = QLabel(f"{at + 1}. {word}", self)
            self._grid.addWidget(label, at % rows, at // rows)
            self._labels.append(label)

    def name_for_people(self, name: str) -> None:
        """What a screen reader says before the words."""
        self._name = name
        self._tell()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._fit()

    def _tell(self) -> None:
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(" ".join(self.words))

    def _fit(self) -> None:
        font = self.font()
        if len(self.words) < _NUMBERED_FROM:
            font.setPointSizeF(font.pointSizeF() * _SCALE)
            font.setBold(True)
        for label in self._labels:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(font)

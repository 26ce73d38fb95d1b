"""The level of what is on the screen, as a word on its colour."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from rolodex.domain.level import Level
from ui import theme, words


class LevelBanner(QLabel):
    """Hidden until it is told a level."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level: Level | None = None
        self.setObjectName("level_banner")
        self.setAutoFillBackground(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMargin(6)
        font = self.font()
        font.setBold(True)
        self.setFont(font)
        self.hide()

    def show_level(self, level: Level | None) -> None:
        """Show this level; None hides the banner."""
        self._level = level
        if level is not None:
            self.setPalette(theme.level_palette(level))
            self._retranslate()
        self.setVisible(level is not None)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        if self._level is not None:
            word = words.level(self._level)
            self.setText(word.upper())
            self.setAccessibleName(self.tr("Level: {level}").format(level=word))

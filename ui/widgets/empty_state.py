"""What a page shows while it has nothing to show: a sentence in the middle, and the button that leads on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyState(QWidget):
    """Sentence and button have these names; their texts are the page's."""

    def __init__(self, words: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.button = QLabel(self), QPushButton(self)
        self.words.setObjectName(words)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button.setObjectName(button)
        middle = QVBoxLayout(self)
        middle.addStretch(1)
        middle.addWidget(self.words)
        middle.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)

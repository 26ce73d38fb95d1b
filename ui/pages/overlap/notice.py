"""What must be known of a plan now, in a sentence or two, with the one or two things to do about it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui import i18n, icons


class Notice(QFrame):
    """Hidden while there is nothing to say."""

    pressed = Signal(str)
    """The name of the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = ""
        self._icon, self._text = QLabel(self), QLabel(self)
        self.setObjectName("overlap_notice")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._text.setObjectName("overlap_said")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.first, self.second = QPushButton(self), QPushButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self.first)
        row.addWidget(self.second)
        self.first.setObjectName("notice_first")
        self.second.setObjectName("notice_second")
        self.first.clicked.connect(self._on_first_clicked)
        self.second.clicked.connect(self._on_second_clicked)
        self._names = ("", "")
        self.hide()

    def say(
        self, icon_name: str, text: str, first: tuple[str, str] = ("", ""), second: tuple[str, str] = ("", "")
    ) -> None:
        """Show this. Each button is its name and its text; an empty name for none. An empty text hides the notice."""
        self._names = (first[0], second[0])
        self._icon_name = icon_name
        self._text.setText(text)
        self._text.setAlignment(i18n.leading_side(self.layoutDirection()) | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(text)
        for button, (name, label) in ((self.first, first), (self.second, second)):
            button.setText(label)
            button.setVisible(bool(name))
        self._draw()
        self.setVisible(bool(text))

    def text(self) -> str:
        """What is said now."""
        return self._text.text()

    def _draw(self) -> None:
        if self._icon_name:
            ink = self.palette().color(QPalette.ColorRole.Text)
            self._icon.setPixmap(icons.pixmap(self._icon_name, ink, self.fontMetrics().height() * 3 // 2))

    def _on_first_clicked(self) -> None:
        self.pressed.emit(self._names[0])

    def _on_second_clicked(self) -> None:
        self.pressed.emit(self._names[1])

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._draw()

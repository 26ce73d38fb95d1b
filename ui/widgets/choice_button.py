"""A large button with a title and a sentence that wraps, for the few choices of a first page."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui import icons

_MARGIN = 12


class ChoiceButton(QPushButton):
    """Icon, title, sentence. Qt's own command link has letters of a fixed size, whatever the person chose."""

    def __init__(self, object_name: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self._icon_name = icon_name
        self._icon, self._title, self._sentence = (QLabel(self) for _ in range(3))
        for label in (self._icon, self._title, self._sentence):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._title, self._sentence):
            label.setWordWrap(True)
        row, words = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        row.setSpacing(_MARGIN)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(True)
        self._fit()

    def say(self, title: str, sentence: str) -> None:
        """Set both texts; the title is what a screen reader calls the button."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._laid_out().heightForWidth(width)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._laid_out().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._laid_out().minimumSize()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self._fit()

    def _laid_out(self) -> QHBoxLayout:
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        return layout

    def _fit(self) -> None:
        font = self.font()
        font.setBold(True)
        self._title.setFont(font)
        palette = self.palette()
        ink = palette.color(palette.ColorRole.Link)
        self._icon.setPixmap(icons.pixmap(self._icon_name, ink, self.fontMetrics().height() * 3 // 2))

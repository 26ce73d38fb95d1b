"""What the marks of the picture mean, each drawn as it is drawn there."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui import i18n
from ui.widgets.flow_layout import FlowLayout

_ROLE: Final = QPalette.ColorRole
_PATTERNS: Final = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.NoBrush,
    Qt.BrushStyle.DiagCrossPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense6Pattern,
)


class _Swatch(QWidget):
    """A small box with a pattern."""

    def __init__(self, pattern: Qt.BrushStyle, parent: QWidget) -> None:
        super().__init__(parent)
        self._pattern = pattern
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        line = self.fontMetrics().height()
        return QSize(line * 3 // 2, line * 2 // 3)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        ink = self.palette().color(_ROLE.Dark)
        rect = QRect(0, 0, self.width() - 1, self.height() - 1)
        painter.fillRect(rect, self.palette().color(_ROLE.Base))
        painter.setPen(ink)
        painter.setBrush(QBrush(ink, self._pattern))
        painter.drawRect(rect)
        painter.end()


class Legend(QWidget):
    """One line, or more where there is less room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._officers = ("", "")
        flow = FlowLayout(self, 14)
        self._labels = []
        for pattern in _PATTERNS:
            entry = QWidget(self)
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(5)
            label = QLabel(entry)
            label.setTextFormat(Qt.TextFormat.PlainText)
            row.addWidget(_Swatch(pattern, entry))
            row.addWidget(label)
            flow.addWidget(entry)
            self._labels.append(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._retranslate()

    def name_officers(self, names: tuple[str, str]) -> None:
        """Who leaves, and who comes."""
        self._officers = names
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        outgoing, incoming = (i18n.marked(name) for name in self._officers)
        texts = (
            self.tr("{name} is there").format(name=outgoing or self.tr("Who leaves")),
            self.tr("{name} is there").format(name=incoming or self.tr("Who comes")),
            self.tr("Taken"),
            self.tr("Ride"),
            self.tr("Outside hours, curfew"),
            self.tr("Dark"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)

"""Cells whose shaped texts are kept: shaping is most of what a list costs that is painted at every key."""

from typing import Any, Final

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPalette, QStaticText, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import bidi

MOST_KEPT: Final = 1_000
_LEFT_TO_QT: Final = (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus).value
_ENABLED: Final = QStyle.StateFlag.State_Enabled.value
_ELIDE: Final = Qt.TextElideMode.ElideRight


class KeptTextDelegate(QStyledItemDelegate):
    """Draws as Qt does (mirrored, a pixel off at times) cells that hold one line of text and nothing else.

    What is chosen or has the keyboard Qt draws itself. Texts are kept for one font and one direction: `forget`
    them when either changes.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[tuple[str, int], tuple[QStaticText, float, float]] = {}

    def forget(self) -> None:
        """Shape every text anew."""
        self._kept.clear()

    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:  # noqa: N802 - Qt's name
        return bidi.in_cell(super().displayText(value, locale), QGuiApplication.layoutDirection())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        state = option.state.value
        text = index.data()
        if state & _LEFT_TO_QT or not state & _ENABLED or "\n" in text:
            super().paint(painter, option, index)
        elif text:
            room = option.rect
            held = self._kept.get((text, room.width())) or self._shaped(text, option)
            shaped, begin, height = held
            painter.setPen(option.palette.color(QPalette.ColorRole.Text))
            painter.drawStaticText(QPointF(room.x() + begin, room.y() + (room.height() - height) // 2), shaped)

    def _shaped(self, text: str, option: QStyleOptionViewItem) -> tuple[QStaticText, float, float]:
        margin = _margin(option.widget)
        room = option.rect.width() - 2 * margin
        shown = bidi.in_cell(text, option.direction)
        shaped = _static(shown, option)
        height = shaped.size().height()
        if shaped.size().width() > room:
            shaped = _static(option.fontMetrics.elidedText(shown, _ELIDE, room), option)
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        begin = option.rect.width() - margin - shaped.size().width() if is_mirrored else float(margin)
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        held = self._kept[text, option.rect.width()] = (shaped, begin, height)
        return held


def _static(text: str, option: QStyleOptionViewItem) -> QStaticText:
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    how = QTextOption()
    how.setTextDirection(option.direction)
    how.setWrapMode(QTextOption.WrapMode.NoWrap)
    made.setTextOption(how)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(font=option.font)
    return made


def _margin(widget: QWidget) -> int:
    return widget.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, widget) + 1

"""A card: a frame, a name in bold, the lines below it, all of it wrapped to the width of its list."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import bidi
from ui.models.handover_card_model import CARD

_PAD: Final = 8
_GAP: Final = 3
_ROUND: Final = 5
_WRAPPED: Final = Qt.TextFlag.TextWordWrap
_HIGH: Final = 100_000


class CardDelegate(QStyledItemDelegate):
    """Chosen cards are filled; the one with the keyboard has a second frame: never colour alone."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        return QSize(width, self._laid_out(index.data(CARD), option.font, width)[-1].bottom() + _PAD + _GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        has_keyboard = bool(option.state & QStyle.StateFlag.State_HasFocus)
        colours = option.palette
        card = option.rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colours.brush(QPalette.ColorRole.Highlight if is_chosen else QPalette.ColorRole.AlternateBase))
        painter.setPen(QPen(colours.color(QPalette.ColorRole.PlaceholderText), 1))
        painter.drawRoundedRect(card, _ROUND, _ROUND)
        ink = colours.color(QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text)
        if has_keyboard:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, 1.5, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(card.adjusted(2, 2, -2, -2), _ROUND, _ROUND)
        self._paint_lines(painter, option, index.data(CARD), ink)
        painter.restore()

    def _paint_lines(self, painter: QPainter, option: QStyleOptionViewItem, lines: Sequence[str], ink: QColor) -> None:
        painter.setPen(ink)
        places = self._laid_out(lines, option.font, option.rect.width())
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        for number, (line, place) in enumerate(zip(lines, places, strict=True)):
            painter.setFont(_bold(option.font) if number == 0 else option.font)
            shown = bidi.in_cell(line, QGuiApplication.layoutDirection())
            where = place.translated(option.rect.left(), option.rect.top())
            painter.drawText(where, side | Qt.AlignmentFlag.AlignTop | _WRAPPED, shown)

    def _laid_out(self, lines: Sequence[str], font: QFont, width: int) -> list[QRect]:
        """A place for each line, from the corner of the card."""
        room, top = width - 2 * (_PAD + _GAP), _PAD + _GAP
        places = []
        for number, line in enumerate(lines):
            measure = QFontMetrics(_bold(font) if number == 0 else font)
            high = measure.boundingRect(QRect(0, 0, room, _HIGH), int(_WRAPPED), line).height()
            places.append(QRect(_PAD + _GAP, top, room, high))
            top += high + _GAP
        return places


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made

"""Paints a plan: bands, shading, officers' times, rides and bars. Says everything by shape and mark, colour helps."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPixmap

from ui import i18n, icons
from ui.pages.overlap import plan_texts
from ui.pages.overlap.bars import MOVED, NEW, Bar
from ui.pages.overlap.grid import Band, Grid, Spot

_ROLE: Final = QPalette.ColorRole
_SIDE: Final = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter
_MODE_ICONS: Final = {
    "joint_visit": "handshake",
    "joint_office": "building-2",
    "joint_call": "phone",
    "video": "video",
    "letter": "mail",
    "third_party": "users-round",
}
_STATE_ICONS: Final = {"confirmed": "check", "held": "check-check", "partly_held": "circle-check", "failed": "x"}
_OVER: Final = frozenset({"held", "partly_held", "failed"})
_PAD: Final = 3
_Draw = Callable[[QPainter, Grid, QPoint, QRect], None]
_ROUND: Final = 3


class PlanPainter:
    """Keeps the icons it has drawn. `draw` is called in the coordinates of the picture."""

    def __init__(self) -> None:
        self._icons: dict[tuple[str, str, int, float], QPixmap] = {}
        self._palette = QPalette()
        self._ratio = 1.0
        self._font, self._bold = QFont(), QFont()

    def begin(self, palette: QPalette, font: QFont, ratio: float) -> None:
        """The looks of now; `ratio` is that of the screen's pixels."""
        self._palette, self._ratio, self._font = palette, ratio, font
        self._bold = QFont(font)
        self._bold.setBold(True)

    def draw(self, painter: QPainter, grid: Grid, seen: QRect, current: object, *, has_keyboard: bool) -> None:
        """Everything but the heads, as far as it is `seen`."""
        painter.fillRect(seen, self._colour(_ROLE.Base))
        for band in grid.bands:
            area = grid.whole(band).united(grid.label(band))
            if area.intersects(seen) or (band.heading and grid.heading(band).intersects(seen)):
                self._band(painter, grid, band)
        self._hours(painter, grid, seen)
        for spot in grid.spots:
            self._rides(painter, grid, spot)
        for spot in grid.spots:
            if spot.rect.adjusted(-4, -4, 4, 4).intersects(seen):
                self._bar(painter, grid, spot, is_current=spot.bar.key == current, has_keyboard=has_keyboard)

    def ghost(self, painter: QPainter, rect: QRect, text: str) -> None:
        """Where a bar would go, with its day and time."""
        painter.save()
        pen = QPen(self._colour(_ROLE.Highlight), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        soft = QColor(self._colour(_ROLE.Highlight))
        soft.setAlpha(60)
        painter.setBrush(soft)
        painter.drawRoundedRect(rect, _ROUND, _ROUND)
        painter.setFont(self._bold)
        measure = QFontMetrics(self._bold)
        label = QRect(0, 0, measure.horizontalAdvance(text) + 4 * _PAD, measure.height() + 2 * _PAD)
        label.moveCenter(rect.center())
        painter.fillRect(label, self._colour(_ROLE.ToolTipBase))
        painter.setPen(self._colour(_ROLE.ToolTipText))
        painter.drawText(label, _MIDDLE, text)
        painter.restore()

    # --- bands ----------------------------------------------------------------------------------------------

    def _band(self, painter: QPainter, grid: Grid, band: Band) -> None:
        whole = grid.whole(band)
        if not band.is_open:
            painter.fillRect(whole, QBrush(self._soft(70), Qt.BrushStyle.BDiagPattern))
            if not any(spot.band is band for spot in grid.spots):
                self._idle(painter, grid, band, whole)
        else:
            self._shade(painter, grid, band)
        if grid.has_strips(band) and band.is_open:
            self._strips(painter, grid, band)
        painter.setPen(self._soft(90))
        if grid.room.is_upright:
            edge = whole.left() - 1 if grid.room.is_mirrored else whole.right() + 1
            painter.drawLine(edge, 0, edge, grid.size.height())
        else:
            painter.drawLine(0, whole.bottom() + 2, grid.size.width(), whole.bottom() + 2)

    def _idle(self, painter: QPainter, grid: Grid, band: Band, whole: QRect) -> None:
        text = plan_texts.idle(band.day, grid.shown)
        painter.setFont(self._font)
        painter.setPen(self._colour(_ROLE.Text))
        measure = QFontMetrics(self._font)
        if grid.room.is_upright:
            painter.save()
            painter.translate(whole.center().x() + measure.ascent() / 2, whole.top() + _PAD)
            painter.rotate(90)
            painter.fillRect(
                QRect(0, 0, measure.horizontalAdvance(text) + 2 * _PAD, measure.height()), self._colour(_ROLE.Base)
            )
            painter.drawText(_PAD, measure.ascent(), text)
            painter.restore()
            return
        shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, whole.width() - 6 * _PAD)
        label = QRect(whole.left(), whole.top(), measure.horizontalAdvance(shown) + 4 * _PAD, whole.height())
        if grid.room.is_mirrored:
            label.moveRight(whole.right())
        painter.fillRect(label.adjusted(0, 2, 0, -2), self._colour(_ROLE.Base))
        painter.drawText(label, _MIDDLE, shown)

    def _shade(self, painter: QPainter, grid: Grid, band: Band) -> None:
        """Hatched outside the hours and in the curfew, dotted while it is dark."""
        for starts, ends, pattern in self._shades(grid, band):
            rect = grid.part(band.begin, band.end, starts, ends)
            painter.fillRect(rect, QBrush(self._soft(110), pattern))

    def _shades(self, grid: Grid, band: Band) -> Iterator[tuple[int, int, Qt.BrushStyle]]:
        day = band.day
        for starts, ends in ((grid.first, day.starts), (day.ends, grid.last)):
            if starts < ends:
                yield starts, ends, Qt.BrushStyle.BDiagPattern
        if grid.shown.dark is not None:
            dawn, dusk = grid.shown.dark
            for starts, ends in ((day.starts, min(dawn, day.ends)), (max(dusk, day.starts), day.ends)):
                if starts < ends:
                    yield starts, ends, Qt.BrushStyle.Dense6Pattern

    def _strips(self, painter: QPainter, grid: Grid, band: Band) -> None:
        """Filled while the officer is there, crossed out while something else takes the time."""
        for number, officer in enumerate(grid.shown.officers):
            there = grid.strip_of(band, number, band.day.starts, band.day.ends)
            painter.setPen(self._colour(_ROLE.Dark))
            painter.setBrush(self._colour(_ROLE.Base) if number else self._colour(_ROLE.Dark))
            painter.drawRect(there.adjusted(0, 0, -1, -1))
            for block in band.day.blocks:
                if block.officer == officer:
                    rect = grid.strip_of(band, number, block.starts, block.ends)
                    painter.fillRect(rect, self._colour(_ROLE.Base))
                    painter.setPen(self._colour(_ROLE.Text))
                    painter.setBrush(QBrush(self._colour(_ROLE.Text), Qt.BrushStyle.DiagCrossPattern))
                    painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _hours(self, painter: QPainter, grid: Grid, seen: QRect) -> None:
        # Filled, not drawn: a dotted pen costs half a frame.
        ink = self._soft(45)
        for minute in grid.hours():
            where = grid.part(0, 0, minute, minute)
            if grid.room.is_upright:
                painter.fillRect(seen.left(), where.top(), seen.width(), 1, ink)
            else:
                painter.fillRect(where.left(), seen.top(), 1, seen.height(), ink)

    # --- meetings -------------------------------------------------------------------------------------------

    def _rides(self, painter: QPainter, grid: Grid, spot: Spot) -> None:
        for leg in (spot.bar.before, spot.bar.after):
            if leg is not None:
                rect = grid.ride(spot.band, leg)
                painter.setPen(self._colour(_ROLE.Dark))
                painter.setBrush(QBrush(self._colour(_ROLE.Dark), Qt.BrushStyle.FDiagPattern))
                painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _bar(self, painter: QPainter, grid: Grid, spot: Spot, *, is_current: bool, has_keyboard: bool) -> None:
        bar, rect = spot.bar, spot.rect
        fill, ink, pen = self._looks(bar)
        painter.setPen(pen)
        painter.setBrush(fill)
        half = round(pen.widthF() / 2)
        painter.drawRoundedRect(rect.adjusted(half, half, -half - 1, -half - 1), _ROUND, _ROUND)
        if is_current:
            width = 3 if has_keyboard else 2
            painter.setPen(QPen(self._colour(_ROLE.Text), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-2, -2, 1, 1), _ROUND + 2, _ROUND + 2)
        self._inside(painter, grid, bar, rect.adjusted(_PAD + 1, _PAD, -_PAD - 1, -_PAD), ink)

    def _looks(self, bar: Bar) -> tuple[QColor, QColor, QPen]:
        """Ground, letters and outline. First priority is filled, what is over is pale, what is open is dashed."""
        accent = self._colour(_ROLE.BrightText) if bar.rules else self._colour(_ROLE.Link)
        if bar.state in _OVER:
            return self._colour(_ROLE.Window), self._colour(_ROLE.WindowText), QPen(self._colour(_ROLE.Dark), 1)
        style = Qt.PenStyle.SolidLine if bar.state == "confirmed" else Qt.PenStyle.DashLine
        if bar.rules:
            return self._colour(_ROLE.Base), self._colour(_ROLE.Text), QPen(accent, 3)
        if bar.priority == 1:
            fill, ink = self._colour(_ROLE.Highlight), self._colour(_ROLE.HighlightedText)
            return fill, ink, QPen(ink if style is Qt.PenStyle.DashLine else fill, 1, style)
        return self._colour(_ROLE.AlternateBase), self._colour(_ROLE.Text), QPen(accent, 2, style)

    def _inside(self, painter: QPainter, grid: Grid, bar: Bar, rect: QRect, ink: QColor) -> None:
        """Marks and names in one line where there is no more room; else marks and time, names, place."""
        measure = QFontMetrics(self._font)
        line = measure.height()
        if rect.width() < line // 2:
            return
        bold = self._bold if bar.priority == 1 else self._font
        texts = [(self._font, plan_texts.clock(bar.starts)), (bold, plan_texts.names(bar.contacts))]
        texts.append((self._font, i18n.marked(bar.place)))
        lines = max(1, min(len(texts), (rect.height() + 2) // line))
        if lines < len(texts):
            texts = texts[1:]
        first = QRect(rect.left(), rect.top(), rect.width(), min(line, rect.height()))
        marks = [_STATE_ICONS.get(bar.state), "pin" if bar.pinned else None]
        marks.insert(0, "triangle-alert" if bar.rules else {NEW: "plus", MOVED: "move"}.get(bar.news))
        if lines < len(texts):
            marks.append(_MODE_ICONS[bar.mode])
        rest = self._marks(painter, bar, first, ink, grid.room.is_mirrored, marks)
        painter.setPen(ink)
        for number, (font, text) in enumerate(texts[:lines]):
            painter.setFont(font)
            where = rest if not number else first.translated(0, number * line)
            if lines > 2 and number == 2:
                box = self._taken(where, line, grid.room.is_mirrored)
                painter.drawPixmap(box.topLeft() + QPoint(0, 1), self._icon(_MODE_ICONS[bar.mode], ink, line - 3))
            # Half a time says less than none.
            if number or lines < 3 or painter.fontMetrics().horizontalAdvance(text) <= where.width():
                self._text(painter, where, text)

    def _marks(
        self, painter: QPainter, bar: Bar, line: QRect, ink: QColor, is_mirrored: bool, marks: Sequence[str | None]
    ) -> QRect:
        """The priority in a box and the icons, from where people begin to read; what is left of the line."""
        rest = QRect(line)
        side = line.height()
        if bar.priority is not None and rest.width() > side:
            box = self._taken(rest, round(side * 0.8), is_mirrored)
            painter.setFont(self._bold)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(ink, 1))
            painter.drawRect(box.adjusted(0, 1, -1, -2))
            painter.drawText(box, _MIDDLE, i18n.number_text(bar.priority))
        for name in marks:
            if name is not None and rest.width() > side:
                box = self._taken(rest, side - 2, is_mirrored)
                painter.drawPixmap(box.topLeft() + QPoint(0, 1), self._icon(name, ink, side - 3))
        return rest

    @staticmethod
    def _taken(rest: QRect, width: int, is_mirrored: bool) -> QRect:
        """So much of the beginning of a line, which `rest` loses."""
        box = QRect(rest.left(), rest.top(), width, rest.height())
        if is_mirrored:
            box.moveRight(rest.right())
            rest.setRight(box.left() - 2)
        else:
            rest.setLeft(box.right() + 3)
        return box

    @staticmethod
    def _text(painter: QPainter, rect: QRect, text: str) -> None:
        if rect.width() > rect.height():
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, _SIDE | Qt.TextFlag.TextSingleLine, shown)

    # --- heads ----------------------------------------------------------------------------------------------

    def heads(self, painter: QPainter, grid: Grid, offset: QPoint, view: QRect) -> None:
        """Hours and days at the edges, which stay in sight. In the coordinates of the view."""
        top = QRect(0, 0, view.width(), grid.head)
        side = QRect(0, 0, grid.gutter, view.height())
        if grid.room.is_mirrored:
            side.moveRight(view.width() - 1)
        across, along = (top, side) if grid.room.is_upright else (side, top)
        self._clipped(painter, across, self._days, grid, offset)
        self._clipped(painter, view.adjusted(0, grid.head, 0, 0), self._headings, grid, offset)
        self._clipped(painter, along, self._clock, grid, offset)
        corner = top.intersected(side)
        painter.fillRect(corner, self._colour(_ROLE.Window))
        painter.setPen(self._soft(160))
        painter.drawLine(top.bottomLeft(), top.bottomRight())
        edge = side.left() if grid.room.is_mirrored else side.right()
        painter.drawLine(edge, 0, edge, view.height())

    def _clipped(self, painter: QPainter, rect: QRect, draw: _Draw, grid: Grid, offset: QPoint) -> None:
        painter.save()
        painter.setClipRect(rect)
        draw(painter, grid, offset, rect)
        painter.restore()

    def _days(self, painter: QPainter, grid: Grid, offset: QPoint, rect: QRect) -> None:
        line = grid.room.line
        painter.fillRect(rect, self._colour(_ROLE.Window))
        for band in grid.bands:
            box = grid.label(band)
            if grid.room.is_upright:
                box.moveLeft(box.left() - offset.x())
            else:
                box = QRect(rect.left(), box.top() - offset.y(), rect.width(), box.height())
            if not box.intersects(rect):
                continue
            box.adjust(2 * _PAD, 0, -2 * _PAD, 0)
            first = QRect(box.left(), box.top() + _PAD, box.width(), line)
            painter.setPen(self._colour(_ROLE.WindowText))
            painter.setFont(self._bold if band.is_open else self._font)
            weekday, date_of = plan_texts.weekday(band.day.on), plan_texts.date_of(band.day.on)
            notes = plan_texts.notes(band.day)
            if grid.room.is_upright:
                self._text(painter, first, weekday)
                self._text(painter, first.translated(0, line), date_of)
                continue
            self._text(painter, first, f"{weekday} {date_of}")
            painter.setFont(self._font)
            if notes and box.height() >= 2 * line:
                self._text(painter, first.translated(0, line), notes)

    def _clock(self, painter: QPainter, grid: Grid, offset: QPoint, rect: QRect) -> None:
        painter.fillRect(rect, self._colour(_ROLE.Window))
        painter.setFont(self._font)
        painter.setPen(self._colour(_ROLE.WindowText))
        measure = QFontMetrics(self._font)
        for minute in grid.hours():
            text = plan_texts.clock(minute)
            where = grid.part(0, 0, minute, minute).topLeft() - offset
            if grid.room.is_upright:
                box = QRect(
                    rect.left() + _PAD, where.y() - measure.height() // 2, rect.width() - 2 * _PAD, grid.room.line
                )
            else:
                width = measure.horizontalAdvance(text) + 2 * _PAD
                box = QRect(where.x() - width // 2, rect.top(), width, rect.height())
            painter.drawText(box, _MIDDLE, text)

    def _headings(self, painter: QPainter, grid: Grid, offset: QPoint, _rect: QRect) -> None:
        painter.setFont(self._bold)
        for band in grid.bands:
            if band.heading:
                box = grid.heading(band).translated(-offset.x(), -offset.y())
                painter.fillRect(box, self._colour(_ROLE.Button))
                painter.setPen(self._colour(_ROLE.ButtonText))
                self._text(painter, box.adjusted(2 * _PAD, 0, -2 * _PAD, 0), i18n.marked(band.heading))

    # --- colours --------------------------------------------------------------------------------------------

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self._palette.color(QPalette.ColorGroup.Active, role)

    def _soft(self, alpha: int) -> QColor:
        made = QColor(self._colour(_ROLE.PlaceholderText))
        made.setAlpha(alpha)
        return made

    def _icon(self, name: str, ink: QColor, size: int) -> QPixmap:
        key = (name, ink.name(), size, self._ratio)
        if key not in self._icons:
            made = icons.pixmap(name, ink, round(size * self._ratio))
            made.setDevicePixelRatio(self._ratio)
            self._icons[key] = made
        return self._icons[key]

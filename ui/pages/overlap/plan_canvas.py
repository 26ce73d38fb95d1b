"""The picture of a plan, as Gantt chart or as week: walked through by keyboard, meetings dragged to another time."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from ui import i18n
from ui.pages.overlap import plan_texts
from ui.pages.overlap.bars import Bar, Shown
from ui.pages.overlap.beside_label import BesideLabel
from ui.pages.overlap.grid import STEP, Band, Grid, Room, Spot
from ui.pages.overlap.plan_painter import PlanPainter

QUARTER: Final = 15
_KEY: Final = Qt.Key
_LOOKS: Final = frozenset(
    {
        *(QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange),
        *(QEvent.Type.PaletteChange, QEvent.Type.FontChange),
    }
)
_LINE: Final = 1.15
_PROBLEM_IN_LETTERS: Final = 44


@dataclass(slots=True)
class _Drag:
    """A bar held by the mouse: where it was taken, and where it would go."""

    spot: Spot
    taken_at: QPoint
    grip: int
    band: Band | None = None
    starts: int = 0


class PlanCanvas(QAbstractScrollArea):
    """Shows a plan and tells what is wanted of it; writes nothing itself."""

    chosen = Signal(object)
    """The key of the current bar, None for none."""
    opened = Signal(object)
    """Return or a double click on a bar."""
    move_wanted = Signal(object, object, int)
    """A bar is to go to this day and minute."""
    pin_wanted = Signal(object)

    def __init__(self, name: str, *, is_upright: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(120, 120)
        self.viewport().setMouseTracking(True)
        self._shown, self._is_upright, self._by_place = Shown(), is_upright, False
        self._is_editable = False
        self._current: object = None
        self._drag: _Drag | None = None
        self._pending: tuple[object, QRect] | None = None
        self._painter = PlanPainter()
        self._problem = BesideLabel(self.viewport())
        self._problem.setObjectName(f"{name}_problem")
        self._grid = Grid(self._shown, self._room())

    # --- for the page ---------------------------------------------------------------------------------------

    def show_plan(self, shown: Shown, *, is_editable: bool) -> None:
        """Show this plan; the bar that was current stays so where it is still there."""
        self._shown, self._is_editable = shown, is_editable
        self._pending = self._drag = None
        self._problem.complain("")
        if shown.bar(self._current) is None:
            self._current = shown.bars[0].key if shown.bars else None
        self._lay_out()
        self._tell_current()

    def go_by_place(self, by_place: bool) -> None:
        """Group the bands by places, or by days."""
        self._by_place = by_place
        self._lay_out()

    def current(self) -> object:
        """The key of the current bar, None for none."""
        return self._current

    def choose(self, key: object) -> None:
        """Make this bar the current one and bring it into sight."""
        if key == self._current or self._shown.bar(key) is None:
            return
        self._current = key
        self._problem.complain("")
        self._see_current()
        self._tell_current()
        self.viewport().update()

    def refuse(self, text: str) -> None:
        """Say beside the current bar why it stays where it is."""
        self._pending = None
        spot = self._grid.spot(self._current)
        self._problem.complain(text)
        if text and spot is not None:
            self._problem.stand_beside(self.to_view(spot.rect), self._grid.room.letter * _PROBLEM_IN_LETTERS)
        self.viewport().update()

    def grid(self) -> Grid:
        """Where everything is drawn, in the coordinates of the whole picture."""
        return self._grid

    def to_view(self, rect: QRect) -> QRect:
        """A rectangle of the picture as it lies in the viewport now."""
        return rect.translated(-self._offset())

    # --- layout ---------------------------------------------------------------------------------------------

    def _room(self) -> Room:
        measure = self.fontMetrics()
        return Room(
            width=self.viewport().width(),
            height=self.viewport().height(),
            line=round(measure.height() * _LINE),
            letter=i18n.letter_px(measure),
            is_mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
            is_upright=self._is_upright,
            by_place=self._by_place,
        )

    def _lay_out(self) -> None:
        self._grid = Grid(self._shown, self._room())
        size, view = self._grid.size, self.viewport().size()
        for bar, whole, part, step in (
            (self.horizontalScrollBar(), size.width(), view.width(), self._grid.room.letter * 4),
            (self.verticalScrollBar(), size.height(), view.height(), self._grid.room.line),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(step)
        self.viewport().update()

    def _offset(self) -> QPoint:
        x = self.horizontalScrollBar().value()
        if self._grid.room.is_mirrored:
            x = self._grid.size.width() - self.viewport().width() - x
        return QPoint(x, self.verticalScrollBar().value())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(640, 360)

    def _see_current(self) -> None:
        spot = self._grid.spot(self._current)
        if spot is None:
            return
        rect, grid = self.to_view(spot.rect), self._grid
        free = self.viewport().rect()
        free.setTop(grid.head)
        if grid.room.is_mirrored:
            free.setRight(free.right() - grid.gutter)
        else:
            free.setLeft(grid.gutter)
        dx = min(0, rect.left() - free.left()) or max(0, rect.right() - free.right())
        dy = min(0, rect.top() - free.top()) or max(0, rect.bottom() - free.bottom())
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + (-dx if grid.room.is_mirrored else dx))
        down.setValue(down.value() + dy)

    def _tell_current(self) -> None:
        bar = self._shown.bar(self._current)
        said = plan_texts.sentence(bar) if bar is not None else ""
        self.setAccessibleDescription(said)
        self.chosen.emit(self._current)

    # --- painting -------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(self.layoutDirection())
        self._painter.begin(self.palette(), self.font(), self.devicePixelRatioF())
        offset = self._offset()
        painter.translate(-offset)
        seen = event.rect().translated(offset)
        self._painter.draw(painter, self._grid, seen, self._current, has_keyboard=self.hasFocus())
        self._draw_ghost(painter)
        painter.translate(offset)
        self._painter.heads(painter, self._grid, offset, self.viewport().rect())
        painter.end()

    def _draw_ghost(self, painter: QPainter) -> None:
        drag = self._drag
        if drag is not None and drag.band is not None:
            text = f"{plan_texts.day(drag.band.day.on)} {plan_texts.clock(drag.starts)}"
            self._painter.ghost(painter, self._grid.ghost(drag.spot.bar, drag.band, drag.starts), text)
        elif self._pending is not None:
            self._painter.ghost(painter, self._pending[1], "…")

    # --- keyboard -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = _KEY(event.key())
        is_moving = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = self._steps_of(key)
        if steps is not None:
            along, across = steps
            if is_moving:
                self._move_current(along, across)
            elif along:
                self._walk_along(along)
            else:
                self._walk_across(across)
        elif key in {_KEY.Key_Home, _KEY.Key_End} and self._grid.spots:
            ordered = self._ordered()
            self.choose(ordered[0 if key == _KEY.Key_Home else -1].bar.key)
        elif key in {_KEY.Key_Return, _KEY.Key_Enter} and self._current is not None and not event.modifiers():
            self.opened.emit(self._current)
        elif key == _KEY.Key_P and self._current is not None and not event.modifiers():
            self.pin_wanted.emit(self._current)
        elif key == _KEY.Key_Escape and self._drag is not None:
            self._drag = None
            self.viewport().update()
        else:
            # The arrows of the scroll area would scroll; what is not ours goes on to the page.
            event.ignore()

    def _steps_of(self, key: Qt.Key) -> tuple[int, int] | None:
        """What an arrow means: steps along the time, steps across the bands."""
        onward = _KEY.Key_Left if self._grid.room.is_mirrored else _KEY.Key_Right
        back = _KEY.Key_Right if self._grid.room.is_mirrored else _KEY.Key_Left
        sides = {onward: 1, back: -1}
        ends = {_KEY.Key_Down: 1, _KEY.Key_Up: -1}
        if key in sides:
            return (0, sides[key]) if self._is_upright else (sides[key], 0)
        if key in ends:
            return (ends[key], 0) if self._is_upright else (0, ends[key])
        return None

    def _ordered(self) -> list[Spot]:
        bands = {id(band): place for place, band in enumerate(self._grid.bands)}
        return sorted(self._grid.spots, key=lambda spot: (bands[id(spot.band)], spot.bar.starts, spot.bar.ends))

    def _walk_along(self, step: int) -> None:
        ordered = self._ordered()
        here = next((place for place, spot in enumerate(ordered) if spot.bar.key == self._current), None)
        if here is None:
            self.choose(ordered[0].bar.key if ordered else None)
        elif 0 <= here + step < len(ordered):
            self.choose(ordered[here + step].bar.key)

    def _walk_across(self, step: int) -> None:
        """To the bar of the next band that has one, at the nearest time."""
        spot = self._grid.spot(self._current)
        if spot is None:
            self._walk_along(step)
            return
        bands = list(self._grid.bands)
        place = bands.index(spot.band) + step
        while 0 <= place < len(bands):
            there = [one.bar for one in self._grid.spots if one.band is bands[place]]
            if there:
                self.choose(min(there, key=lambda bar: abs(bar.starts - spot.bar.starts)).key)
                return
            place += step

    def _move_current(self, along: int, across: int) -> None:
        bar = self._shown.bar(self._current)
        if bar is None or self._pending is not None:
            # One move after the other: the next begins where this one ends.
            return
        on = bar.on if not across else self._next_day(bar.on, across)
        if on is not None:
            self._want(bar, on, bar.starts + along * QUARTER)

    def _next_day(self, on: date, step: int) -> date | None:
        open_days = [day.on for day in self._shown.days if day.kind == "working"]
        days = [day for day in open_days if (day > on if step > 0 else day < on)]
        return (min(days) if step > 0 else max(days)) if days else None

    def _want(self, bar: Bar, on: date, starts: int) -> None:
        self._problem.complain("")
        if not self._is_editable or not bar.is_planned or (on, starts) == (bar.on, bar.starts):
            return
        band = next((one for one in self._grid.bands if one.day.on == on and one.place in ("", bar.place)), None)
        if band is not None:
            self._pending = (bar.key, self._grid.ghost(bar, band, starts))
        self.viewport().update()
        self.move_wanted.emit(bar.key, on, starts)

    # --- mouse ----------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint() + self._offset()
        spot = self._spot_under(event.position().toPoint())
        self._problem.complain("")
        if spot is not None:
            self.choose(spot.bar.key)
            grip = self._grid.minute_at(point) - spot.bar.starts
            self._drag = _Drag(spot, event.position().toPoint(), grip)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        place = event.position().toPoint()
        drag = self._drag
        if drag is None:
            is_over = self._spot_under(place) is not None
            shape = Qt.CursorShape.OpenHandCursor if is_over and self._is_editable else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        far = (place - drag.taken_at).manhattanLength() >= QApplication.startDragDistance()
        if not self._is_editable or not drag.spot.bar.is_planned or not (far or drag.band is not None):
            return
        point = place + self._offset()
        drag.band = self._grid.band_at(point) or drag.band or drag.spot.band
        starts = self._grid.minute_at(point) - drag.grip
        drag.starts = min(max(round(starts / STEP) * STEP, 0), 24 * 60 - STEP)
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        drag, self._drag = self._drag, None
        self.viewport().unsetCursor()
        if drag is not None and drag.band is not None:
            self._want(drag.spot.bar, drag.band.day.on, drag.starts)
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        spot = self._spot_under(event.position().toPoint())
        self._drag = None
        if spot is not None:
            self.opened.emit(spot.bar.key)

    def _spot_under(self, place: QPoint) -> Spot | None:
        gutter = self._grid.gutter
        is_aside = place.x() > self.viewport().width() - gutter if self._grid.room.is_mirrored else place.x() < gutter
        if is_aside or place.y() < self._grid.head:
            return None
        return self._grid.spot_at(place + self._offset())

    # --- events ---------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._drag is not None and isinstance(event, QKeyEvent):
            # Esc gives up the drag, whatever it means on the page.
            event.setAccepted(event.key() == _KEY.Key_Escape)
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), i18n.tip(self._tip(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, place: QPoint) -> str:
        spot = self._spot_under(place)
        if spot is not None:
            return plan_texts.sentence(spot.bar)
        band = self._grid.band_at(place + self._offset())
        if band is None:
            return ""
        blocks = [plan_texts.block(one, self._shown) for one in band.day.blocks]
        said = [plan_texts.idle(band.day, self._shown), plan_texts.notes(band.day), *blocks]
        return "\n".join([plan_texts.day(band.day.on), *(one for one in dict.fromkeys(said) if one)])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802, ARG002 - Qt's name and arguments
        self._problem.complain("")
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in _LOOKS and self.isVisible():
            self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._lay_out()

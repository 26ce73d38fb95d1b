"""Where everything of a plan is drawn: bands of days across, the time of day along. Mirrored where people read so.

One grid serves both pictures: the Gantt chart (bands are lines, the time runs along them) and the week (bands are
columns, the time runs down). Rectangles are in the coordinates of the whole picture.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize

from rolodex.commands.plan_views import DayKind, DayView, Leg
from ui.pages.overlap.bars import Bar, Shown

HOUR: Final = 60
STEP: Final = 5
"""Minutes to which a dragged bar is put."""
_USUAL: Final = (8 * HOUR, 17 * HOUR)
_GAP: Final = 3
_LETTERS_OF_DAY, _LETTERS_OF_HOUR, _LETTERS_OF_IDLE, _LETTERS_OF_COLUMN = 22, 7, 12, 17
_LETTERS_PER_HOUR, _LETTERS_PER_SCROLLED_HOUR = 11, 15
_LETTERS_OF_EDGE: Final = 3
_LINES_OF_BAR: Final = 3
_LINES_PER_HOUR: Final = 2.2


@dataclass(frozen=True, slots=True)
class Room:
    """What there is to draw in: the view's size, the height of a line and the width of a letter in pixels."""

    width: int
    height: int
    line: int
    letter: int
    is_mirrored: bool
    is_upright: bool = False
    by_place: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """One day (of one place, where the picture goes by places): its time area and its label.

    `heading` is the place over the first band of that place, with its rectangle.
    """

    day: DayView
    place: str
    begin: int
    end: int
    lane_begin: int
    heading: str = ""
    heading_begin: int = 0

    @property
    def is_open(self) -> bool:
        """Whether anybody can be met on it."""
        return self.day.kind is DayKind.WORKING


@dataclass(frozen=True, slots=True)
class Spot:
    """A bar and where it is."""

    bar: Bar
    band: Band
    rect: QRect


class Grid:
    """Computed once for a plan and a room; asked by the painter, the mouse and the keyboard."""

    def __init__(self, shown: Shown, room: Room) -> None:
        self.shown, self.room = shown, room
        line = room.line
        self.strip = max(5, line // 3)
        self.head = line * 2 + _GAP * 2 if room.is_upright else round(line * 1.6)
        # Before the first and after the last minute, so that its hour can be read.
        self.edge = line // 2 + _GAP if room.is_upright else room.letter * _LETTERS_OF_EDGE
        self.gutter = room.letter * (_LETTERS_OF_HOUR if room.is_upright else _LETTERS_OF_DAY) + _GAP * 2
        self.first, self.last = _extent(shown)
        self._along = self._scale()
        self.bands = self._bands()
        self.size = self._size()
        self.spots = tuple(self._spots())
        self._of_key = {spot.bar.key: spot for spot in self.spots}

    # --- sizes ----------------------------------------------------------------------------------------------

    def _scale(self) -> float:
        """Pixels per minute: what fits the view, and not less than one can read."""
        room = self.room
        if room.is_upright:
            free, least = room.height - self.head - 2 * self.edge, room.line * _LINES_PER_HOUR / HOUR
        else:
            free, least = room.width - self.gutter - 2 * self.edge, room.letter * _LETTERS_PER_HOUR / HOUR
            if free < least * (self.last - self.first):
                # It is scrolled anyway: then with room to read.
                least = room.letter * _LETTERS_PER_SCROLLED_HOUR / HOUR
        return max(free / (self.last - self.first), least)

    def _bands(self) -> tuple[Band, ...]:
        if self.room.by_place and not self.room.is_upright:
            return tuple(self._bands_by_place())
        found, begin = [], self._first_band()
        for day in self.shown.days:
            end = begin + self._breadth(day, has_bars=any(bar.on == day.on for bar in self.shown.bars))
            found.append(Band(day, "", begin, end, begin + self._strips()))
            begin = end + _GAP
        return tuple(found)

    def _bands_by_place(self) -> Iterable[Band]:
        begin = self._first_band()
        lane = self.room.line * _LINES_OF_BAR + _GAP * 4
        for place in sorted({bar.place for bar in self.shown.bars}):
            heading, heading_begin = place, begin
            begin += round(self.room.line * 1.5)
            for day in self.shown.days:
                if any(bar.on == day.on and bar.place == place for bar in self.shown.bars):
                    yield Band(day, place, begin, begin + lane, begin + _GAP, heading, heading_begin)
                    begin += lane + _GAP
                    heading = ""

    def _first_band(self) -> int:
        return self.gutter if self.room.is_upright else self.head

    def _strips(self) -> int:
        return 2 * (self.strip + 1) + _GAP

    def _breadth(self, day: DayView, *, has_bars: bool) -> int:
        is_idle = day.kind is not DayKind.WORKING and not has_bars
        if not self.room.is_upright:
            lines = _LINES_OF_BAR if has_bars else 1
            return round(self.room.line * 1.5) if is_idle else self._strips() + self.room.line * lines + _GAP * 4
        idle = self.room.letter * _LETTERS_OF_IDLE
        if is_idle:
            return idle
        kinds = [one.kind is DayKind.WORKING for one in self.shown.days]
        free = self.room.width - self.gutter - (len(kinds) - sum(kinds)) * (idle + _GAP) - sum(kinds) * _GAP
        return max(self.room.letter * _LETTERS_OF_COLUMN, free // max(1, sum(kinds)) - 1)

    def _size(self) -> QSize:
        across = (self.bands[-1].end if self.bands else self._first_band()) + _GAP
        if self.room.is_upright:
            down = self.head + round((self.last - self.first) * self._along) + 2 * self.edge
            return QSize(max(across, self.room.width), down)
        along = self.gutter + round((self.last - self.first) * self._along) + 2 * self.edge
        return QSize(max(along, self.room.width), across)

    # --- places ---------------------------------------------------------------------------------------------

    def at_minute(self, minute: int) -> int:
        """Where a minute is along the time, not mirrored."""
        start = self.head if self.room.is_upright else self.gutter
        return start + self.edge + round((min(max(minute, self.first), self.last) - self.first) * self._along)

    def part(self, begin: int, end: int, starts: int, ends: int) -> QRect:
        """The rectangle across from `begin` to `end`, along from minute `starts` to `ends`."""
        first, last = self.at_minute(starts), self.at_minute(ends)
        if self.room.is_upright:
            return self.mirrored(QRect(begin, first, end - begin, last - first))
        return self.mirrored(QRect(first, begin, last - first, end - begin))

    def mirrored(self, rect: QRect) -> QRect:
        """A rectangle as it is seen: from the other side in languages that are read so."""
        if not self.room.is_mirrored:
            return rect
        return QRect(self.size.width() - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())

    def label(self, band: Band) -> QRect:
        """Where the day of a band is written."""
        if self.room.is_upright:
            return self.mirrored(QRect(band.begin, 0, band.end - band.begin, self.head))
        return self.mirrored(QRect(0, band.begin, self.gutter, band.end - band.begin))

    def heading(self, band: Band) -> QRect:
        """Where the place over a band is written."""
        return self.mirrored(QRect(0, band.heading_begin, self.size.width(), band.begin - band.heading_begin))

    def strip_of(self, band: Band, number: int, starts: int, ends: int) -> QRect:
        """A part of the availability strip of the first (0) or second (1) officer."""
        begin = band.begin + 1 + number * (self.strip + 1)
        return self.part(begin, begin + self.strip, starts, ends)

    def has_strips(self, band: Band) -> bool:
        """Whether the band shows when the officers are there."""
        return band.lane_begin - band.begin > self.strip

    def whole(self, band: Band) -> QRect:
        """The whole time area of a band."""
        return self.part(band.begin, band.end, self.first, self.last)

    def ride(self, band: Band, leg: Leg) -> QRect:
        """A thin connector in the middle of the lane; empty where the ride lies outside the picture."""
        middle, thin = (band.lane_begin + band.end) // 2, max(3, self.room.line // 4)
        return self.part(middle - thin, middle + thin, leg.starts, leg.ends)

    def hours(self) -> tuple[int, ...]:
        """The whole hours from the first to the last minute."""
        return tuple(range(self.first, self.last + 1, HOUR))

    def _spots(self) -> Iterable[Spot]:
        for band in self.bands:
            bars = [bar for bar in self.shown.bars if bar.on == band.day.on and band.place in ("", bar.place)]
            lanes = _lanes(bars)
            count = max(lanes.values(), default=0) + 1
            breadth = (band.end - band.lane_begin - 2 * _GAP) // count
            for bar in bars:
                begin = band.lane_begin + _GAP + lanes[id(bar)] * breadth
                yield Spot(bar, band, self.part(begin, begin + breadth - (count > 1), bar.starts, bar.ends))

    # --- asked by mouse and keyboard ------------------------------------------------------------------------

    def spot(self, key: object) -> Spot | None:
        """Where the bar of this key is."""
        return self._of_key.get(key)

    def spot_at(self, point: QPoint) -> Spot | None:
        """The bar under a point."""
        return next((spot for spot in reversed(self.spots) if spot.rect.contains(point)), None)

    def band_at(self, point: QPoint) -> Band | None:
        """The band under a point, whatever the time."""
        across = self._across(point)
        return next((band for band in self.bands if band.begin - _GAP <= across <= band.end), None)

    def minute_at(self, point: QPoint) -> int:
        """The time of day at a point, which may lie outside the picture."""
        if self.room.is_upright:
            along = point.y() - self.head - self.edge
        else:
            x = self.size.width() - point.x() if self.room.is_mirrored else point.x()
            along = x - self.gutter - self.edge
        return self.first + round(along / self._along)

    def _across(self, point: QPoint) -> int:
        if not self.room.is_upright:
            return point.y()
        return self.size.width() - point.x() if self.room.is_mirrored else point.x()

    def ghost(self, bar: Bar, band: Band, starts: int) -> QRect:
        """Where a bar would be on another band and at another time."""
        return self.part(band.lane_begin + _GAP, band.end - _GAP, starts, starts + bar.ends - bar.starts)


def _extent(shown: Shown) -> tuple[int, int]:
    """From the earliest to the latest that is to be seen, in whole hours."""
    starts = [day.starts for day in shown.days if day.starts < day.ends] + [bar.starts for bar in shown.bars]
    ends = [day.ends for day in shown.days if day.starts < day.ends] + [bar.ends for bar in shown.bars]
    for bar in shown.bars:
        for leg in (bar.before, bar.after):
            if leg is not None:
                starts.append(leg.starts)
                ends.append(leg.ends)
    first = max(0, min(starts, default=_USUAL[0]) // HOUR * HOUR)
    last = min(24 * HOUR, -(-max(ends, default=_USUAL[1]) // HOUR) * HOUR)
    return first, max(last, first + HOUR)


def _lanes(bars: list[Bar]) -> dict[int, int]:
    """A lane for each bar of a band, so that none covers another."""
    until: list[int] = []
    lanes: dict[int, int] = {}
    for bar in sorted(bars, key=lambda bar: (bar.starts, bar.ends)):
        lane = next((number for number, end in enumerate(until) if end <= bar.starts), len(until))
        until[lane : lane + 1] = [bar.ends]
        lanes[id(bar)] = lane
    return lanes

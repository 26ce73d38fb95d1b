"""The course of a case as a chain: what is behind has a check mark, where it stands is framed, bold and filled."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rolodex.commands.handover_windows import State
from rolodex.domain.handover import COURSE
from ui import handover_words
from ui.handover_words import word


class StateChain(QWidget):
    """Painted in one line, or in more where the page is narrow. A state beside the course stands in front."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("state_chain")
        self._state: State | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_state(self, state: State) -> None:
        """Show where the case stands."""
        self._state = state
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        if self._state is not None:
            now = word(handover_words.STATES, self._state.value)
            self.setAccessibleName(self.tr("State: {state}").format(state=now))
            self.setAccessibleDescription(" → ".join(text for text, _, _ in self._links()))

    def _links(self) -> list[tuple[str, bool, bool]]:
        """Text, whether it is the present state, whether it is behind."""
        if self._state is None:
            return []
        if self._state not in COURSE:
            beside = [(word(handover_words.STATES, self._state.value), True, False)]
            return beside + [(word(handover_words.STATES, state.value), False, False) for state in COURSE]
        place = COURSE.index(self._state)
        links = []
        for number, state in enumerate(COURSE):
            text = word(handover_words.STATES, state.value)
            links.append((f"✓ {text}" if number < place else text, number == place, number < place))
        return links

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _laid_out(self, width: int) -> tuple[list[QRect], int]:
        """A rectangle for each link, from the left, and the height of all."""
        measure = QFontMetrics(self._bold())
        pad, gap, height = measure.height() // 2, measure.height(), round(measure.height() * 1.7)
        x = y = 0
        found = []
        for text, _, _ in self._links():
            wide = measure.horizontalAdvance(text) + 2 * pad
            if x and x + wide > width:
                x, y = 0, y + height + 4
            found.append(QRect(x, y, wide, height))
            x += wide + gap
        return found, y + height

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._laid_out(width)[1]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        rects, height = self._laid_out(10_000)
        return QSize(max((rect.right() for rect in rects), default=0) + 1, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        rects, height = self._laid_out(10_000)
        return QSize(max((rect.width() for rect in rects), default=0), height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rects, _ = self._laid_out(self.width())
        for number, (rect, (text, is_now, is_behind)) in enumerate(zip(rects, self._links(), strict=True)):
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                rect.moveLeft(self.width() - rect.right() - 1)
            self._paint_link(painter, rect, text, is_now, is_behind)
            if number + 1 < len(rects):
                self._paint_arrow(painter, rect)
        painter.end()
        super().paintEvent(event)

    def _paint_link(self, painter: QPainter, rect: QRect, text: str, is_now: bool, is_behind: bool) -> None:
        colours = self.palette()
        ground, ink = QPalette.ColorRole.Window, QPalette.ColorRole.WindowText
        if is_now:
            ground, ink = QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText
        elif is_behind:
            ground = QPalette.ColorRole.Button
        edge = QPalette.ColorRole.Highlight if is_now else QPalette.ColorRole.PlaceholderText
        painter.setBrush(colours.brush(ground))
        painter.setPen(QPen(colours.color(edge), 2 if is_now else 1))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(colours.color(ink))
        painter.setFont(self._bold() if is_now else self.font())
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_arrow(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 1.4))
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ahead = -1 if is_mirrored else 1
        size, start = rect.height() // 7, rect.left() if is_mirrored else rect.right()
        tip = QPoint(start + ahead * (rect.height() * 3 // 8), rect.center().y())
        painter.drawLine(tip, tip + QPoint(-ahead * size, -size))
        painter.drawLine(tip, tip + QPoint(-ahead * size, size))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange}:
            self._describe()
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

"""The overlap of both officers: a sentence, a square for each day, and the way to its plan."""

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rolodex.commands.overlaps import DayKind, Days, OverlapDay
from ui import handover_words, i18n
from ui.handover_words import word

MOST_DAYS: Final = 92
"""Of a longer overlap the first three months are painted; the sentence counts all of it."""


class _Strip(QWidget):
    """Working days are filled, the others are hatched: never colour alone. The sentence above says the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[OverlapDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_days(self, days: tuple[OverlapDay, ...]) -> None:
        self._days = days[:MOST_DAYS]
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, self.fontMetrics().height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        colours = self.palette()
        side = min(self.height() - 2, max(3, self.width() // max(1, len(self._days)) - 2))
        for number, day in enumerate(self._days):
            left = number * (side + 2)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                left = self.width() - left - side - 1
            rect = QRect(left, 1, side, self.height() - 3)
            painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
            if day.kind is DayKind.WORKING:
                painter.setBrush(colours.brush(QPalette.ColorRole.Highlight))
            else:
                pattern = Qt.BrushStyle.BDiagPattern if day.kind is DayKind.WEEKEND else Qt.BrushStyle.DiagCrossPattern
                painter.setBrush(QBrush(colours.color(QPalette.ColorRole.PlaceholderText), pattern))
            painter.drawRect(rect)
        painter.end()
        super().paintEvent(event)


class OverlapView(QWidget):
    """What the overlap allows. Says what is missing where the days are not known."""

    plan_wanted = Signal()
    """The plan of the introductions is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: Days | None = None
        self._never_meet = False
        self._text = QLabel(self)
        self._text.setObjectName("overlap")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._strip = _Strip(self)
        self._plan = QPushButton(self)
        self._plan.setObjectName("open_overlap")
        self._plan.clicked.connect(self.plan_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        column.addWidget(self._strip)
        column.addWidget(self._plan)

    def show_days(self, days: Days | None, first_day: str = "", last_day: str = "") -> None:
        """Show this overlap; None where there is none, or where a day is not set. The days are ISO dates or empty."""
        self._days = days
        self._never_meet = bool(first_day and last_day) and last_day < first_day
        self._strip.show_days(() if days is None else days.days)
        self._strip.setVisible(days is not None)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._plan.setText(self.tr("Plan the intro&ductions…"))
        if self._days is None:
            self._text.setText(self._none_text())
            return
        held = self._days
        idle = [_idle_text(day) for day in held.days if day.kind is not DayKind.WORKING]
        self._strip.setAccessibleName(self.tr("Days that are not worked"))
        self._strip.setAccessibleDescription(i18n.listed(idle))
        self._strip.setToolTip(i18n.tip("\n".join(idle)))
        said = self.tr("Both in post from {first} to {last}. Working days: {working}.").format(
            first=i18n.date_text(held.days[0].day.isoformat()),
            last=i18n.date_text(held.days[-1].day.isoformat()),
            working=i18n.number_text(len(held.working)),
        )
        if held.missing:
            more = self.tr("Days that the introductions need: {needed}, {missing} too few.")
        else:
            more = self.tr("Days that the introductions need: {needed}, enough.")
        needs = more.format(needed=i18n.number_text(held.needed), missing=i18n.number_text(held.missing))
        self._text.setText(f"{said} {needs}")

    def _none_text(self) -> str:
        if not self._never_meet:
            return self.tr("No overlap: the first or the last day is not set, or they do not meet.")
        return self.tr(
            "No overlap: one leaves before the other comes, so nobody can be met together. Choose the contacts and "
            "propose a fallback: a joint call, a signed letter, a third party."
        )


def _idle_text(day: OverlapDay) -> str:
    why = i18n.marked(day.reason) or word(handover_words.DAY_KINDS, day.kind.value)
    return f"{i18n.date_text(day.day.isoformat())}: {why}"

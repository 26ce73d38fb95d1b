"""The same plan three ways: Gantt chart, week, table. The current meeting is the same in all of them."""

from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ui import i18n
from ui.models.rows_model import Line
from ui.pages.overlap import plan_texts
from ui.pages.overlap.bars import Bar, Shown
from ui.pages.overlap.legend import Legend
from ui.pages.overlap.plan_canvas import PlanCanvas
from ui.widgets.filled_table import FilledTable

GANTT, WEEK, TABLE = range(3)
_TRAVEL: Final = 5
_LINES_WITH_LEGEND: Final = 20


class PlanViews(QWidget):
    """Which one is shown is kept as long as the page lives."""

    chosen = Signal()
    """Another meeting is the current one."""
    opened = Signal(object)
    move_wanted = Signal(object, object, int)
    pin_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Shown()
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("overlap_views")
        self.tabs.setExpanding(False)
        for _ in range(3):
            self.tabs.addTab("")
        self.by_place = QCheckBox(self)
        self.by_place.setObjectName("overlap_group")
        self.gantt = PlanCanvas("gantt", is_upright=False, parent=self)
        self.week = PlanCanvas("week", is_upright=True, parent=self)
        self.table = FilledTable("plan_table", _TRAVEL, self)
        self._said = QLabel(self)
        self._said.setObjectName("overlap_current")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._legend = Legend(self)
        self._stack = QStackedWidget(self)
        for view in (self.gantt, self.week, self.table):
            self._stack.addWidget(view)
        top = QHBoxLayout()
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self.by_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self._legend)
        column.addWidget(self._said)
        self._connect()
        self._retranslate()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self.by_place.toggled.connect(self.gantt.go_by_place)
        for canvas in (self.gantt, self.week):
            canvas.chosen.connect(self._on_chosen)
            canvas.opened.connect(self.opened)
            canvas.move_wanted.connect(self.move_wanted)
            canvas.pin_wanted.connect(self.pin_wanted)
        self.table.chosen.connect(self._on_chosen)
        self.table.activated.connect(self.opened)
        pin = QShortcut(QKeySequence(Qt.Key.Key_P), self.table)
        pin.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        pin.activated.connect(self._on_pin_activated)

    # --- for the page ---------------------------------------------------------------------------------------

    def show_plan(self, shown: Shown, *, is_editable: bool) -> None:
        """Show this plan in every way."""
        self._shown = shown
        self._legend.name_officers(shown.officer_names)
        self._show_legend()
        for canvas in (self.gantt, self.week):
            canvas.show_plan(shown, is_editable=is_editable)
        self._fill()
        self._tell()

    def current(self) -> Bar | None:
        """The current meeting."""
        return self._shown.bar(self.gantt.current())

    def view(self) -> QWidget:
        """The way that is shown now."""
        return (self.gantt, self.week, self.table)[self.tabs.currentIndex()]

    def go_to(self, number: int) -> None:
        """Show the plan this way, with the keyboard in it."""
        self.tabs.setCurrentIndex(number)
        self.view().setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, text: str) -> None:
        """A move was refused: say why beside the bar, and under the view where it is a table."""
        for canvas in (self.gantt, self.week):
            canvas.refuse(text if canvas is self.view() else "")
        self._tell(text)

    # --- events ---------------------------------------------------------------------------------------------

    def _on_tab_changed(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.by_place.setVisible(number == GANTT)
        self._show_legend()

    def _show_legend(self) -> None:
        """Only where the picture has room enough beside it."""
        is_high = self.height() > self.fontMetrics().height() * _LINES_WITH_LEGEND
        self._legend.setVisible(is_high and bool(self._shown.days) and self.tabs.currentIndex() != TABLE)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._show_legend()

    def _on_pin_activated(self) -> None:
        if self.table.current() is not None:
            self.pin_wanted.emit(self.table.current())

    def _on_chosen(self, key: object) -> None:
        if key is None or self._shown.bar(key) is None:
            return
        for canvas in (self.gantt, self.week):
            with QSignalBlocker(canvas):
                canvas.choose(key)
        with QSignalBlocker(self.table):
            self.table.choose(key)
        self._tell()

    def _tell(self, refusal: str = "") -> None:
        bar = self.current()
        said = plan_texts.sentence(bar) if bar is not None else ""
        self._said.setText(f"\N{WARNING SIGN} {refusal}  {said}" if refusal else said)
        self._said.setAlignment(i18n.leading_side(self.layoutDirection()))
        self.chosen.emit()

    def _fill(self) -> None:
        with QSignalBlocker(self.table):
            self.table.fill(plan_texts.headers(), [Line(bar.key, plan_texts.row(bar)) for bar in self._shown.bars])
            self.table.choose(self.gantt.current())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._retranslate()

    def _retranslate(self) -> None:
        for number, text in enumerate((self.tr("&Gantt chart"), self.tr("&Week"), self.tr("&Table"))):
            self.tabs.setTabText(number, text)
        self.tabs.setAccessibleName(self.tr("How the plan is shown"))
        self.by_place.setText(self.tr("G&roup by place"))
        keys = self.tr(
            "Arrow keys go from meeting to meeting, Alt and arrow keys move one, P pins it, Enter opens its brief. "
            "The table shows the same."
        )
        self.gantt.setAccessibleName(self.tr("Plan by day and time of day. {keys}").format(keys=keys))
        self.week.setAccessibleName(self.tr("Plan as a week. {keys}").format(keys=keys))
        self.table.name_for_people(self.tr("Plan as a table"), self.tr("Nothing is planned yet."))
        self._fill()
        self._tell()

"""One hand-over case: its head, its tabs, and beside them the next step, coverage and overlap."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from rolodex.commands.handover_windows import Missing, Picture
from rolodex.domain.handover_step import Guard
from rolodex.domain.ids import SubjectId
from rolodex.errors import IllegalTransition
from ui import i18n
from ui.desk import Desk
from ui.models.handover_promise_model import NAME, WHAT, HandoverPromiseModel
from ui.pages.handover.case_head import CaseHead
from ui.pages.handover.coverage_tiles import CoverageTiles
from ui.pages.handover.item_list import ItemList
from ui.pages.handover.next_step import NextStep
from ui.pages.handover.other_items_tab import OtherItemsTab
from ui.pages.handover.overlap_strip import OverlapView
from ui.pages.handover.timeline_tab import TimelineTab
from ui.widgets.read_table import ReadTable

_SIDE_IN_LETTERS = 40


class CaseView(QWidget):
    """Shows and collects what is chosen; the page does the rest."""

    left = Signal()
    step_pressed = Signal()
    item_opened = Signal(object)
    priority_wanted = Signal(int)
    acknowledge_wanted = Signal(object)
    unlisted_wanted = Signal()
    guard_chosen = Signal(object)
    """A `Guard` that is about no item."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self.head = CaseHead(self)
        self.items = ItemList(self)
        self.others, self.timeline = OtherItemsTab(desk, self), TimelineTab(desk, self)
        self.step = NextStep(self)
        self.coverage = CoverageTiles(self)
        self.overlap = OverlapView(self)
        self.promise_model = HandoverPromiseModel(self)
        self.promises = ReadTable("promises", self.promise_model, self)
        self.promises.setWordWrap(True)
        self._build()
        self._connect()
        self.setFocusProxy(self.items)
        self._retranslate()

    def _build(self) -> None:
        header = self.promises.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for place in (NAME, WHAT):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self._acknowledge = QPushButton(self)
        self._acknowledge.setObjectName("acknowledge")
        self._no_promises = QLabel(self)
        self._no_promises.setWordWrap(True)
        promises = QWidget(self)
        below = QVBoxLayout(promises)
        below.addWidget(self._no_promises)
        below.addWidget(self.promises, 1)
        below.addWidget(self._acknowledge, 0, Qt.AlignmentFlag.AlignTrailing)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("case_tabs")
        self.tabs.addTab(self.items, "")
        self.tabs.addTab(promises, "")
        self.tabs.addTab(self.others, "")
        self.tabs.addTab(self.timeline, "")
        side = QWidget(self)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        self._coverage_title, self._overlap_title = QLabel(side), QLabel(side)
        for label in (self._coverage_title, self._overlap_title):
            font = label.font()
            font.setBold(True)
            label.setFont(font)
        for widget in (self.step, self._coverage_title, self.coverage, self._overlap_title, self.overlap):
            beside.addWidget(widget)
        beside.addStretch(1)
        scroll = self._scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(side)
        self._side = side
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.tabs)
        splitter.addWidget(scroll)
        splitter.setStretchFactor(0, 5)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.head.left.connect(self.left)
        self.step.pressed.connect(self.step_pressed)
        self.step.led_to.connect(self._on_step_led_to)
        self.items.opened.connect(self.item_opened)
        self.items.priority_wanted.connect(self.priority_wanted)
        self.promises.activated.connect(self._on_promises_activated)
        self._acknowledge.clicked.connect(self._on_acknowledge_clicked)
        self.others.counted.connect(self._name_tabs)
        self.timeline.opened.connect(self.item_opened)
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)

    # --- for the page ---------------------------------------------------------------------------------------

    def show_picture(self, picture: Picture) -> None:
        """Show this case."""
        before = self._picture.view if self._picture is not None else None
        self._picture = picture
        if before is None or (before.case, before.state) != (picture.view.case, picture.view.state):
            # What a guard missed before the step is no list to work on after it.
            self.items.show_all()
        self.head.show_picture(picture)
        self.items.show_items(picture.items)
        self.others.show_case(picture.view.case)
        if self.tabs.currentWidget() is self.timeline:
            self.timeline.show_case(picture.view.case)
        self.step.show_picture(picture)
        self.coverage.show_coverage(picture.view.coverage)
        days = (picture.view.values.get(name, "") for name in ("first_day", "last_day"))
        self.overlap.show_days(picture.days, *days)
        row = self.promises.currentIndex().row()
        self.promise_model.show(picture.promises)
        if picture.promises:
            self.promises.selectRow(min(max(row, 0), len(picture.promises) - 1))
        self.promises.setVisible(bool(picture.promises))
        self._acknowledge.setVisible(bool(picture.promises))
        self._no_promises.setVisible(not picture.promises)
        self._retranslate()

    def refuse(self, error: IllegalTransition) -> None:
        """The next step was refused."""
        self.step.refuse(error)

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        tab = {0: self.items, 1: self.promises, 2: self.others, 3: self.timeline}[self.tabs.currentIndex()]
        return [tab, self.step.button, self.step.lines]

    def turn_items_over(self) -> None:
        """Show the items as a board, or as a table again."""
        self.tabs.setCurrentIndex(0)
        self.items.turn_over()

    def add_other(self) -> None:
        """Ask for something that is handed over besides contacts."""
        self.tabs.setCurrentIndex(2)
        self.others.setFocus(Qt.FocusReason.OtherFocusReason)
        self.others.add()

    def take_keyboard(self) -> None:
        """Put the keyboard into the tab in front."""
        if self.tabs.currentIndex() == 0:
            self.items.take_keyboard()
        else:
            target = self.panes()[0]
            # Without a commitment there is no table.
            target = target if target.isVisibleTo(self) else self.tabs.tabBar()
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- events ---------------------------------------------------------------------------------------------

    def _on_tabs_current_changed(self, _place: int) -> None:
        if self._picture is not None and self.tabs.currentWidget() is self.timeline:
            self.timeline.show_case(self._picture.view.case)

    def _on_step_led_to(self, missing: Missing) -> None:
        if missing.guard is Guard.EVERY_STEWARDED_CONTACT_LISTED:
            self.unlisted_wanted.emit()
        elif missing.guard is Guard.COMMITMENTS_ACKNOWLEDGED:
            self.tabs.setCurrentIndex(1)
            self.promises.setFocus(Qt.FocusReason.OtherFocusReason)
        elif missing.contacts:
            self.tabs.setCurrentIndex(0)
            self.items.show_missing(missing)
        else:
            self.guard_chosen.emit(missing.guard)

    def _on_promises_activated(self, index: QModelIndex) -> None:
        self._want_acknowledged(index.row())

    def _on_acknowledge_clicked(self) -> None:
        self._want_acknowledged(self.promises.currentIndex().row())

    def _want_acknowledged(self, row: int) -> None:
        promise = self.promise_model.at(row)
        if promise is not None and not promise.is_acknowledged:
            self.acknowledge_wanted.emit(promise.commitment)

    def chosen(self) -> tuple[SubjectId, ...]:
        """The contacts of the chosen items."""
        return self.items.chosen()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self.promise_model.retranslate()
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit_side()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._name_tabs()
        self.promises.setAccessibleName(self.tr("Open commitments with contacts of the case"))
        self._no_promises.setText(self.tr("There is no open commitment with a contact of this case."))
        self._acknowledge.setText(self.tr("Ac&knowledge"))
        self._acknowledge.setAccessibleName(self.tr("Acknowledge the chosen commitment"))
        self._coverage_title.setText(self.tr("Coverage"))
        self._overlap_title.setText(self.tr("Overlap"))
        self._fit_side()

    def _name_tabs(self) -> None:
        held = self._picture
        items = i18n.number_text(len(held.items)) if held else ""
        promises = i18n.number_text(sum(not one.is_acknowledged for one in held.promises)) if held else ""
        others = i18n.number_text(self.others.open_count())
        self.tabs.setAccessibleName(self.tr("Items, commitments, other matters, timeline"))
        self.tabs.tabBar().setAccessibleName(self.tabs.accessibleName())
        self.tabs.setTabText(0, self.tr("&Items ({count})").format(count=items))
        self.tabs.setTabText(1, self.tr("Co&mmitments ({count} not acknowledged)").format(count=promises))
        self.tabs.setTabText(2, self.tr("Othe&r matters ({count} open)").format(count=others))
        self.tabs.setTabText(3, self.tr("Time&line"))

    def _fit_side(self) -> None:
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        letters = i18n.letter_px(self.fontMetrics()) * _SIDE_IN_LETTERS
        self._scroll.setMinimumWidth(max(self._side.minimumSizeHint().width(), letters) + bar)

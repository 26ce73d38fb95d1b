"""The overlap: when both officers are there, who is introduced when and where, and who finds no place."""

from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from rolodex.clock import today
from rolodex.commands import handover_windows, plan_views
from rolodex.commands.handover_windows import CaseEntry, State
from rolodex.commands.plan_views import InputsView, PlanView
from rolodex.commands.plans import Proposal
from rolodex.commands.prints import PaperKind
from rolodex.domain.day_time import WHOLE_DAY
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import NotFound, RolodexError
from rolodex.progress import Progress
from ui import i18n
from ui.desk import Desk
from ui.dialogs.print_dialog import printing_dialog
from ui.page import Page
from ui.pages.overlap import bars
from ui.pages.overlap.actions import OverlapActions
from ui.pages.overlap.bars import Shown
from ui.pages.overlap.plan_deeds import PlanDeeds
from ui.pages.overlap.plan_head import PlanHead
from ui.pages.overlap.plan_notice import PlanNotice
from ui.pages.overlap.plan_views import GANTT, TABLE, WEEK, PlanViews
from ui.pages.overlap.planner import Planner
from ui.pages.overlap.tray import Tray
from ui.widgets.empty_state import EmptyState
from ui.widgets.level_banner import LevelBanner
from ui.widgets.progress_strip import ProgressStrip

_ACCEPTORS: Final = frozenset({"incoming", "supervisor", "custodian"})
_OPEN: Final = frozenset({State.DRAFT, State.PLANNED, State.BRIEFING, State.INTRODUCING})


class OverlapPage(Page):
    """One case at a time; a proposal is looked at before it is written."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("overlap", desk, parent)
        self._entries: tuple[CaseEntry, ...] = ()
        self._case: SubjectId | None = None
        self._view: PlanView | None = None
        self._dark: tuple[int, int] | None = None
        self._proposal: Proposal | None = None
        self.actions_ = OverlapActions(self)
        self.deeds, self.planner = PlanDeeds(desk, self), Planner(desk, self)
        self._build()
        self._connect()
        self._connect_actions()
        self._retranslate()

    def _build(self) -> None:
        self.banner, self.head, self.notice = LevelBanner(self), PlanHead(self), PlanNotice(self)
        self.strip = ProgressStrip(self)
        self.strip.setObjectName("plan_progress")
        self.views, self.tray = PlanViews(self), Tray(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setObjectName("overlap_splitter")
        self._splitter.setChildrenCollapsible(False)
        for widget, stretch in ((self.views, 1), (self.tray, 0)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        for part in (self.banner, self.head, self.notice, self.strip):
            column.addWidget(part)
        column.addWidget(self._splitter, 1)
        blank = EmptyState("empty_overlap", "overlap_start_case", self)
        self._empty, self._start = blank.words, blank.button
        self._stack = QStackedWidget(self)
        self._stack.addWidget(blank)
        self._stack.addWidget(whole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self._start.clicked.connect(self._on_start_clicked)
        self.head.case_chosen.connect(self.show_subject)
        self.notice.pressed.connect(self._on_notice_pressed)
        self.views.chosen.connect(self._tell_actions)
        self.views.opened.connect(self._on_opened)
        self.views.move_wanted.connect(self._on_move_wanted)
        self.views.pin_wanted.connect(self._on_pin_wanted)
        self.tray.fallback_wanted.connect(self.deeds.propose_fallback)
        self.tray.accept_wanted.connect(self.deeds.accept_fallback)
        self.tray.place_wanted.connect(self.deeds.ask_place)
        self.deeds.refused.connect(self.views.refuse)
        self.deeds.kept.connect(self._on_kept)
        self.planner.begun.connect(self._on_search_begun)
        self.planner.progressed.connect(self.strip.tell)
        self.planner.ended.connect(self._on_search_ended)
        self.planner.proposed.connect(self._on_proposed)
        self.planner.refused.connect(self.desk.complain)
        for keys, slot in ((Qt.Key.Key_Escape, self._on_discard), (Qt.Modifier.CTRL | Qt.Key.Key_S, self._on_keep)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _connect_actions(self) -> None:
        for name, slot in (
            ("plan", self._on_plan_triggered),
            ("inputs", self._on_inputs_triggered),
            ("pin", self.deeds.pin),
            ("move", self.deeds.ask_move),
            ("record", self.deeds.record),
            ("estimate", self.deeds.estimate),
            ("confirm", self.deeds.confirm),
            ("take_off", self.deeds.take_off),
            ("fallbacks", self.deeds.propose_fallbacks),
            ("accept", self._on_accept_triggered),
            ("brief", self._on_brief_triggered),
            ("case", self._on_case_triggered),
            ("print", self._on_print_triggered),
            ("calendar", self.deeds.save_calendar),
            ("busy", self.deeds.import_busy),
            ("as_gantt", self._on_as_gantt_triggered),
            ("as_week", self._on_as_week_triggered),
            ("as_table", self._on_as_table_triggered),
        ):
            self.actions_[name].triggered.connect(slot)
        self.actions_["by_place"].toggled.connect(self.views.by_place.setChecked)
        self.views.by_place.toggled.connect(self.actions_["by_place"].setChecked)

    # --- for the workspace ----------------------------------------------------------------------------------

    def tools(self) -> list[QAction]:
        return self.actions_.tools()

    def more_actions(self) -> list[QAction]:
        return self.actions_.more()

    def panes(self) -> list[QWidget]:
        if self._case is None:
            return [self._start]
        return [self.views.view(), self.tray.list, self.head.case]

    def show_subject(self, subject: SubjectId) -> None:
        """Show the overlap of this case."""
        if subject != self._case:
            self.planner.stop()
            self._case, self._view, self._proposal = subject, None, None
        self._ask_plan()

    def take_file(self, path: Path) -> None:
        self.deeds.take_calendar(path)

    def status(self) -> str:
        if self._view is None:
            return ""
        counts = self._view.counts
        return self.tr("Placed: {placed}, without a place: {unplaced}").format(
            placed=i18n.number_text(counts.placed), unplaced=i18n.number_text(counts.unplaced)
        )

    def _reload(self) -> None:
        self.desk.ask(handover_windows.rows, then=self._on_rows_read)

    # --- reading --------------------------------------------------------------------------------------------

    def _on_rows_read(self, rows: tuple[CaseEntry, ...]) -> None:
        # The cases that can be planned first, of those the one that ends next.
        self._entries = tuple(sorted(rows, key=_rank))
        cases = [entry.row.case for entry in self._entries]
        if self._case not in cases:
            self._case = cases[0] if cases else None
            self._view = self._proposal = None
        self.head.show_cases(self._entries, self._case)
        if self._case is not None:
            self._ask_plan()
        else:
            self._show_stack(0)

    def _ask_plan(self) -> None:
        if self._case is not None:
            self.desk.ask(plan_views.inputs, self._case, then=self._on_inputs_read, failed=self._on_gone)
            self.desk.ask(plan_views.plan, self._case, then=self._on_plan_read, failed=self._on_gone)

    def _on_inputs_read(self, read: InputsView) -> None:
        if read.case == self._case:
            outside = read.inputs.hours.outside
            self._dark = None if outside == WHOLE_DAY else (outside.start, outside.end)

    def _on_plan_read(self, view: PlanView) -> None:
        if view.case != self._case:
            return
        if self._proposal is not None and self._proposal.stamp != view.stamp:
            self._proposal = None
            self.desk.say(self.tr("The case was changed, so the proposal holds no more. Propose a plan again."))
        self._view = self.deeds.view = view
        self.head.show_cases(self._entries, self._case)
        self._show_stack(1)
        self._show()
        self.status_changed.emit(self.status())

    def _on_gone(self, error: RolodexError) -> None:
        self._view = self.deeds.view = None
        if isinstance(error, NotFound):
            self._case = None
            self._show_stack(0)
        else:
            self._show_stack(1)
            self.views.show_plan(Shown(), is_editable=False)
            self.tray.show_unplaced((), may_propose=False, may_accept=False)
            self.desk.complain(error)
        self._tell_actions()

    def _show_stack(self, place: int) -> None:
        had_keyboard = self._start.hasFocus() or self.hasFocus()
        self._stack.setCurrentIndex(place)
        if had_keyboard and self.isVisible():
            self._target().setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_actions()

    def _target(self) -> QWidget:
        return self.views.view() if self._stack.currentIndex() else self._start

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        # Handed on here: a focus proxy that changes tears the order of Tab apart (Qt 6.11).
        self._target().setFocus(event.reason())

    # --- showing --------------------------------------------------------------------------------------------

    def _show(self) -> None:
        view = self._view
        if view is None:
            return
        if self._proposal is not None:
            shown = bars.of_proposal(view, self._proposal, self._dark)
        else:
            shown = bars.of_view(view, self._dark)
        self.head.show_view(view, shown)
        may_edit = view.is_editable and self._proposal is None
        self.views.show_plan(shown, is_editable=may_edit)
        self.tray.show_unplaced(shown.unplaced, may_propose=may_edit, may_accept=self._is_acceptor())
        level = shown.level()
        self.banner.show_level(level if level is not Level.UNCLASSIFIED else None)
        self.notice.tell(view, self._proposal, today(self.desk.clock))
        self._tell_actions()

    def _entry(self) -> CaseEntry | None:
        return next((entry for entry in self._entries if entry.row.case == self._case), None)

    def _is_acceptor(self) -> bool:
        entry = self._entry()
        is_open = entry is not None and entry.row.state in _OPEN
        return entry is not None and is_open and not entry.is_holder and bool(_ACCEPTORS & set(entry.own_roles))

    def _tell_actions(self) -> None:
        bar = self.views.current() if self._view is not None and self._proposal is None else None
        self.deeds.bar = bar
        is_editable = self._view is not None and self._view.is_editable and self._proposal is None
        self.actions_.allow(
            has_case=self._view is not None,
            has_bar=bar is not None,
            has_planned=bar is not None and bar.is_planned,
            is_editable=is_editable,
            is_acceptor=self._is_acceptor(),
        )

    # --- a proposal -----------------------------------------------------------------------------------------

    def _on_plan_triggered(self) -> None:
        if self._case is not None:
            self.planner.propose(self._case)

    def _on_search_begun(self, progress: Progress) -> None:
        self.strip.begin(self.tr("Looking for a plan"), progress)
        self.actions_["plan"].setEnabled(False)

    def _on_search_ended(self) -> None:
        self.strip.end()
        self._tell_actions()

    def _on_proposed(self, proposal: Proposal) -> None:
        if proposal.case != self._case or self._view is None:
            return
        if proposal.stamp != self._view.stamp:
            self.desk.say(
                self.tr("The case was changed meanwhile, so the proposal does not hold. Propose a plan again.")
            )
            return
        self._proposal = proposal
        self._show()

    def _on_keep(self) -> None:
        if self._proposal is not None:
            self.deeds.keep(self._proposal)

    def _on_kept(self) -> None:
        self._proposal = None
        self._show()

    def _on_discard(self) -> None:
        if self._proposal is not None:
            self._proposal = None
            self._show()
            self.views.view().setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what was chosen ------------------------------------------------------------------------------------

    def _on_notice_pressed(self, name: str) -> None:
        if name == "keep":
            self._on_keep()
            self.views.view().setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == "discard":
            self._on_discard()
        else:
            self.actions_[name].trigger()

    def _on_move_wanted(self, key: object, on: date, starts: int) -> None:
        bar = self._shown_bar(key)
        if bar is not None:
            self.deeds.move(bar, on, starts)

    def _on_pin_wanted(self, key: object) -> None:
        if self._shown_bar(key) is not None and self.actions_["pin"].isEnabled():
            self.deeds.pin()

    def _on_opened(self, key: object) -> None:
        bar = self._shown_bar(key)
        if bar is not None:
            self._open_brief(bar)

    def _shown_bar(self, key: object) -> bars.Bar | None:
        bar = self.views.current()
        return bar if bar is not None and bar.key == key else None

    def _on_accept_triggered(self) -> None:
        self.deeds.accept_fallback()

    def _on_print_triggered(self) -> None:
        bar = self.views.current()
        if self._case is not None:
            day = bar.on if bar is not None else None
            printing_dialog(self.desk, PaperKind.SHEET, self._case, self, day=day).open()

    def _on_brief_triggered(self) -> None:
        bar = self.views.current()
        if bar is not None:
            self._open_brief(bar)

    def _open_brief(self, bar: bars.Bar) -> None:
        if self._case is None or self.desk.page_of is None or not bar.contacts:
            return
        self.desk.go("handover")
        page = self.desk.page_of("handover")
        if isinstance(page, Page):
            page.bring_back(f"brief:{self._case.hex()}:{bar.contacts[0].contact.hex()}")

    def _on_case_triggered(self) -> None:
        self.desk.go("handover", self._case)

    def _on_as_gantt_triggered(self) -> None:
        self.views.go_to(GANTT)

    def _on_as_week_triggered(self) -> None:
        self.views.go_to(WEEK)

    def _on_as_table_triggered(self) -> None:
        self.views.go_to(TABLE)

    def _on_inputs_triggered(self) -> None:
        self.desk.go("availability", self._case)

    def _on_start_clicked(self) -> None:
        self.desk.go("handover")

    def _retranslate(self) -> None:
        self.actions_.retranslate()
        self._empty.setText(
            self.tr(
                "The overlap shows when both officers are in post, and plans who is introduced when and where.\n"
                "It belongs to a hand-over: start one first, with the last day of who leaves and the first day of "
                "who comes."
            )
        )
        self._start.setText(self.tr("Go to the &hand-overs"))
        self._show()


def _rank(entry: CaseEntry) -> tuple[bool, bool, str]:
    return entry.row.state not in _OPEN, not entry.is_holder, entry.row.last_day

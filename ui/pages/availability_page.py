"""What the planner is told of a case: hours, officers, days, places and ways, contacts."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from rolodex.commands import handover_windows, plan_input_windows
from rolodex.commands.handover_windows import CaseEntry, State
from rolodex.commands.plan_input_windows import InputsPicture
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import NotFound, RolodexError
from ui import i18n
from ui.actions import Action
from ui.desk import Desk
from ui.page import Page
from ui.pages.availability.days_tab import DaysTab
from ui.pages.availability.ground_tab import GroundTab
from ui.pages.availability.hours_tab import HoursTab
from ui.pages.availability.input_dialog import FORM
from ui.pages.availability.meetings_tab import MeetingsTab
from ui.pages.availability.officers_tab import OfficersTab
from ui.pages.availability.summary import Summary
from ui.pages.availability.tab import Tab
from ui.widgets.empty_state import EmptyState
from ui.widgets.level_banner import LevelBanner

HOURS: Final = "hours"
OFFICERS: Final = "officers"
DAYS: Final = "days"
GROUND: Final = "ground"
MEETINGS: Final = "meetings"
_ICONS: Final = {
    HOURS: "clock",
    OFFICERS: "calendar-off",
    DAYS: "calendar-days",
    GROUND: "route",
    MEETINGS: "users-round",
}
_OPEN: Final = frozenset({State.DRAFT, State.PLANNED, State.BRIEFING, State.INTRODUCING})


class AvailabilityPage(Page):
    """One case at a time, in five tabs; every change is written at once and can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("availability", desk, parent)
        self._case: SubjectId | None = None
        self._picture: InputsPicture | None = None
        self._form = ""
        self._plan = Action("availability_plan", "chart-bar", "Alt+0", self)
        self._to_tab = {
            name: Action(f"availability_{name}", icon, f"Alt+{number}", self)
            for number, (name, icon) in enumerate(_ICONS.items(), 1)
        }
        self._tabs: dict[str, Tab] = {
            HOURS: HoursTab(desk, self),
            OFFICERS: OfficersTab(desk, self),
            DAYS: DaysTab(desk, self),
            GROUND: GroundTab(desk, self),
            MEETINGS: MeetingsTab(desk, self),
        }
        self._build()
        self._plan.triggered.connect(self._on_plan_triggered)
        self.summary.plan_wanted.connect(self._on_plan_triggered)
        self.summary.case_chosen.connect(self.show_subject)
        self._start.clicked.connect(self._on_start_clicked)
        for action in self._to_tab.values():
            action.triggered.connect(self._on_tab_triggered)
        self._retranslate()

    def _build(self) -> None:
        self.banner, self.summary, self.tabs = LevelBanner(self), Summary(self), QTabWidget(self)
        self.tabs.setObjectName("availability_tabs")
        self._grounds = {name: _scrolling(tab, self) for name, tab in self._tabs.items()}
        for ground in self._grounds.values():
            self.tabs.addTab(ground, "")
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.addWidget(self.banner)
        column.addWidget(self.summary)
        column.addWidget(self.tabs, 1)
        blank = EmptyState("empty_availability", "availability_start_case", self)
        self._empty, self._start = blank.words, blank.button
        self._stack = QStackedWidget(self)
        self._stack.addWidget(blank)
        self._stack.addWidget(whole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setFocusProxy(self._start)

    # --- for the workspace ----------------------------------------------------------------------------------

    def tools(self) -> list[QAction]:
        return [self._plan]

    def more_actions(self) -> list[QAction]:
        # The tabs say the same on the page: here they have their keys and can be searched for.
        return [*self._to_tab.values()]

    def panes(self) -> list[QWidget]:
        if self._picture is None:
            return [self._start]
        return [self.tabs.tabBar(), *self._tab().panes()]

    def show_subject(self, subject: SubjectId) -> None:
        """Show the inputs of this case."""
        if subject != self._case:
            self._case, self._picture = subject, None
        self._ask()

    def show_tab(self, name: str) -> None:
        """Show this tab, with the keyboard in it."""
        self.tabs.setCurrentWidget(self._grounds[name])
        first = self._tab().panes()[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._grounds[name].ensureWidgetVisible(first)

    def bring_back(self, form_id: str) -> None:
        word, _, rest = form_id.partition(":")
        case = rest.partition(":")[0]
        if word != FORM or len(case) != 32:
            self.desk.drafts.forget(form_id)
            return
        self._form = form_id
        self._case, self._picture = SubjectId(bytes.fromhex(case)), None
        self._ask()

    def status(self) -> str:
        if self._picture is None:
            return ""
        return self.tr("Working days of both: {count}").format(count=i18n.number_text(self._picture.days_of_both))

    def _reload(self) -> None:
        self.desk.ask(handover_windows.rows, then=self._on_rows_read)

    # --- reading --------------------------------------------------------------------------------------------

    def _on_rows_read(self, rows: tuple[CaseEntry, ...]) -> None:
        entries = tuple(sorted(rows, key=_rank))
        cases = [entry.row.case for entry in entries]
        if self._case not in cases:
            self._case, self._picture = (cases[0] if cases else None), None
        self.summary.show_cases(entries, self._case)
        if self._case is None:
            self._show_stack(0)
        else:
            self._ask()

    def _ask(self) -> None:
        if self._case is not None:
            self.desk.ask(plan_input_windows.picture, self._case, then=self._on_read, failed=self._on_gone)

    def _on_read(self, picture: InputsPicture) -> None:
        if picture.view.case != self._case:
            return
        self._picture = picture
        self.summary.show_picture(picture)
        places = _places(picture)
        for tab in self._tabs.values():
            tab.show_picture(picture, places)
        held = [item.contact.level for item in picture.view.items]
        self.banner.show_level(max([Level.CONFIDENTIAL, *held]))
        self._show_stack(1)
        self.status_changed.emit(self.status())
        if self._form:
            self._open_form()

    def _open_form(self) -> None:
        form, self._form = self._form, ""
        which = form.split(":", 2)[2]
        for name, tab in self._tabs.items():
            if tab.bring_back(which):
                self.tabs.setCurrentWidget(self._grounds[name])
                return
        self.desk.drafts.forget(form)

    def _on_gone(self, error: RolodexError) -> None:
        if self._form:
            self.desk.drafts.forget(self._form)
            self._form = ""
        self._picture = None
        self._show_stack(0)
        if not isinstance(error, NotFound):
            self.desk.complain(error)

    def _show_stack(self, place: int) -> None:
        had_keyboard = self._start.hasFocus() or self.hasFocus()
        self._stack.setCurrentIndex(place)
        for action in (self._plan, *self._to_tab.values()):
            action.setEnabled(place == 1)
        target = self._tab().panes()[0] if place else self._start
        self.setFocusProxy(self.tabs.tabBar() if place else self._start)
        if had_keyboard and self.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tab(self) -> Tab:
        return next(tab for name, tab in self._tabs.items() if self._grounds[name] is self.tabs.currentWidget())

    # --- what was chosen ------------------------------------------------------------------------------------

    def _on_plan_triggered(self) -> None:
        self.desk.go("overlap", self._case)

    def _on_start_clicked(self) -> None:
        self.desk.go("handover")

    def _on_tab_triggered(self) -> None:
        name = next(name for name, action in self._to_tab.items() if action is self.sender())
        self.show_tab(name)

    def _retranslate(self) -> None:
        titles = {
            HOURS: self.tr("Hours and rules"),
            OFFICERS: self.tr("Officers and holidays"),
            DAYS: self.tr("Days"),
            GROUND: self.tr("Places and travel"),
            MEETINGS: self.tr("Meetings"),
        }
        for number, (name, title) in enumerate(titles.items()):
            self.tabs.setTabText(number, title)
            self._to_tab[name].say(title)
        self.tabs.setAccessibleName(self.tr("What the planner knows"))
        self.tabs.tabBar().setAccessibleName(self.tr("What the planner knows"))
        self._plan.say(self.tr("The &plan"), self.tr("Back to the plan of the introductions"))
        self._empty.setText(
            self.tr(
                "Here the planner is told when and where the two officers and the contacts can meet.\n"
                "It belongs to a hand-over: start one first."
            )
        )
        self._start.setText(self.tr("Go to the &hand-overs"))


def _scrolling(tab: Tab, parent: QWidget) -> QScrollArea:
    """The tab in a ground that scrolls where twice the text leaves too little room."""
    ground = QScrollArea(parent)
    ground.setFrameShape(QFrame.Shape.NoFrame)
    ground.setWidgetResizable(True)
    ground.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    ground.setWidget(tab)
    return ground


def _places(picture: InputsPicture) -> tuple[str, ...]:
    """Every place that anything names, the base first."""
    said = picture.view.inputs
    named = [place.name for place in said.places]
    travelled = [end for held in said.travel for end in (held.way.origin, held.way.target)]
    met = [item.inputs.place for item in picture.view.items if item.inputs.place]
    return tuple(dict.fromkeys([said.hours.base, *sorted({*named, *travelled, *met}, key=str.casefold)]))


def _rank(entry: CaseEntry) -> tuple[bool, bool, str]:
    return entry.row.state not in _OPEN, not entry.is_holder, entry.row.last_day

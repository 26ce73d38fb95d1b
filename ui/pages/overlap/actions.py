"""What can be done on the overlap page, with icons and keys."""

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from ui.actions import Action

_TOOLS: Final = (
    ("overlap_plan", "wand-sparkles", "Ctrl+Return"),
    ("overlap_inputs", "sliders-horizontal", "Alt+0"),
    ("overlap_pin", "pin", ""),
    ("overlap_move", "move", "F2"),
    ("overlap_record", "heart-handshake", "Ctrl+Shift+T"),
    ("overlap_estimate", "hourglass", ""),
)
_MORE: Final = (
    ("overlap_confirm", "check", ""),
    ("overlap_take_off", "calendar-off", "Del"),
    ("overlap_fallbacks", "phone", ""),
    ("overlap_accept", "check-check", "Ctrl+Shift+A"),
    ("overlap_brief", "clipboard-pen", "Ctrl+E"),
    ("overlap_case", "handshake", ""),
    ("overlap_print", "printer", "Ctrl+P"),
    ("overlap_calendar", "calendar-plus", ""),
    ("overlap_busy", "calendar-clock", ""),
    ("overlap_by_place", "map-pin", ""),
    ("overlap_as_gantt", "chart-bar", ""),
    ("overlap_as_week", "calendar-days", ""),
    ("overlap_as_table", "table-2", ""),
)
_WITH_PLANNED: Final = frozenset(
    {"overlap_pin", "overlap_move", "overlap_take_off", "overlap_confirm", "overlap_record"}
)
_WITH_BAR: Final = frozenset({"overlap_brief"})
_OF_HOLDER: Final = frozenset({"overlap_plan", "overlap_busy", "overlap_fallbacks", "overlap_record"})


class OverlapActions(QObject):
    """By name. What is refused by a rule stays enabled: the refusal says why."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all = {name: Action(name, icon, keys, self) for name, icon, keys in (*_TOOLS, *_MORE)}
        # Del in a field of another pane deletes a letter there.
        self["take_off"].setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self["by_place"].setCheckable(True)
        self.allow(has_case=False, has_bar=False, has_planned=False, is_editable=False, is_acceptor=False)

    def __getitem__(self, name: str) -> Action:
        return self._all[f"overlap_{name}"]

    def tools(self) -> list[QAction]:
        """For the tool bar."""
        return [self._all[name] for name, _, _ in _TOOLS]

    def more(self) -> list[QAction]:
        """For the menu and the palette."""
        return [self._all[name] for name, _, _ in _MORE]

    def allow(self, *, has_case: bool, has_bar: bool, has_planned: bool, is_editable: bool, is_acceptor: bool) -> None:
        """What there is to do something with: a case, a bar, one that is still to be held; and who may."""
        for name, action in self._all.items():
            allowed = has_case
            if name in _WITH_PLANNED:
                allowed = has_planned and is_editable
            elif name in _WITH_BAR:
                allowed = has_bar
            if name in _OF_HOLDER:
                allowed = allowed and is_editable
            if name == "overlap_accept":
                allowed = has_case and is_acceptor
            action.setEnabled(allowed)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self["plan"].say(
            self.tr("Propose a &plan"),
            self.tr("Find day, time and order for everybody who still waits; pinned meetings stay"),
        )
        self["inputs"].say(
            self.tr("Availa&bility…"), self.tr("Availability and travel: say when and where people can meet")
        )
        self["pin"].say(self.tr("P&in"), self.tr("Fix the chosen meeting where it is, or let it go again: key P"))
        self["move"].say(self.tr("&Move…"), self.tr("Put the chosen meeting on another day or time, and pin it"))
        self["record"].say(self.tr("&Held or failed…"), self.tr("Record what came of the chosen meeting"))
        self["estimate"].say(
            self.tr("How man&y days?"),
            self.tr("How many days do we need, by road and by air, and who is never reached"),
        )
        self["confirm"].say(self.tr("&Confirmed by the contact"))
        self["take_off"].say(self.tr("Take &off the plan"))
        self["fallbacks"].say(self.tr("Propose all suggested &fallbacks"))
        self["accept"].say(self.tr("&Accept all proposed fallbacks"))
        self["brief"].say(self.tr("Open the &brief"))
        self["case"].say(self.tr("Open the hand-o&ver"))
        self["print"].say(
            self.tr("Print &day sheets…"),
            self.tr("Print or save a sheet for the day of the chosen meeting, or for each"),
        )
        self["calendar"].say(
            self.tr("Save the calenda&r…"),
            self.tr("The plan for calendars: times and regions, nobody's name"),
        )
        self["busy"].say(
            self.tr("Import b&usy times…"),
            self.tr("Take the times at which an officer is busy from a calendar file"),
        )
        self["by_place"].say(self.tr("&Group by place"))
        self["as_gantt"].say(self.tr("Show as &Gantt chart"))
        self["as_week"].say(self.tr("Show as &week"))
        self["as_table"].say(self.tr("Show as &table"))

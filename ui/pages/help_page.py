"""The guide as a page of the open vault, with the keys of every page gathered from their actions."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import help_topics, i18n, page_list
from ui.actions import Action
from ui.desk import Desk
from ui.page import Page
from ui.widgets.help_view import HelpView, keys_table

_EVERYWHERE: Final = ""
_OWN: Final = "help"


class HelpPage(Page):
    """Pages that nobody has seen yet are made one at a time, so that the window never stands still for the list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_OWN, desk, parent)
        self.view = HelpView(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._first = Action("help_first_hour", "footprints", "", self)
        self._keys = Action("help_keys", "keyboard", "", self)
        self._limits = Action("help_limits", "shield-off", "", self)
        for action, topic in ((self._first, "start"), (self._keys, "keys"), (self._limits, "limits")):
            action.setData(topic)
            action.triggered.connect(self._on_topic_triggered)
        self._to_visit: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._retranslate()

    def tools(self) -> list[QAction]:
        return [self._first, self._keys, self._limits]

    def panes(self) -> list[QWidget]:
        return self.view.panes()

    def focus_search(self) -> None:
        self.view.search.setFocus()
        self.view.search.selectAll()

    def show_topic_of(self, page: str) -> None:
        """The topic that explains the page of this name."""
        self.view.show_topic(help_topics.of_page(page))

    def _concerns(self, _changes: object) -> bool:
        return False

    def _reload(self) -> None:
        self._to_visit = [entry.name for entry in page_list.ENTRIES if entry.name != _OWN]
        self._timer.start()

    def _on_timer_timeout(self) -> None:
        if self._to_visit and self.desk.page_of is not None:
            self.desk.page_of(self._to_visit.pop(0))
            self._timer.start()
            return
        self._fill_keys()

    def _on_topic_triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.view.show_topic(str(sender.data()))
            self.view.list.setFocus()

    # --- keys -----------------------------------------------------------------------------------------------

    def _fill_keys(self) -> None:
        groups = [(page_list.title(entry).replace("&", ""), self._keys_of(entry.name)) for entry in page_list.ENTRIES]
        everywhere = (self.tr("Everywhere"), self._keys_of(_EVERYWHERE))
        headers = (self.tr("Key"), self.tr("What it does"))
        self.view.show_keys(keys_table([everywhere, *groups], headers))

    def _keys_of(self, name: str) -> list[tuple[str, str]]:
        """The keys of a page, or of the window where no page is named."""
        found: dict[str, str] = {}
        for action in self.window().findChildren(QAction):
            if _page_of(action) == name and not action.shortcut().isEmpty() and action.text():
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                # Undo and redo name what they would do, behind a colon.
                what = action.text().replace("&", "").partition(":")[0].rstrip(" …")
                found.setdefault(i18n.isolated(keys), what)
        return sorted(found.items(), key=_by_length)

    def _retranslate(self) -> None:
        self._first.say(self.tr("The &first hour"), self.tr("From an empty vault to the first contacts"))
        self._keys.say(self.tr("&Keys"), self.tr("Every key, page by page"))
        self._limits.say(self.tr("What it does &not do"), self.tr("Against what the program does not protect"))
        if not self._is_stale and not self._to_visit:
            # The texts of the actions change with the language; those of other widgets are set after this one's.
            self._timer.start()


def _page_of(action: QAction) -> str:
    """The name of the page that owns an action; empty for one of the window."""
    owner = action.parent()
    while owner is not None and not isinstance(owner, Page):
        owner = owner.parent()
    return "" if owner is None else owner.objectName().removesuffix("_page")


def _by_length(line: tuple[str, str]) -> tuple[int, str]:
    return len(line[0]), line[0]

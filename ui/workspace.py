"""The open vault: its pages, the tool bar above them, and the actions that hold on every page. Decides nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from rolodex.commands import undoing, watched
from rolodex.domain.ids import SubjectId
from rolodex.errors import NotFound, RolodexError
from ui import command_words, file_choice, page_list
from ui.actions import Action
from ui.desk import Desk
from ui.dialogs.palette_dialog import PaletteDialog
from ui.page import Page
from ui.pages.contacts_page import ContactsPage
from ui.widgets.progress_strip import ProgressStrip

if TYPE_CHECKING:
    from rolodex.commands.undoing import ChangeSet
    from rolodex.commands.watched import Steps

_ICON_PX: Final = 22


class Workspace(QWidget):
    """Stacks the pages and says which one is shown."""

    status_changed = Signal(str)
    page_shown = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.desk = desk
        desk.page_of = self.page
        self._pages: dict[str, Page] = {}
        self._steps: Steps | None = None
        self._gone_to: dict[str, Action] = {}
        self._build()
        self._build_actions()
        self._connect()
        self._retranslate()

    def start(self) -> None:
        """Show the contacts, and what undo and redo would do."""
        self.show_page("contacts")
        self.desk.ask(watched.steps, then=self._on_steps_changed)

    # --- building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.tools, self._end_tools = QToolBar(self), QToolBar(self)
        # Undo and Lock stay in sight where the tools of the page do not all have room.
        self._end_tools.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        bars = QHBoxLayout()
        bars.setSpacing(0)
        for bar, name, stretch in ((self.tools, "tools", 1), (self._end_tools, "end_tools", 0)):
            bar.setObjectName(name)
            bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            bar.setIconSize(QSize(_ICON_PX, _ICON_PX))
            bars.addWidget(bar, stretch)
        self.progress = ProgressStrip(self)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bars)
        column.addWidget(self.progress)
        column.addWidget(self._stack, 1)

    def _build_actions(self) -> None:
        group = QActionGroup(self)
        for entry in page_list.ENTRIES:
            action = Action(f"go_{entry.name}", entry.icon, entry.keys, group)
            action.setCheckable(True)
            action.setData(entry.name)
            action.triggered.connect(self._on_go_triggered)
            self._gone_to[entry.name] = action
        self._undo = Action("undo", "undo-2", "Ctrl+Z", self)
        self._redo = Action("redo", "redo-2", "Ctrl+Shift+Z", self)
        self._resume = Action("resume", "notebook-pen", "", self)
        self._resume.setEnabled(False)
        self._find = Action("find", "search", "Ctrl+F", self)
        self._take = Action("take_file", "file-input", "Ctrl+I", self)
        self._give = Action("give_bundle", "package-plus", "Ctrl+Shift+E", self)
        self._palette = Action("palette", "command", "Ctrl+K", self)
        self._next_pane = Action("next_pane", "panel-left", "F6", self)
        self._lock = Action("lock_now", "lock", "", self)
        for action in (self._undo, self._redo):
            action.setEnabled(False)
        self._end_tools.addActions([self._undo, self._redo, self._lock])
        # Keys work while the action is in no menu that is shown.
        self.addActions(self.own_actions())

    def own_actions(self) -> list[Action]:
        """The actions that hold on every page."""
        return [
            *self._gone_to.values(),
            self._undo,
            self._redo,
            self._resume,
            self._take,
            self._give,
            self._find,
            self._palette,
            self._next_pane,
            self._lock,
        ]

    def _connect(self) -> None:
        self._undo.triggered.connect(self._on_undo_triggered)
        self._redo.triggered.connect(self._on_redo_triggered)
        self._find.triggered.connect(self._on_find_triggered)
        self._take.triggered.connect(self._on_take_triggered)
        self._give.triggered.connect(self._on_give_triggered)
        self._palette.triggered.connect(self._on_palette_triggered)
        self._next_pane.triggered.connect(self._on_next_pane_triggered)
        self._lock.triggered.connect(self.desk.lock_chosen)
        self._resume.triggered.connect(self._on_resume_triggered)
        self.desk.wanted.connect(self.show_page)
        self.desk.view_wanted.connect(self._on_view_wanted)
        self.desk.file_dropped.connect(self._on_file_dropped)
        self.desk.drafts.found.connect(self._on_drafts_found)
        self.desk.hub.steps_changed.connect(self._on_steps_changed)
        self.desk.work_begun.connect(self.progress.begin)
        self.desk.work_ended.connect(self.progress.end)
        self.desk.worker.progressed.connect(self.progress.tell)

    def fill_menus(self, edit: QMenu, go: QMenu) -> None:
        """Put the actions of every page into the window's menus."""
        edit.addActions([self._undo, self._redo, self._find, self._palette, self._resume, self._take, self._give])
        go.addActions(list(self._gone_to.values()))
        go.addSeparator()
        go.addAction(self._next_pane)

    def palette_actions(self) -> list[QAction]:
        """Everything one can do here and now: for the command palette."""
        page = self.current()
        own = [] if page is None else [*page.tools(), *page.more_actions()]
        return [action for action in [*own, *self.own_actions()] if action.isEnabled() and action.text()]

    # --- pages ----------------------------------------------------------------------------------------------

    def current(self) -> Page | None:
        """The page that is shown."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def page(self, name: str) -> Page:
        """The page of this name, made at the first time."""
        if name not in self._pages:
            for _ in self.pieces(name):
                pass
        return self._pages[name]

    def pieces(self, name: str) -> Iterator[None]:
        """Make the page of this name, a piece each time; it is there after the last one."""
        entry = next(entry for entry in page_list.ENTRIES if entry.name == name)
        page = page_list.made(entry, self.desk, self._stack)
        yield
        yield from page.pieces()
        page.status_changed.connect(self._on_page_status_changed)
        page.addActions([*page.tools(), *page.more_actions()])
        self._stack.addWidget(page)
        self._pages[name] = page

    def show_page(self, name: str, subject: SubjectId | None = None) -> None:
        """Show a page and, if one is named, a subject on it."""
        page = self.page(name)
        before = self._stack.currentWidget()
        self._stack.setCurrentWidget(page)
        self._gone_to[name].setChecked(True)
        if before is not page or not self.tools.actions():
            self._fill_tools(page)
            self._yield_keys(page)
            page.setFocus()
        if subject is not None:
            page.show_subject(subject)
        self.status_changed.emit(page.status())
        self.page_shown.emit(name)

    def show_help(self) -> None:
        """Show what help says of the page that is shown."""
        from ui.pages.help_page import HelpPage

        page = self.current()
        asked = "" if page is None else page.objectName().removesuffix("_page")
        self.show_page("help")
        guide = self.current()
        if isinstance(guide, HelpPage) and asked != "help":
            guide.show_topic_of(asked)

    def _fill_tools(self, page: Page) -> None:
        self.tools.clear()
        for entry in page_list.ENTRIES:
            if entry.keys:
                self.tools.addAction(self._gone_to[entry.name])
        self.tools.addSeparator()
        self.tools.addActions(page.tools())

    def _on_view_wanted(self, name: str) -> None:
        self.show_page("contacts")
        page = self.page("contacts")
        assert isinstance(page, ContactsPage)
        page.show_view(name)

    def _yield_keys(self, page: Page) -> None:
        """A page that has a key for itself keeps it; where none has it, it leads to the page that does the work."""
        taken = {action.shortcut().toString() for action in [*page.tools(), *page.more_actions()]}
        for action in (self._take, self._give):
            action.setEnabled(action.shortcut().toString() not in taken)

    def _on_take_triggered(self) -> None:
        endings = " ".join(f"*{ending}" for entry in page_list.ENTRIES for ending in entry.endings)
        filters = self.tr("What can be imported ({endings})").format(endings=endings)
        dialog = file_choice.to_open(self, self.tr("Import a file"), filters)
        dialog.fileSelected.connect(self._on_take_file_selected)
        dialog.open()

    def _on_take_file_selected(self, path: str) -> None:
        self._on_file_dropped(Path(path))

    def _on_give_triggered(self) -> None:
        keys = self._give.shortcut()
        self.show_page("bundles")
        next(one for one in self.page("bundles").tools() if one.shortcut() == keys).trigger()

    # --- what comes in --------------------------------------------------------------------------------------

    def _on_file_dropped(self, path: Path) -> None:
        entry = page_list.of_file(path)
        if entry is None:
            self.desk.say(
                self.tr("A file of this kind cannot be taken: vCards, CSV tables, bundles and public cards can.")
            )
            return
        self.show_page(entry.name)
        self.page(entry.name).take_file(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        self.desk.file_dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))

    def _on_drafts_found(self, is_set_aside: bool) -> None:
        if is_set_aside:
            self.desk.say(
                self.tr(
                    "What was unsaved at the last lock cannot be read and was set aside; the vault itself is whole."
                )
            )
        if self._unfinished():
            self._on_resume_triggered()

    def _unfinished(self) -> list[str]:
        return [form for form in self.desk.drafts.held() if page_list.of_form(form) is not None]

    def _on_resume_triggered(self) -> None:
        unfinished = self._unfinished()
        if unfinished:
            entry = page_list.of_form(unfinished[0])
            assert entry is not None
            self.show_page(entry.name)
            self.page(entry.name).bring_back(unfinished[0])
            self.desk.say(self.tr("What was not saved at the last lock is in its form again."))
        self._resume.setEnabled(bool(self._unfinished()))

    # --- what was chosen ------------------------------------------------------------------------------------

    def _on_go_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.show_page(str(action.data()))

    def _on_undo_triggered(self) -> None:
        self._hold_steps()
        self.desk.write(undoing.undo, then=self._on_undone, failed=self._on_step_failed)

    def _on_redo_triggered(self) -> None:
        self._hold_steps()
        self.desk.write(undoing.redo, then=self._on_redone, failed=self._on_step_failed)

    def _hold_steps(self) -> None:
        # Not twice while the first is on its way.
        self._undo.setEnabled(False)
        self._redo.setEnabled(False)

    def _on_undone(self, step: "ChangeSet") -> None:
        self.desk.say(self.tr("Taken back: {name}.").format(name=command_words.command(step.command)))

    def _on_redone(self, step: "ChangeSet") -> None:
        self.desk.say(self.tr("Done again: {name}.").format(name=command_words.command(step.command)))

    def _on_step_failed(self, error: RolodexError) -> None:
        if not isinstance(error, NotFound):
            self.desk.complain(error)
        self.desk.ask(watched.steps, then=self._on_steps_changed)

    def _on_steps_changed(self, steps: "Steps") -> None:
        self._steps = steps
        self._undo.setEnabled(bool(steps.undo))
        self._redo.setEnabled(bool(steps.redo))
        self._name_steps()

    def _on_find_triggered(self) -> None:
        page = self.current()
        if page is not None:
            page.focus_search()

    def _on_palette_triggered(self) -> None:
        actions = [action for action in self.palette_actions() if action is not self._palette]
        dialog = PaletteDialog(self.desk, actions, self)
        dialog.contact_chosen.connect(self._on_palette_contact_chosen)
        dialog.open()

    def _on_palette_contact_chosen(self, contact: SubjectId) -> None:
        self.show_page("contacts", contact)

    def _on_next_pane_triggered(self) -> None:
        page = self.current()
        panes = [] if page is None else [pane for pane in page.panes() if pane.isVisible()]
        if not panes:
            return
        focused = next((place for place, pane in enumerate(panes) if _holds_focus(pane)), -1)
        panes[(focused + 1) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_page_status_changed(self, text: str) -> None:
        if self.sender() is self.current():
            self.status_changed.emit(text)

    # --- what is shown --------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._redraw()
        super().changeEvent(event)

    def _redraw(self) -> None:
        pages = [action for page in self._pages.values() for action in [*page.tools(), *page.more_actions()]]
        for action in [*self.own_actions(), *pages]:
            if isinstance(action, Action):
                action.redraw()

    def _retranslate(self) -> None:
        for bar in (self.tools, self._end_tools):
            bar.setAccessibleName(self.tr("Tools"))
            bar.setWindowTitle(self.tr("Tools"))
        for entry in page_list.ENTRIES:
            self._gone_to[entry.name].say(page_list.title(entry))
        self._resume.say(self.tr("Go on with &unsaved text"), self.tr("Open the next form that was not saved"))
        self._take.say(self.tr("&Import a file…"))
        self._give.say(self.tr("&Export a bundle…"))
        self._find.say(self.tr("&Find"))
        self._palette.say(self.tr("&Do or find…"))
        self._next_pane.say(self.tr("Next &pane"))
        self._lock.say(self.tr("&Lock"), self.tr("Close the vault and ask for the passphrase"))
        self._name_steps()

    def _name_steps(self) -> None:
        undo, redo = ("", "") if self._steps is None else (self._steps.undo, self._steps.redo)
        self._undo.say(*_step_texts(self.tr("&Undo"), undo))
        self._redo.say(*_step_texts(self.tr("&Redo"), redo))
        self._undo.setIconText(self.tr("Undo"))
        self._redo.setIconText(self.tr("Redo"))


def _step_texts(verb: str, command: str) -> tuple[str, str]:
    if not command:
        return verb, ""
    text = f"{verb}: {command_words.command(command)}"
    return text, text.replace("&", "")


def _holds_focus(pane: QWidget) -> bool:
    focused = pane.window().focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))

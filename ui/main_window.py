"""The window: the door of the vault, then the open vault; the menus and the line for messages. Decides nothing."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QMenuBar, QStackedWidget, QStatusBar, QWidget

from rolodex.clock import Clock
from ui import i18n
from ui.door import SAMPLE_FOLDER, Door
from ui.error_presenter import ErrorPresenter
from ui.frame_actions import FrameActions
from ui.preparation import Preparation
from ui.settings import PALETTES, Settings
from ui.widgets.message_line import MessageLine
from ui.worker import Worker

if TYPE_CHECKING:
    from ui.defect_report import Defect
    from ui.widgets.vault_status import VaultStatusLabel
    from ui.workspace import Workspace

_SIZE = (1280, 690)
_AFTER_PAINT_MS = 10
"""What begins after the first paint begins when that is on the screen: imports take the interpreter."""
_APART_PX = 8


class MainWindow(QMainWindow):
    """One vault: first its unlock page or the page that makes it, then its workspace."""

    first_shown = Signal()
    opened = Signal()
    closed = Signal()
    lock_chosen = Signal()
    language_chosen = Signal(str)
    palette_chosen = Signal(str)

    def __init__(self, worker: Worker, presenter: ErrorPresenter, folder: Path, clock: Clock) -> None:
        super().__init__()
        self._was_shown = self._is_opening = False
        self._to_import: Path | None = None
        self.workspace: Workspace | None = None
        self.settings: Settings | None = None
        self.resize(*_SIZE)
        whole = QWidget(self)
        self.message = MessageLine(whole)
        self.pages = QStackedWidget(whole)
        self.message.stack_below(self.pages, whole)
        self.setCentralWidget(whole)
        self.door = Door(worker, self.pages, folder, clock)
        self.door.opened.connect(self._on_door_opened)
        self.door.import_wanted.connect(self._on_door_import_wanted)
        self.door.language_chosen.connect(self.language_chosen)
        self._count, self._sample_note, self._lock_note = QLabel(self), QLabel(self), QLabel(self)
        # Made here: to name the class of a bar that Qt made, Python is given every class of window, which takes 5 ms.
        self._bar, self._menus = QStatusBar(self), QMenuBar(self)
        self.setStatusBar(self._bar)
        self.setMenuBar(self._menus)
        self._bar.addWidget(self._count, 1)
        self._bar.addPermanentWidget(self._sample_note)
        self._sample_note.hide()
        for note in (self._sample_note, self._lock_note):
            note.setContentsMargins(_APART_PX, 0, _APART_PX, 0)
        self._bar.addPermanentWidget(self._lock_note)
        self._bar.setSizeGripEnabled(False)
        self._bar.setContentsMargins(8, 0, 8, 0)
        self.frame_actions = FrameActions(self)
        self._build_menus()
        self._preparation = Preparation(worker, presenter, clock, self)
        self._preparation.done.connect(self._on_preparation_done)
        presenter.text_ready.connect(self.message.show_text)
        presenter.defect_noted.connect(self._on_defect_noted)
        worker.defect_met.connect(presenter.present_defect)
        self._retranslate()

    # --- pages ----------------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Make what an open vault shows, out of sight, while the person types."""
        self._preparation.begin()

    def _on_door_opened(self) -> None:
        self._is_opening = True
        self._preparation.begin()
        self._on_preparation_done()

    def _on_preparation_done(self) -> None:
        made = self._preparation
        if self._is_opening and self.workspace is None and made.is_done:
            assert made.workspace is not None
            assert made.status is not None
            self._enter(made.workspace, made.status)

    def _enter(self, workspace: "Workspace", status: "VaultStatusLabel") -> None:
        desk, self.workspace = workspace.desk, workspace
        desk.folder, desk.settings = self.door.folder, self.settings
        desk.lock_chosen.connect(self.lock_chosen)
        desk.said.connect(self.message.show_done)
        self.frame_actions.workspace = workspace
        self._bar.addPermanentWidget(status)
        workspace.status_changed.connect(self._count.setText)
        workspace.page_shown.connect(self._on_workspace_page_shown)
        workspace.fill_menus(self._edit_menu, self._go_menu)
        for menu in (self._edit_menu, self._go_menu, self._page_menu):
            menu.menuAction().setVisible(True)
        self._name_menus()
        self.pages.addWidget(workspace)
        self.pages.setCurrentWidget(workspace)
        workspace.setFocus()
        self.door.leave()
        self._lock.setEnabled(True)
        self._sample_note.setVisible(self.door.folder.name.startswith(SAMPLE_FOLDER))
        workspace.start()
        desk.drafts.open()
        status.ask_later()
        self.opened.emit()
        if self._to_import is not None:
            desk.file_dropped.emit(self._to_import)

    def _on_workspace_page_shown(self) -> None:
        page = None if self.workspace is None else self.workspace.current()
        self._page_menu.clear()
        if page is not None:
            self._page_menu.addActions(page.tools())
            if page.more_actions():
                self._page_menu.addSeparator()
                self._page_menu.addActions(page.more_actions())
            self._page_menu.menuAction().setVisible(not self._page_menu.isEmpty())

    def _on_defect_noted(self, defect: "Defect") -> None:
        from ui.dialogs.crash_dialog import CrashDialog

        shown = self.findChild(CrashDialog)
        if shown is not None:
            shown.add(defect)
            return
        CrashDialog(defect, self).open()

    def _on_door_import_wanted(self, path: Path) -> None:
        if self.workspace is None:
            self._to_import = path
        else:
            self.workspace.desk.file_dropped.emit(path)

    # --- menus ----------------------------------------------------------------------------------------------

    def _build_menus(self) -> None:
        self._vault_menu = self._menu(self._menus)
        self._lock, self._quit = QAction(self), QAction(self)
        self._lock.setShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_L))
        self._lock.setEnabled(False)
        self._quit.setShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Q))
        self._lock.triggered.connect(self.lock_chosen)
        self._quit.triggered.connect(self.close)
        self._vault_menu.addAction(self._lock)
        self._vault_menu.addAction(self._quit)
        self._edit_menu, self._go_menu, self._page_menu, self._view_menu, self._help_menu = (
            self._menu(self._menus) for _ in range(5)
        )
        self.frame_actions.fill_menus(self._vault_menu, self._help_menu)
        for menu in (self._edit_menu, self._go_menu, self._page_menu):
            menu.menuAction().setVisible(False)
        self._language_menu, self._languages = self._choices(i18n.available())
        for code, action in self._languages.items():
            action.setText(i18n.LANGUAGES[code])
        self._palette_menu, self._palettes = self._choices(PALETTES)
        for menu, actions in ((self._language_menu, self._languages), (self._palette_menu, self._palettes)):
            for action in actions.values():
                menu.addAction(action)
        for action in self._languages.values():
            action.triggered.connect(self._on_language_triggered)
        for action in self._palettes.values():
            action.triggered.connect(self._on_palette_triggered)

    def _choices(self, codes: "dict[str, str] | tuple[str, ...]") -> tuple[QMenu, dict[str, QAction]]:
        group = QActionGroup(self)
        actions = {}
        for code in codes:
            action = QAction(group)
            action.setCheckable(True)
            action.setData(code)
            actions[code] = action
        return self._menu(self._view_menu), actions

    def _menu(self, parent: "QMenuBar | QMenu") -> QMenu:
        menu = QMenu(parent)
        parent.addMenu(menu)
        return menu

    def show_choices(self, language: str, palette: str) -> None:
        """Tick what is chosen."""
        self._languages[language].setChecked(True)
        self._palettes[palette].setChecked(True)

    def show_time_left(self, seconds: int) -> None:
        """Say when the window will lock by itself."""
        minutes = i18n.number_text(-(-seconds // 60))
        self._lock_note.setText(self.tr("Locks in {minutes} min without a key or click").format(minutes=minutes))

    def _on_language_triggered(self) -> None:
        self.language_chosen.emit(self._code_of(self.sender()))

    def _on_palette_triggered(self) -> None:
        self.palette_chosen.emit(self._code_of(self.sender()))

    @staticmethod
    def _code_of(sender: object) -> str:
        return str(sender.data()) if isinstance(sender, QAction) else ""

    # --- events ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self._was_shown:
            self._was_shown = True
            # The window is painted before what is in it: after all of that, so that nothing makes it wait.
            QTimer.singleShot(_AFTER_PAINT_MS, self, self.first_shown.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        super().closeEvent(event)
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        # What a page counts may be a name in another script.
        self._count.setAlignment(i18n.leading_side(self.layoutDirection()) | Qt.AlignmentFlag.AlignVCenter)
        # Neutral: a task bar says no more than that the program runs.
        self.setWindowTitle("Rolodex")
        self._sample_note.setText(self.tr("Sample vault: everybody in it is invented"))
        self._vault_menu.setTitle(self.tr("&Vault"))
        self._lock.setText(self.tr("&Lock"))
        self._quit.setText(self.tr("&Quit"))
        self._name_menus()
        self._view_menu.setTitle(self.tr("V&iew"))
        self._help_menu.setTitle(self.tr("&Help"))
        self.frame_actions.retranslate()
        self._language_menu.setTitle(self.tr("&Language"))
        self._palette_menu.setTitle(self.tr("&Colours"))
        texts = (self.tr("As the &system"), self.tr("&Light"), self.tr("&Dark"))
        for action, text in zip(self._palettes.values(), texts, strict=True):
            action.setText(text)

    def _name_menus(self) -> None:
        # A menu keeps the key of its title while it is hidden, and takes it from the buttons of the first pages.
        if self.workspace is not None:
            self._edit_menu.setTitle(self.tr("&Edit"))
            self._go_menu.setTitle(self.tr("&Go"))
            self._page_menu.setTitle(self.tr("&Do"))

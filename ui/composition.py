"""Puts the window together: who knows whom is decided here and nowhere else."""

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication

from rolodex.clock import Clock
from rolodex.errors import RolodexError
from ui import i18n, relaunch, vault_doors
from ui.error_presenter import ErrorPresenter, print_no_values
from ui.gc_guard import GcGuard
from ui.i18n import Languages
from ui.idle_lock import IdleLock
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import STYLE, Theme
from ui.worker import Worker

CLOSING_S = 0.5
"""Closing the vault may take so long; then the process ends in the middle of whatever runs, which loses nothing."""

_BUS: Final = "DBUS_SESSION_BUS_ADDRESS"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a test gives otherwise: the clock, where the look is kept, how long idling is allowed, how a lock ends.

    Without a time the settings say when an idle window locks.
    """

    folder: Path
    clock: Clock
    settings_path: Path
    idle_s: float | None = None
    end_locked: Callable[[Path], None] = relaunch.start_locked_and_end
    end: Callable[[], None] = relaunch.end_process


class Program(QObject):
    """The whole window with its lanes."""

    def __init__(self, app: QApplication, around: Surroundings) -> None:
        super().__init__(app)
        self._app, self._around = app, around
        self.settings = Settings(around.settings_path)
        self.theme = Theme(app, self.settings.look.palette, self)
        self.languages = Languages(app, self)
        self.languages.scale_text(self.settings.look.text_percent)
        self.languages.switch_to(self.settings.look.language or i18n.preferred_language())
        self.worker = Worker(self)
        self.presenter = ErrorPresenter(self)
        self.window = MainWindow(self.worker, self.presenter, around.folder, around.clock)
        self.window.settings = self.settings
        self.window.frame_actions.settings = self.settings
        idle_s = self.settings.look.idle_minutes * 60 if around.idle_s is None else around.idle_s
        self.idle_lock = IdleLock(app, idle_s, self)
        self._show_choices()
        self._connect()

    def _connect(self) -> None:
        self.window.first_shown.connect(self._on_window_first_shown)
        self.window.door.created.connect(self.idle_lock.start)
        self.window.opened.connect(self.idle_lock.start)
        self.window.closed.connect(self._on_window_closed)
        self.window.lock_chosen.connect(self.lock)
        self.window.language_chosen.connect(self._on_language_chosen)
        self.window.palette_chosen.connect(self._on_palette_chosen)
        more = self.window.frame_actions
        more.language_chosen.connect(self._on_language_chosen)
        more.palette_chosen.connect(self._on_palette_chosen)
        more.idle_chosen.connect(self._on_idle_chosen)
        more.text_size_chosen.connect(self._on_text_size_chosen)
        self.idle_lock.expired.connect(self.lock)
        self.idle_lock.lock_pressed.connect(self.lock)
        self.idle_lock.minute_passed.connect(self.window.show_time_left)
        self.languages.language_switched.connect(self.idle_lock.retell)

    @property
    def folder(self) -> Path:
        """The vault's folder."""
        return self.window.door.folder

    def start(self) -> None:
        """Show the page that fits what is in the folder."""
        self.window.door.show()
        self.window.show()

    def lock(self) -> None:
        """Hide everything, close the vault and end the process, within a second whatever runs or fails."""
        with ExitStack() as after:
            after.callback(self._around.end_locked, self.folder)
            after.callback(self._leave_nothing)
            self._hide_all()

    def _on_window_first_shown(self) -> None:
        self._gc_guard = GcGuard(self)
        self.window.door.look_for_delay()
        self.worker.beside(vault_doors.warm_up, then=self._on_warm, failed=self._on_cold)

    def _on_warm(self, _nothing: None) -> None:
        self._gc_guard.freeze()
        self.window.prepare()

    def _on_cold(self, error: RolodexError) -> None:
        self.presenter.present(error)

    def _hide_all(self) -> None:
        # Dialogs are windows of their own and stay when the one below them goes.
        for shown in self._app.topLevelWidgets():
            shown.hide()

    def _leave_nothing(self) -> None:
        """What is being saved into the vault, other drafts to the disk, whatever was copied here off the clipboard.

        Each is done even where another one fails: a defect must not keep the keys in memory or cost the drafts.
        """
        desk = None if self.window.workspace is None else self.window.workspace.desk
        with ExitStack() as after:
            if desk is not None:
                # Last: the program that has the clipboard now may be slow to say what is in it.
                after.callback(desk.clipboard.clear_now)
                # After the vault: what is saved is no draft any more.
                after.callback(desk.drafts.write_now)
            # What was told meanwhile that it is saved may have shown something.
            after.callback(self._hide_all)
            self.worker.close_vault(CLOSING_S)

    def _on_window_closed(self) -> None:
        with ExitStack() as after:
            after.callback(self._around.end)
            after.callback(self._leave_nothing)
            self._hide_all()

    def _on_language_chosen(self, language: str) -> None:
        self.languages.switch_to(language)
        self.settings.change(language=language)
        self._show_choices()

    def _on_palette_chosen(self, palette: str) -> None:
        self.theme.choose(palette)
        self.settings.change(palette=palette)
        self._show_choices()

    def _on_idle_chosen(self, minutes: int) -> None:
        self.idle_lock.allow(minutes * 60)
        self.settings.change(idle_minutes=minutes)

    def _on_text_size_chosen(self, percent: int) -> None:
        self.languages.scale_text(percent)
        self.settings.change(text_percent=percent)

    def _show_choices(self) -> None:
        self.window.show_choices(self.languages.current, self.settings.look.palette)


def has_session_bus(environment: Mapping[str, str]) -> bool:
    """Whether a D-Bus session is there. Where none is, Qt would start one that outlives the program."""
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    return bool(environment.get(_BUS)) or bool(runtime and Path(runtime, "bus").exists())


def forbid_traces() -> None:
    """Qt's file dialog would write the folders that were visited into its own settings, in clear."""
    nowhere = str(Path(os.devnull) / "nothing")
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, nowhere)


def execute(around: Surroundings) -> int:
    """Run the window until it is closed; answers with the status of the process."""
    if sys.platform == "linux" and not has_session_bus(os.environ):
        os.environ[_BUS] = "disabled:"
    app = QApplication([sys.argv[0], *STYLE])
    app.setApplicationName("Rolodex")
    forbid_traces()
    program = Program(app, around)
    sys.excepthook = program.presenter.on_uncaught
    print_no_values()
    program.start()
    return app.exec()

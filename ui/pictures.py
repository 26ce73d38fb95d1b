"""Pictures of every screen, English and Arabic, light and dark, of invented people. `python -m ui.pictures FOLDER`."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from rolodex.clock import Clock, FixedClock
from rolodex.errors import RolodexError
from ui import i18n
from ui.composition import Program, Surroundings
from ui.widgets.read_table import ReadTable

if TYPE_CHECKING:
    from rolodex.commands.session import Session

W = TypeVar("W", bound=QWidget)

AT: Final = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SIZE: Final = (1366, 700)
PALETTES: Final = ("light", "dark")
_PASSPHRASE: Final = "nine grey herons wait beside the ferry"  # noqa: S105 - of a vault that lives for a minute
_LIMIT_MS: Final = 60_000


def sample_vault(folder: Path, clock: Clock) -> "Session":
    """A vault with the invented people. Raises as `vaults.create`."""
    from rolodex.commands import passphrases, samples, vaults
    from rolodex.commands.vaults import OfficerDraft

    officer = OfficerDraft("Amina Invented", "Civil Affairs")
    secret = passphrases.from_text(_PASSPHRASE)
    session = vaults.create(folder, secret, officer, vaults.key_cost("small"), clock)
    samples.fill(session)
    return session


class Photographer(QObject):
    """Walks through the screens and keeps a picture of each."""

    def __init__(self, app: QApplication, target: Path, place: Path) -> None:
        super().__init__(app)
        self._app, self._target, self._place = app, target, place
        self._error: RolodexError | None = None
        self.taken: list[Path] = []

    def take_all(self) -> list[Path]:
        """Take every picture; answers with their paths. Raises what making the vault raises."""
        self._target.mkdir(parents=True, exist_ok=True)
        for name, program in self._screens():
            self._settle(program)
            for language in i18n.LANGUAGES:
                for palette in PALETTES:
                    self._take(program, f"{name}-{language}-{palette}.png", language, palette)
            program.languages.switch_to(i18n.SOURCE)
        return self.taken

    def _screens(self) -> Iterator[tuple[str, Program]]:
        first = self._program("fresh")
        yield "first-run", first
        first.window.hide()
        locked = self._program("locked")
        self._open(locked, sample_vault)
        locked.worker.close_vault(10)
        locked.window.door.show_unlock()
        yield "unlock", locked
        locked.window.hide()
        used = self._program("used")
        self._open(used, sample_vault)
        used.window.door.show_unlock().unlocked.emit()
        self._settle(used)
        yield "contacts", used
        self._search(used, "ahmed")
        yield "search", used
        self._search(used, "bintou")
        yield "contact-at-risk", used
        self._search(used, "zzzz")
        yield "nothing-found", used
        used.window.hide()

    def _program(self, folder: str) -> Program:
        around = Surroundings(self._place / folder, FixedClock(AT), self._place / "look.json", end=_stay)
        program = Program(self._app, around)
        program.languages.switch_to(i18n.SOURCE)
        program.window.resize(*SIZE)
        program.start()
        return program

    def _open(self, program: Program, opener: Callable[[Path, Clock], "Session"]) -> None:
        folder = program.folder
        program.worker.enter(opener, folder, FixedClock(AT), then=self._on_opened, failed=self._on_failed)
        self._wait_until(lambda: not program.worker.is_waiting())
        if self._error is not None:
            raise self._error

    def _on_opened(self, _nothing: None) -> None:
        self._error = None

    def _on_failed(self, error: RolodexError) -> None:
        self._error = error

    def _search(self, program: Program, text: str) -> None:
        line = _child(program.window, QLineEdit, "search")
        line.setText(text)
        self._settle(program)
        table = _child(program.window, ReadTable, "contacts")
        if text and table.model().rowCount():
            table.selectRow(0)
            table.setFocus()
        self._settle(program)

    def _settle(self, program: Program) -> None:
        self._wait_until(lambda: not program.worker.is_waiting())

    def _take(self, program: Program, name: str, language: str, palette: str) -> None:
        focused = self._app.focusWidget()
        program.theme.choose(palette)
        program.languages.switch_to(language)
        self._settle(program)
        if focused is not None:
            focused.setFocus()
        path = self._target / name
        program.window.grab().save(str(path))
        self.taken.append(path)

    def _wait_until(self, is_reached: Callable[[], bool]) -> None:
        """Let the event loop run until the condition holds, twice in a row: an answer may ask the next question."""
        loop = QEventLoop(self)
        held = 0

        def look() -> None:
            nonlocal held
            held = held + 1 if is_reached() else 0
            if held > 1:
                loop.quit()

        timer = QTimer(self)
        timer.setInterval(20)
        timer.timeout.connect(look)
        timer.start()
        QTimer.singleShot(_LIMIT_MS, loop.quit)
        loop.exec()
        timer.stop()


def _stay() -> None:
    """A closed window of the pictures ends nothing."""


def _child(window: QWidget, kind: type[W], name: str) -> W:
    found = window.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def main(target: Path) -> int:
    """Take the pictures into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    # Of one name: the folder of the vault is in the pictures.
    place = Path(tempfile.gettempdir()) / "rolodex-pictures"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(mode=0o700)
    try:
        taken = Photographer(app, target, place).take_all()
    finally:
        shutil.rmtree(place)
    for path in taken:
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/pictures")))

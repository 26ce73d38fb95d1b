"""Pictures of every screen, English and Arabic, light and dark, of invented people. `python -m ui.pictures FOLDER`."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from rolodex.clock import FixedClock
from rolodex.errors import RolodexError
from ui import i18n, picture_script
from ui.composition import Program, Surroundings
from ui.picture_script import Walker

if TYPE_CHECKING:
    from rolodex.commands.sample_office import Office
    from rolodex.commands.session import Session

AT: Final = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
SIZE: Final = (1366, 700)
PALETTES: Final = ("light", "dark")
_LIMIT_MS: Final = 60_000
_SHADE: Final = QColor(0, 0, 0, 90)


class Photographer(QObject):
    """Walks through the screens and keeps a picture of each."""

    def __init__(self, app: QApplication, target: Path, place: Path) -> None:
        super().__init__(app)
        self._app, self._target, self._place = app, target, place
        self._error: RolodexError | None = None
        self.taken: list[Path] = []

    def take_all(self) -> list[Path]:
        """Take every picture; answers with their paths. Raises what making the vaults raises."""
        from rolodex.commands import sample_office

        self._target.mkdir(parents=True, exist_ok=True)
        office = sample_office.make(self._place, FixedClock(AT))
        for walk in (self._doors, self._desk_of_amina, self._desk_of_boukary):
            for name, program in walk(office):
                self._take(name, program)
        return self.taken

    # --- what is walked through -----------------------------------------------------------------------------

    def _doors(self, office: "Office") -> Iterator[tuple[str, Program]]:
        first = self._program(self._place / "new")
        page = first.window.door.show_first_run()
        for step in ("welcome", "passphrase", "officer", "recovery", "import"):
            page.show_step(step)
            self._settle(first)
            yield f"first-run-{step}", first
        first.window.hide()
        locked = self._program(office.amina)
        yield "unlock", locked
        locked.window.hide()

    def _desk_of_amina(self, office: "Office") -> Iterator[tuple[str, Program]]:
        comings = partial(picture_script.coming_and_going, folder=self._place)
        pages = (picture_script.contacts, picture_script.handing_over, picture_script.overlapping)
        yield from self._walk(office.amina, (*pages, picture_script.around, comings))

    def _desk_of_boukary(self, office: "Office") -> Iterator[tuple[str, Program]]:
        yield from self._walk(office.boukary, (partial(picture_script.incoming, office=office),))

    def _walk(
        self, folder: Path, routes: tuple[Callable[[Walker], Iterator[str]], ...]
    ) -> Iterator[tuple[str, Program]]:
        program = self.open(folder)
        walker = Walker(program, self._settle)
        for route in routes:
            for name in route(walker):
                yield name, program
        program.window.hide()
        program.worker.close_vault(10)

    # --- windows --------------------------------------------------------------------------------------------

    def open(self, folder: Path) -> Program:
        """A window on an open vault of the office."""
        program = self._program(folder)
        program.worker.enter(_unlocked, folder, then=self._on_opened, failed=self._on_failed)
        self._settle(program)
        if self._error is not None:
            raise self._error
        program.window.door.show_unlock().unlocked.emit()
        self._settle(program)
        return program

    def _program(self, folder: Path) -> Program:
        around = Surroundings(folder, FixedClock(AT), self._place / "look.json", end=_stay)
        program = Program(self._app, around)
        program.languages.switch_to(i18n.SOURCE)
        program.window.resize(*SIZE)
        program.start()
        self._settle(program)
        return program

    def _on_opened(self, _nothing: None) -> None:
        self._error = None

    def _on_failed(self, error: RolodexError) -> None:
        self._error = error

    # --- the camera -----------------------------------------------------------------------------------------

    def _take(self, name: str, program: Program) -> None:
        for language in i18n.available():
            if i18n.is_available(language):
                for palette in PALETTES:
                    self._shoot(program, f"{name}-{language}-{palette}.png", language, palette)
        program.languages.switch_to(i18n.SOURCE)
        self._settle(program)

    def _shoot(self, program: Program, name: str, language: str, palette: str) -> None:
        focused = self._app.focusWidget()
        program.theme.choose(palette)
        program.languages.switch_to(language)
        self._settle(program)
        if focused is not None:
            focused.setFocus()
        path = self._target / name
        # Quality 0 packs a PNG as small as it gets; nothing of the picture is lost.
        seen(program).save(str(path), "PNG", 0)
        self.taken.append(path)

    def _settle(self, program: Program) -> None:
        self._wait_until(lambda: not program.worker.is_waiting())

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


def seen(program: Program) -> QPixmap:
    """The window with the dialogs that are open over it, as a screen would show them."""
    window = program.window
    picture = window.grab()
    painter = QPainter(picture)
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            painter.fillRect(picture.rect(), _SHADE)
            _paint_dialog(painter, picture, dialog)
    painter.end()
    return picture


def _paint_dialog(painter: QPainter, picture: QPixmap, dialog: QDialog) -> None:
    """In the middle, below a bar with its title: the window system draws one, nobody here does."""
    bar = dialog.fontMetrics().height() * 2
    left, top = (picture.width() - dialog.width()) // 2, (picture.height() - dialog.height() + bar) // 2
    title = QRect(left, top - bar, dialog.width(), bar)
    painter.fillRect(title, dialog.palette().color(QPalette.ColorRole.Highlight))
    painter.setPen(dialog.palette().color(QPalette.ColorRole.HighlightedText))
    painter.setFont(dialog.font())
    painter.drawText(title, Qt.AlignmentFlag.AlignCenter, dialog.windowTitle())
    painter.drawPixmap(left, top, dialog.grab())


def _unlocked(folder: Path) -> "Session":
    from rolodex.commands import passphrases, sample_office
    from rolodex.commands.session import open_session

    return open_session(folder, passphrases.from_text(sample_office.PASSPHRASE), FixedClock(AT))


def _stay() -> None:
    """A closed window of the pictures ends nothing."""


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

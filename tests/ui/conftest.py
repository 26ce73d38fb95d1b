"""Fixtures for screens: one application, a vault of invented people, the window in surroundings of a test."""

import gc
import os
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from benchmarks import people
from rolodex.clock import FixedClock
from rolodex.commands import passphrases, samples, vaults
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from ui.composition import Program, Surroundings

PASSPHRASE = "seven grey herons wait beside the ferry"
AT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
LIMIT_S = 20
CONTACTS = 10_000


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the event loop run until the condition holds."""
    until = time.monotonic() + LIMIT_S
    while not is_so():
        assert time.monotonic() < until, "the condition was never met"
        QTest.qWait(2)


class Ends:
    """Records how the window would have ended its process."""

    def __init__(self) -> None:
        self.locked: list[Path] = []
        self.closed = 0

    def lock(self, folder: Path) -> None:
        self.locked.append(folder)

    def close(self) -> None:
        self.closed += 1


class Person:
    """Somebody at the window: types, waits until it is quiet, looks."""

    def __init__(self, program: Program, ends: Ends) -> None:
        self.program, self.ends = program, ends
        self.window = program.window

    def find(self, name: str) -> QWidget:
        """The widget of this name."""
        found = self.window.findChild(QWidget, name)
        assert isinstance(found, QWidget), name
        return found

    def text(self, name: str) -> str:
        """What a label, line or button says."""
        return str(self.find(name).property("text"))

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        if text.isascii():
            QTest.keyClicks(self.focused(), text)
            return
        # QTest knows the keys of Latin letters only.
        for letter in text:
            pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self.focused(), pressed)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the keyboard is."""
        QTest.keyClick(self.focused(), key, modifier)

    def focused(self) -> QWidget:
        """The widget that has the keyboard."""
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def wait(self) -> None:
        """Until nothing is outstanding."""
        wait_until(lambda: not self.program.worker.is_waiting())

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase and wait for the list."""
        self.type(passphrase)
        self.press(Qt.Key.Key_Return)
        wait_until(lambda: self.window.findChild(QWidget, "search") is not None)
        self.wait()


def cells(person: Person, name: str) -> list[tuple[str, ...]]:
    """The texts of every row of the table of this name."""
    table = person.find(name)
    assert isinstance(table, QTableView)
    model = table.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


@pytest.fixture(scope="session")
def sample_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault of the invented people, made once; tests copy it."""
    folder = tmp_path_factory.mktemp("samples") / "vault"
    cheap = kdf.Argon2Params(memory_kib=kdf.MIN_MEMORY_KIB, iterations=1, lanes=1)
    session = vaults.create(
        folder, passphrases.from_text(PASSPHRASE), OfficerDraft("Amina", "Civil Affairs"), cheap, FixedClock(AT)
    )
    samples.fill(session)
    session.close()
    return folder


@pytest.fixture(scope="session")
def large_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault of ten thousand invented contacts with 25 claims each, made once in some eight seconds."""
    folder = tmp_path_factory.mktemp("large") / "vault"
    cheap = kdf.Argon2Params(memory_kib=kdf.MIN_MEMORY_KIB, iterations=1, lanes=1)
    session = vaults.create(folder, passphrases.from_text(PASSPHRASE), OfficerDraft("Amina"), cheap, FixedClock(AT))
    with session.writing("import") as writing:
        for number in range(CONTACTS):
            writing.append(people.contact_claims(number))
    session.close()
    return folder


@pytest.fixture
def vault(tmp_path: Path, sample_vault: Path) -> Path:
    """A copy of the vault of invented people."""
    return Path(shutil.copytree(sample_vault, tmp_path / "vault"))


@pytest.fixture
def sit_down(qapp: QApplication, tmp_path: Path, cheap_keys: None) -> Iterator[Callable[..., Person]]:
    """Opens a window on a folder: `sit_down(folder)`."""
    seated: list[Person] = []

    def sit(folder: Path, idle_s: float = 600) -> Person:
        ends = Ends()
        around = Surroundings(
            folder, FixedClock(AT), tmp_path / "look.json", end_locked=ends.lock, end=ends.close, idle_s=idle_s
        )
        person = Person(Program(qapp, around), ends)
        person.program.languages.switch_to("en")
        person.program.start()
        QTest.qWaitForWindowExposed(person.window)
        person.wait()
        seated.append(person)
        return person

    yield sit
    for person in seated:
        person.program.worker.close_vault(10)
        person.program.languages.switch_to("en")
        person.window.hide()
        person.window.deleteLater()
        person.program.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
    gc.unfreeze()
    gc.enable()


assert os.environ["QT_QPA_PLATFORM"] == "offscreen"

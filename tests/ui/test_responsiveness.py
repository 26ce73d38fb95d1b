"""The window answers within a frame, whatever the lanes do, with ten thousand contacts.

What is promised is the processor time of the GUI thread between two events, which other work on the machine does not
change: half of all waits within 16 ms, none above 100 ms. The waits by the wall are printed beside it.
"""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QTableView, QWidget

from benchmarks import people, vcard_in
from rolodex.commands import contact_files, subjects
from rolodex.commands.contact_import import Run
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.errors import RolodexError
from tests.ui.conftest import CONTACTS, LIMIT_S, PASSPHRASE, Person
from tests.ui.latency import Watchdog, run_for

Sit = Callable[..., Person]
CARDS = 300
MEDIAN_MS, WORST_MS = 16.0, 100.0
TYPED = ("traore", "fatou keita", "7012", "محمد", "market")


class Outcome(QObject):
    """Waits for one answer."""

    def __init__(self) -> None:
        super().__init__()
        self.is_there = False

    def on_done(self, _value: object) -> None:
        self.is_there = True

    def on_failed(self, error: RolodexError) -> None:
        raise error


def test_watchdog_notices_work_in_the_gui_thread(qapp: QApplication) -> None:
    with Watchdog() as watchdog, watchdog.during("work"):
        run_for(20)
        until = time.thread_time() + 2 * WORST_MS / 1000
        while time.thread_time() < until:
            pass
        run_for(20)

    assert max(watchdog.all_spent_ms()) > WORST_MS


def test_window_answers_within_a_frame_with_ten_thousand_contacts(
    sit_down: Sit, large_vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person = sit_down(Path(shutil.copytree(large_vault, tmp_path / "vault")))

    with Watchdog() as watchdog:
        with watchdog.during("unlock"):
            _unlock(person)
        with watchdog.during("type searches"):
            _type_searches(person)
        with watchdog.during("sort"):
            _sort(person)
        with watchdog.during("scroll"):
            _scroll(person)
        with watchdog.during("choose contacts"):
            _choose(person)
        with watchdog.during("save edits"):
            _save(person)
        with watchdog.during("import, typing meanwhile"):
            _import(person, tmp_path / "cards.vcf")

    with capsys.disabled():
        print(f"\n{watchdog.report()}")
    spent = sorted(watchdog.all_spent_ms())
    assert len(spent) > 500
    assert spent[len(spent) // 2] <= MEDIAN_MS
    assert spent[-1] <= WORST_MS


def _table(person: Person) -> QTableView:
    found = person.find("contacts")
    assert isinstance(found, QTableView)
    return found


def _until(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + LIMIT_S
    while not is_so():
        assert time.monotonic() < until, "the condition was never met"
        run_for(5)


def _settle(person: Person) -> None:
    for _ in range(2):
        run_for(25)
        _until(lambda: not person.program.worker.is_waiting())


def _unlock(person: Person) -> None:
    person.type(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    _until(lambda: person.window.findChild(QWidget, "search") is not None)
    _settle(person)


def _type_searches(person: Person) -> None:
    for text in TYPED:
        person.find("search").setFocus()
        person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in text:
            person.type(letter)
            run_for(20)
        _settle(person)
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.press(Qt.Key.Key_Delete)
    _settle(person)
    assert _table(person).model().rowCount() == CONTACTS


def _sort(person: Person) -> None:
    order = person.find("order")
    assert isinstance(order, QComboBox)
    for place in range(order.count()):
        order.setCurrentIndex(place)
        _settle(person)
    order.setCurrentIndex(0)
    _settle(person)


def _scroll(person: Person) -> None:
    bar = _table(person).verticalScrollBar()
    for place in [*range(0, 600, 3), *range(0, CONTACTS, 400)]:
        bar.setValue(place)
        run_for(5)
    _settle(person)


def _choose(person: Person) -> None:
    table = _table(person)
    table.setFocus()
    table.selectRow(0)
    for _ in range(25):
        person.press(Qt.Key.Key_Down)
        run_for(10)
    _settle(person)
    assert table.currentIndex().row() == 25


def _save(person: Person) -> None:
    workspace = person.window.workspace
    assert workspace is not None
    for number in range(10):
        contact = people.contact_claims(number)[0].subject
        outcome = Outcome()
        edits = [Edit("status", "dormant")]
        workspace.desk.write(
            *(subjects.edit, contact, Kind.CONTACT, edits, None), then=outcome.on_done, failed=outcome.on_failed
        )
        _until(lambda outcome=outcome: outcome.is_there)  # type: ignore[misc]
    _settle(person)


def _import(person: Person, path: Path) -> None:
    """Long work on the lane, with somebody who goes on typing."""
    path.write_bytes(vcard_in.cards(CARDS))
    workspace = person.window.workspace
    assert workspace is not None
    outcome = Outcome()
    workspace.desk.write(
        *(contact_files.import_vcard, path, "cards", Run.REAL), then=outcome.on_done, failed=outcome.on_failed
    )
    person.find("search").setFocus()
    while not outcome.is_there:
        person.type("m")
        run_for(20)
        person.press(Qt.Key.Key_Backspace)
        run_for(20)
    _settle(person)

"""Ten thousand contacts in clumsy hands: all of them chosen, a thousand deleted at one stroke, taken back, stopped."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtWidgets import QPushButton, QTableView

from rolodex.commands import watched
from tests.ui.conftest import CONTACTS, Person, wait_until
from tests.ui.contact_seat import CTRL, SHIFT
from tests.ui.form_stage import asked
from tests.ui.latency import Watchdog, run_for
from tests.ui.list_stage import table_of

Sit = Callable[..., Person]
DELETED = 1_000
MEDIAN_MS, WORST_MS = 16.0, 150.0
"""As is promised of work with single contacts; choosing all paints every row of the screen anew within the second."""


@pytest.fixture
def person(sit_down: Sit, large_vault: Path, tmp_path: Path) -> Person:
    seated = sit_down(Path(shutil.copytree(large_vault, tmp_path / "vault")))
    seated.unlock()
    return seated


def _choose(table: QTableView, count: int) -> None:
    table.setFocus()
    last = table.model().index(count - 1, table.model().columnCount() - 1)
    part = QItemSelection(table.model().index(0, 0), last)
    table.selectionModel().select(part, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_arrow_keys_stay_quick_with_everybody_chosen(person: Person) -> None:
    table = table_of(person, "contacts")
    table.setFocus()

    with Watchdog() as watchdog, watchdog.during("choose all"):
        person.press(Qt.Key.Key_A, CTRL)
        for _ in range(20):
            person.press(Qt.Key.Key_Down, CTRL)
            run_for(10)
    person.wait()

    spent = sorted(watchdog.all_spent_ms())
    assert len(table.selectionModel().selectedRows()) == CONTACTS
    assert spent[len(spent) // 2] <= MEDIAN_MS
    assert spent[-1] <= WORST_MS, watchdog.report()


def test_thousand_deleted_at_one_stroke_come_back_by_one_undo(person: Person) -> None:
    table = table_of(person, "contacts")
    _choose(table, DELETED)

    person.press(Qt.Key.Key_Delete)
    person.wait()
    left = table.model().rowCount()
    person.press(Qt.Key.Key_Z, CTRL)
    person.wait()

    assert left == CONTACTS - DELETED
    assert table.model().rowCount() == CONTACTS


def test_check_of_everybody_is_shown_and_stopped_with_nothing_changed(person: Person) -> None:
    table = table_of(person, "contacts")
    table.setFocus()
    person.press(Qt.Key.Key_A, CTRL)

    person.press(Qt.Key.Key_V, CTRL | SHIFT)
    button = person.find("cancel_work")
    assert isinstance(button, QPushButton)
    wait_until(button.isVisible)
    button.click()
    person.wait()

    assert "Everything is as it was before" in person.window.message.text()
    assert asked(person, watched.steps).undo == "import"

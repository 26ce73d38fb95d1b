"""The end of one's access by the window: shown, asked, done once; afterwards the case says so and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QTableView

from rolodex.clock import FixedClock
from rolodex.commands import contact_queries, handover_queries, undoing
from tests.commands import officers, rotation
from tests.ui.conftest import AT, Person, wait_until
from tests.ui.handover_stage import cells, choose_rows, dialog, page_of, run, said, submit

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier
DAY = "Nov 20, 2026"


@pytest.fixture
def amina(sit_down: Sit, tmp_path: Path, cheap_keys: None) -> Person:
    """Amina in front of the case that Bruno took over: Nana and Awa accepted, Moussa declined."""
    clock = FixedClock(AT)
    here = officers.made(tmp_path / "amina", "Amina", clock)
    there = officers.made(tmp_path / "bruno", "Bruno", clock)
    (tmp_path / "stick").mkdir()
    rotation.received(here, there, tmp_path / "stick")
    here.close()
    there.close()
    person = sit_down(tmp_path / "amina")
    person.unlock()
    person.press(Qt.Key.Key_2, CTRL)
    person.wait()
    person.press(Qt.Key.Key_Return)
    person.wait()
    return person


def asked(person: Person) -> None:
    """Open the dialog by its action."""
    page_of(person).actions_["relinquish"].trigger()
    dialog(person, "handover_relinquish")
    person.wait()


def button(person: Person, name: str) -> QPushButton:
    found = person.find(name)
    assert isinstance(found, QPushButton)
    return found


def erased(person: Person) -> None:
    """Tick the box and submit, by keyboard."""
    asked(person)
    person.find("sure").setFocus()
    person.press(Qt.Key.Key_Space)
    submit(person)
    wait_until(lambda: QApplication.activeWindow() is person.window)
    person.wait()


def test_dialog_shows_what_goes_and_what_stays_and_waits_for_the_tick(amina: Person) -> None:
    asked(amina)
    assert sorted(cells(amina, "fates")) == [
        ("Awa Invented", "is erased", ""),
        ("Moussa Invented", "stays", "This contact did not go over to the successor."),
        ("Nana Invented", "is erased", ""),
    ]
    table = amina.find("fates")
    assert isinstance(table, QTableView)
    QAbstractItemModelTester(table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    sure = amina.find("sure")
    assert isinstance(sure, QCheckBox)
    assert sure.text().endswith("Contacts to erase: 2")
    assert "Backups that hold them" in said(amina, "copies")
    assert not button(amina, "handover_relinquish_ok").isEnabled()
    amina.press(Qt.Key.Key_Return, CTRL)
    amina.wait()
    assert QApplication.activeWindow() is not amina.window
    amina.press(Qt.Key.Key_Escape)
    amina.wait()
    assert len(run(amina, contact_queries.search, "Invented", 5)) == 3


def test_after_the_tick_names_are_gone_and_the_case_says_since_when(amina: Person) -> None:
    before = run(amina, handover_queries.coverage, None)
    erased(amina)
    names = sorted(row[0] for row in cells(amina, "items"))
    assert names[1] == "Moussa Invented" or names[2] == "Moussa Invented"
    assert sum("relinquished on" in name for name in names) == 2
    assert run(amina, handover_queries.coverage, None) == before
    assert [hit.display_name for hit in run(amina, contact_queries.search, "Invented", 5)] == ["Moussa Invented"]
    assert run(amina, undoing.next_undo) is None


def test_item_that_is_gone_opens_no_brief_and_says_why(amina: Person) -> None:
    erased(amina)
    gone = next(row[0] for row in cells(amina, "items") if "relinquished on" in row[0])
    choose_rows(amina, [gone])
    for key, held in ((Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_E, CTRL), (Qt.Key.Key_R, CTRL)):
        amina.find("items").setFocus()
        amina.press(key, held)
        amina.wait()
        assert amina.find("items").isVisible()
        assert not page_of(amina).brief.isVisible()
        assert not page_of(amina).read_back.isVisible()


def test_second_time_nothing_can_go(amina: Person) -> None:
    erased(amina)
    asked(amina)
    assert [row[:2] for row in cells(amina, "fates")] == [("Moussa Invented", "stays")]
    assert said(amina, "copies").startswith("Nothing can go now.")
    assert not amina.find("sure").isEnabled()
    amina.press(Qt.Key.Key_Escape)
    amina.wait()

"""Oversight: counts that open the list behind them."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.modeltest import ModelTester

from tests.ui.conftest import Person, cells, wait_until
from ui.pages.oversight_page import OversightPage
from ui.widgets.filled_table import FilledTable

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def amina(sit_down: Callable[..., Person], vault: Path) -> Person:
    person = sit_down(vault)
    person.unlock()
    person.press(Qt.Key.Key_6, CTRL)
    person.wait()
    return person


def page(person: Person) -> OversightPage:
    assert person.window.workspace is not None
    found = person.window.workspace.current()
    assert isinstance(found, OversightPage)
    return found


def test_tiles_count_and_are_named_for_those_who_listen(amina: Person) -> None:
    assert amina.find("total").accessibleName() == "Contacts: 18"
    assert amina.find("single").accessibleName() == "Known to one officer: 18"
    assert amina.find("unstewarded").accessibleName() == "Without a steward: 0"


def test_coverage_names_categories_and_components_and_no_contact(amina: Person) -> None:
    found = cells(amina, "coverage")

    assert ("Media", "1") in found
    assert "Invented-" not in str(found)


def test_officers_say_when_they_fed_last(amina: Person) -> None:
    (row,) = cells(amina, "officers")
    assert row == ("Amina", "Civil Affairs", "18", "0", "18", "4", "3", "", "0", "never", "")


def test_tile_of_all_contacts_opens_the_list(amina: Person) -> None:
    amina.find("total").setFocus()
    amina.press(Qt.Key.Key_Space)

    assert amina.window.workspace is not None
    current = amina.window.workspace.current()
    assert current is not None
    assert current.objectName() == "contacts_page"


def test_counts_are_saved_without_any_name(amina: Person, tmp_path: Path) -> None:
    target = tmp_path / "counts.json"

    page(amina)._on_export_file_selected(str(target))
    wait_until(lambda: amina.window.message.text() != "")

    held = target.read_text(encoding="utf-8")
    assert json.loads(held)["contacts"] == 18
    assert "Amina" not in held
    assert "Invented" not in held


def test_table_of_counts_is_saved_for_a_spreadsheet_and_logged(amina: Person, tmp_path: Path) -> None:
    target = tmp_path / "counts.csv"

    page(amina)._on_export_file_selected(str(target))
    wait_until(lambda: amina.window.message.text() != "")

    held = target.read_text(encoding="utf-8-sig")
    assert held.startswith('"by","name","contacts"')
    assert "Amina" not in held
    assert "Invented" not in held


def test_models_of_oversight_behave(amina: Person, qtmodeltester: ModelTester) -> None:
    for table in page(amina).findChildren(FilledTable):
        qtmodeltester.check(table.model)  # type: ignore[no-untyped-call]


def test_tile_of_those_to_verify_opens_just_them(amina: Person) -> None:
    amina.find("stale").setFocus()
    amina.press(Qt.Key.Key_Space)
    amina.wait()

    table = amina.find("contacts")
    assert isinstance(table, QTableView)
    assert table.model().rowCount() == 3

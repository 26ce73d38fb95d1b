"""The list of changes, and taking one back from the middle."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.modeltest import ModelTester

from tests.ui.conftest import Person, wait_until
from ui.widgets.filled_table import FilledTable


@pytest.fixture
def amina(sit_down: Callable[..., Person], vault: Path) -> Person:
    person = sit_down(vault)
    person.unlock()
    assert person.window.workspace is not None
    person.window.workspace.show_page("changes")
    person.wait()
    return person


def cells(person: Person) -> list[tuple[str, ...]]:
    table = person.find("change_sets")
    assert isinstance(table, QTableView)
    model = table.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_changes_say_when_what_by_whom_and_whether_they_hold(amina: Person) -> None:
    _, what, by, values, state = cells(amina)[-1]

    assert (what, by, state) == ("Make the vault", "Amina", "in effect")
    assert int(values) >= 2


def test_making_the_vault_cannot_be_taken_back(amina: Person) -> None:
    table = amina.find("change_sets")
    assert isinstance(table, QTableView)

    table.selectRow(len(cells(amina)) - 1)

    assert amina.window.workspace is not None
    page = amina.window.workspace.current()
    assert page is not None
    assert not page.tools()[0].isEnabled()


def test_change_in_the_middle_is_taken_back_and_said(amina: Person) -> None:
    table = amina.find("change_sets")
    assert isinstance(table, QTableView)
    before = cells(amina)
    table.selectRow(1)

    assert amina.window.workspace is not None
    page = amina.window.workspace.current()
    assert page is not None
    page.tools()[0].trigger()
    wait_until(lambda: len(cells(amina)) == len(before) + 1)

    assert cells(amina)[2][4] == "taken back"
    assert amina.window.message.text().startswith("Taken back")


def test_model_of_changes_behaves(amina: Person, qtmodeltester: ModelTester) -> None:
    table = amina.window.findChild(FilledTable)
    assert table is not None
    qtmodeltester.check(table.model)  # type: ignore[no-untyped-call]

"""Ctrl+K finds what one can do and whom one looks for."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QListView
from pytestqt.modeltest import ModelTester

from tests.ui.conftest import Person, wait_until
from ui.models.palette_model import PaletteModel

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def amina(sit_down: Callable[..., Person], vault: Path) -> Person:
    person = sit_down(vault)
    person.unlock()
    return person


def open_palette(person: Person) -> None:
    person.press(Qt.Key.Key_K, CTRL)
    wait_until(lambda: getattr(QApplication.focusWidget(), "objectName", str)() == "palette_line")


def offered(person: Person) -> list[str]:
    found = person.find("palette_list")
    assert isinstance(found, QListView)
    model = found.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_palette_offers_commands_with_their_keys(amina: Person) -> None:
    open_palette(amina)
    amina.type("lock")

    assert [text for text in offered(amina) if text.startswith("Lock")]


def test_palette_finds_a_contact_in_the_other_script_and_return_opens_it(amina: Person) -> None:
    open_palette(amina)
    amina.type("فاطمة")
    amina.wait()

    assert any("فاطمة" in text for text in offered(amina))
    amina.press(Qt.Key.Key_Return)
    wait_until(lambda: amina.window.findChild(QDialog, "palette") is None)


def test_palette_never_offers_a_masked_name(amina: Person) -> None:
    open_palette(amina)
    amina.type("salif")
    amina.wait()

    assert offered(amina) == []


def test_palette_runs_a_command_by_return(amina: Person) -> None:
    open_palette(amina)
    amina.type("lock")
    amina.press(Qt.Key.Key_Return)

    wait_until(lambda: bool(amina.ends.locked))


def test_esc_closes_the_palette_and_the_keyboard_is_where_it_was(amina: Person) -> None:
    before = amina.focused()

    open_palette(amina)
    amina.press(Qt.Key.Key_Escape)

    wait_until(lambda: QApplication.focusWidget() is before)


def test_palette_model_behaves(amina: Person, qtmodeltester: ModelTester) -> None:
    assert amina.window.workspace is not None
    model = PaletteModel(amina.window.workspace.palette_actions(), amina.window)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.narrow("o")
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_export_key_leads_to_the_bundles_from_a_page_that_has_no_such_key(amina: Person) -> None:
    amina.press(Qt.Key.Key_5, CTRL)
    amina.wait()

    amina.press(Qt.Key.Key_E, CTRL | Qt.KeyboardModifier.ShiftModifier)
    amina.wait()

    assert amina.window.workspace is not None
    page = amina.window.workspace.current()
    assert page is not None
    assert page.objectName() == "bundles_page"
    assert amina.find("export_view").isVisible()

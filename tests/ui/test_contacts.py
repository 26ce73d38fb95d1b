"""The list and the contact beside it, by keyboard, with real rows of a real vault."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox

from tests.ui.conftest import Person, wait_until
from tests.ui.list_stage import (
    Sit,
    cells_of,
    search_for,
    table_of,
)


@pytest.fixture
def amina(sit_down: Sit, vault: Path) -> Person:
    """Amina in front of her contacts."""
    person = sit_down(vault)
    person.unlock()
    return person


def test_row_says_who_where_how_secret_and_whose(amina: Person) -> None:
    assert cells_of(table_of(amina, "contacts").model())[:3] == [
        (
            "Ahmed Invented-01",
            "Prefect, Invented Prefecture of Gao",
            "Confidential",
            "Active",
            "2 Nov 2026",
            "Amina",
            "",
        ),
        (
            *("Awa Invented-02", "President, Invented Women's Market Committee", "Confidential", "Active"),
            *("14 Oct 2026", "Amina", ""),
        ),
        (
            *("Bintou Invented-03", "Coordinator, Invented Rights Watch", "Confidential", "Active"),
            *("30 Sep 2026", "Amina", "at risk"),
        ),
    ]


def test_search_finds_across_scripts_while_typing(amina: Person) -> None:
    assert search_for(amina, "ahmed") == ["Ahmed Invented-01", "Elhadj Ahmed Invented-06", "أحمد المخترع-13"]
    assert "أحمد المخترع-13" in search_for(amina, "أحمد")


def test_name_of_a_source_is_neither_shown_nor_found(amina: Person) -> None:
    names = search_for(amina, "")

    assert "Heron" in names
    assert "Chaka Invented-04" not in names
    assert search_for(amina, "chaka") == []


def test_arrow_leads_from_the_search_to_a_row_and_its_contact(amina: Person) -> None:
    search_for(amina, "ahmed")

    amina.press(Qt.Key.Key_Down)
    amina.wait()

    assert amina.focused().objectName() == "contacts"
    assert amina.text("contact_name") == "Ahmed Invented-01"
    assert amina.text("level_banner") == "CONFIDENTIAL"
    cells = cells_of(table_of(amina, "values").model())
    assert ("Phone", "\u2066+22376000001\u2069", "Confidential", "2 Nov 2026") in cells
    assert ("Steward", "Amina (primary)", "Unclassified", "") in cells

    amina.press(Qt.Key.Key_Down)
    amina.wait()
    assert amina.text("contact_name") == "Elhadj Ahmed Invented-06"


def test_person_at_risk_is_shown_with_protocol_first_and_no_way_to_reach(amina: Person) -> None:
    search_for(amina, "bintou")
    amina.press(Qt.Key.Key_Down)
    amina.wait()

    cells = cells_of(table_of(amina, "values").model())
    assert [cell[0] for cell in cells[:3]] == ["Channel", "Channel", "If somebody else answers"]
    assert cells[0][1].endswith("Signal message, after 19:00")
    assert cells[1][1].endswith("through the school")
    assert [cell[1] for cell in cells if cell[0] in {"Phone", "E-mail", "Place"}] == ["hidden", "hidden", "hidden"]
    assert amina.text("contact_notes").startswith("⚠ This person is at risk")
    assert "22376000003" not in repr(cells)


def test_masked_value_is_in_no_role_of_any_cell(amina: Person) -> None:
    search_for(amina, "heron")
    amina.press(Qt.Key.Key_Down)
    amina.wait()

    held: list[str] = []
    for name in ("contacts", "values"):
        model = table_of(amina, name).model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                held.extend(str(model.index(row, column).data(role)) for role in range(32))
    assert amina.text("contact_name") == "Heron"
    assert amina.text("level_banner") == "STRICTLY CONFIDENTIAL"
    assert not any("Chaka" in text or "22376" in text or "Ménaka" in text for text in held)


def test_nothing_found_says_what_to_try(amina: Person) -> None:
    assert search_for(amina, "zzzz") == []
    assert amina.text("empty").startswith("Nobody answers this.")


def test_list_can_be_sorted_by_keyboard(amina: Person) -> None:
    order = amina.find("order")
    assert isinstance(order, QComboBox)
    order.setFocus()
    amina.type("V")
    amina.wait()

    assert order.currentText() == "Verified"
    assert [row[0] for row in cells_of(table_of(amina, "contacts").model())[:2]] == ["Reed", "Oumar Invented-17"]


def test_f6_walks_through_the_panes_and_ctrl_f_leads_back(amina: Person) -> None:
    search_for(amina, "ahmed")
    amina.press(Qt.Key.Key_Down)
    amina.wait()
    amina.press(Qt.Key.Key_F6)
    assert amina.focused().objectName() == "values"
    amina.press(Qt.Key.Key_F6)
    assert amina.focused().objectName() == "views"
    amina.press(Qt.Key.Key_F6)
    assert amina.focused().objectName() == "search"
    amina.press(Qt.Key.Key_F6)

    amina.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert amina.focused().objectName() == "search"


def test_copy_key_puts_no_row_of_the_list_on_the_clipboard(amina: Person) -> None:
    QGuiApplication.clipboard().setText("before")
    search_for(amina, "ahmed")
    amina.press(Qt.Key.Key_Down)
    amina.wait()
    table = table_of(amina, "contacts")
    table.selectRow(0)
    table.setFocus()

    amina.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "before"


def test_language_is_switched_while_a_contact_is_open(amina: Person) -> None:
    search_for(amina, "ahmed")
    amina.press(Qt.Key.Key_Down)
    amina.wait()

    amina.program.languages.switch_to("ar")

    assert amina.window.isRightToLeft()
    assert amina.text("contact_name") == "Ahmed Invented-01"
    wait_until(lambda: amina.text("level_banner") == "سري")
    model = table_of(amina, "contacts").model()
    assert model.headerData(0, Qt.Orientation.Horizontal) == "الاسم"
    assert model.index(0, 4).data() == "٢ نوفمبر ٢٠٢٦"

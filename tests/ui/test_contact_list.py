"""Views, chips, several at once, files and room: the list side of the contacts, by keyboard."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QSplitter

from tests.ui.conftest import Person, wait_until
from tests.ui.list_stage import (
    Sit,
    action_of,
    cells_of,
    choose_rows,
    choose_view,
    names_in,
    search_for,
    table_of,
    views_of,
)
from ui.dialogs.save_search_dialog import SaveSearchDialog


@pytest.fixture
def amina(sit_down: Sit, vault: Path) -> Person:
    """Amina in front of her contacts."""
    person = sit_down(vault)
    person.unlock()
    return person


# --- views and chips -----------------------------------------------------------------------------------------


def test_view_shows_only_whom_it_is_for(amina: Person) -> None:
    assert choose_view(amina, "At risk") == ["Bintou Invented-03", "Heron", "Moussa Invented-15", "Reed"]
    assert choose_view(amina, "To verify")[:2] == ["Reed", "Oumar Invented-17"]
    assert len(choose_view(amina, "Mine")) == 18
    assert choose_view(amina, "To review") == []
    assert amina.text("empty").startswith("No values stand against each other.")
    assert choose_view(amina, "Deleted") == []
    assert amina.text("empty").startswith("Nobody was deleted.")


def test_enter_leads_from_the_views_into_the_list(amina: Person) -> None:
    choose_view(amina, "At risk")

    amina.press(Qt.Key.Key_Return)
    amina.wait()

    assert amina.focused().objectName() == "contacts"
    assert amina.text("contact_name") == "Bintou Invented-03"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("level:strictly", ["Heron", "Reed"]),
        ("is:risk -category:victim org:watch", ["Bintou Invented-03"]),
        ("status:dormant", ["Elhadj Ahmed Invented-06", "Oumar Invented-17"]),
        ("status:dormant ahmed", ["Elhadj Ahmed Invented-06"]),
        ("steward:nobody", []),
    ],
)
def test_chips_narrow_the_list(amina: Person, typed: str, found: list[str]) -> None:
    assert search_for(amina, typed) == found


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("place:gao", "The list cannot be narrowed by “place:”; it was left out."),
        ("category:unicorn", "“category:” does not know “unicorn”; it was left out."),
        ("stale:long", "“stale:” takes a number of days, such as stale:180; it was left out."),
        ("-level:confidential", "“-level:” cannot be asked, only -category:; it was left out."),
    ],
)
def test_chip_that_cannot_be_asked_is_said_in_words(amina: Person, typed: str, said: str) -> None:
    assert len(search_for(amina, typed)) == 18
    assert amina.text("search_note") == said


def test_words_of_the_own_language_are_chips_too(amina: Person) -> None:
    amina.program.languages.switch_to("ar")

    assert search_for(amina, "status:خامل") == ["Elhadj Ahmed Invented-06", "Oumar Invented-17"]


def test_search_is_kept_by_name_and_forgotten(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.unlock()
    search_for(person, "status:dormant")
    action_of(person, "keep_search").trigger()
    dialog = person.window.findChild(SaveSearchDialog)
    assert isinstance(dialog, SaveSearchDialog)
    wait_until(lambda: dialog.isActiveWindow() and person.focused().window() is dialog)
    person.type("Sleeping")
    person.press(Qt.Key.Key_Return)
    person.wait()
    person.program.lock()

    again = sit_down(vault)
    again.unlock()
    wait_until(lambda: views_of(again).count() == 8)
    title = views_of(again).item(7).text()
    assert "Sleeping" in title
    assert choose_view(again, title) == ["Elhadj Ahmed Invented-06", "Oumar Invented-17"]
    action_of(again, "forget_search").trigger()
    assert views_of(again).count() == 7


# --- one and several -----------------------------------------------------------------------------------------


def test_delete_goes_to_the_bin_without_a_question_and_undo_brings_back(amina: Person) -> None:
    choose_rows(amina, "Awa Invented-02")
    amina.press(Qt.Key.Key_Delete)
    amina.wait()

    assert "Awa Invented-02" not in names_in(amina)
    assert amina.window.message.text() == "Deleted. Ctrl+Z brings it back."
    wait_until(lambda: amina.text("contact_name") == "Bintou Invented-03")
    amina.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    amina.wait()
    assert "Awa Invented-02" in names_in(amina)


def test_several_are_deleted_in_one_step_and_brought_back_from_the_bin(amina: Person) -> None:
    choose_rows(amina, "Awa Invented-02", "Fanta Invented-07")
    amina.press(Qt.Key.Key_Delete)
    amina.wait()
    assert len(names_in(amina)) == 16

    assert choose_view(amina, "Deleted") == ["Awa Invented-02", "Fanta Invented-07"]
    assert not action_of(amina, "delete_contact").isEnabled()
    choose_rows(amina, "Awa Invented-02")
    action_of(amina, "restore_contact").trigger()
    amina.wait()

    assert names_in(amina) == ["Fanta Invented-07"]
    assert "Awa Invented-02" in choose_view(amina, "All")


def test_verified_today_by_keyboard_keeps_who_is_chosen(amina: Person) -> None:
    choose_rows(amina, "Awa Invented-02")
    amina.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    amina.wait()

    row = next(row for row in cells_of(table_of(amina, "contacts").model()) if row[0] == "Awa Invented-02")
    assert row[4] == "20 Nov 2026"
    assert amina.text("contact_name") == "Awa Invented-02"
    chosen = table_of(amina, "contacts").selectionModel().selectedRows()
    assert [str(index.data()) for index in chosen] == ["Awa Invented-02"]
    assert amina.window.message.text() == "Verified today: 1."


def test_delete_key_in_the_search_deletes_a_letter_only(amina: Person) -> None:
    choose_rows(amina, "Awa Invented-02")
    amina.find("search").setFocus()
    amina.type("x")
    amina.press(Qt.Key.Key_Home)

    amina.press(Qt.Key.Key_Delete)
    amina.wait()

    assert len(names_in(amina)) == 18


def test_contact_that_another_page_names_is_shown_though_the_list_lacks_it(amina: Person) -> None:
    model = table_of(amina, "contacts").model()
    heron = model.subject_at(names_in(amina).index("Heron"))  # type: ignore[attr-defined]
    search_for(amina, "ahmed")
    workspace = amina.window.workspace
    assert workspace is not None

    workspace.desk.go("contacts", heron)
    amina.wait()

    wait_until(lambda: amina.text("contact_name") == "Heron")


# --- files and room ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "is_taken"), [("list.CSV", True), ("a.rlx", True), ("a.exe", False)])
def test_file_that_is_dropped_is_handed_on_if_its_kind_is_known(
    amina: Person, tmp_path: Path, name: str, is_taken: bool
) -> None:
    workspace = amina.window.workspace
    assert workspace is not None
    told: list[object] = []
    # Whoever takes files is not asked here.
    workspace.desk.file_dropped.disconnect()
    workspace.desk.file_dropped.connect(told.append)
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, held, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )

    workspace.page("contacts").dropEvent(drop)

    assert told == ([tmp_path / name] if is_taken else [])


def test_narrow_window_has_two_panes_and_the_views_in_a_box(amina: Person) -> None:
    amina.window.resize(900, 650)
    amina.wait()

    assert not amina.find("views").isVisible()
    box = amina.find("view_box")
    assert isinstance(box, QComboBox)
    assert box.isVisible()
    box.setFocus()
    amina.type("At")
    box.activated.emit(box.currentIndex())
    amina.wait()
    assert names_in(amina) == ["Bintou Invented-03", "Heron", "Moussa Invented-15", "Reed"]


def test_widths_of_panes_are_remembered_for_each_direction_and_name_nobody(
    sit_down: Sit, vault: Path, tmp_path: Path
) -> None:
    person = sit_down(vault)
    person.unlock()
    splitter = person.window.findChild(QSplitter)
    assert isinstance(splitter, QSplitter)
    splitter.moveSplitter(splitter.sizes()[0] + splitter.sizes()[1] - 90, 2)

    held = json.loads((tmp_path / "look.json").read_text())

    assert list(held["sizes"]) == ["contacts-three-ltr"]
    assert held["sizes"]["contacts-three-ltr"] == splitter.sizes()


def test_empty_vault_teaches_how_people_come_in(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.unlock()
    table = table_of(person, "contacts")
    table.setFocus()
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.press(Qt.Key.Key_Delete)
    person.wait()

    assert person.text("empty").startswith("There is nobody here yet.\n\nCtrl+N adds a contact.")

"""The list and the contact beside it, by keyboard, with real rows of a real vault."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QComboBox, QListWidget, QSplitter, QTableView

from tests.ui.conftest import Person, wait_until
from ui.dialogs.save_search_dialog import SaveSearchDialog

Sit = Callable[..., Person]


@pytest.fixture
def amina(sit_down: Sit, vault: Path) -> Person:
    """Amina in front of her contacts."""
    person = sit_down(vault)
    person.unlock()
    return person


def _table(person: Person, name: str) -> QTableView:
    found = person.find(name)
    assert isinstance(found, QTableView)
    return found


def _cells(model: QAbstractItemModel) -> list[tuple[str, ...]]:
    columns = range(model.columnCount())
    return [tuple(str(model.index(row, column).data()) for column in columns) for row in range(model.rowCount())]


def _search(person: Person, text: str) -> list[str]:
    person.find("search").setFocus()
    person.press(Qt.Key.Key_Escape)
    person.wait()
    person.type(text)
    person.wait()
    return [row[0] for row in _cells(_table(person, "contacts").model())]


def test_row_says_who_where_how_secret_and_whose(amina: Person) -> None:
    assert _cells(_table(amina, "contacts").model())[:3] == [
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
    assert _search(amina, "ahmed") == ["Ahmed Invented-01", "Elhadj Ahmed Invented-06", "أحمد المخترع-13"]
    assert "أحمد المخترع-13" in _search(amina, "أحمد")


def test_name_of_a_source_is_neither_shown_nor_found(amina: Person) -> None:
    names = _search(amina, "")

    assert "Heron" in names
    assert "Chaka Invented-04" not in names
    assert _search(amina, "chaka") == []


def test_arrow_leads_from_the_search_to_a_row_and_its_contact(amina: Person) -> None:
    _search(amina, "ahmed")

    amina.press(Qt.Key.Key_Down)
    amina.wait()

    assert amina.focused().objectName() == "contacts"
    assert amina.text("contact_name") == "Ahmed Invented-01"
    assert amina.text("level_banner") == "CONFIDENTIAL"
    cells = _cells(_table(amina, "values").model())
    assert ("Phone", "\u2066+22376000001\u2069", "Confidential", "2 Nov 2026") in cells
    assert ("Steward", "Amina (primary)", "Unclassified", "") in cells

    amina.press(Qt.Key.Key_Down)
    amina.wait()
    assert amina.text("contact_name") == "Elhadj Ahmed Invented-06"


def test_person_at_risk_is_shown_with_protocol_first_and_no_way_to_reach(amina: Person) -> None:
    _search(amina, "bintou")
    amina.press(Qt.Key.Key_Down)
    amina.wait()

    cells = _cells(_table(amina, "values").model())
    assert [cell[0] for cell in cells[:3]] == ["Channel", "Channel", "If somebody else answers"]
    assert cells[0][1].endswith("Signal message, after 19:00")
    assert cells[1][1].endswith("through the school")
    assert [cell[1] for cell in cells if cell[0] in {"Phone", "E-mail", "Place"}] == ["hidden", "hidden", "hidden"]
    assert amina.text("contact_notes").startswith("⚠ This person is at risk")
    assert "22376000003" not in repr(cells)


def test_masked_value_is_in_no_role_of_any_cell(amina: Person) -> None:
    _search(amina, "heron")
    amina.press(Qt.Key.Key_Down)
    amina.wait()

    held: list[str] = []
    for name in ("contacts", "values"):
        model = _table(amina, name).model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                held.extend(str(model.index(row, column).data(role)) for role in range(32))
    assert amina.text("contact_name") == "Heron"
    assert amina.text("level_banner") == "STRICTLY CONFIDENTIAL"
    assert not any("Chaka" in text or "22376" in text or "Ménaka" in text for text in held)


def test_nothing_found_says_what_to_try(amina: Person) -> None:
    assert _search(amina, "zzzz") == []
    assert amina.text("empty").startswith("Nobody answers this.")


def test_list_can_be_sorted_by_keyboard(amina: Person) -> None:
    order = amina.find("order")
    assert isinstance(order, QComboBox)
    order.setFocus()
    amina.type("V")
    amina.wait()

    assert order.currentText() == "Verified"
    assert [row[0] for row in _cells(_table(amina, "contacts").model())[:2]] == ["Reed", "Oumar Invented-17"]


def test_f6_walks_through_the_panes_and_ctrl_f_leads_back(amina: Person) -> None:
    _search(amina, "ahmed")
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
    _search(amina, "ahmed")
    amina.press(Qt.Key.Key_Down)
    amina.wait()
    table = _table(amina, "contacts")
    table.selectRow(0)
    table.setFocus()

    amina.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "before"


def test_language_is_switched_while_a_contact_is_open(amina: Person) -> None:
    _search(amina, "ahmed")
    amina.press(Qt.Key.Key_Down)
    amina.wait()

    amina.program.languages.switch_to("ar")

    assert amina.window.isRightToLeft()
    assert amina.text("contact_name") == "Ahmed Invented-01"
    wait_until(lambda: amina.text("level_banner") == "سري")
    model = _table(amina, "contacts").model()
    assert model.headerData(0, Qt.Orientation.Horizontal) == "الاسم"
    assert model.index(0, 4).data() == "٢ نوفمبر ٢٠٢٦"


# --- views and chips -----------------------------------------------------------------------------------------


def _views(person: Person) -> QListWidget:
    found = person.find("views")
    assert isinstance(found, QListWidget)
    return found


def _view(person: Person, title: str) -> list[str]:
    """Choose a view by keyboard; answers with the names in it."""
    views = _views(person)
    views.setFocus()
    person.press(Qt.Key.Key_Home)
    for _ in range(views.count()):
        if views.currentItem().text() == title:
            break
        person.press(Qt.Key.Key_Down)
    assert views.currentItem().text() == title
    person.wait()
    return _names(person)


def _names(person: Person) -> list[str]:
    return [row[0] for row in _cells(_table(person, "contacts").model())]


def _row(person: Person, *names: str) -> None:
    """Choose these contacts in the list, with the keyboard in it."""
    table = _table(person, "contacts")
    table.setFocus()
    table.clearSelection()
    for name in names:
        index = table.model().index(_names(person).index(name), 0)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        table.selectionModel().setCurrentIndex(index, flags)
    person.wait()


def test_view_shows_only_whom_it_is_for(amina: Person) -> None:
    assert _view(amina, "At risk") == ["Bintou Invented-03", "Heron", "Moussa Invented-15", "Reed"]
    assert _view(amina, "To verify")[:2] == ["Reed", "Oumar Invented-17"]
    assert len(_view(amina, "Mine")) == 18
    assert _view(amina, "To review") == []
    assert amina.text("empty").startswith("No values stand against each other.")
    assert _view(amina, "Deleted") == []
    assert amina.text("empty").startswith("Nobody was deleted.")


def test_enter_leads_from_the_views_into_the_list(amina: Person) -> None:
    _view(amina, "At risk")

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
    assert _search(amina, typed) == found


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
    assert len(_search(amina, typed)) == 18
    assert amina.text("search_note") == said


def test_words_of_the_own_language_are_chips_too(amina: Person) -> None:
    amina.program.languages.switch_to("ar")

    assert _search(amina, "status:خامل") == ["Elhadj Ahmed Invented-06", "Oumar Invented-17"]


def test_search_is_kept_by_name_and_forgotten(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.unlock()
    _search(person, "status:dormant")
    _action(person, "keep_search").trigger()
    dialog = person.window.findChild(SaveSearchDialog)
    assert isinstance(dialog, SaveSearchDialog)
    wait_until(lambda: dialog.isActiveWindow() and person.focused().window() is dialog)
    person.type("Sleeping")
    person.press(Qt.Key.Key_Return)
    person.wait()
    person.program.lock()

    again = sit_down(vault)
    again.unlock()
    wait_until(lambda: _views(again).count() == 8)
    title = _views(again).item(7).text()
    assert "Sleeping" in title
    assert _view(again, title) == ["Elhadj Ahmed Invented-06", "Oumar Invented-17"]
    _action(again, "forget_search").trigger()
    assert _views(again).count() == 7


# --- one and several -----------------------------------------------------------------------------------------


def _action(person: Person, name: str) -> QAction:
    found = person.window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found


def test_delete_goes_to_the_bin_without_a_question_and_undo_brings_back(amina: Person) -> None:
    _row(amina, "Awa Invented-02")
    amina.press(Qt.Key.Key_Delete)
    amina.wait()

    assert "Awa Invented-02" not in _names(amina)
    assert amina.window.message.text() == "Deleted. Ctrl+Z brings it back."
    wait_until(lambda: amina.text("contact_name") == "Bintou Invented-03")
    amina.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    amina.wait()
    assert "Awa Invented-02" in _names(amina)


def test_several_are_deleted_in_one_step_and_brought_back_from_the_bin(amina: Person) -> None:
    _row(amina, "Awa Invented-02", "Fanta Invented-07")
    amina.press(Qt.Key.Key_Delete)
    amina.wait()
    assert len(_names(amina)) == 16

    assert _view(amina, "Deleted") == ["Awa Invented-02", "Fanta Invented-07"]
    assert not _action(amina, "delete_contact").isEnabled()
    _row(amina, "Awa Invented-02")
    _action(amina, "restore_contact").trigger()
    amina.wait()

    assert _names(amina) == ["Fanta Invented-07"]
    assert "Awa Invented-02" in _view(amina, "All")


def test_verified_today_by_keyboard_keeps_who_is_chosen(amina: Person) -> None:
    _row(amina, "Awa Invented-02")
    amina.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    amina.wait()

    row = next(row for row in _cells(_table(amina, "contacts").model()) if row[0] == "Awa Invented-02")
    assert row[4] == "20 Nov 2026"
    assert amina.text("contact_name") == "Awa Invented-02"
    chosen = _table(amina, "contacts").selectionModel().selectedRows()
    assert [str(index.data()) for index in chosen] == ["Awa Invented-02"]
    assert amina.window.message.text() == "Verified today: 1."


def test_delete_key_in_the_search_deletes_a_letter_only(amina: Person) -> None:
    _row(amina, "Awa Invented-02")
    amina.find("search").setFocus()
    amina.type("x")
    amina.press(Qt.Key.Key_Home)

    amina.press(Qt.Key.Key_Delete)
    amina.wait()

    assert len(_names(amina)) == 18


def test_contact_that_another_page_names_is_shown_though_the_list_lacks_it(amina: Person) -> None:
    model = _table(amina, "contacts").model()
    heron = model.subject_at(_names(amina).index("Heron"))  # type: ignore[attr-defined]
    _search(amina, "ahmed")
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
    assert _names(amina) == ["Bintou Invented-03", "Heron", "Moussa Invented-15", "Reed"]


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
    table = _table(person, "contacts")
    table.setFocus()
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.press(Qt.Key.Key_Delete)
    person.wait()

    assert person.text("empty").startswith("There is nobody here yet.\n\nCtrl+N adds a contact.")

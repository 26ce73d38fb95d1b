"""Contacts out of a file: every column named, every row accounted for, tried first, taken back at once."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPushButton, QTableView
from pytestqt.modeltest import ModelTester

from rolodex.commands import contact_previews
from rolodex.interchange import targets
from tests.ui.conftest import Person, wait_until
from ui import intake_words, target_words
from ui.pages.intake_page import IntakePage

CTRL = Qt.KeyboardModifier.ControlModifier
DATA = Path(__file__).resolve().parents[1] / "data"
MALI = DATA / "real" / "mali-assembly-2014.csv"
LEFT_OF_MALI = "group_id, area_id, chamber, term, start_date, end_date, image, wikidata, wikidata_group, wikidata_area"


@pytest.fixture
def amina(sit_down: Callable[..., Person], vault: Path) -> Person:
    person = sit_down(vault)
    person.unlock()
    assert person.window.workspace is not None
    person.window.workspace.show_page("intake")
    person.wait()
    return person


def page(person: Person) -> IntakePage:
    assert person.window.workspace is not None
    found = person.window.workspace.page("intake")
    assert isinstance(found, IntakePage)
    return found


def drop(person: Person, path: Path) -> None:
    assert person.window.workspace is not None
    person.window.workspace.desk.file_dropped.emit(path)
    person.wait()


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def cells(person: Person, name: str) -> list[tuple[str, ...]]:
    table = person.find(name)
    assert isinstance(table, QTableView)
    model = table.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def goes_to(person: Person) -> dict[str, str]:
    return {column: target for column, _, target in cells(person, "columns_of_file")}


def send(person: Person, column: str, typed: str) -> None:
    """Choose where a column goes: arrows, Return, letters, Return."""
    person.find("columns_of_file").setFocus()
    person.press(Qt.Key.Key_Home, CTRL)
    row = list(goes_to(person)).index(column)
    for _ in range(row):
        person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    wait_until(lambda: isinstance(QApplication.focusWidget(), QComboBox))
    person.type(typed)
    person.press(Qt.Key.Key_Return)
    wait_until(lambda: person.focused().objectName() == "columns_of_file")


def import_it(person: Person) -> None:
    person.press(Qt.Key.Key_Return, CTRL)
    wait_until(lambda: person.find("report_heading").isVisible())
    person.wait()


def try_it(person: Person) -> None:
    person.press(Qt.Key.Key_T, CTRL)
    wait_until(lambda: person.find("report_heading").isVisible())
    person.wait()


def search(person: Person, text: str) -> list[str]:
    person.press(Qt.Key.Key_1, CTRL)
    person.press(Qt.Key.Key_F, CTRL)
    person.type(text)
    person.wait()
    wait_until(person.window.workspace.page("contacts").model.is_settled)  # type: ignore[union-attr]
    return [row[0] for row in cells(person, "contacts")]


def choose_file(person: Person, path: Path) -> None:
    """What somebody does in the file dialog: type the path, press Return."""
    wait_until(lambda: person.window.findChild(QFileDialog) is not None)
    dialog = person.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.selectFile(str(path))
    dialog.accept()
    person.wait()
    wait_until(lambda: person.window.findChild(QFileDialog) is None)


def test_table_shows_how_it_is_written_examples_and_a_guess_for_each_column(amina: Person) -> None:
    drop(amina, MALI)

    said = amina.text("about_file")
    assert "UTF-8" in said
    assert "separated by commas, 19 columns" in said
    assert cells(amina, "columns_of_file")[1] == (
        "name", "Abderhamane Niang · Abdias Théra · Abdine Koumaré", "Name",
    )  # fmt: skip
    assert goes_to(amina)["area"] == "Place: District"
    assert len(cells(amina, "first_rows")) == 20
    assert amina.focused().objectName() == "columns_of_file"


def test_every_column_that_is_not_imported_is_listed_before_and_after(amina: Person) -> None:
    drop(amina, MALI)
    assert amina.text("columns_left") == f"Columns that are not imported (10): {LEFT_OF_MALI}"

    import_it(amina)

    assert amina.text("report_left") == f"Columns that were not imported (10): {LEFT_OF_MALI}"


def test_no_row_of_the_mali_list_is_lost(amina: Person) -> None:
    drop(amina, MALI)
    import_it(amina)

    assert amina.text("report_heading") == "The import is done."
    assert amina.text("report_counts") == (
        "Rows read: 143   ·   New contacts: 142   ·   Contacts with something new: 0   ·   Contacts as before: 0"
    )
    assert cells(amina, "not_taken") == []


def test_same_list_again_changes_nothing_and_says_so(amina: Person) -> None:
    drop(amina, MALI)
    import_it(amina)

    drop(amina, MALI)
    import_it(amina)

    assert amina.text("report_heading") == "Nothing was written: there was nothing new in the file."
    assert "Contacts as before: 142" in amina.text("report_counts")


def test_man_of_a_mixed_list_is_found_in_both_scripts(amina: Person, tmp_path: Path) -> None:
    drop(amina, write(tmp_path, "mixed.csv", "no,name,phone\n1,احمد الفرضي,+22376000001\n2,Fatoumata I,+22376000002\n"))
    assert goes_to(amina) == {"no": "— not imported —", "name": "Name", "phone": "Phone"}
    send(amina, "no", "Id")
    assert goes_to(amina)["no"] == "Id in this list"
    import_it(amina)

    assert "احمد الفرضي" in search(amina, "ahmed")
    amina.press(Qt.Key.Key_Escape)
    assert "احمد الفرضي" in search(amina, "احمد")


def test_trial_writes_nothing_and_names_each_row_with_its_line_and_reason(amina: Person, tmp_path: Path) -> None:
    messy = "Name;Tel;Remarque\nAhmed Qwertyman;+22370000001;ok\nFatou Qwertyman;none;\nBroken;1\n;;only this\n"
    drop(amina, write(tmp_path, "messy.csv", messy))

    try_it(amina)

    assert amina.text("report_heading") == "This is what would be done. Nothing is written yet."
    assert cells(amina, "not_taken") == [
        ("3", "Tel", "there is no number in it"),
        ("4", "the whole row", "it has more or fewer cells than the header"),
        ("5", "the whole row", "nothing in it goes anywhere"),
    ]
    assert "Rows not taken: 2" in amina.text("report_counts")
    assert search(amina, "Qwertyman") == []


def test_trial_leads_to_the_import_by_one_key(amina: Person, tmp_path: Path) -> None:
    drop(amina, write(tmp_path, "one.csv", "name\nZebulon Qwertyman\n"))
    try_it(amina)
    assert amina.focused().objectName() == "report_import"

    amina.press(Qt.Key.Key_Space)
    wait_until(lambda: amina.text("report_heading") == "The import is done.")

    assert search(amina, "Qwertyman") == ["Zebulon Qwertyman"]


def test_one_undo_takes_the_whole_import_back_and_the_report_says_so(amina: Person) -> None:
    drop(amina, MALI)
    import_it(amina)
    assert "Undo (Ctrl+Z)" in amina.text("report_hint")

    amina.press(Qt.Key.Key_Z, CTRL)
    wait_until(lambda: "taken back" in amina.text("report_heading"))
    amina.wait()

    assert search(amina, "Abderhamane") == []


def test_pairs_that_may_be_one_person_are_told_and_one_button_away(amina: Person, tmp_path: Path) -> None:
    twice = "name,phone\nOusmane Qarsherskiy,+22370000100\nOusmane Qarsherskiy,+22370000100 \nAnother,+22370000101\n"
    drop(amina, write(tmp_path, "twice.csv", twice.replace("0100 ", "0100;+22370000109")))
    import_it(amina)
    wait_until(lambda: amina.find("report_duplicates").isVisible())

    amina.find("report_duplicates").setFocus()
    amina.press(Qt.Key.Key_Space)
    amina.wait()

    assert amina.window.workspace.current().objectName() == "duplicates_page"  # type: ignore[union-attr]
    assert ("Ousmane Qarsherskiy", "Ousmane Qarsherskiy") in {row[1:3] for row in cells(amina, "pairs")}


def test_table_without_a_naming_column_cannot_be_imported_and_says_why(amina: Person, tmp_path: Path) -> None:
    drop(amina, write(tmp_path, "who.csv", "who,shoe\nAhmed Shoe,43\n"))

    assert "Say which column holds the name" in amina.text("mapping_problem")
    assert not amina.find("import_it").isEnabled()
    send(amina, "who", "Name")

    assert amina.find("mapping_problem").isHidden()
    assert amina.find("import_it").isEnabled()


def test_delete_takes_a_column_out_of_the_import(amina: Person) -> None:
    drop(amina, MALI)
    amina.press(Qt.Key.Key_Down)
    amina.press(Qt.Key.Key_Down)

    amina.press(Qt.Key.Key_Delete)

    assert goes_to(amina)["sort_name"] == "— not imported —"
    assert "(11): sort_name, " in amina.text("columns_left")


def test_two_columns_for_one_place_are_pointed_out(amina: Person, tmp_path: Path) -> None:
    drop(amina, write(tmp_path, "two.csv", "name,group,party\nAhmed,A,B\n"))
    send(amina, "party", "Organisation")

    assert "only the first that is filled counts" in amina.text("mapping_problem")


def test_category_of_everybody_is_given_to_each(amina: Person, tmp_path: Path) -> None:
    drop(amina, write(tmp_path, "press.csv", "name\nZebulon Qwertyman\n"))
    amina.find("category_of_all").setFocus()
    amina.type("Media")
    import_it(amina)

    assert search(amina, "Qwertyman") == ["Zebulon Qwertyman"]
    amina.press(Qt.Key.Key_Down)
    amina.wait()
    assert ("Category", "Media") in [row[:2] for row in cells(amina, "values")]


def test_list_needs_a_name_and_gets_that_of_the_file(amina: Person) -> None:
    drop(amina, MALI)
    name = amina.find("name_of_list")
    assert isinstance(name, QLineEdit)
    assert name.text() == "mali-assembly-2014"

    name.setFocus()
    amina.press(Qt.Key.Key_A, CTRL)
    amina.press(Qt.Key.Key_Delete)

    assert not amina.find("import_it").isEnabled()


def test_mapping_is_saved_and_loaded_for_the_next_list(amina: Person, tmp_path: Path) -> None:
    drop(amina, write(tmp_path, "who.csv", "who,shoe\nAhmed Shoe,43\n"))
    send(amina, "who", "Remarks")
    page(amina).more_actions()[1].trigger()
    choose_file(amina, tmp_path / "shoes.json")
    wait_until((tmp_path / "shoes.json").exists)
    assert json.loads((tmp_path / "shoes.json").read_bytes())["columns"] == [["who", "remarks"]]

    drop(amina, tmp_path / "who.csv")
    assert goes_to(amina)["who"] == "— not imported —"
    page(amina).more_actions()[0].trigger()
    choose_file(amina, tmp_path / "shoes.json")
    wait_until(lambda: goes_to(amina)["who"] == "Remarks")


def test_mapping_of_another_table_changes_nothing_and_says_why(amina: Person, tmp_path: Path) -> None:
    contact_previews.save_choices(tmp_path / "other.json", ("nom",), ("names",))
    drop(amina, MALI)
    before = goes_to(amina)
    page(amina).more_actions()[0].trigger()
    choose_file(amina, tmp_path / "other.json")
    wait_until(lambda: not amina.find("mapping_problem").isHidden())

    assert "names a column that this table does not have" in amina.text("mapping_problem")
    assert goes_to(amina) == before


def test_vcards_show_their_number_and_first_names_and_are_reported_alike(amina: Person) -> None:
    drop(amina, DATA / "vcard" / "mixed.vcf")
    assert "vCards, 4 of them" in amina.text("about_cards")
    assert cells(amina, "first_cards")[0] == ("1", "First Person")

    import_it(amina)

    assert amina.text("report_counts").startswith("Cards read: 5   ·   New contacts: 2")
    assert ("7", "the whole card", "the card has no end") in cells(amina, "not_taken")


def test_saved_report_tells_lines_and_reasons_and_no_text_of_the_file(amina: Person, tmp_path: Path) -> None:
    drop(amina, write(tmp_path, "messy.csv", "Name;Tel\nAhmed Messy;+22370000001\nFatou Messy;Hidden Text\n"))
    import_it(amina)
    amina.find("report_save").setFocus()
    amina.press(Qt.Key.Key_Space)
    choose_file(amina, tmp_path / "report.txt")
    wait_until((tmp_path / "report.txt").exists)

    kept = (tmp_path / "report.txt").read_text("utf-8")
    assert "Line 3: column 2, there is no number in it" in kept
    assert not any(word in kept for word in ("Messy", "Hidden", "Tel", "+223"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "There is nothing in this file."),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "This is no text"),
        (",".join(f"c{place}" for place in range(501)).encode() + b"\n", "More than 500 columns"),
    ],
)
def test_file_that_cannot_be_read_is_refused_in_words(amina: Person, tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(content)

    drop(amina, path)

    assert said in amina.text("file_problem")
    assert "Nothing was taken" in amina.text("file_problem")
    assert amina.find("choose_contacts_file").isVisible()


def test_table_in_letters_of_old_windows_is_read_and_said_to_be_so(amina: Person, tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    names = ("احمد الفرضي", "فاطمة الزهراء", "محمد عبد الله", "خديجة بنت علي", "إبراهيم سليمان")
    path.write_bytes("\n".join(["الاسم;الهاتف", *(f"{name};+22376000001" for name in names)]).encode("cp1256"))

    drop(amina, path)

    assert "Windows-1256" in amina.text("about_file")
    assert "separated by semicolons" in amina.text("about_file")
    assert goes_to(amina) == {"الاسم": "Name", "الهاتف": "Phone"}
    assert cells(amina, "first_rows")[0][0] == "احمد الفرضي"


def test_cancelled_import_leaves_nothing_and_the_columns_as_they_were(amina: Person, tmp_path: Path) -> None:
    rows = "".join(f"Qwertyman {place},+22370{place:06}\n" for place in range(4_000))
    drop(amina, write(tmp_path, "long.csv", f"name,phone\n{rows}"))

    amina.press(Qt.Key.Key_Return, CTRL)
    cancel = amina.find("cancel_work")
    assert isinstance(cancel, QPushButton)
    cancel.click()
    amina.wait()

    assert amina.window.message.text() == "Stopped. Everything is as it was before."
    assert amina.find("columns_of_file").isVisible()
    assert amina.find("import_it").isEnabled()
    assert search(amina, "Qwertyman") == []


def test_file_that_goes_away_before_the_import_is_said_to_be_gone(amina: Person, tmp_path: Path) -> None:
    path = write(tmp_path, "gone.csv", "name\nAhmed Gone\n")
    drop(amina, path)
    path.unlink()

    amina.press(Qt.Key.Key_Return, CTRL)
    wait_until(lambda: not amina.find("file_problem").isHidden())

    assert "no such file" in amina.text("file_problem")
    assert search(amina, "Gone") == []


def test_key_asks_for_a_file(amina: Person, tmp_path: Path) -> None:
    path = write(tmp_path, "one.csv", "name\nAhmed\n")
    amina.press(Qt.Key.Key_O, CTRL)

    choose_file(amina, path)
    wait_until(lambda: amina.find("columns_of_file").isVisible())

    assert goes_to(amina) == {"name": "Name"}


def test_tab_goes_from_the_columns_to_the_terms_and_the_buttons(amina: Person) -> None:
    drop(amina, MALI)

    seen = []
    for _ in range(6):
        seen.append(amina.focused().objectName())
        amina.press(Qt.Key.Key_Tab)

    assert seen == ["columns_of_file", "first_rows", "name_of_list", "category_of_all", "try_it", "import_it"]


def test_every_target_is_one_of_the_core_and_has_words_of_its_own(qapp: QApplication) -> None:
    said = [target_words.choice(target) for target in (target_words.NOWHERE, *target_words.TARGETS)]

    assert [targets.parsed(target).text() for target in target_words.TARGETS] == list(target_words.TARGETS)
    assert len(set(said)) == len(said)


def test_every_reason_for_a_row_has_words() -> None:
    from rolodex.commands.contact_import import Skip
    from rolodex.interchange.record import SkipReason

    assert {*SkipReason, *Skip} <= set(intake_words.REASONS)


def test_models_of_intake_behave(amina: Person, qtmodeltester: ModelTester) -> None:
    drop(amina, MALI)

    qtmodeltester.check(page(amina).sheet.model)  # type: ignore[no-untyped-call]
    qtmodeltester.check(page(amina).sheet.preview.model)  # type: ignore[no-untyped-call]

"""Contacts out of a file: how it is written, and every column either goes somewhere or is named."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester

from rolodex.commands import contact_previews
from rolodex.interchange import targets
from tests.ui.conftest import Person, wait_until
from tests.ui.intake_stage import (
    CTRL,
    MALI,
    cells,
    choose_file,
    drop,
    goes_to,
    import_it,
    page,
    search,
    send,
    sit_at,
    write,
)
from ui import target_words

LEFT_OF_MALI = "group_id, area_id, chamber, term, start_date, end_date, image, wikidata, wikidata_group, wikidata_area"


@pytest.fixture
def amina(sit_down: Callable[..., Person], vault: Path) -> Person:
    return sit_at(sit_down(vault))


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


def test_man_of_a_mixed_list_is_found_in_both_scripts(amina: Person, tmp_path: Path) -> None:
    drop(amina, write(tmp_path, "mixed.csv", "no,name,phone\n1,احمد الفرضي,+22376000001\n2,Fatoumata I,+22376000002\n"))
    assert goes_to(amina) == {"no": "— not imported —", "name": "Name", "phone": "Phone"}
    send(amina, "no", "Id")
    assert goes_to(amina)["no"] == "Id in this list"
    import_it(amina)

    assert "احمد الفرضي" in search(amina, "ahmed")
    amina.press(Qt.Key.Key_Escape)
    assert "احمد الفرضي" in search(amina, "احمد")


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


def test_table_in_letters_of_old_windows_is_read_and_said_to_be_so(amina: Person, tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    names = ("احمد الفرضي", "فاطمة الزهراء", "محمد عبد الله", "خديجة بنت علي", "إبراهيم سليمان")
    path.write_bytes("\n".join(["الاسم;الهاتف", *(f"{name};+22376000001" for name in names)]).encode("cp1256"))

    drop(amina, path)

    assert "Windows-1256" in amina.text("about_file")
    assert "separated by semicolons" in amina.text("about_file")
    assert goes_to(amina) == {"الاسم": "Name", "الهاتف": "Phone"}
    assert cells(amina, "first_rows")[0][0] == "احمد الفرضي"


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


def test_models_of_intake_behave(amina: Person, qtmodeltester: ModelTester) -> None:
    drop(amina, MALI)

    qtmodeltester.check(page(amina).sheet.model)  # type: ignore[no-untyped-call]
    qtmodeltester.check(page(amina).sheet.preview.model)  # type: ignore[no-untyped-call]

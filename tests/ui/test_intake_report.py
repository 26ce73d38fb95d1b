"""What an import did or would do: every row accounted for, tried first, cancelled, taken back at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.conftest import Person, wait_until
from tests.ui.intake_stage import (
    CTRL,
    DATA,
    MALI,
    cells,
    choose_file,
    drop,
    import_it,
    search,
    sit_at,
    try_it,
    write,
)
from ui import intake_words


@pytest.fixture
def amina(sit_down: Callable[..., Person], vault: Path) -> Person:
    return sit_at(sit_down(vault))


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


def test_every_reason_for_a_row_has_words() -> None:
    from rolodex.commands.contact_import import Skip
    from rolodex.interchange.record import SkipReason

    assert {*SkipReason, *Skip} <= set(intake_words.REASONS)

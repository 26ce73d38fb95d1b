"""Unlocking and making a vault, by keyboard."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget

from rolodex.clock import FixedClock
from rolodex.commands import passphrases, session
from tests.ui.conftest import AT, PASSPHRASE, Person, wait_until

Sit = Callable[..., Person]
WRONG = "This is not the right passphrase."


def _echo(person: Person, name: str = "passphrase") -> QLineEdit.EchoMode:
    line = person.find(name)
    assert isinstance(line, QLineEdit)
    return line.echoMode()


def _list(person: Person) -> QTableView:
    found = person.find("contacts")
    assert isinstance(found, QTableView)
    return found


def test_locked_vault_shows_its_folder_and_nothing_of_what_is_inside(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    said = " ".join(str(widget.property("text") or "") for widget in person.window.findChildren(QWidget))

    assert str(vault) in said
    assert "Ahmed" not in said
    assert person.window.windowTitle() == "Rolodex"


def test_right_passphrase_opens_the_list(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)

    person.unlock()

    assert person.focused().objectName() == "search"
    assert _list(person).model().rowCount() == 18


def test_wrong_passphrase_is_told_where_it_was_typed_and_is_gone(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)

    person.type("not the passphrase of anybody")
    person.press(Qt.Key.Key_Return)
    person.wait()

    assert person.text("unlock_message").startswith(WRONG)
    assert person.text("passphrase") == ""
    assert person.focused().objectName() == "passphrase"


def test_third_wrong_passphrase_makes_the_next_wait(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    for _ in range(3):
        person.type("not the passphrase of anybody")
        person.press(Qt.Key.Key_Return)
        person.wait()

    assert person.text("unlock_message").endswith("The next try is possible in 1 s.")
    person.type(PASSPHRASE)
    assert not person.find("unlock").isEnabled()
    wait_until(lambda: person.find("unlock").isEnabled())


def test_eye_shows_and_hides_and_a_try_hides_again(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.type("a")
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Space)
    assert _echo(person) is QLineEdit.EchoMode.Normal
    assert person.focused().accessibleName() == "Hide the passphrase"

    person.find("passphrase").setFocus()
    person.press(Qt.Key.Key_Return)
    person.wait()

    assert _echo(person) is QLineEdit.EchoMode.Password


def test_capital_without_shift_is_noticed_as_caps_lock(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)

    person.type("Q")
    said = [str(widget.property("text")) for widget in person.window.findChildren(QWidget)]

    assert "Caps lock seems to be on." in said


def test_vault_that_another_process_holds_is_told_and_not_touched(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    held = session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    try:
        person.type(PASSPHRASE)
        person.press(Qt.Key.Key_Return)
        person.wait()
    finally:
        held.close()

    assert person.text("unlock_message").startswith("Another window or command has this vault open.")


def test_first_run_teaches_and_makes_a_vault(sit_down: Sit, tmp_path: Path) -> None:
    person = sit_down(tmp_path / "new")
    for text in ("Amina", "Civil Affairs", PASSPHRASE, "", PASSPHRASE):
        person.type(text)
        person.press(Qt.Key.Key_Tab)
    person.find("again").setFocus()
    person.press(Qt.Key.Key_Return)
    wait_until(lambda: person.window.findChild(QWidget, "search") is not None)
    person.wait()

    assert (tmp_path / "new" / "vault.hdr").exists()
    assert person.text("empty").startswith("There is nobody here yet.")


def test_two_different_entries_make_no_vault(sit_down: Sit, tmp_path: Path) -> None:
    person = sit_down(tmp_path / "new")
    for text in ("Amina", "", PASSPHRASE, "", "another passphrase than before"):
        person.type(text)
        person.press(Qt.Key.Key_Tab)
    person.find("again").setFocus()
    person.press(Qt.Key.Key_Return)

    assert person.text("first_run_message") == (
        "Passphrase cannot be taken: the two entries differ. Correct it; nothing was written."
    )
    assert not (tmp_path / "new").exists()


def test_weak_passphrase_makes_no_vault(sit_down: Sit, tmp_path: Path) -> None:
    person = sit_down(tmp_path / "new")
    for text in ("Amina", "", "short", "", "short"):
        person.type(text)
        person.press(Qt.Key.Key_Tab)
    person.find("again").setFocus()
    person.press(Qt.Key.Key_Return)
    person.wait()

    assert "it is too short, 15 characters are the least" in person.text("first_run_message")
    assert not (tmp_path / "new").exists()

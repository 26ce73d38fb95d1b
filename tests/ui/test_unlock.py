"""Unlocking, by keyboard: the passphrase, the recovery words, another vault; every failure in its own words."""

from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QTableView, QWidget

from rolodex import errors
from rolodex.clock import FixedClock
from rolodex.commands import passphrases, session, vaults
from tests.ui.conftest import AT, PASSPHRASE, Person, wait_until
from ui import vault_doors
from ui.pages.unlock_page import UnlockPage

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


# --- failures that are not the passphrase -----------------------------------------------------------------------


def _try(person: Person) -> str:
    person.type(PASSPHRASE)
    person.press(Qt.Key.Key_Return)
    person.wait()
    return person.text("unlock_message")


def test_damaged_vault_reads_as_damaged(sit_down: Sit, vault: Path) -> None:
    for name in ("vault.hdr", "vault.hdr.2"):
        held = bytearray((vault / name).read_bytes())
        held[40] ^= 0x01
        (vault / name).write_bytes(held)

    assert _try(sit_down(vault)).startswith("A part of the vault is not what was written.")


def test_vault_that_went_away_reads_as_missing(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    vault.rename(vault.with_name("elsewhere"))

    assert _try(person).startswith("There is no such file or vault.")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (errors.VaultTooNew(), "A later version of the program wrote this vault."),
        (errors.ReadOnly(), "This place cannot be written to."),
        (errors.DiskFull(), "There is no room left on the disk."),
    ],
)
def test_what_the_computer_refuses_reads_in_its_own_words(
    sit_down: Sit, vault: Path, monkeypatch: pytest.MonkeyPatch, error: errors.RolodexError, said: str
) -> None:
    def refuse(*_args: object) -> session.Session:
        raise error

    monkeypatch.setattr(vault_doors, "by_passphrase", refuse)

    assert _try(sit_down(vault)).startswith(said)


# --- recovery words ---------------------------------------------------------------------------------------------

NEW = "eleven quiet donkeys carry millet home"


def _words_of(vault: Path) -> list[str]:
    held = session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    words = vaults.new_recovery_words()
    vaults.add_recovery(held, words)
    held.close()
    return words


def _recover(person: Person, words: str, first: str, again: str) -> None:
    person.find("recover_instead").setFocus()
    person.press(Qt.Key.Key_Space)
    assert isinstance(person.focused(), QPlainTextEdit)
    for text in (words, "Salif", first, "", again):
        person.type(text)
        person.press(Qt.Key.Key_Tab)
    person.find("recover_again").setFocus()
    person.press(Qt.Key.Key_Return)


def test_recovery_words_let_a_new_officer_in_with_a_new_passphrase(sit_down: Sit, vault: Path) -> None:
    words = _words_of(vault)
    person = sit_down(vault)

    _recover(person, " ".join(words).upper(), NEW, NEW)
    wait_until(lambda: person.window.findChild(QWidget, "search") is not None)
    person.wait()
    person.program.worker.close_vault(10)

    session.open_session(vault, passphrases.from_text(NEW), FixedClock(AT)).close()
    session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT)).close()


def test_misspelt_recovery_word_is_told_beside_the_words_which_stay(sit_down: Sit, vault: Path) -> None:
    words = _words_of(vault)
    person = sit_down(vault)

    _recover(person, " ".join(["wrongword", *words[1:]]), NEW, NEW)
    person.wait()

    assert "These are not all 33 words" in person.text("words_error")
    assert person.focused().objectName() == "words"
    assert str(person.find("words").property("plainText")).startswith("wrongword")


def test_words_of_another_vault_are_told_as_such(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)

    _recover(person, " ".join(vaults.new_recovery_words()), NEW, NEW)
    person.wait()

    assert "they belong to another vault" in person.text("words_error")


def test_weak_new_passphrase_lets_nobody_in(sit_down: Sit, vault: Path) -> None:
    words = _words_of(vault)
    before = (vault / "vault.hdr").read_bytes()
    person = sit_down(vault)

    _recover(person, " ".join(words), "short", "short")
    person.wait()

    assert "it is too short" in person.text("recover_passphrase_error")
    assert (vault / "vault.hdr").read_bytes() == before


def test_going_back_from_recovery_forgets_what_was_typed(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    _recover(person, "some words", NEW, "another one than before")

    person.find("use_passphrase").setFocus()
    person.press(Qt.Key.Key_Space)

    assert person.focused().objectName() == "passphrase"
    assert person.text("recover_passphrase") == ""
    assert person.find("words").property("plainText") == ""


# --- another vault ----------------------------------------------------------------------------------------------


def _choose(person: Person, button: str, place: Path) -> None:
    person.find(button).setFocus()
    person.press(Qt.Key.Key_Space)
    dialog = person.window.findChild(QFileDialog)
    assert dialog is not None
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(place))
    QTest.keyClick(line, Qt.Key.Key_Return)
    wait_until(lambda: not shiboken6.isValid(dialog) or not dialog.isVisible())


def _page(person: Person) -> UnlockPage:
    found = person.window.findChild(UnlockPage)
    assert found is not None
    return found


def test_folder_with_a_vault_is_offered_to_be_opened(sit_down: Sit, vault: Path, tmp_path: Path) -> None:
    person = sit_down(vault)
    told: list[Path] = []
    _page(person).folder_chosen.connect(told.append)

    _choose(person, "open_other", tmp_path)

    assert told == [vault]


def test_folder_without_a_vault_is_refused_in_words(sit_down: Sit, vault: Path, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    person = sit_down(vault)

    _choose(person, "open_other", tmp_path / "nothing")

    assert person.text("unlock_message").startswith("There is no vault in this folder.")


def test_new_vault_is_never_placed_over_one_that_exists(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)

    _choose(person, "make_new", vault)

    assert person.text("unlock_message").startswith("There is a vault in this folder already")

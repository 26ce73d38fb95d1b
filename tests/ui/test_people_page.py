"""People and keys: cards in and out, and comparing by typing what is read out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel
from pytestqt.modeltest import ModelTester

from rolodex.clock import FixedClock
from rolodex.commands import card_files, identities, passphrases, vaults
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from tests.ui.conftest import AT, Person, cells, wait_until
from ui.pages.people_page import PeoplePage
from ui.widgets.filled_table import FilledTable

CTRL = Qt.KeyboardModifier.ControlModifier


class Colleague:
    """Boukary, who gave his card and reads out his digits."""

    def __init__(self, folder: Path) -> None:
        secret = passphrases.from_text("four blue boats sleep under the bridge")
        cheap = kdf.Argon2Params(memory_kib=kdf.MIN_MEMORY_KIB, iterations=1, lanes=1)
        session = vaults.create(folder / "his", secret, OfficerDraft("Boukary", "Human Rights"), cheap, FixedClock(AT))
        self.card = card_files.save_own(session, folder / "boukary.rlxcard")
        self.digits = identities.show(session).fingerprint
        session.close()


@pytest.fixture
def boukary(tmp_path: Path) -> Colleague:
    return Colleague(tmp_path)


@pytest.fixture
def amina(sit_down: Callable[..., Person], vault: Path) -> Person:
    person = sit_down(vault)
    person.unlock()
    person.press(Qt.Key.Key_5, CTRL)
    person.wait()
    return person


def page(person: Person) -> PeoplePage:
    assert person.window.workspace is not None
    found = person.window.workspace.current()
    assert isinstance(found, PeoplePage)
    return found


def choose_file(person: Person, path: Path) -> None:
    """What somebody does in the file dialog: type the path, press Return."""
    wait_until(lambda: person.window.findChild(QFileDialog) is not None)
    dialog = person.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.selectFile(str(path))
    dialog.accept()
    person.wait()


def take_in(person: Person, boukary: Colleague) -> None:
    page(person).take_file(boukary.card)
    wait_until(lambda: len(cells(person, "colleagues")) == 1)
    wait_until(page(person).tools()[2].isEnabled)


def verify(person: Person, digits: str) -> str:
    page(person).tools()[2].trigger()
    wait_until(lambda: getattr(QApplication.focusWidget(), "objectName", str)() == "digits")
    person.type(digits)
    person.press(Qt.Key.Key_Return)
    person.wait()
    result = person.find("verify_result")
    assert isinstance(result, QLabel)
    return result.text()


def test_own_digits_stand_there_to_be_read_out(amina: Person) -> None:
    digits = amina.text("own_fingerprint")

    assert sum(letter.isdigit() for letter in digits) == 40


def test_dropped_card_makes_the_colleague_known_and_not_yet_verified(amina: Person, boukary: Colleague) -> None:
    amina.window.workspace.desk.file_dropped.emit(boukary.card)  # type: ignore[union-attr]
    wait_until(lambda: len(cells(amina, "colleagues")) == 1)

    assert cells(amina, "colleagues")[0][:3] == ("Boukary", "Human Rights", "Not verified")
    assert "Nothing strictly confidential leaves" in amina.text("key_meaning")


def test_digits_as_read_out_verify_and_the_result_stays_until_it_is_closed(amina: Person, boukary: Colleague) -> None:
    take_in(amina, boukary)

    said = verify(amina, boukary.digits)

    assert said.startswith("✔ The digits agree.")
    wait_until(lambda: cells(amina, "colleagues")[0][2] == "Verified by voice")
    assert amina.window.findChild(QDialog, "verify") is not None
    amina.press(Qt.Key.Key_Return)
    wait_until(lambda: amina.window.findChild(QDialog, "verify") is None)


def test_one_wrong_digit_verifies_nothing_and_says_what_to_do(amina: Person, boukary: Colleague) -> None:
    take_in(amina, boukary)
    last = "0" if boukary.digits[-1] != "0" else "1"

    said = verify(amina, boukary.digits[:-1] + last)

    assert said.startswith("✘ The digits differ.")
    assert "revoke it" in said
    assert cells(amina, "colleagues")[0][2] == "Not verified"


def test_compare_waits_for_forty_digits(amina: Person, boukary: Colleague) -> None:
    take_in(amina, boukary)
    page(amina).tools()[2].trigger()
    wait_until(lambda: getattr(QApplication.focusWidget(), "objectName", str)() == "digits")

    amina.type(boukary.digits[:-1])

    assert not amina.find("verify_ok").isEnabled()
    assert amina.text("verify_result") == "39 of 40 digits"


def test_revoked_keys_are_said_to_be_so_and_cannot_be_verified(amina: Person, boukary: Colleague) -> None:
    take_in(amina, boukary)
    page(amina).tools()[3].trigger()
    wait_until(lambda: getattr(QApplication.focusWidget(), "objectName", str)() == "revoke_ok")
    amina.press(Qt.Key.Key_Return)
    wait_until(lambda: cells(amina, "colleagues")[0][2] == "Revoked")

    assert not page(amina).tools()[2].isEnabled()
    wait_until(lambda: [row[1] for row in cells(amina, "key_history")][-1:] == ["Revoked"])


def test_own_card_is_saved_where_one_says(amina: Person, tmp_path: Path) -> None:
    page(amina).tools()[0].trigger()
    choose_file(amina, tmp_path / "amina.rlxcard")
    wait_until((tmp_path / "amina.rlxcard").exists)

    assert amina.window.message.text().startswith("Your public card is in")


def test_file_that_is_no_card_is_refused_in_words(amina: Person, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.rlxcard"
    wrong.write_text("nothing of the kind")

    page(amina).take_file(wrong)
    wait_until(lambda: amina.window.message.text() != "")

    assert "breaks its format" in amina.window.message.text()
    assert cells(amina, "colleagues") == []


def test_models_of_people_behave(amina: Person, boukary: Colleague, qtmodeltester: ModelTester) -> None:
    take_in(amina, boukary)

    for table in page(amina).findChildren(FilledTable):
        qtmodeltester.check(table.model)  # type: ignore[no-untyped-call]

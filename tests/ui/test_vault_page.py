"""The page of the vault: ways in, backups, checks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QRadioButton, QTableView
from pytestqt.modeltest import ModelTester

from rolodex.clock import FixedClock
from rolodex.commands import passphrases
from rolodex.commands.session import open_session
from rolodex.errors import WrongPassphrase
from tests.ui.conftest import AT, PASSPHRASE, Person, wait_until
from ui.dialogs.vault_steps import RecoveryDialog
from ui.pages.vault_page import VaultPage
from ui.steps.recovery_check_step import RecoveryCheckStep
from ui.steps.recovery_step import RecoveryStep
from ui.widgets.filled_table import FilledTable

NEXT = "nine green lanterns hang over the quiet river"


@pytest.fixture
def amina(sit_down: Callable[..., Person], vault: Path) -> Person:
    person = sit_down(vault)
    person.unlock()
    assert person.window.workspace is not None
    person.window.workspace.show_page("vault")
    person.wait()
    return person


def page(person: Person) -> VaultPage:
    assert person.window.workspace is not None
    found = person.window.workspace.current()
    assert isinstance(found, VaultPage)
    return found


def trigger(person: Person, name: str) -> None:
    every = [*page(person).tools(), *page(person).more_actions()]
    next(action for action in every if action.objectName() == name).trigger()


def first_column(person: Person, name: str) -> list[str]:
    table = person.find(name)
    assert isinstance(table, QTableView)
    return [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]


def type_into(person: Person, name: str, text: str) -> None:
    line = person.find(name).findChild(QLineEdit) or person.find(name)
    line.setFocus()
    wait_until(lambda: QApplication.focusWidget() is line)
    person.type(text)


def test_backup_is_made_and_listed(amina: Person) -> None:
    assert first_column(amina, "backups") == []

    trigger(amina, "back_up")
    wait_until(lambda: len(first_column(amina, "backups")) == 1)

    assert amina.window.message.text().startswith("A backup was made")


def test_check_says_that_the_vault_is_whole(amina: Person) -> None:
    trigger(amina, "check_vault")
    wait_until(lambda: amina.text("vault_result").startswith("Checked"))


def test_changed_passphrase_opens_and_the_old_one_does_not(amina: Person, vault: Path) -> None:
    trigger(amina, "change_passphrase_now")
    wait_until(lambda: amina.window.findChild(QDialog, "change_passphrase") is not None)
    amina.wait()
    dialog = amina.find("change_passphrase")
    own = [button for button in dialog.findChildren(QRadioButton) if not button.isChecked()]
    own[0].click()
    type_into(amina, "new_passphrase", NEXT)
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    wait_until(lambda: amina.find("again").isVisible())
    type_into(amina, "again", NEXT)
    amina.press(Qt.Key.Key_Return)
    wait_until(lambda: amina.window.findChild(QDialog, "change_passphrase") is None)
    wait_until(lambda: amina.window.message.text().startswith("The passphrase is changed"))

    amina.program.worker.close_vault(10)
    with pytest.raises(WrongPassphrase):
        open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    open_session(vault, passphrases.from_text(NEXT), FixedClock(AT)).close()


def test_recovery_words_count_after_they_were_asked_back_and_can_be_removed(amina: Person) -> None:
    trigger(amina, "add_recovery_words")
    wait_until(lambda: amina.window.findChild(RecoveryDialog) is not None)
    dialog = amina.window.findChild(RecoveryDialog)
    assert dialog is not None
    shown = dialog.findChild(RecoveryStep)
    assert shown is not None
    wait_until(lambda: bool(shown.words))
    words = shown.words
    shown.try_to_pass()
    check = dialog.findChild(RecoveryCheckStep)
    assert check is not None
    assert first_column(amina, "ways") == first_column(amina, "ways")[:1]
    for at, number in enumerate(check.asked):
        type_into(amina, f"recovery_word_{at}", words[number - 1])
    amina.press(Qt.Key.Key_Return)
    wait_until(lambda: len(first_column(amina, "ways")) == 2)
    assert "Recovery words" in first_column(amina, "ways")[1]

    table = amina.find("ways")
    assert isinstance(table, QTableView)
    table.selectRow(1)
    trigger(amina, "remove_way")
    wait_until(lambda: getattr(QApplication.focusWidget(), "objectName", str)() == "remove_way_ok")
    amina.press(Qt.Key.Key_Return)
    wait_until(lambda: len(first_column(amina, "ways")) == 1)


def test_the_way_that_opened_this_session_cannot_be_removed(amina: Person) -> None:
    table = amina.find("ways")
    assert isinstance(table, QTableView)

    table.selectRow(0)

    assert not next(one for one in page(amina).more_actions() if one.objectName() == "remove_way").isEnabled()


def test_models_of_the_vault_behave(amina: Person, qtmodeltester: ModelTester) -> None:
    for table in page(amina).findChildren(FilledTable):
        qtmodeltester.check(table.model)  # type: ignore[no-untyped-call]

"""The dialog of quick unlock, by keyboard: a PIN is set twice typed, taken away at once, and refused in words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rolodex.clock import FixedClock
from rolodex.commands import passphrases, quick_unlock, session
from rolodex.errors import KeyStoreAbsent, QuickUnlockOff
from rolodex.store import key_store
from rolodex.store.key_store import KeyStore
from tests.store.key_stores import in_memory, led_to, lock_collection, secret_service
from tests.ui.conftest import AT, PASSPHRASE, Person, wait_until
from ui.dialogs.quick_unlock_dialog import QuickUnlockDialog

Sit = Callable[..., Person]
PIN = "294817"


def use_store(monkeypatch: pytest.MonkeyPatch) -> None:
    store = in_memory()
    monkeypatch.setattr(key_store, "find", lambda: store)


def absent() -> KeyStore:
    raise KeyStoreAbsent("no_store")


def dialog(person: Person) -> QuickUnlockDialog:
    """The dialog over the open vault, when everything is known."""
    assert person.window.workspace is not None
    shown = QuickUnlockDialog(person.window.workspace.desk, person.window)
    shown.open()
    person.wait()
    return shown


def answers(shown: QuickUnlockDialog) -> list[object]:
    told: list[object] = []
    shown.done_with.connect(told.append)
    return told


def intro(shown: QuickUnlockDialog) -> str:
    return shown._intro.text()


@pytest.fixture
def amina(sit_down: Sit, vault: Path, monkeypatch: pytest.MonkeyPatch) -> Person:
    """An officer at the open vault of a computer with a key store."""
    use_store(monkeypatch)
    person = sit_down(vault)
    person.unlock()
    return person


def opens(vault: Path, pin: str) -> bool:
    try:
        quick_unlock.open_with_pin(vault, quick_unlock.pin(pin), FixedClock(AT)).close()
    except QuickUnlockOff:
        return False
    return True


def set_pin(person: Person, first: str, second: str) -> None:
    person.type(first)
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Tab)
    person.type(second)
    person.press(Qt.Key.Key_Return)
    person.wait()


def test_pin_typed_twice_opens_the_vault_at_the_next_lock(amina: Person, vault: Path) -> None:
    shown = dialog(amina)
    told = answers(shown)
    assert "No PIN is set." in intro(shown)
    assert amina.focused().objectName() == "pin"

    set_pin(amina, PIN, PIN)

    assert told == [True]
    amina.program.worker.close_vault(10)
    assert opens(vault, PIN)


def test_two_entries_that_differ_set_nothing_and_the_first_stays(amina: Person) -> None:
    shown = dialog(amina)
    told = answers(shown)

    set_pin(amina, PIN, "294818")

    assert told == []
    assert "differ" in amina.text("pin_again_problem")
    assert amina.focused().objectName() == "pin_again"
    assert (amina.text("pin"), amina.text("pin_again")) == (PIN, "")
    shown.reject()


def test_weak_pin_is_refused_beside_its_field(amina: Person) -> None:
    shown = dialog(amina)

    set_pin(amina, "123456", "123456")

    assert "it is easy to guess" in amina.text("pin_problem")
    assert shown.isVisible()
    assert amina.focused().objectName() == "pin"
    shown.reject()


def test_pin_is_taken_away_by_one_button(amina: Person, vault: Path) -> None:
    dialog(amina)
    set_pin(amina, PIN, PIN)
    shown = dialog(amina)
    told = answers(shown)
    assert "A PIN opens this vault here. Wrong tries left: 10." in intro(shown)

    amina.find("quick_unlock_off").setFocus()
    amina.press(Qt.Key.Key_Space)
    wait_until(lambda: bool(told))

    assert told == [False]
    amina.program.worker.close_vault(10)
    assert not opens(vault, PIN)


def test_computer_without_a_key_store_says_so_and_asks_for_no_pin(
    sit_down: Sit, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_store, "find", absent)
    person = sit_down(vault)
    person.unlock()

    shown = dialog(person)

    assert "no PIN can be set here" in intro(shown)
    assert not person.find("pin").isVisible()
    assert not person.find("quick_unlock_ok").isVisible()
    assert not person.find("quick_unlock_off").isVisible()
    shown.reject()


def test_key_store_that_is_locked_meanwhile_is_told_and_nothing_is_set(
    sit_down: Sit, vault: Path, tmp_path: Path
) -> None:
    with secret_service(tmp_path / "service") as service, led_to(service):
        person = sit_down(vault)
        person.unlock()
        shown = dialog(person)
        lock_collection()

        set_pin(person, PIN, PIN)

        assert "it is locked" in person.text("quick_unlock_message")
        assert shown.isVisible()
        assert person.text("pin") == ""
        shown.reject()


def test_session_of_a_pin_can_only_take_it_away(amina: Person, vault: Path, sit_down: Sit) -> None:
    dialog(amina)
    set_pin(amina, PIN, PIN)
    amina.program.worker.close_vault(10)
    opened = session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    assert quick_unlock.own(opened).computers == 1
    opened.close()
    person = sit_down(vault)
    wait_until(lambda: person.focused().objectName() == "pin")
    person.type(PIN)
    person.press(Qt.Key.Key_Return)
    wait_until(lambda: person.window.workspace is not None)
    person.wait()

    shown = dialog(person)

    assert "after unlocking with the passphrase" in intro(shown)
    assert not person.find("quick_unlock_ok").isVisible()
    assert person.find("quick_unlock_off").isVisible()
    shown.reject()


def test_cancel_forgets_what_was_typed(amina: Person) -> None:
    shown = dialog(amina)
    amina.type(PIN)
    line = amina.find("pin")

    amina.press(Qt.Key.Key_Escape)

    assert line.property("text") == ""
    assert not shown.isVisible()

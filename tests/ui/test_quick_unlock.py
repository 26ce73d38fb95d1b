"""Unlocking by PIN, by keyboard: offered where it is on, never in the way of the passphrase."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rolodex.clock import FixedClock
from rolodex.commands import passphrases, quick_unlock, session
from rolodex.store import key_store
from tests.store.key_stores import in_memory
from tests.ui.conftest import AT, PASSPHRASE, Person, wait_until
from ui.pages.unlock_page import UnlockPage

Sit = Callable[..., Person]
PIN = "294817"


@pytest.fixture
def with_pin(vault: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault whose officer has a PIN on this computer."""
    _use_store(monkeypatch)
    _make_pin(vault, FixedClock(AT))
    return vault


def _use_store(monkeypatch: pytest.MonkeyPatch) -> None:
    store = in_memory()
    monkeypatch.setattr(key_store, "find", lambda: store)


def _make_pin(vault: Path, clock: FixedClock) -> None:
    opened = session.open_session(vault, passphrases.from_text(PASSPHRASE), clock)
    quick_unlock.enable(opened, quick_unlock.pin(PIN))
    opened.close()


def _is_open(person: Person) -> bool:
    return person.window.findChild(QWidget, "search") is not None


def _sit(sit_down: Sit, vault: Path) -> Person:
    person = sit_down(vault)
    page = person.window.findChild(UnlockPage)
    assert page is not None
    wait_until(lambda: page.quick_state is not None)
    person.wait()
    return person


def test_pin_opens_the_vault(sit_down: Sit, with_pin: Path) -> None:
    person = _sit(sit_down, with_pin)
    assert person.focused().objectName() == "pin"

    person.type(PIN)
    person.press(Qt.Key.Key_Return)

    wait_until(lambda: _is_open(person))
    person.wait()


def test_wrong_pin_is_told_with_the_tries_that_are_left_and_is_gone(sit_down: Sit, with_pin: Path) -> None:
    person = _sit(sit_down, with_pin)

    person.type("294818")
    person.press(Qt.Key.Key_Return)
    person.wait()

    assert "This is not the right PIN. Tries left: 9." in person.text("pin_message")
    assert person.text("pin") == ""
    assert person.focused().objectName() == "pin"


def test_tenth_wrong_pin_leads_to_the_passphrase_which_opens(sit_down: Sit, with_pin: Path) -> None:
    person = _sit(sit_down, with_pin)
    for _ in range(10):
        person.type("294818")
        person.press(Qt.Key.Key_Return)
        person.wait()

    assert person.focused().objectName() == "passphrase"
    assert person.text("unlock_message")
    person.unlock()


def test_passphrase_is_one_key_away_from_the_pin(sit_down: Sit, with_pin: Path) -> None:
    person = _sit(sit_down, with_pin)

    person.find("passphrase_instead").setFocus()
    person.press(Qt.Key.Key_Space)

    assert person.focused().objectName() == "passphrase"
    assert person.find("use_pin").isVisible()
    person.unlock()


def test_vault_without_a_pin_shows_nothing_of_it(sit_down: Sit, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _use_store(monkeypatch)

    person = _sit(sit_down, vault)

    assert person.focused().objectName() == "passphrase"
    assert not person.find("use_pin").isVisible()
    assert person.text("unlock_message") == ""


def test_pin_that_served_its_days_asks_for_the_passphrase_and_serves_again_after_it(
    sit_down: Sit, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _use_store(monkeypatch)
    _make_pin(vault, FixedClock(AT - timedelta(days=quick_unlock.LIFETIME_DAYS + 1)))
    person = _sit(sit_down, vault)
    assert person.text("unlock_message").startswith("The PIN has served its days")
    assert person.focused().objectName() == "passphrase"

    person.unlock()

    wait_until(lambda: not person.program.worker.is_waiting())
    assert quick_unlock.state(vault, FixedClock(AT)).answer is quick_unlock.Answer.READY


def test_passphrase_that_is_being_typed_is_not_interrupted(sit_down: Sit, with_pin: Path) -> None:
    person = _sit(sit_down, with_pin)
    person.find("passphrase_instead").setFocus()
    person.press(Qt.Key.Key_Space)
    person.type("seven")

    page = person.window.findChild(UnlockPage)
    assert page is not None
    page.look_for_delay()
    person.wait()

    assert person.text("passphrase") == "seven"
    assert person.focused().objectName() == "passphrase"


def test_escape_leads_from_the_pin_to_the_passphrase(sit_down: Sit, with_pin: Path) -> None:
    person = _sit(sit_down, with_pin)
    person.type("29")

    person.press(Qt.Key.Key_Escape)

    assert person.focused().objectName() == "passphrase"

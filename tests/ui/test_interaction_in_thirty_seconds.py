"""A talk with a promise is logged in under 30 seconds by keyboard alone, from the list of contacts."""

from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from rolodex.clock import FixedClock
from rolodex.commands import interactions, passphrases, session, subjects
from rolodex.commands.interactions import Meeting
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from tests.ui.conftest import AT, PASSPHRASE, Person, wait_until
from tests.ui.contact_seat import CTRL, SHIFT, Sit, closed, go, opened, pane_of, rows, seated, who
from ui.forms.editor import ChoiceEditor

KEYS_A_SECOND: Final = 5
SAID: Final = "He lets the convoy pass on Thursday if the elders are told."
PROMISED: Final = "Tell the elders on Monday"
DUE: Final = "2026-11-23"


@pytest.fixture
def held(vault: Path) -> Session:
    """The vault before anybody sits down; close it first."""
    return session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))


class Hand:
    """Presses keys and counts them; letters of a text count apart."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.keys = self.letters = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        self.person.press(key, modifier)

    def type(self, text: str) -> None:
        self.letters += len(text)
        self.person.type(text)

    def tab_to(self, name: str) -> None:
        """Tab until the row of this name has the keyboard."""
        row = self.person.find(name)
        for _ in range(20):
            self.press(Qt.Key.Key_Tab)
            if row is self.person.focused() or row.isAncestorOf(self.person.focused()):
                return
        raise AssertionError(f"{name} was not reached by Tab")

    @property
    def seconds(self) -> float:
        return (self.keys + self.letters) / KEYS_A_SECOND


def test_talk_with_a_promise_and_its_day_takes_less_than_thirty_seconds(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "ahmed")
    hand = Hand(person)

    hand.press(Qt.Key.Key_I, CTRL | SHIFT)
    opened(person, "interaction_form")
    assert isinstance(person.focused(), QPlainTextEdit)
    hand.type(SAID)
    hand.tab_to("promise_editor")
    hand.type(PROMISED)
    hand.tab_to("promise_due_editor")
    hand.type(DUE)
    hand.press(Qt.Key.Key_Return, CTRL)
    closed(person, "interaction_form")
    go(person, 5)

    assert rows(person) == [("due 23 Nov 2026", f"We promised: {PROMISED}"), ("20 Nov 2026 09:00\nPhone", SAID)]
    assert hand.keys <= 8
    assert hand.seconds < 30


def test_channel_is_that_of_the_latest_talk_and_no_unsaved_text(sit_down: Sit, vault: Path, held: Session) -> None:
    ahmed = who(held, "ahmed")
    interactions.log(held, Meeting((ahmed,), "in_person", at="2026-11-18T09:00:00Z"))
    interactions.log(held, Meeting((ahmed,), "phone", at="2026-11-02T09:00:00Z"))
    held.close()
    person = seated(sit_down, vault, "ahmed")
    person.press(Qt.Key.Key_I, CTRL | SHIFT)
    form = opened(person, "interaction_form")
    channel = next(one for one in form.findChildren(ChoiceEditor) if one.field_name == "channel")
    wait_until(lambda: channel.value() == "in_person")

    person.press(Qt.Key.Key_Escape)
    closed(person, "interaction_form")

    assert person.window.message.text() == ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_colleague_is_chosen_to_see_to_a_promise(sit_down: Sit, vault: Path, held: Session) -> None:
    subjects.add(held, Kind.OFFICER, [Edit("name", "Bilal Colleague")])
    held.close()
    person = seated(sit_down, vault, "ahmed")
    hand = Hand(person)
    person.press(Qt.Key.Key_I, CTRL | SHIFT)
    opened(person, "interaction_form")
    hand.type(SAID)
    hand.tab_to("promise_editor")
    hand.type(PROMISED)
    hand.tab_to("promise_owner_editor")
    line = person.focused()
    assert isinstance(line, QLineEdit)
    hand.type("bil")
    completer = line.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    wait_until(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "Bilal Colleague"
    person.press(Qt.Key.Key_Return, CTRL)
    closed(person, "interaction_form")

    go(person, 5)
    assert "Bilal Colleague" in pane_of(person).section().model.lines()[0].details


def test_name_of_a_colleague_that_fits_nobody_is_refused_beside_it(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "ahmed")
    hand = Hand(person)
    person.press(Qt.Key.Key_I, CTRL | SHIFT)
    opened(person, "interaction_form")
    hand.tab_to("promise_editor")
    hand.type(PROMISED)
    hand.tab_to("promise_owner_editor")
    hand.type("nobody at all")

    person.press(Qt.Key.Key_Return, CTRL)
    person.wait()

    assert person.find("interaction_form").isVisible()
    assert person.text("promise_owner_problem")

"""Somebody at the first run: walks through its steps by key presses."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QWidget

from tests.ui.conftest import Person, wait_until
from ui.pages.first_run_page import FirstRunPage
from ui.widgets.words_frame import WordsFrame

OWN = "seven grey herons wait beside the ferry"


def page_of(person: Person) -> FirstRunPage:
    """The page of the first run."""
    found = person.window.findChild(FirstRunPage)
    assert isinstance(found, FirstRunPage)
    return found


def title(person: Person) -> str:
    """What the step is called on the screen."""
    return person.text("step_title")


def space(person: Person, name: str) -> None:
    """Go to this button and press it."""
    button = person.find(name)
    assert isinstance(button, QAbstractButton)
    assert button.isVisible(), name
    assert button.isEnabled(), name
    button.setFocus()
    person.press(Qt.Key.Key_Space)
    person.wait()


def go_on(person: Person) -> None:
    """The button that passes the step."""
    space(person, "next")


def words(person: Person, name: str) -> list[str]:
    """The words that are shown for paper."""
    frame = person.find(name)
    assert isinstance(frame, WordsFrame)
    return list(frame.words)


def choose_new(person: Person) -> None:
    """From the first step to that of the passphrase."""
    person.press(Qt.Key.Key_Return)
    person.wait()


def give_own_passphrase(person: Person, text: str = OWN, again: str = OWN) -> None:
    """Choose a passphrase of one's own and type it twice."""
    space(person, "own")
    person.find("new_passphrase").setFocus()
    person.type(text)
    person.press(Qt.Key.Key_Return)
    person.wait()
    if title(person) == "The passphrase once more":
        person.type(again)
        person.press(Qt.Key.Key_Return)
        person.wait()


def say_who(person: Person, name: str = "Amina Keita") -> None:
    """Fill in the officer and make the vault."""
    person.find("officer_name").setFocus()
    person.type(name)
    for text in ("Civil Affairs Officer", "Civil Affairs", "Gao"):
        person.press(Qt.Key.Key_Tab)
        person.type(text)
    person.press(Qt.Key.Key_Return)
    person.wait()


def reach_recovery(person: Person) -> None:
    """Everything up to the recovery words, with a passphrase of one's own."""
    choose_new(person)
    give_own_passphrase(person)
    say_who(person)


def choose_file(person: Person, button: str, path: Path) -> None:
    """Press the button of a file dialog and type the path there."""
    space(person, button)
    dialog = person.window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText(str(path))
    QTest.keyClick(line, Qt.Key.Key_Return)
    wait_until(lambda: not shiboken6.isValid(dialog) or not dialog.isVisible())
    person.window.activateWindow()
    wait_until(person.window.isActiveWindow)
    person.wait()


def wait_for_contacts(person: Person) -> None:
    """Until the open vault is on the screen."""
    wait_until(lambda: person.window.findChild(QWidget, "search") is not None)
    person.wait()

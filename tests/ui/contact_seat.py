"""Somebody in front of one contact: helpers for the tests of its sections."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from rolodex.commands import (
    contact_queries,
)
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from tests.ui.conftest import Person, wait_until
from ui.contact.pane import ContactPane
from ui.forms.editor import ChoiceEditor

Sit = Callable[..., Person]
CTRL, SHIFT, ALT = (
    *(Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier),
    Qt.KeyboardModifier.AltModifier,
)


def who(held: Session, text: str) -> SubjectId:
    return contact_queries.search(held, text, 1)[0].subject


def seated(sit_down: Sit, vault: Path, name: str) -> Person:
    person = sit_down(vault)
    person.unlock()
    look_at(person, name)
    return person


def look_at(person: Person, name: str) -> None:
    person.find("search").setFocus()
    person.press(Qt.Key.Key_Escape)
    person.type(name)
    person.wait()
    person.press(Qt.Key.Key_Down)
    person.wait()


def pane_of(person: Person) -> ContactPane:
    found = person.window.findChild(ContactPane)
    assert isinstance(found, ContactPane)
    return found


def go(person: Person, digit: int) -> None:
    person.press(Qt.Key(Qt.Key.Key_0 + digit), ALT)
    person.wait()


def rows(person: Person) -> list[tuple[str, ...]]:
    return [line.texts for line in pane_of(person).section().model.lines()]


def click(person: Person, name: str) -> None:
    button = person.find(name)
    assert isinstance(button, QAbstractButton)
    assert button.isEnabled()
    button.click()
    person.wait()


def opened(person: Person, name: str) -> QWidget:
    """The dialog of this name, with the keyboard in it."""
    dialog = person.find(name)
    wait_until(lambda: dialog.isAncestorOf(person.focused()))
    person.wait()
    return dialog


def closed(person: Person, name: str) -> None:
    """Until the dialog of this name is gone, and the keyboard is back in the window."""
    wait_until(lambda: not any(one.isVisible() for one in person.window.findChildren(QDialog, name)))
    person.wait()
    person.window.activateWindow()
    wait_until(lambda: QApplication.focusWidget() is not None)


def choose(person: Person, editor: str, code: str) -> None:
    found = person.find(editor)
    assert isinstance(found, ChoiceEditor)
    found.box.setCurrentIndex(found.box.findData(code))
    person.wait()

"""What tests of forms share: opening them by keyboard, going to their fields, asking the open vault."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QTableView, QWidget

from rolodex.commands import contact_queries, contact_windows
from rolodex.commands.contact_windows import Detail
from rolodex.domain.ids import SubjectId
from rolodex.errors import RolodexError
from tests.ui.conftest import Person, wait_until
from ui.dialogs.contact_dialog import ContactDialog

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier


class Ear(QObject):
    """Keeps what a command answered."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: Any = None

    def on_answered(self, value: Any) -> None:
        self.heard = value

    def on_failed(self, error: RolodexError) -> None:
        raise AssertionError(error.code)


def asked(person: Person, command: Callable[..., Any], *args: Any) -> Any:
    """The answer of a command on the open vault."""
    ear = Ear()
    person.program.worker.ask(command, *args, then=ear.on_answered, failed=ear.on_failed)
    person.wait()
    return ear.heard


def names(person: Person) -> list[str]:
    """The names in the list."""
    table = person.find("contacts")
    assert isinstance(table, QTableView)
    model = table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def form(person: Person) -> ContactDialog:
    """The contact form that is open."""
    found = person.window.findChild(ContactDialog)
    assert isinstance(found, ContactDialog)
    return found


def open_new(person: Person) -> Any:
    """Ctrl+N."""
    person.press(Qt.Key.Key_N, CTRL)
    return active(person, form(person))


def active(person: Person, dialog: QDialog) -> Any:
    """The dialog when it has the keyboard."""
    wait_until(dialog.isActiveWindow)
    wait_until(lambda: dialog.focusWidget() is not None and person.focused().window() is dialog)
    person.wait()
    return dialog


def open_edit(person: Person) -> Any:
    """Ctrl+E."""
    person.press(Qt.Key.Key_E, CTRL)
    return active(person, form(person))


def go_to(person: Person, field: str, row: int = 0) -> QWidget:
    """Put the keyboard into a field's value."""
    editor = form(person).field_edit(field).rows()[row].editor
    stop = editor.stops()[0]
    stop.setFocus()
    return stop


def choose(person: Person, name: str) -> Detail:
    """Choose a contact in the list; answers with it."""
    table = person.find("contacts")
    assert isinstance(table, QTableView)
    table.setFocus()
    table.selectRow(names(person).index(name))
    person.wait()
    subject = table.model().subject_at(table.currentIndex().row())  # type: ignore[attr-defined]
    found: Detail = asked(person, contact_windows.detail, subject)
    return found


def texts(person: Person, subject: SubjectId, field: str) -> str:
    """What is said of a contact in a field."""
    return contact_queries_text(asked(person, contact_queries.show, subject), field)


def contact_queries_text(view: contact_queries.ContactView, field: str) -> str:
    return view.subject.text(field)


def closed(person: Person) -> bool:
    """Whether no dialog is open."""
    return not any(dialog.isVisible() for dialog in person.window.findChildren(QDialog))


def choose_id(person: Person, name: str) -> str:
    table = person.find("contacts")
    assert isinstance(table, QTableView)
    return str(table.model().subject_at(names(person).index(name)).hex())  # type: ignore[attr-defined]

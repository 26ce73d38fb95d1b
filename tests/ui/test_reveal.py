"""Showing a number: the protocol first, then the value in the dialog alone, logged, for a minute at most."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QTableView, QWidget

from rolodex.clock import FixedClock
from rolodex.commands import audit_log, contact_queries, contacts, passphrases, safe_contacts, session
from rolodex.commands.contacts import Wanted
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from tests.ui.conftest import AT, PASSPHRASE, Person, wait_until
from ui.contact.reveal_dialog import RevealDialog

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier
NUMBER = "22376000003"


class Asking(QObject):
    """Takes one answer of the open vault."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[Any] = []

    def take(self, value: Any) -> None:
        self.got.append(value)


def _asked(person: Person, command: Callable[..., Any], *args: Any) -> Any:
    ears = Asking()
    person.program.worker.ask(command, *args, then=ears.take, failed=ears.take)
    wait_until(lambda: bool(ears.got))
    return ears.got[0]


def _reveals(person: Person) -> int:
    entries = _asked(person, audit_log.latest, 100)
    return sum(entry.action == "contact.revealed" for entry in entries)


def _look_at(person: Person, name: str) -> None:
    person.find("search").setFocus()
    person.press(Qt.Key.Key_Escape)
    person.type(name)
    person.wait()
    person.press(Qt.Key.Key_Down)
    person.wait()


def _dialog(person: Person) -> RevealDialog:
    found = person.window.findChild(RevealDialog, "reveal_dialog")
    assert isinstance(found, RevealDialog)
    return found


def _cells(dialog: RevealDialog) -> str:
    model = dialog.model
    return "\n".join(
        str(model.index(row, column).data(role))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in range(32)
    )


def _button(dialog: RevealDialog, name: str) -> QAbstractButton:
    found = dialog.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


@pytest.fixture
def bintou(sit_down: Sit, vault: Path) -> Person:
    """Amina looks at Bintou, a defender with a protocol."""
    person = sit_down(vault)
    person.unlock()
    _look_at(person, "bintou")
    return person


def _open(person: Person) -> RevealDialog:
    person.press(Qt.Key.Key_R, CTRL)
    person.wait()
    return _dialog(person)


def test_protocol_is_read_before_anything_is_shown_or_logged(bintou: Person) -> None:
    dialog = _open(bintou)

    said = _cells(dialog)
    assert "Signal message\nwhen: after 19:00" in said
    assert "Never name the mission" in said
    assert "Ask for the school book, then hang up." in said
    assert NUMBER not in said
    assert dialog.banner.text() == "CONFIDENTIAL"
    assert _reveals(bintou) == 0


def test_number_is_shown_after_the_protocol_by_keyboard_and_logged_once(bintou: Person) -> None:
    dialog = _open(bintou)

    bintou.press(Qt.Key.Key_Return)
    bintou.wait()

    assert f"+{NUMBER}" in _cells(dialog)
    assert dialog.banner.text() == "STRICTLY CONFIDENTIAL"
    assert _reveals(bintou) == 1


def test_shown_number_is_in_no_model_or_text_of_the_window_and_gone_with_the_dialog(bintou: Person) -> None:
    dialog = _open(bintou)
    bintou.press(Qt.Key.Key_Return)
    bintou.wait()
    held: list[str] = []
    for widget in bintou.window.findChildren(QWidget):
        if widget is dialog or dialog.isAncestorOf(widget):
            continue
        held += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        held.append(str(widget.property("text")))
        if isinstance(widget, QTableView):
            model = widget.model()
            held += [
                str(model.index(row, column).data(role))
                for row in range(model.rowCount())
                for column in range(model.columnCount())
                for role in range(32)
            ]
    assert not any(NUMBER in text for text in held)

    dialog.reject()

    assert dialog.model.rowCount() == 0


def test_person_at_risk_without_protocol_is_refused_and_the_protocol_offered(sit_down: Sit, vault: Path) -> None:
    held = session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    edits = (
        Edit("names", {"text": "Zara Invented-99", "kind": "legal"}),
        Edit("categories", "human_rights_defender"),
        Edit("phones", {"raw": "+22376000099"}),
    )
    contacts.add(held, Wanted(edits))
    held.close()
    person = sit_down(vault)
    person.unlock()
    _look_at(person, "zara")

    dialog = _open(person)
    _button(dialog, "reveal_show").click()
    person.wait()

    problem = dialog.findChild(QWidget, "reveal_problem")
    assert problem is not None
    assert str(problem.property("text")).startswith("⚠ Not shown: this person is at risk")
    assert "22376000099" not in _cells(dialog)
    assert _reveals(person) == 0
    _button(dialog, "reveal_write").click()
    person.wait()
    assert person.find("protocol_form").isVisible()


def test_dialog_closes_by_itself(bintou: Person) -> None:
    dialog = _open(bintou)
    dialog.reject()
    contact = dialog._contact
    page = bintou.window.workspace
    assert page is not None
    quick = RevealDialog(page.desk, contact, page, shown_s=0.05)
    ended: list[int] = []
    quick.finished.connect(ended.append)
    quick.open()
    bintou.wait()
    _button(quick, "reveal_show").click()

    wait_until(lambda: bool(ended))

    assert ended == [0]


def test_dialog_goes_with_its_window_at_lock(bintou: Person) -> None:
    dialog = _open(bintou)
    bintou.press(Qt.Key.Key_Return)
    bintou.wait()

    bintou.program.lock()

    assert not dialog.isVisible()
    assert dialog.model.rowCount() == 0


def test_number_is_copied_from_the_dialog_with_a_warning(bintou: Person) -> None:
    dialog = _open(bintou)
    bintou.press(Qt.Key.Key_Return)
    bintou.wait()

    bintou.press(Qt.Key.Key_C, CTRL)

    assert QGuiApplication.clipboard().text() == f"+{NUMBER}"
    assert bytes(QGuiApplication.clipboard().mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"
    lead = dialog.findChild(QWidget, "reveal_lead")
    assert lead is not None
    assert "strictly confidential" in str(lead.property("text"))


def test_old_protocol_is_flagged(sit_down: Sit, vault: Path) -> None:
    held = session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    bintou = _subject(held, "bintou")
    safe_contacts.confirm(held, bintou, "2026-08-01")
    held.close()
    person = sit_down(vault)
    person.unlock()
    _look_at(person, "bintou")

    dialog = _open(person)

    assert "1 Aug 2026 ⚠ too old: confirm it again" in _cells(dialog)
    lead = dialog.findChild(QWidget, "reveal_lead")
    assert lead is not None
    assert "older than 90 days" in str(lead.property("text"))
    assert "⚠ Confirm first" in person.text("contact_notes")
    _button(dialog, "reveal_show").click()
    person.wait()
    assert str(lead.property("text")).startswith("⚠ Confirm first")


def test_protocol_of_a_source_is_shown_to_who_asks_and_logged(sit_down: Sit, vault: Path) -> None:
    held = session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    heron = _subject(held, "heron")
    safe_contacts.set_(held, heron, (Edit("never", "Never by phone"),))
    held.close()
    person = sit_down(vault)
    person.unlock()
    _look_at(person, "heron")

    dialog = _open(person)

    assert "Never by phone" in _cells(dialog)
    entries = _asked(person, audit_log.latest, 5)
    assert entries[0].action == "safe_contact.revealed"
    assert _reveals(person) == 0


def test_nothing_hidden_opens_no_dialog(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.unlock()
    _look_at(person, "awa")

    person.press(Qt.Key.Key_R, CTRL)
    person.wait()

    assert person.window.findChild(RevealDialog, "reveal_dialog") is None
    assert person.window.message.text() == "Nothing is hidden here."


def _subject(held: session.Session, text: str) -> SubjectId:
    return contact_queries.search(held, text, 1)[0].subject

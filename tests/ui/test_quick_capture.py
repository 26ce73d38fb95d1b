"""Quick capture by keyboard: one box, a preview, one key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QTableView

from tests.ui.conftest import Person, wait_until
from ui.dialogs.contact_dialog import ContactDialog
from ui.dialogs.quick_capture_dialog import QuickCaptureDialog

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
CARD = "BEGIN:VCARD\nVERSION:4.0\nFN:Zeinab New\nTEL:+22376000001\nORG:Invented Radio of Zed\nEND:VCARD\n"


@pytest.fixture
def amina(sit_down: Sit, vault: Path) -> Person:
    """Amina in front of her contacts."""
    person = sit_down(vault)
    person.unlock()
    return person


def capture(person: Person) -> QuickCaptureDialog:
    """Ctrl+Shift+N."""
    person.press(Qt.Key.Key_N, CTRL_SHIFT)
    dialog = person.window.findChild(QuickCaptureDialog)
    assert isinstance(dialog, QuickCaptureDialog)
    wait_until(lambda: dialog.isActiveWindow() and person.focused().window() is dialog)
    return dialog


def recognised(person: Person, words: str) -> None:
    """Wait until the preview holds these words."""
    wait_until(lambda: words in person.text("capture_preview"))


def names(person: Person) -> list[str]:
    """The names in the list."""
    table = person.find("contacts")
    assert isinstance(table, QTableView)
    return [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]


def test_line_is_shown_taken_apart_and_enter_adds_it(amina: Person) -> None:
    capture(amina)
    amina.type("Zeinab New, Editor, Invented Radio of Zed, +223 76 99 99 99")
    recognised(amina, "Phone")
    assert amina.text("capture_preview") == (
        "Name: Zeinab New\nOrganisation: Invented Radio of Zed\nTitle: Editor\nPhone: \u2066+223 76 99 99 99\u2069"
    )

    amina.press(Qt.Key.Key_Return)
    amina.wait()

    wait_until(lambda: amina.text("contact_name") == "Zeinab New")
    assert "Zeinab New" in names(amina)


def test_several_lines_need_ctrl_enter(amina: Person) -> None:
    dialog = capture(amina)
    box = amina.focused()
    assert isinstance(box, QPlainTextEdit)
    box.setPlainText(CARD)
    recognised(amina, "Zeinab New")
    amina.press(Qt.Key.Key_Return)
    assert dialog.isVisible()

    amina.press(Qt.Key.Key_Return, CTRL)
    amina.wait()

    assert "Zeinab New" in names(amina)


def test_somebody_who_is_here_is_said_below_with_the_reason(amina: Person) -> None:
    dialog = capture(amina)
    box = amina.focused()
    assert isinstance(box, QPlainTextEdit)
    box.setPlainText(CARD)
    wait_until(lambda: not dialog._likely.isHidden())

    assert amina.text("likely_0").startswith("Ahmed Invented-01, Prefect, Invented Prefecture of Gao — same phone")


def test_text_without_a_person_cannot_be_added(amina: Person) -> None:
    dialog = capture(amina)
    before = names(amina)
    amina.type("---")
    amina.press(Qt.Key.Key_Return)
    amina.wait()

    assert amina.text("text_problem").startswith("⚠ Text cannot be taken: there is no name, number or address in it.")
    assert dialog.isVisible()
    assert names(amina) == before


def test_whole_form_takes_over_what_was_recognised(amina: Person) -> None:
    dialog = capture(amina)
    amina.type("Zeinab New, Editor, Invented Radio of Zed, +223 76 99 99 99")
    recognised(amina, "Phone")
    dialog._whole.setFocus()
    amina.press(Qt.Key.Key_Space)
    wait_until(lambda: amina.window.findChild(ContactDialog) is not None)

    form = amina.window.findChild(ContactDialog)
    assert isinstance(form, ContactDialog)
    assert form.field_edit("names").values() == [{"text": "Zeinab New"}]
    assert form.field_edit("phones").values() == [{"raw": "+223 76 99 99 99", "e164": "+22376999999"}]
    assert form.extra_state() == {"organisation": "Invented Radio of Zed", "title": "Editor"}


def test_tab_leaves_the_box(amina: Person) -> None:
    capture(amina)
    box = amina.focused()
    amina.type("Zeinab")

    amina.press(Qt.Key.Key_Tab)

    assert amina.focused() is not box
    assert box.property("plainText") == "Zeinab"


def test_capture_stands_open_with_its_text_after_a_lock(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.unlock()
    capture(person)
    person.type("Zeinab Ne")
    person.program.lock()

    again = sit_down(vault)
    again.unlock()
    wait_until(lambda: again.window.findChild(QuickCaptureDialog) is not None)

    recognised(again, "Zeinab Ne")

"""Forms of every kind: what is typed and not saved, Tab, naming by search, large text."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox

from rolodex.domain.claim import Kind
from tests.ui.conftest import Person, wait_until
from tests.ui.form_stage import CTRL, Sit, active, choose_id, form, go_to, open_new
from ui.dialogs.contact_dialog import ContactDialog
from ui.dialogs.record_dialog import RecordDialog


@pytest.fixture
def amina(sit_down: Sit, vault: Path) -> Person:
    """Amina in front of her contacts."""
    person = sit_down(vault)
    person.unlock()
    return person


# --- what is typed and not saved -----------------------------------------------------------------------------


def test_escape_keeps_what_was_typed_until_the_form_is_opened_again(amina: Person) -> None:
    open_new(amina)
    go_to(amina, "names")
    amina.type("Half a na")
    amina.press(Qt.Key.Key_Escape)
    amina.wait()
    assert amina.window.message.text() == "Not saved. What you typed comes back when you open the form again."
    wait_until(lambda: QApplication.focusWidget() is not None)

    dialog = open_new(amina)

    assert dialog.field_edit("names").rows()[0].editor.stops()[0].property("text") == "Half a na"


def test_form_stands_open_with_its_text_after_a_lock(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.unlock()
    open_new(person)
    go_to(person, "names")
    person.type("Half a na")
    person.program.lock()

    again = sit_down(vault)
    again.unlock()
    wait_until(lambda: again.window.findChild(ContactDialog) is not None)

    rows = form(again).field_edit("names").rows()
    assert rows[0].editor.stops()[0].property("text") == "Half a na"


def test_saved_form_leaves_no_draft(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.unlock()
    open_new(person)
    go_to(person, "names")
    person.type("Zeinab New")
    person.press(Qt.Key.Key_S, CTRL)
    person.wait()

    workspace = person.window.workspace
    assert workspace is not None
    assert workspace.desk.drafts.write_now(5)
    assert not list((vault / "drafts").glob("*"))


# --- forms of every kind -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind",
    [Kind.ORGANISATION, Kind.POST, Kind.TENURE, Kind.RELATIONSHIP, Kind.INTERACTION, Kind.COMMITMENT, Kind.CONSENT,
     Kind.SAFE_CONTACT, Kind.NOTE, Kind.OFFICER],
)  # fmt: skip
def test_every_kind_has_a_form_that_tab_goes_through(amina: Person, kind: Kind) -> None:
    workspace = amina.window.workspace
    assert workspace is not None
    dialog = RecordDialog(workspace.desk, kind, "Form", workspace)
    dialog.open()
    active(amina, dialog)
    wanted = {stop for edit in dialog._field_edits.values() for stop in edit.stops() if stop.isVisible()}
    start, reached = amina.focused(), set()

    for _ in range(200):
        reached.add(amina.focused())
        amina.press(Qt.Key.Key_Tab)
        if amina.focused() is start:
            break

    assert wanted <= reached
    assert [stop.objectName() for stop in wanted if not stop.accessibleName()] == []
    dialog.reject()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_contact_is_named_by_search_and_what_fits_nobody_is_refused(amina: Person) -> None:
    workspace = amina.window.workspace
    assert workspace is not None
    dialog = RecordDialog(workspace.desk, Kind.NOTE, "Note", workspace)
    dialog.open()
    active(amina, dialog)
    amina.type("ahmed inv")
    popup = dialog.field_edit("about").rows()[0].editor._completer.popup()  # type: ignore[attr-defined]
    wait_until(popup.isVisible)
    assert isinstance(popup, QAbstractItemView)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    dialog.field_edit("text").focus_first()
    amina.type("Met at the gate")
    dialog.field_edit("about").add.click()
    amina.type("nobody of this name")
    amina.press(Qt.Key.Key_Tab)

    amina.press(Qt.Key.Key_S, CTRL)

    rows = dialog.field_edit("about").rows()
    assert "nobody was chosen" in rows[1].problem.text()
    assert rows[0].editor.value() == choose_id(amina, "Ahmed Invented-01")
    dialog.reject()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_form_fits_a_small_screen_at_twice_the_text(amina: Person, qapp: QApplication, language: str) -> None:
    amina.program.languages.switch_to(language)
    before = qapp.font()
    twice = qapp.font()
    twice.setPointSizeF(before.pointSizeF() * 2)
    try:
        qapp.setFont(twice)
        dialog = open_new(amina)
        assert dialog.minimumSizeHint().width() <= 1366
        assert dialog.minimumSizeHint().height() <= 720
        assert dialog.height() <= amina.window.height()
        dialog.reject()
    finally:
        qapp.setFont(before)


def test_wheel_over_a_choice_changes_nothing_in_passing(amina: Person) -> None:
    dialog = open_new(amina)
    box = dialog.field_edit("languages").rows()[0].editor.stops()[1]
    assert isinstance(box, QComboBox)

    assert box.focusPolicy() == Qt.FocusPolicy.StrongFocus

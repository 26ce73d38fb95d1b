"""Adding and editing contacts by keyboard: forms made from the declarations of the fields."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QDialog, QLineEdit, QTableView, QWidget

from rolodex.commands import contact_queries, contact_windows, contacts
from rolodex.commands.contact_windows import Detail
from rolodex.commands.contacts import Wanted
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import RolodexError
from tests.ui.conftest import Person, wait_until
from ui.dialogs.contact_dialog import ContactDialog
from ui.dialogs.record_dialog import RecordDialog

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


@pytest.fixture
def amina(sit_down: Sit, vault: Path) -> Person:
    """Amina in front of her contacts."""
    person = sit_down(vault)
    person.unlock()
    return person


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


# --- adding --------------------------------------------------------------------------------------------------


def test_contact_is_added_by_keyboard_and_stands_chosen_in_the_list(amina: Person) -> None:
    open_new(amina)
    assert amina.focused() is form(amina).field_edit("categories").rows()[0].editor.stops()[0]
    amina.type("Media")
    go_to(amina, "names")
    amina.type("Zeinab New")
    go_to(amina, "phones")
    amina.type("+223 76 99 99 99")

    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()

    assert closed(amina)
    assert "Zeinab New" in names(amina)
    wait_until(lambda: amina.text("contact_name") == "Zeinab New")


def test_organisation_and_title_that_are_not_here_yet_are_made(amina: Person) -> None:
    dialog = open_new(amina)
    go_to(amina, "names")
    amina.type("Zeinab New")
    dialog.extra_stops()["organisation"][0].setFocus()
    amina.type("Invented Radio of Zed")
    dialog.extra_stops()["title"][0].setFocus()
    amina.type("Editor")
    amina.press(Qt.Key.Key_Return, CTRL)
    amina.wait()

    found = choose(amina, "Zeinab New")

    assert found.view.affiliation.text == "Editor, Invented Radio of Zed"


def test_empty_form_says_so_and_adds_nobody(amina: Person) -> None:
    before = names(amina)
    open_new(amina)

    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()

    assert amina.text("contact_form_message").endswith("Nothing is filled in yet.")
    amina.press(Qt.Key.Key_Escape)
    assert names(amina) == before


def test_category_at_risk_asks_for_a_code_name_and_hides_everything_from_the_start(amina: Person) -> None:
    dialog = open_new(amina)
    amina.type("Witness")
    go_to(amina, "names")

    assert dialog._intro.text().startswith("⚠ A leak can mean harm to this person.")
    assert dialog.field_edit("names").rows()[0].level.itemText(0) == "As usual: Strictly confidential"
    amina.type("Osprey")
    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()

    found = choose(amina, "Osprey")
    held = [value for value in found.view.subject.values if value.field == "names"]
    assert [(value.value["kind"], value.level) for value in held] == [("code_name", Level.STRICTLY_CONFIDENTIAL)]


def test_category_decides_what_is_asked_first(amina: Person) -> None:
    dialog = open_new(amina)

    def shown() -> list[str]:
        return [name for name in dialog._rows if not dialog._cells[name].isHidden()]

    assert shown()[:3] == ["categories", "names", "organisation"]
    amina.type("Host")
    assert shown()[:4] == ["categories", "names", "title", "organisation"]
    assert "risk" not in shown()
    dialog._more.click()
    assert {"risk", "gender", "born", "retention"} <= set(shown())


def test_somebody_who_is_here_already_is_said_with_the_reason_and_opened_instead(amina: Person) -> None:
    dialog = open_new(amina)
    go_to(amina, "phones")
    amina.type("+223 76 00 00 01")
    wait_until(lambda: not dialog._likely.isHidden())

    assert amina.text("likely_0") == "Ahmed Invented-01, Prefect, Invented Prefecture of Gao — same phone number"
    amina.find("open_likely_0").setFocus()
    amina.press(Qt.Key.Key_Space)
    amina.wait()

    wait_until(lambda: amina.text("contact_name") == "Ahmed Invented-01")
    assert closed(amina)


# --- editing -------------------------------------------------------------------------------------------------


def test_edit_changes_only_what_was_typed(amina: Person) -> None:
    before = choose(amina, "Ahmed Invented-01").view.subject
    open_edit(amina)
    line = go_to(amina, "names")
    assert isinstance(line, QLineEdit)
    line.end(False)
    amina.type(" Junior")

    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()

    after = asked(amina, contact_queries.show, before.id).subject
    assert after.text("names") == "Ahmed Invented-01 Junior"
    assert after.version == before.version + 1


def test_new_value_is_no_longer_verified_on_the_day_of_the_old_one(amina: Person) -> None:
    before = choose(amina, "Ahmed Invented-01").view.subject
    open_edit(amina)
    line = go_to(amina, "names")
    assert isinstance(line, QLineEdit)
    line.end(False)
    amina.type("!")
    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()

    after = asked(amina, contact_queries.show, before.id).subject

    assert [value.verified_on for value in before.values if value.field == "names"] == ["2026-11-02"]
    assert [value.verified_on for value in after.values if value.field == "names"] == [None]


def test_row_is_added_and_removed_by_keyboard(amina: Person) -> None:
    before = choose(amina, "Ahmed Invented-01").view.subject
    open_edit(amina)
    edit = form(amina).field_edit("languages")
    assert len(edit.rows()) == 2
    edit.rows()[0].remove.setFocus()
    amina.press(Qt.Key.Key_Space)
    edit = form(amina).field_edit("emails")
    edit.add.setFocus()
    amina.press(Qt.Key.Key_Space)
    assert amina.focused() is edit.rows()[1].editor.stops()[0]
    amina.type("second@example.org")

    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()

    after = asked(amina, contact_queries.show, before.id).subject
    assert sorted(after.text("emails").split(", ")) == ["ahmed.01@example.org", "second@example.org"]
    assert len([value for value in after.values if value.field == "languages"]) == 1


def test_lower_level_asks_for_a_reason_and_keeps_what_was_typed(amina: Person) -> None:
    before = choose(amina, "Ahmed Invented-01").view.subject
    open_edit(amina)
    row = form(amina).field_edit("remarks").rows()[0]
    row.show_details()
    row.level.setFocus()
    amina.type("U")
    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()

    assert amina.text("reason_problem").endswith("say why, in ten letters or more. It is logged.")
    assert amina.focused().objectName() == "reason"
    amina.type("It stood in the newspaper of today")
    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()

    assert closed(amina)
    after = asked(amina, contact_queries.show, before.id).subject
    assert [value.level for value in after.values if value.field == "remarks"] == [Level.UNCLASSIFIED]


def test_hidden_value_is_kept_and_has_no_text_in_the_form(amina: Person) -> None:
    choose(amina, "Bintou Invented-03")
    open_edit(amina)

    row = form(amina).field_edit("phones").rows()[0]

    assert row.hidden.text() == "hidden – it is kept as it is"
    said = [str(widget.property(key)) for widget in form(amina).findChildren(QWidget)
            for key in ("text", "accessibleName", "toolTip", "placeholderText", "plainText")]  # fmt: skip
    assert not any("22376000003" in text.replace(" ", "") for text in said)
    amina.press(Qt.Key.Key_S, CTRL)
    assert closed(amina)


def test_day_that_is_none_is_said_beside_its_field_and_nothing_is_lost(amina: Person) -> None:
    dialog = open_new(amina)
    go_to(amina, "names")
    amina.type("Zeinab New")
    dialog._more.click()
    go_to(amina, "born")
    amina.type("soon")

    amina.press(Qt.Key.Key_S, CTRL)

    problem = dialog.field_edit("born").rows()[0].problem
    assert "Born cannot be taken: it is no day" in problem.text()
    assert dialog.field_edit("names").rows()[0].editor.stops()[0].property("text") == "Zeinab New"
    assert not closed(amina)


def _renamed(session: Session, contact: SubjectId) -> None:
    held = contact_queries.show(session, contact).subject
    slot = next(value.slot for value in held.values if value.field == "names")
    contacts.edit(session, contact, Wanted((Edit("names", {"text": "Ahmed the Elder"}, slot),)))


def test_change_of_a_colleague_is_shown_and_what_was_typed_stays(amina: Person) -> None:
    before = choose(amina, "Ahmed Invented-01").view.subject
    open_edit(amina)
    line = go_to(amina, "names")
    assert isinstance(line, QLineEdit)
    line.selectAll()
    amina.type("Ahmed the Younger")
    asked(amina, _renamed, before.id)

    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()
    assert amina.text("contact_form_message").startswith("⚠ This was changed since you opened it.")
    assert amina.focused().objectName() == "look_at_newer"
    amina.press(Qt.Key.Key_Space)
    amina.wait()

    row = form(amina).field_edit("names").rows()[0]
    assert row.problem.text() == "⚠ Meanwhile it says: Ahmed the Elder"
    assert row.editor.stops()[0].property("text") == "Ahmed the Younger"
    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()
    assert closed(amina)
    assert texts(amina, before.id, "names") == "Ahmed the Younger"


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


def choose_id(person: Person, name: str) -> str:
    table = person.find("contacts")
    assert isinstance(table, QTableView)
    return str(table.model().subject_at(names(person).index(name)).hex())  # type: ignore[attr-defined]


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

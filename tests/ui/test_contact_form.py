"""Adding and editing contacts by keyboard: forms made from the declarations of the fields."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from rolodex.commands import contact_queries, contacts
from rolodex.commands.contacts import Wanted
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from tests.ui.conftest import Person, wait_until
from tests.ui.form_stage import CTRL, Sit, asked, choose, closed, form, go_to, names, open_edit, open_new, texts


@pytest.fixture
def amina(sit_down: Sit, vault: Path) -> Person:
    """Amina in front of her contacts."""
    person = sit_down(vault)
    person.unlock()
    return person


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


def test_code_name_is_taken_back_with_the_category_that_asked_for_it(amina: Person) -> None:
    open_new(amina)
    box = amina.focused()
    assert isinstance(box, QComboBox)
    # Typed one after the other they would be one search.
    for category in ("witness", "media"):
        box.setCurrentIndex(box.findData(category))
    go_to(amina, "names")
    amina.type("Osprey")
    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()

    found = choose(amina, "Osprey")
    held = [value for value in found.view.subject.values if value.field == "names"]
    assert "kind" not in held[0].value


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

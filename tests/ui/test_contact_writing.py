"""What is written about one contact: talks, promises, consents, protocols, ties, conflicts; taken back too."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTableView, QWidget

from rolodex.clock import FixedClock
from rolodex.commands import (
    appointments,
    contacts,
    interactions,
    passphrases,
    relationships,
    session,
)
from rolodex.commands.session import Session
from rolodex.domain import ids
from rolodex.domain.changes import Author, Edit
from rolodex.domain.changes import edit as edited
from rolodex.domain.claim import Kind
from rolodex.domain.ids import KeyId, SubjectId
from tests.ui.conftest import AT, PASSPHRASE, wait_until
from tests.ui.contact_seat import CTRL, SHIFT, Sit, choose, click, closed, go, opened, pane_of, rows, seated, who
from ui.forms.editor import ChoiceEditor


@pytest.fixture
def held(vault: Path) -> Session:
    """The vault before anybody sits down; close it first."""
    return session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))


# --- writing ---------------------------------------------------------------------------------------------------


def test_talk_is_logged_by_keyboard_with_a_promise(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "ahmed")

    person.press(Qt.Key.Key_I, CTRL | SHIFT)
    opened(person, "interaction_form")
    assert isinstance(person.focused(), QPlainTextEdit)
    person.type("He asks for the list")
    person.find("promise_editor").setFocus()
    person.type("Send the list")
    person.find("promise_due_editor").setFocus()
    person.type("2026-12-01")
    person.press(Qt.Key.Key_Return, CTRL)
    closed(person, "interaction_form")
    go(person, 5)

    assert rows(person) == [
        ("due 1 Dec 2026", "We promised: Send the list"),
        ("20 Nov 2026 09:00\nPhone", "He asks for the list"),
    ]


def test_closing_an_untouched_log_says_nothing_of_unsaved_text(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "ahmed")
    person.press(Qt.Key.Key_I, CTRL | SHIFT)
    opened(person, "interaction_form")

    person.press(Qt.Key.Key_Escape)
    closed(person, "interaction_form")

    assert person.window.message.text() == ""


def test_talk_that_was_begun_comes_back(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "ahmed")
    person.press(Qt.Key.Key_I, CTRL | SHIFT)
    opened(person, "interaction_form")
    person.type("He asks for")
    person.press(Qt.Key.Key_Escape)
    closed(person, "interaction_form")

    person.find("contacts").setFocus()
    person.press(Qt.Key.Key_I, CTRL | SHIFT)
    wait_until(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))

    summary = person.focused()
    assert isinstance(summary, QPlainTextEdit)
    assert summary.toPlainText() == "He asks for"


def test_promise_with_a_date_that_is_none_is_refused_beside_it(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "ahmed")
    person.press(Qt.Key.Key_I, CTRL | SHIFT)
    opened(person, "interaction_form")
    person.type("He asks for the list")
    person.find("promise_due_editor").setFocus()
    person.type("some day")

    person.press(Qt.Key.Key_Return, CTRL)
    person.wait()

    assert person.find("interaction_form").isVisible()
    assert person.text("promise_due_problem")


def test_overdue_promise_is_flagged_and_kept(sit_down: Sit, vault: Path, held: Session) -> None:
    ahmed = who(held, "ahmed")
    meeting = interactions.Meeting((ahmed,), "phone", promised_by_us=("Send the list",), due="2026-11-01")
    interactions.log(held, meeting)
    held.close()
    person = seated(sit_down, vault, "ahmed")
    go(person, 5)
    assert rows(person)[0] == ("⚠ overdue since 1 Nov 2026", "We promised: Send the list")

    click(person, "became_kept_button")

    wait_until(lambda: rows(person)[-1] == ("Kept", "We promised: Send the list"))


def test_consent_is_recorded_withdrawn_and_brought_back(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "ahmed")
    go(person, 3)
    click(person, "record_consent_button")
    form = opened(person, "consent_form")
    for editor in form.findChildren(ChoiceEditor):
        if editor.field_name in ("purposes", "audience"):
            code = "contact_and_liaison" if editor.field_name == "purposes" else "mission"
            editor.box.setCurrentIndex(editor.box.findData(code))
    person.press(Qt.Key.Key_S, CTRL)
    closed(person, "consent_form")
    assert rows(person) == [("Given", "Consent\nfor: Contact and liaison\nbefore: The mission")]

    click(person, "withdraw_consent_button")
    wait_until(lambda: rows(person)[0][0] == "Withdrawn")
    assert "Tell recipients" in person.window.message.text()

    person.press(Qt.Key.Key_Z, CTRL)
    person.wait()
    wait_until(lambda: rows(person)[0][0] == "Given")


def test_may_i_answers_with_its_reason(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "bintou")
    go(person, 3)
    click(person, "check_consent_button")

    choose(person, "purpose_editor", "referral")
    choose(person, "audience_editor", "host_authority")

    assert person.text("permission_answer") == "✗ No. Nothing is recorded about this."


def test_protocol_is_confirmed_today(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "bintou")
    go(person, 2)
    assert ("Confirmed with the contact", "30 Sep 2026") in rows(person)

    click(person, "confirm_protocol_button")

    wait_until(lambda: ("Confirmed with the contact", "20 Nov 2026") in rows(person))


def test_protocol_is_written_where_there_was_none(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "ahmed")
    go(person, 2)
    click(person, "write_protocol_button")
    form = opened(person, "protocol_form")
    never = next(one for one in form.findChildren(QWidget, "never") if not isinstance(one, QLineEdit))
    line = never.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    person.type("Never on Fridays")
    channel = form.findChild(QWidget, "channels")
    assert channel is not None
    channel.findChildren(QLineEdit)[1].setFocus()
    person.type("Signal")

    person.press(Qt.Key.Key_S, CTRL)
    closed(person, "protocol_form")

    wait_until(lambda: ("Never", "Never on Fridays") in rows(person))
    assert ("Channel", "Signal") in rows(person)


def test_ties_are_named_from_this_end_ended_and_lead_to_the_other(sit_down: Sit, vault: Path, held: Session) -> None:
    ahmed, awa = who(held, "ahmed"), who(held, "awa")
    tie = (
        Edit("type", "gatekeeper_to"),
        Edit("from_contact", ids.to_text(awa)),
        Edit("to_contact", ids.to_text(ahmed)),
    )
    relationships.add_relationship(held, tie)
    appointments.appoint(held, ahmed, "Mayor", "Invented Town", "2019", "2023-06")
    held.close()
    person = seated(sit_down, vault, "ahmed")
    go(person, 4)
    pane = pane_of(person)
    assert rows(person)[-1] == ("Post", "Mayor, Invented Town\n2019 – 2023-06")
    row = rows(person).index(("Reached through", "Awa Invented-02"))
    pane.table.setCurrentIndex(pane.section().model.index(row, 0))

    click(person, "end_tie_button")
    opened(person, "end_form")
    person.press(Qt.Key.Key_Return, CTRL)
    closed(person, "end_form")

    wait_until(lambda: ("Reached through", "Awa Invented-02\nuntil 20 Nov 2026") in rows(person))


def test_post_is_added_by_typing_it(sit_down: Sit, vault: Path) -> None:
    person = seated(sit_down, vault, "ahmed")
    go(person, 4)
    click(person, "add_post_button")
    opened(person, "post_form")
    person.type("Governor")
    person.press(Qt.Key.Key_Tab)
    person.type("Invented Region")
    person.press(Qt.Key.Key_Tab)
    person.type("2025")

    click(person, "post_form_ok")
    closed(person, "post_form")

    wait_until(lambda: ("Post", "Governor, Invented Region\nsince 2025") in rows(person))


# --- conflicts and history ---------------------------------------------------------------------------------------


def _quarrel(held: Session, contact: SubjectId) -> None:
    """Two officers change the status, neither seeing the other's."""
    before = held.subject(contact, Kind.CONTACT)

    contacts.edit(held, contact, contacts.Wanted((Edit("status", "dormant"),)))
    other = Author(KeyId(bytes(31) + b"\x07"), held.author().at_ms + 1, held.new_id)
    with held.writing("bundle.import") as writing:
        writing.append(edited(before, [Edit("status", "displaced")], other))


def test_conflict_shows_both_sides_and_a_key_decides(sit_down: Sit, vault: Path, held: Session) -> None:
    _quarrel(held, who(held, "ahmed"))
    held.close()
    person = seated(sit_down, vault, "ahmed")
    assert "⚠ Two values stand against each other" in person.text("contact_notes")
    click(person, "decide_button")
    opened(person, "conflict_dialog")
    table = person.find("conflict_table")
    assert isinstance(table, QTableView)
    sides = [str(table.model().index(row, 1).data()) for row in range(2)]
    assert sides[0].startswith("Dormant\nyou on 20 Nov 2026")
    assert sides[1].startswith("Displaced\nsomebody unknown here on 20 Nov 2026")

    person.press(Qt.Key.Key_2)
    closed(person, "conflict_dialog")

    wait_until(lambda: ("Status", "Displaced") in [texts[:2] for texts in rows(person)])
    person.find("values").setFocus()
    person.press(Qt.Key.Key_Z, CTRL)
    person.wait()
    wait_until(lambda: ("⚠ Status", "Dormant") in [texts[:2] for texts in rows(person)])


def test_change_is_taken_back_out_of_the_history(sit_down: Sit, vault: Path, held: Session) -> None:

    ahmed = who(held, "ahmed")
    contacts.edit(held, ahmed, contacts.Wanted((Edit("status", "dormant"),)))
    interactions.log(held, interactions.Meeting((ahmed,), "phone", summary="later"))
    held.close()
    person = seated(sit_down, vault, "ahmed")
    go(person, 7)
    assert rows(person)[0] == ("20 Nov 2026 09:00", "Status: Dormant", "holds")

    click(person, "take_back_button")

    wait_until(lambda: ("20 Nov 2026 09:00", "Status: Dormant", "taken back") in rows(person))
    go(person, 1)
    assert ("Status", "Active") in [texts[:2] for texts in rows(person)]

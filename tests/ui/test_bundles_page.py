"""The lists of bundles, receipts and notices; every widget named, every model as Qt wants it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from rolodex.commands import contacts
from rolodex.commands.bundle_choices import PURPOSES, KeyState
from rolodex.commands.bundle_export import Terms
from rolodex.commands.bundle_preview import Order, Purpose
from rolodex.commands.contacts import Wanted
from rolodex.domain import danger, incoming, permission, verdict
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.consent import Audience
from rolodex.domain.merge import Answer
from tests.commands import officers
from tests.ui.bundle_stage import CTRL, CTRL_SHIFT, Stage, choose_path, only_file, rows, table
from tests.ui.conftest import Person, wait_until
from ui import bundle_words
from ui.models.text_table_model import Line, TextTableModel

Sit = Callable[..., Person]


@pytest.fixture
def stage(tmp_path: Path, sit_down: Sit) -> Stage:
    """Amina fed the registry once; Bruno took it in."""
    made = Stage(tmp_path, sit_down).make()
    amina = made.open("amina")
    made.ids["prefect"] = officers.contact(amina, "Prefect Invented", "host_government", "+22376000001")
    file = made.send(amina, Order(Purpose.FEED, made.ids["bruno"]))
    amina.close()
    made.take("bruno", file)
    file.unlink()
    return made


def stand_up(person: Person) -> None:
    """Leave the window, so that the vault can be opened by others."""
    person.program.worker.close_vault(10)
    person.window.hide()


def triggered(person: Person, name: str) -> None:
    """Do what an action of the page does, as the palette would."""
    workspace = person.window.workspace
    assert workspace is not None
    (action,) = [one for one in workspace.palette_actions() if one.objectName() == name]
    action.trigger()


def test_lists_tell_what_left_and_what_came_in(stage: Stage) -> None:
    amina = stage.seat("amina")
    assert rows(amina, "sent_bundles") == [
        ("20 Nov 2026", "Bruno", "Feed into the registry", "1", "Written and verified; no receipt yet")
    ]
    assert amina.text("no_taken").startswith("Nothing was taken in yet.")
    stand_up(amina)

    bruno = stage.seat("bruno")

    assert rows(bruno, "taken_bundles") == [("20 Nov 2026", "Amina", "Feed into the registry", "Taken in")]
    assert bruno.text("no_sent").startswith("Nothing was sent yet.")


def test_lists_say_until_when_a_receipt_is_wanted_and_that_it_was_written(stage: Stage) -> None:
    sender = stage.open("amina")
    file = stage.send(sender, Order(Purpose.FEED, stage.ids["bruno"]), Terms(receipt=timedelta(days=14)))
    sender.close()
    stage.take("bruno", file)
    file.unlink()
    amina = stage.seat("amina")
    assert rows(amina, "sent_bundles")[0][4] == "Written and verified; receipt wanted by 4 Dec 2026"
    stand_up(amina)

    bruno = stage.seat("bruno")
    assert rows(bruno, "taken_bundles")[0][3] == "Taken in; receipt wanted by 4 Dec 2026"
    triggered(bruno, "write_receipt")
    choose_path(bruno, stage.stick)
    wait_until(lambda: bruno.find("written_view").isVisible())

    assert rows(bruno, "taken_bundles")[0][3] == "Taken in; our receipt was written on 20 Nov 2026"
    assert rows(bruno, "taken_bundles")[1][3] == "Taken in"


def test_receipt_that_did_not_come_is_said_to_be_overdue_and_counted(stage: Stage) -> None:
    sender = stage.open("amina", datetime(2026, 11, 1, 9, 0, tzinfo=UTC))
    stage.send(sender, Order(Purpose.FEED, stage.ids["bruno"]), Terms(receipt=timedelta(days=14))).unlink()
    sender.close()

    amina = stage.seat("amina")

    assert rows(amina, "sent_bundles")[-1][4] == "⚠ Receipt overdue since 15 Nov 2026"
    amina.press(Qt.Key.Key_6, CTRL)
    amina.wait()
    assert amina.find("receipts").accessibleName() == "Receipts overdue: 1"
    amina.find("receipts").setFocus()
    amina.press(Qt.Key.Key_Space)
    amina.wait()
    assert amina.find("bundles_page").isVisible()


def test_receipt_is_written_and_seen_by_who_sent_the_bundle(stage: Stage) -> None:
    bruno = stage.seat("bruno")
    triggered(bruno, "write_receipt")
    choose_path(bruno, stage.stick)
    wait_until(lambda: bruno.find("written_view").isVisible())
    assert rows(bruno, "written_files")[0][:2] == ("Amina", "Receipt")
    stand_up(bruno)
    amina = stage.seat("amina")

    amina.press(Qt.Key.Key_I, CTRL)
    choose_path(amina, only_file(stage.stick))
    assert amina.text("review_from") == "Receipt from Bruno (Registry)"
    amina.press(Qt.Key.Key_Return, CTRL)
    amina.wait()

    assert amina.text("report_title") == "The receipt from Bruno is in"
    assert rows(amina, "sent_bundles")[0][4] == "Receipt came on 20 Nov 2026"


def test_who_holds_a_contact_that_turned_dangerous_is_told_and_written_to(stage: Stage) -> None:
    session = stage.open("amina")
    contacts.edit(session, stage.ids["prefect"], Wanted((Edit("status", "detained"),)))
    session.close()
    amina = stage.seat("amina")
    assert rows(amina, "due_notices") == [("Prefect Invented", "was detained", "1: Bruno")]

    amina.find("write_notices").setFocus()
    amina.press(Qt.Key.Key_Space)
    choose_path(amina, stage.stick)
    wait_until(lambda: amina.find("written_view").isVisible())

    assert rows(amina, "written_files")[0][:2] == ("Bruno", "Notice")
    assert only_file(stage.stick).exists()
    assert not amina.find("due_notices").isVisible()
    assert rows(amina, "due_notices") == []


def test_import_is_taken_back_from_the_list(stage: Stage) -> None:
    bruno = stage.seat("bruno")

    triggered(bruno, "undo_import")
    bruno.wait()

    assert rows(bruno, "taken_bundles")[0][3] == "Taken in and undone"
    workspace = bruno.window.workspace
    assert workspace is not None
    names = [action.objectName() for action in workspace.palette_actions()]
    assert "undo_import" not in names
    assert "write_receipt" not in names


def test_f6_goes_through_the_lists(stage: Stage) -> None:
    session = stage.open("amina")
    contacts.edit(session, stage.ids["prefect"], Wanted((Edit("status", "detained"),)))
    session.close()
    amina = stage.seat("amina")
    assert amina.focused().objectName() == "sent_bundles"

    amina.press(Qt.Key.Key_F6)
    first = amina.focused().objectName()
    amina.press(Qt.Key.Key_F6)

    assert (first, amina.focused().objectName()) == ("due_notices", "sent_bundles")


def test_page_is_mirrored_and_keeps_its_rows_in_arabic(stage: Stage) -> None:
    amina = stage.seat("amina")
    amina.press(Qt.Key.Key_E, CTRL_SHIFT)
    amina.wait()

    amina.program.languages.switch_to("ar")
    amina.wait()

    assert amina.find("export_view").isRightToLeft()
    assert table(amina, "recipients").currentIndex().row() == 0
    assert rows(amina, "sent_bundles")[0][0] == "٢٠ نوفمبر ٢٠٢٦"


def test_everything_that_takes_the_keyboard_has_a_name_for_screen_readers(stage: Stage) -> None:
    amina = stage.seat("amina")

    page = amina.find("bundles_page")

    reached = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    ]
    own = [widget for widget in reached if widget.objectName() and not widget.objectName().startswith("qt_")]
    assert len(own) > 40
    assert [widget.objectName() for widget in own if not widget.accessibleName()] == []


def test_model_keeps_the_promises_of_qt(qapp: QObject) -> None:
    model = TextTableModel(2)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.name_columns("Contact", "Level")
    model.show([Line(("Nana", "Confidential"), 1), Line(("Awa", "Unclassified"), 2)])
    model.change(1, Line(("Awa", "Confidential"), 2))

    assert [model.index(row, 1).data() for row in range(2)] == ["Confidential", "Confidential"]
    assert (model.row_of(2), model.row_of(3), model.key_at(0), model.key_at(9)) == (1, -1, 1, None)
    model.show([])
    assert model.rowCount() == 0


def test_every_word_of_the_vocabulary_has_a_sentence() -> None:
    rules = {*verdict.Rule, *permission.Reason, "not_transferred", "not_carried"}
    assert {word.value for word in PURPOSES} | {"receipt", "request"} == set(bundle_words.PURPOSES)
    assert {word.value for word in PURPOSES} | {"request"} == set(bundle_words.EXPLAINED)
    assert {str(rule) for rule in rules} == set(bundle_words.RULES)
    assert {state.value for state in KeyState} | {"expired"} == set(bundle_words.KEYS)
    assert {about.value for about in incoming.About} == set(bundle_words.QUESTIONS)
    assert {answer.value for answer in Answer} == set(bundle_words.ANSWERS)
    assert {word.value for word in danger.Danger} == set(bundle_words.DANGERS)
    assert {audience.value for audience in Audience} == set(bundle_words.AUDIENCES)
    assert {kind.value for kind in Kind} == set(bundle_words.KINDS)

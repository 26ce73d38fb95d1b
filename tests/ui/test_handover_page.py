"""The hand-over page by keyboard: items, turns of a case, where lines lead, names, room, models."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from rolodex.commands import contacts as contact_commands
from rolodex.commands import handover_items, handover_queries, referrals
from rolodex.commands.contacts import Wanted
from rolodex.commands.handovers import State
from rolodex.commands.referrals import Referral
from rolodex.domain.changes import Edit
from tests.ui import handover_stage as stages
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import (
    Stage,
    case_of,
    cells,
    choose,
    choose_rows,
    desk_of,
    dialog,
    open_brief,
    opened,
    page_of,
    run,
    said,
    submit,
    write_in,
)

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier
COLLECTING = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView)


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """Two vaults; the case is not begun."""
    return stages.staged(tmp_path / "stage")


@pytest.fixture
def amina(sit_down: Sit, stage: Stage) -> Person:
    """Amina in front of her case, which Bruno will take over."""
    return opened(sit_down(stage.amina), stage)


def test_priority_is_set_by_its_key_for_all_chosen_rows_and_taken_back_by_undo(amina: Person) -> None:
    choose_rows(amina, ["Awa Invented", "Salif Invented"])

    amina.press(Qt.Key.Key_2)
    amina.wait()
    assert {row[0]: row[1] for row in cells(amina, "items")} == {
        "Nana Invented": "1",
        "Awa Invented": "2",
        "Salif Invented": "2",
    }

    amina.press(Qt.Key.Key_Z, CTRL)
    amina.wait()
    assert [row[1] for row in cells(amina, "items")] == ["1", "3", "3"]


def test_items_can_be_filtered_by_state(amina: Person) -> None:
    run(amina, handover_items.brief, case_of(amina), page_of(amina).case.items.shown()[1], {"why": "Knows the road."})

    choose(amina, "item_filter", "Briefed (1)")

    assert [(row[0], row[4]) for row in cells(amina, "items")] == [("Awa Invented", "✓ complete")]


def test_item_to_be_referred_needs_no_brief_and_says_when_the_contact_was_told(amina: Person) -> None:
    awa = page_of(amina).case.items.shown()[1]
    run(amina, handover_items.add, case_of(amina), awa, "refer")
    assert [row[2:5] for row in cells(amina, "items")][1] == ("Refer", "Listed", "none needed")

    run(amina, referrals.refer, case_of(amina), awa, Referral(whom="The clinic"))

    assert [row[2:5] for row in cells(amina, "items")][1] == ("Refer", "Referred", "none needed")


def test_suspending_needs_a_day_and_the_next_step_takes_the_case_up_again(amina: Person) -> None:
    page_of(amina).actions_["suspend"].trigger()
    dialog(amina, "handover_suspended")
    amina.type("The airport is closed.")
    submit(amina)
    assert "Return date" in said(amina, "handover_suspended_message")
    assert handover_state(amina) is State.DRAFT

    amina.type("2026-12-20")
    submit(amina)
    assert handover_state(amina) is State.SUSPENDED
    assert amina.find("state_chain").accessibleName() == "State: Suspended"

    page_of(amina).case.step.button.click()
    amina.wait()
    assert handover_state(amina) is State.DRAFT


def test_cancelled_case_is_over_and_undo_brings_it_back(amina: Person) -> None:
    page_of(amina).actions_["cancel"].trigger()
    dialog(amina, "handover_cancelled")
    amina.type("The post is abolished.")
    submit(amina)
    assert said(amina, "missing_title") == "This case is over."

    wait_until(amina.window.isActiveWindow)
    amina.press(Qt.Key.Key_Z, CTRL)
    amina.wait()

    assert handover_state(amina) is State.DRAFT


def test_undo_of_the_beginning_leads_back_to_the_list(amina: Person) -> None:
    amina.press(Qt.Key.Key_Z, CTRL)
    amina.wait()

    assert page_of(amina).cases.isVisible()
    assert said(amina, "empty_cases").startswith("No hand-over yet.")
    assert amina.focused().objectName() == "start_first"


def test_custodian_who_is_somebody_else_is_only_named_first(sit_down: Sit, stage: Stage) -> None:
    person = opened(sit_down(stage.amina), stage, incoming=False)

    page_of(person).actions_["custody"].trigger()
    dialog(person, "handover_custody")
    choose(person, "custodian", "Salma")
    submit(person)

    assert handover_state(person) is State.DRAFT
    assert person.window.message.text().startswith("The custodian is named.")
    assert "Custodian: Salma" in said(person, "case_facts")


def handover_state(person: Person) -> State:
    return run(person, handover_queries.show, case_of(person)).state


def test_contact_that_came_later_is_added_where_the_missing_line_leads(amina: Person, stage: Stage) -> None:
    run(amina, contact_commands.add, Wanted((Edit("names", {"text": "Late Invented"}),)))
    amina.press(Qt.Key.Key_Return, CTRL)
    amina.wait()
    assert page_of(amina).case.step.guard() == "every_stewarded_contact_listed"

    amina.press(Qt.Key.Key_Return)
    dialog(amina, "handover_add")
    submit(amina)

    assert [row[0] for row in cells(amina, "items")] == [
        "Nana Invented",
        "Awa Invented",
        "Late Invented",
        "Salif Invented",
    ]
    assert said(amina, "missing_title") == "Nothing is missing for it."


def test_line_of_a_key_leads_to_the_people_and_their_officer(amina: Person, stage: Stage) -> None:
    ears = hearing(amina)
    for _ in range(2):
        amina.press(Qt.Key.Key_Return, CTRL)
        amina.wait()
    assert page_of(amina).case.step.guard() == "incoming_key_verified"

    amina.press(Qt.Key.Key_Return)

    assert ears.heard == [("people", stage.bruno_id)]


def test_day_that_is_none_is_said_beside_its_field_and_nothing_is_lost(amina: Person) -> None:
    page_of(amina).actions_["edit"].trigger()
    dialog(amina, "handover_edit")
    write_in(amina, "first_day", " or so")
    submit(amina)

    assert "it is no day; write it like 2026-12-04" in said(amina, "first_day_problem")
    assert str(amina.find("first_day").property("text")) == "23 Nov 2026 or so"


def test_export_goes_to_the_bundles_with_the_case(amina: Person) -> None:
    ears = hearing(amina)

    page_of(amina).actions_["export"].trigger()

    assert ears.heard == [("bundles", case_of(amina))]


class Ears(QObject):
    """Hears which page is wanted, in place of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, object]] = []

    def hear(self, page: str, subject: object) -> None:
        self.heard.append((page, subject))


def hearing(person: Person) -> Ears:
    ears = Ears()
    desk_of(person).wanted.disconnect()
    desk_of(person).wanted.connect(ears.hear)
    return ears


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_widget_of_every_view_that_takes_the_keyboard_has_a_name(amina: Person, language: str) -> None:
    page = page_of(amina)
    amina.program.languages.switch_to(language)
    open_brief(amina, cells(amina, "items")[0][0])
    page.actions_["read_back"].trigger()
    amina.wait()

    found = [
        widget
        for widget in page.findChildren(QWidget)
        if isinstance(widget, COLLECTING)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith("qt_")
    ]

    assert len(found) > 30
    assert [widget.objectName() for widget in found if not said_of(widget)] == []


def said_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("scale", [1, 2])
def test_every_view_fits_a_small_screen_at_twice_the_text(
    amina: Person, qapp: QApplication, language: str, scale: int
) -> None:
    amina.program.languages.switch_to(language)
    before, larger = qapp.font(), qapp.font()
    larger.setPointSizeF(before.pointSizeF() * scale)
    try:
        qapp.setFont(larger)
        amina.wait()
        page = page_of(amina)
        views = (page.cases, page.case, page.brief, page.read_back)
        assert [view.objectName() for view in views if view.minimumSizeHint().width() > 1366] == []
        assert [view.minimumSizeHint().height() for view in views if view.minimumSizeHint().height() > 560] == []
    finally:
        qapp.setFont(before)


def test_models_keep_the_rules_of_qt(amina: Person) -> None:
    page = page_of(amina)
    run(amina, contact_commands.add, Wanted((Edit("names", {"text": "Late Invented"}),)))
    page.actions_["add"].trigger()
    dialog(amina, "handover_add")
    scope = amina.find("scope")
    assert isinstance(scope, QTableView)
    models = (page.cases.model, page.case.items.model, page.case.promise_model, scope.model())

    testers = [QAbstractItemModelTester(model, _FATAL) for model in models]
    page.cases.model.retranslate()
    page.case.items.model.retranslate()
    page.case.promise_model.retranslate()
    scope.setFocus()
    amina.press(Qt.Key.Key_Space)
    amina.press(Qt.Key.Key_1)
    choose_filter = page.case.items.filter
    choose_filter.setCurrentIndex(1)
    choose_filter.setCurrentIndex(0)

    assert len(testers) == len(models)
    assert [model.rowCount() for model in models] == [1, 3, 1, 1]


_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal

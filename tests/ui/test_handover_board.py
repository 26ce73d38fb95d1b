"""The board of a case, its other matters and its timeline, by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QListView

from rolodex.commands import fallbacks, handover_items, other_items, undoing
from rolodex.domain.handover_item import Outcome
from tests.ui import handover_stage as stages
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import (
    BRIEF,
    Stage,
    case_of,
    cells,
    choose,
    choose_rows,
    dialog,
    opened,
    page_of,
    run,
    said,
    submit,
)
from ui.models.handover_card_model import CARD

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return stages.staged(tmp_path / "stage")


@pytest.fixture
def amina(sit_down: Sit, stage: Stage) -> Person:
    """Amina in front of her case: Nana is of first priority."""
    return opened(sit_down(stage.amina), stage)


def in_front(person: Person, stage: Stage) -> None:
    """Nana briefed, Salif left out, and the board by its key."""
    case = case_of(person)
    run(person, handover_items.brief, case, stage.contacts["Nana Invented"], BRIEF)
    run(person, handover_items.leave_out, case, stage.contacts["Salif Invented"], Outcome.AWAITING_CONTACT, "Asked.")
    page_of(person).case.take_keyboard()
    person.press(Qt.Key.Key_B, CTRL)
    person.wait()


def cards(person: Person, state: str) -> list[str]:
    """The cards of a column, as they are heard."""
    view = person.find(f"board_{state}")
    assert isinstance(view, QListView)
    model = view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def test_board_has_a_column_for_each_state_with_its_count(amina: Person, stage: Stage) -> None:
    in_front(amina, stage)

    assert said(amina, "board_title_listed") == "Listed (1)"
    assert said(amina, "board_title_briefed") == "Briefed (1)"
    assert cards(amina, "listed") == ["Awa Invented. Priority 3. Brief: missing: 1. single steward"]
    assert cards(amina, "briefed") == ["Nana Invented. Priority 1. Open commitments: 1. single steward"]
    assert cards(amina, "awaiting_contact") == ["Salif Invented. Priority 3. Asked. · single steward"]
    assert "Withheld" in said(amina, "board_hint")
    assert not amina.find("board_title_withheld").isVisible()


def test_arrows_go_from_column_to_column_and_mirrored_the_other_way(amina: Person, stage: Stage) -> None:
    in_front(amina, stage)
    page_of(amina).case.items.board.choose((stage.contacts["Awa Invented"],))
    page_of(amina).case.take_keyboard()
    assert amina.focused().objectName() == "board_listed"

    amina.press(Qt.Key.Key_Right)
    assert amina.focused().objectName() == "board_briefed"
    assert page_of(amina).case.chosen() == (stage.contacts["Nana Invented"],)
    amina.press(Qt.Key.Key_Right)
    assert amina.focused().objectName() == "board_awaiting_contact"
    amina.program.languages.switch_to("ar")
    amina.wait()
    amina.press(Qt.Key.Key_Right)
    assert amina.focused().objectName() == "board_briefed"


def test_priority_and_enter_on_a_card_do_what_they_do_in_the_table(amina: Person, stage: Stage) -> None:
    in_front(amina, stage)
    page_of(amina).case.items.board.choose((stage.contacts["Awa Invented"],))
    page_of(amina).case.take_keyboard()

    amina.press(Qt.Key.Key_2)
    amina.wait()
    assert cards(amina, "listed") == ["Awa Invented. Priority 2. Brief: missing: 4. single steward"]
    assert page_of(amina).case.chosen() == (stage.contacts["Awa Invented"],)

    amina.press(Qt.Key.Key_Return)
    amina.wait()
    wait_until(page_of(amina).brief.isVisible)
    assert said(amina, "brief_title").startswith("Brief: Awa Invented")


def test_table_and_board_show_and_choose_the_same(amina: Person, stage: Stage) -> None:
    in_front(amina, stage)
    amina.press(Qt.Key.Key_B, CTRL)
    choose_rows(amina, ["Awa Invented", "Salif Invented"])
    amina.press(Qt.Key.Key_B, CTRL)
    assert page_of(amina).case.chosen() == (stage.contacts["Awa Invented"], stage.contacts["Salif Invented"])
    choose(amina, "item_filter", "Listed (1)")
    assert cards(amina, "briefed") == []
    amina.press(Qt.Key.Key_B, CTRL)
    assert [row[0] for row in cells(amina, "items")] == ["Awa Invented"]


def test_tab_leaves_the_board_and_models_keep_the_rules_of_qt(amina: Person, stage: Stage) -> None:
    in_front(amina, stage)
    board = page_of(amina).case.items.board
    testers = [QAbstractItemModelTester(column.model, FATAL) for column in board.columns]
    run(amina, fallbacks.propose, case_of(amina), {stage.contacts["Awa Invented"]: "letter"})
    assert cards(amina, "listed")[0].endswith("proposed: a signed letter · single steward")
    page_of(amina).case.take_keyboard()
    amina.press(Qt.Key.Key_Tab)
    assert not board.isAncestorOf(amina.focused())
    assert len(testers) == 11
    lines = board.columns[0].model.index(0, 0).data(CARD)
    assert lines[0] == "Awa Invented"


# --- other matters --------------------------------------------------------------------------------------------


def to_tab(person: Person, place: int) -> None:
    page_of(person).case.tabs.setCurrentIndex(place)
    page_of(person).case.take_keyboard()
    person.wait()


def test_other_matters_are_added_changed_ticked_and_removed_by_keyboard(amina: Person) -> None:
    to_tab(amina, 2)
    assert said(amina, "other_items_none").startswith("Nothing here yet.")

    amina.press(Qt.Key.Key_Insert)
    dialog(amina, "handover_other")
    choose(amina, "other_kind", "Report due")
    stages.write_in(amina, "other_what", "Monthly report")
    stages.write_in(amina, "other_due", "2026-11-19")
    submit(amina)
    assert cells(amina, "other_items") == [("Report due", "Monthly report", "19 Nov 2026", "⚠ late")]
    assert page_of(amina).case.tabs.tabText(2) == "Othe&r matters (1 open)"

    page_of(amina).case.take_keyboard()
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "handover_other")
    stages.write_in(amina, "other_what", " to Bamako")
    submit(amina)
    assert cells(amina, "other_items")[0][1] == "Monthly report to Bamako"

    wait_until(lambda: QApplication.activeWindow() is amina.window)
    page_of(amina).case.take_keyboard()
    amina.press(Qt.Key.Key_Space)
    amina.wait()
    assert cells(amina, "other_items")[0][3] == "✓ done on 20 Nov 2026"
    amina.press(Qt.Key.Key_Space)
    amina.wait()
    assert cells(amina, "other_items")[0][3] == "⚠ late"

    amina.press(Qt.Key.Key_Delete)
    amina.wait()
    assert cells(amina, "other_items") == []
    amina.press(Qt.Key.Key_Z, CTRL)
    amina.wait()
    assert cells(amina, "other_items")[0][1] == "Monthly report to Bamako"
    before = run(amina, undoing.next_undo)
    assert before is not None
    assert before.command == "handover.other_done"


def test_day_of_another_matter_that_is_none_is_said_beside_its_field(amina: Person) -> None:
    to_tab(amina, 2)
    amina.press(Qt.Key.Key_Insert)
    dialog(amina, "handover_other")
    stages.write_in(amina, "other_what", "Elders")
    stages.write_in(amina, "other_due", "soon")
    submit(amina)
    assert "it is no day" in said(amina, "due_problem")
    assert run(amina, other_items.of, case_of(amina)) == ()


# --- timeline -------------------------------------------------------------------------------------------------


def test_timeline_tells_what_happened_newest_first_and_by_kind(amina: Person, stage: Stage) -> None:
    run(amina, handover_items.brief, case_of(amina), stage.contacts["Nana Invented"], BRIEF)
    to_tab(amina, 3)
    rows = cells(amina, "timeline")
    assert ("20 Nov 2026", "Brief complete", "Nana Invented", "Amina", "") in rows
    assert [row[1] for row in rows].index("Brief complete") < [row[1] for row in rows].index("Listed")

    choose(amina, "timeline_kind", "Bundle")
    assert cells(amina, "timeline") == []
    assert said(amina, "timeline_none") == "Nothing of this kind happened."
    choose(amina, "timeline_kind", "Contact")
    assert len(cells(amina, "timeline")) == len(rows)


def test_return_on_an_event_opens_the_text_of_its_contact(amina: Person, stage: Stage) -> None:
    run(amina, handover_items.brief, case_of(amina), stage.contacts["Nana Invented"], BRIEF)
    to_tab(amina, 3)
    amina.press(Qt.Key.Key_Home)
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    wait_until(page_of(amina).brief.isVisible)
    assert said(amina, "brief_title").startswith("Brief: Nana Invented")

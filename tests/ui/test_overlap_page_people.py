"""The overlap page and the contacts: who has no place and what instead, who accepts it, what came of a meeting."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox

from rolodex.commands import fallbacks, plan_inputs, plans
from rolodex.commands.plan_inputs import Input
from rolodex.commands.plan_views import Why
from rolodex.commands.plans import Effort
from rolodex.progress import Progress
from tests.ui import overlap_stage
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import SALMAS_PASSPHRASE, cells, dialog, run, said, submit, write_in
from tests.ui.overlap_stage import CTRL, MONDAY, Stage, choose, opened, page_of, stop_of
from ui import overlap_words

Sit = Callable[..., Person]
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """A vault with a case whose plan is kept; closed."""
    return overlap_stage.staged(tmp_path_factory.mktemp("planned"))


@pytest.fixture
def stage(planned: Stage, tmp_path: Path) -> Stage:
    return planned.copy(tmp_path / "amina")


@pytest.fixture
def amina(sit_down: Sit, stage: Stage) -> Person:
    """Amina in front of the plan of her case."""
    return opened(sit_down(stage.amina))


def test_unplaced_say_why_and_take_a_fallback(amina: Person, stage: Stage) -> None:
    rows = cells(amina, "unplaced")
    assert [row[:2] for row in rows][-1] == ("3", "Nana Invented")
    assert {row[1] for row in rows} == {"Moussa Invented", "Hawa Invented", "Nana Invented"}
    place = [row[1] for row in rows].index("Hawa Invented")
    table = amina.find("unplaced")
    table.setFocus()
    table.selectRow(place)  # type: ignore[attr-defined]
    assert overlap_words.why(Why.NEEDS_NEVER_THERE) in said(amina, "tray_why")

    mode = amina.find("tray_mode")
    assert isinstance(mode, QComboBox)
    mode.setCurrentIndex(mode.findData("letter"))
    amina.find("tray_propose").setFocus()
    amina.press(Qt.Key.Key_Space)
    amina.wait()

    assert cells(amina, "unplaced")[place][2] == "a signed letter?"
    assert "Proposed instead by Amina: a signed letter." in said(amina, "tray_why")
    assert "must accept it" in said(amina, "tray_why")
    assert not amina.find("tray_accept").isVisible()


def test_unplaced_contact_is_placed_by_hand(amina: Person, stage: Stage) -> None:
    choose(amina, stage, "Awa")
    amina.press(Qt.Key.Key_Delete)
    amina.wait()
    rows = [row[1] for row in cells(amina, "unplaced")]
    amina.find("unplaced").selectRow(rows.index("Awa Invented"))  # type: ignore[attr-defined]

    amina.find("tray_place").setFocus()
    amina.press(Qt.Key.Key_Space)
    dialog(amina, "overlap_move_dialog")
    write_in(amina, "starts_at", "16:00")
    submit(amina)

    stop = stop_of(amina, stage, "Awa")
    assert (stop.on, stop.starts) == (MONDAY, 960)


def test_what_came_of_a_meeting_is_recorded_with_what_was_planned(amina: Person, stage: Stage) -> None:
    before = stop_of(amina, stage, "Binta")
    choose(amina, stage, "Binta")

    amina.press(Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
    dialog(amina, "handover_introduce")
    assert str(amina.find("place").property("text")) == "Gao"
    submit(amina)

    after = stop_of(amina, stage, "Binta")
    assert (after.introduction, after.state, after.mode) == (before.introduction, "held", before.mode)


def test_failed_meeting_lets_its_contact_wait_again(amina: Person, stage: Stage) -> None:
    choose(amina, stage, "Binta")
    amina.press(Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
    dialog(amina, "handover_introduce")
    state = amina.find("state")
    assert isinstance(state, QComboBox)
    state.setCurrentIndex(state.findData("failed"))
    submit(amina)

    assert "Binta Invented" in [row[1] for row in cells(amina, "unplaced")]


def test_estimate_says_the_days_by_road_and_air_and_who_is_never_reached(amina: Person) -> None:
    page_of(amina).actions_["estimate"].trigger()
    wait_until(lambda: len(cells(amina, "estimate_answers")) == 3)
    amina.wait()

    rows = cells(amina, "estimate_answers")
    assert [row[0] for row in rows] == ["by the ways as stated", "by road", "by air"]
    assert rows[0][1] in {"1", "2", "3"}
    assert rows[0][3] == "✓ Yes"
    assert {row[0] for row in cells(amina, "estimate_never")} == {"Hawa Invented", "Moussa Invented"}
    active = QApplication.activeWindow()
    assert active is not None
    amina.press(Qt.Key.Key_Escape)
    wait_until(lambda: QApplication.activeWindow() is amina.window)


def test_without_an_overlap_fallbacks_are_offered_for_everybody(sit_down: Sit, tmp_path: Path) -> None:
    stage = overlap_stage.staged(tmp_path, last=MONDAY - timedelta(days=3), is_planned=False)
    person = opened(sit_down(stage.amina))
    assert "never in post together" in said(person, "overlap_said")

    person.find("notice_first").setFocus()
    person.press(Qt.Key.Key_Space)
    person.wait()

    assert {row[2] for row in cells(person, "unplaced")} <= {"a joint call?", "a signed letter?", "a third party?"}
    assert person.window.message.text().startswith("Fallbacks proposed: 14.")


def test_what_was_proposed_is_accepted_by_the_supervisor_who_only_looks_at_the_plan(
    sit_down: Sit, stage: Stage
) -> None:
    amina = opened(sit_down(stage.amina))
    run(amina, fallbacks.propose, stage.case, {stage.who["Hawa"]: "letter"})
    amina.program.worker.close_vault(10)
    amina.window.hide()
    salma = opened(sit_down(stage.amina), SALMAS_PASSPHRASE)
    assert "read only" in page_of(salma).notice.text()
    rows = [row[1] for row in cells(salma, "unplaced")]
    salma.find("unplaced").selectRow(rows.index("Hawa Invented"))  # type: ignore[attr-defined]
    assert not salma.find("tray_propose").isVisible()

    salma.find("tray_accept").setFocus()
    salma.press(Qt.Key.Key_Space)
    salma.wait()

    assert {row[1]: row[2] for row in cells(salma, "unplaced")}["Hawa Invented"] == "✓ a signed letter"
    assert said(salma, "tray_why").endswith("Accepted instead by Salma: a signed letter.")


def test_of_a_meeting_with_two_only_one_was_met(amina: Person, stage: Stage) -> None:
    both = [stage.who[name] for name in ("Fanta", "Gaoussou")]
    run(amina, plan_inputs.put_of_items, stage.case, both, [Input("meeting", {"group": "Ansongo"})])
    prepared = run(amina, plans.prepare, stage.case)
    run(amina, plans.keep, plans.solve(prepared, Effort(iterations=200), Progress()))
    choose(amina, stage, "Fanta")
    assert len(page_of(amina).views.current().contacts) == 2  # type: ignore[union-attr]

    amina.press(Qt.Key.Key_T, CTRL_SHIFT)
    dialog(amina, "handover_introduce")
    boxes = {amina.text(f"met_{number}"): amina.find(f"met_{number}") for number in range(2)}
    absent = boxes["Gaoussou Invented"]
    assert isinstance(absent, QAbstractButton)
    absent.setFocus()
    amina.press(Qt.Key.Key_Space)
    submit(amina)

    assert stop_of(amina, stage, "Fanta").state == "partly_held"
    assert "Gaoussou Invented" in [row[1] for row in cells(amina, "unplaced")]

"""The picture of a plan under the mouse: dragged bars, refusals that snap back, mirrored time, tips, languages."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rolodex.commands import handovers
from rolodex.commands.handovers import Opening
from tests.ui import overlap_stage
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import run
from tests.ui.overlap_stage import CTRL, Stage, choose, opened, page_of, plan_of, stop_of
from ui import overlap_words
from ui.pages.overlap.plan_canvas import PlanCanvas
from ui.pages.overlap.plan_views import WEEK

Sit = Callable[..., Person]
LEFT = Qt.MouseButton.LeftButton


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


def spot_rect(canvas: PlanCanvas, key: object) -> QRect:
    """Where a bar is in the viewport."""
    spot = canvas.grid().spot(key)
    assert spot is not None
    return canvas.to_view(spot.rect)


def drag(canvas: PlanCanvas, from_: QPoint, to: QPoint) -> None:
    """Press, move in three steps, release: as a hand does."""
    view = canvas.viewport()
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, from_)
    for step in (1, 2, 3):
        QTest.mouseMove(view, from_ + (to - from_) * step / 3)
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, to)


def by_minutes(canvas: PlanCanvas, key: object, minutes: int) -> QPoint:
    """The point to which a bar is dragged by its middle to be so much later."""
    spot = canvas.grid().spot(key)
    assert spot is not None
    grid = canvas.grid()
    moved = grid.part(spot.band.lane_begin, spot.band.end, spot.bar.starts + minutes, spot.bar.ends + minutes)
    return canvas.to_view(moved).center()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_bar_is_dragged_to_a_later_time_and_pinned_there(amina: Person, stage: Stage, language: str) -> None:
    amina.program.languages.switch_to(language)
    amina.wait()
    gantt = page_of(amina).views.gantt
    before = stop_of(amina, stage, "Lassana")
    choose(amina, stage, "Lassana")
    at = spot_rect(gantt, before.introduction).center()
    target = by_minutes(gantt, before.introduction, 60)
    assert (target.x() < at.x()) is (language == "ar")

    drag(gantt, at, target)
    amina.wait()

    after = stop_of(amina, stage, "Lassana")
    assert (after.on, after.pinned) == (before.on, True)
    assert abs(after.starts - before.starts - 60) <= 5
    assert after.starts % 5 == 0


def test_bar_is_dragged_to_another_day(amina: Person, stage: Stage) -> None:
    gantt = page_of(amina).views.gantt
    before = stop_of(amina, stage, "Binta")
    choose(amina, stage, "Binta")
    at = spot_rect(gantt, before.introduction).center()
    band = next(one for one in gantt.grid().bands if one.day.on > before.on and not _meets(gantt, one))
    there = gantt.to_view(gantt.grid().whole(band)).center()

    drag(gantt, at, QPoint(at.x() + 200, there.y()))
    amina.wait()

    assert stop_of(amina, stage, "Binta").on == band.day.on


def _meets(canvas: PlanCanvas, band: object) -> bool:
    return any(spot.band is band for spot in canvas.grid().spots) or not band.is_open  # type: ignore[attr-defined]


def test_bar_dragged_to_where_a_rule_forbids_it_snaps_back_and_says_why(amina: Person, stage: Stage) -> None:
    gantt = page_of(amina).views.gantt
    before = stop_of(amina, stage, "Fanta")
    choose(amina, stage, "Fanta")
    at = spot_rect(gantt, before.introduction)

    drag(gantt, at.center(), by_minutes(gantt, before.introduction, -75))
    amina.wait()

    problem = amina.find("gantt_problem")
    assert problem.isVisible()
    assert str(problem.property("text")).removeprefix("⚠ ") in map(overlap_words.refusal, overlap_words.RULES)
    assert spot_rect(gantt, before.introduction) == at
    assert stop_of(amina, stage, "Fanta").starts == before.starts
    assert not problem.geometry().intersects(at)


def test_drag_is_given_up_with_escape(amina: Person, stage: Stage) -> None:
    gantt = page_of(amina).views.gantt
    before = stop_of(amina, stage, "Lassana")
    choose(amina, stage, "Lassana")
    at = spot_rect(gantt, before.introduction).center()
    target = by_minutes(gantt, before.introduction, 60)

    QTest.mousePress(gantt.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseMove(gantt.viewport(), target)
    amina.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(gantt.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, target)
    amina.wait()

    assert stop_of(amina, stage, "Lassana").starts == before.starts


def test_bar_of_the_week_is_dragged_down_to_a_later_time(amina: Person, stage: Stage) -> None:
    page = page_of(amina)
    page.views.go_to(WEEK)
    before = stop_of(amina, stage, "Lassana")
    choose(amina, stage, "Lassana")
    at = spot_rect(page.views.week, before.introduction).center()

    drag(page.views.week, at, by_minutes(page.views.week, before.introduction, 60))
    amina.wait()

    after = stop_of(amina, stage, "Lassana")
    assert after.on == before.on
    assert abs(after.starts - before.starts - 60) <= 5


def test_double_click_opens_the_brief(amina: Person, stage: Stage) -> None:
    gantt = page_of(amina).views.gantt
    stop = stop_of(amina, stage, "Awa")
    choose(amina, stage, "Awa")

    at = spot_rect(gantt, stop.introduction).center()
    QTest.mouseDClick(gantt.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    amina.wait()

    wait_until(lambda: amina.focused().objectName().startswith("brief_"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_bars_of_a_day_lie_in_the_direction_of_reading(amina: Person, stage: Stage, language: str) -> None:
    amina.program.languages.switch_to(language)
    amina.wait()
    gantt = page_of(amina).views.gantt
    stops = [one for one in plan_of(amina, stage).stops if one.on == overlap_stage.MONDAY]
    places = [spot_rect(gantt, stop.introduction).x() for stop in sorted(stops, key=lambda stop: stop.starts)]

    assert places == sorted(places, reverse=language == "ar")


def test_hand_over_leads_to_the_overlap_of_its_case(amina: Person, stage: Stage) -> None:
    amina.press(Qt.Key.Key_2, CTRL)
    amina.wait()
    amina.press(Qt.Key.Key_Return)
    amina.wait()

    amina.find("open_overlap").setFocus()
    amina.press(Qt.Key.Key_Space)
    amina.wait()

    assert amina.find("overlap_page").isVisible()
    assert page_of(amina)._case == stage.case


def test_who_does_not_hold_the_case_only_looks(sit_down: Sit, stage: Stage) -> None:
    person = opened(sit_down(stage.amina))
    page = page_of(person)
    view = plan_of(person, stage)
    page._on_plan_read(replace(view, is_editable=False))

    names = {"overlap_plan", "overlap_pin", "overlap_move", "overlap_record", "overlap_take_off", "overlap_fallbacks"}
    assert "read only" in page.notice.text()
    assert not any(action.isEnabled() for action in _actions(person) if action.objectName() in names)
    person.find("gantt").setFocus()
    person.press(Qt.Key.Key_P)
    person.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    person.wait()
    assert [one.starts for one in plan_of(person, stage).stops] == [one.starts for one in view.stops]
    assert not any(one.pinned for one in plan_of(person, stage).stops)


def _actions(person: Person) -> list[QAction]:
    page = page_of(person)
    return [*page.tools(), *page.more_actions()]


def test_case_is_chosen_where_there_are_several(amina: Person, stage: Stage) -> None:
    run(amina, handovers.start, Opening(last_day="2027-01-15"))
    combo = page_of(amina).head.case
    wait_until(lambda: combo.count() == 2)
    amina.wait()
    combo.setFocus()

    amina.press(Qt.Key.Key_Down)
    amina.wait()

    assert page_of(amina)._case != stage.case
    assert QApplication.focusWidget() is combo

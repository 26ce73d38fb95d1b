"""What the planner is told, by keyboard: hours, absences, holidays, days; drafts, and who may only look."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rolodex.commands import handovers, plan_views
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from tests.ui import overlap_stage
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import cells, dialog, run, said, submit, write_in
from tests.ui.looking import fields, name_of, named
from tests.ui.overlap_inputs_seat import (
    DAYS,
    GROUND,
    HOURS,
    MEETINGS,
    OFFICERS,
    choose,
    escape,
    inputs_of,
    overwrite,
    page_of,
    table,
)
from tests.ui.overlap_stage import ALT, CTRL, Stage, opened

Sit = Callable[..., Person]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """A vault with a case that is told all the planner needs, without a plan; closed."""
    return overlap_stage.staged(tmp_path_factory.mktemp("told"), is_planned=False)


@pytest.fixture
def stage(told: Stage, tmp_path: Path) -> Stage:
    return told.copy(tmp_path / "amina")


@pytest.fixture
def amina(sit_down: Sit, stage: Stage) -> Person:
    """Amina in front of availability and travel, where the key of the overlap page leads."""
    person = opened(sit_down(stage.amina))
    person.press(Qt.Key.Key_0, ALT)
    person.wait()
    return person


def test_page_shows_days_of_both_and_of_each(amina: Person) -> None:
    assert said(amina, "count_days_of_both") == "Working days of both: 6"
    assert said(amina, "count_days_of_outgoing") == "Amina: 6"
    assert said(amina, "count_days_of_incoming") == "Bruno: 7"
    assert said(amina, "count_waiting") == "Contacts who wait: 14"
    assert not amina.find("zero_overlap").isVisible()


def test_key_leads_back_to_the_plan_of_the_same_case(amina: Person) -> None:
    amina.press(Qt.Key.Key_0, ALT)
    amina.wait()

    assert amina.find("overlap_page").isVisible()


def test_hours_are_changed_in_one_step_and_undo_brings_them_back(amina: Person, stage: Stage) -> None:
    amina.press(HOURS, ALT)
    choose(amina, "rules", "The day begins")
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "hours_dialog")
    assert amina.focused().objectName() == "starts_edit"

    amina.press(Qt.Key.Key_A, CTRL)
    amina.type("8")
    amina.press(Qt.Key.Key_Return)
    amina.type("17.15")
    submit(amina)

    hours = inputs_of(amina, stage).inputs.hours
    assert (hours.starts, hours.ends, hours.base) == (480, 1035, "Gao")
    amina.press(Qt.Key.Key_Z, CTRL)
    amina.wait()
    hours = inputs_of(amina, stage).inputs.hours
    assert (hours.starts, hours.ends) == (450, 1080)


def test_problem_stands_beside_its_field_and_nothing_typed_is_lost(amina: Person, stage: Stage) -> None:
    amina.press(HOURS, ALT)
    choose(amina, "rules", "The day ends")
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "hours_dialog")
    overwrite(amina, "ends_edit", "6:00")
    submit(amina)

    assert "End cannot be taken: it ends before it begins" in said(amina, "ends_problem")
    assert amina.focused().objectName() == "ends_edit"
    overwrite(amina, "ends_edit", "half past")
    submit(amina)
    assert "write it like 08:30" in said(amina, "ends_problem")
    assert amina.text("ends_edit") == "half past"
    assert inputs_of(amina, stage).inputs.hours.ends == 1080


def test_rule_is_as_usual_again_with_del_and_a_curfew_goes_as_a_pair(amina: Person, stage: Stage) -> None:
    amina.press(HOURS, ALT)
    choose(amina, "rules", "Curfew until")

    amina.press(Qt.Key.Key_Delete)
    amina.wait()

    moving = inputs_of(amina, stage).inputs.hours.moving
    assert (moving.start, moving.end) == (0, 1440)
    assert ("Curfew until", "not limited") in cells(amina, "rules")


def test_several_absences_are_added_without_leaving_the_dialog(amina: Person, stage: Stage) -> None:
    amina.press(OFFICERS, ALT)
    amina.press(Qt.Key.Key_Insert)
    dialog(amina, "absence_dialog")
    for day in ("24 Nov 2026", "2026-11-26"):
        overwrite(amina, "from_edit", day)
        amina.press(Qt.Key.Key_Return)
        amina.press(Qt.Key.Key_Return)
        amina.wait()
    escape(amina)

    held = [one.days.start for one in inputs_of(amina, stage).inputs.absences]
    assert sorted(held) == [date(2026, 11, 24), date(2026, 11, 26), date(2026, 12, 1)]
    assert said(amina, "count_days_of_both") == "Working days of both: 4"
    choose(amina, "away", "Amina")
    amina.press(Qt.Key.Key_Delete)
    amina.wait()
    assert len(inputs_of(amina, stage).inputs.absences) == 2


def test_busy_time_is_typed_on_the_clock_of_the_case(amina: Person, stage: Stage) -> None:
    amina.press(OFFICERS, ALT)
    amina.press(Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    dialog(amina, "busy_dialog")
    write_in(amina, "on_edit", "2026-11-24")
    write_in(amina, "from_edit", "9")
    write_in(amina, "to_edit", "1030")
    submit(amina)
    escape(amina)

    times = [(one.starts_at.isoformat(), one.ends_at.isoformat()) for one in inputs_of(amina, stage).inputs.busy]
    assert ("2026-11-24T09:00:00+00:00", "2026-11-24T10:30:00+00:00") in times
    assert "Busy times: 2" in said(amina, "away_title")


def test_holidays_of_the_country_stand_beside_the_official_ones_and_stay(amina: Person, stage: Stage) -> None:
    run(amina, handovers.edit, stage.case, [Edit("country", "JP")])
    amina.press(OFFICERS, ALT)

    rows = cells(amina, "holidays")
    assert [row[2] for row in rows] == ["country: JP", "duty station"]
    choose(amina, "holidays", "Mon 23 Nov")
    amina.press(Qt.Key.Key_Delete)
    amina.wait()
    assert cells(amina, "holidays") == rows
    choose(amina, "holidays", "Fri 27 Nov")
    amina.press(Qt.Key.Key_Delete)
    amina.wait()
    assert [row[2] for row in cells(amina, "holidays")] == ["country: JP"]


def test_several_days_are_closed_at_once_and_what_each_has_stays(amina: Person, stage: Stage) -> None:
    amina.press(DAYS, ALT)
    choose(amina, "plan_days", "Tue 24 Nov")
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "day_dialog")
    amina.find("has_edit").setFocus()
    amina.press(Qt.Key.Key_Space)
    submit(amina)

    choose(amina, "plan_days", "Tue 24 Nov", "Wed 25 Nov")
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "day_dialog")
    amina.press(Qt.Key.Key_End)
    amina.press(Qt.Key.Key_Return)
    amina.type("Elections")
    submit(amina)

    days = {day.on.day: day for day in inputs_of(amina, stage).inputs.days}
    assert [(days[number].closed, days[number].reason) for number in (24, 25)] == [(True, "Elections")] * 2
    assert days[24].has == {"interpreter"}
    assert said(amina, "count_days_of_both") == "Working days of both: 4"


def test_days_are_filled_down_from_the_first(amina: Person, stage: Stage) -> None:
    amina.press(DAYS, ALT)
    choose(amina, "plan_days", "Mon 23 Nov")
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "day_dialog")
    write_in(amina, "max_meetings_edit", "2")
    submit(amina)

    choose(amina, "plan_days", "Mon 23 Nov", "Tue 24 Nov", "Wed 25 Nov")
    amina.press(Qt.Key.Key_D, CTRL)
    amina.wait()

    assert [day.max_meetings for day in inputs_of(amina, stage).inputs.days] == [2, 2, 2]
    amina.press(Qt.Key.Key_Z, CTRL)
    amina.wait()
    assert [day.max_meetings for day in inputs_of(amina, stage).inputs.days] == [2]


def test_day_that_closes_all_leaves_none_and_leads_to_fallbacks(amina: Person) -> None:
    amina.press(DAYS, ALT)
    table(amina, "plan_days").setFocus()
    amina.press(Qt.Key.Key_A, CTRL)
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "day_dialog")
    amina.press(Qt.Key.Key_End)
    submit(amina)

    assert "no day on which both can meet anybody" in said(amina, "zero_overlap")
    amina.find("to_fallbacks").setFocus()
    amina.press(Qt.Key.Key_Space)
    amina.wait()
    assert amina.find("overlap_page").isVisible()


def test_what_was_typed_is_there_again_after_a_lock(sit_down: Sit, stage: Stage) -> None:
    before = opened(sit_down(stage.amina))
    before.press(Qt.Key.Key_0, ALT)
    before.wait()
    before.press(DAYS, ALT)
    choose(before, "plan_days", "Tue 24 Nov")
    before.press(Qt.Key.Key_Return)
    dialog(before, "day_dialog")
    write_in(before, "reason_edit", "Demonstr")
    before.window.workspace.desk.lock_chosen.emit()  # type: ignore[union-attr]
    wait_until(lambda: bool(before.ends.locked))

    after = sit_down(stage.amina)
    after.unlock()

    dialog(after, "day_dialog")
    assert after.text("reason_edit") == "Demonstr"
    assert page_of(after).tabs.currentIndex() == 2


def test_who_does_not_hold_the_case_looks_and_changes_nothing(sit_down: Sit, stage: Stage, told: Stage) -> None:
    person = opened(sit_down(stage.amina))
    view = run(person, plan_views.plan, stage.case)
    own, other = (SubjectId(one.id or b"") for one in (view.outgoing, view.incoming))
    run(person, handovers.edit, stage.case, [Edit("outgoing", other.hex()), Edit("incoming", own.hex())])
    person.press(Qt.Key.Key_0, ALT)
    person.wait()

    assert not person.find("rules_edit").isEnabled()
    assert person.find("availability_notes").isVisible()


@pytest.mark.parametrize(
    ("tab", "table_name", "key", "name", "least"),
    [
        (HOURS, "rules", Qt.Key.Key_Return, "hours_dialog", 27),
        (OFFICERS, "away", Qt.Key.Key_Insert, "absence_dialog", 4),
        (OFFICERS, "holidays", Qt.Key.Key_Insert, "holiday_dialog", 2),
        (DAYS, "plan_days", Qt.Key.Key_Return, "day_dialog", 16),
        (GROUND, "places", Qt.Key.Key_Insert, "place_dialog", 3),
        (MEETINGS, "meetings", Qt.Key.Key_Return, "meeting_dialog", 11),
    ],
)
def test_every_field_of_a_dialog_has_a_name_and_return_goes_through_all(
    amina: Person, tab: Qt.Key, table_name: str, key: Qt.Key, name: str, least: int
) -> None:
    amina.press(tab, ALT)
    table(amina, table_name).setFocus()
    amina.press(key)
    dialog(amina, name)

    found = [field for field in fields(amina.find(name)) if field.isVisible()]
    assert [named(field) for field in found if not name_of(field)] == []
    seen = [amina.focused()]
    while amina.focused().objectName() != "available_edit" and len(seen) < least:
        amina.press(Qt.Key.Key_Return)
        seen.append(amina.focused())
    assert len({id(field) for field in seen}) == len(seen)
    assert len(seen) == least or amina.focused().objectName() == "available_edit"
    escape(amina)
    assert amina.focused() is table(amina, table_name)

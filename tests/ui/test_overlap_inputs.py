"""What the planner is told, by keyboard: hours, absences, holidays, days, places and ways, contacts."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView

from rolodex.commands import handovers, plan_inputs, plan_views
from rolodex.commands.plan_inputs import Input
from rolodex.commands.plan_views import InputsView
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from tests.ui import overlap_stage
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import cells, dialog, run, said, submit, write_in
from tests.ui.looking import fields, name_of, named
from tests.ui.overlap_stage import ALT, CTRL, Stage, opened
from ui.pages.availability_page import AvailabilityPage

Sit = Callable[..., Person]
HOURS, OFFICERS, DAYS, GROUND, MEETINGS = (getattr(Qt.Key, f"Key_{number}") for number in range(1, 6))


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


def page_of(person: Person) -> AvailabilityPage:
    page = person.window.workspace.page("availability")  # type: ignore[union-attr]
    assert isinstance(page, AvailabilityPage)
    return page


def inputs_of(person: Person, stage: Stage) -> InputsView:
    return run(person, plan_views.inputs, stage.case)


def table(person: Person, name: str) -> QTableView:
    found = person.find(name)
    assert isinstance(found, QTableView)
    return found


def choose(person: Person, name: str, *firsts: str) -> None:
    """Choose the rows whose first cell ends with these words; the keyboard is in the table."""
    found = table(person, name)
    found.setFocus()
    found.clearSelection()
    rows = [row[0] for row in cells(person, name)]
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for first in firsts:
        row = next(number for number, text in enumerate(rows) if first in text)
        found.selectionModel().setCurrentIndex(found.model().index(row, 0), flags)


def overwrite(person: Person, name: str, text: str) -> None:
    """Put the keyboard into a field and type over what stands there."""
    person.find(name).setFocus()
    person.press(Qt.Key.Key_A, CTRL)
    person.type(text)


def type_in_cell(person: Person, text: str) -> None:
    """The first key opens the cell, the others go into it; Return ends it."""
    person.type(text[0])
    person.type(text[1:])
    person.press(Qt.Key.Key_Return)
    wait_until(lambda: person.focused() is person.find("travel_matrix"))
    person.wait()


def escape(person: Person) -> None:
    """Close the open dialog."""
    person.press(Qt.Key.Key_Escape)
    wait_until(person.window.isActiveWindow)
    person.wait()


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

    assert "ends before it begins" in said(amina, "ends_problem")
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


def test_minutes_are_typed_into_the_square_and_return_goes_on(amina: Person, stage: Stage) -> None:
    amina.press(GROUND, ALT)
    square = table(amina, "travel_matrix")
    square.setFocus()
    square.setCurrentIndex(square.model().index(0, 1))
    assert said(amina, "travel_matrix_cell") == "Gao to Ansongo: 100 minutes"

    type_in_cell(amina, "2:10")
    type_in_cell(amina, "45 km")

    ways = {(held.way.origin, held.way.target): held.way for held in inputs_of(amina, stage).inputs.travel}
    assert ways["Gao", "Ansongo"].minutes == 130
    assert (ways["Gao", "Bourem"].minutes, ways["Gao", "Bourem"].km) == (None, 45)
    assert len(ways) == 4


def test_cell_that_cannot_be_read_keeps_its_text_and_says_why(amina: Person, stage: Stage) -> None:
    amina.press(GROUND, ALT)
    square = table(amina, "travel_matrix")
    square.setFocus()
    square.setCurrentIndex(square.model().index(0, 1))

    type_in_cell(amina, "far")

    assert "write minutes like 90" in said(amina, "travel_matrix_problem")
    assert square.model().index(0, 1).data() == "\N{WARNING SIGN} far"
    assert len(inputs_of(amina, stage).inputs.travel) == 4


def test_square_keeps_the_promises_of_a_model(amina: Person) -> None:
    model = table(amina, "travel_matrix").model()

    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    assert (model.rowCount(), model.columnCount()) == (5, 5)
    assert model.index(1, 3).data() == "(260)"


def test_missing_way_is_named_and_added_from_the_base(amina: Person, stage: Stage) -> None:
    far = [Input("meeting", {"place": "Menaka"})]
    run(amina, plan_inputs.put_of_items, stage.case, [stage.who["Elhadj"]], far)
    amina.press(GROUND, ALT)
    assert "Gao \N{LEFT RIGHT ARROW} Menaka" in said(amina, "missing_ways")

    amina.find("add_missing_ways").setFocus()
    amina.press(Qt.Key.Key_Space)
    dialog(amina, "way_dialog")
    assert (amina.text("from_edit"), amina.text("to_edit")) == ("Gao", "Menaka")
    amina.type("310")
    submit(amina)
    escape(amina)

    assert not amina.find("missing_ways").isVisible()
    assert inputs_of(amina, stage).missing_ways == ()


def test_place_is_added_changed_and_removed_by_keys(amina: Person, stage: Stage) -> None:
    amina.press(GROUND, ALT)
    table(amina, "places").setFocus()
    amina.press(Qt.Key.Key_Insert)
    dialog(amina, "place_dialog")
    amina.type("Labbezanga")
    submit(amina)
    escape(amina)
    choose(amina, "places", "Labbezanga")
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "place_dialog")
    amina.find("convoy_only_edit").setFocus()
    amina.press(Qt.Key.Key_Space)
    submit(amina)

    assert [one.convoy_only for one in inputs_of(amina, stage).inputs.places if one.name == "Labbezanga"] == [True]
    choose(amina, "places", "Labbezanga")
    amina.press(Qt.Key.Key_Delete)
    amina.wait()
    assert "Labbezanga" not in {one.name for one in inputs_of(amina, stage).inputs.places}


def meeting_of(person: Person, stage: Stage, name: str) -> plan_views.ItemInputsView:
    items = inputs_of(person, stage).items
    return next(item for item in items if item.contact.contact == stage.who[name])


def test_several_contacts_are_met_together_and_keep_their_places(amina: Person, stage: Stage) -> None:
    amina.press(MEETINGS, ALT)
    choose(amina, "meetings", "Awa", "Issa")
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "meeting_dialog")
    write_in(amina, "group_edit", "the market committee")
    write_in(amina, "minutes_edit", "90")
    submit(amina)

    awa, issa = meeting_of(amina, stage, "Awa").inputs, meeting_of(amina, stage, "Issa").inputs
    assert (awa.group, awa.minutes, awa.place) == ("the market committee", 90, "Gao")
    assert (issa.group, issa.minutes, issa.place) == ("the market committee", 90, "Bourem")


def test_times_are_typed_as_lines_and_weekdays_hold_for_the_overlap(amina: Person, stage: Stage) -> None:
    amina.press(MEETINGS, ALT)
    choose(amina, "meetings", "Awa")
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "meeting_dialog")
    write_in(amina, "available_edit", "tue 9-12")
    amina.press(Qt.Key.Key_Return)
    amina.type("25 Nov 2026 14:00-15:30")
    submit(amina)

    pairs = meeting_of(amina, stage, "Awa").inputs.available
    assert [f"{first:%m-%d %H:%M}-{last:%H:%M}" for first, last in pairs] == [
        "11-24 09:00-12:00",
        "11-25 14:00-15:30",
        "12-01 09:00-12:00",
    ]


def test_line_that_is_no_time_is_refused_beside_the_field(amina: Person, stage: Stage) -> None:
    amina.press(MEETINGS, ALT)
    choose(amina, "meetings", "Awa")
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "meeting_dialog")
    write_in(amina, "available_edit", "sometime in the morning")
    submit(amina)

    assert "write it like 24 Nov 2026" in said(amina, "available_problem")
    assert meeting_of(amina, stage, "Awa").inputs.available == ()


def test_what_follows_from_the_contact_is_told_and_the_contact_opened(amina: Person, stage: Stage) -> None:
    amina.press(MEETINGS, ALT)
    rows = {row[0].removeprefix("★ "): row[7] for row in cells(amina, "meetings")}
    assert rows["Hawa Invented"] == "must be met by a woman"
    assert rows["Chaka Invented"] == "never with Djeneba Invented"

    choose(amina, "meetings", "Hawa")
    amina.find("meetings_open").setFocus()
    amina.press(Qt.Key.Key_Space)
    amina.wait()

    assert amina.find("contacts_page").isVisible()


def test_contacts_are_filled_down_from_the_first(amina: Person, stage: Stage) -> None:
    amina.press(MEETINGS, ALT)
    choose(amina, "meetings", "Lassana")
    first = cells(amina, "meetings")[table(amina, "meetings").currentIndex().row() + 1][0]
    other = next(name for name in stage.who if name in first)
    choose(amina, "meetings", "Lassana", other)

    amina.press(Qt.Key.Key_D, CTRL)
    amina.wait()

    assert meeting_of(amina, stage, other).inputs.place == "Gossi"


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
    other = SubjectId(run(person, plan_views.plan, stage.case).incoming.id or b"")
    run(person, handovers.edit, stage.case, [Edit("outgoing", other.hex())])
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

"""Where the planner is told to meet whom, by keyboard: places, ways between them, contacts and their times."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from rolodex.commands import plan_inputs
from rolodex.commands.plan_inputs import Input
from tests.ui import overlap_stage
from tests.ui.conftest import Person
from tests.ui.handover_stage import cells, dialog, run, said, submit, write_in
from tests.ui.overlap_inputs_seat import (
    GROUND,
    MEETINGS,
    choose,
    escape,
    inputs_of,
    meeting_of,
    table,
    type_in_cell,
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

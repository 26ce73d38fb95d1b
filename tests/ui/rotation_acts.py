"""The acts of S3 on the page of the overlap: planned, held, failed, planned again, settled otherwise."""

import re
from typing import Final

from PySide6.QtCore import Qt

from rolodex.domain.ids import SubjectId
from tests.ui import handover_stage as stages
from tests.ui import rotation_stage as rotation
from tests.ui.bundle_stage import CTRL_SHIFT
from tests.ui.conftest import Person
from tests.ui.handover_stage import (
    Stage,
    cells,
    choose,
    choose_rows,
    dialog,
    page_of,
    said,
    submit,
    write_in,
)
from tests.ui.rotation_stage import CTRL, it_is, plan_of, propose, to_bar, to_row
from tests.ui.test_handover_story import refused

TUESDAY_EVENING: Final = "2026-11-24T18:00:00+00:00"
LAST_EVENING: Final = "2026-12-02T18:00:00+00:00"


def plan(amina: Person, stage: Stage, case: SubjectId) -> None:
    """Two meetings are promised already and put in by hand; a plan is proposed for the others, looked at and kept."""
    rotation.tell_planner(amina, stage, case)
    amina.press(Qt.Key.Key_3, CTRL)
    amina.wait()
    assert said(amina, "count_days") == "Working days: 8"
    place_by_hand(amina, "Elhadj", "23 Nov 2026", "9:00")
    place_by_hand(amina, "Binta", "24 Nov 2026", "9:00")
    assert propose(amina).startswith("Proposal: 9 placed, 1 left out")
    assert said(amina, "count_all") == "All placed: 9 of 10"
    assert len(plan_of(amina, case).stops) == 2
    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()
    view = plan_of(amina, case)
    assert (view.breaches, view.counts.placed, view.counts.first_placed) == ((), 9, 4)
    assert said(amina, "count_broken") == "Rules broken: 0"
    assert said(amina, "count_first") == "First priority placed: 4 of 4"
    assert to_row(amina, "unplaced", "Gaoussou")[1] == "Gaoussou Invented"
    assert "convoy" in said(amina, "tray_why")


def place_by_hand(amina: Person, name: str, day: str, time: str) -> None:
    """From the tray, by its button."""
    to_row(amina, "unplaced", name)
    amina.find("tray_place").setFocus()
    amina.press(Qt.Key.Key_Space)
    dialog(amina, "overlap_move_dialog")
    rotation.retype(amina, "on", day)
    rotation.retype(amina, "starts_at", time)
    submit(amina)
    assert amina.window.message.text() == "Moved, and pinned there."
    assert amina.focused().objectName() in {"tray_place", "unplaced"}


def record(amina: Person, name: str, reaction: str = "", *, state: str = "", absent: str = "") -> None:
    """What came of the meeting with this contact, as it is recorded from the plan."""
    to_bar(amina, f"{name} Invented")
    amina.press(Qt.Key.Key_T, CTRL_SHIFT)
    dialog(amina, "handover_introduce")
    if absent:
        boxes = {amina.text(name): amina.find(name) for name in ("met_0", "met_1")}
        boxes[f"{absent} Invented"].setFocus()
        amina.press(Qt.Key.Key_Space)
    if state:
        choose(amina, "state", state)
    if reaction == "accepts":
        amina.find("accepts_successor").setFocus()
        amina.press(Qt.Key.Key_Space)
    elif reaction:
        choose(amina, "reaction", reaction)
    submit(amina)
    assert amina.window.message.text().startswith("Recorded.")
    assert amina.focused().objectName() == "gantt"


def states(amina: Person) -> dict[str, str]:
    """The state of each contact's last meeting, from the table of the plan."""
    return {name: row[6] for row in cells(amina, "plan_table") for name in re.findall(r"(\w+) Invented", row[3])}


def hold_until_tuesday(amina: Person, case: SubjectId) -> None:
    """It is Tuesday evening: Elhadj did not come, of the committee only Binta did; the others so far were met."""
    it_is(amina, TUESDAY_EVENING)
    record(amina, "Elhadj", state="Failed")
    record(amina, "Binta", "accepts", absent="Chaka")
    for stop in plan_of(amina, case).stops:
        name = stop.contacts[0].name.removesuffix(" Invented")
        if stop.state == "proposed" and stop.on.isoformat() <= TUESDAY_EVENING:
            record_as_it_went(amina, name)
    assert states(amina)["Elhadj"] == "Failed"
    assert states(amina)["Binta"] == "Partly held"
    waiting = {row[1] for row in cells(amina, "unplaced")}
    assert waiting - {"Djeneba Invented"} == {"Chaka Invented", "Elhadj Invented", "Gaoussou Invented"}


def record_as_it_went(amina: Person, name: str) -> None:
    """Djeneba declines, Issa is met and says nothing of the successor, the others accept."""
    if name not in {"Hawa", "Jalika"}:
        record(amina, name, {"Djeneba": "Declines", "Issa": ""}.get(name, "accepts"))


def plan_again(amina: Person, case: SubjectId) -> None:
    """Who was missed gets another day; what was held stays as it is."""
    held = {stop.introduction for stop in plan_of(amina, case).stops if stop.state in {"held", "partly_held"}}
    propose(amina)
    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()
    view = plan_of(amina, case)
    assert view.breaches == ()
    assert held <= {stop.introduction for stop in view.stops}
    again = {met.name: stop.on.isoformat() for stop in view.stops for met in stop.contacts if stop.state == "proposed"}
    assert min(again["Chaka Invented"], again["Elhadj Invented"]) > TUESDAY_EVENING[:10]


def hold_the_rest(amina: Person, case: SubjectId) -> None:
    """The last evening: the case is not through yet, and the guard says what is missing."""
    it_is(amina, LAST_EVENING)
    amina.press(Qt.Key.Key_2, CTRL)
    amina.wait()
    amina.press(Qt.Key.Key_3, CTRL)
    amina.wait()
    overlap = rotation.overlap_of(amina)
    overlap.show_subject(case)
    amina.wait()
    assert said(amina, "overlap_said").startswith("Their day is past and nobody said what came of it: ")
    for stop in plan_of(amina, case).stops:
        if stop.state == "proposed":
            record_as_it_went(amina, stop.contacts[0].name.removesuffix(" Invented"))
    assert plan_of(amina, case).breaches == ()
    to_row(amina, "unplaced", "Djeneba")
    assert "does not want the incoming officer" in said(amina, "tray_why")
    assert said(amina, "count_introduced") == "Introduced: 6 of 10"
    assert not amina.find("tray_place").isVisible()
    found = states(amina)
    assert {name: found[name] for name in ("Awa", "Djeneba", "Fanta", "Chaka")} == dict.fromkeys(
        ("Awa", "Djeneba", "Fanta", "Chaka"), "Held"
    )


def settle_the_others(amina: Person, case: SubjectId) -> None:
    """Hawa's meeting falls through: for her and for Gaoussou a letter is proposed. Two stay behind, with a reason."""
    to_bar(amina, "Hawa Invented")
    amina.press(Qt.Key.Key_Delete)
    amina.wait()
    for name in ("Gaoussou", "Hawa"):
        to_row(amina, "unplaced", name)
        choose(amina, "tray_mode", "a signed letter")
        amina.find("tray_propose").setFocus()
        amina.press(Qt.Key.Key_Space)
        amina.wait()
        assert amina.focused().objectName() == "tray_propose"
    stages.back_to_case(amina)
    leave_out(amina, "Djeneba", "Not handed over", "Does not want to meet the successor.")
    leave_out(amina, "Jalika", "Not handed over", "The committee was dissolved.")
    assert refused(amina, case) == "every_item_introduced"
    amina.press(Qt.Key.Key_Return)
    assert {row[0] for row in cells(amina, "items")} == {"Gaoussou Invented", "Hawa Invented"}


def leave_out(amina: Person, name: str, outcome: str, reason: str) -> None:
    """Say why this contact stays behind."""
    choose_rows(amina, [f"{name} Invented"])
    page_of(amina).actions_["leave_out"].trigger()
    dialog(amina, "handover_leave_out")
    choose(amina, "outcome", outcome)
    if reason:
        write_in(amina, "reason", reason)
    submit(amina)

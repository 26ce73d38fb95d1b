"""S9 through the window: two days for fourteen contacts in five places, with rules that bite; told, planned, explained,
and planned again without the convoy, by keys."""

import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from rolodex.commands import contacts, guarded_edits, handover_items, plan_inputs
from rolodex.commands.contacts import Wanted
from rolodex.commands.plan_inputs import Input
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from tests.ui import overlap_stage
from tests.ui.bundle_stage import choose_path
from tests.ui.conftest import LIMIT_S, Person, wait_until
from tests.ui.handover_stage import cells, dialog, run, said, submit
from tests.ui.latency import Watchdog, run_for
from tests.ui.overlap_inputs_seat import choose, overwrite, table, type_in_cell
from tests.ui.overlap_stage import ALT, CTRL, MONDAY, PLACES, Stage, opened, page_of, plan_of
from tests.ui.rotation_stage import to_bar, to_row

Sit = Callable[..., Person]
Table = Mapping[str, tuple[str, ...]]
TUESDAY = MONDAY.replace(day=24)
NAMES = tuple(name for names in PLACES.values() for name in names)
SECONDS, WORST_MS = 10, 100.0
DAY, TIME, PLACE, STATE, PINNED = 0, 1, 2, 6, 7


def test_impossible_overlap_is_told_planned_explained_and_planned_again_without_the_convoy(
    sit_down: Sit, tmp_path: Path
) -> None:
    stage = overlap_stage.staged(tmp_path, last=TUESDAY, is_planned=False)
    amina = opened(sit_down(stage.amina))
    make_it_impossible(amina, stage)
    tell_the_planner(amina)
    before = plan_within_seconds(amina, stage)
    explain_who_has_no_place(amina, before)
    say_how_many_days_are_needed(amina)
    again = lose_the_convoy(amina, stage, before)
    save_the_calendar(amina, again, tmp_path / "plan.ics")


def make_it_impossible(amina: Person, stage: Stage) -> None:
    """All are of first priority; Issa is the gatekeeper to Jalika; Kidal is dangerous; no curfew is known yet."""
    who = stage.who
    run(amina, handover_items.arrange, stage.case, list(who.values()), "", 1)
    ends = [Edit("from_contact", who["Issa"].hex()), Edit("to_contact", who["Jalika"].hex())]
    run(amina, guarded_edits.add, Kind.RELATIONSHIP, [Edit("type", "gatekeeper_to"), *ends])
    for name in PLACES["Kidal"]:
        run(amina, contacts.edit, who[name], Wanted((Edit("risk", {"level": "extreme"}),)))
    run(amina, plan_inputs.put, stage.case, [Input("planning", {"curfew_from": None, "curfew_to": None})])
    run(amina, plan_inputs.put, stage.case, [Input("planning", {"max_per_day": 5})])


def tell_the_planner(amina: Person) -> None:
    """Curfew, the way to Kidal and the convoy of Tuesday, typed where they belong."""
    amina.press(Qt.Key.Key_0, ALT)
    amina.wait()
    assert said(amina, "count_days_of_both") == "Working days of both: 2"
    amina.press(Qt.Key.Key_1, ALT)
    choose(amina, "rules", "Curfew from")
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "hours_dialog")
    amina.type("19")
    amina.press(Qt.Key.Key_Return)
    amina.type("6")
    submit(amina)
    amina.press(Qt.Key.Key_4, ALT)
    type_the_way(amina, "Gao", "Kidal", "2:30")
    amina.press(Qt.Key.Key_3, ALT)
    arrange_the_convoy(amina, "6:30")
    assert cells(amina, "plan_days")[1][4] == "Kidal"


def type_the_way(amina: Person, origin: str, target: str, text: str) -> None:
    """Walk to the cell of this way, and type into it."""
    square = table(amina, "travel_matrix")
    square.setFocus()
    square.setCurrentIndex(square.model().index(0, 1))
    seen: set[str] = set()
    while not said(amina, "travel_matrix_cell").startswith(f"{origin} to {target}:"):
        assert said(amina, "travel_matrix_cell") not in seen, seen
        seen.add(said(amina, "travel_matrix_cell"))
        amina.press(Qt.Key.Key_Right)
    type_in_cell(amina, text)


def arrange_the_convoy(amina: Person, starts: str) -> None:
    """Tick Kidal among the convoys of Tuesday, or take the tick away; the day begins at its own time."""
    choose(amina, "plan_days", "Tue 24 Nov")
    amina.press(Qt.Key.Key_Return)
    dialog(amina, "day_dialog")
    overwrite(amina, "starts_edit", starts)
    (box,) = [one for one in _boxes(amina) if one.text() == "Kidal"]
    box.setFocus()
    amina.press(Qt.Key.Key_Space)
    submit(amina)
    assert amina.window.message.text() == "Saved. Undo takes it back."


def _boxes(amina: Person) -> list[QAbstractButton]:
    return amina.find("day_dialog").findChildren(QAbstractButton)


def back_to_the_plan(amina: Person) -> None:
    """The key that led to the inputs leads back."""
    amina.press(Qt.Key.Key_0, ALT)
    amina.wait()
    page_of(amina).views.view().setFocus()


def placed(amina: Person) -> Table:
    """The rows of the plan as a table, by the name of the contact."""
    rows = cells(amina, "plan_table")
    return {name: row for row in rows for name in re.findall(r"(\w+) Invented", row[3])}


def propose(amina: Person) -> None:
    """Let a plan be proposed while somebody walks about; the window answers at once all the time. Then keep it."""
    page = page_of(amina)
    page.views.view().setFocus()
    with Watchdog() as watchdog, watchdog.during("search"):
        began = time.monotonic()
        amina.press(Qt.Key.Key_Return, CTRL)
        while not page.notice.text().startswith("Proposal"):
            assert time.monotonic() < began + LIMIT_S
            QTest.keyClick(page.views.gantt, Qt.Key.Key_Right)
            run_for(20)
        lasted_s = time.monotonic() - began
    assert lasted_s < SECONDS
    assert max(watchdog.all_spent_ms()) <= WORST_MS
    amina.wait()
    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()


def plan_within_seconds(amina: Person, stage: Stage) -> Table:
    """Who has a place keeps every rule, and says so in the table."""
    back_to_the_plan(amina)
    assert said(amina, "overlap_said").startswith("Nothing is planned yet.")
    propose(amina)
    assert plan_of(amina, stage).breaches == ()
    assert said(amina, "count_broken") == "Rules broken: 0"
    rows = placed(amina)
    assert len(rows) >= 8
    assert rows["Moussa"][DAY] == rows["Nana"][DAY] == "Tue 24 Nov"
    for name, row in rows.items():
        assert row[PLACE] == next(place for place, names in PLACES.items() if name in names)
    assert not {"Chaka", "Djeneba"} <= set(rows) or rows["Chaka"][DAY] != rows["Djeneba"][DAY]
    if "Jalika" in rows:
        stops = {met.name: stop for stop in plan_of(amina, stage).stops for met in stop.contacts}
        assert stops["Issa Invented"].starts_at < stops["Jalika Invented"].starts_at
    return rows


def explain_who_has_no_place(amina: Person, rows: Table) -> None:
    """The tray says of each why, what would help and what suggests itself instead."""
    names = [row[1] for row in cells(amina, "unplaced")]
    assert names == sorted(names)
    left = {name.removesuffix(" Invented") for name in names}
    assert left | set(rows) == set(NAMES)
    assert left & set(rows) == set()
    assert said(amina, "tray_title") == f"Without a place: {len(left)}"
    for name in left:
        to_row(amina, "unplaced", name)
        lines = said(amina, "tray_why").split("\n")
        assert lines[0] == f"{name} Invented"
        assert lines[-1].startswith("Suggested instead: ")
        assert len(lines) == 4
    to_row(amina, "unplaced", "Hawa")
    assert "What the meeting needs" in said(amina, "tray_why")


def say_how_many_days_are_needed(amina: Person) -> None:
    """More days than there are; whom no number of days helps is named."""
    page_of(amina).actions_["estimate"].trigger()
    dialog(amina, "overlap_estimate_dialog")
    wait_until(lambda: len(cells(amina, "estimate_answers")) == 3)
    amina.wait()
    way, needed, available, enough, never = cells(amina, "estimate_answers")[0]
    assert (way, available, never) == ("by the ways as stated", "2", "1")
    assert int(needed) > 2
    assert enough == f"{int(needed) - 2} too few"
    assert [row[0] for row in cells(amina, "estimate_never")] == ["Hawa Invented"]
    amina.press(Qt.Key.Key_Escape)
    wait_until(lambda: QApplication.activeWindow() is amina.window)
    amina.wait()


def lose_the_convoy(amina: Person, stage: Stage, before: Table) -> Table:
    """Who is pinned stays, most others keep their day, and nobody is sent to Kidal."""
    fixed = min(name for name, row in before.items() if row[PLACE] != "Kidal")
    to_bar(amina, f"{fixed} Invented")
    amina.press(Qt.Key.Key_P)
    amina.wait()
    amina.press(Qt.Key.Key_0, ALT)
    amina.wait()
    amina.press(Qt.Key.Key_3, ALT)
    arrange_the_convoy(amina, "6:30")
    back_to_the_plan(amina)
    assert said(amina, "overlap_said").startswith("Something changed, and the plan breaks a rule now.")
    assert "the place cannot be reached on that day" in said(amina, "overlap_said")
    propose(amina)
    assert plan_of(amina, stage).breaches == ()
    rows = placed(amina)
    assert rows[fixed][: PLACE + 1] == before[fixed][: PLACE + 1]
    assert rows[fixed][PINNED] == "Pinned"
    unaffected = [name for name, row in before.items() if row[PLACE] != "Kidal"]
    same_day = [name for name in unaffected if name in rows and rows[name][DAY] == before[name][DAY]]
    assert len(same_day) >= 0.7 * len(unaffected)
    for name in PLACES["Kidal"]:
        to_row(amina, "unplaced", name)
        assert "a convoy may be missing" in said(amina, "tray_why")
    return rows


def save_the_calendar(amina: Person, rows: Table, path: Path) -> None:
    """As many entries as meetings, and nobody's name; no place finer than the region."""
    page_of(amina).actions_["calendar"].trigger()
    dialog(amina, "calendar")
    amina.wait()
    submit(amina)
    choose_path(amina, path)
    wait_until(path.exists)
    amina.wait()
    text = path.read_text(encoding="utf-8")
    assert [name for name in (*NAMES, "Invented") if name in text] == []
    kept = [event for event in text.split("BEGIN:VEVENT")[1:] if "STATUS:CANCELLED" not in event]
    assert len(kept) == len(rows)
    shown = {line.removeprefix("LOCATION:") for line in text.splitlines() if line.startswith("LOCATION:")}
    assert shown <= {f"{place} region" for place in PLACES}

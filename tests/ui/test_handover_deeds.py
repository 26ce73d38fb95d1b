"""What is done to items of a case besides its course: linked people, referrals, fallbacks, briefs out of the record."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox

from rolodex.clock import FixedClock
from rolodex.commands import (
    contacts,
    handover_briefs,
    handover_items,
    handover_queries,
    handovers,
    referrals,
    relationships,
)
from rolodex.commands.contacts import Wanted
from rolodex.domain.changes import Edit
from tests.commands import officers, rotation
from tests.ui import handover_stage as stages
from tests.ui.conftest import AT, Person, wait_until
from tests.ui.handover_stage import (
    SALMAS_PASSPHRASE,
    Stage,
    case_of,
    cells,
    choose,
    choose_rows,
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
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
AWA, NANA, SALIF = "Awa Invented", "Nana Invented", "Salif Invented"


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return stages.staged(tmp_path / "stage")


@pytest.fixture
def amina(sit_down: Sit, stage: Stage) -> Person:
    return opened(sit_down(stage.amina), stage)


def do(person: Person, action: str, opens: str) -> None:
    """Trigger an action as menu and palette do, and wait for its dialog."""
    page_of(person).actions_[action].trigger()
    dialog(person, opens)
    person.wait()


def undo(person: Person) -> None:
    wait_until(lambda: QApplication.activeWindow() is person.window)
    person.press(Qt.Key.Key_Z, CTRL)
    person.wait()


def test_linked_people_are_offered_with_the_reason_and_added_by_a_tick(amina: Person, stage: Stage) -> None:
    door = run(amina, contacts.add, Wanted((Edit("names", {"text": "Door Invented"}),))).subject
    ends = (Edit("from_contact", door.hex()), Edit("to_contact", stage.contacts[NANA].hex()))
    run(amina, relationships.add_relationship, (Edit("type", "gatekeeper_to"), *ends))

    do(amina, "link", "handover_add")
    assert [(row[0], row[3]) for row in cells(amina, "scope")] == [("Door Invented", "Gatekeeper to Nana Invented")]
    assert said(amina, "scope_count") == "Chosen: 0 of 1."
    amina.press(Qt.Key.Key_Space)
    submit(amina)

    assert "Door Invented" in [row[0] for row in cells(amina, "items")]
    undo(amina)
    assert "Door Invented" not in [row[0] for row in cells(amina, "items")]


def test_chosen_items_are_referred_in_one_step_that_undo_takes_back(amina: Person, stage: Stage) -> None:
    choose_rows(amina, [AWA, SALIF])
    do(amina, "refer", "handover_refer")
    write_in(amina, "whom", "The clinic of the district")
    choose(amina, "answer", "Will turn there")
    submit(amina)

    assert [row[2:4] for row in cells(amina, "items") if row[0] != NANA] == [("Refer", "Referred")] * 2
    assert {row[6] for row in cells(amina, "items") if row[0] != NANA} == {
        "to The clinic of the district · single steward"
    }
    told = run(amina, referrals.of_case, case_of(amina))
    assert {one.name for one in told.values()} == {"The clinic of the district"}
    assert amina.window.message.text() == "Referred: 2."
    undo(amina)
    assert [row[2:4] for row in cells(amina, "items") if row[0] != NANA] == [("Transfer", "Listed")] * 2


def test_referral_to_nobody_or_to_two_is_said_beside_the_field(amina: Person) -> None:
    choose_rows(amina, [AWA])
    do(amina, "refer", "handover_refer")
    submit(amina)
    assert "Name exactly one" in said(amina, "whom_problem")
    write_in(amina, "whom", "The clinic")
    choose(amina, "officer", "Salma")
    submit(amina)
    assert "Name exactly one" in said(amina, "whom_problem")
    choose(amina, "officer", "No officer")
    submit(amina)
    assert [row[3] for row in cells(amina, "items") if row[0] == AWA] == ["Referred"]


def test_data_go_with_a_referral_only_by_consent(amina: Person) -> None:
    choose_rows(amina, [AWA])
    do(amina, "refer", "handover_refer")
    write_in(amina, "whom", "The clinic")
    box = amina.find("with_data")
    assert isinstance(box, QCheckBox)
    assert not amina.find("audience").isVisible()
    box.setFocus()
    amina.press(Qt.Key.Key_Space)
    assert amina.find("audience").isVisible()
    submit(amina)
    assert "Consent" in said(amina, "handover_refer_message")
    assert run(amina, referrals.of_case, case_of(amina)) == {}


def test_fallback_is_proposed_by_one_officer_and_accepted_by_another(
    amina: Person, sit_down: Sit, stage: Stage
) -> None:
    run(amina, handovers.advance, case_of(amina))
    choose_rows(amina, [AWA])
    do(amina, "fallback", "handover_fallback")
    choose(amina, "mode", "a signed letter")
    write_in(amina, "reason", "No day is left.")
    submit(amina)
    assert [row[6] for row in cells(amina, "items") if row[0] == AWA] == ["proposed: a signed letter · single steward"]
    choose_rows(amina, [AWA])
    page_of(amina).actions_["accept_fallback"].trigger()
    amina.wait()
    assert [row[6] for row in cells(amina, "items") if row[0] == AWA] == ["proposed: a signed letter · single steward"]
    assert amina.program.worker.close_vault(10)

    salma = sit_down(stage.amina)
    salma.type(SALMAS_PASSPHRASE)
    salma.press(Qt.Key.Key_Return)
    wait_until(lambda: salma.window.workspace is not None)
    salma.wait()
    salma.press(Qt.Key.Key_2, CTRL)
    salma.wait()
    salma.press(Qt.Key.Key_Return)
    salma.wait()
    choose_rows(salma, [AWA])
    page_of(salma).actions_["accept_fallback"].trigger()
    salma.wait()
    remarks = {row[0]: row[6] for row in cells(salma, "items")}
    assert remarks[AWA] == "instead of a meeting: a signed letter · single steward"
    assert salma.window.message.text().startswith("Fallback accepted for 1.")


def test_empty_parts_of_the_chosen_briefs_are_filled_from_the_record_and_undo_takes_them_back(
    amina: Person, stage: Stage
) -> None:
    nana = stage.contacts[NANA]
    run(amina, handover_items.brief, case_of(amina), nana, {"history": "Known since 2019."})
    choose_rows(amina, [NANA])
    amina.press(Qt.Key.Key_F, CTRL_SHIFT)
    amina.wait()

    filled = run(amina, handover_briefs.show, case_of(amina), nana)
    assert filled.texts["history"] == "Known since 2019."
    assert "Bring the answer on night patrols." in filled.texts["promises"]
    undo(amina)
    assert set(run(amina, handover_briefs.show, case_of(amina), nana).texts) == {"history"}


def test_brief_that_is_open_shows_what_was_filled_in_and_keeps_what_was_typed(amina: Person) -> None:
    open_brief(amina, NANA)
    write_in(amina, "brief_why", "Chairs the committee.")
    button = amina.find("fill_brief")
    assert button.isVisible()
    button.setFocus()
    amina.press(Qt.Key.Key_Space)
    amina.wait()
    assert said(amina, "brief_why") == "Chairs the committee."
    assert "Bring the answer on night patrols." in said(amina, "brief_promises")
    assert not button.isVisible()
    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()
    assert "Written by Amina" in said(amina, "brief_facts")


def test_case_whose_last_day_passed_says_so_and_who_holds_it(amina: Person) -> None:
    assert not amina.find("case_late").isVisible()
    edits = [Edit("first_day", "2026-11-10"), Edit("last_day", "2026-11-19")]
    run(amina, handovers.edit, case_of(amina), edits)
    assert "the last day was 19 Nov 2026" in said(amina, "case_late")
    assert "Amina (you) holds the case" in said(amina, "case_late")
    page_of(amina).show_cases()
    assert cells(amina, "cases")[0][3] == "⚠ 19 Nov 2026, late"
    assert len(run(amina, handover_queries.listed)) == 1


def test_read_back_shows_who_wrote_the_brief_and_who_agreed(sit_down: Sit, tmp_path: Path, cheap_keys: None) -> None:
    clock = FixedClock(AT)
    here, there = officers.made(tmp_path / "amina", "Amina", clock), officers.made(tmp_path / "bruno", "Bruno", clock)
    (tmp_path / "stick").mkdir()
    rotation.received(here, there, tmp_path / "stick")
    here.close()
    there.close()
    amina = sit_down(tmp_path / "amina")
    amina.unlock()
    amina.press(Qt.Key.Key_2, CTRL)
    amina.wait()
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    choose_rows(amina, [NANA])
    amina.press(Qt.Key.Key_R, CTRL)
    amina.wait()
    wait_until(page_of(amina).read_back.isVisible)
    assert "✓ agreed by Amina on 20 Nov 2026" in said(amina, "read_back_state")
    assert said(amina, "read_back_brief_title") == "The brief, by Amina"


def test_case_without_overlap_leads_to_the_fallback_of_all_who_are_chosen(amina: Person) -> None:
    edits = [Edit("first_day", "2026-12-07"), Edit("last_day", "2026-12-04")]
    run(amina, handovers.edit, case_of(amina), edits)
    run(amina, handovers.advance, case_of(amina))
    assert "propose a fallback" in said(amina, "overlap")
    page_of(amina).case.take_keyboard()
    amina.press(Qt.Key.Key_A, CTRL)
    do(amina, "fallback", "handover_fallback")
    choose(amina, "mode", "a third party")
    submit(amina)
    assert amina.window.message.text().startswith("Fallback proposed for 3.")
    assert {row[6].split(" · ")[0] for row in cells(amina, "items")} == {"proposed: a third party"}

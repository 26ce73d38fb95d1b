"""S3a through the window: two officers, two vaults, by keys, over the pages of hand-overs and bundles. The comparison
of keys belongs to another page: here its command is called in the vault of the same window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from rolodex.commands import handover_queries, undoing
from rolodex.commands.handover_queries import CaseView
from rolodex.domain.ids import SubjectId
from tests.ui import handover_stage as stages
from tests.ui.conftest import PASSPHRASE, Person, wait_until
from tests.ui.handover_stage import (
    BRIEF,
    NAMES,
    SALMAS_PASSPHRASE,
    SUMMARY,
    Stage,
    cells,
    choose,
    choose_rows,
    dialog,
    page_of,
    run,
    said,
    submit,
    write_in,
)

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_rotation_is_played_by_keys_on_both_sides(sit_down: Sit, tmp_path: Path) -> None:
    stage = stages.staged(tmp_path / "stage")
    amina = at_the_handovers(sit_down(stage.amina))
    case = start(amina)
    plan_and_brief(amina, stage)
    introduce(amina)
    bundle = transfer(amina, stage, case)
    bruno = at_the_handovers(sit_down(stage.bruno))
    receive(bruno, stage, case, bundle)
    answer = stages.receipt(bruno, stage)
    agree(amina, stage, case, answer)
    assert view(amina, case).coverage == view(bruno, case).coverage
    leave(amina)
    salma = at_the_handovers(sit_down(stage.amina), SALMAS_PASSPHRASE)
    sign(salma, case)


def at_the_handovers(person: Person, passphrase: str = PASSPHRASE) -> Person:
    """Unlocks and goes to the page by its key."""
    person.type(passphrase)
    person.press(Qt.Key.Key_Return)
    wait_until(lambda: person.window.workspace is not None)
    person.wait()
    person.press(Qt.Key.Key_2, CTRL)
    person.wait()
    return person


def turn_to(person: Person) -> None:
    """Back from the other computer: in one process the windows share the keyboard."""
    person.window.activateWindow()
    wait_until(person.window.isActiveWindow)


def leave(person: Person) -> None:
    """Closes the vault, so that another officer may open it."""
    assert person.program.worker.close_vault(10)


def view(person: Person, case: SubjectId) -> CaseView:
    return run(person, handover_queries.show, case)


def step(person: Person) -> None:
    person.press(Qt.Key.Key_Return, CTRL)
    person.wait()


def refused(person: Person, case: SubjectId) -> str:
    """The guard that answers the next step; nothing may be written by it."""
    before = run(person, undoing.next_undo)
    state = view(person, case).state
    step(person)
    assert view(person, case).state is state
    assert run(person, undoing.next_undo) == before
    return str(person.find("step_refusal").property("guard"))


def start(amina: Person) -> SubjectId:
    """Everybody is offered and counted; Nana is made one of first priority with the key 1."""
    assert said(amina, "empty_cases").startswith("No hand-over yet.")
    amina.press(Qt.Key.Key_N, CTRL)
    dialog(amina, "handover_start")
    choose(amina, "reason", "End of assignment")
    stages.next_step(amina, "comers_step")
    choose(amina, "incoming", "Bruno")
    choose(amina, "supervisor", "Salma")
    stages.next_step(amina, "days_step")
    write_in(amina, "first_day", "2026-11-23")
    stages.next_step(amina, "scope_step")
    assert said(amina, "scope_count") == "Chosen: 3 of 3."
    amina.press(Qt.Key.Key_Space)
    assert said(amina, "scope_count").startswith("Chosen: 2 of 3. 1 in your care")
    amina.press(Qt.Key.Key_Space)
    stages.next_step(amina, "first_step")
    assert cells(amina, "first_priority")[0] == ("3", "Nana Invented", "", "open commitments: 1")
    amina.press(Qt.Key.Key_1)
    assert said(amina, "first_count") == "First priority: 1 of 3."
    stages.next_step(amina, "summary_step")
    assert said(amina, "summary_sentence").startswith(
        "You hand over to Bruno. Contacts: 3, of first priority: 1. Salma"
    )
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    page = page_of(amina)
    wait_until(page.case.isVisible)
    amina.wait()
    assert said(amina, "case_title") == "Amina (you) hands over to Bruno"
    assert amina.focused().objectName() == "items"
    (row,) = run(amina, handover_queries.listed)
    return row.case


def plan_and_brief(amina: Person, stage: Stage) -> None:
    """No last day, a key nobody compared and a brief of first priority each stop the case by name."""
    (row,) = run(amina, handover_queries.listed)
    assert refused(amina, row.case) == "last_day_set"
    assert said(amina, "step_refusal").startswith("⚠ Not yet – Last day. The last day of the outgoing officer")
    page_of(amina).actions_["edit"].trigger()
    dialog(amina, "handover_edit")
    write_in(amina, "last_day", "4 Dec 2026")
    submit(amina)
    step(amina)
    assert amina.find("state_chain").accessibleName() == "State: Planned"
    assert refused(amina, row.case) == "incoming_key_verified"
    stages.verify(amina, stage, stage.bruno_id)
    step(amina)
    assert refused(amina, row.case) == "briefs_complete"
    assert amina.focused().objectName() == "missing"
    amina.press(Qt.Key.Key_Return)
    assert [cell[0] for cell in cells(amina, "items")] == ["Nana Invented"]
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    assert said(amina, "brief_title") == "Brief: Nana Invented (1 of 1)"
    assert amina.focused().objectName() == "brief_why"
    for text in BRIEF.values():
        amina.type(text)
        amina.press(Qt.Key.Key_Tab)
        while amina.focused().objectName().endswith("_suggest"):
            amina.press(Qt.Key.Key_Tab)
    amina.press(Qt.Key.Key_S, CTRL)
    amina.wait()
    assert "✓ Complete for this priority" in said(amina, "brief_facts")
    amina.press(Qt.Key.Key_Escape)
    amina.wait()
    step(amina)
    assert amina.find("state_chain").accessibleName() == "State: Introducing"


def introduce(amina: Person) -> None:
    """Who declines is not introduced, and has to be left out with a reason before anybody goes over."""
    (row,) = run(amina, handover_queries.listed)
    assert refused(amina, row.case) == "every_item_introduced"
    amina.press(Qt.Key.Key_Return)
    choose_rows(amina, ["Awa Invented", "Nana Invented"])
    amina.press(Qt.Key.Key_T, CTRL_SHIFT)
    dialog(amina, "handover_introduce")
    amina.find("accepts_successor").setFocus()
    amina.press(Qt.Key.Key_Space)
    submit(amina)
    amina.find("item_filter").setFocus()
    amina.press(Qt.Key.Key_Home)
    choose_rows(amina, ["Salif Invented"])
    amina.press(Qt.Key.Key_T, CTRL_SHIFT)
    dialog(amina, "handover_introduce")
    choose(amina, "mode", "Joint call")
    choose(amina, "reaction", "Declines")
    submit(amina)
    assert refused(amina, row.case) == "every_item_introduced"
    choose_rows(amina, ["Salif Invented"])
    page_of(amina).actions_["leave_out"].trigger()
    dialog(amina, "handover_leave_out")
    choose(amina, "outcome", "Not handed over")
    submit(amina)
    assert "nothing is stated" in said(amina, "reason_problem")
    write_in(amina, "reason", "Does not want to meet the successor.")
    submit(amina)
    states = {cell[0]: (cell[3], cell[6]) for cell in cells(amina, "items")}
    assert states["Salif Invented"] == (
        "Not handed over",
        "Does not want to meet the successor. · single steward",
    )
    assert states["Nana Invented"][0] == "Introduced"


def transfer(amina: Person, stage: Stage, case: SubjectId) -> Path:
    """Without the bundle nothing is transferred. The line that says so leads to its export, whom it is for is known."""
    assert refused(amina, case) == "bundle_exported"
    assert amina.focused().objectName() == "missing"
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    assert said(amina, "export_title") == "Export, step 2 of 4: What for, and whom is it about?"
    assert combo(amina, "purpose") == "Hand-over"
    assert combo(amina, "case") == "Amina → Bruno · Introducing · 4 Dec 2026"
    assert said(amina, "chosen_count") == "Contacts in question: 2 (Unclassified 2)"
    amina.press(Qt.Key.Key_Escape)
    stages.back_to_case(amina)
    bundle = stages.export(amina, stage)
    assert cells(amina, "written_files")[0][:2] == ("Bruno", "Hand-over")
    stages.back_to_case(amina)
    step(amina)
    assert amina.find("state_chain").accessibleName() == "State: Transferred"
    assert not amina.find("case_as_of").isVisible()
    assert refused(amina, case) == "receipt_verified"
    return bundle


def combo(person: Person, name: str) -> str:
    """What is chosen."""
    found = person.find(name)
    assert isinstance(found, QComboBox)
    return found.currentText()


def receive(bruno: Person, stage: Stage, case: SubjectId, bundle: Path) -> None:
    """The brief on one side, one's own words on the other; contacts and promises are taken one by one."""
    stages.verify(bruno, stage, stage.amina_id)
    stages.take_in(bruno, bundle)
    assert said(bruno, "report_title") == "Taken in from Amina"
    stages.back_to_case(bruno)
    assert [cell[:3] for cell in cells(bruno, "cases")] == [("Amina", "Bruno", "Introducing")]
    bruno.press(Qt.Key.Key_Return)
    bruno.wait()
    assert said(bruno, "case_as_of") == (
        "As of the bundle taken in on 20 Nov 2026: what Amina did since then arrives with the next one."
    )
    assert refused(bruno, case) == "holder_only"
    choose_rows(bruno, ["Nana Invented"])
    bruno.press(Qt.Key.Key_Return)
    bruno.wait()
    assert BRIEF["do_not"] in said(bruno, "brief_text")
    assert bruno.focused().objectName() == "summary"
    bruno.type("Fine.")
    assert said(bruno, "summary_count") == "5 of 40 characters at least"
    write_in(bruno, "next_action", "Bring the answer.")
    write_in(bruno, "due", "2026-12-10")
    bruno.press(Qt.Key.Key_S, CTRL)
    bruno.wait()
    assert "40 characters at least" in said(bruno, "read_back_problem")
    assert bruno.focused().objectName() == "summary"
    bruno.press(Qt.Key.Key_A, CTRL)
    bruno.type(SUMMARY)
    bruno.press(Qt.Key.Key_S, CTRL)
    bruno.wait()
    bruno.find("promises_here").setFocus()
    bruno.press(Qt.Key.Key_Return)
    bruno.wait()
    assert cells(bruno, "promises_here")[0][4] == "✓ yes"
    bruno.press(Qt.Key.Key_Escape)
    choose_rows(bruno, ["Nana Invented", "Awa Invented"])
    bruno.press(Qt.Key.Key_A, CTRL_SHIFT)
    bruno.wait()
    states = {cell[0]: cell[3] for cell in cells(bruno, "items")}
    assert states["Nana Invented"] == "Confirmed"
    assert states["Awa Invented"] == "Accepted"


def agree(amina: Person, stage: Stage, case: SubjectId, answer: Path) -> None:
    """The outgoing officer reads what was read back, and agrees to it."""
    turn_to(amina)
    stages.take_in(amina, answer)
    assert said(amina, "report_title") == "The receipt from Bruno is in"
    stages.back_to_case(amina)
    assert refused(amina, case) == "read_backs_agreed"
    amina.press(Qt.Key.Key_Return)
    assert [cell[0] for cell in cells(amina, "items")] == ["Nana Invented"]
    amina.press(Qt.Key.Key_R, CTRL)
    amina.wait()
    assert said(amina, "summary") == SUMMARY
    assert amina.focused().objectName() == "agree"
    amina.press(Qt.Key.Key_Space)
    amina.wait()
    amina.press(Qt.Key.Key_Escape)
    step(amina)
    assert amina.find("state_chain").accessibleName() == "State: Received"
    assert refused(amina, case) == "supervisor_signed"
    assert set(NAMES) >= {cell[0] for cell in cells(amina, "items")}


def sign(salma: Person, case: SubjectId) -> None:
    """The supervisor's next step is the signature."""
    assert cells(salma, "cases")[0][4] == "Supervisor"
    salma.press(Qt.Key.Key_Return)
    salma.wait()
    step(salma)
    assert salma.find("state_chain").accessibleName() == "State: Closed"
    assert said(salma, "coverage_confirmed") == "1"

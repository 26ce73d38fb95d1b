"""S3 through the window: a rotation with eight days of overlap, from the wizard to the end of access, by keys."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rolodex.commands import contact_queries, handover_queries
from rolodex.domain.ids import SubjectId
from tests.ui import handover_stage as stages
from tests.ui import rotation_stage as rotation
from tests.ui import test_handover_story as acts
from tests.ui.bundle_stage import CTRL_SHIFT, choose_path
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import (
    BRIEF,
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
from tests.ui.rotation_acts import (
    LAST_EVENING,
    hold_the_rest,
    hold_until_tuesday,
    leave_out,
    plan,
    plan_again,
    settle_the_others,
)
from tests.ui.rotation_stage import CTRL, FIRST, OTHERS, it_is, plan_of, to_row
from tests.ui.test_handover_story import refused, step, view
from tests.ui.test_paper_pages import band
from ui.dialogs.print_dialog import PrintDialog

Sit = Callable[..., Person]
ALT = Qt.KeyboardModifier.AltModifier
MET = ("Awa", "Binta", "Chaka")
TRAVELLING = (*MET, "Elhadj", "Fanta", "Gaoussou", "Hawa")


def test_rotation_with_overlap_is_played_by_keys_from_the_wizard_to_the_end_of_access(
    sit_down: Sit, tmp_path: Path
) -> None:
    stage = rotation.staged(tmp_path / "stage")
    amina = acts.at_the_handovers(sit_down(stage.amina))
    case = start(amina)
    brief(amina, stage, case)
    plan(amina, stage, case)
    hold_until_tuesday(amina, case)
    plan_again(amina, case)
    hold_the_rest(amina, case)
    settle_the_others(amina, case)
    acts.leave(amina)
    accept_the_fallback(sit_down(stage.amina), case)
    amina = at_the_case(sit_down(stage.amina))
    withhold(amina, case)
    print_the_note(amina, tmp_path)
    bundle = transfer(amina, stage, case)
    bruno = acts.at_the_handovers(sit_down(stage.bruno))
    it_is(bruno, LAST_EVENING)
    receive(bruno, stage, case, bundle)
    close(amina, bruno, stage, case)
    acts.leave(amina)
    salma = acts.at_the_handovers(sit_down(stage.amina), SALMAS_PASSPHRASE)
    sign(salma, case)
    acts.leave(salma)
    end_access(at_the_case(sit_down(stage.amina)), bruno, stage, case)


def start(amina: Person) -> SubjectId:
    """The wizard says what the two days mean before anything is written; four are of first priority by the key 1."""
    amina.press(Qt.Key.Key_N, CTRL)
    dialog(amina, "handover_start")
    choose(amina, "reason", "End of assignment")
    stages.next_step(amina, "comers_step")
    choose(amina, "incoming", "Bruno")
    choose(amina, "supervisor", "Salma")
    stages.next_step(amina, "days_step")
    write_in(amina, "last_day", "2 Dec 2026")
    write_in(amina, "first_day", "23 Nov 2026")
    amina.wait()
    assert said(amina, "overlap_to_be") == "Overlap: 10 days, 8 of them working days."
    stages.next_step(amina, "scope_step")
    assert said(amina, "scope_count") == "Chosen: 10 of 10."
    stages.next_step(amina, "first_step")
    for name in FIRST:
        to_row(amina, "first_priority", f"{name} Invented")
        amina.press(Qt.Key.Key_1)
    assert said(amina, "first_count") == "First priority: 4 of 10."
    stages.next_step(amina, "summary_step")
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    wait_until(page_of(amina).case.isVisible)
    amina.wait()
    assert "Working days: 8." in said(amina, "overlap")
    return stages.case_of(amina)


def brief(amina: Person, stage: Stage, case: SubjectId) -> None:
    """The record fills in what it knows, the rest is typed; before that nobody is introduced."""
    step(amina)
    assert refused(amina, case) == "incoming_key_verified"
    assert said(amina, "step_refusal").startswith("⚠ Not yet – Key verified.")
    stages.verify(amina, stage, stage.bruno_id)
    step(amina)
    assert refused(amina, case) == "briefs_complete"
    assert said(amina, "step_refusal").startswith("⚠ Not yet – Briefs complete.")
    amina.press(Qt.Key.Key_Return)
    assert {row[0] for row in cells(amina, "items")} == {f"{name} Invented" for name in FIRST}
    amina.press(Qt.Key.Key_A, CTRL)
    amina.press(Qt.Key.Key_F, CTRL_SHIFT)
    amina.wait()
    assert amina.window.message.text().startswith("Filled from the record:")
    amina.press(Qt.Key.Key_Home, CTRL)
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    for number in range(1, len(FIRST) + 1):
        assert said(amina, "brief_title").endswith(f"({number} of 4)")
        for part, text in BRIEF.items():
            if not said(amina, f"brief_{part}"):
                write_in(amina, f"brief_{part}", text)
        amina.press(Qt.Key.Key_S, CTRL)
        amina.wait()
        assert "✓ Complete for this priority" in said(amina, "brief_facts")
        amina.press(Qt.Key.Key_PageDown, CTRL)
        amina.wait()
    amina.press(Qt.Key.Key_Escape)
    amina.wait()
    step(amina)
    assert amina.find("state_chain").accessibleName() == "State: Introducing"
    assert refused(amina, case) == "every_item_introduced"


def accept_the_fallback(salma: Person, case: SubjectId) -> None:
    """Somebody who does not hand over accepts what is proposed, for all at once."""
    salma.unlock(SALMAS_PASSPHRASE)
    it_is(salma, LAST_EVENING)
    salma.press(Qt.Key.Key_3, CTRL)
    salma.wait()
    assert {row[2] for row in cells(salma, "unplaced")} == {"a signed letter?"}
    salma.press(Qt.Key.Key_A, CTRL_SHIFT)
    salma.wait()
    assert {row[2] for row in cells(salma, "unplaced")} == {"✓ a signed letter"}
    assert plan_of(salma, case).breaches == ()
    acts.leave(salma)


def at_the_case(amina: Person) -> Person:
    """Amina again, in front of her case."""
    acts.at_the_handovers(amina)
    it_is(amina, LAST_EVENING)
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    return amina


def withhold(amina: Person, case: SubjectId) -> None:
    """Who agreed to nothing does not travel."""
    assert refused(amina, case) == "consent_gate_passed"
    assert said(amina, "step_refusal").startswith("⚠ Not yet – Consent.")
    amina.press(Qt.Key.Key_Return)
    assert [row[0] for row in cells(amina, "items")] == ["Issa Invented"]
    leave_out(amina, "Issa", "Withheld", "")
    assert refused(amina, case) == "bundle_exported"


def print_the_note(amina: Person, folder: Path) -> None:
    """The level stands on each page: on those that are shown, in the PDF, and in the web page for every sheet."""
    amina.press(Qt.Key.Key_P, CTRL)
    dialog(amina, "paper_dialog")
    amina.wait()
    shown = amina.find("paper_dialog")
    assert isinstance(shown, PrintDialog)
    pages = shown._pages
    assert pages is not None
    assert amina.text("page_place") == f"Page 1 of {pages.count}"
    strips = [band(pages.image(number, 420)) for number in range(pages.count)]
    assert len(strips) > 1
    assert all(strip == strips[0] for strip in strips)
    for form, path in (("pdf", folder / "note.pdf"), ("html", folder / "note.html")):
        amina.find(f"paper_save_{form}").setFocus()
        amina.press(Qt.Key.Key_Space)
        choose_path(amina, path)
        wait_until(lambda name=path.name: name in said(amina, "paper_done"))  # type: ignore[misc]
        shown.activateWindow()
        wait_until(shown.isActiveWindow)
        assert amina.focused().objectName() == f"paper_save_{form}"
    assert (folder / "note.pdf").read_bytes().count(b"/Type /Page\n") == pages.count
    web = (folder / "note.html").read_text(encoding="utf-8")
    (sheet,) = re.findall(r'<table class="sheet"><thead>(.*?)</thead>', web, re.DOTALL)
    (margins,) = re.findall(r"@page \{(.*?)\} \}", web, re.DOTALL)
    assert "CONFIDENTIAL" in sheet.upper()
    assert "CONFIDENTIAL" in margins.upper()
    amina.press(Qt.Key.Key_Escape)
    wait_until(amina.window.isActiveWindow)
    amina.wait()


def transfer(amina: Person, stage: Stage, case: SubjectId) -> Path:
    """The bundle of the case goes to the key that was compared; access does not end before all is over."""
    bundle = stages.export(amina, stage)
    stages.back_to_case(amina)
    step(amina)
    assert amina.find("state_chain").accessibleName() == "State: Transferred"
    assert refused(amina, case) == "receipt_verified"
    page_of(amina).actions_["relinquish"].trigger()
    dialog(amina, "handover_relinquish")
    amina.wait()
    assert not amina.find("handover_relinquish_ok").isEnabled()
    amina.press(Qt.Key.Key_Escape)
    wait_until(amina.window.isActiveWindow)
    amina.wait()
    return bundle


def receive(bruno: Person, stage: Stage, case: SubjectId, bundle: Path) -> None:
    """Bruno reads back in his own words who is of first priority, takes note of the promise, and takes all over."""
    stages.verify(bruno, stage, stage.amina_id)
    stages.take_in(bruno, bundle)
    stages.back_to_case(bruno)
    bruno.press(Qt.Key.Key_Return)
    bruno.wait()
    assert refused(bruno, case) == "holder_only"
    choose_rows(bruno, ["Awa Invented"])
    bruno.press(Qt.Key.Key_R, CTRL)
    bruno.wait()
    for number, name in enumerate(MET):
        assert BRIEF["do_not"] in said(bruno, "brief_text"), name
        if number == 0:
            bruno.type("Fine.")
            bruno.press(Qt.Key.Key_S, CTRL)
            bruno.wait()
            assert "40 characters at least" in said(bruno, "read_back_problem")
        rotation.retype(bruno, "summary", SUMMARY)
        write_in(bruno, "next_action", "Bring the answer.")
        write_in(bruno, "due", "2026-12-10")
        bruno.press(Qt.Key.Key_S, CTRL)
        bruno.wait()
        if number == 0:
            bruno.find("promises_here").setFocus()
            bruno.press(Qt.Key.Key_Return)
            bruno.wait()
            assert cells(bruno, "promises_here")[0][4] == "✓ yes"
        bruno.press(Qt.Key.Key_PageDown, CTRL)
        bruno.wait()
    bruno.press(Qt.Key.Key_Escape)
    choose_rows(bruno, [f"{name} Invented" for name in TRAVELLING])
    bruno.press(Qt.Key.Key_A, CTRL_SHIFT)
    bruno.wait()
    held = {row[0].removesuffix(" Invented"): row[3] for row in cells(bruno, "items")}
    assert {name: held[name] for name in TRAVELLING} == {
        name: "Confirmed" if name in MET else "Accepted" for name in TRAVELLING
    }


def close(amina: Person, bruno: Person, stage: Stage, case: SubjectId) -> None:
    """The receipt comes back, Amina agrees to what was read back; both sides count the same."""
    answer = stages.receipt(bruno, stage)
    acts.turn_to(amina)
    stages.take_in(amina, answer)
    stages.back_to_case(amina)
    assert refused(amina, case) == "read_backs_agreed"
    page_of(amina).actions_["agree"].trigger()
    amina.wait()
    assert amina.window.message.text().startswith("Read-backs agreed to: 3.")
    assert all(promise.is_acknowledged for promise in view(amina, case).promises)
    step(amina)
    assert amina.find("state_chain").accessibleName() == "State: Received"
    assert refused(amina, case) == "supervisor_signed"
    assert rotation.coverage_of(amina, case) == rotation.coverage_of(bruno, case)
    stages.back_to_case(bruno)
    assert tiles(amina) == tiles(bruno)


def tiles(person: Person) -> dict[str, str]:
    """The counts beside the case, as they are read."""
    names = [label.objectName() for label in page_of(person).case.coverage.findChildren(QLabel) if label.objectName()]
    return {name: said(person, name) for name in names if name.startswith("coverage_")}


def sign(salma: Person, case: SubjectId) -> None:
    """Only the supervisor's next step closes the case."""
    it_is(salma, LAST_EVENING)
    salma.press(Qt.Key.Key_Return)
    salma.wait()
    step(salma)
    assert salma.find("state_chain").accessibleName() == "State: Closed"


def end_access(amina: Person, bruno: Person, stage: Stage, case: SubjectId) -> None:
    """What went over can be opened and found no more; what stayed can, and Bruno has the rest."""
    page_of(amina).actions_["relinquish"].trigger()
    dialog(amina, "handover_relinquish")
    amina.wait()
    going = {row[0] for row in cells(amina, "fates") if row[1] == "is erased"}
    assert going == {f"{name} Invented" for name in TRAVELLING}
    assert [row[1] for row in cells(amina, "fates")] == ["is erased"] * len(TRAVELLING) + ["stays"] * 3
    amina.find("sure").setFocus()
    amina.press(Qt.Key.Key_Space)
    submit(amina)
    wait_until(amina.window.isActiveWindow)
    amina.wait()
    assert sum("relinquished on" in row[0] for row in cells(amina, "items")) == len(TRAVELLING)
    to_row(amina, "items", "relinquished on")
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    assert amina.window.message.text().startswith("Your access to this contact ended on ")
    amina.press(Qt.Key.Key_1, CTRL)
    amina.press(Qt.Key.Key_F, CTRL)
    amina.type("Invented")
    amina.wait()
    stayed = {f"{name} Invented" for name in ("Djeneba", "Issa", "Jalika")}
    wait_until(lambda: {row[0] for row in cells(amina, "contacts")} == stayed)
    found = run(bruno, contact_queries.search, "Invented", 20)
    assert {hit.display_name for hit in found} == {f"{name} Invented" for name in TRAVELLING}
    assert len(run(bruno, handover_queries.listed)) == 1
    assert set(OTHERS) - set(TRAVELLING) == {"Issa", "Jalika"}

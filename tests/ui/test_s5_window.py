"""S5 in the window: custody by the supervisor, briefs issued anew for who comes later, and a contact asked for.

Salma and Bruno sit at windows, by keys; Amina, who left, is played by commands in a vault of her own.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from rolodex.commands import bundle_import, handover_items, handovers, introductions
from rolodex.commands.bundle_preview import Purpose
from rolodex.commands.introductions import Occasion
from rolodex.domain.changes import Edit
from rolodex.domain.handover_item import Outcome
from tests.ui import apart_stage as stages
from tests.ui.apart_stage import Apart, press_button, turn_to
from tests.ui.bundle_stage import CTRL, CTRL_SHIFT, choose_path, only_file
from tests.ui.conftest import Person, cells, wait_until
from tests.ui.handover_stage import dialog, go_on_to, page_of, run, said, submit, take_in
from ui.pages.bundles_page import BundlesPage

Sit = Callable[..., Person]
SUMMARY = "She decides when the market opens; I call her before every convoy and keep off the land case."


def test_post_without_successor_is_kept_in_custody_and_handed_over_later(sit_down: Sit, tmp_path: Path) -> None:
    stage = stages.met(tmp_path / "stage", "Amina", "Salma", "Bruno")
    stages.begun(stage, custodian=stage.officers["salma"])
    salma = take_custody(stage, stages.sat_down(sit_down, stage, "salma"))
    bundle = issue_anew(stage, salma)
    bruno = stages.sat_down(sit_down, stage, "bruno")
    answer = take_over(stage, bruno, bundle)
    signature = sign(stage, salma, answer)
    close(stage, bruno, signature)
    request = ask(stage, bruno)
    bring = answer_request(stage, salma, request)
    meet_who_was_asked_for(stage, bruno, bring)


def take_custody(stage: Apart, salma: Person) -> Person:
    """Salma takes the bundle in and writes her receipt from its report; it lets Amina go."""
    take_in(salma, stage.written("amina", "salma", Purpose.HANDOVER))
    assert said(salma, "report_title") == "Taken in from Amina"
    stick = stage.stick()
    salma.find("report_receipt").setFocus()
    salma.press(Qt.Key.Key_Space)
    choose_path(salma, stick)
    wait_until(salma.find("written_view").isVisible)
    stage.by("amina", bundle_import.import_, only_file(stick))
    stage.by("amina", handovers.custody, stage.case)
    turn_to(salma, stage)
    open_case(salma)
    page_of(salma).actions_["custody"].trigger()
    dialog(salma, "handover_custody")
    submit(salma)
    assert salma.find("state_chain").accessibleName() == "State: In custody"
    return salma


def open_case(person: Person) -> None:
    """The one case, from the list of hand-overs."""
    person.press(Qt.Key.Key_2, CTRL)
    person.wait()
    page_of(person).show_cases()
    person.wait()
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.focused().objectName() == "items"


def issue_anew(stage: Apart, salma: Person) -> Path:
    """Somebody is named: the briefs go out as Amina wrote them, and Oumar stays."""
    nana, oumar = stage.contacts["nana"], stage.contacts["oumar"]
    run(salma, handovers.edit, stage.case, [Edit("incoming", stage.officers["bruno"].hex())])
    run(salma, handovers.advance, stage.case)
    run(salma, handover_items.leave_out, stage.case, oumar, Outcome.NOT_HANDED_OVER, "Has left the town.")
    run(salma, handovers.advance, stage.case)
    run(salma, introductions.introduce, stage.case, [nana], Occasion("joint_visit", "2026-11-20"))
    salma.press(Qt.Key.Key_E, CTRL_SHIFT)
    salma.wait()
    assert salma.find("purpose").property("currentText") == "Hand-over"
    bundle = stages.write_bundle(salma, stage)
    open_case(salma)
    salma.press(Qt.Key.Key_Return, CTRL)
    salma.wait()
    assert salma.find("state_chain").accessibleName() == "State: Transferred"
    return bundle


def take_over(stage: Apart, bruno: Person, bundle: Path) -> Path:
    """The brief says who wrote it, and whom to confirm first is said before the first contact."""
    take_in(bruno, bundle)
    assert bruno.text("report_not_theirs") == "" or not bruno.find("report_not_theirs").isVisible()
    open_case(bruno)
    bruno.press(Qt.Key.Key_R, CTRL)
    bruno.wait()
    assert said(bruno, "read_back_brief_title") == "The brief, by Amina"
    assert bruno.find("read_back_safe_contact").isVisible()
    bruno.type(SUMMARY)
    for name, text in (("next_action", "Bring the answer."), ("due", "2026-12-10")):
        bruno.find(name).setFocus()
        bruno.type(text)
    bruno.press(Qt.Key.Key_S, CTRL)
    bruno.wait()
    bruno.press(Qt.Key.Key_A, CTRL_SHIFT)
    bruno.wait()
    bruno.press(Qt.Key.Key_1, CTRL)
    bruno.wait()
    page = bruno.window.workspace.page("contacts")  # type: ignore[union-attr]
    page.show_subject(stage.contacts["nana"])
    bruno.wait()
    assert "Confirm first" in said(bruno, "contact_notes")
    stages.to_bundles(bruno)
    bruno.find("taken_bundles").setFocus()
    (action,) = [one for one in bundles(bruno).tools() if one.objectName() == "write_receipt"]
    action.trigger()
    stick = stage.stick()
    choose_path(bruno, stick)
    wait_until(bruno.find("written_view").isVisible)
    return only_file(stick)


def bundles(person: Person) -> BundlesPage:
    """The page of bundles."""
    page = person.window.workspace.page("bundles")  # type: ignore[union-attr]
    assert isinstance(page, BundlesPage)
    return page


def sign(stage: Apart, salma: Person, answer: Path) -> Path:
    """Custodian and supervisor are one: Salma agrees, signs, and the page says that Bruno has to get it."""
    turn_to(salma, stage)
    take_in(salma, answer)
    open_case(salma)
    page_of(salma).actions_["agree"].trigger()
    salma.wait()
    salma.press(Qt.Key.Key_Return, CTRL)
    salma.wait()
    page_of(salma).actions_["sign_off"].trigger()
    salma.wait()
    assert salma.find("state_chain").accessibleName() == "State: Closed"
    assert "Bruno" in salma.text("message")
    assert "Send it to who sits apart (" in salma.text("message")
    stages.to_bundles(salma)
    press_button(salma, "written_close")
    waiting = [row[:2] for row in cells(salma, "waiting")]
    assert ("Send: Sign-off of a hand-over", "Bruno (Incoming)") in waiting
    salma.find("waiting").setFocus()
    for _ in range([row[1] for row in waiting].index("Bruno (Incoming)")):
        salma.press(Qt.Key.Key_Down)
    salma.press(Qt.Key.Key_Return)
    salma.wait()
    assert salma.find("purpose").property("currentText") == "Sign-off of a hand-over"
    assert said(salma, "chosen_count") == "Records of the case go, and no contact."
    signature = stages.write_bundle(salma, stage)
    assert "Bruno (Incoming)" not in [row[1] for row in cells(salma, "waiting")]
    return signature


def close(stage: Apart, bruno: Person, signature: Path) -> None:
    """The review says in words that it is signed; taken in, the case is closed here too."""
    turn_to(bruno, stage)
    stages.review(bruno, signature)
    told = {row[0]: row[1:] for row in cells(bruno, "review_statements")}
    assert told["The hand-over is signed off"][0].startswith("Salma, ")
    assert told["The hand-over is signed off"][2] == "✓ will be written"
    assert not bruno.find("review_left_out").isVisible()
    stages.apply(bruno)
    assert {row[3] for row in cells(bruno, "report_statements")} == {"✓ written"}
    open_case(bruno)
    assert bruno.find("state_chain").accessibleName() == "State: Closed"


def ask(stage: Apart, bruno: Person) -> Path:
    """Bruno asks from the talk that names Oumar; the file holds an id and no word."""
    bruno.press(Qt.Key.Key_1, CTRL)
    bruno.wait()
    bundles_before = bundles(bruno)
    contacts = bruno.window.workspace.page("contacts")  # type: ignore[union-attr]
    (action,) = [one for one in contacts.more_actions() if one.objectName() == "ask_for_named"]
    action.trigger()
    bruno.wait()
    assert bundles_before.isVisible()
    choose_recipient(bruno, "Salma")
    go_on_to(bruno, "content_step")
    assert said(bruno, "chosen_count") == "Asked for: 1. Ids go, and nothing else."
    go_on_to(bruno, "preview_step")
    assert said(bruno, "record_said").startswith("This file holds no personal data: ids of contacts (1)")
    return stages.write_bundle(bruno, stage)


def choose_recipient(person: Person, name: str) -> None:
    """In the first step of an export."""
    person.find("recipients").setFocus()
    person.press(Qt.Key.Key_Home, CTRL)
    for row in cells(person, "recipients"):
        if row[0] == name:
            return
        person.press(Qt.Key.Key_Down)


def answer_request(stage: Apart, salma: Person, request: Path) -> Path:
    """Salma sees the name; nothing is written; her answer goes through the gate."""
    turn_to(salma, stage)
    stages.review(salma, request)
    assert cells(salma, "asked_rows") == [("Oumar Invented", "known here: can be answered with a bundle")]
    stages.apply(salma)
    assert said(salma, "report_title") == "The request from Bruno waits for your answer"
    assert salma.focused().objectName() == "report_answer"
    salma.press(Qt.Key.Key_Space)
    salma.wait()
    assert said(salma, "export_title") == "Export, step 2 of 4: What for, and whom is it about?"
    assert salma.find("purpose").property("currentText") == "Update"
    bring = stages.write_bundle(salma, stage)
    assert "Answer the request" not in "".join(row[0] for row in cells(salma, "waiting"))
    return bring


def meet_who_was_asked_for(stage: Apart, bruno: Person, bring: Path) -> None:
    """Oumar is here, and there is nobody left to ask for."""
    turn_to(bruno, stage)
    take_in(bruno, bring)
    stages.to_bundles(bruno)
    (action,) = [one for one in bundles(bruno).tools() if one.objectName() == "request_contacts"]
    action.trigger()
    choose_recipient(bruno, "Salma")
    go_on_to(bruno, "content_step")
    assert said(bruno, "nameless_told").startswith("Nothing here names a contact that is not here")

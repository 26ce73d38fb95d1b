"""An import by keyboard: who signed, what it would change, question by question; nothing is written before Apply."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget

from rolodex.clock import FixedClock
from rolodex.commands import contact_queries, contacts
from rolodex.commands.bundle_preview import Order, Purpose
from rolodex.commands.contact_queries import ListRequest
from rolodex.commands.contacts import Wanted
from rolodex.domain.changes import Edit
from tests.commands import officers
from tests.ui.bundle_stage import CTRL, CTRL_SHIFT, Stage, choose_path, every_text, only_file, renumber, rows, table
from tests.ui.conftest import AT, Person, wait_until

Sit = Callable[..., Person]
OLD, FROM_AMINA, FROM_BRUNO = "+22376000002", "+22376555555", "+22376777777"


@pytest.fixture
def stage(tmp_path: Path, sit_down: Sit) -> Stage:
    """Amina and Bruno, who both have Nana."""
    made = Stage(tmp_path, sit_down).make()
    amina = made.open("amina")
    nana = made.ids["nana"] = officers.contact(amina, "Nana Invented", "civil_society", OLD)
    officers.agrees(amina, nana)
    file = made.send(amina, Order(Purpose.UPDATE, made.ids["bruno"], contacts=(nana,)))
    amina.close()
    made.take("bruno", file)
    file.unlink()
    return made


def update(stage: Stage, *who: str) -> Path:
    """What Amina knows of these now, in a file."""
    amina = stage.open("amina")
    order = Order(Purpose.UPDATE, stage.ids["bruno"], contacts=tuple(stage.ids[name] for name in who))
    file = stage.send(amina, order)
    amina.close()
    return file


def both_renumber(stage: Stage) -> Path:
    """Both change Nana's phone, differently; Amina's file."""
    for who, number in (("amina", FROM_AMINA), ("bruno", FROM_BRUNO)):
        session = stage.open(who)
        renumber(session, stage.ids["nana"], number)
        session.close()
    return update(stage, "nana")


def at_review(stage: Stage, file: Path) -> Person:
    """Bruno in front of a file, which he chose by its path."""
    bruno = stage.seat("bruno")
    bruno.press(Qt.Key.Key_I, CTRL)
    choose_path(bruno, file)
    return bruno


def tab_titles(person: Person) -> list[str]:
    found = person.find("review_tabs")
    assert isinstance(found, QTabWidget)
    return [found.tabText(tab) for tab in range(found.count()) if found.isTabVisible(tab)]


def numbers(stage: Stage) -> set[str]:
    """Nana's phones in Bruno's vault; closes nothing that is open."""
    session = stage.open("bruno")
    view = contact_queries.show(session, stage.ids["nana"]).subject
    session.close()
    return {value.text or "" for value in view.values if value.field == "phones"}


def stand_up(person: Person) -> None:
    """Leave the window, so that the vault can be opened by others."""
    person.program.worker.close_vault(10)
    person.window.hide()


def test_feed_travels_from_one_window_to_the_other_by_keyboard(tmp_path: Path, sit_down: Sit) -> None:
    stage = Stage(tmp_path, sit_down).make()
    session = stage.open("amina")
    officers.contact(session, "Prefect Invented", "host_government", "+22376000001", born="1970")
    session.close()
    amina = stage.seat("amina")
    amina.press(Qt.Key.Key_E, CTRL_SHIFT)
    amina.wait()
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    for _ in range(2):
        amina.press(Qt.Key.Key_Return, CTRL)
        amina.wait()
    amina.type(str(stage.stick))
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    stand_up(amina)

    bruno = at_review(stage, only_file(stage.stick))
    assert bruno.text("review_from") == "Feed into the registry from Amina (Civil Affairs)"
    assert bruno.text("review_trust") == "✓ The signature is good. Key: Verified in person."
    assert next(row[0] for row in rows(bruno, "new_rows")) == "Prefect Invented"
    assert ("Phone", "—", "\u2066+22376000001\u2069") in [row[:3] for row in rows(bruno, "new_values")]
    assert ("Born", "No consent is recorded") in [row[1:3] for row in rows(bruno, "withheld_rows")]
    bruno.press(Qt.Key.Key_Return, CTRL)
    bruno.wait()

    assert bruno.text("report_title") == "Taken in from Amina"
    assert "New contacts: 1" in bruno.text("report_text")
    assert "Amina wants a receipt by 4 Dec 2026." in bruno.text("report_text")
    stand_up(bruno)
    held = stage.open("bruno")
    assert [row.display_name for row in contact_queries.list_(held, ListRequest())] == ["Prefect Invented"]
    held.close()


@pytest.mark.parametrize(
    ("key", "result", "kept"),
    [
        (Qt.Key.Key_1, "✓ Mine", {FROM_BRUNO}),
        (Qt.Key.Key_2, "✓ Theirs", {FROM_AMINA}),
        (Qt.Key.Key_3, "✓ Both", {FROM_AMINA, FROM_BRUNO}),
        (Qt.Key.Key_B, "✓ Both", {FROM_AMINA, FROM_BRUNO}),
        (Qt.Key.Key_E, "✓ Later: both sides stay visible", {FROM_AMINA, FROM_BRUNO}),
    ],
)
def test_conflict_is_decided_by_one_key(stage: Stage, key: Qt.Key, result: str, kept: set[str]) -> None:
    bruno = at_review(stage, both_renumber(stage))
    shown = tuple(f"\u2066{number}\u2069" for number in (OLD, FROM_BRUNO, FROM_AMINA))
    assert rows(bruno, "conflicts") == [("Nana Invented", "Phone", *shown, "○ open")]
    assert not bruno.find("review_apply").isEnabled()

    bruno.press(key)
    assert rows(bruno, "conflicts")[0][5] == result
    bruno.press(Qt.Key.Key_Return, CTRL)
    bruno.wait()

    assert bruno.find("report_view").isVisible()
    stand_up(bruno)
    assert numbers(stage) == kept


def test_nothing_is_written_before_apply(stage: Stage) -> None:
    bruno = at_review(stage, both_renumber(stage))
    bruno.press(Qt.Key.Key_2)

    bruno.press(Qt.Key.Key_Escape)

    assert bruno.find("bundles_home").isVisible()
    stand_up(bruno)
    assert numbers(stage) == {FROM_BRUNO}


def test_undecided_review_cannot_be_applied_by_its_key(stage: Stage) -> None:
    bruno = at_review(stage, both_renumber(stage))

    bruno.press(Qt.Key.Key_Return, CTRL)
    bruno.wait()

    assert bruno.text("review_state") == "Still to decide: 1. Nothing is written yet."
    assert bruno.find("review_pane").isVisible()


def test_import_is_taken_back_from_its_report(stage: Stage) -> None:
    bruno = at_review(stage, both_renumber(stage))
    bruno.press(Qt.Key.Key_2)
    bruno.press(Qt.Key.Key_Return, CTRL)
    bruno.wait()

    bruno.find("report_undo").setFocus()
    bruno.press(Qt.Key.Key_Space)
    bruno.wait()

    assert rows(bruno, "taken_bundles")[0][3] == "Taken in and undone"
    stand_up(bruno)
    assert numbers(stage) == {FROM_BRUNO}


def test_new_way_to_reach_a_person_at_risk_is_asked_one_by_one_and_hidden(stage: Stage) -> None:
    amina = stage.open("amina")
    for number, name in enumerate(("awa", "binta")):
        person = stage.ids[name] = officers.contact(
            amina, f"{name} Defender", "human_rights_defender", f"+2237600005{number}"
        )
        officers.agrees(amina, person)
    amina.close()
    stage.take("bruno", update(stage, "awa", "binta"))
    amina = stage.open("amina")
    for number, name in enumerate(("awa", "binta")):
        renumber(amina, stage.ids[name], f"+2237699990{number}")
    amina.close()

    bruno = at_review(stage, update(stage, "awa", "binta"))

    assert [row[5] for row in rows(bruno, "conflicts")] == ["○ open", "○ open"]
    assert "2237699990" not in every_text(bruno, "conflicts", "changed_rows", "changed_values")
    assert "A wrong number can cost a life" in bruno.text("conflicts_what")
    bruno.press(Qt.Key.Key_2)
    assert bruno.text("review_state").startswith("Still to decide: 1.")
    bruno.press(Qt.Key.Key_N)
    bruno.press(Qt.Key.Key_1)
    assert [row[5] for row in rows(bruno, "conflicts")] == ["✓ Accept theirs", "✓ Refuse, keep mine"]
    assert bruno.find("review_apply").isEnabled()


def test_more_than_one_deletion_in_twenty_takes_a_typed_number(stage: Stage) -> None:
    amina = stage.open("amina")
    contacts.delete(amina, stage.ids["nana"])
    file = stage.send(amina, Order(Purpose.NOTICE, stage.ids["bruno"], contacts=(stage.ids["nana"],)))
    amina.close()
    bruno = at_review(stage, file)
    assert "Proposed deletions (1)" in tab_titles(bruno)
    assert rows(bruno, "deletions")[0][0] == "Nana Invented"

    bruno.press(Qt.Key.Key_2)
    assert not bruno.find("review_apply").isEnabled()
    assert bruno.find("confirm_deletions").isVisible()
    bruno.find("confirm_deletions").setFocus()
    bruno.type("2")
    assert not bruno.find("review_apply").isEnabled()
    bruno.press(Qt.Key.Key_Backspace)
    bruno.type("1")
    bruno.press(Qt.Key.Key_Return, CTRL)
    bruno.wait()

    assert bruno.find("report_view").isVisible()
    stand_up(bruno)
    held = stage.open("bruno")
    assert contact_queries.list_(held, ListRequest()) == []
    held.close()


def test_refused_deletion_needs_no_number_and_keeps_the_contact(stage: Stage) -> None:
    amina = stage.open("amina")
    contacts.delete(amina, stage.ids["nana"])
    file = stage.send(amina, Order(Purpose.NOTICE, stage.ids["bruno"], contacts=(stage.ids["nana"],)))
    amina.close()
    bruno = at_review(stage, file)

    bruno.press(Qt.Key.Key_1)
    bruno.press(Qt.Key.Key_Return, CTRL)
    bruno.wait()

    assert bruno.find("report_view").isVisible()
    stand_up(bruno)
    assert numbers(stage) == {OLD}


def test_new_contact_can_be_left_out(stage: Stage) -> None:
    amina = stage.open("amina")
    for name in ("Awa", "Binta"):
        stage.ids[name] = officers.contact(amina, f"{name} Invented", "civil_society")
        officers.agrees(amina, stage.ids[name])
    amina.close()
    bruno = at_review(stage, update(stage, "Awa", "Binta"))
    names = [row[0] for row in rows(bruno, "new_rows")]
    for _ in range(names.index("Binta Invented")):
        bruno.press(Qt.Key.Key_Down)

    bruno.press(Qt.Key.Key_Delete)
    assert rows(bruno, "new_rows")[names.index("Binta Invented")][3] == "stays out"
    bruno.press(Qt.Key.Key_Return, CTRL)
    bruno.wait()

    assert "Left out: 1" in bruno.text("report_text")
    stand_up(bruno)
    held = stage.open("bruno")
    shown = [row.display_name for row in contact_queries.list_(held, ListRequest())]
    held.close()
    assert shown == ["Awa Invented", "Nana Invented"]


def test_strangers_bundle_stays_in_quarantine_with_its_card_only(tmp_path: Path, sit_down: Sit) -> None:
    stage = Stage(tmp_path, sit_down).make(bruno_knows=False)
    amina = stage.open("amina")
    officers.contact(amina, "Prefect Invented", "host_government")
    file = stage.send(amina, Order(Purpose.FEED, stage.ids["bruno"]))
    amina.close()

    bruno = at_review(stage, file)

    assert bruno.text("import_stopped") == "In quarantine: nobody here knows who signed this"
    assert bruno.text("import_card").startswith("Name: Amina\nComponent: Civil Affairs\nFingerprint: \u2066")
    assert not bruno.find("review_pane").isVisible()
    assert bruno.find("import_people").isVisible()
    assert rows(bruno, "new_rows") == []


def test_unverified_signer_is_warned_about(tmp_path: Path, sit_down: Sit) -> None:
    stage = Stage(tmp_path, sit_down).make(bruno_knows=False)
    amina, registry = stage.open("amina"), stage.open("bruno")
    officers.knows(registry, amina, verified=False)
    registry.close()
    officers.contact(amina, "Prefect Invented", "host_government")
    file = stage.send(amina, Order(Purpose.FEED, stage.ids["bruno"]))
    amina.close()

    bruno = at_review(stage, file)

    assert "nobody has compared this key" in bruno.text("review_trust")


def _replayed(stage: Stage) -> Path:
    file = update(stage, "nana")
    stage.take("bruno", file)
    return file


def _cut(stage: Stage) -> Path:
    file = update(stage, "nana")
    file.write_bytes(file.read_bytes()[:-40])
    return file


def _no_bundle(stage: Stage) -> Path:
    file = stage.stick / "holiday.rlx"
    file.write_bytes(b"a picture of a beach")
    return file


def _for_somebody_else(stage: Stage) -> Path:
    carla = officers.made(stage.folder / "carla", "Carla", FixedClock(AT))
    amina = stage.open("amina")
    to = officers.knows(amina, carla)
    file = stage.send(amina, Order(Purpose.UPDATE, to, contacts=(stage.ids["nana"],)))
    amina.close()
    carla.close()
    return file


def _older(stage: Stage) -> Path:
    file = update(stage, "nana")
    stage.take("bruno", update(stage, "nana"))
    return file


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (_replayed, "This bundle was imported before."),
        (_cut, "The file breaks its format."),
        (_no_bundle, "The file breaks its format."),
        (_for_somebody_else, "The file is sealed to somebody else."),
        (_older, "A later bundle of the same signer is here already."),
    ],
)
def test_file_that_cannot_be_believed_is_named_and_nothing_is_written(
    stage: Stage, made: Callable[[Stage], Path], said: str
) -> None:
    bruno = at_review(stage, made(stage))

    assert bruno.text("import_stopped") == "Not taken in: nothing was written"
    assert bruno.text("import_why").startswith(said)
    bruno.press(Qt.Key.Key_Escape)
    assert bruno.find("bundles_home").isVisible()


def test_dropped_file_goes_straight_to_its_review(stage: Stage) -> None:
    amina = stage.open("amina")
    contacts.edit(amina, stage.ids["nana"], Wanted((Edit("status", "dormant"),)))
    amina.close()
    file = update(stage, "nana")
    bruno = stage.sit_down(stage.folder / "bruno")
    bruno.unlock()

    workspace = bruno.window.workspace
    assert workspace is not None
    workspace.desk.file_dropped.emit(file)
    wait_until(lambda: bruno.find("review_pane").isVisible())

    assert "Changed (1)" in tab_titles(bruno)
    assert rows(bruno, "changed_values") == [("Status", "—", "Dormant", "Unclassified")]
    assert table(bruno, "changed_rows").hasFocus()

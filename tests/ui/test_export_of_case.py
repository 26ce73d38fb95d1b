"""From a hand-over case to its export: the right step, and in words why a bundle cannot go yet."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rolodex.commands import handovers, recipients
from rolodex.commands.handovers import Opening
from tests.ui import handover_stage as stages
from tests.ui.bundle_stage import CTRL, CTRL_SHIFT
from tests.ui.conftest import Person
from tests.ui.handover_stage import Stage, opened, run, said

Sit = Callable[..., Person]


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """Amina and Bruno, before any case."""
    return stages.staged(tmp_path / "stage")


def ask_for_export(person: Person) -> None:
    """By its key, in the open case."""
    person.press(Qt.Key.Key_E, CTRL_SHIFT)
    person.wait()


def test_export_of_a_case_begins_with_its_purpose_and_its_incoming_officer(sit_down: Sit, stage: Stage) -> None:
    amina = opened(sit_down(stage.amina), stage)
    stages.verify(amina, stage, stage.bruno_id)

    ask_for_export(amina)

    assert said(amina, "export_title") == "Export, step 2 of 4: What for, and whom is it about?"
    assert amina.find("purpose").property("currentText") == "Hand-over"
    assert amina.focused().objectName() == "purpose"
    assert said(amina, "chosen_count") == "Contacts in question: 3 (Unclassified 3)"


def test_export_to_keys_nobody_compared_stops_at_the_recipient_and_says_so(sit_down: Sit, stage: Stage) -> None:
    amina = opened(sit_down(stage.amina), stage)

    ask_for_export(amina)

    assert said(amina, "export_title") == "Export, step 1 of 4: Who gets it?"
    assert said(amina, "recipient_meaning").startswith("Nobody has compared this key")
    assert amina.focused().objectName() == "recipients"


def test_export_to_revoked_keys_stops_at_the_recipient_and_says_so(sit_down: Sit, stage: Stage) -> None:
    amina = opened(sit_down(stage.amina), stage)
    run(amina, recipients.revoke, stage.bruno_id)

    ask_for_export(amina)

    assert said(amina, "recipient_meaning").startswith("Nothing can be sealed to these keys: Revoked")
    assert not amina.find("export_next").isEnabled()


def test_export_of_a_case_without_successor_asks_for_the_officer(sit_down: Sit, stage: Stage) -> None:
    amina = opened(sit_down(stage.amina), stage, incoming=False)

    ask_for_export(amina)

    assert said(amina, "export_problem").endswith("Name the incoming officer in the case first.")


def test_export_for_an_officer_whose_card_is_not_here_names_who_and_what_to_do(sit_down: Sit, stage: Stage) -> None:
    amina = sit_down(stage.amina)
    amina.unlock()
    case = run(amina, handovers.start, Opening(incoming=stage.salma_id, supervisor=stage.salma_id))
    amina.press(Qt.Key.Key_2, CTRL)
    amina.wait()
    stages.page_of(amina).open_case(case.case)
    amina.wait()

    ask_for_export(amina)

    assert "No public card of Salma is here" in said(amina, "export_problem")


def test_another_export_after_that_of_a_case_begins_without_it(sit_down: Sit, stage: Stage) -> None:
    amina = opened(sit_down(stage.amina), stage, incoming=False)
    ask_for_export(amina)
    amina.press(Qt.Key.Key_Escape)

    amina.press(Qt.Key.Key_E, CTRL_SHIFT)
    amina.wait()

    assert said(amina, "export_problem") == ""
    assert said(amina, "export_title") == "Export, step 1 of 4: Who gets it?"

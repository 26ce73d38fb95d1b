"""S3a with the keys compared on their own page too: between the acts at the hand-overs and the bundles, the digits that
the other reads out are typed among the people."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rolodex.domain.ids import SubjectId
from tests.ui import handover_stage as stages
from tests.ui import test_handover_story as acts
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import Stage, dialog, said
from ui.pages.people_page import PeoplePage

CTRL = Qt.KeyboardModifier.ControlModifier


def test_rotation_is_played_with_the_digits_typed_among_the_people(
    sit_down: Callable[..., Person], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stages, "verify", verify)

    acts.test_rotation_is_played_by_keys_on_both_sides(sit_down, tmp_path)


def test_start_of_a_hand_over_is_walked_as_it_is_read_and_by_the_keys_of_its_labels(
    sit_down: Callable[..., Person], tmp_path: Path
) -> None:
    amina = acts.at_the_handovers(sit_down(stages.staged(tmp_path / "stage").amina))
    amina.press(Qt.Key.Key_N, CTRL)
    dialog(amina, "handover_start")

    walked = {}
    for step in ("leaver_step", "comers_step", "days_step", "scope_step", "first_step", "summary_step"):
        if step != "leaver_step":
            stages.next_step(amina, step)
        walked[step] = [amina.focused().objectName()]
        while not walked[step][-1].startswith("handover_start"):
            amina.press(Qt.Key.Key_Tab)
            walked[step].append(amina.focused().objectName())

    on = "handover_start_next"
    assert walked == {
        "leaver_step": ["outgoing", "reason", on],
        "comers_step": ["incoming", "supervisor", "custodian", "handover_start_back"],
        "days_step": ["last_day", "first_day", "country", "handover_start_back"],
        "scope_step": ["scope", "handover_start_back"],
        "first_step": ["first_priority", "take_suggestions", "handover_start_back"],
        "summary_step": [on],
    }
    for step in ("first_step", "scope_step"):
        amina.press(Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
        wait_until(amina.find(step).isVisible)
    amina.press(Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    assert amina.focused().objectName() == "scope_filter"


def to_page(person: Person, key: Qt.Key) -> None:
    """To a page by its key."""
    person.press(key, CTRL)
    person.wait()


def verify(person: Person, stage: Stage, officer: SubjectId) -> None:
    """Types the digits that the other reads out."""
    to_page(person, Qt.Key.Key_5)
    page = person.window.workspace.current()  # type: ignore[union-attr]
    assert isinstance(page, PeoplePage)
    page.show_subject(officer)
    person.wait()
    person.find("colleagues").setFocus()
    person.press(Qt.Key.Key_Return)
    dialog(person, "verify")
    person.type(stage.fingerprints[officer])
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert said(person, "verify_result").startswith("✔ The digits agree.")
    person.press(Qt.Key.Key_Return)
    acts.turn_to(person)
    to_page(person, Qt.Key.Key_2)

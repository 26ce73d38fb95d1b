"""The start of a hand-over in six steps: what is told at once, what Back keeps, who is suggested, who may leave."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from rolodex.commands import contacts, handover_queries, relationships
from rolodex.commands.contacts import Wanted
from rolodex.domain.changes import Edit
from tests.ui import handover_stage as stages
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import Stage, cells, choose, dialog, next_step, page_of, run, said, write_in

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return stages.staged(tmp_path / "stage")


@pytest.fixture
def amina(sit_down: Sit, stage: Stage) -> Person:
    """Amina with the page of hand-overs in front."""
    person = sit_down(stage.amina)
    person.unlock()
    person.press(Qt.Key.Key_2, CTRL)
    person.wait()
    return person


def begin(person: Person) -> None:
    person.press(Qt.Key.Key_N, CTRL)
    dialog(person, "handover_start")
    person.wait()


def to_days(person: Person) -> None:
    begin(person)
    next_step(person, "comers_step")
    next_step(person, "days_step")


def retype(person: Person, name: str, text: str) -> None:
    person.find(name).setFocus()
    person.press(Qt.Key.Key_A, CTRL)
    person.type(text)
    person.wait()


def test_seven_returns_start_the_case_of_everybody_in_care(amina: Person) -> None:
    begin(amina)
    for name in ("comers_step", "days_step", "scope_step", "first_step", "summary_step"):
        next_step(amina, name)
    assert said(amina, "summary_sentence").startswith("You hand over to nobody yet. Contacts: 3")
    amina.press(Qt.Key.Key_Return)
    amina.wait()
    (row,) = run(amina, handover_queries.listed)
    assert (row.coverage.total, row.incoming) == (3, None)
    assert page_of(amina).case.isVisible()


def test_overlap_is_told_while_the_days_are_typed(amina: Person) -> None:
    to_days(amina)
    assert said(amina, "overlap_to_be") == "With both days known the overlap is shown here."
    write_in(amina, "last_day", "2026-12-04")
    write_in(amina, "first_day", "2026-11-23")
    amina.wait()
    assert said(amina, "overlap_to_be") == "Overlap: 12 days, 10 of them working days."
    retype(amina, "first_day", "2026-12-07")
    assert said(amina, "overlap_to_be").startswith("No overlap: the last day is before")
    retype(amina, "first_day", "2026-11-23")
    retype(amina, "country", "zz")
    amina.press(Qt.Key.Key_Return)
    wait_until(amina.find("country_error").isVisible)
    assert amina.find("days_step").isVisible()


def test_day_that_is_none_keeps_its_step_and_is_said_beside_its_field(amina: Person) -> None:
    to_days(amina)
    write_in(amina, "last_day", "soon")
    amina.press(Qt.Key.Key_Return)
    wait_until(lambda: "it is no day" in said(amina, "last_day_error"))
    assert amina.focused().objectName() == "last_day"


def test_back_loses_nothing(amina: Person, stage: Stage) -> None:
    begin(amina)
    choose(amina, "reason", "Leave")
    next_step(amina, "comers_step")
    choose(amina, "incoming", "Bruno")
    assert said(amina, "comers_hint").startswith("Before the briefing begins, compare the key of Bruno")
    next_step(amina, "days_step")
    next_step(amina, "scope_step")
    amina.press(Qt.Key.Key_Space)
    next_step(amina, "first_step")
    amina.press(Qt.Key.Key_Space)
    for name in ("scope_step", "days_step", "comers_step", "leaver_step"):
        amina.press(Qt.Key.Key_B, ALT)
        wait_until(amina.find(name).isVisible)
    for name in ("comers_step", "days_step", "scope_step", "first_step", "summary_step"):
        next_step(amina, name)
    assert said(amina, "summary_sentence").startswith("You hand over to Bruno. Contacts: 2, of first priority: 1.")


def test_categories_and_linked_people_are_ticked_together(amina: Person, stage: Stage) -> None:
    elder = run(amina, contacts.add, Wanted((Edit("names", {"text": "Elder Invented"}), Edit("categories", "media"))))
    assert elder.subject
    begin(amina)
    for name in ("comers_step", "days_step", "scope_step"):
        next_step(amina, name)
    shown = amina.find("scope_filter")
    assert isinstance(shown, QComboBox)
    texts = [shown.itemText(place) for place in range(shown.count())]
    assert texts[:2] == ["All (4)", "In care (4)"]
    assert [text for text in texts if text.endswith("(1)")]
    shown.setCurrentIndex(next(place for place, text in enumerate(texts) if text.endswith("(3)")))
    untick = amina.find("untick_shown")
    assert isinstance(untick, QPushButton)
    untick.setFocus()
    amina.press(Qt.Key.Key_Space)
    assert said(amina, "scope_count").startswith("Chosen: 1 of 4. 3 in your care are left out")
    amina.find("tick_shown").setFocus()
    amina.press(Qt.Key.Key_Space)
    assert said(amina, "scope_count") == "Chosen: 4 of 4."


def test_suggestions_are_taken_by_one_button_and_may_be_given_up(amina: Person) -> None:
    begin(amina)
    for name in ("comers_step", "days_step", "scope_step", "first_step"):
        next_step(amina, name)
    amina.find("take_suggestions").setFocus()
    amina.press(Qt.Key.Key_Space)
    assert [row[:2] for row in cells(amina, "first_priority")] == [
        ("✓ 1", "Nana Invented"),
        ("3", "Awa Invented"),
        ("3", "Salif Invented"),
    ]
    amina.find("no_first").setFocus()
    amina.press(Qt.Key.Key_Space)
    assert said(amina, "first_count") == "First priority: 0 of 3."


def test_case_of_another_officer_offers_the_contacts_in_their_care(amina: Person, stage: Stage) -> None:
    steward = {"officer": stage.salma_id.hex(), "role": "primary"}
    hers = run(amina, contacts.add, Wanted((Edit("names", {"text": "Ferry Invented"}), Edit("stewards", steward))))
    tied = (Edit("from_contact", stage.contacts["Nana Invented"].hex()), Edit("to_contact", hers.subject.hex()))
    run(amina, relationships.add_relationship, (Edit("type", "ally"), *tied))
    begin(amina)
    choose(amina, "outgoing", "Salma")
    assert amina.find("other_leaves").isVisible()
    next_step(amina, "comers_step")
    incoming = amina.find("incoming")
    assert isinstance(incoming, QComboBox)
    names = [incoming.itemText(place).split(" – ")[0] for place in range(incoming.count())]
    assert names == ["Nobody yet", "Amina", "Bruno"]
    next_step(amina, "days_step")
    next_step(amina, "scope_step")
    rows = cells(amina, "scope")
    assert [(row[0], row[3]) for row in rows] == [
        ("Ferry Invented", "in care"),
        ("Nana Invented", "Ally of Ferry Invented"),
    ]
    next_step(amina, "first_step")
    next_step(amina, "summary_step")
    assert said(amina, "summary_sentence").startswith("Salma hands over to nobody yet. Contacts: 1")

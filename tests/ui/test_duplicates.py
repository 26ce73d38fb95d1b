"""Pairs that may be one person: shown with reasons, merged, told apart, undone; all by keyboard."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.modeltest import ModelTester

from rolodex.clock import FixedClock
from rolodex.commands import contacts, duplicate_views, duplicates, passphrases, safe_contacts, session
from rolodex.commands.contacts import Wanted
from rolodex.commands.duplicate_views import Meeting
from rolodex.commands.duplicates import Side
from rolodex.domain.changes import Edit
from rolodex.domain.duplicates import Reason, Verdict
from tests.ui.conftest import AT, PASSPHRASE, Person, cells, wait_until
from ui import duplicate_words
from ui.pages.duplicates_page import DuplicatesPage

CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = ("Ousmane Qarsherskiy", "Zeynabou Xylander")


@pytest.fixture(scope="module")
def twin_vault(tmp_path_factory: pytest.TempPathFactory, sample_vault: Path) -> Path:
    """The invented people with two who are written down twice, and two secret ones who share a number."""
    folder = Path(shutil.copytree(sample_vault, tmp_path_factory.mktemp("twins") / "vault"))
    held = session.open_session(folder, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    people: list[tuple[str, list[tuple[str, Any]]]] = [
        (NAMES[0], [("gender", "male"), ("born", "1970"), ("phones", {"raw": "+22370000100"})]),
        (NAMES[0], [("gender", "female"), ("born", "1970"), ("phones", {"raw": "+22370000100"})]),
        (NAMES[1], [("emails", {"address": "z@example.org"})]),
        (NAMES[1], [("remarks", "Only seen once.")]),
        ("Wolfram Witness", [("categories", "witness"), ("phones", {"raw": "+22370000999"})]),
        ("Wolfram Witness", [("categories", "witness"), ("phones", {"raw": "+22370000999"})]),
    ]
    for name, more in people:
        edits = [Edit("names", {"text": name, "kind": "usual"}), *(Edit(field, value) for field, value in more)]
        contacts.add(held, Wanted(tuple(edits)))
    held.close()
    return folder


@pytest.fixture
def amina(sit_down: Callable[..., Person], twin_vault: Path, tmp_path: Path) -> Person:
    person = sit_down(Path(shutil.copytree(twin_vault, tmp_path / "twins")))
    person.unlock()
    assert person.window.workspace is not None
    person.window.workspace.show_page("duplicates")
    person.wait()
    return person


def page(person: Person) -> DuplicatesPage:
    assert person.window.workspace is not None
    found = person.window.workspace.current()
    assert isinstance(found, DuplicatesPage)
    return found


def names_of_pairs(person: Person) -> list[tuple[str, str]]:
    return [(first, second) for _, first, second, _ in cells(person, "pairs")]


def choose(person: Person, name: str) -> None:
    table = person.find("pairs")
    table.setFocus()
    person.press(Qt.Key.Key_Home, CTRL)
    row = names_of_pairs(person).index((name, name))
    while page(person).pairs.table.currentIndex().row() != row:
        person.press(Qt.Key.Key_Down)
    person.wait()


def value_row(person: Person, field: str) -> tuple[str, ...]:
    return next(row for row in cells(person, "values_of_pair") if row[0] == field)


def go_to_value(person: Person, field: str) -> None:
    person.press(Qt.Key.Key_F6)
    wanted = [row[0] for row in cells(person, "values_of_pair")].index(field)
    person.press(Qt.Key.Key_Home, CTRL)
    while page(person).pane.values.table.currentIndex().row() != wanted:
        person.press(Qt.Key.Key_Down)


def test_pairs_come_with_verdict_and_reasons_in_words_and_no_score(amina: Person) -> None:
    found = {first: (verdict, why) for verdict, first, _, why in cells(amina, "pairs")}

    assert found[NAMES[0]] == (
        "Needs a choice",
        "same phone number, same name, same year of birth, but of another gender",
    )
    assert found[NAMES[1]] == ("Needs a choice", "same name")


def test_people_at_risk_are_never_proposed_by_what_is_hidden(amina: Person) -> None:
    shown = [cell for row in cells(amina, "pairs") for cell in row]

    assert not any("Wolfram" in cell for cell in shown)


def test_values_stand_beside_each_other_with_what_a_merge_makes_of_them(amina: Person) -> None:
    choose(amina, NAMES[0])

    assert value_row(amina, "Born") == ("Born", "1970", "1970", "= the same")
    assert value_row(amina, "Gender") == ("Gender", "Male", "Female", "≠ both stay until somebody decides")


def test_chosen_value_stands_after_the_merge_and_undo_takes_the_two_apart(amina: Person) -> None:
    before = names_of_pairs(amina)
    choose(amina, NAMES[0])
    go_to_value(amina, "Gender")

    amina.press(Qt.Key.Key_2)
    assert value_row(amina, "Gender")[3] == "≠ the second stands"
    amina.press(Qt.Key.Key_M)
    amina.wait()

    assert (NAMES[0], NAMES[0]) not in names_of_pairs(amina)
    assert amina.window.message.text().startswith("The two are one contact now.")
    amina.press(Qt.Key.Key_Z, CTRL)
    amina.wait()
    assert names_of_pairs(amina) == before


def test_merged_contact_holds_what_was_chosen(amina: Person) -> None:
    choose(amina, NAMES[0])
    go_to_value(amina, "Gender")
    amina.press(Qt.Key.Key_2)
    amina.press(Qt.Key.Key_M, CTRL)
    amina.wait()

    amina.press(Qt.Key.Key_1, CTRL)
    amina.type("Qarsherskiy")
    wait_until(lambda: len(cells(amina, "contacts")) == 1)
    amina.press(Qt.Key.Key_Down)
    amina.wait()

    held = [row[:2] for row in cells(amina, "values")]
    assert ("Gender", "Female") in held
    assert ("Gender", "Male") not in held


def test_swap_lets_the_other_one_stay_and_keeps_what_was_chosen(amina: Person) -> None:
    choose(amina, NAMES[0])
    go_to_value(amina, "Gender")
    amina.press(Qt.Key.Key_2)

    amina.press(Qt.Key.Key_S)
    amina.wait()

    assert value_row(amina, "Gender") == ("Gender", "Female", "Male", "≠ the first stands")


def test_not_the_same_person_is_remembered_and_the_next_pair_is_chosen(amina: Person) -> None:
    before = names_of_pairs(amina)
    choose(amina, NAMES[1])

    amina.press(Qt.Key.Key_N)
    amina.wait()

    assert (NAMES[1], NAMES[1]) not in names_of_pairs(amina)
    assert len(names_of_pairs(amina)) == len(before) - 1
    assert page(amina).pairs.current() is not None
    amina.press(Qt.Key.Key_Z, CTRL)
    amina.wait()
    assert names_of_pairs(amina) == before


def test_key_for_the_next_pair_goes_round(amina: Person) -> None:
    count = len(names_of_pairs(amina))
    table = page(amina).pairs.table

    seen = []
    for _ in range(count + 1):
        seen.append(table.currentIndex().row())
        amina.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert seen == [*range(count), 0]


def test_only_one_kind_of_pair_is_shown_where_one_asks_for_it(amina: Person) -> None:
    amina.press(Qt.Key.Key_F, CTRL)
    show = amina.find("verdict")
    assert isinstance(show, QComboBox)
    assert amina.focused() is show

    amina.type("Perhaps")

    assert {row[0] for row in cells(amina, "pairs")} <= {"Perhaps a namesake"}


def test_two_safe_contact_protocols_forbid_the_merge_and_it_is_said_why(
    sit_down: Callable[..., Person], twin_vault: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(twin_vault, tmp_path / "protocols"))
    held = session.open_session(folder, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    pair = next(one for one in duplicates.proposals(held, set(Verdict), 100) if one.a.display_name == NAMES[1])
    for end in (pair.a, pair.b):
        safe_contacts.set_(held, end.id, (Edit("leave_message", value=False),))
    held.close()
    person = sit_down(folder)
    person.unlock()
    person.window.workspace.show_page("duplicates")  # type: ignore[union-attr]
    person.wait()

    choose(person, NAMES[1])

    assert "Both have a safe-contact protocol" in person.text("merge_refused")
    assert not page(person).tools()[0].isEnabled()


def test_pair_stays_chosen_when_the_language_changes(amina: Person) -> None:
    choose(amina, NAMES[1])
    chosen = page(amina).pairs.current()

    amina.program.languages.switch_to("ar")
    amina.wait()

    assert page(amina).pairs.current() == chosen
    assert page(amina).pane.held is not None


def test_vault_without_pairs_says_so(sit_down: Callable[..., Person], vault: Path) -> None:
    person = sit_down(vault)
    person.unlock()
    person.window.workspace.show_page("duplicates")  # type: ignore[union-attr]
    person.wait()
    while names_of_pairs(person):
        person.press(Qt.Key.Key_N)
        person.wait()

    assert person.text("pairs_none") == "No two contacts look like the same person."


def test_everything_that_is_told_of_a_pair_has_words() -> None:
    assert set(duplicate_words.REASONS) == set(Reason)
    assert set(duplicate_words.VERDICTS) == set(Verdict)
    assert set(duplicate_words.MEETINGS) == set(Meeting)
    assert set(duplicate_words.SIDES) == set(Side)
    assert set(duplicate_words.AROUND) == set(duplicate_views.AROUND)


def test_models_of_duplicates_behave(amina: Person, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page(amina).pairs.model)  # type: ignore[no-untyped-call]
    qtmodeltester.check(page(amina).pane.values.model)  # type: ignore[no-untyped-call]

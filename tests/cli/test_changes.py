"""Undo, redo and the list of changes: they are in the vault, so they outlive every process."""

from collections.abc import Callable

import pytest

from tests.cli.harness import Terminal

Make = Callable[..., Terminal]


@pytest.fixture
def amina(terminal: Make) -> Terminal:
    """Amina, with one contact: "Salif"."""
    person = terminal("amina")
    person.json("contact", "add", "--name", "Salif Invented")
    return person


def _found(person: Terminal) -> int:
    return len(person.json("contact", "search", "Salif")["results"])


def test_undo_and_redo_in_later_calls_take_back_and_bring_back(amina: Terminal) -> None:
    before = _found(amina)
    undone = amina.json("undo")
    without = _found(amina)
    redone = amina.json("redo")

    assert (before, without, _found(amina)) == (1, 0, 1)
    assert undone["undone"]["command"] == "contact.add"
    assert redone["redone"]["command"] == "contact.add"


def test_undo_of_one_named_change_leaves_the_later_ones(amina: Terminal) -> None:
    first = amina.json("changes")["changes"][0]["id"]
    amina.json("contact", "add", "--name", "Nana Invented")

    amina.json("undo", first)

    assert _found(amina) == 0
    assert len(amina.json("contact", "search", "Nana")["results"]) == 1


def test_change_is_not_undone_twice(amina: Terminal) -> None:
    first = amina.json("changes")["changes"][0]["id"]
    amina.json("undo", first)

    assert amina.json("undo", first, status=5)["error"]["code"] == "refused"


def test_changes_are_listed_newest_first_with_their_effect(amina: Terminal) -> None:
    amina.json("undo")

    listed = amina.json("changes", "--limit", "2")["changes"]

    assert [change["command"] for change in listed] == ["contact.add", "contact.add"]
    assert [change["in_effect"] for change in listed] == [True, False]


def test_nothing_to_redo_or_undo_is_said(amina: Terminal) -> None:
    redo = amina.json("redo", status=2)
    unknown = amina.json("undo", "0" * 32, status=2)
    wrong = amina.json("undo", "salif", status=2)

    assert redo["error"]["params"] == {"what": "change_set_to_redo"}
    assert unknown["error"]["code"] == "not_found"
    assert wrong["error"]["params"] == {"field": "change_set", "reason": "not_an_id"}

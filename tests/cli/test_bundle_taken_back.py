"""An import is taken back by its bundle or by its change set, and comes back by redo; the log of bundles agrees."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.cli import bundles
from tests.cli.bundles import sent
from tests.cli.harness import Terminal

Make = Callable[..., Terminal]


@pytest.fixture
def bruno(terminal: Make) -> Terminal:
    """Who took in a feed of Amina's."""
    amina, bruno = terminal("amina"), terminal("bruno")
    bundles.acquainted(amina, bruno)
    amina.json(
        *("contact", "add", "--name", "Prefect Invented", "--category", "host_government"),
        *("--phone", "office:+22376000001"),
    )
    sent(amina, bruno, "--purpose", "feed")
    return bruno


def logged(person: Terminal) -> dict[str, Any]:
    """The import as `bundle list` tells it."""
    (one,) = person.json("bundle", "list")["imports"]
    return dict(one)


def names(person: Terminal) -> list[str]:
    return [row["display_name"] for row in person.json("contact", "list")["contacts"]]


def import_of(person: Terminal) -> str:
    """The change set of the import."""
    (one,) = [row for row in person.json("changes")["changes"] if row["command"] == "bundle.import"]
    return str(one["id"])


def test_import_undone_by_its_change_set_is_undone_in_the_list_of_bundles(bruno: Terminal) -> None:
    assert (logged(bruno)["state"], names(bruno)) == ("applied", ["Prefect Invented"])

    bruno.json("undo", import_of(bruno))

    assert (logged(bruno)["state"], names(bruno)) == ("undone", [])
    bruno.json("bundle", "undo", logged(bruno)["bundle_id"], status=5)


def test_redo_brings_back_an_import_that_was_undone_by_its_bundle(bruno: Terminal) -> None:
    bruno.json("bundle", "undo", logged(bruno)["bundle_id"])
    assert logged(bruno)["state"] == "undone"

    bruno.json("redo")

    assert (logged(bruno)["state"], names(bruno)) == ("applied", ["Prefect Invented"])
    bruno.json("bundle", "undo", logged(bruno)["bundle_id"])
    assert (logged(bruno)["state"], names(bruno)) == ("undone", [])

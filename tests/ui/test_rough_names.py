"""Hostile names and hidden ones, on every page and in every dialog that an action opens."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from rolodex.commands.sample_office import PASSPHRASE, Office
from tests.ui import rough_stage
from tests.ui.conftest import Person
from ui import i18n

Sit = Callable[..., Person]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return rough_stage.evil_office(tmp_path_factory.mktemp("rough") / "office")


def _seated(sit_down: Sit, vault: Path, tmp_path: Path) -> Person:
    person = sit_down(Path(shutil.copytree(vault, tmp_path / "vault")))
    person.unlock(PASSPHRASE)
    return person


def _met(person: Person, names: tuple[str, ...], look: Callable[[Person], list[str]]) -> Iterator[str]:
    """What was found on which screen. The walk must have led somewhere."""
    dialogs: set[str] = set()
    pages = 0
    for screen in rough_stage.screens(person, names):
        pages += 1
        dialogs.update(one.objectName() for one in person.window.findChildren(QDialog) if one.isVisible())
        yield from (f"{screen}: {line}" for line in look(person))
    assert pages > 60
    assert {"contact_form", "quick_capture_form", "palette"} <= dialogs, dialogs


def test_hostile_name_is_shown_letter_by_letter_on_every_screen(sit_down: Sit, office: Office, tmp_path: Path) -> None:
    amina = _seated(sit_down, office.amina, tmp_path)

    found = list(_met(amina, ("Ahmed", "Bintou"), rough_stage.wrongly_shown))

    assert found == []


def test_name_and_number_of_a_source_are_held_by_no_screen(sit_down: Sit, office: Office, tmp_path: Path) -> None:
    amina = _seated(sit_down, office.amina, tmp_path)
    amina.program.languages.switch_to("ar")

    found = list(_met(amina, rough_stage.CODES, rough_stage.hidden_texts))

    assert found == []


def test_hostile_name_is_shown_letter_by_letter_where_a_bundle_is_looked_at(
    sit_down: Sit, office: Office, tmp_path: Path
) -> None:
    boukary = _seated(sit_down, office.boukary, tmp_path)
    workspace = boukary.window.workspace
    assert workspace is not None

    workspace.desk.file_dropped.emit(office.bundle)
    rough_stage.settle(boukary.program)
    found = rough_stage.wrongly_shown(boukary) + rough_stage.hidden_texts(boukary)

    assert any("Evil" in text for widget in rough_stage.visible(boukary) for text in rough_stage.shown_texts(widget))
    assert found == []


def test_tip_of_a_hostile_name_shows_its_letters() -> None:
    assert i18n.tip("Awa <b>x</b>") != "Awa <b>x</b>"
    assert not rough_stage.is_rendered(i18n.tip(f"Awa {rough_stage.EVIL}"))
    assert i18n.tip("Awa & sons") == "Awa & sons"

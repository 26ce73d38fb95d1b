"""Files that open with a passphrase are asked for it in the window; files of other kinds are turned away in words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent

from rolodex.bundle.card import Card
from rolodex.bundle.writer import SealedTo
from rolodex.commands import passphrases
from rolodex.commands.bundle_preview import Order, Purpose
from tests.commands import officers
from tests.ui.bundle_stage import CTRL, Stage, choose_path, rows
from tests.ui.conftest import Person, wait_until

Sit = Callable[..., Person]
WORDS = "four lanterns under the old bridge"


@pytest.fixture
def stage(tmp_path: Path, sit_down: Sit) -> Stage:
    """Amina and Bruno, who know each other's keys."""
    return Stage(tmp_path, sit_down).make()


@pytest.fixture
def sealed(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A feed for Bruno that opens with a passphrase and not with his key."""

    def by_passphrase(card: Card) -> SealedTo:
        return SealedTo.passphrase(passphrases.from_text(WORDS), card.fingerprint)

    amina = stage.open("amina")
    officers.contact(amina, "Prefect Invented", "host_government", "+22376000001")
    with monkeypatch.context() as patched:
        patched.setattr(SealedTo, "card", by_passphrase)
        file = stage.send(amina, Order(Purpose.FEED, stage.ids["bruno"]))
    amina.close()
    return file


def test_passphrase_of_a_file_is_asked_for_tried_again_and_serves_until_apply(stage: Stage, sealed: Path) -> None:
    bruno = stage.seat("bruno")
    bruno.press(Qt.Key.Key_I, CTRL)
    choose_path(bruno, sealed)

    assert bruno.text("import_stopped") == "This file opens with a passphrase"
    bruno.type("not these words at all")
    bruno.press(Qt.Key.Key_Return)
    bruno.wait()
    assert bruno.text("import_why").startswith("This is not the right passphrase.")
    bruno.type(WORDS)
    bruno.press(Qt.Key.Key_Return)
    wait_until(bruno.find("review_pane").isVisible)
    bruno.wait()
    assert [row[0] for row in rows(bruno, "new_rows")][:1] == ["Prefect Invented"]
    bruno.press(Qt.Key.Key_Return, CTRL)
    bruno.wait()

    assert bruno.text("report_title") == "Taken in from Amina"
    assert rows(bruno, "taken_bundles")[0][1:3] == ("Amina", "Feed into the registry")


def test_file_for_other_keys_is_not_asked_for_a_passphrase(stage: Stage) -> None:
    bruno_to_amina = stage.open("bruno")
    officers.contact(bruno_to_amina, "Prefect Invented", "host_government", "+22376000001")
    file = stage.send(bruno_to_amina, Order(Purpose.FEED, stage.ids["amina"]))
    bruno_to_amina.close()

    bruno = stage.seat("bruno")
    bruno.press(Qt.Key.Key_I, CTRL)
    choose_path(bruno, file)

    assert bruno.text("import_why").startswith("The file is sealed to somebody else.")
    assert not bruno.find("bundle_passphrase").isVisible()


@pytest.mark.parametrize("name", ["invoice.exe", "list.xlsm", "bundle.rlx.lnk", "no-ending"])
def test_dropped_file_of_another_kind_is_turned_away_in_words_and_opens_nothing(stage: Stage, name: str) -> None:
    (stage.stick / name).write_bytes(b"MZ\x90\x00")
    bruno = stage.seat("bruno")

    drop(bruno, stage.stick / name)
    bruno.wait()

    assert bruno.window.message.text().startswith("A file of this kind cannot be taken")
    assert bruno.find("bundles_home").isVisible()


def test_dropped_folder_named_like_a_bundle_is_refused_and_nothing_is_written(stage: Stage) -> None:
    (stage.stick / "folder.rlx").mkdir()
    bruno = stage.seat("bruno")

    drop(bruno, stage.stick / "folder.rlx")
    wait_until(bruno.find("import_stopped").isVisible)

    assert bruno.text("import_stopped") == "Not taken in: nothing was written"
    bruno.press(Qt.Key.Key_Escape)
    assert rows(bruno, "taken_bundles") == []


def drop(person: Person, path: Path) -> None:
    """Drop one file on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPoint(40, 40), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    workspace = person.window.workspace
    assert workspace is not None
    workspace.dropEvent(event)

"""What an open vault shows is made while the door is shut: out of sight, without asking, in the language of then."""

import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTableView, QToolBar, QWidget

from tests.ui.conftest import Person, wait_until
from ui.pages.unlock_page import UnlockPage
from ui.preparation import Preparation
from ui.workspace import Workspace

Sit = Callable[..., Person]
NAMES = ("search", "contacts", "values_section", "tools", "vault_status")
PIECES = 6
LATIN = re.compile("[A-Za-z]{3,}")
LEFT_ALONE = re.compile(r"\(?(Ctrl|Alt|Shift|Del|vCard|CSV)[+\w]*\)?")


@pytest.fixture
def unprepared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is made before the passphrase is right, as where that comes at once."""
    monkeypatch.setattr("ui.main_window.MainWindow.prepare", lambda _window: None)


def preparation(person: Person) -> Preparation:
    found = person.window.findChild(Preparation)
    assert isinstance(found, Preparation)
    return found


def prepared(person: Person) -> Workspace:
    made = preparation(person)
    wait_until(lambda: made.is_done)
    assert made.workspace is not None
    return made.workspace


def shown(person: Person) -> list[str]:
    """The names of what somebody could see of an open vault."""
    everything = [widget for top in QApplication.topLevelWidgets() for widget in (top, *top.findChildren(QWidget))]
    return [widget.objectName() for widget in everything if widget.isVisible() and widget.objectName() in NAMES]


def inked(button: QAbstractButton) -> set[str]:
    """The colours of a button's icon where it covers wholly."""
    image = button.icon().pixmap(48, 48).toImage()
    points = [(x, y) for x in range(image.width()) for y in range(image.height())]
    colours = [image.pixelColor(*point) for point in points]
    return {colour.name() for colour in colours if colour.alpha() == 255}


def test_prepared_pages_are_out_of_sight_and_out_of_the_window(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)

    workspace = prepared(person)

    assert not workspace.isVisible()
    assert shown(person) == []
    assert [name for name in NAMES if person.window.findChild(QWidget, name) is not None] == []
    assert person.window.workspace is None


def test_preparing_asks_the_vault_nothing(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)

    prepared(person)

    assert not person.program.worker.is_waiting()
    assert person.text("unlock_message") == ""


def test_wrong_passphrase_leaves_what_is_prepared_out_of_sight(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    workspace = prepared(person)

    person.type("not the passphrase of anybody")
    person.press(Qt.Key.Key_Return)
    person.wait()

    assert shown(person) == []
    person.unlock()
    assert person.window.workspace is workspace
    assert workspace.isVisible()


def test_unlock_before_anything_is_prepared_shows_the_list_all_the_same(
    sit_down: Sit, vault: Path, unprepared: None
) -> None:
    person = sit_down(vault)
    assert preparation(person).workspace is None

    person.unlock()

    assert preparation(person).is_done
    assert person.focused().objectName() == "search"


def test_file_to_import_after_the_unlock_waits_for_the_pages(
    sit_down: Sit, vault: Path, tmp_path: Path, unprepared: None
) -> None:
    cards = tmp_path / "cards.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Amal Invented\nEND:VCARD\n")
    person = sit_down(vault)
    page = person.window.findChild(UnlockPage)
    assert page is not None
    page.unlocked.connect(partial(person.window.door.import_wanted.emit, cards))

    person.unlock()

    workspace = person.window.workspace
    assert workspace is not None
    wait_until(lambda: getattr(workspace.current(), "objectName", str)() == "intake_page")


@pytest.mark.parametrize("pieces", range(8))
def test_language_chosen_at_the_door_holds_for_every_piece(
    sit_down: Sit, vault: Path, unprepared: None, pieces: int
) -> None:
    person = sit_down(vault)
    made = preparation(person)
    made.begin()
    made.stop()
    for _ in range(pieces):
        made.timeout.emit()
    assert made.is_done == (pieces >= PIECES)

    person.program.languages.switch_to("ar")
    QApplication.processEvents()
    made.start()
    person.unlock()

    page = person.find("contacts_page")
    texts = [label.text() for label in page.findChildren(QLabel)]
    texts += [action.text() for action in [*page.actions(), *person.find("tools").actions()]]
    texts += [button.text() for button in page.findChildren(QAbstractButton)]
    texts += [person.find(name).accessibleName() for name in ("search", "contacts", "views", "view_box")]
    texts += [str(table.model().headerData(0, Qt.Orientation.Horizontal)) for table in page.findChildren(QTableView)]
    assert len(list(filter(None, texts))) > 40
    assert [text for text in texts if LATIN.search(LEFT_ALONE.sub("", text))] == []
    assert page.layoutDirection() is Qt.LayoutDirection.RightToLeft


def test_colours_chosen_at_the_door_hold_for_prepared_icons(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    prepared(person)

    person.program.theme.choose("dark")
    try:
        person.unlock()
        bar = person.find("tools")
        assert isinstance(bar, QToolBar)
        button = bar.widgetForAction(bar.actions()[0])
        assert isinstance(button, QAbstractButton)

        assert inked(button) == {QApplication.palette().color(QPalette.ColorRole.ButtonText).name()}
    finally:
        person.program.theme.choose("light")


def test_other_vault_chosen_at_the_door_is_the_one_the_pages_know(sit_down: Sit, vault: Path) -> None:
    other = Path(shutil.copytree(vault, vault.with_name("other")))
    person = sit_down(vault)
    workspace = prepared(person)
    page = person.window.findChild(UnlockPage)
    assert page is not None

    page.folder_chosen.emit(other)
    person.wait()
    person.unlock()

    assert person.window.workspace is workspace
    assert workspace.desk.folder == other


def test_section_that_nobody_opened_is_made_when_it_is_chosen(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.unlock()
    assert person.window.findChild(QWidget, "history_section") is None

    person.find("search").setFocus()
    person.type("ahmed")
    person.wait()
    person.press(Qt.Key.Key_Down)
    person.wait()
    person.press(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    person.wait()

    assert person.find("history_section").isVisible()
    person.find("history_tab").setFocus()
    person.press(Qt.Key.Key_Tab)
    assert person.find("history_section").isAncestorOf(person.focused())

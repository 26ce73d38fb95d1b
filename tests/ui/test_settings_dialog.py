"""Settings and About: what is chosen holds at once and is remembered, and nothing else is."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QTabWidget, QTextBrowser

from rolodex import __version__
from tests.ui.conftest import Person, wait_until
from ui import i18n
from ui.dialogs.about_dialog import AboutDialog
from ui.dialogs.settings_dialog import SettingsDialog
from ui.settings import Look, Settings

Sit = Callable[..., Person]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(sit_down: Sit, vault: Path) -> Iterator[Person]:
    person = sit_down(vault)
    yield person
    person.program.languages.scale_text(100)


def settings(person: Person) -> SettingsDialog:
    """The dialog, by its key."""
    person.press(Qt.Key.Key_Comma, CTRL)
    found = person.window.findChild(SettingsDialog)
    assert isinstance(found, SettingsDialog)
    return found


def number(dialog: SettingsDialog, name: str) -> QSpinBox:
    found = dialog.findChild(QSpinBox, name)
    assert isinstance(found, QSpinBox)
    return found


def choose(dialog: SettingsDialog, name: str, text: str) -> None:
    box = dialog.findChild(QComboBox, name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def test_everything_chosen_holds_at_once_and_is_remembered(person: Person, qapp: QApplication, tmp_path: Path) -> None:
    before = qapp.font().pointSizeF()
    dialog = settings(person)

    choose(dialog, "settings_palette", "Dark")
    number(dialog, "settings_text_size").setValue(150)
    number(dialog, "settings_idle").setValue(3)

    assert qapp.font().pointSizeF() == pytest.approx(before * 1.5)
    assert qapp.palette().window().color().lightness() < 80
    assert json.loads((tmp_path / "look.json").read_text()) == {
        "language": "",
        "palette": "dark",
        "idle_minutes": 3,
        "text_percent": 150,
    }


def test_language_turns_the_window_and_the_dialog(person: Person) -> None:
    dialog = settings(person)

    choose(dialog, "settings_language", "العربية")

    assert person.window.isRightToLeft()
    assert dialog.isRightToLeft()
    assert i18n.current_language() == "ar"


def test_languages_are_those_whose_catalogue_is_here(person: Person) -> None:
    box = settings(person).findChild(QComboBox, "settings_language")
    assert isinstance(box, QComboBox)

    assert [box.itemText(place) for place in range(box.count())] == list(i18n.available().values())
    assert {"en", "ar"} <= set(i18n.available())


def test_shorter_idle_time_locks_earlier(person: Person) -> None:
    person.unlock()
    told: list[int] = []
    person.program.idle_lock.minute_passed.connect(told.append)

    number(settings(person), "settings_idle").setValue(1)

    assert told[-1] in {59, 60}
    person.program.idle_lock.allow(0.2)
    wait_until(lambda: bool(person.ends.locked))


def test_range_of_the_settings_is_held(person: Person) -> None:
    dialog = settings(person)

    assert (number(dialog, "settings_idle").minimum(), number(dialog, "settings_idle").maximum()) == (1, 60)
    assert (number(dialog, "settings_text_size").minimum(), number(dialog, "settings_text_size").maximum()) == (
        100,
        200,
    )


@pytest.mark.parametrize("value", [0, 61, -1, 10.5, "10", True, None])
def test_idle_time_that_cannot_be_is_the_usual_one(tmp_path: Path, value: object) -> None:
    (tmp_path / "look.json").write_text(json.dumps({"idle_minutes": value, "text_percent": value}))

    assert Settings(tmp_path / "look.json").look == Look(idle_minutes=10, text_percent=100)


def test_text_size_of_the_last_time_is_that_of_the_next(
    sit_down: Sit, vault: Path, tmp_path: Path, qapp: QApplication
) -> None:
    before = qapp.font().pointSizeF()
    (tmp_path / "look.json").write_text('{"text_percent": 200}')

    person = sit_down(vault)

    assert qapp.font().pointSizeF() == pytest.approx(before * 2)
    person.program.languages.scale_text(100)
    assert qapp.font().pointSizeF() == pytest.approx(before)


def test_dialog_closes_by_escape(person: Person) -> None:
    dialog = settings(person)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    wait_until(lambda: person.window.findChild(SettingsDialog) is None)


def test_about_says_versions_languages_and_licences(person: Person) -> None:
    person.window.frame_actions._about.trigger()
    dialog = person.window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    texts = {text.objectName(): text.toPlainText() for text in dialog.findChildren(QTextBrowser)}

    assert __version__ in texts["about_versions"]
    assert "SQLCipher" in texts["about_versions"]
    assert "not yet" in texts["about_languages"]
    assert "العربية" in texts["about_languages"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["about_licences"]
    tabs = dialog.findChild(QTabWidget, "about_tabs")
    assert isinstance(tabs, QTabWidget)
    assert tabs.count() == 3
    assert str(Path.home()) not in dialog.versions()


def test_settings_that_nest_without_end_are_the_usual_ones(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    path.write_text("[" * 3_900, encoding="utf-8")

    assert Settings(path).look == Look()

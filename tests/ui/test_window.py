"""The frame: names for screen readers, menus by keyboard, what is remembered, what is said of a defect."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTableView, QToolButton, QWidget

from rolodex.errors import DiskFull
from tests.ui.conftest import Person
from ui import composition

Sit = Callable[..., Person]
COLLECTING = (QAbstractButton, QComboBox, QLineEdit, QTableView)


def _focusable(person: Person) -> list[QWidget]:
    return [
        widget
        for widget in person.window.findChildren(QWidget)
        if isinstance(widget, COLLECTING)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith("qt_")
    ]


def _said(widget: QWidget) -> str:
    text = str(widget.property("text") or "") if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


@pytest.mark.parametrize("page", ["first-run", "unlock", "contacts"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_widget_that_takes_the_keyboard_has_a_name(
    sit_down: Sit, vault: Path, tmp_path: Path, page: str, language: str
) -> None:
    person = sit_down(tmp_path / "new" if page == "first-run" else vault)
    if page == "contacts":
        person.unlock()
    person.program.languages.switch_to(language)
    person.wait()

    found = _focusable(person)

    assert len(found) >= 3
    assert [widget.objectName() for widget in found if not _said(widget)] == []


@pytest.mark.parametrize("page", ["first-run", "unlock", "contacts"])
def test_tab_reaches_every_field_and_comes_back(sit_down: Sit, vault: Path, tmp_path: Path, page: str) -> None:
    person = sit_down(tmp_path / "new" if page == "first-run" else vault)
    if page == "contacts":
        person.unlock()
    wanted = {widget for widget in _focusable(person) if widget.isVisible() and widget.isEnabled()}
    start = person.focused()
    reached = {start}

    for _ in range(30):
        person.press(Qt.Key.Key_Tab)
        reached.add(person.focused())
        if person.focused() is start:
            break

    assert person.focused() is start
    assert wanted <= reached


@pytest.mark.parametrize("language", ["en", "ar"])
def test_first_pages_fit_a_small_screen_at_twice_the_text(
    sit_down: Sit, tmp_path: Path, qapp: QApplication, language: str
) -> None:
    person = sit_down(tmp_path / "new")
    person.program.languages.switch_to(language)
    before = qapp.font()
    twice = qapp.font()
    twice.setPointSizeF(before.pointSizeF() * 2)
    try:
        qapp.setFont(twice)
        person.wait()
        assert person.window.minimumSizeHint().width() <= 1366
        assert person.window.minimumSizeHint().height() <= 720
    finally:
        qapp.setFont(before)


def test_look_is_remembered_and_nothing_else(sit_down: Sit, vault: Path, tmp_path: Path) -> None:
    person = sit_down(vault)

    person.window.language_chosen.emit("ar")
    person.window.palette_chosen.emit("dark")

    assert person.window.isRightToLeft()
    assert json.loads((tmp_path / "look.json").read_text()) == {
        "language": "ar",
        "palette": "dark",
        "idle_minutes": 10,
        "text_percent": 100,
    }


@pytest.mark.parametrize("held", ["", "[]", "{", '{"language": 3, "palette": "pink"}', '{"language": "xx"}'])
def test_look_that_cannot_be_read_is_the_usual_one(sit_down: Sit, vault: Path, tmp_path: Path, held: str) -> None:
    (tmp_path / "look.json").write_text(held)

    person = sit_down(vault)

    assert person.program.settings.look.palette == "system"
    assert person.program.languages.current == "en"


def test_failure_is_told_above_the_page_until_it_is_closed(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)

    person.program.presenter.present(DiskFull())
    assert person.window.message.text().startswith("There is no room left on the disk.")

    close = person.find("close_message")
    assert isinstance(close, QAbstractButton)
    close.click()
    assert person.window.message.text() == ""


def test_menus_that_are_hidden_at_the_door_take_no_key_from_its_buttons(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    hidden = [action for action in person.window.menuBar().actions() if not action.isVisible()]

    assert [action.text() for action in hidden] == ["", "", ""]
    person.unlock()
    assert [action.text() for action in hidden] == ["&Edit", "&Go", "&Do"]


def test_bus_is_only_asked_where_there_is_one(tmp_path: Path) -> None:
    assert not composition.has_session_bus({})
    assert composition.has_session_bus({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"})
    assert not composition.has_session_bus({"XDG_RUNTIME_DIR": str(tmp_path)})
    (tmp_path / "bus").touch()
    assert composition.has_session_bus({"XDG_RUNTIME_DIR": str(tmp_path)})


def test_lock_and_undo_stay_in_sight_where_the_tools_of_a_page_have_no_room(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.unlock()
    assert person.window.workspace is not None
    person.window.resize(1000, 700)
    person.window.workspace.show_page("handover")
    person.wait()

    bar = person.find("end_tools")
    shown = {
        button.defaultAction().objectName(): button
        for button in bar.findChildren(QToolButton)
        if button.defaultAction() is not None
    }

    assert set(shown) == {"undo", "redo", "lock_now"}
    for button in shown.values():
        place = button.mapTo(person.window, button.rect().bottomRight())
        assert button.isVisible()
        assert person.window.rect().contains(place)

"""Every page by keyboard and by ear: names, Tab, F6, twice the text, and nothing said that is hidden."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QTabWidget, QWidget

from tests.ui.conftest import Person
from tests.ui.looking import everything_said, fields, name_of, named
from ui import page_list
from ui.page import Page

Sit = Callable[..., Person]
PAGES: Final = tuple(entry.name for entry in page_list.ENTRIES)
LANGUAGES: Final = ("en", "ar")
SMALL_SCREEN: Final = (1366, 720)
_MOST_TABS: Final = 80


@pytest.fixture
def amina(sit_down: Sit, vault: Path) -> Iterator[Person]:
    person = sit_down(vault)
    person.window.resize(1366, 720)
    person.unlock()
    yield person
    person.program.languages.scale_text(100)


def page_of(person: Person, name: str, language: str = "en") -> Page:
    """The page, shown, filled, in this language."""
    person.program.languages.switch_to(language)
    assert person.window.workspace is not None
    person.window.workspace.show_page(name)
    person.wait()
    QApplication.processEvents()
    person.wait()
    page = person.window.workspace.current()
    assert isinstance(page, Page)
    return page


def hidden_texts(checkout: Path) -> set[str]:
    """What of the invented people must be hidden: legal names behind code names, numbers of those at risk.

    By the figures of the sample file: who has a code name, or a risk, or is a source, witness or victim.
    """
    people = json.loads((checkout / "resources/samples/contacts.json").read_text(encoding="utf-8"))["contacts"]
    found = set()
    for person in people:
        values = [(name, value) for name, value in person["values"]]
        kinds = {value["kind"] for name, value in values if name == "names"}
        categories = {value for name, value in values if name == "categories"}
        is_hidden = "code_name" in kinds or bool(categories & {"source", "witness", "victim"})
        is_at_risk = is_hidden or any(name == "risk" for name, _ in values)
        if is_hidden:
            found |= {value["text"] for name, value in values if name == "names" and value["kind"] == "legal"}
        if is_at_risk:
            found |= {value["raw"].replace(" ", "") for name, value in values if name == "phones"}
            found |= {value["address"] for name, value in values if name == "emails"}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_every_field_of_a_page_has_a_name(amina: Person, name: str, language: str) -> None:
    page_of(amina, name, language)

    found = fields(amina.window)

    assert len(found) >= 3
    # What waits behind, as the editor of a brief, is named when it is filled.
    found = [widget for widget in found if widget.isVisibleTo(amina.window)]
    assert [named(widget) for widget in found if not name_of(widget)] == []


@pytest.mark.parametrize("name", PAGES)
def test_tab_goes_through_a_whole_page_and_comes_back(amina: Person, name: str) -> None:
    page = page_of(amina, name)
    page.setFocus()
    amina.press(Qt.Key.Key_Tab)
    wanted = {widget for widget in fields(page) if _is_reachable(widget)}
    start = amina.focused()
    reached = {start}

    for _ in range(_MOST_TABS):
        amina.press(Qt.Key.Key_Tab)
        reached.add(amina.focused())
        # A text with links keeps the keyboard for each of them.
        if amina.focused() is start and len(reached) > 1:
            break

    assert amina.focused() is start
    assert {named(widget) for widget in wanted - reached} == set()


def _is_reachable(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus & ~Qt.FocusPolicy.ClickFocus)
    return takes_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


@pytest.mark.parametrize("name", PAGES)
def test_f6_goes_through_every_pane_and_round(amina: Person, name: str) -> None:
    page = page_of(amina, name)
    panes = [pane for pane in page.panes() if pane.isVisible() and pane.isEnabled()]
    visited = []
    assert page.panes()

    # A page that is empty has words and a button in their place.
    for _ in range(len(panes)):
        amina.press(Qt.Key.Key_F6)
        visited.append(next((place for place, pane in enumerate(panes) if _holds(pane, amina.focused())), -1))

    assert sorted(visited) == list(range(len(panes)))


def _holds(pane: QWidget, focused: QWidget) -> bool:
    return pane is focused or pane.isAncestorOf(focused)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_page_fits_a_small_screen_at_twice_the_text(amina: Person, name: str, language: str) -> None:
    page_of(amina, name, language)

    amina.program.languages.scale_text(200)
    QApplication.processEvents()
    amina.wait()

    wanted = amina.window.minimumSizeHint()
    assert (wanted.width() <= SMALL_SCREEN[0], wanted.height() <= SMALL_SCREEN[1]) == (True, True), wanted


@pytest.mark.parametrize("name", PAGES)
def test_nothing_that_is_hidden_is_said_on_a_page(amina: Person, checkout: Path, name: str) -> None:
    hidden = hidden_texts(checkout)
    page = page_of(amina, name)
    assert len(hidden) >= 5

    said = [(place, text) for place, text in _walked(amina, page)]

    assert len(said) >= 10
    leaks = {(place, one) for place, text in said for one in hidden if one in text or one in text.replace(" ", "")}
    assert leaks == set()


def _walked(person: Person, page: Page) -> Iterator[tuple[str, str]]:
    """Everything that is said while every row of every list of the page is chosen once."""
    yield from everything_said(person.window)
    for tabs in page.findChildren(QTabWidget):
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            person.wait()
            yield from everything_said(person.window)
    for table in [one for one in page.findChildren(QTableView) if one.isVisible()]:
        for row in range(min(table.model().rowCount(), 30)):
            table.selectRow(row)
            person.wait()
            yield from everything_said(page)


def test_hidden_texts_are_those_of_the_people_at_risk(checkout: Path) -> None:
    hidden = hidden_texts(checkout)

    assert "Chaka Invented-04" in hidden
    assert "+22376000004" in hidden
    assert "+22376000015" in hidden
    assert "Ahmed Invented-01" not in hidden


def test_focus_comes_back_to_who_opened_a_dialog(amina: Person) -> None:
    page_of(amina, "contacts")
    before = amina.focused()

    amina.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    amina.window.activateWindow()
    QApplication.processEvents()

    assert amina.focused() is before

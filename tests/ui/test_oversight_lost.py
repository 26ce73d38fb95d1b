"""Oversight: who would be lost if somebody left, and what is late."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTableView, QTabWidget

from rolodex.clock import FixedClock
from rolodex.commands import commitments, contacts, interactions, passphrases, subjects
from rolodex.commands import session as sessions
from rolodex.commands.contacts import Wanted
from rolodex.commands.interactions import Meeting
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from tests.ui.conftest import AT, PASSPHRASE, Person, cells
from tests.ui.test_theme import contrast
from ui import theme
from ui.delegates.heat_delegate import HeatDelegate
from ui.pages.oversight.if_left_tab import IfLeftTab, Whom
from ui.widgets.level_banner import LevelBanner

CTRL = Qt.KeyboardModifier.ControlModifier


def peopled(folder: Path) -> None:
    """Bruno alone knows Idrissa, Heron (a source) and, with Chantal of Human Rights, Sira; a case of his is late."""
    session = sessions.open_session(folder, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    bruno = _officer(session, "Bruno", "Civil Affairs")
    chantal = _officer(session, "Chantal", "Human Rights")
    mine = _steward(bruno, "primary", 4)
    idrissa = _contact(session, "Idrissa Invented", mine, Edit("categories", "traditional_authority"))
    _contact(session, "Hidden Name", _steward(bruno, "primary", 2), Edit("categories", "source"))
    _contact(session, "Sira Invented", mine, _steward(chantal, "backup", 1), Edit("categories", "media"))
    interactions.log(session, Meeting((idrissa,), "phone", at="2026-11-02T09:00:00Z", summary="The road is open."))
    commitments.add(session, (Edit("contact", idrissa.hex()), Edit("by", "us"), Edit("what", "A visit.")))
    facts = [Edit("outgoing", bruno.hex()), Edit("incoming", chantal.hex()), Edit("last_day", "2026-11-10")]
    subjects.add(session, Kind.CASE, [*facts, Edit("reason", "reassignment")])
    session.close()


def _officer(session: sessions.Session, name: str, component: str) -> SubjectId:
    return subjects.add(session, Kind.OFFICER, [Edit("name", name), Edit("component", component)]).subject


def _steward(officer: SubjectId, role: str, strength: int) -> Edit:
    return Edit("stewards", {"officer": officer.hex(), "role": role, "strength": strength})


def _contact(session: sessions.Session, name: str, *more: Edit) -> SubjectId:
    return contacts.add(session, Wanted((Edit("names", {"text": name}), *more))).subject


@pytest.fixture
def amina(sit_down: Callable[..., Person], vault: Path) -> Person:
    peopled(vault)
    person = sit_down(vault)
    person.unlock()
    person.press(Qt.Key.Key_6, CTRL)
    person.wait()
    return person


def tabs(person: Person) -> QTabWidget:
    found = person.find("oversight_tabs")
    assert isinstance(found, QTabWidget)
    return found


def whom(person: Person) -> QComboBox:
    found = person.find("if_left_whom")
    assert isinstance(found, QComboBox)
    return found


def if_left(person: Person, wanted: str) -> None:
    """Choose who leaves as the keyboard does: by the beginning of the words."""
    tabs(person).setCurrentIndex(2)
    whom(person).setFocus()
    person.type(wanted)
    person.wait()


def current_page(person: Person) -> str:
    assert person.window.workspace is not None
    found = person.window.workspace.current()
    assert found is not None
    return found.objectName()


def test_whom_nobody_else_knows_is_listed_by_tie_with_the_level_above(amina: Person) -> None:
    if_left(amina, "Bruno")

    assert cells(amina, "if_left") == [
        ("Idrissa Invented", "Traditional authority", "Unclassified", "4", "", "1", "2 Nov 2026", "Bruno"),
        ("(name hidden)", "", "Strictly confidential", "2", "⚠ at risk", "", "", "Bruno"),
    ]
    assert amina.text("if_left_count") == "2 known to nobody else; at risk: 1; with an open promise: 1."
    tab = tabs(amina).currentWidget()
    assert isinstance(tab, IfLeftTab)
    banner = tab.findChild(LevelBanner)
    assert isinstance(banner, LevelBanner)
    assert (banner.isVisible(), banner.text()) == (True, "STRICTLY CONFIDENTIAL")


def test_component_that_shares_its_contacts_loses_nobody(amina: Person) -> None:
    if_left(amina, "All")
    amina.press(Qt.Key.Key_Down)
    amina.wait()
    assert whom(amina).currentText() == "All of Human Rights leave"
    assert cells(amina, "if_left") == []
    assert amina.find("if_left_none").isVisible()


def test_category_narrows_the_list(amina: Person) -> None:
    if_left(amina, "Bruno")
    box = amina.find("if_left_category")
    box.setFocus()
    amina.type("Trad")
    amina.wait()
    assert [row[0] for row in cells(amina, "if_left")] == ["Idrissa Invented"]


def test_return_opens_the_contact(amina: Person) -> None:
    if_left(amina, "Bruno")
    table = amina.find("if_left")
    table.setFocus()
    amina.press(Qt.Key.Key_Return)
    amina.wait()

    assert current_page(amina) == "contacts_page"


def test_return_on_an_officer_asks_what_would_be_lost(amina: Person) -> None:
    tabs(amina).setCurrentIndex(1)
    table = amina.find("officers")
    assert isinstance(table, QTableView)
    names = [row[0] for row in cells(amina, "officers")]
    table.selectRow(names.index("Bruno"))
    table.setFocus()
    amina.press(Qt.Key.Key_Return)
    amina.wait()

    assert tabs(amina).currentIndex() == 2
    assert whom(amina).currentText() == "Bruno leaves"
    assert len(cells(amina, "if_left")) == 2


def test_tile_of_those_known_to_one_lists_them(amina: Person) -> None:
    amina.find("single").setFocus()
    amina.press(Qt.Key.Key_Space)
    amina.wait()

    tab = tabs(amina).currentWidget()
    assert isinstance(tab, IfLeftTab)
    assert tab.chosen() == Whom()
    assert len(cells(amina, "if_left")) == 20


def test_late_case_says_why_and_return_opens_it(amina: Person) -> None:
    assert amina.find("late").accessibleName() == "Late cases: 1"
    amina.find("late").setFocus()
    amina.press(Qt.Key.Key_Space)
    assert cells(amina, "late_cases") == [
        ("Bruno to Chantal", "The last day has passed, and nothing is transferred", "10", "Bruno", "10 Nov 2026")
    ]

    amina.press(Qt.Key.Key_Return)
    amina.wait()
    assert current_page(amina) == "handover_page"


def test_fullest_cell_is_shaded_and_its_number_stays(amina: Person) -> None:
    table = amina.find("coverage")
    assert isinstance(table, QTableView)
    assert isinstance(table.itemDelegate(), HeatDelegate)
    held = amina.window.palette()
    assert theme.shaded(held, 1.0) != theme.shaded(held, 0.0) == held.base().color()
    for colours in (theme.LIGHT, theme.DARK):
        shown = theme.palette(colours)
        assert contrast(theme.shaded(shown, 1.0), shown.text().color()) >= 4.5
    assert any(row[0] == "Traditional authority" and row[1].isdecimal() for row in cells(amina, "coverage"))

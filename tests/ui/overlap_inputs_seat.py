"""Somebody in front of availability and travel: choosing rows, typing into fields and cells, closing dialogs."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QTableView

from rolodex.commands import plan_views
from rolodex.commands.plan_views import InputsView
from tests.ui.conftest import Person, wait_until
from tests.ui.handover_stage import cells, run
from tests.ui.overlap_stage import CTRL, Stage
from ui.pages.availability_page import AvailabilityPage

Sit = Callable[..., Person]
HOURS, OFFICERS, DAYS, GROUND, MEETINGS = (getattr(Qt.Key, f"Key_{number}") for number in range(1, 6))


def page_of(person: Person) -> AvailabilityPage:
    page = person.window.workspace.page("availability")  # type: ignore[union-attr]
    assert isinstance(page, AvailabilityPage)
    return page


def inputs_of(person: Person, stage: Stage) -> InputsView:
    return run(person, plan_views.inputs, stage.case)


def table(person: Person, name: str) -> QTableView:
    found = person.find(name)
    assert isinstance(found, QTableView)
    return found


def choose(person: Person, name: str, *firsts: str) -> None:
    """Choose the rows whose first cell ends with these words; the keyboard is in the table."""
    found = table(person, name)
    found.setFocus()
    found.clearSelection()
    rows = [row[0] for row in cells(person, name)]
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for first in firsts:
        row = next(number for number, text in enumerate(rows) if first in text)
        found.selectionModel().setCurrentIndex(found.model().index(row, 0), flags)


def overwrite(person: Person, name: str, text: str) -> None:
    """Put the keyboard into a field and type over what stands there."""
    person.find(name).setFocus()
    person.press(Qt.Key.Key_A, CTRL)
    person.type(text)


def type_in_cell(person: Person, text: str) -> None:
    """The first key opens the cell, the others go into it; Return ends it."""
    person.type(text[0])
    person.type(text[1:])
    person.press(Qt.Key.Key_Return)
    wait_until(lambda: person.focused() is person.find("travel_matrix"))
    person.wait()


def escape(person: Person) -> None:
    """Close the open dialog."""
    person.press(Qt.Key.Key_Escape)
    wait_until(person.window.isActiveWindow)
    person.wait()


def meeting_of(person: Person, stage: Stage, name: str) -> plan_views.ItemInputsView:
    items = inputs_of(person, stage).items
    return next(item for item in items if item.contact.contact == stage.who[name])

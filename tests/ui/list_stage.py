"""What tests of the list share: its cells, a search, a view, a row."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget, QTableView

from tests.ui.conftest import Person

Sit = Callable[..., Person]


def table_of(person: Person, name: str) -> QTableView:
    found = person.find(name)
    assert isinstance(found, QTableView)
    return found


def cells_of(model: QAbstractItemModel) -> list[tuple[str, ...]]:
    columns = range(model.columnCount())
    return [tuple(str(model.index(row, column).data()) for column in columns) for row in range(model.rowCount())]


def search_for(person: Person, text: str) -> list[str]:
    person.find("search").setFocus()
    person.press(Qt.Key.Key_Escape)
    person.wait()
    person.type(text)
    person.wait()
    return [row[0] for row in cells_of(table_of(person, "contacts").model())]


def views_of(person: Person) -> QListWidget:
    found = person.find("views")
    assert isinstance(found, QListWidget)
    return found


def choose_view(person: Person, title: str) -> list[str]:
    """Choose a view by keyboard; answers with the names in it."""
    views = views_of(person)
    views.setFocus()
    person.press(Qt.Key.Key_Home)
    for _ in range(views.count()):
        if views.currentItem().text() == title:
            break
        person.press(Qt.Key.Key_Down)
    assert views.currentItem().text() == title
    person.wait()
    return names_in(person)


def names_in(person: Person) -> list[str]:
    return [row[0] for row in cells_of(table_of(person, "contacts").model())]


def choose_rows(person: Person, *names: str) -> None:
    """Choose these contacts in the list, with the keyboard in it."""
    table = table_of(person, "contacts")
    table.setFocus()
    table.clearSelection()
    for name in names:
        index = table.model().index(names_in(person).index(name), 0)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        table.selectionModel().setCurrentIndex(index, flags)
    person.wait()


def action_of(person: Person, name: str) -> QAction:
    found = person.window.findChild(QAction, name)
    assert isinstance(found, QAction)
    return found

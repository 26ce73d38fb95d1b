"""What somebody does on the page for files: drops one, chooses where columns go, tries, imports, searches."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QTableView

from tests.ui.conftest import Person, wait_until
from ui.pages.intake_page import IntakePage

CTRL: Final = Qt.KeyboardModifier.ControlModifier
DATA: Final = Path(__file__).resolve().parents[1] / "data"
MALI: Final = DATA / "real" / "mali-assembly-2014.csv"


def sit_at(person: Person) -> Person:
    """Unlock and go to the page."""
    person.unlock()
    assert person.window.workspace is not None
    person.window.workspace.show_page("intake")
    person.wait()
    return person


def page(person: Person) -> IntakePage:
    assert person.window.workspace is not None
    found = person.window.workspace.page("intake")
    assert isinstance(found, IntakePage)
    return found


def drop(person: Person, path: Path) -> None:
    assert person.window.workspace is not None
    person.window.workspace.desk.file_dropped.emit(path)
    person.wait()


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def cells(person: Person, name: str) -> list[tuple[str, ...]]:
    table = person.find(name)
    assert isinstance(table, QTableView)
    model = table.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def goes_to(person: Person) -> dict[str, str]:
    return {column: target for column, _, target in cells(person, "columns_of_file")}


def send(person: Person, column: str, typed: str) -> None:
    """Choose where a column goes: arrows, Return, letters, Return."""
    person.find("columns_of_file").setFocus()
    person.press(Qt.Key.Key_Home, CTRL)
    row = list(goes_to(person)).index(column)
    for _ in range(row):
        person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    wait_until(lambda: isinstance(QApplication.focusWidget(), QComboBox))
    person.type(typed)
    person.press(Qt.Key.Key_Return)
    wait_until(lambda: person.focused().objectName() == "columns_of_file")


def import_it(person: Person) -> None:
    person.press(Qt.Key.Key_Return, CTRL)
    wait_until(lambda: person.find("report_heading").isVisible())
    person.wait()


def try_it(person: Person) -> None:
    person.press(Qt.Key.Key_T, CTRL)
    wait_until(lambda: person.find("report_heading").isVisible())
    person.wait()


def search(person: Person, text: str) -> list[str]:
    person.press(Qt.Key.Key_1, CTRL)
    person.press(Qt.Key.Key_F, CTRL)
    person.type(text)
    person.wait()
    wait_until(person.window.workspace.page("contacts").model.is_settled)  # type: ignore[union-attr]
    return [row[0] for row in cells(person, "contacts")]


def choose_file(person: Person, path: Path) -> None:
    """What somebody does in the file dialog: type the path, press Return."""
    wait_until(lambda: person.window.findChild(QFileDialog) is not None)
    dialog = person.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.selectFile(str(path))
    dialog.accept()
    person.wait()
    wait_until(lambda: person.window.findChild(QFileDialog) is None)

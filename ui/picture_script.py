"""Which screens the pictures show, and how one gets to each: by the actions and fields that a person would use."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QPlainTextEdit, QTableView, QTabWidget, QWidget

from ui.composition import Program

if TYPE_CHECKING:
    from rolodex.commands.sample_office import Office

Found = TypeVar("Found", bound=QObject)
Settle = Callable[[Program], None]

_TABLE: Final = (
    "Name,Phone,Office,District,Blood group\n"
    "Rokia Invented-41,+223 76 00 00 41,Invented Health Centre,Gao,\n"
    "يوسف المخترع-42,+223 76 00 00 42,Invented Radio of the River,Ansongo,\n"
    "Sidi Invented-43,not a number,Invented Council of Elders,Gao,\n"
    ",,,,\n"
)
_SIGNATURE: Final = "Mariam Invented-40\nDeputy director, Invented Water Union\n+223 76 00 00 40\nmariam.40@example.org"


class Walker:
    """Walks through one open window. Every step ends when nothing is outstanding."""

    def __init__(self, program: Program, settle: Settle) -> None:
        self.program, self._settle = program, settle

    def go(self, page: str) -> None:
        """Show a page."""
        assert self.program.window.workspace is not None
        self.program.window.workspace.show_page(page)
        self._settle(self.program)

    def do(self, name: str) -> None:
        """Trigger the action of this name."""
        self.child(QAction, name).trigger()
        self._settle(self.program)

    def press(self, name: str) -> None:
        """Press the button of this name."""
        self.child(QAbstractButton, name).click()
        self._settle(self.program)

    def write(self, name: str, text: str) -> None:
        """Put a text into the line or box of this name."""
        found = self.program.window.findChild(QWidget, name)
        if isinstance(found, QLineEdit):
            found.setText(text)
        elif isinstance(found, QPlainTextEdit):
            found.setPlainText(text)
        else:
            raise LookupError(name)
        self._settle(self.program)

    def choose(self, table: str, row: int) -> None:
        """Make this row the current one, with the keyboard on it."""
        found = self.child(QTableView, table)
        found.selectRow(row)
        found.setFocus()
        self._settle(self.program)

    def activate(self, table: str, row: int) -> None:
        """What Return does on this row."""
        self.choose(table, row)
        found = self.child(QTableView, table)
        found.activated.emit(found.model().index(row, 0))
        self._settle(self.program)

    def tab(self, tabs: str, place: int) -> None:
        """Show this tab."""
        self.child(QTabWidget, tabs).setCurrentIndex(place)
        self._settle(self.program)

    def take(self, path: Path) -> None:
        """Drop a file on the window."""
        assert self.program.window.workspace is not None
        self.program.window.workspace.desk.file_dropped.emit(path)
        self._settle(self.program)

    def close(self) -> None:
        """Close the dialog that is open."""
        for dialog in self.program.window.findChildren(QDialog):
            dialog.reject()
        self._settle(self.program)

    def child(self, kind: type[Found], name: str) -> Found:
        """The widget or action of this name. Raises `LookupError`."""
        found = self.program.window.findChild(kind, name)
        if not isinstance(found, kind):
            raise LookupError(name)
        return found


def contacts(walk: Walker) -> Iterator[str]:
    """The list, one contact, the forms."""
    walk.go("contacts")
    yield "contacts"
    walk.write("search", "ahmed")
    walk.choose("contacts", 0)
    yield "contact"
    walk.do("edit_contact")
    yield "contact-edit"
    walk.close()
    walk.do("log_interaction")
    yield "interaction"
    walk.close()
    walk.write("search", "bintou")
    walk.choose("contacts", 0)
    yield "contact-at-risk"
    walk.do("reveal")
    yield "reveal"
    walk.close()
    walk.write("search", "zzzz")
    yield "nothing-found"
    walk.write("search", "")
    walk.do("add_contact")
    yield "contact-add"
    walk.close()
    walk.do("quick_capture")
    walk.write("text", _SIGNATURE)
    yield "quick-capture"
    walk.close()
    walk.do("palette")
    walk.write("palette_line", "in")
    yield "palette"
    walk.close()


def handing_over(walk: Walker) -> Iterator[str]:
    """The case of who leaves."""
    walk.go("handover")
    yield "handover-cases"
    walk.activate("cases", 0)
    yield "handover-case"
    walk.do("handover_board")
    yield "handover-board"
    walk.do("handover_board")
    walk.tab("case_tabs", 2)
    yield "handover-other-items"
    walk.tab("case_tabs", 3)
    yield "handover-timeline"
    walk.tab("case_tabs", 0)
    walk.activate("items", 0)
    yield "handover-brief"
    walk.do("handover_cases")
    walk.do("handover_start")
    yield "handover-start"
    for _ in range(3):
        walk.press("handover_start_next")
    yield "handover-wizard-scope"
    walk.press("handover_start_next")
    yield "handover-wizard-priorities"
    walk.close()


def overlapping(walk: Walker) -> Iterator[str]:
    """The plan of the introductions, each way, and the days that are needed."""
    walk.go("overlap")
    yield "overlap"
    walk.do("overlap_as_week")
    yield "overlap-week"
    walk.do("overlap_as_table")
    yield "overlap-table"
    walk.do("overlap_as_gantt")
    walk.do("overlap_estimate")
    yield "overlap-estimate"
    walk.close()
    walk.do("overlap_inputs")
    for name in ("hours", "officers", "days", "ground", "meetings"):
        walk.do(f"availability_{name}")
        yield {"hours": "overlap-availability", "ground": "overlap-travel"}.get(name, f"overlap-{name}")


def around(walk: Walker) -> Iterator[str]:
    """The pages beside the work with contacts."""
    for page in ("bundles", "people", "oversight", "duplicates", "changes", "audit", "vault", "help"):
        walk.go(page)
        yield page
    walk.go("oversight")
    for name, place in (("oversight-if-left", 2), ("oversight-late", 3)):
        walk.tab("oversight_tabs", place)
        yield name
    walk.go("people")
    walk.choose("colleagues", 0)
    walk.do("verify_keys")
    yield "verify"
    walk.close()
    walk.do("settings")
    yield "settings"
    walk.close()
    walk.do("about")
    yield "about"
    walk.close()


def coming_and_going(walk: Walker, folder: Path) -> Iterator[str]:
    """A list that comes in, a bundle that goes out."""
    table = folder / "team-site-list.csv"
    table.write_text(_TABLE, encoding="utf-8")
    walk.take(table)
    yield "intake"
    walk.press("import_it")
    yield "intake-report"
    walk.go("bundles")
    walk.do("export_bundle")
    yield "export-recipient"
    for step in ("export-content", "export-preview"):
        walk.press("export_next")
        yield step


def incoming(walk: Walker, office: "Office") -> Iterator[str]:
    """Who comes: a bundle that asks, and the read-back."""
    walk.go("handover")
    walk.activate("cases", 0)
    walk.activate("items", 0)
    yield "handover-read-back"
    walk.take(office.bundle)
    yield "import-review"

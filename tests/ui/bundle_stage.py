"""Two officers with a vault each, for tests of the bundles page; what is not tested is done by commands beforehand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import shiboken6
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTableView

from rolodex.clock import FixedClock
from rolodex.commands import bundle_export, bundle_import, contacts, passphrases
from rolodex.commands import session as sessions
from rolodex.commands.bundle_export import Terms
from rolodex.commands.bundle_preview import Order
from rolodex.commands.contacts import Wanted
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SlotId, SubjectId
from tests.commands import officers
from tests.ui.conftest import AT, Person, wait_until

NO_RECEIPT = Terms()
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@dataclass
class Stage:
    """Amina, who sends, and Bruno, who keeps the registry; `stick` is a folder for what travels."""

    folder: Path
    sit_down: Callable[..., Person]
    ids: dict[str, SubjectId] = field(default_factory=dict)

    @property
    def stick(self) -> Path:
        """Where files go."""
        path = self.folder / "stick"
        path.mkdir(exist_ok=True)
        return path

    def make(self, *, amina_knows_verified: bool = True, bruno_knows: bool = True) -> "Stage":
        """Both vaults; each has the other's card."""
        amina = officers.made(self.folder / "amina", "Amina", FixedClock(AT))
        bruno = officers.made(self.folder / "bruno", "Bruno", FixedClock(AT), "Registry")
        self.ids["bruno"] = officers.knows(amina, bruno, verified=amina_knows_verified)
        self.ids["amina"] = officers.officer(amina)
        if bruno_knows:
            officers.knows(bruno, amina)
        amina.close()
        bruno.close()
        return self

    def open(self, who: str, at: datetime = AT) -> Session:
        """A vault for commands; close it before its officer sits down."""
        secret = passphrases.from_text(officers.PASSPHRASE)
        return sessions.open_session(self.folder / who, secret, FixedClock(at))

    def send(self, session: Session, order: Order, terms: Terms = NO_RECEIPT) -> Path:
        """A file from one of them."""
        return bundle_export.export(session, order, self.stick, terms).written.path

    def take(self, who: str, file: Path) -> None:
        """Take a file in that asks nothing."""
        session = self.open(who)
        bundle_import.import_(session, file)
        session.close()

    def seat(self, who: str) -> Person:
        """The officer in front of the bundles page."""
        person = self.sit_down(self.folder / who)
        person.unlock()
        person.press(Qt.Key.Key_4, CTRL)
        person.wait()
        return person


def slot(session: Session, contact: SubjectId, field_name: str) -> SlotId | None:
    """The slot of the first value of a field."""
    return session.subject(contact, Kind.CONTACT).of(field_name)[0].slot


def renumber(session: Session, contact: SubjectId, number: str) -> None:
    """Change the contact's only phone."""
    value = {"raw": number, "e164": number}
    contacts.edit(session, contact, Wanted((Edit("phones", value, slot(session, contact, "phones")),)))


def table(person: Person, name: str) -> QTableView:
    """A table by its name."""
    found = person.find(name)
    assert isinstance(found, QTableView)
    return found


def cells(model: QAbstractItemModel) -> list[tuple[str, ...]]:
    """The texts of all rows."""
    columns = range(model.columnCount())
    return [tuple(str(model.index(row, column).data()) for column in columns) for row in range(model.rowCount())]


def rows(person: Person, name: str) -> list[tuple[str, ...]]:
    """The texts of a table."""
    return cells(table(person, name).model())


def choose_path(person: Person, path: Path) -> None:
    """Type a path into the dialog for files that is open, and wait for what follows."""
    dialog = person.window.findChild(QFileDialog, "file_choice")
    assert isinstance(dialog, QFileDialog)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    line.setText(str(path))
    dialog.accept()
    wait_until(lambda: not shiboken6.isValid(dialog) or not dialog.isVisible())
    # A window system gives the keyboard back to the window below; this one has to be told.
    person.window.activateWindow()
    person.wait()
    wait_until(lambda: QApplication.focusWidget() is not None)


def only_file(folder: Path) -> Path:
    """The one bundle in a folder."""
    (found,) = folder.glob("*.rlx")
    return found


def every_text(person: Person, *names: str) -> str:
    """All that any role of any cell of these tables holds."""
    held: list[str] = []
    for name in names:
        model = table(person, name).model()
        for row in range(model.rowCount()):
            for column in range(model.columnCount()):
                index: QModelIndex = model.index(row, column)
                held.extend(str(index.data(role)) for role in range(32))
    return "\n".join(held)

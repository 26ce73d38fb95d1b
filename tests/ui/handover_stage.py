"""Two officers with a vault each and a supervisor beside the first, for the tests of the hand-over page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPlainTextEdit, QTableView

from rolodex.clock import FixedClock
from rolodex.commands import (
    commitments,
    contacts,
    handover_queries,
    handovers,
    identities,
    interactions,
    passphrases,
    recipients,
    vaults,
)
from rolodex.commands.contacts import Wanted
from rolodex.commands.handovers import Opening
from rolodex.commands.interactions import Meeting
from rolodex.commands.recipients import Comparison
from rolodex.commands.session import Session
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from tests.ui.bundle_stage import CTRL, CTRL_SHIFT, choose_path, only_file
from tests.ui.conftest import AT, PASSPHRASE, Person, wait_until
from ui.desk import Desk
from ui.pages.handover_page import HandoverPage

T = TypeVar("T")
CHEAP = kdf.Argon2Params(memory_kib=kdf.MIN_MEMORY_KIB, iterations=1, lanes=1)
SALMAS_PASSPHRASE = "salma counts nine herons at the ferry"
NAMES = ("Awa Invented", "Nana Invented", "Salif Invented")
BRIEF = {
    "why": "Chairs the market committee.",
    "history": "Met monthly since 2024.",
    "current_actions": "Waits for our answer on the night patrols.",
    "promises": "We come back before the rains.",
    "sensitivities": "Does not speak in front of the brigade.",
    "if_then": "If the market closes, call within the day.",
    "do_not": "Never mention the land case.",
    "who_else_knows": "The national staff in the office.",
}
SUMMARY = "She decides when the market opens; I call her before every convoy and keep off the land case."


@dataclass(slots=True)
class Stage:
    """Amina's vault with three contacts, Bruno's with none. Each has taken in the other's card, nobody compared it."""

    folder: Path
    amina: Path
    bruno: Path
    amina_id: SubjectId
    bruno_id: SubjectId
    salma_id: SubjectId
    fingerprints: dict[SubjectId, str]
    contacts: dict[str, SubjectId] = field(default_factory=dict)
    promise: SubjectId | None = None


def staged(folder: Path) -> Stage:
    """The people at their computers, before the case begins."""
    folder.mkdir()
    clock = FixedClock(AT)
    secret = passphrases.from_text
    amina = vaults.create(folder / "amina", secret(PASSPHRASE), OfficerDraft("Amina", "Civil Affairs"), CHEAP, clock)
    bruno = vaults.create(folder / "bruno", secret(PASSPHRASE), OfficerDraft("Bruno", "Civil Affairs"), CHEAP, clock)
    salma = vaults.add_officer(amina, secret(SALMAS_PASSPHRASE), OfficerDraft("Salma", "Civil Affairs"), CHEAP)
    stage = Stage(
        folder=folder,
        amina=folder / "amina",
        bruno=folder / "bruno",
        amina_id=amina.acting()[1],
        bruno_id=bruno.acting()[1],
        salma_id=salma,
        fingerprints={one.acting()[1]: identities.show(one).fingerprint for one in (amina, bruno)},
    )
    for here, there in ((amina, bruno), (bruno, amina)):
        recipients.add(here, identities.public_card(there, None, None))
    for name in NAMES:
        edits = (Edit("names", {"text": name}), Edit("categories", "civil_society"))
        stage.contacts[name] = contacts.add(amina, Wanted(edits)).subject
    _history(amina, stage)
    for session in (amina, bruno):
        session.close()
    return stage


def _history(amina: Session, stage: Stage) -> None:
    nana = stage.contacts["Nana Invented"]
    interactions.log(amina, Meeting((nana,), "phone", at="2026-11-02T09:00:00Z", summary="The road is open again."))
    made = commitments.add(
        amina,
        (
            Edit("contact", nana.hex()),
            Edit("by", "us"),
            Edit("what", "Bring the answer on night patrols."),
            Edit("due", "2026-12-10"),
        ),
    )
    stage.promise = made.subject


class _Answer(QObject):
    """Takes the answer of one command."""

    def __init__(self) -> None:
        super().__init__()
        self.values: list[Any] = []
        self.errors: list[Exception] = []

    def take(self, value: Any) -> None:
        self.values.append(value)

    def fail(self, error: Exception) -> None:
        self.errors.append(error)


def run(person: Person, command: Callable[..., T], *args: Any) -> T:
    """A command in the vault of this window, as another page would run it."""
    answer = _Answer()
    desk_of(person).write(command, *args, then=answer.take, failed=answer.fail)
    person.wait()
    assert answer.errors == []
    value: T = answer.values[0]
    return value


def desk_of(person: Person) -> Desk:
    """The desk of the open window."""
    return page_of(person).desk


def page_of(person: Person) -> HandoverPage:
    """The hand-over page."""
    page = person.window.workspace.page("handover")  # type: ignore[union-attr]
    assert isinstance(page, HandoverPage)
    return page


def verify(person: Person, stage: Stage, officer: SubjectId) -> None:
    """Compare the other's fingerprint, as the page of people does."""
    run(person, recipients.verify, officer, stage.fingerprints[officer], Comparison.IN_PERSON)


def export(person: Person, stage: Stage) -> Path:
    """Write the bundle of the case that is open: its export is asked for with the key, its steps taken with theirs."""
    stick = _stick(stage)
    person.press(Qt.Key.Key_E, CTRL_SHIFT)
    person.wait()
    go_on_to(person, "content_step")
    go_on_to(person, "preview_step")
    go_on_to(person, "terms_step")
    person.type(str(stick))
    go_on_to(person, "written_view")
    return only_file(stick)


def go_on_to(person: Person, name: str) -> None:
    """Where this step of an export is not in front yet, go on by its key until it is."""
    if not person.find(name).isVisible():
        person.press(Qt.Key.Key_Return, CTRL)
    wait_until(person.find(name).isVisible)
    person.wait()


def take_in(person: Person, path: Path) -> None:
    """Choose a file to import, and apply it; afterwards the report is in front."""
    person.press(Qt.Key.Key_4, CTRL)
    person.wait()
    person.press(Qt.Key.Key_I, CTRL)
    choose_path(person, path)
    wait_until(person.find("review_pane").isVisible)
    person.wait()
    person.press(Qt.Key.Key_Return, CTRL)
    wait_until(person.find("report_view").isVisible)
    person.wait()


def receipt(person: Person, stage: Stage) -> Path:
    """Write the receipt for the bundle of the case that is open, from the list where its export leads."""
    stick = _stick(stage)
    person.press(Qt.Key.Key_E, CTRL_SHIFT)
    person.wait()
    wait_until(lambda: person.focused().objectName() == "taken_bundles")
    page = person.window.workspace.page("bundles")  # type: ignore[union-attr]
    (action,) = [one for one in page.tools() if one.objectName() == "write_receipt"]
    action.trigger()
    choose_path(person, stick)
    wait_until(person.find("written_view").isVisible)
    return only_file(stick)


def back_to_case(person: Person) -> None:
    """To the hand-overs, where the case is still open."""
    person.press(Qt.Key.Key_2, CTRL)
    person.wait()


def _stick(stage: Stage) -> Path:
    stick = stage.folder / f"stick-{len(list(stage.folder.glob('stick-*')))}"
    stick.mkdir()
    return stick


def dialog(person: Person, name: str) -> None:
    """Wait until the dialog of this name has the keyboard."""
    person.wait()
    wait_until(lambda: _active_name() == name)


def next_step(person: Person, name: str) -> None:
    """Go on with Return until this step of the wizard is in front."""
    person.press(Qt.Key.Key_Return)
    wait_until(person.find(name).isVisible)
    person.wait()


def submit(person: Person) -> None:
    """Submit the open dialog by its key, and wait until it is closed or says what is wrong."""
    person.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person.wait()


def _active_name() -> str:
    active = QApplication.activeWindow()
    return "" if active is None else active.objectName()


def choose(person: Person, name: str, words: str) -> None:
    """Choose the entry that begins so, with Home and the arrow down."""
    combo = person.find(name)
    assert isinstance(combo, QComboBox)
    combo.setFocus()
    assert person.focused() is combo, person.focused()
    person.press(Qt.Key.Key_Home)
    while not combo.currentText().startswith(words):
        assert combo.currentIndex() + 1 < combo.count(), (words, [combo.itemText(n) for n in range(combo.count())])
        person.press(Qt.Key.Key_Down)


def write_in(person: Person, name: str, text: str) -> None:
    """Type into a field."""
    person.find(name).setFocus()
    person.type(text)


def cells(person: Person, name: str) -> list[tuple[str, ...]]:
    """The rows of a table as they are read."""
    table = person.find(name)
    assert isinstance(table, QTableView)
    model = table.model()
    columns = range(model.columnCount())
    return [tuple(str(model.index(row, column).data()) for column in columns) for row in range(model.rowCount())]


def choose_rows(person: Person, names: Sequence[str]) -> None:
    """Put the cursor on the row of the first name, and take in the rows of the others."""
    table = person.find("items")
    assert isinstance(table, QTableView)
    table.setFocus()
    table.clearSelection()
    rows = [row[0] for row in cells(person, "items")]
    selection = table.selectionModel()
    flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
    for name in names:
        index = table.model().index(rows.index(name), 0)
        selection.setCurrentIndex(index, flags)


def said(person: Person, name: str) -> str:
    """The text of a label or a text box."""
    found = person.find(name)
    if isinstance(found, QPlainTextEdit):
        return found.toPlainText()
    assert isinstance(found, QLabel)
    return found.text()


def opened(person: Person, stage: Stage, *, incoming: bool = True) -> Person:
    """Unlock, start the case of all three contacts, and open it on the page by keys."""
    person.unlock()
    begun = Opening(
        incoming=stage.bruno_id if incoming else None,
        supervisor=stage.salma_id,
        first_day="2026-11-23",
        last_day="2026-12-04",
        first_priority=(stage.contacts["Nana Invented"],),
    )
    run(person, handovers.start, begun)
    person.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    person.press(Qt.Key.Key_Return)
    person.wait()
    assert person.focused().objectName() == "items"
    return person


def open_brief(person: Person, name: str) -> None:
    """Open the brief of this contact by its key."""
    choose_rows(person, [name])
    person.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    person.wait()
    wait_until(lambda: person.focused().objectName().startswith("brief_"))


def case_of(person: Person) -> SubjectId:
    """The one case there is."""
    (row,) = run(person, handover_queries.listed)
    return row.case

"""Officers who sit apart, each with a vault of their own and a window: what is not shown is done by commands before."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import permutations
from pathlib import Path

from PySide6.QtCore import Qt

from rolodex.clock import FixedClock
from rolodex.commands import (
    bundle_export,
    bundle_import,
    handover_items,
    handovers,
    interactions,
    passphrases,
    safe_contacts,
)
from rolodex.commands import session as sessions
from rolodex.commands.bundle_preview import Order, Purpose
from rolodex.commands.handovers import Opening
from rolodex.commands.interactions import Meeting
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.handover_item import BRIEF_PARTS
from rolodex.domain.ids import SubjectId
from tests.commands import officers
from tests.ui.bundle_stage import CTRL, choose_path, only_file
from tests.ui.conftest import AT, Person, wait_until
from tests.ui.handover_stage import desk_of, go_on_to

BRIEF = {part: f"What to know, part {number}." for number, part in enumerate(BRIEF_PARTS)}
NO_CASE = SubjectId(bytes(16))
OLD_TALK = "An old talk at the market."


@dataclass
class Apart:
    """Amina hands over; Bruno takes over, Salma supervises. All know and have compared each other's keys."""

    folder: Path
    officers: dict[str, SubjectId] = field(default_factory=dict)
    contacts: dict[str, SubjectId] = field(default_factory=dict)
    case: SubjectId = NO_CASE
    minutes: int = 0

    def open(self, who: str) -> Session:
        """A vault for commands, a minute after what was done last; close it before its officer sits down."""
        self.minutes += 1
        clock = FixedClock(AT + timedelta(minutes=self.minutes))
        return sessions.open_session(self.folder / who, passphrases.from_text(officers.PASSPHRASE), clock)

    def by(self, who: str, command: Callable[..., object], *args: object) -> None:
        """One command in somebody's vault."""
        session = self.open(who)
        command(session, *args)
        session.close()

    def stick(self) -> Path:
        """A fresh folder."""
        path = self.folder / f"stick-{len(list(self.folder.glob('stick-*')))}"
        path.mkdir()
        return path

    def written(self, who: str, other: str, purpose: Purpose, *contacts: SubjectId) -> Path:
        """A file from one to the other: about the case, or about contacts."""
        case = None if contacts else self.case
        stick = self.stick()
        self.by(who, bundle_export.export, Order(purpose, self.officers[other], case, contacts), stick)
        return only_file(stick)

    def send(self, who: str, other: str, purpose: Purpose, *contacts: SubjectId) -> None:
        """A file that the other takes in."""
        self.by(other, bundle_import.import_, self.written(who, other, purpose, *contacts))


def met(folder: Path, *names: str) -> Apart:
    """Vaults whose officers compared keys. Amina knows Nana and Oumar and met both in an old talk."""
    folder.mkdir()
    stage = Apart(folder)
    people = {name: officers.made(folder / name.lower(), name, FixedClock(AT)) for name in names}
    for one, other in permutations(people.values(), 2):
        officers.knows(one, other)
    stage.officers = {name.lower(): officers.officer(session) for name, session in people.items()}
    amina = people["Amina"]
    for number, name in enumerate(("Nana", "Oumar")):
        contact = officers.contact(amina, f"{name} Invented", "civil_society", f"+2237600000{number}")
        stage.contacts[name.lower()] = contact
        officers.agrees(amina, contact)
    interactions.log(amina, Meeting(tuple(stage.contacts.values()), "in_person", summary=OLD_TALK))
    safe_contacts.set_(amina, stage.contacts["nana"], _protocol())
    for session in people.values():
        session.close()
    return stage


def _protocol() -> tuple[Edit, ...]:
    return (Edit("channels", {"channel": "signal", "rank": 1}), Edit("confirmed_on", "2026-08-01"))


def begun(stage: Apart, *, incoming: SubjectId | None = None, custodian: SubjectId | None = None) -> Apart:
    """Amina's case is being briefed: the brief of Nana, the one contact of first priority, is whole."""
    amina, nana = stage.open("amina"), stage.contacts["nana"]
    opening = Opening(
        supervisor=stage.officers["salma"],
        last_day="2026-11-20",
        reason="end_of_assignment",
        first_priority=(nana,),
        incoming=incoming,
        custodian=custodian,
    )
    stage.case = handovers.start(amina, opening).case
    handovers.advance(amina, stage.case)
    handovers.advance(amina, stage.case)
    handover_items.brief(amina, stage.case, nana, BRIEF)
    amina.close()
    return stage


def sat_down(sit_down: Callable[..., Person], stage: Apart, who: str) -> Person:
    """The officer at the window, unlocked; a minute after what was done last."""
    person = sit_down(stage.folder / who)
    person.unlock()
    turn_to(person, stage)
    return person


def turn_to(person: Person, stage: Apart) -> None:
    """Back at this computer, a minute later: in one process the windows share the keyboard."""
    stage.minutes += 1
    clock = desk_of(person).clock
    assert isinstance(clock, FixedClock)
    clock.move_to(AT + timedelta(minutes=stage.minutes))
    person.window.activateWindow()
    wait_until(person.window.isActiveWindow)
    person.wait()


def to_bundles(person: Person) -> None:
    """The page, by its key."""
    person.press(Qt.Key.Key_4, CTRL)
    person.wait()


def write_bundle(person: Person, stage: Apart) -> Path:
    """Go on by the key from wherever an export stands to its end."""
    stick = stage.stick()
    steps = ("recipient_step", "content_step", "preview_step", "terms_step")
    shown = next(place for place, step in enumerate(steps) if person.find(step).isVisible())
    for step in steps[shown + 1 :]:
        go_on_to(person, step)
    person.press(Qt.Key.Key_A, CTRL)
    person.type(str(stick))
    go_on_to(person, "written_view")
    person.press(Qt.Key.Key_Return)
    person.wait()
    return only_file(stick)


def review(person: Person, path: Path) -> None:
    """Choose a file to import; its review is in front."""
    to_bundles(person)
    person.press(Qt.Key.Key_I, CTRL)
    choose_path(person, path)
    wait_until(person.find("review_pane").isVisible)
    person.wait()


def apply(person: Person) -> None:
    """Take in what is reviewed; the report is in front."""
    person.press(Qt.Key.Key_Return, CTRL)
    wait_until(person.find("report_view").isVisible)
    person.wait()


def press_button(person: Person, name: str) -> None:
    """Press a button by the space key."""
    person.find(name).setFocus()
    person.press(Qt.Key.Key_Space)
    person.wait()

"""Ten contacts that Amina hands over to Bruno while both are there for eight working days; Salma supervises."""

from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QTableView

from rolodex.clock import FixedClock
from rolodex.commands import (
    commitments,
    handover_queries,
    identities,
    interactions,
    passphrases,
    plan_inputs,
    plan_views,
    vaults,
)
from rolodex.commands.handover_queries import Coverage
from rolodex.commands.interactions import Meeting
from rolodex.commands.plan_inputs import Input
from rolodex.commands.plan_views import PlanView
from rolodex.commands.session import Session
from rolodex.commands.vaults import OfficerDraft
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from tests.commands import officers
from tests.ui.conftest import AT, PASSPHRASE, Person, wait_until
from tests.ui.handover_stage import CHEAP, SALMAS_PASSPHRASE, Stage, desk_of, run
from ui.pages.overlap_page import OverlapPage

CTRL: Final = Qt.KeyboardModifier.ControlModifier
FIRST: Final = ("Awa", "Binta", "Chaka", "Djeneba")
OTHERS: Final = ("Elhadj", "Fanta", "Gaoussou", "Hawa", "Issa", "Jalika")
HOURS: Final = {
    "time_zone": "Africa/Bamako",
    "base": "Gao",
    "starts": "07:30",
    "ends": "17:30",
    "curfew_from": "19:00",
    "curfew_to": "06:00",
    "max_per_day": 2,
    "minutes": 45,
}
MEETINGS: Final[dict[tuple[str, ...], dict[str, object]]] = {
    ("Awa",): {"place": "Ansongo"},
    ("Binta", "Chaka"): {"place": "Gao", "group": "the market committee"},
    ("Djeneba",): {"place": "Bourem"},
    ("Fanta",): {"mode": "joint_call", "minutes": 30},
    ("Gaoussou",): {"place": "Kidal"},
}
"""Kidal is reached by convoy only, which never goes."""


def staged(folder: Path) -> Stage:
    """Both vaults, closed, with each other's keys, which nobody compared. Awa was promised something."""
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
        amina_id=officers.officer(amina),
        bruno_id=officers.officer(bruno),
        salma_id=salma,
        fingerprints={officers.officer(one): identities.show(one).fingerprint for one in (amina, bruno)},
    )
    officers.knows(amina, bruno, verified=False)
    officers.knows(bruno, amina, verified=False)
    _people(amina, stage)
    amina.close()
    bruno.close()
    return stage


def _people(amina: Session, stage: Stage) -> None:
    for number, name in enumerate((*FIRST, *OTHERS)):
        phone = f"+2237600000{number}"
        stage.contacts[name] = officers.contact(amina, f"{name} Invented", "civil_society", phone)
    for name in ("Gaoussou", "Hawa"):
        officers.agrees(amina, stage.contacts[name])
    awa = stage.contacts["Awa"]
    interactions.log(amina, Meeting((awa,), "in_person", at="2026-11-02T09:00:00Z", summary="Asked for patrols."))
    promise = (Edit("contact", awa.hex()), Edit("by", "us"), Edit("what", "Bring the answer."))
    stage.promise = commitments.add(amina, (*promise, Edit("due", "2026-12-10"))).subject


def tell_planner(person: Person, stage: Stage, case: SubjectId) -> None:
    """Hours, places, ways and meetings; how they are typed is another story."""
    places = [Input("places", {"name": name}) for name in ("Gao", "Ansongo", "Bourem")]
    kidal = Input("places", {"name": "Kidal", "convoy_only": True})
    ways = [
        Input("travel", {"from": "Gao", "to": to, "minutes": minutes})
        for to, minutes in (("Ansongo", 100), ("Bourem", 95), ("Kidal", 150))
    ]
    run(person, plan_inputs.put, case, [Input("planning", HOURS), *places, kidal, *ways])
    for names, value in MEETINGS.items():
        told = [stage.contacts[name] for name in names]
        run(person, plan_inputs.put_of_items, case, told, [Input("meeting", value)])


def it_is(person: Person, iso: str) -> None:
    """It is this moment at this computer."""
    clock = desk_of(person).clock
    assert isinstance(clock, FixedClock)
    clock.move_to(datetime.fromisoformat(iso))


def overlap_of(person: Person) -> OverlapPage:
    """The overlap page."""
    page = person.window.workspace.page("overlap")  # type: ignore[union-attr]
    assert isinstance(page, OverlapPage)
    return page


def plan_of(person: Person, case: SubjectId) -> PlanView:
    """The stored plan."""
    return run(person, plan_views.plan, case)


def coverage_of(person: Person, case: SubjectId) -> Coverage:
    """What is counted of the case."""
    return run(person, handover_queries.coverage, case)


def to_bar(person: Person, name: str, state: str = "Proposed") -> None:
    """Walk through the plan with the arrow until this contact's meeting in this state is the current one."""
    gantt = overlap_of(person).views.gantt
    gantt.setFocus()
    person.press(Qt.Key.Key_Home)
    seen: set[str] = set()
    while name not in gantt.accessibleDescription() or state not in gantt.accessibleDescription():
        assert gantt.accessibleDescription() not in seen, (name, seen)
        seen.add(gantt.accessibleDescription())
        person.press(Qt.Key.Key_Right)


def to_row(person: Person, table: str, name: str) -> tuple[str, ...]:
    """Walk down a table with the arrow until the row of this name is the current one; its cells."""
    found = person.find(table)
    assert isinstance(found, QTableView)
    found.setFocus()
    person.press(Qt.Key.Key_Home, CTRL)
    while name not in " ".join(_texts(found, found.currentIndex())):
        at = found.currentIndex().row()
        person.press(Qt.Key.Key_Down)
        assert found.currentIndex().row() > at, name
    return _texts(found, found.currentIndex())


def _texts(table: QTableView, index: QModelIndex) -> tuple[str, ...]:
    model = table.model()
    return tuple(str(model.index(index.row(), column).data()) for column in range(model.columnCount()))


def retype(person: Person, name: str, text: str) -> None:
    """Put the keyboard into a field and type over what stands there."""
    person.find(name).setFocus()
    person.press(Qt.Key.Key_A, CTRL)
    person.type(text)


def propose(person: Person) -> str:
    """Let a plan be proposed with the key, and look at what it says."""
    page = overlap_of(person)
    page.views.view().setFocus()
    person.press(Qt.Key.Key_Return, CTRL)
    wait_until(lambda: page.notice.text().startswith("Proposal"))
    person.wait()
    return page.notice.text()


def activate(person: Person, name: str) -> None:
    """What the arrow keys chose in a field is taken over, as a window system tells it."""
    field = person.find(name)
    assert isinstance(field, QComboBox)
    field.activated.emit(field.currentIndex())
    person.wait()

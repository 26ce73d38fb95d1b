"""Three officers who sit apart, each with a vault of their own, and a hand-over between two of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, permutations
from pathlib import Path

from rolodex.clock import Clock
from rolodex.commands import (
    bundle_export,
    bundle_import,
    bundle_scope,
    handover_items,
    handover_queries,
    handovers,
    introductions,
    receipts,
)
from rolodex.commands.bundle_content import Content
from rolodex.commands.bundle_export import Exported, Terms
from rolodex.commands.bundle_import import Imported
from rolodex.commands.bundle_scope import Order, Purpose
from rolodex.commands.handovers import Opening, State
from rolodex.commands.introductions import Occasion
from rolodex.commands.session import Session
from rolodex.domain import changes, handover
from rolodex.domain.changes import Author, Edit
from rolodex.domain.claim import Claim, Kind
from rolodex.domain.fold import Subject
from rolodex.domain.handover_item import BRIEF_PARTS, ReadBack
from rolodex.domain.ids import KeyId, SubjectId
from rolodex.errors import IllegalTransition
from tests.commands import officers

WORDS = ReadBack(
    "She decides when the market opens; I call her before every convoy.", "Bring the answer.", date(2026, 12, 10)
)
NO_CASE = SubjectId(bytes(16))
BRIEF = {part: f"What to know, part {number} CANARY-BRIEF." for number, part in enumerate(BRIEF_PARTS)}


@dataclass(slots=True)
class Apart:
    """Amina hands over to Bruno; Salma supervises. All three know and have compared each other's keys."""

    folder: Path
    amina: Session
    bruno: Session
    salma: Session
    contacts: list[SubjectId] = field(default_factory=list)
    case: SubjectId = NO_CASE
    files: int = 0

    def stick(self) -> Path:
        """A fresh folder."""
        self.files += 1
        path = self.folder / f"stick-{self.files}"
        path.mkdir()
        return path

    def send(self, person: Session, other: Session, purpose: Purpose, *contacts: SubjectId) -> Imported:
        """A bundle about the case, or about contacts, from one to the other, who takes it in."""
        case = None if contacts and purpose is not Purpose.REQUEST else self.case
        order = Order(purpose, officers.officer(other), case, contacts)
        return bundle_import.import_(other, self.written(person, order).written.path)

    def written(self, person: Session, order: Order) -> Exported:
        return bundle_export.export(person, order, self.stick())

    def forge(self, person: Session, other: Session, forged: Iterable[Claim]) -> Path:
        """A bundle that an officer signed, with claims in it that only a changed program writes."""
        order = Order(Purpose.AGREEMENT, officers.officer(other), self.case)
        scope = bundle_scope.scope(person, order)
        content = Content(person, scope)
        # The forged claims come first, so that nothing can depend on their place.
        whole = chain(forged, content)
        return bundle_export.write(person, scope, whole, content.record, self.stick(), Terms()).written.path

    def answer(self, bundle: Imported) -> Imported:
        """Bruno's receipt, taken in by Amina."""
        wanted = bytes.fromhex(bundle.manifest.bundle_id)
        return bundle_import.import_(self.amina, receipts.write(self.bruno, wanted, self.stick()).written.path)

    def of_case(self, person: Session) -> Subject:
        return person.living(self.case, Kind.CASE)

    def state(self, person: Session) -> State:
        return handover.state(self.of_case(person))

    def item(self, person: Session, number: int = 0) -> Subject:
        return handover_queries.item_of(person, self.case, self.contacts[number])

    def edited(self, subject: Subject, claimed: Session, *edits: Edit) -> tuple[Claim, ...]:
        """Claims that name another officer as their author."""
        key = KeyId(claimed.acting()[0].signing_key)
        return changes.edit(subject, edits, Author(key, 1_795_000_000_000, claimed.new_id))

    def close(self) -> None:
        for session in (self.amina, self.bruno, self.salma):
            session.close()


def met(folder: Path, clock: Clock) -> Apart:
    """Three vaults whose officers compared keys."""
    amina, bruno, salma = (officers.made(folder / name.lower(), name, clock) for name in ("Amina", "Bruno", "Salma"))
    for person, other in permutations((amina, bruno, salma), 2):
        officers.knows(person, other)
    return Apart(folder, amina, bruno, salma)


def begun(apart: Apart, *, names: Iterable[str] = ("Nana CANARY-NAME",)) -> Apart:
    """The case is at its introductions; every contact is of first priority, briefed and has consented."""
    amina = apart.amina
    for number, name in enumerate(names):
        contact = officers.contact(amina, name, "civil_society", f"+2237600000{number}")
        officers.agrees(amina, contact)
        apart.contacts.append(contact)
    opening = Opening(
        incoming=officers.officer(apart.bruno),
        supervisor=officers.officer(apart.salma),
        last_day="2026-12-04",
        first_priority=tuple(apart.contacts),
    )
    apart.case = handovers.start(amina, opening).case
    for contact in apart.contacts:
        handover_items.brief(amina, apart.case, contact, BRIEF)
    for _ in range(3):
        handovers.advance(amina, apart.case)
    return apart


def introduced(apart: Apart) -> None:
    """A visit of both officers, at which every contact accepts Bruno."""
    occasion = Occasion("joint_visit", "2026-11-20", accepts_successor=True)
    introductions.introduce(apart.amina, apart.case, apart.contacts, occasion)


def transferred(apart: Apart) -> Imported:
    """Introduced, sent, taken over: Bruno has the contacts. Returns what he imported."""
    introduced(apart)
    taken = apart.send(apart.amina, apart.bruno, Purpose.HANDOVER)
    handovers.advance(apart.amina, apart.case)
    return taken


def read_back(apart: Apart) -> None:
    """Bruno reads back and accepts."""
    for contact in apart.contacts:
        handover_items.read_back(apart.bruno, apart.case, contact, WORDS)
    handover_items.accept(apart.bruno, apart.case, apart.contacts)


def stopped_by(step: Callable[..., object], session: Session, case: SubjectId) -> str:
    """The guard that refuses."""
    try:
        step(session, case)
    except IllegalTransition as error:
        return str(error.params["guard"])
    return ""

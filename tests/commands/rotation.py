"""A hand-over between two vaults, up to the agreed read-back: what the outgoing officer may then give up."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from rolodex.commands import bundle_decisions, bundle_export, bundle_import, handover_items, handovers, receipts
from rolodex.commands.bundle_decisions import Decisions
from rolodex.commands.bundle_import import Imported
from rolodex.commands.bundle_scope import Order, Purpose
from rolodex.commands.handover_items import ReadBack
from rolodex.commands.handovers import Opening
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from tests.commands import officers, two_officers

SUMMARY: Final = "She decides when the market opens; I call her before every convoy and keep off the land."


@dataclass(slots=True)
class Rotation:
    """Amina hands over to Bruno, Salma supervises. Nana is of first priority, Awa of third, Moussa is declined."""

    amina: Session
    bruno: Session
    salma: Session
    stick: Path
    nana: SubjectId
    awa: SubjectId
    moussa: SubjectId
    case: SubjectId
    bundle: Path

    def to_bruno(self, purpose: Purpose = Purpose.AGREEMENT) -> Path:
        """Another bundle of the case."""
        return written(self.amina, Order(purpose, officers.officer(self.bruno), self.case), self.stick)

    def to_amina(self, *contacts: SubjectId) -> Path:
        """Bruno sends contacts back, or where none is named, what he knows of the case."""
        for contact in contacts:
            officers.agrees(self.bruno, contact)
        purpose = Purpose.UPDATE if contacts else Purpose.AGREEMENT
        case = None if contacts else self.case
        return written(self.bruno, Order(purpose, officers.officer(self.amina), case, contacts), self.stick)

    def read_back(self) -> None:
        """Bruno reads Nana back, takes her and Awa over and declines Moussa."""
        words = ReadBack(SUMMARY, "Bring the answer.", date(2027, 12, 10))
        handover_items.read_back(self.bruno, self.case, self.nana, words)
        handover_items.accept(self.bruno, self.case, [self.nana, self.awa])
        handover_items.decline(self.bruno, self.case, self.moussa, "Belongs to another section.")

    def answer(self, bundle: bytes) -> None:
        """Bruno's receipt comes back to Amina."""
        import_(self.amina, receipts.write(self.bruno, bundle, self.stick).written.path)


def begun(amina: Session, bruno: Session, stick: Path) -> Rotation:
    """Up to the bundle that Bruno took in; nothing is read back yet."""
    salma = two_officers.beside(amina, "Salma")
    officers.knows(amina, bruno)
    officers.knows(bruno, amina)
    made = [officers.contact(amina, f"{name} Invented", "civil_society") for name in ("Nana", "Awa", "Moussa")]
    opening = Opening(
        incoming=officers.officer(bruno),
        supervisor=officers.officer(salma),
        last_day="2026-12-04",
        first_priority=(made[0],),
    )
    case = handovers.start(amina, opening).case
    two_officers.briefed(amina, case)
    two_officers.introduced(amina, case, *made)
    order = Order(Purpose.HANDOVER, officers.officer(bruno), case)
    bundle = written(amina, order, stick)
    handovers.advance(amina, case)
    nana, awa, moussa = made
    return Rotation(amina, bruno, salma, stick, nana, awa, moussa, case, bundle)


def received(amina: Session, bruno: Session, stick: Path) -> Rotation:
    """Up to the agreed read-back: Nana and Awa may be given up, Moussa stays."""
    found = begun(amina, bruno, stick)
    taken = import_(bruno, found.bundle)
    found.read_back()
    found.answer(bytes.fromhex(taken.manifest.bundle_id))
    handovers.agree(amina, found.case)
    return found


def written(here: Session, order: Order, stick: Path) -> Path:
    """The file that a bundle was written to."""
    return bundle_export.export(here, order, stick).written.path


def import_(here: Session, path: Path, decisions: Decisions = bundle_decisions.NONE) -> Imported:
    """Take a bundle in."""
    return bundle_import.import_(here, path, decisions)

"""Whatever two officers with a vault each do, and whatever they send each other: no contact is lost between them."""

import random
from collections.abc import Callable
from pathlib import Path

from rolodex.clock import FixedClock
from rolodex.commands import bundle_export, bundle_import, handover_items, handovers, receipts, relinquishing, undoing
from rolodex.commands.bundle_decisions import Decisions
from rolodex.commands.bundle_scope import Order, Purpose
from rolodex.commands.contact_queries import is_here
from rolodex.commands.session import Session
from rolodex.domain import stewards
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.incoming import About
from rolodex.domain.merge import Answer
from rolodex.errors import DecisionsNeeded, RolodexError
from tests.commands import apart, officers
from tests.commands.apart import Apart

STEPS = 40
SEEDS = range(6)


class Play:
    """Amina hands three contacts over to Bruno, who is custodian as well; from then on both do what they like."""

    def __init__(self, folder: Path, clock: FixedClock, seed: int) -> None:
        self.dice = random.Random(seed)
        self.story: Apart = apart.begun(apart.met(folder, clock), names=[f"Contact {number}" for number in range(3)])
        self.people = (self.story.amina, self.story.bruno)
        taken = apart.transferred(self.story)
        self.bundle = bytes.fromhex(taken.manifest.bundle_id)
        if seed % 2:
            # Every other play begins where something may be erased.
            apart.read_back(self.story)
            self.story.answer(taken)
            handovers.agree(self.story.amina, self.story.case)
        self.done: list[str] = []

    def step(self) -> None:
        who = self.dice.choice(self.people)
        deed = self.dice.choices(list(_DEEDS), weights=list(_DEEDS.values()))[0]
        try:
            deed(self, who)
        except RolodexError:
            return
        self.done.append(deed.__name__)

    def other(self, who: Session) -> Session:
        return self.people[1] if who is self.people[0] else self.people[0]

    def some(self) -> list[SubjectId]:
        return self.dice.sample(self.story.contacts, self.dice.randint(1, len(self.story.contacts)))

    def take_in(self, who: Session, file: Path) -> None:
        """Import with answers thrown: what was erased comes back or stays out, conflicts wait."""
        try:
            bundle_import.import_(who, file)
        except DecisionsNeeded:
            seen = bundle_import.inspect(who, file)
            answers = {one.id: self.answer(one.about) for one in seen.questions}
            decided = Decisions(seen.manifest.content_sha256, answers, confirm_deletions=seen.must_confirm or None)
            bundle_import.import_(who, file, decided)

    def answer(self, about: About) -> Answer:
        return Answer.LATER if about is About.CONFLICT else self.dice.choice((Answer.ACCEPT, Answer.REFUSE))


def read_back(play: Play, who: Session) -> None:
    handover_items.read_back(who, play.story.case, play.some()[0], apart.WORDS)


def accept(play: Play, who: Session) -> None:
    handover_items.accept(who, play.story.case, play.some())


def agree(play: Play, who: Session) -> None:
    handovers.agree(who, play.story.case)


def relinquish(play: Play, who: Session) -> None:
    if relinquishing.relinquish(who, play.story.case).contacts:
        play.done.append("erased")


def receipt(play: Play, who: Session) -> None:
    play.take_in(play.other(who), receipts.write(who, play.bundle, play.story.stick()).written.path)


def tell(play: Play, who: Session) -> None:
    order = Order(Purpose.AGREEMENT, officers.officer(play.other(who)), play.story.case)
    play.take_in(play.other(who), bundle_export.export(who, order, play.story.stick()).written.path)


def send_back(play: Play, who: Session) -> None:
    contacts = tuple(one for one in play.some() if is_here(who, one))
    order = Order(Purpose.UPDATE, officers.officer(play.other(who)), None, contacts)
    play.take_in(play.other(who), bundle_export.export(who, order, play.story.stick()).written.path)


def custody(play: Play, who: Session) -> None:
    handovers.custody(who, play.story.case, officers.officer(who))


def advance(play: Play, who: Session) -> None:
    handovers.advance(who, play.story.case)


def undo(play: Play, who: Session) -> None:
    """Take back one's latest deed of these; what they stand on stays."""
    found = undoing.next_undo(who)
    if found is not None and found.command in _UNDOABLE:
        undoing.undo(who)


def redo(play: Play, who: Session) -> None:
    undoing.redo(who)


_UNDOABLE = frozenset(
    {"handover.accept", "handover.read_back", "handover.agree", "handover.custody", "handover.advance", "bundle.import"}
)
_DEEDS: dict[Callable[[Play, Session], None], int] = {
    read_back: 5,
    accept: 5,
    agree: 3,
    relinquish: 4,
    receipt: 5,
    tell: 4,
    send_back: 2,
    custody: 1,
    advance: 3,
    undo: 4,
    redo: 4,
}


def lost(play: Play) -> list[SubjectId]:
    """The contacts that no vault holds, or that a vault holds without any steward."""
    found = []
    for contact in play.story.contacts:
        held = [one.living(contact, Kind.CONTACT) for one in play.people if is_here(one, contact)]
        if not held or not all(map(stewards.standing, held)):
            found.append(contact)
    return found


def test_no_contact_is_lost_between_two_vaults(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> None:
    done: set[str] = set()
    for seed in SEEDS:
        folder = tmp_path / str(seed)
        folder.mkdir()
        play = Play(folder, clock, seed)
        for _ in range(STEPS):
            play.step()
            assert lost(play) == [], (seed, play.done)
        done |= set(play.done)
        play.story.close()

    # A play in which everything was refused would prove nothing: between them the plays did every deed, and erased.
    assert {"erased", *(deed.__name__ for deed in _DEEDS)} - done == set()

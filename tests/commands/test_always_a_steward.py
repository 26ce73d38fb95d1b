"""Whatever two officers do in a case, in whatever order: no contact is ever without a steward."""

import random
from collections.abc import Callable
from pathlib import Path

from rolodex.clock import FixedClock
from rolodex.commands import (
    handover_items,
    handovers,
    introductions,
    passphrases,
    referrals,
    relinquishing,
    undoing,
    vaults,
)
from rolodex.commands.handover_items import Outcome, ReadBack
from rolodex.commands.handovers import Opening, State
from rolodex.commands.introductions import Occasion
from rolodex.commands.referrals import Referral
from rolodex.commands.session import Session
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from rolodex.domain import handover, stewards
from rolodex.domain.claim import Kind
from rolodex.domain.handover_item import BRIEF_PARTS
from rolodex.domain.ids import SubjectId
from rolodex.errors import RolodexError
from tests.commands import officers
from tests.commands.conftest import CLOCK
from tests.commands.two_officers import LAST_DAY, beside, contact, exported

STEPS = 45
SEEDS = range(12)
OWN_WORDS = "She decides when the market opens; I call her before each convoy."


class Play:
    """Two officers at one vault who do what they like; what a guard refuses is refused, everything else is written."""

    def __init__(self, amina: Session, seed: int) -> None:
        self.dice = random.Random(seed)
        self.people = (amina, beside(amina, "Bruno"))
        self.contacts = [contact(amina, f"Contact {number} Invented") for number in range(4)]
        self.cases: list[SubjectId] = []
        self.done: list[str] = []

    def step(self) -> None:
        """One deed of one of the two, chosen by the dice."""
        who = self.holder() if self.dice.random() < 0.6 else self.dice.choice(self.people)
        deed = self.dice.choices(list(_DEEDS), weights=list(_DEEDS.values()))[0]
        try:
            deed(self, who)
        except RolodexError:
            return
        self.done.append(deed.__name__)

    def case(self) -> SubjectId:
        """The case that both work on: the latest, mostly."""
        return self.cases[-1] if self.dice.random() < 0.8 else self.dice.choice(self.cases)

    def holder(self) -> Session:
        """Who holds the latest case, or anybody once nobody does."""
        held = handover.holder(self.people[0].living(self.cases[-1], Kind.CASE))
        return next((one for one in self.people if officers.officer(one) == held), self.dice.choice(self.people))

    def some(self) -> list[SubjectId]:
        return self.dice.sample(self.contacts, self.dice.randint(1, len(self.contacts)))

    def other(self, who: Session) -> SubjectId:
        return officers.officer(self.people[1] if who is self.people[0] else self.people[0])


def start(play: Play, who: Session) -> None:
    is_vacant = play.dice.random() < 0.3
    named = {"custodian": play.other(who)} if is_vacant else {"incoming": play.other(who)}
    opening = Opening(contacts=tuple(play.contacts), last_day=LAST_DAY, **named)  # type: ignore[arg-type]
    play.cases.append(handovers.start(who, opening).case)


def advance(play: Play, who: Session) -> None:
    handovers.advance(who, play.case())


def brief(play: Play, who: Session) -> None:
    for one in play.contacts:
        handover_items.brief(who, play.case(), one, dict.fromkeys(BRIEF_PARTS, "None known."))


def introduce(play: Play, who: Session) -> None:
    accepts = play.dice.random() < 0.8
    occasion = Occasion("joint_visit", reaction="" if accepts else "declines", accepts_successor=accepts)
    introductions.introduce(who, play.case(), play.some(), occasion)


def arrange(play: Play, who: Session) -> None:
    verb = play.dice.choice(("transfer", "transfer", "refer", "archive", "close"))
    handover_items.arrange(who, play.case(), play.some(), verb, play.dice.choice((1, 2, 3)))


def refer(play: Play, who: Session) -> None:
    referrals.refer(who, play.case(), play.some()[0], Referral(whom="The clinic"))


def leave_out(play: Play, who: Session) -> None:
    outcome = play.dice.choice((Outcome.NOT_HANDED_OVER, Outcome.AWAITING_CONTACT))
    handover_items.leave_out(who, play.case(), play.some()[0], outcome, "Away.")


def export(play: Play, who: Session) -> None:
    exported(who, play.case(), *play.contacts)


def custody(play: Play, who: Session) -> None:
    handovers.custody(who, play.case(), officers.officer(who))


def suspend(play: Play, who: Session) -> None:
    until = CLOCK.now().date().replace(day=30)
    handovers.advance(who, play.case(), State.SUSPENDED, "Roads are closed.", until)


def cancel(play: Play, who: Session) -> None:
    handovers.advance(who, play.case(), State.CANCELLED, "Stays after all.")


def accept(play: Play, who: Session) -> None:
    handover_items.accept(who, play.case(), play.some())


def decline(play: Play, who: Session) -> None:
    handover_items.decline(who, play.case(), play.some()[0], "Another section.")


def read_back(play: Play, who: Session) -> None:
    words = ReadBack(OWN_WORDS, "Call her.", CLOCK.now().date())
    handover_items.read_back(who, play.case(), play.some()[0], words)


def receive(play: Play, who: Session) -> None:
    """The receipt of a bundle comes in, as an import writes it."""
    with who.writing("bundle.import") as writing:
        handovers.record_receipt(writing, play.case(), b"\x07" * 16)


def undo(play: Play, who: Session) -> None:
    """Take back one's latest deed in a case; contacts, officers and cards stay."""
    found = undoing.next_undo(who)
    if found is not None and found.command.startswith("handover.") and found.command != "handover.start":
        undoing.undo(who)


def undo_earlier(play: Play, who: Session) -> None:
    """Take back any deed in a case, with whatever came after it left as it is."""
    deeds = [line for line in undoing.lines(who, 12) if line.can_be_undone and line.change_set.command in _UNDOABLE]
    if deeds:
        undoing.undo_one(who, play.dice.choice(deeds).change_set.id)


def redo(play: Play, who: Session) -> None:
    undoing.redo(who)


def agree(play: Play, who: Session) -> None:
    handovers.agree(who, play.case())


def relinquish(play: Play, who: Session) -> None:
    relinquishing.relinquish(who, play.case())


_DEEDS: dict[Callable[[Play, Session], None], int] = {
    start: 1,
    advance: 10,
    brief: 4,
    introduce: 6,
    arrange: 2,
    refer: 1,
    leave_out: 2,
    export: 5,
    custody: 3,
    suspend: 1,
    cancel: 1,
    accept: 6,
    decline: 2,
    read_back: 4,
    receive: 1,
    undo: 2,
    undo_earlier: 2,
    redo: 5,
    agree: 5,
    relinquish: 4,
}
_UNDOABLE = frozenset(
    f"handover.{name}"
    for name in ("accept", "advance", "custody", "decline", "introduce", "leave_out", "read_back", "add", "edit")
)


def unstewarded(play: Play) -> list[SubjectId]:
    """The living contacts that no officer is responsible for now."""
    session = play.people[0]
    return [one for one in play.contacts if not stewards.standing(session.living(one, Kind.CONTACT))]


def played(folder: Path, seed: int) -> Play:
    """A play from the beginning, or from wherever the usual course had come to; after each deed stewards are asked."""
    secret = passphrases.from_text("seven grey herons wait beside the ferry")
    amina = vaults.create(folder, secret, OfficerDraft("Amina"), kdf.SMALL, FixedClock(CLOCK.now()))
    play = Play(amina, seed)
    start(play, amina)
    for deed in _COURSE[: play.dice.randint(0, len(_COURSE))]:
        deed(play, amina)
    for _ in range(STEPS):
        play.step()
        assert unstewarded(play) == [], (seed, play.done)
    amina.close()
    return play


def everybody(play: Play, who: Session) -> None:
    occasion = Occasion("joint_visit", accepts_successor=True)
    introductions.introduce(who, play.cases[-1], tuple(play.contacts), occasion)


_COURSE = (advance, advance, brief, advance, everybody, export, advance)


def test_contact_keeps_a_steward_whatever_is_done_in_its_cases(tmp_path: Path, cheap_keys: None) -> None:
    plays = [played(tmp_path / str(seed), seed) for seed in SEEDS]

    # A play in which everything was refused would prove nothing: between them the plays did every deed.
    assert {deed.__name__ for deed in _DEEDS} - {name for play in plays for name in play.done} == set()

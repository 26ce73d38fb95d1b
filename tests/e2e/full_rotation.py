"""The stage of S3: who plays, whom they know, and what they have in hand."""

from pathlib import Path
from typing import Any

from tests.e2e.dated_person import DatedPerson


class Rotation:
    """Amina hands forty contacts over to Bruno; Salma, at Amina's computer, is the supervisor.

    Of fourteen contacts of first priority eleven are visited, two are called, and the last one declines. Of the others
    two find a place in the plan, three never agreed to be handed over, one is nobody's business any more.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.out = DatedPerson(folder / "out", "Amina Outgoing")
        self.inc = DatedPerson(folder / "in", "Bruno Incoming")
        for person in (self.out, self.inc):
            person.create("Civil Affairs")
        self.boss = DatedPerson(folder / "out", "Salma Supervisor")
        slot = ("vault", "slots", "add-officer", "--officer", self.boss.name, "--component", "Civil Affairs")
        secret = ("--kdf", "small", "--new-passphrase-file", str(self.boss.passphrase_file))
        self.boss.officer = str(self.out(*slot, *secret)["officer"])
        cards = [folder / f"{person.officer}.rlxcard" for person in (self.out, self.inc)]
        card = ("identity", "public-card", "--out")
        *made, hers = self.out.batch([*(contact_line(number) for number in range(1, 41)), (*card, str(cards[0]))])
        his, *_ = self.inc.batch(
            [
                (*card, str(cards[1])),
                ("recipient", "add", str(cards[0])),
                ("recipient", "verify", self.out.officer, "--fingerprint", hers["fingerprint"], "--how", "in_person"),
            ]
        )
        self.card, self.fingerprint = cards[1], his["fingerprint"]
        self.contacts = [str(document["id"]) for document in made]
        self.first, self.others = self.contacts[:14], self.contacts[14:]
        self.visited, self.called, self.declining = self.first[:11], self.first[11:13], self.first[13]
        self.gone, self.unasked = self.others[-1], self.others[-4:-1]
        self.travelling = [*self.visited, *self.called, *self.others[:-4]]
        self.case = ""
        self.promised: list[str] = []
        self.planned: dict[str, dict[str, Any]] = {}
        self.bundle_id = ""
        self.bundle_stick = folder
        self.sticks = 0

    def at(self, day: str) -> None:
        """It is another day on every computer."""
        for person in (self.out, self.inc, self.boss):
            person.day = day

    def step(self, verb: str, *arguments: str) -> tuple[str, ...]:
        return ("handover", verb, self.case, *arguments)

    def stick(self) -> Path:
        self.sticks += 1
        path = self.folder / f"stick-{self.sticks}"
        path.mkdir()
        return path

    def export_line(self, verb: str, *more: str) -> tuple[str, ...]:
        return ("bundle", verb, "--purpose", "handover", "--case", self.case, "--to", self.inc.officer, *more)


def contact_line(number: int) -> tuple[str, ...]:
    name = ("--name", f"Contact Invented {number}", "--category", "civil_society")
    return ("contact", "add", *name, "--phone", f"+223760000{number:02d}")

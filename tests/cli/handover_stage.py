"""Two officers and a supervisor with a small hand-over case, for the tests of its verbs."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cli.harness import Terminal

BRIEF = (
    *("--why", "Chairs the market committee."),
    *("--history", "Met monthly since 2024."),
    *("--current-actions", "Waits for our answer on the night patrols."),
    *("--promises", "We come back before the rains."),
    *("--sensitivities", "Does not speak in front of the brigade."),
    *("--if-then", "If the market closes, call within the day."),
    *("--do-not", "Never mention the land case."),
    *("--who-else-knows", "The national staff in the office."),
)
READ_BACK = (
    *("--summary", "She decides when the market opens; I call her before every convoy and keep off the land case."),
    *("--next-action", "Bring the answer."),
    *("--due", "2026-12-10"),
)
DAYS = ("--first-day", "2026-11-23", "--last-day", "2026-12-04")


@dataclass(slots=True)
class Stage:
    """Amina hands over to Bruno, Salma supervises; Nana is of first priority, Awa of third."""

    amina: Terminal
    bruno: Terminal
    salma: Terminal
    nana: str
    awa: str
    bruno_id: str
    salma_id: str
    case: str = ""

    def start(self, *more: str) -> str:
        """Begin the case with both contacts."""
        line = ("handover", "start", "--incoming", self.bruno_id, "--supervisor", self.salma_id, *DAYS)
        self.case = self.amina.json(*line, "--priority-1", self.nana, *more)["case"]
        return self.case

    def step(self, verb: str, *arguments: str) -> dict[str, Any]:
        """Amina's next step in the case."""
        return self.amina.json("handover", verb, self.case, *arguments)

    def refused(self, verb: str = "advance", *arguments: str, by: Terminal | None = None) -> str:
        """The guard that refuses a step, Amina's by default."""
        document = (by or self.amina).json("handover", verb, self.case, *arguments, status=5)
        return str(document["error"]["params"]["guard"])

    def verify(self) -> None:
        """Each takes in the other's card and compares the fingerprint."""
        for here, there, officer in (
            (self.amina, self.bruno, self.bruno_id),
            (self.bruno, self.amina, officer_of(self.amina)),
        ):
            compare(here, there, officer)

    def introduce(self, *contacts: str, accepts: str = "--accepts-successor") -> dict[str, Any]:
        """A joint visit to these contacts, who accept Bruno unless told otherwise."""
        return self.step("introduce", *contacts, "--mode", "joint_visit", "--on", "2026-11-20", *accepts.split())

    def to_introducing(self) -> None:
        """Plan, compare keys and brief, up to the introductions."""
        self.start()
        self.step("advance")
        self.verify()
        self.step("advance")
        self.step("brief", self.nana, *BRIEF)
        assert self.step("advance")["state"] == "introducing"


def staged(terminal: Callable[..., Terminal]) -> Stage:
    """The people at their computers, before the case begins."""
    amina, bruno = terminal("amina"), terminal("bruno")
    salma = second_slot(amina, "Salma")
    nana = contact(amina, "Nana Invented")
    awa = contact(amina, "Awa Invented")
    card = amina.folder / "bruno.rlxcard"
    bruno.json("identity", "public-card", "--out", str(card))
    amina.json("recipient", "add", str(card))
    return Stage(amina, bruno, salma, nana, awa, officer_of(bruno), officer_of(salma))


def contact(person: Terminal, name: str, *more: str) -> str:
    return str(person.json("contact", "add", "--name", name, "--category", "civil_society", *more)["id"])


def officer_of(person: Terminal) -> str:
    """The id of the officer at this terminal."""
    return str(person.json("identity", "show")["officer"])


def compare(here: Terminal, there: Terminal, officer: str) -> None:
    """Take in the other's card and compare the fingerprint as read out."""
    card = here.folder / f"{there.folder.name}-{officer[:8]}.rlxcard"
    shown = there.json("identity", "public-card", "--out", str(card))
    here.json("recipient", "add", str(card))
    here.json("recipient", "verify", officer, "--fingerprint", shown["fingerprint"], "--how", "in_person")


def second_slot(owner: Terminal, name: str) -> Terminal:
    """Another officer with a slot in the same vault, at the same computer."""
    person = SecondOfficer(owner.folder, owner.clock, passphrase=f"{name.lower()} counts nine herons at the ferry")
    owner.json(
        *("vault", "slots", "add-officer", "--officer", name, "--component", "Civil Affairs", "--kdf", "small"),
        *("--new-passphrase-file", str(person.passphrase_file)),
    )
    return person


class SecondOfficer(Terminal):
    """A person with a passphrase file of their own beside the first one's."""

    @property
    def passphrase_file(self) -> Path:
        """The file, made at the first call."""
        path = self.folder / f"{self.passphrase.partition(' ')[0]}.txt"
        if not path.exists():
            path.write_text(self.passphrase + "\n", encoding="utf-8")
        return path


def transferred(stage: Stage) -> str:
    """Introduce both, export, advance and import on the other side; the bundle's id."""
    stage.to_introducing()
    stage.introduce(stage.nana, stage.awa)
    bundle_id = export(stage)
    assert stage.step("advance")["state"] == "transferred"
    return bundle_id


def export(stage: Stage) -> str:
    """Write the bundle of the case for Bruno, who imports it."""
    folder = fresh_folder(stage.amina)
    line = ("bundle", "export", "--purpose", "handover", "--case", stage.case, "--to", stage.bruno_id)
    exported = stage.amina.json(*line, "--out", str(folder))
    assert stage.bruno.json("bundle", "import", str(only_file(folder)))["applied"] is True
    return str(exported["bundle_id"])


def answer(stage: Stage, bundle_id: str) -> None:
    """Bruno's receipt, which Amina imports."""
    folder = fresh_folder(stage.bruno)
    stage.bruno.json("bundle", "receipt", bundle_id, "--out", str(folder))
    assert stage.amina.json("bundle", "import", str(only_file(folder)))["applied"] is True


def fresh_folder(person: Terminal) -> Path:
    """An empty folder at this computer."""
    number = len(list(person.folder.glob("stick-*")))
    folder = person.folder / f"stick-{number}"
    folder.mkdir()
    return folder


def only_file(folder: Path) -> Path:
    """The one bundle in a folder."""
    (found,) = folder.glob("*.rlx")
    return found


def stewards(person: Terminal, contact_id: str) -> list[dict[str, str]]:
    """The stewardships of a contact, in the order of their officers."""
    claims = person.json("contact", "show", contact_id)["claims"]
    return sorted((c["value"] for c in claims if c["field"] == "stewards"), key=lambda value: str(value["officer"]))

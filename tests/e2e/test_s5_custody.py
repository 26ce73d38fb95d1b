"""S5. No successor named: custody by the supervisor, seven weeks later an incoming officer, and a contact asked for."""

import sys
from pathlib import Path
from typing import Any

from tests.e2e.person import Person, bytes_of, only_file
from tests.e2e.test_s3a_rotation import BRIEF

FRIDAY = "2026-11-20T09:00:00+00:00"
SEVEN_WEEKS_LATER = "2027-01-08T09:00:00+00:00"
CONSENT = (
    *("--purpose", "contact_and_liaison", "--purpose", "hand_over_to_successor"),
    *("--audience", "mission", "--scope", "both", "--on-hand-over", "allow"),
)
READ_BACK = (
    *("--summary", "She decides when the market opens; I call her before every convoy and never raise the land case."),
    *("--next-action", "Bring the answer on night patrols.", "--due", "2027-01-20"),
)
_AT_A_TIME = """
import sys
from datetime import datetime
from rolodex.cli.call import Call
from rolodex.cli.main import main
from rolodex.clock import FixedClock
sys.exit(main(sys.argv[2:], Call(clock=FixedClock(datetime.fromisoformat(sys.argv[1])))))
"""


class PersonOfADay(Person):
    """A person whose computer says a day of the story."""

    day = FRIDAY

    def command(self) -> list[str]:
        return [sys.executable, "-c", _AT_A_TIME, self.day]


class Custody:
    """The people of the story, who all sit apart, and the four contacts of the post."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.amina = PersonOfADay(folder / "amina", "Amina Outgoing")
        self.salma = PersonOfADay(folder / "salma", "Salma Supervisor")
        for person in (self.amina, self.salma):
            person.create("Civil Affairs")
        self.amina.knows(self.salma)
        self.salma.knows(self.amina)
        lines = [
            ("contact", "add", "--name", f"{name} CANARY", "--category", "civil_society", "--phone", f"+2237600000{n}")
            for n, name in enumerate(("Nana", "Awa", "Binta", "Oumar"))
        ]
        self.contacts = [str(made["id"]) for made in self.amina.batch(lines)]
        self.nana, self.awa, self.binta, self.oumar = self.contacts
        self.case = ""
        self.sticks = 0
        self.bundle: dict[str, Any] = {}

    def stick(self) -> Path:
        self.sticks += 1
        path = self.folder / f"stick-{self.sticks}"
        path.mkdir()
        return path

    def send(self, person: Person, other: Person, *what: str) -> dict[str, Any]:
        """A bundle from one to the other, who imports it."""
        person("bundle", "export", "--to", other.officer, *what, "--out", str(stick := self.stick()))
        return other("bundle", "import", str(only_file(stick)))

    def answer(self, person: Person, other: Person, bundle: dict[str, Any]) -> None:
        """The receipt for a bundle, imported by who sent it."""
        person("bundle", "receipt", bundle["bundle_id"], "--out", str(stick := self.stick()))
        other("bundle", "import", str(only_file(stick)))


def test_post_without_successor_is_kept_in_custody_and_handed_over_later(tmp_path: Path) -> None:
    story = Custody(tmp_path)
    leave_on_friday(story)
    take_custody(story)
    bruno = arrive(story)
    take_over(story, bruno)
    ask_for_whom_an_old_interaction_names(story, bruno)


def leave_on_friday(story: Custody) -> None:
    """Amina briefs for nobody yet: the supervisor is to keep the contacts."""
    amina, salma = story.amina, story.salma
    amina.batch(
        [
            *(("consent", "add", contact, *CONSENT) for contact in story.contacts),
            *[
                ("safe-contact", "set", story.nana, "--channel", "signal", "--confirmed-on", "2026-10-05"),
                ("safe-contact", "set", story.awa, "--channel", "phone", "--confirmed-on", "2026-11-16"),
            ],
            ("interaction", "log", story.nana, story.oumar, "--channel", "in_person", "--summary", "Old talk CANARY."),
        ]
    )
    started = amina(
        *("handover", "start", "--supervisor", salma.officer, "--custodian", salma.officer),
        *("--reason", "end_of_assignment", "--last-day", "2026-11-20", "--priority-1", story.nana),
    )
    story.case = str(started["case"])
    amina.batch(
        [
            ("handover", "advance", story.case),
            ("handover", "advance", story.case),
            ("handover", "brief", story.case, story.nana, *BRIEF),
        ]
    )
    assert amina.refused("handover", "custody", story.case, status=5) == "custodian_receipt"
    assert primary_stewards(amina, story.contacts) == {amina.officer}


def take_custody(story: Custody) -> None:
    """The custodian's receipt lets Amina go; on both computers every contact has exactly one primary steward."""
    amina, salma = story.amina, story.salma
    came = story.send(amina, salma, "--purpose", "handover", "--case", story.case)
    assert came["changes"]["new"]["contact"] == len(story.contacts)
    assert primary_stewards(salma, story.contacts) == {amina.officer}
    story.answer(salma, amina, came)
    taken = ("handover", "custody", story.case)
    assert primary_stewards(amina, story.contacts, taken) == {salma.officer}
    assert primary_stewards(salma, story.contacts, taken) == {salma.officer}


def arrive(story: Custody) -> PersonOfADay:
    """Seven weeks later the custodian opens the case again and issues the briefs anew, as Amina wrote them."""
    salma = story.salma
    salma.day = SEVEN_WEEKS_LATER
    bruno = PersonOfADay(story.folder / "bruno", "Bruno Incoming")
    bruno.day = SEVEN_WEEKS_LATER
    bruno.create("Civil Affairs")
    bruno.knows(salma)
    card = story.folder / "bruno.rlxcard"
    shown = bruno("identity", "public-card", "--out", str(card))
    salma("recipient", "add", str(card))
    salma("handover", "edit", story.case, "--incoming", bruno.officer, "--first-day", "2027-01-08")
    assert salma.refused("handover", "advance", story.case, status=5) == "incoming_key_verified"
    salma("recipient", "verify", bruno.officer, "--fingerprint", shown["fingerprint"], "--how", "in_person")
    three = story.contacts[:3]
    salma.batch(
        [
            ("handover", "advance", story.case),
            ("handover", "leave-out", story.case, story.oumar, "--reason", "Has no dealings with the post any more."),
            ("handover", "advance", story.case),
            ("handover", "introduce", story.case, *three, "--mode", "joint_visit", "--on", "2027-01-08"),
        ]
    )
    came = story.send(salma, bruno, "--purpose", "handover", "--case", story.case)
    assert came["not_theirs_to_say"] == []
    assert salma("handover", "advance", story.case)["state"] == "transferred"
    story.bundle = came
    return bruno


def take_over(story: Custody, bruno: Person) -> None:
    """Whom to confirm first is flagged before first contact; three stewards stand in the history with their days."""
    salma, three = story.salma, story.contacts[:3]
    items = {item["contact"]: item for item in bruno("handover", "show", story.case)["items"]}
    assert {contact for contact, item in items.items() if item["safe_contact_overdue"]} == {story.nana}
    assert items[story.nana]["brief_by"] == ["Amina Outgoing"]
    assert "CONFIRM FIRST" in bruno.run("contact", "reveal", story.nana, "--field", "phones").stdout
    assert primary_stewards(bruno, three) == {salma.officer}
    read_back = ("handover", "readback", story.case, story.nana, *READ_BACK)
    assert primary_stewards(bruno, three, read_back, ("handover", "accept", story.case, *three)) == {bruno.officer}
    story.answer(bruno, salma, story.bundle)
    assert primary_stewards(salma, three) == {bruno.officer}
    for person in (bruno, salma):
        assert history_of(person, story.nana) == [
            (story.amina.officer, "2026-11-20", "2026-11-20"),
            (salma.officer, "2026-11-20", "2027-01-08"),
            (bruno.officer, "2027-01-08", ""),
        ]
    assert primary_stewards(salma, [story.oumar]) == {salma.officer}
    salma.batch([("handover", verb, story.case) for verb in ("agree", "advance", "sign-off")])
    story.send(salma, bruno, "--purpose", "sign_off", "--case", story.case)
    ended = [person.batch([("handover", "list"), ("handover", "coverage", story.case)]) for person in (salma, bruno)]
    assert ended[0] == ended[1]
    assert ended[0][0]["cases"][0]["state"] == "closed"


def ask_for_whom_an_old_interaction_names(story: Custody, bruno: Person) -> None:
    """Bruno asks for Oumar by a meaningless id; Salma sees the name, and answers through the gate of consent."""
    salma = story.salma
    (nameless,) = bruno("bundle", "requests")["nameless"]
    assert (nameless["contact"], nameless["named_by"], nameless["on"]) == (story.oumar, ["interaction"], "2026-11-20")
    asking = ("--purpose", "request", "--subject", story.oumar, "--case", story.case)
    preview = bruno("bundle", "preview", "--to", salma.officer, *asking)
    assert preview["counts"] == {"claims": 0}
    bruno("bundle", "export", "--to", salma.officer, *asking, "--out", str(stick := story.stick()))
    asked = {"contact": story.oumar, "known": True, "display_name": "Oumar CANARY"}
    assert salma("bundle", "inspect", str(only_file(stick)))["asked"] == [asked]
    came, told = salma.batch([("bundle", "import", str(only_file(stick))), ("bundle", "requests")])
    assert (came["asked"], came["changes"]["claims"]) == ([asked], 0)
    (waiting,) = told["requests"]
    assert (waiting["officer"], waiting["asked"]) == (bruno.officer, [asked])

    story.send(salma, bruno, "--purpose", "update", "--contact", story.oumar)
    oumar, asked_now = bruno.batch([("contact", "show", story.oumar), ("bundle", "requests")])
    assert (oumar["display_name"], asked_now["nameless"]) == ("Oumar CANARY", [])
    assert b"CANARY" not in bytes_of(stick)


def primary_stewards(person: Person, contacts: list[str], *before: tuple[str, ...]) -> set[str]:
    """The officers who are primary steward after these calls; every contact has exactly one."""
    shown = person.batch([*before, *(("contact", "show", contact) for contact in contacts)])[len(before) :]
    standing = [[one["officer"] for one in stewardships(contact) if not one.get("to")] for contact in shown]
    assert all(len(now) == 1 for now in standing), standing
    return {officer for now in standing for officer in now}


def stewardships(shown: dict[str, Any]) -> list[dict[str, Any]]:
    """The primary stewardships of a contact, the earliest first."""
    held = [claim["value"] for claim in shown["claims"] if claim["field"] == "stewards"]
    return sorted(
        (one for one in held if one["role"] == "primary"), key=lambda one: (one.get("to", "9999"), one["from"])
    )


def history_of(person: Person, contact: str) -> list[tuple[str, str, str]]:
    """Every primary steward with the days from and to."""
    found = stewardships(person("contact", "show", contact))
    return [(one["officer"], one["from"], one.get("to", "")) for one in found]

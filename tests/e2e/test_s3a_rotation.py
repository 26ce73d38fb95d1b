"""S3a. Rotation without planner, printing and ended access: case, briefs, introductions, gate, bundle, receipt."""

from pathlib import Path
from typing import Any

from tests.e2e.person import Person, only_file

CONTACTS = 12
FIRST_PRIORITY = 4
BRIEF = (
    *("--why", "Chairs the market committee and is asked before every convoy."),
    *("--history", "Met monthly since 2024; opened the road in May."),
    *("--current-actions", "Waits for our answer on the night patrols."),
    *("--promises", "We said we would come back before the rains."),
    *("--sensitivities", "Does not speak in front of the brigade."),
    *("--if-then", "If the market closes, call within the day."),
    *("--do-not", "Never mention the land case."),
    *("--who-else-knows", "The national staff in the office."),
)
READ_BACK = (
    *("--summary", "She decides when the market opens; I call her before every convoy and never raise the land case."),
    *("--next-action", "Bring the answer on night patrols."),
    *("--due", "2026-12-10"),
)


class Rotation:
    """The people of the story and what they have in hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.out = Person(folder / "out", "Amina Outgoing").create("Civil Affairs")
        self.inc = Person(folder / "in", "Bruno Incoming").create("Civil Affairs")
        self.boss = second_officer(self.out, "Salma Supervisor")
        lines = [
            (
                *("contact", "add", "--name", f"Contact Invented {number}", "--category", "civil_society"),
                *("--phone", f"+223760000{number:02d}"),
            )
            for number in range(CONTACTS)
        ]
        self.contacts = [str(document["id"]) for document in self.out.batch(lines)]
        self.first, self.later = self.contacts[:FIRST_PRIORITY], self.contacts[FIRST_PRIORITY:]
        promise = ("commitment", "add", "--contact", self.first[0], "--by", "us", "--what", "Bring the answer")
        self.promised = self.out(*promise, "--due", "2026-12-10")["id"]
        self.case = ""

    def step(self, verb: str, *arguments: str) -> dict[str, Any]:
        """The outgoing officer's next step in the case."""
        return self.out("handover", verb, self.case, *arguments)

    def refused(self) -> str:
        """The guard that stops the outgoing officer from going on."""
        return self.out.refused("handover", "advance", self.case, status=5)

    def stick(self, name: str) -> Path:
        path = self.folder / name
        path.mkdir()
        return path

    def handed(self) -> tuple[str, ...]:
        return ("--purpose", "handover", "--case", self.case, "--to", self.inc.officer)


def test_rotation_is_played_from_case_to_sign_off(tmp_path: Path) -> None:
    story = Rotation(tmp_path)
    plan_and_brief(story)
    introduce(story)
    exported = transfer(story)
    receive(story, exported)
    close(story)


def plan_and_brief(story: Rotation) -> None:
    """A key that nobody compared stops the briefing; a priority contact without a brief stops the introductions."""
    out, inc = story.out, story.inc
    inc("identity", "public-card", "--out", str(story.folder / "bruno.rlxcard"))
    out("recipient", "add", str(story.folder / "bruno.rlxcard"))
    started = out(
        *("handover", "start", "--incoming", inc.officer, "--supervisor", story.boss.officer),
        *("--reason", "end_of_assignment", "--first-day", "2026-11-23", "--last-day", "2026-12-04"),
        *(word for contact in story.first for word in ("--priority-1", contact)),
    )
    story.case = str(started["case"])
    assert started["items"] == CONTACTS
    assert story.step("advance")["state"] == "planned"
    assert story.refused() == "incoming_key_verified"
    out.knows(inc)
    inc.knows(out)
    assert story.step("advance")["state"] == "briefing"
    assert story.refused() == "briefs_complete"
    out.batch([("handover", "brief", story.case, contact, *BRIEF) for contact in story.first])
    assert story.step("advance")["state"] == "introducing"


def introduce(story: Rotation) -> None:
    """Who was not introduced stops the transfer; who did not agree to the successor stays at home."""
    out, last = story.out, story.later[-1]
    assert story.refused() == "every_item_introduced"
    blocked = out("bundle", "preview", *story.handed())
    assert blocked["counts"].get("contact", 0) == 0
    assert {entry["contact"] for entry in blocked["withheld"]} == set(story.contacts)
    visit = ("--mode", "joint_visit", "--on", "2026-11-24", "--accepts-successor")
    out.batch([("handover", "introduce", story.case, contact, *visit) for contact in story.contacts[:-1]])
    story.step("introduce", last, "--mode", "joint_call", "--on", "2026-11-25", "--reaction", "declines")
    assert story.refused() == "every_item_introduced"
    story.step("leave-out", last, "--reason", "Does not want to meet the successor.")
    assert story.refused() == "bundle_exported"


def transfer(story: Rotation) -> str:
    """What was previewed is what leaves; nothing is written on the other side before the import."""
    out, inc = story.out, story.inc
    preview = out("bundle", "preview", *story.handed())
    assert preview["counts"]["contact"] == CONTACTS - 1
    stick = story.stick("stick")
    exported = out("bundle", "export", *story.handed(), "--out", str(stick), "--expect-digest", preview["digest"])
    assert story.step("advance")["state"] == "transferred"
    bundle = str(only_file(stick))
    inspected = inc("bundle", "inspect", bundle)
    assert (inspected["verified"], inspected["digest"]) == (True, preview["digest"])
    assert inc("contact", "list")["contacts"] == []
    assert inc("bundle", "import", bundle)["applied"] is True
    assert len(inc("contact", "list", "--limit", "100")["contacts"]) == CONTACTS - 1
    return str(exported["bundle_id"])


def receive(story: Rotation, bundle_id: str) -> None:
    """The incoming officer reads back in own words, accepts, takes over the promise and sends the receipt."""
    inc, case = story.inc, story.case
    short = ("--summary", "Fine.", "--next-action", "Call.", "--due", "2026-12-10")
    assert inc.refused("handover", "readback", case, story.first[0], *short, status=2) == "invalid"
    inc.batch([("handover", "readback", case, contact, *READ_BACK) for contact in story.first])
    inc("handover", "accept", case, *story.contacts[:-1])
    inc("commitment", "acknowledge", story.promised)
    stick = story.stick("receipts")
    inc("bundle", "receipt", bundle_id, "--out", str(stick))
    assert story.refused() == "receipt_verified"
    assert story.out("bundle", "import", str(only_file(stick)))["applied"] is True
    assert story.out("handover", "coverage", case) == inc("handover", "coverage", case)


def close(story: Rotation) -> None:
    """The outgoing officer agrees to the read-backs, the supervisor signs, and the counts say what happened."""
    assert story.refused() == "read_backs_agreed"
    story.step("agree")
    assert story.step("advance")["state"] == "received"
    assert story.refused() == "supervisor_signed"
    assert story.boss("handover", "sign-off", story.case)["state"] == "closed"
    seen = story.step("coverage")
    assert (seen["total"], seen["briefed"]) == (CONTACTS, FIRST_PRIORITY)
    assert (seen["introduced"], seen["confirmed"]) == (CONTACTS - 1, FIRST_PRIORITY)
    assert story.out("audit", "verify")["sound"] is True
    assert story.inc("vault", "verify")["sound"] is True


def second_officer(owner: Person, name: str) -> Person:
    """Another officer with a slot in the same vault."""
    person = Person(owner.folder, name)
    added = owner(
        *("vault", "slots", "add-officer", "--officer", name, "--component", "Civil Affairs", "--kdf", "small"),
        *("--new-passphrase-file", str(person.passphrase_file)),
    )
    person.officer = added["officer"]
    return person

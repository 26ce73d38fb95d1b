"""S3a. Rotation without planner, printing and ended access: case, briefs, introductions, gate, bundle, receipt."""

from pathlib import Path

import pytest

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
        self.contacts: list[str] = []
        self.case = ""

    def case_step(self, *arguments: str) -> dict[str, object]:
        verb, *rest = arguments
        return self.out("handover", verb, self.case, *rest)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Rotation:
    """Plays the story once; the tests below look at what was seen on the way."""
    return Rotation(tmp_path_factory.mktemp("s3a"))


def test_rotation_is_played_from_case_to_sign_off(story: Rotation) -> None:
    out, inc = story.out, story.inc
    boss = second_officer(out, "Salma Supervisor")
    added = out.batch(
        [
            (
                *("contact", "add", "--name", f"Contact Invented {number}", "--category", "civil_society"),
                *("--phone", f"+223760000{number:02d}"),
            )
            for number in range(CONTACTS)
        ]
    )
    story.contacts = [document["id"] for document in added]
    first, later = story.contacts[:FIRST_PRIORITY], story.contacts[FIRST_PRIORITY:]
    promised = out("commitment", "add", first[0], "--by", "us", "--what", "Bring the answer", "--due", "2026-12-10")

    # The incoming officer's key is not known yet: the case can be planned, not briefed.
    inc("identity", "public-card", "--out", str(story.folder / "bruno.rlxcard"))
    out("recipient", "add", str(story.folder / "bruno.rlxcard"))
    started = out(
        *("handover", "start", "--incoming", inc.officer, "--supervisor", boss.officer),
        *("--reason", "end_of_assignment", "--first-day", "2026-11-23", "--last-day", "2026-12-04"),
        *(word for contact in first for word in ("--priority-1", contact)),
    )
    story.case = str(started["case"])
    assert started["items"] == CONTACTS
    assert story.case_step("advance")["state"] == "planned"
    assert out.refused("handover", "advance", story.case, status=5) == "incoming_key_verified"

    out.knows(inc)
    inc.knows(out)
    assert story.case_step("advance")["state"] == "briefing"
    assert out.refused("handover", "advance", story.case, status=5) == "priority_1_briefed"
    for contact in first:
        story.case_step("brief", contact, *BRIEF)
    assert story.case_step("advance")["state"] == "introducing"
    assert out.refused("handover", "advance", story.case, status=5) == "every_item_introduced"

    # Nobody has agreed to the successor yet: everything about them stays at home.
    blocked = out("bundle", "preview", "--purpose", "handover", "--case", story.case, "--to", inc.officer)
    assert blocked["counts"]["contacts"] == 0
    assert {entry["contact"] for entry in blocked["withheld"]} == set(story.contacts)

    for contact in story.contacts[:-1]:
        story.case_step("introduce", contact, "--mode", "joint_visit", "--on", "2026-11-24", "--accepts-successor")
    story.case_step("introduce", later[-1], "--mode", "joint_call", "--on", "2026-11-25", "--reaction", "declines")
    assert out.refused("handover", "advance", story.case, status=5) == "every_item_introduced"
    story.case_step("leave-out", later[-1], "--reason", "Does not want to meet the successor.")
    assert out.refused("handover", "advance", story.case, status=5) == "bundle_exported"

    preview = out("bundle", "preview", "--purpose", "handover", "--case", story.case, "--to", inc.officer)
    assert preview["counts"]["contacts"] == CONTACTS - 1
    bundles = story.folder / "stick"
    bundles.mkdir()
    exported = out(
        *("bundle", "export", "--purpose", "handover", "--case", story.case, "--to", inc.officer),
        *("--out", str(bundles), "--expect-digest", preview["digest"]),
    )
    assert story.case_step("advance")["state"] == "transferred"

    bundle = only_file(bundles)
    inspected = inc("bundle", "inspect", str(bundle))
    assert (inspected["verified"], inspected["digest"]) == (True, preview["digest"])
    assert inc("contact", "list")["contacts"] == []
    assert inc("bundle", "import", str(bundle))["applied"] is True
    assert len(inc("contact", "list", "--limit", "100")["contacts"]) == CONTACTS - 1

    for contact in first:
        inc("handover", "readback", story.case, contact, *READ_BACK)
    assert inc.refused("handover", "readback", story.case, first[0], *short_read_back(), status=2) == "invalid"
    for contact in story.contacts[:-1]:
        inc("handover", "accept", story.case, contact)
    inc("commitment", "acknowledge", promised["id"])
    receipts = story.folder / "receipts"
    receipts.mkdir()
    inc("bundle", "receipt", exported["bundle_id"], "--out", str(receipts))

    assert out.refused("handover", "advance", story.case, status=5) == "receipt_verified"
    assert out("bundle", "import", str(only_file(receipts)))["applied"] is True
    assert out("handover", "coverage", story.case) == inc("handover", "coverage", story.case)
    assert out.refused("handover", "advance", story.case, status=5) == "read_back_agreed"
    story.case_step("agree")
    assert story.case_step("advance")["state"] == "received"
    assert out.refused("handover", "advance", story.case, status=5) == "supervisor_signed"
    assert boss("handover", "sign-off", story.case)["state"] == "closed"

    seen = out("handover", "coverage", story.case)
    assert seen["total"] == CONTACTS
    assert seen["briefed"] == FIRST_PRIORITY
    assert seen["introduced"] == CONTACTS - 1
    assert seen["confirmed"] == FIRST_PRIORITY
    assert out("audit", "verify")["sound"] is True
    assert inc("vault", "verify")["sound"] is True


def second_officer(owner: Person, name: str) -> Person:
    """Another officer with a slot in the same vault."""
    person = Person(owner.folder, name)
    added = owner(
        *("vault", "slots", "add-officer", "--officer", name, "--component", "Civil Affairs", "--kdf", "small"),
        *("--new-passphrase-file", str(person.passphrase_file)),
    )
    person.officer = added["officer"]
    return person


def short_read_back() -> tuple[str, ...]:
    return ("--summary", "Fine.", "--next-action", "Call.", "--due", "2026-12-10")

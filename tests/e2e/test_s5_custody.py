"""S5. No successor named: custody by the supervisor, seven weeks later an incoming officer, and a contact asked for."""

from pathlib import Path
from typing import Any

from tests.e2e.dated_person import DatedPerson, meet, refusal
from tests.e2e.person import Person, bytes_of, only_file
from tests.e2e.test_s3a_rotation import BRIEF

SEVEN_WEEKS_LATER = "2027-01-08"
CONSENT = (
    *("--purpose", "contact_and_liaison", "--purpose", "hand_over_to_successor"),
    *("--audience", "mission", "--scope", "both", "--on-hand-over", "allow"),
)
READ_BACK = (
    *("--summary", "She decides when the market opens; I call her before every convoy and never raise the land case."),
    *("--next-action", "Bring the answer on night patrols.", "--due", "2027-01-20"),
)


class Custody:
    """The people of the story, who all sit apart, and the four contacts of the post."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.amina = DatedPerson(folder / "amina", "Amina Outgoing")
        self.salma = DatedPerson(folder / "salma", "Salma Supervisor")
        for person in (self.amina, self.salma):
            person.create("Civil Affairs")
        meet(self.amina, self.salma)
        lines = [
            ("contact", "add", "--name", f"{name} CANARY", "--category", "civil_society", "--phone", f"+2237600000{n}")
            for n, name in enumerate(("Nana", "Awa", "Binta", "Oumar"))
        ]
        self.contacts = [str(made["id"]) for made in self.amina.batch(lines)]
        self.nana, self.awa, self.binta, self.oumar = self.contacts
        self.case = ""
        self.sticks = 0
        self.bundle = self.file = ""

    def stick(self) -> Path:
        self.sticks += 1
        path = self.folder / f"stick-{self.sticks}"
        path.mkdir()
        return path

    def exported(self, person: Person, other: Person, *what: str) -> tuple[str, str]:
        """A bundle from one to the other: its id and its file."""
        made = person("bundle", "export", "--to", other.officer, *what, "--out", str(stick := self.stick()))
        return str(made["bundle_id"]), str(only_file(stick))


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
    *_, started = amina.batch(
        [
            *(("consent", "add", contact, *CONSENT) for contact in story.contacts),
            ("safe-contact", "set", story.nana, "--channel", "signal", "--confirmed-on", "2026-10-05"),
            ("safe-contact", "set", story.awa, "--channel", "phone", "--confirmed-on", "2026-11-16"),
            ("interaction", "log", story.nana, story.oumar, "--channel", "in_person", "--summary", "Old talk CANARY."),
            (
                *("handover", "start", "--supervisor", salma.officer, "--custodian", salma.officer),
                *("--reason", "end_of_assignment", "--last-day", "2026-11-20", "--priority-1", story.nana),
            ),
        ]
    )
    story.case = str(started["case"])
    *_, too_early, nana, awa, binta, oumar = amina.tries(
        [
            ("handover", "advance", story.case),
            ("handover", "advance", story.case),
            ("handover", "brief", story.case, story.nana, *BRIEF),
            ("handover", "custody", story.case),
            *shows(story.contacts),
        ]
    )
    assert refusal(too_early) == "custodian_receipt"
    assert primary_stewards([nana, awa, binta, oumar]) == {amina.officer}


def take_custody(story: Custody) -> None:
    """The custodian's receipt lets Amina go; on both computers every contact has exactly one primary steward."""
    amina, salma, custody = story.amina, story.salma, ("handover", "custody", story.case)
    bundle, file = story.exported(amina, salma, "--purpose", "handover", "--case", story.case)
    stick = story.stick()
    came, *before, _ = salma.batch(
        [("bundle", "import", file), *shows(story.contacts), ("bundle", "receipt", bundle, "--out", str(stick))]
    )
    assert came["changes"]["new"]["contact"] == len(story.contacts)
    assert primary_stewards(before) == {amina.officer}
    _, _, *after = amina.batch([("bundle", "import", str(only_file(stick))), custody, *shows(story.contacts)])
    assert primary_stewards(after) == {salma.officer}
    _, *after = salma.batch([custody, *shows(story.contacts)])
    assert primary_stewards(after) == {salma.officer}


def arrive(story: Custody) -> DatedPerson:
    """Seven weeks later the custodian opens the case again and issues the briefs anew, as Amina wrote them."""
    salma = story.salma
    salma.day = SEVEN_WEEKS_LATER
    bruno = DatedPerson(story.folder / "bruno", "Bruno Incoming")
    bruno.day = SEVEN_WEEKS_LATER
    bruno.create("Civil Affairs")
    cards = [story.folder / f"{person.officer}.rlxcard" for person in (salma, bruno)]
    his = bruno("identity", "public-card", "--out", str(cards[1]))
    hers, _, _, too_early = salma.tries(
        [
            ("identity", "public-card", "--out", str(cards[0])),
            ("recipient", "add", str(cards[1])),
            ("handover", "edit", story.case, "--incoming", bruno.officer, "--first-day", "2027-01-08"),
            ("handover", "advance", story.case),
        ]
    )
    assert refusal(too_early) == "incoming_key_verified"
    compared = ("recipient", "verify", salma.officer, "--fingerprint", hers["fingerprint"], "--how", "in_person")
    bruno.batch([("recipient", "add", str(cards[0])), compared])
    three, stick = story.contacts[:3], story.stick()
    *_, exported, gone = salma.batch(
        [
            ("recipient", "verify", bruno.officer, "--fingerprint", his["fingerprint"], "--how", "in_person"),
            ("handover", "advance", story.case),
            ("handover", "leave-out", story.case, story.oumar, "--reason", "Has no dealings with the post any more."),
            ("handover", "advance", story.case),
            ("handover", "introduce", story.case, *three, "--mode", "joint_visit", "--on", "2027-01-08"),
            (
                *("bundle", "export", "--to", bruno.officer, "--purpose", "handover", "--case", story.case),
                *("--out", str(stick)),
            ),
            ("handover", "advance", story.case),
        ]
    )
    assert gone["state"] == "transferred"
    story.bundle, story.file = str(exported["bundle_id"]), str(only_file(stick))
    return bruno


def take_over(story: Custody, bruno: Person) -> None:
    """Whom to confirm first is flagged before first contact; three stewards stand in the history with their days."""
    salma, three, stick = story.salma, story.contacts[:3], story.stick()
    came, shown, *before = bruno.batch(
        [("bundle", "import", story.file), ("handover", "show", story.case), *shows(three)]
    )
    items = {item["contact"]: item for item in shown["items"]}
    assert came["not_theirs_to_say"] == []
    assert {contact for contact, item in items.items() if item["safe_contact_overdue"]} == {story.nana}
    assert items[story.nana]["brief_by"] == ["Amina Outgoing"]
    assert primary_stewards(before) == {salma.officer}
    assert "CONFIRM FIRST" in bruno.run("contact", "reveal", story.nana, "--field", "phones").stdout
    _, _, *his, _ = bruno.batch(
        [
            ("handover", "readback", story.case, story.nana, *READ_BACK),
            ("handover", "accept", story.case, *three),
            *shows(three),
            ("bundle", "receipt", story.bundle, "--out", str(stick)),
        ]
    )
    _, *hers, oumar = salma.batch([("bundle", "import", str(only_file(stick))), *shows(three), *shows([story.oumar])])
    for side in (his, hers):
        assert primary_stewards(side) == {bruno.officer}
        assert history_of(side[0]) == [
            (story.amina.officer, "2026-11-20", "2026-11-20"),
            (salma.officer, "2026-11-20", "2027-01-08"),
            (bruno.officer, "2027-01-08", ""),
        ]
    assert primary_stewards([oumar]) == {salma.officer}
    close(story, bruno)


def close(story: Custody, bruno: Person) -> None:
    """The supervisor signs, and both vaults tell the same of the case."""
    stick, told = story.stick(), [("handover", "list"), ("handover", "coverage", story.case)]
    sign_off = ("bundle", "export", "--to", bruno.officer, "--purpose", "sign_off", "--case", story.case)
    *_, hers, her_count = story.salma.batch(
        [
            *(("handover", verb, story.case) for verb in ("agree", "advance", "sign-off")),
            (*sign_off, "--out", str(stick)),
            *told,
        ]
    )
    _, his, his_count = bruno.batch([("bundle", "import", str(only_file(stick))), *told])
    assert (hers, her_count) == (his, his_count)
    assert hers["cases"][0]["state"] == "closed"


def ask_for_whom_an_old_interaction_names(story: Custody, bruno: Person) -> None:
    """Bruno asks for Oumar by a meaningless id; Salma sees the name, and answers through the gate of consent."""
    salma, stick, answer = story.salma, story.stick(), story.stick()
    asking = ("--purpose", "request", "--subject", story.oumar, "--case", story.case)
    before, preview, _ = bruno.batch(
        [
            ("bundle", "requests"),
            ("bundle", "preview", "--to", salma.officer, *asking),
            ("bundle", "export", "--to", salma.officer, *asking, "--out", str(stick)),
        ]
    )
    (nameless,) = before["nameless"]
    assert (nameless["contact"], nameless["named_by"], nameless["on"]) == (story.oumar, ["interaction"], "2026-11-20")
    assert preview["counts"] == {"claims": 0}
    request = str(only_file(stick))
    sending = ("bundle", "export", "--to", bruno.officer, "--purpose", "update", "--contact", story.oumar)
    seen, came, told, _ = salma.batch(
        [
            ("bundle", "inspect", request),
            ("bundle", "import", request),
            ("bundle", "requests"),
            (*sending, "--out", str(answer)),
        ]
    )
    asked = {"contact": story.oumar, "known": True, "display_name": "Oumar CANARY"}
    assert seen["asked"] == [asked]
    assert (came["asked"], came["changes"]["claims"]) == ([asked], 0)
    (waiting,) = told["requests"]
    assert (waiting["officer"], waiting["asked"]) == (bruno.officer, [asked])

    _, oumar, asked_now = bruno.batch(
        [("bundle", "import", str(only_file(answer))), ("contact", "show", story.oumar), ("bundle", "requests")]
    )
    assert (oumar["display_name"], asked_now["nameless"]) == ("Oumar CANARY", [])
    assert b"CANARY" not in bytes_of(stick)


def shows(contacts: list[str]) -> list[tuple[str, ...]]:
    return [("contact", "show", contact) for contact in contacts]


def primary_stewards(shown: list[dict[str, Any]]) -> set[str]:
    """The officers who are primary steward of these contacts; each has exactly one."""
    standing = [[one["officer"] for one in stewardships(contact) if not one.get("to")] for contact in shown]
    assert standing
    assert all(len(now) == 1 for now in standing), standing
    return {officer for now in standing for officer in now}


def stewardships(shown: dict[str, Any]) -> list[dict[str, Any]]:
    """The primary stewardships of a contact, the earliest first."""
    held = [claim["value"] for claim in shown["claims"] if claim["field"] == "stewards"]
    return sorted(
        (one for one in held if one["role"] == "primary"), key=lambda one: (one.get("to", "9999"), one["from"])
    )


def history_of(shown: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Every primary steward with the days from and to."""
    return [(one["officer"], one["from"], one.get("to", "")) for one in stewardships(shown)]

"""S3. Normal rotation with eight days of overlap: forty contacts, from the case to the end of access."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.e2e.dated_person import DatedPerson, refusal, refusals
from tests.e2e.full_rotation import Rotation
from tests.e2e.person import only_file
from tests.e2e.test_s3a_rotation import READ_BACK

WORKING_DAYS = 8
FIRST_DAY, LAST_DAY = "2026-11-23", "2026-12-02"
AGREED = (
    *("--purpose", "hand_over_to_successor", "--purpose", "contact_and_liaison", "--audience", "mission"),
    *("--scope", "both", "--on-hand-over", "allow"),
)
HOURS = (
    *("--time-zone", "Africa/Bamako", "--base", "Gao", "--starts", "07:30", "--ends", "17:30"),
    *("--curfew", "19:00-06:00", "--daylight", "06:00-17:30", "--max-per-day", "2", "--minutes", "45"),
)
WAYS = (("Ansongo", "100"), ("Bourem", "95"))
SHORT_READ_BACK = ("--summary", "Fine.", "--next-action", "Call.", "--due", "2026-12-10")
WRITTEN = (
    *("--sensitivities", "Does not speak in front of the brigade.", "--do-not", "Never mention the land case."),
    *("--if-then", "If the market closes, call within the day."),
)
EMPTY_PARTS = {
    "why": "Chairs the market committee and is asked before every convoy.",
    "history": "Met monthly since 2024; opened the road in May.",
    "current_actions": "Waits for our answer on the night patrols.",
    "promises": "None.",
    "who_else_knows": "The national staff in the office.",
}


def test_rotation_of_forty_contacts_is_played_from_case_to_end_of_access(tmp_path: Path) -> None:
    story = Rotation(tmp_path)
    promise_and_ask(story)
    start(story)
    brief(story)
    plan(story)
    introduce(story)
    settle_the_others(story)
    transfer(story)
    take_over(story)
    receive(story)
    close(story)
    end_access(story)


def promise_and_ask(story: Rotation) -> None:
    """What Amina has in hand: two promises, talks, and who agreed long ago to be handed over."""
    promise = ("--by", "us", "--what", "Bring the answer on night patrols", "--due", "2026-12-10")
    talk = ("--channel", "in_person", "--summary", "Asked for night patrols.")
    *_, one, other = story.out.batch(
        [
            *(("consent", "add", contact, *AGREED) for contact in story.others[:-4]),
            ("interaction", "log", story.visited[0], *talk),
            *(("commitment", "add", "--contact", contact, *promise) for contact in story.visited[:2]),
        ]
    )
    story.promised = [one["id"], other["id"]]


def start(story: Rotation) -> None:
    """A case without a last day, without all contacts, or to a key that nobody compared goes no further."""
    out, inc = story.out, story.inc
    opening = (
        *("handover", "start", "--incoming", inc.officer, "--supervisor", story.boss.officer),
        *("--reason", "end_of_assignment", "--first-day", FIRST_DAY),
        *(word for contact in story.contacts[:39] for word in ("--contact", contact)),
        *(word for contact in story.first for word in ("--priority-1", contact)),
    )
    _, started = out.batch([("recipient", "add", str(story.card)), opening])
    story.case = str(started["case"])
    no_day, _, not_all, _, planned, no_key, too_early = out.tries(
        [
            story.step("advance"),
            story.step("edit", "--last-day", LAST_DAY),
            story.step("advance"),
            story.step("add", story.contacts[39]),
            story.step("advance"),
            story.step("advance"),
            story.step("introduce", story.first[0], "--mode", "joint_visit"),
        ]
    )
    assert refusals([no_day, not_all]) == ["last_day_set", "every_stewarded_contact_listed"]
    assert planned["state"] == "planned"
    assert refusals([no_key, too_early]) == ["incoming_key_verified", "incoming_key_verified"]


def brief(story: Rotation) -> None:
    """What the vault knows is filled in, the rest is written; nobody is introduced before the briefs are complete."""
    out = story.out
    compared = ("--fingerprint", story.fingerprint, "--how", "in_person")
    _, briefing, filled, no_brief, too_early, shown = out.tries(
        [
            ("recipient", "verify", story.inc.officer, *compared),
            story.step("advance"),
            story.step("brief", "--prefill"),
            story.step("advance"),
            story.step("introduce", story.first[0], "--mode", "joint_visit"),
            story.step("show"),
        ]
    )
    assert briefing["state"] == "briefing"
    assert filled["parts"] > 0
    assert refusals([no_brief, too_early]) == ["briefs_complete", "briefs_complete"]
    missing = {item["contact"]: item["missing_parts"] for item in shown["items"]}
    assert {"promises", "history"}.isdisjoint(missing[story.visited[0]])
    lines = []
    for contact in story.first:
        empty = [
            word
            for part in missing[contact]
            if part in EMPTY_PARTS
            for word in (f"--{part.replace('_', '-')}", EMPTY_PARTS[part])
        ]
        lines.append(story.step("brief", contact, *WRITTEN, *empty))
    *written, introducing = out.batch([*lines, story.step("advance")])
    assert all(document["missing_parts"] == [] for document in written)
    assert introducing["state"] == "introducing"


def plan(story: Rotation) -> None:
    """Eight working days, two meetings a day: all of first priority find a place, and no hard rule is broken."""
    out, case = story.out, story.case
    away = [("overlap", "travel", case, "Gao", place, "--minutes", minutes) for place, minutes in WAYS]
    places = [("overlap", "place", case, place) for place, _ in WAYS]
    *_, days, dry, planned, shown = out.batch(
        [
            ("overlap", "availability", case, *HOURS),
            *places,
            *away,
            ("overlap", "meeting", case, *story.visited[:4], story.declining, "--place", "Ansongo"),
            ("overlap", "meeting", case, *story.visited[4:7], "--place", "Bourem", "--minutes", "60"),
            ("overlap", "meeting", case, story.visited[5], "--after", story.visited[4]),
            ("overlap", "meeting", case, *story.called, "--mode", "joint_call", "--minutes", "30"),
            ("overlap", "days", "--case", case),
            ("overlap", "plan", case, "--iterations", "300", "--dry-run"),
            ("overlap", "plan", case, "--iterations", "300"),
            ("overlap", "show", case),
        ]
    )
    assert days["working_days"] == WORKING_DAYS
    assert len(dry["stops"]) == len(planned["stops"])
    assert (planned["breaches"], shown["breaches"], shown["missing_ways"]) == ([], [], [])
    story.planned = {met["contact"]: stop for stop in shown["stops"] for met in stop["contacts"]}
    left = {met["contact"]: one for one in shown["unplaced"] for met in one["contacts"]}
    assert set(story.first) <= set(story.planned)
    assert set(story.planned) | set(left) == set(story.contacts)
    assert all(one["why"] and one["fallback"]["suggested"] for one in left.values())
    keeps_every_rule(story, shown["stops"])


def keeps_every_rule(story: Rotation, stops: list[dict[str, Any]]) -> None:
    """Looked at by hand, besides the checker of the program: days, hours, rides, number in a day, who comes first."""
    assert all(FIRST_DAY <= stop["day"] <= LAST_DAY for stop in stops)
    assert max(Counter(stop["day"] for stop in stops).values()) <= 2
    assert all("07:30" <= stop["starts"] < stop["ends"] <= "17:30" for stop in stops)
    for one, other in pairwise(sorted(stops, key=lambda stop: str(stop["starts_at"]))):
        is_apart = one["day"] == other["day"] and one["place"] != other["place"]
        assert one["ends_at"] <= other["starts_at"]
        assert not is_apart or minutes(other["starts"]) - minutes(one["ends"]) >= 95
    assert story.planned[story.visited[4]]["starts_at"] < story.planned[story.visited[5]]["starts_at"]


def minutes(time: str) -> int:
    hours, _, rest = time.partition(":")
    return int(hours) * 60 + int(rest)


def introduce(story: Rotation) -> None:
    """Eleven visits and two calls are held as planned; one contact declines, which is a refusal and no introduction."""
    out = story.out
    story.at(LAST_DAY)
    blocked, nobody = out.tries([story.step("advance"), story.export_line("preview")])
    assert refusal(blocked) == "every_item_introduced"
    assert {entry["contact"] for entry in nobody["withheld"]} >= {*story.first, *story.unasked}
    lines = [
        *(met(story, contact, "joint_visit", "--accepts-successor") for contact in story.visited),
        *(met(story, contact, "joint_call", "--accepts-successor") for contact in story.called),
        met(story, story.declining, "joint_visit", "--reaction", "declines"),
    ]
    *held, declined, shown, counted = out.batch(
        [*lines, ("overlap", "show", story.case), ("handover", "coverage", story.case)]
    )
    assert [len(document["consents"]) for document in held] == [1] * 13
    assert (len(declined["consents"]), len(declined["refusals"])) == (0, 1)
    states = {met["contact"]: stop["state"] for stop in shown["stops"] for met in stop["contacts"]}
    assert Counter(states[contact] for contact in story.first) == {"held": 14}
    assert {document["introduction"] for document in held} <= {one["introduction"] for one in story.planned.values()}
    assert (counted["total"], counted["briefed"], counted["introduced"]) == (40, 14, 13)


def met(story: Rotation, contact: str, mode: str, *more: str) -> tuple[str, ...]:
    return story.step("introduce", contact, "--mode", mode, "--on", story.planned[contact]["day"], *more)


def settle_the_others(story: Rotation) -> None:
    """Two planned meetings fall through; who hands over proposes a fallback, somebody else accepts it."""
    out, others = story.out, story.others
    cancelled = [story.planned[contact]["introduction"] for contact in others if contact in story.planned]
    assert len(cancelled) == 2
    told = [contact for contact in others if contact != story.gone]
    reason = ("--reason", "Eight days are too short.")
    stick = story.stick()
    *_, own, blocked, _ = out.tries(
        [
            *(("overlap", "cancel", introduction) for introduction in cancelled),
            story.step("leave-out", story.declining, "--reason", "Does not want to meet the successor."),
            story.step("leave-out", story.gone, "--reason", "The committee was dissolved."),
            story.step("fallback", *told[:10], "--mode", "letter", *reason),
            story.step("fallback", *told[10:], "--mode", "joint_call", *reason),
            story.step("fallback", "--accept"),
            story.step("advance"),
            agreement(story, story.inc, stick),
        ]
    )
    assert refusals([own, blocked]) == ["fallback_acceptor", "every_item_introduced"]
    back = story.stick()
    came, accepted, *_ = story.inc.batch(
        [
            ("bundle", "import", str(only_file(stick))),
            story.step("fallback", "--accept"),
            agreement(story, story.out, back),
        ]
    )
    assert (came["not_theirs_to_say"], accepted["accepted"]) == ([], len(told))
    _, gate, *left, unsent, plan_now = out.tries(
        [
            ("bundle", "import", str(only_file(back))),
            story.step("advance"),
            *(story.step("leave-out", contact, "--as", "withheld") for contact in story.unasked),
            story.step("advance"),
            ("overlap", "show", story.case),
        ]
    )
    assert refusal(gate) == "consent_gate_passed"
    assert {document["state"] for document in left} == {"withheld"}
    assert refusal(unsent) == "bundle_exported"
    waiting = [one for one in plan_now["unplaced"] if not one["fallback"]["accepted"]]
    assert (waiting, plan_now["breaches"]) == ([], [])


def agreement(story: Rotation, person: DatedPerson, stick: Path) -> tuple[str, ...]:
    """The record of the case and no contact, to the other officer."""
    return (
        "bundle",
        "export",
        "--purpose",
        "agreement",
        "--case",
        story.case,
        "--to",
        person.officer,
        "--out",
        str(stick),
    )


def transfer(story: Rotation) -> None:
    """The note carries the level on each page; what was previewed is what leaves, to a key that was compared."""
    out, stick = story.out, story.stick()
    story.bundle_stick = stick
    note = story.folder / "note.html"
    printed, preview = out.batch([story.step("print", "--out", str(note)), story.export_line("preview")])
    assert {entry["contact"] for entry in preview["items"]} == set(story.travelling)
    carries_its_level_on_each_page(note.read_text(encoding="utf-8"))
    assert printed["level"] == "confidential"
    export = story.export_line("export", "--out", str(stick), "--expect-digest", preview["digest"])
    exported, transferred, *too_early, not_hers = out.tries(
        [
            export,
            story.step("advance"),
            story.step("advance"),
            story.step("agree"),
            story.step("relinquish", "--yes"),
            story.step("accept", story.first[0]),
        ]
    )
    story.bundle_id = exported["bundle_id"]
    assert transferred["state"] == "transferred"
    assert refusals(too_early) == ["receipt_verified", "read_backs_accepted", "receipt_verified"]
    assert refusal(not_hers) == "successor_only"


def carries_its_level_on_each_page(page: str) -> None:
    """In the head of the table around the paper, which browsers repeat on every page, and in the margin of each."""
    (sheet,) = re.findall(r'<table class="sheet"><thead>(.*?)</thead>', page, re.DOTALL)
    assert "CONFIDENTIAL" in sheet.upper()
    (margins,) = re.findall(r"@page \{(.*?)\} \}", page, re.DOTALL)
    assert "CONFIDENTIAL" in margins.upper()


def take_over(story: Rotation) -> None:
    """Bruno looks, imports, and first only says that it came: nothing is received without read-backs."""
    inc = story.inc
    bundle = str(only_file(story.bundle_stick))
    seen, before, done, held, short, not_his = inc.tries(
        [
            ("bundle", "inspect", bundle),
            ("contact", "list"),
            ("bundle", "import", bundle),
            ("contact", "list", "--limit", "100"),
            story.step("readback", story.first[0], *SHORT_READ_BACK),
            story.step("advance"),
        ]
    )
    assert (seen["verified"], before["contacts"], done["applied"]) == (True, [], True)
    assert {row["id"] for row in held["contacts"]} == set(story.travelling)
    assert short["error"]["code"] == "invalid"
    assert refusal(not_his) == "holder_only"
    assert answered(story) == "read_backs_accepted"


def answered(story: Rotation, *lines: tuple[str, ...]) -> str:
    """Bruno does this and sends a receipt; the guard that still stops Amina."""
    stick = story.stick()
    story.inc.batch([*lines, ("bundle", "receipt", story.bundle_id, "--out", str(stick))])
    came, blocked = story.out.tries([("bundle", "import", str(only_file(stick))), story.step("advance")])
    assert came["applied"] is True
    return refusal(blocked)


def receive(story: Rotation) -> None:
    """Read-backs, agreement, promises taken over: each missing one is named, and both sides count the same."""
    out = story.out
    met_first = [*story.visited, *story.called]
    read_back = [story.step("readback", contact, *READ_BACK) for contact in met_first]
    assert answered(story, *read_back, story.step("accept", *story.travelling)) == "read_backs_agreed"
    agreed, blocked = out.tries([story.step("agree"), story.step("advance")])
    assert agreed["agreed"] == len(met_first)
    assert refusal(blocked) == "commitments_acknowledged"
    taken = [("commitment", "acknowledge", promise) for promise in story.promised]
    stick = story.stick()
    *_, his = story.inc.batch(
        [*taken, ("bundle", "receipt", story.bundle_id, "--out", str(stick)), story.step("coverage")]
    )
    _, hers, shown, received = out.batch(
        [
            ("bundle", "import", str(only_file(stick))),
            story.step("coverage"),
            story.step("show"),
            story.step("advance"),
        ]
    )
    assert hers == his
    assert (hers["introduced"], hers["confirmed"], hers["withheld"]) == (13 + 25, 13, 3)
    assert {one["commitment"]: one["acknowledged"] for one in shown["open_commitments"]} == dict.fromkeys(
        story.promised, True
    )
    assert received["state"] == "received"


def close(story: Rotation) -> None:
    """Only the supervisor signs."""
    unsigned, not_hers = story.out.tries([story.step("advance"), story.step("sign-off")])
    assert refusals([unsigned, not_hers]) == ["supervisor_signed", "supervisor_signed"]
    assert story.boss(*story.step("sign-off"))["state"] == "closed"


def end_access(story: Rotation) -> None:
    """What went over can no longer be opened, found or revealed by Amina; what stayed can, and Bruno has it all."""
    out, gone, stays = story.out, story.visited[0], story.unasked[0]
    done, shown, revealed, found, listed, kept, sound, counted = out.tries(
        [
            story.step("relinquish", "--yes"),
            ("contact", "show", gone),
            ("contact", "reveal", gone, "--field", "phones"),
            ("contact", "search", "Invented 1", "--limit", "100"),
            ("contact", "list", "--limit", "100"),
            ("contact", "show", stays),
            ("audit", "verify"),
            story.step("coverage"),
        ]
    )
    assert set(done["relinquished"]) == set(story.travelling)
    assert refusals([shown, revealed]) == ["not_found", "not_found"]
    left = {story.declining, story.gone, *story.unasked}
    assert {hit["id"] for hit in found["results"]} <= left
    assert {row["id"] for row in listed["contacts"]} == left
    assert kept["display_name"].startswith("Contact Invented")
    assert (sound["sound"], counted["total"]) == (True, 40)
    his, sound = story.inc.batch([("contact", "show", gone), ("vault", "verify")])
    assert (his["display_name"], sound["sound"]) == ("Contact Invented 1", True)

"""The story of the demo, scene by scene. Real people appear with the public facts of their file and nothing else."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rolodex.cli import demo_checks
from rolodex.cli.demo_log import DemoLog
from rolodex.cli.demo_people import Actor, invented, write_json
from rolodex.cli.demo_stage import Stage
from rolodex.clock import Clock

HANDED_OVER = 40
STAYING = 4
INVENTED_OFFICE_HOLDERS = 3
FIRST_PRIORITY = 5
BRIEF = (
    *("--why", "Is asked before every convoy through the market."),
    *("--history", "Met monthly since 2024; opened the road in May."),
    *("--current-actions", "Waits for our answer on the night patrols."),
    *("--promises", "We said we would come back before the rains."),
    *("--sensitivities", "Does not speak in front of the brigade."),
    *("--if-then", "If the market closes, call within the day."),
    *("--do-not", "Never raise the land case."),
    *("--who-else-knows", "The national staff of the office."),
)
SUMMARY = "Decides when the market opens: I call before every convoy and never raise the land case."
LISTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "mali-assembly-2014.csv": ("143 rows, 142 people", ("id=external_id", "name=name", "group=organisation")),
    "cyprus-term.csv": ("57 people", ("id=external_id", "name=name", "email=email:office", "group=organisation")),
    "names-kuwait.csv": ("117 spellings of 45 people", ("id=external_id", "name=name")),
}


def play(folder: Path, log: DemoLog, clock: Clock) -> Stage:
    """Play every scene; answers with who played. Raises `DemoFailed` at the first check that does not hold."""
    actors = {name: Actor(folder, name, clock) for name in ("Amina", "Bruno", "Stranger", "Registry")}
    salma = Actor(folder, "Salma", clock, at=actors["Amina"])
    amina, bruno = actors["Amina"], actors["Bruno"]
    stage = Stage(folder, log, clock, amina, bruno, salma, actors["Stranger"], actors["Registry"])
    try:
        make_vaults(stage)
        bring_in_lists(stage)
        add_invented_people(stage)
        exchange_keys(stage)
        prepare(stage)
        introduce(stage)
        bundle = send(stage)
        demo_checks.hostile(stage, bundle)
        receive(stage, bundle)
        disagree_and_decide(stage)
        answer(stage)
        demo_checks.feed_registry(stage)
    finally:
        for actor in (*actors.values(), salma):
            actor.close()
    demo_checks.nothing_readable(stage)
    return stage


def make_vaults(stage: Stage) -> None:
    """Four vaults, and the supervisor's slot in the outgoing officer's."""
    stage.log.step("Vaults of Amina (outgoing), Bruno (incoming), a stranger and the registry are made")
    for actor, component in (
        (stage.amina, "Civil Affairs"),
        (stage.bruno, "Civil Affairs"),
        (stage.stranger, "Elsewhere"),
        (stage.registry, "Mission Support"),
    ):
        made = actor("vault", "create", "--officer", actor.name, "--component", component, "--kdf", "small")
        actor.officer = made["officer"]
    added = stage.amina(
        *("vault", "slots", "add-officer", "--officer", "Salma", "--component", "Civil Affairs", "--kdf", "small"),
        *("--new-passphrase-file", str(stage.salma.passphrase_file)),
    )
    stage.salma.officer = added["officer"]
    slots = stage.amina("vault", "slots", "list")["slots"]
    stage.log.check(len(slots) == 2, "Amina's vault opens for two officers, each with a passphrase of their own")


def bring_in_lists(stage: Stage) -> None:
    """Real public lists, from a checkout only."""
    real = Path(__file__).resolve().parents[2] / "tests" / "data" / "real"
    if not real.is_dir():
        stage.log.step("No checkout, so no real public lists: the demo goes on with invented office-holders")
        stage.officials = [_add_office_holder(stage, number) for number in range(1, INVENTED_OFFICE_HOLDERS + 1)]
        return
    stage.log.step("Amina imports three public lists of members of parliaments")
    for name, (what, columns) in LISTS.items():
        maps = [word for column in columns for word in ("--map", column)]
        line = ("import", "csv", str(real / name), *maps, "--category", "parliament")
        done = stage.amina(*line)
        again = stage.amina(*line)
        stage.log.check(
            done["skipped"] == [], f"{name}: {what}; nothing lost, {len(done['unmapped'])} columns not mapped"
        )
        stage.log.check((again["created"], again["updated"]) == (0, 0), "importing it again changes nothing")
    stage.officials = [row["id"] for row in stage.amina("contact", "list", "--limit", "1000")["contacts"]]
    for one, other in (("keita", "Keïta"), ("الغانم", "Ghanim")):
        found = {hit["id"] for hit in stage.amina("contact", "search", one)["results"]}
        twin = {hit["id"] for hit in stage.amina("contact", "search", other)["results"]}
        stage.log.check(bool(found & twin), f"“{one}” and “{other}” find the same person")


def add_invented_people(stage: Stage) -> None:
    """Forty invented people to hand over, four who will stay, and a promise."""
    stage.log.step(f"Amina adds {HANDED_OVER + STAYING} invented people; everything sensitive is about them")
    stage.people = invented(HANDED_OVER + STAYING)
    ids = [stage.amina(*person.arguments())["id"] for person in stage.people]
    stage.contacts, stage.staying = ids[:HANDED_OVER], ids[HANDED_OVER:]
    source = stage.staying[0]
    stage.amina("contact", "edit", source, "--category", "source", "--name", "code_name:Heron")
    shown = stage.amina("contact", "show", source)
    stage.log.check(
        all("value" not in claim for claim in shown["claims"] if claim["field"] == "phones"),
        "the number of a source is masked; its row says “Heron”",
    )
    refused = stage.amina.refusal("contact", "show", source, "--reveal")
    stage.log.check(refused == "no_safe_contact_protocol", "without a safe-contact protocol it is not revealed either")
    promise = (
        "commitment",
        "add",
        "--contact",
        stage.contacts[0],
        "--by",
        "us",
        "--what",
        "Bring the answer on the patrols.",
    )
    stage.promised = stage.amina(*promise, "--due", stage.in_days(20))["id"]


def exchange_keys(stage: Stage) -> None:
    """Cards by stick, fingerprints by voice; one digit wrong is noticed."""
    stage.log.step("Public cards are exchanged and fingerprints typed as they are read out")
    cards = stage.stick("cards")
    for one, other in (
        *((stage.amina, stage.bruno), (stage.bruno, stage.amina), (stage.amina, stage.registry)),
        *((stage.registry, stage.amina), (stage.bruno, stage.registry), (stage.registry, stage.bruno)),
    ):
        card = cards / f"{other.name}-for-{one.name}.rlxcard"
        read_out = other("identity", "public-card", "--out", str(card))["fingerprint"]
        one("recipient", "add", str(card))
        if (one, other) == (stage.amina, stage.bruno):
            wrong = read_out[:-1] + ("0" if read_out[-1] != "0" else "1")
            refusal = one.refusal("recipient", "verify", other.officer, "--fingerprint", wrong, "--how", "in_person")
            stage.log.check(refusal == "fingerprint_differs", "one wrong digit is refused")
        one("recipient", "verify", other.officer, "--fingerprint", read_out, "--how", "in_person")
    states = [row["state"] for actor in (stage.amina, stage.bruno) for row in actor("recipient", "list")["recipients"]]
    stage.log.check(states == ["verified_in_person"] * 4, "every key was compared in person")


def prepare(stage: Stage) -> None:
    """The case, its guards, its briefs."""
    stage.log.step("Amina starts the hand-over; each premature step is refused by the guard's name")
    first = stage.contacts[:FIRST_PRIORITY]
    started = stage.amina(
        *("handover", "start", "--incoming", stage.bruno.officer, "--supervisor", stage.salma.officer),
        *("--reason", "end_of_assignment", "--first-day", stage.in_days(1), "--last-day", stage.in_days(12)),
        *(word for contact in first for word in ("--priority-1", contact)),
    )
    stage.case = started["case"]
    expected = HANDED_OVER + STAYING + len(stage.officials)
    stage.log.check(started["items"] == expected, f"all {expected} contacts of Amina are in the case")
    for contact in stage.officials:
        stage.amina("handover", "add", stage.case, contact, "--verb", "archive")
    stage.log.say(f"the {len(stage.officials)} office-holders of the public lists need no hand-over: archived")
    _advance(stage, "planned")
    _advance(stage, "briefing")
    _refused(stage, "briefs_complete")
    for contact in first:
        stage.amina("handover", "brief", stage.case, contact, *BRIEF)
    _advance(stage, "introducing")
    _refused(stage, "every_item_introduced")


def introduce(stage: Stage) -> None:
    """Who accepts the successor consents to the hand-over; who does not stays, with a reason."""
    stage.log.step("Introductions are held; consent to the successor is what opens the gate")
    before = stage.amina("bundle", "preview", *stage.handed())
    stage.log.check(_count(before, "contact") == 0, "before anybody was asked, nobody would travel")
    line = ("handover", "introduce", stage.case, *stage.contacts)
    stage.amina(*line, "--mode", "joint_visit", "--on", stage.in_days(0), "--accepts-successor")
    refusing, loyal = stage.staying[1:3]
    purpose = ("--purpose", "hand_over_to_successor", "--audience", "mission", "--scope", "both")
    stage.amina("consent", "add", refusing, *purpose, "--status", "refused")
    only = ("--on-hand-over", "named_successor_only", "--named-successor", stage.registry.officer)
    stage.amina("consent", "add", loyal, *purpose, *only)
    after = stage.amina("bundle", "preview", *stage.handed())
    rules: dict[str, set[str]] = {}
    for entry in after["withheld"]:
        rules.setdefault(entry["contact"], set()).add(str(entry["rule"]).replace("_", " "))
    stage.log.check(_count(after, "contact") == HANDED_OVER, f"{HANDED_OVER} would travel now, {STAYING} would not:")
    for contact in stage.staying:
        stage.log.check(bool(rules.get(contact)), f"stays, and why: {', '.join(sorted(rules.get(contact, ())))}")
        stage.amina(
            "handover", "leave-out", stage.case, contact, "--reason", "The contact's own consent stands against it."
        )


def send(stage: Stage) -> Path:
    """One bundle: previewed, exported, the same digest."""
    stage.log.step("One bundle goes out: signed by Amina, sealed to Bruno's post-quantum key")
    preview = stage.amina("bundle", "preview", *stage.handed())
    carried = {entry["contact"] for entry in preview["items"]}
    stage.log.check(carried == set(stage.contacts), f"exactly the {HANDED_OVER} who agreed are in it")
    stick = stage.stick("stick-1")
    line = ("bundle", "export", *stage.handed(), "--out", str(stick), "--expect-digest", preview["digest"])
    stage.amina(*line)
    _advance(stage, "transferred")
    (bundle,) = stick.glob("*.rlx")
    stage.log.say(f"{bundle.name}: {bundle.stat().st_size // 1024} KiB, padded, named after nothing")
    return bundle


def receive(stage: Stage, bundle: Path) -> None:
    """Dry run first, then one transaction."""
    stage.log.step("Bruno looks into the bundle, then imports it")
    seen = stage.bruno("bundle", "inspect", str(bundle))
    stage.log.check(seen["verified"] is True, "the signer is Amina, whose key he compared")
    stage.log.check(stage.bruno("contact", "list")["contacts"] == [], "looking wrote nothing")
    done = stage.bruno("bundle", "import", str(bundle))
    held = stage.bruno("contact", "list", "--limit", "100")["contacts"]
    stage.log.check(done["applied"] is True and len(held) == HANDED_OVER, f"{len(held)} contacts arrived")
    refused = stage.bruno.refusal("bundle", "import", str(bundle))
    stage.log.check(refused == "replayed", "the same bundle again is refused")


def disagree_and_decide(stage: Stage) -> None:
    """Both edit the same two values; nothing is chosen silently."""
    stage.log.step("Both change the same two values; the second bundle waits for Bruno's decisions")
    one, two = stage.contacts[:2]
    for actor, word in ((stage.amina, "dormant"), (stage.bruno, "unreachable")):
        actor("contact", "edit", one, "--status", word)
    for actor, gender in ((stage.amina, "female"), (stage.bruno, "male")):
        actor("contact", "edit", two, "--gender", gender)
    stick = stage.stick("stick-2")
    stage.amina("bundle", "export", *stage.handed(), "--out", str(stick))
    (bundle,) = stick.glob("*.rlx")
    seen = stage.bruno("bundle", "inspect", str(bundle))
    stage.log.check(len(seen["conflicts"]) == 2, "two conflicts, each with both values and their authors")
    status, _ = stage.bruno.status("bundle", "import", str(bundle))
    stage.log.check(status == 8, "without decisions nothing is written (exit 8)")
    answers = _answers(seen["conflicts"], {one: "theirs", two: "mine"})
    decisions = write_json(stage.folder / "decisions.json", {"digest": seen["digest"], "answers": answers})
    stage.bruno("bundle", "import", str(bundle), "--decisions", str(decisions))
    values = [
        _value(stage.bruno("contact", "show", contact), name) for contact, name in ((one, "status"), (two, "gender"))
    ]
    stage.log.check(values == ["dormant", "male"], "hers for the first, his for the second, as decided")


def answer(stage: Stage) -> None:
    """Read-backs, receipt, agreement, sign-off; both sides count the same."""
    stage.log.step("Bruno reads back in his own words; the receipt returns; Salma signs")
    for contact in stage.contacts[:FIRST_PRIORITY]:
        line = ("handover", "readback", stage.case, contact, "--summary", SUMMARY)
        stage.bruno(*line, "--next-action", "Bring the answer.", "--due", stage.in_days(20))
    for contact in stage.contacts:
        stage.bruno("handover", "accept", stage.case, contact)
    stage.bruno("commitment", "acknowledge", stage.promised)
    _refused(stage, "receipt_verified")
    stick = stage.stick("stick-3")
    latest = stage.bruno("bundle", "list")["imports"][0]["bundle_id"]
    stage.bruno("bundle", "receipt", latest, "--out", str(stick))
    (receipt,) = stick.glob("*.rlx")
    stage.amina("bundle", "import", str(receipt))
    hers, his = (actor("handover", "coverage", stage.case) for actor in (stage.amina, stage.bruno))
    stage.log.check(hers == his, f"coverage is equal on both sides: {_spelled(hers)}")
    stage.amina("handover", "agree", stage.case)
    _advance(stage, "received")
    _refused(stage, "supervisor_signed")
    stage.amina.close()
    closed = stage.salma("handover", "sign-off", stage.case)
    stage.salma.close()
    stage.log.check(closed["state"] == "closed", "the supervisor signed with her own key: the case is closed")


def _add_office_holder(stage: Stage, number: int) -> str:
    line = ("contact", "add", "--name", f"Invented Member-{number}", "--category", "parliament")
    return str(stage.amina(*line, "--organisation", "Invented assembly")["id"])


def _advance(stage: Stage, state: str) -> None:
    reached = stage.amina("handover", "advance", stage.case)["state"]
    stage.log.check(reached == state, f"the case is {state}")


def _refused(stage: Stage, guard: str) -> None:
    named = stage.amina.refusal("handover", "advance", stage.case)
    stage.log.check(named == guard, f"going on is refused: {named or 'it was not'}")


def _answers(conflicts: Sequence[Mapping[str, Any]], wanted: Mapping[str, str]) -> dict[str, str]:
    return {conflict["id"]: wanted[conflict["subject"]] for conflict in conflicts}


def _count(preview: Mapping[str, Any], kind: str) -> int:
    return int(preview["counts"].get(kind, 0))


def _value(shown: Mapping[str, Any], name: str) -> Any:
    return next((claim["value"] for claim in shown["claims"] if claim["field"] == name), None)


def _spelled(counts: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {value}" for name, value in counts.items() if isinstance(value, int))

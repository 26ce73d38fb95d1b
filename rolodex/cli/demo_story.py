"""The story of the demo, scene by scene. Real people appear with the public facts of their file and nothing else."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from rolodex.cli import demo_checks, demo_overlap, demo_transfer
from rolodex.cli.demo_log import DemoLog
from rolodex.cli.demo_people import Actor, invented
from rolodex.cli.demo_stage import Stage, StoryClock, advance, overlap_until, refused
from rolodex.cli.demo_transfer import FIRST_PRIORITY
from rolodex.cli.error_text import words
from rolodex.clock import Clock

HANDED_OVER = 40
STAYING = 4
INVENTED_OFFICE_HOLDERS = 3
BRIEF: Mapping[str, str] = {
    "why": "Is asked before every convoy through the market.",
    "history": "Met monthly since 2024; opened the road in May.",
    "current_actions": "Waits for our answer on the night patrols.",
    "promises": "None.",
    "sensitivities": "Does not speak in front of the brigade.",
    "if_then": "If the market closes, call within the day.",
    "do_not": "Never raise the land case.",
    "who_else_knows": "The national staff of the office.",
}
LISTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "mali-assembly-2014.csv": ("143 rows, 142 people", ("id=external_id", "name=name", "group=organisation")),
    "cyprus-term.csv": ("57 people", ("id=external_id", "name=name", "email=email:office", "group=organisation")),
    "names-kuwait.csv": ("117 spellings of 45 people", ("id=external_id", "name=name")),
}


def play(folder: Path, log: DemoLog, clock: Clock) -> Stage:
    """Play every scene; answers with who played. Raises `DemoFailed` at the first check that does not hold."""
    overlap = overlap_until(clock.now().date())
    story = StoryClock(clock)
    story.turn_to(overlap[0] - timedelta(days=3))
    actors = {name: Actor(folder, name, story) for name in ("Amina", "Bruno", "Stranger", "Registry")}
    salma = Actor(folder, "Salma", story, at=actors["Amina"])
    amina, bruno = actors["Amina"], actors["Bruno"]
    stage = Stage(folder, log, story, overlap, amina, bruno, salma, actors["Stranger"], actors["Registry"])
    try:
        make_vaults(stage)
        bring_in_lists(stage)
        add_invented_people(stage)
        exchange_keys(stage)
        prepare(stage)
        ask(stage)
        introduce(stage)
        bundle = demo_transfer.send(stage)
        demo_checks.hostile(stage, bundle)
        demo_transfer.receive(stage, bundle)
        demo_transfer.disagree_and_decide(stage)
        demo_transfer.answer(stage)
        demo_transfer.end_access(stage)
        demo_checks.feed_registry(stage)
    finally:
        for actor in (*actors.values(), salma):
            actor.close()
    demo_checks.nothing_readable(stage)
    return stage


def introduce(stage: Stage) -> None:
    """The overlap, from the plan to the last call."""
    plan = demo_overlap.plan_overlap(stage)
    demo_overlap.hold_until_the_news(stage, plan)
    again = demo_overlap.lose_the_convoy(stage, plan)
    demo_overlap.agree_on_fallbacks(stage)
    demo_overlap.hold_the_rest(stage, again)


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
    stage.log.step("Amina starts the hand-over; each premature step is refused by the name of its guard")
    first = stage.contacts[:FIRST_PRIORITY]
    started = stage.amina(
        *("handover", "start", "--incoming", stage.bruno.officer, "--supervisor", stage.salma.officer),
        *("--reason", "end_of_assignment", "--first-day", stage.overlap[0].isoformat()),
        *(word for contact in first for word in ("--priority-1", contact)),
    )
    stage.case = started["case"]
    expected = HANDED_OVER + STAYING + len(stage.officials)
    stage.log.check(started["items"] == expected, f"all {expected} contacts of Amina are in the case")
    if stage.officials:
        stage.amina("handover", "add", stage.case, *stage.officials, "--verb", "archive")
    stage.log.say(f"the {len(stage.officials)} office-holders need no hand-over: they are archived")
    refused(stage, "last_day_set")
    stage.amina("handover", "edit", stage.case, "--last-day", stage.overlap[-1].isoformat())
    advance(stage, "planned")
    advance(stage, "briefing")
    refused(stage, "briefs_complete")
    filled = stage.amina("handover", "brief", stage.case, "--prefill")["parts"]
    stage.log.check(filled > 0, f"{filled} parts of briefs are filled in from what the vault knows")
    missing = {item["contact"]: item["missing_parts"] for item in stage.amina("handover", "show", stage.case)["items"]}
    for contact in first:
        written = [word for part in missing[contact] for word in (f"--{part.replace('_', '-')}", BRIEF[part])]
        stage.amina("handover", "brief", stage.case, contact, *written)
    advance(stage, "introducing")


def ask(stage: Stage) -> None:
    """Nobody travels who was not asked; four do not, each for a reason of their own."""
    stage.log.step("Consent decides who may be handed over; the rules say so one by one")
    before = stage.amina("bundle", "preview", *stage.handed())
    stage.log.check(_count(before) == 0, "nobody was asked yet, so nobody would travel")
    purpose = ("--purpose", "hand_over_to_successor", "--audience", "mission", "--scope", "both")
    for contact in stage.contacts[FIRST_PRIORITY:]:
        stage.amina("consent", "add", contact, *purpose, "--on-hand-over", "allow")
    refusing, loyal = stage.staying[1:3]
    stage.amina("consent", "add", refusing, *purpose, "--status", "refused")
    only = ("--on-hand-over", "named_successor_only", "--named-successor", stage.registry.officer)
    stage.amina("consent", "add", loyal, *purpose, *only)
    after = stage.amina("bundle", "preview", *stage.handed())
    asked = HANDED_OVER - FIRST_PRIORITY
    stage.log.check(
        _count(after) == asked, f"{asked} agreed when asked; the other {FIRST_PRIORITY} will be asked in person"
    )
    rules: dict[str, set[str]] = {}
    for entry in after["withheld"]:
        rules.setdefault(entry["contact"], set()).add(words(str(entry["rule"])))
    for contact in stage.staying:
        stage.log.check(bool(rules.get(contact)), f"stays, and why: {', '.join(sorted(rules.get(contact, ())))}")
        stage.amina("handover", "leave-out", stage.case, contact, "--as", "withheld")


def _add_office_holder(stage: Stage, number: int) -> str:
    line = ("contact", "add", "--name", f"Invented Member-{number}", "--category", "parliament")
    return str(stage.amina(*line, "--organisation", "Invented assembly")["id"])


def _count(preview: Mapping[str, Any]) -> int:
    return int(preview["counts"].get("contact", 0))

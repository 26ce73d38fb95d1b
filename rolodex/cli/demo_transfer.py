"""The demo's transfer: the bundle, decisions, read-backs, the receipt, the signature, and the end of access."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from rolodex.cli.demo_overlap import PLACES
from rolodex.cli.demo_people import write_json
from rolodex.cli.demo_stage import Stage, advance, refused
from rolodex.cli.error_text import words

FIRST_PRIORITY: Final = PLACES["Kidal"].stop
SUMMARY: Final = "Decides when the market opens: I call before every convoy and never raise the land case."


def send(stage: Stage) -> Path:
    """One bundle: previewed, exported, the same digest."""
    stage.log.step("One bundle goes out: signed by Amina, sealed to Bruno's post-quantum key")
    refused(stage, "bundle_exported")
    preview = stage.amina("bundle", "preview", *stage.handed())
    carried = {entry["contact"] for entry in preview["items"]}
    stage.log.check(carried == set(stage.carried), f"exactly the {len(carried)} who agreed are in it")
    note = stage.folder / "note.html"
    printed = stage.amina("handover", "print", stage.case, "--out", str(note))
    # Browsers repeat the first head of a table, which holds the whole paper, on every page.
    on_each_page = words(printed["level"]) in note.read_text(encoding="utf-8").partition("</thead>")[0].lower()
    stage.log.check(on_each_page, f"the note for paper says “{words(printed['level'])}” on each page")
    stick = stage.stick("stick-1")
    line = ("bundle", "export", *stage.handed(), "--out", str(stick), "--expect-digest", preview["digest"])
    stage.amina(*line)
    advance(stage, "transferred")
    refused(stage, "receipt_verified")
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
    stage.log.check(done["applied"] is True and len(held) == len(stage.carried), f"{len(held)} contacts arrived")
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
    own = stage.bruno.refusal("handover", "readback", stage.case, stage.carried[0], *_words("All fine.", stage))
    stage.log.check(own == "invalid", "two words are no read-back")
    over = [contact for contact in stage.contacts[:FIRST_PRIORITY] if contact in stage.carried]
    for contact in over:
        stage.bruno("handover", "readback", stage.case, contact, *_words(SUMMARY, stage))
    stage.bruno("handover", "accept", stage.case, *stage.carried)
    _send_receipt(stage, "stick-3")
    refused(stage, "read_backs_agreed")
    stage.amina("handover", "agree", stage.case)
    refused(stage, "commitments_acknowledged")
    stage.bruno("commitment", "acknowledge", stage.promised)
    _send_receipt(stage, "stick-3b")
    hers, his = (actor("handover", "coverage", stage.case) for actor in (stage.amina, stage.bruno))
    stage.log.check(hers == his, f"coverage is equal on both sides: {_spelled(hers)}")
    advance(stage, "received")
    refused(stage, "supervisor_signed")
    stage.amina.close()
    closed = stage.salma("handover", "sign-off", stage.case)
    stage.salma.close()
    stage.log.check(closed["state"] == "closed", "the supervisor signed with her own key: the case is closed")


def end_access(stage: Stage) -> None:
    """What went over is erased at Amina's; what stayed at home stays."""
    stage.log.step("Amina's access ends: what Bruno took over is erased from her vault")
    gone = stage.carried[0]
    done = stage.amina("handover", "relinquish", stage.case, "--yes")
    stage.log.check(set(done["relinquished"]) == set(stage.carried), f"{len(done['relinquished'])} contacts are erased")
    answers = [
        stage.amina.refusal("contact", "show", gone),
        stage.amina.refusal("contact", "reveal", gone, "--field", "phones"),
    ]
    stage.log.check(answers == ["not_found"] * 2, "showing or revealing one of them: no such contact")
    name = stage.people[0].name
    hits = stage.amina("contact", "search", name)["results"]
    stage.log.check(all(hit["id"] != gone for hit in hits), "searching does not find them either")
    stage.log.check(stage.amina.refusal("undo") == "refused", "it cannot be undone")
    his = stage.bruno("contact", "show", gone)["display_name"]
    stage.log.check(his == name, "Bruno has them all")


def _send_receipt(stage: Stage, stick_name: str) -> None:
    stick = stage.stick(stick_name)
    latest = stage.bruno("bundle", "list")["imports"][0]["bundle_id"]
    stage.bruno("bundle", "receipt", latest, "--out", str(stick))
    (receipt,) = stick.glob("*.rlx")
    stage.amina("bundle", "import", str(receipt))


def _words(summary: str, stage: Stage) -> tuple[str, ...]:
    return ("--summary", summary, "--next-action", "Bring the answer.", "--due", stage.in_days(20))


def _answers(conflicts: Sequence[Mapping[str, Any]], wanted: Mapping[str, str]) -> dict[str, str]:
    return {conflict["id"]: wanted[conflict["subject"]] for conflict in conflicts}


def _value(shown: Mapping[str, Any], name: str) -> Any:
    return next((claim["value"] for claim in shown["claims"] if claim["field"] == name), None)


def _spelled(counts: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {value}" for name, value in counts.items() if isinstance(value, int))

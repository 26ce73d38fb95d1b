"""The demo's hostile checks, the registry, and the last look at the folders."""

from pathlib import Path

from rolodex.cli import exit_codes
from rolodex.cli.demo_stage import Stage

SHORTEST_WORD_BYTES = 6
"""Shorter words turn up by chance in megabytes of random bytes."""


def hostile(stage: Stage, bundle: Path) -> None:
    """What a stranger and a carrier can do with the stick."""
    stage.log.step("The stick is lost, found by a stranger, and carried on by somebody with a hex editor")
    status, document = stage.stranger.status("bundle", "inspect", str(bundle))
    code = document.get("error", {}).get("code")
    stage.log.check((status, code) == (exit_codes.NOT_TRUSTED, "not_a_recipient"), "the stranger cannot open it")
    whole = bundle.read_bytes()
    for place, part in ((len(whole) // 2, "in the middle"), (40, "in the header"), (len(whole) - 1, "at the end")):
        changed = bundle.with_name("rlx-changed.rlx")
        changed.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        status, _ = stage.bruno.status("bundle", "import", str(changed))
        held = stage.bruno("contact", "list")["contacts"]
        refused = status in {exit_codes.MALFORMED, exit_codes.NOT_TRUSTED} and held == []
        stage.log.check(refused, f"one flipped bit {part} is refused, nothing is written")
        changed.unlink()


def feed_registry(stage: Stage) -> None:
    """Amina feeds the common rolodex; who may not travel stays at home."""
    stage.log.step("Amina feeds the registry with what consent and the profile allow")
    stick = stage.stick("stick-4")
    line = ("--purpose", "feed", "--to", stage.registry.officer)
    preview = stage.amina("bundle", "preview", *line)
    stage.amina("bundle", "export", *line, "--out", str(stick))
    (feed,) = stick.glob("*.rlx")
    stage.registry("bundle", "import", str(feed))
    held = stage.registry("contact", "list", "--limit", "1000")
    stage.log.check(
        held["total"] == preview["counts"].get("contact", 0), f"{held['total']} contacts are in the registry"
    )
    names = {hit["display_name"] for hit in stage.registry("contact", "search", "heron")["results"]}
    stage.log.check("Heron" not in names, "the source is not among them, nor anybody who was not asked")
    coverage = stage.registry("handover", "coverage", "--registry", "--not-fed-since", stage.in_days(-30))
    late = {row["officer"] for row in coverage["not_fed"]}
    stage.log.check(stage.bruno.officer in late, "the registry lists who has not fed: Bruno")
    stage.log.check(stage.amina("audit", "verify")["sound"] is True, "Amina's audit chain is whole")


def nothing_readable(stage: Stage) -> None:
    """No contact string in any byte of any vault folder or bundle."""
    stage.log.step("Every byte of every vault folder and bundle is searched for the people's names and numbers")
    files = [
        path for path in stage.folder.rglob("*") if path.is_file() and ("vault" in path.parts or path.suffix == ".rlx")
    ]
    words = {text for person in stage.people for text in (person.name.split()[-1], person.phone, person.role)}
    found = set()
    for path in files:
        content = path.read_bytes()
        found |= {word for word in words if len(word) >= SHORTEST_WORD_BYTES and word.encode() in content}
    stage.log.check(len(files) > 0 and not found, f"nothing of {len(words)} words in {len(files)} files")

"""Officers at terminals who know each other's keys, and the files that travel between them."""

import json
from pathlib import Path
from typing import Any

from rolodex.clock import FixedClock
from tests.cli.harness import Terminal


def officer_id(person: Terminal) -> str:
    """The id of the person's own officer."""
    return str(person.json("identity", "show")["officer"])


def knows(person: Terminal, other: Terminal, *, verified: bool = True) -> None:
    """Take in the other's card and, unless told otherwise, type the fingerprint."""
    card = person.folder / f"{other.folder.name}.rlxcard"
    shown = other.json("identity", "public-card", "--out", str(card))
    person.json("recipient", "add", str(card))
    if verified:
        digits = ("--fingerprint", shown["fingerprint"], "--how", "voice")
        person.json("recipient", "verify", officer_id(other), *digits)


def acquainted(*people: Terminal) -> None:
    """Everybody knows everybody."""
    for person in people:
        for other in people:
            if person is not other:
                knows(person, other)


def stick(person: Terminal) -> Path:
    """A fresh folder."""
    number = sum(1 for _ in person.folder.glob("stick-*"))
    path = person.folder / f"stick-{number}"
    path.mkdir()
    return path


def exported(person: Terminal, other: Terminal, *what: str) -> Path:
    """The file that a person writes for another."""
    found = person.json("bundle", "export", "--to", officer_id(other), *what, "--out", str(folder := stick(person)))
    return folder / str(found["file"])


def sent(person: Terminal, other: Terminal, *what: str, clock: FixedClock | None = None) -> dict[str, Any]:
    """What the other's import says of a bundle that needs no decision."""
    del clock
    return other.json("bundle", "import", str(exported(person, other, *what)))


def decided(person: Terminal, file: Path, answers: dict[str, str], **more: Any) -> dict[str, Any]:
    """What the import with these answers says; ids are those of `inspect`."""
    return person.json("bundle", "import", str(file), "--decisions", str(decisions(person, file, answers, **more)))


def decisions(person: Terminal, file: Path, answers: dict[str, str], **more: Any) -> Path:
    """A decisions file for a bundle."""
    digest = more.pop("digest", None) or person.json("bundle", "inspect", str(file))["digest"]
    path = person.folder / "decisions.json"
    path.write_text(json.dumps({"digest": digest, "answers": answers, **more}), encoding="utf-8")
    return path


def asked(found: dict[str, Any]) -> list[dict[str, Any]]:
    """Every question of an inspection."""
    return [*found["conflicts"], *found["deletions"], *found["dangerous"]]


def agreed(person: Terminal, contact: str, *more: str) -> str:
    """A consent that lets the contact travel in the mission and to a successor."""
    purposes = ("--purpose", "contact_and_liaison", "--purpose", "hand_over_to_successor", "--purpose", "referral")
    said = ("--audience", "mission", "--scope", "both", "--on-hand-over", "allow")
    return str(person.json("consent", "add", contact, *purposes, *said, *more)["id"])


def values(person: Terminal, contact: str, field: str) -> list[Any]:
    """The values of a field as `contact show` gives them, masked ones as None."""
    shown = person.json("contact", "show", contact)
    return [one.get("value") for one in _claims(shown) if one["field"] == field]


def phones(person: Terminal, contact: str) -> list[str]:
    """The numbers of a contact."""
    return sorted(str(value["e164"]) for value in values(person, contact, "phones") if value)


def slot_of(person: Terminal, contact: str, field: str) -> str:
    """The slot of the only value of a field."""
    (found,) = {one["slot"] for one in _claims(person.json("contact", "show", contact)) if one["field"] == field}
    return str(found)


def ledger(person: Terminal) -> set[bytes]:
    """The ids of all claims about contacts and what hangs on them, out of the vault itself."""
    from rolodex.commands import passphrases
    from rolodex.commands.session import open_session
    from rolodex.domain.claim import Kind
    from rolodex.store import claims

    session = open_session(person.folder / person.vault, passphrases.from_text(person.passphrase), person.clock)
    try:
        batches = claims.stream_all(session.db)
        return {claim.id for batch in batches for claim in batch if claim.kind is not Kind.OFFICER}
    finally:
        session.close()


def _claims(shown: dict[str, Any]) -> list[dict[str, Any]]:
    found = shown.get("claims") or shown.get("values")
    assert isinstance(found, list)
    return found

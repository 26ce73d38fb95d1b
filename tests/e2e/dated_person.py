"""People of stories that take weeks: their computers say a day of the story, and they try what must be refused."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.e2e.person import Person

_AT_A_TIME = """
import sys
from datetime import datetime
from rolodex.cli.call import Call
from rolodex.cli.main import main
from rolodex.clock import FixedClock
sys.exit(main(sys.argv[2:], Call(clock=FixedClock(datetime.fromisoformat(sys.argv[1])))))
"""


class DatedPerson(Person):
    """A person whose computer says nine in the morning, UTC, of a day of the story."""

    day = "2026-11-20"

    def command(self) -> list[str]:
        return [sys.executable, "-c", _AT_A_TIME, f"{self.day}T09:00:00+00:00"]

    def tries(self, lines: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
        """Many calls with one unlock, of which some may be refused; the document of each."""
        text = "".join(json.dumps([str(word) for word in line]) + "\n" for line in lines)
        outcome = self.run("batch", "-", stdin=text)
        documents = [json.loads(line) for line in outcome.stdout.splitlines()]
        assert len(documents) == len(lines), outcome.stderr
        return documents


def meet(one: Person, other: Person) -> None:
    """Each takes over the other's public card and compares the fingerprint as read out."""
    cards = [person.folder / f"{person.officer}.rlxcard" for person in (one, other)]
    first = one("identity", "public-card", "--out", str(cards[0]))
    second, *_ = other.batch([("identity", "public-card", "--out", str(cards[1])), *_compared(one, cards[0], first)])
    one.batch(_compared(other, cards[1], second))


def _compared(person: Person, card: Path, shown: dict[str, Any]) -> list[tuple[str, ...]]:
    verify = ("recipient", "verify", person.officer, "--fingerprint", shown["fingerprint"], "--how", "in_person")
    return [("recipient", "add", str(card)), verify]


def refusal(document: dict[str, Any]) -> str:
    """The guard, rule or code that a document of an error names; what it did instead, where it is no error."""
    error = document.get("error")
    if error is None:
        return f"not refused: {document}"
    return str(error["params"].get("guard") or error["params"].get("rule") or error["code"])


def refusals(documents: Sequence[dict[str, Any]]) -> list[str]:
    """What each document of an error names."""
    return [refusal(document) for document in documents]

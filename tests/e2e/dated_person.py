"""People of stories that take weeks: their computers say a day of the story, and they try what must be refused."""

import json
import sys
from collections.abc import Sequence
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


def refusal(document: dict[str, Any]) -> str:
    """The guard, rule or code that a document of an error names; what it did instead, where it is no error."""
    error = document.get("error")
    if error is None:
        return f"not refused: {document}"
    return str(error["params"].get("guard") or error["params"].get("rule") or error["code"])


def refusals(documents: Sequence[dict[str, Any]]) -> list[str]:
    """What each document of an error names."""
    return [refusal(document) for document in documents]

"""The numbered log of the demo: what is done, what was seen, whether it is as promised."""

import time
from collections.abc import Callable
from typing import Any


class DemoFailed(Exception):
    """A check of the demo does not hold."""


class DemoLog:
    """Numbers steps and checks; stops at the first check that does not hold."""

    Writer = Callable[[str], None]

    def __init__(self, write: "DemoLog.Writer") -> None:
        self._write = write
        self._started_s = time.monotonic()
        self.steps: list[dict[str, Any]] = []
        self.checks = 0

    def step(self, text: str) -> None:
        """Begin the next step."""
        self.steps.append({"step": len(self.steps) + 1, "text": text, "seen": []})
        elapsed_s = time.monotonic() - self._started_s
        self._write(f"{len(self.steps):>2}  {text}  [{elapsed_s:.1f} s]")

    def say(self, text: str) -> None:
        """Something worth seeing that is no check."""
        self._write(f"      {text}")

    def check(self, holds: bool, text: str) -> None:
        """Show one check. Raises `DemoFailed` where it does not hold."""
        self.checks += 1
        self.steps[-1]["seen"].append({"check": text, "holds": holds})
        self._write(f"    {'ok' if holds else 'NO'}  {text}")
        if not holds:
            raise DemoFailed(text)

    def document(self) -> dict[str, Any]:
        """The log as a document."""
        holds = all(seen["holds"] for step in self.steps for seen in step["seen"])
        return {"holds": holds, "checks": self.checks, "steps": self.steps}

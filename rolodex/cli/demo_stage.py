"""Who and what is on the demo's stage."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from rolodex.cli.demo_log import DemoLog
from rolodex.cli.demo_people import Actor, Invented
from rolodex.clock import Clock


@dataclass(slots=True)
class Stage:
    """Everybody and everything of the story."""

    folder: Path
    log: DemoLog
    clock: Clock
    amina: Actor
    bruno: Actor
    salma: Actor
    stranger: Actor
    registry: Actor
    officials: list[str] = field(default_factory=list)
    people: list[Invented] = field(default_factory=list)
    contacts: list[str] = field(default_factory=list)
    staying: list[str] = field(default_factory=list)
    promised: str = ""
    case: str = ""

    def stick(self, name: str) -> Path:
        """A fresh folder, as a stick that travels."""
        path = self.folder / name
        path.mkdir(mode=0o700)
        return path

    def handed(self) -> tuple[str, ...]:
        """The options of the hand-over's bundles."""
        return ("--purpose", "handover", "--case", self.case, "--to", self.bruno.officer)

    def in_days(self, days: int) -> str:
        """A date of the story."""
        return (self.clock.now().date() + timedelta(days=days)).isoformat()

"""Who and what is on the demo's stage, and on which day of the story."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from rolodex.cli.demo_log import DemoLog
from rolodex.cli.demo_people import Actor, Invented
from rolodex.cli.error_text import words
from rolodex.clock import Clock

OVERLAP_DAYS: Final = 8
_MORNING: Final = time(5)
_WEEKEND: Final = frozenset({5, 6})


class StoryClock:
    """The computer's clock, set back to a day of the story: a story that ends today can take two weeks."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._back = timedelta(0)

    def now(self) -> datetime:
        return self._clock.now() - self._back

    def turn_to(self, day: date) -> None:
        """Make it the early morning of a day, or the present where that is still to come."""
        morning = datetime.combine(day, _MORNING, UTC)
        self._back = max(timedelta(0), self._clock.now() - morning)


@dataclass(slots=True)
class Stage:
    """Everybody and everything of the story. `overlap` are its working days, the last one today or just before."""

    folder: Path
    log: DemoLog
    clock: StoryClock
    overlap: tuple[date, ...]
    amina: Actor
    bruno: Actor
    salma: Actor
    stranger: Actor
    registry: Actor
    officials: list[str] = field(default_factory=list)
    people: list[Invented] = field(default_factory=list)
    contacts: list[str] = field(default_factory=list)
    staying: list[str] = field(default_factory=list)
    declined: list[str] = field(default_factory=list)
    promised: str = ""
    case: str = ""

    @property
    def carried(self) -> list[str]:
        """The contacts that go over."""
        return [contact for contact in self.contacts if contact not in self.declined]

    def stick(self, name: str) -> Path:
        """A fresh folder, as a stick that travels."""
        path = self.folder / name
        path.mkdir(mode=0o700)
        return path

    def handed(self) -> tuple[str, ...]:
        """The options of the hand-over's bundles."""
        return ("--purpose", "handover", "--case", self.case, "--to", self.bruno.officer)

    def in_days(self, days: int) -> str:
        """A date of the story, counted from the day it is."""
        return (self.clock.now().date() + timedelta(days=days)).isoformat()


def overlap_until(today: date) -> tuple[date, ...]:
    """The working days of an overlap that ends today, or on the Friday before."""
    days = [today - timedelta(days=back) for back in range(2 * OVERLAP_DAYS)]
    return tuple(sorted([day for day in days if day.weekday() not in _WEEKEND][:OVERLAP_DAYS]))


def advance(stage: Stage, state: str) -> None:
    """Amina takes the next step of the case; it must lead there."""
    reached = stage.amina("handover", "advance", stage.case)["state"]
    stage.log.check(reached == state, f"the case is {state}")


def refused(stage: Stage, guard: str) -> None:
    """Amina tries the next step of the case; this guard must stop her."""
    named = stage.amina.refusal("handover", "advance", stage.case)
    stage.log.check(named == guard, f"too early: {named} asks that {words(named)}")

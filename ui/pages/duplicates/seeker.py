"""Seeks pairs that may be one person, in three steps: read on the vault's lane, compared beside it, judged there."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from rolodex.commands import duplicates
from rolodex.commands.duplicates import Likely, Pair, People
from rolodex.domain.duplicates import Verdict
from rolodex.errors import RolodexError
from ui.desk import Desk

MOST: Final = 1_000


class Seeker(QObject):
    """One search at a time; a new one replaces the one before."""

    found = Signal(list)
    """The pairs, the surest first."""
    begun_to_compare = Signal(int)
    """How many contacts are compared now."""
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._people: People | None = None
        self._ticket = 0
        self.is_seeking = False

    def seek(self) -> None:
        """Begin anew."""
        self._desk.worker.cancel(self._ticket)
        self.is_seeking = True
        self._ticket = self._desk.ask(duplicates.people, then=self._on_people_read, failed=self._on_failed)

    def _on_people_read(self, people: People) -> None:
        self._people = people
        self.begun_to_compare.emit(len(people.ids))
        self._ticket = self._desk.worker.beside(
            duplicates.likely, people, then=self._on_likely_found, failed=self._on_failed
        )

    def _on_likely_found(self, likely: Likely) -> None:
        people, self._people = self._people, None
        if people is not None:
            self._ticket = self._desk.ask(
                *(duplicates.judged, people, likely, frozenset(Verdict), MOST),
                then=self._on_judged,
                failed=self._on_failed,
            )

    def _on_judged(self, pairs: list[Pair]) -> None:
        self.is_seeking = False
        self.found.emit(pairs)

    def _on_failed(self, error: RolodexError) -> None:
        self.is_seeking = False
        self._people = None
        self.failed.emit(error)

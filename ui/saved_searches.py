"""Searches that an officer keeps: sealed beside the vault with the drafts, because they hold names and places."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from rolodex.commands.drafts import Draft
from ui.desk import Desk

FORM_ID = "searches"
_KIND = "searches"
MOST = 40


class SavedSearches(QObject):
    """By name, in the order in which they were kept."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts = desk.drafts
        self._texts: dict[str, str] = {}
        self._drafts.watch(FORM_ID, self.take)
        self._drafts.found.connect(self._on_drafts_found)

    def all(self) -> Mapping[str, str]:
        """What is typed into the search, by name."""
        return dict(self._texts)

    def keep(self, name: str, text: str) -> None:
        """Keep a search under a name, in place of an earlier one of that name; the oldest goes where they are many."""
        self._texts[name] = text
        while len(self._texts) > MOST:
            del self._texts[next(iter(self._texts))]
        self._tell()

    def forget(self, name: str) -> None:
        """Keep this one no longer."""
        if self._texts.pop(name, None) is not None:
            self._tell()

    def take(self) -> Draft | None:
        """What is to be kept; None where nothing is."""
        return Draft(_KIND, texts=dict(self._texts)) if self._texts else None

    def _tell(self) -> None:
        self._drafts.touch(FORM_ID)
        self.changed.emit()

    def _on_drafts_found(self) -> None:
        held = self._drafts.watch(FORM_ID, self.take)
        if held is not None:
            self._texts = {**held.texts, **self._texts}
            self.changed.emit()

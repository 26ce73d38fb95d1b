"""What the dialogs of a hand-over share: choosing an officer, a word of a vocabulary."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QComboBox

from rolodex.commands.handover_choices import OfficerChoice
from rolodex.domain.ids import SubjectId
from ui import i18n
from ui.handover_words import word


class OfficerCombo(QComboBox):
    """Officers by name, with what is known of their key; the first entry is nobody."""

    def fill(self, officers: Iterable[OfficerChoice], nobody: str, chosen: SubjectId | None = None) -> None:
        """Offer these officers; `chosen` stands in the line."""
        self.clear()
        self.addItem(nobody, None)
        for officer in officers:
            self.addItem(self._text(officer), officer.officer)
            if officer.officer == chosen:
                self.setCurrentIndex(self.count() - 1)

    def call_nobody(self, nobody: str) -> None:
        """Name the first entry in the language of now."""
        if self.count():
            self.setItemText(0, nobody)

    def _text(self, officer: OfficerChoice) -> str:
        name = i18n.marked(officer.name) or self.tr("(no name)")
        said = [i18n.marked(officer.component)] if officer.component else []
        if officer.is_own:
            said.append(self.tr("you"))
        elif officer.is_verified:
            said.append(self.tr("key verified"))
        elif officer.has_card:
            said.append(self.tr("key not verified yet"))
        else:
            said.append(self.tr("no public card"))
        return f"{name} – {i18n.listed(said)}"

    def officer(self) -> SubjectId | None:
        """Who is chosen; None for nobody."""
        return None if self.currentData() is None else SubjectId(bytes(self.currentData()))


class WordCombo(QComboBox):
    """One code of a vocabulary, shown as its word."""

    def fill(
        self,
        vocabulary: dict[str, str],
        codes: Iterable[str],
        nothing: str = "",
        chosen: str = "",
        said: Callable[[dict[str, str], str], str] = word,
    ) -> None:
        """Offer these codes in the words of who keeps the vocabulary; with `nothing` an empty one first, so called."""
        kept = chosen or self.code()
        self.clear()
        if nothing:
            self.addItem(nothing, "")
        for code in codes:
            self.addItem(i18n.digits(said(vocabulary, code)), code)
        self.setCurrentIndex(max(0, self.findData(kept)))

    def code(self) -> str:
        """The chosen code; empty for nothing."""
        return str(self.currentData() or "")

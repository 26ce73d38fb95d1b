"""The open commitments with contacts of a hand-over case. A masked promise has no text here."""

from rolodex.commands.handover_windows import Promise
from ui import handover_words, i18n
from ui.handover_words import word
from ui.models.handover_table import HandoverTable

NAME, BY, WHAT, DUE, STATE = range(5)


class HandoverPromiseModel(HandoverTable[Promise]):
    """One commitment in each row."""

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("Contact"),
            self.tr("Whose"),
            self.tr("Promise"),
            self.tr("Due"),
            self.tr("Acknowledged"),
        )

    def _texts_of(self, row: Promise) -> tuple[str, ...]:
        return (
            i18n.marked(row.name) or self.tr("(name hidden)"),
            word(handover_words.SIDES, row.by),
            self.tr("hidden") if row.what is None else i18n.marked(row.what),
            i18n.date_text(row.due) if row.due else "",
            self.tr("✓ yes") if row.is_acknowledged else self.tr("not yet"),
        )

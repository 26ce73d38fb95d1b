"""What becomes of each contact of a case when the outgoing officer's access ends."""

from typing import Final

from rolodex.commands.relinquishing import Fate
from ui import guard_words, i18n
from ui.models.handover_table import HandoverTable

NAME, FATE, WHY = range(3)
COLUMNS: Final = WHY + 1


class HandoverFateModel(HandoverTable[Fate]):
    """One contact in each row."""

    def _headers(self) -> tuple[str, ...]:
        return self.tr("Contact"), self.tr("From this vault"), self.tr("Why it stays")

    def _texts_of(self, row: Fate) -> tuple[str, ...]:
        return (
            i18n.marked(row.name) or self.tr("(name hidden)"),
            self.tr("is erased") if row.goes else self.tr("stays"),
            "" if row.goes else guard_words.sentence(str(row.why)),
        )

"""The list of hand-over cases."""

from rolodex.commands.handover_windows import CaseEntry
from ui import handover_words, i18n
from ui.handover_words import word
from ui.models.handover_table import HandoverTable

OUTGOING, INCOMING, STATE, LAST_DAY, OWN, ITEMS, COVERAGE = range(7)


class HandoverCaseModel(HandoverTable[CaseEntry]):
    """Who hands over to whom, where it stands, what the acting officer is in it, and how far it is."""

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("Leaves"),
            self.tr("Comes"),
            self.tr("State"),
            self.tr("Last day"),
            self.tr("You are"),
            self.tr("Contacts"),
            self.tr("Briefed / introduced / confirmed"),
        )

    def _texts_of(self, row: CaseEntry) -> tuple[str, ...]:
        counts = row.row.coverage
        done = (counts.briefed, counts.introduced, counts.confirmed)
        own = [word(handover_words.ROLES, role) for role in row.own_roles]
        return (
            i18n.marked(row.outgoing) or "—",
            i18n.marked(row.incoming) or self.tr("nobody yet"),
            word(handover_words.STATES, row.row.state.value),
            self._last_day(row),
            i18n.listed(own) + (self.tr(" · your turn") if row.is_holder else ""),
            i18n.number_text(counts.total),
            # A dot between them looks like the zero of the Arabic digits.
            " / ".join(i18n.number_text(count) for count in done),
        )

    def _last_day(self, row: CaseEntry) -> str:
        if not row.row.last_day:
            return self.tr("not set")
        day = i18n.date_text(row.row.last_day)
        return self.tr("⚠ {day}, late").format(day=day) if row.is_late else day

"""The items of one hand-over case, filtered by their state or by what a step misses."""

from typing import Final

from rolodex.commands.handover_windows import ItemEntry, ItemView
from ui import handover_words, i18n, overlap_words
from ui.handover_words import word
from ui.models.handover_table import HandoverTable

NAME, PRIORITY, VERB, STATE, BRIEF, PROMISES, REMARK = range(7)
COLUMNS: Final = REMARK + 1


class HandoverItemModel(HandoverTable[ItemEntry]):
    """One contact in each row."""

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("Contact"),
            self.tr("Priority"),
            self.tr("Action"),
            self.tr("State"),
            self.tr("Brief"),
            self.tr("Commitments"),
            self.tr("Remark"),
        )

    def _texts_of(self, row: ItemEntry) -> tuple[str, ...]:
        view = row.view
        return (
            self._name(view),
            i18n.number_text(view.priority) if view.priority else self.tr("not set"),
            word(handover_words.VERBS, view.verb),
            word(handover_words.ITEM_STATES, view.state.value),
            self._brief(row),
            i18n.number_text(row.promises) if row.promises else "",
            self._remark(row),
        )

    def _name(self, view: ItemView) -> str:
        if not view.is_here and view.relinquished_on:
            return self.tr("(relinquished on {day})").format(day=i18n.date_text(view.relinquished_on))
        if not view.is_here:
            return self.tr("(not in this vault)")
        return i18n.marked(view.name) or self.tr("(name hidden)")

    def _brief(self, row: ItemEntry) -> str:
        if row.is_briefed and row.view.is_here and not row.view.missing_parts:
            return self.tr("✓ complete")
        if row.is_briefed:
            # On the other side the text may have stayed behind by a rule: that it was written is a fact.
            return self.tr("✓ written")
        if not row.view.missing_parts:
            # No successor reads it: the contact is referred, archived or closed.
            return self.tr("none needed")
        return self.tr("missing: {count}").format(count=i18n.number_text(len(row.view.missing_parts)))

    def _remark(self, row: ItemEntry) -> str:
        said = []
        if row.view.outcome is not None and row.view.why:
            why = row.view.why
            said.append(word(handover_words.RULES, why) if why in handover_words.RULES else i18n.marked(why))
        elif row.rule:
            said.append(self.tr("stays: {rule}").format(rule=word(handover_words.RULES, row.rule)))
        said.extend(self._beside(row))
        return " · ".join(said)

    def _beside(self, row: ItemEntry) -> list[str]:
        """What is to be known besides the state."""
        said = []
        if row.referred_to:
            said.append(self.tr("to {name}").format(name=i18n.marked(row.referred_to)))
        if row.fallback:
            mode = overlap_words.word(overlap_words.FALLBACKS, row.fallback)
            text = self.tr("instead of a meeting: {mode}") if row.is_fallback_accepted else self.tr("proposed: {mode}")
            said.append(text.format(mode=mode))
        if row.view.safe_contact_overdue:
            said.append(self.tr("⚠ confirm the safe contact first"))
        if row.has_read_back:
            said.append(self.tr("read-back agreed") if row.is_agreed else self.tr("read back"))
        if row.view.is_here and row.view.relinquished_on:
            day = i18n.date_text(row.view.relinquished_on)
            said.append(self.tr("outgoing access ended on {day}").format(day=day))
        if row.is_single:
            said.append(self.tr("single steward"))
        return said

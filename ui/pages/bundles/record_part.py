"""What leaves in a bundle that holds no contact: the record of a case, or the ids that a request asks for."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rolodex.commands.bundle_preview import Outgoing, Purpose
from ui import bundle_words, i18n
from ui.models.text_table_model import Line
from ui.pages.bundles.tables import TextTable, text_label

WITHOUT_CONTACTS: Final = frozenset({Purpose.AGREEMENT, Purpose.SIGN_OFF, Purpose.REQUEST})


class RecordPart(QWidget):
    """Says it in sentences, and counts it in a table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found: Outgoing | None = None
        self._said = text_label(self, "record_said")
        self.table = TextTable("record_rows", 2, (1,), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.retranslate()

    def show_outgoing(self, found: Outgoing) -> None:
        """Show what would leave."""
        self._found = found
        self.retranslate()

    def _request(self, found: Outgoing) -> list[Line]:
        ids = [one.contact.hex() for one in found.contacts]
        self._said.setText(
            self.tr(
                "This file holds no personal data: ids of contacts ({count}), and nothing else of your vault. They "
                "mean nothing to anybody but {name}, who sees by names of their own who is asked for, and decides."
            ).format(count=i18n.number_text(len(ids)), name=i18n.marked(found.recipient))
        )
        return [Line((self.tr("Id of a contact"), i18n.isolated(one)), one) for one in ids]

    def _record(self, found: Outgoing) -> list[Line]:
        self._said.setText(
            self.tr(
                "The record of the case for {name}: the states of its items, what its officers said and when, and "
                "read-backs as they were written. No contact, no brief and no number to call is in it."
            ).format(name=i18n.marked(found.recipient))
        )
        return [
            Line((bundle_words.said(bundle_words.KINDS, kind), i18n.number_text(count)), kind)
            for kind, count in sorted(found.kinds.items())
        ]

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.table.name(self.tr("What leaves"), self.tr("What leaves"), self.tr("How many"))
        found = self._found
        if found is None:
            return
        is_request = found.order.purpose is Purpose.REQUEST
        if is_request:
            self.table.name(self.tr("Whom the request asks for"), self.tr("What leaves"), self.tr("Which"))
        self.table.lines.show(self._request(found) if is_request else self._record(found))
        self.table.choose(0)

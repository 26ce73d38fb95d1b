"""A file of vCards before it is imported: how many there are and whom the first are of."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rolodex.commands.contact_previews import Cards
from ui import i18n
from ui.models.rows_model import Line
from ui.widgets.filled_table import FilledTable


class CardsView(QWidget):
    """Nothing is to be chosen here: a vCard says itself what is what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: Cards | None = None
        self._heading = QLabel(self)
        self._heading.setObjectName("about_cards")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setWordWrap(True)
        self.names = FilledTable("first_cards", 1, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading)
        column.addWidget(self.names, 1)
        self.setFocusProxy(self.names)
        self._retranslate()

    def show_cards(self, cards: Cards) -> None:
        """Show these."""
        self._cards = cards
        self._retranslate()
        self.names.table.selectRow(0)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.names.name_for_people(self.tr("The first cards"), self.tr("There is no card in this file."))
        cards = self._cards
        if cards is None:
            return
        said = self.tr("{file}: vCards, {count} of them.").format(
            file=i18n.isolated(i18n.marked(cards.path.name)), count=i18n.number_text(cards.count)
        )
        more = self.tr("The first {count} are shown.").format(count=i18n.number_text(len(cards.names)))
        self._heading.setText(f"{said} {more}" if cards.count > len(cards.names) else said)
        unread = self.tr("(this card cannot be read or has no name)")
        lines = [
            Line(place, (i18n.number_text(place + 1), i18n.marked(name) or unread))
            for place, name in enumerate(cards.names)
        ]
        self.names.fill((self.tr("Card"), self.tr("Name")), lines)

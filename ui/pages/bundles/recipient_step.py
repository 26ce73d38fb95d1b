"""Who gets the bundle: the officers whose cards are here, with what is known of their keys."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from rolodex.commands.bundle_choices import Choices, RecipientChoice
from rolodex.domain.ids import SubjectId
from ui import bundle_words, i18n
from ui.desk import Desk
from ui.models.text_table_model import Line
from ui.pages.bundles.step import Step
from ui.pages.bundles.tables import TextTable, text_label

_EMPTY: Final = Choices((), (), 0)


class RecipientStep(Step):
    """One officer is chosen; what the state of the keys means stands below."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("recipient_step", desk, parent)
        self._choices = _EMPTY
        self.table = TextTable("recipients", 4, (3,), self)
        self._meaning = text_label(self, "recipient_meaning")
        self._people = QPushButton(self)
        self._people.setObjectName("go_people_and_keys")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self._meaning)
        column.addWidget(self._people, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.table)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)
        self.table.activated.connect(self.go_on_wanted)
        self._people.clicked.connect(self._on_people_clicked)
        self.retranslate()

    def show_choices(self, choices: Choices) -> None:
        """Show who can be chosen; the first one is."""
        before = self.table.chosen()
        self._choices = choices
        self._fill()
        self.table.choose(max(self.table.lines.row_of(before), 0))
        self._tell_meaning()

    def choose(self, officer: SubjectId | None) -> bool:
        """Choose this officer; False where no card of that officer is here."""
        row = self.table.lines.row_of(officer)
        if row >= 0:
            self.table.choose(row)
            self._tell_meaning()
        return row >= 0

    def choices(self) -> Choices:
        """What can be chosen, as it was read last."""
        return self._choices

    def recipient(self) -> RecipientChoice | None:
        """Who is chosen."""
        officer = self.table.chosen()
        return next((one for one in self._choices.recipients if one.officer == officer), None)

    def title(self) -> str:
        return self.tr("Who gets it?")

    def is_complete(self) -> bool:
        found = self.recipient()
        return found is not None and not found.blocked

    def _fill(self) -> None:
        self.table.lines.show([Line(self._texts(one), one.officer) for one in self._choices.recipients])

    def _texts(self, one: RecipientChoice) -> tuple[str, ...]:
        state = bundle_words.said(bundle_words.KEYS, one.blocked or one.state.value)
        mark = "\N{WARNING SIGN} " if one.blocked or not one.is_verified else "\N{CHECK MARK} "
        day = i18n.date_text(one.not_after.date().isoformat())
        return i18n.marked(one.name), i18n.marked(one.component), mark + state, day

    def _tell_meaning(self) -> None:
        found = self.recipient()
        if found is None:
            text = self.tr(
                "No colleague's card is here yet. Ask for the file with the public card, take it in under People and "
                "keys, and compare the digits by voice or in person. Then a bundle can be sealed to that colleague."
            )
        elif found.blocked:
            text = self.tr("Nothing can be sealed to these keys: {state}. Ask for the present card.").format(
                state=bundle_words.said(bundle_words.KEYS, found.blocked)
            )
        elif found.is_verified:
            text = self.tr("The key was compared. What consent, level and profile allow can go.")
        else:
            text = self.tr(
                "Nobody has compared this key: it may be somebody else's. Strictly confidential values stay, and no "
                "hand-over goes to it. Compare the digits under People and keys first."
            )
        self._meaning.setText(text)
        self.changed.emit()

    def retranslate(self) -> None:
        self.table.name(
            self.tr("Recipients"), self.tr("Name"), self.tr("Component"), self.tr("Key"), self.tr("Card valid until")
        )
        self._people.setText(self.tr("&People and keys…"))
        self._people.setAccessibleName(self.tr("Go to people and keys"))
        row = max(self.table.currentIndex().row(), 0)
        self._fill()
        self.table.choose(row)
        self._tell_meaning()

    def _on_table_row_changed(self) -> None:
        self._tell_meaning()

    def _on_people_clicked(self) -> None:
        self.desk.go("people")

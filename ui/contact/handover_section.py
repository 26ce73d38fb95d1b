"""In which hand-overs a contact is an item, and how far it is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rolodex.commands import contact_surroundings
from rolodex.commands.contact_surroundings import HandoverRow
from rolodex.domain.ids import SubjectId
from ui import i18n, words
from ui.contact import texts
from ui.contact.section import Section
from ui.desk import Desk
from ui.models.lines_model import Line


class HandoverSection(Section):
    """Leads to the case."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("handovers", desk, parent)
        self._found: tuple[HandoverRow, ...] = ()
        self._open = self.add_action("open_case", "arrow-right-left")
        self._open.triggered.connect(self._choose)
        self._retranslate()

    def forget(self) -> None:
        self._found = ()

    def _ask(self, contact: SubjectId) -> int:
        return self.desk.ask(contact_surroundings.handovers, contact, then=self._on_read, failed=self._refused)

    def _on_read(self, found: tuple[HandoverRow, ...]) -> None:
        self._found = found
        self._fill()

    def _headers(self) -> Sequence[str]:
        return (self.tr("This contact"), self.tr("Hand-over"))

    def _lines(self) -> Sequence[Line]:
        return [self._line(row) for row in self._found]

    def _line(self, row: HandoverRow) -> Line:
        outgoing = i18n.marked(row.outgoing) or self.tr("nobody yet")
        incoming = i18n.marked(row.incoming) or self.tr("nobody yet")
        who = self.tr("From {outgoing} to {incoming}").format(outgoing=outgoing, incoming=incoming)
        last = self.tr("last day {day}").format(day=i18n.date_text(row.last_day)) if row.last_day else ""
        case = texts.joined((words.value(row.state.value), last))
        priority = ""
        if row.priority is not None:
            priority = self.tr("priority {number}").format(number=i18n.number_text(row.priority))
        state = texts.joined((words.value(row.item_state.value), priority), "\n")
        verb = words.value(row.verb) if row.verb else ""
        return Line(row, (state, f"{who}\n{case}"), texts.joined((verb, i18n.marked(row.why.replace("_", " ")))))

    def _note(self) -> str:
        return "" if self._found else self.tr("This contact is in no hand-over.")

    def _row_changed(self) -> None:
        self._open.setEnabled(self.chosen() is not None)

    def _choose(self) -> None:
        line = self.chosen()
        if line is not None:
            self.desk.go("handover", line.subject.case)

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Hand-overs of this contact"))
        self._open.say(self.tr("Open the hand-over"), self.tr("Go to the case (Enter)"))

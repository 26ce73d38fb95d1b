"""Everything ever said about a contact, newest first: when, what, by whom, and what became of it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from rolodex.commands import contact_surroundings, undoing
from rolodex.commands.contact_queries import State
from rolodex.commands.contact_surroundings import HistoryRow
from rolodex.commands.undoing import ChangeSet
from rolodex.domain import fields
from rolodex.domain.claim import Act, Kind
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from ui import command_words, form_words, i18n, words
from ui.catalogue import QT_TRANSLATE_NOOP
from ui.contact import texts
from ui.contact.section import Section
from ui.desk import Desk
from ui.models.lines_model import Line

_STATES: Final[dict[State, str]] = {
    State.ACTIVE: QT_TRANSLATE_NOOP("HistorySection", "holds"),
    State.REPLACED: QT_TRANSLATE_NOOP("HistorySection", "replaced"),
    State.CANCELLED: QT_TRANSLATE_NOOP("HistorySection", "taken back"),
}


class HistorySection(Section):
    """Takes back one change, of any age, with all that its command wrote."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("history", desk, parent, columns=3)
        self._found: tuple[HistoryRow, ...] = ()
        self._names: dict[SubjectId, str] = {}
        self._take_back = self.add_action("take_back", "undo-2")
        self._take_back.triggered.connect(self._on_take_back_triggered)
        self._retranslate()

    def forget(self) -> None:
        self._found = ()

    def _ask(self, contact: SubjectId) -> int:
        return self.desk.ask(contact_surroundings.history, contact, then=self._on_read, failed=self._refused)

    def _on_read(self, found: tuple[HistoryRow, ...]) -> None:
        self._found = found
        self._names = dict(self._detail.officer_names) if self._detail else {}
        self._fill()

    def _headers(self) -> Sequence[str]:
        return (self.tr("When"), self.tr("What was said"), self.tr("Now"))

    def _lines(self) -> Sequence[Line]:
        return [self._line(row) for row in self._found]

    def _line(self, row: HistoryRow) -> Line:
        when = texts.instant_of(row.recorded_ms)
        state = self.tr(_STATES[row.state]) if row.act is Act.ASSERT else ""
        who = i18n.marked(row.author_name) or self.tr("somebody unknown here")
        by = self.tr("{command}, by {name}").format(command=command_words.command(row.command), name=who)
        return Line(
            row,
            (when, self._said(row), state),
            texts.joined((state, by, words.level(row.level), form_words.source(row.source))),
        )

    def _said(self, row: HistoryRow) -> str:
        if row.act is Act.DELETE:
            return self.tr("Deleted")
        if row.act is Act.WITHDRAW:
            return self.tr("Taken back: {command}").format(command=command_words.command(row.command))
        name = words.field(row.field)
        if row.is_cleared:
            return self.tr("{field} emptied").format(field=name)
        shown = texts.hidden()
        if not row.masked:
            shown = texts.text(fields.find(Kind.CONTACT, row.field), row.value, row.text or "", self._names)
        return self.tr("{field}: {value}").format(field=name, value=shown)

    def level(self) -> Level | None:
        return max((row.level for row in self._found), default=None)

    def _row_changed(self) -> None:
        line = self.chosen()
        self._take_back.setEnabled(line is not None and line.subject.change_set is not None)

    def _on_take_back_triggered(self) -> None:
        line = self.chosen()
        if line is not None and line.subject.change_set is not None:
            self.desk.write(undoing.take_back, line.subject.change_set, then=self._on_taken_back)

    def _on_taken_back(self, step: ChangeSet) -> None:
        self.desk.say(self.tr("Taken back: {command}.").format(command=command_words.command(step.command)))

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("History of the contact"))
        self._take_back.say(
            self.tr("Take back this change"), self.tr("Take back all that was written together with this line")
        )

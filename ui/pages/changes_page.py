"""What was changed in this vault, by whom and when, with a way to take each change back."""

from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rolodex.clock import from_ms, iso
from rolodex.commands import undoing
from rolodex.commands.undoing import ChangeLine, ChangeSet
from rolodex.domain.ids import ChangeSetId
from ui import command_words, i18n
from ui.actions import Action
from ui.desk import Desk
from ui.models.rows_model import Line
from ui.page import Page
from ui.widgets.filled_table import FilledTable

_MOST: Final = 500


class ChangesPage(Page):
    """The latest change sets, newest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("changes", desk, parent)
        self._lines: list[ChangeLine] = []
        self._what = QLabel(self)
        self._what.setWordWrap(True)
        self._table = FilledTable("change_sets", 1, self)
        column = QVBoxLayout(self)
        column.addWidget(self._what)
        column.addWidget(self._table, 1)
        self.setFocusProxy(self._table)
        self._take_back = Action("take_back", "rotate-ccw", "", self)
        self._take_back.setEnabled(False)
        self._take_back.triggered.connect(self._on_take_back_triggered)
        self._table.chosen.connect(self._on_table_chosen)
        self._retranslate()

    def tools(self) -> list[QAction]:
        return [self._take_back]

    def panes(self) -> list[QWidget]:
        return [self._table.table]

    def status(self) -> str:
        return self.tr("Changes: {count}").format(count=i18n.number_text(len(self._lines)))

    def _reload(self) -> None:
        self.desk.ask(undoing.lines, _MOST, then=self._on_lines_read)

    def _on_lines_read(self, lines: list[ChangeLine]) -> None:
        self._lines = lines
        self._fill()
        self.status_changed.emit(self.status())

    def _fill(self) -> None:
        headers = (self.tr("When"), self.tr("What"), self.tr("By"), self.tr("Values"), self.tr("State"))
        self._table.fill(headers, [Line(line.change_set.id, self._texts(line)) for line in self._lines])

    def _texts(self, line: ChangeLine) -> tuple[str, ...]:
        held = line.change_set
        name = command_words.command(held.command)
        if held.undoes is not None:
            name = self.tr("Undone or done again: {name}").format(name=name)
        return (
            i18n.instant_text(iso(from_ms(held.at_ms))),
            name,
            i18n.marked(line.author_name),
            i18n.number_text(line.claims),
            self.tr("in effect") if held.is_in_effect else self.tr("taken back"),
        )

    def _on_table_chosen(self, chosen: object) -> None:
        line = next((line for line in self._lines if line.change_set.id == chosen), None)
        self._take_back.setEnabled(line is not None and line.can_be_undone)

    def _on_take_back_triggered(self) -> None:
        chosen = self._table.current()
        if isinstance(chosen, bytes):
            self._take_back.setEnabled(False)
            self.desk.write(undoing.undo_one, ChangeSetId(chosen), then=self._on_taken_back)

    def _on_taken_back(self, change_set: ChangeSet) -> None:
        self.desk.say(self.tr("Taken back: {name}.").format(name=command_words.command(change_set.command)))

    def _retranslate(self) -> None:
        self._what.setText(
            self.tr("Every change can be taken back, and taking back is a change too: nothing is ever lost by it.")
        )
        self._take_back.say(self.tr("&Take back"), self.tr("Take back the chosen change"))
        self._table.name_for_people(self.tr("Changes"), self.tr("Nothing was changed yet."))
        self._fill()

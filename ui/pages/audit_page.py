"""The audit log: what was done in this vault, and whether the log is as it was written."""

from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rolodex.clock import from_ms, iso
from rolodex.commands import audit_log
from rolodex.domain.ids import SubjectId
from ui import audit_words, i18n
from ui.actions import Action
from ui.desk import Desk
from ui.models.rows_model import Line
from ui.page import Page
from ui.widgets.filled_table import FilledTable

_MOST: Final = 1_000


class AuditPage(Page):
    """The latest entries, newest first, of everything or about one contact."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("audit", desk, parent)
        self._lines: list[audit_log.Line] = []
        self._subject: SubjectId | None = None
        self._verdict = ""
        self._what, self._result = QLabel(self), QLabel(self)
        self._result.setObjectName("audit_result")
        for label in (self._what, self._result):
            label.setWordWrap(True)
        self._result.hide()
        self._table = FilledTable("audit_entries", 4, self)
        column = QVBoxLayout(self)
        for widget in (self._what, self._result):
            column.addWidget(widget)
        column.addWidget(self._table, 1)
        self.setFocusProxy(self._table)
        self._verify = Action("verify_audit", "shield-check", "", self)
        self._everything = Action("audit_everything", "list", "", self)
        self._everything.setEnabled(False)
        self._verify.triggered.connect(self._on_verify_triggered)
        self._everything.triggered.connect(self._on_everything_triggered)
        self._retranslate()

    def tools(self) -> list[QAction]:
        return [self._verify, self._everything]

    def panes(self) -> list[QWidget]:
        return [self._table.table]

    def status(self) -> str:
        return self.tr("Entries shown: {count}").format(count=i18n.number_text(len(self._lines)))

    def show_subject(self, subject: SubjectId) -> None:
        self._show_only(subject)

    def _show_only(self, subject: SubjectId | None) -> None:
        self._subject = subject
        self._everything.setEnabled(subject is not None)
        self._retranslate()
        self._reload()

    def _reload(self) -> None:
        self.desk.ask(audit_log.lines, _MOST, self._subject, then=self._on_lines_read)

    def _on_lines_read(self, lines: list[audit_log.Line]) -> None:
        self._lines = lines
        self._fill()
        self.status_changed.emit(self.status())

    def _fill(self) -> None:
        headers = (self.tr("No."), self.tr("When"), self.tr("What"), self.tr("Who"), self.tr("Details"))
        self._table.fill(headers, [Line(line.entry.sequence, self._texts(line)) for line in self._lines])

    def _texts(self, line: audit_log.Line) -> tuple[str, ...]:
        entry = line.entry
        return (
            i18n.number_text(entry.sequence),
            i18n.instant_text(iso(from_ms(entry.at_ms))),
            audit_words.action(entry.action),
            i18n.marked(line.actor_name) or self.tr("(unknown key)"),
            audit_words.numbers(entry.numbers),
        )

    def _on_everything_triggered(self) -> None:
        self._show_only(None)

    def _on_verify_triggered(self) -> None:
        self._verify.setEnabled(False)
        self.desk.ask(audit_log.first_bad_entry, then=self._on_verified)

    def _on_verified(self, bad: int | None) -> None:
        self._verify.setEnabled(True)
        if bad is None:
            text = self.tr("Checked: every entry is as it was written, from the first to the last.")
        else:
            text = self.tr(
                "⚠ Entry {number} is not as it was written. Somebody changed or cut the log, or the disk failed. Keep "
                "a copy of the whole vault folder and tell who is responsible for information security."
            ).format(number=i18n.number_text(bad))
            self._table.choose(bad)
        self._result.setText(text)
        self._result.setAccessibleName(text)
        self._result.show()

    def _retranslate(self) -> None:
        if self._subject is None:
            self._what.setText(
                self.tr("What was done in this vault. The log holds no names: who reads it learns none.")
            )
        else:
            self._what.setText(self.tr("What was done with one contact. The log itself holds no names."))
        self._verify.say(self.tr("&Check the log"), self.tr("Check the chain and its signatures"))
        self._everything.say(self.tr("&Show everything"))
        self._table.name_for_people(self.tr("Entries of the audit log"), self.tr("Nothing was logged about this yet."))
        self._result.hide()
        self._fill()

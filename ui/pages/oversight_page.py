"""Oversight: who feeds the registry, what is covered, what waits. Counts open the list behind them."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QHeaderView, QLabel, QTabWidget, QVBoxLayout, QWidget

from rolodex.clock import today
from rolodex.commands import oversight, own_files
from rolodex.commands.oversight import Due, OfficerCoverage, Oversight
from rolodex.domain.ids import SubjectId
from ui import file_choice, i18n, reminder_words, words
from ui.actions import Action
from ui.desk import Desk
from ui.models.rows_model import Line
from ui.page import Page
from ui.widgets.filled_table import FilledTable
from ui.widgets.tile import Tile

_FED_WITHIN: Final = timedelta(days=30)
_TILES: Final = ("total", "unstewarded", "single", "stale", "silent", "due", "receipts")
_MOST_STRETCHED: Final = 7
"""So many columns share the width; more of them scroll."""


class OversightPage(Page):
    """Reads counts; opens no value of a contact."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("oversight", desk, parent)
        self._seen: Oversight | None = None
        self._build()
        self._export = Action("export_counts", "file-down", "", self)
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self._tiles = {name: Tile(name, self) for name in _TILES}
        tiles = QHBoxLayout()
        for tile in self._tiles.values():
            tiles.addWidget(tile, 1)
        self._since_label, self._since = QLabel(self), QDateEdit(self)
        self._since.setObjectName("not_fed_since")
        self._since.setCalendarPopup(True)
        first = today(self.desk.clock) - _FED_WITHIN
        self._since.setDate(QDate(first.year, first.month, first.day))
        self._since_label.setBuddy(self._since)
        self._coverage = FilledTable("coverage", 0, self)
        self._officers = FilledTable("officers", 0, self)
        self._due = FilledTable("due_list", 2, self)
        fed = QWidget(self)
        column = QVBoxLayout(fed)
        row = QHBoxLayout()
        row.addWidget(self._since_label)
        row.addWidget(self._since)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._officers, 1)
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("oversight_tabs")
        for widget in (self._coverage, fed, self._due):
            self._tabs.addTab(widget, "")
        whole = QVBoxLayout(self)
        whole.addLayout(tiles)
        whole.addWidget(self._tabs, 1)
        self.setFocusProxy(self._tabs)

    def _connect(self) -> None:
        self._export.triggered.connect(self._on_export_triggered)
        self._since.dateChanged.connect(self._on_since_date_changed)
        self._due.activated.connect(self._on_due_activated)
        self._tiles["total"].clicked.connect(self._on_total_clicked)
        for name in ("unstewarded", "stale"):
            self._tiles[name].clicked.connect(self._on_narrowed_clicked)
        self._tiles["single"].clicked.connect(self._on_single_clicked)
        self._tiles["silent"].clicked.connect(self._on_silent_clicked)
        self._tiles["due"].clicked.connect(self._on_due_clicked)
        self._tiles["receipts"].clicked.connect(self._on_receipts_clicked)

    def tools(self) -> list[QAction]:
        return [self._export]

    def panes(self) -> list[QWidget]:
        return [self._tabs.tabBar(), self._coverage.table, self._officers.table, self._due.table]

    def status(self) -> str:
        if self._seen is None:
            return ""
        return self.tr("Officers: {count}").format(count=i18n.number_text(len(self._seen.registry.officers)))

    # --- reading --------------------------------------------------------------------------------------------

    def _reload(self) -> None:
        chosen = self._since.date()
        since = date(chosen.year(), chosen.month(), chosen.day())
        self.desk.ask(oversight.look, since, then=self._on_looked)

    def _on_looked(self, seen: Oversight) -> None:
        self._seen = seen
        self._fill()
        self.status_changed.emit(self.status())

    def _on_since_date_changed(self) -> None:
        self._reload()

    # --- what was chosen ------------------------------------------------------------------------------------

    def _on_total_clicked(self) -> None:
        self.desk.go("contacts")

    def _on_narrowed_clicked(self) -> None:
        views = {self._tiles["unstewarded"]: "unstewarded", self._tiles["stale"]: "stale"}
        self.desk.view_wanted.emit(views[self.sender()])  # type: ignore[index]

    def _on_single_clicked(self) -> None:
        self._tabs.setCurrentIndex(0)
        self._coverage.setFocus()

    def _on_silent_clicked(self) -> None:
        self._tabs.setCurrentIndex(1)
        self._officers.setFocus()

    def _on_due_clicked(self) -> None:
        self._tabs.setCurrentIndex(2)
        self._due.setFocus()

    def _on_receipts_clicked(self) -> None:
        self.desk.go("bundles")

    def _on_due_activated(self, contact: object) -> None:
        if isinstance(contact, tuple):
            self.desk.go("contacts", SubjectId(contact[0]))

    def _on_export_triggered(self) -> None:
        dialog = file_choice.to_save(self, self.tr("Save the counts without names"), "*.json", "coverage.json")
        dialog.fileSelected.connect(self._on_export_file_selected)
        dialog.open()

    def _on_export_file_selected(self, path: str) -> None:
        if self._seen is not None:
            text = json.dumps(oversight.as_document(self._seen), indent=2, ensure_ascii=False)
            self.desk.worker.beside(
                *(own_files.write_text, Path(path), text), then=self._on_exported, failed=self.desk.complain
            )

    def _on_exported(self, _nothing: None) -> None:
        self.desk.say(self.tr("The counts are written. No name of a contact or an officer is in the file."))

    # --- what is shown --------------------------------------------------------------------------------------

    def _fill(self) -> None:
        seen = self._seen
        if seen is None:
            return
        self._fill_tiles(seen)
        self._fill_coverage(seen)
        headers = (self.tr("Officer"), self.tr("Component"), self.tr("Contacts"), self.tr("Last feed"), "")
        silent = {one.officer for one in seen.registry.not_fed}
        listed = dict.fromkeys((*seen.registry.officers, *seen.registry.not_fed))
        self._officers.fill(headers, [Line(one.officer, self._officer(one, one.officer in silent)) for one in listed])
        due = (self.tr("On"), self.tr("Contact"), self.tr("What is due"))
        self._due.fill(due, [Line((one.contact, one.subject, one.what.value), _due(one)) for one in seen.due])

    def _fill_tiles(self, seen: Oversight) -> None:
        held = seen.registry
        self._tiles["total"].show_number(held.total, self.tr("Contacts"), self.tr("Open the list"))
        self._tiles["unstewarded"].show_number(
            held.unstewarded, self.tr("Without a steward"), self.tr("Nobody is responsible for these")
        )
        self._tiles["single"].show_number(
            seen.single_steward, self.tr("Known to one officer"), self.tr("Would be lost if that officer left tomorrow")
        )
        self._tiles["stale"].show_number(
            seen.stale,
            self.tr("To verify"),
            self.tr("Not verified since {date}").format(date=i18n.date_text(seen.stale_before)),
        )
        self._tiles["silent"].show_number(
            len(held.not_fed), self.tr("Officers who did not feed"), self.tr("No feed since the day below")
        )
        self._tiles["due"].show_number(
            len(seen.due), self.tr("Due within two weeks"), self.tr("Protocols, consents, promises and reviews")
        )
        self._tiles["receipts"].show_number(
            seen.receipts_overdue, self.tr("Receipts overdue"), self.tr("Bundles of ours that nobody answered in time")
        )

    def _fill_coverage(self, seen: Oversight) -> None:
        components = sorted({cell.component for cell in seen.cells})
        categories = sorted({cell.category for cell in seen.cells}, key=words.value)
        counts = {(cell.component, cell.category): cell.contacts for cell in seen.cells}
        headers = (self.tr("Category"), *(i18n.marked(one) or self.tr("(no component)") for one in components))
        lines = []
        for category in categories:
            numbers = [counts.get((component, category), 0) for component in components]
            texts = (words.value(category), *(i18n.number_text(number) if number else "–" for number in numbers))
            lines.append(Line(category, texts))
        self._coverage.fill(headers, lines)
        if len(headers) <= _MOST_STRETCHED:
            self._coverage.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _officer(self, one: OfficerCoverage, is_silent: bool) -> tuple[str, ...]:
        fed = self.tr("never") if one.last_fed is None else i18n.date_text(one.last_fed.isoformat())
        remark = self.tr("⚠ did not feed") if is_silent else ""
        return (i18n.marked(one.name), i18n.marked(one.component), i18n.number_text(one.contacts), fed, remark)

    def _retranslate(self) -> None:
        self._export.say(self.tr("&Save the counts…"), self.tr("Save the counts without any name, to send them up"))
        texts = (self.tr("By &category and component"), self.tr("&Officers and feeds"), self.tr("&Due"))
        for place, text in enumerate(texts):
            self._tabs.setTabText(place, text)
        self._tabs.setAccessibleName(self.tr("Oversight"))
        self._since_label.setText(self.tr("&No feed since"))
        self._since.setAccessibleName(self.tr("No feed since"))
        self._since.setLocale(QLocale())
        self._since.setDisplayFormat("d MMM yyyy")
        self._coverage.name_for_people(
            self.tr("Contacts by category and component"), self.tr("No contact is here yet.")
        )
        self._officers.name_for_people(
            self.tr("Officers"),
            self.tr("Nobody feeds this vault yet. Officers export a bundle with the purpose “feed”; import it here."),
        )
        self._due.name_for_people(self.tr("What is due"), self.tr("Nothing is due within two weeks."))
        self._fill()


def _due(one: Due) -> tuple[str, ...]:
    name = i18n.marked(one.display_name) or reminder_words.hidden_name()
    return (i18n.date_text(one.on), name, reminder_words.what(one.what))

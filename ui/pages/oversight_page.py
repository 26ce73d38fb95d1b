"""Oversight: what is covered and by whom, who would be lost, what is late or due. Counts open the list behind them."""

from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QHeaderView, QLabel, QTabWidget, QVBoxLayout, QWidget

from rolodex.clock import today
from rolodex.commands import oversight
from rolodex.commands.coverage_queries import Counts, LateCase, Row
from rolodex.commands.oversight import Due, Oversight
from rolodex.domain.ids import SubjectId
from ui import coverage_words, file_choice, i18n, reminder_words, words
from ui.actions import Action
from ui.delegates.heat_delegate import HeatDelegate
from ui.desk import Desk
from ui.models.heat_row import HeatRow
from ui.models.rows_model import Line
from ui.page import Page
from ui.pages.oversight.if_left_tab import IfLeftTab, Whom
from ui.widgets.filled_table import FilledTable
from ui.widgets.tile import Tile

_FED_WITHIN: Final = timedelta(days=30)
_TILES: Final = ("total", "unstewarded", "single", "stale", "silent", "late", "due", "receipts")
_COVERAGE, _OFFICERS, _IF_LEFT, _LATE, _DUE = range(5)
"""The tabs, in order."""
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
        self._if_left = IfLeftTab(self.desk, self)
        self._late = FilledTable("late_cases", 1, self)
        self._due = FilledTable("due_list", 2, self)
        self._coverage.table.setItemDelegate(HeatDelegate(self._coverage.table))
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
        for widget in (self._coverage, fed, self._if_left, self._late, self._due):
            self._tabs.addTab(widget, "")
        whole = QVBoxLayout(self)
        whole.addLayout(tiles)
        whole.addWidget(self._tabs, 1)
        self.setFocusProxy(self._tabs)

    def _connect(self) -> None:
        self._export.triggered.connect(self._on_export_triggered)
        self._since.dateChanged.connect(self._on_since_date_changed)
        self._due.activated.connect(self._on_due_activated)
        self._officers.activated.connect(self._on_officer_activated)
        self._if_left.opened.connect(self._on_contact_opened)
        self._late.activated.connect(self._on_late_activated)
        self._tiles["total"].clicked.connect(self._on_total_clicked)
        for name in ("unstewarded", "stale"):
            self._tiles[name].clicked.connect(self._on_narrowed_clicked)
        self._tiles["single"].clicked.connect(self._on_single_clicked)
        self._tiles["silent"].clicked.connect(self._on_silent_clicked)
        self._tiles["late"].clicked.connect(self._on_late_clicked)
        self._tiles["due"].clicked.connect(self._on_due_clicked)
        self._tiles["receipts"].clicked.connect(self._on_receipts_clicked)

    def tools(self) -> list[QAction]:
        return [self._export]

    def panes(self) -> list[QWidget]:
        tables = (self._coverage, self._officers, self._if_left.table, self._late, self._due)
        return [self._tabs.tabBar(), *(table.table for table in tables)]

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
        self._if_left.show_overview(seen.coverage)
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
        self._if_left.choose(Whom())
        self._tabs.setCurrentIndex(_IF_LEFT)
        self._if_left.table.setFocus()

    def _on_silent_clicked(self) -> None:
        self._tabs.setCurrentIndex(_OFFICERS)
        self._officers.setFocus()

    def _on_due_clicked(self) -> None:
        self._tabs.setCurrentIndex(_DUE)
        self._due.setFocus()

    def _on_late_clicked(self) -> None:
        self._tabs.setCurrentIndex(_LATE)
        self._late.setFocus()

    def _on_receipts_clicked(self) -> None:
        self.desk.go("bundles")

    def _on_due_activated(self, contact: object) -> None:
        if isinstance(contact, tuple):
            self.desk.go("contacts", SubjectId(contact[0]))

    def _on_officer_activated(self, officer: object) -> None:
        if isinstance(officer, bytes):
            self._if_left.choose(Whom(SubjectId(officer)))
            self._tabs.setCurrentIndex(_IF_LEFT)
            self._if_left.table.setFocus()

    def _on_contact_opened(self, contact: object) -> None:
        if isinstance(contact, bytes):
            self.desk.go("contacts", SubjectId(contact))

    def _on_late_activated(self, case: object) -> None:
        if isinstance(case, bytes):
            self.desk.go("handover", SubjectId(case))

    def _on_export_triggered(self) -> None:
        dialog = file_choice.to_save(self, self.tr("Save the counts without names"), self._forms(), "coverage.json")
        dialog.fileSelected.connect(self._on_export_file_selected)
        dialog.open()

    def _on_export_file_selected(self, path: str) -> None:
        if self._seen is not None:
            self.desk.write(oversight.save, Path(path), self._seen, then=self._on_exported)

    def _forms(self) -> str:
        return ";;".join((self.tr("Everything (*.json)"), self.tr("Table for a spreadsheet (*.csv)")))

    def _on_exported(self, _nothing: None) -> None:
        self.desk.say(self.tr("The counts are written. No name of a contact or an officer is in the file."))

    # --- what is shown --------------------------------------------------------------------------------------

    def _fill(self) -> None:
        seen = self._seen
        if seen is None:
            return
        self._fill_tiles(seen)
        self._fill_coverage(seen)
        self._fill_officers(seen)
        late = (
            self.tr("Hand-over"),
            self.tr("Late with"),
            self.tr("Days late"),
            self.tr("Held by"),
            self.tr("Last day"),
        )
        self._late.fill(late, [Line(one.case, self._late_case(one)) for one in seen.coverage.late])
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
        self._tiles["late"].show_number(
            len(seen.coverage.late), self.tr("Late cases"), self.tr("Hand-overs that are not where they should be")
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
        headers = (self.tr("Category"), *(i18n.marked(one) or coverage_words.no_component() for one in components))
        most = max(counts.values(), default=0)
        lines = []
        for category in categories:
            numbers = tuple(counts.get((component, category), 0) for component in components)
            texts = (words.value(category), *(i18n.number_text(number) if number else "–" for number in numbers))
            lines.append(Line(HeatRow(category, numbers, most), texts))
        self._coverage.fill(headers, lines)
        if len(headers) <= _MOST_STRETCHED:
            self._coverage.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _fill_officers(self, seen: Oversight) -> None:
        headers = (
            *(self.tr("Officer"), self.tr("Component"), self.tr("Contacts"), self.tr("With a backup")),
            *(self.tr("Known to nobody else"), self.tr("At risk"), self.tr("To verify")),
            *(self.tr("First priority"), self.tr("Late cases"), self.tr("Last feed"), ""),
        )
        rows = {row.officer: row for row in seen.coverage.officers if row.officer is not None}
        for one in (*seen.registry.officers, *seen.registry.not_fed):
            rows.setdefault(one.officer, Row(one.name, Counts(), one.officer, one.component))
        fed = {one.officer: one.last_fed for one in (*seen.registry.officers, *seen.registry.not_fed)}
        silent = {one.officer for one in seen.registry.not_fed}
        lines = []
        for officer, row in rows.items():
            day = fed.get(officer)
            last = self.tr("never") if day is None else i18n.date_text(day.isoformat())
            lines.append(Line(officer, (*self._counts(row), last, self._remark(row, officer in silent))))
        self._officers.fill(headers, lines)

    def _counts(self, row: Row) -> tuple[str, ...]:
        held, number = row.counts, i18n.number_text
        items = ""
        if held.first_priority:
            items = self.tr("{total}: {briefed} briefed, {introduced} introduced, {confirmed} confirmed").format(
                total=number(held.first_priority),
                briefed=number(held.briefed),
                introduced=number(held.introduced),
                confirmed=number(held.confirmed),
            )
        counts = (held.contacts, held.backed, held.alone, held.at_risk, held.stale)
        name = i18n.marked(row.name) or coverage_words.nobody()
        return (name, i18n.marked(row.component), *map(number, counts), items, number(held.late))

    def _remark(self, row: Row, is_silent: bool) -> str:
        said = (self.tr("⚠ has left") if row.has_left else "", self.tr("⚠ did not feed") if is_silent else "")
        return i18n.listed(filter(None, said))

    def _late_case(self, one: LateCase) -> tuple[str, ...]:
        nobody = coverage_words.nobody()
        officers = self.tr("{outgoing} to {incoming}").format(
            outgoing=i18n.marked(one.outgoing_name) or nobody, incoming=i18n.marked(one.incoming_name) or nobody
        )
        last = i18n.date_text(one.last_day) if one.last_day else ""
        held_by = i18n.marked(one.holder_name) or nobody
        return (officers, coverage_words.late(one.why), i18n.number_text(one.days), held_by, last)

    def _retranslate(self) -> None:
        self._export.say(self.tr("&Save the counts…"), self.tr("Save the counts without any name, to send them up"))
        texts = (
            *(self.tr("By &category and component"), self.tr("O&fficers and feeds"), self.tr("If somebody &left")),
            *(self.tr("L&ate cases"), self.tr("&Due")),
        )
        for place, text in enumerate(texts):
            self._tabs.setTabText(place, text)
        self._tabs.setAccessibleName(self.tr("Oversight"))
        self._tabs.tabBar().setAccessibleName(self._tabs.accessibleName())
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
        self._late.name_for_people(self.tr("Late cases"), self.tr("No hand-over is late."))
        self._if_left.retranslate()
        self._due.name_for_people(self.tr("What is due"), self.tr("Nothing is due within two weeks."))
        self._fill()


def _due(one: Due) -> tuple[str, ...]:
    name = i18n.marked(one.display_name) or reminder_words.hidden_name()
    return (i18n.date_text(one.on), name, reminder_words.what(one.what))

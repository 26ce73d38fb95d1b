"""Who would be lost if somebody left: choose an officer or a component, see how many and whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from rolodex.commands import coverage_lost
from rolodex.commands.coverage_lost import Filter, KnownToFew, Lost
from rolodex.commands.coverage_queries import Overview
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from ui import coverage_words, i18n, reminder_words, words
from ui.desk import Desk
from ui.models.rows_model import Line
from ui.widgets.filled_table import FilledTable
from ui.widgets.level_banner import LevelBanner


@dataclass(frozen=True, slots=True)
class Whom:
    """Who is thought to leave: an officer, all of a component, or (neither) any single officer."""

    officer: SubjectId | None = None
    component: str | None = None


class IfLeftTab(QWidget):
    """Asks anew when the choice or the vault changes. The level of what is listed stands above it."""

    opened = Signal(object)
    """A contact was chosen with Return."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._seen: Overview | None = None
        self._lost: Lost | None = None
        self._whom_label, self._whom = QLabel(self), QComboBox(self)
        self._category_label, self._category = QLabel(self), QComboBox(self)
        self._banner, self._count = LevelBanner(self), QLabel(self)
        self.table = FilledTable("if_left", 0, self)
        self._build()
        self._whom.currentIndexChanged.connect(self._on_choice_changed)
        self._category.currentIndexChanged.connect(self._on_choice_changed)
        self.table.activated.connect(self._on_table_activated)
        self.setFocusProxy(self._whom)

    def _build(self) -> None:
        self._whom.setObjectName("if_left_whom")
        self._category.setObjectName("if_left_category")
        self._count.setObjectName("if_left_count")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setWordWrap(True)
        for box, label in ((self._whom, self._whom_label), (self._category, self._category_label)):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(18)
            label.setBuddy(box)
        row = QGridLayout()
        for column, widget in enumerate((self._whom_label, self._whom, self._category_label, self._category)):
            row.addWidget(widget, 0, column)
        row.setColumnStretch(1, 2)
        row.setColumnStretch(3, 2)
        row.setColumnStretch(4, 1)
        whole = QVBoxLayout(self)
        whole.addLayout(row)
        whole.addWidget(self._banner)
        whole.addWidget(self._count)
        whole.addWidget(self.table, 1)

    # --- choosing -------------------------------------------------------------------------------------------

    def show_overview(self, seen: Overview) -> None:
        """Offer whom this vault knows now, and ask anew."""
        self._seen = seen
        self._offer()
        self._ask()

    def choose(self, whom: Whom) -> None:
        """Think of this one as leaving; of any one officer where this one has left already."""
        self._whom.setCurrentIndex(max(0, self._place_of(self._whom, whom)))

    def chosen(self) -> Whom:
        """Who is thought to leave."""
        held = self._whom.currentData()
        return held if isinstance(held, Whom) else Whom()

    def _offer(self) -> None:
        seen = self._seen
        if seen is None:
            return
        officers = [
            (self.tr("{officer} leaves").format(officer=i18n.marked(row.name) or coverage_words.nobody()), row.officer)
            for row in seen.officers
            if row.officer is not None and not row.has_left
        ]
        whoms: list[tuple[str, Any]] = [(self.tr("Any one officer leaves"), Whom())]
        whoms += [(text, Whom(officer)) for text, officer in officers]
        whoms += [
            (self.tr("All of {component} leave").format(component=i18n.marked(row.name)), Whom(component=row.name))
            for row in seen.components
            if row.name
        ]
        self._refill(self._whom, whoms)
        categories = sorted((words.value(row.name), row.name) for row in seen.categories)
        self._refill(self._category, [(self.tr("Any category"), ""), *categories])

    def _refill(self, box: QComboBox, entries: Iterable[tuple[str, Any]]) -> None:
        held = box.currentData()
        box.blockSignals(True)
        box.clear()
        for text, data in entries:
            box.addItem(text, data)
        box.setCurrentIndex(max(0, self._place_of(box, held)))
        box.blockSignals(False)

    def _place_of(self, box: QComboBox, data: Any) -> int:
        # Qt's own search compares Python objects by identity.
        return next((place for place in range(box.count()) if box.itemData(place) == data), -1)

    def _on_choice_changed(self) -> None:
        self._ask()

    # --- reading --------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        whom, category, most = self.chosen(), str(self._category.currentData() or ""), coverage_lost.MOST_LISTED
        if whom.officer is not None:
            self._desk.ask(coverage_lost.left, whom.officer, most, category, then=self._on_answered)
        elif whom.component is not None:
            self._desk.ask(coverage_lost.component_left, whom.component, most, category, then=self._on_answered)
        else:
            self._desk.ask(coverage_lost.singles, Filter(category=category), most, then=self._on_answered)

    def _on_answered(self, found: Lost) -> None:
        self._lost = found
        self._fill()

    def _on_table_activated(self, contact: object) -> None:
        if isinstance(contact, bytes):
            self.opened.emit(contact)

    # --- showing --------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        found = self._lost
        if found is None:
            return
        # Unclassified names need no warning.
        level = max((one.level for one in found.listed), default=Level.UNCLASSIFIED)
        self._banner.show_level(level if level is not Level.UNCLASSIFIED else None)
        self._count.setText(self._counted(found))
        headers = (
            *(self.tr("Contact"), self.tr("Category"), self.tr("Level"), self.tr("Tie (0–4)"), self.tr("Risk")),
            *(self.tr("Open promises"), self.tr("Last meeting"), self.tr("Known to")),
        )
        self.table.fill(headers, [Line(one.contact, self._texts(one)) for one in found.listed])

    def _counted(self, found: Lost) -> str:
        number = i18n.number_text
        text = self.tr("{count} known to nobody else; at risk: {risk}; with an open promise: {promises}.").format(
            count=number(found.contacts), risk=number(found.at_risk), promises=number(found.with_promise)
        )
        if found.contacts > len(found.listed):
            text += " " + self.tr("The first {count} are listed.").format(count=number(len(found.listed)))
        return text

    def _texts(self, one: KnownToFew) -> tuple[str, ...]:
        return (
            i18n.marked(one.name) or reminder_words.hidden_name(),
            i18n.listed(words.value(category) for category in one.categories),
            words.level(one.level),
            i18n.number_text(one.strength),
            self.tr("⚠ at risk") if one.is_at_risk else "",
            i18n.number_text(one.open_promises) if one.open_promises else "",
            i18n.date_text(one.last_met) if one.last_met else "",
            i18n.marked(one.steward_name),
        )

    def retranslate(self) -> None:
        """Every text in the language of now."""
        self._whom_label.setText(self.tr("If to&morrow"))
        self._whom.setAccessibleName(self.tr("Who leaves"))
        self._category_label.setText(self.tr("Cate&gory"))
        self._category.setAccessibleName(self.tr("Category"))
        self.table.name_for_people(
            self.tr("Contacts who would be lost"), self.tr("Nobody would be lost: somebody else knows each of them.")
        )
        self._offer()
        self._fill()

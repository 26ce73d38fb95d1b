"""The head of the overlap: which case, and the counts that tell whether its plan is good."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from rolodex.commands.handover_windows import CaseEntry
from rolodex.commands.plan_views import PlanView
from rolodex.domain.ids import SubjectId
from ui import i18n
from ui.pages.overlap.bars import Shown, breaches
from ui.widgets.count_label import count_label
from ui.widgets.flow_layout import FlowLayout

_COUNTS: Final = ("first", "all", "introduced", "days", "broken")
_SPACE_PX: Final = 18
_LETTERS: Final = 30


class PlanHead(QWidget):
    """Case, both officers and their days, four counts."""

    case_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[CaseEntry, ...] = ()
        self._view: PlanView | None = None
        self._shown: Shown | None = None
        self._case_label, self._facts = QLabel(self), QLabel(self)
        self._facts.setObjectName("overlap_facts")
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._facts.setWordWrap(True)
        self.case = QComboBox(self)
        self.case.setObjectName("overlap_case_choice")
        self.case.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.case.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.case.setMinimumContentsLength(_LETTERS)
        self._case_label.setBuddy(self.case)
        top = QHBoxLayout()
        top.addWidget(self._case_label)
        top.addWidget(self.case)
        top.addWidget(self._facts, 1)
        counts = FlowLayout(None, _SPACE_PX)
        self._counts = {name: count_label(name, self) for name in _COUNTS}
        for label in self._counts.values():
            counts.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addLayout(counts)
        self.case.activated.connect(self._on_case_activated)
        self._retranslate()

    def show_cases(self, entries: tuple[CaseEntry, ...], chosen: SubjectId | None) -> None:
        """Offer these cases; where there is one only, there is nothing to choose."""
        self._entries = entries
        self.case.clear()
        for entry in entries:
            self.case.addItem(self._title(entry), entry.row.case)
            if entry.row.case == chosen:
                self.case.setCurrentIndex(self.case.count() - 1)
        for widget in (self.case, self._case_label):
            widget.setVisible(len(entries) > 1)

    def show_view(self, view: PlanView, shown: Shown) -> None:
        """Show officers, days and counts of this plan; of a proposal what would be placed by it."""
        self._view, self._shown = view, shown
        self._retranslate()

    def _title(self, entry: CaseEntry) -> str:
        outgoing = i18n.marked(entry.outgoing) or self.tr("(no name)")
        incoming = i18n.marked(entry.incoming) or self.tr("nobody yet")
        title = f"{outgoing} {i18n.onward()} {incoming}"
        last = entry.row.last_day
        return f"{title}  ·  {i18n.date_text(last)}" if last else title

    def _on_case_activated(self, place: int) -> None:
        held = self.case.itemData(place)
        if held is not None:
            self.case_chosen.emit(SubjectId(bytes(held)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            for place, entry in enumerate(self._entries):
                self.case.setItemText(place, self._title(entry))
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            font = self.font()
            font.setBold(True)
            for label in self._counts.values():
                label.setFont(font)

    def _retranslate(self) -> None:
        self._case_label.setText(self.tr("&Case"))
        self.case.setAccessibleName(self.tr("The case whose overlap is shown"))
        self._facts.setAlignment(i18n.leading_side(self.layoutDirection()) | Qt.AlignmentFlag.AlignVCenter)
        if self._view is None:
            return
        self._facts.setText(i18n.led("  ·  ".join(self._said_of(self._view))))
        for name, text in self._said_counts(self._view).items():
            self._counts[name].setText(text)
            self._counts[name].setAccessibleName(text)
            self._counts[name].setVisible(bool(text))

    def _said_of(self, view: PlanView) -> list[str]:
        outgoing = i18n.marked(view.outgoing.name) or self.tr("(no name)")
        incoming = i18n.marked(view.incoming.name) or self.tr("nobody yet")
        said = [f"{outgoing} {i18n.onward()} {incoming}"]
        if view.days:
            said.append(
                self.tr("both in post {first} to {last}").format(
                    first=i18n.date_text(view.days[0].on.isoformat()),
                    last=i18n.date_text(view.days[-1].on.isoformat()),
                )
            )
        return [*said, self.tr("times of {zone}").format(zone=i18n.isolated(view.time_zone))]

    def _said_counts(self, view: PlanView) -> dict[str, str]:
        counts = view.counts
        first_placed, placed, unplaced = counts.first_placed, counts.placed, counts.unplaced
        broken = len(breaches(view))
        if self._shown is not None and self._shown.is_proposal:
            # A proposal breaks nothing.
            first_placed, placed, unplaced = self._shown.placed()
            broken = 0
        number = i18n.number_text
        waiting = placed + unplaced
        rules = self.tr("Rules broken: {count}").format(count=number(broken))
        return {
            "first": self.tr("First priority placed: {placed} of {all}").format(
                placed=number(first_placed), all=number(counts.first)
            )
            if counts.first
            else "",
            "all": self.tr("All placed: {placed} of {all}").format(placed=number(placed), all=number(waiting)),
            "introduced": self.tr("Introduced: {count} of {all}").format(
                count=number(counts.introduced), all=number(counts.contacts)
            )
            if counts.introduced
            else "",
            "days": self.tr("Working days: {count}").format(count=number(counts.working_days)),
            "broken": f"\N{WARNING SIGN} {rules}" if broken else rules,
        }

"""What follows from all that was told: the working days, of each and of both, and what is still to be said."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rolodex.commands.handover_windows import CaseEntry
from rolodex.commands.plan_input_windows import InputsPicture
from rolodex.domain.ids import SubjectId
from ui import i18n
from ui.widgets.count_label import count_label
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.problem_label import ProblemLabel

_COUNTS: Final = ("days_of_both", "days_of_outgoing", "days_of_incoming", "waiting")
_SPACE_PX: Final = 18
_LETTERS: Final = 30


class Summary(QWidget):
    """A strip above the tabs."""

    case_chosen = Signal(object)
    plan_wanted = Signal()
    """To the plan, where fallbacks are chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[CaseEntry, ...] = ()
        self._picture: InputsPicture | None = None
        self.case = QComboBox(self)
        self.case.setObjectName("availability_case_choice")
        self.case.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.case.setMinimumContentsLength(_LETTERS)
        self._counts = {name: count_label(name, self) for name in _COUNTS}
        self._notes = QLabel(self)
        self._notes.setObjectName("availability_notes")
        self._notes.setTextFormat(Qt.TextFormat.PlainText)
        self._notes.setWordWrap(True)
        self._warning, self._fallbacks = ProblemLabel(self), QPushButton(self)
        self._warning.setObjectName("zero_overlap")
        self._fallbacks.setObjectName("to_fallbacks")
        counts = FlowLayout(None, _SPACE_PX)
        counts.addWidget(self.case)
        for label in self._counts.values():
            counts.addWidget(label)
        warning = QHBoxLayout()
        warning.addWidget(self._warning, 1)
        warning.addWidget(self._fallbacks, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(counts)
        column.addWidget(self._notes)
        column.addLayout(warning)
        self.case.activated.connect(self._on_case_activated)
        self._fallbacks.clicked.connect(self.plan_wanted)
        self._retranslate()

    def show_cases(self, entries: tuple[CaseEntry, ...], chosen: SubjectId | None) -> None:
        """Offer these cases; where there is one only, there is nothing to choose."""
        self._entries = entries
        self.case.clear()
        for entry in entries:
            outgoing = i18n.marked(entry.outgoing) or self.tr("nobody yet")
            incoming = i18n.marked(entry.incoming) or self.tr("nobody yet")
            self.case.addItem(f"{outgoing} {i18n.onward()} {incoming}", entry.row.case)
            if entry.row.case == chosen:
                self.case.setCurrentIndex(self.case.count() - 1)
        self.case.setVisible(len(entries) > 1)

    def show_picture(self, picture: InputsPicture) -> None:
        """Show what follows from these inputs."""
        self._picture = picture
        self._fill()

    def _fill(self) -> None:
        picture = self._picture
        if picture is None:
            return
        number = i18n.number_text
        texts = [self.tr("Working days of both: {count}").format(count=number(picture.days_of_both))]
        for officer, count in zip(picture.officers, picture.working_days, strict=True):
            name = i18n.marked(officer.name) or self.tr("nobody yet")
            texts.append(self.tr("{name}: {count}").format(name=name, count=number(count)))
        waiting = sum(item.is_waiting for item in picture.view.items)
        texts.append(self.tr("Contacts who wait: {count}").format(count=number(waiting)))
        for label, text in zip(self._counts.values(), texts, strict=True):
            label.setText(i18n.led(text))
        notes = self._said_notes(picture)
        self._notes.setText(" ".join(notes))
        self._notes.setVisible(bool(notes))
        is_zero = picture.days_of_both == 0
        self._warning.complain(
            self.tr("There is no day on which both can meet anybody. Every contact needs a fallback, or more days.")
            if is_zero
            else ""
        )
        self._fallbacks.setVisible(is_zero)

    def _said_notes(self, picture: InputsPicture) -> list[str]:
        notes = []
        if not picture.view.is_editable:
            notes.append(self.tr("Only who holds the case can change this, until it is transferred."))
        elif "time_zone" not in picture.said:
            notes.append(self.tr("No time zone is stated: times are UTC. Open the hours with Return and save."))
        if not picture.has_calendar:
            notes.append(self.tr("The holidays of the country are not known here; enter them as official holidays."))
        return notes

    def _on_case_activated(self, place: int) -> None:
        self.case_chosen.emit(self.case.itemData(place))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.case.setAccessibleName(self.tr("Hand-over"))
        self._fallbacks.setText(self.tr("Choose &fallbacks…"))
        self._fill()

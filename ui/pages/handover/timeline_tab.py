"""What happened in a case, day by day, all of it or one kind."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rolodex.clock import today
from rolodex.commands import case_timeline
from rolodex.commands.case_timeline import KINDS, Event
from rolodex.domain.ids import SubjectId
from ui import bundle_words, handover_words, i18n, timeline_words
from ui.desk import Desk
from ui.handover_words import word
from ui.models.rows_model import Line
from ui.widgets.filled_table import FilledTable

_ALL: Final = ""
_DETAIL: Final = 4
_SAID: Final = handover_words.MODES | handover_words.RULES


class TimelineTab(QWidget):
    """Reads the case it is told once it is looked at. The newest stands first; Return opens the contact's text."""

    opened = Signal(object)
    """A contact."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case: SubjectId | None = None
        self._events: tuple[Event, ...] = ()
        self.kind = QComboBox(self)
        self.kind.setObjectName("timeline_kind")
        self._label, self._count = QLabel(self), QLabel(self)
        self._count.setObjectName("timeline_count")
        self._label.setBuddy(self.kind)
        for code in (_ALL, *KINDS):
            self.kind.addItem("", code)
        self.table = FilledTable("timeline", _DETAIL, self)
        top = QHBoxLayout()
        top.addWidget(self._label)
        top.addWidget(self.kind)
        top.addWidget(self._count, 1)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.kind.currentIndexChanged.connect(self._on_kind_index_changed)
        self.table.activated.connect(self._on_table_activated)
        self._retranslate()

    def show_case(self, case: SubjectId) -> None:
        """Read what happened in this case anew."""
        if case != self._case:
            self._case, self._events = case, ()
            self.kind.setCurrentIndex(0)
            self._fill()
        self._desk.ask(case_timeline.of, case, then=self._on_events_read)

    def _on_events_read(self, events: tuple[Event, ...]) -> None:
        self._events = tuple(reversed(events))
        self._fill()

    def _on_kind_index_changed(self) -> None:
        self._fill()

    def _on_table_activated(self, number: object) -> None:
        if isinstance(number, int) and self._events[number].contact is not None:
            self.opened.emit(self._events[number].contact)

    # --- what is shown --------------------------------------------------------------------------------------

    def _fill(self) -> None:
        wanted = str(self.kind.currentData())
        lines, day = [], ""
        for number, event in enumerate(self._events):
            if wanted in {_ALL, event.kind}:
                lines.append(Line(number, (self._day(event.on), *self._texts(event))))
                day = event.on
        headers = (self.tr("Day"), self.tr("What happened"), self.tr("Contact"), self.tr("Who"), self.tr("More"))
        self.table.fill(headers, lines)
        first = i18n.date_text(day) if day else ""
        said = self.tr("Events: {count}, the first on {day}.") if day else self.tr("Events: {count}")
        self._count.setText(said.format(count=i18n.number_text(len(lines)), day=first))

    def _day(self, on_date: str) -> str:
        day = i18n.date_text(on_date)
        return self.tr("{day}, ahead").format(day=day) if on_date > today(self._desk.clock).isoformat() else day

    def _texts(self, event: Event) -> tuple[str, ...]:
        name = i18n.marked(event.name) or (self.tr("(name hidden)") if event.contact is not None else "")
        detail = word(_SAID, event.detail) if event.detail in _SAID else self._detail(event)
        return timeline_words.event(event.what), name, i18n.marked(event.who), detail

    def _detail(self, event: Event) -> str:
        if event.kind == "bundle":
            return bundle_words.said(bundle_words.PURPOSES, event.detail) if event.detail else ""
        return i18n.marked(event.detail)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._label.setText(self.tr("S&how"))
        self._count.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.kind.setAccessibleName(self.tr("Show which events"))
        for place in range(self.kind.count()):
            code = str(self.kind.itemData(place))
            self.kind.setItemText(place, timeline_words.kind(code) if code else self.tr("Everything"))
        self.table.name_for_people(
            self.tr("What happened, the newest first"), self.tr("Nothing of this kind happened.")
        )
        self._fill()

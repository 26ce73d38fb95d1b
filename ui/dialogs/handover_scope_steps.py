"""Which contacts go over, and which of them come first."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from rolodex.commands.handover_choices import ScopeRow
from rolodex.domain.ids import SubjectId
from ui import i18n, words
from ui.dialogs.handover_scope_list import ScopeList
from ui.models.rows_model import Line
from ui.steps.step import Step, show_text
from ui.widgets.filled_table import FilledTable

_ALL, _OWN, _LINKED = "", "own", "linked"
_NAME: Final = 1
_LINES: Final = 9
_SUGGESTED_AT_MOST: Final = 10


class ScopeStep(Step):
    """Passed with one contact at least. All that who leaves stewards are ticked at first, linked people are offered."""

    WANTS_ROOM = True
    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("scope_step", parent)
        self._rows: tuple[ScopeRow, ...] = ()
        self._what, self._label = self.label(), QLabel(self)
        self.show_only = QComboBox(self)
        self.show_only.setObjectName("scope_filter")
        self._label.setBuddy(self.show_only)
        self._tick, self._untick = QPushButton(self), QPushButton(self)
        self.scope = ScopeList(self)
        self.scope.leave_priorities()
        above = QHBoxLayout()
        above.addWidget(self._label)
        above.addWidget(self.show_only, 1)
        for button, name in ((self._tick, "tick_shown"), (self._untick, "untick_shown")):
            button.setObjectName(name)
            button.setAutoDefault(False)
            above.addWidget(button)
        self.rows.addWidget(self._what)
        self.rows.addLayout(above)
        self.rows.addWidget(self.scope, 1)
        self.show_only.currentIndexChanged.connect(self._on_show_only_changed)
        self._tick.clicked.connect(self._on_tick_clicked)
        self._untick.clicked.connect(self._on_untick_clicked)
        self.scope.changed.connect(self._on_scope_changed)
        self._retranslate()

    def show_rows(self, rows: tuple[ScopeRow, ...]) -> None:
        """Offer these contacts."""
        self._rows = rows
        self.scope.show_rows(rows)
        self._fill_filter()
        self._show_rows()

    def chosen_rows(self) -> tuple[ScopeRow, ...]:
        """Those that are ticked."""
        chosen = set(self.scope.chosen())
        return tuple(row for row in self._rows if row.contact in chosen)

    def title(self) -> str:
        return self.tr("Which contacts?")

    def enter(self) -> None:
        self.scope.setFocus()

    def can_pass(self) -> bool:
        return bool(self.scope.chosen())

    def _on_scope_changed(self) -> None:
        self.changed.emit()
        self.touched.emit()

    def _on_show_only_changed(self) -> None:
        self._show_rows()

    def _on_tick_clicked(self) -> None:
        self._choose({*self.scope.chosen(), *self._shown()})

    def _on_untick_clicked(self) -> None:
        self._choose(set(self.scope.chosen()) - self._shown())

    def _choose(self, contacts: set[SubjectId]) -> None:
        self.scope.choose(contacts, ())

    def _shown(self) -> set[SubjectId]:
        wanted = str(self.show_only.currentData() or "")
        return {row.contact for row in self._rows if _answers(row, wanted)}

    def _show_rows(self) -> None:
        shown = self._shown()
        for place, row in enumerate(self._rows):
            self.scope.table.setRowHidden(place, row.contact not in shown)
        first = next((place for place, row in enumerate(self._rows) if row.contact in shown), -1)
        if first >= 0:
            self.scope.table.selectRow(first)

    def _fill_filter(self) -> None:
        held = self.show_only.currentData()
        self.show_only.blockSignals(True)
        self.show_only.clear()
        categories = sorted({one for row in self._rows for one in row.categories}, key=words.value)
        texts = {_ALL: self.tr("All"), _OWN: self.tr("In care"), _LINKED: self.tr("Linked people")}
        for code in (_ALL, _OWN, _LINKED, *categories):
            count = sum(_answers(row, code) for row in self._rows)
            if count or code == _ALL:
                text = texts.get(code) or words.value(code)
                self.show_only.addItem(f"{text} ({i18n.number_text(count)})", code)
        self.show_only.setCurrentIndex(max(0, self.show_only.findData(held)))
        self.show_only.blockSignals(False)

    def _retranslate(self) -> None:
        self._what.setText(
            self.tr(
                "Everybody in the care of who leaves is ticked. Space ticks and unticks; people linked to them are "
                "offered below, with the reason."
            )
        )
        self._label.setText(self.tr("S&how"))
        self.show_only.setAccessibleName(self.tr("Show contacts"))
        self._tick.setText(self.tr("&Tick all shown"))
        self._untick.setText(self.tr("&Untick all shown"))
        self._fill_filter()


def _answers(row: ScopeRow, code: str) -> bool:
    if code == _ALL:
        return True
    if code in {_OWN, _LINKED}:
        return row.is_linked is (code == _LINKED)
    return code in row.categories


class FirstStep(Step):
    """Which contacts are of first priority: they need a whole brief, an introduction and a read-back."""

    WANTS_ROOM = True
    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("first_step", parent)
        self._rows: tuple[ScopeRow, ...] = ()
        self._first: set[SubjectId] = set()
        self._what, self._count = self.label(), self.label("first_count")
        self.table = FilledTable("first_priority", _NAME, self)
        self.table.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        self._take, self._none = QPushButton(self), QPushButton(self)
        below = QHBoxLayout()
        below.addWidget(self._count, 1)
        for button, name in ((self._take, "take_suggestions"), (self._none, "no_first")):
            button.setObjectName(name)
            button.setAutoDefault(False)
            below.addWidget(button)
        self.rows.addWidget(self._what)
        self.rows.addWidget(self.table, 1)
        self.rows.addLayout(below)
        for key in (Qt.Key.Key_Space, Qt.Key.Key_1):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._on_key_activated)
        self._take.clicked.connect(self._on_take_clicked)
        self._none.clicked.connect(self._on_none_clicked)
        self._retranslate()

    def show_rows(self, rows: Iterable[ScopeRow]) -> None:
        """Offer these, what speaks loudest for first priority first; a choice of before stays."""
        self._rows = tuple(sorted(rows, key=lambda row: (-row.speaks_for_first, row.name.casefold(), row.contact)))
        self._fill()

    def choose(self, contacts: Iterable[SubjectId]) -> None:
        """Let exactly these be of first priority."""
        self._first = set(contacts)
        self._fill()
        self.touched.emit()

    def first(self) -> tuple[SubjectId, ...]:
        """Those of first priority, as far as they go over."""
        return tuple(row.contact for row in self._rows if row.contact in self._first)

    def title(self) -> str:
        return self.tr("Who comes first?")

    def enter(self) -> None:
        self.table.setFocus()

    def _suggested(self) -> list[SubjectId]:
        return [row.contact for row in self._rows if row.speaks_for_first > 1][:_SUGGESTED_AT_MOST]

    def _on_key_activated(self) -> None:
        current = self.table.current()
        if isinstance(current, bytes):
            self.choose(self._first ^ {SubjectId(current)})

    def _on_take_clicked(self) -> None:
        self.choose(self._suggested())

    def _on_none_clicked(self) -> None:
        self.choose(())

    def _fill(self) -> None:
        headers = (
            self.tr("Priority"),
            self.tr("Contact"),
            self.tr("Post and organisation"),
            self.tr("What speaks for it"),
        )
        self.table.fill(headers, [Line(row.contact, self._texts(row)) for row in self._rows])
        show_text(
            self._count,
            self.tr("First priority: {first} of {all}.").format(
                first=i18n.number_text(len(self.first())), all=i18n.number_text(len(self._rows))
            ),
        )
        suggestions = len(self._suggested())
        self._take.setText(self.tr("Take the &suggestions ({count})").format(count=i18n.number_text(suggestions)))
        self._take.setEnabled(bool(suggestions))
        self._none.setEnabled(bool(self.first()))

    def _texts(self, row: ScopeRow) -> tuple[str, ...]:
        said = []
        if row.promises:
            said.append(self.tr("open commitments: {count}").format(count=i18n.number_text(row.promises)))
        if row.is_at_risk:
            said.append(self.tr("at risk"))
        if row.strength:
            said.append(self.tr("strength of the tie: {strength}").format(strength=i18n.number_text(row.strength)))
        mark = "✓ " if row.contact in self._first else ""
        return (
            mark + i18n.number_text(1 if row.contact in self._first else 3),
            i18n.marked(row.name) or self.tr("(name hidden)"),
            i18n.marked(row.affiliation),
            " · ".join(said),
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.table.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)

    def _retranslate(self) -> None:
        self._what.setText(
            self.tr(
                "Contacts of first priority need a whole brief and a read-back; all others are of third. Space or 1 "
                "changes the chosen one. Suggestions follow open commitments and risk; nothing is decided by them."
            )
        )
        self._none.setText(self.tr("&Nobody"))
        self.table.name_for_people(
            self.tr("Contacts that go over: Space makes one of first priority"), self.tr("Nobody goes over.")
        )
        self._fill()

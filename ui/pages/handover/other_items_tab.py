"""What a case hands over besides contacts, as a table: added, changed, ticked off and removed by keyboard."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rolodex.commands import other_items
from rolodex.commands.other_items import OtherItem, OtherItems
from rolodex.domain.ids import SlotId, SubjectId
from ui import handover_words, i18n
from ui.desk import Desk
from ui.dialogs.handover_other_dialog import OtherItemDialog
from ui.handover_words import word
from ui.models.rows_model import Line
from ui.widgets.filled_table import FilledTable

_WHAT: Final = 1
_NONE: Final = OtherItems((), may_change=False, may_tick=False)


class OtherItemsTab(QWidget):
    """Reads and writes those of the case it is told. Space ticks off, Return changes, Ins adds, Del removes."""

    counted = Signal()
    """The number of open ones may be another."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case: SubjectId | None = None
        self._held = _NONE
        self.table = FilledTable("other_items", _WHAT, self)
        self._add, self._edit, self._tick, self._remove = (QPushButton(self) for _ in range(4))
        buttons = QHBoxLayout()
        for button, name in (
            (self._add, "other_add"),
            (self._edit, "other_edit"),
            (self._tick, "other_tick"),
            (self._remove, "other_remove"),
        ):
            button.setObjectName(name)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.setFocusProxy(self.table)
        self._connect()
        self._retranslate()

    def _connect(self) -> None:
        self._add.clicked.connect(self.add)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._tick.clicked.connect(self._on_tick_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self.table.chosen.connect(self._on_table_chosen)
        self.table.activated.connect(self._on_table_activated)
        for key, slot in (
            (Qt.Key.Key_Space, self._on_tick_clicked),
            (Qt.Key.Key_Delete, self._on_remove_clicked),
            (Qt.Key.Key_Insert, self.add),
        ):
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # --- for the case ---------------------------------------------------------------------------------------

    def show_case(self, case: SubjectId) -> None:
        """Read those of this case anew."""
        if case != self._case:
            self._case, self._held = case, _NONE
            self._fill()
        self._desk.ask(other_items.of_case, case, then=self._on_items_read)

    def open_count(self) -> int:
        """How many are not done."""
        return sum(not one.is_done for one in self._held.items)

    def add(self) -> None:
        """Ask for one more."""
        if self._case is not None and self._held.may_change:
            dialog = OtherItemDialog(self._desk, self._case, None, self)
            dialog.done_with.connect(self._on_added)
            dialog.open()

    # --- answers --------------------------------------------------------------------------------------------

    def _on_items_read(self, held: OtherItems) -> None:
        self._held = held
        self._fill()
        self.counted.emit()

    def _on_added(self, slot: SlotId) -> None:
        self._desk.say(self.tr("Added to the hand-over."))
        self.table.choose(slot)

    def _on_changed(self, _done: object) -> None:
        self._desk.say(self.tr("Changed."))

    def _on_ticked(self, _count: int) -> None:
        self._desk.say(self.tr("Ticked off."))

    def _on_reopened(self, _count: int) -> None:
        self._desk.say(self.tr("Open again."))

    def _on_removed(self, _count: int) -> None:
        self._desk.say(self.tr("Removed from the hand-over."))

    # --- what was done --------------------------------------------------------------------------------------

    def _chosen(self) -> OtherItem | None:
        slot = self.table.current()
        return next((one for one in self._held.items if one.slot == slot), None)

    def _on_table_chosen(self, _slot: object) -> None:
        self._tell_buttons()

    def _on_table_activated(self, _slot: object) -> None:
        self._on_edit_clicked()

    def _on_edit_clicked(self) -> None:
        chosen = self._chosen()
        if self._case is not None and chosen is not None and self._held.may_change and not chosen.is_masked:
            dialog = OtherItemDialog(self._desk, self._case, chosen, self)
            dialog.done_with.connect(self._on_changed)
            dialog.open()

    def _on_tick_clicked(self) -> None:
        chosen = self._chosen()
        if chosen is None or not self._held.may_tick:
            return
        if chosen.is_done:
            self._desk.write(other_items.reopen, self._case, (chosen.slot,), then=self._on_reopened)
        else:
            self._desk.write(other_items.done, self._case, (chosen.slot,), then=self._on_ticked)

    def _on_remove_clicked(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self._held.may_change:
            self._desk.write(other_items.remove, self._case, (chosen.slot,), then=self._on_removed)

    # --- what is shown --------------------------------------------------------------------------------------

    def _fill(self) -> None:
        headers = (self.tr("Kind"), self.tr("What"), self.tr("Due"), self.tr("State"))
        self.table.fill(headers, [Line(one.slot, self._texts(one)) for one in self._held.items])
        self._tell_buttons()

    def _texts(self, one: OtherItem) -> tuple[str, ...]:
        what = self.tr("hidden") if one.is_masked else i18n.marked(one.what)
        if one.is_done:
            state = (
                self.tr("✓ done on {day}").format(day=i18n.date_text(one.done_on)) if one.done_on else self.tr("✓ done")
            )
        else:
            state = self.tr("⚠ late") if one.is_late else self.tr("open")
        if one.is_conflict:
            state += " · " + self.tr("changed on both sides")
        return word(handover_words.OTHER_ITEMS, one.kind), what, i18n.date_text(one.due) if one.due else "", state

    def _tell_buttons(self) -> None:
        chosen = self._chosen()
        for button in (self._add, self._edit, self._remove):
            button.setVisible(self._held.may_change)
        self._tick.setVisible(self._held.may_tick)
        self._edit.setEnabled(chosen is not None and not chosen.is_masked)
        self._remove.setEnabled(chosen is not None)
        self._tick.setEnabled(chosen is not None)
        is_done = chosen is not None and chosen.is_done
        self._tick.setText(self.tr("Open a&gain") if is_done else self.tr("&Tick off"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._add.setText(self.tr("A&dd…"))
        self._add.setAccessibleName(self.tr("Add something to hand over besides contacts"))
        self._add.setToolTip(self.tr("Add something to hand over besides contacts (Ins)"))
        self._edit.setText(self.tr("Chan&ge…"))
        self._edit.setToolTip(self.tr("Change the chosen one (Enter)"))
        self._tick.setToolTip(self.tr("Tick the chosen one off, or open it again (Space)"))
        self._remove.setText(self.tr("&Remove"))
        self._remove.setToolTip(self.tr("Take the chosen one out of the case (Del)"))
        self.table.name_for_people(
            self.tr("What is handed over besides contacts"),
            self.tr(
                "Nothing here yet.\n\n"
                "Contacts are not all: standing meetings, groups you run, mailing lists, reports that fall due and "
                "documents pass to your successor too. List them here with the day they are due; after the transfer "
                "your successor ticks them off.\n\n"
                "Press Ins to add the first."
            ),
        )
        self._fill()

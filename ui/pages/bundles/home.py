"""The lists of bundles: what left, what came in, and who has to be warned."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rolodex.clock import from_ms
from rolodex.commands.bundle_queries import Awaited, Sent, Taken
from rolodex.commands.bundle_warnings import Due
from rolodex.commands.case_news import Owed
from rolodex.commands.requests import Came
from rolodex.domain.ids import SubjectId
from ui import bundle_words, i18n
from ui.models.text_table_model import Line
from ui.pages.bundles.tables import TextTable, text_label
from ui.pages.bundles.waiting import WaitingList

_APPLIED = "applied"


class BundlesHome(QWidget):
    """Shows what it is told; the page asks."""

    row_chosen = Signal()
    notices_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bundles_home")
        self._sent: Sequence[Sent] = ()
        self._taken: Sequence[Taken] = ()
        self._due: Sequence[Due] = ()
        self._build()
        self.retranslate()

    def _build(self) -> None:
        self._due_title = text_label(self, "due_title", is_title=True)
        self.due = TextTable("due_notices", 3, (), self)
        self._write = QPushButton(self)
        self._write.setObjectName("write_notices")
        self._sent_title, self._taken_title = (text_label(self, is_title=True) for _ in range(2))
        self.sent = TextTable("sent_bundles", 5, (0, 3), self)
        self.taken = TextTable("taken_bundles", 4, (0,), self)
        self._no_sent, self._no_taken = text_label(self, "no_sent"), text_label(self, "no_taken")
        top = QHBoxLayout()
        top.addWidget(self._due_title, 1)
        top.addWidget(self._write)
        self._warnings = QWidget(self)
        warned = QVBoxLayout(self._warnings)
        warned.setContentsMargins(0, 0, 0, 0)
        warned.addLayout(top)
        warned.addWidget(self.due)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setChildrenCollapsible(False)
        self._sent_stack = self._part(self._sent_title, self.sent, self._no_sent)
        self._taken_stack = self._part(self._taken_title, self.taken, self._no_taken)
        column = QVBoxLayout(self)
        self.waiting = WaitingList(self)
        column.addWidget(self._warnings)
        column.addWidget(self.waiting)
        column.addWidget(self._splitter, 1)
        self._warnings.hide()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._write.clicked.connect(self.notices_chosen)
        for table in (self.sent, self.taken):
            table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)

    def _part(self, title: QWidget, table: TextTable, empty: QWidget) -> QStackedWidget:
        stack = QStackedWidget(self)
        stack.addWidget(table)
        # Scrolls where the text is large, as the table in its place would.
        around = QScrollArea(stack)
        around.setObjectName(f"around_{empty.objectName()}")
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setWidgetResizable(True)
        around.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        ground = QWidget(around)
        column = QVBoxLayout(ground)
        column.addWidget(empty)
        column.addStretch(1)
        around.setWidget(ground)
        stack.addWidget(around)
        part = QWidget(self._splitter)
        rows = QVBoxLayout(part)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(title)
        rows.addWidget(stack, 1)
        self._splitter.addWidget(part)
        return stack

    # --- for the page ---------------------------------------------------------------------------------------

    def show_log(self, sent: Sequence[Sent], taken: Sequence[Taken]) -> None:
        """Show what left and what came in, the newest first."""
        self._sent = sorted(sent, key=lambda one: (one.export.at_ms, one.export.sequence), reverse=True)
        self._taken = sorted(taken, key=lambda one: (one.taken.at_ms, one.taken.sequence), reverse=True)
        self._fill_log()

    def show_came(self, came: Sequence[Came]) -> None:
        """Show the requests that wait for an answer."""
        self.waiting.show_came(came)
        self._lead_focus()

    def show_owed(self, owed: Sequence[Owed]) -> None:
        """Show who waits for word of a hand-over."""
        self.waiting.show_owed(owed)
        self._lead_focus()

    def show_due(self, due: Sequence[Due]) -> None:
        """Show who has to be warned; nothing where nobody has."""
        self._due = due
        self._fill_due()

    def chosen_taken(self) -> Taken | None:
        """The bundle that came in and is chosen."""
        found = self.taken.chosen()
        return next((one for one in self._taken if one.taken.bundle_id == found), None)

    def choose_case(self, case: SubjectId) -> bool:
        """Choose the newest bundle of this case that came in and is in effect; False where none did."""
        of_case = (one.taken for one in self._taken if one.taken.case_id == case)
        found = next((one for one in of_case if one.state.value == _APPLIED and one.purpose != "receipt"), None)
        if found is not None:
            self.taken.choose(self.taken.lines.row_of(found.bundle_id))
            self.taken.setFocus(Qt.FocusReason.OtherFocusReason)
        return found is not None

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.due, self.waiting.table, self.sent, self.taken]

    def counts(self) -> tuple[int, int]:
        """How many left and how many came in."""
        return len(self._sent), len(self._taken)

    # --- what is shown --------------------------------------------------------------------------------------

    def _fill_log(self) -> None:
        kept = self.sent.chosen(), self.taken.chosen()
        self.sent.lines.show([Line(self._sent_texts(one), one.export.bundle_id) for one in self._sent])
        self.taken.lines.show([Line(self._taken_texts(one), one.taken.bundle_id) for one in self._taken])
        for table, key in zip((self.sent, self.taken), kept, strict=True):
            table.choose(max(table.lines.row_of(key), 0))
        for stack, held in ((self._sent_stack, self._sent), (self._taken_stack, self._taken)):
            stack.setCurrentIndex(0 if held else 1)
        self._lead_focus()
        self.row_chosen.emit()

    def _lead_focus(self) -> None:
        """The keyboard belongs into the first list that holds something; a hidden table cannot have it."""
        had_focus = self.hasFocus()
        proxy = self.sent if self._sent else self.taken if self._taken else None
        if not self.waiting.is_empty():
            proxy = self.waiting.table
        # The stub does not know that None takes the proxy away.
        self.setFocusProxy(cast("QWidget", proxy))
        if had_focus:
            self.setFocus()

    def _sent_texts(self, one: Sent) -> tuple[str, ...]:
        return (
            _day(one.export.at_ms),
            i18n.marked(one.name) or self.tr("keys that are gone"),
            bundle_words.said(bundle_words.PURPOSES, one.export.purpose),
            i18n.number_text(one.contacts),
            self._sent_state(one),
        )

    def _sent_state(self, one: Sent) -> str:
        if not one.export.is_finished:
            return self.tr("Interrupted: no file is whole. Export again.")
        if one.receipts_ms:
            return self.tr("Receipt came on {day}").format(day=_day(max(one.receipts_ms)))
        if one.receipt is Awaited.OVERDUE:
            return self._overdue(one.export.receipt_wanted_by_ms)
        if one.receipt is Awaited.WANTED:
            return self.tr("Written and verified; receipt wanted by {day}").format(
                day=_day(one.export.receipt_wanted_by_ms)
            )
        if one.export.purpose == "receipt":
            return self.tr("Written and verified")
        return self.tr("Written and verified; no receipt yet")

    def _overdue(self, wanted_by_ms: int | None) -> str:
        return "\N{WARNING SIGN} " + self.tr("Receipt overdue since {day}").format(day=_day(wanted_by_ms))

    def _taken_texts(self, one: Taken) -> tuple[str, ...]:
        return (
            _day(one.taken.at_ms),
            i18n.marked(one.name) or self.tr("keys that are gone"),
            bundle_words.said(bundle_words.PURPOSES, one.taken.purpose),
            self._taken_state(one),
        )

    def _taken_state(self, one: Taken) -> str:
        if one.taken.state.value != _APPLIED:
            return self.tr("Taken in and undone")
        if one.receipts_ms:
            return self.tr("Taken in; our receipt was written on {day}").format(day=_day(max(one.receipts_ms)))
        if one.receipt is Awaited.OVERDUE:
            return self._overdue(one.taken.receipt_wanted_by_ms)
        if one.receipt is Awaited.WANTED:
            return self.tr("Taken in; receipt wanted by {day}").format(day=_day(one.taken.receipt_wanted_by_ms))
        return self.tr("Taken in")

    def _fill_due(self) -> None:
        self._warnings.setVisible(bool(self._due))
        lines = [
            Line(
                (
                    bundle_words.name(one.name),
                    bundle_words.all_said(bundle_words.DANGERS, one.reasons),
                    i18n.number_text(len(one.holders))
                    + ": "
                    + i18n.listed(i18n.marked(held.name) for held in one.holders),
                ),
                one.contact,
            )
            for one in self._due
        ]
        self.due.lines.show(lines)
        rows = min(len(lines), 4) + 1
        self.due.setFixedHeight(self.due.verticalHeader().defaultSectionSize() * rows + self.due.frameWidth() * 2)
        count = i18n.number_text(len(self._due))
        title = self.tr("Warn your colleagues. Contacts that turned dangerous since they were sent: {count}")
        self._due_title.setText("\N{WARNING SIGN} " + title.format(count=count))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.setAccessibleName(self.tr("Bundles"))
        self._write.setText(self.tr("&Write notices…"))
        self._write.setAccessibleName(self.tr("Write notices to those who hold these contacts"))
        self._sent_title.setText(self.tr("Sent"))
        self._taken_title.setText(self.tr("Taken in"))
        self.due.name(
            self.tr("Contacts about which somebody must be warned"),
            *(self.tr("Contact"), self.tr("What happened"), self.tr("Who holds it")),
        )
        self.sent.name(
            self.tr("Bundles that were sent"),
            *(self.tr("When"), self.tr("To"), self.tr("What for"), self.tr("Contacts"), self.tr("State")),
        )
        self.taken.name(
            self.tr("Bundles that were taken in"),
            *(self.tr("When"), self.tr("From"), self.tr("What for"), self.tr("State")),
        )
        self._no_sent.setText(
            self.tr(
                "Nothing was sent yet.\n\nA bundle is one signed and encrypted file for one colleague. You see exactly "
                "what leaves and what stays before it is written. Begin with Export ({keys}); the colleague's public "
                "card comes in under People and keys."
            ).format(keys=i18n.isolated("Ctrl+Shift+E"))
        )
        self._no_taken.setText(
            self.tr(
                "Nothing was taken in yet.\n\nWhen a colleague gives you a file that ends in {ending}, choose Import "
                "({keys}) or drop the file on this window. You see everything it would change before anything is "
                "written."
            ).format(ending=i18n.isolated(".rlx"), keys=i18n.isolated("Ctrl+I"))
        )
        for around in self.findChildren(QScrollArea):
            label = around.findChild(QLabel)
            around.setAccessibleName(label.text() if label is not None else "")
        self.waiting.retranslate()
        self._fill_log()
        self._fill_due()

    def _on_table_row_changed(self) -> None:
        self.row_chosen.emit()


def _day(at_ms: int | None) -> str:
    return "" if at_ms is None else i18n.date_text(from_ms(at_ms).date().isoformat())

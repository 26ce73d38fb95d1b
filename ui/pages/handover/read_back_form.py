"""The fields of a read-back, with the contact's commitments below, each acknowledged by itself."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rolodex.commands.handover_briefs import READ_BACK_CHARS, Brief
from rolodex.commands.handover_items import ReadBack
from rolodex.errors import Invalid
from ui import i18n
from ui.models.handover_promise_model import NAME, WHAT, HandoverPromiseModel
from ui.widgets.day_edit import DayEdit
from ui.widgets.read_table import ReadTable
from ui.widgets.text_box import TextBox

_LINES = 6
_TABLE_LINES = 7


class ReadBackForm(QWidget):
    """Collects; the view writes."""

    typed = Signal()
    save_pressed = Signal()
    accept_pressed = Signal()
    decline_pressed = Signal()
    acknowledge_pressed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_successor = False
        self._saved = ("", "", "")
        self.summary = TextBox(self)
        self.summary.setObjectName("summary")
        self.summary.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 14)
        self.action = QLineEdit(self)
        self.action.setObjectName("next_action")
        self.due = DayEdit(self)
        self.due.setObjectName("due")
        self._summary_label, self._count, self._action_label, self._due_label, self._promises_label = (
            QLabel(self) for _ in range(5)
        )
        self._count.setObjectName("summary_count")
        for label, field in (
            (self._summary_label, self.summary),
            (self._action_label, self.action),
            (self._due_label, self.due),
        ):
            label.setBuddy(field)
        self._save, self._accept, self._decline, self._acknowledge = (QPushButton(self) for _ in range(4))
        names = ("save_read_back", "accept_item", "decline_item", "acknowledge_here")
        for button, name in zip((self._save, self._accept, self._decline, self._acknowledge), names, strict=True):
            button.setObjectName(name)
        self.model = HandoverPromiseModel(self)
        self.promises = ReadTable("promises_here", self.model, self)
        self.promises.setColumnHidden(NAME, True)
        self.promises.setFixedHeight(self.fontMetrics().lineSpacing() * _TABLE_LINES)
        header = self.promises.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        heading, buttons = QHBoxLayout(), QHBoxLayout()
        heading.addWidget(self._summary_label, 1)
        heading.addWidget(self._count)
        for button in (self._save, self._accept, self._decline):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(heading)
        for widget in (self.summary, self._action_label, self.action, self._due_label, self.due):
            column.addWidget(widget)
        column.addLayout(buttons)
        for below in (self._promises_label, self.promises):
            column.addWidget(below)
        column.addWidget(self._acknowledge, 0, Qt.AlignmentFlag.AlignTrailing)

    def _connect(self) -> None:
        self.summary.textChanged.connect(self._on_typed)
        self.action.textChanged.connect(self._on_typed)
        self.due.textChanged.connect(self._on_typed)
        self._save.clicked.connect(self.save_pressed)
        self._accept.clicked.connect(self.accept_pressed)
        self._decline.clicked.connect(self.decline_pressed)
        self._acknowledge.clicked.connect(self._on_acknowledge_clicked)
        self.promises.activated.connect(self._on_promises_activated)

    # --- for the view ---------------------------------------------------------------------------------------

    def show_brief(self, brief: Brief, is_successor: bool, keep: bool) -> None:
        """Show the read-back of this item. With `keep` what was typed and not saved stays."""
        was_typed = keep and bool(self.unsaved())
        self._is_successor = is_successor
        held = brief.read_back
        if held is None:
            self._saved = ("", "", "")
        else:
            self._saved = (held.summary, held.next_action, i18n.date_text(held.due) if held.due else "")
        if not was_typed:
            self._fill(self._saved)
        for field in (self.summary, self.action, self.due):
            field.setReadOnly(not is_successor)
        for button in (self._save, self._accept, self._decline):
            button.setVisible(is_successor)
        row = self.promises.currentIndex().row()
        self.model.show(brief.promises)
        if brief.promises:
            self.promises.selectRow(min(max(row, 0), len(brief.promises) - 1))
        is_open = any(not promise.is_acknowledged for promise in brief.promises)
        self._acknowledge.setVisible(is_successor and bool(brief.promises))
        self._acknowledge.setEnabled(is_open)
        for widget in (self._promises_label, self.promises):
            widget.setVisible(bool(brief.promises))
        self._retranslate()

    def words(self) -> ReadBack:
        """What was typed. Raises `Invalid` for the first field that is wrong by itself."""
        summary = self.summary.toPlainText().strip()
        if len(summary) < READ_BACK_CHARS:
            raise Invalid("summary", "too_short", least=READ_BACK_CHARS)
        due = self.due.iso("due")
        if not due:
            raise Invalid("due", "missing")
        return ReadBack(summary, self.action.text().strip(), date.fromisoformat(due))

    def unsaved(self) -> dict[str, str]:
        """The texts as typed, none where they are what was saved."""
        now = self._texts()
        return {} if now == self._saved else dict(zip(("summary", "next_action", "due"), now, strict=True))

    def put(self, texts: Mapping[str, str]) -> None:
        """Put texts in, as if they had been typed."""
        self._fill((texts.get("summary", ""), texts.get("next_action", ""), texts.get("due", "")))

    def saved(self) -> None:
        """What is typed is saved now."""
        self._saved = self._texts()

    def point_at(self, field: str) -> None:
        """Put the keyboard into the field that is wrong."""
        wrong = {"summary": self.summary, "next_action": self.action, "due": self.due}.get(field)
        if wrong is not None:
            wrong.setFocus()

    def _texts(self) -> tuple[str, str, str]:
        return self.summary.toPlainText(), self.action.text(), self.due.text()

    def _fill(self, texts: tuple[str, str, str]) -> None:
        self.summary.setPlainText(texts[0])
        self.action.setText(texts[1])
        self.due.setText(texts[2])

    # --- events ---------------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self._tell_count()
        self.typed.emit()

    def _on_acknowledge_clicked(self) -> None:
        self._want_acknowledged(self.promises.currentIndex().row())

    def _on_promises_activated(self, index: QModelIndex) -> None:
        self._want_acknowledged(index.row())

    def _want_acknowledged(self, row: int) -> None:
        promise = self.model.at(row)
        if promise is not None and self._is_successor and not promise.is_acknowledged:
            self.acknowledge_pressed.emit(promise.commitment)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self.model.retranslate()
            self._retranslate()
        super().changeEvent(event)

    def _tell_count(self) -> None:
        count = len(" ".join(self.summary.toPlainText().split()))
        is_enough = count >= READ_BACK_CHARS
        text = self.tr("✓ {count} characters") if is_enough else self.tr("{count} of {least} characters at least")
        self._count.setText(text.format(count=i18n.number_text(count), least=i18n.number_text(READ_BACK_CHARS)))
        self._count.setVisible(self._is_successor)

    def _retranslate(self) -> None:
        own = self._is_successor
        summary = self.tr("S&ummary in your own words") if own else self.tr("S&ummary")
        action = self.tr("What you do &next") if own else self.tr("What is done &next")
        self._summary_label.setText(summary)
        self.summary.setAccessibleName(summary.replace("&", ""))
        self._action_label.setText(action)
        self.action.setAccessibleName(action.replace("&", ""))
        self._due_label.setText(self.tr("&Until when"))
        self.due.setAccessibleName(self.tr("Until when"))
        self._save.setText(self.tr("&Save the read-back"))
        self._accept.setText(self.tr("A&ccept the contact"))
        self._decline.setText(self.tr("&Decline…"))
        self._promises_label.setText(self.tr("Open commitments with this contact"))
        self.promises.setAccessibleName(self.tr("Open commitments with this contact"))
        self._acknowledge.setText(self.tr("Ac&knowledge the chosen one"))
        self._tell_count()

"""What an import did, in counts, and what is to be done next: a receipt, or taking it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rolodex.commands.bundle_import import Imported
from ui import bundle_words, i18n
from ui.pages.bundles.statements_pane import StatementsPane
from ui.pages.bundles.tables import text_label

_TABLE_LINES = 10
_WITHOUT_RECEIPT = frozenset({"agreement", "sign_off"})


class ReportView(QWidget):
    """Shown once after Apply; the lists tell the same later."""

    closed = Signal()
    receipt_wanted = Signal(object)
    undo_wanted = Signal(object)
    """The bundle's id, sixteen bytes."""
    answer_wanted = Signal(object)
    """The id of a request, sixteen bytes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("report_view")
        self._found: Imported | None = None
        self._title, self._text = text_label(self, "report_title", is_title=True), text_label(self, "report_text")
        self.statements = StatementsPane("report", self, is_done=True)
        self._receipt, self._undo, self._close, self._answer = (QPushButton(self) for _ in range(4))
        named = ((self._receipt, "receipt"), (self._undo, "undo"), (self._close, "close"), (self._answer, "answer"))
        for button, name in named:
            button.setObjectName(f"report_{name}")
        row = QHBoxLayout()
        row.addWidget(self._undo)
        row.addStretch(1)
        row.addWidget(self._answer)
        row.addWidget(self._receipt)
        row.addWidget(self._close)
        ground = QWidget(self)
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        for widget in (self._title, self._text, self.statements):
            inside.addWidget(widget, 1 if widget is self.statements else 0)
        inside.addStretch(0)
        self.statements.table.setMinimumHeight(self.fontMetrics().height() * _TABLE_LINES)
        # Where text is large the counts alone fill the page.
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(scroll, 1)
        column.addLayout(row)
        self._receipt.clicked.connect(self._on_receipt)
        self._undo.clicked.connect(self._on_undo)
        self._answer.clicked.connect(self._on_answer)
        self._close.clicked.connect(self.closed)
        self.retranslate()

    def show_imported(self, found: Imported) -> None:
        """Show what was done."""
        self._found = found
        self.retranslate()
        first = next(button for button in (self._answer, self._receipt, self._close) if not button.isHidden())
        self.setFocusProxy(first)

    def _on_receipt(self) -> None:
        if self._found is not None:
            self.receipt_wanted.emit(bytes.fromhex(self._found.manifest.bundle_id))

    def _on_undo(self) -> None:
        if self._found is not None:
            self.undo_wanted.emit(bytes.fromhex(self._found.manifest.bundle_id))

    def _on_answer(self) -> None:
        if self._found is not None:
            self.answer_wanted.emit(bytes.fromhex(self._found.manifest.bundle_id))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._receipt.setText(self.tr("&Write the receipt now…"))
        self._undo.setText(self.tr("&Undo the import"))
        self._close.setText(self.tr("&Back to the lists"))
        self._answer.setText(self.tr("&Answer…"))
        self.statements.retranslate()
        for button in (self._receipt, self._undo, self._close, self._answer):
            button.setAccessibleName(button.text().replace("&", ""))
        if self._found is not None:
            self._tell(self._found)

    def _tell(self, found: Imported) -> None:
        counts = found.receipt.counts
        is_receipt = found.manifest.purpose.value == "receipt"
        name = i18n.marked(found.signer.name)
        title = self.tr("The receipt from {name} is in") if is_receipt else self.tr("Taken in from {name}")
        self._title.setText(title.format(name=name))
        if found.asked:
            title = self.tr("The request from {name} waits for your answer")
            self._title.setText(title.format(name=name))
        lines = [
            f"{label}: {i18n.number_text(counts.get(key, 0))}"
            for key, label in (
                ("claims", self.tr("Values added")),
                ("new_contacts", self.tr("New contacts")),
                ("changed_contacts", self.tr("Changed contacts")),
                ("excluded", self.tr("Left out")),
            )
        ]
        lines += [
            self.tr("Decided, {answer}: {count}").format(
                answer=bundle_words.said(bundle_words.ANSWERS, key.removeprefix("answered_")),
                count=i18n.number_text(number),
            )
            for key, number in sorted(counts.items())
            if key.startswith("answered_")
        ]
        if found.left_open:
            lines.append(
                self.tr("Left open, to be settled in the contact: {count}").format(
                    count=i18n.number_text(len(found.left_open))
                )
            )
        if found.manifest.receipt_wanted_by and not is_receipt:
            day = i18n.date_text(found.manifest.receipt_wanted_by)
            lines.append(self.tr("{name} wants a receipt by {day}.").format(name=name, day=day))
        if found.asked:
            lines = [
                self.tr("Asked for: {names}").format(names=bundle_words.asked(found.asked)),
                self.tr(
                    "No contact was changed. Answer with a bundle, or write a receipt that says who is known here."
                ),
            ]
        self._text.setText("\n".join(lines))
        self.statements.show_statements(found.statements)
        self.statements.setVisible(bool(found.statements))
        self._receipt.setVisible(not is_receipt and found.manifest.purpose.value not in _WITHOUT_RECEIPT)
        self._answer.setVisible(any(one.is_known for one in found.asked))

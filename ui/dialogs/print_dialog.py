"""Printing of a case: what, with its level and a picture of its pages; then as PDF, as web page, or on paper."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rolodex.commands import prints
from rolodex.commands.prints import Choices, Document, PaperKind, PrintOrder
from rolodex.domain import paper_wording
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import RolodexError
from ui import error_text, file_choice, i18n
from ui.desk import Desk
from ui.printing import paper_words, pdf, printer
from ui.printing.page_turner import PageTurner
from ui.printing.pages import Pages
from ui.printing.paper_words import PaperWords
from ui.printing.printer import Device, PrinterChoice
from ui.widgets.level_banner import LevelBanner
from ui.widgets.problem_label import ProblemLabel

_KINDS: Final = (PaperKind.NOTE, PaperKind.BRIEF, PaperKind.SHEET, PaperKind.SUMMARY, PaperKind.TIMELINE)
_WIDTH_IN_LETTERS: Final = 116


def printing_dialog(
    desk: Desk,
    kind: PaperKind,
    case: SubjectId,
    parent: QWidget,
    contact: SubjectId | None = None,
    day: date | None = None,
) -> "PrintDialog":
    """The dialog with this document in front; whoever calls opens it with `open()`.

    `contact` is the one whose brief is wanted, `day` that of the sheet; both may be chosen anew in the dialog.
    """
    return PrintDialog(desk, PrintOrder(kind, case, contact, day), parent)


class PrintDialog(QDialog):
    """Looking at pages writes nothing; saving and printing are logged before and after. Stays open for the next."""

    def __init__(self, desk: Desk, order: PrintOrder, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paper_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._desk, self._order, self._window = desk, order, parent.window()
        self._choices: Choices | None = None
        self._kinds: tuple[PaperKind, ...] = ()
        self._document: Document | None = None
        self._pages: Pages | None = None
        self._ticket = 0
        self._is_busy = False
        self._pressed: QWidget | None = None
        self._form, self._saved_to = "", Path()
        self._choice: PrinterChoice | None = None
        self._device: Device | None = None
        self._what, self._contact, self._day = QComboBox(self), QComboBox(self), QComboBox(self)
        self._labels = [QLabel(self) for _ in range(3)]
        self._banner, self._warning, self._done = LevelBanner(self), QLabel(self), QLabel(self)
        self._problem = ProblemLabel(self)
        self._turner = PageTurner(self)
        self._buttons = {name: QPushButton(self) for name in ("save_pdf", "save_html", "print", "close")}
        self._build()
        self._connect()
        self._retranslate()

    # --- making ---------------------------------------------------------------------------------------------

    def _build(self) -> None:
        names = ("paper_kind", "paper_contact", "paper_day")
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, label, field in zip(names, self._labels, self._fields(), strict=True):
            field.setObjectName(name)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(18)
            label.setBuddy(field)
            form.addRow(label, field)
        for label in (self._warning, self._done):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._done.setObjectName("paper_done")
        self._problem.setObjectName("paper_problem")
        ground = QWidget(self)
        column = QVBoxLayout(ground)
        column.addLayout(form)
        for widget in (self._banner, self._warning, self._done, self._problem):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(ground)
        both = QHBoxLayout()
        both.addWidget(scroll, 2)
        both.addWidget(self._turner, 3)
        buttons = QDialogButtonBox(self)
        for name, button in self._buttons.items():
            button.setObjectName(f"paper_{name}")
            role = QDialogButtonBox.ButtonRole
            buttons.addButton(button, role.RejectRole if name == "close" else role.ActionRole)
        self._buttons["save_pdf"].setDefault(True)
        whole = QVBoxLayout(self)
        whole.addLayout(both, 1)
        whole.addWidget(buttons)

    def _connect(self) -> None:
        self._what.activated.connect(self._on_what_activated)
        self._contact.activated.connect(self._on_what_activated)
        self._day.activated.connect(self._on_what_activated)
        self._buttons["save_pdf"].clicked.connect(self._on_save_pdf_clicked)
        self._buttons["save_html"].clicked.connect(self._on_save_html_clicked)
        self._buttons["print"].clicked.connect(self._on_print_clicked)
        self._buttons["close"].clicked.connect(self.reject)
        keys = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_P)
        QShortcut(QKeySequence(keys), self).activated.connect(self._on_print_clicked)

    def open(self) -> None:
        """Show the dialog over its window and ask for the document."""
        room = self._window.size()
        self.resize(min(i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS, room.width() - 40), room.height() - 40)
        super().open()
        self._what.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.ask(prints.choices, self._order.case, then=self._on_choices_read, failed=self._on_failed)

    def done(self, result: int) -> None:
        super().done(result)
        # Not every window system gives the keyboard back to the window below.
        self._window.activateWindow()

    # --- choosing -------------------------------------------------------------------------------------------

    def _fields(self) -> tuple[QComboBox, QComboBox, QComboBox]:
        return self._what, self._contact, self._day

    def _on_choices_read(self, found: Choices) -> None:
        self._choices = found
        self._fill()
        self._compose()

    def _fill(self) -> None:
        """Entries and choice of the three fields."""
        if self._choices is None:
            return
        people, days = self._choices.contacts, self._choices.days
        self._kinds = tuple(kind for kind in _KINDS if _is_possible(kind, self._choices))
        _put(self._what, map(paper_words.kind, self._kinds), _place(self._kinds, self._order.kind))
        hidden = self.tr("(name hidden)")
        _put(
            self._contact,
            (i18n.marked(name) or hidden for _, name in people),
            _place([contact for contact, _ in people], self._order.contact),
        )
        texts = [self.tr("Every day"), *(i18n.date_text(day.isoformat()) for day in days)]
        _put(self._day, texts, _place([None, *days], self._order.day))

    def _take(self, choices: Choices) -> PrintOrder:
        """The order as the fields say it."""
        kind = self._kinds[self._what.currentIndex()]
        for number, of in ((1, PaperKind.BRIEF), (2, PaperKind.SHEET)):
            self._fields()[number].setVisible(kind is of)
            self._labels[number].setVisible(kind is of)
        contact = choices.contacts[self._contact.currentIndex()][0] if kind is PaperKind.BRIEF else None
        days = (None, *choices.days)
        day = days[self._day.currentIndex()] if kind is PaperKind.SHEET else None
        return PrintOrder(kind, self._order.case, contact, day)

    def _on_what_activated(self, _index: int) -> None:
        self._compose()

    def _compose(self) -> None:
        assert self._choices is not None
        self._desk.worker.cancel(self._ticket)
        self._say("")
        self._order = self._take(self._choices)
        self._ticket = self._desk.ask(
            prints.compose, self._order, then=self._on_composed, failed=self._on_compose_failed
        )

    def _on_composed(self, document: Document) -> None:
        self._show(document)

    def _on_compose_failed(self, error: RolodexError) -> None:
        self._show(None)
        self._on_failed(error)

    def _show(self, document: Document | None) -> None:
        self._document = document
        self._pages = Pages(paper_wording.worded(document, PaperWords())) if document is not None else None
        self._banner.show_level(document.level if document is not None else None)
        self._turner.show_pages(self._pages)
        self._tell()

    def _tell(self) -> None:
        """What may be pressed, and what it means."""
        is_ready = self._pages is not None and not self._is_busy
        for name in ("save_pdf", "save_html", "print"):
            self._buttons[name].setEnabled(is_ready)
        for field in self._fields():
            field.setEnabled(not self._is_busy)
        is_secret = self._document is not None and self._document.level is not Level.UNCLASSIFIED
        self._warning.setText(
            self.tr("What is saved or printed leaves the vault and is not protected. The log says that it was made.")
            if is_secret
            else self.tr("The log says that it was made.")
        )

    # --- making it ------------------------------------------------------------------------------------------

    def _on_save_pdf_clicked(self) -> None:
        self._ask_where("pdf", self.tr("PDF (*.pdf)"))

    def _on_save_html_clicked(self) -> None:
        self._ask_where("html", self.tr("Web page (*.html)"))

    def _ask_where(self, form: str, filters: str) -> None:
        self._form = form
        choice = file_choice.to_save(self, self.tr("Save the document"), filters, f"{self._order.kind.value}.{form}")
        choice.fileSelected.connect(self._on_file_chosen)
        # Not every window system gives the keyboard back to the window below.
        choice.finished.connect(self.activateWindow)
        choice.open()

    def _on_file_chosen(self, path: str) -> None:
        self._saved_to = Path(path)
        self._announce()

    def _on_print_clicked(self) -> None:
        if self._pages is None or self._is_busy:
            return
        if not printer.has_printer():
            self._problem.complain(
                self.tr("This computer knows no printer. Save the document as PDF and print it elsewhere.")
            )
            return
        self._choice = PrinterChoice(self)
        self._choice.dialog.accepted.connect(self._on_printer_chosen)
        self._choice.dialog.open()

    def _on_printer_chosen(self) -> None:
        if self._choice is not None:
            self.print_on(self._choice)

    def print_on(self, device: Device) -> None:
        """Announce the document and print it there."""
        self._form, self._device = "paper", device
        self._announce()

    def _announce(self) -> None:
        """The log first: what is made without its line would be nobody's."""
        self._say("")
        self._busy(True)
        self._desk.write(prints.announce, self._order, self._form, then=self._on_announced, failed=self._on_failed)

    def _on_announced(self, document: Document) -> None:
        """What is made is what the vault says now, in case it was changed since it was looked at."""
        self._show(document)
        assert self._pages is not None
        if self._form == "paper":
            self._print(self._pages)
            return
        if self._form == "pdf":
            data = pdf.content(self._pages)
        else:
            data = prints.page(paper_wording.worded(document, PaperWords())).encode()
        self._desk.worker.beside(prints.save_file, self._saved_to, data, then=self._on_written, failed=self._on_failed)

    def _print(self, pages: Pages) -> None:
        if self._device is not None and self._device.print_(pages):
            self._on_written(None)
            return
        self._busy(False)
        self._problem.complain(self.tr("The printer did not take the document. Look at it, then print again."))

    def _on_written(self, _nothing: object) -> None:
        self._desk.write(prints.made, self._order, self._form, then=self._on_made, failed=self._on_failed)

    def _on_made(self, _nothing: object) -> None:
        self._busy(False)
        if self._form == "paper":
            self._say(self.tr("Sent to the printer. Take the pages from it now."))
        else:
            name = i18n.isolated(i18n.marked(self._saved_to.name))
            self._say(self.tr("Saved: {file}").format(file=name))

    def _on_failed(self, error: RolodexError) -> None:
        self._busy(False)
        self._problem.complain(error_text.sentences(error))

    def _busy(self, is_busy: bool) -> None:
        before = self.focusWidget()
        self._is_busy = is_busy
        self._tell()
        if is_busy:
            self._pressed = before
        elif self._pressed is not None:
            # A button that is off for a moment loses the keyboard to the one that closes.
            self._pressed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str) -> None:
        self._problem.complain("")
        self._done.setText(text)
        self._done.setAccessibleName(text)
        self._done.setVisible(bool(text))

    # --- words ----------------------------------------------------------------------------------------------

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Print"))
        texts = (self.tr("&What to print"), self.tr("C&ontact"), self.tr("Da&y"))
        for label, field, text in zip(self._labels, self._fields(), texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text.replace("&", ""))
        self._buttons["save_pdf"].setText(self.tr("Save as P&DF…"))
        self._buttons["save_html"].setText(self.tr("Save as web pa&ge…"))
        self._buttons["print"].setText(self.tr("&Print…"))
        self._buttons["close"].setText(self.tr("Close"))
        self._fill()
        self._show(self._document)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _is_possible(kind: PaperKind, choices: Choices) -> bool:
    if kind is PaperKind.BRIEF:
        return bool(choices.contacts)
    return kind is not PaperKind.SHEET or bool(choices.days)


def _place(entries: Sequence[object], wanted: object) -> int:
    return entries.index(wanted) if wanted in entries else 0


def _put(field: QComboBox, texts: Iterable[str], chosen: int) -> None:
    """These entries; the choice that a person made stays."""
    chosen = field.currentIndex() if field.count() else chosen
    field.clear()
    field.addItems(list(texts))
    field.setCurrentIndex(chosen if field.count() else -1)

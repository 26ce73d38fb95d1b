"""An export, step by step: who gets it, what for, what leaves and what stays, how long and where; then it is written.

The digest of the preview goes with the order to write: what leaves is exactly what was shown, or nothing.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from rolodex.commands import bundle_choices, bundle_export, bundle_preview
from rolodex.commands.bundle_choices import CaseChoice, Choices, Purpose
from rolodex.commands.bundle_export import Exported
from rolodex.commands.bundle_preview import Leaving, Outgoing
from rolodex.commands.case_news import Owed
from rolodex.domain.ids import SubjectId
from rolodex.errors import Cancelled, Conflict, RolodexError
from ui import error_text, i18n
from ui.desk import Desk
from ui.dialogs.override_dialog import OverrideDialog
from ui.pages.bundles.content_step import ContentStep
from ui.pages.bundles.preview_step import PreviewStep
from ui.pages.bundles.recipient_step import RecipientStep
from ui.pages.bundles.step import Step
from ui.pages.bundles.tables import text_label
from ui.pages.bundles.terms_step import TermsStep
from ui.widgets.problem_label import ProblemLabel


@dataclass(frozen=True, slots=True)
class _Wish:
    """With what an export begins, once it is known what can be chosen; `subject` is a case or a contact."""

    subject: SubjectId | None = None
    officer: SubjectId | None = None
    purpose: Purpose | None = None


_NOTHING = _Wish()


class ExportView(QWidget):
    """Leads through the steps; Esc goes back to the lists, nothing is written before the last button."""

    closed = Signal()
    written = Signal(object)
    """`Exported`: the file is whole."""
    receipt_due = Signal(object)
    """The id of a case about which the acting officer sends nothing, but answers."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("export_view")
        self.desk = desk
        self._is_busy = False
        self._wish = _NOTHING
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._title = text_label(self, "export_title", is_title=True)
        self._stack = QStackedWidget(self)
        self.recipient, self.content = RecipientStep(self.desk, self), ContentStep(self.desk, self)
        self.preview, self.terms = PreviewStep(self.desk, self), TermsStep(self.desk, self)
        self._steps: tuple[Step, ...] = (self.recipient, self.content, self.preview, self.terms)
        for step in self._steps:
            self._stack.addWidget(step)
        self._problem = ProblemLabel(self)
        self._problem.setObjectName("export_problem")
        self._cancel, self._back, self._next = QPushButton(self), QPushButton(self), QPushButton(self)
        for button, name in ((self._cancel, "cancel"), (self._back, "back"), (self._next, "next")):
            button.setObjectName(f"export_{name}")
        buttons = QHBoxLayout()
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        buttons.addWidget(self._back)
        buttons.addWidget(self._next)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._stack, 1)
        column.addWidget(self._problem)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._cancel.clicked.connect(self._on_cancel)
        self._back.clicked.connect(self._on_back)
        self._next.clicked.connect(self._on_next)
        self.preview.override_wanted.connect(self._on_override_wanted)
        for step in self._steps:
            step.changed.connect(self._on_step_changed)
            step.go_on_wanted.connect(self._on_next)
        for keys, slot in ((Qt.Key.Key_Escape, self._on_cancel), ("Ctrl+Return", self._on_next)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # --- for the page ---------------------------------------------------------------------------------------

    def begin(self, contacts: dict[SubjectId, tuple[str, str]]) -> None:
        """Begin anew; with contacts, by id their names and levels as shown, an update about them is proposed."""
        self.content.choose_contacts(contacts)
        self._begin(_NOTHING)

    def begin_case(self, subject: SubjectId) -> None:
        """Begin with a hand-over case: what is due of it, for who waits for it; where no bundle can go to that officer,
        at the first step, which says why. With a contact: a request for those whom something names beside it."""
        self._begin(_Wish(subject=subject))

    def begin_news(self, owed: Owed) -> None:
        """Begin with the bundle that an officer of a case waits for."""
        self._begin(_Wish(subject=owed.case, officer=owed.officer, purpose=owed.purpose))

    def begin_answer(self, officer: SubjectId, contacts: dict[SubjectId, tuple[str, str]]) -> None:
        """Begin with the answer to a request: an update for who asked, about these contacts."""
        self.content.choose_contacts(contacts)
        self._begin(_Wish(officer=officer))

    def begin_request(self) -> None:
        """Begin with a request for contacts that are not here."""
        self.content.choose_request(None)
        self._begin(_NOTHING)

    def _begin(self, wish: _Wish) -> None:
        self._wish = wish
        self._problem.complain("")
        self._show(self.recipient)
        self.reload()

    def reload(self) -> None:
        """Read again who and what can be chosen."""
        self.desk.ask(bundle_choices.choices, then=self._on_choices_read)

    # --- steps ----------------------------------------------------------------------------------------------

    def _step(self) -> Step:
        return self._steps[self._stack.currentIndex()]

    def _show(self, step: Step) -> None:
        self._stack.setCurrentWidget(step)
        self.setFocusProxy(step)
        self._tell()
        step.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_choices_read(self, choices: Choices) -> None:
        self.recipient.show_choices(choices)
        wish, self._wish = self._wish, _NOTHING
        case = next((one for one in choices.cases if one.case == wish.subject), None)
        if case is not None and wish.officer is not None:
            case = replace(case, purpose=wish.purpose, to=wish.officer)
        if case is not None:
            self._begin_with(case)
        elif wish.subject is not None:
            self.content.choose_request(wish.subject)
        elif self.recipient.choose(wish.officer):
            self._go_on_with_case()

    def _begin_with(self, case: CaseChoice) -> None:
        if case.purpose is None:
            self.receipt_due.emit(case.case)
            return
        self.content.choose_case(case, case.purpose)
        has_card = self.recipient.choose(case.to)
        if case.to is None:
            self._problem.complain(
                self.tr("Nobody is named yet who takes this case over. Name the incoming officer in the case first.")
            )
        elif not has_card:
            self._problem.complain(
                self.tr(
                    "No public card of {name} is here, so nothing can be sealed for this hand-over. Take the card in "
                    "under People and keys and compare the digits."
                ).format(name=i18n.marked(case.to_name) or self.tr("the incoming officer"))
            )
        else:
            self._go_on_with_case()

    def _go_on_with_case(self) -> None:
        found = self.recipient.recipient()
        if found is not None and found.is_verified and not found.blocked:
            self._to_content()

    def _on_step_changed(self) -> None:
        if self.sender() is self._step():
            self._tell()

    def _on_cancel(self) -> None:
        if not self._is_busy:
            self.closed.emit()

    def _on_back(self) -> None:
        self._problem.complain("")
        if self._step() is self.recipient:
            self.closed.emit()
        else:
            self._show(self._steps[self._stack.currentIndex() - 1])

    def _on_next(self) -> None:
        step = self._step()
        if self._is_busy or self.desk.is_working() or not step.is_complete():
            return
        self._problem.complain("")
        if step is self.recipient:
            self._to_content()
        elif step is self.content:
            self._look()
        elif step is self.preview:
            self._to_terms()
        else:
            self._write()

    def _to_content(self) -> None:
        choices, recipient = self.recipient.choices(), self.recipient.recipient()
        if recipient is not None:
            self._show(self.content)
            self.content.begin(choices, recipient)

    def _look(self) -> None:
        order = self.content.order()
        if order is None:
            return
        self._busy(True)
        title = self.tr("Working out what leaves")
        self.desk.work(title, bundle_preview.look, order, then=self._on_looked, failed=self._on_failed)

    def _on_looked(self, found: Outgoing) -> None:
        self._busy(False)
        self.preview.show_outgoing(found)
        self._show(self.preview)
        if not self.preview.is_complete():
            self._problem.complain(self.tr("No rule lets anything of this go. Below stands which rule keeps what."))

    def _to_terms(self) -> None:
        found = self.preview.outgoing()
        if found is not None:
            self.terms.show_outgoing(found)
            self._show(self.terms)

    def _write(self) -> None:
        found = self.preview.outgoing()
        if found is None:
            return
        self._busy(True)
        asked = (found.order, self.terms.target(), self.terms.terms(), found.content_sha256)
        title = self.tr("Writing the bundle")
        self.desk.work(title, bundle_export.export, *asked, then=self._on_written, failed=self._on_write_failed)

    def _on_written(self, found: Exported) -> None:
        self._busy(False)
        self.written.emit(found)

    def _on_write_failed(self, error: RolodexError) -> None:
        self._on_failed(error)
        if isinstance(error, Conflict):
            # Somebody wrote something meanwhile: what leaves has to be seen again before it does.
            self._show(self.content)
            self._problem.complain(
                self.tr("The vault was changed since this preview. Nothing was written: look at it again.")
            )

    def _on_failed(self, error: RolodexError) -> None:
        self._busy(False)
        self._problem.complain("" if isinstance(error, Cancelled) else error_text.sentences(error))

    # --- overrides ------------------------------------------------------------------------------------------

    def _on_override_wanted(self, chosen: Leaving) -> None:
        found = self.preview.outgoing()
        if found is None or found.asks is None:
            return
        who = (chosen.contact, chosen.name or self.tr("This contact"))
        dialog = OverrideDialog(self.desk, *who, found.asks, found.order.recipient, self)
        dialog.done_with.connect(self._on_override_done)
        dialog.open()

    def _on_override_done(self, _done: object) -> None:
        self._look()

    # --- what is shown --------------------------------------------------------------------------------------

    def _busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._stack.setEnabled(not is_busy)
        self._tell()

    def _tell(self) -> None:
        number = self._stack.currentIndex() + 1
        self._title.setText(
            self.tr("Export, step {number} of {count}: {title}").format(
                number=i18n.number_text(number), count=i18n.number_text(len(self._steps)), title=self._step().title()
            )
        )
        self._next.setText(self.tr("&Write the bundle") if self._step() is self.terms else self.tr("&Next"))
        self._next.setAccessibleName(self._next.text().replace("&", ""))
        self._next.setEnabled(not self._is_busy and self._step().is_complete())
        self._back.setEnabled(not self._is_busy)
        self._cancel.setEnabled(not self._is_busy)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        for step in self._steps:
            step.retranslate()
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the export"))
        self._back.setText(self.tr("&Back"))
        self._back.setAccessibleName(self.tr("One step back"))
        self._tell()

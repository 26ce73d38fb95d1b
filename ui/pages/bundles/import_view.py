"""An import: the file is checked, a stranger's stays in quarantine, everything else is reviewed before Apply."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from rolodex.commands import bundle_import, bundle_review
from rolodex.commands.bundle_import import Imported
from rolodex.commands.bundle_review import Review
from rolodex.commands.drafts import Draft
from rolodex.errors import Cancelled, NotARecipient, RolodexError, SignerUnknown, WrongPassphrase
from ui import error_text, i18n
from ui.desk import Desk
from ui.form_drafts import FormDrafts
from ui.pages.bundles import review_draft
from ui.pages.bundles.review_pane import ReviewPane
from ui.pages.bundles.tables import text_label
from ui.widgets.passphrase_edit import PassphraseEdit
from ui.widgets.problem_label import ProblemLabel

if TYPE_CHECKING:
    from rolodex.commands.passphrases import Secret

CHECKING, STOPPED, REVIEW = range(3)


class ImportView(QWidget):
    """Takes one file. Esc leaves it; nothing was written then."""

    closed = Signal()
    taken_in = Signal(object)
    """`Imported`: the bundle is in."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_view")
        self.desk = desk
        self._path = Path()
        self._error: RolodexError | None = None
        self._stranger: Review | None = None
        self._is_busy = False
        self._drafts = FormDrafts(desk.drafts, self)
        self._secret: Secret | None = None
        self._form = ""
        self._resumed = ""
        self._given_up: dict[str, Draft] = {}
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        self._checking = text_label(self, "import_checking", is_title=True)
        self._checking.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.review = ReviewPane(self)
        self._stack.addWidget(self._checking)
        self._stack.addWidget(self._stopped_page())
        self._stack.addWidget(self.review)
        self._problem = ProblemLabel(self)
        self._problem.setObjectName("import_problem")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._problem)

    def _stopped_page(self) -> QWidget:
        page = QWidget(self)
        self._stopped, self._why = text_label(page, "import_stopped", is_title=True), text_label(page, "import_why")
        self._card = text_label(page, "import_card")
        self._passphrase_label, self._passphrase = QLabel(page), PassphraseEdit("bundle_passphrase", page)
        self._passphrase_label.setWordWrap(True)
        self._passphrase_label.setBuddy(self._passphrase)
        self._again, self._people, self._back = (QPushButton(page) for _ in range(3))
        for button, name in ((self._again, "again"), (self._people, "people"), (self._back, "back")):
            button.setObjectName(f"import_{name}")
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self._people, self._again, self._back):
            row.addWidget(button)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for widget in (self._stopped, self._why, self._card, self._passphrase_label, self._passphrase):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(row)
        return page

    def _connect(self) -> None:
        self.review.apply_wanted.connect(self._on_apply)
        self.review.cancel_wanted.connect(self._on_close)
        self.review.decided.connect(self._on_review_decided)
        self._again.clicked.connect(self._on_again)
        self._passphrase.return_pressed.connect(self._on_again)
        self._people.clicked.connect(self._on_people)
        self._back.clicked.connect(self._on_close)
        for keys, slot in ((Qt.Key.Key_Escape, self._on_close), ("Ctrl+Return", self._on_apply)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # --- for the page ---------------------------------------------------------------------------------------

    def begin(self, path: Path) -> None:
        """Check this file and show what taking it in would do."""
        self._path, self._form, self._resumed = path, "", ""
        self._secret = None
        self._passphrase.clear()
        self._check()

    def resume(self, form_id: str, draft: Draft) -> None:
        """Go on with a review that a lock broke off: the file is checked anew, what was decided is decided again."""
        self.begin(review_draft.path_of(draft))
        self._resumed = form_id

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return self.review.panes() if self._stack.currentIndex() == REVIEW else [self._back]

    # --- checking -------------------------------------------------------------------------------------------

    def _check(self) -> None:
        if self._is_busy:
            return
        self._secret = None if self._passphrase.is_empty() else self._passphrase.take()
        self._is_busy = True
        self._problem.complain("")
        self._error, self._stranger = None, None
        self._stack.setCurrentIndex(CHECKING)
        self.desk.work(
            *(self.tr("Checking the bundle"), bundle_review.look, self._path, self._secret),
            then=self._on_checked,
            failed=self._on_check_failed,
        )

    def _on_checked(self, found: Review) -> None:
        self._is_busy = False
        if found.is_stranger:
            self._stranger = found
            self._show_stopped()
            return
        self._stack.setCurrentIndex(REVIEW)
        self.review.show_review(found)
        self._take_up_draft(review_draft.form_id(found.manifest.bundle_id))

    def _take_up_draft(self, form_id: str) -> None:
        if self._resumed not in {"", form_id}:
            # Another bundle lies where that one lay: what was decided about that one is decided about nothing here.
            self._drafts.forget(self._resumed)
        self._form, self._resumed = form_id, ""
        draft = self._drafts.begin(form_id) or self._given_up.pop(form_id, None)
        if draft is not None:
            self.review.take_back(review_draft.read(draft))
            self._drafts.keep(form_id, draft)

    def _on_review_decided(self) -> None:
        if self._form:
            self._drafts.keep(self._form, review_draft.made(self._path, self.review.decided_so_far()))

    def _on_check_failed(self, error: RolodexError) -> None:
        self._is_busy = False
        self._error = error
        if isinstance(error, Cancelled):
            self.closed.emit()
            return
        self._show_stopped()

    def _show_stopped(self) -> None:
        self._stack.setCurrentIndex(STOPPED)
        self._tell_stopped()
        (self._passphrase if self._asks_passphrase() else self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _asks_passphrase(self) -> bool:
        error = self._error
        is_sealed = isinstance(error, NotARecipient) and error.params.get("needs") == "passphrase"
        return is_sealed or isinstance(error, WrongPassphrase)

    def _tell_stopped(self) -> None:
        stranger, error = self._stranger, self._error
        for widget in (self._passphrase_label, self._passphrase):
            widget.setVisible(self._asks_passphrase())
        self._people.setVisible(stranger is not None or isinstance(error, SignerUnknown))
        self._card.setVisible(stranger is not None)
        if stranger is not None:
            self._stopped.setText(self.tr("In quarantine: nobody here knows who signed this"))
            self._why.setText(
                self.tr(
                    "Nothing of it is shown or taken in. Ask the colleague for the public card, take it in under "
                    "People and keys and compare the digits by voice or in person. Then check the file again. What "
                    "the card in front of the file says of itself:"
                )
            )
            signer = stranger.signer
            self._card.setText(
                self.tr("Name: {name}\nComponent: {component}\nFingerprint: {fingerprint}").format(
                    name=i18n.marked(signer.name),
                    component=i18n.marked(signer.component or "—"),
                    fingerprint=i18n.isolated(signer.fingerprint),
                )
            )
        elif error is not None:
            self._stopped.setText(self.tr("Not taken in: nothing was written"))
            why = error_text.sentences(error)
            if self._asks_passphrase():
                self._stopped.setText(self.tr("This file opens with a passphrase"))
            if isinstance(error, NotARecipient) and self._asks_passphrase():
                why = self.tr(
                    "The sender sealed it with a passphrase and not to your public card. Ask for the passphrase by "
                    "voice or in person. Nothing was written."
                )
            if self._resumed:
                why += "\n\n" + self.tr(
                    "Before the lock you were deciding about the file {path}. What you decided is kept: make the file "
                    "reachable there and check again. Going back to the lists gives it up."
                ).format(path=i18n.isolated(i18n.marked(str(self._path))))
            self._why.setText(why)

    # --- taking in ------------------------------------------------------------------------------------------

    def _on_apply(self) -> None:
        if self._stack.currentIndex() != REVIEW or self._is_busy:
            return
        if not self.review.is_decided():
            return
        self._is_busy = True
        self._problem.complain("")
        self.review.setEnabled(False)
        self.desk.work(
            *(
                self.tr("Taking the bundle in"),
                bundle_import.import_,
                self._path,
                self.review.decisions(),
                self._secret,
            ),
            then=self._on_taken_in,
            failed=self._on_apply_failed,
        )

    def _on_taken_in(self, found: Imported) -> None:
        self._end_work()
        self._secret = None
        self._drafts.forget(self._form)
        self.taken_in.emit(found)

    def _on_apply_failed(self, error: RolodexError) -> None:
        self._end_work()
        self._problem.complain("" if isinstance(error, Cancelled) else error_text.sentences(error))

    def _end_work(self) -> None:
        self._is_busy = False
        self.review.setEnabled(True)

    def _on_again(self) -> None:
        self._check()

    def _on_people(self) -> None:
        self.desk.go("people")

    def _on_close(self) -> None:
        if not self._is_busy:
            self._passphrase.clear()
            self._secret = None
            self._give_up()
            self.closed.emit()

    def _give_up(self) -> None:
        """No draft is left on the disk; who comes back to the file before the lock finds it as it was."""
        held = self._drafts.begin(self._form) if self._form else None
        if held is not None:
            self._given_up[self._form] = held
        for form_id in filter(None, (self._form, self._resumed)):
            self._drafts.forget(form_id)
        self._form = self._resumed = ""

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._checking.setText(self.tr("The bundle is being checked. Nothing is written."))
        self._passphrase_label.setText(self.tr("The &passphrase that the sender gave you for this file:"))
        self._passphrase.name_for_people(self.tr("Passphrase of the file"))
        self._again.setText(self.tr("&Check again"))
        self._again.setAccessibleName(self.tr("Check the file again"))
        self._people.setText(self.tr("People and &keys…"))
        self._people.setAccessibleName(self.tr("Go to people and keys"))
        self._back.setText(self.tr("&Back to the lists"))
        self._back.setAccessibleName(self.tr("Back to the lists"))
        self.review.retranslate()
        self._tell_stopped()

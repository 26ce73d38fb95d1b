"""Recovery words: offered once the vault is there, to be written, printed or saved. Asked back on the next page."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from rolodex.errors import RolodexError
from ui import error_text, file_choice, i18n, recovery_sheet, vault_making
from ui.steps.step import Step, show_text
from ui.widgets.words_frame import WordsFrame
from ui.worker import Worker


class RecoveryStep(Step):
    """Passed when the words are said to be on paper; `skipped` by whoever does without."""

    skipped = Signal()

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__("recovery_step", parent)
        self._worker = worker
        self._saved_to = Path()
        self._what, self._warning, self._skipping = (self.label() for _ in range(3))
        self._note = self.label("sheet_note")
        self._message = self.problem_label("recovery_message")
        self._frame = WordsFrame("recovery_words", self)
        self._print, self._save, self._skip = (QPushButton(self) for _ in range(3))
        for button, name in ((self._print, "print_sheet"), (self._save, "save_sheet"), (self._skip, "skip_recovery")):
            button.setObjectName(name)
            button.setAutoDefault(False)
        side, last = QHBoxLayout(), QHBoxLayout()
        for button in (self._print, self._save):
            side.addWidget(button)
        side.addStretch(1)
        last.addWidget(self._skipping, 1)
        last.addWidget(self._skip)
        for widget in (self._what, self._frame):
            self.rows.addWidget(widget)
        self.rows.addLayout(side)
        for label in (self._note, self._message, self._warning):
            self.rows.addWidget(label)
        self.rows.addLayout(last)
        self._print.clicked.connect(self._on_print_clicked)
        self._save.clicked.connect(self._on_save_clicked)
        self._skip.clicked.connect(self.skipped)
        self._retranslate()

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are shown; none before they were made."""
        return self._frame.words

    def forget(self) -> None:
        """Forget the words."""
        self._frame.show_words([])

    def title(self) -> str:
        return self.tr("Recovery words")

    def next_text(self) -> str:
        return self.tr("They are on &paper")

    def can_pass(self) -> bool:
        return bool(self.words)

    def enter(self) -> None:
        if not self.words:
            self._worker.beside(vault_making.recovery_words, then=self._on_words_made, failed=self.show_error)

    def show_error(self, error: RolodexError) -> None:
        show_text(self._note, "")
        self._message.complain(error_text.sentences(error))

    def _on_words_made(self, words: list[str]) -> None:
        self._frame.show_words(words)
        self.changed.emit()

    # --- the sheet ------------------------------------------------------------------------------------------

    def _on_print_clicked(self) -> None:
        self._message.complain("")
        dialog = recovery_sheet.print_dialog(self, self.words)
        if dialog is None:
            self._message.complain(
                self.tr(
                    "This computer has no printer. Write the words by hand, or save the sheet and print it elsewhere."
                ),
            )
            return
        dialog.open()

    def _on_save_clicked(self) -> None:
        self._message.complain("")
        page, text = self.tr("Web page"), self.tr("Text")
        filters = f"PDF (*.pdf);;{page} (*.html);;{text} (*.txt)"
        dialog = file_choice.to_save(self, self.tr("Save the recovery sheet"), filters, "recovery-sheet.pdf")
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, chosen: str) -> None:
        self._saved_to = Path(chosen)
        data = recovery_sheet.file_content(self.words, self._saved_to.suffix.lower())
        self._worker.beside(vault_making.write_sheet, self._saved_to, data, then=self._on_saved, failed=self.show_error)

    def _on_saved(self, _nothing: None) -> None:
        self._message.complain("")
        self._show_note()

    def _show_note(self) -> None:
        if not self._saved_to.name:
            show_text(self._note, "")
            return
        show_text(
            self._note,
            self.tr(
                "Saved, readable by anybody who finds it: {file}. Print it or lock it away soon, then delete it."
            ).format(file=i18n.isolated(str(self._saved_to))),
        )

    def _retranslate(self) -> None:
        self._what.setText(
            self.tr(
                "Your vault is made. If the passphrase is ever lost, these 33 words let somebody read it and give it a "
                "new passphrase. Write them down, or print them."
            )
        )
        self._warning.setText(
            self.tr(
                "Whoever has these words can read everything. Keep them in a safe, apart from the computer. A file or "
                "a printer may keep a copy: paper written by hand is the safest."
            )
        )
        self._skipping.setText(
            self.tr(
                "Without them a lost passphrase means a lost vault. You can make them later, on the page of the vault."
            )
        )
        self._frame.name_for_people(self.tr("Recovery words"))
        self._print.setText(self.tr("P&rint…"))
        self._save.setText(self.tr("&Save as a file…"))
        self._skip.setText(self.tr("&Do without them"))
        self._show_note()

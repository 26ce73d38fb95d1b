"""A vault of invented people, to try everything with."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from rolodex.errors import RolodexError
from ui import error_text, i18n, vault_making
from ui.steps.step import Step, show_text
from ui.widgets.words_frame import WordsFrame
from ui.worker import Worker

if TYPE_CHECKING:
    from rolodex.commands.passphrases import Secret
    from rolodex.commands.vaults import OfficerDraft


class SampleStep(Step):
    """Passed with `passphrase`, which is generated and shown."""

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__("sample_step", parent)
        self._worker = worker
        self.folder = Path()
        self._is_making = False
        self.passphrase: Secret | None = None
        self._what, self._notice, self._place, self._progress = (self.label() for _ in range(4))
        self._message = self.problem_label("sample_message")
        self._words = WordsFrame("sample_passphrase", self)
        for widget in (self._notice, self._what, self._words, self._place, self._message, self._progress):
            self.rows.addWidget(widget)
        font = self._notice.font()
        font.setBold(True)
        self._notice.setFont(font)
        show_text(self._progress, "")
        self._retranslate()

    def show_folder(self, folder: Path) -> None:
        """Say where the sample vault will be made."""
        self.folder = folder
        self._retranslate()

    def officer(self) -> "OfficerDraft":
        """The officer of the samples, invented as well."""
        from rolodex.commands.vaults import OfficerDraft

        return OfficerDraft(self.tr("Sample officer (invented)"), self.tr("Sample data"))

    def title(self) -> str:
        return self.tr("Sample data")

    def next_text(self) -> str:
        return self.tr("&Make the sample vault")

    def can_pass(self) -> bool:
        return self.passphrase is not None and not self._is_making

    def is_busy(self) -> bool:
        return self._is_making

    def enter(self) -> None:
        if self.passphrase is None:
            self._worker.beside(vault_making.suggestion, then=self._on_suggested, failed=self.show_error)

    def show_making(self, is_making: bool) -> None:
        """Say that the vault is being made."""
        self._is_making = is_making
        show_text(self._progress, self.tr("Making the sample vault …") if is_making else "")
        self.changed.emit()

    def show_error(self, error: RolodexError) -> None:
        self.show_making(False)
        self._message.complain(error_text.sentences(error))

    def _on_suggested(self, passphrase: "Secret") -> None:
        self.passphrase = passphrase
        self._words.show_words(passphrase.expose().decode().split(" "))
        self.changed.emit()

    def _retranslate(self) -> None:
        self._notice.setText(self.tr("Everybody in this vault is invented. Do not put real people into it."))
        self._what.setText(
            self.tr("Its passphrase was generated. Copy it if you want to come back to the samples after locking:")
        )
        self._words.name_for_people(self.tr("Passphrase of the sample vault"))
        self._place.setText(
            self.tr("It will be made in {folder}. To be rid of it, delete this folder.").format(
                folder=i18n.isolated(str(self.folder))
            )
        )
        if self._is_making:
            show_text(self._progress, self.tr("Making the sample vault …"))

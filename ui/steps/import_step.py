"""The last step: contacts from a file now, or later."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.steps.file_row import FileRow
from ui.steps.step import Step, show_text


class ImportStep(Step):
    """Passed with `path`, or without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("import_step", parent)
        self._what, self._bundle, self._later = (self.label() for _ in range(3))
        self._recovery = self.label("recovery_state")
        self._has_recovery = False
        self._file = FileRow(self)
        for widget in (self._recovery, self._what, self._file, self._bundle, self._later):
            self.rows.addWidget(widget)
        self._file.chosen.connect(self._on_file_chosen)
        self._retranslate()

    @property
    def path(self) -> Path | None:
        """The file to import, if one was chosen."""
        return self._file.path

    def prepare(self, path: Path | None, has_recovery: bool) -> None:
        """A file that was chosen before, and whether recovery words were made."""
        if path is not None:
            self._file.show_path(path)
        self._has_recovery = has_recovery
        self._retranslate()

    def title(self) -> str:
        return self.tr("Your vault is ready")

    def next_text(self) -> str:
        return self.tr("&Import and begin") if self.path is not None else self.tr("&Begin")

    def _on_file_chosen(self) -> None:
        self._retranslate()
        self.changed.emit()

    def _retranslate(self) -> None:
        show_text(
            self._recovery,
            self.tr("The recovery words open this vault from now on. Put the paper into a safe.")
            if self._has_recovery
            else self.tr("This vault has no recovery words: without the passphrase it stays closed."),
        )
        self._what.setText(
            self.tr(
                "Do you have contacts in a file? A phone or mail program exports vCards (.vcf), a table is saved as "
                "CSV (.csv), colleagues send bundles (.rlx)."
            )
        )
        is_bundle = self.path is not None and self.path.suffix.lower() == ".rlx"
        show_text(
            self._bundle,
            self.tr(
                "A bundle opens only where it was sealed to keys of this vault. If the sender has no public card of "
                "yours yet, give it first: it is on the page of people and keys."
            )
            if is_bundle
            else "",
        )
        self._later.setText(
            self.tr("You see what is in the file before anything is taken. Import is always in the menu.")
        )

"""For somebody who was sent a file: what it needs to be opened, and that a vault comes first."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.steps.file_row import FileRow
from ui.steps.step import Step


class BundleStep(Step):
    """Passed to make a vault first; the file is remembered until there is one."""

    existing_wanted = Signal()
    """The person has a vault and wants to open that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bundle_step", parent)
        self._what, self._new, self._existing = (self.label() for _ in range(3))
        self._message = self.problem_label("bundle_message")
        self._file = FileRow(self)
        self._open = QPushButton(self)
        self._open.setObjectName("open_existing")
        self._open.setAutoDefault(False)
        side = QHBoxLayout()
        side.addWidget(self._open)
        side.addStretch(1)
        for widget in (self._what, self._file, self._existing):
            self.rows.addWidget(widget)
        self.rows.addLayout(side)
        for label in (self._message, self._new):
            self.rows.addWidget(label)
        self._open.clicked.connect(self.existing_wanted)
        self._retranslate()

    @property
    def path(self) -> Path | None:
        """The file, if one was chosen."""
        return self._file.path

    def complain(self, text: str) -> None:
        """Say why a vault could not be opened; an empty text takes it back."""
        self._message.complain(text)

    def title(self) -> str:
        return self.tr("A file for you")

    def next_text(self) -> str:
        return self.tr("&Make a vault first")

    def enter(self) -> None:
        self._file.setFocus()

    def _retranslate(self) -> None:
        self._what.setText(
            self.tr(
                "A bundle (.rlx) is sealed to the keys of one recipient, and these keys live in a vault. A card "
                "(.rlxcard) tells who a colleague is. Choose the file, and it is imported as soon as a vault is open."
            )
        )
        self._existing.setText(
            self.tr("You gave the sender your card or an invitation before? Then open the vault that it came from.")
        )
        self._open.setText(self.tr("&Open an existing vault…"))
        self._new.setText(
            self.tr(
                "You have no vault yet? Make one now and give your public card to the sender, who can then seal the "
                "bundle to you. A file that was sealed to somebody else stays closed."
            )
        )

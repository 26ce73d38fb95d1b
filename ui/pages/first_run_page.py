"""The page where there is no vault yet: what one is, and the few things needed to make it."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from rolodex.clock import Clock
from rolodex.errors import Invalid, RolodexError
from ui import error_text, i18n, vault_doors
from ui.widgets.centred_card import CentredCard
from ui.widgets.passphrase_edit import PassphraseEdit
from ui.worker import Worker


class FirstRunPage(QWidget):
    """Collects who the officer is and a passphrase, twice, and makes the vault."""

    vault_made = Signal()

    def __init__(self, worker: Worker, folder: Path, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker, self._folder, self._clock = worker, folder, clock
        self._is_making = False
        self._error: RolodexError | None = None
        self._build()
        self._retranslate()

    def _build(self) -> None:
        card = CentredCard(self)
        self._title, self._what, self._how, self._message = (QLabel(card) for _ in range(4))
        self._title.setProperty("role", "title")
        for label in (self._what, self._how, self._message):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._message.setObjectName("first_run_message")
        self._officer, self._component = QLineEdit(card), QLineEdit(card)
        self._officer.setObjectName("officer")
        self._component.setObjectName("component")
        self._passphrase, self._again = PassphraseEdit("new_passphrase", card), PassphraseEdit("again", card)
        self._make = QPushButton(card)
        self._make.setObjectName("make_vault")
        self._make.setDefault(True)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._labels = []
        for field in (self._officer, self._component, self._passphrase, self._again):
            label = QLabel(card)
            label.setBuddy(field)
            self._labels.append(label)
            form.addRow(label, field)
        card.add(self._title, self._what)
        card.add_layout(form)
        card.add(self._how, self._message, self._make)
        QVBoxLayout(self).addWidget(card)
        self.setFocusProxy(self._officer)
        for line in (self._officer, self._component):
            line.textChanged.connect(self._show_state)
        for edit in (self._passphrase, self._again):
            edit.text_changed.connect(self._show_state)
            edit.return_pressed.connect(self._on_make_clicked)
        self._make.clicked.connect(self._on_make_clicked)

    def _is_complete(self) -> bool:
        return bool(self._officer.text().strip()) and not (self._passphrase.is_empty() or self._again.is_empty())

    def _on_make_clicked(self) -> None:
        if self._is_making or not self._is_complete():
            return
        # Imported here: the first paint does not need it.
        from rolodex.commands.vaults import OfficerDraft

        try:
            first, second = self._passphrase.take(), self._again.take()
            if first != second:
                raise Invalid("passphrase", "not_the_same")
        except RolodexError as error:
            self._on_failed(error)
            return
        self._is_making, self._error = True, None
        self._show_state()
        officer = OfficerDraft(self._officer.text().strip(), self._component.text().strip())
        self._worker.enter(
            *(vault_doors.by_making, self._folder, first, officer, self._clock),
            then=self._on_made,
            failed=self._on_failed,
        )

    def _on_made(self, _nothing: None) -> None:
        self._is_making = False
        self._show_state()
        self.vault_made.emit()

    def _on_failed(self, error: RolodexError) -> None:
        self._is_making, self._error = False, error
        self._show_state()
        about_name = isinstance(error, Invalid) and error.params["field"] == "name"
        (self._officer if about_name else self._passphrase).setFocus()

    def _show_state(self) -> None:
        text = "" if self._error is None else error_text.sentences(self._error)
        if self._is_making:
            text = self.tr("Making the vault …")
        self._message.setText(text)
        self._message.setAccessibleName(text)
        for field in (self._officer, self._component, self._passphrase, self._again):
            field.setEnabled(not self._is_making)
        self._make.setEnabled(self._is_complete() and not self._is_making)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Make your vault"))
        self._what.setText(
            self.tr(
                "A vault is one encrypted folder on this computer. It holds your contacts, and it opens with your "
                "passphrase alone. Nothing ever goes to a network.\n\nIt will be made in {folder}"
            ).format(folder=i18n.isolated(str(self._folder)))
        )
        self._how.setText(
            self.tr(
                "A good passphrase is several random words, 15 characters at least. Nobody can restore it: "
                "write it down and keep the paper where you keep money."
            )
        )
        texts = (self.tr("Your &name"), self.tr("&Component"), self.tr("&Passphrase"), self.tr("The same &again"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self._officer.setAccessibleName(self.tr("Your name"))
        self._officer.setPlaceholderText(self.tr("or your function, as your colleagues know it"))
        self._component.setAccessibleName(self.tr("Component"))
        self._component.setPlaceholderText(self.tr("for example Civil Affairs"))
        self._passphrase.name_for_people(self.tr("New passphrase"))
        self._again.name_for_people(self.tr("The same passphrase again"))
        self._make.setText(self.tr("&Make the vault"))
        self._show_state()

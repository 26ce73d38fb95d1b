"""How long the bundle is good, until when a receipt is wanted, where it is written; and all of it in one sentence."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from rolodex.commands.bundle_export import DEFAULT_EXPIRES, Terms
from rolodex.commands.bundle_preview import Outgoing, Purpose
from ui import bundle_words, file_choice, i18n, words
from ui.desk import Desk
from ui.pages.bundles.record_part import WITHOUT_CONTACTS
from ui.pages.bundles.step import Step
from ui.pages.bundles.tables import text_label
from ui.widgets.level_banner import LevelBanner

_MOST_DAYS = 365
_RECEIPT_DAYS = 14


class TermsStep(Step):
    """The last look before the file is written."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("terms_step", desk, parent)
        self._found: Outgoing | None = None
        self._banner = LevelBanner(self)
        self.expires, self.receipt_days = self._days("expires_days"), self._days("receipt_days")
        self.expires.setValue(DEFAULT_EXPIRES.days)
        self.receipt_days.setValue(_RECEIPT_DAYS)
        self.receipt = QCheckBox(self)
        self.receipt.setObjectName("receipt_wanted")
        self.receipt.setChecked(True)
        self.folder = QLineEdit(self)
        self.folder.setObjectName("bundle_folder")
        self._choose = QPushButton(self)
        self._choose.setObjectName("choose_folder")
        self._expires_label, self._folder_label = QLabel(self), QLabel(self)
        self._expires_label.setBuddy(self.expires)
        self._folder_label.setBuddy(self.folder)
        self._sentence, self._digest = text_label(self, "export_sentence"), text_label(self, "export_digest")
        self._lay_out()
        self.setFocusProxy(self.folder)
        self.folder.textChanged.connect(self._on_value_changed)
        self.folder.returnPressed.connect(self.go_on_wanted)
        self.expires.valueChanged.connect(self._on_value_changed)
        self.receipt.toggled.connect(self._on_value_changed)
        self.receipt_days.valueChanged.connect(self._on_value_changed)
        self._choose.clicked.connect(self._on_choose_clicked)
        self.retranslate()

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(self._choose)
        answer = QHBoxLayout()
        answer.addWidget(self.receipt)
        answer.addWidget(self.receipt_days)
        answer.addStretch(1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._folder_label, place)
        form.addRow(self._expires_label, self.expires)
        form.addRow(answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        column.addLayout(form)
        column.addWidget(self._sentence)
        column.addWidget(self._digest)
        column.addStretch(1)

    def _days(self, name: str) -> QSpinBox:
        made = QSpinBox(self)
        made.setObjectName(name)
        made.setRange(1, _MOST_DAYS)
        return made

    # --- for the view ---------------------------------------------------------------------------------------

    def show_outgoing(self, found: Outgoing) -> None:
        """What is about to be written; a record or a request needs no receipt, so none is proposed."""
        if self._found is None or self._found.order.purpose is not found.order.purpose:
            self.receipt.setChecked(found.order.purpose not in WITHOUT_CONTACTS)
        self._found = found
        self._tell()

    def terms(self) -> Terms:
        """What was filled in."""
        wanted = timedelta(days=self.receipt_days.value()) if self.receipt.isChecked() else None
        return Terms(timedelta(days=self.expires.value()), wanted)

    def target(self) -> Path:
        """The folder."""
        return Path(self.folder.text().strip()).expanduser()

    def title(self) -> str:
        return self.tr("How long, and where to?")

    def is_complete(self) -> bool:
        return self._found is not None and bool(self.folder.text().strip())

    # --- inside ---------------------------------------------------------------------------------------------

    def _on_value_changed(self) -> None:
        self.receipt_days.setEnabled(self.receipt.isChecked())
        self._tell()

    def _on_choose_clicked(self) -> None:
        dialog = file_choice.folder(self, self.tr("The folder to write the bundle to"))
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _tell(self) -> None:
        found = self._found
        if found is not None:
            self._banner.show_level(found.highest)
            self._sentence.setText(self._sentence_text(found))
            self._digest.setText(
                self.tr("Digest of exactly what was shown: {digest}").format(digest=i18n.isolated(found.content_sha256))
            )
        self.changed.emit()

    def _sentence_text(self, found: Outgoing) -> str:
        going = sum(bool(one.goes) for one in found.contacts)
        purpose = bundle_words.said(bundle_words.PURPOSES, found.order.purpose.value)
        last = self.desk.clock.now() + timedelta(days=self.expires.value())
        if found.order.purpose is Purpose.REQUEST:
            going = len(found.contacts)
            said = self.tr("{purpose} for {name}: {contacts} ids, no personal data, to be taken in by {day}.")
        elif found.order.purpose in WITHOUT_CONTACTS:
            said = self.tr("{purpose} for {name}: {values} values, no contact, to be taken in by {day}.")
        else:
            said = self.tr(
                "{purpose} for {name}: {contacts} contacts, {values} values, at most {level}, to be taken in by {day}."
            )
        text = said.format(
            purpose=purpose,
            name=i18n.marked(found.recipient),
            contacts=i18n.number_text(going),
            values=i18n.number_text(found.claims),
            level=words.level(found.highest),
            day=i18n.date_text(last.date().isoformat()),
        )
        text += " " + self.tr("The file gets a name that tells nothing and opens with the recipient's key only.")
        return text

    def retranslate(self) -> None:
        self._folder_label.setText(self.tr("&Folder to write to"))
        self.folder.setAccessibleName(self.tr("Folder to write to"))
        self.folder.setPlaceholderText(self.tr("A memory stick, or a folder that the colleague reaches"))
        self._choose.setText(self.tr("&Choose…"))
        self._choose.setAccessibleName(self.tr("Choose the folder"))
        self._expires_label.setText(self.tr("&Good for"))
        self.expires.setAccessibleName(self.tr("Good for how many days"))
        self.receipt.setText(self.tr("A &receipt is wanted within"))
        self.receipt.setAccessibleName(self.tr("A receipt is wanted"))
        self.receipt_days.setAccessibleName(self.tr("Within how many days a receipt is wanted"))
        for field in (self.expires, self.receipt_days):
            field.setSuffix(" " + self.tr("days"))
        self._tell()

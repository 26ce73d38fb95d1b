"""One contact to read: level, name, affiliation, what to heed, and every value. Masked values stay masked."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QVBoxLayout, QWidget

from rolodex.commands.contact_windows import Detail
from ui import i18n
from ui.models.contact_detail_model import FIELD, LEVEL, VALUE, VERIFIED, ContactDetailModel
from ui.widgets.level_banner import LevelBanner
from ui.widgets.read_table import ReadTable

_NAME_SCALE = 1.4
_FIELD_SHARE = 0.27
"""Of the pane's width, at most, for the names of the fields; longer ones are wrapped."""


class ContactPane(QWidget):
    """Shows the contact it is given, or says how to choose one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: Detail | None = None
        self.banner = LevelBanner(self)
        self._name, self._affiliation, self._notes, self._empty = (QLabel(self) for _ in range(4))
        for label in (self._name, self._affiliation, self._notes, self._empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._name.setObjectName("contact_name")
        self._notes.setObjectName("contact_notes")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.model = ContactDetailModel(self)
        self.table = ReadTable("values", self.model, self)
        self.table.setWordWrap(True)
        # A bar that comes and goes would change the widths that decide about it.
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.table.horizontalHeader()
        for column in (LEVEL, VERIFIED):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._on_header_section_resized)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        for widget in (self.banner, self._name, self._affiliation, self._notes):
            column_.addWidget(widget)
        column_.addWidget(self.table, 1)
        column_.addWidget(self._empty, 1)
        self._retranslate()

    def show_contact(self, detail: Detail | None) -> None:
        """Show a contact, or the words for none."""
        self._detail = detail
        self.model.show(detail)
        if detail is not None:
            self.banner.show_level(max(detail.view.subject.level, detail.view.name.level))
        else:
            self.banner.show_level(None)
        for widget in (self._name, self._affiliation, self._notes, self.table):
            widget.setVisible(detail is not None)
        self._empty.setVisible(detail is None)
        self._retranslate()
        self._fit_columns()

    def _on_header_section_resized(self) -> None:
        # One contact has some tens of values: fitting them all is quick.
        self.table.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        fields = [str(self.model.index(row, FIELD).data()) for row in range(self.model.rowCount())]
        widest = max((self.fontMetrics().horizontalAdvance(f"{field}xx") for field in fields), default=0)
        self.table.setColumnWidth(FIELD, min(widest, round(self.width() * _FIELD_SHARE)))
        self.table.resizeRowsToContents()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self.model.retranslate()
            self._retranslate()
            self._fit_columns()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Values of the contact"))
        self._empty.setText(
            self.tr("Choose a contact in the list to see it here.\nArrow keys move, F6 changes the pane.")
        )
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _NAME_SCALE)
        font.setBold(True)
        self._name.setFont(font)
        # A Latin name would stand on the left of an Arabic page otherwise, and the other way round.
        for label in (self._name, self._affiliation):
            label.setAlignment(i18n.leading_side(self.layoutDirection()))
        if self._detail is None:
            return
        view = self._detail.view
        name = view.name.text or (self.tr("(name hidden)") if view.name.masked else self.tr("(no name)"))
        self._name.setText(i18n.marked(name))
        self._affiliation.setText(i18n.marked(view.affiliation.text or ""))
        self._affiliation.setVisible(bool(view.affiliation.text))
        self._notes.setText("\n".join(self._heed(self._detail)))
        self._notes.setVisible(bool(self._notes.text()))

    def _heed(self, detail: Detail) -> list[str]:
        view = detail.view
        notes = []
        if view.at_risk:
            notes.append(self.tr("⚠ This person is at risk: a leak can mean harm."))
            if view.protocol is None:
                notes.append(self.tr("There is no safe-contact protocol yet, so no way to reach this person is shown."))
        if view.protocol is not None:
            notes.append(self.tr("Read first: the safe-contact protocol stands at the top of the values."))
        if view.conflicts:
            notes.append(self.tr("Two values stand against each other and wait for a decision."))
        if any(value.masked for value in view.subject.values):
            notes.append(
                self.tr("Some values are hidden. Showing one is logged: lock, then “rolodex contact show ID --reveal”.")
            )
        return notes

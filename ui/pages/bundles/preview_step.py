"""What leaves and what stays: every contact, and of the chosen one every field with the rule in words."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from rolodex.commands import bundle_preview
from rolodex.commands.bundle_preview import FieldLine, Leaving, Outgoing, Purpose
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from ui import bundle_words, i18n, words
from ui.desk import Desk
from ui.models.text_table_model import Line
from ui.pages.bundles.record_part import WITHOUT_CONTACTS, RecordPart
from ui.pages.bundles.step import Step
from ui.pages.bundles.tables import TextTable, text_label
from ui.widgets.level_banner import LevelBanner

ALL, SOMETHING_STAYS, NOTHING_LEAVES = range(3)
MOST_SHOWN: Final = 2_000
"""More rows than these nobody reads; all are counted and can be searched."""


class PreviewStep(Step):
    """Shows an `Outgoing` as the core worked it out; decides nothing."""

    override_wanted = Signal(object)
    """A contact (`Leaving`) that two officers may let go against a rule of consent."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("preview_step", desk, parent)
        self._found: Outgoing | None = None
        self._lines: tuple[FieldLine, ...] = ()
        self._ticket = 0
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._banner = LevelBanner(self)
        self._summary, self._rules = text_label(self, "preview_summary"), text_label(self, "preview_rules")
        self.search, self._search_label = QLineEdit(self), QLabel(self)
        self.search.setObjectName("preview_search")
        self.search.setClearButtonEnabled(True)
        self._search_label.setBuddy(self.search)
        self.filter, self._filter_label = QComboBox(self), QLabel(self)
        self.filter.setObjectName("preview_filter")
        self.filter.addItems([""] * 3)
        self._filter_label.setBuddy(self.filter)
        top = QHBoxLayout()
        for widget, stretch in ((self._search_label, 0), (self.search, 1), (self._filter_label, 0), (self.filter, 0)):
            top.addWidget(widget, stretch)
        self.contacts = TextTable("preview_contacts", 4, (1, 2, 3), self)
        self.fields = TextTable("preview_fields", 4, (2,), self)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.contacts)
        splitter.addWidget(self.fields)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setChildrenCollapsible(False)
        self._cut, self._line = text_label(self, "preview_cut"), text_label(self, "preview_line")
        self._override = QPushButton(self)
        self._override.setObjectName("preview_override")
        self._part, self._record = QWidget(self), RecordPart(self)
        inside = QVBoxLayout(self._part)
        inside.setContentsMargins(0, 0, 0, 0)
        for label in (self._summary, self._rules):
            inside.addWidget(label)
        inside.addLayout(top)
        inside.addWidget(splitter, 1)
        inside.addWidget(self._cut)
        inside.addWidget(self._line)
        inside.addWidget(self._override, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        column.addWidget(self._part, 1)
        column.addWidget(self._record, 1)
        self._record.hide()
        self.setFocusProxy(self.contacts)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_filter_changed)
        self.filter.currentIndexChanged.connect(self._on_filter_changed)
        self.contacts.selectionModel().currentRowChanged.connect(self._on_contacts_row_changed)
        self.fields.selectionModel().currentRowChanged.connect(self._on_fields_row_changed)
        self.contacts.activated.connect(self.go_on_wanted)
        self._override.clicked.connect(self._on_override_clicked)

    # --- for the view ---------------------------------------------------------------------------------------

    def show_outgoing(self, found: Outgoing) -> None:
        """Show what would leave and what would stay."""
        self._found = found
        has_contacts = found.order.purpose not in WITHOUT_CONTACTS
        self._part.setVisible(has_contacts)
        self._record.setVisible(not has_contacts)
        self.setFocusProxy(self.contacts if has_contacts else self._record)
        self._fill()
        self.changed.emit()

    def outgoing(self) -> Outgoing | None:
        """What is shown."""
        return self._found

    def title(self) -> str:
        return self.tr("What leaves, and what stays?")

    def is_complete(self) -> bool:
        found = self._found
        return found is not None and (found.claims > 0 or found.order.purpose is Purpose.REQUEST)

    # --- inside ---------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        found = self._found
        if found is None:
            return
        if found.order.purpose in WITHOUT_CONTACTS:
            self._banner.show_level(found.highest)
            self._record.show_outgoing(found)
            return
        # What stays is on the screen too: the highest level of all who are listed.
        self._banner.show_level(max((one.level for one in found.contacts), default=None))
        self._summary.setText(self._summary_text(found))
        self._rules.setText(self._rules_text(found))
        kept = self.contacts.chosen()
        shown = self._shown(found)
        self.contacts.lines.show([Line(_texts(one), one.contact) for one in shown[:MOST_SHOWN]])
        self._cut.setVisible(len(shown) > MOST_SHOWN)
        self._cut.setText(
            self.tr("The first {shown} of {count} are listed; search to see others.").format(
                shown=i18n.number_text(MOST_SHOWN), count=i18n.number_text(len(shown))
            )
        )
        self.contacts.choose(max(self.contacts.lines.row_of(kept), 0))
        self._ask()

    def _shown(self, found: Outgoing) -> list[Leaving]:
        wanted, kind = self.search.text().strip().casefold(), self.filter.currentIndex()
        return [
            one
            for one in found.contacts
            if wanted in one.name.casefold()
            and (kind != SOMETHING_STAYS or one.stays)
            and (kind != NOTHING_LEAVES or not one.goes)
        ]

    def _summary_text(self, found: Outgoing) -> str:
        going = sum(bool(one.goes) for one in found.contacts)
        levels = i18n.listed(
            f"{words.level(level)} {i18n.number_text(found.by_level[level])}"
            for level in Level
            if found.by_level[level]
        )
        text = self.tr("Leave: {going} of {count} contacts, {values} values ({levels}).").format(
            going=i18n.number_text(going),
            count=i18n.number_text(len(found.contacts)),
            values=i18n.number_text(found.claims),
            levels=levels or i18n.number_text(0),
        )
        if not found.is_verified:
            text += " " + self.tr("The key was never compared: what is strictly confidential stays.")
        if found.overrides:
            text += " " + self.tr("By the decision of two officers: {count}.").format(
                count=i18n.number_text(found.overrides)
            )
        return text

    def _rules_text(self, found: Outgoing) -> str:
        if not found.rules:
            return self.tr("Nothing stays.")
        told = [
            f"{bundle_words.said(bundle_words.RULES, rule)} ({i18n.number_text(count)})"
            for rule, count in sorted(found.rules.items(), key=lambda item: (-item[1], item[0]))
        ]
        return self.tr("Stays: {rules}.").format(rules=i18n.clauses(told))

    def _chosen(self) -> Leaving | None:
        contact = self.contacts.chosen()
        held = self._found.contacts if self._found is not None else ()
        return next((one for one in held if one.contact == contact), None)

    def _ask(self) -> None:
        self.desk.worker.cancel(self._ticket)
        self._lines = ()
        self._fill_fields()
        chosen = self._chosen()
        self._override.setEnabled(chosen is not None and chosen.may_override)
        if chosen is not None and self._found is not None:
            command = (bundle_preview.of_contact, self._found.order, SubjectId(chosen.contact))
            self._ticket = self.desk.ask(*command, then=self._on_fields_read)

    def _on_fields_read(self, lines: tuple[FieldLine, ...]) -> None:
        self._lines = lines
        self._fill_fields()

    def _fill_fields(self) -> None:
        self.fields.lines.show([Line(self._field_texts(one), one) for one in self._lines])
        if self._lines:
            self.fields.choose(0)
        self._on_fields_row_changed()

    def _on_fields_row_changed(self) -> None:
        """The chosen field in full below the tables: a long rule has no room in its column."""
        line = self.fields.chosen()
        texts = self._field_texts(line) if isinstance(line, FieldLine) else ()
        self._line.setText(" · ".join(texts))

    def _field_texts(self, one: FieldLine) -> tuple[str, ...]:
        officers = self._found.officers if self._found is not None else {}
        stated = bundle_words.place(f"{one.kind.value}.{one.field}")
        shown = bundle_words.value(one.field, one.value, one.text, officers)
        if not one.rule:
            fate = f"{i18n.onward()} " + self.tr("leaves")
        else:
            fate = "\N{MULTIPLICATION X} " + self.tr("stays: {rule}").format(
                rule=bundle_words.said(bundle_words.RULES, one.rule)
            )
        return stated, shown, words.level(one.level), fate

    def _on_filter_changed(self) -> None:
        self._fill()

    def _on_contacts_row_changed(self) -> None:
        self._ask()

    def _on_override_clicked(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.override_wanted.emit(chosen)

    def retranslate(self) -> None:
        self._search_label.setText(self.tr("&Search"))
        self.search.setAccessibleName(self.tr("Search the contacts of this bundle"))
        self._filter_label.setText(self.tr("S&how"))
        self.filter.setAccessibleName(self.tr("Which contacts are shown"))
        shown = (self.tr("All contacts"), self.tr("Of whom something stays"), self.tr("Of whom nothing leaves"))
        for place, text in enumerate(shown):
            self.filter.setItemText(place, text)
        self.contacts.name(
            self.tr("Contacts of this bundle"),
            *(self.tr("Contact"), self.tr("Level"), self.tr("Leave"), self.tr("Stay")),
        )
        self.fields.name(
            self.tr("Fields of the contact"),
            *(self.tr("Field"), self.tr("Value"), self.tr("Level"), self.tr("Leaves or stays")),
        )
        self._record.retranslate()
        self._override.setText(self.tr("Let it go &against the rule…"))
        self._override.setAccessibleName(
            self.tr("Let this contact go against the rule: takes a reason and a second officer")
        )
        self._fill()


def _texts(one: Leaving) -> tuple[str, ...]:
    counts = (i18n.number_text(len(one.goes)), i18n.number_text(len(one.stays)))
    return bundle_words.name(one.name), words.level(one.level), *counts

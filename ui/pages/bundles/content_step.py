"""What the bundle is for and whom it is about, with the number of contacts at each level while one chooses."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rolodex.commands import bundle_preview
from rolodex.commands.bundle_choices import PURPOSES, CaseChoice, Choices, Purpose, RecipientChoice
from rolodex.commands.bundle_preview import Chosen, Order
from rolodex.domain.consent import Audience
from rolodex.domain.contact import CATEGORIES
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import RolodexError
from ui import bundle_words, error_text, i18n, words
from ui.desk import Desk
from ui.pages.bundles.contact_picker import ContactPicker
from ui.pages.bundles.nameless_list import NamelessList
from ui.pages.bundles.step import Step
from ui.pages.bundles.tables import text_label
from ui.widgets.problem_label import ProblemLabel

_WITH_CASE: Final = frozenset({Purpose.HANDOVER, Purpose.AGREEMENT, Purpose.SIGN_OFF})
_WITH_CONTACTS: Final = frozenset({Purpose.NEWCOMER, Purpose.REFER, Purpose.UPDATE, Purpose.NOTICE})
_CHOICES: Final = (*PURPOSES, Purpose.REQUEST)
_OF_ALL: Final = frozenset({Purpose.FEED, Purpose.UPDATE}) | _WITH_CASE
"""Purposes that need nobody chosen."""
_WITHOUT_AUDIENCE: Final = frozenset({Purpose.AGREEMENT, Purpose.SIGN_OFF, Purpose.NOTICE, Purpose.REQUEST})


class ContentStep(Step):
    """Makes the order."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("content_step", desk, parent)
        self._recipient: RecipientChoice | None = None
        self._cases: tuple[CaseChoice, ...] = ()
        self._chosen_case: SubjectId | None = None
        self._beside: SubjectId | None = None
        self._counted: Chosen | None = None
        self._refused: RolodexError | None = None
        self._ticket = 0
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._ground = QWidget(self)
        self.form = QFormLayout(self._ground)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.purpose, self.audience, self.case = (self._combo(name) for name in ("purpose", "audience", "case"))
        for purpose in _CHOICES:
            self.purpose.addItem("", purpose)
        for audience in Audience:
            self.audience.addItem("", audience)
        self.audience.setCurrentIndex(list(Audience).index(Audience.MISSION))
        self._explained = text_label(self._ground, "purpose_explained")
        self.categories = QListWidget(self._ground)
        self.categories.setObjectName("categories")
        for category in CATEGORIES:
            item = QListWidgetItem(self.categories)
            item.setData(Qt.ItemDataRole.UserRole, category)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.categories.setMaximumHeight(self.fontMetrics().height() * 8)
        self.picker, self.nameless = ContactPicker(self.desk, self._ground), NamelessList(self.desk, self._ground)
        self._labels = {name: text_label(self._ground) for name in ("purpose", "case", "audience", "categories")}
        for name, field in (("purpose", self.purpose), ("case", self.case), ("audience", self.audience)):
            self._labels[name].setWordWrap(False)
            self._labels[name].setBuddy(field)
        self._labels["categories"].setBuddy(self.categories)
        self.form.addRow(self._labels["purpose"], self.purpose)
        self.form.addRow(self._explained)
        self.form.addRow(self._labels["case"], self.case)
        self.form.addRow(self._labels["audience"], self.audience)
        self.form.addRow(self._labels["categories"], self.categories)
        self.form.addRow(self.picker)
        self.form.addRow(self.nameless)
        self._count, self._problem = text_label(self, "chosen_count"), ProblemLabel(self)
        self._problem.setObjectName("content_problem")
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        column.addWidget(self._count)
        column.addWidget(self._problem)
        self.setFocusProxy(self.purpose)

    def _combo(self, name: str) -> QComboBox:
        made = QComboBox(self._ground)
        made.setObjectName(name)
        return made

    def _connect(self) -> None:
        self.purpose.currentIndexChanged.connect(self._on_choice_changed)
        self.audience.currentIndexChanged.connect(self._on_choice_changed)
        self.case.currentIndexChanged.connect(self._on_case_changed)
        self.categories.itemChanged.connect(self._on_choice_changed)
        self.picker.changed.connect(self._on_choice_changed)
        self.nameless.changed.connect(self._on_choice_changed)

    # --- for the view ---------------------------------------------------------------------------------------

    def begin(self, choices: Choices, recipient: RecipientChoice) -> None:
        """Choose for this recipient; what was chosen before stays."""
        if self._cases != choices.cases:
            self._cases = choices.cases
            self._fill_cases()
        self._recipient = recipient
        self.picker.start()
        self.nameless.begin(self._beside)
        self._beside = None
        self._on_choice_changed()

    def choose_request(self, beside: SubjectId | None) -> None:
        """Begin with a request for those whom nobody knows here; ticked are those named together with this contact."""
        self._beside = beside
        self.purpose.setCurrentIndex(_CHOICES.index(Purpose.REQUEST))

    def choose_contacts(self, contacts: dict[SubjectId, tuple[str, str]]) -> None:
        """Begin with these, by id their names and levels as shown: an update about them."""
        self.picker.take(contacts)
        if contacts:
            self.purpose.setCurrentIndex(_CHOICES.index(Purpose.UPDATE))

    def choose_case(self, case: CaseChoice, purpose: Purpose) -> None:
        """Begin with this case, for this purpose."""
        self._chosen_case = case.case
        self.purpose.setCurrentIndex(_CHOICES.index(purpose))
        self._fill_cases()

    def order(self) -> Order | None:
        """The bundle as it is asked for; None while something lacks."""
        if self._recipient is None:
            return None
        purpose = Purpose(self.purpose.currentData())
        with_contacts = purpose in _WITH_CONTACTS
        contacts = self.picker.contacts() if with_contacts else ()
        if purpose is Purpose.REQUEST:
            contacts = self.nameless.contacts()
        categories = self._categories() if purpose is Purpose.NEWCOMER else ()
        case = self._case() if purpose in _WITH_CASE else None
        if (purpose in _WITH_CASE and case is None) or not (purpose in _OF_ALL or contacts or categories):
            return None
        audience = Audience(self.audience.currentData())
        return Order(purpose, self._recipient.officer, case, contacts, categories, audience)

    def title(self) -> str:
        return self.tr("What for, and whom is it about?")

    def is_complete(self) -> bool:
        return self._counted is not None and self._refused is None

    # --- inside ---------------------------------------------------------------------------------------------

    def _categories(self) -> tuple[str, ...]:
        items = (self.categories.item(row) for row in range(self.categories.count()))
        checked = (item for item in items if item.checkState() is Qt.CheckState.Checked)
        return tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in checked)

    def _case(self) -> SubjectId | None:
        place = self.case.currentIndex()
        return self._cases[place].case if 0 <= place < len(self._cases) else None

    def _on_case_changed(self) -> None:
        self._chosen_case = self._case()
        self._on_choice_changed()

    def _on_choice_changed(self) -> None:
        purpose = Purpose(self.purpose.currentData())
        self.form.setRowVisible(self.case, purpose in _WITH_CASE)
        self.form.setRowVisible(self.categories, purpose is Purpose.NEWCOMER)
        self.form.setRowVisible(self.picker, purpose in _WITH_CONTACTS)
        self.form.setRowVisible(self.nameless, purpose is Purpose.REQUEST)
        self.form.setRowVisible(self.audience, purpose not in _WITHOUT_AUDIENCE)
        self._explained.setText(bundle_words.said(bundle_words.EXPLAINED, purpose.value))
        self.desk.worker.cancel(self._ticket)
        self._counted, self._refused = None, None
        order = self.order()
        if order is not None:
            self._ticket = self.desk.ask(
                bundle_preview.chosen, order, then=self._on_counted, failed=self._on_count_failed
            )
        self._tell()

    def _on_counted(self, found: Chosen) -> None:
        self._counted = found
        self._tell()

    def _on_count_failed(self, error: RolodexError) -> None:
        self._refused = error
        self._tell()

    def _tell(self) -> None:
        self._problem.complain(error_text.sentences(self._refused) if self._refused is not None else "")
        self._count.setText(self._count_text())
        self.changed.emit()

    def _count_text(self) -> str:
        purpose = Purpose(self.purpose.currentData())
        if self._refused is not None:
            return ""
        if self._counted is None:
            if purpose in _WITH_CASE and not self._cases:
                return self.tr("There is no hand-over case yet. Start one on the hand-over page.")
            return "" if self.order() is not None else self.tr("Nobody is chosen yet.")
        held = self._counted
        if purpose in _WITH_CASE and not held.contacts:
            return self.tr("Records of the case go, and no contact.")
        if purpose is Purpose.REQUEST:
            return self.tr("Asked for: {count}. Ids go, and nothing else.").format(
                count=i18n.number_text(held.contacts)
            )
        levels = i18n.listed(
            f"{words.level(level)} {i18n.number_text(held.by_level[level])}" for level in Level if held.by_level[level]
        )
        return self.tr("Contacts in question: {count} ({levels})").format(
            count=i18n.number_text(held.contacts), levels=levels or i18n.number_text(0)
        )

    def _fill_cases(self) -> None:
        held = [one.case for one in self._cases]
        kept = held.index(self._chosen_case) if self._chosen_case in held else 0
        with QSignalBlocker(self.case):
            self.case.clear()
            for one in self._cases:
                who = f"{i18n.marked(one.outgoing) or '—'} {i18n.onward()} {i18n.marked(one.incoming) or '—'}"
                state = words.value(one.state)
                day = i18n.date_text(one.last_day) if one.last_day else ""
                self.case.addItem(" · ".join(filter(None, (who, state, day))))
            self.case.setCurrentIndex(min(kept, len(self._cases) - 1))
        self._chosen_case = self._case()

    def retranslate(self) -> None:
        with QSignalBlocker(self.purpose), QSignalBlocker(self.audience), QSignalBlocker(self.categories):
            for place, purpose in enumerate(_CHOICES):
                self.purpose.setItemText(place, bundle_words.said(bundle_words.PURPOSES, purpose.value))
            for place, audience in enumerate(Audience):
                self.audience.setItemText(place, bundle_words.said(bundle_words.AUDIENCES, audience.value))
            for place, category in enumerate(CATEGORIES):
                self.categories.item(place).setText(words.value(category))
        texts = {
            "purpose": self.tr("W&hat for"),
            "case": self.tr("Hand-over &case"),
            "audience": self.tr("Who will s&ee it"),
            "categories": self.tr("Categor&ies"),
        }
        fields = {
            "purpose": self.purpose,
            "case": self.case,
            "audience": self.audience,
            "categories": self.categories,
        }
        for name, text in texts.items():
            self._labels[name].setText(text)
            fields[name].setAccessibleName(text.replace("&", ""))
        self._fill_cases()
        self.picker.retranslate()
        self.nameless.retranslate()
        self._explained.setText(bundle_words.said(bundle_words.EXPLAINED, Purpose(self.purpose.currentData()).value))
        self._tell()

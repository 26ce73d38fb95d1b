"""A brief and the incoming officer's own account of it, side by side: written by one, agreed to by the other."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from rolodex.commands import commitments, handover_briefs, handover_items, handovers
from rolodex.commands.drafts import Draft
from rolodex.commands.handover_briefs import BRIEF_PARTS, READ_BACK_CHARS, Brief
from rolodex.commands.handovers import Stands
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Invalid, RolodexError
from ui import error_text, handover_words, i18n
from ui.desk import Desk
from ui.handover_words import word
from ui.pages.handover import revealing
from ui.pages.handover.kept_drafts import KeptDrafts
from ui.pages.handover.read_back_form import ReadBackForm
from ui.pages.handover.safe_contact import overdue_text
from ui.pages.handover.word_owed import WordOwed
from ui.widgets.level_banner import LevelBanner
from ui.widgets.problem_label import ProblemLabel
from ui.widgets.text_box import TextBox

KIND = "read_back"


class ReadBackView(QWidget):
    """For the incoming officer a form, for the others what was read back and a button to agree."""

    left = Signal()
    stepped = Signal(int)
    accept_wanted = Signal(object)
    decline_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._owed = desk, WordOwed(desk, self)
        self._brief: Brief | None = None
        self._wanted: tuple[SubjectId, SubjectId] | None = None
        self._place = (0, 0)
        self._is_successor = False
        self._kept = KeptDrafts(KIND, desk.drafts, self)
        self._build()
        self._connect()
        self.setFocusProxy(self.text)
        self._retranslate()

    def _build(self) -> None:
        self.banner = LevelBanner(self)
        names = ("back_from_read_back", "previous_read_back", "next_read_back", "reveal_read_back", "agree")
        self._back, self._previous, self._next, self._reveal, self._agree = (QPushButton(self) for _ in names)
        for button, name in zip(
            (self._back, self._previous, self._next, self._reveal, self._agree), names, strict=True
        ):
            button.setObjectName(name)
        self._title, self._brief_title, self._own_title, self._state = (QLabel(self) for _ in range(4))
        for label in (self._title, self._brief_title, self._own_title, self._state):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._state.setObjectName("read_back_state")
        self._brief_title.setObjectName("read_back_brief_title")
        self.text = TextBox(self)
        self.text.setObjectName("brief_text")
        self.text.setReadOnly(True)
        self.form = ReadBackForm(self)
        self._problem, self._safe = ProblemLabel(self), ProblemLabel(self)
        self._problem.setObjectName("read_back_problem")
        self._safe.setObjectName("read_back_safe_contact")
        splitter = self._side_by_side()
        top = QHBoxLayout()
        top.addWidget(self._back)
        top.addWidget(self._title, 1)
        for button in (self._reveal, self._previous, self._next):
            top.addWidget(button)
        whole = QVBoxLayout(self)
        whole.addWidget(self.banner)
        whole.addLayout(top)
        whole.addWidget(self._safe)
        whole.addWidget(splitter, 1)

    def _side_by_side(self) -> QSplitter:
        one, other = QWidget(self), QWidget(self)
        for ground, widgets in (
            (one, (self._brief_title, self.text)),
            (other, (self._own_title, self.form, self._state, self._problem, self._agree)),
        ):
            column = QVBoxLayout(ground)
            column.setContentsMargins(0, 0, 0, 0)
            for widget in widgets:
                column.addWidget(widget)
        other_column = other.layout()
        assert isinstance(other_column, QVBoxLayout)
        other_column.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(one)
        # A small screen or large letters need more height than there is.
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(other)
        splitter.addWidget(scroll)
        splitter.setChildrenCollapsible(False)
        return splitter

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._previous.clicked.connect(self._on_previous_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._reveal.clicked.connect(self._on_reveal_clicked)
        self._agree.clicked.connect(self.agree)
        self.form.typed.connect(self._on_form_typed)
        self.form.save_pressed.connect(self.save)
        self.form.accept_pressed.connect(self._on_accept_pressed)
        self.form.decline_pressed.connect(self._on_decline_pressed)
        self.form.acknowledge_pressed.connect(self._on_acknowledge_pressed)

    # --- for the page ---------------------------------------------------------------------------------------

    def open_item(self, case: SubjectId, contact: SubjectId, place: tuple[int, int], is_successor: bool) -> None:
        """Read this item, to write its read-back or to agree to it."""
        self._wanted, self._place, self._is_successor = (case, contact), place, is_successor
        self._brief = None
        self._desk.ask(handover_briefs.show, case, contact, then=self._on_brief_read)

    def reload(self) -> None:
        """Read the same item again; what was typed stays."""
        if self._wanted is not None and self._brief is not None:
            self._desk.ask(handover_briefs.show, *self._wanted, then=self._on_brief_read)

    def subject(self) -> SubjectId | None:
        """The contact that is shown or on its way."""
        return self._wanted[1] if self._wanted else None

    def save(self) -> None:
        """Write the read-back."""
        brief = self._brief
        if brief is None or not self._is_successor:
            return
        self._problem.complain("")
        try:
            words = self.form.words()
        except Invalid as error:
            self._on_save_failed(error)
            return
        self._desk.write(
            *(handover_items.read_back, brief.case, brief.contact, words),
            then=self._on_saved,
            failed=self._on_save_failed,
        )

    def agree(self) -> None:
        """Agree to the read-back that is shown."""
        brief = self._brief
        if brief is not None:
            self._desk.write(
                *(handovers.agree, brief.case, (brief.contact,)),
                then=self._on_agreed,
                failed=self._on_save_failed,
            )

    # --- answers --------------------------------------------------------------------------------------------

    def _on_brief_read(self, brief: Brief) -> None:
        if (brief.case, brief.contact) != self._wanted:
            return
        is_first = self._brief is None
        brief = self._brief = revealing.kept(brief, self._brief)
        self.banner.show_level(max(brief.level, Level.CONFIDENTIAL))
        self.form.show_brief(brief, self._is_successor, keep=not is_first)
        if is_first:
            self._problem.complain("")
            self._put_draft(brief)
        self._retranslate()
        if is_first:
            self._take_keyboard()

    def _take_keyboard(self) -> None:
        if self._is_successor:
            self.form.summary.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            (self._agree if self._agree.isVisibleTo(self) else self.text).setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_draft(self, brief: Brief) -> None:
        if not self._is_successor:
            return
        draft = self._kept.begin(self._kept.form_id(brief.case, brief.contact))
        if draft is not None:
            self.form.put(draft.texts)
            self._desk.say(self.tr("What was typed here and not saved is in its place again."))

    def _on_form_typed(self) -> None:
        brief = self._brief
        if brief is not None and self._is_successor:
            texts = self.form.unsaved()
            draft = Draft(KIND, brief.contact.hex(), brief.version, texts) if texts else None
            self._kept.keep(self._kept.form_id(brief.case, brief.contact), draft)

    def _on_saved(self, _state: object) -> None:
        brief = self._brief
        if brief is None:
            return
        self._kept.forget(self._kept.form_id(brief.case, brief.contact))
        self.form.saved()
        self._desk.say(self.tr("Read-back saved."))
        self.reload()

    def _on_save_failed(self, error: RolodexError) -> None:
        self._problem.complain(self._sentence(error))
        if isinstance(error, Invalid):
            self.form.point_at(str(error.params["field"]))

    def _sentence(self, error: RolodexError) -> str:
        reason = str(error.params.get("reason", "")) if isinstance(error, Invalid) else ""
        if error.params.get("field") == "summary" and reason == "too_short":
            least = i18n.number_text(READ_BACK_CHARS)
            return self.tr("The summary is too short: {least} characters at least, in your own words.").format(
                least=least
            )
        if reason == "copy_of_brief":
            return self.tr("The summary repeats the brief. Say in your own words what you understood.")
        return error_text.sentences(error)

    def _on_agreed(self, stands: Stands) -> None:
        self._owed.say(
            self.tr("You agreed to this read-back.") if stands.changed else self.tr("You had agreed to it already."),
            stands.case,
        )

    def _on_acknowledge_pressed(self, commitment: SubjectId) -> None:
        self._desk.write(commitments.acknowledge, commitment, then=self._on_acknowledged)

    def _on_acknowledged(self, _done: object) -> None:
        self._desk.say(self.tr("Commitment acknowledged."))
        self.reload()

    # --- what was done --------------------------------------------------------------------------------------

    def _on_previous_clicked(self) -> None:
        self.stepped.emit(-1)

    def _on_next_clicked(self) -> None:
        self.stepped.emit(1)

    def _on_reveal_clicked(self) -> None:
        if self._wanted is not None:
            self._desk.write(handover_briefs.revealed, *self._wanted, then=self._on_brief_read)

    def _on_accept_pressed(self) -> None:
        self.accept_wanted.emit(self.subject())

    def _on_decline_pressed(self) -> None:
        self.decline_wanted.emit(self.subject())

    # --- what is shown --------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for label, scale in ((self._title, 1.3), (self._brief_title, 1.0), (self._own_title, 1.0)):
            font = self.font()
            font.setPointSizeF(font.pointSizeF() * scale)
            font.setBold(True)
            label.setFont(font)
        self._title.setAlignment(i18n.leading_side(self.layoutDirection()))
        self._back.setText(self.tr("Back to the case"))
        self._previous.setText(self.tr("Previous"))
        self._previous.setToolTip(self.tr("Previous item (Ctrl+PgUp)"))
        self._next.setText(self.tr("Next"))
        self._next.setToolTip(self.tr("Next item (Ctrl+PgDown)"))
        self._reveal.setText(self.tr("Show hidden text (logged)"))
        self._agree.setText(self.tr("&Agree to this read-back"))
        self._brief_title.setText(self._brief_title_text())
        self._own_title.setText(self.tr("Your own account") if self._is_successor else self.tr("As it was read back"))
        self.text.setAccessibleName(self.tr("The brief"))
        brief = self._brief
        self._safe.complain(overdue_text() if brief is not None and brief.safe_contact_overdue else "")
        is_hidden = brief is not None and (bool(brief.masked) or (brief.read_back or _NOTHING).is_masked)
        self._reveal.setVisible(is_hidden)
        if brief is None:
            self._agree.hide()
            return
        number, count = (i18n.number_text(part) for part in self._place)
        name = i18n.marked(brief.name) or self.tr("(name hidden)")
        self._title.setText(
            self.tr("Read-back: {name} ({number} of {count})").format(name=name, number=number, count=count)
        )
        self.text.setPlainText(self._brief_text(brief))
        self._agree.setVisible(not self._is_successor and brief.read_back is not None and not brief.read_back.is_agreed)
        self._state.setText(self._state_text(brief))

    def _brief_text(self, brief: Brief) -> str:
        said = []
        for part in BRIEF_PARTS:
            name = word(handover_words.BRIEF_PARTS, part)
            if part in brief.masked:
                said.append(f"{name}\n" + self.tr("hidden"))
            elif part in brief.texts:
                said.append(f"{name}\n{i18n.marked(brief.texts[part])}")
        return "\n\n".join(said) or self.tr("No text of the brief is here: there was none, or a rule kept it back.")

    def _state_text(self, brief: Brief) -> str:
        said = [self.tr("Item: {state}").format(state=word(handover_words.ITEM_STATES, brief.state.value))]
        if brief.read_back is None:
            said.append(self.tr("○ not read back yet"))
        else:
            said.extend(self._agreed(day, name) for name, day in brief.read_back.agreed_by)
            if not brief.read_back.is_agreed:
                said.append(self.tr("○ nobody has agreed yet"))
        return " · ".join(said)

    def _agreed(self, day: str, name: str) -> str:
        return self.tr("✓ agreed by {name} on {day}").format(
            name=i18n.marked(name) or self.tr("(name not known here)"), day=i18n.date_text(day)
        )

    def _brief_title_text(self) -> str:
        written_by = self._brief.written_by if self._brief is not None else ()
        if not written_by:
            return self.tr("The brief")
        return self.tr("The brief, by {names}").format(names=i18n.listed(map(i18n.marked, written_by)))


_NOTHING = handover_briefs.ReadBackText("", "", "", is_masked=False, is_agreed=False)

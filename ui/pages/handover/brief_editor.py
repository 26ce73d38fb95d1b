"""The brief of one item: eight parts after I-PASS, saved with Ctrl+S, kept as a draft while it is not."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rolodex.commands import handover_briefs, handover_items
from rolodex.commands.drafts import Draft
from rolodex.commands.handover_briefs import BRIEF_PARTS, Brief
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import Conflict, RolodexError
from ui import error_text, handover_words, i18n
from ui.desk import Desk
from ui.handover_words import word
from ui.pages.handover import revealing
from ui.pages.handover.brief_part import BriefPart
from ui.pages.handover.kept_drafts import KeptDrafts
from ui.pages.handover.safe_contact import overdue_text
from ui.widgets.level_banner import LevelBanner
from ui.widgets.problem_label import ProblemLabel

KIND = "brief"


class BriefEditor(QWidget):
    """Reads and writes the brief it is told to; what was typed and not saved is never lost."""

    left = Signal()
    fill_wanted = Signal()
    """What the vault knows is to be put into the empty parts."""
    stepped = Signal(int)
    """To the item so many places on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._brief: Brief | None = None
        self._wanted: tuple[SubjectId, SubjectId] | None = None
        self._place = (0, 0)
        self._is_writable = True
        self._is_saving = False
        self._keeps = False
        self._after: int | None = None
        self._kept = KeptDrafts(KIND, desk.drafts, self)
        self.parts = {part: BriefPart(part, self) for part in BRIEF_PARTS}
        self._build()
        for part in self.parts.values():
            part.typed.connect(self._on_part_typed)
        self.setFocusProxy(self.parts[BRIEF_PARTS[0]].edit)
        self._retranslate()

    def _build(self) -> None:
        self.banner = LevelBanner(self)
        self._back, self._previous, self._next, self._reveal, self._fill, self._save = (
            QPushButton(self) for _ in range(6)
        )
        for button, name in (
            *((self._back, "back_to_case"), (self._previous, "previous_item"), (self._next, "next_item")),
            *((self._reveal, "reveal_brief"), (self._fill, "fill_brief"), (self._save, "save_brief")),
        ):
            button.setObjectName(name)
        self._title, self._facts = QLabel(self), QLabel(self)
        self._title.setObjectName("brief_title")
        self._facts.setObjectName("brief_facts")
        for label in (self._title, self._facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._problem, self._safe = ProblemLabel(self), ProblemLabel(self)
        self._problem.setObjectName("brief_problem")
        self._safe.setObjectName("brief_safe_contact")
        self._lay_out()
        self._back.clicked.connect(self.leave)
        self._previous.clicked.connect(self._on_previous_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._reveal.clicked.connect(self._on_reveal_clicked)
        self._fill.clicked.connect(self.fill_wanted)
        self._save.clicked.connect(self.save)

    def _lay_out(self) -> None:
        ground = QWidget(self)
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 0, 0)
        half = len(BRIEF_PARTS) // 2
        for place, part in enumerate(self.parts.values()):
            grid.addWidget(part, place % half, place // half)
        for row in range(half):
            grid.setRowStretch(row, 1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(ground)
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._back)
        top.addWidget(self._title, 1)
        top.addWidget(self._previous)
        top.addWidget(self._next)
        below.addWidget(self._facts, 1)
        below.addWidget(self._reveal)
        below.addWidget(self._fill)
        below.addWidget(self._save)
        column = QVBoxLayout(self)
        column.addWidget(self.banner)
        column.addLayout(top)
        column.addWidget(self._safe)
        column.addWidget(scroll, 1)
        column.addWidget(self._problem)
        column.addLayout(below)

    # --- for the page ---------------------------------------------------------------------------------------

    def open_item(self, case: SubjectId, contact: SubjectId, place: tuple[int, int], is_writable: bool) -> None:
        """Read this item; `place` is its number and the number of all. Unsaved text of another one stays a draft."""
        self._wanted, self._place, self._is_writable = (case, contact), place, is_writable
        self._keeps = False
        self._brief = None
        self._desk.ask(handover_briefs.show, case, contact, then=self._on_brief_read)

    def reload(self) -> None:
        """Read the same item again; what was typed and not saved stays."""
        if self._wanted is not None and self._brief is not None and not self._is_saving:
            self._keeps = True
            self._desk.ask(handover_briefs.show, *self._wanted, then=self._on_brief_read)

    def leave(self) -> None:
        """Back to the case; what was typed is saved first."""
        self.step(0)

    def step(self, places: int) -> None:
        """To the item so many places on, 0 back to the case; what was typed is saved first."""
        if self.is_changed() and self._is_writable:
            self._after = places
            self.save()
        else:
            self._go(places)

    def subject(self) -> SubjectId | None:
        """The contact whose brief is shown or on its way."""
        return self._wanted[1] if self._wanted else None

    def is_changed(self) -> bool:
        """Whether something typed is not saved."""
        return any(part.changed() is not None for part in self.parts.values())

    def save(self) -> None:
        """Write the parts that were changed."""
        brief = self._brief
        texts = {name: text for name, part in self.parts.items() if (text := part.changed()) is not None}
        if brief is None or self._is_saving:
            return
        if not texts:
            self._desk.say(self.tr("Nothing was changed in this brief."))
            return
        self._is_saving = True
        self._problem.complain("")
        self._desk.write(
            *(handover_items.brief, brief.case, brief.contact, texts, brief.version),
            then=self._on_saved,
            failed=self._on_save_failed,
        )

    def take_keyboard(self) -> None:
        """Put the keyboard into the first part that is missing, else into the first."""
        brief = self._brief
        wanted = brief.missing[0] if brief is not None and brief.missing else BRIEF_PARTS[0]
        self.parts[wanted].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- answers --------------------------------------------------------------------------------------------

    def _on_brief_read(self, brief: Brief) -> None:
        if (brief.case, brief.contact) != self._wanted:
            return
        is_first = self._brief is None
        brief = self._brief = revealing.kept(brief, self._brief)
        for part in self.parts.values():
            part.show_brief(brief, self._is_writable, keep=self._keeps)
        self._keeps = True
        # What is typed here is confidential by its declaration, before it is saved too.
        self.banner.show_level(max(brief.level, Level.CONFIDENTIAL))
        if is_first and self._is_writable:
            self._put_draft()
        self._retranslate()
        if is_first:
            self.take_keyboard()

    def _on_saved(self, missing: tuple[str, ...]) -> None:
        self._is_saving = False
        brief = self._brief
        if brief is None:
            return
        self._kept.forget(self._kept.form_id(brief.case, brief.contact))
        after, self._after = self._after, None
        self._keeps = False
        if missing:
            said = self.tr("Brief saved. Parts still missing: {count}.").format(count=i18n.number_text(len(missing)))
        else:
            said = self.tr("Brief saved and complete.")
        self._desk.say(said)
        self._desk.ask(handover_briefs.show, brief.case, brief.contact, then=self._on_brief_read)
        if after is not None:
            self._go(after)

    def _go(self, places: int) -> None:
        if places:
            self.stepped.emit(places)
        else:
            self.left.emit()

    def _on_save_failed(self, error: RolodexError) -> None:
        self._is_saving = False
        self._after = None
        self._problem.complain(error_text.sentences(error))
        if isinstance(error, Conflict):
            # What others wrote comes into the parts that were not touched here; what was typed stays, to be compared.
            self.reload()

    def _put_draft(self) -> None:
        assert self._brief is not None
        draft = self._kept.begin(self._kept.form_id(self._brief.case, self._brief.contact))
        if draft is None:
            return
        for name, text in draft.texts.items():
            if name in self.parts and name not in self._brief.masked:
                self.parts[name].put(text)
        self._desk.say(self.tr("What was typed here and not saved is in its place again."))

    def _take(self) -> Draft | None:
        brief = self._brief
        texts = {name: text for name, part in self.parts.items() if (text := part.changed()) is not None}
        if brief is None or not texts:
            return None
        return Draft(KIND, brief.contact.hex(), brief.version, texts)

    # --- what was done --------------------------------------------------------------------------------------

    def _on_part_typed(self) -> None:
        if self._brief is not None:
            self._kept.keep(self._kept.form_id(self._brief.case, self._brief.contact), self._take())
            self._save.setEnabled(self.is_changed())

    def _on_previous_clicked(self) -> None:
        self.step(-1)

    def _on_next_clicked(self) -> None:
        self.step(1)

    def _on_reveal_clicked(self) -> None:
        if self._wanted is not None:
            self._desk.write(handover_briefs.revealed, *self._wanted, then=self._on_brief_read)

    # --- what is shown --------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        self._title.setFont(font)
        self._title.setAlignment(i18n.leading_side(self.layoutDirection()))
        self._back.setText(self.tr("Back to the case"))
        self._previous.setText(self.tr("Previous"))
        self._previous.setToolTip(self.tr("Previous item (Ctrl+PgUp)"))
        self._next.setText(self.tr("Next"))
        self._next.setToolTip(self.tr("Next item (Ctrl+PgDown)"))
        self._reveal.setText(self.tr("Show hidden text (logged)"))
        self._save.setText(self.tr("&Save the brief"))
        self._save.setEnabled(self.is_changed())
        self._save.setVisible(self._is_writable)
        self._fill.setText(self.tr("&Fill from the record"))
        self._fill.setToolTip(self.tr("Write what the vault knows into the parts that are empty (Ctrl+Shift+F)"))
        brief = self._brief
        self._fill.setVisible(self._is_writable and brief is not None and self._can_fill(brief))
        self._safe.complain(overdue_text() if brief is not None and brief.safe_contact_overdue else "")
        self._reveal.setVisible(brief is not None and bool(brief.masked))
        if brief is None:
            return
        number, count = (i18n.number_text(part) for part in self._place)
        name = i18n.marked(brief.name) or self.tr("(name hidden)")
        self._title.setText(
            self.tr("Brief: {name} ({number} of {count})").format(name=name, number=number, count=count)
        )
        self._facts.setText(self._facts_text(brief))

    def _can_fill(self, brief: Brief) -> bool:
        """Whether the vault knows something for a part that is empty."""
        known = {one.part for one in brief.suggestions}
        return bool(known - set(brief.texts) - brief.masked)

    def _facts_text(self, brief: Brief) -> str:
        priority = i18n.number_text(brief.priority) if brief.priority else self.tr("not set")
        said = [
            self.tr("Priority {priority}").format(priority=priority),
            word(handover_words.ITEM_STATES, brief.state.value),
        ]
        if brief.missing:
            names = i18n.listed(word(handover_words.BRIEF_PARTS, part) for part in brief.missing)
            said.append(self.tr("Missing for this priority: {parts}").format(parts=names))
        else:
            said.append(self.tr("✓ Complete for this priority"))
        said.append(self.tr("Where there is nothing, write “none”."))
        if brief.written_by:
            said.append(self.tr("Written by {names}").format(names=i18n.listed(map(i18n.marked, brief.written_by))))
        if not self._is_writable:
            said.append(self.tr("To read only: the case is not yours to brief now."))
        return " · ".join(said)

"""Two values in one slot, side by side with where they come from: a person chooses, one conflict after the other."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from rolodex.commands import conflicts, contacts
from rolodex.commands.conflicts import Disagreement, Disagreements, Side
from rolodex.commands.subjects import Done
from rolodex.domain.ids import SubjectId
from rolodex.errors import Conflict, RolodexError
from ui import error_text, form_words, i18n, words
from ui.contact import texts
from ui.desk import Desk
from ui.models.lines_model import Line, LinesModel
from ui.widgets.problem_label import ProblemLabel
from ui.widgets.read_table import ReadTable

_WIDTH_IN_LETTERS: Final = 78
_HEIGHT_IN_LINES: Final = 17
_MOST_SIDES: Final = 9


class ConflictDialog(QDialog):
    """Keys: 1, 2 … take that side, B keeps both, L leaves it for later. Each decision can be undone."""

    def __init__(self, desk: Desk, contact: SubjectId, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("conflict_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.desk, self._contact, self._window = desk, contact, parent.window()
        self._found: Disagreements | None = None
        self._place = 0
        self._build()
        self._retranslate()

    def _build(self) -> None:
        self._lead, self._field = QLabel(self), QLabel(self)
        for label, name in ((self._lead, "conflict_lead"), (self._field, "conflict_field")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setObjectName(name)
        font = self._field.font()
        font.setBold(True)
        self._field.setFont(font)
        self.model = LinesModel(2, self)
        self.table = ReadTable("conflict_table", self.model, self)
        self.table.setWordWrap(True)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().sectionResized.connect(self._on_header_section_resized)
        self._problem = ProblemLabel(self)
        self._problem.setObjectName("conflict_problem")
        buttons = QDialogButtonBox(self)
        self._take, self._both, self._later, self._close = (QPushButton(self) for _ in range(4))
        roles = QDialogButtonBox.ButtonRole
        for button, name, role in (
            (self._take, "take", roles.ActionRole),
            (self._both, "both", roles.ActionRole),
            (self._later, "later", roles.ActionRole),
            (self._close, "close", roles.RejectRole),
        ):
            button.setObjectName(f"conflict_{name}")
            buttons.addButton(button, role)
        self._take.setDefault(True)
        column = QVBoxLayout(self)
        for label in (self._lead, self._field):
            column.addWidget(label)
        column.addWidget(self.table, 1)
        column.addWidget(self._problem)
        column.addWidget(buttons)
        self._take.clicked.connect(self._on_take_clicked)
        self._both.clicked.connect(self._on_both_clicked)
        self._later.clicked.connect(self._on_later_clicked)
        self._close.clicked.connect(self.reject)
        # Not by key presses: the table would take a letter for a search among its rows.
        for digit in range(1, _MOST_SIDES + 1):
            shortcut = QShortcut(QKeySequence(str(digit)), self)
            shortcut.setObjectName(str(digit))
            shortcut.activated.connect(self._on_digit_activated)
        QShortcut(QKeySequence("B"), self).activated.connect(self._on_both_clicked)
        QShortcut(QKeySequence("L"), self).activated.connect(self._on_later_clicked)

    def open(self) -> None:
        """Show the dialog and read what stands against each other."""
        measure, room = self.fontMetrics(), self._window.size()
        width, height = i18n.letter_px(measure) * _WIDTH_IN_LETTERS, measure.lineSpacing() * _HEIGHT_IN_LINES
        self.resize(min(width, room.width() - 40), min(height, room.height() - 40))
        super().open()
        self._ask()

    def _ask(self) -> None:
        self.desk.ask(conflicts.listed, self._contact, then=self._on_read, failed=self._on_refused)

    def _on_read(self, found: Disagreements) -> None:
        self._found = found
        if not self._questions():
            self.accept()
            return
        self._place %= len(self._questions())
        self._tell()

    def _questions(self) -> list[Disagreement | None]:
        """Every conflict; None stands for a deletion that somebody else did not see."""
        if self._found is None:
            return []
        disputed: list[Disagreement | None] = [None] if self._found.is_deletion_disputed else []
        return [*disputed, *self._found.found]

    # --- deciding -------------------------------------------------------------------------------------------

    def _question(self) -> Disagreement | None:
        questions = self._questions()
        return questions[self._place] if questions else None

    def _on_take_clicked(self) -> None:
        self._choose(self.table.currentIndex().row())

    def _choose(self, row: int) -> None:
        line = self.model.line(row)
        if line is None or self._found is None or not self._take.isEnabled():
            return
        self._wait(True)
        if self._question() is None:
            command = contacts.restore if line.subject else contacts.delete
            self.desk.write(command, self._contact, then=self._on_decided, failed=self._on_refused)
            return
        side: Side = line.subject
        self.desk.write(
            *(conflicts.settle, self._contact, side.claim, self._found.version),
            then=self._on_decided,
            failed=self._on_refused,
        )

    def _on_both_clicked(self) -> None:
        question = self._question()
        if question is None or self._found is None or not question.may_keep_both:
            return
        self._wait(True)
        self.desk.write(
            *(conflicts.keep_both, self._contact, question.sides[0].claim, self._found.version),
            then=self._on_decided,
            failed=self._on_refused,
        )

    def _on_later_clicked(self) -> None:
        if self._place + 1 >= len(self._questions()):
            self.reject()
            return
        self._place += 1
        self._tell()

    def _on_decided(self, _done: Done) -> None:
        self.desk.say(self.tr("Decided. Undo brings the question back."))
        self._ask()

    def _on_refused(self, error: RolodexError) -> None:
        self._wait(False)
        self._problem.complain(error_text.sentences(error))
        if isinstance(error, Conflict):
            self._ask()

    def _wait(self, is_waiting: bool) -> None:
        for button in (self._take, self._both, self._later):
            button.setEnabled(not is_waiting)

    def _on_digit_activated(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            self._choose(int(shortcut.objectName()) - 1)

    # --- showing --------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        questions, question = self._questions(), self._question()
        if not questions:
            return
        self._wait(False)
        self._problem.complain("")
        for label in (self._lead, self._field):
            label.setAlignment(i18n.leading_side(self.layoutDirection()))
        self._lead.setText(
            self.tr("{number} of {count}. Two people said different things, neither knowing of the other.").format(
                number=i18n.number_text(self._place + 1), count=i18n.number_text(len(questions))
            )
        )
        headers = (self.tr("Key"), self.tr("Value, and where it comes from"))
        if question is None:
            self._field.setText(self.tr("Deleted, and changed by somebody who did not know"))
            kept = Line(True, (i18n.number_text(1), self.tr("Keep the contact")))
            gone = Line(False, (i18n.number_text(2), self.tr("Delete it all the same")))
            self.model.show(headers, (kept, gone))
        else:
            self._field.setText(words.field(question.field))
            lines = [self._line(place, side, question) for place, side in enumerate(question.sides, 1)]
            self.model.show(headers, lines)
        self._both.setVisible(question is not None and question.may_keep_both)
        self.table.setColumnWidth(0, self.fontMetrics().horizontalAdvance("xxxxxx"))
        self.table.resizeRowsToContents()
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, place: int, side: Side, question: Disagreement) -> Line:
        if side.masked:
            shown = texts.hidden()
        elif side.is_cleared:
            shown = self.tr("(emptied)")
        else:
            said = words.value(side.text or "") if question.field in {"status", "type", "gender"} else side.text or ""
            shown = i18n.isolated(i18n.marked(said)) if question.field in texts.LEFT_TO_RIGHT else i18n.marked(said)
        whose = self.tr("you") if side.is_mine else i18n.marked(side.author_name) or self.tr("somebody unknown here")
        verified = ""
        if side.verified_on:
            verified = self.tr("verified on {day}").format(day=i18n.date_text(side.verified_on))
        told = texts.joined(
            (
                self.tr("{name} on {day}").format(name=whose, day=texts.day_of(side.recorded_ms)),
                form_words.source(side.source),
                verified,
                words.level(side.level),
            )
        )
        return Line(side, (i18n.number_text(place), f"{shown}\n{told}"))

    def _on_header_section_resized(self) -> None:
        self.table.resizeRowsToContents()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Decide between values"))
        self.table.setAccessibleName(self.tr("The values"))
        self._take.setText(self.tr("&Take the chosen one"))
        self._both.setText(self.tr("Keep &both (B)"))
        self._later.setText(self.tr("&Later (L)"))
        self._close.setText(self.tr("Close"))
        self._tell()

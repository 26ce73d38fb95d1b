"""What a person has to decide about an import: base, mine, theirs and the result, one question after the other.

Keys: 1 keeps mine, 2 takes theirs, 3 or B keeps both, E leaves it for later, N goes to the next open question.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rolodex.clock import from_ms
from rolodex.commands.bundle_review import QuestionView, Review, SideView
from rolodex.domain.claim import Kind
from rolodex.domain.merge import Answer
from ui import bundle_words, i18n, words
from ui.models.text_table_model import Line
from ui.pages.bundles.tables import TextTable, text_label

_KEYS: Final = {
    Qt.Key.Key_1: (Answer.MINE, Answer.REFUSE),
    Qt.Key.Key_2: (Answer.THEIRS, Answer.ACCEPT),
    Qt.Key.Key_3: (Answer.BOTH,),
    Qt.Key.Key_B: (Answer.BOTH,),
    Qt.Key.Key_E: (Answer.LATER,),
}
_BUTTONS: Final = (
    ("mine", (Answer.MINE, Answer.REFUSE)),
    ("theirs", (Answer.THEIRS, Answer.ACCEPT)),
    ("both", (Answer.BOTH,)),
    ("later", (Answer.LATER,)),
)

_SIDES: Final = ("base", "mine", "theirs")


class _Questions(TextTable):
    """A table whose rows are answered by single keys."""

    answered = Signal(object)
    """The answers that the key stands for; the one that fits the question counts."""
    next_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        if event.modifiers() not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            super().keyPressEvent(event)
        elif key in _KEYS:
            self.answered.emit(_KEYS[key])
        elif key == Qt.Key.Key_N:
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)


class QuestionsPane(QWidget):
    """Questions of one tab with their answers."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._questions: Sequence[QuestionView] = ()
        self._answers: dict[str, Answer] = {}
        self.table = _Questions(name, 6, (), self)
        self._what = text_label(self, f"{name}_what")
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        for word, _ in _BUTTONS:
            self._buttons[word] = QPushButton(self)
            self._buttons[word].setObjectName(f"{name}_{word}")
            self._buttons[word].clicked.connect(self._on_button_clicked)
            row.addWidget(self._buttons[word])
        row.addStretch(1)
        self._next = QPushButton(self)
        self._next.setObjectName(f"{name}_next")
        row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self._what)
        column.addLayout(row)
        self.setFocusProxy(self.table)
        self.table.answered.connect(self._on_table_answered)
        self.table.next_wanted.connect(self._on_next)
        self._next.clicked.connect(self._on_next)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)
        self.retranslate()

    # --- for the review -------------------------------------------------------------------------------------

    def show_questions(self, review: Review, questions: Sequence[QuestionView]) -> None:
        """Ask these; nothing is answered yet."""
        self._review, self._questions, self._answers = review, questions, {}
        self._fill()
        self.table.choose(0)
        self._tell()

    def take_back(self, answers: Mapping[str, Answer]) -> None:
        """Answer with these where they fit; the keyboard comes to the first question that is still open."""
        fitting = {one.id: answers[one.id] for one in self._questions if answers.get(one.id) in one.answers}
        self._answers.update(fitting)
        self._fill()
        is_open = (row for row, one in enumerate(self._questions) if one.id not in self._answers)
        self.table.choose(next(is_open, 0))
        self._tell()

    def answers(self) -> dict[str, Answer]:
        """What was decided, by the ids of the questions."""
        return dict(self._answers)

    def open_count(self) -> int:
        """How many questions are not decided yet."""
        return len(self._questions) - len(self._answers)

    # --- inside ---------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        self.table.lines.show([Line(self._texts(one), one.id) for one in self._questions])

    def _texts(self, one: QuestionView) -> tuple[str, ...]:
        answer = self._answers.get(one.id)
        result = bundle_words.said(bundle_words.ANSWERS, answer.value) if answer is not None else self.tr("open")
        mark = "\N{CHECK MARK} " if answer is not None else "\N{WHITE CIRCLE} "
        return self._who(one), self._field(one), *map(self._side, (one, one, one), _SIDES), mark + result

    def _who(self, one: QuestionView) -> str:
        names = self._review.names if self._review is not None else {}
        return i18n.listed(bundle_words.name(names.get(contact, "")) for contact in one.contacts) or "—"

    def _field(self, one: QuestionView) -> str:
        return bundle_words.place(f"{one.kind.value}.{one.field}" if one.field else one.kind.value)

    def _side(self, one: QuestionView, side: str) -> str:
        officers = self._review.officers if self._review is not None else {}
        sides: tuple[SideView, ...] = getattr(one, side)
        told = [bundle_words.value(one.field, held.value, held.text, officers) for held in sides]
        return " / ".join(told) or "—"

    def _current(self) -> QuestionView | None:
        row = self.table.currentIndex().row()
        return self._questions[row] if 0 <= row < len(self._questions) else None

    def _on_table_answered(self, fitting: tuple[Answer, ...]) -> None:
        self._answer(fitting)

    def _on_button_clicked(self) -> None:
        word = next(word for word, button in self._buttons.items() if button is self.sender())
        self._answer(dict(_BUTTONS)[word])

    def _answer(self, fitting: tuple[Answer, ...]) -> None:
        question = self._current()
        answer = next((one for one in fitting if question is not None and one in question.answers), None)
        if question is None or answer is None:
            return
        self._answers[question.id] = answer
        row = self.table.currentIndex().row()
        self.table.lines.change(row, Line(self._texts(question), question.id))
        self._tell()
        self.changed.emit()

    def _on_next(self) -> None:
        """Go to the next open question, from the top again after the last."""
        start = self.table.currentIndex().row() + 1
        order = [*range(start, len(self._questions)), *range(start)]
        row = next((row for row in order if self._questions[row].id not in self._answers), None)
        if row is not None:
            self.table.choose(row)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_table_row_changed(self) -> None:
        self._tell()

    def _tell(self) -> None:
        question = self._current()
        for word, fitting in _BUTTONS:
            self._buttons[word].setEnabled(question is not None and not set(fitting).isdisjoint(question.answers))
        self._next.setEnabled(self.open_count() > 0)
        self._what.setText("" if question is None else self._what_text(question))
        if question is not None:
            self._name_buttons(Answer.ACCEPT in question.answers)

    def _what_text(self, one: QuestionView) -> str:
        day = from_ms(one.recorded_ms).date().isoformat()
        text = self.tr("{about}: {who}, {field}. Level: {level}. Said on {day}.").format(
            about=bundle_words.said(bundle_words.QUESTIONS, one.about.value),
            who=self._who(one),
            field=self._field(one),
            level=words.level(one.level),
            day=i18n.date_text(day),
        )
        if one.about.value == "deletion" and one.kind is Kind.CONTACT:
            text += " " + self.tr("Accepted, the contact goes to the bin; undo brings it back.")
        elif one.about.value == "erased_here":
            text += " " + self.tr("Accepted, all that this bundle holds of the contact is kept here again.")
        elif one.about.value == "reach_of_person_at_risk":
            text += " " + self.tr("A wrong number can cost a life: confirm it with the colleague before you take it.")
        return text

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.table.name(
            self.tr("Questions. Keys: 1 mine, 2 theirs, 3 or B both, E later, N next open question"),
            *(self.tr("Contact"), self.tr("Field"), self.tr("Before"), self.tr("Mine"), self.tr("Theirs")),
            self.tr("Result"),
        )
        row = max(self.table.currentIndex().row(), 0)
        self._fill()
        self.table.choose(row)
        self._next.setText(self.tr("Next open question (N)"))
        self._next.setAccessibleName(self.tr("Next open question"))
        self._name_buttons(is_proposal=False)
        self._tell()

    def _name_buttons(self, is_proposal: bool) -> None:
        said = {
            "mine": self.tr("Refuse (1)") if is_proposal else self.tr("Mine (1)"),
            "theirs": self.tr("Accept (2)") if is_proposal else self.tr("Theirs (2)"),
            "both": self.tr("Both (3, B)"),
            "later": self.tr("Later (E)"),
        }
        for word, text in said.items():
            self._buttons[word].setText(text)
            self._buttons[word].setAccessibleName(text)

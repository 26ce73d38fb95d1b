"""How many days are needed, by the ways as they are stated, by road, by air; and who is helped by no number of days."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from rolodex.commands import plans
from rolodex.commands.plan_solving import MOST_DAYS
from rolodex.commands.plan_views import MetView
from rolodex.commands.plans import Effort, Estimate, Left, Prepared
from rolodex.domain.ids import SubjectId
from rolodex.errors import Cancelled, RolodexError
from rolodex.progress import Progress
from ui import error_text, i18n, overlap_words
from ui.desk import Desk
from ui.models.rows_model import Line
from ui.overlap_words import word
from ui.pages.overlap import plan_texts
from ui.widgets.filled_table import FilledTable
from ui.widgets.problem_label import ProblemLabel
from ui.widgets.progress_strip import ProgressStrip

_WAYS: Final[tuple[tuple[str, ...], ...]] = ((), ("road",), ("air",))
_EFFORT: Final = Effort(iterations=2_000)
_WIDTH_IN_LETTERS, _LINES, _LINES_OF_ANSWERS = 120, 27, 8


class EstimateDialog(QDialog):
    """Begins when it is opened; closing it stops what still goes on. Writes nothing."""

    def __init__(self, desk: Desk, case: SubjectId, met: dict[SubjectId, MetView], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("overlap_estimate_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._desk, self._case, self._met = desk, case, met
        self._window = parent.window()
        self._progress: Progress | None = None
        self._round, self._way = 0, 0
        self._answers: list[Estimate] = []
        self._intro, self._label, self._never_title = QLabel(self), QLabel(self), QLabel(self)
        self._intro.setWordWrap(True)
        self._never_title.setWordWrap(True)
        self.whom = QComboBox(self)
        self.whom.setObjectName("estimate_whom")
        self.whom.addItem("", 1)
        self.whom.addItem("", None)
        self._label.setBuddy(self.whom)
        self.answers = FilledTable("estimate_answers", 0, self)
        self.answers.setMinimumHeight(self.fontMetrics().height() * _LINES_OF_ANSWERS)
        self.never = FilledTable("estimate_never", 1, self)
        self.never.table.setWordWrap(True)
        self.never.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._problem = ProblemLabel(self)
        self._problem.setObjectName("estimate_problem")
        self._strip = ProgressStrip(self)
        self._strip.setObjectName("estimate_progress")
        self._close = QPushButton(self)
        self._close.setObjectName("estimate_close")
        self._build()
        self.whom.currentIndexChanged.connect(self._on_whom_index_changed)
        self._close.clicked.connect(self.reject)
        desk.worker.progressed.connect(self._on_worker_progressed)
        self._retranslate()

    def _build(self) -> None:
        top, end = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._label)
        top.addWidget(self.whom)
        top.addStretch(1)
        end.addStretch(1)
        end.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addWidget(self._intro)
        column.addLayout(top)
        column.addWidget(self.answers, 2)
        column.addWidget(self._strip)
        column.addWidget(self._problem)
        column.addWidget(self._never_title)
        column.addWidget(self.never, 3)
        column.addLayout(end)

    def open(self) -> None:
        """Show the dialog and begin to reckon."""
        letters, room = i18n.letter_px(self.fontMetrics()), self._window.size()
        height = self.fontMetrics().lineSpacing() * _LINES
        self.resize(min(letters * _WIDTH_IN_LETTERS, room.width() - 40), min(height, room.height() - 40))
        super().open()
        self._begin()

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)
        self._window.activateWindow()

    # --- reckoning ------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._stop()
        self._round += 1
        self._way = 0
        self._answers = []
        self._problem.complain("")
        self._fill()
        self._progress = self._desk.worker.progressing()
        self._strip.begin(self.tr("Working out the days"), self._progress)
        self._ask()

    def _stop(self) -> None:
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None
        self._strip.end()

    def _ask(self) -> None:
        self._desk.ask(plans.prepare, self._case, _WAYS[self._way], then=self._on_prepared, failed=self._on_failed)

    def _on_prepared(self, prepared: Prepared) -> None:
        if self._progress is not None:
            self._desk.worker.beside(
                *(_numbered, self._round, prepared, self.whom.currentData(), self._progress),
                then=self._on_estimated,
                failed=self._on_failed,
            )

    def _on_estimated(self, answer: tuple[int, Estimate]) -> None:
        number, estimate = answer
        if number != self._round or self._progress is None:
            return
        self._answers.append(estimate)
        self._fill()
        self._way += 1
        if self._way < len(_WAYS):
            self._ask()
        else:
            self._progress = None
            self._strip.end()

    def _on_failed(self, error: RolodexError) -> None:
        if isinstance(error, Cancelled) and self._progress is None:
            # Closed, or begun anew.
            return
        self._progress = None
        self._strip.end()
        self._problem.complain(error_text.sentences(error))

    def _on_worker_progressed(self, done: int, total: int) -> None:
        if self._progress is not None:
            self._strip.tell(done, total)

    def _on_whom_index_changed(self) -> None:
        if self.isVisible():
            self._begin()

    # --- what is shown --------------------------------------------------------------------------------------

    def _fill(self) -> None:
        headers = (
            self.tr("Travelling"),
            self.tr("Days needed"),
            self.tr("Days there are"),
            self.tr("Enough?"),
            self.tr("Never possible"),
        )
        lines = [Line(number, self._texts(number, one)) for number, one in enumerate(self._answers)]
        self.answers.fill(headers, lines)
        never = self._answers[0].never if self._answers else ()
        texts = (self.tr("Contact"), self.tr("Why"), self.tr("Suggested instead"))
        self.never.fill(texts, [Line(left.contacts, self._never_texts(left)) for left in never])
        is_known = bool(self._answers)
        self._never_title.setVisible(is_known)
        self.never.setVisible(bool(never))
        nobody = self.tr("Everybody can be met, given enough days, by the ways as stated.")
        self._never_title.setText(
            nobody
            if not never
            else self.tr("No number of days helps these contacts, by the ways as stated: {count}").format(
                count=i18n.number_text(sum(len(left.contacts) for left in never))
            )
        )

    def _texts(self, number: int, answer: Estimate) -> tuple[str, ...]:
        way = _WAYS[number]
        name = word(overlap_words.RIDES, way[0]) if way else self.tr("by the ways as stated")
        days, enough = self._needed(answer)
        never = sum(len(left.contacts) for left in answer.never)
        return name, days, i18n.number_text(answer.available), enough, i18n.number_text(never)

    def _needed(self, answer: Estimate) -> tuple[str, str]:
        """How many days, and whether they are there."""
        if answer.days is None:
            return self.tr("more than {most}").format(most=i18n.number_text(MOST_DAYS)), self.tr("No")
        missing = answer.days - answer.available
        if missing <= 0:
            return i18n.number_text(answer.days), self.tr("✓ Yes")
        too_few = self.tr("{count} too few").format(count=i18n.number_text(missing))
        return i18n.number_text(answer.days), too_few

    def _never_texts(self, left: Left) -> tuple[str, ...]:
        known = [self._met[contact] for contact in left.contacts if contact in self._met]
        suggested = word(overlap_words.FALLBACKS, left.suggested) if left.suggested else ""
        return plan_texts.names(known), overlap_words.why(left.why.value), suggested

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        for label in (self._intro, self._never_title):
            label.setAlignment(i18n.leading_side(self.layoutDirection()))
        self.setWindowTitle(self.tr("How many days do we need?"))
        self._intro.setText(
            self.tr("Reckoned with the same rules as the plan, on days like those of the overlap. Nothing is written.")
        )
        self._label.setText(self.tr("&For whom"))
        self.whom.setItemText(0, self.tr("All contacts of first priority"))
        self.whom.setItemText(1, self.tr("All contacts"))
        self.whom.setAccessibleName(self.tr("For whom"))
        self.answers.name_for_people(self.tr("Days needed"), self.tr("Working it out …"))
        self.never.name_for_people(self.tr("Contacts that no number of days helps"), "")
        self._close.setText(self.tr("&Close"))
        self._fill()


def _numbered(number: int, prepared: Prepared, priority: int | None, progress: Progress) -> tuple[int, Estimate]:
    """The estimate with the number of the round that asked: an earlier round is not shown any more."""
    return number, plans.estimate(prepared, priority, _EFFORT, progress)

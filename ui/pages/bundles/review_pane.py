"""A bundle of a known signer before it is taken in: who, what for, and in tabs everything that it would change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QTabWidget, QVBoxLayout, QWidget

from rolodex.commands.bundle_choices import Purpose
from rolodex.commands.bundle_decisions import Decisions
from rolodex.commands.bundle_review import About, Asked, KeptBack, OutcomeRow, Review
from rolodex.domain.level import LEVEL_OF_WORD
from rolodex.domain.merge import Answer
from ui import bundle_words, i18n, words
from ui.models.text_table_model import Line
from ui.pages.bundles.questions_pane import QuestionsPane
from ui.pages.bundles.review_draft import Decided
from ui.pages.bundles.rows_pane import RowsPane
from ui.pages.bundles.statements_pane import StatementsPane
from ui.pages.bundles.tables import TextTable, text_label
from ui.widgets.level_banner import LevelBanner

NEW, CHANGED, CONFLICTS, DELETIONS, SAME, WITHHELD, OUTCOMES, STATEMENTS, ASKED = range(9)
_OF_CONTENT = (NEW, CHANGED, CONFLICTS, DELETIONS, SAME, WITHHELD)


class ReviewPane(QWidget):
    """Collects the decisions. Nothing is written before Apply."""

    apply_wanted = Signal()
    cancel_wanted = Signal()
    decided = Signal()
    """An answer was given or taken back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("review_pane")
        self._review: Review | None = None
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._banner = LevelBanner(self)
        self._from, self._about = text_label(self, "review_from", is_title=True), text_label(self, "review_about")
        self._trust, self._not_theirs = text_label(self, "review_trust"), text_label(self, "review_left_out")
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("review_tabs")
        self.new = RowsPane("new", self, may_leave_out=True)
        self.changed, self.same = RowsPane("changed", self), RowsPane("same", self)
        self.conflicts, self.deletions = QuestionsPane("conflicts", self), QuestionsPane("deletions", self)
        self.withheld = TextTable("withheld_rows", 4, (3,), self)
        self.outcomes = TextTable("outcome_rows", 3, (), self)
        self.statements = StatementsPane("review", self)
        self.asked = TextTable("asked_rows", 2, (), self)
        panes: tuple[QWidget, ...] = (
            *(self.new, self.changed, self.conflicts, self.deletions, self.same, self.withheld, self.outcomes),
            *(self.statements, self.asked),
        )
        for pane in panes:
            self.tabs.addTab(pane, "")
        self._confirm_label, self.confirm = QLabel(self), QLineEdit(self)
        self._confirm_label.setWordWrap(True)
        self._confirm_label.setBuddy(self.confirm)
        self.confirm.setObjectName("confirm_deletions")
        self.confirm.setMaximumWidth(i18n.letter_px(self.fontMetrics()) * 12)
        self._state = text_label(self, "review_state")
        self._cancel, self._apply = QPushButton(self), QPushButton(self)
        self._cancel.setObjectName("review_cancel")
        self._apply.setObjectName("review_apply")
        confirm = QHBoxLayout()
        confirm.addWidget(self._confirm_label, 1)
        confirm.addWidget(self.confirm)
        buttons = QHBoxLayout()
        buttons.addWidget(self._state, 1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._apply)
        column = QVBoxLayout(self)
        for widget in (self._banner, self._from, self._about, self._trust, self._not_theirs):
            column.addWidget(widget)
        column.addWidget(self.tabs, 1)
        column.addLayout(confirm)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._apply.clicked.connect(self.apply_wanted)
        self._cancel.clicked.connect(self.cancel_wanted)
        self.confirm.textChanged.connect(self._on_decided)
        for pane in (self.conflicts, self.deletions):
            pane.changed.connect(self._on_decided)
        self.new.changed.connect(self._on_decided)

    # --- for the view ---------------------------------------------------------------------------------------

    def show_review(self, review: Review) -> None:
        """Show a bundle; the first tab with something to decide is in front."""
        self._review = review
        self.confirm.clear()
        new, changed, same = review.counts
        self.new.show_rows(review, review.new, new)
        self.changed.show_rows(review, review.changed, changed)
        self.same.show_rows(review, review.same, same)
        self.conflicts.show_questions(review, [one for one in review.questions if one.about is not About.DELETION])
        self.deletions.show_questions(review, [one for one in review.questions if one.about is About.DELETION])
        self.statements.show_statements(review.statements)
        self._fill()
        for tab in (OUTCOMES, STATEMENTS, ASKED):
            self.tabs.setTabVisible(tab, self._count(tab) > 0)
        for tab in _OF_CONTENT:
            self.tabs.setTabVisible(tab, not review.asked)
        front = next((tab for tab in (CONFLICTS, DELETIONS) if self._count(tab)), None)
        is_record = review.manifest.purpose in {Purpose.AGREEMENT, Purpose.SIGN_OFF}
        order = (ASKED, *((STATEMENTS,) if is_record else ()), OUTCOMES, NEW, CHANGED, SAME, WITHHELD)
        filled = next((tab for tab in order if self._count(tab)), NEW)
        self.tabs.setCurrentIndex(filled if front is None else front)
        self.tabs.currentWidget().setFocus()

    def take_back(self, decided: Decided) -> None:
        """Decide again what was decided before a lock; what is not asked any more is passed over."""
        self.new.leave_out(decided.left_out)
        for pane in (self.conflicts, self.deletions):
            pane.take_back(decided.answers)
        self._tell()

    def decided_so_far(self) -> Decided:
        """What a draft keeps."""
        return Decided({**self.conflicts.answers(), **self.deletions.answers()}, self.new.left_out())

    def decisions(self) -> Decisions:
        """What was decided, bound to the content that was shown."""
        if self._review is None:
            return Decisions()
        return Decisions(
            content_sha256=self._review.manifest.content_sha256,
            answers={**self.conflicts.answers(), **self.deletions.answers()},
            exclude=self.new.left_out(),
            confirm_deletions=self._review.must_confirm or None,
        )

    def is_decided(self) -> bool:
        """Whether nothing is open and, where many contacts would go, their number was typed."""
        is_open = self.conflicts.open_count() + self.deletions.open_count() > 0
        return self._review is not None and not is_open and self._is_confirmed()

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        shown = self.tabs.currentWidget()
        return [self.tabs.tabBar(), shown, self._apply]

    # --- inside ---------------------------------------------------------------------------------------------

    def _needs_number(self) -> bool:
        # Where every deletion is refused nothing goes, and there is nothing to confirm.
        asked = self._review is not None and self._review.must_confirm > 0
        return asked and Answer.ACCEPT in self.deletions.answers().values()

    def _is_confirmed(self) -> bool:
        typed = self.confirm.text().strip()
        expected = self._review.must_confirm if self._review is not None else 0
        return not self._needs_number() or (typed.isdecimal() and int(typed) == expected)

    def _on_decided(self) -> None:
        self._tell()
        self.decided.emit()

    def _count(self, tab: int) -> int:
        review = self._review
        if review is None:
            return 0
        deletions = sum(one.about is About.DELETION for one in review.questions)
        new, changed, same = review.counts
        kept = sum(one.count for one in review.kept_back)
        asked = len(review.questions) - deletions
        own = (len(review.outcomes), len(review.statements), len(review.asked))
        return (new, changed, asked, deletions, same, kept, *own)[tab]

    def _fill(self) -> None:
        review = self._review
        if review is None:
            return
        stated, signer = review.manifest, review.signer
        self._banner.show_level(LEVEL_OF_WORD[stated.highest_level.value])
        component = f" ({i18n.marked(signer.component)})" if signer.component else ""
        self._from.setText(
            self.tr("{purpose} from {name}").format(
                purpose=bundle_words.said(bundle_words.PURPOSES, stated.purpose.value),
                name=i18n.marked(signer.name) + component,
            )
        )
        self._about.setText(self._about_text(review))
        state = bundle_words.said(bundle_words.KEYS, signer.state.value if signer.state else "")
        if signer.is_verified:
            self._trust.setText("\N{CHECK MARK} " + self.tr("The signature is good. Key: {state}.").format(state=state))
        else:
            self._trust.setText(
                "\N{WARNING SIGN} "
                + self.tr(
                    "The signature is good, but nobody has compared this key: anybody may have made it. Compare the "
                    "digits under People and keys before you rely on what it says."
                )
            )
        self.withheld.lines.show([Line(_kept_texts(one)) for one in review.kept_back])
        self.outcomes.lines.show([Line(_outcome_texts(one)) for one in review.outcomes])
        self.asked.lines.show([Line(self._asked_texts(one), one.contact) for one in review.asked])
        self._not_theirs.setVisible(review.not_theirs > 0)
        self._not_theirs.setText(
            "\N{WARNING SIGN} "
            + self.tr(
                "{name} says {count} things of the hand-over that only others may say. They are left out."
            ).format(name=i18n.marked(signer.name), count=i18n.number_text(review.not_theirs))
        )
        self._tell()

    def _asked_texts(self, one: Asked) -> tuple[str, ...]:
        if one.is_known:
            return bundle_words.name(one.name), self.tr("known here: can be answered with a bundle")
        return i18n.isolated(one.contact.hex()), self.tr("not known here: a receipt says so")

    def _about_text(self, review: Review) -> str:
        stated = review.manifest
        parts = [
            self.tr("Made on {day}").format(day=i18n.date_text(stated.created_at)),
            self.tr("good until {day}").format(day=i18n.date_text(stated.not_after)),
            self.tr("{count} values").format(count=i18n.number_text(stated.claims)),
        ]
        if stated.receipt_wanted_by:
            parts.append(self.tr("a receipt is wanted by {day}").format(day=i18n.date_text(stated.receipt_wanted_by)))
        if stated.case:
            parts.append(self.tr("belongs to a hand-over case"))
        if stated.overrides:
            parts.append(
                self.tr("{count} by decision of two officers").format(count=i18n.number_text(len(stated.overrides)))
            )
        return " · ".join(parts)

    def _tell(self) -> None:
        titles = (
            self.tr("New"),
            self.tr("Changed"),
            self.tr("Conflicts and dangers"),
            self.tr("Proposed deletions"),
            self.tr("Same"),
            self.tr("Withheld by the sender"),
            self.tr("What became of each item"),
            self.tr("What it says of the hand-over"),
            self.tr("Who is asked for"),
        )
        for tab, title in enumerate(titles):
            self.tabs.setTabText(tab, f"{title} ({i18n.number_text(self._count(tab))})")
        still = self.conflicts.open_count() + self.deletions.open_count()
        for widget in (self._confirm_label, self.confirm):
            widget.setVisible(self._needs_number())
        number = i18n.number_text(self._review.must_confirm) if self._review is not None else ""
        self._confirm_label.setText(
            self.tr("More than one contact in twenty would go. Type the number of them to confirm: {count}").format(
                count=number
            )
        )
        if still:
            text = self.tr("Still to decide: {count}. Nothing is written yet.").format(count=i18n.number_text(still))
        elif not self._is_confirmed():
            text = self.tr("The number above is still to be typed.")
        elif self._review is not None and self._review.asked:
            text = self.tr("A request changes no contact. Apply keeps it until you answer it, or do not.")
        else:
            text = self.tr("Everything is decided. Nothing is written yet; Apply is one step that can be undone.")
        self._state.setText(text)
        self._apply.setEnabled(self.is_decided())

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        for rows in (self.new, self.changed, self.same):
            rows.retranslate()
        for questions in (self.conflicts, self.deletions):
            questions.retranslate()
        self.withheld.name(
            self.tr("What the sender withheld"),
            *(self.tr("Contact"), self.tr("Field"), self.tr("Why"), self.tr("How many")),
        )
        self.outcomes.name(
            self.tr("What became of each item"), *(self.tr("Contact"), self.tr("State"), self.tr("Reason"))
        )
        self.statements.retranslate()
        self.asked.name(self.tr("Who is asked for"), *(self.tr("Contact"), self.tr("What can be done")))
        self.tabs.setAccessibleName(self.tr("What the bundle would change"))
        self.confirm.setAccessibleName(self.tr("Number of contacts that would go"))
        self._cancel.setText(self.tr("Do not take it in"))
        self._cancel.setAccessibleName(self.tr("Do not take it in"))
        self._apply.setText(self.tr("&Apply"))
        self._apply.setAccessibleName(self.tr("Apply: take the bundle in"))
        self._fill()


def _kept_texts(one: KeptBack) -> tuple[str, ...]:
    name = i18n.marked(one.name) if one.name else "—"
    field = bundle_words.place(one.field) if one.field else "—"
    return name, field, bundle_words.said(bundle_words.RULES, one.rule), i18n.number_text(one.count)


def _outcome_texts(one: OutcomeRow) -> tuple[str, ...]:
    return bundle_words.name(one.name), words.value(one.state), i18n.marked(one.reason)

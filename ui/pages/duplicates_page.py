"""Contacts that may be one person: looked at beside each other, merged, or told apart for good."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QLabel, QSplitter, QVBoxLayout, QWidget

from rolodex.commands import duplicate_views, duplicates
from rolodex.commands.contact_queries import ContactRow
from rolodex.commands.duplicate_views import Comparison
from rolodex.commands.duplicates import Pair
from rolodex.commands.subjects import Done
from rolodex.domain.duplicates import Verdict
from rolodex.domain.ids import SubjectId
from rolodex.errors import NotFound, RolodexError
from ui import duplicate_words, i18n
from ui.actions import Action
from ui.desk import Desk
from ui.models.rows_model import Line
from ui.page import Page
from ui.pages.duplicates.pair_pane import PairPane
from ui.pages.duplicates.seeker import Seeker
from ui.widgets.filled_table import FilledTable

_FIRST, _SECOND = 1, 2
Ends = tuple[SubjectId, SubjectId]


class DuplicatesPage(Page):
    """Pairs above, the chosen pair below. Comparing all contacts runs beside the vault, so nothing waits for it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("duplicates", desk, parent)
        self._pairs: list[Pair] = []
        self._done: set[Ends] = set()
        self._count: int | None = None
        self._kept: SubjectId | None = None
        self._other: SubjectId | None = None
        self._wanted: SubjectId | None = None
        self._comparing = 0
        self._seeker = Seeker(desk, self)
        self._seeker.found.connect(self._on_pairs_found)
        self._seeker.begun_to_compare.connect(self._on_comparing_begun)
        self._seeker.failed.connect(self._on_seeking_failed)
        self._build()
        self._build_actions()
        self._retranslate()

    # --- building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._what = QLabel(self)
        self._what.setObjectName("about_duplicates")
        self._what.setWordWrap(True)
        self._show_label = QLabel(self)
        self._show = QComboBox(self)
        self._show.setObjectName("verdict")
        self._show.addItem("", None)
        for verdict in Verdict:
            self._show.addItem("", verdict)
        self._show_label.setBuddy(self._show)
        self._show.currentIndexChanged.connect(self._on_show_index_changed)
        top = QHBoxLayout()
        top.addWidget(self._what, 1)
        top.addWidget(self._show_label)
        top.addWidget(self._show)
        self.pairs = FilledTable("pairs", _FIRST, self)
        self.pairs.chosen.connect(self._on_pairs_chosen)
        self.pairs.activated.connect(self._on_pairs_activated)
        self.pane = PairPane(self)
        self.pane.changed.connect(self._on_pane_changed)
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setObjectName("duplicates_splitter")
        self._splitter.addWidget(self.pairs)
        self._splitter.addWidget(self.pane)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self._splitter, 1)
        self.setFocusProxy(self.pairs)

    def _build_actions(self) -> None:
        self._merge = Action("merge_pair", "merge", "Ctrl+M", self)
        self._apart = Action("tell_apart", "unlink", "N", self)
        self._turn = Action("turn_pair", "arrow-right-left", "S", self)
        self._next = Action("next_pair", "arrow-down", "Alt+Down", self)
        self._open = Action("open_kept", "contact", "O", self)
        # One letter is enough where nothing is typed.
        self._merge.setShortcuts([QKeySequence("Ctrl+M"), QKeySequence("M")])
        self._merge.triggered.connect(self._on_merge_triggered)
        self._apart.triggered.connect(self._on_apart_triggered)
        self._turn.triggered.connect(self._on_turn_triggered)
        self._next.triggered.connect(self._on_next_triggered)
        self._open.triggered.connect(self._on_open_triggered)
        self._allow()

    # --- for the workspace ----------------------------------------------------------------------------------

    def tools(self) -> list[QAction]:
        return [self._merge, self._apart, self._turn, self._next]

    def more_actions(self) -> list[QAction]:
        return [*self.pane.actions_of_row(), self._open]

    def panes(self) -> list[QWidget]:
        return [self.pairs.table, self.pane.values.table]

    def focus_search(self) -> None:
        self._show.setFocus()

    def show_subject(self, subject: SubjectId) -> None:
        self._wanted = subject
        self._choose_wanted()

    def status(self) -> str:
        return self.tr("Pairs: {count}").format(count=i18n.number_text(len(self._shown())))

    # --- seeking --------------------------------------------------------------------------------------------

    def _reload(self) -> None:
        self._count = None
        self._seeker.seek()
        self._tell()

    def _on_comparing_begun(self, count: int) -> None:
        self._count = count
        self._tell()

    def _on_pairs_found(self, pairs: list[Pair]) -> None:
        self._pairs, self._done = pairs, set()
        self._fill()
        self._choose_wanted()

    def _on_seeking_failed(self, error: RolodexError) -> None:
        self._tell()
        self.desk.complain(error)

    # --- the chosen pair ------------------------------------------------------------------------------------

    def _shown(self) -> list[Pair]:
        wanted = self._show.currentData()
        return [pair for pair in self._pairs if _ends(pair) not in self._done and wanted in {None, pair.judged.verdict}]

    def _choose_wanted(self) -> None:
        if self._wanted is None or self._seeker.is_seeking:
            return
        wanted, self._wanted = self._wanted, None
        ends = next((_ends(pair) for pair in self._shown() if wanted in _ends(pair)), None)
        if ends is not None:
            self.pairs.choose(ends)

    def _on_pairs_chosen(self, chosen: object) -> None:
        ends = chosen if isinstance(chosen, tuple) else None
        if ends is None:
            self._kept = self._other = None
            self.desk.worker.cancel(self._comparing)
            self.pane.show_comparison(None)
        elif {self._kept, self._other} != set(ends):
            self._compare(*ends)
        self._allow()

    def _compare(self, kept: SubjectId, other: SubjectId) -> None:
        self.desk.worker.cancel(self._comparing)
        self._kept, self._other = kept, other
        self._comparing = self.desk.ask(
            *(duplicate_views.compare, kept, other), then=self._on_compared, failed=self._on_comparing_failed
        )

    def _on_compared(self, held: Comparison) -> None:
        self.pane.show_comparison(held)

    def _on_comparing_failed(self, error: RolodexError) -> None:
        self.pane.show_comparison(None)
        # Deleted meanwhile: the list is being made anew already.
        if not isinstance(error, NotFound):
            self.desk.complain(error)

    def _on_pairs_activated(self, _ends: object) -> None:
        self.pane.setFocus()

    def _on_pane_changed(self) -> None:
        self._allow()

    # --- what is done ---------------------------------------------------------------------------------------

    def _on_merge_triggered(self) -> None:
        held = self.pane.held
        if held is None:
            return
        self._hold()
        first = held.first.subject
        self.desk.write(
            *(duplicates.merge, first.id, held.second.subject.id, first.version, self.pane.settled()),
            then=self._on_merged,
            failed=self._on_deed_failed,
        )

    def _on_apart_triggered(self) -> None:
        if self._kept is None or self._other is None:
            return
        self._hold()
        self.desk.write(
            *(duplicates.distinct, self._kept, self._other), then=self._on_told_apart, failed=self._on_deed_failed
        )

    def _on_merged(self, _done: Done) -> None:
        self.desk.say(self.tr("The two are one contact now. Undo (Ctrl+Z) takes them apart again."))
        if self._other is not None:
            gone = self._other
            self._go_on({_ends(pair) for pair in self._pairs if gone in _ends(pair)})

    def _on_told_apart(self, _done: Done) -> None:
        self.desk.say(self.tr("Remembered: they are two people, and the pair is not shown again. Undo takes it back."))
        self._go_on({ends for ends in map(_ends, self._pairs) if {self._kept, self._other} == set(ends)})

    def _on_deed_failed(self, error: RolodexError) -> None:
        self.desk.complain(error)
        self._allow()

    def _go_on(self, done: set[Ends]) -> None:
        """Take these pairs out of the list and choose the one that stands in their place."""
        place = self.pairs.table.currentIndex().row()
        self._done |= done
        self._kept = self._other = None
        self._fill()
        count = self.pairs.model.rowCount()
        if count:
            self.pairs.table.selectRow(min(max(place, 0), count - 1))
        self._allow()

    def _on_turn_triggered(self) -> None:
        if self._kept is not None and self._other is not None:
            self._compare(self._other, self._kept)

    def _on_next_triggered(self) -> None:
        count = self.pairs.model.rowCount()
        if count:
            self.pairs.table.selectRow((self.pairs.table.currentIndex().row() + 1) % count)

    def _on_open_triggered(self) -> None:
        if self._kept is not None:
            self.desk.go("contacts", self._kept)

    def _on_show_index_changed(self) -> None:
        self._fill()

    # --- what is shown --------------------------------------------------------------------------------------

    def _hold(self) -> None:
        # Not twice while the first is on its way.
        self._merge.setEnabled(False)
        self._apart.setEnabled(False)

    def _allow(self) -> None:
        has_pair = self._kept is not None
        shows_it = self.pane.held is not None and self.pane.held.first.subject.id == self._kept
        self._merge.setEnabled(has_pair and shows_it and self.pane.can_merge())
        self._apart.setEnabled(has_pair)
        self._turn.setEnabled(has_pair)
        self._open.setEnabled(has_pair)
        self._next.setEnabled(self.pairs.model.rowCount() > 1)

    def _fill(self) -> None:
        headers = (self.tr("It looks like"), self.tr("First"), self.tr("Second"), self.tr("Why"))
        lines = [Line(_ends(pair), self._texts(pair)) for pair in self._shown()]
        self.pairs.fill(headers, lines)
        # The two names share the room; why they were put together is short.
        for column in (_FIRST, _SECOND):
            self.pairs.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        if lines and self.pairs.current() is None:
            self.pairs.table.selectRow(0)
        self._tell()
        self._allow()
        self.status_changed.emit(self.status())

    def _texts(self, pair: Pair) -> tuple[str, ...]:
        judged = pair.judged
        return (
            duplicate_words.verdict(judged.verdict),
            self._who(pair.a),
            self._who(pair.b),
            duplicate_words.reasons(judged.reasons),
        )

    def _who(self, row: ContactRow) -> str:
        name = i18n.marked(row.display_name) or self.tr("(name hidden)")
        return f"{name}, {i18n.marked(row.affiliation)}" if row.affiliation else name

    def _tell(self) -> None:
        if not self._seeker.is_seeking:
            self._what.setText(
                self.tr("Look at each pair, then merge it (M) or say that it is not the same person (N).")
            )
        elif self._count is None:
            self._what.setText(self.tr("Reading the contacts …"))
        else:
            count = i18n.number_text(self._count)
            self._what.setText(self.tr("Comparing {count} contacts …").format(count=count))
        empty = (
            self.tr("The contacts are being compared.")
            if self._seeker.is_seeking
            else self.tr("No two contacts look like the same person.")
            if not self._pairs
            else self.tr("No pair of this kind is left.")
        )
        self.pairs.name_for_people(self.tr("Pairs of contacts"), empty)

    def _retranslate(self) -> None:
        self._show_label.setText(self.tr("S&how"))
        self._show.setAccessibleName(self.tr("Which pairs to show"))
        with QSignalBlocker(self._show):
            self._show.setItemText(0, self.tr("All pairs"))
            for place, verdict in enumerate(Verdict, 1):
                self._show.setItemText(place, duplicate_words.verdict(verdict))
        self._merge.say(self.tr("&Merge"), self.tr("Make the two one contact; the first one stays"))
        self._apart.say(self.tr("&Not the same"), self.tr("Remember that they are two people"))
        self._turn.say(self.tr("&Swap"), self.tr("Let the other one of the two stay"))
        self._next.say(self.tr("Ne&xt pair"), self.tr("Go to the next pair and decide about this one later"))
        self._open.say(self.tr("&Open the first"), self.tr("Open the contact that stays"))
        self._fill()


def _ends(pair: Pair) -> Ends:
    return pair.a.id, pair.b.id

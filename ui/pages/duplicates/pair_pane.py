"""Two contacts beside each other, value by value, with what a merge would do; one chooses where only one can stand."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from rolodex.commands.contact_queries import ContactView
from rolodex.commands.duplicate_views import Comparison, Meeting, Row
from rolodex.commands.duplicates import Side
from rolodex.commands.value_views import ValueView
from rolodex.domain.claim import Kind
from ui import duplicate_words, i18n, words
from ui.actions import Action
from ui.contact import texts
from ui.models.rows_model import Line
from ui.widgets.filled_table import FilledTable
from ui.widgets.level_banner import LevelBanner
from ui.widgets.problem_label import ProblemLabel

_OTHER_SIDE: Final = {Side.KEPT: Side.OTHER, Side.OTHER: Side.KEPT}
_ICON_PX: Final = 16
_WHOLE: Final = frozenset({"places"})
"""Their one line says all parts already."""


class PairPane(QWidget):
    """Shows a comparison, or says how to choose one. The first of the two is the one that stays."""

    changed = Signal()
    """The pair or a choice is another now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pair")
        self._held: Comparison | None = None
        self._settled: dict[str, Side] = {}
        self._build()
        self._retranslate()

    def _build(self) -> None:
        self._banner = LevelBanner(self)
        self._refusal = ProblemLabel(self)
        self._refusal.setObjectName("merge_refused")
        self.values = FilledTable("values_of_pair", 1, self)
        self.values.table.setWordWrap(True)
        self.values.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.values.chosen.connect(self._on_values_chosen)
        self._origin = QLabel(self)
        self._origin.setObjectName("origin_of_values")
        self._origin.setTextFormat(Qt.TextFormat.PlainText)
        self._origin.setWordWrap(True)
        # Two lines are kept free, or the table would jump with every row.
        self._origin.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self._origin.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._first = Action("take_first", "check", "1", self)
        self._second = Action("take_second", "check", "2", self)
        self._both = Action("take_both", "split", "3", self)
        self._first.triggered.connect(self._on_first_triggered)
        self._second.triggered.connect(self._on_second_triggered)
        self._both.triggered.connect(self._on_both_triggered)
        self._choices = QWidget(self)
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        for action in self.actions_of_row():
            row.addWidget(self._button(action))
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        column.addWidget(self._refusal)
        column.addWidget(self.values, 1)
        column.addWidget(self._choices)
        column.addWidget(self._origin)
        self.setFocusProxy(self.values)

    def _button(self, action: Action) -> QToolButton:
        button = QToolButton(self._choices)
        button.setObjectName(f"{action.objectName()}_button")
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    # --- for the page ---------------------------------------------------------------------------------------

    def actions_of_row(self) -> list[Action]:
        """What can be chosen where two values stand against each other."""
        return [self._first, self._second, self._both]

    def show_comparison(self, held: Comparison | None) -> None:
        """Show these two; what was chosen for the same two the other way round is kept."""
        is_turned = held is not None and self._held is not None and _is_turned(self._held, held)
        self._settled = {field: _OTHER_SIDE[side] for field, side in self._settled.items()} if is_turned else {}
        self._held = held
        self._banner.show_level(None if held is None else max(held.first.subject.level, held.second.subject.level))
        self._retranslate()
        if held is not None and not is_turned:
            self.values.table.selectRow(_first_of_interest(held.rows))
        self.changed.emit()

    @property
    def held(self) -> Comparison | None:
        """The comparison that is shown."""
        return self._held

    def settled(self) -> dict[str, Side]:
        """The choices, by field."""
        return dict(self._settled)

    def can_merge(self) -> bool:
        """Whether nothing forbids making the two one."""
        return self._held is not None and not self._held.both_have_a_protocol

    # --- choosing -------------------------------------------------------------------------------------------

    def _row(self) -> Row | None:
        place = self.values.current()
        rows = () if self._held is None else self._held.rows
        return rows[place] if isinstance(place, int) and 0 <= place < len(rows) else None

    def _settle(self, side: Side | None) -> None:
        row = self._row()
        if row is None or row.meeting is not Meeting.AGAINST:
            return
        if side is None:
            self._settled.pop(row.field, None)
        else:
            self._settled[row.field] = side
        self._fill()
        self.changed.emit()

    def _on_first_triggered(self) -> None:
        self._settle(Side.KEPT)

    def _on_second_triggered(self) -> None:
        self._settle(Side.OTHER)

    def _on_both_triggered(self) -> None:
        self._settle(None)

    def _on_values_chosen(self, _place: object) -> None:
        row = self._row()
        can_choose = row is not None and row.meeting is Meeting.AGAINST
        for action in self.actions_of_row():
            action.setEnabled(can_choose)
        self._origin.setText("" if row is None else self._origins(row))

    def _origins(self, row: Row) -> str:
        told = [
            f"{place}: {texts.provenance(value)}"
            for place, value in ((i18n.number_text(1), row.first), (i18n.number_text(2), row.second))
            if value is not None
        ]
        return "\n".join(told)

    # --- what is shown --------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            for action in self.actions_of_row():
                action.redraw()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._first.say(self.tr("The first stands (1)"), self.tr("Where two values differ: the first stands"))
        self._second.say(self.tr("The second stands (2)"), self.tr("Where two values differ: the second stands"))
        self._both.say(
            self.tr("Decide later (3)"), self.tr("Where two values differ: both stay until somebody decides")
        )
        self.values.name_for_people(
            self.tr("Values of both contacts"), self.tr("Choose a pair above to see the two beside each other.")
        )
        is_refused = self._held is not None and self._held.both_have_a_protocol
        self._refusal.complain(
            self.tr(
                "Both have a safe-contact protocol. Make one of the two first: open a contact, and delete or change "
                "its protocol. Then they can be merged."
            )
            if is_refused
            else ""
        )
        self._fill()

    def _fill(self) -> None:
        held = self._held
        if held is None:
            self.values.fill((), [])
            self._choices.hide()
            self._origin.setText("")
            return
        headers = (
            self.tr("Field"),
            self.tr("1: {name}, stays").format(name=self._name(held.first)),
            self.tr("2: {name}, joins the first").format(name=self._name(held.second)),
            self.tr("After the merge"),
        )
        self.values.fill(headers, [*self._value_lines(held), *self._around_lines(held)])
        header = self.values.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for column in range(1, len(headers)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._choices.setVisible(any(row.meeting is Meeting.AGAINST for row in held.rows))

    def _name(self, view: ContactView) -> str:
        return i18n.marked(view.name.text or "") or self.tr("(name hidden)")

    def _value_lines(self, held: Comparison) -> list[Line]:
        return [
            Line(
                place,
                (
                    words.field(row.field),
                    _text(row.first, held),
                    _text(row.second, held),
                    duplicate_words.meeting(row.meeting, self._settled.get(row.field)),
                ),
            )
            for place, row in enumerate(held.rows)
        ]

    def _around_lines(self, held: Comparison) -> list[Line]:
        moves = self.tr("all belong to the first")
        return [
            Line(kind, (duplicate_words.around(kind), i18n.number_text(mine), i18n.number_text(theirs), moves))
            for kind, mine, theirs in held.around
        ]


def _text(value: ValueView | None, held: Comparison) -> str:
    if value is None:
        return "—"
    shown = texts.shown(Kind.CONTACT, value, held.officer_names)
    if value.field in _WHOLE:
        return shown
    return texts.joined((shown, texts.parts(Kind.CONTACT, value, held.officer_names)))


def _first_of_interest(rows: Sequence[Row]) -> int:
    return next((place for place, row in enumerate(rows) if row.meeting is Meeting.AGAINST), 0)


def _is_turned(before: Comparison, now: Comparison) -> bool:
    return (before.first.subject.id, before.second.subject.id) == (now.second.subject.id, now.first.subject.id)

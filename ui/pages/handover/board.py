"""The items of a case as a board: a column for each state, a card for each contact.

A state is derived from what was done, so no card is dragged into another column; briefs, introductions and bundles move
them. Arrows go between columns and cards, Enter opens, 1 2 3 set the priority, as in the table.
"""

from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rolodex.commands.handover_windows import ItemState
from rolodex.domain.ids import SubjectId
from ui import handover_words, i18n
from ui.delegates.card_delegate import CardDelegate
from ui.handover_words import word
from ui.models.handover_card_model import HandoverCardModel
from ui.models.handover_item_model import HandoverItemModel

_COURSE: Final = (
    *(ItemState.LISTED, ItemState.BRIEFED, ItemState.INTRODUCED, ItemState.OFFERED),
    *(ItemState.ACCEPTED, ItemState.CONFIRMED),
)
_BESIDE: Final = (
    *(ItemState.DECLINED, ItemState.AWAITING_CONTACT, ItemState.WITHHELD, ItemState.NOT_HANDED_OVER),
    ItemState.REFERRED,
)
_MARGIN: Final = 6
_LINES_WITH_HINT: Final = 16
_LEAST_LETTERS: Final = 19
_LEAST_LETTERS_EMPTY: Final = 9
# Arabic keyboards have digits of their own.
_PRIORITIES: Final = {
    Qt.Key.Key_1: 1,
    Qt.Key.Key_2: 2,
    Qt.Key.Key_3: 3,
    **{Qt.Key(ord(digit)): place for place, digit in enumerate("١٢٣", start=1)},
}
_PLAIN: Final = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})


class _Cards(QListView):
    """The cards of one column. It tells the keys that are about more than itself."""

    stepped = Signal(int)
    """To the column so many places on, in the order of the course."""
    priority_typed = Signal(int)
    entered = Signal()

    def __init__(self, model: HandoverCardModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"board_{model.state.value}")
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        if event.modifiers() in _PLAIN and key in _PRIORITIES:
            self.priority_typed.emit(_PRIORITIES[key])
        elif event.modifiers() in _PLAIN and key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            self.stepped.emit(1 if (key == Qt.Key.Key_Right) is not is_mirrored else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.entered.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        # The height of a card follows from its width.
        self.scheduleDelayedItemsLayout()


class _Column(QFrame):
    """A heading with its count over the cards."""

    def __init__(self, items: HandoverItemModel, state: ItemState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.state = state
        self.model = HandoverCardModel(items, state, self)
        self.title = QLabel(self)
        self.title.setObjectName(f"board_title_{state.value}")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.cards = _Cards(self.model, self)
        # Where the text is large the cards give way, not the heading.
        self.cards.setMinimumHeight(self.fontMetrics().height())
        self.cards.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 4, 2, 2)
        column.addWidget(self.title)
        column.addWidget(self.cards, 1)

    def retranslate(self) -> None:
        font = self.font()
        font.setBold(True)
        self.title.setFont(font)
        count = i18n.number_text(self.model.rowCount())
        text = f"{word(handover_words.ITEM_STATES, self.state.value)} ({count})"
        self.title.setText(text)
        self.cards.setAccessibleName(text)
        letters = _LEAST_LETTERS if self.model.rowCount() else _LEAST_LETTERS_EMPTY
        measure = QFontMetrics(font)
        longest = max(measure.horizontalAdvance(part) for part in text.split())
        self.setMinimumWidth(max(i18n.letter_px(self.fontMetrics()) * letters, longest + 2 * _MARGIN))


class BoardView(QWidget):
    """Shows the rows of the model it is given; columns beside the course are there only while somebody is in them."""

    opened = Signal(object)
    priority_typed = Signal(int)
    choice_changed = Signal()

    def __init__(self, items: HandoverItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_choosing = False
        self.columns = tuple(_Column(items, state, self) for state in (*_COURSE, *_BESIDE))
        self._at = self.columns[0]
        self._hint = QLabel(self)
        self._hint.setObjectName("board_hint")
        self._hint.setWordWrap(True)
        ground = QWidget(self)
        self._row = QHBoxLayout(ground)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        for column in self.columns:
            self._row.addWidget(column)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(ground)
        self._scroll = scroll
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(scroll, 1)
        below.addWidget(self._hint)
        for column in self.columns:
            column.cards.stepped.connect(self._on_cards_stepped)
            column.cards.entered.connect(self._on_cards_entered)
            column.cards.activated.connect(self._on_cards_activated)
            column.cards.priority_typed.connect(self.priority_typed)
            column.cards.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.refresh()

    # --- for the list of items ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """The rows are others now."""
        for place, column in enumerate(self.columns):
            is_filled = bool(column.model.rowCount())
            column.setVisible(is_filled or column.state in _COURSE)
            self._row.setStretch(place, 5 if is_filled else 2)
        self._retranslate()
        if not self._at.model.rowCount():
            self._at = next((one for one in self.columns if one.model.rowCount()), self.columns[0])
        self._share_tab()

    def choose(self, contacts: tuple[SubjectId, ...]) -> None:
        """Choose the cards of these contacts, the first one current."""
        self._is_choosing = True
        is_first = True
        for column in self.columns:
            column.cards.clearSelection()
            places = column.model.rows_of(contacts)
            selection = column.cards.selectionModel()
            chosen = QItemSelection()
            for place in places:
                chosen.select(column.model.index(place, 0), column.model.index(place, 0))
            selection.select(chosen, QItemSelectionModel.SelectionFlag.Select)
            if places and is_first:
                is_first = False
                self._at = column
                flags = QItemSelectionModel.SelectionFlag.Select
                selection.setCurrentIndex(column.model.index(places[0], 0), flags)
        self._is_choosing = False
        self._share_tab()

    def chosen(self) -> tuple[SubjectId, ...]:
        """The contacts of the chosen cards, column by column."""
        found = []
        for column in self.columns:
            rows = sorted(index.row() for index in column.cards.selectionModel().selectedIndexes())
            found += [contact for row in rows if (contact := self._contact(column, row)) is not None]
        return tuple(found)

    def take_keyboard(self) -> None:
        """Put the keyboard on the current card, or the first there is."""
        self._enter(self._at)

    def _contact(self, column: _Column, row: int) -> SubjectId | None:
        entry = column.model.at(row)
        return entry.view.contact if entry is not None else None

    # --- events ---------------------------------------------------------------------------------------------

    def _on_cards_stepped(self, places: int) -> None:
        filled = [column for column in self.columns if column.model.rowCount()]
        if self._at in filled:
            place = filled.index(self._at) + places
            if 0 <= place < len(filled):
                row = self._at.cards.currentIndex().row()
                self._enter(filled[place], max(row, 0))

    def _enter(self, column: _Column, row: int = -1) -> None:
        wanted = column.cards.currentIndex().row() if row < 0 else row
        if column.model.rowCount():
            place = min(max(wanted, 0), column.model.rowCount() - 1)
            if row >= 0 or not column.cards.selectionModel().hasSelection():
                column.cards.setCurrentIndex(column.model.index(place, 0))
        column.cards.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(column, 0, 0)

    def _on_cards_entered(self) -> None:
        column = next(one for one in self.columns if one.cards is self.sender())
        self._at = column
        self._share_tab()

    def _share_tab(self) -> None:
        """Tab comes to one column and leaves the board from it; arrows go to the others."""
        for column in self.columns:
            is_at = column is self._at
            column.cards.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_at else Qt.FocusPolicy.ClickFocus)

    def _on_selection_changed(self) -> None:
        if self._is_choosing:
            return
        # Cards are chosen in one column at a time, so that the arrows never leave some behind unseen.
        self._is_choosing = True
        for column in self.columns:
            if column.cards.selectionModel() is not self.sender():
                column.cards.clearSelection()
        self._is_choosing = False
        self.choice_changed.emit()

    def _on_cards_activated(self, index: QModelIndex) -> None:
        column = next(one for one in self.columns if one.cards is self.sender())
        self.opened.emit(self._contact(column, index.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        # Where text is large the cards need the room more than the hint does.
        self._hint.setVisible(self.height() > self.fontMetrics().height() * _LINES_WITH_HINT)

    def focusInEvent(self, _event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        # A focus proxy that changes tears the order of Tab apart (Qt 6.11).
        self.take_keyboard()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.FontChange}:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for column in self.columns:
            column.retranslate()
        folded = [column for column in self.columns if column.state in _BESIDE and not column.model.rowCount()]
        names = i18n.listed(word(handover_words.ITEM_STATES, column.state.value) for column in folded)
        said = self.tr("Arrows go from card to card, Enter opens, 1 2 3 set the priority. What is done moves a card.")
        if folded:
            said += " " + self.tr("Nobody is: {states}.").format(states=names)
        self._hint.setText(said)
        for column in self.columns:
            column.cards.setAccessibleDescription(said)

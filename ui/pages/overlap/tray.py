"""Who has no place in the plan: why, what would help, and what is done instead."""

from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rolodex.commands.plan_views import UnplacedView, Why
from rolodex.domain.fallback import MODES
from rolodex.domain.ids import SubjectId
from ui import i18n, overlap_words
from ui.dialogs.handover_fields import WordCombo
from ui.models.rows_model import Line
from ui.overlap_words import word
from ui.pages.overlap import plan_texts
from ui.widgets.filled_table import FilledTable

_LETTERS: Final = 38
_LETTERS_OF_MODE: Final = 12
_NO_MEETING: Final = frozenset({Why.NO_DAY, Why.DECLINED})


class Tray(QWidget):
    """A list, priority first; below it the current one in sentences."""

    fallback_wanted = Signal(object, str)
    """These contacts are to be introduced by this mode instead."""
    accept_wanted = Signal(object)
    place_wanted = Signal(object)
    """The contact is to be put on a day and time by hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lefts: tuple[UnplacedView, ...] = ()
        self._may_propose = self._may_accept = False
        self._title, self._label = QLabel(self), QLabel(self)
        self._title.setObjectName("tray_title")
        self.list = FilledTable("unplaced", 1, self)
        self._why = QLabel(self)
        self._why.setObjectName("tray_why")
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        self.mode = WordCombo(self)
        self.mode.setObjectName("tray_mode")
        self.mode.setMinimumContentsLength(_LETTERS_OF_MODE)
        self._label.setBuddy(self.mode)
        self.propose, self.accept, self.place = QPushButton(self), QPushButton(self), QPushButton(self)
        for button, name in ((self.propose, "propose"), (self.accept, "accept"), (self.place, "place")):
            button.setObjectName(f"tray_{name}")
        self._build()
        self.list.chosen.connect(self._on_list_chosen)
        self.propose.clicked.connect(self._on_propose_clicked)
        self.accept.clicked.connect(self._on_accept_clicked)
        self.place.clicked.connect(self._on_place_clicked)
        self._fit()
        self._retranslate()

    def _build(self) -> None:
        self._detail = QWidget(self)
        below = QVBoxLayout(self._detail)
        below.setContentsMargins(0, 0, 4, 0)
        below.addWidget(self._why)
        instead = QHBoxLayout()
        instead.addWidget(self._label)
        instead.addWidget(self.mode, 1)
        below.addLayout(instead)
        for button in (self.propose, self.accept, self.place):
            below.addWidget(button)
        below.addStretch(1)
        scroll = self._scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.list, 1)
        column.addWidget(scroll, 1)

    # --- for the page ---------------------------------------------------------------------------------------

    def show_unplaced(self, lefts: tuple[UnplacedView, ...], *, may_propose: bool, may_accept: bool) -> None:
        """Show these; who holds the case proposes, somebody else accepts."""
        self._lefts, self._may_propose, self._may_accept = lefts, may_propose, may_accept
        self._fill()

    def current(self) -> UnplacedView | None:
        """The one that is looked at."""
        return next((left for left in self._lefts if _key(left) == self.list.current()), None)

    # --- events ---------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        headers = (self.tr("Priority"), self.tr("Contact"), self.tr("Instead"))
        had_keyboard = self._has_keyboard()
        with QSignalBlocker(self.list):
            self.list.fill(headers, [Line(_key(left), self._texts(left)) for left in self._lefts])
            if self.list.current() is None and self._lefts:
                self.list.choose(_key(self._lefts[0]))
        waiting = sum(len(left.contacts) for left in self._lefts if not left.accepted)
        self._title.setText(self.tr("Without a place: {count}").format(count=i18n.number_text(waiting)))
        self._show_current()
        if had_keyboard and not self._has_keyboard():
            # Its button went with who was placed: the next one is chosen in the list.
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_keyboard(self) -> bool:
        """Whether the keyboard is here, or comes back here when the dialog above is closed."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused) and focused.isVisible()

    def _texts(self, left: UnplacedView) -> tuple[str, str, str]:
        proposed = word(overlap_words.FALLBACKS, left.proposed)
        instead = self.tr("{mode}?").format(mode=proposed) if left.proposed else ""
        if left.accepted:
            instead = f"\N{CHECK MARK} {word(overlap_words.FALLBACKS, left.accepted)}"
        number = "" if left.priority is None else i18n.number_text(left.priority)
        return number, plan_texts.names(left.contacts), instead

    def _on_list_chosen(self, _key_of_it: object) -> None:
        self._show_current()

    def _show_current(self) -> None:
        left = self.current()
        self._detail.setVisible(left is not None)
        if left is None:
            return
        self._why.setText(i18n.led("\n".join(self._sentences(left))))
        chosen = left.accepted or left.proposed or left.suggested
        self.mode.fill(overlap_words.FALLBACKS, MODES, chosen=chosen, said=word)
        is_open = not left.accepted
        self.propose.setEnabled(self._may_propose)
        for widget in (self.mode, self._label, self.propose):
            widget.setVisible(self._may_propose and is_open)
        self.place.setVisible(self._may_propose and is_open and left.why not in _NO_MEETING)
        self.accept.setVisible(bool(left.proposed) and is_open and self._may_accept)

    def _sentences(self, left: UnplacedView) -> list[str]:
        said = [plan_texts.names(left.contacts), overlap_words.why(left.why.value)]
        helps = overlap_words.what_helps(left.why.value)
        if helps and not left.accepted:
            said.append(helps)
        by = i18n.listed(map(i18n.marked, left.said_by)) or self.tr("(no name)")
        if left.accepted:
            mode = word(overlap_words.FALLBACKS, left.accepted)
            said.append(self.tr("Accepted instead by {name}: {mode}.").format(name=by, mode=mode))
        elif left.proposed:
            mode = word(overlap_words.FALLBACKS, left.proposed)
            said.append(self.tr("Proposed instead by {name}: {mode}.").format(name=by, mode=mode))
            said.append(self.tr("The incoming officer, the supervisor or the custodian must accept it."))
        elif left.suggested:
            said.append(
                self.tr("Suggested instead: {mode}.").format(mode=word(overlap_words.FALLBACKS, left.suggested))
            )
        return said

    def _contacts(self) -> tuple[SubjectId, ...]:
        left = self.current()
        return tuple(met.contact for met in left.contacts) if left is not None else ()

    def _on_propose_clicked(self) -> None:
        self.fallback_wanted.emit(self._contacts(), self.mode.code())

    def _on_accept_clicked(self) -> None:
        self.accept_wanted.emit(self._contacts())

    def _on_place_clicked(self) -> None:
        self.place_wanted.emit(self.current())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        font = self.font()
        font.setBold(True)
        self._title.setFont(font)
        self.setMinimumWidth(i18n.letter_px(self.fontMetrics()) * _LETTERS)

    def _retranslate(self) -> None:
        self._label.setText(self.tr("&Instead"))
        self.mode.setAccessibleName(self.tr("How to introduce instead"))
        self.propose.setText(self.tr("Prop&ose this instead"))
        self.accept.setText(self.tr("Acc&ept this instead"))
        self.place.setText(self.tr("Place by &hand…"))
        self.list.name_for_people(self.tr("Contacts without a place"), self.tr("Everybody who waits has a place."))
        self._why.setAlignment(i18n.leading_side(self.layoutDirection()) | Qt.AlignmentFlag.AlignTop)
        self._fill()


def _key(left: UnplacedView) -> tuple[SubjectId, ...]:
    return tuple(met.contact for met in left.contacts)

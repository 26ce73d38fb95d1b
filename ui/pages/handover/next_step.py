"""The next step of a case: a button that can always be pressed, and what still stands in its way."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from rolodex.commands.handover_windows import Missing, Picture, State
from rolodex.errors import IllegalTransition
from ui import guard_words, handover_words, i18n
from ui.handover_words import word
from ui.widgets.problem_label import ProblemLabel

_MOST_LINES = 6
_OF_THE_PERSON = frozenset({"holder_only", "no_such_step"})
"""Guards that are never missing on a list: who acts, and where the case stands."""


class NextStep(QFrame):
    """Shows what the guards miss, and the guard that refused. Each line leads to the items it is about."""

    pressed = Signal()
    led_to = Signal(object)
    """A `Missing` that somebody chose to look at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._picture: Picture | None = None
        self._guard = ""
        self._is_fitting = False
        self.button = QPushButton(self)
        self.button.setObjectName("next_step_button")
        self._refusal = ProblemLabel(self)
        self._refusal.setObjectName("step_refusal")
        self._title = QLabel(self)
        self._title.setObjectName("missing_title")
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.lines = QListWidget(self)
        self.lines.setObjectName("missing")
        self.lines.setWordWrap(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title.setBuddy(self.lines)
        column = QVBoxLayout(self)
        for widget in (self.button, self._refusal, self._title, self.lines):
            column.addWidget(widget)
        self.button.clicked.connect(self.pressed)
        self.lines.itemActivated.connect(self._on_line_activated)

    def show_picture(self, picture: Picture) -> None:
        """Show the next step of this case. What was refused is forgotten once the case went on."""
        before = self._picture
        if before is None or (before.view.case, before.view.state) != (picture.view.case, picture.view.state):
            self._guard = ""
        self._picture = picture
        still = {*(found.guard.value for found in picture.view.missing), *_OF_THE_PERSON}
        if self._guard not in still:
            self._guard = ""
        self._retranslate()

    def refuse(self, error: IllegalTransition) -> None:
        """A guard refused: say its name and what it asks for, and put the keyboard on what is missing."""
        self._guard = str(error.params["guard"])
        self._retranslate()
        if self.lines.count():
            place = next((row for row in range(self.lines.count()) if self._at(row).guard.value == self._guard), 0)
            self.lines.setCurrentRow(place)
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def guard(self) -> str:
        """The guard that refused the last try; empty for none."""
        return self._guard

    def _at(self, row: int) -> Missing:
        found: Missing = self.lines.item(row).data(Qt.ItemDataRole.UserRole)
        return found

    def _on_line_activated(self, item: QListWidgetItem) -> None:
        self.led_to.emit(item.data(Qt.ItemDataRole.UserRole))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        if self._picture is None:
            return
        view = self._picture.view
        if view.following is not None:
            said = self.tr("&Next step: {state}").format(state=word(handover_words.STATES, view.following.value))
        elif view.state is State.SUSPENDED:
            said = self.tr("&Next step: resume")
        else:
            said = self.tr("&Next step")
        self.button.setText(said)
        self.button.setAccessibleName(said.replace("&", ""))
        self._refusal.complain(
            self.tr("Not yet – {name}. {sentence}").format(
                name=guard_words.name(self._guard), sentence=guard_words.sentence(self._guard)
            )
            if self._guard
            else ""
        )
        self._refusal.setProperty("guard", self._guard)
        self._fill(view.missing)
        self._title.setText(self._title_text())
        self.lines.setAccessibleName(self.tr("What is still missing"))

    def _title_text(self) -> str:
        assert self._picture is not None
        view = self._picture.view
        if view.missing and self._picture.acting != view.holder:
            return self.tr("Somebody else holds the case now. Still missing there:")
        if view.missing:
            return self.tr("Still missing (Enter shows the items):")
        if view.state in {State.CLOSED, State.CANCELLED}:
            return self.tr("This case is over.")
        return self.tr("Nothing is missing for it.")

    def _fill(self, missing: tuple[Missing, ...]) -> None:
        chosen = self.lines.currentRow()
        self.lines.clear()
        for found in missing:
            text = guard_words.missing(found.guard.value, i18n.number_text(found.count))
            line = QListWidgetItem(f"○ {text}", self.lines)
            line.setData(Qt.ItemDataRole.UserRole, found)
            line.setData(Qt.ItemDataRole.AccessibleTextRole, text)
        self.lines.setVisible(bool(missing))
        if missing:
            self.lines.setCurrentRow(min(max(chosen, 0), len(missing) - 1))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the lines need, up to some; more of them scroll."""
        count = self.lines.count()
        if not count or self._is_fitting:
            return
        self._is_fitting = True
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if count > _MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.lines.setVerticalScrollBarPolicy(policy)
        self.lines.doItemsLayout()
        first, last = self.lines.item(0), self.lines.item(min(count, _MOST_LINES) - 1)
        high = self.lines.visualItemRect(last).bottom() - self.lines.visualItemRect(first).top()
        self.lines.setFixedHeight(high + 2 * self.lines.frameWidth() + 4)
        self._is_fitting = False

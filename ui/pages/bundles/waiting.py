"""What waits for the officer here: requests that came, and colleagues who wait for word of a hand-over."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rolodex.clock import from_ms
from rolodex.commands.case_news import Owed
from rolodex.commands.requests import Came
from ui import bundle_words, handover_words, i18n
from ui.models.text_table_model import Line
from ui.pages.bundles.tables import TextTable, text_label

_MOST_ROWS = 4


class _Waiting(TextTable):
    """As high as its rows, up to a few of them."""

    taken_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("waiting", 3, (), parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().sectionResized.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        rows = min(self.lines.rowCount(), _MOST_ROWS) + 1
        height = self.verticalHeader().defaultSectionSize() * rows + self.frameWidth() * 2
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken_up.emit()
            return
        super().keyPressEvent(event)


class WaitingList(QWidget):
    """Hidden where nothing waits. Enter takes up the chosen row."""

    answer_wanted = Signal(object)
    """A request (`Came`)."""
    send_wanted = Signal(object)
    """A bundle about a case (`Owed`)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._came: Sequence[Came] = ()
        self._owed: Sequence[Owed] = ()
        self._title = text_label(self, "waiting_title", is_title=True)
        self._take_up = QPushButton(self)
        self._take_up.setObjectName("take_up")
        self.table = _Waiting(self)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._take_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.table)
        self._take_up.clicked.connect(self._on_taken_up)
        self.table.taken_up.connect(self._on_taken_up)
        self.table.doubleClicked.connect(self._on_taken_up)
        self.table.selectionModel().currentRowChanged.connect(self._tell_button)
        self.hide()

    def show_came(self, came: Sequence[Came]) -> None:
        """Show the requests that were not answered yet."""
        self._came = [one for one in came if not one.is_answered]
        self._fill()

    def show_owed(self, owed: Sequence[Owed]) -> None:
        """Show who waits for word of a case."""
        self._owed = owed
        self._fill()

    def is_empty(self) -> bool:
        """Whether nothing waits."""
        return not self._came and not self._owed

    def _fill(self) -> None:
        kept = self.table.currentIndex().row()
        lines = [Line(self._request(one), one) for one in self._came]
        lines += [Line(self._news(one), one) for one in self._owed]
        self.table.lines.show(lines)
        self.table.choose(min(max(kept, 0), len(lines) - 1))
        self.table.updateGeometry()
        count = i18n.number_text(len(lines))
        self._title.setText(self.tr("Waiting for you: {count}").format(count=count))
        self.setVisible(bool(lines))
        self._tell_button()

    def _request(self, one: Came) -> tuple[str, str, str]:
        day = i18n.date_text(from_ms(one.at_ms).date().isoformat())
        what = self.tr("Answer the request of {day}").format(day=day)
        return what, i18n.marked(one.officer_name) or self.tr("keys that are gone"), bundle_words.asked(one.asked)

    def _news(self, one: Owed) -> tuple[str, str, str]:
        what = self.tr("Send: {purpose}").format(purpose=bundle_words.said(bundle_words.PURPOSES, one.purpose.value))
        roles = i18n.listed(handover_words.word(handover_words.ROLES, role) for role in one.roles)
        about = self.tr("What you said of the hand-over is not known there yet")
        if not one.is_verified:
            about = "\N{WARNING SIGN} " + self.tr("First compare the digits under People and keys")
        return what, f"{i18n.marked(one.name)} ({roles})", about

    def _tell_button(self) -> None:
        is_request = isinstance(self.table.chosen(), Came)
        self._take_up.setText(self.tr("Ans&wer…") if is_request else self.tr("Se&nd…"))
        self._take_up.setAccessibleName(self.tr("Answer the request") if is_request else self.tr("Send the bundle"))

    def _on_taken_up(self) -> None:
        chosen = self.table.chosen()
        if isinstance(chosen, Came):
            self.answer_wanted.emit(chosen)
        elif isinstance(chosen, Owed):
            self.send_wanted.emit(chosen)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.table.name(
            self.tr("What waits for you; Enter takes it up"),
            *(self.tr("What is to be done"), self.tr("With whom"), self.tr("About")),
        )
        self._fill()

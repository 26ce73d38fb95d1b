"""The base of the sections of a contact: a table, what the chosen row says besides, buttons for what can be done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QToolButton, QVBoxLayout, QWidget

from rolodex.commands.contact_windows import Detail
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import NotFound, RolodexError
from ui import i18n
from ui.actions import Action
from ui.desk import Desk
from ui.models.lines_model import Line, LinesModel
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.read_table import ReadTable

_NARROW_LETTERS = 62
"""Where there is less room than these letters need, the columns after the second are left to the details."""
_LEAST_LINES = 6
_FIRST_SHARE = 0.34
"""Of the width, at most, for the first column; what is longer is wrapped."""


class Section(QWidget):
    """Reads when it is shown, and again for another contact or after a change. Remembers the chosen row by its place.

    A subclass overrides `_ask`, `_lines`, `_headers` and `_retranslate`, which its constructor calls last.
    """

    level_changed = Signal()
    """What is on the screen may have another level."""
    reveal_wanted = Signal(str, object)
    """Somebody wants to see what is hidden: a field, empty for all, or a record (`SubjectView`) instead."""

    def __init__(self, name: str, desk: Desk, parent: QWidget, columns: int = 2) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_section")
        self.name, self.desk = name, desk
        self._detail: Detail | None = None
        self._is_stale = True
        self._ticket = 0
        self._actions: list[QAction] = []
        self.model = LinesModel(columns, self)
        self.table = ReadTable(name, self.model, self)
        self.table.setWordWrap(True)
        # A bar that comes and goes would change the widths that decide about it.
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().sectionResized.connect(self._on_header_section_resized)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)
        self.table.doubleClicked.connect(self._on_table_double_clicked)
        self.notes, self.details = QLabel(self), QLabel(self)
        for label, called in ((self.notes, "notes"), (self.details, "details")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setObjectName(f"{name}_{called}")
            label.hide()
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons)
        # Stands in for the table where there are no lines, so that the note stays at the top.
        self._room = QWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notes)
        column.addWidget(self.table, 1)
        for widget in (self.details, self._buttons):
            column.addWidget(widget)
        column.addWidget(self._room, 1)
        self._room.hide()
        self._align()
        self.setFocusProxy(self.table)

    # --- for subclasses -------------------------------------------------------------------------------------

    def _ask(self, contact: SubjectId) -> int:
        """Ask for what is shown; the answer calls `_fill`. Answers with the ticket, 0 where nothing is asked."""
        raise NotImplementedError

    def _lines(self) -> Sequence[Line]:
        """What is shown, from the last answer."""
        raise NotImplementedError

    def _headers(self) -> Sequence[str]:
        """The names of the columns."""
        raise NotImplementedError

    def _note(self) -> str:
        """A sentence above the table; in place of it where there are no lines."""
        return ""

    def level(self) -> Level | None:
        """The highest level of what is on the screen, None where nothing is."""
        return None

    def _retranslate(self) -> None:
        """Set every text in the language of now."""

    def _choose(self) -> None:
        """Enter on a row, or a double click. The default does nothing."""

    def _row_changed(self) -> None:
        """Another row is chosen: allow what can be done with it. The default does nothing."""

    def copy(self) -> None:
        """Copy the chosen value. The default copies nothing."""

    def reveal(self) -> None:
        """Show what is hidden in the chosen row, else in the whole contact."""
        self.reveal_wanted.emit("", None)

    def forget(self) -> None:
        """Another contact comes: drop what was read."""

    # --- building -------------------------------------------------------------------------------------------

    def add_action(self, name: str, icon: str, keys: str = "") -> Action:
        """Something that can be done here, as a button. Its text comes by `say`."""
        action = Action(name, icon, "", self)
        if keys:
            action.setShortcut(QKeySequence(keys, QKeySequence.SequenceFormat.PortableText))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        self.show_action(action)
        self._actions.append(action)
        return action

    def show_action(self, action: QAction) -> None:
        """A button for an action that somebody else owns."""
        button = QToolButton(self._buttons)
        button.setObjectName(f"{action.objectName()}_button")
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.visibleChanged.connect(partial(_follow, button, action))
        self._flow.addWidget(button)

    # --- showing --------------------------------------------------------------------------------------------

    def show_contact(self, detail: Detail | None) -> None:
        """The contact whose section this is, or none."""
        if self._subject() != (detail.view.subject.id if detail else None):
            self.forget()
            self.model.show(self._headers(), ())
        self._detail, self._is_stale = detail, True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Ask, if anything is different from the last time."""
        if not self._is_stale or self._detail is None:
            return
        self._is_stale = False
        self.desk.worker.cancel(self._ticket)
        self._ticket = self._ask(self._detail.view.subject.id)

    def chosen(self) -> Line | None:
        """The line of the chosen row."""
        return self.model.line(self.table.currentIndex().row())

    def _subject(self) -> SubjectId | None:
        return None if self._detail is None else self._detail.view.subject.id

    def _fill(self) -> None:
        """Show the last answer; the chosen row stays chosen."""
        row = self.table.currentIndex().row()
        lines = self._lines()
        self.model.show(self._headers(), lines)
        note = self._note()
        self.notes.setText(note)
        self.notes.setVisible(bool(note))
        self.table.setVisible(bool(lines))
        self._room.setVisible(not lines)
        if lines:
            self.table.setCurrentIndex(self.model.index(min(max(row, 0), len(lines) - 1), 0))
        self._on_table_row_changed()
        self._fit()
        self.level_changed.emit()

    def _refused(self, error: RolodexError) -> None:
        # The contact may have gone between the question and the answer.
        if not isinstance(error, NotFound):
            self.desk.complain(error)

    def _fit(self) -> None:
        measure = self.table.fontMetrics()
        texts = [line.texts[0] for line in self.model.lines()]
        lines = [part for text in [*texts, str(self._headers()[0])] for part in text.split("\n")]
        widest = max((measure.horizontalAdvance(f"{text}xx") for text in lines), default=0)
        self.table.setColumnWidth(0, min(widest, round(self.table.viewport().width() * _FIRST_SHARE)))
        room = self.width() / max(i18n.letter_px(measure), 1)
        for column in range(2, self.model.columnCount()):
            self.table.setColumnHidden(column, room < _NARROW_LETTERS)
            self.table.resizeColumnToContents(column)
        self.table.setMinimumHeight(measure.lineSpacing() * _LEAST_LINES)
        self.table.resizeRowsToContents()

    def _align(self) -> None:
        # Latin text would stand on the left of an Arabic page otherwise, and the other way round.
        for label in (self.notes, self.details):
            label.setAlignment(i18n.leading_side(self.layoutDirection()))

    # --- events ---------------------------------------------------------------------------------------------

    def _on_table_row_changed(self) -> None:
        line = self.chosen()
        self.details.setText(line.details if line else "")
        self.details.setVisible(bool(self.details.text()))
        self._row_changed()

    def _on_table_double_clicked(self) -> None:
        self._choose()

    def _on_header_section_resized(self) -> None:
        # One contact has some tens of lines: fitting them all is quick.
        self.table.resizeRowsToContents()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.table.hasFocus():
            self._choose()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._align()
            self._retranslate()
            self._fill()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        elif event.type() == QEvent.Type.PaletteChange:
            for action in self._actions:
                if isinstance(action, Action):
                    action.redraw()
        super().changeEvent(event)


def _follow(button: QToolButton, action: QAction) -> None:
    button.setVisible(action.isVisible())

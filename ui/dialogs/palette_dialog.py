"""Ctrl+K: type a few letters of what you want to do, or of whom you look for."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from rolodex.commands import contact_windows
from rolodex.commands.contact_windows import Answer, Question
from ui import i18n
from ui.desk import Desk
from ui.models.palette_model import PaletteModel
from ui.widgets.read_table import PaddedDelegate

_LEAST_LETTERS = 2
_ICON_PX = 16
_AROUND_PX = 40
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class _Line(QLineEdit):
    """A line whose arrow keys move in the list below it."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


class PaletteDialog(QDialog):
    """Closes with Esc, runs what is chosen with Return."""

    contact_chosen = Signal(object)

    def __init__(self, desk: Desk, actions: list[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._desk, self._ticket, self._below = desk, 0, parent.window()
        self.model = PaletteModel(actions, self)
        self._line, self._list, self._none = _Line(self), QListView(self), QLabel(self)
        self._line.setObjectName("palette_line")
        self._list.setObjectName("palette_list")
        self._list.setModel(self.model)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self._list.setItemDelegate(PaddedDelegate(self._list))
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        for widget in (self._line, self._list, self._none):
            column.addWidget(widget)
        self._line.textChanged.connect(self._on_line_text_changed)
        self._line.moved.connect(self._on_line_moved)
        self._line.returnPressed.connect(self._on_line_return_pressed)
        self._list.clicked.connect(self._on_list_clicked)
        room = self._below.size()
        width, height = i18n.letter_px(self.fontMetrics()) * 70, self.fontMetrics().height() * 26
        self.resize(min(width, room.width() - _AROUND_PX), min(height, room.height() - _AROUND_PX))
        self._retranslate()
        self._show_state()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Do or find"))
        self._line.setPlaceholderText(self.tr("A command or a contact"))
        self._line.setAccessibleName(self.tr("A command or a contact"))
        self._list.setAccessibleName(self.tr("What fits"))
        self._none.setText(self.tr("Nothing fits. Try other letters."))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        if event.type() == QEvent.Type.PaletteChange:
            self.model.redraw()
        super().changeEvent(event)

    def done(self, result: int) -> None:
        super().done(result)
        # Not every window system gives the keyboard back to the window below.
        self._below.activateWindow()

    def _on_line_text_changed(self, typed: str) -> None:
        self._desk.worker.cancel(self._ticket)
        self.model.narrow(typed)
        if len(typed.strip()) >= _LEAST_LETTERS:
            self._ticket = self._desk.ask(contact_windows.ask, Question(typed), then=self._on_found)
        self._show_state()

    def _on_found(self, answer: Answer) -> None:
        if answer.question.text == self._line.text():
            self.model.add_contacts(answer.first)
            self._show_state()

    def _show_state(self) -> None:
        has_any = self.model.rowCount() > 0
        self._list.setVisible(has_any)
        self._none.setVisible(not has_any)
        if has_any and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self.model.index(0))

    def _on_line_moved(self, step: int) -> None:
        last = self.model.rowCount() - 1
        row = max(0, min(last, self._list.currentIndex().row() + step))
        self._list.setCurrentIndex(self.model.index(row))

    def _on_line_return_pressed(self) -> None:
        self._take(self._list.currentIndex())

    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        choice = self.model.choice(index.row()) if index.isValid() else None
        if choice is None:
            return
        # Closed first: what the command opens must not be behind it.
        self.accept()
        if choice.action is not None:
            choice.action.trigger()
        elif choice.contact is not None:
            self.contact_chosen.emit(choice.contact)

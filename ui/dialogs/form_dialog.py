"""The base of dialogs with fields: a title, fields that say what is wrong with them, one button that does it."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rolodex.errors import Invalid, RolodexError
from ui import error_text, i18n
from ui.widgets.problem_label import ProblemLabel

_WIDTH_IN_LETTERS: Final = 72
_LABEL_IN_LETTERS: Final = 28
"""A label that is longer goes on in a second line."""
_MARGIN_PX: Final = 40


class _RowLabel(QLabel):
    """As wide as its text in one line, or as the widest label may be: Qt's own guess is narrower than its column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        measure = self.fontMetrics()
        widest = i18n.letter_px(measure) * _LABEL_IN_LETTERS
        # Letters are set with fractions of a pixel, which add up.
        spare = i18n.letter_px(measure)
        width = min(measure.horizontalAdvance(self.text().replace("&", "")) + spare, widest)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()


class FormDialog(QDialog):
    """Collects values. A subclass adds rows, overrides `_retranslate` and `_submit`, and opens it with `open()`.

    Ctrl+Return or the button submits; Esc closes. While a command runs the dialog is `busy`; an error of the command is
    shown beside its field, or above the buttons, and nothing that was typed is lost.
    """

    done_with = Signal(object)
    """The value that `finish` was given; the dialog is closed then."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._rows: dict[str, tuple[QLabel, QWidget, ProblemLabel]] = {}
        self._cells: dict[str, QWidget] = {}
        self._window = parent.window()
        self._busy = False
        self._before_busy: QWidget | None = None
        self._intro, self._message = QLabel(self), ProblemLabel(self)
        self._intro.setTextFormat(Qt.TextFormat.PlainText)
        self._intro.setWordWrap(True)
        # A problem that is told later does not cut it off.
        whole = self._intro.sizePolicy()
        whole.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self._intro.setSizePolicy(whole)
        self._intro.hide()
        self._message.setObjectName(f"{name}_message")
        self._ground = QWidget(self)
        self.form = QFormLayout(self._ground)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._ground)
        self._buttons = QDialogButtonBox(self)
        self._ok = QPushButton(self)
        self._ok.setObjectName(f"{name}_ok")
        self._cancel = QPushButton(self)
        self._cancel.setObjectName(f"{name}_cancel")
        self._buttons.addButton(self._ok, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self._ok.setDefault(True)
        self._column = QVBoxLayout(self)
        for widget, stretch in ((self._intro, 0), (self._scroll, 1), (self._message, 0), (self._buttons, 0)):
            self._column.addWidget(widget, stretch)
        self._ok.clicked.connect(self._on_ok_clicked)
        submit = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return), self)
        submit.activated.connect(self._ok.click)
        self._cancel.clicked.connect(self.reject)

    # --- for subclasses -------------------------------------------------------------------------------------

    def add_row(self, name: str, field: QWidget) -> QWidget:
        """A field with its label and a place for what is wrong with it; texts come by `name_row`."""
        label, problem = _RowLabel(self._ground), ProblemLabel(self._ground)
        # The key of a label leads nowhere where its buddy only passes the keyboard on.
        label.setBuddy(field.focusProxy() or field)
        problem.setObjectName(f"{name}_problem")
        if not field.objectName():
            field.setObjectName(name)
        cell = QWidget(self._ground)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        # Beside its label, too, where the row is given more height than the field takes.
        is_fixed = field.minimumHeight() == field.maximumHeight()
        column.addWidget(field, 0, Qt.AlignmentFlag.AlignTop if is_fixed else Qt.AlignmentFlag(0))
        column.addWidget(problem)
        self.form.addRow(label, cell)
        self._rows[name] = (label, field, problem)
        self._cells[name] = cell
        return field

    def name_row(self, name: str, text: str) -> None:
        """The label of a row, with an ampersand before the letter of its key; it is the field's accessible name too."""
        label, field, _ = self._rows[name]
        label.setText(text)
        field.setAccessibleName(text.replace("&", ""))

    def show_row(self, name: str, is_shown: bool) -> None:
        """Show or hide a whole row."""
        self.form.setRowVisible(self._cells[name], is_shown)

    def name_buttons(self, ok: str, cancel: str = "") -> None:
        """What the buttons say. Without `cancel` it says so."""
        self._ok.setText(ok)
        self._cancel.setText(cancel or self.tr("Cancel"))

    def introduce(self, text: str) -> None:
        """A sentence or two above the fields."""
        self._intro.setText(text)
        self._intro.setVisible(bool(text))

    def allow(self, is_complete: bool) -> None:
        """Whether the button may be pressed."""
        self._ok.setEnabled(is_complete and not self._busy)

    def busy(self, is_busy: bool) -> None:
        """While a command runs nothing can be typed or pressed but Cancel."""
        if is_busy and not self._busy:
            self._before_busy = self.focusWidget()
        self._busy = is_busy
        self._ground.setEnabled(not is_busy)
        self._ok.setEnabled(not is_busy)
        if not is_busy and self._before_busy is not None:
            # What is disabled loses the keyboard.
            self._before_busy.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: RolodexError) -> None:
        """The command refused: say it beside the field that is wrong, or above the buttons. Bound as `failed`."""
        self.busy(False)
        self.clear_problems()
        name = str(error.params.get("field", "")) if isinstance(error, Invalid) else ""
        label = self._rows[name][2] if name in self._rows else self._message
        label.complain(error_text.sentences(error))
        self.grow_soon()
        if name in self._rows:
            field = self._rows[name][1]
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(label)

    def problem(self, name: str, text: str) -> None:
        """Say what is wrong with a field; an empty text takes it back."""
        self._rows[name][2].complain(text)
        if text:
            self.grow_soon()

    def clear_problems(self) -> None:
        """Forget what was wrong."""
        for _, _, problem in self._rows.values():
            problem.complain("")
        self._message.complain("")

    def grow_soon(self) -> None:
        """Take the room that rows need which were not there at first, once they have their places."""
        QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        room = self._scroll.viewport().size()
        missing = max(self._ground.sizeHint().height(), self.form.heightForWidth(room.width())) - room.height()
        missing += max(0, self._intro.heightForWidth(self._intro.width()) - self._intro.height())
        if missing > 0:
            self.resize(self.width(), min(self.height() + missing, self._window.height() - _MARGIN_PX))

    def finish(self, value: object = None) -> None:
        """Close with a value, which `done_with` tells. Bound as `then`."""
        self.busy(False)
        self.accept()
        self.done_with.emit(value)

    def _submit(self) -> None:
        """Take what was typed to a command; called once for each press of the button."""
        raise NotImplementedError

    def _retranslate(self) -> None:
        """Set every text in the language of now."""
        raise NotImplementedError

    # --- events ---------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Show the dialog over its window, with the keyboard in the first field."""
        self._retranslate()
        letters = i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS
        room = self._window.size()
        width = min(letters, room.width() - _MARGIN_PX)
        said = self._intro.heightForWidth(width - 40) if self._intro.text() else 0
        wanted = self._ground.sizeHint().height() + self._buttons.sizeHint().height() + said + 90
        self.resize(width, min(wanted, room.height() - _MARGIN_PX))
        super().open()
        first = next((field for _, field, _ in self._rows.values() if _takes_keyboard(field)), None)
        (first or self._ok).setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        super().done(result)
        # Not every window system gives the keyboard back to the window below.
        self._window.activateWindow()

    def _on_ok_clicked(self) -> None:
        if self._busy:
            return
        self.clear_problems()
        self._submit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        # Closed by its frame: the same as Cancel.
        self.reject()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)


def _takes_keyboard(field: QWidget) -> bool:
    return bool((field.focusProxy() or field).focusPolicy() & Qt.FocusPolicy.TabFocus)

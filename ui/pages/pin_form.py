"""Quick unlock: a short PIN where this officer switched it on, on this computer, after a full unlock."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from rolodex.clock import Clock
from rolodex.errors import KeyStoreAbsent, QuickUnlockOff, RolodexError, WrongPin
from ui import error_text, i18n, vault_doors
from ui.widgets.labelled_fields import LabelledFields
from ui.widgets.passphrase_edit import PassphraseEdit
from ui.widgets.problem_label import ProblemLabel
from ui.worker import Worker

if TYPE_CHECKING:
    from rolodex.commands.quick_unlock import State


class PinForm(QWidget):
    """Collects the PIN and opens the vault on the lane; the passphrase is always one key away."""

    opened = Signal()
    left = Signal()
    """The person wants to type the passphrase."""
    ended = Signal(object)
    """No PIN opens the vault any more, for this error."""

    def __init__(
        self, worker: Worker, folder: Path, clock: Clock, state: "State", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._worker, self._folder, self._clock, self._until = worker, folder, clock, state.expires_at
        self._left = state.tries_left
        self._is_opening = False
        self._edit, self._fields = PassphraseEdit("pin", self), LabelledFields(self)
        self._fields.add("pin", self._edit)
        self._hint, self._state, self._problem = QLabel(self), QLabel(self), ProblemLabel(self)
        self._problem.setObjectName("pin_message")
        for label in (self._hint, self._state):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._open, self._leave = QPushButton(self), QPushButton(self)
        self._open.setObjectName("unlock_by_pin")
        self._leave.setObjectName("passphrase_instead")
        self._leave.setFlat(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for widget in (self._fields, self._hint, self._problem, self._state, self._open, self._leave):
            rows.addWidget(widget)
        self.setFocusProxy(self._edit)
        self._edit.text_changed.connect(self._show_state)
        self._edit.return_pressed.connect(self._on_open_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        self._leave.clicked.connect(self._on_leave_clicked)
        self._retranslate()

    def _on_leave_clicked(self) -> None:
        self._edit.clear()
        self.left.emit()

    def _on_open_clicked(self) -> None:
        if self._is_opening or self._edit.is_empty():
            return
        self._problem.complain("")
        try:
            typed = self._edit.take()
        except RolodexError as error:
            self._on_failed(error)
            return
        self._set_opening(True)
        self._worker.enter(
            *(vault_doors.by_pin, self._folder, typed, self._clock), then=self._on_opened, failed=self._on_failed
        )

    def _on_opened(self, _nothing: None) -> None:
        self._set_opening(False)
        self.opened.emit()

    def _on_failed(self, error: RolodexError) -> None:
        self._set_opening(False)
        self._problem.complain(error_text.sentences(error))
        self._edit.setFocus()
        if isinstance(error, WrongPin):
            self._left = int(error.params["left"])
            self._retranslate()
        if isinstance(error, QuickUnlockOff | KeyStoreAbsent) or not self._left:
            self.ended.emit(error)

    def _set_opening(self, is_opening: bool) -> None:
        self._is_opening = is_opening
        self._show_state()

    def _show_state(self) -> None:
        self._state.setText(self.tr("Opening the vault …") if self._is_opening else "")
        self._state.setVisible(self._is_opening)
        self._open.setEnabled(not (self._is_opening or self._edit.is_empty()))
        for field in (self._edit, self._leave):
            field.setEnabled(not self._is_opening)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape and not self._is_opening:
            self._on_leave_clicked()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._fields.say("pin", self.tr("&PIN of this computer"))
        self._edit.name_for_people(self.tr("PIN"))
        day = "" if self._until is None else i18n.date_text(self._until.astimezone().date().isoformat())
        self._hint.setText(
            self.tr("Tries left: {count}. It serves until {day}; then the passphrase is asked once.").format(
                count=i18n.number_text(self._left), day=day
            )
        )
        self._open.setText(self.tr("&Unlock"))
        self._leave.setText(self.tr("U&se the passphrase instead"))
        self._show_state()

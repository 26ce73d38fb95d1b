"""The page of a locked vault: its folder, one line for the passphrase, nothing about what is inside."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from rolodex.clock import Clock
from rolodex.errors import RolodexError, WrongPassphrase
from ui import error_text, i18n, vault_doors
from ui.pin_renewal import PinRenewal
from ui.vault_place import PlaceChooser
from ui.widgets.centred_card import CentredCard
from ui.widgets.keyboard_hint import KeyboardHint
from ui.widgets.labelled_fields import LabelledFields
from ui.widgets.passphrase_edit import PassphraseEdit
from ui.worker import Worker

if TYPE_CHECKING:
    from rolodex.commands.quick_unlock import State

_TICK_MS: Final = 1_000


class UnlockPage(QWidget):
    """Collects the passphrase, tells what is wrong where it was typed, and waits longer after each wrong one."""

    unlocked = Signal()
    folder_chosen = Signal(object)
    """Another folder, which holds a vault, is to be opened."""
    new_vault_wanted = Signal(object)
    """A vault is to be made in this folder, which is free."""

    def __init__(self, worker: Worker, folder: Path, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker, self._folder, self._clock = worker, folder, clock
        self._wait_s = 0
        self._is_opening = False
        self._error: RolodexError | None = None
        self._refusal = ""
        self.quick_state: State | None = None
        """What is known about a PIN; None before it was asked and where none opens the vault any more."""
        self._shown: QWidget | None = None
        self._build()
        self._places = PlaceChooser(self)
        self._places.opened.connect(self._on_place_opened)
        self._places.found_free.connect(self.new_vault_wanted)
        self._places.refused.connect(self._on_place_refused)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._retranslate()

    def _build(self) -> None:
        self._card = CentredCard(self)
        self._title, self._place, self._message = (QLabel(self._card) for _ in range(3))
        self._title.setProperty("role", "title")
        self._message.setObjectName("unlock_message")
        for label in (self._place, self._message):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._plain = QWidget(self._card)
        self._passphrase = PassphraseEdit("passphrase", self._plain)
        self._fields = LabelledFields(self._plain)
        self._fields.add("passphrase", self._passphrase)
        self._unlock = QPushButton(self._plain)
        self._unlock.setObjectName("unlock")
        self._unlock.setDefault(True)
        rows = QVBoxLayout(self._plain)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        hint = KeyboardHint(self._passphrase, self._plain)
        for widget in (self._fields, hint, self._message, self._unlock, *self._build_ways()):
            rows.addWidget(widget)
        self._card.add(self._title, self._place, self._plain)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card)
        self.setFocusProxy(self._passphrase)
        self._passphrase.text_changed.connect(self._on_text_changed)
        self._passphrase.return_pressed.connect(self._on_unlock_clicked)
        self._unlock.clicked.connect(self._on_unlock_clicked)

    def _build_ways(self) -> tuple[QPushButton, ...]:
        """Quiet buttons for what is seldom wanted here."""
        self._pin, self._recover, self._other, self._new = (QPushButton(self._plain) for _ in range(4))
        slots = {
            "use_pin": (self._pin, self._on_pin_clicked),
            "recover_instead": (self._recover, self._on_recover_clicked),
            "open_other": (self._other, self._on_other_clicked),
            "make_new": (self._new, self._on_new_clicked),
        }
        for name, (button, slot) in slots.items():
            button.setObjectName(name)
            button.setFlat(True)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        return (self._pin, self._recover, self._other, self._new)

    def look_for_delay(self) -> None:
        """Ask how long the next try has to wait, and whether a PIN opens the vault; after the first paint, as it loads
        what unlocking needs."""
        self._ask_delay()
        self._worker.beside(
            *(vault_doors.quick_state, self._folder, self._clock),
            then=self._on_quick_state_known,
            failed=self._on_quick_state_failed,
        )

    def _ask_delay(self) -> None:
        self._worker.beside(
            *(vault_doors.delay_s, self._folder, self._clock), then=self._on_delay_known, failed=self._on_failed
        )

    # --- one try --------------------------------------------------------------------------------------------

    def _on_unlock_clicked(self) -> None:
        if self._is_opening or self._wait_s or self._passphrase.is_empty():
            return
        try:
            passphrase = self._passphrase.take()
        except RolodexError as error:
            self._on_failed(error)
            return
        self._is_opening, self._error, self._refusal = True, None, ""
        self._show_state()
        self._worker.enter(
            *(vault_doors.by_passphrase, self._folder, passphrase, self._clock),
            then=self._on_opened,
            failed=self._on_failed,
        )

    def _on_opened(self, _nothing: None) -> None:
        self._is_opening = False
        self._show_state()
        PinRenewal(self._worker, self._clock).start()
        self.unlocked.emit()

    def _on_failed(self, error: RolodexError) -> None:
        self._is_opening, self._error = False, error
        self._show_state()
        self._passphrase.setFocus()
        if isinstance(error, WrongPassphrase):
            self._ask_delay()

    def _on_delay_known(self, seconds: int) -> None:
        self._wait_s = seconds
        if seconds:
            self._timer.start()
        self._show_state()

    def _on_timer_timeout(self) -> None:
        self._wait_s = max(0, self._wait_s - 1)
        if not self._wait_s:
            self._timer.stop()
        self._show_state()

    # --- other ways -----------------------------------------------------------------------------------------

    def show_recovery(self) -> None:
        """Show the form for recovery words in place of the passphrase."""
        # Imported here: hardly anybody needs it.
        from ui.pages.recover_form import RecoverForm

        form = RecoverForm(self._worker, self._folder, self._clock, self._card)
        form.recovered.connect(self.unlocked)
        form.left.connect(self._on_form_left)
        self._show_form(form)

    def _show_form(self, form: QWidget) -> None:
        """Show a form in place of the passphrase."""
        self._drop_form()
        self._passphrase.clear()
        self._plain.hide()
        self._card.add(form)
        form.show()
        self._shown = form
        self.setFocusProxy(form)
        form.setFocus()
        self._retranslate()

    def _drop_form(self) -> None:
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None

    def _on_quick_state_known(self, state: "State") -> None:
        self.quick_state = state
        self._show_state()
        if state.answer.value == "ready" and self._passphrase.is_empty() and not self._is_opening:
            self._show_pin()

    def _on_quick_state_failed(self, _error: RolodexError) -> None:
        # What is wrong with the vault is told when it is to be opened.
        self.quick_state = None

    def _show_pin(self) -> None:
        # Imported here: only who switched it on needs it.
        from ui.pages.pin_form import PinForm

        if self.quick_state is None or self._shown is not None:
            return
        form = PinForm(self._worker, self._folder, self._clock, self.quick_state, self._card)
        form.opened.connect(self.unlocked)
        form.left.connect(self._on_form_left)
        form.ended.connect(self._on_pin_ended)
        self._show_form(form)

    def _on_pin_ended(self, error: RolodexError) -> None:
        self.quick_state, self._error = None, error
        self._on_form_left()

    def _on_pin_clicked(self) -> None:
        self._show_pin()

    def _on_recover_clicked(self) -> None:
        self.show_recovery()

    def _on_form_left(self) -> None:
        self._drop_form()
        self._plain.show()
        self.setFocusProxy(self._passphrase)
        self._passphrase.setFocus()
        self._retranslate()

    def _on_other_clicked(self) -> None:
        self._places.ask_for_vault(self._folder.parent)

    def _on_new_clicked(self) -> None:
        self._places.ask_for_free_place(self._folder.parent)

    def _on_place_opened(self, folder: Path) -> None:
        self._refusal = ""
        self._show_state()
        self.folder_chosen.emit(folder)

    def _on_place_refused(self, text: str) -> None:
        self._refusal = text
        self._show_state()

    # --- what is shown --------------------------------------------------------------------------------------

    def _on_text_changed(self) -> None:
        self._show_state()

    def _show_state(self) -> None:
        parts = [self._pin_note()] if self._error is None else [error_text.sentences(self._error)]
        if self._refusal:
            parts.append(self._refusal)
        if self._is_opening:
            parts.append(self.tr("Opening the vault …"))
        if self._wait_s:
            wait = self.tr("The next try is possible in {seconds} s.")
            parts.append(wait.format(seconds=i18n.number_text(self._wait_s)))
        is_wrong = self._error is not None or bool(self._refusal)
        role = QPalette.ColorRole.BrightText if is_wrong else QPalette.ColorRole.WindowText
        self._message.setForegroundRole(role)
        self._message.setText(" ".join(filter(None, parts)))
        self._message.setAccessibleName(self._message.text())
        self._message.setVisible(bool(self._message.text()))
        self._pin.setVisible(self.quick_state is not None and self.quick_state.answer.value == "ready")
        is_ready = not (self._is_opening or self._wait_s or self._passphrase.is_empty())
        self._unlock.setEnabled(is_ready)
        for field in (self._passphrase, self._pin, self._recover, self._other, self._new):
            field.setEnabled(not self._is_opening)

    def _pin_note(self) -> str:
        """Why the PIN, which this computer knows, does not serve now."""
        notes = {
            "pin_expired": self.tr("The PIN has served its days: open with the passphrase once, then it serves again."),
            "clock_set_back": self.tr(
                "The clock of this computer was set back, so the PIN does not serve: open with the passphrase once."
            ),
            "tries_used_up": self.tr("The PIN has ended after too many wrong tries. The passphrase opens the vault."),
            "no_key_store": self.tr("The key store of this computer does not answer: the PIN cannot be used now."),
        }
        return "" if self.quick_state is None else notes.get(self.quick_state.answer.value, "")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        is_recovering = self._shown is not None and self._shown.objectName() == "recover_form"
        self._title.setText(self.tr("Open with recovery words") if is_recovering else self.tr("The vault is locked"))
        self._place.setText(i18n.isolated(str(self._folder)))
        self._place.setAlignment(i18n.leading_side(self.layoutDirection()))
        self._place.setAccessibleName(self.tr("Folder of the vault"))
        self._fields.say("passphrase", self.tr("&Passphrase"))
        self._passphrase.name_for_people(self.tr("Passphrase"))
        self._unlock.setText(self.tr("&Unlock"))
        self._pin.setText(self.tr("Use the P&IN"))
        self._recover.setText(self.tr("Open with &recovery words…"))
        self._other.setText(self.tr("Open an&other vault…"))
        self._new.setText(self.tr("Make a &new vault…"))
        self._show_state()

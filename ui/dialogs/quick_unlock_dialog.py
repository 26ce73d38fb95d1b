"""Switching the PIN of this computer on and off."""

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from rolodex.commands import quick_unlock
from rolodex.commands.quick_unlock import Answer, OwnPins, State
from rolodex.errors import RolodexError
from ui import i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.widgets.passphrase_edit import PassphraseEdit


class QuickUnlockDialog(FormDialog):
    """Asks for a new PIN twice where this computer has a key store, and takes the PIN away where there is one.

    The key store is asked on the lane beside the vault: it may be silent for seconds. `done_with` tells True after a
    PIN was set, False after PINs were taken away.
    """

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("quick_unlock", parent)
        self._desk = desk
        self._own: OwnPins | None = None
        self._state: State | None = None
        self._is_offered: bool | None = None
        self._pin, self._again = PassphraseEdit("pin", self), PassphraseEdit("pin_again", self)
        for name, line in (("pin", self._pin), ("pin_again", self._again)):
            line.setObjectName(f"{name}_row")
            self.add_row(name, line)
            line.text_changed.connect(self._on_text_changed)
        self._off = QPushButton(self)
        self._off.setObjectName("quick_unlock_off")
        self._off.setAutoDefault(False)
        self._buttons.addButton(self._off, QDialogButtonBox.ButtonRole.ResetRole)
        self._off.clicked.connect(self._on_off_clicked)
        self._show_what_is_known()

    def open(self) -> None:
        """Show the dialog and ask vault and key store."""
        super().open()
        self._fit()
        self._desk.ask(quick_unlock.own, then=self._on_own_known, failed=self.show_error)
        beside = self._desk.worker.beside
        beside(quick_unlock.is_offered, then=self._on_offer_known, failed=self.show_error)
        beside(
            *(quick_unlock.state, self._desk.folder, self._desk.clock),
            then=self._on_state_known,
            failed=self.show_error,
        )

    def _on_own_known(self, own: OwnPins) -> None:
        self._own = own
        self._show_what_is_known()

    def _on_offer_known(self, is_offered: bool) -> None:
        self._is_offered = is_offered
        self._show_what_is_known()

    def _on_state_known(self, state: State) -> None:
        self._state = state
        self._show_what_is_known()

    def _can_set(self) -> bool:
        return bool(self._is_offered and self._own is not None and self._own.may_change)

    # --- doing it -------------------------------------------------------------------------------------------

    def _submit(self) -> None:
        try:
            first, second = self._pin.held(), self._again.held()
            if first != second:
                self._again.clear()
                self.problem("pin_again", self.tr("The two entries differ. Type the same PIN twice."))
                self._again.setFocus()
                self._fit()
                return
            new_pin = quick_unlock.pin(first.expose().decode())
        except RolodexError as error:
            self.show_error(error)
            return
        self.busy(True)
        self._desk.write(quick_unlock.enable, new_pin, then=self._on_enabled, failed=self._on_refused)

    def _on_off_clicked(self) -> None:
        self.clear_problems()
        self.busy(True)
        self._off.setEnabled(False)
        self._desk.write(quick_unlock.disable, then=self._on_disabled, failed=self._on_refused)

    def _on_enabled(self, _nothing: None) -> None:
        self._forget()
        self.finish(True)

    def _on_disabled(self, _nothing: None) -> None:
        self._forget()
        self.finish(False)

    def _on_refused(self, error: RolodexError) -> None:
        self._forget()
        self._show_what_is_known()
        self.show_error(error)
        self._allow()
        self._fit()

    def _forget(self) -> None:
        self._pin.clear()
        self._again.clear()

    def done(self, result: int) -> None:
        """Close; what was typed is dropped at once."""
        self._forget()
        super().done(result)

    # --- what is shown --------------------------------------------------------------------------------------

    def _on_text_changed(self) -> None:
        self.clear_problems()
        self._allow()

    def _allow(self) -> None:
        self.allow(not self._pin.is_empty() and not self._again.is_empty())

    def _show_what_is_known(self) -> None:
        can_set = self._can_set()
        self._scroll.setVisible(can_set)
        for name in ("pin", "pin_again"):
            self.show_row(name, can_set)
        self._ok.setVisible(can_set)
        self._off.setVisible(self._own is not None and self._own.computers > 0)
        self._off.setEnabled(True)
        self._allow()
        self._retranslate()
        self._fit()
        if can_set and self.isVisible() and not self._pin.isAncestorOf(self.focusWidget() or self):
            self._pin.setFocus()

    def _fit(self) -> None:
        """As high as its text and its fields need, as far as the window below leaves room."""
        room = self._window.height() - 40
        self._scroll.setMinimumHeight(min(self._ground.sizeHint().height() + 4, room // 2))
        self.resize(self.width(), min(self._column.totalHeightForWidth(self.width()), room))

    def _what_is(self) -> str:
        """What is known of this computer, in sentences."""
        if self._own is None or self._is_offered is None or self._state is None:
            return self.tr("Looking at the key store of this computer …")
        parts = [self._now()]
        if not self._own.may_change:
            parts.append(self.tr("A PIN is set after unlocking with the passphrase: lock, unlock with it, come back."))
        elif not self._is_offered:
            parts.append(
                self.tr(
                    "This computer has no key store that is open and encrypts, so no PIN can be set here. "
                    "The passphrase works as always."
                )
            )
        return " ".join(parts)

    def _now(self) -> str:
        if self._state is None or self._own is None:
            return ""
        if self._state.answer is Answer.READY:
            return self.tr("A PIN opens this vault here. Wrong tries left: {left}.").format(
                left=i18n.number_text(self._state.tries_left)
            )
        if self._own.computers and self._state.answer is Answer.OFF:
            return self.tr("No PIN is set on this computer; you have one on another.")
        if self._own.computers:
            return self.tr("A PIN is set, and it does not open the vault at the moment.")
        return self.tr("No PIN is set.")

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Quick unlock"))
        about = self.tr(
            "A PIN opens this vault on this computer for {days} days after each unlock with the passphrase. {tries} "
            "wrong PINs in a row end it; the passphrase always works. It takes six characters or more. Whoever uses "
            "this computer under your name needs only the PIN: set one only where nobody else does."
        ).format(days=i18n.number_text(quick_unlock.LIFETIME_DAYS), tries=i18n.number_text(quick_unlock.MAX_TRIES))
        self.introduce(f"{about}\n\n{self._what_is()}")
        self.name_row("pin", self.tr("New &PIN"))
        self.name_row("pin_again", self.tr("The &same again"))
        self._pin.name_for_people(self.tr("New PIN"))
        self._again.name_for_people(self.tr("The same PIN again"))
        self.name_buttons(self.tr("Set the P&IN"), "" if self._can_set() else self.tr("Close"))
        self._off.setText(self.tr("Take the PIN &away"))

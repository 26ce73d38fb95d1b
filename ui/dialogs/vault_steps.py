"""Changing one's passphrase, adding recovery words, and giving a colleague a passphrase of the same vault."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rolodex.commands import vaults
from rolodex.domain.ids import SubjectId
from rolodex.errors import RolodexError
from ui.desk import Desk
from ui.dialogs.steps_dialog import StepsDialog
from ui.steps.officer_step import OfficerStep
from ui.steps.passphrase_step import PassphraseStep
from ui.steps.recovery_check_step import RecoveryCheckStep
from ui.steps.recovery_step import RecoveryStep
from ui.steps.repeat_step import RepeatStep


class PassphraseDialog(StepsDialog):
    """Another passphrase for the acting officer."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._chosen, self._repeat = PassphraseStep(desk.worker), RepeatStep()
        super().__init__("change_passphrase", (self._chosen, self._repeat), parent)

    def _before(self, at: int) -> None:
        if at == 1 and self._chosen.passphrase is not None:
            self._repeat.expect(self._chosen.passphrase, self._chosen.is_generated())

    def _finish(self) -> None:
        self.hold(True)
        self._desk.write(
            *(vaults.change_passphrase, self._chosen.passphrase, vaults.key_cost("standard")),
            then=self._on_changed,
            failed=self._on_failed,
        )

    def _on_changed(self, _nothing: None) -> None:
        self.accept()
        self.changed.emit()

    def _on_failed(self, error: RolodexError) -> None:
        self.hold(False)
        self.show_error(error)

    def _window_title(self) -> str:
        return self.tr("Change your passphrase")


class RecoveryDialog(StepsDialog):
    """New recovery words, asked back before they count."""

    added = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._words, self._check = RecoveryStep(desk.worker), RecoveryCheckStep(desk.worker)
        super().__init__("add_recovery", (self._words, self._check), parent)
        self._words.skipped.connect(self.reject)

    def _before(self, at: int) -> None:
        if at == 1:
            self._check.expect(self._words.words)

    def _finish(self) -> None:
        self._words.forget()
        self._check.forget()
        self.accept()
        self.added.emit()

    def _window_title(self) -> str:
        return self.tr("Recovery words")


class OfficerDialog(StepsDialog):
    """Another officer of this vault, with a passphrase and keys of the officer's own."""

    added = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._officer = OfficerStep(desk.worker)
        self._chosen, self._repeat = PassphraseStep(desk.worker), RepeatStep()
        super().__init__("add_officer", (self._officer, self._chosen, self._repeat), parent)

    def _before(self, at: int) -> None:
        if at == 2 and self._chosen.passphrase is not None:
            self._repeat.expect(self._chosen.passphrase, self._chosen.is_generated())

    def _finish(self) -> None:
        self.hold(True)
        self._desk.write(
            *(vaults.add_officer, self._chosen.passphrase, self._officer.draft(), vaults.key_cost("standard")),
            then=self._on_added,
            failed=self._on_failed,
        )

    def _on_added(self, _officer: SubjectId) -> None:
        self.accept()
        self.added.emit(self._officer.draft().name)

    def _on_failed(self, error: RolodexError) -> None:
        self.hold(False)
        self.show_error(error)

    def _window_title(self) -> str:
        return self.tr("Add an officer to this vault")

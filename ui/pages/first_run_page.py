"""The page where there is no vault yet: leads through a few calm steps to a vault that is made, and begins."""

from itertools import pairwise
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from rolodex.clock import Clock
from rolodex.errors import RolodexError
from ui import i18n, vault_doors, vault_making
from ui.steps import welcome_step
from ui.steps.bundle_step import BundleStep
from ui.steps.import_step import ImportStep
from ui.steps.officer_step import OfficerStep
from ui.steps.passphrase_step import PassphraseStep
from ui.steps.recovery_check_step import RecoveryCheckStep
from ui.steps.recovery_step import RecoveryStep
from ui.steps.repeat_step import RepeatStep
from ui.steps.sample_step import SampleStep
from ui.steps.step import Step
from ui.steps.welcome_step import WelcomeStep
from ui.vault_place import PlaceChooser, free_place
from ui.widgets.centred_card import CentredCard
from ui.worker import Worker

S = TypeVar("S", bound=Step)
WELCOME: Final = "welcome"
BUNDLE: Final = "bundle"
PASSPHRASE: Final = "passphrase"  # noqa: S105 - the name of a step
REPEAT: Final = "repeat"
OFFICER: Final = "officer"
RECOVERY: Final = "recovery"
RECOVERY_CHECK: Final = "recovery-check"
IMPORT: Final = "import"
SAMPLES: Final = "samples"
STEPS: Final = (WELCOME, BUNDLE, PASSPHRASE, REPEAT, OFFICER, RECOVERY, RECOVERY_CHECK, IMPORT, SAMPLES)
# What is asked back belongs to what was shown: together they are one step to whoever counts.
_NUMBERS: Final = {PASSPHRASE: 2, REPEAT: 2, OFFICER: 3, RECOVERY: 4, RECOVERY_CHECK: 4, IMPORT: 5}
_LAST: Final = 5
_BACK: Final = {
    BUNDLE: WELCOME,
    REPEAT: PASSPHRASE,
    OFFICER: REPEAT,
    RECOVERY_CHECK: RECOVERY,
    SAMPLES: WELCOME,
}


class FirstRunPage(QWidget):
    """Makes a vault in `folder`. Nothing is written before everything was asked; what was made then is whole."""

    vault_made = Signal()
    """The person begins: the vault is open on the lane, in `folder`; `is_sample` tells whether it holds samples."""
    vault_created = Signal()
    """The vault is open on the lane and the last steps are still to come."""
    language_chosen = Signal(str)
    folder_chosen = Signal(object)
    """Another folder that holds a vault is to be opened; `pending_import` may name a file for afterwards."""
    import_wanted = Signal(object)
    """After `vault_made`: this file is to be imported."""

    def __init__(self, worker: Worker, folder: Path, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker, self._clock = worker, clock
        self.folder = folder
        self.is_sample = False
        self.pending_import: Path | None = None
        self._has_recovery = False
        self._is_next_due = False
        self._steps: dict[str, Step] = {}
        self._current = WELCOME
        self._build()
        self._places = PlaceChooser(self)
        self._places.opened.connect(self._on_place_opened)
        self._places.found_free.connect(self._on_free_place_found)
        self._places.refused.connect(self._on_place_refused)
        self.show_step(WELCOME)

    def _build(self) -> None:
        self._card = CentredCard(self)
        self._progress, self._title = QLabel(self._card), QLabel(self._card)
        self._progress.setObjectName("progress")
        self._title.setObjectName("step_title")
        self._title.setProperty("role", "title")
        ground = QWidget(self._card)
        self._ground = QVBoxLayout(ground)
        self._ground.setContentsMargins(0, 0, 0, 0)
        self._card.add(self._progress, self._title, ground)
        self._back, self._next = QPushButton(self._card), QPushButton(self._card)
        self._back.setObjectName("back")
        self._back.setAutoDefault(False)
        self._next.setObjectName("next")
        self._next.setDefault(True)
        self._card.add_foot(self._back, self._next)
        self._back.clicked.connect(self._on_back_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card)

    # --- steps ----------------------------------------------------------------------------------------------

    def show_step(self, name: str) -> None:
        """Show the step of this name, one of `STEPS`."""
        step = self._step(name, Step)
        for other in self._steps.values():
            if other is not step and not other.isHidden():
                other.leave()
                other.hide()
        self._current = name
        step.show()
        self._order_tabs(step)
        self._show_frame()
        self._card.scroll_to_top()
        self._enter()

    def _order_tabs(self, step: Step) -> None:
        """Through the step as it is laid out, then to the buttons below, which are older than it."""
        # The list of a combo box is a window of its own.
        inside = [one for one in step.findChildren(QWidget) if _takes_tab(one) and one.window() is self.window()]
        chain = [*inside, self._back, self._next]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    def _step(self, name: str, kind: type[S]) -> S:
        """The step of this name, made when it is first asked for."""
        if name not in self._steps:
            step = self._made(name)
            step.hide()
            self._ground.addWidget(step)
            step.passed.connect(self._on_step_passed)
            step.changed.connect(self._show_frame)
            self._steps[name] = step
        found = self._steps[name]
        assert isinstance(found, kind)
        return found

    def _made(self, name: str) -> Step:
        parent = self._card
        if name == WELCOME:
            welcome = WelcomeStep(parent)
            welcome.language_chosen.connect(self.language_chosen)
            return welcome
        if name == BUNDLE:
            bundle = BundleStep(parent)
            bundle.existing_wanted.connect(self._on_existing_wanted)
            return bundle
        if name == OFFICER:
            officer = OfficerStep(self._worker, parent)
            officer.show_folder(self.folder)
            officer.place_wanted.connect(self._on_place_wanted)
            return officer
        if name == RECOVERY:
            recovery = RecoveryStep(self._worker, parent)
            recovery.skipped.connect(self._on_recovery_skipped)
            return recovery
        if name == REPEAT:
            return RepeatStep(parent)
        if name == IMPORT:
            return ImportStep(parent)
        if name == SAMPLES:
            samples = SampleStep(self._worker, parent)
            samples.show_folder(free_place(self.folder.parent, "sample-vault"))
            return samples
        return PassphraseStep(self._worker, parent) if name == PASSPHRASE else RecoveryCheckStep(self._worker, parent)

    def _on_next_clicked(self) -> None:
        self._steps[self._current].try_to_pass()

    def _on_back_clicked(self) -> None:
        if self._current == PASSPHRASE:
            self.show_step(BUNDLE if self._step(WELCOME, WelcomeStep).choice == welcome_step.BUNDLE else WELCOME)
            return
        self.show_step(_BACK[self._current])

    def _on_step_passed(self) -> None:
        after = {
            WELCOME: self._after_welcome,
            BUNDLE: self._after_bundle,
            PASSPHRASE: self._after_passphrase,
            REPEAT: self._after_repeat,
            OFFICER: self._make,
            RECOVERY: self._after_recovery,
            RECOVERY_CHECK: self._after_recovery_check,
            IMPORT: self._begin,
            SAMPLES: self._make_samples,
        }
        after[self._current]()

    # --- from one step to the next --------------------------------------------------------------------------

    def _after_welcome(self) -> None:
        choice = self._step(WELCOME, WelcomeStep).choice
        if choice == welcome_step.OPEN:
            self._on_existing_wanted()
        elif choice == welcome_step.SAMPLES:
            self.show_step(SAMPLES)
        else:
            self.show_step(BUNDLE if choice == welcome_step.BUNDLE else PASSPHRASE)

    def _after_bundle(self) -> None:
        self.pending_import = self._step(BUNDLE, BundleStep).path
        self.show_step(PASSPHRASE)

    def _after_passphrase(self) -> None:
        step = self._step(PASSPHRASE, PassphraseStep)
        assert step.passphrase is not None
        self._step(REPEAT, RepeatStep).expect(step.passphrase, step.is_generated())
        self.show_step(REPEAT)

    def _after_repeat(self) -> None:
        self.show_step(OFFICER)

    def _make(self) -> None:
        step, chosen = self._step(OFFICER, OfficerStep), self._step(PASSPHRASE, PassphraseStep)
        assert chosen.passphrase is not None
        step.show_making(True)
        self._worker.enter(
            *(vault_doors.by_making, self.folder, chosen.passphrase, step.draft(), self._clock),
            then=self._on_made,
            failed=self._on_not_made,
        )

    def _on_made(self, _nothing: None) -> None:
        self._step(OFFICER, OfficerStep).show_making(False)
        self._step(PASSPHRASE, PassphraseStep).forget()
        self._step(REPEAT, RepeatStep).forget()
        self.vault_created.emit()
        self.show_step(RECOVERY)

    def _on_not_made(self, error: RolodexError) -> None:
        self._steps[self._current].show_error(error)

    def _after_recovery(self) -> None:
        self._step(RECOVERY_CHECK, RecoveryCheckStep).expect(self._step(RECOVERY, RecoveryStep).words)
        self.show_step(RECOVERY_CHECK)

    def _after_recovery_check(self) -> None:
        self._has_recovery = True
        self._step(RECOVERY_CHECK, RecoveryCheckStep).forget()
        self._prepare_to_begin()

    def _on_recovery_skipped(self) -> None:
        self._prepare_to_begin()

    def _prepare_to_begin(self) -> None:
        self._step(RECOVERY, RecoveryStep).forget()
        self._step(IMPORT, ImportStep).prepare(self.pending_import, self._has_recovery)
        self.show_step(IMPORT)

    def _begin(self) -> None:
        path = self._step(IMPORT, ImportStep).path
        self.vault_made.emit()
        if path is not None:
            self.import_wanted.emit(path)

    def _make_samples(self) -> None:
        step = self._step(SAMPLES, SampleStep)
        assert step.passphrase is not None
        step.show_making(True)
        self._worker.enter(
            *(vault_making.by_making_samples, step.folder, step.passphrase, step.officer(), self._clock),
            then=self._on_samples_made,
            failed=self._on_not_made,
        )

    def _on_samples_made(self, _nothing: None) -> None:
        step = self._step(SAMPLES, SampleStep)
        step.show_making(False)
        self.folder, self.is_sample = step.folder, True
        self.vault_created.emit()
        self.vault_made.emit()

    # --- places ---------------------------------------------------------------------------------------------

    def _on_existing_wanted(self) -> None:
        if self._current == BUNDLE:
            self.pending_import = self._step(BUNDLE, BundleStep).path
        self._places.ask_for_vault(self.folder.parent)

    def _on_place_wanted(self) -> None:
        self._places.ask_for_free_place(self.folder.parent)

    def _on_place_opened(self, folder: Path) -> None:
        self._complain("")
        self.folder_chosen.emit(folder)

    def _on_free_place_found(self, folder: Path) -> None:
        self.folder = folder
        self._step(OFFICER, OfficerStep).show_folder(folder)

    def _on_place_refused(self, text: str) -> None:
        self._complain(text)

    def _complain(self, text: str) -> None:
        step = self._steps[self._current]
        if isinstance(step, WelcomeStep | BundleStep | OfficerStep):
            step.complain(text)

    # --- what is shown around the step ----------------------------------------------------------------------

    def _show_frame(self) -> None:
        if self._current not in self._steps:
            return
        step = self._steps[self._current]
        number = _NUMBERS.get(self._current)
        self._progress.setText(
            ""
            if number is None
            else self.tr("Step {number} of {count}").format(
                number=i18n.number_text(number), count=i18n.number_text(_LAST)
            )
        )
        self._progress.setVisible(number is not None)
        self._title.setText(step.title())
        self._back.setText(self.tr("&Back"))
        self._back.setVisible(self._current in _BACK or self._current == PASSPHRASE)
        self._next.setText(step.next_text() or self.tr("&Next"))
        self._next.setVisible(bool(step.next_text()))
        self._next.setEnabled(step.can_pass())
        self._back.setEnabled(not step.is_busy())
        self._focus_next()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        # A focus proxy would be a stop of its own for the tab key, and keep it from all that stands before the proxy.
        super().focusInEvent(event)
        self._enter()

    def _enter(self) -> None:
        """Give the keyboard to the step's field, or to the button that goes on, as soon as that is possible."""
        step = self._steps[self._current]
        step.enter()
        focused = self.window().focusWidget()
        self._is_next_due = focused is None or not step.isAncestorOf(focused)
        self._focus_next()

    def _focus_next(self) -> None:
        if self._is_next_due and self._next.isEnabled() and not self._next.isHidden():
            self._is_next_due = False
            self._next.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape and self._back.isEnabled() and not self._back.isHidden():
            self._on_back_clicked()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._show_frame()
        super().changeEvent(event)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None

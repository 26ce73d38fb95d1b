"""What is done to a case: dialogs opened, commands written, and what is said about it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rolodex.commands import commitments, handover_items, handovers
from rolodex.commands.handover_windows import ItemEntry, Picture, State
from rolodex.commands.handovers import Stands
from rolodex.commands.introductions import Introduced
from rolodex.commands.prints import PaperKind
from rolodex.commands.relinquishing import Relinquished
from rolodex.domain.handover_item import ItemState
from rolodex.domain.ids import SubjectId
from rolodex.errors import IllegalTransition, RolodexError
from ui import handover_words, i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.handover_case_dialog import HandoverEditDialog
from ui.dialogs.handover_introduce_dialog import IntroduceDialog
from ui.dialogs.handover_item_dialogs import AddItemsDialog, DeclineDialog, ItemDialog, LeaveOutDialog
from ui.dialogs.handover_relinquish_dialog import RelinquishDialog
from ui.dialogs.handover_turn_dialogs import CustodyDialog, TurnDialog
from ui.dialogs.handover_wizard import HandoverWizard
from ui.dialogs.print_dialog import printing_dialog
from ui.handover_words import word
from ui.pages.handover.word_owed import WordOwed


class Deeds(QObject):
    """Works on the picture it is given last. Writes nothing where a guard refuses."""

    started = Signal(object)
    """The case that was begun."""
    refused = Signal(object)
    """An `IllegalTransition` of the next step."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._ground = desk, parent
        self.picture: Picture | None = None
        self.owed = WordOwed(desk, self)

    def start(self) -> None:
        """Ask for a new case."""
        dialog = HandoverWizard(self._desk, self._ground)
        dialog.done_with.connect(self._on_started)
        dialog.open()

    def advance(self) -> None:
        """The next step: for the supervisor of a received case that is the signature."""
        if self.picture is None:
            return
        view = self.picture.view
        signs = view.state is State.RECEIVED and "supervisor" in self.picture.own_roles
        command = handovers.sign_off if signs else handovers.advance
        self._desk.write(command, view.case, then=self._on_stepped, failed=self._on_step_failed)

    def sign_off(self) -> None:
        """Close the case as its supervisor."""
        if self.picture is not None:
            self._desk.write(
                handovers.sign_off, self.picture.view.case, then=self._on_stepped, failed=self._on_step_failed
            )

    def introduce(self, contacts: tuple[SubjectId, ...]) -> None:
        """Ask for an introduction of these contacts."""
        met = [(one.view.contact, one.view.name) for one in self._entries(contacts) if one.view.contact is not None]
        if self.picture is not None and met:
            self._open(IntroduceDialog(self._desk, self.picture.view.case, met, self._ground), self._on_introduced)

    def set_priority(self, contacts: tuple[SubjectId, ...], priority: int) -> None:
        """Give these items a priority."""
        if self.picture is not None and contacts:
            self._desk.write(
                *(handover_items.arrange, self.picture.view.case, contacts, "", priority), then=self._on_arranged
            )

    def arrange(self, contacts: tuple[SubjectId, ...]) -> None:
        """Ask for verb and priority."""
        items = self._entries(contacts)
        if self.picture is not None and items:
            self._open(ItemDialog(self._desk, self.picture.view.case, items, self._ground), self._on_arranged)

    def add(self) -> None:
        """Ask for more contacts."""
        if self.picture is not None:
            self._open(AddItemsDialog(self._desk, self.picture.view.case, self._ground), self._on_arranged)

    def leave_out(self, contacts: tuple[SubjectId, ...]) -> None:
        """Ask why the first of these stays behind."""
        items = self._entries(contacts)
        if self.picture is not None and items:
            self._open(LeaveOutDialog(self._desk, self.picture.view.case, items[0], self._ground), self._on_item_ended)

    def decline(self, contacts: tuple[SubjectId, ...]) -> None:
        """Ask why the first of these is not taken over."""
        items = self._entries(contacts)
        if self.picture is not None and items:
            self._open(DeclineDialog(self._desk, self.picture.view.case, items[0], self._ground), self._on_item_ended)

    def accept(self, contacts: tuple[SubjectId, ...]) -> None:
        """Take these contacts over."""
        if self.picture is not None and contacts:
            self._desk.write(handover_items.accept, self.picture.view.case, contacts, then=self._on_accepted)

    def acknowledge(self, commitment: SubjectId) -> None:
        """Take note of a commitment that was inherited."""
        self._desk.write(commitments.acknowledge, commitment, then=self._on_acknowledged)

    def agree(self) -> None:
        """Agree to every read-back there is."""
        if self.picture is not None:
            self._desk.write(handovers.agree, self.picture.view.case, then=self._on_agreed)

    def edit(self) -> None:
        """Ask for officers and days."""
        if self.picture is not None:
            self._open(HandoverEditDialog(self._desk, self.picture, self._ground), self._on_edited)

    def custody(self) -> None:
        """Ask for a custodian."""
        if self.picture is not None:
            self._open(CustodyDialog(self._desk, self.picture, self._ground), self._on_custody)

    def suspend(self) -> None:
        """Ask why the case rests, and until when."""
        self.turn(State.SUSPENDED)

    def cancel(self) -> None:
        """Ask why the case is given up."""
        self.turn(State.CANCELLED)

    def turn(self, wanted: State) -> None:
        """Ask why the case is suspended or cancelled."""
        if self.picture is not None:
            self._open(TurnDialog(self._desk, self.picture, wanted, self._ground), self._on_stepped)

    def relinquish(self) -> None:
        """Show what of the case can be given up, and ask."""
        if self.picture is not None:
            self._open(RelinquishDialog(self._desk, self.picture.view.case, self._ground), self._on_relinquished)

    def print_(self, contacts: tuple[SubjectId, ...]) -> None:
        """Show the papers of the case; of the chosen contact where there is one, its brief is a choice away."""
        if self.picture is not None:
            chosen = contacts[0] if len(contacts) == 1 else None
            printing_dialog(self._desk, PaperKind.NOTE, self.picture.view.case, self._ground, chosen).open()

    # --- answers --------------------------------------------------------------------------------------------

    def _open(self, dialog: FormDialog, then: object) -> None:
        dialog.done_with.connect(then)
        dialog.open()

    def _entries(self, contacts: tuple[SubjectId, ...]) -> tuple[ItemEntry, ...]:
        held = self.picture.items if self.picture is not None else ()
        return tuple(entry for entry in held if entry.view.contact in contacts)

    def _on_started(self, stands: Stands) -> None:
        self._desk.say(self.tr("Hand-over started. Contacts: {count}.").format(count=i18n.number_text(stands.changed)))
        self.started.emit(stands.case)

    def _on_stepped(self, stands: Stands) -> None:
        self.owed.say(
            self.tr("The case stands at: {state}.").format(state=word(handover_words.STATES, stands.state.value)),
            stands.case,
        )

    def _on_step_failed(self, error: RolodexError) -> None:
        if isinstance(error, IllegalTransition):
            self.refused.emit(error)
        else:
            self._desk.complain(error)

    def _on_introduced(self, done: Introduced) -> None:
        self._desk.say(
            self.tr("Introduction recorded. Consents: {consents}, refusals: {refusals}.").format(
                consents=i18n.number_text(len(done.consents)), refusals=i18n.number_text(len(done.refusals))
            )
        )

    def _on_arranged(self, count: int) -> None:
        self._desk.say(self.tr("Items set: {count}.").format(count=i18n.number_text(count)))

    def _on_item_ended(self, state: ItemState) -> None:
        self._desk.say(self.tr("Item: {state}.").format(state=word(handover_words.ITEM_STATES, state.value)))

    def _on_accepted(self, states: list[ItemState]) -> None:
        self._desk.say(
            self.tr("Taken over: {count}. You are their steward from today.").format(
                count=i18n.number_text(len(states))
            )
        )

    def _on_acknowledged(self, _done: object) -> None:
        self._desk.say(self.tr("Commitment acknowledged."))

    def _on_agreed(self, stands: Stands) -> None:
        said = self.tr("Read-backs agreed to: {count}.").format(count=i18n.number_text(stands.changed))
        self.owed.say(said, stands.case)

    def _on_relinquished(self, done: Relinquished) -> None:
        self._desk.say(
            self.tr("Erased from this vault: {count}. The case keeps the record of it.").format(
                count=i18n.number_text(len(done.contacts))
            )
        )

    def _on_edited(self, _stands: object) -> None:
        self._desk.say(self.tr("Case changed."))

    def _on_custody(self, stands: Stands) -> None:
        if stands.state is State.IN_CUSTODY:
            said = self.tr("In custody. Contacts passed to the custodian: {count}.")
        else:
            said = self.tr("The custodian is named. Export the bundle for them and import their receipt, then again.")
        self._desk.say(said.format(count=i18n.number_text(stands.changed)))


def is_receiving(picture: Picture) -> bool:
    """Whether the acting officer is the one who takes over: then a chosen item is read back, not briefed."""
    roles = picture.view.roles
    return picture.acting == (roles["incoming"] or roles["custodian"])


def may_brief(picture: Picture) -> bool:
    """Whether the acting officer holds the case and it is not transferred yet."""
    return picture.acting == picture.view.holder and picture.view.state not in {State.TRANSFERRED, State.RECEIVED}

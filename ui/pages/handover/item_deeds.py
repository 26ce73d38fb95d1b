"""What is done to the chosen items of a case: each action takes the choice of the moment it is pressed."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rolodex.commands import fallbacks, handover_briefs
from rolodex.commands.handover_windows import ItemEntry
from rolodex.domain.handover_item import ItemState
from rolodex.domain.ids import SubjectId
from ui import i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.handover_fallback_dialog import FallbackDialog
from ui.dialogs.handover_item_dialogs import LinkedPeopleDialog
from ui.dialogs.handover_refer_dialog import ReferDialog
from ui.pages.handover import suggested
from ui.pages.handover.deeds import Deeds

Chosen = Callable[[], tuple[SubjectId, ...]]


class ItemDeeds(QObject):
    """Works on the picture that `deeds` holds; `chosen` is a bound method of the page."""

    def __init__(self, desk: Desk, deeds: Deeds, chosen: Chosen, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._deeds, self._chosen, self._ground = desk, deeds, chosen, parent

    # --- what needs the choice only -------------------------------------------------------------------------

    def introduce(self) -> None:
        """Ask for an introduction of the chosen ones."""
        self._deeds.introduce(self._chosen())

    def accept(self) -> None:
        """Take the chosen ones over."""
        self._deeds.accept(self._chosen())

    def arrange(self) -> None:
        """Ask for verb and priority."""
        self._deeds.arrange(self._chosen())

    def leave_out(self) -> None:
        """Ask why the first of them stays behind."""
        self._deeds.leave_out(self._chosen())

    def decline(self) -> None:
        """Ask why the first of them is not taken over."""
        self._deeds.decline(self._chosen())

    # --- what asks more -------------------------------------------------------------------------------------

    def link(self) -> None:
        """Offer people who are tied to contacts of the case."""
        picture = self._deeds.picture
        if picture is not None:
            self._open(LinkedPeopleDialog(self._desk, picture.view.case, self._ground), self._on_linked)

    def prefill(self) -> None:
        """Write what the vault knows into the empty parts of the briefs."""
        picture, chosen = self._deeds.picture, self._chosen()
        if picture is not None and chosen:
            self._desk.write(
                *(handover_briefs.prefill, picture.view.case, chosen, suggested.line), then=self._on_prefilled
            )

    def refer(self) -> None:
        """Ask where the chosen contacts were told to turn."""
        picture, entries = self._deeds.picture, self._entries()
        if picture is not None and entries:
            self._open(ReferDialog(self._desk, picture.view, entries, self._ground), self._on_referred)

    def propose_fallback(self) -> None:
        """Ask how those who cannot be met are told of the successor."""
        picture, entries = self._deeds.picture, self._entries()
        if picture is not None and entries:
            self._open(FallbackDialog(self._desk, picture.view.case, entries, self._ground), self._on_proposed)

    def accept_fallback(self) -> None:
        """Agree to what was proposed for the chosen ones."""
        picture, chosen = self._deeds.picture, self._chosen()
        if picture is not None and chosen:
            self._desk.write(fallbacks.accept, picture.view.case, chosen, then=self._on_fallback_accepted)

    # --- answers --------------------------------------------------------------------------------------------

    def _open(self, dialog: FormDialog, then: object) -> None:
        dialog.done_with.connect(then)
        dialog.open()

    def _entries(self) -> tuple[ItemEntry, ...]:
        picture, chosen = self._deeds.picture, self._chosen()
        return tuple(one for one in picture.items if one.view.contact in chosen) if picture is not None else ()

    def _on_linked(self, count: int) -> None:
        self._desk.say(self.tr("Added to the case: {count}.").format(count=i18n.number_text(count)))

    def _on_prefilled(self, count: int) -> None:
        if count:
            said = self.tr("Filled from the record: {count} parts. Read them; Undo takes them back.")
        else:
            said = self.tr("Nothing to fill: no part is empty, or the vault knows nothing for those that are.")
        self._desk.say(said.format(count=i18n.number_text(count)))

    def _on_referred(self, states: tuple[ItemState, ...]) -> None:
        told = sum(state is ItemState.REFERRED for state in states)
        if told:
            said = self.tr("Referred: {count}.").format(count=i18n.number_text(told))
        else:
            said = self.tr("Noted. The contact declines to turn there: choose what becomes of it instead.")
        self._desk.say(said)

    def _on_proposed(self, count: int) -> None:
        self._tell(
            self.tr("Fallback proposed for {count}. The incoming officer, supervisor or custodian accepts it.").format(
                count=i18n.number_text(count)
            )
        )

    def _on_fallback_accepted(self, count: int) -> None:
        self._tell(self.tr("Fallback accepted for {count}.").format(count=i18n.number_text(count)))

    def _tell(self, said: str) -> None:
        picture = self._deeds.picture
        if picture is not None:
            self._deeds.owed.say(said, picture.view.case)

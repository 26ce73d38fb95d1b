"""What is done to a plan: commands written, dialogs opened, and what is said about it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rolodex.commands import fallbacks, plans
from rolodex.commands.introductions import Introduced, Occasion
from rolodex.commands.plan_views import MetView, PlanView, UnplacedView
from rolodex.commands.plans import Kept, Proposal
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, RolodexError
from ui import error_text, i18n, overlap_words
from ui.desk import Desk
from ui.dialogs.calendar_dialog import BusyDialog, CalendarDialog
from ui.dialogs.handover_introduce_dialog import IntroduceDialog
from ui.pages.overlap.bars import Bar
from ui.pages.overlap.estimate_dialog import EstimateDialog
from ui.pages.overlap.move_dialog import MoveDialog


class PlanDeeds(QObject):
    """Works on the view and the bar it is given last."""

    refused = Signal(str)
    """Why a meeting stays where it is, as a sentence."""
    kept = Signal()
    """The proposal was written, or can be written no more."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._ground = desk, parent
        self._view: PlanView | None = None
        self._dropped: Path | None = None
        self.bar: Bar | None = None
        """The meeting that is chosen, where anything may be done to it."""

    @property
    def view(self) -> PlanView | None:
        """The plan that is shown."""
        return self._view

    @view.setter
    def view(self, view: PlanView | None) -> None:
        self._view = view
        self._open_dropped()

    # --- one meeting ----------------------------------------------------------------------------------------

    def move(self, bar: Bar, on: date, starts: int) -> None:
        """Put a meeting on a day and minute, and pin it there."""
        if bar.introduction is not None:
            self._desk.write(
                *(plans.move, bar.introduction, on, starts), then=self._on_moved, failed=self._on_move_failed
            )

    def ask_move(self) -> None:
        """Ask for a day and time."""
        if self.bar is None:
            return
        dialog = MoveDialog(self._desk, self.bar.contacts, self._ground)
        dialog.for_bar(self.bar)
        dialog.done_with.connect(self._on_moved)
        dialog.open()

    def ask_place(self, left: UnplacedView) -> None:
        """Ask for a day and time for who has none."""
        if self.view is None or not self.view.days:
            return
        dialog = MoveDialog(self._desk, left.contacts, self._ground)
        open_days = [day.on for day in self.view.days if day.kind == "working"]
        dialog.for_case(self.view.case, (open_days or [self.view.days[0].on])[0])
        dialog.done_with.connect(self._on_moved)
        dialog.open()

    def pin(self) -> None:
        """Pin a meeting, or let it go again."""
        bar = self.bar
        if bar is not None and bar.introduction is not None and bar.is_planned:
            if bar.pinned:
                self._desk.write(plans.unpin, bar.introduction, then=self._on_unpinned)
            else:
                self._desk.write(plans.pin, bar.introduction, then=self._on_pinned)

    def confirm(self) -> None:
        """The contact agreed to day and time."""
        bar = self.bar
        if bar is not None and bar.introduction is not None:
            self._desk.write(plans.confirm, bar.introduction, then=self._on_confirmed)

    def take_off(self) -> None:
        """Take a meeting off the plan; its contacts wait again."""
        bar = self.bar
        if bar is not None and bar.introduction is not None and bar.is_planned:
            self._desk.write(plans.cancel, bar.introduction, then=self._on_taken_off)

    def record(self) -> None:
        """Ask what came of a meeting."""
        bar = self.bar
        if self.view is None or bar is None:
            return
        people = [(met.contact, met.name) for met in bar.contacts]
        planned = Occasion(bar.mode, on=bar.on.isoformat(), place=bar.place)
        dialog = IntroduceDialog(self._desk, self.view.case, people, self._ground, planned)
        dialog.done_with.connect(self._on_recorded)
        dialog.open()

    # --- the whole plan -------------------------------------------------------------------------------------

    def keep(self, proposal: Proposal) -> None:
        """Write a proposal into the case."""
        self._desk.write(plans.keep, proposal, then=self._on_kept, failed=self._on_keep_failed)

    def estimate(self) -> None:
        """Open the question how many days are needed."""
        if self.view is not None:
            EstimateDialog(self._desk, self.view.case, _met(self.view), self._ground).open()

    def save_calendar(self) -> None:
        """Ask what calendar file is wanted."""
        if self.view is not None:
            CalendarDialog(self._desk, self.view.case, self._ground).open()

    def import_busy(self) -> None:
        """Ask for a calendar file with busy times."""
        if self.view is not None:
            BusyDialog(self._desk, self.view, self._ground).open()

    def take_calendar(self, path: Path) -> None:
        """The same with a file that was dropped, perhaps before the plan was read."""
        self._dropped = path
        self._open_dropped()

    def _open_dropped(self) -> None:
        if self._view is not None and self._dropped is not None:
            path, self._dropped = self._dropped, None
            BusyDialog(self._desk, self._view, self._ground, path).open()

    def propose_fallback(self, contacts: tuple[SubjectId, ...], mode: str) -> None:
        """Propose that these contacts are introduced so instead."""
        if self.view is not None and contacts:
            modes = dict.fromkeys(contacts, mode)
            self._desk.write(fallbacks.propose, self.view.case, modes, then=self._on_fallback_proposed)

    def propose_fallbacks(self) -> None:
        """Propose what suggests itself for everybody without a place for whom nothing is proposed."""
        if self.view is None:
            return
        lefts = [left for left in self.view.unplaced if left.suggested and not left.proposed and not left.accepted]
        modes = {met.contact: left.suggested for left in lefts for met in left.contacts}
        if modes:
            self._desk.write(fallbacks.propose, self.view.case, modes, then=self._on_fallback_proposed)
        else:
            self._desk.say(self.tr("There is nobody for whom a fallback has to be proposed."))

    def accept_fallback(self, contacts: tuple[SubjectId, ...] = ()) -> None:
        """Accept what is proposed for these contacts, for all where none is named."""
        if self.view is not None:
            self._desk.write(fallbacks.accept, self.view.case, contacts, then=self._on_fallback_accepted)

    # --- answers --------------------------------------------------------------------------------------------

    def _on_moved(self, _answer: object) -> None:
        self._desk.say(self.tr("Moved, and pinned there."))

    def _on_move_failed(self, error: RolodexError) -> None:
        reason = str(error.params.get("reason", ""))
        is_rule = isinstance(error, Invalid) and reason in overlap_words.RULES
        self.refused.emit(overlap_words.refusal(reason) if is_rule else error_text.sentences(error))

    def _on_pinned(self, _answer: object) -> None:
        self._desk.say(self.tr("Pinned: a new plan leaves it where it is."))

    def _on_unpinned(self, _answer: object) -> None:
        self._desk.say(self.tr("Not pinned any more: a new plan may move it."))

    def _on_confirmed(self, _answer: object) -> None:
        self._desk.say(self.tr("Confirmed by the contact."))

    def _on_taken_off(self, _answer: object) -> None:
        self._desk.say(self.tr("Taken off the plan. The contact waits for a place again."))

    def _on_recorded(self, done: Introduced) -> None:
        self._desk.say(
            self.tr(
                "Recorded. Consents: {consents}, refusals: {refusals}. Who was not met waits for a place again."
            ).format(consents=i18n.number_text(len(done.consents)), refusals=i18n.number_text(len(done.refusals)))
        )

    def _on_kept(self, kept: Kept) -> None:
        self.kept.emit()
        self._desk.say(
            self.tr("The plan is kept. New: {added}, changed: {changed}, taken back: {cancelled}.").format(
                added=i18n.number_text(kept.added),
                changed=i18n.number_text(kept.changed),
                cancelled=i18n.number_text(kept.cancelled),
            )
        )

    def _on_keep_failed(self, error: RolodexError) -> None:
        self.kept.emit()
        self._desk.complain(error)

    def _on_fallback_proposed(self, count: int) -> None:
        self._desk.say(
            self.tr("Fallbacks proposed: {count}. Somebody who does not hand over must accept them.").format(
                count=i18n.number_text(count)
            )
        )

    def _on_fallback_accepted(self, count: int) -> None:
        self._desk.say(self.tr("Fallbacks accepted: {count}.").format(count=i18n.number_text(count)))


def _met(view: PlanView) -> dict[SubjectId, MetView]:
    held = [met for stop in (*view.stops, *view.cancelled) for met in stop.contacts]
    return {met.contact: met for met in [*held, *(met for left in view.unplaced for met in left.contacts)]}

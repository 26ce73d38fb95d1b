"""A day and a time for one meeting, as text: to move it, or to place one that has no place."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from rolodex.commands import plans
from rolodex.commands.plan_views import MetView
from rolodex.domain import day_time
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid, RolodexError
from ui import i18n, overlap_words
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.forms.overlap_editors import clock
from ui.pages.overlap import plan_texts
from ui.pages.overlap.bars import Bar
from ui.widgets.day_edit import DayEdit


class MoveDialog(FormDialog):
    """Writes the day and time, or says which rule they would break."""

    def __init__(self, desk: Desk, contacts: tuple[MetView, ...], parent: QWidget) -> None:
        super().__init__("overlap_move_dialog", parent)
        self._desk, self._contacts = desk, contacts
        self._introduction: SubjectId | None = None
        self._case: SubjectId | None = None
        self.on, self.starts = DayEdit(self), QLineEdit(self)
        self.add_row("on", self.on)
        self.add_row("starts_at", self.starts)

    def for_bar(self, bar: Bar) -> None:
        """Move this meeting; its day and time stand in the fields."""
        self._introduction = bar.introduction
        self.on.set_iso(bar.on.isoformat())
        self.starts.setText(i18n.time_text(day_time.text_of(bar.starts)))

    def for_case(self, case: SubjectId, on: date) -> None:
        """Place the meeting of these contacts in this case; the day is offered."""
        self._case = case
        self.on.set_iso(on.isoformat())

    def _submit(self) -> None:
        try:
            typed = self.on.iso("on")
            if not typed:
                raise Invalid("on", "missing")
            starts = day_time.parse(clock(self.starts.text(), "starts_at"), "starts_at")
        except Invalid as error:
            self.show_error(error)
            return
        self.busy(True)
        on = date.fromisoformat(typed)
        if self._introduction is not None:
            self._desk.write(
                *(plans.move, self._introduction, on, starts), then=self._on_written, failed=self.show_error
            )
        elif self._case is not None:
            contact = self._contacts[0].contact
            self._desk.write(
                *(plans.place, self._case, contact, on, starts), then=self._on_written, failed=self.show_error
            )

    def _on_written(self, _answer: object) -> None:
        self.finish()

    def show_error(self, error: RolodexError) -> None:
        super().show_error(error)
        reason = str(error.params.get("reason", ""))
        if isinstance(error, Invalid) and reason in overlap_words.RULES:
            self.problem("starts_at", overlap_words.refusal(reason))

    def _retranslate(self) -> None:
        is_move = self._introduction is not None
        self.setWindowTitle(self.tr("Move a meeting") if is_move else self.tr("Place a meeting"))
        self.introduce(
            self.tr("{names}. The meeting is pinned there: a new plan leaves it where it is.").format(
                names=plan_texts.names(self._contacts)
            )
        )
        self.name_row("on", self.tr("&Day"))
        self.name_row("starts_at", self.tr("&Time"))
        self.starts.setPlaceholderText(self.tr("14:30"))
        self.name_buttons(self.tr("&Move it") if is_move else self.tr("&Place it"))

"""One thing that is handed over besides contacts: a meeting, a group, a list, a report, a document."""

from PySide6.QtWidgets import QLineEdit, QWidget

from rolodex.commands import other_items
from rolodex.commands.other_items import OTHER_ITEMS, OtherItem
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid
from ui import handover_words
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.handover_fields import WordCombo
from ui.widgets.day_edit import DayEdit


class OtherItemDialog(FormDialog):
    """Adds one, or changes the one it is given. `done_with` tells the slot of a new one."""

    def __init__(self, desk: Desk, case: SubjectId, item: OtherItem | None, parent: QWidget) -> None:
        super().__init__("handover_other", parent)
        self._desk, self._case, self._item = desk, case, item
        self.kind, self.what, self.due = WordCombo(self), QLineEdit(self), DayEdit(self)
        for name, field in (("kind", self.kind), ("what", self.what), ("due", self.due)):
            field.setObjectName(f"other_{name}")
            self.add_row(name, field)
        if item is not None:
            self.what.setText(item.what)
            self.due.set_iso(item.due)
        self.what.textChanged.connect(self._on_what_text_changed)
        self._on_what_text_changed()

    def _on_what_text_changed(self) -> None:
        self.allow(bool(self.what.text().strip()))

    def _submit(self) -> None:
        try:
            due = self.due.iso("due")
        except Invalid as error:
            self.show_error(error)
            return
        said = (self.kind.code(), self.what.text().strip(), due)
        self.busy(True)
        if self._item is None:
            self._desk.write(*(other_items.add, self._case, *said), then=self.finish, failed=self.show_error)
        else:
            self._desk.write(
                *(other_items.edit, self._case, self._item.slot, *said), then=self.finish, failed=self.show_error
            )

    def _retranslate(self) -> None:
        is_new = self._item is None
        self.setWindowTitle(self.tr("Add to the hand-over") if is_new else self.tr("Change what is handed over"))
        self.introduce(self.tr("A standing meeting, a group, a mailing list, a report that falls due, a document."))
        self.name_row("kind", self.tr("&Kind"))
        self.name_row("what", self.tr("&What"))
        self.name_row("due", self.tr("D&ue, or the next time"))
        self.what.setPlaceholderText(self.tr("for example: security cell, every Monday at nine"))
        held = self.kind.code() or (self._item.kind if self._item is not None else "")
        self.kind.fill(handover_words.OTHER_ITEMS, OTHER_ITEMS, chosen=held)
        self.name_buttons(self.tr("&Add") if is_new else self.tr("&Save"))

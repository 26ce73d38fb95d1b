"""Short forms about items: what becomes of them, leaving them out, declining, adding contacts."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rolodex.commands import handover_choices, handover_items
from rolodex.commands.handover_choices import ScopeRow
from rolodex.commands.handover_windows import ItemEntry, Outcome
from rolodex.domain.handover_item import PRIORITIES, VERBS
from rolodex.domain.ids import SubjectId
from ui import handover_words, i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog
from ui.dialogs.handover_fields import WordCombo
from ui.dialogs.handover_scope_list import ScopeList
from ui.widgets.text_box import TextBox

_LEFT_OUT = (Outcome.NOT_HANDED_OVER, Outcome.AWAITING_CONTACT, Outcome.WITHHELD)
_LINES = 4
_WIDTH_IN_LETTERS = 120


class _ReasonEdit(TextBox):
    """A few lines from which Tab leads on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 14)


class ItemDialog(FormDialog):
    """Verb and priority of the chosen items."""

    def __init__(self, desk: Desk, case: SubjectId, items: Sequence[ItemEntry], parent: QWidget) -> None:
        super().__init__("handover_item", parent)
        self._desk, self._case, self._items = desk, case, tuple(items)
        self.verb, self.priority = WordCombo(self), WordCombo(self)
        self.add_row("verb", self.verb)
        self.add_row("priority", self.priority)
        verbs = {item.view.verb for item in self._items}
        priorities = {str(item.view.priority or "") for item in self._items}
        self._verb = verbs.pop() if len(verbs) == 1 else ""
        self._priority = priorities.pop() if len(priorities) == 1 else ""

    def _submit(self) -> None:
        contacts = tuple(item.view.contact for item in self._items if item.view.contact is not None)
        self.busy(True)
        self._desk.write(
            *(handover_items.arrange, self._case, contacts, self.verb.code(), int(self.priority.code() or 0)),
            then=self.finish,
            failed=self.show_error,
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("What becomes of the contact"))
        self.introduce(self.tr("Items: {count}").format(count=i18n.number_text(len(self._items))))
        self.name_row("verb", self.tr("&What becomes of it"))
        self.name_row("priority", self.tr("&Priority"))
        as_is = self.tr("As it is")
        self.verb.fill(handover_words.VERBS, VERBS, as_is, self._verb)
        self.priority.fill({}, map(str, PRIORITIES), as_is, self._priority)
        self.name_buttons(self.tr("&Save"))


class LeaveOutDialog(FormDialog):
    """Says that a contact is not handed over, or not now, and why."""

    def __init__(self, desk: Desk, case: SubjectId, item: ItemEntry, parent: QWidget) -> None:
        super().__init__("handover_leave_out", parent)
        assert item.view.contact is not None
        self._desk, self._case, self._item, self._contact = desk, case, item, item.view.contact
        self.outcome, self.reason = WordCombo(self), _ReasonEdit(self)
        self.add_row("outcome", self.outcome)
        self.add_row("reason", self.reason)
        self._first = Outcome.WITHHELD.value if item.rule else Outcome.NOT_HANDED_OVER.value

    def _submit(self) -> None:
        self.busy(True)
        outcome, reason = Outcome(self.outcome.code()), self.reason.toPlainText().strip()
        self._desk.write(
            *(handover_items.leave_out, self._case, self._contact, outcome, reason),
            then=self.finish,
            failed=self.show_error,
        )

    def _retranslate(self) -> None:
        name = i18n.marked(self._item.view.name) or self.tr("(name hidden)")
        self.setWindowTitle(self.tr("Leave out of the hand-over"))
        self.introduce(
            self.tr("{name} stays behind. “Withheld” names the rule of consent by itself; otherwise say why.").format(
                name=name
            )
        )
        self.name_row("outcome", self.tr("&How"))
        self.name_row("reason", self.tr("&Reason"))
        self.outcome.fill(handover_words.ITEM_STATES, (one.value for one in _LEFT_OUT), chosen=self._first)
        self.name_buttons(self.tr("&Leave out"))


class DeclineDialog(FormDialog):
    """The incoming officer does not take a contact over."""

    def __init__(self, desk: Desk, case: SubjectId, item: ItemEntry, parent: QWidget) -> None:
        super().__init__("handover_decline", parent)
        assert item.view.contact is not None
        self._desk, self._case, self._item, self._contact = desk, case, item, item.view.contact
        self.reason = _ReasonEdit(self)
        self.add_row("reason", self.reason)

    def _submit(self) -> None:
        self.busy(True)
        self._desk.write(
            *(handover_items.decline, self._case, self._contact, self.reason.toPlainText().strip()),
            then=self.finish,
            failed=self.show_error,
        )

    def _retranslate(self) -> None:
        name = i18n.marked(self._item.view.name) or self.tr("(name hidden)")
        self.setWindowTitle(self.tr("Decline"))
        self.introduce(self.tr("You do not take {name} over. The officer before you stays steward.").format(name=name))
        self.name_row("reason", self.tr("&Reason"))
        self.name_buttons(self.tr("&Decline"))


class AddItemsDialog(FormDialog):
    """Adds contacts to a case: those that are missing, and people linked to its items."""

    def __init__(self, desk: Desk, case: SubjectId, parent: QWidget) -> None:
        super().__init__("handover_add", parent)
        self._desk, self._case = desk, case
        self._is_empty = False
        self.scope = ScopeList(self)
        self.scope.leave_priorities()
        self.add_row("contacts", self.scope)
        self.scope.changed.connect(self._on_scope_changed)
        self.allow(False)
        self._ask()

    def open(self) -> None:
        """Over its window, wide enough for the reasons."""
        super().open()
        room = self._window.size()
        wide = i18n.letter_px(self.fontMetrics()) * _WIDTH_IN_LETTERS
        self.resize(min(wide, room.width() - 40), self.height())

    def _ask(self) -> None:
        self._desk.ask(handover_choices.unlisted, self._case, then=self._on_rows_read, failed=self.show_error)

    def _on_rows_read(self, rows: tuple[ScopeRow, ...]) -> None:
        self._is_empty = not rows
        self.show_row("contacts", bool(rows))
        self.scope.show_rows(rows)
        self._retranslate()

    def _on_scope_changed(self) -> None:
        self.allow(bool(self.scope.chosen()))

    def _submit(self) -> None:
        self.busy(True)
        self._desk.write(
            *(handover_items.arrange, self._case, self.scope.chosen()), then=self.finish, failed=self.show_error
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Add contacts to the case"))
        said = self.tr("Space ticks a contact. People linked to one of the items are offered below your own.")
        if self._is_empty:
            said = self.tr("All your contacts are in the case, and nobody else is linked to them.")
        self.introduce(said)
        self.name_row("contacts", self.tr("&Contacts"))
        self.name_buttons(self.tr("&Add"))


class LinkedPeopleDialog(AddItemsDialog):
    """Offers people tied to contacts of the case, each with the reason; nobody is ticked at first."""

    def _ask(self) -> None:
        self.scope.wrap_reasons()
        self._desk.ask(handover_choices.linked, self._case, then=self._on_rows_read, failed=self.show_error)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.setWindowTitle(self.tr("Add linked people"))
        said = self.tr(
            "Relationships come in groups: who opens the door, who speaks for whom, who was met together. Space ticks "
            "whom the successor should get too."
        )
        if self._is_empty:
            said = self.tr("Nobody outside the case is known to be linked to a contact of it.")
        self.introduce(said)

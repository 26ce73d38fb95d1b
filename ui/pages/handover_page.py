"""The hand-overs: all cases, one case, and inside it a brief or a read-back."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from rolodex.commands import handover_windows
from rolodex.commands.handover_windows import CaseEntry, Guard, Picture
from rolodex.domain.ids import SubjectId
from rolodex.errors import IllegalTransition, NotFound, RolodexError
from ui import handover_words, i18n
from ui.desk import Desk
from ui.dialogs.handover_wizard import START_FORM
from ui.handover_words import word
from ui.page import Page
from ui.pages.handover import brief_editor, deeds, kept_drafts
from ui.pages.handover.actions import HandoverActions
from ui.pages.handover.brief_editor import BriefEditor
from ui.pages.handover.case_list import CaseList
from ui.pages.handover.case_view import CaseView
from ui.pages.handover.deeds import Deeds
from ui.pages.handover.item_deeds import ItemDeeds
from ui.pages.handover.read_back_view import ReadBackView

_OF_RECEIPTS: Final = frozenset({Guard.RECEIPT_VERIFIED, Guard.CUSTODIAN_RECEIPT})


class HandoverPage(Page):
    """Goes from the list into a case, from the case into a text, and back with Esc."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("handover", desk, parent)
        self._case: SubjectId | None = None
        self._picture: Picture | None = None
        self._count = 0
        self._then_text: tuple[str, SubjectId] | None = None
        self.cases, self.case = CaseList(self), CaseView(desk, self)
        self.brief, self.read_back = BriefEditor(desk, self), ReadBackView(desk, self)
        self.deeds = Deeds(desk, self)
        self.of_items = ItemDeeds(desk, self.deeds, self._chosen, self)
        self.actions_ = HandoverActions(self)
        self._stack = QStackedWidget(self)
        for view in (self.cases, self.case, self.brief, self.read_back):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self._stack)
        self._connect()
        self._connect_actions()
        self._retranslate()

    def _connect(self) -> None:
        self.cases.opened.connect(self.open_case)
        self.cases.start_wanted.connect(self.deeds.start)
        self.case.left.connect(self.show_cases)
        self.case.step_pressed.connect(self.deeds.advance)
        self.case.item_opened.connect(self._on_item_opened)
        self.case.priority_wanted.connect(self._on_priority_wanted)
        self.case.acknowledge_wanted.connect(self.deeds.acknowledge)
        self.case.unlisted_wanted.connect(self.deeds.add)
        self.case.guard_chosen.connect(self._on_guard_chosen)
        self.case.overlap.plan_wanted.connect(self._on_plan_wanted)
        self.case.items.choice_changed.connect(self._tell_actions)
        self.brief.left.connect(self._on_text_left)
        self.brief.fill_wanted.connect(self.of_items.prefill)
        self.brief.stepped.connect(self._on_brief_stepped)
        self.read_back.left.connect(self._on_text_left)
        self.read_back.stepped.connect(self._on_read_back_stepped)
        self.read_back.accept_wanted.connect(self._on_accept_wanted)
        self.read_back.decline_wanted.connect(self._on_decline_wanted)
        self.deeds.started.connect(self.open_case)
        self.deeds.refused.connect(self._on_step_refused)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._on_back_activated)

    def _connect_actions(self) -> None:
        for name, slot in (
            ("start", self.deeds.start),
            ("next", self.deeds.advance),
            ("brief", self._on_brief_triggered),
            ("introduce", self.of_items.introduce),
            ("read_back", self._on_read_back_triggered),
            ("accept", self.of_items.accept),
            ("export", self._on_export_triggered),
            ("save", self._on_save_triggered),
            ("previous", self._on_previous_triggered),
            ("next_item", self._on_next_item_triggered),
            ("add", self.deeds.add),
            ("board", self._on_board_triggered),
            ("link", self.of_items.link),
            ("other", self._on_other_triggered),
            ("item", self.of_items.arrange),
            ("leave_out", self.of_items.leave_out),
            ("decline", self.of_items.decline),
            ("prefill", self.of_items.prefill),
            ("refer", self.of_items.refer),
            ("fallback", self.of_items.propose_fallback),
            ("accept_fallback", self.of_items.accept_fallback),
            ("agree", self.deeds.agree),
            ("edit", self.deeds.edit),
            ("custody", self.deeds.custody),
            ("suspend", self.deeds.suspend),
            ("cancel", self.deeds.cancel),
            ("sign_off", self.deeds.sign_off),
            ("relinquish", self._on_relinquish_triggered),
            ("print", self._on_print_triggered),
            ("contact", self._on_contact_triggered),
            ("cases", self.show_cases),
        ):
            self.actions_[name].triggered.connect(slot)

    # --- for the workspace ----------------------------------------------------------------------------------

    def tools(self) -> list[QAction]:
        return self.actions_.tools()

    def more_actions(self) -> list[QAction]:
        return self.actions_.more()

    def panes(self) -> list[QWidget]:
        if self._stack.currentWidget() is self.case:
            return self.case.panes()
        return [self.cases.table, self.cases.start]

    def focus_search(self) -> None:
        if self._stack.currentWidget() is self.case:
            self.case.items.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_subject(self, subject: SubjectId) -> None:
        self.open_case(subject)

    def bring_back(self, form_id: str) -> None:
        if form_id == START_FORM:
            self.deeds.start()
            return
        found = kept_drafts.item_of(form_id)
        if found is None:
            self.desk.drafts.forget(form_id)
            return
        case, contact = found
        self._then_text = (form_id.partition(":")[0], contact)
        self.open_case(case)

    def status(self) -> str:
        if self._picture is not None:
            return self.tr("Case: {state}").format(state=word(handover_words.STATES, self._picture.view.state.value))
        return self.tr("Hand-overs: {count}").format(count=i18n.number_text(self._count))

    def _reload(self) -> None:
        self.desk.ask(handover_windows.rows, then=self._on_rows_read)
        if self._case is not None:
            self.desk.ask(handover_windows.picture, self._case, then=self._on_picture_read, failed=self._on_gone)
        if self._stack.currentWidget() is self.brief:
            self.brief.reload()
        elif self._stack.currentWidget() is self.read_back:
            self.read_back.reload()

    # --- going about ----------------------------------------------------------------------------------------

    def open_case(self, case: SubjectId) -> None:
        """Show this case."""
        self._case, self._picture = case, None
        self.desk.ask(handover_windows.picture, case, then=self._on_picture_read, failed=self._on_gone)

    def show_cases(self) -> None:
        """Show the list."""
        self._case = self._picture = self.deeds.picture = None
        self._show(self.cases)
        self.cases.take_keyboard()

    def _show(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self._stack.setFocusProxy(view)
        self._tell_actions()
        self.status_changed.emit(self.status())

    def _on_rows_read(self, rows: tuple[CaseEntry, ...]) -> None:
        self._count = len(rows)
        self.cases.show_rows(rows)
        focused = QApplication.focusWidget()
        is_here = focused is None or self.isAncestorOf(focused) or focused is self
        if self.isVisible() and is_here and self._stack.currentWidget() is self.cases:
            self.cases.take_keyboard()
        self.status_changed.emit(self.status())

    def _on_picture_read(self, picture: Picture) -> None:
        if picture.view.case != self._case:
            return
        is_new = self._picture is None
        self._picture = self.deeds.picture = picture
        self.case.show_picture(picture)
        if is_new:
            self._show(self.case)
            self.case.take_keyboard()
        self._tell_actions()
        self.status_changed.emit(self.status())
        if self._then_text is not None:
            kind, contact = self._then_text
            self._then_text = None
            self._open_text(contact, is_brief=kind == brief_editor.KIND)

    def _on_gone(self, error: RolodexError) -> None:
        self.show_cases()
        if not isinstance(error, NotFound):
            self.desk.complain(error)
        else:
            self.desk.say(self.tr("This case is not here any more; its beginning was taken back."))

    def _on_back_activated(self) -> None:
        view = self._stack.currentWidget()
        if view is self.brief:
            self.brief.leave()
        elif view is self.read_back:
            self._on_text_left()
        elif view is self.case:
            self.show_cases()

    def _on_text_left(self) -> None:
        self._show(self.case)
        self.case.take_keyboard()

    def _on_step_refused(self, error: IllegalTransition) -> None:
        self._show(self.case)
        self.case.refuse(error)

    def _on_guard_chosen(self, guard: Guard) -> None:
        """Lead to where the guard is satisfied."""
        is_exported = self._picture is not None and self._picture.is_exported
        if guard in _OF_RECEIPTS and is_exported:
            self.desk.go("bundles")
            self.desk.say(self.tr("The receipt comes as a file from the officer who took over: import it here."))
        elif guard in _OF_RECEIPTS or guard is Guard.BUNDLE_EXPORTED:
            self._on_export_triggered()
        elif guard is Guard.LAST_DAY_SET:
            self.deeds.edit()
        elif guard is Guard.CUSTODIAN_NAMED:
            self.deeds.custody()
        elif guard is Guard.INCOMING_KEY_VERIFIED and self._picture is not None:
            roles = self._picture.view.roles
            successor = roles["incoming"] or roles["custodian"]
            if successor is None:
                self.deeds.edit()
            else:
                self.desk.go("people", successor)

    # --- texts ----------------------------------------------------------------------------------------------

    def _on_item_opened(self, contact: SubjectId | None) -> None:
        picture = self._picture
        if contact is None:
            self.desk.say(self.tr("This contact is not in this vault, so there is nothing to open."))
        elif picture is not None:
            self._open_text(contact, is_brief=not deeds.is_receiving(picture))

    def _open_text(self, contact: SubjectId, *, is_brief: bool) -> None:
        picture = self._picture
        if picture is None or self._case is None:
            return
        gone = next((one.view for one in picture.items if one.view.contact == contact and not one.view.is_here), None)
        if gone is not None and gone.relinquished_on:
            day = i18n.date_text(gone.relinquished_on)
            self.desk.say(self.tr("Your access to this contact ended on {day}; its texts were erased.").format(day=day))
            return
        order = self._order()
        place = (order.index(contact) + 1 if contact in order else 0, len(order))
        if is_brief:
            self.brief.open_item(self._case, contact, place, deeds.may_brief(picture))
            self._show(self.brief)
        else:
            self.read_back.open_item(self._case, contact, place, deeds.is_receiving(picture))
            self._show(self.read_back)

    def _order(self) -> tuple[SubjectId, ...]:
        return self.case.items.shown()

    def _on_brief_stepped(self, places: int) -> None:
        self._step_text(self.brief.subject(), places, is_brief=True)

    def _on_read_back_stepped(self, places: int) -> None:
        self._step_text(self.read_back.subject(), places, is_brief=False)

    def _step_text(self, contact: SubjectId | None, places: int, *, is_brief: bool) -> None:
        order = self._order()
        if contact in order:
            place = order.index(contact) + places
            if 0 <= place < len(order):
                self._open_text(order[place], is_brief=is_brief)
            else:
                self.desk.say(self.tr("This was the last item.") if places > 0 else self.tr("This is the first item."))

    # --- what was chosen ------------------------------------------------------------------------------------

    def _chosen(self) -> tuple[SubjectId, ...]:
        view = self._stack.currentWidget()
        if view in {self.brief, self.read_back}:
            contact = self.brief.subject() if view is self.brief else self.read_back.subject()
            return (contact,) if contact is not None else ()
        return self.case.chosen()

    def _on_brief_triggered(self) -> None:
        chosen = self._chosen()
        if chosen:
            self._open_text(chosen[0], is_brief=True)

    def _on_read_back_triggered(self) -> None:
        chosen = self._chosen()
        if chosen:
            self._open_text(chosen[0], is_brief=False)

    def _on_accept_wanted(self, contact: SubjectId) -> None:
        self.deeds.accept((contact,))

    def _on_decline_wanted(self, contact: SubjectId) -> None:
        self.deeds.decline((contact,))

    def _on_plan_wanted(self) -> None:
        self.desk.go("overlap", self._case)

    def _on_export_triggered(self) -> None:
        self.desk.go("bundles", self._case)

    def _on_save_triggered(self) -> None:
        if self._stack.currentWidget() is self.brief:
            self.brief.save()
        elif self._stack.currentWidget() is self.read_back:
            self.read_back.save()

    def _on_previous_triggered(self) -> None:
        self._step(-1)

    def _on_next_item_triggered(self) -> None:
        self._step(1)

    def _step(self, places: int) -> None:
        if self._stack.currentWidget() is self.brief:
            self.brief.step(places)
        elif self._stack.currentWidget() is self.read_back:
            self._on_read_back_stepped(places)

    def _on_print_triggered(self) -> None:
        self.deeds.print_(self._chosen())

    def _on_relinquish_triggered(self) -> None:
        # A text may be about a contact that goes; the case stays.
        if self._stack.currentWidget() is self.brief:
            self.brief.leave()
        elif self._stack.currentWidget() is self.read_back:
            self._on_text_left()
        self.deeds.relinquish()

    def _on_board_triggered(self) -> None:
        if self._stack.currentWidget() is self.case:
            self.case.turn_items_over()

    def _on_other_triggered(self) -> None:
        if self._stack.currentWidget() is self.case:
            self.case.add_other()

    def _on_priority_wanted(self, priority: int) -> None:
        self.deeds.set_priority(self.case.chosen(), priority)

    def _on_contact_triggered(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.desk.go("contacts", chosen[0])

    # --- what is shown --------------------------------------------------------------------------------------

    def _tell_actions(self) -> None:
        view = self._stack.currentWidget()
        has_case = view is not self.cases and self._picture is not None
        self.actions_.allow(
            has_case=has_case,
            has_item=has_case and bool(self._chosen()),
            has_text=view in {self.brief, self.read_back},
        )

    def _retranslate(self) -> None:
        self.actions_.retranslate()

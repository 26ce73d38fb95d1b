"""What one can do on the page of contacts, and the commands behind it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rolodex.clock import today
from rolodex.commands import contact_batches, contact_windows
from rolodex.commands.contact_batches import Batch
from rolodex.commands.contact_filters import Showing
from rolodex.commands.contact_windows import Detail
from rolodex.commands.session import Session
from rolodex.commands.subjects import Done
from rolodex.domain import contact
from rolodex.domain.ids import SubjectId
from rolodex.progress import Progress
from ui import file_choice, i18n, words
from ui.actions import Action
from ui.desk import Desk
from ui.pages.contacts.contact_list import ContactList
from ui.pages.contacts.view_pane import ViewPane
from ui.saved_searches import SavedSearches

Many = Callable[..., Batch]
_MANY = 100
NEW_FORM: Final = "contact:new"
CAPTURE_FORM: Final = "capture"


class ContactActions(QObject):
    """Knows who is chosen, and asks for the forms."""

    added = Signal(object)
    """The id of a contact that is to be shown."""

    def __init__(self, desk: Desk, contacts: ContactList, views: ViewPane, saved: SavedSearches, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._list, self._views, self._saved, self._page = desk, contacts, views, saved, page
        self._detail: Detail | None = None
        self._done = ""
        self._build()
        self._connect()
        self.adjust()

    def _build(self) -> None:
        self.add = Action("add_contact", "user-plus", "Ctrl+N", self)
        self.capture = Action("quick_capture", "sparkles", "Ctrl+Shift+N", self)
        self.edit = Action("edit_contact", "pencil", "Ctrl+E", self)
        self.delete = Action("delete_contact", "trash-2", "Del", self)
        # Elsewhere on the page the key deletes what stands there: a letter, a tie.
        self.delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._list.table.addAction(self.delete)
        self.bring = Action("import_file", "file-input", "Ctrl+I", self)
        self.verify = Action("verified_today", "badge-check", "Ctrl+Shift+V", self)
        self.restore = Action("restore_contact", "archive-restore", "", self)
        self.keep_search = Action("keep_search", "star", "", self)
        self.forget_search = Action("forget_search", "x", "", self)
        self.categorise = Action("categorise", "tag", "", self)
        self._categories = QMenu(self._page)
        self.categorise.setMenu(self._categories)

    def _connect(self) -> None:
        for action, done in (
            *((self.add, self._on_add), (self.capture, self._on_capture), (self.edit, self._on_edit)),
            *((self.delete, self._on_delete), (self.bring, self._on_bring), (self.verify, self._on_verify)),
            *((self.restore, self._on_restore), (self.keep_search, self._on_keep_search)),
            (self.forget_search, self._on_forget_search),
        ):
            action.triggered.connect(done)
        self._list.selection_changed.connect(self.adjust)
        self._list.search.textChanged.connect(self.adjust)
        self._desk.drafts.found.connect(self._on_drafts_found)

    def tools(self) -> list[QAction]:
        """For the tool bar."""
        return [self.add, self.capture, self.edit, self.delete, self.bring]

    def more(self) -> list[QAction]:
        """For the menu and the palette."""
        return [self.verify, self.categorise, self.restore, self.keep_search, self.forget_search]

    def show_detail(self, detail: Detail | None) -> None:
        """Who stands in the pane."""
        self._detail = detail
        self.adjust()

    def adjust(self) -> None:
        """Allow what can be done with who is chosen."""
        count = self._list.selected_count()
        in_bin = self._list.view.filter.showing is Showing.DELETED
        self.edit.setEnabled(self._detail is not None and count <= 1 and not in_bin)
        for action in (self.delete, self.verify, self.categorise):
            action.setEnabled(count > 0 and not in_bin)
        self.restore.setEnabled(count > 0 and in_bin)
        self.keep_search.setEnabled(bool(self._list.search.text().strip()))
        self.forget_search.setEnabled(bool(self._views.saved_name()))

    # --- forms ----------------------------------------------------------------------------------------------

    def _on_add(self) -> None:
        self._open_form(None)

    def _on_edit(self) -> None:
        if self._detail is not None:
            self._open_form(self._detail)

    def _open_form(self, detail: Detail | None) -> None:
        # Imported here, as the other dialogs: the first list is painted without them.
        from ui.dialogs.contact_dialog import ContactDialog

        held = None if detail is None else detail.view.subject
        dialog = ContactDialog(self._desk, self._page, held=held)
        dialog.done_with.connect(self._on_form_done)
        dialog.open_instead.connect(self.added)
        dialog.open()

    def _on_form_done(self, done: Done) -> None:
        if done.added:
            self._desk.say(self.tr("Saved."))
        self.added.emit(done.subject)

    def _on_capture(self) -> None:
        from ui.dialogs.quick_capture_dialog import QuickCaptureDialog

        dialog = QuickCaptureDialog(self._desk, self._page)
        dialog.done_with.connect(self._on_captured)
        dialog.open_instead.connect(self.added)
        dialog.form_wanted.connect(self._on_capture_form_wanted)
        dialog.open()

    def _on_captured(self, done: Done) -> None:
        self._desk.say(self.tr("Added."))
        self.added.emit(done.subject)

    def _on_capture_form_wanted(self, preset: dict[str, Any]) -> None:
        from ui.dialogs.contact_dialog import ContactDialog

        dialog = ContactDialog(self._desk, self._page, preset=preset)
        dialog.done_with.connect(self._on_form_done)
        dialog.open_instead.connect(self.added)
        dialog.open()

    def _on_drafts_found(self) -> None:
        """What was being typed when the vault was locked stands on its form again."""
        held = self._desk.drafts.held()
        if CAPTURE_FORM in held:
            self._on_capture()
        elif NEW_FORM in held:
            self._open_form(None)
        else:
            found = next((draft for form, draft in held.items() if form.startswith("contact:") and draft.subject), None)
            if found is not None:
                contact_id = SubjectId(bytes.fromhex(found.subject))
                self._desk.ask(*(contact_windows.detail, contact_id), then=self._open_form)

    # --- several at once ------------------------------------------------------------------------------------

    def _on_delete(self) -> None:
        self._run(contact_batches.delete, self._on_deleted)

    def _on_deleted(self, batch: Batch) -> None:
        count = i18n.number_text(batch.changed)
        one, many = self.tr("Deleted. Ctrl+Z brings it back."), self.tr("Deleted: {count}. Ctrl+Z brings them back.")
        self._desk.say(one if batch.changed == 1 else many.format(count=count))

    def _on_restore(self) -> None:
        self._run(contact_batches.restore, self._on_restored)

    def _on_restored(self, batch: Batch) -> None:
        self._desk.say(self.tr("Brought back: {count}.").format(count=i18n.number_text(batch.changed)))

    def _on_verify(self) -> None:
        day = today(self._desk.clock)
        self._run(partial(_verified, day), self._on_verified)

    def _on_verified(self, batch: Batch) -> None:
        if batch.changed:
            said = self.tr("Verified today: {count}.").format(count=i18n.number_text(batch.changed))
        else:
            said = self.tr("Nothing to verify: it was verified today, or everything to check is hidden.")
        self._desk.say(said)

    def _on_category_triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self._run(partial(_categorised, str(sender.data())), self._on_categorised)

    def _on_categorised(self, batch: Batch) -> None:
        self._desk.say(self.tr("Category added: {count}.").format(count=i18n.number_text(batch.changed)))

    def _run(self, command: Many, then: Callable[[Batch], None]) -> None:
        numbers = self._list.selected_numbers()
        if len(numbers) > _MANY:
            # Thousands take seconds: that is shown, and can be stopped.
            self._desk.work(self.tr("Changing the chosen contacts"), _with_numbers, command, numbers, then=then)
        elif numbers:
            self._desk.write(_with_numbers, command, numbers, then=then)

    # --- searches and files ---------------------------------------------------------------------------------

    def _on_keep_search(self) -> None:
        from ui.dialogs.save_search_dialog import SaveSearchDialog

        text = self._list.search.text().strip()
        dialog = SaveSearchDialog(text, self._page)
        dialog.done_with.connect(self._on_search_named)
        dialog.open()

    def _on_search_named(self, name: str) -> None:
        self._saved.keep(name, self._list.search.text().strip())
        self._views.choose_saved(name)
        self.adjust()

    def _on_forget_search(self) -> None:
        self._saved.forget(self._views.saved_name())
        self.adjust()

    def _on_bring(self) -> None:
        filters = self.tr("What can be imported (*.csv *.txt *.vcf *.rlx *.rlxcard);;All files (*)")
        dialog = file_choice.to_open(self._page, self.tr("Import"), filters)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, path: str) -> None:
        self._desk.file_dropped.emit(Path(path))

    # --- words ----------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.add.say(self.tr("&Add contact…"))
        self.capture.say(self.tr("&Quick capture…"), self.tr("Paste a signature or a vCard, or type a line"))
        self.edit.say(self.tr("&Edit…"))
        self.delete.say(self.tr("&Delete"))
        self.bring.say(self.tr("&Import…"), self.tr("Import a table, vCards, a bundle or a card"))
        self.verify.say(self.tr("&Verified today"))
        self.restore.say(self.tr("&Bring back"))
        self.keep_search.say(self.tr("&Keep this search…"))
        self.forget_search.say(self.tr("&Forget this search"))
        self.categorise.say(self.tr("Add a &category"))
        self._categories.clear()
        for word, code in sorted((words.value(code), code) for code in contact.CATEGORIES):
            action = self._categories.addAction(word)
            action.setData(code)
            action.triggered.connect(self._on_category_triggered)


def _with_numbers(session: Session, command: Many, numbers: Sequence[int], progress: Progress | None = None) -> Batch:
    return command(session, contact_windows.subjects_of(session, numbers), progress)


def _verified(day: Any, session: Session, contacts: Sequence[SubjectId], progress: Progress | None) -> Batch:
    return contact_batches.verify(session, contacts, day, progress)


def _categorised(category: str, session: Session, contacts: Sequence[SubjectId], progress: Progress | None) -> Batch:
    return contact_batches.categorise(session, contacts, category, progress)

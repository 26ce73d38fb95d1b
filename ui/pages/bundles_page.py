"""Bundles: what left and what came in, with the ways to send, take in, answer and warn."""

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rolodex.commands import bundle_import, bundle_queries, bundle_warnings, case_news, receipts, requests
from rolodex.commands.bundle_export import Exported
from rolodex.commands.bundle_import import Imported
from rolodex.commands.bundle_queries import Sent, Taken
from rolodex.commands.bundle_warnings import Due, Written
from rolodex.commands.case_news import Owed
from rolodex.commands.requests import Came
from rolodex.domain.ids import SubjectId
from ui import bundle_words, file_choice, i18n
from ui.actions import Action
from ui.desk import Desk
from ui.page import Page
from ui.pages.bundles.export_view import ExportView
from ui.pages.bundles.home import BundlesHome
from ui.pages.bundles.import_view import ImportView
from ui.pages.bundles.report_view import ReportView
from ui.pages.bundles.written_view import WrittenView


class BundlesPage(Page):
    """The lists; over them, one at a time, an export, an import, or what became of it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("bundles", desk, parent)
        self._due: tuple[Due, ...] = ()
        self._sent: list[Sent] = []
        self._came: list[Came] = []
        self._answering = b""
        self._folder = Path()
        self._build()
        self._connect()
        self._retranslate()

    def _build(self) -> None:
        self.home = BundlesHome(self)
        self.export_view, self.import_view = ExportView(self.desk, self), ImportView(self.desk, self)
        self.report, self.written = ReportView(self), WrittenView(self)
        self._stack = QStackedWidget(self)
        for view in (self.home, self.export_view, self.import_view, self.report, self.written):
            self._stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.setFocusProxy(self.home)
        self._export = Action("export_bundle", "package-plus", "Ctrl+Shift+E", self)
        self._import = Action("import_bundle", "package-open", "Ctrl+I", self)
        self._receipt = Action("write_receipt", "package-check", "", self)
        self._notices = Action("write_notices_action", "megaphone", "", self)
        self._undo_import = Action("undo_import", "rotate-ccw", "", self)
        self._request = Action("request_contacts", "hand-helping", "", self)
        self._answer = Action("answer_request", "inbox", "", self)
        self._answer.setEnabled(False)

    def _connect(self) -> None:
        self._export.triggered.connect(self._on_export_triggered)
        self._import.triggered.connect(self._on_import_triggered)
        self._receipt.triggered.connect(self._on_receipt_triggered)
        self._notices.triggered.connect(self._on_notices_triggered)
        self._undo_import.triggered.connect(self._on_undo_import_triggered)
        self._request.triggered.connect(self._on_request_triggered)
        self._answer.triggered.connect(self._on_answer_triggered)
        self.home.waiting.answer_wanted.connect(self._answer_to)
        self.home.waiting.send_wanted.connect(self._on_send_wanted)
        self.report.answer_wanted.connect(self._on_answer_wanted)
        self.home.row_chosen.connect(self._on_home_row_chosen)
        self.home.notices_chosen.connect(self._on_notices_triggered)
        for view in (self.export_view, self.import_view, self.report, self.written):
            view.closed.connect(self._on_view_closed)
        self.export_view.written.connect(self._on_exported)
        self.export_view.receipt_due.connect(self._on_receipt_due)
        self.import_view.taken_in.connect(self._on_taken_in)
        self.report.receipt_wanted.connect(self._on_receipt_wanted)
        self.report.undo_wanted.connect(self._on_undo_wanted)

    def tools(self) -> list[QAction]:
        return [self._export, self._import, self._receipt, self._notices, self._request]

    def more_actions(self) -> list[QAction]:
        return [self._answer, self._undo_import]

    def panes(self) -> list[QWidget]:
        shown = self._stack.currentWidget()
        if shown is self.import_view:
            return self.import_view.panes()
        return self.home.panes() if shown is self.home or shown is None else [shown]

    def focus_search(self) -> None:
        if self._stack.currentWidget() is self.export_view:
            self.export_view.preview.search.setFocus()

    def status(self) -> str:
        sent, taken = self.home.counts()
        return self.tr("Sent: {sent} · taken in: {taken}").format(
            sent=i18n.number_text(sent), taken=i18n.number_text(taken)
        )

    def export_contacts(self, contacts: dict[SubjectId, tuple[str, str]]) -> None:
        """Begin an export about these contacts, by id their names and levels as shown."""
        self._show(self.export_view)
        self.export_view.begin(contacts)

    def show_subject(self, subject: SubjectId) -> None:
        """A hand-over case: begin its export, or come to the bundle that its receipt answers. A contact: begin a
        request for those whom something names together with it."""
        self._show(self.export_view)
        self.export_view.begin_case(subject)

    def take_file(self, path: Path) -> None:
        self._show(self.import_view)
        self.import_view.begin(path)

    def bring_back(self, form_id: str) -> None:
        draft = self.desk.drafts.held().get(form_id)
        if draft is not None:
            self._show(self.import_view)
            self.import_view.resume(form_id, draft)

    def _reload(self) -> None:
        self.desk.ask(requests.came, then=self._on_came_read)
        self.desk.ask(case_news.all_owed, then=self._on_owed_read)
        self.desk.ask(bundle_queries.sent, then=self._on_sent_read)
        self.desk.ask(bundle_queries.taken, then=self._on_taken_read)
        self.desk.ask(bundle_warnings.due, then=self._on_due_read)
        self.export_view.reload()

    # --- the lists ------------------------------------------------------------------------------------------

    def _on_sent_read(self, found: list[Sent]) -> None:
        self._sent = found

    def _on_taken_read(self, found: list[Taken]) -> None:
        self.home.show_log(self._sent, found)
        self.status_changed.emit(self.status())

    def _on_came_read(self, found: list[Came]) -> None:
        self._came = found
        self.home.show_came(found)

    def _on_owed_read(self, found: tuple[Owed, ...]) -> None:
        self.home.show_owed(found)

    def _on_due_read(self, found: tuple[Due, ...]) -> None:
        self._due = found
        self.home.show_due(found)
        self._notices.setEnabled(bool(found))

    def _on_home_row_chosen(self) -> None:
        chosen = self.home.chosen_taken()
        is_applied = chosen is not None and chosen.taken.state.value == "applied"
        self._undo_import.setEnabled(is_applied)
        self._receipt.setEnabled(chosen is not None and is_applied and chosen.taken.purpose != "receipt")
        self._answer.setEnabled(chosen is not None and is_applied and chosen.taken.purpose == "request")

    def _show(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self.setFocusProxy(view)
        view.setFocus()

    def _on_view_closed(self) -> None:
        self._show(self.home)

    # --- export and import ----------------------------------------------------------------------------------

    def _on_export_triggered(self) -> None:
        self.export_contacts({})

    def _on_exported(self, found: Exported) -> None:
        self.written.show_exported(found)
        self._show(self.written)

    def _on_import_triggered(self) -> None:
        kinds = self.tr("Bundles (*.rlx);;All files (*)")
        dialog = file_choice.to_open(self, self.tr("The bundle to take in"), kinds)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, path: str) -> None:
        self.take_file(Path(path))

    def _on_taken_in(self, found: Imported) -> None:
        self.report.show_imported(found)
        self._show(self.report)

    def _on_undo_import_triggered(self) -> None:
        chosen = self.home.chosen_taken()
        if chosen is not None:
            self._on_undo_wanted(chosen.taken.bundle_id)

    def _on_undo_wanted(self, bundle_id: bytes) -> None:
        self.desk.write(bundle_import.undo, bundle_id, then=self._on_import_undone)

    def _on_import_undone(self, count: int) -> None:
        self._show(self.home)
        self.desk.say(self.tr("The import was taken back: {count} values.").format(count=i18n.number_text(count)))

    # --- requests, and word of a case ------------------------------------------------------------------------

    def _on_request_triggered(self) -> None:
        self._show(self.export_view)
        self.export_view.begin_request()

    def _on_answer_triggered(self) -> None:
        chosen = self.home.chosen_taken()
        if chosen is not None:
            self._on_answer_wanted(chosen.taken.bundle_id)

    def _on_answer_wanted(self, bundle_id: bytes) -> None:
        self._answering = bundle_id
        self.desk.ask(requests.came, then=self._on_answer_read)

    def _on_answer_read(self, found: list[Came]) -> None:
        came = next((one for one in found if one.bundle_id == self._answering), None)
        if came is not None:
            self._answer_to(came)

    def _answer_to(self, came: Came) -> None:
        known = {one.contact: (bundle_words.name(one.name), "") for one in came.asked if one.is_known}
        if came.officer is None:
            self.desk.say(self.tr("The keys that signed this request are gone, so nothing can be sealed to them."))
        elif not known:
            self.desk.say(self.tr("Nobody of those is known here: Write receipt… says so to who asked."))
        else:
            self._show(self.export_view)
            self.export_view.begin_answer(came.officer, known)

    def _on_send_wanted(self, owed: Owed) -> None:
        self._show(self.export_view)
        self.export_view.begin_news(owed)

    # --- receipts and notices -------------------------------------------------------------------------------

    def _on_receipt_due(self, case: SubjectId) -> None:
        self._show(self.home)
        if self.home.choose_case(case):
            self.desk.say(
                self.tr("This case is answered with a receipt: Write receipt… does it for the chosen bundle.")
            )
        else:
            self.desk.say(self.tr("You send nothing about this case; import the bundle of it first."))

    def _on_receipt_triggered(self) -> None:
        chosen = self.home.chosen_taken()
        if chosen is not None:
            self._on_receipt_wanted(chosen.taken.bundle_id)

    def _on_receipt_wanted(self, bundle_id: bytes) -> None:
        self._answering = bundle_id
        dialog = file_choice.folder(self, self.tr("The folder to write the receipt to"))
        dialog.fileSelected.connect(self._on_receipt_folder_selected)
        dialog.open()

    def _on_receipt_folder_selected(self, folder: str) -> None:
        self.desk.write(receipts.write, self._answering, Path(folder), then=self._on_exported)

    def _on_notices_triggered(self) -> None:
        dialog = file_choice.folder(self, self.tr("The folder to write the notices to"))
        dialog.fileSelected.connect(self._on_notices_folder_selected)
        dialog.open()

    def _on_notices_folder_selected(self, folder: str) -> None:
        self._folder = Path(folder)
        holders = tuple(dict.fromkeys(holder for due in self._due for holder in due.holders))
        title = self.tr("Writing the notices")
        self.desk.work(title, bundle_warnings.write_each, self._folder, holders, then=self._on_notices_written)

    def _on_notices_written(self, written: tuple[Written, ...]) -> None:
        self.written.show_notices(self._folder, written)
        self._show(self.written)

    # --- what is shown --------------------------------------------------------------------------------------

    def _retranslate(self) -> None:
        self._export.say(self.tr("&Export…"), self.tr("Write a bundle for a colleague"))
        self._import.say(self.tr("&Import…"), self.tr("Take in a bundle from a colleague"))
        self._receipt.say(self.tr("Write &receipt…"), self.tr("Answer the chosen bundle that was taken in"))
        self._notices.say(self.tr("&Notices…"), self.tr("Warn those who hold contacts that turned dangerous"))
        self._request.say(
            self.tr("&Ask for a contact…"), self.tr("Ask a colleague for somebody who is only named here")
        )
        self._answer.say(self.tr("Ans&wer the request…"), self.tr("Export those whom the chosen request asks for"))
        self._undo_import.say(self.tr("&Undo the import"), self.tr("Take back what the chosen bundle brought"))
        for view in (self.home, self.export_view, self.import_view, self.report, self.written):
            view.retranslate()

"""Contacts out of a file: looked at, tried, imported in one step that can be taken back, and reported row by row."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from rolodex.commands import contact_files, contact_previews
from rolodex.commands.contact_files import Imported, Run
from rolodex.commands.contact_previews import Cards, Sheet
from rolodex.commands.duplicates import Pair
from rolodex.domain.duplicates import Verdict
from rolodex.errors import Cancelled, FileMissing, RolodexError, Unreliable
from ui import file_choice, i18n, intake_words
from ui.actions import Action
from ui.desk import Desk
from ui.page import Page
from ui.pages.duplicates.seeker import Seeker
from ui.pages.intake.cards_view import CardsView
from ui.pages.intake.report_view import ReportView
from ui.pages.intake.sheet_view import SheetView
from ui.pages.intake.start_view import StartView
from ui.pages.intake.terms_bar import TermsBar

if TYPE_CHECKING:
    from rolodex.commands.watched import Changes

_COMMANDS: Final = ("import.csv", "import.vcard")


class IntakePage(Page):
    """Three views: choose a file, look at it, read what was done."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("intake", desk, parent)
        self._file: Sheet | Cards | None = None
        self._how = Run.DRY
        self._looking = 0
        self._seeker = Seeker(desk, self)
        self._seeker.found.connect(self._on_pairs_found)
        self._build()
        self._build_actions()
        self._connect()
        desk.hub.changed.connect(self._on_import_changed)
        self._retranslate()
        self._allow()

    # --- building -------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.start = StartView(self)
        self.sheet = SheetView(self)
        self.cards = CardsView(self)
        self.terms = TermsBar(self)
        self.report = ReportView(self)
        self._content = QStackedWidget(self)
        self._content.addWidget(self.sheet)
        self._content.addWidget(self.cards)
        self._looked_at = QWidget(self)
        inside = QVBoxLayout(self._looked_at)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._content, 1)
        inside.addWidget(self.terms)
        self._views = QStackedWidget(self)
        # Where text is large, table, first rows and terms do not fit a small screen together.
        self._around = QScrollArea(self)
        self._around.setFrameShape(QFrame.Shape.NoFrame)
        self._around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around.setWidgetResizable(True)
        self._around.setWidget(self._looked_at)
        for view in (self.start, self._around, self.report):
            self._views.addWidget(view)
        column = QVBoxLayout(self)
        column.addWidget(self._views)
        self.setFocusProxy(self.start)

    def _build_actions(self) -> None:
        self._choose = Action("choose_file", "folder-open", "Ctrl+O", self)
        self._try = Action("try_import", "eye", "Ctrl+T", self)
        self._import = Action("import_file", "file-input", "Ctrl+Return", self)
        self._load = Action("load_mapping", "upload", "", self)
        self._save = Action("save_mapping", "save", "", self)

    def _connect(self) -> None:
        self._choose.triggered.connect(self.choose_file)
        self._try.triggered.connect(self._on_try_wanted)
        self._import.triggered.connect(self._on_import_wanted)
        self._load.triggered.connect(self._on_load_triggered)
        self._save.triggered.connect(self._on_save_triggered)
        self.start.file_wanted.connect(self.choose_file)
        self.sheet.changed.connect(self._allow)
        self.terms.changed.connect(self._allow)
        self.terms.try_chosen.connect(self._on_try_wanted)
        self.terms.import_chosen.connect(self._on_import_wanted)
        self.report.back_chosen.connect(self._on_back_chosen)
        self.report.import_chosen.connect(self._on_import_wanted)
        self.report.contacts_chosen.connect(self._on_contacts_chosen)
        self.report.duplicates_chosen.connect(self._on_duplicates_chosen)
        self.report.save_chosen.connect(self._on_report_save_chosen)
        self.report.another_chosen.connect(self.choose_file)

    # --- for the workspace ----------------------------------------------------------------------------------

    def tools(self) -> list[QAction]:
        return [self._choose, self._try, self._import]

    def more_actions(self) -> list[QAction]:
        return [self._load, self._save]

    def panes(self) -> list[QWidget]:
        looked_at: list[QWidget] = [self.sheet.table, self.sheet.preview.table, self.cards.names.table, self.terms]
        return [self.start.button, *looked_at, self.report.problems.table]

    def status(self) -> str:
        return "" if self._file is None else i18n.isolated(i18n.marked(self._file.path.name))

    def take_file(self, path: Path) -> None:
        """Look at this file; nothing is written."""
        if self.desk.is_working():
            self.desk.say(self.tr("An import is going on. Choose the next file when it is done, or cancel it."))
            return
        self.desk.worker.cancel(self._looking)
        self._file = None
        self._show(self.start)
        self.start.show_reading()
        self._looking = self.desk.worker.beside(
            contact_previews.look, path, then=self._on_looked_at, failed=self._on_look_failed
        )

    def _concerns(self, changes: "Changes") -> bool:  # noqa: ARG002 - what is shown comes from a file
        return False

    # --- the file -------------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a file."""
        kinds = (
            self.tr("Tables and vCards ({endings})").format(endings="*.csv *.tsv *.txt *.vcf *.vcard"),
            self.tr("All files ({endings})").format(endings="*"),
        )
        dialog = file_choice.to_open(self, self.tr("Choose a file of contacts"), ";;".join(kinds))
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def _on_file_selected(self, name: str) -> None:
        self.take_file(Path(name))

    def _on_looked_at(self, found: Sheet | Cards) -> None:
        self._file = found
        self.start.show_problem("")
        self.terms.begin(found.path.stem)
        if isinstance(found, Sheet):
            self.sheet.show_sheet(found)
        else:
            self.cards.show_cards(found)
        self._content.setCurrentWidget(self.sheet if isinstance(found, Sheet) else self.cards)
        self._show(self._around)

    def _on_look_failed(self, error: RolodexError) -> None:
        self.start.show_problem(intake_words.problem(error))
        self._show(self.start)

    def _on_load_triggered(self) -> None:
        dialog = file_choice.to_open(self, self.tr("Choose a saved mapping"), self._mappings())
        dialog.fileSelected.connect(self._on_mapping_selected)
        dialog.open()

    def _on_mapping_selected(self, name: str) -> None:
        self.desk.worker.beside(
            *(contact_previews.load_choices, Path(name), self.sheet.model.columns),
            then=self._on_choices_loaded,
            failed=self._on_mapping_failed,
        )

    def _on_choices_loaded(self, choices: tuple[str, ...]) -> None:
        if len(choices) == len(self.sheet.model.columns):
            self.sheet.model.choose(choices)
            self.desk.say(self.tr("The columns go where the saved mapping says."))

    def _on_mapping_failed(self, error: RolodexError) -> None:
        self.sheet.complain(intake_words.problem(error))

    def _on_save_triggered(self) -> None:
        suggested = f"{self.terms.source or 'columns'}.mapping.json"
        dialog = file_choice.to_save(self, self.tr("Save the mapping"), self._mappings(), suggested)
        dialog.fileSelected.connect(self._on_mapping_place_selected)
        dialog.open()

    def _on_mapping_place_selected(self, name: str) -> None:
        self.desk.worker.beside(
            *(contact_previews.save_choices, Path(name), self.sheet.model.columns, self.sheet.model.choices),
            then=self._on_mapping_saved,
            failed=self.desk.complain,
        )

    def _on_mapping_saved(self, _nothing: None) -> None:
        self.desk.say(self.tr("The mapping is saved. It names columns and no contact."))

    def _mappings(self) -> str:
        return self.tr("Mappings ({endings})").format(endings="*.json")

    # --- trying and importing -------------------------------------------------------------------------------

    def _on_try_wanted(self) -> None:
        self._run(Run.DRY)

    def _on_import_wanted(self) -> None:
        self._run(Run.REAL)

    def _run(self, how: Run) -> None:
        held, source, categories = self._file, self.terms.source, self.terms.categories
        if held is None or not self._can_go_on():
            return
        if self.desk.is_working():
            self.desk.say(self.tr("Something else is still going on. Begin the import when it is done."))
            return
        self._how = how
        title = self.tr("Importing the file") if how is Run.REAL else self.tr("Trying the import")
        # A command takes the session first; what comes before the mapping is the same for both kinds of file.
        if isinstance(held, Sheet):
            table = contact_previews.table(held, self.sheet.model.choices)
            self.desk.work(
                *(title, contact_files.import_csv, held.path, table, source, how, categories),
                then=self._on_run,
                failed=self._on_run_failed,
            )
        else:
            self.desk.work(
                *(title, contact_files.import_vcard, held.path, source, how, categories),
                then=self._on_run,
                failed=self._on_run_failed,
            )

    def _on_run(self, report: Imported) -> None:
        is_trial = self._how is Run.DRY
        columns = self._file.columns if isinstance(self._file, Sheet) else ()
        self._show(self.report)
        self.report.show_report(report, columns, is_trial=is_trial)
        if not is_trial and report.change_set is not None:
            self._seeker.seek()

    def _on_run_failed(self, error: RolodexError) -> None:
        if isinstance(error, Unreliable | FileMissing):
            self.start.show_problem(intake_words.problem(error))
            self._show(self.start)
        elif not isinstance(error, Cancelled):
            self.desk.complain(error)

    def _on_pairs_found(self, pairs: list[Pair]) -> None:
        self.report.show_pairs(sum(pair.judged.verdict is not Verdict.NAMESAKE for pair in pairs))

    def _on_import_changed(self, changes: "Changes") -> None:
        # The import itself is told before its report is shown; what comes later takes it back or does it again.
        is_told_of = self._views.currentWidget() is self.report and self.report.is_of_import()
        if is_told_of and any(command in _COMMANDS for command in changes.commands):
            self.report.turn()

    # --- from the report ------------------------------------------------------------------------------------

    def _on_back_chosen(self) -> None:
        self._show(self._around)

    def _on_contacts_chosen(self) -> None:
        self.desk.go("contacts")

    def _on_duplicates_chosen(self) -> None:
        self.desk.go("duplicates")

    def _on_report_save_chosen(self) -> None:
        kinds = self.tr("Texts ({endings})").format(endings="*.txt")
        dialog = file_choice.to_save(self, self.tr("Save the report"), kinds, "import-report.txt")
        dialog.fileSelected.connect(self._on_report_place_selected)
        dialog.open()

    def _on_report_place_selected(self, name: str) -> None:
        self.desk.worker.beside(
            *(contact_previews.save_report, Path(name), self.report.text()),
            then=self._on_report_saved,
            failed=self.desk.complain,
        )

    def _on_report_saved(self, _nothing: None) -> None:
        self.desk.say(self.tr("The report is saved: lines and reasons, and nothing of what stands in the file."))

    # --- what is shown --------------------------------------------------------------------------------------

    def _show(self, view: QWidget) -> None:
        self._views.setCurrentWidget(view)
        content = self.cards if isinstance(self._file, Cards) else self.sheet
        proxy = content if view is self._around else view
        self.setFocusProxy(proxy)
        if self.isVisible():
            proxy.setFocus()
        self._allow()
        self.status_changed.emit(self.status())

    def _can_go_on(self) -> bool:
        if self._file is None or not self.terms.source:
            return False
        return self.sheet.can_import() if isinstance(self._file, Sheet) else self._file.count > 0

    def _allow(self) -> None:
        is_looking = self._views.currentWidget() is self._around
        can_go_on = self._can_go_on()
        self.terms.allow(can_go_on)
        self._try.setEnabled(can_go_on and is_looking)
        self._import.setEnabled(can_go_on and is_looking)
        for action in (self._load, self._save):
            action.setEnabled(is_looking and isinstance(self._file, Sheet))

    def _retranslate(self) -> None:
        self._choose.say(self.tr("&Choose a file…"), self.tr("Choose a table or a file of vCards"))
        self._try.say(self.tr("&Try it"), self.tr("See what would be done; nothing is written"))
        self._import.say(self.tr("&Import"), self.tr("Take the contacts into the vault; one undo takes all back"))
        self._load.say(self.tr("&Load a mapping…"), self.tr("Send the columns where a saved mapping says"))
        self._save.say(self.tr("&Save the mapping…"), self.tr("Keep where the columns go for the next list"))

"""The plan as a calendar file, and busy times out of one."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from rolodex.commands import busy_files, calendars
from rolodex.commands.busy_files import BusyImported
from rolodex.commands.calendars import Calendar, CalendarOrder, Method
from rolodex.commands.plan_views import OfficerView, PlanView
from rolodex.domain.ids import SubjectId
from rolodex.errors import Malformed, RolodexError
from ui import calendar_words, error_text, file_choice, i18n
from ui.desk import Desk
from ui.dialogs.form_dialog import FormDialog

CALENDAR_FILES: Final = "*.ics"
_NAME: Final = "calendar.ics"
_LINES: Final = 8


class CalendarDialog(FormDialog):
    """Asks what for, says what would be in the file, then where to put it."""

    def __init__(self, desk: Desk, case: SubjectId, parent: QWidget) -> None:
        super().__init__("calendar", parent)
        self._desk, self._case = desk, case
        self.method, self.with_names = QComboBox(self), QCheckBox(self)
        self.own_address, self.other_address = QLineEdit(self), QLineEdit(self)
        self.content = QLabel(self)
        self.content.setWordWrap(True)
        for method in Method:
            self.method.addItem("", method)
        fields = (self.method, self.with_names, self.own_address, self.other_address, self.content)
        for name, field in zip(_ROWS, fields, strict=True):
            field.setObjectName(f"calendar_{name}")
            self.add_row(name, field)
        self.method.currentIndexChanged.connect(self._look)
        self.with_names.toggled.connect(self._look)
        self._calendar: Calendar | None = None
        self._look()

    def _order(self) -> CalendarOrder:
        return CalendarOrder(
            case=self._case,
            method=Method(self.method.currentData()),
            with_names=self.with_names.isChecked(),
            own_address=self.own_address.text(),
            other_address=self.other_address.text(),
        )

    def _look(self) -> None:
        """Ask what would be in the file."""
        order = self._order()
        for name in ("own_address", "other_address"):
            self.show_row(name, order.method is not Method.PUBLISH)
        self.allow(False)
        plain = CalendarOrder(self._case, order.method, with_names=order.with_names)
        self._desk.ask(calendars.preview, plain, then=self._on_looked, failed=self._on_nothing)

    def _on_looked(self, calendar: Calendar) -> None:
        # An answer to what was asked before something else was chosen says nothing any more: the next one follows.
        if calendar.method is Method(self.method.currentData()):
            self._calendar = calendar
            self._say_content()
            self.allow(True)

    def _on_nothing(self, error: RolodexError) -> None:
        self._calendar = None
        self.content.setText(error_text.sentences(error))
        self.grow_soon()

    def _say_content(self) -> None:
        if self._calendar is None:
            return
        said = [
            self.tr("Entries: {count}, of them cancelled: {cancelled}.").format(
                count=i18n.number_text(self._calendar.events), cancelled=i18n.number_text(self._calendar.cancelled)
            )
        ]
        if self.with_names.isChecked():
            left_out = i18n.number_text(self._calendar.names_left_out)
            said.append(
                self.tr(
                    "Contacts not named, because something of them is confidential or they are at risk: {count}. "
                    "A meeting without a name stands out."
                ).format(count=left_out)
            )
        self.content.setText(" ".join(said))
        self.grow_soon()

    def _submit(self) -> None:
        choice = file_choice.to_save(self, self.tr("Save the calendar"), CALENDAR_FILES, _NAME)
        # A file that stands there is refused anyway: a question about it would promise too much.
        choice.setOption(QFileDialog.Option.DontConfirmOverwrite)
        choice.fileSelected.connect(self.save_to)
        # Not every window system gives the keyboard back to the window below.
        choice.finished.connect(self.activateWindow)
        choice.open()

    def save_to(self, path: str) -> None:
        """Write the calendar into this new file."""
        self.busy(True)
        self._desk.write(*(calendars.write, self._order(), Path(path)), then=self._on_written, failed=self.show_error)

    def _on_written(self, calendar: Calendar) -> None:
        self._desk.say(
            self.tr("The calendar is written, with {count} entries. The file is not protected.").format(
                count=i18n.number_text(calendar.events)
            )
        )
        self.finish(calendar)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Calendar"))
        self.introduce(
            self.tr(
                "Every entry is private, called “Meeting”, and names no place finer than the region. The file is not "
                "protected; the log says that it was made. A later file moves and removes the entries of an earlier "
                "one."
            )
        )
        self.name_row("method", self.tr("&What for"))
        for place in range(self.method.count()):
            self.method.setItemText(place, calendar_words.method(Method(self.method.itemData(place))))
        self.name_row("with_names", self.tr("Names"))
        self.with_names.setText(self.tr("&Name contacts of whom nothing is confidential"))
        self.name_row("own_address", self.tr("&Your e-mail, not kept"))
        self.name_row("other_address", self.tr("&Other officer's e-mail"))
        self.name_row("content", self.tr("In the file"))
        self.name_buttons(self.tr("&Save…"))
        self._say_content()


_ROWS: Final = ("method", "with_names", "own_address", "other_address", "content")


class BusyDialog(FormDialog):
    """Asks whose calendar it is and for the file; afterwards names what could not be read."""

    def __init__(self, desk: Desk, view: PlanView, parent: QWidget, path: Path | None = None) -> None:
        super().__init__("busy", parent)
        self._desk, self._case = desk, view.case
        self._path = path
        self._is_done = False
        self.officer, self.file, self.skipped = QComboBox(self), QPushButton(self), QListWidget(self)
        self._officers = [one for one in (view.incoming, view.outgoing) if one.id is not None]
        for one in self._officers:
            self.officer.addItem("", one.id)
        for name, field in (("officer", self.officer), ("file", self.file), ("skipped", self.skipped)):
            field.setObjectName(f"busy_{name}")
            self.add_row(name, field)
        self.show_row("skipped", False)
        self.skipped.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES)
        self.file.clicked.connect(self._on_file_clicked)
        self._tell()

    def _tell(self) -> None:
        self.allow(self._is_done or (self._path is not None and bool(self._officers)))

    def _on_file_clicked(self) -> None:
        choice = file_choice.to_open(self, self.tr("Choose a calendar"), CALENDAR_FILES)
        choice.fileSelected.connect(self.take)
        choice.finished.connect(self.activateWindow)
        choice.open()

    def take(self, path: str) -> None:
        """Read this file when the button is pressed."""
        self._path = Path(path)
        self._name_file()
        self._tell()
        self._ok.setFocus()

    def _submit(self) -> None:
        if self._is_done or self._path is None:
            self.accept()
            return
        self.busy(True)
        officer = SubjectId(bytes(self.officer.currentData()))
        self._desk.write(
            *(busy_files.import_busy, self._case, officer, self._path), then=self._on_imported, failed=self._on_refused
        )

    def _on_refused(self, error: RolodexError) -> None:
        self.show_error(error)
        if isinstance(error, Malformed):
            self.clear_problems()
            self.problem("file", self.tr("This is no calendar file. Nothing was taken: choose one that ends in .ics."))

    def _on_imported(self, done: BusyImported) -> None:
        self._desk.say(
            self.tr("Busy times during the overlap: {count}. Of an earlier file taken away: {replaced}.").format(
                count=i18n.number_text(done.busy), replaced=i18n.number_text(done.replaced)
            )
        )
        if not done.skipped:
            self.finish(done)
            return
        self.busy(False)
        self._is_done = True
        self._cancel.hide()
        for name in ("officer", "file"):
            self.show_row(name, False)
        self.show_row("skipped", True)
        for one in done.skipped:
            line = self.tr("Line {line}: {reason}")
            words = calendar_words.skipped(one.reason)
            self.skipped.addItem(line.format(line=i18n.number_text(one.line), reason=words))
        self.skipped.setCurrentRow(0)
        self._retranslate()
        self._tell()
        self.skipped.setFocus()
        self.grow_soon()
        self.done_with.emit(done)

    def _name_file(self) -> None:
        name = self.tr("Choose a file…") if self._path is None else i18n.isolated(i18n.marked(self._path.name))
        self.file.setText(name.replace("&", "&&"))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Busy times"))
        self.introduce(
            self.tr("The busy times are taken. These entries of the file could not be read:")
            if self._is_done
            else self.tr(
                "Only from and to of what lies in the overlap is taken: no title, place or person. Times of an earlier "
                "file of the same officer go; what was typed stays."
            )
        )
        self.name_row("officer", self.tr("&Whose calendar"))
        for place, one in enumerate(self._officers):
            self.officer.setItemText(place, _shown(one) or self.tr("(no name)"))
        self.name_row("file", self.tr("&File"))
        self.name_row("skipped", self.tr("Not &read"))
        self.name_buttons(self.tr("Close") if self._is_done else self.tr("&Take busy times"))
        self._name_file()


def _shown(officer: OfficerView) -> str:
    return i18n.marked(officer.name)

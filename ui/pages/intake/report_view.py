"""What an import did or would do: counts, every row and value that was not taken with the reason, and where to go."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from rolodex.commands.contact_files import Imported
from ui import i18n, intake_words
from ui.models.rows_model import Line
from ui.widgets.few_lines import FewLines
from ui.widgets.filled_table import FilledTable
from ui.widgets.flow_layout import FlowLayout

MOST_SHOWN: Final = 2_000
_LINES_OF_LEFT: Final = 4


class ReportView(QWidget):
    """Tells of a trial or of an import; of the import also whether it was taken back meanwhile."""

    back_chosen = Signal()
    import_chosen = Signal()
    contacts_chosen = Signal()
    duplicates_chosen = Signal()
    save_chosen = Signal()
    another_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Imported | None = None
        self._columns: tuple[str, ...] = ()
        self._is_trial = True
        self._is_taken_back = False
        self._pairs: int | None = None
        self._heading, self._counts, self._hint = (QLabel(self) for _ in range(3))
        self._left = FewLines("report_left", _LINES_OF_LEFT, self)
        for label, name in (
            (self._heading, "report_heading"),
            (self._counts, "report_counts"),
            (self._hint, "report_hint"),
        ):
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        self.problems = FilledTable("not_taken", 2, self)
        self._buttons: dict[str, QPushButton] = {}
        self._build()
        self._retranslate()

    def _build(self) -> None:
        row = QWidget(self)
        flow = FlowLayout(row, 8)
        for name, signal in (
            ("report_import", self.import_chosen),
            ("report_back", self.back_chosen),
            ("report_contacts", self.contacts_chosen),
            ("report_duplicates", self.duplicates_chosen),
            ("report_save", self.save_chosen),
            ("report_another", self.another_chosen),
        ):
            button = QPushButton(row)
            button.setObjectName(name)
            button.clicked.connect(signal)
            flow.addWidget(button)
            self._buttons[name] = button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._heading, self._counts, self._hint, self._left):
            column.addWidget(widget)
        column.addWidget(self.problems, 1)
        column.addWidget(row)

    # --- for the page ---------------------------------------------------------------------------------------

    def show_report(self, report: Imported, columns: Sequence[str], *, is_trial: bool) -> None:
        """Tell of this run. `columns` are those of the table, none for vCards."""
        self._report, self._columns, self._is_trial = report, tuple(columns), is_trial
        self._is_taken_back, self._pairs = False, None
        self._retranslate()
        first = self._buttons["report_import"] if is_trial else self._buttons["report_contacts"]
        (first if first.isEnabled() else self._buttons["report_another"]).setFocus()

    def is_of_import(self) -> bool:
        """Whether an import is told of that wrote something."""
        return self._report is not None and not self._is_trial and self._report.change_set is not None

    def turn(self) -> None:
        """The import was taken back, or done again."""
        self._is_taken_back = not self._is_taken_back
        self._retranslate()

    def show_pairs(self, count: int) -> None:
        """How many pairs in the vault may be one person."""
        self._pairs = count
        self._retranslate()

    def text(self) -> str:
        """The report to keep: counts, lines, columns by their number, reasons, and no text of the file."""
        report = self._report
        if report is None:
            return ""
        lines = [self._heading.text(), self._counts_text(report), ""]
        lines += [
            f"{self._line_text(line)}: {place}{intake_words.reason(reason)}"
            for line, place, reason in self._not_taken(report)
        ]
        unmapped = [
            i18n.number_text(self._columns.index(name) + 1) for name in report.unmapped if name in self._columns
        ]
        if unmapped:
            lines += [
                "",
                self.tr("Columns that were not imported, by their number: {list}").format(list=i18n.listed(unmapped)),
            ]
        return "\n".join(lines) + "\n"

    # --- what is shown --------------------------------------------------------------------------------------

    def _line_text(self, line: int) -> str:
        return self.tr("Line {line}").format(line=i18n.number_text(line))

    def _not_taken(self, report: Imported) -> list[tuple[int, str, str]]:
        """Line, column by its number, reason; in the order of the file."""
        found = [(one.line, "", one.reason) for one in report.skipped]
        for one in report.left_out:
            known = one.origin in self._columns
            place = i18n.number_text(self._columns.index(one.origin) + 1) if known else ""
            found.append((one.line, self.tr("column {number}, ").format(number=place) if known else "", one.reason))
        return sorted(found)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.problems.name_for_people(
            self.tr("Rows and values that were not taken"),
            self.tr("Every row and every value was taken.")
            if not self._is_trial
            else self.tr("Every row and every value would be taken."),
        )
        self._say_buttons()
        report = self._report
        if report is None:
            return
        self._heading.setText(self._heading_text(report))
        self._counts.setText(self._counts_text(report))
        self._hint.setText(self._hint_text(report))
        self._hint.setVisible(bool(self._hint.text()))
        left = i18n.listed(i18n.marked(name) for name in report.unmapped)
        self._left.show_text(
            (
                self.tr("Columns that were not imported ({count}): {names}")
                if self._columns
                else self.tr("Properties that were not imported ({count}): {names}")
            ).format(count=i18n.number_text(len(report.unmapped)), names=left)
            if left
            else ""
        )
        self._left.setVisible(bool(left))
        self._fill(report)

    def _heading_text(self, report: Imported) -> str:
        if self._is_trial:
            return self.tr("This is what would be done. Nothing is written yet.")
        if self._is_taken_back:
            return self.tr("The import was taken back. Nothing of it is in the vault now.")
        if report.change_set is None:
            return self.tr("Nothing was written: there was nothing new in the file.")
        return self.tr("The import is done.")

    def _counts_text(self, report: Imported) -> str:
        told = [
            (self.tr("Rows read: {count}") if self._columns else self.tr("Cards read: {count}"), report.rows),
            (self.tr("New contacts: {count}"), report.created),
            (self.tr("Contacts with something new: {count}"), report.updated),
            (self.tr("Contacts as before: {count}"), report.unchanged),
            (self.tr("Values against each other: {count}"), report.conflicts),
            (
                self.tr("Rows not taken: {count}") if self._columns else self.tr("Cards not taken: {count}"),
                len(report.skipped),
            ),
            (self.tr("Values not taken: {count}"), len(report.left_out)),
        ]
        must = 4
        return "   ·   ".join(
            text.format(count=i18n.number_text(count))
            for place, (text, count) in enumerate(told)
            if count or place < must
        )

    def _hint_text(self, report: Imported) -> str:
        if self._is_trial or self._is_taken_back or report.change_set is None:
            return ""
        hint = self.tr("Undo (Ctrl+Z) takes the whole import back.")
        if self._pairs:
            pairs = self.tr("Pairs of contacts that may be one person: {count}.")
            hint = f"{hint} {pairs.format(count=i18n.number_text(self._pairs))}"
        return hint

    def _fill(self, report: Imported) -> None:
        rows = sorted(
            [(one.line, "", one.reason) for one in report.skipped]
            + [(one.line, one.origin, one.reason) for one in report.left_out]
        )
        whole = self.tr("the whole row") if self._columns else self.tr("the whole card")
        lines = [
            Line(
                place,
                (
                    i18n.number_text(line),
                    i18n.marked(column) or whole,
                    intake_words.reason(reason),
                ),
            )
            for place, (line, column, reason) in enumerate(rows[:MOST_SHOWN])
        ]
        if len(rows) > MOST_SHOWN:
            more = self.tr("and {count} more; the saved report names all").format(
                count=i18n.number_text(len(rows) - MOST_SHOWN)
            )
            lines.append(Line(MOST_SHOWN, ("…", "", more)))
        self.problems.fill(
            (
                self.tr("Line"),
                self.tr("Column") if self._columns else self.tr("Property"),
                self.tr("Why it was not taken"),
            ),
            lines,
        )

    def _say_buttons(self) -> None:
        report, held = self._report, self._buttons
        held["report_import"].setText(self.tr("&Import now"))
        held["report_back"].setText(self.tr("&Back to the columns") if self._columns else self.tr("&Back to the cards"))
        held["report_contacts"].setText(self.tr("Show the &contacts"))
        held["report_duplicates"].setText(self.tr("Look at the &pairs"))
        held["report_save"].setText(self.tr("&Save the report…"))
        held["report_another"].setText(self.tr("Choose &another file…"))
        for button in held.values():
            button.setAccessibleName(button.text().replace("&", ""))
        held["report_import"].setVisible(self._is_trial)
        held["report_import"].setEnabled(report is not None and not report.is_unreadable)
        held["report_back"].setVisible(self._is_trial)
        held["report_contacts"].setVisible(not self._is_trial)
        held["report_duplicates"].setVisible(not self._is_trial and bool(self._pairs) and not self._is_taken_back)
        held["report_save"].setVisible(report is not None)
        held["report_another"].setVisible(not self._is_trial)

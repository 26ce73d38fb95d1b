"""A table before it is imported: how it is written, its first rows, and where each column goes."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from rolodex.commands.contact_previews import JOINED, Sheet
from ui import i18n, intake_words, target_words
from ui.models.rows_model import Line
from ui.pages.intake.mapping_model import MappingModel
from ui.pages.intake.mapping_table import MappingTable
from ui.widgets.few_lines import FewLines
from ui.widgets.filled_table import FilledTable
from ui.widgets.problem_label import ProblemLabel

_LINES_OF_LEFT = 3
_LINES_OF_TABLE = 8
_LINES_OF_PREVIEW = 5


class SheetView(QWidget):
    """Collects the mapping; every column that goes nowhere is named below it."""

    changed = Signal()
    """Some column goes somewhere else now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self.model = MappingModel(self)
        self.model.chosen.connect(self._on_model_chosen)
        self._heading = QLabel(self)
        self._heading.setObjectName("about_file")
        self._problem = ProblemLabel(self)
        self._problem.setObjectName("mapping_problem")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setWordWrap(True)
        self._left = FewLines("columns_left", _LINES_OF_LEFT, self)
        self.table = MappingTable(self.model, self)
        self.preview = FilledTable("first_rows", -1, self)
        self._build()
        self._retranslate()

    def _build(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setObjectName("intake_splitter")
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._left)
        column.addWidget(self._problem)
        self.setFocusProxy(self.table)
        self._fit()

    # --- for the page ---------------------------------------------------------------------------------------

    def show_sheet(self, sheet: Sheet) -> None:
        """Show this table, with what its header suggests."""
        self._sheet = sheet
        self._problem.complain("")
        self.model.show(sheet.columns, sheet.rows, sheet.choices)
        self._retranslate()
        self.table.selectRow(0)

    def can_import(self) -> bool:
        """Whether some column tells the contacts from each other."""
        return any(target.startswith(target_words.NAMING) for target in self._held())

    def complain(self, text: str) -> None:
        """Say what is wrong with a mapping."""
        self._problem.complain(text)

    # --- what is shown --------------------------------------------------------------------------------------

    def _held(self) -> list[str]:
        return [target for choice in self.model.choices if choice for target in choice.split(JOINED)]

    def _on_model_chosen(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        left = self.model.left()
        count = i18n.number_text(len(left))
        names = i18n.listed(i18n.marked(column) for column in left)
        self._left.show_text(
            self.tr("Columns that are not imported ({count}): {names}").format(count=count, names=names)
            if left
            else self.tr("Every column is imported.")
        )
        self._problem.complain(self._wrong())

    def _wrong(self) -> str:
        if self._sheet is not None and not self.can_import():
            return self.tr("Say which column holds the name, a phone number, an e-mail address or an account.")
        held = self._held()
        twice = next((target for target in target_words.ONLY_ONE if held.count(target) > 1), None)
        if twice is not None:
            return self.tr(
                "Several columns go to “{target}”: in each row only the first that is filled counts."
            ).format(target=target_words.choice(twice))
        return ""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        self.table.fit()
        line = self.fontMetrics().lineSpacing()
        self.table.setMinimumHeight(line * _LINES_OF_TABLE)
        self.preview.setMinimumHeight(line * _LINES_OF_PREVIEW)

    def _retranslate(self) -> None:
        self.model.retranslate()
        self.table.setAccessibleName(self.tr("Columns of the file and where they go"))
        self.preview.name_for_people(self.tr("The first rows"), self.tr("There is no row below the header."))
        self._fill()
        self._tell()
        self._fit()

    def _fill(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self._heading.setText(
            self.tr(
                "{file}: a table in {encoding}, separated by {delimiter}, {count} columns. Say where each column goes."
            ).format(
                file=i18n.isolated(i18n.marked(sheet.path.name)),
                encoding=intake_words.encoding(sheet.dialect.encoding),
                delimiter=intake_words.delimiter(sheet.dialect.delimiter),
                count=i18n.number_text(len(sheet.columns)),
            )
        )
        lines = [Line(place, tuple(map(i18n.marked, row))) for place, row in enumerate(sheet.rows)]
        self.preview.fill([i18n.marked(column) for column in sheet.columns], lines)

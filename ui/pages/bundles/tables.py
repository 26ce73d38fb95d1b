"""Tables of texts as this page uses them: whole rows, equal columns, lines of several columns that keep their room."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QWidget

from ui import i18n
from ui.models.text_table_model import TextTableModel
from ui.widgets.read_table import ReadTable


class TextTable(ReadTable):
    """A table with a model of its own. Columns share the width; those named as narrow take what their texts need."""

    def __init__(self, object_name: str, columns: int, narrow: tuple[int, ...], parent: QWidget) -> None:
        self.lines = TextTableModel(columns)
        super().__init__(object_name, self.lines, parent)
        self.lines.setParent(self)
        self.setWordWrap(False)
        self._fit_rows()
        header = self.horizontalHeader()
        for column in range(columns):
            mode = QHeaderView.ResizeMode.ResizeToContents if column in narrow else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()
        super().changeEvent(event)

    def name(self, accessible: str, *headers: str) -> None:
        """What a screen reader calls the table, and the titles of its columns."""
        self.setAccessibleName(accessible)
        self.lines.name_columns(*headers)

    def choose(self, row: int) -> None:
        """Make this the current row, where there is one."""
        # `selectRow` looks for the column at the leading edge, which a table that was never shown does not have.
        self.setCurrentIndex(self.lines.index(row, 0))

    def chosen(self) -> object:
        """What the current row stands for; None where there is none."""
        index = self.currentIndex()
        return self.lines.key_at(index.row()) if index.isValid() else None


class TextLabel(QLabel):
    """Plain text of any length that begins where the page's lines begin, whatever the script of its first word."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._lead()

    def _lead(self) -> None:
        self.setAlignment(i18n.leading_side(self.layoutDirection()) | Qt.AlignmentFlag.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lead()
        super().changeEvent(event)


def text_label(parent: QWidget, name: str = "", *, is_title: bool = False) -> TextLabel:
    """A label for text; a title is larger."""
    label = TextLabel(parent)
    label.setObjectName(name)
    if is_title:
        font = label.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.2)
        label.setFont(font)
    return label

"""The list of columns: Return, Space or a click opens the choice of a row, Delete takes it back."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QWidget

from ui import i18n, target_words
from ui.pages.intake.mapping_model import COLUMN, EXAMPLES, TARGET, MappingModel
from ui.pages.intake.target_delegate import TargetDelegate
from ui.widgets.read_table import ReadTable

_OPENING = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class MappingTable(ReadTable):
    """Shows a mapping model."""

    def __init__(self, model: MappingModel, parent: QWidget | None = None) -> None:
        super().__init__("columns_of_file", model, parent)
        self._model = model
        self._delegate = TargetDelegate(self)
        self.setItemDelegateForColumn(TARGET, self._delegate)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(COLUMN, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(EXAMPLES, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(TARGET, QHeaderView.ResizeMode.Interactive)
        self.clicked.connect(self._on_clicked)

    def fit(self) -> None:
        """Room for the columns' names and for every choice, by the font of now."""
        measure = self.fontMetrics()
        widest = max(measure.horizontalAdvance(target_words.choice(target)) for target in target_words.TARGETS)
        self.setColumnWidth(TARGET, widest + measure.height() * 3)
        self.resizeColumnToContents(COLUMN)
        self.setColumnWidth(COLUMN, min(self.columnWidth(COLUMN), i18n.letter_px(measure) * 30))
        self.verticalHeader().setDefaultSectionSize(round(measure.height() * 1.9))

    def edit_row(self, row: int) -> QComboBox | None:
        """Open the choice of a row."""
        index = self._model.index(row, TARGET)
        if not index.isValid():
            return None
        self.setCurrentIndex(index)
        before = self._delegate.newest
        self.edit(index)
        opened = self._delegate.newest
        return None if opened is before else opened

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == TARGET:
            editor = self.edit_row(index.row())
            if editor is not None:
                editor.showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        row = self.currentIndex().row()
        if self.state() is QAbstractItemView.State.EditingState:
            # The list passes on what it does not need, such as the Return that closes it.
            event.accept()
        elif event.key() in _OPENING and not event.modifiers() and row >= 0:
            self.edit_row(row)
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self._model.setData(self._model.index(row, TARGET), target_words.NOWHERE)
        else:
            super().keyPressEvent(event)

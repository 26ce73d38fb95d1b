"""The contacts of a case to be: ticked by Space, of first priority by 1, counted while one chooses."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QVBoxLayout, QWidget

from rolodex.commands.handover_choices import ScopeRow
from rolodex.domain.ids import SubjectId
from ui import i18n
from ui.models.handover_scope_model import AFFILIATION, NAME, PRIORITY, WHY, HandoverScopeModel
from ui.widgets.read_table import ReadTable

_LINES = 11


class _ScopeTable(ReadTable):
    """Space ticks whatever the column, 1 makes first priority."""

    toggled = Signal(int)
    first_toggled = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        row = self.currentIndex().row()
        if row >= 0 and event.key() == Qt.Key.Key_Space:
            self.toggled.emit(row)
        elif row >= 0 and event.key() == Qt.Key.Key_1:
            self.first_toggled.emit(row)
        else:
            super().keyPressEvent(event)


class ScopeList(QWidget):
    """A table with a live count below it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_priorities = True
        self.model = HandoverScopeModel(self)
        self.table = _ScopeTable("scope", self.model, self)
        self.table.setWordWrap(False)
        self.table.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (NAME, AFFILIATION, WHY):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._count = QLabel(self)
        self._count.setObjectName("scope_count")
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setWordWrap(True)
        self.setFocusProxy(self.table)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.addWidget(self.table, 1)
        column_.addWidget(self._count)
        self.table.toggled.connect(self._on_table_toggled)
        self.table.first_toggled.connect(self._on_table_first_toggled)
        self.model.ticks_changed.connect(self._on_model_ticks_changed)
        self._retranslate()

    def leave_priorities(self) -> None:
        """Offer ticks only."""
        self._has_priorities = False
        self.table.setColumnHidden(PRIORITY, True)
        self._retranslate()

    def wrap_reasons(self) -> None:
        """Show every reason in full, in as many lines as it takes."""
        self.table.setWordWrap(True)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_rows(self, rows: tuple[ScopeRow, ...]) -> None:
        """Offer these contacts."""
        self.model.show(rows)
        if rows:
            self.table.selectRow(0)

    def choose(self, ticked: Iterable[SubjectId], first: Iterable[SubjectId]) -> None:
        """Tick exactly these, and give those first priority."""
        self.model.choose(ticked, first)

    def chosen(self) -> tuple[SubjectId, ...]:
        """The ticked contacts."""
        return self.model.ticked()

    def first_priority(self) -> tuple[SubjectId, ...]:
        """Those of first priority."""
        return self.model.first_priority()

    def _on_table_toggled(self, row: int) -> None:
        index = self.model.index(row, NAME)
        is_ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked
        self.model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)

    def _on_table_first_toggled(self, row: int) -> None:
        if self._has_priorities:
            self.model.toggle_first(row)

    def _on_model_ticks_changed(self) -> None:
        self._tell_count()
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _tell_count(self) -> None:
        text = self.tr("Chosen: {count} of {all}, first priority: {first}.")
        if not self._has_priorities:
            text = self.tr("Chosen: {count} of {all}.")
        said = text.format(
            count=i18n.number_text(len(self.chosen())),
            all=i18n.number_text(self.model.rowCount()),
            first=i18n.number_text(len(self.first_priority())),
        )
        left_out = self.model.left_out()
        if left_out:
            said += " " + self.tr("{count} in your care are left out: the case cannot be planned without them.").format(
                count=i18n.number_text(left_out)
            )
        self._count.setText(said)

    def _retranslate(self) -> None:
        self.model.retranslate()
        if self._has_priorities:
            self.table.setAccessibleName(self.tr("Contacts to hand over: Space ticks, 1 sets first priority"))
        else:
            self.table.setAccessibleName(self.tr("Contacts to hand over: Space ticks"))
        self._tell_count()

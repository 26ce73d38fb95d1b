"""Subjects that an import brings or changes, and of the chosen one every value before and after."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from rolodex.commands.bundle_review import MOST_ROWS, Review, Row, SideView, ValueRow
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from ui import bundle_words, i18n, words
from ui.models.text_table_model import Line
from ui.pages.bundles.tables import TextTable, text_label


class _Rows(TextTable):
    """A table whose rows can be left out by a key."""

    left_out = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Delete:
            self.left_out.emit()
            return
        super().keyPressEvent(event)


class RowsPane(QWidget):
    """One tab: rows with a search above them. New contacts can be left out of the import."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget, *, may_leave_out: bool = False) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._review: Review | None = None
        self._total = 0
        self._left_out: set[SubjectId] = set()
        self._search = QLineEdit(self)
        self._search.setObjectName(f"{name}_search")
        self._search.setClearButtonEnabled(True)
        self.table = _Rows(f"{name}_rows", 4, (2, 3), self)
        self.values = TextTable(f"{name}_values", 4, (3,), self)
        self._more = text_label(self, f"{name}_more")
        self._leave = QPushButton(self)
        self._leave.setObjectName(f"{name}_leave_out")
        self._leave.setVisible(may_leave_out)
        self._may_leave_out = may_leave_out
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.table)
        splitter.addWidget(self.values)
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addWidget(self._search)
        column.addWidget(splitter, 1)
        column.addWidget(self._more)
        column.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self.table)
        self._search.textChanged.connect(self._on_search_text_changed)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)
        self.table.left_out.connect(self._on_leave_out)
        self._leave.clicked.connect(self._on_leave_out)
        self.retranslate()

    def show_rows(self, review: Review, rows: Sequence[Row], total: int) -> None:
        """Show these rows of so many."""
        self._review, self._rows, self._total = review, rows, total
        self._left_out.clear()
        self._search.clear()
        self._fill()

    def leave_out(self, subjects: frozenset[SubjectId]) -> None:
        """Leave these out, where they are listed."""
        self._left_out = {row.subject for row in self._rows if row.subject in subjects and row.kind is Kind.CONTACT}
        self._fill()

    def left_out(self) -> frozenset[SubjectId]:
        """The new contacts that stay out, with all that names them."""
        return frozenset(self._left_out)

    def _fill(self) -> None:
        wanted = self._search.text().strip().casefold()
        shown = [row for row in self._rows if wanted in row.name.casefold()]
        kept = self.table.chosen()
        self.table.lines.show([Line(self._texts(row), row.subject) for row in shown])
        self.table.choose(max(self.table.lines.row_of(kept), 0))
        self._fill_values()
        cut = self._total - len(self._rows)
        self._more.setVisible(cut > 0)
        self._more.setText(
            self.tr("The first {shown} are listed; {more} more come with them.").format(
                shown=i18n.number_text(MOST_ROWS), more=i18n.number_text(cut)
            )
        )

    def _texts(self, row: Row) -> tuple[str, ...]:
        needs_name = row.kind in {Kind.CONTACT, Kind.CONSENT, Kind.SAFE_CONTACT, Kind.TENURE, Kind.ITEM}
        name = bundle_words.name(row.name) if row.name or needs_name else "—"
        fate = self.tr("stays out") if row.subject in self._left_out else i18n.number_text(len(row.values))
        return name, bundle_words.said(bundle_words.KINDS, row.kind.value), words.level(row.level), fate

    def _current(self) -> Row | None:
        subject = self.table.chosen()
        return next((row for row in self._rows if row.subject == subject), None)

    def _fill_values(self) -> None:
        row = self._current()
        self.values.lines.show([Line(self._value_texts(row, one)) for one in row.values] if row is not None else [])
        self._leave.setEnabled(row is not None and row.kind is Kind.CONTACT)
        is_out = row is not None and row.subject in self._left_out
        self._leave.setText(self.tr("Take it &in after all (Del)") if is_out else self.tr("Leave it &out (Del)"))
        self._leave.setAccessibleName(self._leave.text().replace("&", ""))

    def _value_texts(self, row: Row, one: ValueRow) -> tuple[str, ...]:
        before, after = self._sides(one.field, one.before), self._sides(one.field, one.after)
        return bundle_words.place(f"{row.kind.value}.{one.field}"), before, after, words.level(one.level)

    def _sides(self, field: str, sides: tuple[SideView, ...]) -> str:
        officers = self._review.officers if self._review is not None else {}
        return " / ".join(bundle_words.value(field, side.value, side.text, officers) for side in sides) or "—"

    def _on_search_text_changed(self) -> None:
        self._fill()

    def _on_table_row_changed(self) -> None:
        self._fill_values()

    def _on_leave_out(self) -> None:
        row = self._current()
        if row is None or row.kind is not Kind.CONTACT or not self._may_leave_out:
            return
        self._left_out ^= {row.subject}
        place = self.table.currentIndex().row()
        self.table.lines.change(place, Line(self._texts(row), row.subject))
        self._fill_values()
        self.changed.emit()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._search.setPlaceholderText(self.tr("Search these"))
        self._search.setAccessibleName(self.tr("Search these"))
        self.table.name(
            self.tr("What comes in"), *(self.tr("Whom"), self.tr("What"), self.tr("Level"), self.tr("Values"))
        )
        self.values.name(
            self.tr("Its values"), *(self.tr("Field"), self.tr("Now"), self.tr("Afterwards"), self.tr("Level"))
        )
        self._fill()

"""The views and the saved searches beside the list."""

from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui import contact_views, i18n, icons
from ui.contact_views import VIEWS, View
from ui.saved_searches import SavedSearches

_SAVED: Final = Qt.ItemDataRole.UserRole
_LETTERS: Final = 17


class ViewPane(QListWidget):
    """One is always chosen. Arrow keys move, Enter leads into the list."""

    view_chosen = Signal(object)
    """A `View`."""
    search_chosen = Signal(str, str)
    """The name of a saved search, and what was typed then."""
    left = Signal()

    def __init__(self, saved: SavedSearches, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("views")
        self._saved = saved
        self.setMinimumWidth(i18n.letter_px(self.fontMetrics()) * _LETTERS)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        for _ in VIEWS:
            self.addItem(QListWidgetItem())
        self.setCurrentRow(0)
        self._redraw()
        self.retranslate()
        saved.changed.connect(self._on_saved_changed)
        self.currentRowChanged.connect(self._on_row_changed)

    def view(self) -> View:
        """The view that is chosen; for a saved search, all."""
        row = self.currentRow()
        return VIEWS[row] if 0 <= row < len(VIEWS) else VIEWS[0]

    def saved_name(self) -> str:
        """The saved search that is chosen; empty where a view is."""
        item = self.currentItem()
        return str(item.data(_SAVED) or "") if item is not None else ""

    def choose_all(self) -> None:
        """Go back to the first view without asking anew."""
        with QSignalBlocker(self):
            self.setCurrentRow(0)

    def choose_saved(self, name: str) -> None:
        """Show that this saved search is the one in the list, without asking anew."""
        with QSignalBlocker(self):
            for row in range(len(VIEWS), self.count()):
                if self.item(row).data(_SAVED) == name:
                    self.setCurrentRow(row)

    def _on_row_changed(self, row: int) -> None:
        if 0 <= row < len(VIEWS):
            self.view_chosen.emit(VIEWS[row])
        elif row >= 0:
            name = self.saved_name()
            self.search_chosen.emit(name, self._saved.all().get(name, ""))

    def _on_saved_changed(self) -> None:
        chosen = self.saved_name()
        with QSignalBlocker(self):
            while self.count() > len(VIEWS):
                self.takeItem(self.count() - 1)
            for name in self._saved.all():
                item = QListWidgetItem(icons.icon("search"), i18n.marked(name))
                item.setData(_SAVED, name)
                self.addItem(item)
            if chosen and chosen not in self._saved.all():
                self.setCurrentRow(0)
        if chosen:
            self.choose_saved(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.PaletteChange:
            self._redraw()
        elif event.type() == QEvent.Type.FontChange:
            self.setMinimumWidth(i18n.letter_px(self.fontMetrics()) * _LETTERS)
        super().changeEvent(event)

    def _redraw(self) -> None:
        for row in range(self.count()):
            self.item(row).setIcon(icons.icon(VIEWS[row].icon if row < len(VIEWS) else "search"))

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.setAccessibleName(self.tr("Views and saved searches"))
        for row, view in enumerate(VIEWS):
            self.item(row).setText(contact_views.title(view))

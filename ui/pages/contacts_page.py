"""The contacts: views and saved searches, the list, and the chosen contact beside it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QSplitter, QVBoxLayout, QWidget

from rolodex.commands import contact_windows
from rolodex.commands.contact_windows import Detail
from rolodex.domain.ids import SubjectId
from rolodex.errors import RolodexError
from ui.contact.pane import ContactPane
from ui.contact_views import VIEWS, View
from ui.desk import Desk
from ui.page import Page
from ui.pages.contacts.contact_actions import ContactActions
from ui.pages.contacts.contact_list import ContactList
from ui.pages.contacts.view_pane import ViewPane
from ui.saved_searches import SavedSearches

NARROW_PX: Final = 1_000
"""Below this width there are two panes, and the views are a box above the list."""
_NARROW_LINES: Final = 50
"""The same, for large text: so many times the height of a line."""
_SHARES: Final = (2, 9, 6)
_FILES: Final = frozenset({".csv", ".txt", ".vcf", ".rlx", ".rlxcard"})


class ContactsPage(Page):
    """Three panes with a splitter that is remembered."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("contacts", desk, parent)
        self._wanted: SubjectId | None = None
        self._coming: SubjectId | None = None
        self._ticket = 0
        self._is_sized = self._is_whole = False
        self.setAcceptDrops(True)
        self._build_list()

    def pieces(self) -> Iterator[None]:
        self.pane = ContactPane(self.desk, self)
        yield
        self.actions_ = ContactActions(self.desk, self.list, self.views, self.saved, self)
        yield
        self._build_frame()
        self._connect()
        self._is_whole = True
        self._retranslate()

    def _build_list(self) -> None:
        self.saved = SavedSearches(self.desk, self)
        self.views = ViewPane(self.saved, self)
        self.list = ContactList(self.desk, self)
        self.model, self.table = self.list.model, self.list.table
        self._view_box = QComboBox(self)
        self._view_box.setObjectName("view_box")
        self._view_box.setModel(self.views.model())
        self._view_box.hide()
        self.list.under.addWidget(self._view_box, 1)

    def _build_frame(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for place, widget in enumerate((self.views, self.list, self.pane)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(place, _SHARES[place] if place else 0)
        self._splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.addWidget(self._splitter, 1)
        self.setFocusProxy(self.list.search)
        self.pane.show_contact(None)

    def _connect(self) -> None:
        self.views.view_chosen.connect(self._on_view_chosen)
        self.views.search_chosen.connect(self._on_search_chosen)
        self.views.left.connect(self.list.enter)
        self.views.currentRowChanged.connect(self._on_views_row_changed)
        self._view_box.activated.connect(self.views.setCurrentRow)
        self.list.chosen.connect(self._want)
        self.list.told.connect(self._on_list_told)
        self.list.model.answered.connect(self._on_model_answered)
        self.actions_.added.connect(self.show_subject)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)

    # --- for the workspace ----------------------------------------------------------------------------------

    def tools(self) -> list[QAction]:
        return self.actions_.tools()

    def more_actions(self) -> list[QAction]:
        return [*self.actions_.more(), *self.pane.actions_of_contact()]

    def panes(self) -> list[QWidget]:
        views: QWidget = self._view_box if self.views.isHidden() else self.views
        return [views, self.list.search, self.table, self.pane.table]

    def status(self) -> str:
        return self.list.count_text

    def focus_search(self) -> None:
        self.list.search.setFocus()
        self.list.search.selectAll()

    def show_subject(self, subject: SubjectId) -> None:
        """Show this contact beside the list, and choose it there where it is in the list."""
        self._coming = subject
        self.desk.ask(*(contact_windows.place, subject), then=self._on_place_found)

    def _on_place_found(self, number: int | None) -> None:
        subject, self._coming = self._coming, None
        if subject is None or number is None:
            return
        if self.list.select_number(number):
            self.table.setFocus()
        else:
            self.table.clearSelection()
            self._want(subject)

    def _reload(self) -> None:
        self.list.reload()

    # --- views ----------------------------------------------------------------------------------------------

    def show_view(self, name: str) -> None:
        """Show the view of this name, as if it had been chosen beside the list."""
        self.views.setCurrentRow(next(row for row, view in enumerate(VIEWS) if view.name == name))

    def _on_view_chosen(self, view: View) -> None:
        self.list.show_view(view)
        self.actions_.adjust()

    def _on_search_chosen(self, _name: str, text: str) -> None:
        self.list.show_search(text)
        self.actions_.adjust()

    def _on_views_row_changed(self, row: int) -> None:
        with QSignalBlocker(self._view_box):
            self._view_box.setCurrentIndex(row)

    # --- the chosen contact ---------------------------------------------------------------------------------

    def _want(self, subject: SubjectId | None) -> None:
        if subject is None and self._wanted is None:
            # At every letter of a search: the pane is empty already.
            return
        self.desk.worker.cancel(self._ticket)
        self._wanted = subject
        if subject is None:
            self._show(None)
            return
        self._ticket = self.desk.ask(
            *(contact_windows.detail, subject), then=self._on_detail_read, failed=self._on_detail_failed
        )

    def _show(self, detail: Detail | None) -> None:
        self.pane.show_contact(detail)
        self.actions_.show_detail(detail)

    def _on_detail_read(self, detail: Detail) -> None:
        if detail.view.subject.id == self._wanted:
            self._show(detail)

    def _on_detail_failed(self, error: RolodexError) -> None:
        self._show(None)
        self.desk.complain(error)

    def _on_model_answered(self) -> None:
        # Whoever was just added or asked for by another page is chosen as soon as the list knows it.
        if self._coming is not None:
            self.show_subject(self._coming)

    def _on_list_told(self) -> None:
        self.status_changed.emit(self.status())

    # --- room -----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._is_sized:
            self._arrange()

    def _arrange(self) -> None:
        """Two panes where three have no room: by the width, and by how large the text is."""
        is_narrow = self.width() < max(NARROW_PX, self.fontMetrics().height() * _NARROW_LINES)
        if is_narrow == self._view_box.isHidden() or not self._is_sized:
            self.views.setVisible(not is_narrow)
            self._view_box.setVisible(is_narrow)
            self.list.set_narrow(is_narrow)
            self._share_room()
        self._is_sized = True

    def _share_room(self) -> None:
        held = self.desk.settings.sizes(self._sizes_name()) if self.desk.settings is not None else []
        shares = (0, *_SHARES[1:]) if self.views.isHidden() else _SHARES
        self._splitter.setSizes(held or [self.width() * share // sum(shares) for share in shares])

    def _sizes_name(self) -> str:
        panes = "two" if self.views.isHidden() else "three"
        return f"contacts-{panes}-{'rtl' if self.isRightToLeft() else 'ltr'}"

    def _on_splitter_moved(self) -> None:
        if self.desk.settings is not None:
            self.desk.settings.keep_sizes(self._sizes_name(), self._splitter.sizes())

    # --- files ----------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        paths = _dropped(event)
        if paths:
            event.acceptProposedAction()
            self.desk.file_dropped.emit(paths[0])

    # --- words ----------------------------------------------------------------------------------------------

    def _retranslate(self) -> None:
        if not self._is_whole:
            # Somebody chose another language at the door; what comes yet comes in that one.
            return
        self.views.retranslate()
        self.list.retranslate()
        self.actions_.retranslate()
        self._view_box.setAccessibleName(self.tr("Views and saved searches"))


def _dropped(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _FILES]

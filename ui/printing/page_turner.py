"""The pages of a document, one at a time."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ui import i18n, icons
from ui.printing.page_picture import PagePicture
from ui.printing.pages import Pages


class PageTurner(QWidget):
    """A picture of a page with what turns to the others; the keys PgUp and PgDown do so in the whole window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._number = 0
        self._picture, self._place = PagePicture(self), QLabel(self)
        self._back, self._on = QToolButton(self), QToolButton(self)
        self._back.setObjectName("previous_page")
        self._on.setObjectName("next_page")
        self._place.setObjectName("page_place")
        turning = QHBoxLayout()
        turning.addStretch(1)
        for widget in (self._back, self._place, self._on):
            turning.addWidget(widget)
        turning.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._picture, 1)
        column.addLayout(turning)
        for button, key, slot in (
            (self._back, Qt.Key.Key_PageUp, self._on_back_clicked),
            (self._on, Qt.Key.Key_PageDown, self._on_on_clicked),
        ):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(slot)
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        self._retranslate()

    def show_pages(self, pages: Pages | None) -> None:
        """Show these, the first in front, or as far in as before where they are the same document; None shows none."""
        is_new = self._pages is None or pages is None or self._pages.count != pages.count
        self._pages, self._number = pages, 0 if is_new else self._number
        self._tell()

    def _tell(self) -> None:
        count = self._pages.count if self._pages is not None else 0
        self._number = max(0, min(self._number, count - 1))
        self._picture.show_page(self._pages, self._number)
        shown, whole = i18n.number_text(self._number + 1), i18n.number_text(count)
        text = self.tr("Page {page} of {pages}").format(page=shown, pages=whole) if count else ""
        self._place.setText(text)
        self._picture.setAccessibleName(text)
        self._back.setEnabled(self._number > 0)
        self._on.setEnabled(self._number + 1 < count)

    def _on_back_clicked(self) -> None:
        self._number -= 1
        self._tell()

    def _on_on_clicked(self) -> None:
        self._number += 1
        self._tell()

    def _retranslate(self) -> None:
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        sides = ("chevron-right", "chevron-left") if is_mirrored else ("chevron-left", "chevron-right")
        turns = (self.tr("Previous page"), self.tr("Next page"))
        for button, name, text in zip((self._back, self._on), sides, turns, strict=True):
            button.setIcon(icons.icon(name))
            button.setAccessibleName(text)
            button.setToolTip(text)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange}:
            self._retranslate()
        super().changeEvent(event)

"""The search line, and the menu that writes chips into it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget

from rolodex.domain import chips, contact
from rolodex.domain.chips import Chip
from rolodex.domain.level import Level
from ui import i18n, icons, search_chips, words

_DAYS: Final = (30, 90, 180, 365)


class SearchLine(QLineEdit):
    """A search line from which the arrow down leads into the list."""

    left_downwards = Signal()

    def add_chip(self, chip: Chip) -> None:
        """Write a chip after what stands here, in place of one of its kind."""
        kept = chips.parse(self.text(), (chip.key,))
        self.setText(" ".join(filter(None, (kept.words, chips.written(chip)))) + " ")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)


class NarrowButton(QToolButton):
    """Offers every chip with its words, so that nobody has to know them."""

    def __init__(self, line: SearchLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("narrow")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._line = line
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.setIcon(icons.icon("list-filter"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(icons.icon("list-filter"))
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.setText(self.tr("Na&rrow"))
        self.setAccessibleName(self.tr("Narrow the list"))
        self.setToolTip(self.tr("Narrow the list by category, level, status, steward or the day of the last check"))
        for menu in self._menu.findChildren(QMenu):
            # Clearing takes the entries away and leaves the menus below them.
            menu.deleteLater()
        self._menu.clear()
        categories = [(words.value(code), Chip(search_chips.CATEGORY, code)) for code in contact.CATEGORIES]
        self._group(self.tr("Category"), sorted(categories, key=_said))
        self._group(self.tr("Level"), [(words.level(level), Chip(search_chips.LEVEL, level.word)) for level in Level])
        self._group(
            self.tr("Status"), [(words.value(code), Chip(search_chips.STATUS, code)) for code in contact.STATUSES]
        )
        self._group(
            self.tr("Not verified for"),
            [
                (self.tr("{days} days").format(days=i18n.number_text(days)), Chip(search_chips.STALE, str(days)))
                for days in _DAYS
            ],
        )
        self._entry(self._menu, self.tr("I am the steward"), Chip(search_chips.STEWARD, "me"))
        self._entry(self._menu, self.tr("Organisation…"), Chip(search_chips.ORG, ""))

    def _group(self, title: str, entries: list[tuple[str, Chip]]) -> None:
        menu = self._menu.addMenu(title)
        for text, chip in entries:
            self._entry(menu, text, chip)

    def _entry(self, menu: QMenu, text: str, chip: Chip) -> None:
        action = menu.addAction(text)
        action.setData((chip.key, chip.value))
        action.triggered.connect(self._on_chip_triggered)

    def _on_chip_triggered(self) -> None:
        sender: QObject = self.sender()
        if not isinstance(sender, QAction):
            return
        key, value = sender.data()
        self._line.add_chip(Chip(key, value))
        self._line.setFocus()
        if not value:
            self._line.setText(self._line.text().rstrip())


def _said(entry: tuple[str, Chip]) -> str:
    return entry[0].casefold()

"""Whom one can ask for: contacts that something here names and that are not here, each with a tick."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from rolodex.commands import requests
from rolodex.commands.requests import Nameless
from rolodex.domain.ids import SubjectId
from ui import bundle_words, i18n
from ui.desk import Desk
from ui.pages.bundles.tables import text_label

_LETTERS_OF_ID = 8


class NamelessList(QWidget):
    """Reads whom it offers when it is started. Nothing but ids is known of them."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: Sequence[Nameless] = ()
        self._beside: SubjectId | None = None
        self._told = text_label(self, "nameless_told")
        self.list = QListWidget(self)
        self.list.setObjectName("nameless")
        self.list.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._told)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.list.itemChanged.connect(self._on_list_item_changed)
        self.retranslate()

    def begin(self, beside: SubjectId | None) -> None:
        """Begin with those ticked who are named together with this contact; without one, with those of before."""
        if beside is not None:
            self._beside = beside
        self._desk.ask(requests.nameless, then=self._on_read)

    def contacts(self) -> tuple[SubjectId, ...]:
        """Who is ticked."""
        return tuple(one.contact for row, one in enumerate(self._found) if self._is_ticked(row))

    def _is_ticked(self, row: int) -> bool:
        item = self.list.item(row)
        return item is not None and item.checkState() is Qt.CheckState.Checked

    def _on_read(self, found: list[Nameless]) -> None:
        ticked, beside = set(self.contacts()), self._beside
        if beside is not None:
            ticked = {one.contact for one in found if beside in {who for who, _ in one.beside}}
            self._beside = None
        self._found = found
        self._fill(ticked if ticked or len(found) != 1 else {found[0].contact})
        self.changed.emit()

    def _fill(self, ticked: set[SubjectId]) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in self._found:
                item = QListWidgetItem(self._text(one), self.list)
                flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                item.setFlags(flags)
                item.setCheckState(Qt.CheckState.Checked if one.contact in ticked else Qt.CheckState.Unchecked)
            if self._found:
                self.list.setCurrentRow(0)
        self._tell()

    def _text(self, one: Nameless) -> str:
        parts = [bundle_words.all_said(bundle_words.KINDS, one.named_by)]
        if one.on:
            parts.append(i18n.date_text(one.on))
        if one.beside:
            names = i18n.listed(bundle_words.name(name) for _, name in one.beside)
            parts.append(self.tr("together with {names}").format(names=names))
        parts.append(self.tr("id {id}").format(id=i18n.isolated(one.contact.hex()[:_LETTERS_OF_ID])))
        return " · ".join(parts)

    def _tell(self) -> None:
        if self._found:
            text = self.tr("Somebody who is not here is named in these. Tick whom you ask for (Space).")
        else:
            text = self.tr("Nothing here names a contact that is not here, so there is nobody to ask for.")
        self._told.setText(text)
        self.list.setVisible(bool(self._found))

    def _on_list_item_changed(self) -> None:
        self.changed.emit()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.list.setAccessibleName(self.tr("Contacts that are not here"))
        self._fill(set(self.contacts()))

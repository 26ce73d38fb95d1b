"""Naming another subject: its name is typed, those that fit are offered, one is chosen."""

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QWidget

from rolodex.commands import reference_queries
from rolodex.commands.reference_queries import Named
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.errors import Invalid
from ui import i18n
from ui.desk import Desk
from ui.forms.editor import TextEditor

_PAUSE_MS = 120
_MOST = 8
_ID = Qt.ItemDataRole.UserRole


class ReferenceEditor(TextEditor):
    """The value is the id of what was chosen. What was only typed and fits nobody is refused, never guessed."""

    def __init__(self, name: str, kind: Kind, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._kind, self._desk = kind, desk
        self._chosen = ""
        self._ticket = 0
        self._offered = QStandardItemModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._on_completer_activated)
        self._completer = completer
        self.line.setCompleter(completer)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_timeout)
        self.line.textEdited.connect(self._on_line_text_edited)
        self.retranslate()

    def value(self) -> Any:
        if not self.line.text().strip():
            return None
        if not self._chosen:
            raise Invalid(self.field_name, "not_chosen")
        return self._chosen

    def show_value(self, value: Any) -> None:
        self._chosen = str(value or "")
        self.line.clear()
        if self._chosen:
            # Meanwhile something stands there, so that an untouched value is never taken for an empty one.
            self.line.setText("…")
            subject = SubjectId(bytes.fromhex(self._chosen))
            self._desk.ask(reference_queries.named, self._kind, [subject], then=self._on_named)

    def text(self) -> str:
        # Of who is chosen the id is enough: the name may still be on its way.
        typed = "" if self._chosen else self.line.text()
        return json.dumps([self._chosen, typed], ensure_ascii=False) if self._chosen or typed else ""

    def put_text(self, text: str) -> None:
        chosen, typed = json.loads(text) if text else ("", "")
        self.show_value(chosen)
        if typed:
            self.line.setText(typed)

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Type a name, then choose"))

    def _on_named(self, found: Mapping[SubjectId, Named]) -> None:
        for subject, one in found.items():
            if subject.hex() == self._chosen and self.line.text() == "…":
                self.line.setText(i18n.marked(one.name) or self.tr("(name hidden)"))

    def _on_line_text_edited(self) -> None:
        self._chosen = ""
        self._pause.start()

    def _on_pause_timeout(self) -> None:
        self._desk.worker.cancel(self._ticket)
        text = self.line.text()
        if text.strip():
            self._ticket = self._desk.ask(*(reference_queries.find, self._kind, text, _MOST), then=self._on_found)

    def _on_found(self, found: tuple[Named, ...]) -> None:
        self._offered.clear()
        for one in found:
            name = i18n.marked(one.name)
            item = QStandardItem(f"{name} — {i18n.marked(one.hint)}" if one.hint else name)
            item.setData(one.id.hex(), _ID)
            self._offered.appendRow(item)
        if found and self.line.hasFocus():
            self._completer.complete()

    def _on_completer_activated(self) -> None:
        self._chosen = str(self._completer.currentIndex().data(_ID))
        self.edited.emit()

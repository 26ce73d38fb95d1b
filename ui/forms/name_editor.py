"""A name typed freely, with those that are here already offered: of an organisation, of a title."""

from PySide6.QtCore import QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QCompleter, QWidget

from rolodex.commands import reference_queries
from rolodex.commands.reference_queries import Named
from rolodex.domain.claim import Kind
from ui.desk import Desk
from ui.forms.editor import TextEditor

_PAUSE_MS = 120
_MOST = 8


class NameEditor(TextEditor):
    """The value is the text: what is not here yet is made when the form is saved."""

    def __init__(self, name: str, kind: Kind, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._kind, self._desk = kind, desk
        self._ticket = 0
        self._offered = QStringListModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated.connect(self.edited)
        self.line.setObjectName(name)
        self.line.setCompleter(self._completer)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_timeout)
        self.line.textEdited.connect(self._on_line_text_edited)

    def _on_line_text_edited(self) -> None:
        self._pause.start()

    def _on_pause_timeout(self) -> None:
        self._desk.worker.cancel(self._ticket)
        if self.line.text().strip():
            self._ticket = self._desk.ask(
                *(reference_queries.find, self._kind, self.line.text(), _MOST), then=self._on_found
            )

    def _on_found(self, found: tuple[Named, ...]) -> None:
        names = list(dict.fromkeys(one.name for one in found if one.name))
        if names == [self.line.text().strip()]:
            names = []
        self._offered.setStringList(names)
        if names and self.line.hasFocus():
            self._completer.complete()

"""What was just said of a case, and who sits apart and does not know it yet."""

from PySide6.QtCore import QObject

from rolodex.commands import case_news
from rolodex.commands.case_news import Owed
from rolodex.domain.ids import SubjectId
from ui import i18n
from ui.desk import Desk

_EXPORT_KEYS = "Ctrl+Shift+E"


class WordOwed(QObject):
    """Says a sentence; where colleagues with vaults of their own wait for word of the case, says how it gets there."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._said = ""

    def say(self, said: str, case: SubjectId) -> None:
        """Say what was done to this case, and what is to be sent of it."""
        self._said = said
        self._desk.say(said)
        self._desk.ask(case_news.owed, case, then=self._on_owed_read)

    def _on_owed_read(self, owed: tuple[Owed, ...]) -> None:
        if owed:
            names = i18n.listed(i18n.marked(one.name) for one in owed)
            send = self.tr("Send it to who sits apart ({names}): Export… ({keys}).").format(
                names=names, keys=i18n.isolated(_EXPORT_KEYS)
            )
            self._desk.say(f"{self._said} {send}")

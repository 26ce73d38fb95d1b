"""The right side of the status bar: what waits for a decision, and when the last backup was made."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from rolodex.clock import to_ms
from rolodex.commands import vault_status
from rolodex.commands.vault_status import VaultStatus
from ui import i18n
from ui.desk import Desk

_PAUSE_MS = 500
"""Many changes in a row are looked at once."""
_FIRST_MS = 1_000
"""The first list and the first search come before this: it looks through all contacts."""


class VaultStatusLabel(QLabel):
    """Asks after every change; says nothing before the first answer."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("vault_status")
        self._desk = desk
        self._status: VaultStatus | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        desk.hub.changed.connect(self._pause.start)

    def ask_later(self) -> None:
        """Look at the vault when the first list is on the screen."""
        QTimer.singleShot(_FIRST_MS, self, self.ask)

    def ask(self) -> None:
        """Look at the vault."""
        self._desk.ask(vault_status.read, then=self._on_read)

    def _on_read(self, status: VaultStatus) -> None:
        self._status = status
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        if self._status is None:
            return
        parts = [self._backup_text(self._status.backed_up_ms)]
        if self._status.to_review:
            count = i18n.number_text(self._status.to_review)
            parts.insert(0, self.tr("To review: {count}").format(count=count))
        self.setText("   ·   ".join(parts))

    def _backup_text(self, at_ms: int | None) -> str:
        if at_ms is None:
            return self.tr("No backup yet")
        at = datetime.fromtimestamp(at_ms / 1000, UTC)
        days = (to_ms(self._desk.clock.now()) - at_ms) // (24 * 3600 * 1000)
        if days <= 0:
            return self.tr("Backed up within a day")
        return self.tr("Last backup: {date}").format(date=i18n.date_text(at.date().isoformat()))

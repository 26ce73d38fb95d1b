"""After an unlock by passphrase: the PIN of this computer serves for some more days, and one that ended goes.

The key store may take seconds to answer, so it is asked beside the vault and nobody waits.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rolodex.clock import Clock
from rolodex.errors import RolodexError
from ui import vault_doors
from ui.worker import Worker

if TYPE_CHECKING:
    from rolodex.commands.session import Session


class PinRenewal(QObject):
    """Does its work once, and goes. It belongs to the worker, since the page that began it is gone by then."""

    def __init__(self, worker: Worker, clock: Clock) -> None:
        super().__init__(worker)
        self._worker, self._clock = worker, clock

    def start(self) -> None:
        """Begin; a vault of which nobody has a PIN costs one look into its header."""
        self._worker.ask(own_pins, then=self._on_pins_known, failed=self._on_failed)

    def _on_pins_known(self, slots: tuple[bytes, ...]) -> None:
        if not slots:
            self.deleteLater()
            return
        self._worker.beside(
            *(vault_doors.renew_pins, slots, self._clock), then=self._on_renewed, failed=self._on_failed
        )

    def _on_renewed(self, used_up: tuple[bytes, ...]) -> None:
        if not used_up:
            self.deleteLater()
            return
        self._worker.ask(settle_pins, used_up, then=self._on_settled, failed=self._on_failed)

    def _on_settled(self, _nothing: None) -> None:
        self.deleteLater()

    def _on_failed(self, _error: RolodexError) -> None:
        # The vault is open all the same; a PIN that was not renewed asks for the passphrase once more.
        self.deleteLater()


def own_pins(session: "Session") -> tuple[bytes, ...]:
    """The slots of the acting officer's PINs."""
    from rolodex.commands import quick_unlock

    return quick_unlock.own_slots(session)


def settle_pins(session: "Session", used_up: tuple[bytes, ...]) -> None:
    """Raises as `quick_unlock.settle`."""
    from rolodex.commands import quick_unlock

    quick_unlock.settle(session, used_up)

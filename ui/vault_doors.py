"""The ways into a vault, run on a lane. They import what they need when they are called: the first paint comes before
the driver and the cryptography."""

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rolodex.clock import Clock

if TYPE_CHECKING:
    from rolodex.commands.passphrases import Secret
    from rolodex.commands.quick_unlock import State
    from rolodex.commands.session import Session
    from rolodex.commands.vaults import OfficerDraft

# By name: what is shown only once a vault is open imports this module, not the other way round.
_FIRST_NEEDED: Final = (
    *("rolodex.commands.session", "rolodex.commands.contact_windows", "rolodex.commands.contact_queries"),
    *("ui.workspace", "ui.desk", "ui.pages.contacts_page"),
)


def warm_up() -> None:
    """Import what unlocking and the first page need, while the person types."""
    for module in _FIRST_NEEDED:
        importlib.import_module(module)


def delay_s(folder: Path, clock: Clock) -> int:
    """Seconds until the next try is allowed."""
    from rolodex.commands import session

    return session.delay_s(folder, clock)


def by_passphrase(folder: Path, passphrase: "Secret", clock: Clock) -> "Session":
    """Open the vault. Raises as `session.open_session`."""
    from rolodex.commands import session

    return session.open_session(folder, passphrase, clock)


def by_making(folder: Path, passphrase: "Secret", officer: "OfficerDraft", clock: Clock) -> "Session":
    """Make a vault and open it. Raises as `vaults.create`."""
    from rolodex.commands import vaults

    return vaults.create(folder, passphrase, officer, vaults.key_cost("standard"), clock)


def by_recovering(
    folder: Path, words: Sequence[str], passphrase: "Secret", officer: "OfficerDraft", clock: Clock
) -> "Session":
    """Let a new officer in by recovery words. Raises as `vaults.recover`."""
    from rolodex.commands import vaults

    return vaults.recover(folder, words, passphrase, officer, vaults.key_cost("standard"), clock)


def quick_state(folder: Path, clock: Clock) -> "State":
    """Whether a PIN opens the vault here. Raises as `quick_unlock.state`."""
    from rolodex.commands import quick_unlock

    return quick_unlock.state(folder, clock)


def by_pin(folder: Path, typed: "Secret", clock: Clock) -> "Session":
    """Open the vault by the PIN of this computer. Raises as `quick_unlock.open_with_pin`."""
    from rolodex.commands import quick_unlock

    return quick_unlock.open_with_pin(folder, quick_unlock.pin(typed.expose().decode()), clock)


def renew_pins(slots: tuple[bytes, ...], clock: Clock) -> tuple[bytes, ...]:
    """Let the PIN serve for some more days; answers with those that ended by wrong tries."""
    from rolodex.commands import quick_unlock

    return quick_unlock.renew(slots, clock)

"""The vault itself, for a page about it: who can open it, its backups, and what guards it on this computer."""

import sys
from dataclasses import dataclass

from rolodex.commands import vaults
from rolodex.commands.session import Session
from rolodex.commands.vaults import Info
from rolodex.store import backup
from rolodex.store.backup import Backup
from rolodex.store.keyslots import SlotType
from rolodex.store.vault import SlotInfo

__all__ = ["Backup", "Overview", "Protections", "SlotInfo", "SlotType", "look"]


@dataclass(frozen=True, slots=True)
class Protections:
    """What this computer's system does for the open vault. Where it is False, the page says what that means."""

    no_core_dumps: bool
    memory_unreadable: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the page shows; no name of a contact."""

    info: Info
    ways: tuple[SlotInfo, ...]
    backups: tuple[Backup, ...]
    protections: Protections


def look(session: Session) -> Overview:
    """The state of now. Raises nothing but `Damaged`."""
    is_linux = sys.platform == "linux"
    return Overview(
        info=vaults.info(session),
        ways=vaults.slots(session),
        backups=backup.list_backups(session.opened.folder),
        protections=Protections(no_core_dumps=sys.platform != "win32", memory_unreadable=is_linux),
    )

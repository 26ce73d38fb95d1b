"""What a status bar says about the open vault, whatever page is shown."""

from dataclasses import dataclass

from rolodex.commands.session import Session
from rolodex.store import backup, listing


@dataclass(frozen=True, slots=True)
class VaultStatus:
    """`to_review`: contacts with values that stand against each other. `backed_up_ms`: None before the first backup."""

    to_review: int
    backed_up_ms: int | None


def read(session: Session) -> VaultStatus:
    """The state of now. Raises nothing but `Damaged`."""
    backups = backup.list_backups(session.opened.folder)
    return VaultStatus(listing.count_conflicts(session.db), backups[0].at_ms if backups else None)

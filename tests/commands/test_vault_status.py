"""What the status bar is told."""

from rolodex.commands import vault_status, vaults
from rolodex.commands.session import Session
from rolodex.commands.vault_status import VaultStatus


def test_fresh_vault_has_nothing_to_review_and_no_backup(session: Session) -> None:
    assert vault_status.read(session) == VaultStatus(0, None)


def test_backup_is_told_with_its_time(session: Session) -> None:
    made = vaults.back_up(session)

    assert vault_status.read(session).backed_up_ms == made.at_ms

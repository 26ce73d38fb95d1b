"""An open vault for commands that a window calls and the command line does not reach alone."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import passphrases, vaults
from rolodex.commands.session import Session
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf

CLOCK = FixedClock(datetime(2026, 11, 20, 9, 0, tzinfo=UTC))


@pytest.fixture
def session(tmp_path: Path, cheap_keys: None) -> Iterator[Session]:
    """Amina's open vault."""
    secret = passphrases.from_text("seven grey herons wait beside the ferry")
    opened = vaults.create(tmp_path / "vault", secret, OfficerDraft("Amina"), kdf.SMALL, CLOCK)
    yield opened
    opened.close()

"""An open vault for commands that a window calls and the command line does not reach alone, and one with a PIN."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import passphrases, quick_unlock, vaults
from rolodex.commands.session import Session
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from tests.commands.pins import PASSPHRASE, PIN, full
from tests.commands.planning_stage import Stage, staged
from tests.store.key_stores import SecretService, led_to, secret_service

CLOCK = FixedClock(datetime(2026, 11, 20, 9, 0, tzinfo=UTC))


@pytest.fixture
def session(tmp_path: Path, cheap_keys: None) -> Iterator[Session]:
    """Amina's open vault."""
    secret = passphrases.from_text("seven grey herons wait beside the ferry")
    opened = vaults.create(tmp_path / "vault", secret, OfficerDraft("Amina"), kdf.SMALL, CLOCK)
    yield opened
    opened.close()


@pytest.fixture
def service(tmp_path: Path) -> Iterator[SecretService]:
    """A Secret Service that is unlocked, used by this process."""
    with secret_service(tmp_path / "service") as found, led_to(found):
        yield found


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Path:
    """A closed vault of one officer, of which nobody has a PIN."""
    vaults.create(tmp_path / "vault", PASSPHRASE, OfficerDraft("Amina"), kdf.STANDARD, clock).close()
    return tmp_path / "vault"


@pytest.fixture
def switched_on(folder: Path, clock: FixedClock, service: SecretService) -> Path:
    """The vault after Amina made a PIN here."""
    amina = full(folder, clock)
    quick_unlock.enable(amina, PIN)
    amina.close()
    return folder


@pytest.fixture
def stage(session: Session) -> Stage:
    """The short overlap of story S9 in Amina's vault."""
    return staged(session)

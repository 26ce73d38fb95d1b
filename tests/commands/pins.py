"""An officer with a PIN on a real Secret Service: the stage of the tests of quick unlock."""

from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import audit_log, passphrases, quick_unlock, session
from rolodex.commands.quick_unlock import Answer
from rolodex.commands.session import Session
from rolodex.errors import KeyStoreAbsent, QuickUnlockOff, WrongPin

PASSPHRASE = passphrases.from_text("seven grey herons wait beside the ferry")
SECOND = passphrases.from_text("the second officer keeps eleven lanterns")
PIN = quick_unlock.pin("294817")
WRONG = quick_unlock.pin("294818")


def full(folder: Path, clock: FixedClock, passphrase: passphrases.Secret = PASSPHRASE) -> Session:
    return session.open_session(folder, passphrase, clock)


def opens(folder: Path, clock: FixedClock) -> bool:
    """Whether the right PIN opens the vault."""
    try:
        quick_unlock.open_with_pin(folder, PIN, clock).close()
    except (QuickUnlockOff, KeyStoreAbsent):
        return False
    return True


def answer(folder: Path, clock: FixedClock) -> Answer:
    return quick_unlock.state(folder, clock).answer


def actions(folder: Path, clock: FixedClock) -> list[str]:
    """The audit entries about quick unlock, by the alphabet."""
    amina = full(folder, clock)
    found = [entry.action for entry in audit_log.latest(amina, 100) if entry.action.startswith("quick_unlock")]
    amina.close()
    return sorted(found)


def use_up(folder: Path, clock: FixedClock) -> None:
    for _ in range(9):
        with pytest.raises(WrongPin):
            quick_unlock.open_with_pin(folder, WRONG, clock)
    with pytest.raises(QuickUnlockOff, match="tries_used_up"):
        quick_unlock.open_with_pin(folder, WRONG, clock)

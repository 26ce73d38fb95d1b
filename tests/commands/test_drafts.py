"""Drafts as the window uses them: a value from the open vault, then no vault is needed."""

from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import drafts, passphrases, session, vaults
from rolodex.commands.drafts import Draft
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from rolodex.errors import NotPermitted
from rolodex.store import vault

PASSPHRASE = passphrases.from_text("seven grey herons wait beside the ferry")
TYPED = Draft("contact", "2c" * 16, 3, {"name": "Nyakor Deng"})


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Path:
    """A closed vault of one officer."""
    vaults.create(tmp_path / "vault", PASSPHRASE, OfficerDraft("Amina"), kdf.STANDARD, clock).close()
    return tmp_path / "vault"


def test_draft_written_while_the_vault_is_closed_is_there_at_the_next_unlock(folder: Path, clock: FixedClock) -> None:
    first = session.open_session(folder, PASSPHRASE, clock)
    place = drafts.held(first).place
    first.close()

    drafts.write(place, {"contact:2c": TYPED})

    second = session.open_session(folder, PASSPHRASE, clock)
    held = drafts.held(second)
    second.close()
    assert held.drafts == {"contact:2c": TYPED}
    assert not held.is_set_aside
    assert "Nyakor" not in repr(held)


def test_discarded_drafts_are_not_brought_back(folder: Path, clock: FixedClock) -> None:
    opened = session.open_session(folder, PASSPHRASE, clock)
    place = drafts.held(opened).place
    drafts.write(place, {"contact:2c": TYPED})

    drafts.discard(place)

    assert drafts.held(opened).drafts == {}
    opened.close()


def test_damaged_drafts_are_told_and_the_vault_works_on(folder: Path, clock: FixedClock) -> None:
    opened = session.open_session(folder, PASSPHRASE, clock)
    place = drafts.held(opened).place
    place.path.write_bytes(b"not what we wrote")

    held = drafts.held(opened)

    assert (dict(held.drafts), held.is_set_aside) == ({}, True)
    drafts.write(place, {"contact:2c": TYPED})
    assert drafts.held(opened).drafts == {"contact:2c": TYPED}
    opened.close()


def test_session_that_only_reads_has_no_drafts(folder: Path, clock: FixedClock) -> None:
    words = vaults.new_recovery_words()
    owner = session.open_session(folder, PASSPHRASE, clock)
    vaults.add_recovery(owner, words)
    owner.close()
    reader = session.from_opened(vault.open_with_recovery(folder, words, clock), clock)

    with pytest.raises(NotPermitted):
        drafts.held(reader)
    reader.close()

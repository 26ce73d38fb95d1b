"""Key slots: the right secret opens, and gives exactly what was put in."""

import pytest

from rolodex import errors
from rolodex.crypto.secret import Secret
from rolodex.store import keyslots
from tests.store.places import CHEAP, OFFICER, OTHER_PASSPHRASE, PASSPHRASE

VAULT_KEY = Secret(bytes(range(32)))
SLOT_ID = bytes([8]) * 16


def test_passphrase_slot_gives_the_vault_key_and_its_officer() -> None:
    slot = keyslots.seal_passphrase(SLOT_ID, VAULT_KEY, OFFICER, PASSPHRASE, CHEAP)
    unlocked = keyslots.open_passphrase(slot, PASSPHRASE)
    assert unlocked is not None
    assert unlocked.slot_id == SLOT_ID
    assert unlocked.vault_key == VAULT_KEY
    assert unlocked.officer == OFFICER


def test_wrong_passphrase_opens_nothing() -> None:
    slot = keyslots.seal_passphrase(SLOT_ID, VAULT_KEY, OFFICER, PASSPHRASE, CHEAP)
    assert keyslots.open_passphrase(slot, OTHER_PASSPHRASE) is None


def test_two_slots_of_one_passphrase_share_neither_salt_nor_bytes() -> None:
    first = keyslots.seal_passphrase(SLOT_ID, VAULT_KEY, OFFICER, PASSPHRASE, CHEAP)
    second = keyslots.seal_passphrase(SLOT_ID, VAULT_KEY, OFFICER, PASSPHRASE, CHEAP)
    assert first.salt != second.salt
    assert first.wrapped != second.wrapped


def test_recovery_words_give_the_vault_key_and_no_officer() -> None:
    words = keyslots.new_recovery_words()
    assert len(words) == 33
    unlocked = keyslots.open_recovery(keyslots.seal_recovery(SLOT_ID, VAULT_KEY, words), words)
    assert unlocked is not None
    assert unlocked.vault_key == VAULT_KEY
    assert unlocked.officer is None


def test_other_recovery_words_open_nothing() -> None:
    slot = keyslots.seal_recovery(SLOT_ID, VAULT_KEY, keyslots.new_recovery_words())
    assert keyslots.open_recovery(slot, keyslots.new_recovery_words()) is None


def test_mistyped_recovery_word_is_named_as_such() -> None:
    words = keyslots.new_recovery_words()
    slot = keyslots.seal_recovery(SLOT_ID, VAULT_KEY, words)
    with pytest.raises(errors.Invalid):
        keyslots.open_recovery(slot, [*words[:-1], "zzzzzz"])


def test_secrets_of_an_unlocked_slot_are_not_shown() -> None:
    slot = keyslots.seal_passphrase(SLOT_ID, VAULT_KEY, OFFICER, PASSPHRASE, CHEAP)
    shown = repr(keyslots.open_passphrase(slot, PASSPHRASE))
    assert "0101" not in shown
    assert "\\x01\\x01" not in shown
    assert "Secret(...)" in shown


@pytest.mark.parametrize("officer_id", [b"", bytes(15), bytes(17)])
def test_officer_id_of_another_length_is_our_bug(officer_id: bytes) -> None:
    officer = keyslots.OfficerKeys(OFFICER.signing_seed, OFFICER.hybrid_seed, officer_id)
    with pytest.raises(ValueError, match="16 bytes"):
        keyslots.seal_passphrase(SLOT_ID, VAULT_KEY, officer, PASSPHRASE, CHEAP)


def test_seed_of_another_length_is_our_bug() -> None:
    officer = keyslots.OfficerKeys(Secret(bytes(31)), OFFICER.hybrid_seed, OFFICER.officer_id)
    with pytest.raises(ValueError, match="32 bytes"):
        keyslots.seal_passphrase(SLOT_ID, VAULT_KEY, officer, PASSPHRASE, CHEAP)


def test_key_store_slot_needs_both_the_pin_and_the_secret_of_its_item() -> None:
    parent = keyslots.seal_passphrase(SLOT_ID, VAULT_KEY, OFFICER, PASSPHRASE, CHEAP)
    pin, item_secret = Secret(b"294817"), Secret(bytes([9]) * 32)

    slot = keyslots.seal_key_store(parent, VAULT_KEY, OFFICER, pin, item_secret)

    assert (slot.belongs_to, slot.params) == (SLOT_ID, CHEAP)
    assert slot.slot_id != SLOT_ID
    unlocked = keyslots.open_key_store(slot, pin, item_secret)
    assert unlocked is not None
    assert (unlocked.vault_key, unlocked.officer, unlocked.is_quick) == (VAULT_KEY, OFFICER, True)
    assert keyslots.open_key_store(slot, Secret(b"294818"), item_secret) is None
    assert keyslots.open_key_store(slot, pin, Secret(bytes(32))) is None


def test_secret_of_another_length_is_our_bug() -> None:
    parent = keyslots.seal_passphrase(SLOT_ID, VAULT_KEY, OFFICER, PASSPHRASE, CHEAP)
    with pytest.raises(ValueError, match="32 bytes"):
        keyslots.seal_key_store(parent, VAULT_KEY, OFFICER, Secret(b"294817"), Secret(bytes(16)))

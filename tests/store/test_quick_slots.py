"""Slots for a key store in the vault as a whole: they hang on their officer's passphrase, and open no other door."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.crypto.secret import Secret
from rolodex.store import header, keyslots, layout, vault
from rolodex.store.header import Header
from rolodex.store.keyslots import KeyStoreSlot, SlotType, Unlocked
from rolodex.store.vault import Opened
from tests.store.places import CHEAP, CLOCK, COLLEAGUE, OFFICER, OTHER_PASSPHRASE, new_vault, reopen

PIN = Secret(b"294817")
ITEM = Secret(bytes([9]) * 32)


def add(opened: Opened) -> bytes:
    return vault.add_key_store(opened, PIN, ITEM, lambda _: None)


def by_pin(content: Header) -> Unlocked | None:
    slots = (slot for slot in content.slots if isinstance(slot, KeyStoreSlot))
    return next(filter(None, (keyslots.open_key_store(slot, PIN, ITEM) for slot in slots)), None)


def quick(folder: Path) -> Opened:
    return vault.open_by(folder, by_pin, CLOCK)


def test_pin_opens_as_its_officer_and_the_list_says_whose_it_is(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    own = opened.slot_id
    added = add(opened)
    vault.close(opened)

    again = quick(tmp_path / "vault")

    assert (again.officer, again.is_quick, again.slot_id) == (OFFICER, True, added)
    assert [(slot.type, slot.params, slot.is_current, slot.belongs_to) for slot in vault.list_slots(again)] == [
        (SlotType.PASSPHRASE, CHEAP, False, b""),
        (SlotType.KEY_STORE, CHEAP, True, own),
    ]
    assert [slot.slot_id for slot in vault.own_key_stores(again)] == [added]
    vault.close(again)


def test_slot_is_written_after_its_secret_was_kept(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    before = [path.read_bytes() for path in layout.headers(opened.folder)]

    def refuse(slot: KeyStoreSlot) -> None:
        assert slot.slot_id
        raise errors.KeyStoreAbsent("store_locked")

    with pytest.raises(errors.KeyStoreAbsent):
        vault.add_key_store(opened, PIN, ITEM, refuse)

    assert [path.read_bytes() for path in layout.headers(opened.folder)] == before
    vault.close(opened)


def test_pins_go_with_the_passphrase_they_hang_on_and_no_other(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    mine = add(opened)
    vault.add_officer_slot(opened, OTHER_PASSPHRASE, CHEAP, COLLEAGUE)
    own = opened.slot_id
    vault.close(opened)
    colleague = reopen(tmp_path / "vault", OTHER_PASSPHRASE)
    theirs = add(colleague)

    vault.remove_slot(colleague, own)

    assert mine not in [slot.slot_id for slot in vault.list_slots(colleague)]
    assert [slot.slot_id for slot in vault.own_key_stores(colleague)] == [theirs]
    vault.close(colleague)


def test_new_passphrase_ends_the_pins_of_its_officer(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    add(opened)

    vault.change_passphrase(opened, OTHER_PASSPHRASE, CHEAP)

    assert [slot.type for slot in vault.list_slots(opened)] == [SlotType.PASSPHRASE]
    vault.close(opened)
    with pytest.raises(errors.WrongPassphrase):
        quick(tmp_path / "vault")


CHANGES: dict[str, Callable[[Opened], object]] = {
    "passphrase": lambda opened: vault.change_passphrase(opened, OTHER_PASSPHRASE, CHEAP),
    "officer": lambda opened: vault.add_officer_slot(opened, OTHER_PASSPHRASE, CHEAP, COLLEAGUE),
    "recovery": lambda opened: vault.add_recovery(opened, keyslots.new_recovery_words()),
    "pin": add,
    "remove": lambda opened: vault.remove_slot(opened, vault.list_slots(opened)[1].slot_id),
}


@pytest.mark.parametrize("change", CHANGES)
def test_session_of_a_pin_changes_no_way_in(tmp_path: Path, change: str) -> None:
    opened = new_vault(tmp_path / "vault")
    vault.add_officer_slot(opened, OTHER_PASSPHRASE, CHEAP, COLLEAGUE)
    add(opened)
    vault.close(opened)
    again = quick(tmp_path / "vault")
    before = [path.read_bytes() for path in layout.headers(again.folder)]

    with pytest.raises(errors.NotPermitted, match="needs_passphrase"):
        CHANGES[change](again)

    assert [path.read_bytes() for path in layout.headers(again.folder)] == before
    vault.close(again)


def test_session_of_a_pin_may_end_it(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    added = add(opened)
    vault.close(opened)
    again = quick(tmp_path / "vault")

    vault.remove_slot(again, added)

    vault.close(again)
    assert vault.key_stores(tmp_path / "vault") == ()


def test_session_of_a_pin_ends_no_pin_of_a_colleague(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    add(opened)
    vault.add_officer_slot(opened, OTHER_PASSPHRASE, CHEAP, COLLEAGUE)
    vault.close(opened)
    colleague = reopen(tmp_path / "vault", OTHER_PASSPHRASE)
    theirs = vault.add_key_store(colleague, Secret(b"503162"), ITEM, lambda _: None)
    vault.close(colleague)
    again = quick(tmp_path / "vault")

    with pytest.raises(errors.NotPermitted, match="needs_passphrase"):
        vault.remove_slot(again, theirs)

    assert theirs in [slot.slot_id for slot in vault.list_slots(again)]
    vault.close(again)


def test_reader_with_recovery_words_gets_no_pin(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    words = keyslots.new_recovery_words()
    vault.add_recovery(opened, words)
    vault.close(opened)
    reader = vault.open_with_recovery(tmp_path / "vault", words, CLOCK)

    with pytest.raises(errors.NotPermitted, match="opened_by_recovery"):
        add(reader)
    assert vault.own_key_stores(reader) == ()
    vault.close(reader)


def test_vault_from_before_key_stores_opens_and_its_header_stays_as_it_was(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    added = add(opened)
    assert (tmp_path / "vault" / layout.HEADER).read_bytes()[8:10] == b"\0\2"

    vault.remove_slot(opened, added)

    vault.close(opened)
    assert (tmp_path / "vault" / layout.HEADER).read_bytes()[8:10] == b"\0\1"
    vault.close(reopen(tmp_path / "vault"))


def test_header_in_which_somebody_changed_the_pin_slot_is_noticed_by_the_passphrase(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    add(opened)
    vault.close(opened)
    (candidate,) = header.read(tmp_path / "vault")
    passphrase, slot = candidate.header.slots
    assert isinstance(slot, KeyStoreSlot)
    forged = KeyStoreSlot(slot.slot_id, bytes(16), slot.params, slot.salt, slot.wrapped)
    changed = Header(candidate.header.vault_id, 1, candidate.header.revision, (passphrase, forged))
    header.write(tmp_path / "vault", header.encode(changed, Secret(bytes(32))))

    with pytest.raises(errors.Damaged):
        reopen(tmp_path / "vault")
    with pytest.raises(errors.Damaged):
        quick(tmp_path / "vault")

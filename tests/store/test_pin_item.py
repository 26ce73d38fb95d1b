"""The item behind a PIN: it counts before a try, ends at the tenth, runs out, and does not believe a clock."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from rolodex.crypto.secret import Secret
from rolodex.errors import QuickUnlockOff, WrongPin
from rolodex.store import keyslots, pin_item
from rolodex.store.key_store import KeyStore
from rolodex.store.keyslots import KeyStoreSlot, PassphraseSlot, Unlocked
from rolodex.store.pin_item import PinItem
from tests.store.key_stores import MemoryKeyring, in_memory
from tests.store.places import CHEAP, OFFICER

PIN, OTHER = Secret(b"294817"), Secret(b"294818")
VAULT_KEY = Secret(bytes(range(32)))
PARENT = PassphraseSlot(bytes([1]) * 16, CHEAP, bytes(32), bytes(120))
BEGIN_MS = 1_772_352_000_000
MINUTE_MS, DAY_MS = 60_000, 86_400_000


@pytest.fixture
def store() -> KeyStore:
    return in_memory()


@pytest.fixture
def slot(store: KeyStore) -> KeyStoreSlot:
    """A slot whose item is in the store."""
    item = pin_item.new(BEGIN_MS)
    made = keyslots.seal_key_store(PARENT, VAULT_KEY, OFFICER, PIN, item.secret)
    pin_item.save(store, made.slot_id, item)
    return made


def attempt(store: KeyStore, slot: KeyStoreSlot, pin: Secret = PIN, at_ms: int = BEGIN_MS) -> Unlocked:
    return pin_item.open_with_pin(store, slot, pin, lambda: at_ms)


def held(store: KeyStore, slot: KeyStoreSlot) -> PinItem:
    found = pin_item.load(store, slot.slot_id)
    assert found is not None
    return found


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(QuickUnlockOff) as refused:
        call()
    return str(refused.value.params["reason"])


def test_right_pin_gives_the_vault_key_and_the_officer(store: KeyStore, slot: KeyStoreSlot) -> None:
    unlocked = attempt(store, slot)

    assert (unlocked.vault_key, unlocked.officer, unlocked.is_quick) == (VAULT_KEY, OFFICER, True)
    assert unlocked.slot_id == slot.slot_id


def test_wrong_pin_says_how_many_tries_are_left_and_a_right_one_gives_them_back(
    store: KeyStore, slot: KeyStoreSlot
) -> None:
    left = []
    for _ in range(3):
        with pytest.raises(WrongPin) as wrong:
            attempt(store, slot, OTHER)
        left.append(wrong.value.params["left"])
    assert left == [9, 8, 7]

    attempt(store, slot)

    assert held(store, slot).failures == 0


def test_try_is_counted_before_it_is_made(store: KeyStore, slot: KeyStoreSlot, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    monkeypatch.setattr(keyslots, "open_key_store", lambda *_: seen.append(held(store, slot).failures))

    for _ in range(2):
        with pytest.raises(WrongPin):
            attempt(store, slot)

    assert seen == [1, 2]


def test_tenth_wrong_pin_in_a_row_removes_the_item_and_the_right_one_comes_too_late(
    store: KeyStore, slot: KeyStoreSlot
) -> None:
    for _ in range(9):
        with pytest.raises(WrongPin):
            attempt(store, slot, OTHER)

    assert refusal(lambda: attempt(store, slot, OTHER)) == "tries_used_up"

    assert isinstance(store.back_end, MemoryKeyring)
    assert store.back_end.items == {}
    assert refusal(lambda: attempt(store, slot)) == "no_item"


def test_item_that_could_not_be_removed_is_used_up_all_the_same(slot: KeyStoreSlot, store: KeyStore) -> None:
    pin_item.save(store, slot.slot_id, replace(held(store, slot), failures=10))

    assert refusal(lambda: attempt(store, slot)) == "tries_used_up"
    assert pin_item.load(store, slot.slot_id) is None


@pytest.mark.parametrize(
    ("passed_ms", "expected"),
    [
        (7 * DAY_MS - 1, ""),
        (7 * DAY_MS, "pin_expired"),
        (400 * DAY_MS, "pin_expired"),
        (-5 * MINUTE_MS, ""),
        (-5 * MINUTE_MS - 1, "clock_set_back"),
        (-400 * DAY_MS, "clock_set_back"),
    ],
)
def test_pin_serves_for_seven_days_of_a_clock_that_goes_forward(
    store: KeyStore, slot: KeyStoreSlot, passed_ms: int, expected: str
) -> None:
    if not expected:
        assert attempt(store, slot, at_ms=BEGIN_MS + passed_ms).vault_key == VAULT_KEY
        return

    assert refusal(lambda: attempt(store, slot, at_ms=BEGIN_MS + passed_ms)) == expected
    assert held(store, slot).failures == 0


def test_clock_set_back_after_a_try_does_not_lengthen_the_time(store: KeyStore, slot: KeyStoreSlot) -> None:
    attempt(store, slot, at_ms=BEGIN_MS + 6 * DAY_MS)

    assert refusal(lambda: attempt(store, slot, at_ms=BEGIN_MS + 5 * DAY_MS)) == "clock_set_back"
    assert attempt(store, slot, at_ms=BEGIN_MS + 6 * DAY_MS - MINUTE_MS).is_quick
    assert held(store, slot).seen_at_ms == BEGIN_MS + 6 * DAY_MS


def test_unlock_by_passphrase_renews_whatever_the_clock_said(store: KeyStore, slot: KeyStoreSlot) -> None:
    far = BEGIN_MS + 3000 * DAY_MS
    pin_item.save(store, slot.slot_id, replace(held(store, slot), failures=7, seen_at_ms=far, full_at_ms=far))

    pin_item.save(store, slot.slot_id, pin_item.renewed(held(store, slot), BEGIN_MS))

    assert (held(store, slot).failures, held(store, slot).standing(BEGIN_MS)) == (0, "ready")


def test_secret_of_another_item_opens_nothing(store: KeyStore, slot: KeyStoreSlot) -> None:
    pin_item.save(store, slot.slot_id, pin_item.new(BEGIN_MS))

    with pytest.raises(WrongPin):
        attempt(store, slot)


@pytest.mark.parametrize(
    "change",
    [
        {"salt": bytes(32)},
        {"wrapped": bytes(120)},
        {"params": replace(CHEAP, iterations=2)},
        {"params": replace(CHEAP, lanes=2)},
    ],
    ids=str,
)
def test_tampered_slot_opens_nothing(store: KeyStore, slot: KeyStoreSlot, change: dict[str, object]) -> None:
    with pytest.raises(WrongPin):
        attempt(store, replace(slot, **change))  # type: ignore[arg-type]


GOOD = {"version": 1, "secret": "ab" * 32, "failures": 0, "full_at_ms": 5, "seen_at_ms": 5}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "rubbish",
        "[]",
        "\ud800",
        json.dumps({**GOOD, "version": 2}),
        json.dumps({**GOOD, "failures": -1}),
        json.dumps({**GOOD, "failures": True}),
        json.dumps({**GOOD, "failures": "0"}),
        json.dumps({**GOOD, "secret": "ab" * 31}),
        json.dumps({**GOOD, "secret": "xy" * 32}),
        json.dumps({**GOOD, "secret": None}),
        json.dumps({**GOOD, "more": 1}),
        json.dumps({**GOOD, "full_at_ms": 2**60}),
        json.dumps(GOOD) + " " * 500,
    ],
)
def test_item_that_somebody_changed_is_no_item(store: KeyStore, slot: KeyStoreSlot, text: str) -> None:
    store.write(slot.slot_id.hex(), text)

    assert refusal(lambda: attempt(store, slot)) == "no_item"


def test_item_shows_its_secret_to_nobody(store: KeyStore, slot: KeyStoreSlot) -> None:
    item = held(store, slot)

    assert item.secret.expose().hex() not in repr(item)
    assert len(item.secret) == 32


def test_old_item_put_back_gives_its_tries_back(store: KeyStore, slot: KeyStoreSlot) -> None:
    """A known limit, told in the threat model: whoever may write to the key store is stopped by the work alone."""
    text = store.read(slot.slot_id.hex())
    assert text is not None
    with pytest.raises(WrongPin):
        attempt(store, slot, OTHER)

    store.write(slot.slot_id.hex(), text)

    assert held(store, slot).tries_left == 10

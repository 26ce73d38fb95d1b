"""The item in the key store that a PIN needs: a random secret, how often the PIN was wrong, and until when it serves.

The counter is written before a PIN is tried, so that whoever kills the program after a wrong one has used a try. It
stops somebody at the keyboard. Somebody who can write to the key store can put an old item back: against them only the
work of the derivation stands.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from rolodex import strict_json
from rolodex.crypto import entropy, kdf
from rolodex.crypto.secret import Secret
from rolodex.errors import KeyStoreAbsent, QuickUnlockOff, Unreliable, WrongPin
from rolodex.store import keyslots
from rolodex.store.key_store import KeyStore
from rolodex.store.keyslots import ITEM_SECRET_BYTES, KeyStoreSlot, Unlocked

MAX_TRIES: Final = 10
LIFETIME_MS: Final = 7 * 24 * 3_600_000
"""After the last unlock by passphrase."""
CLOCK_SLACK_MS: Final = 5 * 60_000
"""So far the clock may go back, as when a computer corrects it, before a PIN is not believed any more."""
_MAX_BYTES: Final = 500
_MAX_COUNTER: Final = 2**53


class Standing(StrEnum):
    """Whether the PIN can be tried, and if not, why."""

    READY = "ready"
    EXPIRED = "pin_expired"
    CLOCK_SET_BACK = "clock_set_back"
    USED_UP = "tries_used_up"


@dataclass(frozen=True, slots=True)
class PinItem:
    """What the item holds. Times in milliseconds since 1970: the last unlock by passphrase, and the latest one seen."""

    secret: Secret = field(repr=False)
    failures: int
    full_at_ms: int
    seen_at_ms: int

    def standing(self, now_ms: int) -> Standing:
        """Whether a PIN may be tried now."""
        if self.failures >= MAX_TRIES:
            return Standing.USED_UP
        if now_ms < self.seen_at_ms - CLOCK_SLACK_MS:
            return Standing.CLOCK_SET_BACK
        if max(now_ms, self.seen_at_ms) - self.full_at_ms >= LIFETIME_MS:
            return Standing.EXPIRED
        return Standing.READY

    @property
    def tries_left(self) -> int:
        """How many wrong PINs the item still bears."""
        return max(0, MAX_TRIES - self.failures)


def new(now_ms: int) -> PinItem:
    """An item with a fresh secret, at an unlock by passphrase."""
    return PinItem(entropy.key(ITEM_SECRET_BYTES), 0, now_ms, now_ms)


def renewed(item: PinItem, now_ms: int) -> PinItem:
    """The item after another unlock by passphrase, whatever the clock said before."""
    return replace(item, failures=0, full_at_ms=now_ms, seen_at_ms=now_ms)


def load(store: KeyStore, slot_id: bytes) -> PinItem | None:
    """The item of a slot; None where there is none, or none that we wrote. Raises KeyStoreAbsent."""
    text = store.read(slot_id.hex())
    if text is None:
        return None
    try:
        return _decode(strict_json.loads(text.encode(errors="replace"), _MAX_BYTES))
    except (Unreliable, ValueError):
        return None


def save(store: KeyStore, slot_id: bytes, item: PinItem) -> None:
    """Keeps the item, checked by reading it back. Raises KeyStoreAbsent; then it is as before or as it should be."""
    store.write(slot_id.hex(), json.dumps(_document(item), separators=(",", ":")))


def discard(store: KeyStore, slot_id: bytes) -> None:
    """Removes the item: the slot is useless then. Raises KeyStoreAbsent."""
    store.delete(slot_id.hex())


def open_with_pin(store: KeyStore, slot: KeyStoreSlot, pin: Secret, now_ms: Callable[[], int]) -> Unlocked:
    """What is in the slot. Uses up a try first, gives all back if the PIN is right, removes the item at the tenth
    wrong one in a row.

    Raises WrongPin, QuickUnlockOff (no item, expired, clock set back, tries used up), KeyStoreAbsent.
    """
    item = load(store, slot.slot_id)
    if item is None:
        raise QuickUnlockOff("no_item")
    now = now_ms()
    standing = item.standing(now)
    if standing is Standing.USED_UP:
        _use_up(store, slot.slot_id)
    if standing is not Standing.READY:
        raise QuickUnlockOff(standing.value)
    tried = replace(item, failures=item.failures + 1, seen_at_ms=max(now, item.seen_at_ms))
    save(store, slot.slot_id, tried)
    unlocked = keyslots.open_key_store(slot, pin, item.secret)
    if unlocked is None:
        if not tried.tries_left:
            _use_up(store, slot.slot_id)
        raise WrongPin(tried.tries_left)
    with suppress(KeyStoreAbsent):
        # The PIN is right: a try that is not given back is no reason to keep the officer out.
        save(store, slot.slot_id, replace(tried, failures=0))
    return unlocked


def _use_up(store: KeyStore, slot_id: bytes) -> None:
    # If the item cannot be removed now, its counter refuses every further try.
    with suppress(KeyStoreAbsent):
        discard(store, slot_id)
    raise QuickUnlockOff(Standing.USED_UP.value)


def _document(item: PinItem) -> dict[str, object]:
    return {
        "version": 1,
        "secret": item.secret.expose().hex(),
        "failures": item.failures,
        "full_at_ms": item.full_at_ms,
        "seen_at_ms": item.seen_at_ms,
    }


def _decode(document: object) -> PinItem | None:
    names = {"version", "secret", "failures", "full_at_ms", "seen_at_ms"}
    if not isinstance(document, dict) or document.keys() != names or document["version"] != 1:
        return None
    secret, *numbers = (document[name] for name in ("secret", "failures", "full_at_ms", "seen_at_ms"))
    if not isinstance(secret, str) or any(type(one) is not int or not 0 <= one <= _MAX_COUNTER for one in numbers):
        return None
    key = Secret(bytes.fromhex(secret))
    return PinItem(key, *numbers) if len(key) == kdf.KEY_BYTES else None

"""Quick unlock: a PIN opens the vault on one computer, with a secret in that computer's key store.

Off unless the officer switches it on. The passphrase always works; the PIN serves for some days after it, and reading
and writing contacts is all that it opens: who can open the vault is changed by passphrase only.
"""

import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Final

from rolodex.clock import Clock, from_ms, to_ms
from rolodex.commands.session import Session, from_opened
from rolodex.crypto import secret
from rolodex.crypto.secret import Secret
from rolodex.errors import Environment, Invalid, KeyStoreAbsent, LimitExceeded, NotPermitted, QuickUnlockOff
from rolodex.paths import make_private_folder, private_folder
from rolodex.store import key_store, pin_item, vault
from rolodex.store.header import Header
from rolodex.store.key_store import KeyStore
from rolodex.store.keyslots import KeyStoreSlot, Unlocked
from rolodex.store.pin_item import LIFETIME_MS, MAX_TRIES, PinItem, Standing
from rolodex.store.private_state import UsedUpPins

__all__ = [
    "LIFETIME_DAYS", "MAX_TRIES", "MIN_PIN_CHARS", "Answer", "OwnPins", "State", "disable", "discard_items", "enable",
    "is_offered", "open_with_pin", "own", "own_slots", "pin", "renew", "settle", "state",
]  # fmt: skip

MIN_PIN_CHARS: Final = 6
MAX_PIN_CHARS: Final = 64
LIFETIME_DAYS: Final = LIFETIME_MS // (24 * 3_600_000)


class Answer(StrEnum):
    """What quick unlock is at the moment for a vault on this computer."""

    OFF = "off"
    ABSENT = "no_key_store"
    READY = "ready"
    EXPIRED = "pin_expired"
    CLOCK_SET_BACK = "clock_set_back"
    USED_UP = "tries_used_up"


@dataclass(frozen=True, slots=True)
class State:
    """`tries_left` and `expires_at` (aware UTC, None unless it was switched on here) say more where it is on."""

    answer: Answer
    tries_left: int = 0
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OwnPins:
    """On how many computers the acting officer has a PIN. `may_change`: the session was opened by passphrase, which is
    needed to make one; taking one away needs an officer only."""

    computers: int
    may_change: bool


def pin(text: str) -> Secret:
    """A PIN as typed; digits of every script are the same digits. Raises `Invalid`, `LimitExceeded`."""
    digits = "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)
    try:
        return secret.passphrase(digits)
    except Invalid as error:
        raise Invalid("pin", str(error.params["reason"])) from None
    except LimitExceeded:
        raise Invalid("pin", "too_long", most=MAX_PIN_CHARS) from None


def check_new(new_pin: Secret) -> None:
    """Refuse a PIN that is short, long, one letter again and again, or a run such as 123456. Raises `Invalid`."""
    text = new_pin.expose().decode()
    if len(text) < MIN_PIN_CHARS:
        raise Invalid("pin", "pin_too_short", least=MIN_PIN_CHARS)
    if len(text) > MAX_PIN_CHARS:
        raise Invalid("pin", "too_long", most=MAX_PIN_CHARS)
    steps = {ord(after) - ord(before) for before, after in pairwise(text)}
    if steps in ({0}, {1}, {-1}):
        raise Invalid("pin", "easy_to_guess")


# --- without an open vault --------------------------------------------------------------------------------------


def is_offered() -> bool:
    """Whether this computer has a key store that keeps what it is given: tried with a random item. May take seconds."""
    try:
        key_store.find().probe()
    except KeyStoreAbsent:
        return False
    return True


def state(folder: Path, clock: Clock) -> State:
    """What quick unlock is for this vault here; at once where nobody uses it, else it may take seconds.

    Raises `FileMissing`, `Damaged`, `VaultTooNew` as opening does.
    """
    slots = vault.key_stores(folder)
    if not slots:
        return State(Answer.OFF)
    try:
        found = _held(key_store.find(), slots)
    except KeyStoreAbsent:
        return State(Answer.ABSENT)
    if found is None:
        return State(Answer.USED_UP if any(map(_used_up().has, _ids(slots))) else Answer.OFF)
    _, item = found
    standing = item.standing(to_ms(clock.now()))
    return State(Answer(standing.value), item.tries_left, from_ms(item.full_at_ms + LIFETIME_MS))


def open_with_pin(folder: Path, typed: Secret, clock: Clock) -> Session:
    """Open the vault with the PIN of this computer. Each wrong one uses up a try, and the tenth ends the PIN.

    Raises `WrongPin`, `QuickUnlockOff`, `KeyStoreAbsent`, and as `open_session`. The passphrase always works.
    """

    def opener(header: Header) -> Unlocked:
        slots = tuple(slot for slot in header.slots if isinstance(slot, KeyStoreSlot))
        store = key_store.find()
        found = _held(store, slots)
        if found is None:
            raise QuickUnlockOff("no_item")
        slot, _ = found
        try:
            return pin_item.open_with_pin(store, slot, typed, lambda: to_ms(clock.now()))
        except QuickUnlockOff as error:
            if error.params["reason"] == Standing.USED_UP:
                _note_used_up(slot.slot_id)
            raise

    return from_opened(vault.open_by(folder, opener, clock), clock)


# --- with an open vault -----------------------------------------------------------------------------------------


def enable(session: Session, new_pin: Secret) -> None:
    """Make the PIN a way into the vault on this computer, in place of the officer's earlier one here.

    Raises `Invalid`, `KeyStoreAbsent`, `NotPermitted` where the session was not opened by passphrase
    ("needs_passphrase") or only reads, or a colleague uses quick unlock on this vault here ("quick_unlock_taken").
    Writes an audit entry.
    """
    session.acting()
    if session.opened.is_quick:
        raise NotPermitted("needs_passphrase")
    check_new(new_pin)
    store = key_store.find()
    store.probe()
    earlier = _earlier(session, store)
    item = pin_item.new(to_ms(session.clock.now()))

    def keep(slot: KeyStoreSlot) -> None:
        pin_item.save(store, slot.slot_id, item)

    vault.add_key_store(session.opened, new_pin, item.secret, keep)
    for slot_id in earlier:
        vault.remove_slot(session.opened, slot_id)
    _record(session, "quick_unlock.enable", discard_items(earlier))


def disable(session: Session) -> None:
    """Take every PIN of the acting officer away, on this and every other computer; none is no error.

    The slots go from the header, which makes the items in key stores useless; the one here is removed too. Raises
    `NotPermitted` where the session only reads. Writes an audit entry; it says if an item could not be removed.
    """
    session.acting()
    # The one that opened this session last: while it is there, it says whose the others are.
    gone = sorted(own_slots(session), key=session.opened.slot_id.__eq__)
    for slot_id in gone:
        vault.remove_slot(session.opened, slot_id)
    if gone:
        _record(session, "quick_unlock.disable", discard_items(gone))


def own(session: Session) -> OwnPins:
    """What the acting officer has of quick unlock. Raises `Damaged`."""
    may_change = session.officer_id is not None and not session.opened.is_quick
    return OwnPins(len(own_slots(session)), may_change)


def own_slots(session: Session) -> tuple[bytes, ...]:
    """The slots of the acting officer's PINs, to be given to `renew` after an unlock by passphrase. None where the
    session only reads."""
    return () if session.officer_id is None else _ids(vault.own_key_stores(session.opened))


def renew(slots: Iterable[bytes], clock: Clock) -> tuple[bytes, ...]:
    """After an unlock by passphrase, beside the vault: let the PIN here serve for some more days.

    Answers with the slots whose PIN ended by wrong tries, for `settle`. A key store that is absent is no error.
    """
    used_up = tuple(filter(_used_up().has, slots))
    with suppress(KeyStoreAbsent):
        for slot_id in set(slots).difference(used_up):
            store = key_store.find()
            item = pin_item.load(store, slot_id)
            if item is not None:
                pin_item.save(store, slot_id, pin_item.renewed(item, to_ms(clock.now())))
    return used_up


def settle(session: Session, used_up: Iterable[bytes]) -> None:
    """Write into the log that a PIN ended by wrong tries, and take its slot away. Raises as `disable`."""
    known = set(own_slots(session))
    for slot_id in used_up:
        if slot_id in known:
            vault.remove_slot(session.opened, slot_id)
            _record(session, "quick_unlock.used_up", discard_items([slot_id]))
        _used_up().forget(slot_id)


def discard_items(slots: Iterable[bytes]) -> int:
    """Remove the items of slots that are gone; answers with how many could not be looked for. They are useless."""
    left = list(slots)
    with suppress(KeyStoreAbsent):
        while left:
            pin_item.discard(key_store.find(), left[-1])
            left.pop()
    return len(left)


def _earlier(session: Session, store: KeyStore) -> tuple[bytes, ...]:
    """The officer's slots that this computer has an item for. Raises `NotPermitted` where a colleague has one."""
    own = set(own_slots(session))
    here = {slot.slot_id for slot in vault.key_stores(session.opened.folder) if pin_item.load(store, slot.slot_id)}
    if here - own:
        raise NotPermitted("quick_unlock_taken")
    return tuple(here)


def _held(store: KeyStore, slots: Iterable[KeyStoreSlot]) -> tuple[KeyStoreSlot, PinItem] | None:
    for slot in slots:
        item = pin_item.load(store, slot.slot_id)
        if item is not None:
            return slot, item
    return None


def _ids(slots: Iterable[KeyStoreSlot]) -> tuple[bytes, ...]:
    return tuple(slot.slot_id for slot in slots)


def _used_up() -> UsedUpPins:
    return UsedUpPins(make_private_folder(private_folder()))


def _note_used_up(slot_id: bytes) -> None:
    # A full disk must not hide that the PIN has ended; then only the entry in the log is missing.
    with suppress(Environment):
        _used_up().add(slot_id)


def _record(session: Session, action: str, items_left: int) -> None:
    with session.writing(action) as writing:
        writing.audit(action, items_left=items_left)

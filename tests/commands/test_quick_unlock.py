"""Quick unlock with a real Secret Service: off by default, switched on and off, and what a PIN does not open."""

from datetime import timedelta
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import audit_log, quick_unlock, session, vaults
from rolodex.commands.quick_unlock import Answer, OwnPins
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from rolodex.errors import Invalid, NotPermitted, QuickUnlockOff, WrongPin
from rolodex.store import key_store, vault
from tests.commands.pins import PIN, SECOND, WRONG, actions, answer, full, opens
from tests.store.key_stores import SecretService, items, led_to, lock_collection, secret_service

# --- off, on, off -----------------------------------------------------------------------------------------------


def test_off_by_default_and_nothing_is_asked_of_the_key_store(
    folder: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_store, "find", lambda: pytest.fail("the key store was asked"))

    assert answer(folder, clock) is Answer.OFF


def test_no_pin_opens_a_vault_where_none_was_made(folder: Path, clock: FixedClock, service: SecretService) -> None:
    with pytest.raises(QuickUnlockOff, match="no_item"):
        quick_unlock.open_with_pin(folder, PIN, clock)


def test_pin_opens_as_the_same_officer_until_switched_off(switched_on: Path, clock: FixedClock) -> None:
    state = quick_unlock.state(switched_on, clock)
    assert (state.answer, state.tries_left, state.expires_at) == (Answer.READY, 10, clock.now() + timedelta(days=7))
    amina = full(switched_on, clock)
    officer = amina.officer_id
    amina.close()

    quick = quick_unlock.open_with_pin(switched_on, PIN, clock)
    assert (quick.officer_id, quick.opened.is_quick) == (officer, True)
    assert quick_unlock.own(quick) == OwnPins(1, may_change=False)
    quick_unlock.disable(quick)
    quick.close()

    assert answer(switched_on, clock) is Answer.OFF
    assert not opens(switched_on, clock)
    assert items() == []
    assert actions(switched_on, clock) == ["quick_unlock.disable", "quick_unlock.enable"]


def test_item_holds_neither_pin_nor_key_and_the_vault_no_secret_of_the_item(switched_on: Path) -> None:
    ((label, text),) = items()

    assert "294817" not in text
    secret = text.split('"secret":"')[1][:64]
    for path in switched_on.rglob("*"):
        if path.is_file():
            assert bytes.fromhex(secret) not in path.read_bytes()
            assert secret.encode() not in path.read_bytes()
    assert "Amina" not in label + text


def test_new_pin_replaces_the_one_before_on_this_computer(switched_on: Path, clock: FixedClock) -> None:
    amina = full(switched_on, clock)
    quick_unlock.enable(amina, WRONG)
    assert quick_unlock.own(amina) == OwnPins(1, may_change=True)
    amina.close()

    with pytest.raises(WrongPin):
        quick_unlock.open_with_pin(switched_on, PIN, clock)
    assert len(items()) == 1


def test_new_pin_leaves_the_pin_of_another_computer(switched_on: Path, clock: FixedClock, tmp_path: Path) -> None:
    with secret_service(tmp_path / "laptop") as laptop, led_to(laptop):
        assert answer(switched_on, clock) is Answer.OFF
        amina = full(switched_on, clock)
        quick_unlock.enable(amina, WRONG)
        assert quick_unlock.own(amina).computers == 2
        amina.close()

    assert opens(switched_on, clock)


def test_session_of_a_pin_takes_the_pins_of_every_computer_away(
    switched_on: Path, clock: FixedClock, tmp_path: Path
) -> None:
    with secret_service(tmp_path / "laptop") as laptop, led_to(laptop):
        amina = full(switched_on, clock)
        quick_unlock.enable(amina, WRONG)
        amina.close()

    quick = quick_unlock.open_with_pin(switched_on, PIN, clock)
    quick_unlock.disable(quick)
    quick.close()

    assert vault.key_stores(switched_on) == ()


def test_colleague_on_the_same_account_cannot_add_a_second_pin(switched_on: Path, clock: FixedClock) -> None:
    amina = full(switched_on, clock)
    vaults.add_officer(amina, SECOND, OfficerDraft("Bruno"), kdf.STANDARD)
    amina.close()
    bruno = full(switched_on, clock, SECOND)

    with pytest.raises(NotPermitted, match="quick_unlock_taken"):
        quick_unlock.enable(bruno, WRONG)
    quick_unlock.disable(bruno)

    assert quick_unlock.own_slots(bruno) == ()
    bruno.close()
    assert opens(switched_on, clock)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "empty"),
        ("29481", "pin_too_short"),
        ("٢٩٤٨١", "pin_too_short"),
        ("111111", "easy_to_guess"),
        ("123456", "easy_to_guess"),
        ("987654", "easy_to_guess"),
        ("٦٥٤٣٢١", "easy_to_guess"),
        ("294817" * 11, "too_long"),
        ("294817" * 400, "too_long"),
    ],
)
def test_weak_pin_is_refused(switched_on: Path, clock: FixedClock, typed: str, reason: str) -> None:
    amina = full(switched_on, clock)
    with pytest.raises(Invalid) as refusal:
        quick_unlock.enable(amina, quick_unlock.pin(typed))
    amina.close()

    assert (refusal.value.params["field"], refusal.value.params["reason"]) == ("pin", reason)
    assert opens(switched_on, clock)


def test_digits_of_another_script_are_the_same_pin(switched_on: Path, clock: FixedClock) -> None:
    quick_unlock.open_with_pin(switched_on, quick_unlock.pin("٢٩٤٨١٧"), clock).close()


# --- what a PIN does not open -----------------------------------------------------------------------------------


def test_session_of_a_pin_writes_but_changes_no_way_in(switched_on: Path, clock: FixedClock) -> None:
    quick = quick_unlock.open_with_pin(switched_on, PIN, clock)

    with pytest.raises(NotPermitted, match="needs_passphrase"):
        quick_unlock.enable(quick, WRONG)
    with pytest.raises(NotPermitted, match="needs_passphrase"):
        vaults.change_passphrase(quick, SECOND, kdf.STANDARD)
    with pytest.raises(NotPermitted, match="needs_passphrase"):
        vaults.add_officer(quick, SECOND, OfficerDraft("Bruno"), kdf.STANDARD)
    with pytest.raises(NotPermitted, match="needs_passphrase"):
        vaults.add_recovery(quick, vaults.new_recovery_words())
    vaults.back_up(quick)

    quick.close()
    assert opens(switched_on, clock)


def test_new_passphrase_ends_the_pin_and_its_item(switched_on: Path, clock: FixedClock) -> None:
    amina = full(switched_on, clock)
    vaults.change_passphrase(amina, SECOND, kdf.STANDARD)
    amina.close()

    assert not opens(switched_on, clock)
    assert items() == []


def test_removed_slot_ends_the_pin_and_its_item(switched_on: Path, clock: FixedClock) -> None:
    amina = full(switched_on, clock)
    _, slot = vaults.slots(amina)
    assert slot.type == "key_store"

    vaults.remove_slot(amina, slot.slot_id.hex())

    amina.close()
    assert not opens(switched_on, clock)
    assert items() == []


def test_pin_taken_away_while_the_key_store_is_locked_opens_nothing_afterwards(
    switched_on: Path, clock: FixedClock
) -> None:
    amina = full(switched_on, clock)
    lock_collection()

    quick_unlock.disable(amina)

    (entry,) = [entry for entry in audit_log.latest(amina, 100) if entry.action == "quick_unlock.disable"]
    assert entry.numbers == {"items_left": 1}
    amina.close()
    assert answer(switched_on, clock) is Answer.OFF


def test_recovery_words_get_no_pin(switched_on: Path, clock: FixedClock, service: SecretService) -> None:
    words = vaults.new_recovery_words()
    amina = full(switched_on, clock)
    vaults.add_recovery(amina, words)
    amina.close()
    reader = session.from_opened(vault.open_with_recovery(switched_on, words, clock), clock)

    with pytest.raises(NotPermitted, match="no_officer_in_this_session"):
        quick_unlock.enable(reader, PIN)
    assert quick_unlock.own(reader) == OwnPins(0, may_change=False)
    assert quick_unlock.own_slots(reader) == ()
    reader.close()

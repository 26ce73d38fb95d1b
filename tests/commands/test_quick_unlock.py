"""Quick unlock with a real Secret Service: off at first, on after a passphrase, ended by wrong PINs, time or hand."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import audit_log, passphrases, quick_unlock, session, vaults
from rolodex.commands.quick_unlock import Answer, OwnPins
from rolodex.commands.session import Session
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf
from rolodex.errors import Invalid, KeyStoreAbsent, NotPermitted, QuickUnlockOff, VaultInUse, WrongPassphrase, WrongPin
from rolodex.store import key_store, vault
from tests.store.key_stores import SecretService, items, led_to, lock_collection, put_back, secret_service

PASSPHRASE = passphrases.from_text("seven grey herons wait beside the ferry")
SECOND = passphrases.from_text("the second officer keeps eleven lanterns")
PIN = quick_unlock.pin("294817")
WRONG = quick_unlock.pin("294818")
KILLED_IN_A_TRY = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from rolodex.clock import FixedClock
from rolodex.commands import quick_unlock
from rolodex.store import keyslots
keyslots.open_key_store = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
clock = FixedClock(datetime(2026, 11, 20, 9, tzinfo=UTC))
quick_unlock.open_with_pin(Path(sys.argv[1]), quick_unlock.pin("294818"), clock)
"""


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


# --- wrong PINs -------------------------------------------------------------------------------------------------


def test_ten_wrong_pins_end_it_and_the_passphrase_still_opens(switched_on: Path, clock: FixedClock) -> None:
    use_up(switched_on, clock)

    assert items() == []
    assert answer(switched_on, clock) is Answer.USED_UP
    assert not opens(switched_on, clock)
    assert session.delay_s(switched_on, clock) == 0
    full(switched_on, clock).close()


def test_pin_that_ended_is_in_the_log_after_the_next_unlock_by_passphrase(switched_on: Path, clock: FixedClock) -> None:
    use_up(switched_on, clock)
    amina = full(switched_on, clock)

    used_up = quick_unlock.renew(quick_unlock.own_slots(amina), clock)
    quick_unlock.settle(amina, used_up)

    assert len(used_up) == 1
    assert quick_unlock.own_slots(amina) == ()
    assert quick_unlock.renew(used_up, clock) == ()
    amina.close()
    assert actions(switched_on, clock) == ["quick_unlock.enable", "quick_unlock.used_up"]
    assert answer(switched_on, clock) is Answer.OFF


def test_kill_in_the_middle_of_a_try_has_used_it(switched_on: Path, clock: FixedClock, service: SecretService) -> None:
    for number in (1, 2):
        done = subprocess.run(
            [sys.executable, "-c", KILLED_IN_A_TRY, str(switched_on)],
            env={**os.environ, **service.environment, "HOME": os.environ["HOME"]},
            cwd=Path(__file__).resolve().parents[2],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert quick_unlock.state(switched_on, clock).tries_left == 10 - number

    assert opens(switched_on, clock)
    assert quick_unlock.state(switched_on, clock).tries_left == 10


def test_vault_in_use_costs_no_try(switched_on: Path, clock: FixedClock) -> None:
    amina = full(switched_on, clock)

    with pytest.raises(VaultInUse):
        quick_unlock.open_with_pin(switched_on, WRONG, clock)

    amina.close()
    assert quick_unlock.state(switched_on, clock).tries_left == 10


def test_wrong_passphrase_does_not_touch_the_pin(switched_on: Path, clock: FixedClock) -> None:
    with pytest.raises(WrongPassphrase):
        full(switched_on, clock, SECOND)

    assert quick_unlock.state(switched_on, clock).tries_left == 10


def test_item_put_back_gives_tries_back_as_the_threat_model_says(switched_on: Path, clock: FixedClock) -> None:
    before = items()
    with pytest.raises(WrongPin):
        quick_unlock.open_with_pin(switched_on, WRONG, clock)

    put_back(before)

    assert quick_unlock.state(switched_on, clock).tries_left == 10


# --- time -------------------------------------------------------------------------------------------------------


def test_pin_runs_out_after_seven_days_and_a_passphrase_renews_it(switched_on: Path, clock: FixedClock) -> None:
    clock.move_to(clock.now() + timedelta(days=6, hours=23))
    assert opens(switched_on, clock)
    clock.move_to(clock.now() + timedelta(hours=1))
    assert answer(switched_on, clock) is Answer.EXPIRED
    assert not opens(switched_on, clock)

    amina = full(switched_on, clock)
    assert quick_unlock.renew(quick_unlock.own_slots(amina), clock) == ()
    amina.close()

    assert opens(switched_on, clock)


def test_clock_set_back_asks_for_the_passphrase(switched_on: Path, clock: FixedClock) -> None:
    clock.move_to(clock.now() - timedelta(hours=1))

    assert answer(switched_on, clock) is Answer.CLOCK_SET_BACK
    assert not opens(switched_on, clock)
    full(switched_on, clock).close()


# --- key stores that are not there ------------------------------------------------------------------------------


def test_offered_where_a_trial_item_is_kept(service: SecretService) -> None:
    assert quick_unlock.is_offered()
    lock_collection()
    assert not quick_unlock.is_offered()


def test_nothing_is_offered_or_made_without_a_key_store(folder: Path, clock: FixedClock) -> None:
    assert not quick_unlock.is_offered()
    amina = full(folder, clock)

    with pytest.raises(KeyStoreAbsent):
        quick_unlock.enable(amina, PIN)

    assert quick_unlock.own_slots(amina) == ()
    amina.close()


def test_locked_key_store_leaves_the_passphrase_and_costs_no_try(switched_on: Path, clock: FixedClock) -> None:
    lock_collection()

    assert answer(switched_on, clock) is Answer.ABSENT
    with pytest.raises(KeyStoreAbsent, match="store_locked"):
        quick_unlock.open_with_pin(switched_on, PIN, clock)
    amina = full(switched_on, clock)
    assert quick_unlock.renew(quick_unlock.own_slots(amina), clock) == ()
    amina.close()


def test_item_that_others_deleted_leaves_the_passphrase(switched_on: Path, clock: FixedClock) -> None:
    amina = full(switched_on, clock)
    (slot,) = quick_unlock.own_slots(amina)
    amina.close()
    key_store.find().delete(slot.hex())

    assert answer(switched_on, clock) is Answer.OFF
    assert not opens(switched_on, clock)
    amina = full(switched_on, clock)
    quick_unlock.enable(amina, PIN)
    amina.close()
    assert opens(switched_on, clock)


def test_key_store_that_stops_answering_ends_the_try_in_bounded_time(
    switched_on: Path, clock: FixedClock, service: SecretService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_store, "LIMIT_S", 0.3)
    service.stop_answering()

    with pytest.raises(KeyStoreAbsent, match="no_answer"):
        quick_unlock.open_with_pin(switched_on, PIN, clock)
    full(switched_on, clock).close()

    service.answer_again()

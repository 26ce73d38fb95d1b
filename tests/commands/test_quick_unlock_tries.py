"""Quick unlock with a real Secret Service: wrong PINs, kills, time, and key stores that are not there."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import quick_unlock, session
from rolodex.commands.quick_unlock import Answer
from rolodex.errors import KeyStoreAbsent, VaultInUse, WrongPassphrase, WrongPin
from rolodex.store import key_store
from tests.commands.pins import PIN, SECOND, WRONG, actions, answer, full, opens, use_up
from tests.store.key_stores import SecretService, items, lock_collection, put_back

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

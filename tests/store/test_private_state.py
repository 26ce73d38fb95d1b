"""Failed tries: the wait grows, ends, and is forgotten after a success."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.store.private_state import Attempts, UsedUpPins

BEGIN = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


def attempts(folder: Path, clock: FixedClock | None = None) -> Attempts:
    return Attempts(folder, folder / "vault", clock or FixedClock(BEGIN))


def test_wait_grows_from_the_third_failure_to_a_minute(tmp_path: Path) -> None:
    found = []
    for _ in range(12):
        attempts(tmp_path).failed()
        found.append(attempts(tmp_path).delay_s())
    assert found == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]


def test_time_that_passed_counts_and_a_clock_set_back_does_not(tmp_path: Path) -> None:
    clock = FixedClock(BEGIN)
    for _ in range(9):
        attempts(tmp_path, clock).failed()
    waits = []
    for seconds in (0, 1.5, 59, 60, 600, -600):
        clock.move_to(BEGIN + timedelta(seconds=seconds))
        waits.append(attempts(tmp_path, clock).delay_s())
    assert waits == [60, 59, 1, 0, 0, 60]


def test_success_forgets_every_failure(tmp_path: Path) -> None:
    for _ in range(9):
        attempts(tmp_path).failed()
    attempts(tmp_path).succeeded()
    assert attempts(tmp_path).delay_s() == 0
    assert list(tmp_path.iterdir()) == []


def test_tries_on_another_vault_do_not_count(tmp_path: Path) -> None:
    for _ in range(9):
        attempts(tmp_path).failed()
    assert Attempts(tmp_path, tmp_path / "other", FixedClock(BEGIN)).delay_s() == 0


def test_state_names_no_place(tmp_path: Path) -> None:
    attempts(tmp_path).failed()
    (path,) = tmp_path.iterdir()
    assert "vault" not in path.name
    assert b"vault" not in path.read_bytes()


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"failures": -1, "last_ms": 0}', b'{"failures": "9"}', b"\xff"])
def test_damaged_state_is_no_failure(tmp_path: Path, data: bytes) -> None:
    attempts(tmp_path).failed()
    (path,) = tmp_path.iterdir()
    path.write_bytes(data)
    assert attempts(tmp_path).delay_s() == 0


def test_pin_that_ended_is_noted_until_forgotten_and_names_no_slot(tmp_path: Path) -> None:
    pins = UsedUpPins(tmp_path)
    pins.add(bytes([1]) * 16)
    pins.add(bytes([1]) * 16)

    assert (pins.has(bytes([1]) * 16), pins.has(bytes([2]) * 16)) == (True, False)
    (path,) = tmp_path.iterdir()
    assert "01010101" not in path.name
    pins.forget(bytes([1]) * 16)
    pins.forget(bytes([1]) * 16)
    assert list(tmp_path.iterdir()) == []

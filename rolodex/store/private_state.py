"""How often opening failed, so that the next try waits, and which PIN was used up: kept outside the vault, in a folder
of this user alone.

It slows somebody at an unlocked screen. Whoever has the files is slowed by the derivation alone: removing this state
costs them nothing, and no try ever destroys anything.
"""

import json
from pathlib import Path

from rolodex import errors, strict_json
from rolodex.clock import Clock, to_ms
from rolodex.crypto import digest
from rolodex.store import atomic_file
from rolodex.store.failures import told

FREE_TRIES = 3
MAX_DELAY_S = 60
_MAX_BYTES = 200
_MAX_FAILURES = 1_000_000


class Attempts:
    """The failed tries on one vault; `folder` is the user's private folder and exists, `vault` the vault's folder."""

    def __init__(self, folder: Path, vault: Path, clock: Clock) -> None:
        # A digest: the private folder names no place where a vault lies.
        name = digest.sha256(str(vault.resolve()).encode())[:16].hex()
        self._path = folder / f"tries-{name}.json"
        self._clock = clock

    def delay_s(self) -> int:
        """Seconds to wait before the next try: none for three failures, then 1, 2, 4 … at most 60, less what passed.

        A clock that was set back counts as no time passed; a damaged state as no failure. Raises Environment, ReadOnly.
        """
        failures, last_ms = self._read()
        if failures < FREE_TRIES:
            return 0
        wait_s = min(MAX_DELAY_S, 1 << min(failures - FREE_TRIES, 6))
        passed_ms = max(0, to_ms(self._clock.now()) - last_ms)
        return max(0, -(-(wait_s * 1000 - passed_ms) // 1000))

    def failed(self) -> None:
        """Counts one more failed try, now. Raises DiskFull, ReadOnly, Environment."""
        failures, _ = self._read()
        state = {"failures": min(failures + 1, _MAX_FAILURES), "last_ms": to_ms(self._clock.now())}
        atomic_file.replace(self._path, json.dumps(state).encode())

    def succeeded(self) -> None:
        """Forgets every failure. Raises ReadOnly, Environment."""
        with told():
            self._path.unlink(missing_ok=True)

    def _read(self) -> tuple[int, int]:
        try:
            with told():
                data = self._path.read_bytes()
            state = strict_json.loads(data, _MAX_BYTES)
        except (errors.FileMissing, errors.Unreliable):
            return 0, 0
        if not isinstance(state, dict):
            return 0, 0
        failures, last_ms = state.get("failures"), state.get("last_ms")
        if type(failures) is not int or type(last_ms) is not int or failures < 0:
            return 0, 0
        return failures, last_ms


class UsedUpPins:
    """Which PINs ended by wrong tries, until the officer's next unlock can write it into the log. `folder` as above."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, slot_id: bytes) -> None:
        """Notes that the PIN of this slot ended. Raises DiskFull, ReadOnly, Environment."""
        atomic_file.replace(self._path(slot_id), b"{}")

    def has(self, slot_id: bytes) -> bool:
        """Whether it was noted."""
        return self._path(slot_id).exists()

    def forget(self, slot_id: bytes) -> None:
        """Removes the note. Raises ReadOnly, Environment."""
        with told():
            self._path(slot_id).unlink(missing_ok=True)

    def _path(self, slot_id: bytes) -> Path:
        return self._folder / f"pin-{digest.sha256(slot_id)[:16].hex()}.json"

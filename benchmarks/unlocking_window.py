"""B2 at the window: from Return to the painted list, in a process of its own each time."""

import sys
import time
from pathlib import Path
from typing import Final

from benchmarks.table import Line, median
from benchmarks.unlocking import ALLOWED_MORE_MS, ALLOWED_RATIO
from benchmarks.vaults import Built
from benchmarks.window import PASSPHRASE, in_process, say, vault_of
from rolodex.crypto.kdf import STANDARD, derive

_ROUNDS: Final = 5


def measure(built: Built) -> list[Line]:
    """Unlocking at the window against the derivation alone, in the same process, median of five processes."""
    folder = vault_of(built)
    rounds = [in_process(__name__, folder) for _ in range(_ROUNDS)]
    bare, whole = (median([one[name] for one in rounds]) * 1000 for name in ("bare_s", "whole_s"))
    allowed = bare * ALLOWED_RATIO + ALLOWED_MORE_MS
    return [
        Line(
            "B2", f"unlock to painted list, {built.contacts:,} contacts", f"{whole:.0f} ms",
            f"Argon2id alone {bare:.0f} ms", f"<= 1.10 x + 150 ms = {allowed:.0f} ms", whole <= allowed,
        )
    ]  # fmt: skip


def _child(folder: Path) -> None:
    from benchmarks.seat import Seat

    seat = Seat(folder)
    bare = []
    for _ in range(2):
        begin = time.perf_counter()
        derive(PASSPHRASE, bytes(16), STANDARD)
        bare.append(time.perf_counter() - begin)
    whole = seat.unlock()
    seat.program.worker.close_vault(60)
    say(bare_s=min(bare), whole_s=whole)


if __name__ == "__main__":
    _child(Path(sys.argv[1]))

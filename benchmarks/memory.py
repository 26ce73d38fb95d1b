"""B14: memory of an unlocked vault after 200 key presses, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks import people
from benchmarks.key_press import keys
from benchmarks.table import Line
from benchmarks.vaults import KEY, Built
from benchmarks.window import in_process, say, vault_of
from rolodex.store import listing, search_index
from rolodex.store.connection import open_database

ALLOWED = 3.0
_KEY_PRESSES = 200
_STATUS = Path("/proc/self/status")
_HELLO = """
from pathlib import Path
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("hello")
label.show()
app.processEvents()
print(next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS")))
"""


def measure(built: Built) -> list[Line]:
    """Resident memory against a window that says hello; nothing where the system has no /proc."""
    if not _STATUS.exists():
        return []
    ours = _resident([sys.executable, "-m", "benchmarks.memory", str(built.path)])
    hello = _resident([sys.executable, "-c", _HELLO])
    window = in_process(__name__, vault_of(built), "window")["mebibytes"]
    return [
        Line(
            "B14", f"resident, {built.contacts:,} contacts, window, {_KEY_PRESSES} keys", f"{window:.1f} MiB",
            f"hello window {hello:.1f} MiB: {window / hello:.2f} x", f"<= {ALLOWED} x", window <= ALLOWED * hello,
        ),
        Line(
            "", f"  {_KEY_PRESSES} searches without a window", f"{ours:.1f} MiB",
            f"{ours / hello:.2f} x", "", None,
        )
    ]  # fmt: skip


def _resident(command: list[str]) -> float:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=environment)
    return int(done.stdout.split()[-1]) / 1024


def _child(path: Path) -> None:
    db = open_database(path, KEY)
    numbers = listing.ids(db, listing.ListQuery())
    for query in people.queries(_KEY_PRESSES):
        search_index.search(db, query, 100)
        listing.rows(db, numbers[:100])
    print(_kibibytes())
    db.close()


def _at_window(folder: Path) -> None:
    """Unlocks, types, waits for each answer."""
    from benchmarks.seat import Answers, Seat

    seat = Seat(folder)
    seat.unlock()
    answers = Answers(seat)
    for letter, is_first in keys(_KEY_PRESSES):
        if is_first and seat.search.text():
            answers.expect()
            seat.search.clear()
            answers.wait()
        answers.expect()
        seat.search.insert(letter)
        answers.wait()
    say(mebibytes=_kibibytes() / 1024)
    seat.program.worker.close_vault(60)


def _kibibytes() -> int:
    return int(next(line.split()[1] for line in _STATUS.read_text().splitlines() if line.startswith("VmRSS")))


if __name__ == "__main__":
    if sys.argv[2:] == ["window"]:
        _at_window(Path(sys.argv[1]))
    else:
        _child(Path(sys.argv[1]))

"""B14: memory of an unlocked vault after 200 key presses, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from benchmarks import people
from benchmarks.table import Line
from benchmarks.vaults import KEY, Built
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
    return [
        Line(
            "B14", f"resident, {built.contacts:,} contacts, {_KEY_PRESSES} searches, no window", f"{ours:.1f} MiB",
            f"hello window {hello:.1f} MiB: {ours / hello:.2f} x", f"<= {ALLOWED} x (with window)",
            ours <= ALLOWED * hello,
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
    print(next(line.split()[1] for line in _STATUS.read_text().splitlines() if line.startswith("VmRSS")))
    db.close()


if __name__ == "__main__":
    _child(Path(sys.argv[1]))

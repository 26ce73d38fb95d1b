"""B1: from the start of a process to the painted unlock screen."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from benchmarks.table import Line, median
from benchmarks.window import environment
from rolodex.clock import SystemClock
from rolodex.commands import passphrases, vaults
from rolodex.commands.vaults import OfficerDraft
from rolodex.crypto import kdf

ALLOWED: Final = 1.6
_ROUNDS: Final = 15
_CHEAP: Final = kdf.Argon2Params(memory_kib=kdf.MIN_MEMORY_KIB, iterations=1, lanes=1)
# Both ends: when the first paint is over, the clock of the system and the processor time of the process.
_TELL: Final = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
class Seen(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self.tell)
        return False
    def tell(self):
        at = time.monotonic_ns()
        print(at, time.process_time(), flush=True)
        os._exit(0)
"""
_HELLO: Final = (
    """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("hello")
"""
    + _TELL
    + """
seen = Seen()
label.installEventFilter(seen)
label.show()
app.exec()
"""
)
_OURS: Final = (
    """
import sys
from PySide6.QtWidgets import QWidget
from ui import app
from ui.composition import Program
"""
    + _TELL
    + """
start = Program.start
def watched(program):
    program.seen = Seen()
    start(program)
    program.window.findChild(QWidget, "unlock").installEventFilter(program.seen)
Program.start = watched
sys.argv[1:] = ["--vault", sys.argv[1]]
app.run()
"""
)


def measure(_contacts: int = 0) -> list[Line]:
    """Wall and processor time against a window that says hello, processes alternating, median of fifteen."""
    with tempfile.TemporaryDirectory(prefix="rolodex-bench-") as name:
        folder = Path(name)
        vault = folder / "vault"
        secret = passphrases.from_text("seven grey herons wait beside the ferry")
        vaults.create(vault, secret, OfficerDraft("Amina"), _CHEAP, SystemClock()).close()
        ours, hello = [], []
        for number in range(_ROUNDS + 1):
            pair = (_started(_HELLO, folder), _started(_OURS, folder, str(vault)))
            # The first of each fills the caches of the disk.
            if number:
                hello.append(pair[0])
                ours.append(pair[1])
    wall, reference = (median([one[0] for one in side]) for side in (ours, hello))
    spent, spent_hello = (median([one[1] for one in side]) for side in (ours, hello))
    ratio = wall / reference
    return [
        Line(
            "B1", "start to painted unlock screen", f"{wall:.0f} ms", f"hello window {reference:.0f} ms: {ratio:.2f} x",
            f"<= {ALLOWED} x", ratio <= ALLOWED,
        ),
        Line(
            "", "  of it processor time", f"{spent:.0f} ms", f"{spent_hello:.0f} ms: {spent / spent_hello:.2f} x", "",
            None,
        ),
    ]  # fmt: skip


def _started(code: str, home: Path, *arguments: str) -> tuple[float, float]:
    """Milliseconds to the end of the first paint, by the wall and by the processor."""
    command = [sys.executable, "-P", "-c", code, *arguments]
    begun = time.monotonic_ns()
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=environment(str(home)))
    painted_ns, spent_s = done.stdout.split()
    return (int(painted_ns) - begun) / 1e6, float(spent_s) * 1000


if __name__ == "__main__":
    from benchmarks import table

    for line in measure():
        print(table.text(line), flush=True)

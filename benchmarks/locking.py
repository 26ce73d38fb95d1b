"""B12: from the lock's key to the end of the process."""

import os
import select
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from benchmarks.table import Line, median
from benchmarks.vaults import Built
from benchmarks.window import environment, vault_of
from rolodex.commands import subjects
from rolodex.commands.drafts import Draft
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.errors import RolodexError
from rolodex.store import listing

if TYPE_CHECKING:
    from ui.drafts import Drafts

ALLOWED_S: Final = 1.0
_ROUNDS: Final = 3
_EDITS: Final = 20
_TIMEOUT_S: Final = 120
_FORM: Final = "benchmark"
_SENTENCES: Final = 40
_CLOCK_STEP_NS: Final = 20_000_000
"""Times of files are as coarse as the clock of the system."""


def measure(built: Built) -> list[Line]:
    """A real process with an open list, a draft of which nothing is on the disk and edits that only the log of the
    database holds, ended by its own lock; worst of three. What it starts anew is an interpreter that does nothing."""
    folder = vault_of(built)
    rounds = [_locked(folder) for _ in range(_ROUNDS)]
    worst = max(rounds)
    return [
        Line(
            "B12", f"lock, {built.contacts:,} contacts, {_EDITS} edits, a draft", f"{worst * 1000:.0f} ms",
            f"median {median(rounds) * 1000:.0f} ms", f"<= {ALLOWED_S * 1000:.0f} ms", worst <= ALLOWED_S,
        )
    ]  # fmt: skip


def _locked(folder: Path) -> float:
    with tempfile.TemporaryDirectory(prefix="rolodex-bench-") as home:
        command = [sys.executable, "-m", __name__, str(folder)]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(home)
        )
        assert process.stdout is not None
        assert process.stderr is not None
        ready, _, _ = select.select([process.stdout], [], [], _TIMEOUT_S)
        told = process.stdout.readline() if ready else ""
        before = time.time_ns() - _CLOCK_STEP_NS
        if not told:
            process.kill()
            raise RuntimeError(process.stderr.read())
        process.wait(timeout=_TIMEOUT_S)
        over = time.monotonic()
    written = [path for path in (folder / "drafts").iterdir() if path.stat().st_mtime_ns > before]
    assert written, "the draft was not kept"
    log = folder / "vault-1.db-wal"
    assert not log.exists() or log.stat().st_size == 0, "the vault was not closed"
    return over - float(told)


class Edits(QObject):
    """Waits for the edits."""

    def __init__(self) -> None:
        super().__init__()
        self.is_done = False

    def on_done(self, _nothing: None) -> None:
        self.is_done = True

    def on_failed(self, error: RolodexError) -> None:
        raise error


class Form(QObject):
    """Somebody in the middle of a sentence: nothing of it is on the disk when the lock comes."""

    def __init__(self, drafts: "Drafts") -> None:
        super().__init__()
        self._drafts, self._text = drafts, ""
        drafts.watch(_FORM, self.take)

    def type(self) -> None:
        """Type what was not there in any earlier round."""
        self._text = f"Met at the ferry, {time.time_ns()}. " * _SENTENCES
        self._drafts.touch(_FORM)

    def take(self) -> Draft:
        """The state of the form."""
        return Draft(_FORM, texts={"text": self._text})


def _child(folder: Path) -> None:
    from benchmarks.seat import Seat, pass_time, press, until
    from ui import relaunch

    # The whole way of locking, but no second window that would stay behind.
    relaunch.command = _nothing
    seat = Seat(folder)
    seat.unlock()
    edits = Edits()
    seat.program.worker.ask(_edit, then=edits.on_done, failed=edits.on_failed)
    until(lambda: edits.is_done)
    for letter in "tra":
        press(seat.search, text=letter)
    pass_time(500)
    workspace = seat.program.window.workspace
    assert workspace is not None
    form = Form(workspace.desk.drafts)
    form.type()
    print(time.monotonic(), flush=True)
    seat.program.window.lock_chosen.emit()
    os._exit(3)


def _nothing(folder: Path) -> list[str]:  # noqa: ARG001 - as what it stands for
    return [sys.executable, "-c", ""]


def _edit(session: Session) -> None:
    """Edits as they are made one after the other; without the backup of the day before the first."""
    session.is_backed_up = True
    numbers = listing.ids(session.db, listing.ListQuery(), _EDITS)
    for row in listing.rows(session.db, numbers):
        status = "dormant" if row.status == "active" else "active"
        subjects.edit(session, row.id, Kind.CONTACT, [Edit("status", status)], None)


if __name__ == "__main__":
    _child(Path(sys.argv[1]))

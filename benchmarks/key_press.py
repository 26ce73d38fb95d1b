"""B3 at the window: from a key in the search line to the painted answer."""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from benchmarks import people
from benchmarks.table import Line, percentile
from benchmarks.vaults import Built, plain_copy
from benchmarks.window import PASSPHRASE, in_process, say, vault_of
from rolodex.clock import Clock, SystemClock
from rolodex.commands import session as sessions
from rolodex.commands.session import Session
from rolodex.crypto.secret import Secret
from rolodex.store import listing, migrate
from rolodex.store.connection import Database

_KEYS: Final = 400
_WARM: Final = 60
_PROXY_KEYS: Final = 12
_ROUNDS: Final = 2
_CACHED_STATEMENTS: Final = 256
_OF_OFFICERS: Final = {
    "author": "SELECT * FROM author",
    "change_set": "SELECT * FROM change_set ORDER BY no",
    "claim": "SELECT * FROM claim WHERE subject_no IN (SELECT no FROM subject WHERE kind = 'officer') ORDER BY no",
}
"""What the list reads beside its own tables: the names of stewards."""


def measure(built: Built) -> list[Line]:
    """The same keys at the window of the vault, at the same window over a plain database, and in a proxy model that
    filters the same rows; processes alternating."""
    folder = vault_of(built)
    plain = built.folder / "plain.db"
    _copy(folder, plain)
    rounds = [(in_process(__name__, folder), in_process(__name__, folder, plain)) for _ in range(_ROUNDS)]
    ours, copied = ([ms for one in rounds for ms in one[side]["ms"]] for side in (0, 1))
    spent = [ms for one in rounds for ms in one[0]["gui_ms"]]
    proxy = in_process(__name__, folder, "proxy")["ms"]
    key_press, reference, filtered = (percentile(times, 0.95) for times in (ours, copied, proxy))
    ratio = key_press / reference
    is_whole = built.contacts >= 100_000
    return [
        Line(
            "B3", f"key press to painted rows, p95, {built.contacts:,} contacts", f"{key_press:.1f} ms",
            f"plain database {reference:.1f} ms: {ratio:.2f} x", "<= 16 ms, <= 1.1 x", key_press <= 16 and ratio <= 1.1,
        ),
        Line(
            "B3", "  against a proxy model that filters the rows", f"{key_press:.1f} ms",
            f"{filtered:.0f} ms: 1/{filtered / key_press:.0f}", "<= 1/100 at 100,000",
            key_press <= filtered / 100 if is_whole else None,
        ),
        Line(
            "", "  key press, p50; GUI thread's processor time, p95", f"{percentile(ours, 0.5):.1f} ms",
            f"{percentile(spent, 0.95):.1f} ms", "", None,
        ),
    ]  # fmt: skip


def _copy(folder: Path, plain: Path) -> None:
    session = sessions.open_session(folder, PASSPHRASE, SystemClock())
    copied = plain_copy(session.db, plain)
    migrate.migrate(copied, lambda: None)
    copied.execute("PRAGMA foreign_keys = OFF")
    with copied.transaction():
        for table, asked in _OF_OFFICERS.items():
            for rows in session.db.stream(asked):
                marks = ", ".join("?" * len(rows[0]))
                copied.execute_many(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - constants
    copied.close()
    session.close()


def keys(count: int) -> Iterator[tuple[str, bool]]:
    """What is typed, key by key, and whether a new search begins with it."""
    typed = 0
    for query in people.queries(count):
        for place, letter in enumerate(query):
            yield letter, place == 0
            typed += 1
            if typed == count:
                return


def _at_window(folder: Path) -> None:
    """Types, waits for the painted answer to each key, and types on."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from benchmarks.seat import Answers, Paints, Seat

    seat = Seat(folder)
    seat.unlock()
    search, table = seat.search, seat.table
    paints, answers = Paints(table.viewport()), Answers(seat)
    wall, spent = [], []
    for letter, is_first in keys(_KEYS + _WARM):
        if is_first and search.text():
            answers.expect()
            search.clear()
            answers.wait()
            paints.settle()
        answers.expect()
        before = paints.begun
        at, used = time.perf_counter(), time.thread_time()
        QApplication.sendEvent(search, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
        answers.wait()
        if table.isVisible():
            paints.wait(before)
        wall.append((time.perf_counter() - at) * 1000)
        spent.append((time.thread_time() - used) * 1000)
    seat.program.worker.close_vault(60)
    say(ms=wall[_WARM:], gui_ms=spent[_WARM:])


def _over_plain(plain: Path) -> None:
    """From now on sessions read the plain database; everything else is as it was."""
    opening = sessions.open_session

    def opened(folder: Path, passphrase: Secret, clock: Clock) -> Session:
        session = opening(folder, passphrase, clock)
        session.db.close()
        raw = dbapi2.connect(str(plain), isolation_level=None, cached_statements=_CACHED_STATEMENTS)
        raw.execute("PRAGMA cache_size = -12288").fetchall()
        session.opened = replace(session.opened, db=Database(raw, plain))
        return session

    sessions.open_session = opened


def _in_proxy(folder: Path) -> None:
    """The usual way: all rows in a model of tuples, a proxy model that filters them at each key."""
    from PySide6.QtCore import QAbstractTableModel, QSortFilterProxyModel, Qt
    from PySide6.QtWidgets import QTableView

    from benchmarks.seat import Paints, application

    class Rows(QAbstractTableModel):
        def __init__(self, rows: Sequence[tuple[str, ...]]) -> None:
            super().__init__()
            self.rows = rows

        def rowCount(self, parent: Any = None) -> int:  # noqa: N802 - Qt's name
            return 0 if parent is not None and parent.isValid() else len(self.rows)

        def columnCount(self, parent: Any = None) -> int:  # noqa: N802 - Qt's name
            return 0 if parent is not None and parent.isValid() else len(self.rows[0])

        def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
            return self.rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    session = sessions.open_session(folder, PASSPHRASE, SystemClock())
    numbers = listing.ids(session.db, listing.ListQuery())
    rows = [
        (row.display_name, row.affiliation, row.level.name, row.status, row.last_verified, "", "")
        for row in listing.rows(session.db, numbers)
    ]
    session.close()
    application()
    proxy, view = QSortFilterProxyModel(), QTableView()
    proxy.setSourceModel(Rows(rows))
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    view.setModel(proxy)
    view.show()
    paints, wall, text = Paints(view.viewport()), [], ""
    paints.settle()
    for letter, is_first in keys(_PROXY_KEYS):
        text = letter if is_first else text + letter
        before, at = paints.begun, time.perf_counter()
        proxy.setFilterFixedString(text)
        view.viewport().update()
        paints.wait(before)
        wall.append((time.perf_counter() - at) * 1000)
    say(ms=wall)


def _child(folder: Path, against: str = "") -> None:
    if against == "proxy":
        _in_proxy(folder)
        return
    if against:
        _over_plain(Path(against))
    _at_window(folder)


if __name__ == "__main__":
    _child(Path(sys.argv[1]), *sys.argv[2:])

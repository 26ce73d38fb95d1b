"""The page of oversight over the whole vault: what one look costs, and who would be lost if one officer left."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any, cast

from benchmarks import vaults
from benchmarks.table import Line, median, timed
from benchmarks.vaults import Built
from rolodex.clock import FixedClock
from rolodex.commands import coverage_lost, oversight
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from rolodex.store.connection import open_database
from rolodex.store.tallies import lost

ALLOWED_MS = 300.0
_TRIES = 5
_SINCE = date(2026, 10, 1)
_OFFICER = SubjectId(bytes.fromhex(f"{1:032x}"))
_BACKUPS = tuple(SubjectId(bytes.fromhex(f"{number:032x}")) for number in range(50, 87))


def measure(built: Built) -> list[Line]:
    """Medians; without the backups every contact hangs on one officer, which is the worst there can be."""
    db = open_database(built.path, vaults.KEY)
    opened = SimpleNamespace(db=db, folder=built.folder)
    session = Session(cast("Any", opened), FixedClock(datetime(2026, 11, 20, 9, tzinfo=UTC)), None, None)
    works = {
        "a look at oversight": lambda: oversight.look(session, _SINCE),
        "who is known to one officer": lambda: coverage_lost.singles(session, coverage_lost.Filter()),
        "who would be lost if one officer left": lambda: lost(db, (_OFFICER,), _BACKUPS),
    }
    lines = []
    for name, work in works.items():
        spent = median([timed(work) for _ in range(_TRIES)])
        lines.append(Line("oversight", name, f"{spent:,.0f} ms", "", f"<= {ALLOWED_MS:.0f} ms", spent <= ALLOWED_MS))
    db.close()
    return lines

"""B5: one frame of scrolling through all rows."""

import sys
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from benchmarks.table import Line, percentile
from benchmarks.vaults import Built
from benchmarks.window import in_process, say, vault_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

ALLOWED: Final = 1.6
ALLOWED_MS: Final = 16.0
_FRAMES: Final = 600
_FRAME_MS: Final = 16
_STEP_ROWS: Final = 3
_JUMP_EVERY: Final = 60
"""A wheel moves three rows; once a second somebody drags the bar elsewhere."""


def measure(built: Built) -> list[Line]:
    """The rows of the vault against the same view over a C++ model that holds all texts, frames in turn."""
    found = in_process(__name__, vault_of(built))
    ours, cpp, shown = found["ours_ms"], found["cpp_ms"], found["rows"]
    ratio, p99 = percentile(ours, 0.5) / percentile(cpp, 0.5), percentile(ours, 0.99)
    return [
        Line(
            "B5", f"scroll frame over {shown:,} rows, p50", f"{percentile(ours, 0.5):.2f} ms",
            f"C++ model {percentile(cpp, 0.5):.2f} ms: {ratio:.2f} x", f"<= {ALLOWED} x", ratio <= ALLOWED,
        ),
        Line(
            "B5", "scroll frame, p99", f"{p99:.1f} ms", f"C++ model {percentile(cpp, 0.99):.1f} ms",
            f"<= {ALLOWED_MS:.0f} ms", p99 <= ALLOWED_MS,
        ),
    ]  # fmt: skip


def _child(folder: Path) -> None:
    from PySide6.QtGui import QStandardItem, QStandardItemModel

    from benchmarks.seat import Paints, Seat, pass_time
    from ui.widgets.read_table import ReadTable

    seat = Seat(folder)
    seat.unlock()
    table = seat.table
    rows, columns = table.model().rowCount(), table.model().columnCount()
    texts = _texts(table)
    model = QStandardItemModel(rows, columns)
    for row in range(rows):
        for column in range(columns):
            model.setItem(row, column, QStandardItem(texts[row % len(texts)][column]))
    other = ReadTable("cpp", model)
    other.setWordWrap(False)
    other.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
    other.resize(table.size())
    for column in range(columns):
        other.setColumnWidth(column, table.columnWidth(column))
    paints = Paints(other.viewport())
    other.show()
    paints.wait()
    random, place = Random(5), 0
    ours, cpp = [], []
    for number in range(_FRAMES):
        place = random.randrange(rows) if number % _JUMP_EVERY == 0 else min(rows - 1, place + _STEP_ROWS)
        ours.append(_frame_ms(table, place))
        cpp.append(_frame_ms(other, place))
        # Between frames the rows that were missing come in, as they do at sixty frames a second.
        pass_time(_FRAME_MS)
    seat.program.worker.close_vault(60)
    say(ours_ms=ours, cpp_ms=cpp, rows=rows)


def _frame_ms(table: "QTableView", place: int) -> float:
    begin = time.perf_counter()
    table.verticalScrollBar().setValue(place)
    table.viewport().repaint()
    return (time.perf_counter() - begin) * 1000


def _texts(table: "QTableView") -> list[list[str]]:
    """The texts of the first rows: the C++ model shows the same ones again and again."""
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(min(100, model.rowCount()))
    ]


if __name__ == "__main__":
    _child(Path(sys.argv[1]))

"""What a measurement says: one line of the table, printed as it is known."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One measured budget. `met` is None where a figure stands without a budget."""

    budget: str
    work: str
    measured: str
    reference: str
    allowed: str
    met: bool | None


def header() -> str:
    """The head of the table."""
    return f"{'':4} {'work':52} {'measured':>28} {'reference':>34} {'budget':>26}"


def text(line: Line) -> str:
    """One line of the table."""
    verdict = {True: "met", False: "NOT MET", None: ""}[line.met]
    return f"{line.budget:4} {line.work:52} {line.measured:>28} {line.reference:>34} {line.allowed:>26}  {verdict}"


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of wall time that the work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def cost(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of wall time and of processor time of this thread, which other work on the machine hardly moves."""
    start, before = time.perf_counter(), time.thread_time()
    work()
    return (time.perf_counter() - start) * 1000, (time.thread_time() - before) * 1000


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share (0 to 1) of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)

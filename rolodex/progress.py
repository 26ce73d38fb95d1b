"""Progress and cancelling as one value that is passed down, so that the core does not know who watches."""

from collections.abc import Callable

from rolodex.errors import Cancelled


class Progress:
    """Reports (done, total) of one piece of work and carries the wish to stop.

    `step` raises `Cancelled` once `cancel` was called; the caller's transaction then rolls back.
    """

    def __init__(self, report: Callable[[int, int], None] | None = None) -> None:
        self._report = report
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop at its next step. Safe from any thread."""
        self._cancelled = True

    def step(self, done: int, total: int) -> None:
        """Say how far the work is; total 0 means unknown. Raises `Cancelled`."""
        if self._cancelled:
            raise Cancelled
        if self._report is not None:
            self._report(done, total)

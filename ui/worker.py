"""Two lanes beside the GUI thread: one that owns the open vault, one for work that needs no vault.

Only plain values cross. Callbacks never leave the GUI thread: they wait here under a ticket number, held weakly, and
the lane sends back (ticket, future) by one queued signal. A callback whose owner is gone is dropped.
"""

import itertools
import sys
import weakref
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from types import MethodType
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from rolodex.errors import Cancelled, RolodexError, VaultLocked
from rolodex.progress import Progress

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    # The session drags the driver and the cryptography in; the first paint must not wait for them.
    from rolodex.commands.session import Session

T = TypeVar("T")

_VAULT: Final = "vault"
_CPU: Final = "cpu"
GIVE_WAY_S: Final = 0.0005
"""A lane lets the GUI thread at the interpreter after so long; a tenth of Python's own, at which frames were late."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Who waits for an answer. Bound methods, held weakly."""

    then: "weakref.WeakMethod[Callable[[Any], None]]"
    failed: "weakref.WeakMethod[Callable[[RolodexError], None]]"
    future: "Future[Any]"
    writes: bool = False
    is_long: bool = False


class _VaultLane:
    """What the vault lane owns. Touched on its thread only."""

    def __init__(self) -> None:
        self._session: Session | None = None

    def enter(self, opener: Callable[..., "Session"], args: tuple[Any, ...]) -> None:
        self.close()
        self._session = opener(*args)

    def run(self, command: Callable[..., T], args: tuple[Any, ...], named: dict[str, Any]) -> T:
        if self._session is None:
            raise VaultLocked
        return command(self._session, *args, **named)

    def close(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            session.close()


class Worker(QObject):
    """Runs commands on lanes. Its methods are for the GUI thread; `then` and `failed` are called there."""

    defect_met = Signal(object)
    """An exception that is none of ours to expect."""
    wrote = Signal(object, object)
    """`Changes` and `Steps` of a command that wrote. Told before the command's own answer."""
    progressed = Signal(int, int)
    """How far the work that was given a progress is: done, total."""
    _lane_done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tickets = itertools.count(1)
        self._waiting: dict[int, _Waiting] = {}
        self._vault = _VaultLane()
        self._is_closed = False
        self._lanes: dict[str, ThreadPoolExecutor] = {}
        # A paint calls the model many times, and each time a busy lane may keep the interpreter for so long.
        sys.setswitchinterval(GIVE_WAY_S)
        self._lane_done.connect(self._on_lane_done, Qt.ConnectionType.QueuedConnection)

    def enter(
        self,
        opener: Callable[..., "Session"],
        *args: Any,
        then: Callable[[None], None],
        failed: Callable[[RolodexError], None],
    ) -> int:
        """Open a vault on the vault lane; the session stays there. Answers with a ticket."""
        return self._submit(_VAULT, partial(self._vault.enter, opener, args), then, failed)

    def ask(
        self,
        command: Callable[..., T],
        *args: Any,
        then: Callable[[T], None],
        failed: Callable[[RolodexError], None],
    ) -> int:
        """Run a command with the open session. `failed` gets `VaultLocked` where none is open."""
        return self._submit(_VAULT, partial(self._vault.run, command, args, {}), then, failed)

    def write(
        self,
        command: Callable[..., T],
        *args: Any,
        then: Callable[[T], None],
        failed: Callable[[RolodexError], None],
        progress: Progress | None = None,
    ) -> int:
        """Run a command that may write. What it changed is told by `wrote`, then its answer by `then`.

        A `progress` is handed to the command, which must take one of that name; `progressing` makes one.
        """
        # Imported here: the first paint comes before the driver and the cryptography.
        from rolodex.commands import watched

        named = {} if progress is None else {"progress": progress}
        work: Callable[[], Any] = partial(self._vault.run, watched.run, (command, *args), named)
        return self._submit(_VAULT, work, then, failed, writes=True, is_long=progress is not None)

    def progressing(self) -> Progress:
        """A progress whose reports arrive on the GUI thread as `progressed`."""
        return Progress(self._report)

    def _report(self, done: int, total: int) -> None:
        # On a lane's thread. The program may have ended meanwhile; then nobody listens any more.
        with suppress(RuntimeError):
            self.progressed.emit(done, total)

    def beside(
        self,
        function: Callable[..., T],
        *args: Any,
        then: Callable[[T], None],
        failed: Callable[[RolodexError], None],
    ) -> int:
        """Run a function that needs no session, on the cpu lane."""
        return self._submit(_CPU, partial(function, *args), then, failed)

    def cancel(self, ticket: int) -> None:
        """Nobody waits for this answer any more; work that has not begun is not begun."""
        waiting = self._waiting.pop(ticket, None)
        if waiting is not None:
            waiting.future.cancel()

    def is_waiting(self) -> bool:
        """Whether any answer is outstanding."""
        return bool(self._waiting)

    def close_vault(self, within_s: float) -> bool:
        """Close the session and end the lanes; False where that took longer and goes on by itself. Blocks so long.

        What was saved just before is still saved, and who saved it is told: else its draft would come back beside it.
        """
        if self._is_closed:
            return True
        self._is_closed = True
        saving = {ticket for ticket, waiting in self._waiting.items() if waiting.writes and not waiting.is_long}
        for ticket in self._waiting.keys() - saving:
            self.cancel(ticket)
        closing = self._lane(_VAULT).submit(self._vault.close)
        self._lane(_VAULT).shutdown(wait=False)
        self._lane(_CPU).shutdown(wait=False, cancel_futures=True)
        is_in_time = True
        from concurrent.futures import TimeoutError as LaneBusy

        try:
            closing.result(timeout=within_s)
        except LaneBusy:
            is_in_time = False
        except RolodexError:
            # The disk failed at the last moment: every finished command is on it already.
            is_in_time = True
        for ticket in saving:
            self._tell_saved(ticket)
        return is_in_time

    def _tell_saved(self, ticket: int) -> None:
        waiting = self._waiting.pop(ticket, None)
        if waiting is None or not waiting.future.done() or waiting.future.exception() is not None:
            return
        # A defect of a page that goes anyway must not keep the window from locking.
        with suppress(Exception):
            call(waiting.then, waiting.future.result().value)

    def _lane(self, name: str) -> "ThreadPoolExecutor":
        """The lane of this name, made at the first work for it: the library of lanes takes 6 ms of the start."""
        from concurrent.futures import ThreadPoolExecutor

        if name not in self._lanes:
            self._lanes[name] = ThreadPoolExecutor(1, name)
        return self._lanes[name]

    def _submit(
        self,
        lane: str,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[RolodexError], None],
        writes: bool = False,
        is_long: bool = False,
    ) -> int:
        ticket = next(self._tickets)
        if self._is_closed:
            # The window is going; what it still asks for is not answered any more.
            return ticket
        future = self._lane(lane).submit(work)
        self._waiting[ticket] = _Waiting(weakly(then), weakly(failed), future, writes, is_long)
        future.add_done_callback(partial(self._announce, ticket))
        return ticket

    def _announce(self, ticket: int, future: "Future[Any]") -> None:
        # On the lane's thread. The program may have ended meanwhile; then nobody listens any more.
        with suppress(RuntimeError):
            self._lane_done.emit((ticket, future))

    @Slot(object)
    def _on_lane_done(self, done: tuple[int, "Future[Any]"]) -> None:
        from concurrent.futures import CancelledError

        ticket, future = done
        waiting = self._waiting.pop(ticket, None)
        if waiting is None:
            return
        try:
            error = future.exception()
        except CancelledError:
            return
        if error is None and waiting.writes:
            outcome = future.result()
            self.wrote.emit(outcome.changes, outcome.steps)
            call(waiting.then, outcome.value)
        elif error is None:
            call(waiting.then, future.result())
        elif isinstance(error, RolodexError):
            call(waiting.failed, error)
        else:
            if waiting.writes:
                # Rolled back, as when a person stops it: a form that waits can be used again.
                stopped: RolodexError = Cancelled()
                call(waiting.failed, stopped)
            self.defect_met.emit(error)


def weakly(callback: Callable[[T], None]) -> "weakref.WeakMethod[Callable[[T], None]]":
    """Hold a bound method without keeping its owner alive. Raises `TypeError` for anything else."""
    # A closure would keep its widgets alive on the lane and could destroy them there.
    if not isinstance(callback, MethodType):
        raise TypeError("a callback is a bound method of a QObject")
    return weakref.WeakMethod(cast("Callable[[T], None]", callback))


def call(held: "weakref.WeakMethod[Callable[[T], None]]", value: T) -> None:
    """Call what is held, unless its owner is gone."""
    callback = held()
    if callback is None:
        return
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, QObject) and not shiboken6.isValid(owner):
        return
    callback(value)

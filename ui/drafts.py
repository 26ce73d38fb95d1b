"""Keeps what is typed: on the disk within two seconds, on its form again after the next unlock.

Forms register here and say when something was typed. Writing has a thread of its own, so that neither a slow stick nor
a long command holds up typing or the lock; only plain values go to it.
"""

import weakref
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as DiskBusy
from contextlib import suppress
from functools import partial
from types import MethodType
from typing import TYPE_CHECKING, Final, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from rolodex.errors import NotPermitted, RolodexError
from ui.worker import Worker

if TYPE_CHECKING:
    # They drag the driver and the cryptography in; the first paint must not wait for them.
    from rolodex.commands.drafts import Draft, DraftPlace, HeldDrafts

DELAY_MS: Final = 1_200
"""From the first letter to the write: not begun anew by the next letter, so steady typing is kept too."""
RETRY_MS: Final = 5_000
AT_LOCK_S: Final = 0.2

Take = Callable[[], "Draft | None"]


class Drafts(QObject):
    """The drafts of the acting officer. For the GUI thread; one for a window."""

    found = Signal(bool)
    """What was left unfinished is known: see `held`. True where a file of drafts was there that cannot be used."""
    failed = Signal(object)
    """A `RolodexError`: what is typed cannot be kept. Said once; tried again every few seconds."""
    recovered = Signal()
    """After `failed`: everything is kept again."""
    defect_met = Signal(object)
    """An exception that is none of ours to expect."""
    _written = Signal(object)

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._place: DraftPlace | None = None
        self._forms: dict[str, weakref.WeakMethod[Take]] = {}
        self._touched: set[str] = set()
        self._kept: dict[str, Draft] = {}
        self._held: dict[str, Draft] = {}
        self._on_disk: dict[str, Draft] = {}
        self._is_failing = False
        self._pen = ThreadPoolExecutor(1, "drafts")
        self._pending: Future[None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._written.connect(self._on_written, Qt.ConnectionType.QueuedConnection)

    # --- for whoever opens and locks ------------------------------------------------------------------------

    def open(self) -> None:
        """After unlock: look for what was left, then say `found`. Where the vault is only read: nothing is kept."""
        from rolodex.commands import drafts

        self._worker.ask(drafts.held, then=self._on_held, failed=self._on_held_failed)

    def held(self) -> "Mapping[str, Draft]":
        """What earlier sessions left and no form has taken up yet, by the id of the form. It stays until `forget`."""
        return dict(self._held)

    def write_now(self, within_s: float = AT_LOCK_S) -> bool:
        """Ask every form and write. Blocks as long as this at most; False where the disk did not answer or refused.

        A write that began goes on by itself: the file is the earlier or the later one, never half.
        """
        self._timer.stop()
        self._take_from(list(self._forms))
        self._write()
        if self._pending is None:
            return True
        try:
            return self._pending.exception(timeout=within_s) is None
        except DiskBusy:
            return False

    # --- for forms ------------------------------------------------------------------------------------------

    def watch(self, form_id: str, take: Take) -> "Draft | None":
        """Register a form under an id that is the same in every session ("contact:<subject>", "capture"); answers with
        the draft that is to be put back into it, if there is one.

        `take` is a bound method that answers with the state of the form, or None where nothing in it is unsaved. It is
        held weakly: when the form is gone, what it gave last is kept.
        """
        if not isinstance(take, MethodType):
            raise TypeError("a form gives a bound method")
        self._forms[form_id] = weakref.WeakMethod(cast("Take", take))
        self._held.pop(form_id, None)
        return self._kept.get(form_id)

    def touch(self, form_id: str) -> None:
        """Something was typed in the form: it is on the disk within two seconds."""
        self._touched.add(form_id)
        if not self._timer.isActive():
            self._timer.start(DELAY_MS)

    def forget(self, form_id: str) -> None:
        """The form was saved or given up: its draft is removed at once, and the form is not asked any more."""
        self._forms.pop(form_id, None)
        self._touched.discard(form_id)
        self._held.pop(form_id, None)
        self._kept.pop(form_id, None)
        self._write()

    # --- inside ---------------------------------------------------------------------------------------------

    def _on_held(self, found: "HeldDrafts") -> None:
        self._place = found.place
        self._on_disk = dict(found.drafts)
        self._held = {form: draft for form, draft in found.drafts.items() if form not in self._forms}
        self._kept = {**found.drafts, **self._kept}
        self._write()
        self.found.emit(found.is_set_aside)

    def _on_held_failed(self, error: RolodexError) -> None:
        if not isinstance(error, NotPermitted):
            self.failed.emit(error)

    def _on_timer_timeout(self) -> None:
        self._take_from(list(self._touched))
        self._write()

    def _take_from(self, form_ids: list[str]) -> None:
        for form_id in form_ids:
            was_touched = form_id in self._touched
            self._touched.discard(form_id)
            take = _living(self._forms.get(form_id))
            if take is None:
                continue
            draft = take()
            if draft is not None:
                self._kept[form_id] = draft
            elif was_touched:
                # Typed and taken back. An untouched form may not have been filled with its draft yet.
                self._kept.pop(form_id, None)

    def _write(self) -> None:
        if self._place is None or (self._pending is None and self._kept == self._on_disk):
            return
        if self._pending is not None and self._pending.running():
            # The one that runs may be of an earlier state: one more after it, and never a queue of them.
            self._pending = self._submit()
        elif self._pending is None or self._pending.cancel() or self._pending.done():
            self._pending = self._submit()

    def _submit(self) -> "Future[None]":
        from rolodex.commands import drafts

        snapshot = dict(self._kept)
        future = self._pen.submit(drafts.write, cast("DraftPlace", self._place), snapshot)
        future.add_done_callback(partial(self._announce, snapshot))
        return future

    def _announce(self, snapshot: "dict[str, Draft]", future: "Future[None]") -> None:
        # On the pen's thread. The program may have ended meanwhile; then nobody listens any more.
        with suppress(RuntimeError):
            self._written.emit((snapshot, future))

    @Slot(object)
    def _on_written(self, written: "tuple[dict[str, Draft], Future[None]]") -> None:
        snapshot, future = written
        if future.cancelled():
            return
        if future is self._pending:
            self._pending = None
        error = future.exception()
        if error is None:
            self._on_disk = snapshot
            if self._is_failing:
                self._is_failing = False
                self.recovered.emit()
            return
        if not isinstance(error, RolodexError):
            self.defect_met.emit(error)
            return
        if not self._timer.isActive():
            self._timer.start(RETRY_MS)
        if not self._is_failing:
            self._is_failing = True
            self.failed.emit(error)


def _living(held: "weakref.WeakMethod[Take] | None") -> "Take | None":
    take = None if held is None else held()
    owner = getattr(take, "__self__", None)
    return None if isinstance(owner, QObject) and not shiboken6.isValid(owner) else take

"""The lanes: answers on the GUI thread, weak owners, defects told apart, nothing after the end."""

import gc
import threading
import time
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from rolodex.errors import NotFound, RolodexError, VaultLocked
from tests.ui.conftest import wait_until
from ui.worker import Worker


class Owner(QObject):
    """Remembers what came and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[object] = []
        self.threads: set[int] = set()

    def then(self, value: object) -> None:
        self.came.append(value)
        self.threads.add(threading.get_ident())

    def failed(self, error: RolodexError) -> None:
        self.came.append(error.code)
        self.threads.add(threading.get_ident())


@pytest.fixture
def worker(qapp: QObject) -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close_vault(10)


def _ident() -> int:
    return threading.get_ident()


def _missing() -> None:
    raise NotFound("contact")


def _broken() -> None:
    raise ZeroDivisionError("Salif Invented is secret")


def _settle(worker: Worker) -> None:
    wait_until(lambda: not worker.is_waiting())


def test_work_is_done_on_a_lane_and_answered_on_this_thread(worker: Worker) -> None:
    owner = Owner()

    worker.beside(_ident, then=owner.then, failed=owner.failed)
    _settle(worker)

    assert owner.came != [threading.get_ident()]
    assert owner.threads == {threading.get_ident()}


def test_expected_failure_goes_to_failed(worker: Worker) -> None:
    owner = Owner()

    worker.beside(_missing, then=owner.then, failed=owner.failed)
    _settle(worker)

    assert owner.came == ["not_found"]


def test_command_without_a_vault_is_refused(worker: Worker) -> None:
    owner = Owner()

    worker.ask(_ident, then=owner.then, failed=owner.failed)
    _settle(worker)

    assert owner.came == [VaultLocked.code]


def test_defect_goes_to_nobody_who_asked(worker: Worker) -> None:
    owner = Owner()
    defects: list[object] = []
    worker.defect_met.connect(defects.append)

    worker.beside(_broken, then=owner.then, failed=owner.failed)
    _settle(worker)

    assert owner.came == []
    assert [type(defect) for defect in defects] == [ZeroDivisionError]


def test_answer_to_an_owner_that_is_gone_is_dropped(worker: Worker) -> None:
    owner = Owner()
    gone = weakref.ref(owner)
    worker.beside(_slow, then=owner.then, failed=owner.failed)

    del owner
    gc.collect()
    _settle(worker)

    assert gone() is None


def _slow() -> None:
    time.sleep(0.05)


def test_cancelled_work_is_not_begun_and_not_answered(worker: Worker) -> None:
    owner = Owner()
    begun: list[int] = []
    worker.beside(_slow, then=owner.then, failed=owner.failed)
    ticket = worker.beside(begun.append, 1, then=owner.then, failed=owner.failed)

    worker.cancel(ticket)
    _settle(worker)
    worker.close_vault(10)

    assert (owner.came, begun) == ([None], [])


def test_closure_is_refused_as_a_callback(worker: Worker) -> None:
    with pytest.raises(TypeError):
        worker.beside(_ident, then=lambda _value: None, failed=Owner().failed)


def test_nothing_is_answered_after_the_end(worker: Worker) -> None:
    owner = Owner()
    worker.close_vault(10)

    worker.ask(_ident, then=owner.then, failed=owner.failed)

    assert not worker.is_waiting()
    assert owner.came == []

"""Untrusted bytes read apart: bounded in time and memory, gone when the answer is there."""

import sys
import time

import pytest

from rolodex.errors import Cancelled, LimitExceeded, Malformed
from rolodex.interchange import child
from rolodex.progress import Progress


def sleeping() -> list[str]:
    return [sys.executable, "-I", "-c", "import time; time.sleep(60)"]


def hungry() -> list[str]:
    code = "import sys; sys.path[:] = sys.argv[1:]; from rolodex.interchange import child; "
    code += "child._JOBS['encoding'] = lambda data: len(bytearray(2 * child.MEMORY_BYTES)); child.serve()"
    return [sys.executable, "-I", "-c", code, *sys.path]


def late() -> list[str]:
    code = "import sys, time; time.sleep(0.4); sys.path[:] = sys.argv[1:]; "
    code += "from rolodex.interchange.child import serve; serve()"
    return [sys.executable, "-I", "-c", code, *sys.path]


def test_question_that_no_pipe_holds_reaches_a_child_that_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_command", late)
    assert child.ask("dialect", b"a;b;c\n1;2;3\n" + b" " * 1_000_000, timeout_s=30)[0] == ";"


def test_dialect_is_found() -> None:
    assert child.detect_dialect("a^b^c\n1^2^3\n4^5^6\n" * 10) == ("^", "")


def test_child_that_does_not_answer_is_killed_after_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_command", sleeping)
    start = time.monotonic()
    with pytest.raises(LimitExceeded):
        child.ask("encoding", b"x", timeout_s=0.2)
    assert time.monotonic() - start < 3


def test_child_is_gone_within_300_ms_of_cancelling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_command", sleeping)
    asked_at = 0.0

    def report(done: int, total: int) -> None:
        nonlocal asked_at
        asked_at = asked_at or time.monotonic()
        progress.cancel()

    progress = Progress(report)
    with pytest.raises(Cancelled):
        child.ask("encoding", b"x" * 1_000_000, progress)
    assert time.monotonic() - asked_at < 0.3


def test_child_that_wants_too_much_memory_ends_without_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_command", hungry)
    with pytest.raises(Malformed):
        child.ask("encoding", b"x")


def test_question_over_its_limit_is_refused() -> None:
    with pytest.raises(LimitExceeded):
        child.ask("encoding", b"x" * (child.MAX_QUESTION_BYTES + 1))

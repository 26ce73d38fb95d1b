"""Untrusted bytes read apart: in a process of its own with little memory, that returns plain values or is killed.

The child is this program again: from a checkout or a wheel the interpreter with this module, in a frozen build the
executable with `SWITCH` as its only argument, upon which the entry point calls `serve` and nothing else. Question:
one line of JSON, then the bytes. Answer: one JSON value. Nothing is pickled.
"""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any, Final

from rolodex.errors import LimitExceeded, Malformed
from rolodex.progress import Progress

SWITCH: Final = "--read-apart"
MAX_QUESTION_BYTES: Final = 8 * 1024 * 1024 + 1024
MAX_SAMPLE_BYTES: Final = 64 * 1024
MEMORY_BYTES: Final = 512 * 1024 * 1024
_TIMEOUT_S: Final = 4.0
_POLL_S: Final = 0.1
_BOOT: Final = "import sys; sys.path[:] = sys.argv[1:]; from rolodex.interchange.child import serve; serve()"


def detect_encoding(sample: bytes, progress: Progress | None = None) -> str | None:
    """What `charset-normalizer` takes the first 64 KiB for, or None. Errors: Cancelled."""
    try:
        answer = ask("encoding", sample[:MAX_SAMPLE_BYTES], progress)
    except (LimitExceeded, Malformed):
        return None
    return answer if isinstance(answer, str) else None


def detect_dialect(sample: str, progress: Progress | None = None) -> tuple[str, str] | None:
    """The delimiter and quote character that `clevercsv` finds in a sample, or None. Errors: Cancelled."""
    try:
        answer = ask("dialect", sample[: MAX_SAMPLE_BYTES // 4].encode(), progress)
    except (LimitExceeded, Malformed):
        return None
    match answer:
        case [str(delimiter), str(quote)] if len(delimiter) == 1 and len(quote) <= 1:
            return delimiter, quote
        case _:
            return None


def ask(job: str, data: bytes, progress: Progress | None = None, timeout_s: float = _TIMEOUT_S) -> Any:
    """The child's answer: a plain JSON value.

    Errors: Malformed where the child ended without one (out of memory, crashed), LimitExceeded after `timeout_s` or
    for too long a question, Cancelled. Side effects: starts a process; when this returns, it is gone.
    """
    if len(data) > MAX_QUESTION_BYTES:
        raise LimitExceeded("question_bytes", maximum=MAX_QUESTION_BYTES)
    question = json.dumps({"job": job, "bytes": len(data)}).encode() + b"\n" + data
    child = subprocess.Popen(
        _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, close_fds=True
    )
    # `communicate` forgets the rest of what it was to send when its time is over (CPython 3.11): a pipe holds 64 KiB.
    into, child.stdin = child.stdin, None
    assert into is not None
    sending = threading.Thread(target=_send, args=(into, question), daemon=True)
    try:
        sending.start()
        out = _wait(child, progress, timeout_s)
    finally:
        child.kill()
        child.wait()
        sending.join()
        if child.stdout is not None:
            child.stdout.close()
    try:
        return json.loads(out)
    except ValueError:
        raise Malformed("sample", "unreadable") from None


def _send(into: IO[bytes], question: bytes) -> None:
    """Writes the question until it is read or the child is gone."""
    # Closing writes what is left, and may fail as writing does.
    with suppress(OSError), into:
        into.write(question)


def _wait(child: subprocess.Popen[bytes], progress: Progress | None, timeout_s: float) -> bytes:
    end = time.monotonic() + timeout_s
    while True:
        try:
            return child.communicate(timeout=_POLL_S)[0]
        except subprocess.TimeoutExpired:
            if progress is not None:
                progress.step(0, 0)
        if time.monotonic() > end:
            raise LimitExceeded("reading_time", maximum=int(timeout_s))


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, SWITCH]
    return [sys.executable, "-I", "-c", _BOOT, *sys.path]


def serve() -> None:
    """The child's whole life: bounds itself, reads one question, writes one answer."""
    _bound_memory()
    head = json.loads(sys.stdin.buffer.readline(1_000))
    data = sys.stdin.buffer.read(min(int(head["bytes"]), MAX_QUESTION_BYTES))
    answer = _JOBS[head["job"]](data)
    sys.stdout.buffer.write(json.dumps(answer).encode())
    sys.stdout.buffer.flush()


def _bound_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    for kind, limit in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CPU, int(_TIMEOUT_S) + 2),
    ):
        _, hard = resource.getrlimit(kind)
        low = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(kind, (low, low))


def _encoding(data: bytes) -> str | None:
    import charset_normalizer

    found = charset_normalizer.from_bytes(data, cp_isolation=list(_ENCODINGS))
    best = found.best()
    western = next((match for match in found if match.encoding == "cp1252"), None)
    # French in a few lines looks as orderly in the Central European page: è would come out as č.
    if best and western and best.encoding in ("cp1250", "cp1254") and western.chaos <= best.chaos:
        best = western
    return best.encoding if best else None


def _dialect(data: bytes) -> list[str] | None:
    import clevercsv

    found = clevercsv.Detector().detect(data.decode(errors="replace"))
    return [found.delimiter, found.quotechar or ""] if found and found.delimiter else None


def _busy(data: bytes) -> Any:
    from rolodex.interchange import ics_busy

    return ics_busy.answer(data)


# What offices of the last thirty years wrote. Left free, the detector takes short French for Mac Hungarian.
_ENCODINGS: Final = (
    *("utf_8", "cp1252", "cp1256", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255"),
    *("koi8_r", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
)
_JOBS: Final[dict[str, Callable[[bytes], Any]]] = {"encoding": _encoding, "dialect": _dialect, "busy": _busy}

"""Tries the built window: pictures of every screen, start, and a lock that starts it anew."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from frozen.log import Log
from frozen.place import Place

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_WAIT_S: Final = 20.0
_STEP_S: Final = 0.1
_SETTLING_S: Final = 2.0

_EXPECTED = (
    b"propagateSizeHints",
    # The bare root has no letters of every language that lists its own name: a matter of fonts, not of the folder.
    b"OpenType support missing",
)


def check(place: Place, vault: Path, passphrase: str, log: Log) -> None:
    """Every check of the window. `vault` exists and opens with the passphrase."""
    log.say("The window")
    _check_pictures(place, log)
    if shutil.which("Xvfb") and shutil.which("xdotool"):
        _check_lock(place, vault, passphrase, log)
    else:
        log.say("        (unlocking and locking by keyboard is tried where Xvfb and xdotool are)")
        _check_start(place, vault, log)


def comes_true(is_so: Callable[[], bool], limit_s: float = _WAIT_S) -> bool:
    """Whether something is so before the limit."""
    end = time.monotonic() + limit_s
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(_STEP_S)
    return False


def _check_pictures(place: Place, log: Log) -> None:
    target = place.home / "pictures"
    done = place.run("rolodex-gui", "--pictures", target, more={"QT_QPA_PLATFORM": "offscreen"})
    found = sorted(place.outer(target).glob("*.png")) if place.outer(target).is_dir() else []
    whole = [file for file in found if file.read_bytes().startswith(_PNG)]
    log.check(done.returncode == 0 and len(whole) > 0, f"{len(whole)} pictures of every screen are taken", done.stderr)
    said = {line for line in done.stderr.splitlines() if line.strip() and not any(word in line for word in _EXPECTED)}
    log.check(not said, "Qt has nothing to complain about", said)


def _check_start(place: Place, vault: Path, log: Log) -> None:
    window = place.start("rolodex-gui", "--locked", "--vault", vault, more={"QT_QPA_PLATFORM": "offscreen"})
    try:
        window.wait(_SETTLING_S)
        log.check(False, "the locked window comes up", window.communicate())
    except subprocess.TimeoutExpired:
        log.check(True, "the locked window comes up")
    finally:
        window.kill()
        window.communicate()


def _check_lock(place: Place, vault: Path, passphrase: str, log: Log) -> None:
    before = set(_windows(vault))
    with _screen() as display:
        more = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        window = place.start("rolodex-gui", "--vault", vault, more=more)
        try:
            if not log.check(_look_for(display), "the window shows itself on a screen", _end(window)):
                return
            _keys(display, "type", "--delay", "20", passphrase)
            _keys(display, "key", "Return")
            # Nothing outside tells that the vault is open; the key to lock does nothing before.
            ended = comes_true(lambda: _locks(display, window))
            log.check(ended, "unlocked, and Ctrl+L ends it", window.poll())
            fresh = comes_true(lambda: bool(set(_windows(vault)) - before - {window.pid}))
            log.check(fresh, "the locked window starts anew by itself")
            log.check(fresh and _look_for(display), "and shows itself")
        finally:
            window.kill()
            window.communicate()
            for number in set(_windows(vault)) - before:
                os.kill(number, 9)


def _locks(display: str, window: "subprocess.Popen[bytes]") -> bool:
    _keys(display, "key", "ctrl+l")
    return window.poll() is not None


def _end(window: "subprocess.Popen[bytes]") -> tuple[bytes, bytes] | None:
    return None if window.poll() is None else window.communicate()


@contextmanager
def _screen() -> Iterator[str]:
    """A screen that nobody sees; its display."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def _look_for(display: str) -> bool:
    """Whether a visible window of ours is there; it gets the keys then, as there is nobody who manages windows."""
    found = _keys(display, "search", "--sync", "--onlyvisible", "--name", "Rolodex")
    if not found:
        return False
    _keys(display, "windowfocus", "--sync", found[0])
    return True


def _keys(display: str, *arguments: str) -> list[str]:
    environment = {**os.environ, "DISPLAY": display}
    try:
        done = subprocess.run(
            ["xdotool", *arguments], env=environment, capture_output=True, text=True, timeout=_WAIT_S, check=False
        )
    except subprocess.TimeoutExpired:
        return []
    return done.stdout.split()


def _windows(vault: Path) -> list[int]:
    """The processes that have this vault and this window on their command line."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                words = (folder / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if words[0].endswith(b"rolodex-gui") and os.fsencode(vault) in words:
                found.append(int(folder.name))
    return found

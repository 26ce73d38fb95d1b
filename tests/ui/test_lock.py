"""Locking: the process ends, the same program starts anew with nothing but the folder, nothing is left behind."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rolodex.clock import FixedClock
from rolodex.commands import passphrases, session
from rolodex.errors import RolodexError
from tests.ui.conftest import AT, PASSPHRASE, Person, wait_until
from ui import idle_lock, relaunch

Sit = Callable[..., Person]
REAL_LOCK = """
import sys
from pathlib import Path
from ui import relaunch
relaunch.start_locked = lambda folder: print("started", folder, flush=True)
relaunch.start_locked_and_end(Path(sys.argv[1]))
print("still here")
"""
PULLED_STICK = """
import sys
from pathlib import Path
from ui import relaunch
relaunch.command = lambda folder: ["/no/such/program"]
try:
    relaunch.start_locked_and_end(Path(sys.argv[1]))
finally:
    print("still here", flush=True)
"""


class Nobody(QObject):
    """Wants no answer."""

    def then(self, _value: None) -> None:
        """Never called."""

    def failed(self, _error: RolodexError) -> None:
        """Never called."""


def _files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_ctrl_l_hides_closes_and_ends(sit_down: Sit, vault: Path) -> None:
    amina = sit_down(vault)
    amina.unlock()

    amina.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert amina.ends.locked == [vault]
    assert not amina.window.isVisible()
    again = session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT))
    again.close()


def test_looking_and_locking_leaves_no_file_and_changes_none_but_the_database(
    sit_down: Sit, vault: Path, tmp_path: Path
) -> None:
    before = _files(tmp_path)
    home = _files(Path(os.environ["HOME"]))
    amina = sit_down(vault)
    amina.unlock()
    amina.type("ahmed")
    amina.press(Qt.Key.Key_Down)
    amina.wait()

    amina.program.lock()

    assert _files(tmp_path) == before
    assert {name for name in _files(Path(os.environ["HOME"])) - home if "cache" not in name} == set()


def test_lock_is_over_within_a_second_whatever_runs(sit_down: Sit, vault: Path) -> None:
    amina = sit_down(vault)
    amina.unlock()
    nobody = Nobody()
    amina.program.worker.ask(_long, then=nobody.then, failed=nobody.failed)

    began = time.monotonic()
    amina.program.lock()

    assert time.monotonic() - began < 1.0
    assert amina.ends.locked == [vault]


def _long(_session: object) -> None:
    time.sleep(1.5)


def test_idle_window_locks_by_itself(sit_down: Sit, vault: Path) -> None:
    amina = sit_down(vault, idle_s=0.3)

    amina.unlock()
    wait_until(lambda: bool(amina.ends.locked))

    assert amina.ends.locked == [vault]


def test_computer_that_slept_is_locked_as_it_wakes_though_somebody_types(
    sit_down: Sit, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    amina = sit_down(vault)
    amina.unlock()
    awake = idle_lock.now_s
    monkeypatch.setattr(idle_lock, "now_s", lambda: awake() + idle_lock.ASLEEP_S)

    amina.type("a")
    wait_until(lambda: bool(amina.ends.locked))

    assert amina.ends.locked == [vault]


@pytest.mark.parametrize("opens", [Qt.Key.Key_N, Qt.Key.Key_K])
def test_ctrl_l_locks_under_a_dialog_too(sit_down: Sit, vault: Path, opens: Qt.Key) -> None:
    amina = sit_down(vault)
    amina.unlock()
    amina.press(opens, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: QApplication.activeModalWidget() is not None or QApplication.activeWindow() is not amina.window)
    amina.wait()

    amina.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert amina.ends.locked == [vault]
    assert [shown for shown in QApplication.topLevelWidgets() if shown.isVisible()] == []


def test_defect_while_locking_ends_the_process_all_the_same(
    sit_down: Sit, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    amina = sit_down(vault)
    amina.unlock()
    workspace = amina.window.workspace
    assert workspace is not None
    workspace.desk.clipboard.copy("+22376000001")
    monkeypatch.setattr(workspace.desk.drafts, "write_now", _broken)

    with pytest.raises(ZeroDivisionError):
        amina.program.lock()

    assert amina.ends.locked == [vault]
    assert QApplication.clipboard().text() == ""
    session.open_session(vault, passphrases.from_text(PASSPHRASE), FixedClock(AT)).close()


def test_defect_while_closing_ends_the_process_all_the_same(
    sit_down: Sit, vault: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    amina = sit_down(vault)
    amina.unlock()
    workspace = amina.window.workspace
    assert workspace is not None
    monkeypatch.setattr(workspace.desk.drafts, "write_now", _broken)

    with qtbot.captureExceptions() as met:
        amina.window.close()

    assert [kind for kind, *_ in met] == [ZeroDivisionError]
    assert amina.ends.closed == 1


def _broken(_within_s: float = 0) -> bool:
    return 1 // 0 == 1


def test_closed_window_closes_the_vault(sit_down: Sit, vault: Path) -> None:
    amina = sit_down(vault)
    amina.unlock()

    amina.window.close()

    assert (amina.ends.closed, amina.ends.locked) == (1, [])


def test_locked_program_is_told_the_folder_and_what_a_screen_needs() -> None:
    needed = {"DISPLAY": ":0", "LC_ALL": "ar", "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    held = {"ROLODEX_PASSPHRASE_FILE": "/secret", "ROLODEX_VAULT": "/v", "X": "y", **needed}

    kept = relaunch.environment(held)

    assert relaunch.command(Path("/v"))[-3:] == ["--locked", "--vault", "/v"]
    assert kept == {**needed, "PYTHONPATH": kept["PYTHONPATH"]}


def test_real_lock_starts_the_program_and_ends_this_one(checkout: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", REAL_LOCK, "/v"], cwd=checkout, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "started /v\n")


def test_lock_ends_the_process_where_nothing_can_be_started(checkout: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PULLED_STICK, "/v"], cwd=checkout, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="the process table is read in the way of Unix")
def test_locked_program_really_comes_up(checkout: Path, vault: Path) -> None:
    process = subprocess.Popen(relaunch.command(vault), env=relaunch.environment(os.environ), cwd=vault)
    try:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(2)
    finally:
        process.kill()
        process.wait()


def test_lock_takes_what_was_copied_off_the_clipboard(sit_down: Sit, vault: Path) -> None:
    person = sit_down(vault)
    person.unlock()
    person.type("ahmed")
    person.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "ahmed"

    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert QApplication.clipboard().text() == ""

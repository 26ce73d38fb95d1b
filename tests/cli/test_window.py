"""`rolodex` without a noun starts the window as a process; where there is none it says so and lists the nouns."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rolodex.cli import window
from tests.cli.harness import Terminal

Make = Callable[..., Terminal]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, str]]]:
    """The windows that would have been started: command line and environment."""
    found: list[tuple[list[str], dict[str, str]]] = []

    def run(command: list[str], env: dict[str, str], **_more: object) -> subprocess.CompletedProcess[bytes]:
        found.append((command, env))
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    return found


@pytest.mark.parametrize(
    ("arguments", "is_asked_for"),
    [
        ((), True),
        (("--vault", "x"), True),
        (("--vault=x",), True),
        (("--json",), False),
        (("--help",), False),
        (("contact",), False),
        (("--vault", "x", "contact"), False),
        (("--passphrase-file", "x"), False),
    ],
)
def test_window_is_asked_for_by_no_noun_at_all(arguments: tuple[str, ...], is_asked_for: bool) -> None:
    assert window.is_asked_for(arguments) is is_asked_for


def test_shell_that_asks_for_completions_gets_no_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_ROLODEX_COMPLETE", "bash_complete")

    assert not window.is_asked_for(())


def test_line_without_a_noun_starts_the_window_for_its_vault(
    tmp_path: Path, terminal: Make, started: list[tuple[list[str], dict[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROLODEX_PASSPHRASE_FILE", "/secret")

    result = terminal("amina").bare("--vault", "here")

    assert (result.status, result.stdout, result.stderr) == (0, "", "")
    ((command, environment),) = started
    assert command[-2:] == ["--vault", "here"]
    assert "ROLODEX_PASSPHRASE_FILE" not in environment


def test_installed_script_is_preferred_to_the_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert window.command([]) == [str(tmp_path / "python"), "-P", "-m", "ui.app"]

    script = tmp_path / ("rolodex-gui.exe" if os.name == "nt" else "rolodex-gui")
    script.touch()

    assert window.command(["--vault", "x"]) == [str(script), "--vault", "x"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_computer_without_a_screen_gets_a_sentence_and_the_nouns(checkout: Path, tmp_path: Path) -> None:
    environment = {name: text for name, text in os.environ.items() if name != "QT_QPA_PLATFORM"}
    environment["PYTHONPATH"] = str(checkout)

    done = subprocess.run(
        [sys.executable, "-m", "rolodex"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )

    assert done.returncode == 4
    assert done.stderr.splitlines() == [
        "rolodex-gui: there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).",
        "Everything can be done without the window too:",
    ]
    assert "  contact" in done.stdout


def test_qt_that_ends_by_a_signal_is_told_in_a_sentence(terminal: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: subprocess.CompletedProcess[bytes] = subprocess.CompletedProcess([], -6)
    monkeypatch.setattr(subprocess, "run", lambda *_given, **_named: ended)

    result = terminal("amina").bare()

    assert result.status == 4
    assert result.stderr.startswith("The window could not be shown: Qt found no screen that it can use.")
    assert "Usage: rolodex" in result.stdout

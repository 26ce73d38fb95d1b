"""For every test: a home of its own, no screen, a clock that stands still."""

import os
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from rolodex.clock import FixedClock

# Before anything makes a QApplication.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# The same examples on every machine and in every run; the long search is part of `run.py assure`.
settings.register_profile(
    "suite",
    derandomize=True,
    deadline=None,
    max_examples=60,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("long", settings.get_profile("suite"), derandomize=False, max_examples=3000)
settings.load_profile(os.environ.get("ROLODEX_HYPOTHESIS", "suite"))

_HOMES = pytest.StashKey[tuple[Path, dict[str, str]]]()


def _private_environment(home: Path) -> dict[str, str]:
    """What the three systems look at to find a user's folders."""
    return {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "APPDATA": str(home / "roaming"),
        "LOCALAPPDATA": str(home / "local"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        # No test may reach the key store of the person who runs it.
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }


def pytest_configure(config: pytest.Config) -> None:
    """Give this process, one of several under xdist, a home that is no person's, and no vault by default."""
    home = Path(tempfile.mkdtemp(prefix="rolodex-tests-"))
    (home / "run").mkdir(mode=0o700)
    config.stash[_HOMES] = (home, dict(os.environ))
    for name in ("ROLODEX_VAULT", "ROLODEX_PASSPHRASE_FILE", "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        os.environ.pop(name, None)
    os.environ.update(_private_environment(home))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Put the environment back and remove the home."""
    stored = config.stash.get(_HOMES, None)
    if stored is not None:
        home, before = stored
        os.environ.clear()
        os.environ.update(before)
        shutil.rmtree(home, ignore_errors=True)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what could not be run here and why: a test recorded it as the property "not_run"."""
    passed: list[pytest.TestReport] = terminalreporter.getreports("passed")
    reasons = {str(value) for report in passed for name, value in report.user_properties if name == "not_run"}
    for reason in sorted(reasons):
        terminalreporter.write_line(f"NOT RUN: {reason}", yellow=True)


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at 2026-11-20 09:00 UTC until a test moves it."""
    return FixedClock(datetime(2026, 11, 20, 9, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The top folder of the project."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Key derivation at the least cost that a vault accepts; the shipped program cannot choose it."""
    from rolodex.crypto import kdf

    least = kdf.Argon2Params(memory_kib=kdf.MIN_MEMORY_KIB, iterations=1, lanes=1)
    monkeypatch.setattr(kdf, "STANDARD", least)
    monkeypatch.setattr(kdf, "SMALL", least)

"""Fixtures for command lines: cheap keys and people at terminals."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from tests.cli.harness import Terminal


@pytest.fixture
def terminal(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> Callable[..., Terminal]:
    """Makes a person with a vault: `terminal("amina")`, by default an officer of that name."""

    def make(name: str, component: str = "Civil Affairs") -> Terminal:
        person = Terminal(tmp_path / name, clock, passphrase=f"{name} counts nine herons at the ferry")
        person.json("vault", "create", "--officer", name.title(), "--component", component, "--kdf", "small")
        return person

    return make


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what needs a terminal where the system gives none (a bare chroot); one test is kept and says so."""
    if not can_open_terminals():
        items[:] = [item for item in items if item.path.name != "test_prompts.py" or item.name.startswith(SAYS_SO)]


SAYS_SO = "test_terminals_can_be_opened"


def can_open_terminals() -> bool:
    """Whether this system has pseudo-terminals to give."""
    try:
        import pty

        for end in pty.openpty():
            os.close(end)
    except (ImportError, OSError):
        return False
    return True

"""Fixtures for command lines: cheap keys and people at terminals."""

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

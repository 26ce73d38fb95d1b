"""Runs the worked examples for real, in order, in one folder: real vaults, a clock that stands still."""

import importlib
import json
import random
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from rolodex.clock import FixedClock
from rolodex.crypto import age, entropy, kdf
from rolodex.store import key_store
from tests.cli.examples.example import Example
from tests.cli.harness import Terminal
from tests.store.key_stores import in_memory

ORDER = (
    "vault",
    "identity",
    "recipient",
    "profile",
    "contact",
    "organisation",
    "post",
    "tenure",
    "relationship",
    "interaction",
    "commitment",
    "safe_contact",
    "consent",
    "import_",
    "changes",
    "handover",
    "overlap",
    "bundle",
    "audit",
    "batch",
    "age",
    "completion",
    "demo",
)
PEOPLE = ("amina", "bruno", "registry")
SECOND = "the second officer keeps eleven lanterns"
"""The passphrase of a second officer in Amina's vault; `{second}` is the file that holds it."""

_NAME = re.compile(r"\{([a-z][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Ran:
    """An example as it was run: the arguments that followed noun and verb, and what was printed."""

    example: Example
    arguments: tuple[str, ...]
    stdout: str


@dataclass(slots=True)
class Stage:
    """The folder, the people and what was captured so far."""

    folder: Path
    clock: FixedClock = field(default_factory=lambda: FixedClock(datetime(2026, 11, 20, 9, 0, tzinfo=UTC)))
    captured: dict[str, str] = field(default_factory=dict)

    def filled(self, text: str) -> str:
        """The text with captured values in place of `{name}`."""
        known = {"dir": str(self.folder), "second": str(self.folder / "second.txt"), **self.captured}
        return _NAME.sub(lambda found: known[found[1]], text)

    def run(self, example: Example) -> Ran:
        """Run one example. Fails with what was printed where the status is not the expected one."""
        for name, content in example.files.items():
            (self.folder / name).write_text(self.filled(content), encoding="utf-8")
        person = Terminal(self.folder / example.at, self.clock, passphrase=f"{example.at} counts nine herons at dusk")
        arguments = tuple(self.filled(argument) for argument in example.arguments)
        result = person.run(*example.verb.split(), *arguments, "--json")
        said = f"{example.verb} {' '.join(arguments)}: {result.status}\n{result.stdout}\n{result.stderr}"
        assert result.status == example.status, said
        if example.capture:
            document = json.loads(result.stdout.splitlines()[0])
            self.captured.update({name: _at(document, path) for name, path in example.capture.items()})
        return Ran(example, arguments, result.stdout)


def examples(order: Sequence[str] = ORDER) -> list[Example]:
    """Every example in the order in which they run."""
    there = [f"tests.cli.examples.{name}" for name in order if find_spec(f"tests.cli.examples.{name}")]
    return [example for module in there for example in importlib.import_module(module).EXAMPLES]


@contextmanager
def rehearsal(folder: Path) -> Iterator[Stage]:
    """A stage where keys are cheap, random ids the same in every run, and nothing of this computer shows: its key store
    is one in memory."""
    with pytest.MonkeyPatch.context() as patch:
        least = kdf.Argon2Params(memory_kib=kdf.MIN_MEMORY_KIB, iterations=1, lanes=1)
        patch.setattr(kdf, "STANDARD", least)
        patch.setattr(kdf, "SMALL", least)
        patch.setattr(age.ScryptRecipient.__init__, "__defaults__", (1,))
        # Lists are often in the order of random ids; the document must not change from run to run.
        repeatable = random.Random(20261120)
        patch.setattr(entropy, "secrets", SimpleNamespace(token_bytes=repeatable.randbytes))
        patch.setenv("HOME", str(folder))
        memory = in_memory()
        patch.setattr(key_store, "find", lambda: memory)
        yield Stage(folder)


def run_all(folder: Path) -> tuple[Stage, list[Ran]]:
    """Run every example in this empty folder."""
    (folder / "second.txt").write_text(SECOND + "\n", encoding="utf-8")
    with rehearsal(folder) as stage:
        return stage, [stage.run(example) for example in examples()]


def _at(document: Any, path: str) -> str:
    """The value at a path of keys and numbers; words of a list are joined."""
    found = document
    for key in path.split("."):
        found = found[int(key)] if isinstance(found, list) else found[key]
    return " ".join(found) if isinstance(found, list) else str(found)

"""Starting quickly: a verb imports what it needs and nothing heavy."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.harness import Terminal

HEAVY = ("PySide6", "ui", "zxcvbn", "phonenumbers", "holidays", "clevercsv", "keyring", "segno", "charset_normalizer")
IMPORTED = """
import sys
from rolodex.cli.main import main
status = main(sys.argv[2:])
sys.stderr.write(" ".join(name for name in sys.argv[1].split() if name in sys.modules))
sys.exit(status)
"""
BUDGET_SECONDS = 2.0
"""Of processor time on a slow machine; 0.5 s is usual."""


def _imported(checkout: Path, *arguments: str) -> list[str]:
    command = [sys.executable, "-c", IMPORTED, " ".join(HEAVY), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=checkout, check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr.split()


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("age", "keygen", "--quiet"), ("profile", "list")])
def test_verb_without_a_vault_imports_nothing_heavy(checkout: Path, arguments: tuple[str, ...]) -> None:
    assert _imported(checkout, *arguments) == []


def test_opening_a_vault_imports_nothing_heavy(checkout: Path, terminal: Callable[..., Terminal]) -> None:
    amina = terminal("amina")
    front = ("--vault", str(amina.folder / "vault"), "--passphrase-file", str(amina.passphrase_file))

    assert _imported(checkout, *front, "vault", "info") == []
    assert _imported(checkout, *front, "contact", "search", "Salif") == []


@pytest.mark.parametrize("words", [("--version",), ("vault", "info")])
def test_start_stays_within_its_budget(
    checkout: Path,
    terminal: Callable[..., Terminal],
    words: tuple[str, ...],
    record_property: Callable[[str, object], None],
) -> None:
    amina = terminal("amina")
    front = ["--vault", str(amina.folder / "vault"), "--passphrase-file", str(amina.passphrase_file)]
    before, started = os.times(), time.monotonic()

    subprocess.run([sys.executable, "-m", "rolodex", *front, *words], check=True, capture_output=True, cwd=checkout)

    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    record_property("seconds", round(time.monotonic() - started, 3))
    sys.stdout.write(f"rolodex {' '.join(words)}: {used:.2f} s of processor time\n")
    assert used < BUDGET_SECONDS

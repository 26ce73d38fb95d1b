"""The import contracts of pyproject.toml break when a rule is broken: shown on empty rooms and one bad line."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LINT = "from importlinter.cli import lint_imports_command as run; run()"


ROOMS = ("bundle", "cli", "commands", "crypto", "domain", "interchange", "planning", "store")
BOTTOM = ("errors", "clock", "progress", "log", "paths", "resources")


@pytest.fixture
def copy(tmp_path: Path, checkout: Path) -> Path:
    """The rooms of the project, empty, under its contracts."""
    packages = ["ui", "rolodex", *(f"rolodex/{room}" for room in ROOMS)]
    for file in [*(f"{package}/__init__" for package in packages), *(f"rolodex/{name}" for name in BOTTOM)]:
        path = tmp_path / f"{file}.py"
        path.parent.mkdir(exist_ok=True)
        path.touch()
    shutil.copy(checkout / "pyproject.toml", tmp_path)
    return tmp_path


def contract_holds(top: Path, contract: str) -> bool:
    """Whether one contract is kept; fails if import-linter could not judge it."""
    command = [sys.executable, "-c", LINT, "--no-cache", "--no-logo", "--contract", contract]
    done = subprocess.run(command, cwd=top, capture_output=True, text=True, check=False)
    assert ("1 kept, 0 broken" in done.stdout) != ("0 kept, 1 broken" in done.stdout), done.stdout + done.stderr
    return done.returncode == 0


@pytest.mark.parametrize(
    ("contract", "file", "line"),
    [
        ("rooms", "rolodex/store/bad.py", "import rolodex.commands"),
        ("rooms", "rolodex/bundle/bad.py", "import rolodex.store"),
        ("rooms", "rolodex/domain/bad.py", "import rolodex.crypto"),
        ("rooms", "rolodex/crypto/bad.py", "import rolodex.domain"),
        ("rooms", "rolodex/undeclared.py", ""),
        ("core-without-window", "rolodex/commands/bad.py", "import PySide6.QtCore"),
        ("core-without-window", "rolodex/cli/bad.py", "import ui"),
        ("window-through-commands", "ui/bad.py", "import rolodex.store"),
        ("window-through-commands", "ui/bad.py", "import rolodex.crypto"),
        ("crypto-alone", "rolodex/bundle/bad.py", "import hashlib"),
        ("crypto-alone", "rolodex/store/bad.py", "from cryptography.fernet import Fernet"),
        ("crypto-alone", "rolodex/domain/bad.py", "import secrets"),
        ("driver-alone", "rolodex/commands/bad.py", "import sqlcipher3"),
        ("driver-alone", "rolodex/store/bad.py", "import sqlite3"),
        ("no-network", "rolodex/store/bad.py", "import socket"),
        ("no-network", "ui/bad.py", "from urllib.parse import quote"),
        ("pure-rules", "rolodex/domain/bad.py", "from pathlib import Path"),
        ("pure-rules", "rolodex/planning/bad.py", "import random"),
        ("pure-rules", "rolodex/domain/bad.py", "import time"),
    ],
)
def test_import_against_the_rules_breaks_its_contract(copy: Path, contract: str, file: str, line: str) -> None:
    (copy / file).write_text(f"{line}\n", encoding="utf-8")
    assert not contract_holds(copy, contract)


def test_ring_of_modules_breaks_its_contract(copy: Path) -> None:
    (copy / "rolodex/store/one.py").write_text("import rolodex.store.two\n", encoding="utf-8")
    (copy / "rolodex/store/two.py").write_text("import rolodex.store.one\n", encoding="utf-8")
    assert not contract_holds(copy, "no-rings")


@pytest.mark.parametrize(
    ("contract", "file", "line"),
    [
        ("rooms", "rolodex/commands/good.py", "import rolodex.store, rolodex.bundle"),
        ("window-through-commands", "ui/good.py", "import rolodex.commands, rolodex.domain, rolodex.errors"),
        ("crypto-alone", "rolodex/crypto/good.py", "import hashlib, hmac, secrets"),
        ("driver-alone", "rolodex/store/good.py", "import sqlcipher3"),
        ("pure-rules", "rolodex/domain/good.py", "from datetime import date"),
    ],
)
def test_import_within_the_rules_keeps_its_contract(copy: Path, contract: str, file: str, line: str) -> None:
    (copy / file).write_text(f"{line}\n", encoding="utf-8")
    assert contract_holds(copy, contract)

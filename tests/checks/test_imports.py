"""The import contracts of pyproject.toml find what breaks them, and only that: shown on otherwise empty rooms."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

LINT = "from importlinter.cli import lint_imports_command as run; run()"
ROOMS = ("bundle", "cli", "commands", "crypto", "domain", "interchange", "planning", "store")
BOTTOM = ("errors", "clock", "progress", "log", "paths", "resources")

# The heading of a contract, the importing module, what it imports.
FORBIDDEN = [
    ("Rooms stand on each other", "rolodex.store.a", "rolodex.commands"),
    ("Rooms stand on each other", "rolodex.bundle.a", "rolodex.store"),
    ("Rooms stand on each other", "rolodex.domain.a", "rolodex.crypto"),
    ("Rooms stand on each other", "rolodex.crypto.a", "rolodex.domain"),
    ("The core knows neither", "rolodex.commands.a", "PySide6.QtCore"),
    ("The core knows neither", "rolodex.cli.a", "ui"),
    ("The window enters", "ui.a", "rolodex.store"),
    ("The window enters", "ui.b", "rolodex.crypto"),
    ("Only crypto imports", "rolodex.bundle.b", "hashlib"),
    ("Only crypto imports", "rolodex.store.b", "cryptography.fernet"),
    ("Only crypto imports", "rolodex.domain.b", "secrets"),
    ("Only store imports", "rolodex.commands.b", "sqlcipher3"),
    ("Only store imports", "rolodex.store.c", "sqlite3"),
    ("One module talks", "rolodex.store.e", "keyring"),
    ("One module talks", "rolodex.commands.c", "secretstorage"),
    ("Nobody imports a way", "rolodex.store.d", "socket"),
    ("Nobody imports a way", "ui.c", "urllib.parse"),
    ("Domain and planning import no", "rolodex.domain.c", "pathlib"),
    ("Domain and planning import no", "rolodex.planning.a", "random"),
    ("Domain and planning import no", "rolodex.domain.d", "time"),
]
RING = [("rolodex.interchange.a", "rolodex.interchange.b"), ("rolodex.interchange.b", "rolodex.interchange.a")]
ALLOWED = [
    ("rolodex.commands.a", "rolodex.store"),
    ("rolodex.commands.b", "rolodex.bundle"),
    ("rolodex.store.a", "rolodex.domain"),
    ("rolodex.store.b", "sqlcipher3"),
    ("rolodex.store.key_store", "keyring"),
    ("rolodex.bundle.a", "rolodex.crypto"),
    ("rolodex.crypto.a", "hashlib"),
    ("rolodex.crypto.b", "cryptography.fernet"),
    ("rolodex.domain.a", "datetime"),
    ("rolodex.cli.a", "rolodex.commands"),
    ("ui.a", "rolodex.commands"),
    ("ui.b", "rolodex.domain"),
    ("ui.c", "rolodex.errors"),
    ("ui.d", "PySide6.QtCore"),
]


def judge(top: Path, pyproject: Path, imports: list[tuple[str, str]]) -> str:
    """What import-linter says about the empty rooms with these imports in them."""
    packages = ["ui", "rolodex", *(f"rolodex/{room}" for room in ROOMS)]
    for file in [*(f"{package}/__init__" for package in packages), *(f"rolodex/{name}" for name in BOTTOM)]:
        path = top / f"{file}.py"
        path.parent.mkdir(exist_ok=True)
        path.touch()
    for importer, imported in imports:
        (top / f"{importer.replace('.', '/')}.py").write_text(f"import {imported}\n", encoding="utf-8")
    shutil.copy(pyproject, top)
    command = [sys.executable, "-c", LINT, "--no-cache", "--no-logo"]
    wide = {**os.environ, "COLUMNS": "400"}
    done = subprocess.run(command, cwd=top, env=wide, capture_output=True, text=True, check=False)
    assert "Contracts: " in done.stdout, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> dict[str, str]:
    """Of each broken contract what import-linter says, when every forbidden import is there at once."""
    top = tmp_path_factory.mktemp("broken")
    (top / "rolodex").mkdir()
    (top / "rolodex" / "undeclared.py").touch()
    imports = [(importer, imported) for _, importer, imported in FORBIDDEN]
    said = judge(top, checkout / "pyproject.toml", [*imports, *RING])
    details = said.partition("Broken contracts")[2]
    parts = re.split(r"\n([A-Z][^\n]+)\n-+\n", details)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize(("contract", "importer", "imported"), FORBIDDEN)
def test_import_against_the_rules_breaks_its_contract(
    broken: dict[str, str], contract: str, importer: str, imported: str
) -> None:
    (said,) = [text for name, text in broken.items() if name.startswith(contract)]
    top = imported if imported.startswith(("rolodex", "ui")) else imported.split(".", maxsplit=1)[0]
    assert re.search(rf"\b{re.escape(importer)} -> {re.escape(top)}\b", said), said


def test_room_that_is_not_declared_breaks_the_contract(broken: dict[str, str]) -> None:
    (said,) = [text for name, text in broken.items() if name.startswith("Rooms")]
    assert "undeclared" in said


def test_ring_of_modules_breaks_the_contract(broken: dict[str, str]) -> None:
    (said,) = [text for name, text in broken.items() if name.startswith("No import rings")]
    assert "No cycles are allowed in rolodex.interchange." in said


def test_imports_within_the_rules_keep_every_contract(tmp_path: Path, checkout: Path) -> None:
    assert "Contracts: 9 kept, 0 broken." in judge(tmp_path, checkout / "pyproject.toml", ALLOWED)

"""An import that is killed at any moment leaves the vault as before or as after, never between."""

import os
import subprocess
import sys
from pathlib import Path

from rolodex.clock import SystemClock
from tests.cli import bundles
from tests.cli.harness import Terminal

CHECKOUT = Path(__file__).resolve().parents[2]
CONTACTS = 60
DELAYS_S = (0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.2)


def test_killed_import_leaves_before_or_after(tmp_path: Path, cheap_keys: None) -> None:
    amina, bruno = (_person(tmp_path / name) for name in ("amina", "bruno"))
    bundles.acquainted(amina, bruno)
    lines = [
        ("contact", "add", "--name", f"Official Invented {number}", "--category", "host_government")
        for number in range(CONTACTS)
    ]
    amina.batch(lines)
    file = bundles.exported(amina, bruno, "--purpose", "feed")
    held = 0
    for delay_s in DELAYS_S:
        _kill(bruno, file, delay_s)
        held = len(bruno.json("contact", "list", "--limit", "100")["contacts"])
        logged = len(bruno.json("bundle", "list")["imports"])
        assert (held, logged) in {(0, 0), (CONTACTS, 1)}, f"killed after {delay_s} s"
        if held:
            break
    if not held:
        bruno.json("bundle", "import", str(file))
    assert len(bruno.json("contact", "list", "--limit", "100")["contacts"]) == CONTACTS
    assert bruno.json("vault", "verify")["sound"] is True


def _person(folder: Path) -> Terminal:
    person = Terminal(folder, SystemClock(), passphrase=f"{folder.name} counts nine herons at the ferry")
    person.json("vault", "create", "--officer", folder.name.title(), "--component", "Civil Affairs", "--kdf", "small")
    return person


def _kill(person: Terminal, file: Path, delay_s: float) -> None:
    line = [sys.executable, "-m", "rolodex", "--vault", str(person.folder / "vault"), "--passphrase-file"]
    line += [str(person.passphrase_file), "bundle", "import", str(file)]
    surroundings = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(line, stdout=quiet, stderr=quiet, env=surroundings) as process:
        try:
            process.wait(timeout=delay_s)
        except subprocess.TimeoutExpired:
            process.kill()

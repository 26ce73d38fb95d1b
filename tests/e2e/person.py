"""People of the stories: each has a computer of their own (a folder) and calls the program as separate processes."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one process said."""

    status: int
    stdout: str
    stderr: str

    @property
    def document(self) -> dict[str, Any]:
        found = json.loads(self.stdout)
        assert isinstance(found, dict)
        return found


class Person:
    """One officer at one computer. Every call is a process that opens the vault by its passphrase."""

    def __init__(self, folder: Path, name: str, vault: str = "vault") -> None:
        self.folder = folder
        self.name = name
        self.vault = folder / vault
        self.passphrase_file = folder / f"{name.split(maxsplit=1)[0].lower()}.txt"
        folder.mkdir(parents=True, exist_ok=True)
        self.passphrase_file.write_text(f"{name} counts nine herons at the ferry\n", encoding="utf-8")
        self.officer = ""

    def create(self, component: str) -> "Person":
        """Make the vault, with this person as its officer."""
        made = self("vault", "create", "--officer", self.name, "--component", component, "--kdf", "small")
        self.officer = made["officer"]
        return self

    def command(self) -> list[str]:
        """What is started; the line of the program follows."""
        return [sys.executable, "-m", "rolodex"]

    def run(self, *arguments: str, stdin: str = "", environment: Mapping[str, str] | None = None) -> Outcome:
        """One process with exactly these arguments behind vault and passphrase."""
        line = [*self.command(), "--vault", str(self.vault)]
        line += ["--passphrase-file", str(self.passphrase_file), *arguments]
        surroundings = {**os.environ, "PYTHONPATH": str(CHECKOUT), **(environment or {})}
        done = subprocess.run(
            line,
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=surroundings,
            timeout=120,
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    def __call__(self, *arguments: str, status: int = 0) -> dict[str, Any]:
        """The JSON document of one call. Fails where the exit status is another."""
        outcome = self.run(*arguments, "--json")
        assert outcome.status == status, f"{arguments}: {outcome.status}\n{outcome.stdout}\n{outcome.stderr}"
        return outcome.document

    def refused(self, *arguments: str, status: int) -> str:
        """The code of the error, or the guard or rule that it names."""
        error = self(*arguments, status=status)["error"]
        named = error["params"].get("guard") or error["params"].get("rule")
        return str(named or error["code"])

    def batch(self, lines: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
        """Many calls with one unlock; the document of each."""
        text = "".join(json.dumps([str(word) for word in line]) + "\n" for line in lines)
        outcome = self.run("batch", "-", stdin=text)
        documents = [json.loads(line) for line in outcome.stdout.splitlines()]
        failed = [document for document in documents if "error" in document]
        assert outcome.status == 0, failed or outcome.stderr
        assert len(documents) == len(lines)
        return documents

    def knows(self, other: "Person", how: str = "in_person") -> None:
        """Take over the other's public card and verify the fingerprint as read out."""
        card = self.folder / f"{other.name.split()[0].lower()}.rlxcard"
        shown = other("identity", "public-card", "--out", str(card))
        self("recipient", "add", str(card))
        self("recipient", "verify", other.officer, "--fingerprint", shown["fingerprint"], "--how", how)


def bytes_of(folder: Path) -> bytes:
    """Every byte of every file below a folder."""
    return b"\n".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def only_file(folder: Path, pattern: str = "*.rlx") -> Path:
    """The one file of a folder that matches."""
    found = sorted(folder.glob(pattern))
    assert len(found) == 1, found
    return found[0]

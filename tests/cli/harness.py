"""Runs command lines in this process against real vaults in a temporary folder, as a script would."""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rolodex.cli.call import Call
from rolodex.cli.main import main
from rolodex.clock import Clock

PASSPHRASE = "seven grey herons wait beside the ferry"


class _Input(io.BytesIO):
    """Standard input that is no terminal: nothing can be asked."""

    def isatty(self) -> bool:
        return False


@dataclass(frozen=True, slots=True)
class Result:
    """What one call gave back."""

    status: int
    stdout: str
    stderr: str
    stdout_bytes: bytes = b""

    @property
    def document(self) -> dict[str, Any]:
        """The one JSON document of a call with --json."""
        found = json.loads(self.stdout)
        assert isinstance(found, dict)
        return found


@dataclass(slots=True)
class Terminal:
    """One person at one computer: a folder, a vault in it, a passphrase, a clock."""

    folder: Path
    clock: Clock
    passphrase: str = PASSPHRASE
    vault: str = "vault"
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def passphrase_file(self) -> Path:
        """A file with this person's passphrase, made at the first call."""
        path = self.folder / "passphrase.txt"
        if not path.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            path.write_text(self.passphrase + "\n", encoding="utf-8")
        return path

    def run(self, *arguments: str, stdin: bytes = b"") -> Result:
        """One call as given, with vault and passphrase added in front."""
        front = ["--vault", str(self.folder / self.vault), "--passphrase-file", str(self.passphrase_file)]
        return self.bare(*front, *arguments, stdin=stdin)

    def bare(self, *arguments: str, stdin: bytes = b"") -> Result:
        """One call with nothing added."""
        raw, err = io.BytesIO(), io.StringIO()
        out = io.TextIOWrapper(raw, encoding="utf-8", newline="", write_through=True)
        call = Call(clock=self.clock, stdin=_Input(stdin), stdout=out, stderr=err, wait=lambda _: None)
        status = main(arguments, call)
        return Result(status, raw.getvalue().decode(errors="replace"), err.getvalue(), raw.getvalue())

    def json(self, *arguments: str, status: int = 0, stdin: bytes = b"") -> dict[str, Any]:
        """The document of a call with --json. Fails where the status is another."""
        result = self.run(*arguments, "--json", stdin=stdin)
        assert result.status == status, f"{arguments}: {result.status}\n{result.stdout}\n{result.stderr}"
        return result.document

    def batch(self, lines: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
        """The documents of many calls with one unlock."""
        stdin = "".join(json.dumps(list(line)) + "\n" for line in lines).encode()
        result = self.run("batch", "-", stdin=stdin)
        return [json.loads(line) for line in result.stdout.splitlines()]

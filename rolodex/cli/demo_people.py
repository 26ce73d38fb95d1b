"""Who plays in the demo: actors with a vault each, and invented contacts. No invented name is a real person's."""

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rolodex import errors
from rolodex.cli import exit_codes, main
from rolodex.cli.answer import Answer
from rolodex.cli.call import Call, Options
from rolodex.cli.demo_log import DemoFailed
from rolodex.clock import Clock

_GIVEN = ("Awa", "Bintou", "Chaka", "Djeneba", "Elhadj", "Fanta", "Garba", "Hawa", "Idrissa", "Kadi", "Lamine")
_ROLES = ("market committee", "women's group", "youth council", "herders' union")


class Actor:
    """One person of the demo, at a computer of their own or `at` somebody else's.

    The first call opens the vault, the others go on in the same session until `close`.
    """

    def __init__(self, folder: Path, name: str, clock: Clock, at: "Actor | None" = None) -> None:
        self.folder: Path = at.folder if at else folder / name.lower()
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self.vault = self.folder / "vault"
        self.passphrase_file = self.folder / f"{name.lower()}.txt"
        self.passphrase_file.write_text(f"{name} counts nine grey herons at the ferry\n", encoding="utf-8")
        options = Options(vault=self.vault, passphrase_file=str(self.passphrase_file), json=True)
        self._call = Call(options, clock, io.BytesIO(), io.StringIO(), io.StringIO())
        self._options = options
        self.name = name
        self.officer = ""

    def __call__(self, *arguments: str) -> dict[str, Any]:
        """The document of a command that must be done. Raises `DemoFailed` where it is not."""
        try:
            return self._run(arguments).document
        except errors.RolodexError as error:
            raise DemoFailed(f"{self.name}: {' '.join(arguments[:2])}: {error}") from error

    def status(self, *arguments: str) -> tuple[int, dict[str, Any]]:
        """Exit status and document of a command that may be refused."""
        try:
            answer = self._run(arguments)
        except errors.RolodexError as error:
            return exit_codes.of_error(error), main.error_document(error)
        return answer.status, answer.document

    def refusal(self, *arguments: str) -> str:
        """The guard, rule or code with which a command is refused; empty where it is not."""
        _, document = self.status(*arguments)
        error = document.get("error")
        if error is None:
            return ""
        params = error["params"]
        return str(params.get("guard") or params.get("rule") or error["code"])

    def close(self) -> None:
        """Lock the vault."""
        self._call.close()

    def _run(self, arguments: Sequence[str]) -> Answer:
        self._call.options = self._options
        answer = main.execute(arguments, self._call)
        if not isinstance(answer, Answer):
            raise DemoFailed(f"{self.name}: {' '.join(arguments[:2])} gave no answer")
        return answer


@dataclass(frozen=True, slots=True)
class Invented:
    """An invented contact of the demo."""

    number: int
    name: str
    role: str
    phone: str

    def arguments(self) -> tuple[str, ...]:
        """The command line that adds this contact."""
        return (
            *("contact", "add", "--name", self.name, "--category", "civil_society", "--phone", self.phone),
            *("--organisation", f"Invented {self.role}", "--remarks", f"Invented person {self.number} of the demo."),
        )


def invented(count: int) -> list[Invented]:
    """That many invented people, the same in every run."""
    return [
        Invented(
            number,
            f"{_GIVEN[number % len(_GIVEN)]} Invented-{number:02d}",
            _ROLES[number % len(_ROLES)],
            f"+2237600{number:04d}",
        )
        for number in range(1, count + 1)
    ]


def write_json(path: Path, document: object) -> Path:
    """A decisions file."""
    path.write_text(json.dumps(document), encoding="utf-8")
    return path

"""What a command line verb gives back: one document for programs, one text for people."""

from dataclasses import dataclass, field
from typing import Any

from rolodex.cli import exit_codes


@dataclass(frozen=True, slots=True)
class Answer:
    """`document` is printed with --json, `text` otherwise; `warnings` go to standard error in both cases."""

    document: dict[str, Any]
    text: str = ""
    status: int = exit_codes.DONE
    warnings: tuple[str, ...] = field(default=())

"""What a form collected, and which command takes it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from rolodex.commands import guarded_edits
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId

Call = tuple[Callable[..., Any], tuple[Any, ...]]
"""A command and what it takes after the session."""


@dataclass(frozen=True, slots=True)
class Entered:
    """The edits of a form. `subject` None adds a new one; `base_version` is what an edited one was read at."""

    kind: Kind
    subject: SubjectId | None
    edits: tuple[Edit, ...]
    base_version: int | None = None
    reason: str = ""


Via = Callable[[Entered], Call]


def guarded(entered: Entered) -> Call:
    """The command for kinds with no rules of their own: `guarded_edits.add` or `.edit`."""
    if entered.subject is None:
        return guarded_edits.add, (entered.kind, entered.edits, entered.reason)
    command = partial(guarded_edits.edit, base_version=entered.base_version, reason=entered.reason)
    return command, (entered.subject, entered.kind, entered.edits)

"""Running a command for a window that shows more than its answer: what was changed, and what undo and redo would do."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from rolodex.commands import undoing
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from rolodex.store import change_sets

__all__ = ["Changes", "Outcome", "Steps", "run", "steps"]

T = TypeVar("T")
MOST_NAMED = 1_000
"""More changed subjects than these are not named one by one."""


@dataclass(frozen=True, slots=True)
class Steps:
    """The commands that undo and redo would take back or bring back, as the change sets name them; empty: none."""

    undo: str = ""
    redo: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a command wrote. `commands` names its change sets, oldest first; none where it wrote no claims, as for keys.

    `subjects` are those it touched, or None where they are too many to name: then anything may be different.
    """

    commands: tuple[str, ...]
    subjects: frozenset[SubjectId] | None
    has_written: bool

    def touches(self, subject: SubjectId) -> bool:
        """Whether this subject may be different now."""
        return self.subjects is None or subject in self.subjects


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """The command's own answer, with what it changed."""

    value: T
    changes: Changes
    steps: Steps


def run(session: Session, command: Callable[..., T], *args: Any, **named: Any) -> Outcome[T]:
    """Run a command that may write. Raises what the command raises."""
    before, rows_before = change_sets.latest_no(session.db), session.db.rows_written
    value = command(session, *args, **named)
    written = change_sets.since(session.db, before)
    touched = change_sets.subjects_since(session.db, before, MOST_NAMED + 1) if written else set()
    subjects = None if len(touched) > MOST_NAMED else frozenset(touched)
    has_written = session.db.rows_written != rows_before
    return Outcome(value, Changes(tuple(one.command for one in written), subjects, has_written), steps(session))


def steps(session: Session) -> Steps:
    """What undo and redo would do now; nothing where the session only reads."""
    if session.identity is None:
        return Steps()
    undo, redo = undoing.next_undo(session), undoing.next_redo(session)
    return Steps(undo.command if undo else "", redo.command if redo else "")

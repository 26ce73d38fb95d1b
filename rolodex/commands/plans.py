"""Plans of introductions: prepared from the vault, solved beside it, kept in it; pinned, moved, confirmed.

`prepare` and `keep` run where the vault is, `solve` anywhere: values in, values out. Each write is one step of undo.
"""

from dataclasses import dataclass
from datetime import date

from rolodex.commands.plan_views import Why
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from rolodex.planning.problem import Plan, Problem
from rolodex.progress import Progress


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to search: so many seconds, or so many iterations (the same plan every time) where given."""

    seconds: float = 5.0
    iterations: int | None = None
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Prepared:
    """A case as a problem of planning: plain values for another lane. `previous` is the stored plan, None for none."""

    case: SubjectId
    stamp: str
    problem: Problem
    previous: Plan | None


@dataclass(frozen=True, slots=True)
class Left:
    """Contacts of one meeting that found no place, why, and the fallback that suggests itself."""

    contacts: tuple[SubjectId, ...]
    why: Why
    suggested: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """One introduction of a proposal: minutes after midnight on the case's clock. `introduction` None: a new one."""

    introduction: SubjectId | None
    contacts: tuple[SubjectId, ...]
    on: date
    starts: int
    minutes: int
    place: str
    mode: str
    needs: tuple[str, ...]
    pinned: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan without a breach that nobody kept yet. `moved` counts introductions that were planned on another day."""

    case: SubjectId
    stamp: str
    stops: tuple[Proposed, ...]
    left: tuple[Left, ...]
    value: float
    moved: int


@dataclass(frozen=True, slots=True)
class Kept:
    """What `keep` wrote: how many introductions are new, changed and cancelled."""

    added: int
    changed: int
    cancelled: int


@dataclass(frozen=True, slots=True)
class Estimate:
    """The days that these meetings need, None where no number helps them all; `never` cannot be placed on any day."""

    days: int | None
    available: int
    never: tuple[Left, ...]


def prepare(session: Session, case_id: SubjectId, modes: tuple[str, ...] = ()) -> Prepared:
    """Read a case as a problem. `modes` (road, air …) are tried for every way in place of the stated ones.

    Raises `NotFound`, `Invalid` where the days of the case are missing or two in one meeting must not meet.
    """
    raise NotImplementedError


def solve(prepared: Prepared, effort: Effort, progress: Progress) -> Proposal:
    """Place the introductions; needs no session. Raises `Cancelled`."""
    raise NotImplementedError


def keep(session: Session, proposal: Proposal) -> Kept:
    """Write a proposal into the case: introductions `proposed`, those no longer planned cancelled.

    An introduction of the same contacts keeps its id. Raises `NotFound`, `Conflict` where the case changed since it was
    prepared, `IllegalTransition` where somebody else holds the case or it was transferred.
    """
    raise NotImplementedError


def pin(session: Session, introduction: SubjectId) -> None:
    """Fix a planned introduction where it is: no later plan moves it. Raises `NotFound`, `IllegalTransition`."""
    raise NotImplementedError


def unpin(session: Session, introduction: SubjectId) -> None:
    """Let a later plan move it again; one that was confirmed is proposed again. Raises as `pin`."""
    raise NotImplementedError


def confirm(session: Session, introduction: SubjectId) -> None:
    """The contact agreed to day and time. Raises as `pin`."""
    raise NotImplementedError


def cancel(session: Session, introduction: SubjectId) -> None:
    """Take a planned introduction back; its contacts wait for a plan again. Raises as `pin`."""
    raise NotImplementedError


def move(session: Session, introduction: SubjectId, on: date, starts: int) -> None:
    """Put an introduction on a day and time of the case's clock, and pin it there.

    Raises `Invalid("starts_at", rule)` where the plan would break a hard rule that it does not break now, `rule` as
    `planning.check.Rule`; else as `pin`.
    """
    raise NotImplementedError


def place(session: Session, case_id: SubjectId, contact: SubjectId, on: date, starts: int) -> SubjectId:
    """Put a contact's meeting, so far without a place, on a day and time, and pin it there. Raises as `move`."""
    raise NotImplementedError


def estimate(prepared: Prepared, priority: int | None, progress: Progress) -> Estimate:
    """How many days like those of the case the meetings up to this priority need; needs no session."""
    raise NotImplementedError

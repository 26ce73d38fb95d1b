"""A prepared case solved, and the days that it needs: values in, values out, no vault."""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from rolodex.commands.plan_problem import Group, Mapped, is_block
from rolodex.commands.plan_values import Why
from rolodex.domain import fallback
from rolodex.domain.ids import SubjectId
from rolodex.planning import check
from rolodex.planning import solve as solver
from rolodex.planning.estimate import days_needed
from rolodex.planning.problem import Day, Plan, Problem, Stop, Unplaced
from rolodex.planning.solve import Budget
from rolodex.progress import Progress

MOST_DAYS: Final = 60
"""The most days that an estimate asks for: more than any overlap that was ever granted."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to search. Iterations give the same plan every time, seconds cap them; neither: the solver's usual."""

    seconds: float | None = None
    iterations: int | None = None
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Prepared:
    """A case as a problem of planning: plain values for another lane. `previous` is the stored plan, None for none.

    `open_days` are the days of the overlap that can be used; `further` stands for days after it, for estimates.
    `stored` are the planned introductions that a new plan goes on with or takes back.
    """

    case: SubjectId
    stamp: str
    mapped: Mapped
    further: Mapped
    open_days: int
    previous: Plan | None
    stored: tuple[SubjectId, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """Contacts of one meeting that found no place, why, and the fallback that suggests itself."""

    contacts: tuple[SubjectId, ...]
    why: Why
    suggested: str
    priority: int


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
    """A plan without a breach that nobody kept yet. `moved` counts introductions that were planned on another day,
    `withdrawn` are those that have no place any more."""

    case: SubjectId
    stamp: str
    stops: tuple[Proposed, ...]
    left: tuple[Left, ...]
    withdrawn: tuple[SubjectId, ...]
    moved: int


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many days these meetings need, None where even 60 are too few. `available` are there; `meetings` were asked
    about; `never` has no place on any number of days."""

    days: int | None
    available: int
    meetings: int
    never: tuple[Left, ...]


def solve(prepared: Prepared, effort: Effort, progress: Progress) -> Proposal:
    """Place the introductions; needs no session. Raises `Cancelled`; `RuntimeError` for a plan with a breach, which is
    a defect."""
    plan = _solved(prepared.mapped.problem, effort, progress, prepared.previous)
    groups = prepared.mapped.groups
    stops = tuple(_proposed(groups[stop.meeting], stop) for stop in plan.stops if not is_block(stop.meeting))
    used = {stop.introduction for stop in stops}
    planned = {group.planned.introduction: group.planned for group in groups.values() if group.planned is not None}
    return Proposal(
        case=prepared.case,
        stamp=prepared.stamp,
        stops=stops,
        left=_left(plan.unplaced, prepared.mapped),
        withdrawn=tuple(one for one in prepared.stored if one not in used),
        moved=sum(stop.introduction is not None and planned[stop.introduction].on != stop.on for stop in stops),
    )


def estimate(prepared: Prepared, priority: int | None, effort: Effort, progress: Progress) -> Estimate:
    """How many days like those of the case the meetings up to this priority need, None for all; needs no session.

    Raises `Cancelled`.
    """
    found = prepared.further
    wanted = frozenset(
        group.id
        for group in found.groups.values()
        if priority is None or min(person.priority for person in group.people) <= priority
    )
    days = found.problem.days
    problem = Problem(days[: prepared.open_days], found.problem.places, found.problem.travel, found.problem.meetings)
    more = partial(_further_day, days, prepared.open_days)
    answer = days_needed(problem, wanted, more, partial(_solved, effort=effort, progress=progress), len(days))
    return Estimate(answer.days, prepared.open_days, len(wanted), _left(answer.unplaceable, found))


def reason(found: Mapped, left: Unplaced) -> Why:
    """Why a meeting was left out, as people are told: what the solver knows, and what it cannot know."""
    if not found.problem.days:
        return Why.NO_DAY
    if found.groups[left.meeting].place in found.unreached:
        return Why.NO_WAY_KNOWN
    return Why(left.reason.value)


def suggested(group: Group) -> str:
    """The fallback for all contacts of one meeting: the most careful of theirs."""
    return max((person.suggested for person in group.people), key=fallback.MODES.index)


def _solved(problem: Problem, effort: Effort, progress: Progress, previous: Plan | None = None) -> Plan:
    budget = Budget(effort.seconds, effort.iterations, effort.seed)
    plan = solver.solve(problem, budget, time.monotonic, previous, progress)
    broken = check.breaches(problem, plan)
    if broken:
        raise RuntimeError(f"a plan with a breach: {', '.join(sorted({breach.rule.value for breach in broken}))}")
    return plan


def _further_day(days: tuple[Day, ...], first: int, number: int) -> Day:
    return days[first + number - 1]


def _proposed(group: Group, stop: Stop) -> Proposed:
    return Proposed(
        introduction=group.planned.introduction if group.planned is not None else None,
        contacts=tuple(sorted(person.contact for person in group.people)),
        on=date.fromisoformat(stop.day),
        starts=int(stop.start),
        minutes=group.minutes,
        place=group.place,
        mode=group.mode,
        needs=tuple(sorted(group.needs)),
        pinned=group.planned is not None and group.planned.pinned,
    )


def _left(unplaced: Iterable[Unplaced], found: Mapped) -> tuple[Left, ...]:
    groups: Mapping[str, Group] = found.groups
    left = [
        Left(
            contacts=tuple(sorted(person.contact for person in groups[one.meeting].people)),
            why=reason(found, one),
            suggested=suggested(groups[one.meeting]),
            priority=min(person.priority for person in groups[one.meeting].people),
        )
        for one in unplaced
        if one.meeting in groups
    ]
    return tuple(sorted(left, key=lambda one: (one.priority, one.contacts)))

"""How many days are needed? The fewest on which every wanted meeting that can be held at all has a place."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from rolodex.planning.explain import earliest_days, impossible
from rolodex.planning.problem import Day, Meeting, Plan, Problem, Unplaced

_TOLERANCE: Final = 1e-6

Solve: TypeAlias = Callable[[Problem], Plan]


@dataclass(frozen=True, slots=True)
class Estimate:
    """`days` counts from the first day of the problem; None where even the most that were allowed are too few.

    `unplaceable` are wanted meetings that no number of days helps; they are not counted on. `plan` solves `problem`:
    the days of the answer (the most allowed, where there is none) with the wanted meetings and what they depend on,
    each of value 1.
    """

    days: int | None
    unplaceable: tuple[Unplaced, ...]
    plan: Plan
    problem: Problem


def days_needed(
    problem: Problem, wanted: frozenset[str], more: Callable[[int], Day], solve: Solve, most: int
) -> Estimate:
    """The fewest days with a place for every wanted meeting that can have one: those of the problem in their order,
    then `more(1)`, `more(2)` and so on, `most` in sum.

    Pinned meetings keep their time whether they are wanted or not; other meetings that nobody wants or waits for are
    left out. `solve` is asked a few times; if it finds no complete plan although there is one, the answer is too large,
    never too small. Pure but for `solve` and `more`.
    """
    search = _Search(problem, wanted, more, most)
    if not search.wanted:
        return Estimate(0, search.unplaceable, Plan(0, (), ()), search.with_days(0))
    count, asked, plan = search.fewest(solve)
    return Estimate(count, search.unplaceable, plan, asked)


class _Search:
    """The same question with more and more days."""

    def __init__(self, problem: Problem, wanted: frozenset[str], more: Callable[[int], Day], most: int) -> None:
        further = tuple(more(number) for number in range(1, most - len(problem.days) + 1))
        self.full = replace(problem, days=problem.days + further)
        self.most = most
        self.first_days = earliest_days(self.full)
        self.unplaceable = tuple(left_out for left_out in impossible(self.full) if left_out.meeting in wanted)
        self.wanted = wanted & frozenset(self.first_days)
        self.needed = _with_predecessors(self.full, self.wanted)

    def with_days(self, count: int) -> Problem:
        """The problem on its first days, with who is wanted or waited for, and with what is pinned on these days."""
        days = self.full.days[:count]
        meetings = [
            meeting
            for meeting in self.full.meetings
            if self.first_days.get(meeting.id, count) < count
            and (meeting.id in self.needed or meeting.pinned is not None)
        ]
        names = frozenset(meeting.id for meeting in meetings)
        day_names = frozenset(day.id for day in days)
        return replace(self.full, days=days, meetings=tuple(self._reduced(one, names, day_names) for one in meetings))

    def at_least(self) -> int:
        """A bound that needs no solver: the first day of each, the number of meetings a day, and the hours.

        More than `most` where these say already that no number of days is enough.
        """
        durations = [meeting.duration for meeting in self.full.meetings if meeting.id in self.needed]
        first = max(self.first_days[name] for name in self.needed) + 1
        number, hours = 0, 0.0
        for count, day in enumerate(self.full.days[: self.most], start=1):
            number += len(durations) if day.max_meetings is None else day.max_meetings
            hours += day.end - day.start
            if count >= first and number >= len(durations) and hours >= sum(durations) - _TOLERANCE:
                return count
        return self.most + 1

    def fewest(self, solve: Solve) -> tuple[int | None, Problem, Plan]:
        """The fewest days that are enough, by longer and longer steps up, then halving back; None if none are."""
        too_few, step = self.at_least() - 1, 1
        enough: tuple[int, Problem, Plan] | None = None
        while enough is None or enough[0] - too_few > 1:
            count = min(too_few + step, self.most) if enough is None else (enough[0] + too_few) // 2
            asked = self.with_days(count)
            plan = solve(asked)
            if self.wanted <= {stop.meeting for stop in plan.stops}:
                enough = count, asked, plan
            elif count == self.most:
                return None, asked, plan
            else:
                too_few, step = count, step * 2
        return enough

    def _reduced(self, meeting: Meeting, names: frozenset[str], days: frozenset[str]) -> Meeting:
        """The meeting without what stands in no relation to these days and meetings."""
        return replace(
            meeting,
            value=1,
            windows=() if meeting.pinned else tuple(window for window in meeting.windows if window.day in days),
            after=meeting.after if meeting.id in self.needed else (),
            not_same_day_place=meeting.not_same_day_place & names,
        )


def _with_predecessors(problem: Problem, names: frozenset[str]) -> frozenset[str]:
    """These meetings and all that must come before them."""
    meetings = {meeting.id: meeting for meeting in problem.meetings}
    found, waiting = set(names), list(names)
    while waiting:
        for name in meetings[waiting.pop()].after:
            if name not in found:
                found.add(name)
                waiting.append(name)
    return frozenset(found)

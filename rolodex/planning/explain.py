"""Why a meeting has no place: what the problem alone rules out, and what the finished plan leaves no room for.

The days on which a meeting could be are narrowed step by step: those that have what it needs, of these those that reach
its place, of these those long enough to go there and come back, of these those with a time of its own. The step that
leaves no day is the reason.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rolodex.planning.problem import Day, Meeting, Number, Plan, Problem, Reason, Stop, Unplaced

_TOLERANCE: Final = 1e-6
_WHATEVER_THE_TIME: Final = frozenset({Reason.NEEDS_NEVER_THERE, Reason.PLACE_NEVER_REACHABLE, Reason.TOO_FAR})


def reasons(problem: Problem, plan: Plan) -> tuple[Unplaced, ...]:
    """Every meeting without a stop, in the order of the problem, with the first `Reason` that applies. Pure.

    The stops of the plan must keep the rules; what it says itself about unplaced meetings is not looked at. A pinned
    meeting without a stop is `PINNED_CANNOT_BE_KEPT` unless nothing could ever bring it about.
    """
    possible = _Possibilities(problem)
    finished = _Finished(problem, plan, possible)
    return tuple(
        Unplaced(meeting.id, finished.reason(meeting))
        for meeting in problem.meetings
        if meeting.id not in finished.stops
    )


def impossible(problem: Problem) -> tuple[Unplaced, ...]:
    """The meetings that no plan can hold, whatever else is left out, in the order of the problem. Pure."""
    possible = _Possibilities(problem)
    return tuple(
        Unplaced(meeting.id, reason) for meeting in problem.meetings if (reason := possible.obstacle(meeting.id))
    )


def earliest_days(problem: Problem) -> dict[str, int]:
    """For every meeting that is not impossible, the first day (0 is the first of the problem) on which it can be."""
    possible = _Possibilities(problem)
    return {name: end.day for name, end in possible.earliest_ends.items()}


@dataclass(frozen=True, slots=True, order=True)
class _End:
    """When a meeting is over at the earliest: the number of the day, and the time on it."""

    day: int
    time: Number


class _Possibilities:
    """What each meeting could do if it were alone with those that must come before it."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.meetings = {meeting.id: meeting for meeting in problem.meetings}
        self.days = {day.id: number for number, day in enumerate(problem.days)}
        self._rows = {place: number for number, place in enumerate(problem.places)}
        self.days_in_reach: dict[str, list[Day]] = {}
        self.earliest_ends: dict[str, _End] = {}
        self._obstacles: dict[str, Reason] = {}
        for meeting in self._predecessors_first():
            self._settle(meeting)

    def obstacle(self, name: str) -> Reason | None:
        """Why no plan can hold this meeting; None where one could. A ring of `after` waits for itself."""
        if name in self.earliest_ends:
            return None
        reason = self._obstacles.get(name, Reason.AFTER_SOMETHING_UNPLACED)
        if self.meetings[name].pinned is not None and reason not in _WHATEVER_THE_TIME:
            return Reason.PINNED_CANNOT_BE_KEPT
        return reason

    def travel(self, origin: str, target: str) -> Number:
        """The time from one place to another."""
        return self.problem.travel[self._rows[origin]][self._rows[target]]

    def _narrow_days(self, meeting: Meeting) -> list[Day] | Reason:
        """The days with needs, way and length for the meeting; where there is none, what is missing."""
        days = [day for day in self.problem.days if meeting.needs <= day.has]
        if meeting.needs and not days:
            return Reason.NEEDS_NEVER_THERE
        reached = [day for day in days if _reaches(day, meeting.place)]
        if days and not reached:
            return Reason.PLACE_NEVER_REACHABLE
        long_enough = [day for day in reached if self._is_long_enough(day, meeting)]
        if reached and not long_enough:
            return Reason.TOO_FAR
        return long_enough

    def start_alone(self, day: Day, meeting: Meeting, not_before: Number | None = None) -> Number | None:
        """Its earliest start where nothing else is on the day; None where it could not end in time."""
        arrive = day.start + self.travel(day.origin, meeting.place)
        start = _first_start(day, meeting, arrive if not_before is None else max(arrive, not_before))
        if start is None or not self.ends_in_time(day, meeting, start + meeting.duration):
            return None
        return start

    def ends_in_time(self, day: Day, last: Meeting, leave: Number) -> bool:
        """True where the team is at the day's target in time if it leaves its last meeting then."""
        return leave + self.travel(last.place, day.target) <= day.end + _TOLERANCE

    def _is_long_enough(self, day: Day, meeting: Meeting) -> bool:
        arrive = day.start + self.travel(day.origin, meeting.place)
        return self.ends_in_time(day, meeting, arrive + meeting.duration)

    def _predecessors_first(self) -> Iterator[Meeting]:
        """Every meeting after those that it must come after; those of a ring never come."""
        waiting = {meeting.id: len(set(meeting.after)) for meeting in self.problem.meetings}
        followers: dict[str, list[Meeting]] = {}
        for meeting in self.problem.meetings:
            for name in set(meeting.after):
                followers.setdefault(name, []).append(meeting)
        ready = [meeting for meeting in self.problem.meetings if not waiting[meeting.id]]
        while ready:
            meeting = ready.pop()
            yield meeting
            for follower in followers.get(meeting.id, ()):
                waiting[follower.id] -= 1
                if not waiting[follower.id]:
                    ready.append(follower)

    def _settle(self, meeting: Meeting) -> None:
        days = self._narrow_days(meeting)
        if isinstance(days, Reason):
            self._obstacles[meeting.id] = days
            return
        self.days_in_reach[meeting.id] = days
        before = [self.earliest_ends[name] for name in meeting.after if name in self.earliest_ends]
        bound = max(before, default=_End(-1, 0))
        for day in days:
            number = self.days[day.id]
            if number < bound.day:
                continue
            start = self.start_alone(day, meeting, bound.time if number == bound.day else None)
            if start is None:
                continue
            if len(before) == len(meeting.after):
                self.earliest_ends[meeting.id] = _End(number, start + meeting.duration)
            return
        self._obstacles[meeting.id] = Reason.NO_TIME_OF_ITS_OWN


class _Finished:
    """A plan, and what would still fit into it."""

    def __init__(self, problem: Problem, plan: Plan, possible: _Possibilities) -> None:
        self.possible = possible
        self.stops = {stop.meeting: stop for stop in plan.stops}
        self.routes: dict[str, list[Stop]] = {day.id: [] for day in problem.days}
        for stop in plan.stops:
            self.routes[stop.day].append(stop)
        self.apart: dict[str, set[str]] = {meeting.id: set(meeting.not_same_day_place) for meeting in problem.meetings}
        for meeting in problem.meetings:
            for name in meeting.not_same_day_place:
                self.apart.setdefault(name, set()).add(meeting.id)

    def reason(self, meeting: Meeting) -> Reason:
        """The first that applies."""
        obstacle = self.possible.obstacle(meeting.id)
        if obstacle is not None and obstacle is not Reason.AFTER_SOMETHING_UNPLACED:
            return obstacle
        if meeting.pinned is not None:
            return Reason.PINNED_CANNOT_BE_KEPT
        if any(name not in self.stops for name in meeting.after):
            return Reason.AFTER_SOMETHING_UNPLACED
        if self._is_kept_apart(meeting):
            return Reason.KEPT_APART
        open_days = self._days_open_to(meeting)
        if open_days and all(self._is_full(day) for day in open_days):
            return Reason.DAYS_FULL
        return Reason.OTHERS_COUNT_MORE

    def _days_open_to(self, meeting: Meeting) -> list[Day]:
        """The days on which it could be alone, none before what must come first."""
        days = self.possible.days_in_reach.get(meeting.id, [])
        numbers = self.possible.days
        first = max((numbers[self.stops[name].day] for name in meeting.after), default=0)
        return [day for day in days if numbers[day.id] >= first and self.possible.start_alone(day, meeting) is not None]

    def _is_full(self, day: Day) -> bool:
        return day.max_meetings is not None and len(self.routes[day.id]) >= day.max_meetings

    def _is_kept_apart(self, meeting: Meeting) -> bool:
        """True where the plan has room for it on a day whose only fault is who else is there."""
        meetings = self.possible.meetings
        days_apart = {
            self.stops[name].day
            for name in self.apart[meeting.id]
            if name in self.stops and meetings[name].place == meeting.place
        }
        return any(day.id in days_apart and self._has_room(day, meeting) for day in self._days_open_to(meeting))

    def _has_room(self, day: Day, meeting: Meeting) -> bool:
        """True where the meeting can be put between two stops of the day, the others moved in time if need be."""
        if self._is_full(day):
            return False
        route = [self.possible.meetings[stop.meeting] for stop in self.routes[day.id]]
        before = [number for number, other in enumerate(route, start=1) if other.id in meeting.after]
        return any(
            self._can_be_walked(day, [*route[:number], meeting, *route[number:]])
            for number in range(max(before, default=0), len(route) + 1)
        )

    def _can_be_walked(self, day: Day, route: list[Meeting]) -> bool:
        here, free_at = day.origin, day.start
        for meeting in route:
            start = _first_start(day, meeting, free_at + self.possible.travel(here, meeting.place))
            if start is None:
                return False
            here, free_at = meeting.place, start + meeting.duration
        return self.possible.ends_in_time(day, route[-1], free_at)


def _first_start(day: Day, meeting: Meeting, not_before: Number) -> Number | None:
    """The earliest time at `not_before` or later at which the meeting may start on this day, None where there is none.

    A pin replaces the windows; without either, any time up to the day's end.
    """
    for begin, end in _times(meeting, day):
        start = max(begin, not_before)
        if start <= end + _TOLERANCE:
            return start
    return None


def _reaches(day: Day, place: str) -> bool:
    return day.reachable is None or place in day.reachable or place in (day.origin, day.target)


def _times(meeting: Meeting, day: Day) -> list[tuple[Number, Number]]:
    """When it may start on this day, in order."""
    if meeting.pinned is not None:
        return [(meeting.pinned.start, meeting.pinned.start)] if meeting.pinned.day == day.id else []
    if not meeting.windows:
        return [(day.start, day.end)]
    return sorted((window.start, window.end) for window in meeting.windows if window.day == day.id)

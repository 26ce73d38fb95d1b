"""The independent checker: every rule that a plan must keep, by following it stop by stop.

It shares the types of `problem` with the solver and nothing else, and it is slow and plain on purpose: a plan that has
a breach here is a defect of whatever made it. Every comparison is put so that a number that is none (NaN) fails it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import fsum, isclose
from typing import Final

from rolodex.planning.problem import Day, Meeting, Number, Plan, Problem, Reason, Stop

TOLERANCE: Final = 1e-6
"""How much two times may differ and still be the same, in the unit of the problem."""

NEVER_POSSIBLE: Final = frozenset(
    {Reason.NEEDS_NEVER_THERE, Reason.PLACE_NEVER_REACHABLE, Reason.TOO_FAR, Reason.PINNED_CANNOT_BE_KEPT}
)
"""Why a pinned meeting may be left out: nothing that weighs it against other meetings."""


class Rule(StrEnum):
    """What a plan can break."""

    UNKNOWN_DAY = "unknown_day"
    UNKNOWN_MEETING = "unknown_meeting"
    PLACED_TWICE = "placed_twice"
    UNPLACED_TWICE = "unplaced_twice"
    PLACED_AND_UNPLACED = "placed_and_unplaced"
    NOT_ACCOUNTED_FOR = "not_accounted_for"
    OUT_OF_ORDER = "out_of_order"
    BEFORE_DAY_STARTS = "before_day_starts"
    TRAVEL_TOO_SHORT = "travel_too_short"
    AFTER_DAY_ENDS = "after_day_ends"
    STARTS_BEFORE_ARRIVAL = "starts_before_arrival"
    WRONG_DURATION = "wrong_duration"
    OUTSIDE_WINDOWS = "outside_windows"
    PINNED_MOVED = "pinned_moved"
    AFTER_UNPLACED = "after_unplaced"
    AFTER_NOT_KEPT = "after_not_kept"
    NOT_SAME_DAY_PLACE = "not_same_day_place"
    NEEDS_NOT_THERE = "needs_not_there"
    NOT_REACHABLE = "not_reachable"
    TOO_MANY_MEETINGS = "too_many_meetings"
    WRONG_VALUE = "wrong_value"


@dataclass(frozen=True, slots=True)
class Breach:
    """One rule broken: by which meeting, on which day, and with which other meeting. Empty text where there is none."""

    rule: Rule
    meeting: str
    day: str
    other: str = ""


def breaches(problem: Problem, plan: Plan) -> tuple[Breach, ...]:
    """Every breach of the plan, none if it is good. Pure.

    The problem must be sound (every place, day and meeting that it names exists); the plan may hold anything. Stops of
    something unknown are named and then left out of the rest.
    """
    return tuple(_Inspection(problem, plan).all())


class _Inspection:
    """One plan held against one problem."""

    def __init__(self, problem: Problem, plan: Plan) -> None:
        self.problem = problem
        self.plan = plan
        self.days = {day.id: day for day in problem.days}
        self.meetings = {meeting.id: meeting for meeting in problem.meetings}
        self.stops = [stop for stop in plan.stops if stop.day in self.days and stop.meeting in self.meetings]
        self.first_stops: dict[str, Stop] = {}
        for stop in self.stops:
            self.first_stops.setdefault(stop.meeting, stop)

    def all(self) -> Iterator[Breach]:
        """Every breach: what is named, then day by day, then meeting by meeting, then the value."""
        yield from self.named()
        for day in self.problem.days:
            stops = [stop for stop in self.stops if stop.day == day.id]
            yield from self.of_route(day, stops)
            yield from self.of_company(day, stops)
            for stop in stops:
                yield from self.of_stop(day, stop)
        for meeting in self.problem.meetings:
            yield from self.of_pin(meeting)
            yield from self.of_predecessors(meeting)
        yield from self.of_value()

    def named(self) -> Iterator[Breach]:
        """Unknown names, and meetings that are named never or too often."""
        for stop in self.plan.stops:
            if stop.day not in self.days:
                yield Breach(Rule.UNKNOWN_DAY, stop.meeting, stop.day)
            if stop.meeting not in self.meetings:
                yield Breach(Rule.UNKNOWN_MEETING, stop.meeting, stop.day)
        for left_out in self.plan.unplaced:
            if left_out.meeting not in self.meetings:
                yield Breach(Rule.UNKNOWN_MEETING, left_out.meeting, "")
        placed = Counter(stop.meeting for stop in self.plan.stops)
        unplaced = Counter(left_out.meeting for left_out in self.plan.unplaced)
        for meeting in self.meetings:
            if placed[meeting] > 1:
                yield Breach(Rule.PLACED_TWICE, meeting, "")
            if unplaced[meeting] > 1:
                yield Breach(Rule.UNPLACED_TWICE, meeting, "")
            if placed[meeting] and unplaced[meeting]:
                yield Breach(Rule.PLACED_AND_UNPLACED, meeting, "")
            if not placed[meeting] and not unplaced[meeting]:
                yield Breach(Rule.NOT_ACCOUNTED_FOR, meeting, "")

    def of_route(self, day: Day, stops: list[Stop]) -> Iterator[Breach]:
        """The team leaves the origin, goes from stop to stop in their order, and is at the target in time."""
        here = day.origin
        free_at = day.start
        previous: Stop | None = None
        for stop in stops:
            there = self.meetings[stop.meeting].place
            if previous is not None and not _not_before(stop.start, previous.start):
                yield Breach(Rule.OUT_OF_ORDER, stop.meeting, day.id, previous.meeting)
            elif not _not_before(stop.arrive, free_at + self.travel(here, there)):
                if previous is None:
                    yield Breach(Rule.BEFORE_DAY_STARTS, stop.meeting, day.id)
                else:
                    yield Breach(Rule.TRAVEL_TOO_SHORT, stop.meeting, day.id, previous.meeting)
            here, free_at, previous = there, stop.leave, stop
        if previous is not None and not _not_before(day.end, free_at + self.travel(here, day.target)):
            yield Breach(Rule.AFTER_DAY_ENDS, previous.meeting, day.id)

    def of_company(self, day: Day, stops: list[Stop]) -> Iterator[Breach]:
        """What the meetings of one day do to each other: not too many, and nobody whom another must not meet."""
        if day.max_meetings is not None and len(stops) > day.max_meetings:
            for stop in stops[day.max_meetings :]:
                yield Breach(Rule.TOO_MANY_MEETINGS, stop.meeting, day.id)
        for one, other in combinations([self.meetings[stop.meeting] for stop in stops], 2):
            is_apart = other.id in one.not_same_day_place or one.id in other.not_same_day_place
            if is_apart and one.place == other.place:
                yield Breach(Rule.NOT_SAME_DAY_PLACE, other.id, day.id, one.id)

    def of_stop(self, day: Day, stop: Stop) -> Iterator[Breach]:
        """What a stop must keep whatever else is on its day."""
        meeting = self.meetings[stop.meeting]
        if not _not_before(stop.start, stop.arrive):
            yield Breach(Rule.STARTS_BEFORE_ARRIVAL, meeting.id, day.id)
        if not _is_same(stop.leave, stop.start + meeting.duration):
            yield Breach(Rule.WRONG_DURATION, meeting.id, day.id)
        if meeting.pinned is None and not _is_within_windows(meeting, stop):
            yield Breach(Rule.OUTSIDE_WINDOWS, meeting.id, day.id)
        if not meeting.needs <= day.has:
            yield Breach(Rule.NEEDS_NOT_THERE, meeting.id, day.id)
        is_on_the_way = meeting.place in (day.origin, day.target)
        if day.reachable is not None and meeting.place not in day.reachable and not is_on_the_way:
            yield Breach(Rule.NOT_REACHABLE, meeting.id, day.id)

    def of_pin(self, meeting: Meeting) -> Iterator[Breach]:
        """A pinned meeting is held when it was agreed, or left out for a reason that is no weighing."""
        if meeting.pinned is None:
            return
        stop = self.first_stops.get(meeting.id)
        if stop is None:
            reasons = {left_out.reason for left_out in self.plan.unplaced if left_out.meeting == meeting.id}
            is_kept = bool(reasons) and reasons <= NEVER_POSSIBLE
        else:
            is_kept = stop.day == meeting.pinned.day and _is_same(stop.start, meeting.pinned.start)
        if not is_kept:
            yield Breach(Rule.PINNED_MOVED, meeting.id, meeting.pinned.day)

    def of_predecessors(self, meeting: Meeting) -> Iterator[Breach]:
        """What must come first is placed, and is over when this meeting starts."""
        stop = self.first_stops.get(meeting.id)
        if stop is None:
            return
        order = [day.id for day in self.problem.days]
        for name in meeting.after:
            first = self.first_stops.get(name)
            if first is None:
                yield Breach(Rule.AFTER_UNPLACED, meeting.id, stop.day, name)
                continue
            is_earlier_day = order.index(first.day) < order.index(stop.day)
            is_earlier_that_day = first.day == stop.day and _not_before(stop.start, first.leave)
            if not (is_earlier_day or is_earlier_that_day):
                yield Breach(Rule.AFTER_NOT_KEPT, meeting.id, stop.day, name)

    def of_value(self) -> Iterator[Breach]:
        """The value of the plan is the sum of what is placed, each once."""
        worth = fsum(self.meetings[name].value for name in self.first_stops)
        if not isclose(self.plan.value, worth, rel_tol=1e-9, abs_tol=TOLERANCE):
            yield Breach(Rule.WRONG_VALUE, "", "")

    def travel(self, origin: str, target: str) -> Number:
        """The time from one place to another."""
        return self.problem.travel[self.problem.places.index(origin)][self.problem.places.index(target)]


def _not_before(late: Number, early: Number) -> bool:
    return late >= early - TOLERANCE


def _is_same(one: Number, other: Number) -> bool:
    return abs(one - other) <= TOLERANCE


def _is_within_windows(meeting: Meeting, stop: Stop) -> bool:
    if not meeting.windows:
        return True
    return any(
        window.day == stop.day and _not_before(stop.start, window.start) and _not_before(window.end, stop.start)
        for window in meeting.windows
    )

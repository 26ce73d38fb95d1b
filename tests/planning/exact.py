"""The best plan of a small problem by constraint programming (CP-SAT); of the solver it knows only the types."""

from itertools import product

from ortools.sat.python import cp_model

from rolodex.planning.problem import Day, Meeting, Problem


def best(problem: Problem) -> tuple[int, int]:
    """How many pinned meetings can be kept, and the largest sum of values of a plan that keeps that many.

    Times and values must be whole numbers.
    """
    return _Model(problem).solved()


class _Model:
    """One circuit a day through the meetings that are held on it, and one start a meeting."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.model = cp_model.CpModel()
        latest = max(int(day.end) for day in problem.days)
        self.starts = {meeting.id: self.model.new_int_var(0, latest, "") for meeting in problem.meetings}
        self.held = {
            (meeting.id, day.id): self.model.new_bool_var("") for meeting in problem.meetings for day in problem.days
        }
        for meeting in problem.meetings:
            self.model.add_at_most_one(self.held[meeting.id, day.id] for day in problem.days)
            for day in problem.days:
                self.allow(meeting, day)
            for name in meeting.after:
                self.put_after(meeting, next(other for other in problem.meetings if other.id == name))
        for day in problem.days:
            self.walk(day)
            self.keep_apart(day)

    def travel(self, here: str, there: str) -> int:
        return int(self.problem.travel[self.problem.places.index(here)][self.problem.places.index(there)])

    def allow(self, meeting: Meeting, day: Day) -> None:
        """On this day only with what it needs, in reach, at a time of its own."""
        is_held = self.held[meeting.id, day.id]
        in_reach = day.reachable is None or meeting.place in {*day.reachable, day.origin, day.target}
        if not in_reach or not meeting.needs <= day.has:
            self.model.add(is_held == 0)
        times = [(window.start, window.end) for window in meeting.windows if window.day == day.id]
        if meeting.pinned is not None:
            times = [(meeting.pinned.start, meeting.pinned.start)] if meeting.pinned.day == day.id else []
        elif not meeting.windows:
            times = [(day.start, day.end)]
        chosen = []
        for start, end in times:
            is_then = self.model.new_bool_var("")
            self.model.add(self.starts[meeting.id] >= int(start)).only_enforce_if(is_then)
            self.model.add(self.starts[meeting.id] <= int(end)).only_enforce_if(is_then)
            chosen.append(is_then)
        self.model.add(sum(chosen) >= is_held)

    def put_after(self, meeting: Meeting, first: Meeting) -> None:
        for number, day in enumerate(self.problem.days):
            is_held = self.held[meeting.id, day.id]
            until = [self.held[first.id, other.id] for other in self.problem.days[: number + 1]]
            self.model.add(sum(until) >= is_held)
            over = self.starts[first.id] + int(first.duration)
            self.model.add(over <= self.starts[meeting.id]).only_enforce_if(is_held, until[-1])

    def walk(self, day: Day) -> None:
        """From the origin through all that are held on this day to the target, in time."""
        nobody = self.model.new_bool_var("")
        arcs: list[tuple[int, int, cp_model.IntVar]] = [(0, 0, nobody)]
        for meeting in self.problem.meetings:
            # Meetings of no length at one place could else go round by themselves.
            self.model.add_implication(nobody, ~self.held[meeting.id, day.id])
        numbered = list(enumerate(self.problem.meetings, start=1))
        for number, meeting in numbered:
            start, duration = self.starts[meeting.id], int(meeting.duration)
            skipped, is_first, is_last = (self.model.new_bool_var("") for _ in range(3))
            self.model.add(skipped + self.held[meeting.id, day.id] == 1)
            arrive = int(day.start) + self.travel(day.origin, meeting.place)
            self.model.add(start >= arrive).only_enforce_if(is_first)
            back = duration + self.travel(meeting.place, day.target)
            self.model.add(start + back <= int(day.end)).only_enforce_if(is_last)
            arcs += [(number, number, skipped), (0, number, is_first), (number, 0, is_last)]
        for (number, meeting), (other, following) in product(numbered, numbered):
            if number != other:
                goes = self.model.new_bool_var("")
                hop = int(meeting.duration) + self.travel(meeting.place, following.place)
                self.model.add(self.starts[following.id] >= self.starts[meeting.id] + hop).only_enforce_if(goes)
                arcs.append((number, other, goes))
        self.model.add_circuit(arcs)
        if day.max_meetings is not None:
            self.model.add(sum(self.held[meeting.id, day.id] for meeting in self.problem.meetings) <= day.max_meetings)

    def keep_apart(self, day: Day) -> None:
        for one, other in product(self.problem.meetings, self.problem.meetings):
            if other.id in one.not_same_day_place and one.place == other.place:
                self.model.add(self.held[one.id, day.id] + self.held[other.id, day.id] <= 1)

    def solved(self) -> tuple[int, int]:
        total = sum(int(meeting.value) for meeting in self.problem.meetings) + 1
        worth = sum(
            (int(meeting.value) + (total if meeting.pinned is not None else 0)) * self.held[meeting.id, day.id]
            for meeting in self.problem.meetings
            for day in self.problem.days
        )
        self.model.maximize(worth)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        assert solver.solve(self.model) == cp_model.OPTIMAL
        return divmod(round(solver.objective_value), total)

"""The best plan of a problem of a handful of meetings, by trying everything. Independent of the solver."""

from collections.abc import Iterator

from rolodex.planning.explain import reasons
from rolodex.planning.problem import Day, Meeting, Number, Plan, Problem, Stop


def solved(problem: Problem) -> Plan:
    """The plan with the most pinned meetings and, of these, the most value."""
    pinned = {meeting.id for meeting in problem.meetings if meeting.pinned}
    values = {meeting.id: meeting.value for meeting in problem.meetings}

    def worth(stops: tuple[Stop, ...]) -> tuple[int, Number]:
        return len({stop.meeting for stop in stops} & pinned), sum(values[stop.meeting] for stop in stops)

    stops = max(_all(problem, problem.days, ()), key=worth)
    plan = Plan(worth(stops)[1], stops, ())
    return Plan(plan.value, stops, reasons(problem, plan))


def _all(problem: Problem, days: tuple[Day, ...], stops: tuple[Stop, ...]) -> Iterator[tuple[Stop, ...]]:
    """Every way to go on from these stops, on these days; the first is the one that is going on."""
    if not days:
        yield stops
        return
    day = days[0]
    today = [stop for stop in stops if stop.day == day.id]
    meetings = {meeting.id: meeting for meeting in problem.meetings}
    here = meetings[today[-1].meeting].place if today else day.origin
    free_at = today[-1].leave if today else day.start
    if not today or free_at + _travel(problem, here, day.target) <= day.end:
        yield from _all(problem, days[1:], stops)
    for meeting in problem.meetings:
        arrive = free_at + _travel(problem, here, meeting.place)
        others = [meetings[stop.meeting] for stop in today]
        start = _start(day, meeting, arrive)
        if start is None or start + meeting.duration > day.end:
            continue
        if not _is_welcome(day, meeting, others, {stop.meeting for stop in stops}):
            continue
        yield from _all(problem, days, (*stops, Stop(day.id, meeting.id, arrive, start, start + meeting.duration)))


def _travel(problem: Problem, origin: str, target: str) -> Number:
    return problem.travel[problem.places.index(origin)][problem.places.index(target)]


def _start(day: Day, meeting: Meeting, arrive: Number) -> Number | None:
    if meeting.pinned:
        is_in_time = meeting.pinned.day == day.id and meeting.pinned.start >= arrive
        return meeting.pinned.start if is_in_time else None
    if not meeting.windows:
        return arrive
    windows = [window for window in meeting.windows if window.day == day.id and window.end >= arrive]
    return min((max(arrive, window.start) for window in windows), default=None)


def _is_welcome(day: Day, meeting: Meeting, others: list[Meeting], placed: set[str]) -> bool:
    is_reached = day.reachable is None or meeting.place in day.reachable or meeting.place in (day.origin, day.target)
    has_room = day.max_meetings is None or len(others) < day.max_meetings
    is_kept_apart = any(
        other.place == meeting.place
        and (other.id in meeting.not_same_day_place or meeting.id in other.not_same_day_place)
        for other in others
    )
    return (
        meeting.id not in placed
        and set(meeting.after) <= placed
        and meeting.needs <= day.has
        and is_reached
        and has_room
        and not is_kept_apart
    )

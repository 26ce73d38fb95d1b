"""The plan that a vault holds, as the solver and the independent checker see it."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from rolodex.commands import plan_days
from rolodex.commands.plan_gathering import Gathered
from rolodex.commands.plan_problem import Mapped, Reading, is_block, mapped
from rolodex.planning import check, explain
from rolodex.planning.check import Breach
from rolodex.planning.problem import Plan, Reason, Stop, Unplaced

NOBODY: Final[Mapping[str, tuple[date, int]]] = MappingProxyType({})


def as_stored(gathered: Gathered) -> Mapped:
    """The problem of all open days of the overlap, past ones too, with every planned introduction as it is.

    Raises `Invalid` where the country has no calendar.
    """
    days = tuple(day for day in plan_days.of_overlap(gathered) if day.is_open)
    return mapped(gathered, days, reading=Reading.AS_STORED)


def breaches(found: Mapped, moved: Mapping[str, tuple[date, int]] = NOBODY) -> tuple[Breach, ...]:
    """What the checker says to the stored plan, with some meetings moved.

    What an officer promised twice is no fault of the plan: breaches between such blocks alone are left out.
    """
    broken = check.breaches(found.problem, plan_of(found, moved))
    return tuple(one for one in broken if not (is_block(one.meeting) and (not one.other or is_block(one.other))))


def plan_of(found: Mapped, moved: Mapping[str, tuple[date, int]] = NOBODY) -> Plan:
    """What is stored as a plan of the problem, with some meetings moved; of what is not placed no reason is known.

    A stored day that the problem does not have stays in it: that is for the checker to see.
    """
    times: dict[str, tuple[str, int]] = {}
    never = {one.meeting: one.reason for one in explain.impossible(found.problem)}
    for meeting in found.problem.meetings:
        group = found.groups.get(meeting.id)
        if meeting.id in moved:
            times[meeting.id] = (moved[meeting.id][0].isoformat(), moved[meeting.id][1])
        elif group is None and meeting.pinned is not None and meeting.id not in never:
            times[meeting.id] = (meeting.pinned.day, int(meeting.pinned.start))
        elif group is not None and group.planned is not None:
            times[meeting.id] = (group.planned.on.isoformat(), group.planned.starts)
    placed = [meeting for meeting in found.problem.meetings if meeting.id in times]
    stops = [
        Stop(times[one.id][0], one.id, times[one.id][1], times[one.id][1], times[one.id][1] + one.duration)
        for one in placed
    ]
    return Plan(
        value=sum(meeting.value for meeting in placed),
        stops=tuple(sorted(stops, key=lambda stop: (stop.day, stop.start, stop.leave))),
        unplaced=tuple(
            Unplaced(meeting.id, never.get(meeting.id, Reason.OTHERS_COUNT_MORE))
            for meeting in found.problem.meetings
            if meeting.id not in times
        ),
    )

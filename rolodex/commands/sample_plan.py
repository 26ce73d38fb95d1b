"""What the invented officers tell the planner of their case, and the plan that follows: for samples and pictures."""

from collections.abc import Mapping
from datetime import date
from itertools import cycle
from typing import Final

from rolodex.commands import fallbacks, plan_inputs, plan_views, plans
from rolodex.commands.plan_inputs import Input
from rolodex.commands.plans import Effort
from rolodex.commands.session import Session
from rolodex.domain.ids import SubjectId
from rolodex.progress import Progress

_HOURS: Final = {
    "time_zone": "Africa/Bamako",
    "base": "Gao",
    "starts": "07:30",
    "ends": "17:30",
    "curfew_from": "19:00",
    "curfew_to": "06:00",
    "daylight_from": "06:15",
    "daylight_to": "17:00",
    "max_per_day": 4,
    "minutes": 60,
}
_WAYS: Final = (
    ("Gao", "Ansongo", 100),
    ("Gao", "Bourem", 95),
    ("Gao", "Gossi", 160),
    ("Bourem", "Kidal", 200),
)
_WHERE: Final = ("Gao", "Gao", "Ansongo", "Gao", "Bourem", "Gossi", "Gao", "Ansongo", "Bourem", "Kidal")
"""Where the next contact is met. Kidal is reached with the convoy, which takes longer than a day allows."""
_EFFORT: Final = Effort(iterations=600)


def make(session: Session, case: SubjectId, people: Mapping[str, SubjectId], officers: tuple[SubjectId, ...]) -> None:
    """Tell the planner about days, places and ways, keep a plan, pin a meeting, propose what suggests itself instead.

    `officers` are who leaves and who comes. Raises as the commands do.
    """
    view = plan_views.plan(session, case)
    working = [day.on for day in view.days if day.kind is plan_views.DayKind.WORKING]
    plan_inputs.put(session, case, [Input("planning", _HOURS), *_places(), *_days(working, officers)])
    waiting = {met.contact for left in view.unplaced for met in left.contacts}
    where = cycle(_WHERE)
    for name in sorted(people):
        if people[name] in waiting:
            meeting = Input("meeting", {"place": next(where)})
            plan_inputs.put_of_items(session, case, [people[name]], [meeting])
    plans.keep(session, plans.solve(plans.prepare(session, case), _EFFORT, Progress()))
    view = plan_views.plan(session, case)
    planned = [stop for stop in view.stops if stop.state == "proposed"]
    for stop in planned[:1]:
        plans.confirm(session, stop.introduction)
    for stop in planned[1:2]:
        plans.pin(session, stop.introduction)
    for left in view.unplaced[:1]:
        fallbacks.propose(session, case, {met.contact: left.suggested for met in left.contacts})


def _places() -> list[Input]:
    ways = [Input("travel", {"from": one, "to": other, "minutes": minutes}) for one, other, minutes in _WAYS]
    places = [Input("places", {"name": name, "admin1": "Gao"}) for name in ("Gao", "Ansongo", "Bourem")]
    places.append(Input("places", {"name": "Gossi", "admin1": "Tombouctou"}))
    places.append(Input("places", {"name": "Kidal", "admin1": "Kidal", "convoy_only": True}))
    return [*places, *ways]


def _days(working: list[date], officers: tuple[SubjectId, ...]) -> list[Input]:
    """A holiday of the station, a day off, a morning that is taken, a convoy; the days are those of the overlap."""
    outgoing, incoming = officers
    said = []
    if len(working) > 4:
        second, third, fourth = working[1:4]
        morning = {"from": f"{second.isoformat()}T08:00:00Z", "to": f"{second.isoformat()}T10:30:00Z"}
        said.append(Input("busy", {"officer": incoming.hex(), **morning}))
        said.append(Input("plan_days", {"on": third.isoformat(), "convoy_to": ["Kidal"]}))
        said.append(Input("official_holidays", {"on": fourth.isoformat(), "name": "Day of the station"}))
    if len(working) > 6:
        off = working[-2].isoformat()
        away = {"from": off, "to": off, "kind": "r_and_r"}
        said.append(Input("absences", {"officer": outgoing.hex(), **away}))
    return said

"""What the invented officers tell the planner of their case, and the plan that follows: for samples and pictures."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import cycle
from typing import Final

from rolodex.commands import fallbacks, handover_items, plan_inputs, plan_views, plans
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
_BRIEF: Final = {
    "why": "Is asked first when something happens on the road.",
    "history": "Met every month since the spring.",
    "current_actions": "Waits for the date of the next visit.",
    "promises": "We come before the rains.",
    "sensitivities": "Wants to be asked before a third person comes along.",
    "if_then": "If the road closes, a call is enough.",
    "do_not": "No visit on market days.",
    "who_else_knows": "The national staff in the Gao office.",
}
_EFFORT: Final = Effort(iterations=600)


def make(session: Session, case: SubjectId, people: Mapping[str, SubjectId], officers: tuple[SubjectId, ...]) -> None:
    """Tell the planner about days, places and ways, keep a plan, pin a meeting, propose what suggests itself instead.

    `officers` are who leaves and who comes. Raises as the commands do.
    """
    view = plan_views.plan(session, case)
    working = [day.on for day in view.days if day.kind is plan_views.DayKind.WORKING]
    plan_inputs.put(session, case, [Input("planning", _HOURS), *_places(), *_days(working, officers)])
    waiting = {met.contact for left in view.unplaced for met in left.contacts}
    listed = [people[name] for name in sorted(people) if people[name] in waiting]
    for contact, place in zip(listed, cycle(_WHERE), strict=False):
        plan_inputs.put_of_items(session, case, [contact], [Input("meeting", {"place": place})])
    _rank(session, case, listed)
    plans.keep(session, plans.solve(plans.prepare(session, case), _EFFORT, Progress()))
    view = plan_views.plan(session, case)
    planned = [stop for stop in view.stops if stop.state == "proposed"]
    for stop in planned[:1]:
        plans.confirm(session, stop.introduction)
    for stop in planned[1:2]:
        plans.pin(session, stop.introduction)
    for left in view.unplaced[:1]:
        fallbacks.propose(session, case, {met.contact: left.suggested for met in left.contacts})


def _rank(session: Session, case: SubjectId, listed: Sequence[SubjectId]) -> None:
    """Three of first priority, with a brief each, among them who is met in Kidal; four of second."""
    first = [contact for contact, place in zip(listed, _WHERE, strict=False) if place in {"Kidal", "Ansongo"}]
    second = [contact for contact in listed if contact not in first][:4]
    for priority, contacts in ((1, first), (2, second)):
        handover_items.arrange(session, case, contacts, "", priority)
    for contact in first:
        handover_items.brief(session, case, contact, _BRIEF)


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

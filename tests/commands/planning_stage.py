"""The stage of the tests of plans: story S9, two days for fourteen contacts in five places."""

import random
from dataclasses import dataclass
from datetime import date
from functools import partial

from rolodex.commands import (
    contacts,
    guarded_edits,
    handovers,
    plan_inputs,
    plan_views,
    plans,
    subjects,
)
from rolodex.commands.contacts import Wanted
from rolodex.commands.handovers import Opening
from rolodex.commands.plan_inputs import Input
from rolodex.commands.plan_views import PlanView, StopView
from rolodex.commands.plans import Effort, Proposal
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.progress import Progress

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
HOURS = {
    "time_zone": "Africa/Bamako",
    "base": "Gao",
    "starts": "07:30",
    "ends": "18:00",
    "curfew_from": "19:00",
    "curfew_to": "06:00",
    "daylight_from": "06:00",
    "daylight_to": "17:30",
    "max_per_day": 5,
    "minutes": 45,
}
WAYS = (("Gao", "Ansongo", 100), ("Gao", "Bourem", 95), ("Gao", "Gossi", 160), ("Bourem", "Kidal", 200))
EFFORT = Effort(iterations=400, seed=1)


@dataclass(slots=True)
class Stage:
    """Amina hands over to Bruno in two days: fourteen contacts of first priority in five places."""

    session: Session
    case: SubjectId
    who: dict[str, SubjectId]

    def name(self, contact: SubjectId) -> str:
        return next(name for name, one in self.who.items() if one == contact)

    def solved(self) -> Proposal:
        return plans.solve(plans.prepare(self.session, self.case), EFFORT, Progress())

    def kept(self) -> PlanView:
        plans.keep(self.session, self.solved())
        return self.view()

    def view(self) -> PlanView:
        return plan_views.plan(self.session, self.case)

    def stops(self) -> dict[str, StopView]:
        planned = [stop for stop in self.view().stops if stop.state in {"proposed", "confirmed"}]
        return {self.name(met.contact): stop for stop in planned for met in stop.contacts}

    def needs(self, name: str) -> tuple[str, ...]:
        items = plan_views.inputs(self.session, self.case).items
        return next(item.needs for item in items if item.contact.contact == self.who[name])

    def meeting(self, name: str, **value: object) -> None:
        plan_inputs.put_of_items(self.session, self.case, [self.who[name]], [Input("meeting", value)])

    def put(self, field: str, **value: object) -> None:
        plan_inputs.put(self.session, self.case, [Input(field, value)])


def officer(session: Session, name: str, **values: str) -> SubjectId:
    edits = [Edit("name", name), *(Edit(field, value) for field, value in values.items())]
    return subjects.add(session, Kind.OFFICER, edits).subject


def contact(session: Session, name: str, *more: Edit) -> SubjectId:
    return contacts.add(session, Wanted((Edit("names", {"text": name}), *more))).subject


def tie(session: Session, kind: str, one: SubjectId, other: SubjectId) -> None:
    edits = [Edit("type", kind), Edit("from_contact", one.hex()), Edit("to_contact", other.hex())]
    guarded_edits.add(session, Kind.RELATIONSHIP, edits)


PLACES = {
    "Gao": ("Awa", "Binta", "Chaka", "Djeneba", "Elhadj"),
    "Ansongo": ("Fanta", "Gaoussou", "Hawa"),
    "Bourem": ("Issa", "Jalika", "Kadia"),
    "Gossi": ("Lassana",),
    "Kidal": ("Moussa", "Nana"),
}
"""Kidal is reached by convoy only, on Tuesday; Chaka and Djeneba must not meet; Hawa must be met by a woman; Issa is
the gatekeeper to Jalika."""


def staged(session: Session) -> Stage:
    """The stage in this vault; its ids are the same in every run, as the search walks in their order."""
    session.new_id = partial(random.Random(9).randbytes, 16)
    bruno = officer(session, "Bruno", gender="male")
    who = {}
    for name in (name for names in PLACES.values() for name in names):
        more = []
        if name == "Hawa":
            wish = {"interlocutor_gender": "female", "interlocutor_gender_strength": "must"}
            more.append(Edit("preferences", wish))
        who[name] = contact(session, f"{name} Invented", *more)
    tie(session, "must_not_meet", who["Chaka"], who["Djeneba"])
    tie(session, "gatekeeper_to", who["Issa"], who["Jalika"])
    opening = Opening(
        incoming=bruno,
        first_day=MONDAY.isoformat(),
        last_day=TUESDAY.isoformat(),
        contacts=tuple(who.values()),
        first_priority=tuple(who.values()),
    )
    case = handovers.start(session, opening).case
    stage = Stage(session, case, who)
    ways = [Input("travel", {"from": one, "to": other, "minutes": minutes}) for one, other, minutes in WAYS]
    places = [Input("places", {"name": place, "admin1": f"{place} region"}) for place in PLACES]
    kidal = Input("places", {"name": "Kidal", "convoy_only": True})
    convoy = Input("plan_days", {"on": TUESDAY.isoformat(), "convoy_to": ["Kidal"], "starts": "06:30"})
    plan_inputs.put(session, case, [Input("planning", HOURS), *places, kidal, convoy, *ways])
    for place, names in PLACES.items():
        named = [who[name] for name in names]
        plan_inputs.put_of_items(session, case, named, [Input("meeting", {"place": place})])
    return stage

"""A case with fourteen contacts in five places and ten days of overlap, for the tests of the overlap page."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt

from rolodex.clock import FixedClock
from rolodex.commands import (
    contacts,
    guarded_edits,
    handover_items,
    handovers,
    identities,
    passphrases,
    plan_inputs,
    plan_views,
    plans,
    recipients,
    vaults,
)
from rolodex.commands.contacts import Wanted
from rolodex.commands.handovers import Opening
from rolodex.commands.plan_inputs import Input
from rolodex.commands.plan_views import PlanView, StopView
from rolodex.commands.plans import Proposal, Proposed
from rolodex.commands.recipients import Comparison
from rolodex.commands.session import Session
from rolodex.commands.vaults import OfficerDraft
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.handover import State
from rolodex.domain.ids import SubjectId
from tests.ui.conftest import AT, PASSPHRASE, Person
from tests.ui.handover_stage import BRIEF, CHEAP, SALMAS_PASSPHRASE, run
from ui.pages.overlap_page import OverlapPage

CTRL: Final = Qt.KeyboardModifier.ControlModifier
ALT: Final = Qt.KeyboardModifier.AltModifier
MONDAY, WEDNESDAY, LAST = date(2026, 11, 23), date(2026, 11, 25), date(2026, 12, 2)
HOURS: Final = {
    "time_zone": "Africa/Bamako",
    "base": "Gao",
    "starts": "07:30",
    "ends": "18:00",
    "curfew_from": "19:00",
    "curfew_to": "06:00",
    "daylight_from": "06:00",
    "daylight_to": "17:30",
    "max_per_day": 4,
    "minutes": 45,
}
WAYS: Final = (("Gao", "Ansongo", 100), ("Gao", "Bourem", 95), ("Gao", "Gossi", 160), ("Bourem", "Kidal", 200))
PLACES: Final = {
    "Gao": ("Awa", "Binta", "Chaka", "Djeneba", "Elhadj"),
    "Ansongo": ("Fanta", "Gaoussou", "Hawa"),
    "Bourem": ("Issa", "Jalika", "Kadia"),
    "Gossi": ("Lassana",),
    "Kidal": ("Moussa", "Nana"),
}
"""Kidal is reached by convoy only, which never goes; Hawa must be met by a woman, and there is none; Chaka and Djeneba
must not meet."""
FIRST: Final = ("Awa", "Fanta", "Hawa", "Issa", "Moussa")
PLAN: Final = (
    ("Awa", 23, 450, "Gao"),
    ("Binta", 23, 510, "Gao"),
    ("Chaka", 23, 570, "Gao"),
    ("Djeneba", 24, 450, "Gao"),
    ("Fanta", 24, 600, "Ansongo"),
    ("Gaoussou", 24, 660, "Ansongo"),
    ("Elhadj", 25, 840, "Gao"),
    ("Lassana", 26, 630, "Gossi"),
    ("Issa", 32, 570, "Bourem"),
    ("Jalika", 32, 630, "Bourem"),
    ("Kadia", 32, 690, "Bourem"),
)
"""Who is met on which day of November (32 is 2 December), from which minute, where."""


@dataclass(slots=True)
class Stage:
    """Amina's and Bruno's vaults, closed; Bruno's has none of the case."""

    amina: Path
    case: SubjectId
    who: dict[str, SubjectId]

    def copy(self, folder: Path) -> "Stage":
        """The same in a folder of its own."""
        return Stage(Path(shutil.copytree(self.amina, folder)), self.case, self.who)


def staged(
    folder: Path, *, last: date = LAST, hours: Mapping[str, object] | None = None, is_planned: bool = True
) -> Stage:
    """Make the vaults; a plan is kept in the case unless said otherwise."""
    secret = passphrases.from_text(PASSPHRASE)
    clock = FixedClock(AT)
    amina = vaults.create(folder / "amina", secret, OfficerDraft("Amina", "Civil Affairs"), CHEAP, clock)
    bruno = vaults.create(folder / "bruno", secret, OfficerDraft("Bruno", "Civil Affairs"), CHEAP, clock)
    recipients.add(amina, identities.public_card(bruno, None, None))
    recipients.verify(amina, bruno.acting()[1], identities.show(bruno).fingerprint, Comparison.IN_PERSON)
    salma = vaults.add_officer(amina, passphrases.from_text(SALMAS_PASSPHRASE), OfficerDraft("Salma"), CHEAP)
    who = {name: _contact(amina, name) for names in PLACES.values() for name in names}
    _tie(amina, who["Chaka"], who["Djeneba"])
    opening = Opening(
        incoming=bruno.acting()[1],
        supervisor=salma,
        first_day=MONDAY.isoformat(),
        last_day=last.isoformat(),
        contacts=tuple(who.values()),
        first_priority=tuple(who[name] for name in FIRST),
    )
    case = handovers.start(amina, opening).case
    _say(amina, case, who, {**HOURS, **(hours or {})}, bruno.acting()[1])
    for state in (State.PLANNED, State.BRIEFING):
        handovers.advance(amina, case, state)
    for name in FIRST:
        handover_items.brief(amina, case, who[name], BRIEF)
    handovers.advance(amina, case, State.INTRODUCING)
    if is_planned:
        _keep_plan(amina, case, who)
    amina.close()
    bruno.close()
    return Stage(folder / "amina", case, who)


def _keep_plan(session: Session, case: SubjectId, who: dict[str, SubjectId]) -> None:
    """A plan by hand: a search would find another one with every vault, for its ids are others."""
    stops = tuple(
        Proposed(
            introduction=None,
            contacts=(who[name],),
            on=MONDAY + timedelta(days=day - MONDAY.day),
            starts=starts,
            minutes=45,
            place=place,
            mode="joint_office" if place == "Gao" else "joint_visit",
            needs=(),
            pinned=False,
        )
        for name, day, starts, place in PLAN
    )
    plans.keep(session, Proposal(case, plans.prepare(session, case).stamp, stops, (), (), 0))


def _contact(session: Session, name: str) -> SubjectId:
    more = []
    if name == "Hawa":
        wish = {"interlocutor_gender": "female", "interlocutor_gender_strength": "must"}
        more.append(Edit("preferences", wish))
    return contacts.add(session, Wanted((Edit("names", {"text": f"{name} Invented"}), *more))).subject


def _tie(session: Session, one: SubjectId, other: SubjectId) -> None:
    edits = [Edit("type", "must_not_meet"), Edit("from_contact", one.hex()), Edit("to_contact", other.hex())]
    guarded_edits.add(session, Kind.RELATIONSHIP, edits)


def _say(
    session: Session, case: SubjectId, who: dict[str, SubjectId], hours: Mapping[str, object], bruno: SubjectId
) -> None:
    ways = [Input("travel", {"from": one, "to": other, "minutes": minutes}) for one, other, minutes in WAYS]
    places = [Input("places", {"name": place, "admin1": f"{place} region"}) for place in PLACES]
    kidal = Input("places", {"name": "Kidal", "convoy_only": True})
    holiday = Input("official_holidays", {"on": "2026-11-27", "name": "Day of the river"})
    busy = {"officer": bruno.hex(), "from": "2026-11-25T08:00:00Z", "to": "2026-11-25T11:00:00Z"}
    leave = {"officer": session.acting()[1].hex(), "from": "2026-12-01", "to": "2026-12-01", "kind": "r_and_r"}
    more = [holiday, Input("busy", busy), Input("absences", leave)]
    plan_inputs.put(session, case, [Input("planning", hours), *places, kidal, *ways, *more])
    for place, names in PLACES.items():
        named = [who[name] for name in names]
        plan_inputs.put_of_items(session, case, named, [Input("meeting", {"place": place})])


def opened(person: Person, passphrase: str = PASSPHRASE) -> Person:
    """Unlock and show the overlap, with its key."""
    person.unlock(passphrase)
    person.press(Qt.Key.Key_3, CTRL)
    person.wait()
    return person


def page_of(person: Person) -> OverlapPage:
    """The overlap page."""
    page = person.window.workspace.page("overlap")  # type: ignore[union-attr]
    assert isinstance(page, OverlapPage)
    return page


def plan_of(person: Person, stage: Stage) -> PlanView:
    """The stored plan."""
    return run(person, plan_views.plan, stage.case)


def stop_of(person: Person, stage: Stage, name: str) -> StopView:
    """The planned or held introduction of this contact."""
    stops = [one for one in plan_of(person, stage).stops if stage.who[name] in {met.contact for met in one.contacts}]
    return stops[-1]


def choose(person: Person, stage: Stage, name: str) -> None:
    """Make the bar of this contact the current one, with the keyboard in the picture."""
    views = page_of(person).views
    bar = next(one for one in views._shown.bars if stage.who[name] in {met.contact for met in one.contacts})
    views.view().setFocus()
    views.gantt.choose(bar.key)

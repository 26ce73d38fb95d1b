"""Introductions planned, kept, moved and planned again: story S9 and the rules around it."""

from dataclasses import dataclass
from datetime import date

import pytest

from rolodex.commands import (
    contacts,
    fallbacks,
    guarded_edits,
    handover_items,
    handovers,
    introductions,
    plan_inputs,
    plan_views,
    plans,
    subjects,
    undoing,
)
from rolodex.commands.contacts import Wanted
from rolodex.commands.handovers import Opening
from rolodex.commands.plan_inputs import Input
from rolodex.commands.plan_views import DayKind, PlanView, StopView, Why
from rolodex.commands.plans import Effort, Proposal
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.handover import CaseFact
from rolodex.domain.ids import SubjectId
from rolodex.errors import Conflict, IllegalTransition, Invalid, NotFound
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


@pytest.fixture
def stage(session: Session) -> Stage:
    return staged(session)


def test_impossible_overlap_gives_a_plan_without_a_breach_and_a_reason_for_everybody_else(stage: Stage) -> None:
    view = stage.kept()
    placed = stage.stops()
    left = {stage.name(met.contact): one for one in view.unplaced for met in one.contacts}
    assert view.breaches == ()
    assert set(placed) | set(left) == set(stage.who)
    assert set(placed) & set(left) == set()
    assert len(placed) >= 9
    assert left["Hawa"].why is Why.NEEDS_NEVER_THERE
    assert all(one.suggested == "third_party" and not one.accepted for one in left.values())
    assert placed["Issa"].starts_at < placed["Jalika"].starts_at
    assert placed["Chaka"].on != placed["Djeneba"].on
    assert (view.counts.first, view.counts.first_placed, view.counts.unplaced) == (14, len(placed), len(left))


def test_stops_carry_local_minutes_and_the_rides_around_them(stage: Stage) -> None:
    stage.kept()
    first = min((stop for stop in stage.stops().values() if stop.place == "Ansongo"), key=lambda stop: stop.starts)
    assert first.starts_at.hour * 60 + first.starts_at.minute == first.starts
    assert (first.ends - first.starts, first.admin1, first.mode) == (45, "Ansongo region", "joint_visit")
    assert first.before is not None
    assert (first.before.origin, first.before.target, first.before.ends) == ("Gao", "Ansongo", first.starts)
    assert first.before.ends - first.before.starts == 100


def test_rides_outside_the_base_are_by_daylight_and_home_in_time(stage: Stage) -> None:
    stage.put("planning", daylight_from="08:30", daylight_to="15:00")
    view = stage.kept()
    legs = [leg for stop in view.stops for leg in (stop.before, stop.after) if leg is not None]
    assert legs
    assert all(leg.starts >= 8 * 60 + 30 and leg.ends <= 15 * 60 for leg in legs)


def test_days_needed_are_more_than_there_are_and_who_no_day_helps_is_named(stage: Stage) -> None:
    found = plans.estimate(plans.prepare(stage.session, stage.case), 1, EFFORT, Progress())
    assert found.days is not None
    assert found.days > found.available == 2
    assert [(stage.name(one.contacts[0]), one.why) for one in found.never] == [("Hawa", Why.NEEDS_NEVER_THERE)]


def test_by_air_kidal_is_reached_and_needs_no_convoy(stage: Stage) -> None:
    stage.put("travel", **{"from": "Gao", "to": "Kidal", "mode": "air", "minutes": 70})
    stage.put("plan_days", on=TUESDAY.isoformat(), convoy_to=None)
    by_road = plans.estimate(plans.prepare(stage.session, stage.case), 1, EFFORT, Progress())
    by_air = plans.estimate(plans.prepare(stage.session, stage.case, ("air",)), 1, EFFORT, Progress())
    never = {stage.name(one.contacts[0]): one.why for one in by_road.never}
    assert never == {
        "Hawa": Why.NEEDS_NEVER_THERE,
        "Moussa": Why.PLACE_NEVER_REACHABLE,
        "Nana": Why.PLACE_NEVER_REACHABLE,
    }
    assert [stage.name(one.contacts[0]) for one in by_air.never] == ["Hawa"]


def test_cancelled_convoy_leaves_pins_and_most_days_as_they_were(stage: Stage) -> None:
    stage.put("travel", **{"from": "Gao", "to": "Kidal", "minutes": 60})
    stage.kept()
    before = stage.stops()
    pinned = next(name for name, stop in sorted(before.items()) if stop.place == "Bourem")
    plans.confirm(stage.session, before[pinned].introduction)
    stage.put("plan_days", on=TUESDAY.isoformat(), convoy_to=None)
    view = stage.kept()
    after = stage.stops()
    unaffected = [name for name, stop in before.items() if stop.place != "Kidal" and name in after]
    same_day = [name for name in unaffected if before[name].on == after[name].on]
    assert any(stop.place == "Kidal" for stop in before.values())
    assert not any(stop.place == "Kidal" for stop in after.values())
    assert (after[pinned].on, after[pinned].starts) == (before[pinned].on, before[pinned].starts)
    assert len(same_day) >= 0.7 * len(unaffected)
    assert view.breaches == ()
    assert all(after[name].introduction == before[name].introduction for name in unaffected)


def test_what_is_no_longer_planned_is_cancelled_for_the_calendar_and_one_undo_brings_all_back(stage: Stage) -> None:
    stage.kept()
    before = stage.view()
    gone = stage.stops()["Kadia"]
    handover_items.leave_out(
        stage.session, stage.case, stage.who["Kadia"], handover_items.Outcome.NOT_HANDED_OVER, "Moved abroad."
    )
    kept = plans.keep(stage.session, stage.solved())
    assert kept.cancelled == 1
    assert [(one.introduction, one.sequence) for one in stage.view().cancelled] == [(gone.introduction, 1)]
    undoing.undo(stage.session)
    undoing.undo(stage.session)
    assert stage.view().stops == before.stops


def test_same_iterations_and_seed_give_the_same_proposal(stage: Stage) -> None:
    assert stage.solved() == stage.solved()


def test_plan_of_a_case_that_changed_meanwhile_is_refused(stage: Stage) -> None:
    proposal = stage.solved()
    stage.meeting("Awa", minutes=90)
    with pytest.raises(Conflict):
        plans.keep(stage.session, proposal)
    assert stage.view().stops == ()


def test_moved_introduction_is_pinned_and_its_calendar_entry_follows(stage: Stage) -> None:
    stage.kept()
    awa = stage.stops()["Awa"]
    plans.move(stage.session, awa.introduction, awa.on, 16 * 60 + 30)
    moved = stage.stops()["Awa"]
    assert (moved.starts, moved.pinned, moved.sequence) == (16 * 60 + 30, True, awa.sequence + 1)
    stage.kept()
    assert stage.stops()["Awa"].starts == 16 * 60 + 30


@pytest.mark.parametrize(
    ("name", "on", "starts", "rule"),
    [
        ("Kadia", MONDAY, 19 * 60, "outside_windows"),
        ("Awa", date(2026, 11, 25), 9 * 60, "unknown_day"),
        ("Awa", date(2026, 11, 19), 9 * 60, "in_the_past"),
        ("Kadia", MONDAY, 8 * 60, "outside_windows"),
    ],
)
def test_move_that_breaks_a_rule_is_refused_by_its_name(
    stage: Stage, name: str, on: date, starts: int, rule: str
) -> None:
    one = plans.place(stage.session, stage.case, stage.who[name], TUESDAY, 14 * 60)
    before = stage.view()
    with pytest.raises(Invalid) as refused:
        plans.move(stage.session, one, on, starts)
    assert refused.value.params == {"field": "starts_at", "reason": rule}
    assert stage.view() == before


def test_contact_without_a_place_is_put_by_hand_and_two_who_must_not_meet_are_refused(stage: Stage) -> None:
    one = plans.place(stage.session, stage.case, stage.who["Chaka"], MONDAY, 9 * 60)
    with pytest.raises(Invalid) as refused:
        plans.place(stage.session, stage.case, stage.who["Djeneba"], MONDAY, 11 * 60)
    assert refused.value.params["reason"] == "not_same_day_place"
    assert [(stop.introduction, stop.pinned) for stop in stage.view().stops] == [(one, True)]


def test_others_are_planned_around_what_is_moved(stage: Stage) -> None:
    stage.kept()
    awa = stage.stops()["Awa"]
    other = TUESDAY if awa.on == MONDAY else MONDAY
    prepared = plans.prepare(stage.session, stage.case, pins={awa.introduction: (other, 16 * 60 + 30)})
    plans.keep(stage.session, plans.solve(prepared, EFFORT, Progress()))
    moved = stage.stops()["Awa"]
    assert (moved.on, moved.starts, moved.pinned) == (other, 16 * 60 + 30, True)
    assert stage.view().breaches == ()


def test_nothing_is_planned_into_what_an_officer_promised_elsewhere(stage: Stage) -> None:
    amina = stage.session.acting()[1]
    for day in (MONDAY, TUESDAY):
        stage.put("busy", officer=amina.hex(), **{"from": f"{day}T11:00+00:00", "to": f"{day}T13:00+00:00"})
    view = stage.kept()
    assert view.stops
    assert all(stop.ends <= 11 * 60 or stop.starts >= 13 * 60 for stop in view.stops)
    rides = [leg for stop in view.stops for leg in (stop.before, stop.after) if leg is not None]
    assert all(leg.ends <= 11 * 60 or leg.starts >= 13 * 60 for leg in rides)
    assert [block.kind.value for block in view.days[0].blocks] == ["busy"]


def test_absence_weekend_holiday_and_closed_day_leave_no_day(stage: Stage) -> None:
    amina = stage.session.acting()[1]
    stage.put("absences", officer=amina.hex(), kind="r_and_r", **{"from": "2026-11-23", "to": "2026-11-23"})
    stage.put("plan_days", on=TUESDAY.isoformat(), closed=True, reason="Elections")
    view = stage.kept()
    assert [(day.kind, day.reason) for day in view.days] == [(DayKind.AWAY, ""), (DayKind.CLOSED, "Elections")]
    assert view.stops == ()
    assert {one.why for one in view.unplaced} == {Why.NO_DAY}
    stage.put("plan_days", on=TUESDAY.isoformat(), closed=None, reason=None, starts=None, convoy_to=None)
    stage.put("official_holidays", on=TUESDAY.isoformat(), name="Founding day")
    assert [(day.kind, day.reason) for day in stage.view().days][1] == (DayKind.HOLIDAY, "Founding day")


def test_place_to_which_no_way_is_known_is_named(stage: Stage) -> None:
    stage.meeting("Awa", place="Menaka")
    view = stage.kept()
    left = next(one for one in view.unplaced if one.contacts[0].contact == stage.who["Awa"])
    assert left.why is Why.NO_WAY_KNOWN
    assert ("Gao", "Menaka") in view.missing_ways


def test_contacts_of_one_group_are_met_together_at_a_time_of_both(stage: Stage) -> None:
    for name in ("Awa", "Binta"):
        stage.meeting(name, group="the market committee")
    times = {"from": "2026-11-24T14:00+00:00", "to": "2026-11-24T15:30+00:00"}
    plan_inputs.put_of_items(stage.session, stage.case, [stage.who["Binta"]], [Input("available", times)])
    stage.kept()
    together = stage.stops()["Awa"]
    assert together == stage.stops()["Binta"]
    assert {met.contact for met in together.contacts} == {stage.who["Awa"], stage.who["Binta"]}
    assert together.on == TUESDAY
    assert 14 * 60 <= together.starts <= together.ends <= 15 * 60 + 30


def test_group_of_two_who_must_not_meet_is_refused(stage: Stage) -> None:
    for name in ("Chaka", "Djeneba"):
        stage.meeting(name, group="the chiefs")
    with pytest.raises(Invalid) as refused:
        plans.prepare(stage.session, stage.case)
    assert (refused.value.params["field"], refused.value.params["reason"]) == ("group", "must_not_meet")


def test_woman_of_the_team_meets_who_must_be_met_by_a_woman(stage: Stage) -> None:
    amina = stage.session.acting()[1]
    guarded_edits.edit(stage.session, amina, Kind.OFFICER, [Edit("gender", "female")])
    assert "Hawa" in {stage.name(one.contacts[0]) for one in stage.solved().stops}


def test_days_that_a_contact_asks_to_avoid_are_kept_free_and_unread_wishes_counted(stage: Stage) -> None:
    wish = {"days_to_avoid": ["Monday", "Tuesday", "the days of the market"]}
    guarded_edits.edit(stage.session, stage.who["Awa"], Kind.CONTACT, [Edit("preferences", wish)])
    left = {stage.name(one.contacts[0]): one.why for one in stage.solved().left}
    item = next(
        one for one in plan_views.inputs(stage.session, stage.case).items if one.contact.contact == stage.who["Awa"]
    )
    assert left["Awa"] is Why.NO_TIME_OF_ITS_OWN
    assert (item.days_to_avoid, item.wishes_unread) == (("mon", "tue"), 1)


def test_held_introduction_is_the_planned_one_and_a_part_of_it_leaves_the_others_to_plan(stage: Stage) -> None:
    for name in ("Awa", "Binta"):
        stage.meeting(name, group="the market committee")
    stage.kept()
    together = stage.stops()["Awa"]
    _to_introducing(stage)
    held = introductions.introduce(
        stage.session, stage.case, [stage.who["Awa"]], introductions.Occasion("joint_visit", on=together.on.isoformat())
    )
    assert held.introduction == together.introduction
    assert stage.session.living(held.introduction, Kind.INTRODUCTION).one("state") == "partly_held"
    stage.kept()
    again = stage.stops()
    assert "Awa" not in again
    assert again["Binta"].introduction != together.introduction


def test_failed_introduction_is_planned_anew(stage: Stage) -> None:
    stage.kept()
    awa = stage.stops()["Awa"]
    _to_introducing(stage)
    introductions.introduce(
        stage.session, stage.case, [stage.who["Awa"]], introductions.Occasion("joint_visit", state="failed")
    )
    stage.kept()
    assert stage.stops()["Awa"].introduction != awa.introduction
    assert awa.introduction in {stop.introduction for stop in stage.view().stops if stop.state == "failed"}


def test_fallback_is_accepted_by_somebody_who_does_not_hand_over(stage: Stage) -> None:
    hawa = stage.who["Hawa"]
    fallbacks.propose(stage.session, stage.case, {hawa: "joint_call"}, "Nobody to go with us.")
    with pytest.raises(IllegalTransition) as refused:
        fallbacks.accept(stage.session, stage.case)
    assert refused.value.params["guard"] == "fallback_acceptor"
    left = next(one for one in stage.view().unplaced if one.contacts[0].contact == hawa)
    assert (left.proposed, left.accepted) == ("joint_call", "")


def test_accepted_fallback_counts_as_introduced_until_another_is_proposed(stage: Stage) -> None:
    hawa, salma = stage.who["Hawa"], officer(stage.session, "Salma")
    handovers.edit(stage.session, stage.case, [Edit("supervisor", salma.hex())])
    fallbacks.propose(stage.session, stage.case, {hawa: "letter"})
    amina, stage.session.officer_id = stage.session.officer_id, salma
    assert fallbacks.accept(stage.session, stage.case) == 1
    stage.session.officer_id = amina
    left = next(one for one in stage.view().unplaced if one.contacts[0].contact == hawa)
    assert (left.why, left.accepted) == (Why.FALLBACK_ACCEPTED, "letter")
    assert stage.view().counts.fallback_accepted == 1
    assert hawa not in {who for one in stage.solved().left for who in one.contacts}
    fallbacks.propose(stage.session, stage.case, {hawa: "joint_call"})
    assert stage.view().counts.fallback_accepted == 0


@pytest.mark.parametrize(
    ("field", "value", "part", "reason"),
    [
        ("planning", {"starts": "25:00"}, "starts", "not_a_time_of_day"),
        ("planning", {"starts": "17:00", "ends": "08:00"}, "ends", "before_start"),
        ("planning", {"curfew_from": "13:00", "curfew_to": "15:00"}, "curfew_to", "not_overnight"),
        ("planning", {"time_zone": "Africa/Nowhere"}, "time_zone", "unknown"),
        ("planning", {"max_per_day": 0}, "max_per_day", "out_of_range"),
        ("travel", {"from": "Gao", "to": "Gao", "minutes": 3}, "to", "same_place"),
        ("travel", {"from": "Gao", "to": "Menaka"}, "minutes", "minutes_or_km"),
        ("absences", {"officer": "ab" * 16, "from": "2026-11-23", "to": "2026-11-23"}, "officer", "not_of_the_case"),
    ],
)
def test_inputs_that_contradict_themselves_are_refused(
    stage: Stage, field: str, value: dict[str, object], part: str, reason: str
) -> None:
    before = plan_views.inputs(stage.session, stage.case)
    with pytest.raises(Invalid) as refused:
        plan_inputs.put(stage.session, stage.case, [Input(field, value)])
    assert refused.value.params == {"field": part, "reason": reason}
    assert plan_views.inputs(stage.session, stage.case) == before


def test_second_input_about_the_same_thing_changes_the_first_and_undo_brings_it_back(stage: Stage) -> None:
    stage.put("places", name="Bourem", convoy_only=True)
    said = plan_views.inputs(stage.session, stage.case).inputs
    assert [(place.admin1, place.convoy_only) for place in said.places if place.name == "Bourem"] == [
        ("Bourem region", True)
    ]
    undoing.undo(stage.session)
    said = plan_views.inputs(stage.session, stage.case).inputs
    assert [place.convoy_only for place in said.places if place.name == "Bourem"] == [False]


def test_inputs_are_removed_one_by_one_or_all_at_once(stage: Stage) -> None:
    said = plan_views.inputs(stage.session, stage.case).inputs
    plan_inputs.remove(stage.session, stage.case, "places", [said.places[0].slot])
    assert len(plan_views.inputs(stage.session, stage.case).inputs.places) == len(said.places) - 1
    assert plan_inputs.remove(stage.session, stage.case, "travel") == len(WAYS)
    with pytest.raises(Invalid):
        plan_inputs.remove(stage.session, stage.case, "places", [said.places[0].slot])


def test_who_does_not_hold_the_case_changes_nothing_of_its_plan(stage: Stage) -> None:
    stage.kept()
    one = stage.stops()["Awa"].introduction
    proposal = stage.solved()
    stage.session.officer_id = officer(stage.session, "Somebody else")
    for refused in (
        lambda: stage.put("planning", minutes=30),
        lambda: plans.keep(stage.session, proposal),
        lambda: plans.pin(stage.session, one),
        lambda: plans.cancel(stage.session, one),
        lambda: fallbacks.propose(stage.session, stage.case, {stage.who["Awa"]: "letter"}),
    ):
        with pytest.raises(IllegalTransition) as answer:
            refused()
        assert answer.value.params["guard"] == "holder_only"
    assert not stage.view().is_editable


def test_stored_plan_tells_what_it_breaks_once_the_inputs_change(stage: Stage) -> None:
    stage.kept()
    awa = stage.stops()["Awa"]
    tie(stage.session, "must_not_meet", stage.who["Awa"], _same_day_and_place(stage, "Awa"))
    assert [(one.rule, awa.introduction in one.introductions) for one in stage.view().breaches] == [
        ("not_same_day_place", True)
    ]


def test_case_without_days_has_a_view_and_no_plan(session: Session) -> None:
    who = contact(session, "Awa Invented")
    case = handovers.start(session, Opening(contacts=(who,))).case
    view = plan_views.plan(session, case)
    assert (view.days, [one.why for one in view.unplaced]) == ((), [Why.NO_DAY])
    with pytest.raises(Invalid):
        plans.prepare(session, case)
    with pytest.raises(NotFound):
        plan_views.plan(session, SubjectId(b"\x44" * 16))


def _same_day_and_place(stage: Stage, name: str) -> SubjectId:
    stops = stage.stops()
    return next(
        stage.who[other]
        for other, stop in stops.items()
        if other != name and (stop.on, stop.place) == (stops[name].on, stops[name].place)
    )


def _to_introducing(stage: Stage) -> None:
    """The case stands where introductions are held; the guards before are of other tests."""
    with stage.session.writing("test") as writing:
        for what in (CaseFact.PLANNED, CaseFact.BRIEFING_STARTED, CaseFact.INTRODUCING_STARTED):
            handovers.append_fact(writing, stage.session.living(stage.case, Kind.CASE), what)

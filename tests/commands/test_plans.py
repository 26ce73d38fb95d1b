"""Introductions planned, kept, moved and planned again: story S9 and the rules around it."""

from datetime import date

import pytest

from rolodex.commands import (
    fallbacks,
    guarded_edits,
    handover_items,
    handovers,
    plan_views,
    plans,
    undoing,
)
from rolodex.commands.handovers import Opening
from rolodex.commands.plan_views import Why
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.errors import Conflict, IllegalTransition, Invalid, NotFound
from rolodex.progress import Progress
from tests.commands.planning_stage import EFFORT, MONDAY, TUESDAY, Stage, contact, officer, tie


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
    for name in ("Moussa", "Nana"):
        guarded_edits.edit(stage.session, stage.who[name], Kind.CONTACT, [Edit("risk", {"level": "extreme"})])
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

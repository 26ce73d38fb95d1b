"""What the planner of a case is told, and what follows from it."""

import pytest

from rolodex.commands import (
    guarded_edits,
    handovers,
    plan_inputs,
    plan_views,
    plans,
    undoing,
)
from rolodex.commands.plan_inputs import Input
from rolodex.commands.plan_views import DayKind, Why
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from rolodex.errors import Invalid
from tests.commands.planning_stage import MONDAY, TUESDAY, WAYS, Stage, tie


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
    assert stage.needs("Hawa") == ("female_colleague",)
    guarded_edits.edit(stage.session, amina, Kind.OFFICER, [Edit("gender", "female")])
    assert stage.needs("Hawa") == ()


def test_days_that_a_contact_asks_to_avoid_are_kept_free_and_unread_wishes_counted(stage: Stage) -> None:
    wish = {"days_to_avoid": ["Monday", "Tuesday", "the days of the market"]}
    guarded_edits.edit(stage.session, stage.who["Awa"], Kind.CONTACT, [Edit("preferences", wish)])
    left = {stage.name(one.contacts[0]): one.why for one in stage.solved().left}
    item = next(
        one for one in plan_views.inputs(stage.session, stage.case).items if one.contact.contact == stage.who["Awa"]
    )
    assert left["Awa"] is Why.NO_TIME_OF_ITS_OWN
    assert (item.days_to_avoid, item.wishes_unread) == (("mon", "tue"), 1)


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


def test_country_without_a_calendar_stops_no_reading_but_a_new_plan(stage: Stage) -> None:
    handovers.edit(stage.session, stage.case, [Edit("country", "XX")])
    assert not stage.view().has_calendar
    with pytest.raises(Invalid) as refused:
        stage.solved()
    assert refused.value.params["field"] == "country"


def test_two_gatekeepers_to_each_other_are_left_out_with_that_reason(stage: Stage) -> None:
    tie(stage.session, "gatekeeper_to", stage.who["Jalika"], stage.who["Issa"])
    left = {stage.name(one.contacts[0]): one.why for one in stage.solved().left}
    assert left["Issa"] is left["Jalika"] is Why.AFTER_SOMETHING_UNPLACED

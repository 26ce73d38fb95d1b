"""What a window shows of the planner's inputs."""

from datetime import date, datetime

from rolodex.commands import guarded_edits, plan_input_windows, plan_inputs, plan_views, undoing
from rolodex.commands.plan_inputs import Input
from rolodex.domain.changes import Edit
from rolodex.domain.claim import Kind
from tests.commands.planning_stage import MONDAY, TUESDAY, Stage


def test_working_days_are_counted_for_each_officer_and_for_both(stage: Stage) -> None:
    amina = stage.session.acting()[1]
    stage.put("absences", officer=amina.hex(), **{"from": MONDAY.isoformat(), "to": MONDAY.isoformat()})

    picture = plan_input_windows.picture(stage.session, stage.case)

    assert [one.name for one in picture.officers] == ["Amina", "Bruno"]
    assert (picture.working_days, picture.days_of_both) == ((1, 2), 1)


def test_holidays_of_the_country_are_told_beside_the_official_ones(stage: Stage) -> None:
    guarded_edits.edit(stage.session, stage.case, Kind.CASE, [Edit("country", "JP")])
    stage.put("official_holidays", on=TUESDAY.isoformat(), name="Founding day")
    stage.put("plan_days", on=TUESDAY.isoformat(), starts=None)

    picture = plan_input_windows.picture(stage.session, stage.case)

    assert [day for day, _ in picture.country_holidays] == [date(2026, 11, 23)]
    assert [one.name for one in picture.view.inputs.holidays] == ["Founding day"]
    assert (picture.days_of_both, picture.has_calendar) == (0, True)


def test_hours_tell_what_was_stated_and_what_is_usual(stage: Stage) -> None:
    picture = plan_input_windows.picture(stage.session, stage.case)

    assert {"time_zone", "curfew_from"} <= picture.said
    assert "mode" not in picture.said


def test_times_of_a_contact_take_the_place_of_the_earlier_ones_in_one_step(stage: Stage) -> None:
    awa = [stage.who["Awa"]]
    first, second = (
        Input("available", {"from": f"2026-11-{day}T14:00+00:00", "to": f"2026-11-{day}T15:30+00:00"})
        for day in (23, 24)
    )
    plan_inputs.put_of_items(stage.session, stage.case, awa, [first])

    plan_inputs.put_of_items(stage.session, stage.case, awa, [second], ("available",))

    assert [start.day for start, _ in _available(stage)] == [24]
    undoing.undo(stage.session)
    assert [start.day for start, _ in _available(stage)] == [23]


def _available(stage: Stage) -> tuple[tuple[datetime, datetime], ...]:
    items = plan_views.inputs(stage.session, stage.case).items
    return next(item.inputs.available for item in items if item.contact.contact == stage.who["Awa"])


def test_place_under_a_new_name_is_the_same_place_everywhere_in_one_step(stage: Stage) -> None:
    before = plan_views.inputs(stage.session, stage.case)
    gao = next(one for one in before.inputs.places if one.name == "Gao")

    plan_inputs.change_place(stage.session, stage.case, gao.slot, {"name": "Gao town", "admin1": "Gao region"})

    after = plan_views.inputs(stage.session, stage.case)
    ends = {end for held in after.inputs.travel for end in (held.way.origin, held.way.target)}
    assert after.inputs.hours.base == "Gao town"
    assert "Gao town" in ends
    assert "Gao" not in ends
    assert {item.inputs.place for item in after.items} == {"Gao town", "Ansongo", "Bourem", "Gossi", "Kidal"}
    assert after.missing_ways == before.missing_ways
    undoing.undo(stage.session)
    assert plan_views.inputs(stage.session, stage.case).inputs == before.inputs


def test_convoy_follows_the_new_name_of_its_place(stage: Stage) -> None:
    places = plan_views.inputs(stage.session, stage.case).inputs.places
    kidal = next(one for one in places if one.name == "Kidal")

    plan_inputs.change_place(stage.session, stage.case, kidal.slot, {"name": "Kidal airfield", "convoy_only": True})

    (day,) = plan_views.inputs(stage.session, stage.case).inputs.days
    assert day.convoy_to == {"Kidal airfield"}

"""The days of a case are the same wherever they are shown: at the hand-over, on the overlap page, at the CLI."""

from rolodex.commands import handover_windows, handovers, overlaps, plan_inputs, plan_views
from rolodex.commands.handovers import Opening
from rolodex.commands.plan_inputs import Input
from rolodex.commands.session import Session
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from tests.commands import planning_stage

INPUTS = (
    Input("official_holidays", {"on": "2026-11-27", "name": "Day of the river"}),
    Input("plan_days", {"on": "2026-11-26", "closed": True, "reason": "Elections"}),
    Input("plan_days", {"on": "2026-11-28", "starts": "09:00", "ends": "12:00"}),
    Input("plan_days", {"on": "2026-11-24", "max_meetings": 2}),
    Input("planning", {"max_per_day": 2}),
)


def opened(session: Session) -> SubjectId:
    """A case of two weeks that the planner was told much about."""
    bruno = planning_stage.officer(session, "Bruno")
    awa = planning_stage.contact(session, "Awa Invented")
    opening = Opening(incoming=bruno, first_day="2026-11-23", last_day="2026-12-04", contacts=(awa,))
    case = handovers.start(session, opening).case
    leave = Input("absences", {"officer": bruno.hex(), "from": "2026-12-01", "to": "2026-12-02", "kind": "r_and_r"})
    plan_inputs.put(session, case, [leave, *INPUTS])
    return case


def shown(session: Session, case: SubjectId) -> list[tuple[str, str, str]]:
    """The days as the hand-over shows them."""
    days = handover_windows.picture(session, case).days
    assert days is not None
    return [(one.day.isoformat(), one.kind.value, one.reason) for one in days.days]


def planned(session: Session, case: SubjectId) -> list[tuple[str, str, str]]:
    """The same as the plan shows them."""
    return [(one.on.isoformat(), one.kind.value, one.reason) for one in plan_views.plan(session, case).days]


def test_hand_over_and_plan_count_the_same_days(session: Session) -> None:
    case = opened(session)

    days = handover_windows.picture(session, case).days

    assert shown(session, case) == planned(session, case)
    assert {day: kind for day, kind, _ in shown(session, case) if kind != "working"} == {
        "2026-11-26": "closed",
        "2026-11-27": "holiday",
        "2026-11-29": "weekend",
        "2026-12-01": "away",
        "2026-12-02": "away",
    }
    assert ("2026-11-26", "closed", "Elections") in shown(session, case)
    assert days is not None
    assert len(days.working) == plan_views.plan(session, case).counts.working_days == 7
    assert (days.needed, overlaps.of_case(session, case).per_day) == (1, 2)


def test_country_whose_holidays_nobody_knows_takes_no_day_away_at_either(session: Session) -> None:
    case = opened(session)
    handovers.edit(session, case, [Edit("country", "XX")])

    assert shown(session, case) == planned(session, case)


def test_holiday_of_the_country_is_one_at_both(session: Session) -> None:
    case = opened(session)
    handovers.edit(session, case, [Edit("country", "JP")])

    assert shown(session, case) == planned(session, case)
    assert "2026-11-23" in {day for day, kind, _ in shown(session, case) if kind == "holiday"}

"""What a case and its items say to their planner, read with care."""

from datetime import date
from typing import Any

import pytest

from rolodex.domain import fallback, fields, plan_inputs
from rolodex.domain.claim import Kind
from rolodex.domain.day_time import Span
from rolodex.domain.field import checked
from rolodex.domain.fold import Subject
from rolodex.domain.handover_item import ItemFact
from rolodex.domain.overlap import SATURDAY_SUNDAY, Interval
from rolodex.errors import Invalid
from tests.domain.subjects import subject_of

OFFICER = "ab" * 16


def case(**values: Any) -> Subject:
    return subject_of(Kind.CASE, **values)


def test_case_that_says_nothing_has_usual_hours() -> None:
    hours = plan_inputs.of_case(case(country="ML")).hours
    assert (hours.starts, hours.ends, hours.weekend, hours.max_per_day) == (480, 1020, SATURDAY_SUNDAY, 3)
    assert (hours.moving, hours.outside) == (Span(0, 1440), Span(0, 1440))


def test_curfew_and_daylight_say_when_one_may_be_on_the_road() -> None:
    said = {"curfew_from": "19:00", "curfew_to": "06:00", "daylight_from": "06:30", "daylight_to": "17:30"}
    hours = plan_inputs.of_case(case(planning=said)).hours
    assert (hours.moving, hours.outside) == (Span(360, 1140), Span(390, 1050))


def test_absence_is_of_whole_days_the_last_included() -> None:
    said = {"officer": OFFICER, "from": "2026-11-23", "to": "2026-11-24", "kind": "r_and_r"}
    (absence,) = plan_inputs.of_case(case(absences=[said])).absences
    assert absence.days == Interval(date(2026, 11, 23), date(2026, 11, 25))


def test_value_that_contradicts_itself_says_nothing_and_stops_nothing() -> None:
    turned = {"officer": OFFICER, "from": "2026-11-24", "to": "2026-11-23"}
    read = plan_inputs.of_case(case(absences=[turned], planning={"starts": "99:99", "minutes": 5}))
    assert read.absences == ()
    assert read.hours == plan_inputs.Hours()


def test_item_says_place_company_and_times() -> None:
    meeting = {"place": "Gao", "minutes": 30, "needs": ["escort"], "group": "elders", "after": ["cd" * 16]}
    times = {"from": "2026-11-24T09:00:00+00:00", "to": "2026-11-24T11:00:00+00:00"}
    read = plan_inputs.of_item(subject_of(Kind.ITEM, meeting=meeting, available=[times]))
    assert (read.place, read.minutes, read.needs, read.group) == ("Gao", 30, frozenset({"escort"}), "elders")
    assert [one.hex() for one in read.after] == ["cd" * 16]
    assert [(first.hour, last.hour) for first, last in read.available] == [(9, 11)]


@pytest.mark.parametrize(
    ("name", "value", "part", "reason"),
    [
        ("planning", {"curfew_from": "19:00"}, "curfew_from", "needs_both_ends"),
        ("planning", {"daylight_from": "18:00", "daylight_to": "06:00"}, "daylight_to", "before_start"),
        ("planning", {"weekend": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}, "weekend", "no_day_left"),
        ("planning", {"road_km_per_hour": 0}, "road_km_per_hour", "out_of_range"),
        ("plan_days", {"on": "2026-11-23", "starts": "12:00", "ends": "11:00"}, "ends", "before_start"),
        ("plan_days", {"on": "2026-11-23", "max_meetings": -1}, "max_meetings", "out_of_range"),
        ("travel", {"from": "Gao", "to": " GAO", "minutes": 5}, "to", "same_place"),
        ("travel", {"from": "\u0063afe\u0301", "to": "Café", "minutes": 5}, "to", "same_place"),
        ("travel", {"from": "a", "to": "b", "km": 0}, "km", "out_of_range"),
        ("meeting", {"minutes": 2000}, "minutes", "out_of_range"),
        (
            "available",
            {"from": "2026-11-24T11:00:00+00:00", "to": "2026-11-24T11:00:00+00:00"},
            "to",
            "before_start",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused(name: str, value: dict[str, Any], part: str, reason: str) -> None:
    kind = Kind.ITEM if name in {"meeting", "available"} else Kind.CASE
    with pytest.raises(Invalid) as refused:
        plan_inputs.check(name, checked(fields.get(kind, name), value))
    assert refused.value.params == {"field": part, "reason": reason}


def test_fallback_waits_until_it_is_accepted() -> None:
    proposed = {"what": ItemFact.FALLBACK_PROPOSED.value, "reference": "letter"}
    accepted = {"what": ItemFact.FALLBACK_ACCEPTED.value, "reference": "letter"}
    waiting, done = subject_of(Kind.ITEM, facts=[proposed]), subject_of(Kind.ITEM, facts=[proposed, accepted])
    assert (fallback.proposed(waiting), fallback.accepted(waiting), fallback.waits(waiting)) == ("letter", "", True)
    assert (fallback.accepted(done), fallback.waits(done)) == ("letter", False)


@pytest.mark.parametrize(
    ("official", "at_risk", "phone", "mode"),
    [
        (True, False, True, "letter"),
        (False, True, True, "third_party"),
        (False, False, True, "joint_call"),
        (False, False, False, "third_party"),
    ],
)
def test_suggested_fallback_is_careful_with_people_at_risk(
    official: bool, at_risk: bool, phone: bool, mode: str
) -> None:
    assert fallback.suggested(is_official=official, at_risk=at_risk, has_phone=phone) == mode


def test_calendar_of_an_officer_stays_in_the_vault() -> None:
    stays = {field.name for field in fields.of(Kind.CASE) if not field.leaves}
    assert "busy" in stays


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_instant_at_the_edge_of_all_calendars_is_refused(at: str) -> None:
    declared = fields.get(Kind.INTRODUCTION, "starts_at")
    with pytest.raises(Invalid) as wrong:
        checked(declared, at)
    assert wrong.value.params == {"field": "starts_at", "reason": "not_an_instant"}

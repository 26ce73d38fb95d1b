"""Busy times of an officer from a calendar file: only from and to enter, again and again, one step of undo."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rolodex.commands import audit_log, busy_files, plan_views, undoing
from rolodex.commands.busy_files import BusyImported, SkipReason
from rolodex.domain.claim import Kind
from rolodex.domain.ids import SubjectId
from rolodex.errors import FileMissing, Invalid, LimitExceeded, Malformed, NotFound
from rolodex.store import claims
from tests.commands.planning_stage import Stage

EVENT = (
    "BEGIN:VEVENT\nUID:{uid}\nSUMMARY:Dentist Diallo\nLOCATION:Clinic\nATTENDEE:mailto:dr@clinic.invalid\n"
    "{when}\nEND:VEVENT\n"
)
MORNING = "DTSTART:20261123T080000Z\nDTEND:20261123T093000Z"
DAY_OFF = "DTSTART;VALUE=DATE:20261124"
ELSEWHEN = "DTSTART:20261201T080000Z\nDTEND:20261201T093000Z"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def file(folder: Path, *when: str) -> Path:
    events = "".join(EVENT.format(uid=f"{number}@office.invalid", when=one) for number, one in enumerate(when))
    path = folder / "busy.ics"
    path.write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n")
    return path


def bruno(stage: Stage) -> SubjectId:
    found = stage.view().incoming.id
    assert found is not None
    return found


def take(stage: Stage, path: Path) -> BusyImported:
    return busy_files.import_busy(stage.session, stage.case, bruno(stage), path)


def held(stage: Stage) -> list[tuple[datetime, datetime]]:
    said = plan_views.inputs(stage.session, stage.case).inputs.busy
    return [(one.starts_at, one.ends_at) for one in said if one.officer == bruno(stage)]


def test_times_within_the_overlap_are_taken_and_the_plan_keeps_out_of_them(stage: Stage, tmp_path: Path) -> None:
    done = take(stage, file(tmp_path, MORNING, DAY_OFF, ELSEWHEN, "DTSTART:soon"))
    assert (done.busy, done.replaced) == (2, 0)
    assert [(one.line, one.reason) for one in done.skipped] == [(26, SkipReason.UNREADABLE_TIME)]
    assert held(stage) == [(at(23, 8), at(23, 9, 30)), (at(24, 0), at(25, 0))]
    view = stage.kept()
    assert {stop.on.day for stop in view.stops} == {23}
    assert not any(at(23, 8) < stop.ends_at and stop.starts_at < at(23, 9, 30) for stop in view.stops)


def test_no_title_place_address_or_mark_of_the_file_is_in_the_vault(stage: Stage, tmp_path: Path) -> None:
    take(stage, file(tmp_path, MORNING))
    text = repr(claims.of_subject(stage.session.db, stage.case))
    assert "2026-11-23T08:00" in text
    for word in ("Dentist", "Diallo", "Clinic", "clinic", "office.invalid", "busy.ics"):
        assert word not in text
    logged = audit_log.lines(stage.session, 1)[0].entry
    assert (logged.action, dict(logged.numbers)) == ("overlap.busy", {"times": 1, "skipped": 0})


def test_later_file_takes_the_place_of_the_earlier_and_leaves_what_was_typed(stage: Stage, tmp_path: Path) -> None:
    typed = {"officer": bruno(stage).hex(), "from": "2026-11-23T14:00:00Z", "to": "2026-11-23T15:00:00Z"}
    stage.put("busy", **typed)
    amina = stage.session.acting()[1]
    take(stage, file(tmp_path, MORNING, DAY_OFF))
    busy_files.import_busy(stage.session, stage.case, amina, file(tmp_path, MORNING))
    afternoon = "DTSTART:20261123T160000Z\nDTEND:20261123T170000Z"
    done = take(stage, file(tmp_path, MORNING, afternoon))
    assert (done.busy, done.replaced) == (2, 1)
    assert held(stage) == [(at(23, 8), at(23, 9, 30)), (at(23, 14), at(23, 15)), (at(23, 16), at(23, 17))]
    assert len(plan_views.inputs(stage.session, stage.case).inputs.busy) == 4


def test_same_file_again_writes_nothing(stage: Stage, tmp_path: Path) -> None:
    take(stage, file(tmp_path, MORNING, DAY_OFF))
    before = claims.of_subject(stage.session.db, stage.case)
    done = take(stage, file(tmp_path, MORNING, DAY_OFF))
    assert (done.busy, done.replaced) == (2, 0)
    assert claims.of_subject(stage.session.db, stage.case) == before


def test_one_undo_brings_the_earlier_file_back(stage: Stage, tmp_path: Path) -> None:
    take(stage, file(tmp_path, MORNING))
    take(stage, file(tmp_path, DAY_OFF))
    assert held(stage) == [(at(24, 0), at(25, 0))]
    undoing.undo(stage.session)
    assert held(stage) == [(at(23, 8), at(23, 9, 30))]


def test_whole_day_is_a_day_of_the_clock_of_the_case(stage: Stage, tmp_path: Path) -> None:
    stage.put("planning", time_zone="Asia/Beirut")
    take(stage, file(tmp_path, DAY_OFF))
    assert held(stage) == [(at(23, 22), at(24, 22))]


def test_what_cannot_be_taken_is_refused_and_changes_nothing(stage: Stage, tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("no calendar")
    large = tmp_path / "large.ics"
    large.write_bytes(b"BEGIN:VCALENDAR\n" + b"x" * (8 * 1024 * 1024))
    before = claims.of_subject(stage.session.db, stage.case)
    with pytest.raises(Malformed):
        take(stage, other)
    with pytest.raises(Malformed):
        take(stage, tmp_path)
    with pytest.raises(LimitExceeded):
        take(stage, large)
    with pytest.raises(FileMissing):
        take(stage, tmp_path / "nowhere.ics")
    with pytest.raises(Invalid) as refused:
        busy_files.import_busy(stage.session, stage.case, stage.who["Awa"], file(tmp_path, MORNING))
    assert (refused.value.params["field"], refused.value.params["reason"]) == ("officer", "not_of_the_case")
    with pytest.raises(NotFound):
        busy_files.import_busy(stage.session, stage.who["Awa"], bruno(stage), file(tmp_path, MORNING))
    assert claims.of_subject(stage.session.db, stage.case) == before
    assert stage.session.living(stage.case, Kind.CASE).many("busy") == ()

"""Calendar files of a plan: entries that keep their identity, and nobody's name in them. Read by two other parsers."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject

from rolodex.commands import audit_log, calendars, contacts, plans, undoing
from rolodex.commands.calendars import CalendarOrder, Method
from rolodex.commands.contacts import Wanted
from rolodex.domain.changes import Edit
from rolodex.domain.ids import SubjectId
from rolodex.domain.level import Level
from rolodex.errors import FileExists, Invalid, NotFound
from tests.commands.planning_stage import MONDAY, PLACES, TUESDAY, Stage


@pytest.fixture
def planned(stage: Stage) -> Stage:
    """A kept plan with one confirmed introduction."""
    stage.kept()
    plans.confirm(stage.session, stage.stops()["Kadia"].introduction)
    return stage


def written(stage: Stage, folder: Path, name: str = "plan.ics", **order: object) -> bytes:
    path = folder / name
    path.unlink(missing_ok=True)
    calendars.write(stage.session, CalendarOrder(stage.case, **order), path)  # type: ignore[arg-type]
    return path.read_bytes()


def events(data: bytes) -> dict[str, Any]:
    """What the library reads, by UID."""
    found = icalendar.Calendar.from_ical(data)
    return {str(event["UID"]): event for event in found.walk("VEVENT")}


def entry(stage: Stage, folder: Path, introduction: SubjectId) -> Any:
    return events(written(stage, folder))[calendars.entry_uid(introduction)]


def test_file_holds_every_planned_introduction_in_utc_as_two_parsers_read_it(planned: Stage, tmp_path: Path) -> None:
    data = written(planned, tmp_path)
    kadia = planned.stops()["Kadia"]
    found = events(data)
    theirs = {event.uid.value: event for event in vobject.readOne(data.decode()).vevent_list}
    uid = calendars.entry_uid(kadia.introduction)
    assert found.keys() == theirs.keys()
    assert len(found) == len({stop.introduction for stop in planned.stops().values()})
    for event in (found[uid]["DTSTART"].dt, theirs[uid].dtstart.value):
        assert event.astimezone(UTC) == kadia.starts_at
    assert (found[uid]["DTEND"].dt, theirs[uid].dtend.value.astimezone(UTC)) == (kadia.ends_at, kadia.ends_at)
    assert (str(found[uid]["STATUS"]), theirs[uid].status.value) == ("CONFIRMED", "CONFIRMED")
    assert {str(event["STATUS"]) for event in found.values()} == {"CONFIRMED", "TENTATIVE"}
    assert {str(event["SUMMARY"]) for event in found.values()} == {"Meeting"}
    assert {str(event["CLASS"]) for event in found.values()} == {"PRIVATE"}
    assert str(found[uid]["LOCATION"]) == "Bourem region"
    assert {event["DTSTAMP"].dt for event in found.values()} == {datetime(2026, 11, 20, 9, 0, tzinfo=UTC)}


def test_file_is_folded_ends_its_lines_right_and_has_no_other_properties(planned: Stage, tmp_path: Path) -> None:
    data = written(planned, tmp_path, method=Method.REQUEST, own_address="amina@example.org")
    lines = data.split(b"\r\n")
    names = set(re.findall(rb"(?m)^([A-Z-]+)[:;]", data))
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert names == {
        *(b"BEGIN", b"END", b"PRODID", b"VERSION", b"METHOD", b"UID", b"DTSTAMP", b"DTSTART", b"DTEND", b"SEQUENCE"),
        *(b"STATUS", b"CLASS", b"TRANSP", b"SUMMARY", b"LOCATION", b"ORGANIZER", b"ATTENDEE"),
    }
    assert b"rolodex" not in data.lower()


@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize("with_names", [False, True])
def test_nothing_of_a_confidential_contact_is_in_the_bytes(
    planned: Stage, tmp_path: Path, method: Method, with_names: bool
) -> None:
    plans.cancel(planned.session, planned.stops()["Issa"].introduction)
    for number, name in enumerate(planned.who):
        edits = (Edit("phones", {"raw": f"+223 70 00 00 {number:02}"}, level=Level.CONFIDENTIAL),)
        contacts.edit(planned.session, planned.who[name], Wanted(edits))
    data = written(planned, tmp_path, method=method, with_names=with_names).replace(b"\r\n ", b"")
    text = data.decode()
    for name, contact in planned.who.items():
        assert name not in text
        assert contact.hex() not in text
    assert "Invented" not in text
    assert "70 00" not in text
    regions = {f"{place} region" for place in PLACES}
    assert {line.partition(":")[2] for line in text.split("\r\n") if line.startswith("LOCATION")} <= regions
    assert not any(f":{place}\r\n" in text for place in PLACES)
    for stop in (*planned.view().stops, *planned.view().cancelled):
        assert stop.introduction.hex() not in text.replace("-", "")
    assert planned.case.hex() not in text


def test_names_are_those_of_whom_nothing_is_confidential(planned: Stage, tmp_path: Path) -> None:
    # Given Awa at risk, and a number of everybody but Kadia and her
    for name, contact in planned.who.items():
        if name not in {"Kadia", "Awa"}:
            contacts.edit(planned.session, contact, Wanted((Edit("phones", {"raw": "+223 70 00 00 00"}),)))
    risk = Edit("risk", {"level": "high"}, level=Level.UNCLASSIFIED)
    contacts.edit(planned.session, planned.who["Awa"], Wanted((risk,), reason="Known to everybody."))
    path = tmp_path / "named.ics"
    # When names are wanted
    done = calendars.write(planned.session, CalendarOrder(planned.case, with_names=True), path)
    # Then Kadia's is there, and nobody else's
    named = [str(event["SUMMARY"]) for event in events(path.read_bytes()).values()]
    assert [text for text in named if text != "Meeting"] == ["Meeting: Kadia Invented"]
    assert done.names_left_out == len(planned.stops()) - 1


def test_meeting_of_two_is_not_named_where_one_of_them_is_confidential(stage: Stage, tmp_path: Path) -> None:
    for name in ("Awa", "Binta"):
        stage.meeting(name, group="council")
    contacts.edit(stage.session, stage.who["Awa"], Wanted((Edit("phones", {"raw": "+223 70 00 00 00"}),)))
    stage.kept()
    together = stage.stops()["Binta"].introduction
    data = written(stage, tmp_path, with_names=True, introductions=(together,))
    assert b"Binta" not in data
    assert b"Awa" not in data


def test_identity_stays_and_sequence_rises_whenever_time_changes(planned: Stage, tmp_path: Path) -> None:
    kadia = planned.stops()["Kadia"]
    seen = [sequence(planned, tmp_path, kadia.introduction)]
    on = TUESDAY if kadia.on == MONDAY else MONDAY
    plans.unpin(planned.session, kadia.introduction)
    for one in [stop for stop in planned.stops().values() if stop.on == on]:
        plans.cancel(planned.session, one.introduction)
    for starts in (11 * 60, 12 * 60):
        plans.move(planned.session, kadia.introduction, on, starts)
        seen.append(sequence(planned, tmp_path, kadia.introduction))
    undoing.undo(planned.session)
    seen.append(sequence(planned, tmp_path, kadia.introduction))
    undoing.redo(planned.session)
    seen.append(sequence(planned, tmp_path, kadia.introduction))
    plans.cancel(planned.session, kadia.introduction)
    seen.append(sequence(planned, tmp_path, kadia.introduction))
    assert seen == sorted(set(seen))
    assert sequence(planned, tmp_path, kadia.introduction) == seen[-1]
    assert str(entry(planned, tmp_path, kadia.introduction)["STATUS"]) == "CANCELLED"


def test_planning_again_keeps_identities_and_cancels_what_is_gone(planned: Stage, tmp_path: Path) -> None:
    before = events(written(planned, tmp_path))
    gone = (
        planned.stops()["Lassana"].introduction
        if "Lassana" in planned.stops()
        else planned.stops()["Fanta"].introduction
    )
    plans.cancel(planned.session, gone)
    planned.kept()
    after = events(written(planned, tmp_path))
    assert before.keys() <= after.keys()
    assert all(int(after[uid]["SEQUENCE"]) >= int(before[uid]["SEQUENCE"]) for uid in before)
    assert str(after[calendars.entry_uid(gone)]["STATUS"]) == "CANCELLED"
    assert int(after[calendars.entry_uid(gone)]["SEQUENCE"]) > int(before[calendars.entry_uid(gone)]["SEQUENCE"])


def test_cancellation_holds_only_what_was_taken_back(planned: Stage, tmp_path: Path) -> None:
    issa = planned.stops()["Issa"].introduction
    plans.cancel(planned.session, issa)
    data = written(planned, tmp_path, method=Method.CANCEL)
    assert events(data).keys() == {calendars.entry_uid(issa)}
    assert b"METHOD:CANCEL" in data
    assert b"ORGANIZER;CN=Amina" in data


def test_invitation_asks_the_other_officer_and_no_contact(planned: Stage, tmp_path: Path) -> None:
    plans.cancel(planned.session, planned.stops()["Issa"].introduction)
    data = written(planned, tmp_path, method=Method.REQUEST, own_address="amina@example.org", other_address="")
    found = events(data)
    assert b"METHOD:REQUEST" in data
    for event in found.values():
        assert str(event["ORGANIZER"]) == "mailto:amina@example.org"
        assert event["ORGANIZER"].params["CN"] == "Amina"
        assert str(event["ATTENDEE"]) == "invalid:nomail"
        assert event["ATTENDEE"].params["CN"] == "Bruno"
        assert event["ATTENDEE"].params["PARTSTAT"] == "NEEDS-ACTION"
        assert str(event["STATUS"]) in {"TENTATIVE", "CONFIRMED"}


def test_address_that_is_none_is_refused(planned: Stage, tmp_path: Path) -> None:
    with pytest.raises(Invalid) as refused:
        written(planned, tmp_path, method=Method.REQUEST, other_address="bruno\r\nATTENDEE:x")
    assert refused.value.params["field"] == "other_address"
    assert not (tmp_path / "plan.ics").exists()


def test_one_introduction_alone_is_written_and_a_foreign_one_refused(planned: Stage, tmp_path: Path) -> None:
    kadia = planned.stops()["Kadia"].introduction
    assert events(written(planned, tmp_path, introductions=(kadia,))).keys() == {calendars.entry_uid(kadia)}
    with pytest.raises(NotFound):
        written(planned, tmp_path, introductions=(SubjectId(b"x" * 16),))


def test_nothing_to_write_is_refused_and_no_file_is_made(stage: Stage, tmp_path: Path) -> None:
    with pytest.raises(Invalid) as refused:
        written(stage, tmp_path)
    assert refused.value.params["reason"] == "nothing_for_a_calendar"
    assert list(tmp_path.glob("*.ics")) == []


def test_file_that_stands_there_is_left_alone(planned: Stage, tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    path.write_bytes(b"mine")
    with pytest.raises(FileExists):
        calendars.write(planned.session, CalendarOrder(planned.case), path)
    assert path.read_bytes() == b"mine"


def test_writing_is_logged_before_and_after_with_counts(planned: Stage, tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    done = calendars.write(planned.session, CalendarOrder(planned.case), path)
    said = [(one.entry.action, dict(one.entry.numbers)) for one in audit_log.lines(planned.session, 2)]
    counts = {"events": done.events, "form": "publish"}
    assert said == [
        ("calendar.written", counts),
        ("calendar.export", {**counts, "contacts": len(planned.stops()), "level": "confidential"}),
    ]
    assert calendars.preview(planned.session, CalendarOrder(planned.case)) == done
    about_kadia = audit_log.about(planned.session, planned.who["Kadia"], 10)
    assert "calendar.export" in {one.action for one in about_kadia}


def sequence(stage: Stage, folder: Path, introduction: SubjectId) -> int:
    return int(entry(stage, folder, introduction)["SEQUENCE"])

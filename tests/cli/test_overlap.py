"""Overlap days on the command line: working days, holidays named, days needed."""

from collections.abc import Callable

from tests.cli.harness import Terminal

People = Callable[..., Terminal]
RANGE = ("--from", "2026-05-20", "--to", "2026-05-29")


def kinds(document: dict[str, list[dict[str, str]]]) -> dict[str, str]:
    return {entry["day"]: entry["kind"] for entry in document["days"]}


def test_working_days_leave_out_weekends_and_name_the_holidays(terminal: People) -> None:
    found = terminal("amina").json("overlap", "days", *RANGE, "--country", "ML")
    assert found["working_days"] == 6
    assert [entry["day"] for entry in found["holidays"]] == ["2026-05-25", "2026-05-27"]
    assert all(entry["name"] for entry in found["holidays"])
    assert kinds(found)["2026-05-23"] == "weekend"


def test_weekend_official_holidays_and_absences_are_those_given(terminal: People) -> None:
    found = terminal("amina").json(
        *("overlap", "days", *RANGE, "--weekend", "fri,sat", "--official", "2026-05-28=United Nations holiday"),
        *("--away", "2026-05-20..2026-05-21"),
    )
    assert kinds(found) == {
        "2026-05-20": "away",
        "2026-05-21": "away",
        "2026-05-22": "weekend",
        "2026-05-23": "weekend",
        "2026-05-24": "working",
        "2026-05-25": "working",
        "2026-05-26": "working",
        "2026-05-27": "working",
        "2026-05-28": "holiday",
        "2026-05-29": "weekend",
    }
    assert found["holidays"] == [{"day": "2026-05-28", "name": "United Nations holiday"}]


def test_days_needed_are_told_with_the_days_that_are_missing(terminal: People) -> None:
    found = terminal("amina").json("overlap", "days", *RANGE, "--introductions", "29", "--per-day", "3")
    assert (found["working_days"], found["days_needed"], found["days_missing"]) == (8, 10, 2)


def test_case_gives_days_country_and_waiting_introductions(terminal: People) -> None:
    amina = terminal("amina")
    nana = amina.json("contact", "add", "--name", "Nana Invented")["id"]
    amina.json("contact", "add", "--name", "Awa Invented")
    started = amina.json(
        "handover", "start", "--first-day", "2026-05-20", "--last-day", "2026-05-29", "--country", "ML"
    )
    found = amina.json("overlap", "days", "--case", started["case"], "--per-day", "1")
    assert (found["working_days"], found["introductions"], found["days_needed"]) == (6, 2, 2)
    amina.json("handover", "leave-out", started["case"], nana, "--reason", "Moved abroad.")
    assert amina.json("overlap", "days", "--case", started["case"])["introductions"] == 1


def test_wrong_ranges_are_refused(terminal: People) -> None:
    amina = terminal("amina")
    turned = amina.json("overlap", "days", "--from", "2026-05-29", "--to", "2026-05-20", status=2)
    assert turned["error"]["params"]["field"] == "last_day"
    unknown = amina.json("overlap", "days", *RANGE, "--country", "XX", status=2)
    assert unknown["error"]["params"]["field"] == "country"
    assert amina.run("overlap", "days").status == 2
    assert amina.run("overlap", "days", *RANGE, "--weekend", "someday").status == 2
    assert amina.run("overlap", "days", *RANGE, "--official", "2026-05-28").status == 2
    assert amina.run("overlap", "days", *RANGE, "--away", "yesterday").status == 2
    bare = amina.json("handover", "start")
    missing = amina.json("overlap", "days", "--case", bare["case"], status=2)
    assert missing["error"]["params"] == {"field": "first_day", "reason": "missing"}


def test_people_read_a_calendar(terminal: People) -> None:
    text = terminal("amina").run("overlap", "days", *RANGE, "--country", "ML").stdout
    assert "2026-05-25  mon  holiday" in text
    assert "working days   6" in text

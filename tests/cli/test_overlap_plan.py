"""Planning on the command line: told in words, planned, moved, estimated; fallbacks between two officers."""

import os
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.cli.handover_stage import officer_of, second_slot
from tests.cli.harness import Terminal

People = Callable[..., Terminal]
HOURS = ("--time-zone", "Africa/Bamako", "--base", "Gao", "--starts", "07:30", "--ends", "17:00")


@dataclass(slots=True)
class Stage:
    """Amina hands over in two days; Salma supervises. Awa is met in Gao, Nana in Kidal, far away; Heron is a source."""

    amina: Terminal
    salma: Terminal
    case: str
    awa: str
    nana: str
    heron: str

    def overlap(self, verb: str, *arguments: str) -> str:
        return self.amina.run("overlap", verb, *arguments).stdout


@pytest.fixture
def stage(terminal: People) -> Stage:
    amina = terminal("amina")
    salma = second_slot(amina, "Salma")
    awa, nana = (amina.json("contact", "add", "--name", name)["id"] for name in ("Awa Invented", "Nana Invented"))
    heron = amina.json("contact", "add", "--name", "Real Invented", "--category", "source")["id"]
    days = ("--first-day", "2026-11-23", "--last-day", "2026-11-24", "--supervisor", officer_of(salma))
    case = amina.json("handover", "start", *days, "--priority-1", awa)["case"]
    amina.json("overlap", "availability", case, *HOURS)
    amina.json("overlap", "travel", case, "Gao", "Kidal", "--km", "340")
    amina.json("overlap", "meeting", case, nana, "--place", "Kidal")
    return Stage(amina, salma, case, awa, nana, heron)


def test_plan_is_read_by_people_and_shows_no_masked_name(stage: Stage) -> None:
    text = stage.overlap("plan", stage.case, "--iterations", "100")
    assert "2026-11-23  mon  07:30-08:30  Gao" in text
    assert "Awa Invented" in text
    assert "Nana Invented  too far" in text
    assert "joint call?" in text or "third party?" in text
    assert "Real Invented" not in text


def test_dry_run_writes_nothing(stage: Stage) -> None:
    stage.overlap("plan", stage.case, "--dry-run", "--iterations", "100")
    assert stage.amina.json("overlap", "show", stage.case)["stops"] == []


def test_availability_is_read_by_people(stage: Stage) -> None:
    amina = officer_of(stage.amina)
    stage.amina.json("overlap", "place", stage.case, "Kidal", "--convoy-only")
    text = stage.overlap(
        *("availability", stage.case, "--away", f"{amina}=2026-11-24", "--kind", "training", "--weekend", "fri,sat"),
        *("--official", "2026-11-23=Founding day", "--speed", "road=50", "--has", "interpreter"),
    )
    for said in ("fri, sat", "training", "Founding day", "Kidal", "340", "interpreter", "07:30"):
        assert said in text
    assert stage.amina.json("overlap", "days", "--case", stage.case)["working_days"] == 0


def test_inputs_are_taken_back(stage: Stage) -> None:
    found = stage.amina.json("overlap", "availability", stage.case, "--official", "2026-11-23=Founding day")
    slot = found["official_holidays"][0]["slot"]
    after = stage.amina.json("overlap", "availability", stage.case, "--remove", "official_holidays", "--slot", slot)
    assert after["official_holidays"] == []
    cleared = stage.amina.json("overlap", "meeting", stage.case, stage.nana, "--clear", "meeting")
    assert cleared["meetings"][0]["place"] is None


def test_fallback_is_accepted_by_the_supervisor(stage: Stage) -> None:
    assert stage.amina.json("handover", "fallback", stage.case, stage.nana, "--mode", "letter")["proposed"] == 1
    assert "accepted for 1 contact" in stage.salma.run("handover", "fallback", stage.case, "--accept").stdout
    shown = stage.amina.json("overlap", "show", stage.case)
    left = next(one for one in shown["unplaced"] if one["contacts"][0]["contact"] == stage.nana)
    assert left["fallback"] == {"suggested": left["fallback"]["suggested"], "proposed": "letter", "accepted": "letter"}
    refused = stage.amina.json("handover", "fallback", stage.case, "--accept", status=5)
    assert refused["error"]["params"]["guard"] == "fallback_acceptor"


def test_estimate_tells_days_and_whom_none_helps(stage: Stage) -> None:
    by_road = stage.overlap("estimate", stage.case, "--priority", "3", "--iterations", "50")
    assert "No number of days helps:" in by_road
    assert "Nana Invented" in by_road
    by_air = stage.amina.json("overlap", "estimate", stage.case, "--priority", "3", "--by", "air", "--iterations", "50")
    assert (by_air["never"], by_air["days_missing"]) == ([], 0)


def test_what_cannot_be_meant_is_refused_as_wrong_usage(stage: Stage) -> None:
    lines = (
        ("availability", stage.case, "--curfew", "19:00"),
        ("availability", stage.case, "--weekend", "someday"),
        ("availability", stage.case, "--speed", "road"),
        ("availability", stage.case, "--busy", "abc"),
        ("availability", stage.case, "--official", "2026-11-23"),
        ("availability", stage.case, "--starts", "early"),
        ("day", stage.case, "yesterday"),
        ("travel", stage.case, "Gao", "Bourem"),
        ("meeting", stage.case, stage.awa, "--available", "2026-11-24T09:00/2026-11-24T10:00"),
        ("put", stage.case, stage.awa, "2026-11-24", "9"),
        ("plan", stage.case, "--seconds", "0"),
    )
    accepted = [line for line in lines if stage.amina.run("overlap", *line).status != 2]
    assert accepted == []


def test_removing_goes_alone_so_that_a_refusal_leaves_all_as_it_was(stage: Stage) -> None:
    before = stage.amina.json("overlap", "availability", stage.case)
    for more in (("--remove", "travel", "--minutes", "0"), ("--slot", "ab" * 16)):
        refused = stage.amina.json("overlap", "availability", stage.case, *more, status=2)
        assert refused["error"]["code"] == "usage"
    assert stage.amina.json("overlap", "availability", stage.case) == before


def test_field_is_named_as_itself_where_a_reason_has_its_name(stage: Stage) -> None:
    sheet = ("overlap", "sheet", stage.case, "--day", "2031-01-01", "--out", str(stage.amina.folder / "sheet.html"))
    refused = stage.amina.json(*sheet, status=2)
    assert refused["error"]["message"].startswith("The value for day cannot be taken")


def test_name_of_a_file_that_is_no_text_is_escaped(stage: Stage) -> None:
    name = os.fsdecode(b"note-\xff.html")
    path = str(stage.amina.folder / name)
    written = stage.amina.run("handover", "print", stage.case, "--out", path, "--json")
    assert written.status == 0
    assert written.document["file"] == path
    assert stage.amina.run("handover", "print", stage.case, "--out", path + "2.html").status == 0

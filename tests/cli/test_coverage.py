"""Views of coverage on the command line: counts without names, names only where asked for."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.handover_stage import Stage, officer_of, staged
from tests.cli.harness import Terminal


@pytest.fixture
def stage(terminal: Callable[..., Terminal]) -> Stage:
    """Amina with Nana and Awa, before any case."""
    return staged(terminal)


def test_views_count_and_name_only_where_that_is_asked_for(stage: Stage, tmp_path: Path) -> None:
    amina, who = stage.amina, officer_of(stage.amina)

    by_officer = amina.json("handover", "coverage", "--by", "officer")
    assert by_officer["total"]["contacts"] == by_officer["total"]["alone"] == 2
    (row,) = [row for row in by_officer["rows"] if row["officer"] == who]
    assert (row["contacts"], row["backed"], row["has_left"]) == (2, 0, False)

    counted = amina.json("handover", "coverage", "--if-left", who)
    assert (counted["contacts"], "listed" in counted) == (2, False)
    named = amina.json("handover", "coverage", "--if-left", who, "--names")
    assert {one["contact"] for one in named["listed"]} == {stage.nana, stage.awa}
    single = amina.json("handover", "coverage", "--single-steward", "--officer", who, "--names", "--limit", "1")
    assert (single["contacts"], len(single["listed"])) == (2, 1)


def test_late_case_says_why_since_when_and_who_holds_it(stage: Stage) -> None:
    stage.start("--last-day", "2026-11-01")

    (late,) = stage.amina.json("handover", "coverage", "--late")["cases"]

    assert (late["case"], late["why"], late["holder"]) == (stage.case, "not_transferred", officer_of(stage.amina))
    assert late["days_late"] > 0
    assert "not transferred" in stage.amina.run("handover", "coverage", "--late").stdout


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_file_names_nobody_and_is_logged(stage: Stage, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"counts.{ending}"

    done = stage.amina.json("handover", "coverage", "--by", "officer", "--out", str(out))

    text = out.read_text(encoding="utf-8-sig")
    assert (done["file"], done["what"]) == (str(out), "coverage")
    assert not any(name in text for name in ("Amina", "Nana", "Awa"))
    if ending == "json":
        assert json.loads(text)["rows"][0]["contacts"] == 2
    assert "coverage.export" in json.dumps(stage.amina.json("audit", "list"))
    again = stage.amina.json("handover", "coverage", "--by", "officer", "--out", str(out), status=4)
    assert again["error"]["code"] == "file_exists"
    with_officers = tmp_path / f"with.{ending}"
    stage.amina.json("handover", "coverage", "--by", "officer", "--out", str(with_officers), "--with-officers")
    assert "Amina" in with_officers.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    "line",
    [
        ("--by", "officer", "--late"),
        ("--names",),
        ("--late", "--category", "media"),
        ("--by", "officer", "--with-officers"),
        ("--late", "--out", "counts.xlsx"),
    ],
)
def test_options_that_do_not_go_together_are_refused(stage: Stage, line: tuple[str, ...]) -> None:
    stage.amina.json("handover", "coverage", *line, status=2)

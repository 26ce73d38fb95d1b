"""`handover print` and `overlap sheet`: papers as files, refusals, warnings."""

from collections.abc import Callable

import pytest

from rolodex.cli.paper_words import PHRASES
from tests.cli.handover_stage import Stage, staged
from tests.cli.harness import Terminal


@pytest.fixture
def stage(terminal: Callable[..., Terminal]) -> Stage:
    found = staged(terminal)
    found.start()
    return found


def test_note_is_written_with_a_warning_and_said_with_its_level(stage: Stage) -> None:
    path = stage.amina.folder / "note.html"

    answer = stage.step("print", "--out", str(path))

    assert answer == {
        "file": str(path),
        "kind": "note",
        "case": stage.case,
        "level": "confidential",
        "contacts": 2,
    }
    text = path.read_text(encoding="utf-8")
    assert "Nana Invented" in text
    assert text.startswith("<!DOCTYPE html>")
    assert path.stat().st_mode & 0o077 == 0
    second = stage.amina.run("handover", "print", stage.case, "--out", str(path.with_name("second.html")))
    assert "not protected" in second.stderr
    assert "CONFIDENTIAL, 2 contacts" in second.stdout


def test_contact_alone_makes_a_brief_and_summary_needs_no_warning(stage: Stage) -> None:
    brief, summary = (stage.amina.folder / name for name in ("brief.html", "summary.htm"))

    assert stage.step("print", "--contact", stage.nana, "--out", str(brief))["kind"] == "brief"
    result = stage.amina.run("handover", "print", stage.case, "--kind", "summary", "--out", str(summary))

    assert result.stderr == ""
    assert "Nana" not in summary.read_text(encoding="utf-8")


def test_timeline_of_a_new_case_tells_its_beginning(stage: Stage) -> None:
    path = stage.amina.folder / "course.html"

    stage.step("print", "--kind", "timeline", "--out", str(path))

    assert "Listed" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        (("--out", "note.pdf"), "the window makes PDF"),
        (("--kind", "brief", "--out", "note.html"), "needs it"),
        (("--kind", "note", "--contact", "0" * 32, "--out", "note.html"), "goes with the brief"),
    ],
)
def test_line_that_cannot_be_meant_is_refused_with_a_hint(stage: Stage, line: tuple[str, ...], hint: str) -> None:
    result = stage.amina.run("handover", "print", stage.case, *line)

    assert result.status == 2
    assert hint in result.stderr


def test_file_that_stands_there_is_left_alone(stage: Stage) -> None:
    path = stage.amina.folder / "note.html"
    path.write_text("mine", encoding="utf-8")

    result = stage.amina.run("handover", "print", stage.case, "--out", str(path))

    assert result.status != 0
    assert "left alone" in result.stderr
    assert path.read_text(encoding="utf-8") == "mine"


def test_sheet_without_a_plan_says_so(stage: Stage) -> None:
    path = stage.amina.folder / "sheet.html"

    result = stage.amina.run("overlap", "sheet", stage.case, "--out", str(path))

    assert result.status != 0
    assert "no introduction is planned" in result.stderr
    assert not path.exists()


def test_every_phrase_is_a_sentence_or_a_heading() -> None:
    assert all(text.strip() == text and text for text in PHRASES.values())

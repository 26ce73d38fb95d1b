"""What a person reads of a case."""

from collections.abc import Callable

from tests.cli import bundles
from tests.cli.harness import Terminal


def test_case_shows_its_officers_by_name(terminal: Callable[..., Terminal]) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")
    bundles.knows(amina, bruno)
    amina.json("contact", "add", "--name", "Nana Invented")
    started = amina.json("handover", "start", "--incoming", bundles.officer_id(bruno), "--last-day", "2026-12-04")
    text = amina.run("handover", "show", started["case"]).stdout
    assert f"Bruno ({bundles.officer_id(bruno)})" in text
    assert f"Amina ({bundles.officer_id(amina)})" in text

"""`contact erase` needs its word, and the text tells what is left to do."""

from collections.abc import Callable

from tests.cli.handover_stage import contact
from tests.cli.harness import Terminal


def test_nothing_is_erased_without_the_word(terminal: Callable[..., Terminal]) -> None:
    amina = terminal("amina")
    nana = contact(amina, "Nana Invented")
    line = ("contact", "erase", nana, "--reason", "on_request", "--confirm")
    refused = amina.json(*line, "yes", "--yes", status=2)
    assert refused["error"]["params"] == {"field": "confirm", "reason": "not_the_word"}
    assert "nothing was erased" in refused["error"]["message"]
    assert amina.json("contact", "show", nana)["id"] == nana
    shown = amina.run(*line, "erase").stdout
    assert shown.startswith("erased 1 contacts, ")
    assert "still holds it and goes by 2026-12-20" in shown
    assert amina.json("contact", "show", nana, status=2)["error"]["code"] == "not_found"

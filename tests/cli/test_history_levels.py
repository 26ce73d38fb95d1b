"""What was open once and is strictly confidential now stays hidden in the history too."""

from collections.abc import Callable

from tests.cli import bundles
from tests.cli.harness import Terminal


def test_history_does_not_show_what_became_strictly_confidential(terminal: Callable[..., Terminal]) -> None:
    amina = terminal("amina")
    said = "meets behind the mill"
    nana = str(amina.json("contact", "add", "--name", "Nana Invented", "--remarks", said)["id"])
    assert said in amina.run("contact", "history", nana, "--json").stdout
    slot = bundles.slot_of(amina, nana, "remarks")
    amina.json("contact", "edit", nana, "--remarks", said, "--slot", slot, "--level", "strictly_confidential")
    assert said not in amina.run("contact", "history", nana, "--json").stdout

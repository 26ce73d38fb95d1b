"""What a person reads before a bundle leaves."""

from collections.abc import Callable

from tests.cli import bundles
from tests.cli.harness import Terminal


def test_preview_names_who_stays_and_by_which_rule(terminal: Callable[..., Terminal]) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")
    bundles.acquainted(amina, bruno)
    nana = amina.json("contact", "add", "--name", "Nana Invented", "--category", "civil_society")["id"]
    amina.json("contact", "add", "--name", "code_name:Heron", "--name", "legal:Awa Hidden", "--category", "source")
    text = amina.run("bundle", "preview", "--purpose", "feed", "--to", bundles.officer_id(bruno)).stdout
    row = next(line for line in text.splitlines() if nana in line)
    assert "Nana Invented" in row
    assert "Heron" in text
    assert "Awa Hidden" not in text
    assert "2 officers" in text

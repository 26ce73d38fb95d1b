"""What is true of a whole list is said once, for everybody in it."""

from collections.abc import Callable
from pathlib import Path

from tests.cli.harness import Terminal


def test_category_of_the_list_is_everybodys_category(terminal: Callable[..., Terminal], tmp_path: Path) -> None:
    amina = terminal("amina")
    rows = tmp_path / "list.csv"
    rows.write_text("no,name\n1,Awa Invented\n2,Bintou Invented\n", encoding="utf-8")
    line = ("import", "csv", str(rows), "--map", "no=external_id", "--map", "name=name", "--category", "parliament")
    assert amina.json(*line)["created"] == 2
    assert amina.json(*line)["unchanged"] == 2
    held = amina.json("contact", "list", "--category", "parliament")["contacts"]
    assert len(held) == 2

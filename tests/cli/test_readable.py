"""What people read: whole, aligned, in words, and with the next step."""

from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from rolodex.cli import plain_text
from rolodex.cli.main import root
from tests.cli.harness import Terminal


@pytest.fixture
def amina(terminal: Callable[..., Terminal]) -> Terminal:
    """Amina with an empty vault."""
    return terminal("amina")


def test_long_value_is_shown_whole_and_moves_only_its_own_row() -> None:
    rows = [("Awa", "a"), ("x" * 70, "b")]

    assert plain_text.table(("name", ""), rows).splitlines() == ["name", "Awa   a", "x" * 70 + "  b"]


def test_empty_table_says_so() -> None:
    assert plain_text.table(("id", "name"), []) == "Nothing found."


def test_facts_are_in_words() -> None:
    assert plain_text.facts([("signing_key", "ab"), ("verified", False)]) == "signing key  ab\nverified     no"


@pytest.mark.parametrize(("number", "text"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows")])
def test_number_stands_with_its_noun(number: int, text: str) -> None:
    assert plain_text.count(number, "row") == text


def test_search_without_a_hit_says_so(amina: Terminal) -> None:
    assert amina.run("contact", "search", "nobody").stdout == "Nothing found.\n"


def test_list_that_was_cut_tells_how_to_go_on(amina: Terminal) -> None:
    for name in ("Aya Invented", "Biba Invented", "Chidi Invented"):
        amina.json("contact", "add", "--name", name)
    after = amina.json("contact", "list", "--limit", "2")["next"]

    assert amina.run("contact", "list", "--limit", "2").stdout.endswith(f"There may be more: --after {after}\n")
    assert "--after" not in amina.run("contact", "list", "--after", after).stdout


def test_edit_that_changes_nothing_says_so(amina: Terminal) -> None:
    aya = amina.json("contact", "add", "--name", "Aya Invented")["id"]

    assert amina.run("contact", "edit", aya).stdout == f"Nothing to change in {aya}\n"


def test_contact_is_shown_with_its_posts_and_ties(amina: Terminal) -> None:
    aya = amina.json("contact", "add", "--name", "Aya Invented", "--organisation", "Port", "--title", "Master")["id"]
    biba = amina.json("contact", "add", "--name", "Biba Invented")["id"]
    amina.json("relationship", "add", "--type", "kin", "--from-contact", aya, "--to-contact", biba)

    text = amina.run("contact", "show", aya).stdout

    assert "\ntenures\n" in text
    assert "\nrelationships\n" in text
    assert biba in text


def test_masked_value_tells_how_it_is_revealed(amina: Terminal) -> None:
    given = ("--name", "code_name:Heron", "--risk", "high", "--phone", "+22376000001")
    heron = amina.json("contact", "add", *given)["id"]

    assert f"`contact reveal {heron}` shows it and is logged." in amina.run("contact", "show", heron).stdout


def test_dry_run_shows_the_guessed_mapping_ready_to_use(amina: Terminal, tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("name,first day\nAya Invented,2026\n")

    text = amina.run("import", "csv", str(table), "--dry-run").stdout

    assert text.startswith("1 row: 1 contact would be created")
    assert "Mapping: --map name=name" in text


def test_public_key_is_abridged_for_people_only(amina: Terminal) -> None:
    whole = amina.json("identity", "show")["recipient"]
    text = amina.run("identity", "show").stdout

    assert whole not in text
    assert f"{whole[:20]}…{whole[-12:]}" in text


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        (("contact", "add", "--name", "Aya Invented", "--verified-on", "2026-11-22"), "verified_on"),
        (("safe-contact", "confirm", "ID", "--on", "2027-01-01"), "on"),
        (("safe-contact", "set", "ID", "--never", "call", "--confirmed-on", "2027-01-01"), "confirmed_on"),
    ],
)
def test_day_that_has_not_come_confirms_nothing(amina: Terminal, arguments: tuple[str, ...], field: str) -> None:
    aya = amina.json("contact", "add", "--name", "Aya Invented")["id"]
    words = [aya if word == "ID" else word for word in arguments]

    assert amina.json(*words, status=2)["error"]["params"] == {"field": field, "reason": "in_the_future"}


def test_recovery_words_are_not_shown_where_nobody_can_give_them_back(amina: Terminal) -> None:
    result = amina.run("vault", "slots", "add-recovery")

    assert result.status == 130
    assert "Write these words" not in result.stderr


def _groups(group: click.Group) -> Iterator[click.Group]:
    yield group
    for name in group.list_commands(click.Context(group)):
        found = group.get_command(click.Context(group), name)
        if isinstance(found, click.Group):
            yield from _groups(found)


@pytest.mark.parametrize("group", list(_groups(root)), ids=lambda group: str(group.name))
def test_summary_of_a_command_is_not_cut(group: click.Group) -> None:
    # In 80 columns click leaves 78, less the longest name and six of space.
    names = group.list_commands(click.Context(group))
    room = 72 - max(map(len, names))
    found = [group.get_command(click.Context(group), name) for name in names]

    assert [command.get_short_help_str(room) for command in found if command] == [
        command.get_short_help_str(1_000) for command in found if command
    ]

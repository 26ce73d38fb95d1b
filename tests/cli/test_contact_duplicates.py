"""Duplicates: proposed with reasons, merged without loss, taken apart again, remembered as two."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.cli.harness import Terminal

Terminals = Callable[..., Terminal]
REAL = Path(__file__).resolve().parent.parent / "data" / "real"


def add(terminal: Terminal, *arguments: str) -> str:
    found: str = terminal.json("contact", "add", *arguments)["id"]
    return found


def pairs(terminal: Terminal, *arguments: str) -> list[tuple[str, set[str], list[str]]]:
    found = terminal.json("contact", "duplicates", *arguments)["pairs"]
    return [(pair["verdict"], {pair["a"], pair["b"]}, pair["reasons"]) for pair in found]


def state(terminal: Terminal, *contacts: str) -> list[Any]:
    """What can be seen of contacts and everything around them, without versions."""
    shown = [terminal.json("contact", "show", contact) for contact in contacts]
    for one in shown:
        del one["version"]
    around = [
        terminal.json(noun, "list")[plural]
        for noun, plural in (("interaction", "interactions"), ("commitment", "commitments"), ("tenure", "tenures"))
    ]
    return [shown, around, terminal.json("contact", "list")["contacts"]]


def test_same_number_and_alike_names_are_proposed_as_one(terminal: Terminals) -> None:
    amina = terminal("amina")
    one = add(amina, "--name", "Ahmed Ag Bibi", "--phone", "+223 76 54 32 10")
    two = add(amina, "--name", "أحمد أغ بيبي", "--phone", "00223 76543210")
    assert pairs(amina) == [("same", {one, two}, ["same_phone", "similar_name"])]


def test_family_that_shares_a_phone_is_a_question(terminal: Terminals) -> None:
    amina = terminal("amina")
    one = add(amina, "--name", "Awa Cissé", "--phone", "+22376543210")
    two = add(amina, "--name", "Musa Dao", "--phone", "+22376543210")
    assert pairs(amina) == [("choice", {one, two}, ["same_phone"])]


def test_common_name_alone_is_a_namesake(terminal: Terminals) -> None:
    amina = terminal("amina")
    lines = [["contact", "add", "--name", "Amadou Traoré"] for _ in range(6)]
    amina.batch(lines + [["contact", "add", "--name", name] for name in ("Awa Cissé", "Musa Dao", "Ali Keita")])
    assert {verdict for verdict, _, _ in pairs(amina)} == {"namesake"}


def test_real_assembly_with_shared_family_names_proposes_no_pair_as_the_same(terminal: Terminals) -> None:
    amina = terminal("amina")
    mapping = ("--map", "id=external_id", "--map", "name=name", "--map", "area=place:admin2")
    amina.json("import", "csv", str(REAL / "mali-assembly-2014.csv"), *mapping)
    found = pairs(amina)
    assert [verdict for verdict, _, _ in found].count("same") == 0
    assert [verdict for verdict, _, _ in found].count("choice") <= 4


def test_one_person_on_two_rows_of_a_real_list_is_a_question(terminal: Terminals) -> None:
    amina = terminal("amina")
    mapping = ("--map", "id=external_id", "--map", "name=name", "--map", "email=email")
    amina.json("import", "csv", str(REAL / "cyprus-term.csv"), *mapping)
    first = amina.json("contact", "duplicates")["pairs"][0]
    assert {first["a_name"], first["b_name"]} == {"Georgiou Giorgos", "Georgiou K. Giorgos"}
    assert first["verdict"] == "choice"
    assert first["reasons"] == ["same_email", "similar_name", "different_ids_in_one_list"]


def test_spellings_of_a_real_list_in_two_scripts_are_proposed(terminal: Terminals) -> None:
    amina = terminal("amina")
    rows = (REAL / "names-kuwait.csv").read_text(encoding="utf-8").splitlines()[1:]
    listed = [row.rsplit(",", 1) for row in rows]
    for script in ("latin", "arabic"):
        wanted = [(name, person) for name, person in listed if name.isascii() == (script == "latin")]
        path = amina.folder / f"{script}.csv"
        path.write_text("name,id\n" + "".join(f"{name},{person}\n" for name, person in wanted), encoding="utf-8")
        amina.json("import", "csv", str(path), "--map", "name=name", "--map", "id=external_id")
    found = amina.json("contact", "duplicates", "--verdict", "same", "--verdict", "choice")["pairs"]
    right = [pair for pair in found if pair["a_external_ids"] == pair["b_external_ids"]]
    assert len(right) >= 42
    assert len(found) - len(right) <= 1


def test_merge_keeps_all_values_and_relations_and_undo_restores_each(terminal: Terminals) -> None:
    amina = terminal("amina")
    kept = add(amina, "--name", "Awa Cissé", "--phone", "+22376543210", "--gender", "female")
    other = add(
        amina, "--name", "Awa Cisse", "--email", "awa@example.org", "--organisation", "Mairie", "--title", "Mayor",
        "--source", "third_party", "--verified-on", "2026-10-01", "--gender", "male",
    )  # fmt: skip
    third = add(amina, "--name", "Musa Dao")
    amina.json("relationship", "add", "--type", "kin", "--from-contact", third, "--to-contact", other)
    amina.json("relationship", "add", "--type", "ally", "--from-contact", kept, "--to-contact", other)
    amina.json("interaction", "log", other, kept, "--channel", "phone", "--promise-by-us", "Call back")
    before = state(amina, kept, other, third)
    amina.json("contact", "merge", kept, other)
    shown = amina.json("contact", "show", kept)
    values = {(c["field"], str(c.get("value")), c["source"], c["verified_on"]) for c in shown["claims"]}
    assert ("emails", "{'address': 'awa@example.org'}", "third_party", "2026-10-01") in values
    assert shown["affiliation"] == {"text": "Mayor, Mairie"}
    assert shown["conflicts"] == 1
    assert [tie["type"] for tie in shown["relationships"]].count("kin") == 1
    assert [tie["type"] for tie in shown["relationships"]].count("ally") == 0
    assert amina.json("interaction", "list")["interactions"][0]["contacts"] == [kept]
    assert amina.json("commitment", "list", "--contact", kept)["commitments"][0]["what"] == "Call back"
    gone = amina.json("contact", "show", other)
    assert (gone["deleted"], gone["merged_into"]) == (True, kept)
    amina.json("contact", "unmerge", other)
    assert state(amina, kept, other, third) == before


def test_merge_is_undone_like_any_command(terminal: Terminals) -> None:
    amina = terminal("amina")
    kept, other = add(amina, "--name", "Awa Cissé"), add(amina, "--name", "Awa Cisse")
    before = state(amina, kept, other)
    amina.json("contact", "merge", kept, other)
    amina.json("undo")
    assert state(amina, kept, other) == before
    assert amina.json("contact", "unmerge", other, status=2)["error"]["params"] == {"what": "merge"}


def test_pair_told_apart_is_not_proposed_again(terminal: Terminals) -> None:
    amina = terminal("amina")
    one = add(amina, "--name", "Awa Cissé", "--phone", "+22376543210")
    two = add(amina, "--name", "Musa Dao", "--phone", "+22376543210")
    amina.json("contact", "distinct", two, one)
    assert pairs(amina) == []


def test_two_protocols_must_be_made_one_before_a_merge(terminal: Terminals) -> None:
    amina = terminal("amina")
    one, two = add(amina, "--name", "Awa Cissé"), add(amina, "--name", "Awa Cisse")
    for contact in (one, two):
        amina.json("safe-contact", "set", contact, "--never", "call at night")
    refused = amina.json("contact", "merge", one, two, status=5)
    assert refused["error"]["params"]["reason"] == "both_have_a_safe_contact_protocol"
    assert amina.json("contact", "merge", one, one, status=2)["error"]["params"]["reason"] == "same_contact_twice"


def test_masked_numbers_propose_nothing(terminal: Terminals) -> None:
    amina = terminal("amina")
    add(amina, "--name", "code_name:Heron", "--category", "source", "--phone", "+22376543210")
    add(amina, "--name", "Awa Cissé", "--phone", "+22376543210")
    assert pairs(amina) == []

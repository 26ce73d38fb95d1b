"""Lists of real public people through a mapping: nothing lost, nothing twice."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.cli.harness import Result, Terminal

Terminals = Callable[..., Terminal]
REAL = Path(__file__).resolve().parent.parent / "data" / "real"

MALI = (
    str(REAL / "mali-assembly-2014.csv"),
    *("--map", "id=external_id", "--map", "name=name", "--map", "group=organisation"),
    *("--map", "area=place:admin2", "--map", "gender=gender", "--map", "wikidata=url", "--source", "mali-2014"),
)
KUWAIT = (str(REAL / "names-kuwait.csv"), "--map", "name=name", "--map", "id=external_id")
CYPRUS = (
    str(REAL / "cyprus-term.csv"),
    *("--map", "id=external_id", "--map", "name=name", "--map", "email=email:office", "--map", "group=organisation"),
    *("--map", "twitter=handle:twitter", "--map", "facebook=handle:facebook", "--map", "gender=gender"),
)


def counts(document: dict[str, Any]) -> dict[str, int]:
    names = ("rows", "created", "updated", "unchanged", "conflicts")
    return {name: document[name] for name in names} | {"skipped": len(document["skipped"])}


def write(terminal: Terminal, name: str, text: str) -> str:
    path = terminal.folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def run(terminal: Terminal, *arguments: str) -> Result:
    return terminal.run("import", *arguments, "--json")


def test_mali_rows_sharing_an_id_are_one_contact_and_every_unmapped_column_is_listed(terminal: Terminals) -> None:
    amina = terminal("amina")
    done = amina.json("import", "csv", *MALI)
    assert counts(done) == {
        "rows": 143, "created": 142, "updated": 0, "unchanged": 0, "conflicts": 0, "skipped": 0,
    }  # fmt: skip
    assert done["unmapped"] == [
        "sort_name", "email", "twitter", "facebook", "group_id", "area_id", "chamber", "term", "start_date",
        "end_date", "image", "wikidata_group", "wikidata_area",
    ]  # fmt: skip
    twice = amina.json("contact", "search", "Abdoulaye Dembele")["results"][0]["id"]
    shown = amina.json("contact", "show", twice)
    assert len(shown["relationships"]) == 2
    assert len([claim for claim in shown["claims"] if claim["field"] == "places"]) == 2


def test_kuwait_every_spelling_finds_its_man(terminal: Terminals) -> None:
    amina = terminal("amina")
    done = amina.json("import", "csv", *KUWAIT)
    assert counts(done) == {
        "rows": 117, "created": 45, "updated": 0, "unchanged": 0, "conflicts": 0, "skipped": 0,
    }  # fmt: skip
    rows = (REAL / "names-kuwait.csv").read_text(encoding="utf-8").splitlines()[1:]
    spellings = [row.rsplit(",", 1) for row in rows]
    answers = amina.batch([["contact", "search", name.strip('"'), "--limit", "1"] for name, _ in spellings])
    found = [answer["results"][0]["external_ids"] for answer in answers]
    assert [ids == [wanted] for ids, (_, wanted) in zip(found, spellings, strict=True)].count(True) >= 115


def test_cyprus_office_addresses_are_kept_apart_by_person(terminal: Terminals) -> None:
    amina = terminal("amina")
    done = amina.json("import", "csv", *CYPRUS)
    assert counts(done) == {
        "rows": 57, "created": 57, "updated": 0, "unchanged": 0, "conflicts": 0, "skipped": 0,
    }  # fmt: skip
    both = amina.json("contact", "search", "gegeorgiou@parliament.cy")["results"]
    assert sorted(hit["display_name"] for hit in both) == ["Georgiou Giorgos", "Georgiou K. Giorgos"]


def test_importing_again_changes_nothing_even_after_edits_deletion_and_endings(terminal: Terminals) -> None:
    amina = terminal("amina")
    amina.json("import", "csv", *MALI)
    rows = amina.json("contact", "list", "--limit", "3")["contacts"]
    edited, deleted, left = (row["id"] for row in rows)
    name = next(c for c in amina.json("contact", "show", edited)["claims"] if c["field"] == "names")
    amina.json("contact", "edit", edited, "--slot", name["slot"], "--name", "Somebody Else")
    amina.json("contact", "delete", deleted)
    tie = amina.json("contact", "show", left)["relationships"][0]["id"]
    amina.json("relationship", "end", tie, "--on", "2026")
    again = amina.json("import", "csv", *MALI)
    assert counts(again) == {
        "rows": 143, "created": 0, "updated": 0, "unchanged": 142, "conflicts": 0, "skipped": 0,
    }  # fmt: skip
    assert again["import_id"] is None
    assert amina.json("contact", "list", "--limit", "1")["total"] == 141


def test_undo_takes_back_the_whole_import_and_importing_then_brings_it_again(terminal: Terminals) -> None:
    amina = terminal("amina")
    done = amina.json("import", "csv", *KUWAIT)
    amina.json("undo", done["import_id"])
    assert amina.json("contact", "list")["total"] == 0
    assert amina.json("import", "csv", *KUWAIT)["created"] == 45


def test_two_values_for_a_single_field_are_a_conflict(terminal: Terminals) -> None:
    amina = terminal("amina")
    path = write(amina, "list.csv", "id,name,gender\n1,Awa Cissé,female\n1,Awa Cissé,male\n")
    mapping = ("--map", "id=external_id", "--map", "name=name", "--map", "gender=gender")
    done = amina.json("import", "csv", path, *mapping)
    assert (done["created"], done["conflicts"]) == (1, 1)
    row = amina.json("contact", "list")["contacts"][0]
    claims = amina.json("contact", "show", row["id"])["claims"]
    assert sorted((c["value"], c["conflict"]) for c in claims if c["field"] == "gender") == [
        ("female", True),
        ("male", True),
    ]
    assert amina.json("import", "csv", path, *mapping)["unchanged"] == 1


def test_new_value_of_a_list_replaces_what_it_said_and_stands_against_what_a_person_said(terminal: Terminals) -> None:
    amina = terminal("amina")
    mapping = ("--map", "id=external_id", "--map", "name=name", "--map", "status=status")
    path = write(amina, "list.csv", "id,name,status\n1,Awa Cissé,active\n2,Musa Dao,active\n")
    amina.json("import", "csv", path, *mapping)
    rows = amina.json("contact", "list")["contacts"]
    awa = next(row["id"] for row in rows if row["display_name"] == "Awa Cissé")
    musa = next(row["id"] for row in rows if row["display_name"] == "Musa Dao")
    amina.json("contact", "edit", awa, "--status", "displaced")
    write(amina, "list.csv", "id,name,status\n1,Awa Cissé,dormant\n2,Musa Dao,dormant\n")
    assert amina.json("import", "csv", path, *mapping)["updated"] == 2
    assert amina.json("contact", "show", awa)["conflicts"] == 1
    shown = amina.json("contact", "show", musa)
    assert [c["value"] for c in shown["claims"] if c["field"] == "status"] == ["dormant"]


def test_dry_run_writes_nothing_and_guesses_a_mapping(terminal: Terminals) -> None:
    amina = terminal("amina")
    tried = amina.json("import", "csv", str(REAL / "cyprus-term.csv"), "--dry-run")
    assert (tried["created"], tried["import_id"], tried["dry_run"]) == (57, None, True)
    assert "name=names" in tried["mapping"]
    assert amina.json("contact", "list")["total"] == 0
    refused = amina.json("import", "csv", str(REAL / "cyprus-term.csv"), status=2)
    assert refused["error"]["params"] == {"field": "mapping", "reason": "missing"}


def test_saved_mapping_is_used_again(terminal: Terminals) -> None:
    amina = terminal("amina")
    kept = amina.folder / "kuwait.json"
    amina.json("import", "csv", *KUWAIT, "--save-mapping", str(kept))
    assert json.loads(kept.read_text(encoding="utf-8"))["columns"] == [["name", "names"], ["id", "external_id"]]
    again = amina.json("import", "csv", str(REAL / "names-kuwait.csv"), "--mapping", str(kept))
    assert again["unchanged"] == 45


def test_bad_rows_are_named_with_their_line_and_the_rest_is_imported(terminal: Terminals) -> None:
    amina = terminal("amina")
    path = write(amina, "list.csv", "name,gender\nAwa Cissé,female\nToo,many,cells\n,male\nMusa Dao,unheard of\n")
    done = amina.json("import", "csv", path, "--map", "name=name", "--map", "gender=gender")
    assert done["skipped"] == [{"line": 3, "reason": "field_count"}, {"line": 4, "reason": "no_name"}]
    assert done["left_out"] == [{"line": 5, "column": "gender", "reason": "not_a_choice"}]
    assert done["created"] == 2


def test_file_without_a_readable_record_is_malformed(terminal: Terminals) -> None:
    amina = terminal("amina")
    path = write(amina, "cards.vcf", "BEGIN:VCARD\nVERSION:4.0\nFN:Awa Cissé\n")
    result = run(amina, "vcard", path)
    assert result.status == 6
    assert result.document["skipped"] == [{"line": 1, "reason": "no_end"}]


def test_cards_with_and_without_uid_are_imported_once(terminal: Terminals) -> None:
    amina = terminal("amina")
    cards = (
        "BEGIN:VCARD\nVERSION:4.0\nFN:Awa Cissé\nUID:urn:uuid:1\nTEL:+22376543210\nORG:Mairie de Gao\nTITLE:Mayor\n"
        "END:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:أحمد\nEMAIL:a@example.org\nEND:VCARD\n"
    )
    path = write(amina, "cards.vcf", cards)
    assert counts(amina.json("import", "vcard", path))["created"] == 2
    assert counts(amina.json("import", "vcard", path))["unchanged"] == 2
    rows = amina.json("contact", "list")["contacts"]
    assert {row["display_name"]: row["affiliation"] for row in rows} == {
        "Awa Cissé": "Mayor, Mairie de Gao", "أحمد": "",
    }  # fmt: skip


def test_missing_file_and_unknown_column_say_so(terminal: Terminals) -> None:
    amina = terminal("amina")
    assert amina.json("import", "vcard", "nowhere.vcf", status=4)["error"]["code"] == "file_missing"
    path = write(amina, "list.csv", "name\nAwa\n")
    wrong = amina.json("import", "csv", path, "--map", "nom=name", status=2)
    assert wrong["error"]["params"] == {"field": "mapping", "reason": "unknown_column"}

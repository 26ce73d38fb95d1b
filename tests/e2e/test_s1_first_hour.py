"""S1. First hour at a team site: a new vault, two lists imported, three contacts typed, locked."""

import csv
from pathlib import Path

import pytest

from tests.e2e.person import CHECKOUT, Person, bytes_of

REAL = CHECKOUT / "tests" / "data" / "real"
MALI = (
    *("id=external_id", "name=name", "sort_name=sort_as", "group=organisation", "area=place:admin2", "gender=gender"),
    *("chamber=ignore", "term=ignore"),
)


@pytest.fixture(scope="module")
def amina(tmp_path_factory: pytest.TempPathFactory) -> Person:
    return Person(tmp_path_factory.mktemp("s1"), "Amina Officer").create("Civil Affairs")


@pytest.fixture(scope="module")
def imported(amina: Person) -> dict[str, object]:
    maps = [word for item in MALI for word in ("--map", item)]
    return amina("import", "csv", str(REAL / "mali-assembly-2014.csv"), *maps, "--source", "mali-2014")


def column(name: str, file: str) -> set[str]:
    with (REAL / file).open(encoding="utf-8", newline="") as text:
        return {row[name] for row in csv.DictReader(text)}


def test_every_row_of_the_list_arrives(amina: Person, imported: dict[str, object]) -> None:
    assert imported["rows"] == 143
    assert imported["created"] == 142
    assert imported["skipped"] == []
    rows = amina("contact", "list", "--limit", "1000")["contacts"]
    held = {value for row in rows for value in row["external_ids"]}
    assert held == column("id", "mali-assembly-2014.csv")


def test_every_unmapped_column_is_listed(imported: dict[str, object]) -> None:
    mapped = {item.partition("=")[0] for item in MALI}
    with (REAL / "mali-assembly-2014.csv").open(encoding="utf-8", newline="") as text:
        columns = set(next(csv.reader(text)))
    unmapped = imported["unmapped"]
    assert isinstance(unmapped, list)
    assert {entry["column"] if isinstance(entry, dict) else entry for entry in unmapped} == columns - mapped


def test_importing_again_changes_nothing(amina: Person, imported: dict[str, object]) -> None:
    maps = [word for item in MALI for word in ("--map", item)]
    again = amina("import", "csv", str(REAL / "mali-assembly-2014.csv"), *maps, "--source", "mali-2014")
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, imported["created"])


def test_mixed_arabic_and_latin_list_finds_the_same_man_in_both_scripts(amina: Person, tmp_path: Path) -> None:
    mixed = tmp_path / "mixed.csv"
    mixed.write_text("no,name,phone\n1,احمد الفرضي,+223 76 00 00 01\n2,Fatoumata Invented,+223 76 00 00 02\n", "utf-8")
    done = amina("import", "csv", str(mixed), "--map", "no=external_id", "--map", "name=name", "--map", "phone=phone")
    assert done["created"] == 2
    latin = amina("contact", "search", "ahmed")["results"]
    arabic = amina("contact", "search", "احمد")["results"]
    found = {hit["id"] for hit in latin} & {hit["id"] for hit in arabic}
    assert "1" in {value for hit in latin if hit["id"] in found for value in hit["external_ids"]}


def test_three_typed_contacts_are_found_and_nothing_of_them_is_readable_in_the_folder(amina: Person) -> None:
    typed = (
        ("Zebulon Qwertyman", "+22376111111", "host_police"),
        ("Ysolde Xylander", "+22376222222", "civil_society"),
        ("Wolfram Vexley", "+22376333333", "media"),
    )
    for name, phone, category in typed:
        amina("contact", "add", "--name", name, "--phone", phone, "--category", category)
        hits = amina("contact", "search", name.split()[0].lower())["results"]
        assert [hit["display_name"] for hit in hits] == [name]
    content = bytes_of(amina.vault)
    words = [word for name, phone, _ in typed for word in (*name.split(), phone)]
    words += ["Coulibaly", "Keita", "احمد", "Dembele"]
    for word in words:
        for encoding in ("utf-8", "utf-16-le"):
            assert word.encode(encoding) not in content


def test_wrong_passphrase_and_damaged_file_give_different_messages(amina: Person, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("not the passphrase of this vault\n", "utf-8")
    mistyped = amina.run("--passphrase-file", str(wrong), "vault", "info")
    database = next(amina.vault.glob("vault-*.db"))
    before = database.read_bytes()
    try:
        database.write_bytes(before[:5000] + bytes([before[5000] ^ 1]) + before[5001:])
        damaged = amina.run("vault", "verify")
        for header in amina.vault.glob("vault.hdr*"):
            assert header.exists()
    finally:
        database.write_bytes(before)
    assert (mistyped.status, damaged.status) == (3, 4)
    assert mistyped.stderr != damaged.stderr
    assert amina.run("vault", "info").status == 0

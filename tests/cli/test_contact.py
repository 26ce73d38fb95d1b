"""Contacts on the command line: added, shown, found, changed."""

from collections.abc import Callable

from tests.cli.harness import Terminal

Terminals = Callable[..., Terminal]


def test_contact_with_a_code_name_alone_is_valid(terminal: Terminals) -> None:
    amina = terminal("amina")
    added = amina.json("contact", "add", "--name", "code_name:Heron", "--category", "source")
    shown = amina.json("contact", "show", added["id"])
    assert shown["display_name"] == "Heron"
    assert shown["level"] == "strictly_confidential"


def test_contact_without_name_or_number_is_refused(terminal: Terminals) -> None:
    answer = terminal("amina").json("contact", "add", "--gender", "female", status=2)
    assert answer["error"]["code"] == "invalid"
    assert answer["error"]["params"] == {"field": "contact", "reason": "no_name"}


def test_contact_is_found_across_scripts_and_accents(terminal: Terminals) -> None:
    amina = terminal("amina")
    ahmed = amina.json("contact", "add", "--name", "Ahmed Traoré", "--category", "parliament")["id"]
    for typed in ("احمد", "أحمد", "ahmed", "traore", "AHMED TRAORE"):
        found = amina.json("contact", "search", typed)["results"]
        assert [hit["id"] for hit in found] == [ahmed], typed


def test_organisation_and_title_make_the_affiliation(terminal: Terminals) -> None:
    amina = terminal("amina")
    args = ("--name", "Awa Cissé", "--organisation", "Mairie de Gao", "--title", "Mayor")
    awa = amina.json("contact", "add", *args)["id"]
    amina.json("contact", "add", "--name", "Bakary Koné", "--organisation", "MAIRIE DE GAO")
    rows = amina.json("contact", "list")["contacts"]
    assert [(row["display_name"], row["affiliation"]) for row in rows] == [
        ("Awa Cissé", "Mayor, Mairie de Gao"),
        ("Bakary Koné", "Mairie de Gao"),
    ]
    assert amina.json("contact", "show", awa)["affiliation"] == {"text": "Mayor, Mairie de Gao"}

"""Organisations, posts, tenures, relationships: the post survives its holder."""

from collections.abc import Callable

from tests.cli.harness import Terminal

Terminals = Callable[..., Terminal]


def test_post_survives_its_holder(terminal: Terminals) -> None:
    amina = terminal("amina")
    office = amina.json("organisation", "add", "--name", "Région de Gao")["id"]
    prefect = amina.json("post", "add", "--title", "Prefect of Gao", "--organisation", office)["id"]
    first = amina.json("contact", "add", "--name", "Awa Cissé")["id"]
    second = amina.json("contact", "add", "--name", "Bakary Koné")["id"]
    held = amina.json("tenure", "add", "--contact", first, "--post", prefect, "--from", "2024")["id"]
    amina.json("tenure", "end", held, "--on", "2026-10")
    amina.json("tenure", "add", "--contact", second, "--post", prefect, "--from", "2026-11")
    rows = amina.json("contact", "list")["contacts"]
    assert [(row["display_name"], row["affiliation"]) for row in rows] == [
        ("Awa Cissé", ""),
        ("Bakary Koné", "Prefect of Gao, Région de Gao"),
    ]
    assert [one["to"] for one in amina.json("tenure", "list", "--contact", first)["tenures"]] == ["2026-10"]


def test_organisation_in_use_cannot_be_ended(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = amina.json("contact", "add", "--name", "Awa Cissé", "--organisation", "Mairie de Gao")["id"]
    office = amina.json("organisation", "list", "--name", "mairie")["organisations"][0]["id"]
    refused = amina.json("organisation", "end", office, status=5)
    assert refused["error"]["params"] == {"what": "organisation", "reason": "still_in_use", "users": 1}
    tie = amina.json("contact", "show", awa)["relationships"][0]["id"]
    amina.json("relationship", "end", tie, "--on", "2026-11-20")
    amina.json("organisation", "end", office)
    assert amina.json("organisation", "list")["organisations"] == []


def test_tie_that_is_ended_cannot_be_ended_again(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = amina.json("contact", "add", "--name", "Awa Cissé")["id"]
    musa = amina.json("contact", "add", "--name", "Musa Dao")["id"]
    tie = amina.json(
        "relationship", "add", "--type", "rival", "--from-contact", awa, "--to-contact", musa, "--remarks", "Since 2019"
    )["id"]
    shown = amina.json("relationship", "show", tie)
    assert {claim["level"] for claim in shown["claims"]} == {"confidential"}
    amina.json("relationship", "end", tie, "--on", "2026-11")
    assert amina.json("relationship", "end", tie, "--on", "2026-12", status=5)["error"]["code"] == "refused"


def test_tie_to_nobody_is_refused(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = amina.json("contact", "add", "--name", "Awa Cissé")["id"]
    missing = amina.json("relationship", "add", "--type", "ally", "--from-contact", awa, status=2)
    assert missing["error"]["params"] == {"field": "to_contact", "reason": "missing"}
    unknown = amina.json(
        "relationship", "add", "--type", "ally", "--from-contact", awa, "--to-contact", "00" * 16, status=2
    )
    assert unknown["error"]["code"] == "not_found"


def test_edit_of_a_post_shows_in_the_list_of_contacts(terminal: Terminals) -> None:
    amina = terminal("amina")
    amina.json("contact", "add", "--name", "Awa Cissé", "--organisation", "Mairie", "--title", "Deputy mayor")
    post = amina.json("post", "list", "--title", "deputy")["posts"][0]["id"]
    amina.json("post", "edit", post, "--title", "Mayor")
    assert amina.json("contact", "list")["contacts"][0]["affiliation"] == "Mayor, Mairie"

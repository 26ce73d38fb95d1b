"""Interactions, commitments and the safe-contact protocol."""

from collections.abc import Callable

from tests.cli.harness import Terminal

Terminals = Callable[..., Terminal]


def test_promises_made_in_a_meeting_become_open_commitments(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = amina.json("contact", "add", "--name", "Awa Cissé")["id"]
    logged = amina.json(
        "interaction", "log", awa, "--channel", "in_person", "--summary", "Talked about the well",
        "--topic", "water", "--promise-by-us", "Send an engineer", "--promise-by-them", "Guard the pump",
        "--due", "2026-12-01",
    )  # fmt: skip
    assert len(logged["commitments"]) == 2
    held = amina.json("commitment", "list", "--contact", awa, "--state", "open")["commitments"]
    assert sorted((one["by"], one["what"], one["due"]) for one in held) == [
        ("them", "Guard the pump", "2026-12-01"),
        ("us", "Send an engineer", "2026-12-01"),
    ]
    talks = amina.json("interaction", "list", "--contact", awa)["interactions"]
    assert [(one["at"], one["channel"], one["topics"]) for one in talks] == [
        ("2026-11-20T09:00:00+00:00", "in_person", ["water"])
    ]


def test_colleague_sees_to_a_promise_where_one_is_named(terminal: Terminals) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")
    card = amina.folder / "bruno.rlxcard"
    bruno.json("identity", "public-card", "--out", str(card))
    amina.json("recipient", "add", str(card))
    own, colleague = (person.json("identity", "show")["officer"] for person in (amina, bruno))
    awa = amina.json("contact", "add", "--name", "Awa Cissé")["id"]
    line = ("interaction", "log", awa, "--channel", "phone", "--promise-by-us")
    amina.json(*line, "Send an engineer", "--due", "2026-12-01", "--owner", colleague)
    amina.json(*line, "Send the list", "--due", "2026-12-02")
    amina.json("commitment", "add", "--contact", awa, "--by", "us", "--what", "Call", "--officer", colleague)

    held = amina.json("commitment", "list", "--contact", awa)["commitments"]

    assert [(one["what"], one["officer"]) for one in held] == [
        ("Send an engineer", colleague),
        ("Send the list", own),
        ("Call", colleague),
    ]
    unknown = amina.json(*line, "Send it", "--owner", "0" * 32, status=2)
    assert unknown["error"]["code"] == "not_found"


def test_commitment_is_closed_once(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = amina.json("contact", "add", "--name", "Awa Cissé")["id"]
    promise = amina.json("commitment", "add", "--contact", awa, "--by", "us", "--what", "Send the minutes")["id"]
    amina.json("commitment", "close", promise, "--state", "kept")
    assert amina.json("commitment", "close", promise, status=5)["error"]["params"]["reason"] == "not_open"
    assert amina.json("commitment", "list", "--state", "open")["commitments"] == []


def test_acknowledging_twice_is_once(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = amina.json("contact", "add", "--name", "Awa Cissé")["id"]
    promise = amina.json("commitment", "add", "--contact", awa, "--by", "us", "--what", "Send the minutes")["id"]
    first = amina.json("commitment", "acknowledge", promise)
    assert amina.json("commitment", "acknowledge", promise) == {**first, "added": 0}


def test_commitment_without_promise_is_refused(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = amina.json("contact", "add", "--name", "Awa Cissé")["id"]
    refused = amina.json("commitment", "add", "--contact", awa, "--by", "us", status=2)
    assert refused["error"]["params"] == {"field": "what", "reason": "missing"}


def test_numbers_of_a_person_at_risk_need_a_protocol_which_is_shown_first(terminal: Terminals) -> None:
    amina = terminal("amina")
    heron = amina.json(
        "contact", "add", "--name", "code_name:Heron", "--category", "source", "--phone", "+223 76 54 32 10"
    )["id"]
    refused = amina.json("contact", "show", heron, "--reveal", status=5)
    assert refused["error"]["params"] == {"rule": "no_safe_contact_protocol"}
    amina.json("safe-contact", "set", heron, "--channel", "signal;evenings;amina only", "--never", "call the shop")
    shown = amina.json("contact", "reveal", heron)
    assert list(shown).index("safe_contact") < list(shown).index("claims")
    phone = next(claim for claim in shown["claims"] if claim["field"] == "phones")
    assert phone["value"] == {"raw": "+223 76 54 32 10", "e164": "+22376543210"}
    protocol = {claim["field"]: claim["value"] for claim in shown["safe_contact"]["claims"]}
    assert protocol["never"] == "call the shop"
    masked = amina.json("contact", "show", heron)["claims"]
    assert [claim.get("value") for claim in masked if claim["field"] == "phones"] == [None]


def test_protocol_has_one_current_version(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = amina.json("contact", "add", "--name", "Awa Cissé")["id"]
    first = amina.json("safe-contact", "set", awa, "--never", "call at night", "--no-message")
    again = amina.json("safe-contact", "set", awa, "--never", "call the shop")
    assert again["id"] == first["id"]
    amina.json("safe-contact", "confirm", awa)
    shown = amina.json("safe-contact", "show", awa)["claims"]
    values = {claim["field"]: claim["value"] for claim in shown}
    assert values["never"] == "call the shop"
    assert values["leave_message"] is False
    assert values["confirmed_on"] == "2026-11-20"


def test_protocol_that_is_not_there_cannot_be_confirmed(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = amina.json("contact", "add", "--name", "Awa Cissé")["id"]
    assert amina.json("safe-contact", "confirm", awa, status=2)["error"]["params"] == {"what": "safe_contact"}


def test_protocol_that_says_nothing_opens_no_way_to_a_number(terminal: Terminals) -> None:
    amina = terminal("amina")
    given = ("--name", "code_name:Heron", "--risk", "high", "--phone", "+22376000001")
    heron = amina.json("contact", "add", *given)["id"]

    refused = amina.json("safe-contact", "set", heron, "--confirmed-on", "2026-11-01", status=2)["error"]

    assert refused["params"] == {"field": "safe_contact", "reason": "says_nothing"}
    assert amina.json("safe-contact", "set", heron, status=2)["error"]["params"] == refused["params"]
    assert amina.json("contact", "reveal", heron, status=5)["error"]["params"] == {"rule": "no_safe_contact_protocol"}


def test_protocol_cannot_be_emptied(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = amina.json("contact", "add", "--name", "Awa Invented")["id"]
    amina.json("safe-contact", "set", awa, "--cover-story", "a cousin from Gao")

    refused = amina.json("safe-contact", "set", awa, "--clear", "cover_story", status=2)["error"]

    assert refused["params"]["reason"] == "says_nothing"
    assert "a cousin from Gao" in str(amina.json("safe-contact", "show", awa)["claims"])


def test_protocol_tells_people_who_may_call_and_in_which_order(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = amina.json("contact", "add", "--name", "Awa Invented")["id"]
    amina.json("safe-contact", "set", awa, "--channel", "signal;18:00-20:00;only Amina", "--channel", "letter")

    shown = amina.run("safe-contact", "show", awa).stdout

    assert "1, signal, 18:00-20:00, only Amina" in shown
    assert "2, letter" in shown

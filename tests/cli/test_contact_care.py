"""Contacts edited, hidden, revealed, listed; what has become of every value."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from rolodex.clock import FixedClock
from tests.cli.harness import Terminal

Terminals = Callable[..., Terminal]


def add(terminal: Terminal, *arguments: str) -> str:
    found: str = terminal.json("contact", "add", *arguments)["id"]
    return found


def claim_of(terminal: Terminal, contact: str, field: str) -> dict[str, Any]:
    found: dict[str, Any] = next(
        claim for claim in terminal.json("contact", "show", contact)["claims"] if claim["field"] == field
    )
    return found


def reason_of(terminal: Terminal, *arguments: str, status: int = 2) -> object:
    error = terminal.json(*arguments, status=status)["error"]
    return error["params"].get("reason") or error["params"].get("rule") or error["code"]


def test_value_carries_level_source_author_and_day_of_verification(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = add(
        amina, "--name", "Awa Cissé", "--phone", "whatsapp,safe:+223 76 54 32 10", "--source", "third_party",
        "--confidence", "high", "--verified-on", "2026-11-01",
    )  # fmt: skip
    phone = claim_of(amina, awa, "phones")
    assert phone["value"] == {
        "raw": "+223 76 54 32 10", "uses": ["whatsapp"], "safe": "safe", "e164": "+22376543210",
    }  # fmt: skip
    assert (phone["level"], phone["source"], phone["confidence"]) == ("confidential", "third_party", "high")
    assert (phone["verified_on"], phone["author_name"], phone["conflict"]) == ("2026-11-01", "Amina", False)


def test_office_number_of_an_official_is_public_and_of_others_is_not(terminal: Terminals) -> None:
    amina = terminal("amina")
    deputy = add(amina, "--name", "Awa Cissé", "--category", "parliament", "--phone", "office:+22320220000")
    trader = add(amina, "--name", "Musa Dao", "--phone", "office:+22320220001")
    assert claim_of(amina, deputy, "phones")["level"] == "unclassified"
    assert claim_of(amina, trader, "phones")["level"] == "confidential"


def test_slot_replaces_one_value_and_clear_takes_it_away(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = add(amina, "--name", "Awa Cissé", "--email", "a@example.org", "--email", "b@example.org")
    slot = claim_of(amina, awa, "emails")["slot"]
    amina.json("contact", "edit", awa, "--slot", slot, "--email", "c@example.org")
    amina.json("contact", "edit", awa, "--slot", slot, "--clear", "emails")
    amina.json("contact", "edit", awa, "--clear", "names", "--name", "Awa Touré")
    shown = amina.json("contact", "show", awa)["claims"]
    assert len([claim for claim in shown if claim["field"] == "emails"]) == 1
    assert [claim["value"]["text"] for claim in shown if claim["field"] == "names"] == ["Awa Touré"]


def test_stale_edit_overwrites_nothing(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = add(amina, "--name", "Awa Cissé")
    version = str(amina.json("contact", "show", awa)["version"])
    amina.json("contact", "edit", awa, "--gender", "female", "--base-version", version)
    refused = amina.json("contact", "edit", awa, "--gender", "male", "--base-version", version, status=8)
    assert refused["error"]["code"] == "conflict"
    assert claim_of(amina, awa, "gender")["value"] == "female"


def test_lowering_a_level_needs_a_reason_and_is_logged(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = add(amina, "--name", "Awa Cissé", "--phone", "+22376543210")
    slot = claim_of(amina, awa, "phones")["slot"]
    lower = ("contact", "edit", awa, "--slot", slot, "--phone", "+22376543211", "--level", "unclassified")
    assert reason_of(amina, *lower, status=5) == "lowering_needs_a_reason"
    amina.json(*lower, "--reason", "She gave it to the press herself")
    actions = [entry["action"] for entry in amina.json("audit", "list")["entries"]]
    assert "level.lowered" in actions
    assert "She" not in str(amina.json("audit", "list"))


def test_taking_a_person_out_of_protection_needs_a_reason(terminal: Terminals) -> None:
    amina = terminal("amina")
    heron = add(amina, "--name", "code_name:Heron", "--category", "source")
    assert reason_of(amina, "contact", "edit", heron, "--clear", "categories", status=5) == "lowering_needs_a_reason"
    amina.json("contact", "edit", heron, "--clear", "categories", "--reason", "Was entered by mistake")
    assert amina.json("contact", "show", heron)["at_risk"] is False


def test_history_tells_what_became_of_every_value(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = add(amina, "--name", "Awa Cissé", "--gender", "male")
    amina.json("contact", "edit", awa, "--gender", "female")
    amina.json("contact", "edit", awa, "--status", "dormant")
    amina.json("undo")
    events = amina.json("contact", "history", awa)["history"]
    told = {(one["field"], one.get("value"), one["state"]) for one in events if one["field"] in ("gender", "status")}
    assert told == {
        ("gender", "male", "replaced"), ("gender", "female", "active"), ("status", "dormant", "cancelled"),
    }  # fmt: skip
    assert {one["author_name"] for one in events} == {"Amina"}


def test_masked_values_have_no_value_anywhere_until_revealed_and_revealing_is_logged(terminal: Terminals) -> None:
    amina = terminal("amina")
    heron = add(amina, "--name", "code_name:Heron", "--name", "legal:Ousmane Secret", "--category", "witness")
    for arguments in (("show", heron), ("history", heron), ("list",), ("search", "Ousmane")):
        assert "Ousmane" not in amina.run("contact", *arguments, "--json").stdout
        assert "Ousmane" not in amina.run("contact", *arguments).stdout
    revealed = amina.json("contact", "reveal", heron, "--field", "names")
    assert "Ousmane Secret" in str(revealed)
    assert [claim.get("masked") for claim in revealed["claims"] if claim["field"] == "categories"] == [True]
    entries = amina.json("audit", "list")["entries"]
    assert [entry["action"] for entry in entries].count("contact.revealed") == 1


def test_list_is_filtered_and_goes_on_after_a_contact(terminal: Terminals) -> None:
    amina = terminal("amina")
    amina.batch(
        [
            ["contact", "add", "--name", name, "--category", category]
            for name, category in (("Awa", "media"), ("Bakary", "donor"), ("Chaka", "media"), ("Dado", "media"))
        ]
    )
    first = amina.json("contact", "list", "--category", "media", "--limit", "2")
    assert [row["display_name"] for row in first["contacts"]] == ["Awa", "Chaka"]
    rest = amina.json("contact", "list", "--category", "media", "--after", first["next"])
    assert [row["display_name"] for row in rest["contacts"]] == ["Dado"]
    assert amina.json("contact", "list", "--level", "strictly_confidential")["contacts"] == []
    assert amina.json("contact", "list", "--after", "00" * 16, status=2)["error"]["code"] == "not_found"


def test_deleted_contact_is_listed_apart_and_comes_back(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = add(amina, "--name", "Awa Cissé")
    amina.json("contact", "delete", awa)
    assert amina.json("contact", "list")["contacts"] == []
    assert amina.json("contact", "search", "Awa")["results"] == []
    assert [row["id"] for row in amina.json("contact", "list", "--deleted")["contacts"]] == [awa]
    amina.json("contact", "restore", awa)
    assert amina.json("contact", "search", "Awa")["results"][0]["id"] == awa
    assert reason_of(amina, "contact", "restore", awa) == "not_deleted"


def test_what_is_stale_and_due_is_listed_by_date(terminal: Terminals, clock: FixedClock) -> None:
    amina = terminal("amina")
    awa = add(amina, "--name", "Awa Cissé", "--verified-on", "2026-11-01")
    musa = add(amina, "--name", "Musa Dao", "--verified-on", "2026-01-01")
    assert [row["id"] for row in amina.json("contact", "stale", "--days", "180")["contacts"]] == [musa]
    amina.json("safe-contact", "set", awa, "--never", "call at night", "--confirmed-on", "2026-11-01")
    amina.json("commitment", "add", "--contact", musa, "--by", "us", "--what", "Call", "--due", "2026-11-25")
    amina.json("contact", "edit", musa, "--set", 'retention={"review_by": "2026-12-01"}')
    assert [(one["what"], one["on"], one["contact"]) for one in amina.json("contact", "due")["due"]] == [
        ("commitment", "2026-11-25", musa),
        ("review_retention", "2026-12-01", musa),
    ]
    clock.move_to(datetime(2027, 1, 20, 9, 0, tzinfo=UTC))
    assert ("reconfirm_safe_contact", "2027-01-30", awa) in [
        (one["what"], one["on"], one["contact"]) for one in amina.json("contact", "due")["due"]
    ]


def test_wrong_values_are_refused_by_name(terminal: Terminals) -> None:
    amina = terminal("amina")
    awa = add(amina, "--name", "Awa Cissé")
    edit = ("contact", "edit", awa)
    assert reason_of(amina, *edit, "--set", "no_such_field=1") == "unknown_field"
    assert reason_of(amina, *edit, "--set", "gender") == "not_field_and_json"
    assert reason_of(amina, *edit, "--set", "gender={") == "not_json"
    assert reason_of(amina, *edit, "--handle", "no service here") == "no_service"
    assert reason_of(amina, *edit, "--slot", "00" * 16, "--name", "Awa") == "unknown_slot"
    assert reason_of(amina, *edit, "--slot", "00" * 16, "--gender", "female") == "needs_exactly_one_value"
    assert reason_of(amina, "contact", "show", "nobody") == "not_an_id"
    assert reason_of(amina, "contact", "show", "00" * 16) == "not_found"
    assert reason_of(amina, *edit, "--steward", "00" * 16) == "not_found"

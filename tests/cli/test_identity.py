"""The acting officer's own keys, and the profiles that say what may travel."""

import re
from collections.abc import Callable

from rolodex.bundle import card
from tests.cli.harness import Terminal


def test_identity_shows_public_keys_and_the_digits_to_read_out(terminal: Callable[..., Terminal]) -> None:
    shown = terminal("amina").json("identity", "show")

    assert (shown["name"], shown["component"]) == ("Amina", "Civil Affairs")
    assert re.fullmatch(r"\d{5}( \d{5}){7}", shown["fingerprint"])
    assert re.fullmatch(r"[0-9a-f]{64}", shown["signing_key"])
    assert shown["recipient"].startswith("age1pq1")


def test_public_card_says_what_its_owner_wants_and_ends_after_two_years(terminal: Callable[..., Terminal]) -> None:
    amina = terminal("amina")
    out = amina.folder / "card"

    amina.json("identity", "public-card", "--out", str(out), "--name", "Focal point, Gao")

    found = card.parse(out.read_bytes())
    assert (found.name, found.component) == ("Focal point, Gao", "Civil Affairs")
    assert (found.not_after - found.created_at).days == 730
    assert found.fingerprint == amina.json("identity", "show")["fingerprint"]
    assert amina.json("audit", "list")["entries"][0]["action"] == "identity.public_card"


def test_public_card_takes_a_last_day_after_today_only(terminal: Callable[..., Terminal]) -> None:
    amina = terminal("amina")
    out = str(amina.folder / "card")

    amina.json("identity", "public-card", "--out", out, "--not-after", "2026-12-31")
    refused = amina.json("identity", "public-card", "--out", out, "--not-after", "2026-11-19", status=2)

    assert card.parse((amina.folder / "card").read_bytes()).not_after.isoformat() == "2026-12-31T23:59:59+00:00"
    assert refused["error"]["code"] == "invalid"


def test_profiles_are_listed_and_shown_without_a_vault(terminal: Callable[..., Terminal]) -> None:
    amina = terminal("amina")

    listed = amina.bare("profile", "list", "--json").document["profiles"]
    shown = amina.bare("profile", "show", "feed", "--json").document

    assert {"name": "feed", "purpose": "feed", "rules": 3} in listed
    nothing = next(rule for rule in shown["rules"] if "victim" in rule["categories"])
    assert nothing == {
        "categories": ["source", "victim", "witness"],
        "audiences": [],
        "highest_level": "unclassified",
        "fields": [],
    }


def test_unknown_profile_is_not_found(terminal: Callable[..., Terminal]) -> None:
    result = terminal("amina").bare("profile", "show", "everything", "--json")

    assert (result.status, result.document["error"]["params"]) == (2, {"what": "profile"})

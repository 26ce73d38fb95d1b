"""Keys of colleagues: taken in from cards, verified by typing what is read out, blocked when they change."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rolodex.bundle import card
from rolodex.clock import FixedClock
from rolodex.crypto.identity import Identity
from tests.cli.harness import Terminal

Make = Callable[..., Terminal]


@pytest.fixture
def pair(terminal: Make) -> tuple[Terminal, Terminal]:
    """Amina, and Bruno whose card lies in her folder as bruno.rlxcard."""
    amina, bruno = terminal("amina"), terminal("bruno", "Human Rights")
    bruno.json("identity", "public-card", "--out", str(amina.folder / "bruno.rlxcard"))
    return amina, bruno


def _add(person: Terminal, name: str = "bruno.rlxcard") -> str:
    """The officer's id after the card was taken in."""
    return str(person.json("recipient", "add", str(person.folder / name))["id"])


def _card_with_other_keys(path: Path, officer: str, keys: Identity | None = None) -> Identity:
    """A card that somebody else made in the name of the officer."""
    identity = keys or Identity.generate()
    at = datetime(2026, 11, 19, tzinfo=UTC)
    made = card.make(
        identity,
        officer_id=bytes.fromhex(officer),
        name="Not Bruno",
        component=None,
        created_at=at,
        not_after=at.replace(year=2028),
    )
    path.write_bytes(made)
    return identity


def test_card_of_colleague_makes_the_officer_known_and_unverified(pair: tuple[Terminal, Terminal]) -> None:
    amina, bruno = pair

    added = amina.json("recipient", "add", str(amina.folder / "bruno.rlxcard"))

    own = bruno.json("identity", "show")
    assert added["id"] == own["officer"]
    assert (added["name"], added["component"]) == ("Bruno", "Human Rights")
    assert (added["state"], added["verified"]) == ("unverified", False)
    assert (added["signing_key"], added["recipient"]) == (own["signing_key"], own["recipient"])
    assert added["not_after"] == "2028-11-19T09:00:00Z"
    assert [one["id"] for one in amina.json("recipient", "list")["recipients"]] == [added["id"]]


def test_fingerprint_is_not_shown_before_it_was_compared(pair: tuple[Terminal, Terminal]) -> None:
    amina, bruno = pair
    officer = _add(amina)
    digits = bruno.json("identity", "show")["fingerprint"]

    before = amina.json("recipient", "show", officer)["fingerprint"]
    amina.json("recipient", "verify", officer, "--fingerprint", digits, "--how", "voice")

    assert before is None
    assert amina.json("recipient", "show", officer)["fingerprint"] == digits


@pytest.mark.parametrize(("how", "state"), [("voice", "verified_by_voice"), ("in_person", "verified_in_person")])
def test_typed_digits_of_the_colleague_verify(pair: tuple[Terminal, Terminal], how: str, state: str) -> None:
    amina, bruno = pair
    officer = _add(amina)
    digits = bruno.json("identity", "show")["fingerprint"].replace(" ", "-")

    verified = amina.json("recipient", "verify", officer, "--fingerprint", digits, "--how", how)

    assert (verified["state"], verified["verified"]) == (state, True)
    history = amina.json("recipient", "show", officer)["history"]
    assert [step["state"] for step in history] == ["unverified", state]
    actions = [entry["action"] for entry in amina.json("audit", "list")["entries"]]
    assert actions[:2] == ["recipient.verify", "recipient.add"]


def test_other_digits_are_refused_and_recorded(pair: tuple[Terminal, Terminal]) -> None:
    amina, _ = pair
    officer = _add(amina)
    own = amina.json("identity", "show")["fingerprint"]

    refused = amina.json("recipient", "verify", officer, "--fingerprint", own, "--how", "voice", status=5)

    assert refused["error"]["params"] == {"rule": "fingerprint_differs"}
    assert "not the fingerprint of this key" in refused["error"]["message"]
    assert amina.json("recipient", "show", officer)["state"] == "unverified"
    assert amina.json("audit", "list")["entries"][0]["action"] == "recipient.fingerprint_differs"


def test_same_card_twice_changes_nothing(pair: tuple[Terminal, Terminal]) -> None:
    amina, bruno = pair
    officer = _add(amina)
    digits = bruno.json("identity", "show")["fingerprint"]
    amina.json("recipient", "verify", officer, "--fingerprint", digits, "--how", "voice")

    again = amina.json("recipient", "add", str(amina.folder / "bruno.rlxcard"))

    assert again["state"] == "verified_by_voice"
    assert len(amina.json("recipient", "show", officer)["history"]) == 2


def test_other_keys_of_a_known_officer_block_until_they_are_revoked(pair: tuple[Terminal, Terminal]) -> None:
    amina, bruno = pair
    officer = _add(amina)
    digits = bruno.json("identity", "show")["fingerprint"]
    amina.json("recipient", "verify", officer, "--fingerprint", digits, "--how", "voice")
    _card_with_other_keys(amina.folder / "false.rlxcard", officer)

    added = amina.json("recipient", "add", str(amina.folder / "false.rlxcard"))
    refused = amina.json("recipient", "verify", officer, "--fingerprint", digits, "--how", "voice", status=5)
    after = amina.json("recipient", "revoke", officer, "--yes")

    assert (added["state"], added["verified"]) == ("changed", False)
    assert refused["error"]["params"] == {"rule": "fingerprint_differs"}
    assert (after["state"], after["fingerprint"]) == ("verified_by_voice", digits)


def test_unverified_card_does_not_rename_a_known_officer(pair: tuple[Terminal, Terminal]) -> None:
    amina, _ = pair
    officer = _add(amina)
    _card_with_other_keys(amina.folder / "false.rlxcard", officer)
    before = amina.json("changes")["changes"][0]["id"]

    amina.json("recipient", "add", str(amina.folder / "false.rlxcard"))

    assert amina.json("changes")["changes"][0]["id"] == before


def test_new_keys_that_were_verified_end_the_earlier_ones(pair: tuple[Terminal, Terminal]) -> None:
    amina, bruno = pair
    officer = _add(amina)
    digits = bruno.json("identity", "show")["fingerprint"]
    amina.json("recipient", "verify", officer, "--fingerprint", digits, "--how", "voice")
    keys = _card_with_other_keys(amina.folder / "new.rlxcard", officer)
    amina.json("recipient", "add", str(amina.folder / "new.rlxcard"))
    read_out = card.parse((amina.folder / "new.rlxcard").read_bytes()).fingerprint

    verified = amina.json("recipient", "verify", officer, "--fingerprint", read_out, "--how", "in_person")
    revoked = amina.json("recipient", "revoke", officer, "--yes")

    assert (verified["state"], verified["signing_key"]) == ("verified_in_person", keys.signing_key.hex())
    assert revoked["state"] == "revoked"


def test_revoked_keys_stay_revoked(pair: tuple[Terminal, Terminal]) -> None:
    amina, bruno = pair
    officer = _add(amina)
    digits = bruno.json("identity", "show")["fingerprint"]

    first = amina.json("recipient", "revoke", officer, "--yes")
    again = amina.json("recipient", "revoke", officer, "--yes", status=5)
    verified = amina.json("recipient", "verify", officer, "--fingerprint", digits, "--how", "voice", status=5)

    assert first["state"] == "revoked"
    assert again["error"]["params"] == verified["error"]["params"] == {"guard": "revoked"}


def test_revoking_asks_first(pair: tuple[Terminal, Terminal]) -> None:
    amina, _ = pair
    officer = _add(amina)

    result = amina.run("recipient", "revoke", officer)

    assert result.status == 130
    assert amina.json("recipient", "show", officer)["state"] == "unverified"


def test_altered_card_is_not_taken_in(pair: tuple[Terminal, Terminal]) -> None:
    amina, _ = pair
    path = amina.folder / "bruno.rlxcard"
    data = bytearray(path.read_bytes())
    data[data.index(b'"payload"') + 20] ^= 1
    path.write_bytes(bytes(data))

    refused = amina.json("recipient", "add", str(path), status=7)

    assert refused["error"]["code"] == "signature_invalid"
    assert amina.json("recipient", "list") == {"recipients": []}


def test_card_past_its_date_is_refused(pair: tuple[Terminal, Terminal], clock: FixedClock) -> None:
    amina, _ = pair
    clock.move_to(datetime(2028, 11, 20, tzinfo=UTC))

    assert amina.json("recipient", "add", str(amina.folder / "bruno.rlxcard"), status=7)["error"]["code"] == "expired"


def test_own_card_is_refused(pair: tuple[Terminal, Terminal]) -> None:
    amina, _ = pair
    own = amina.folder / "own.rlxcard"
    amina.json("identity", "public-card", "--out", str(own))

    assert amina.json("recipient", "add", str(own), status=5)["error"]["params"] == {"rule": "own_card"}


def test_unknown_officer_is_not_found(pair: tuple[Terminal, Terminal]) -> None:
    amina, _ = pair

    assert amina.json("recipient", "show", "0" * 32, status=2)["error"]["code"] == "not_found"
    assert amina.json("recipient", "show", "bruno", status=2)["error"]["params"]["reason"] == "not_an_id"
    assert amina.json("recipient", "add", "nothing.rlxcard", status=4)["error"]["code"] == "file_missing"

"""`vault quick-unlock` with a real Secret Service, and on a computer that has none."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from rolodex.commands import quick_unlock
from tests.cli.harness import Terminal
from tests.store.key_stores import SecretService, items, led_to, secret_service

Make = Callable[..., Terminal]
NOUN = ("vault", "quick-unlock")


@pytest.fixture
def service(tmp_path: Path) -> Iterator[SecretService]:
    with secret_service(tmp_path / "service") as found, led_to(found):
        yield found


def _on(amina: Terminal, pin: str = "294817") -> tuple[str, ...]:
    path = amina.folder / "pin.txt"
    path.write_text(pin + "\n", encoding="utf-8")
    return (*NOUN, "on", "--pin-file", str(path))


def test_pin_is_switched_on_seen_and_switched_off(terminal: Make, service: SecretService, clock: FixedClock) -> None:
    amina = terminal("amina")
    off = {"state": "off", "offered": True, "tries_left": 0, "expires_at": None, "computers": 0}
    assert amina.json(*NOUN, "status") == off

    assert amina.json(*_on(amina)) == {"on": True}
    assert amina.json(*NOUN, "status") == {
        "state": "ready",
        "offered": True,
        "tries_left": 10,
        "expires_at": "2026-11-27T09:00:00Z",
        "computers": 1,
    }
    quick_unlock.open_with_pin(amina.folder / "vault", quick_unlock.pin("294817"), clock).close()

    assert amina.json(*NOUN, "off") == {"on": False, "were_on": 1}
    assert amina.json(*NOUN, "status") == off
    assert items() == []


def test_list_of_ways_in_names_the_pin_and_whose_it_is(terminal: Make, service: SecretService) -> None:
    amina = terminal("amina")
    amina.json(*_on(amina))

    passphrase, pin = amina.json("vault", "slots", "list")["slots"]

    assert (pin["type"], pin["belongs_to"], pin["current"]) == ("key_store", passphrase["id"], False)
    assert (passphrase["type"], passphrase["belongs_to"]) == ("passphrase", None)
    assert f"PIN on one computer  of the officer of {passphrase['id']}" in amina.run("vault", "slots", "list").stdout
    amina.json("vault", "slots", "remove", pin["id"], "--yes")
    assert amina.json("vault", "info")["slots"] == 1
    assert items() == []


def test_weak_pin_is_refused_in_words(terminal: Make, service: SecretService) -> None:
    amina = terminal("amina")

    refused = amina.run(*_on(amina, "123456"))

    assert refused.status == 2
    assert "The value for pin cannot be taken: it is easy to guess." in refused.stderr
    assert amina.json(*NOUN, "status")["state"] == "off"


def test_computer_without_a_key_store_offers_nothing_and_says_so(terminal: Make) -> None:
    amina = terminal("amina")

    refused = amina.run(*_on(amina))

    assert refused.status == 4
    assert (
        "This computer has no key store that can be used now: there is none of a kind that encrypts." in refused.stderr
    )
    status = amina.json(*NOUN, "status")
    assert (status["state"], status["offered"]) == ("off", False)
    assert amina.json(*NOUN, "off") == {"on": False, "were_on": 0}

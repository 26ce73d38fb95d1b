"""The audit log on the command line: what was done, without a name."""

from collections.abc import Callable

import pytest

from tests.cli.harness import Terminal


@pytest.fixture
def amina(terminal: Callable[..., Terminal]) -> Terminal:
    """Amina, with a public card written: two entries."""
    person = terminal("amina")
    person.json("identity", "public-card", "--out", str(person.folder / "card"))
    return person


def test_entries_are_listed_newest_first_with_pseudonyms(amina: Terminal) -> None:
    own = amina.json("identity", "show")

    entries = amina.json("audit", "list")["entries"]

    assert [entry["action"] for entry in entries] == ["identity.public_card", "vault.create"]
    assert [entry["sequence"] for entry in entries] == [2, 1]
    assert entries[0]["actor"] == own["signing_key"]
    assert entries[0]["references"] == entries[1]["references"]
    assert own["officer"] not in str(entries)
    assert "Amina" not in str(entries)


def test_entries_about_one_subject_are_found_by_its_id(amina: Terminal) -> None:
    amina.json("vault", "backup")
    officer = amina.json("identity", "show")["officer"]

    about = amina.json("audit", "list", "--about", officer)["entries"]

    assert [entry["action"] for entry in about] == ["identity.public_card", "vault.create"]
    assert amina.json("audit", "list", "--about", "0" * 32)["entries"] == []


def test_limit_counts_entries(amina: Terminal) -> None:
    assert len(amina.json("audit", "list", "--limit", "1")["entries"]) == 1
    assert amina.run("audit", "list", "--limit", "0").status == 2


def test_limit_applies_to_entries_about_the_subject(amina: Terminal) -> None:
    officer = amina.json("identity", "show")["officer"]
    amina.json("vault", "backup")

    about = amina.json("audit", "list", "--about", officer, "--limit", "1")["entries"]

    assert [entry["action"] for entry in about] == ["identity.public_card"]


def test_untouched_log_is_sound(amina: Terminal) -> None:
    assert amina.json("audit", "verify") == {"sound": True, "first_bad_entry": None}

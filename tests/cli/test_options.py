"""Global options, the environment and where the passphrase comes from."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rolodex.clock import FixedClock
from tests.cli.harness import Terminal

Make = Callable[..., Terminal]


@pytest.fixture
def amina(terminal: Make) -> Terminal:
    """Amina with her vault."""
    return terminal("amina")


def _front(person: Terminal) -> list[str]:
    return ["--vault", str(person.folder / "vault"), "--passphrase-file", str(person.passphrase_file)]


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_global_options_stand_anywhere_around_noun_and_verb(amina: Terminal, place: int) -> None:
    words = ["vault", "slots", "list"]

    result = amina.bare(*words[:place], *_front(amina), "--json", *words[place:])

    assert (result.status, len(result.document["slots"])) == (0, 1)


def test_option_after_the_verb_wins_over_the_one_before(terminal: Make) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")

    result = amina.bare(*_front(amina), "identity", "show", "--json", *_front(bruno))

    assert result.document["name"] == "Bruno"


def test_environment_names_vault_and_passphrase_file(amina: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLODEX_VAULT", str(amina.folder / "vault"))
    monkeypatch.setenv("ROLODEX_PASSPHRASE_FILE", str(amina.passphrase_file))

    assert amina.bare("vault", "info", "--json").document["contacts"] == 0


def test_option_wins_over_the_environment(amina: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLODEX_VAULT", "/nowhere")
    monkeypatch.setenv("ROLODEX_PASSPHRASE_FILE", "/nowhere")

    assert amina.run("vault", "info").status == 0


def test_one_fixed_folder_is_used_where_none_is_named(tmp_path: Path, clock: FixedClock, cheap_keys: None) -> None:
    person = Terminal(tmp_path, clock)

    missing = person.bare("vault", "info", "--passphrase-file", str(person.passphrase_file), "--json")

    assert (missing.status, missing.document["error"]["code"]) == (4, "file_missing")


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_one_line_end_is_no_part_of_the_passphrase(amina: Terminal, end: bytes) -> None:
    amina.passphrase_file.write_bytes(amina.passphrase.encode() + end)

    assert amina.run("vault", "info").status == 0


def test_second_line_end_and_spaces_are_part_of_the_passphrase(amina: Terminal) -> None:
    statuses = []
    for end in (b"\n\n", b" \n"):
        amina.passphrase_file.write_bytes(amina.passphrase.encode() + end)
        statuses.append(amina.run("vault", "info").status)

    assert statuses == [3, 3]


def test_passphrase_is_read_from_standard_input(amina: Terminal) -> None:
    vault = str(amina.folder / "vault")

    result = amina.bare(
        "vault", "info", "--vault", vault, "--passphrase-file", "-", stdin=f"{amina.passphrase}\n".encode()
    )

    assert result.status == 0


def test_both_secrets_are_read_from_standard_input_one_line_each(amina: Terminal) -> None:
    vault = str(amina.folder / "vault")
    new = "amina counts eleven herons at the mill"

    result = amina.bare(
        *("vault", "change-passphrase", "--vault", vault, "--passphrase-file", "-", "--new-passphrase-file", "-"),
        stdin=f"{amina.passphrase}\n{new}\n".encode(),
    )

    amina.passphrase_file.write_text(new)
    assert (result.status, amina.run("vault", "info").status) == (0, 0)


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [(b"", 2, "invalid"), (b"\xff\xfe", 2, "invalid"), (b"x" * 5000, 6, "limit_exceeded"), (b"x" * 1025, 6, None)],
)
def test_file_that_holds_no_passphrase_is_refused(
    amina: Terminal, content: bytes, status: int, code: str | None
) -> None:
    amina.passphrase_file.write_bytes(content)

    assert code in {None, amina.json("vault", "info", status=status)["error"]["code"]}


def test_missing_passphrase_file_is_named_as_such(amina: Terminal) -> None:
    result = amina.bare("vault", "info", "--vault", "x", "--passphrase-file", "/nowhere", "--json")

    assert result.document["error"]["params"] == {"what": "passphrase_file"}


def test_nobody_to_ask_is_a_cancelled_command(amina: Terminal) -> None:
    result = amina.bare("--vault", str(amina.folder / "vault"), "vault", "info", "--json")

    assert (result.status, result.document["error"]["code"]) == (130, "cancelled")


def test_there_is_no_option_for_the_passphrase_itself(amina: Terminal) -> None:
    assert amina.run("vault", "info", "--passphrase", amina.passphrase).status == 2
    assert amina.run("--passphrase", amina.passphrase, "vault", "info").status == 2


def test_quiet_silences_messages_and_not_the_answer(amina: Terminal) -> None:
    loud = amina.run("age", "keygen")
    quiet = amina.run("age", "keygen", "--quiet")

    assert "Public key" in loud.stderr
    assert quiet.stderr == ""
    assert quiet.stdout.startswith("# created: ")


def test_version_and_help_need_nothing(amina: Terminal) -> None:
    version, usage = amina.bare("--version"), amina.bare("vault", "slots", "--help")

    assert (version.status, usage.status) == (0, 0)


def test_instants_come_from_the_clock_of_the_call(amina: Terminal, clock: FixedClock) -> None:
    clock.move_to(datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC))

    amina.json("identity", "public-card", "--out", str(amina.folder / "card"))

    assert amina.json("audit", "list")["entries"][0]["at"] == "2027-01-02T03:04:05Z"

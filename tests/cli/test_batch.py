"""`batch`: many commands, one unlock, one document a line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from rolodex.clock import Clock
from rolodex.commands import session
from rolodex.commands.passphrases import Secret
from rolodex.commands.session import Session
from tests.cli.harness import Terminal

Make = Callable[..., Terminal]


def test_batch_opens_the_vault_once(terminal: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    amina = terminal("amina")
    opened = []
    really_open = session.open_session

    def counted(folder: Path, passphrase: Secret, clock: Clock) -> Session:
        opened.append(folder)
        return really_open(folder, passphrase, clock)

    monkeypatch.setattr(session, "open_session", counted)

    documents = amina.batch([["vault", "info"], ["audit", "verify"], ["vault", "info"]])

    assert [document.get("contacts", document.get("sound")) for document in documents] == [0, True, 0]
    assert len(opened) == 1


def test_line_that_fails_does_not_stop_the_next_and_gives_the_status(terminal: Make) -> None:
    amina = terminal("amina")
    lines = [["audit", "verify"], ["recipient", "show", "0" * 32], ["age", "keygen"], ["vault", "info"]]

    result = amina.run("batch", "-", stdin="\n".join(map(json.dumps, lines)).encode())

    documents = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.status == 2
    assert [document.get("error", {}).get("code") for document in documents] == [None, "not_found", "invalid", None]


@pytest.mark.parametrize(
    ("line", "code", "status"),
    [
        ("not json", "malformed", 6),
        ('{"noun": "vault"}', "malformed", 6),
        ('["vault", 3]', "malformed", 6),
        ("[]", "malformed", 6),
        ('["batch", "-"]', "malformed", 6),
        ('["vault", "fly"]', "usage", 2),
        ('["fly"]', "usage", 2),
        ('["vault", "info", "--wings"]', "usage", 2),
    ],
)
def test_bad_line_is_answered_by_a_document(terminal: Make, line: str, code: str, status: int) -> None:
    amina = terminal("amina")

    result = amina.run("batch", "-", stdin=f"{line}\n\n".encode() + b'["vault", "info"]\n')

    first, second = (json.loads(one) for one in result.stdout.splitlines())
    assert (first["error"]["code"], result.status) == (code, status)
    assert second["contacts"] == 0


def test_lines_may_come_from_a_file(terminal: Make) -> None:
    amina = terminal("amina")
    (amina.folder / "lines").write_text('["vault", "info"]\n')

    assert amina.json("batch", str(amina.folder / "lines"))["contacts"] == 0
    assert amina.run("batch", str(amina.folder / "nothing")).status == 4


def test_passphrase_may_stand_before_the_lines(terminal: Make) -> None:
    amina = terminal("amina")
    stdin = f'{amina.passphrase}\n["vault", "info"]\n'.encode()

    result = amina.bare("--vault", str(amina.folder / "vault"), "--passphrase-file", "-", "batch", "-", stdin=stdin)

    assert (result.status, result.document["contacts"]) == (0, 0)


def test_options_of_a_line_end_with_it(terminal: Make) -> None:
    amina, bruno = terminal("amina"), terminal("bruno")
    front = ["--vault", str(bruno.folder / "vault"), "--passphrase-file", str(bruno.passphrase_file)]

    first, second, third = amina.batch([["identity", "show"], [*front, "identity", "show"], ["identity", "show"]])

    assert [first["name"], second["name"], third["name"]] == ["Amina", "Bruno", "Amina"]


def test_line_over_the_limit_ends_the_batch(terminal: Make) -> None:
    amina = terminal("amina")

    result = amina.run("batch", "-", "--json", stdin=b'["' + b"a" * 1_048_576 + b'"]\n')

    assert result.status == 6
    assert result.document["error"]["params"] == {"limit": "batch_line", "most": 1_048_576}


def test_error_of_the_vault_itself_is_said_for_every_line(terminal: Make) -> None:
    amina = terminal("amina")
    amina.passphrase_file.write_text("some other nine herons\n")

    documents = amina.batch([["vault", "info"], ["profile", "list"]])

    assert documents[0]["error"]["code"] == "wrong_passphrase"
    assert "profiles" in documents[1]

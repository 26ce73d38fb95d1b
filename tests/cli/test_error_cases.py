"""Single refusals whose sentence tells this person's next step, and the streams that a call can be given."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.cli import error_text
from tests.cli.harness import Terminal

Make = Callable[..., Terminal]


def test_folder_without_a_vault_is_told_from_a_missing_file(terminal: Make, tmp_path: Path) -> None:
    amina = terminal("amina")
    amina.vault = "elsewhere"

    assert "There is no vault in this folder." in amina.run("vault", "info").stderr
    amina.vault = "vault"
    assert "There is no such file or folder." in amina.run("import", "csv", str(tmp_path / "none.csv")).stderr


def test_missing_passphrase_file_is_named_as_such(terminal: Make, tmp_path: Path) -> None:
    result = terminal("amina").bare("vault", "info", "--passphrase-file", str(tmp_path))

    assert result.status == 4
    assert "The file for the passphrase does not exist or cannot be read." in result.stderr


def test_missing_terminal_says_which_option_helps(terminal: Make) -> None:
    amina = terminal("amina")

    result = amina.bare("--vault", str(amina.folder / "vault"), "vault", "info")

    assert result.status == 130
    assert "--passphrase-file" in result.stderr


def test_nothing_to_bring_back_asks_for_no_id(terminal: Make) -> None:
    assert "There is nothing to bring back." in terminal("amina").run("redo").stderr


@pytest.mark.parametrize(
    ("error", "hint"),
    [
        (errors.NotPermitted("no_safe_contact_protocol"), "`safe-contact set`"),
        (errors.NotPermitted("lowering_needs_a_reason", least=10), "--reason"),
        (errors.NotPermitted("fingerprint_differs"), "do not use this card"),
        (errors.IllegalTransition("no_such_step"), "`handover show`"),
    ],
)
def test_rule_with_its_own_way_out_names_it(error: errors.RolodexError, hint: str) -> None:
    assert hint in error_text.hint(error)
    assert "consent check" not in error_text.hint(error)


def test_default_vault_is_made_with_the_folders_around_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terminal: Make
) -> None:
    amina = terminal("amina")
    place = tmp_path / "share" / "rolodex" / "vault"
    monkeypatch.setattr("rolodex.commands.vaults.default_vault_folder", lambda: place)
    monkeypatch.setattr("rolodex.cli.call.default_vault_folder", lambda: place)

    front = ("--passphrase-file", str(amina.passphrase_file))
    made = amina.bare(*front, "vault", "create", "--officer", "Amina Invented", "--kdf", "small")

    assert made.status == 0, made.stderr
    assert amina.bare(*front, "vault", "info").status == 0
    assert oct(place.parent.stat().st_mode)[-3:] == "700"


def test_vault_below_a_missing_folder_or_in_place_of_a_file_is_refused(terminal: Make) -> None:
    amina = terminal("amina")
    amina.vault = "stick/vault"
    assert "stand in does not exist" in amina.run("vault", "create", "--officer", "Amina Invented").stderr

    amina.vault = "passphrase.txt"
    refused = amina.json("vault", "create", "--officer", "Amina Invented", status=4)
    assert refused["error"]["code"] == "file_exists"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_stream_is_no_defect(checkout: Path, closed: str) -> None:
    command = f'"{sys.executable}" -m rolodex profile list {closed}'

    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, cwd=checkout, check=False)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("more", [[], ["--json"]], ids=["text", "json"])
def test_full_disk_behind_standard_output_is_told(checkout: Path, more: list[str]) -> None:
    if not Path("/dev/full").exists():
        return
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "rolodex", "profile", "list", *more],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=checkout,
            check=False,
        )

    assert done.returncode == 4
    assert "Traceback" not in done.stderr


def test_pipe_gets_utf_8_whatever_the_language_of_the_computer(checkout: Path, terminal: Make) -> None:
    amina = terminal("amina")
    amina.json("contact", "add", "--name", "أحمد سالم")
    front = ["--vault", str(amina.folder / "vault"), "--passphrase-file", str(amina.passphrase_file)]

    done = subprocess.run(
        [sys.executable, "-m", "rolodex", *front, "contact", "list"],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        cwd=checkout,
        check=False,
    )

    assert done.returncode == 0
    assert "أحمد سالم" in done.stdout.decode()

"""The seven ways in which a vault does not open or write, told apart by status and code, in processes of their own."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rolodex.store import layout
from tests.cli.harness import Terminal
from tests.store.places import full, read_only, small_disk

Make = Callable[..., Terminal]
Run = Callable[..., "tuple[int, Any]"]


@pytest.fixture
def amina(terminal: Make) -> Terminal:
    """Amina with her vault."""
    return terminal("amina")


def _command(person: Terminal, *arguments: str) -> list[str]:
    front = ["--vault", str(person.folder / person.vault), "--passphrase-file", str(person.passphrase_file)]
    return [sys.executable, "-m", "rolodex", *front, *arguments, "--json"]


@pytest.fixture
def run(checkout: Path) -> Run:
    """Runs `rolodex` as a process and gives its status and its document."""

    def process(person: Terminal, *arguments: str) -> tuple[int, Any]:
        done = subprocess.run(_command(person, *arguments), capture_output=True, cwd=checkout, check=False)
        assert done.stderr == b""
        return done.returncode, json.loads(done.stdout)

    return process


def _code(answer: tuple[int, Any]) -> tuple[int, str]:
    return answer[0], answer[1]["error"]["code"]


def _flip(path: Path, position: int) -> None:
    data = bytearray(path.read_bytes())
    data[position] ^= 1
    path.write_bytes(data)


def test_wrong_passphrase_is_3(amina: Terminal, run: Run) -> None:
    amina.passphrase_file.write_text("nine other herons at another ferry\n")

    assert _code(run(amina, "vault", "info")) == (3, "wrong_passphrase")


def test_vault_of_a_running_process_is_3(amina: Terminal, run: Run, checkout: Path) -> None:
    holder = subprocess.Popen(
        _command(amina, "batch", "-"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=checkout
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    try:
        holder.stdin.write(b'["vault", "info"]\n')
        holder.stdin.flush()
        assert json.loads(holder.stdout.readline())["contacts"] == 0

        while_open = _code(run(amina, "vault", "info"))
    finally:
        holder.communicate()

    assert while_open == (3, "vault_in_use")
    assert holder.returncode == 0
    assert run(amina, "vault", "info")[0] == 0


def test_process_that_was_killed_leaves_nothing_in_the_way(amina: Terminal, run: Run, checkout: Path) -> None:
    holder = subprocess.Popen(
        _command(amina, "batch", "-"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=checkout
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    holder.stdin.write(b'["contact", "add", "--name", "Salif Invented"]\n')
    holder.stdin.flush()
    assert "id" in json.loads(holder.stdout.readline())
    holder.kill()
    holder.communicate()

    status, info = run(amina, "vault", "info")

    assert (status, info["contacts"]) == (0, 1)


def test_damaged_header_is_4_and_one_good_copy_is_enough(amina: Terminal, run: Run) -> None:
    first, second = layout.headers(amina.folder / "vault")
    _flip(first, 100)
    with_one = run(amina, "vault", "info")[0]
    _flip(first, 100)
    _flip(second, 100)

    status, document = run(amina, "vault", "info")

    assert with_one == 0
    assert (status, document["error"]["code"], document["error"]["params"]["part"]) == (4, "damaged", "header")


def test_damaged_database_is_4(amina: Terminal, run: Run) -> None:
    _flip(layout.database(amina.folder / "vault", 1), 5000)

    status, document = run(amina, "vault", "verify")

    assert (status, document["error"]["code"], document["error"]["params"]["part"]) == (4, "damaged", "database")


def test_vault_of_a_later_program_is_4(amina: Terminal, run: Run) -> None:
    from rolodex.clock import SystemClock
    from rolodex.commands import passphrases, session

    opened = session.open_session(amina.folder / "vault", passphrases.from_text(amina.passphrase), SystemClock())
    opened.db.execute("PRAGMA user_version = 9999")
    opened.close()

    assert _code(run(amina, "vault", "info")) == (4, "vault_too_new")


def test_read_only_place_is_4(amina: Terminal, run: Run) -> None:
    with read_only(amina.folder / "vault"):
        refused = _code(run(amina, "contact", "add", "--name", "Salif Invented"))

    assert refused == (4, "read_only")
    assert run(amina, "vault", "info")[1]["contacts"] == 0


def test_full_disk_is_4_and_keeps_what_was_there(amina: Terminal, run: Run, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, 4_000_000):
        amina.json("vault", "backup")
        backup = next((amina.folder / "vault" / "backups").glob("*.db"))
        amina.json("vault", "restore", str(backup), "--to", str(disk / "vault"))
        there = Terminal(disk, amina.clock, passphrase=amina.passphrase)
        there.json("contact", "add", "--name", "Salif Invented")
        with full(disk):
            refused = _code(run(there, "contact", "add", "--name", "Nana Invented"))

        status, info = run(there, "vault", "info")

    assert refused == (4, "disk_full")
    assert (status, info["contacts"]) == (0, 1)


def test_missing_vault_is_4(amina: Terminal, run: Run) -> None:
    amina.vault = "nothing"

    assert _code(run(amina, "vault", "info")) == (4, "file_missing")
    assert not (amina.folder / "nothing").exists()

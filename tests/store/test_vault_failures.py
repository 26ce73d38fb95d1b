"""The seven ways in which opening fails: each is told apart, and each leaves the vault as it was."""

import subprocess
import sys
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.crypto import kdf
from rolodex.crypto.secret import Secret
from rolodex.store import header, layout, migrate, vault
from rolodex.store.connection import open_database
from tests.store.places import (
    CHEAP,
    OFFICER,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    closed_vault,
    contents,
    full,
    new_vault,
    numbers,
    put,
    read_only,
    reopen,
    small_disk,
)

HOLD_OPEN = """
import sys
from pathlib import Path
from tests.store.places import reopen
opened = reopen(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def hold_open(folder: Path, checkout: Path) -> subprocess.Popen[str]:
    """Another process that has the vault open until it is killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD_OPEN, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=checkout,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def flip(path: Path, position: int) -> None:
    data = bytearray(path.read_bytes())
    data[position] ^= 1
    path.write_bytes(data)


def put_until_full(opened: vault.Opened) -> int:
    """Writes until the disk refuses; the last number that was saved."""
    number = 0
    try:
        while number < 1000:
            put(opened, number + 1, bytes(20_000))
            number += 1
    except errors.DiskFull:
        return number
    raise AssertionError("the disk never filled")


def test_wrong_passphrase(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    before = contents(folder)
    with pytest.raises(errors.WrongPassphrase):
        reopen(folder, OTHER_PASSPHRASE)
    assert contents(folder) == before
    vault.close(reopen(folder))


def test_damaged_header_is_said_before_any_derivation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = closed_vault(tmp_path / "vault")
    for path in layout.headers(folder):
        flip(path, 60)
    before = contents(folder)

    def never(*_: object) -> None:
        raise AssertionError("a key was derived")

    monkeypatch.setattr(kdf, "derive", never)
    with pytest.raises(errors.Damaged) as refusal:
        reopen(folder)
    assert refusal.value.params["part"] == "header"
    assert contents(folder) == before


@pytest.mark.parametrize("position", [0, 20, 700, 4095])
def test_damaged_first_page_of_the_database(tmp_path: Path, position: int) -> None:
    folder = closed_vault(tmp_path / "vault")
    flip(folder / "vault-1.db", position)
    before = contents(folder)
    with pytest.raises(errors.Damaged) as refusal:
        reopen(folder)
    assert refusal.value.params == {"part": "database"}
    assert contents(folder) == before


def test_damaged_inner_page_is_found_when_it_is_read_and_by_the_check(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    opened = new_vault(folder)
    for number in range(1, 40):
        put(opened, number, bytes(2000))
    vault.close(opened)
    flip(folder / "vault-1.db", (folder / "vault-1.db").stat().st_size - 4096 + 1000)
    before = contents(folder)
    opened = reopen(folder)
    with pytest.raises(errors.Damaged):
        opened.db.rows("SELECT text FROM trial")
    with pytest.raises(errors.Damaged) as refusal:
        vault.check(opened)
    assert refusal.value.params == {"part": "database", "findings": 1}
    vault.close(opened)
    assert contents(folder) == before


def test_every_page_of_the_database_is_sealed(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    opened = new_vault(folder)
    key = opened.keys.database
    vault.close(opened)
    path = folder / "vault-1.db"
    whole = path.read_bytes()
    found = 0
    for position in range(2000, len(whole), 4096):
        flip(path, position)
        with pytest.raises(errors.Damaged):
            check_database(path, key)
        path.write_bytes(whole)
        found += 1
    check_database(path, key)
    assert found == len(whole) // 4096 > 10


def check_database(path: Path, key: Secret) -> None:
    """Every page, those of the schema while it opens."""
    db = open_database(path, key)
    try:
        db.check()
    finally:
        db.abandon()


def test_missing_database_is_file_missing(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    (folder / "vault-1.db").unlink()
    with pytest.raises(errors.FileMissing):
        reopen(folder)
    assert not (folder / "vault-1.db").exists()


def test_header_of_a_later_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = closed_vault(tmp_path / "vault")
    opened = reopen(folder)
    monkeypatch.setattr(header, "_WITHOUT_KEY_STORE", 3)
    header.write(folder, header.encode(header.Header(opened.vault_id, 1, 2, ()), opened.keys.header))
    monkeypatch.undo()
    vault.close(opened)
    before = contents(folder)
    with pytest.raises(errors.VaultTooNew):
        reopen(folder)
    assert contents(folder) == before


def test_schema_of_a_later_program(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    opened = reopen(folder)
    opened.db.execute("PRAGMA user_version = 9000")
    vault.close(opened)
    before = contents(folder)
    with pytest.raises(errors.VaultTooNew) as refusal:
        reopen(folder)
    assert refusal.value.params == {"found": 9000, "known": migrate.latest_version()}
    assert contents(folder) == before


def test_second_opening_in_one_process(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    opened = reopen(folder)
    with pytest.raises(errors.VaultInUse):
        reopen(folder)
    put(opened, 2, b"second")
    vault.close(opened)
    opened = reopen(folder)
    assert numbers(opened) == [1, 2]
    vault.close(opened)


def test_opening_while_another_process_has_it_and_after_that_one_died(tmp_path: Path, checkout: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    holder = hold_open(folder, checkout)
    try:
        with pytest.raises(errors.VaultInUse):
            reopen(folder)
    finally:
        end(holder)
    assert (folder / "lock").exists()
    opened = reopen(folder)
    assert numbers(opened) == [1]
    vault.close(opened)


def test_database_alone_refuses_a_second_connection(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    put(opened, 1, b"first")
    with pytest.raises(errors.VaultInUse):
        open_database(opened.db.path, opened.keys.database)
    vault.close(opened)


def test_read_only_folder(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    before = contents(folder)
    with read_only(folder):
        with pytest.raises(errors.ReadOnly):
            reopen(folder)
        with pytest.raises(errors.ReadOnly):
            vault.create(folder / "drafts" / "inner", PASSPHRASE, CHEAP, OFFICER, clock=None)  # type: ignore[arg-type]
    assert contents(folder) == before
    vault.close(reopen(folder))


def test_full_disk_while_a_vault_is_made_leaves_none(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, 40 * 1024):
        with pytest.raises(errors.DiskFull):
            new_vault(disk / "vault")
        assert not (disk / "vault").exists()


def test_full_disk_while_writing_keeps_all_that_was_saved(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, 1200 * 1024):
        opened = new_vault(disk / "vault")
        saved = put_until_full(opened)
        assert saved > 5
        assert numbers(opened) == list(range(1, saved + 1))
        opened.db.abandon()
        opened.lock.release()
        opened = reopen(disk / "vault")
        assert numbers(opened) == list(range(1, saved + 1))
        opened.db.abandon()
        opened.lock.release()


def test_full_disk_while_the_header_is_replaced_keeps_the_old_passphrase(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, 1200 * 1024):
        opened = new_vault(disk / "vault")
        try:
            before = {path.name: path.read_bytes() for path in layout.headers(disk / "vault")}
            with full(disk):
                with pytest.raises(errors.DiskFull):
                    vault.change_passphrase(opened, OTHER_PASSPHRASE, CHEAP)
                assert {path.name: path.read_bytes() for path in layout.headers(disk / "vault")} == before
        finally:
            vault.close(opened)
        vault.close(reopen(disk / "vault"))

"""Backups: each was opened before it counts, few are kept, and one of them makes a vault again."""

from pathlib import Path

import pytest

from rolodex import errors
from rolodex.crypto.secret import Secret
from rolodex.store import backup, layout, vault
from rolodex.store.connection import Database, open_database
from rolodex.store.vault import Opened
from tests.store.places import (
    CHEAP,
    DAY_MS,
    NOW_MS,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    contents,
    full,
    new_vault,
    numbers,
    put,
    reopen,
    small_disk,
)


def make(opened: Opened, at_ms: int) -> backup.Backup:
    return backup.make(opened.db, opened.keys.database, opened.folder, at_ms)


def kept(opened: Opened) -> list[int]:
    return [one.at_ms for one in backup.list_backups(opened.folder)]


def test_backup_becomes_a_vault_with_what_it_held(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    put(opened, 1, b"first")
    made = make(opened, NOW_MS)
    put(opened, 2, b"second")
    vault.close(opened)
    backup.restore(made.database, tmp_path / "restored")
    restored = reopen(tmp_path / "restored")
    assert numbers(restored) == [1]
    assert restored.vault_id == opened.vault_id
    vault.check(restored)
    vault.close(restored)


def test_backup_opens_with_the_passphrase_of_its_day(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    made = make(opened, NOW_MS)
    vault.change_passphrase(opened, OTHER_PASSPHRASE, CHEAP)
    vault.close(opened)
    backup.restore(made.database, tmp_path / "restored")
    vault.close(reopen(tmp_path / "restored", PASSPHRASE))


def test_backup_is_encrypted_and_leaves_two_files(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    put(opened, 1, b"a text nobody may read" * 400)
    make(opened, NOW_MS)
    files = contents(opened.folder / "backups")
    assert sorted(files) == [f"backup-{NOW_MS}.db", f"backup-{NOW_MS}.hdr"]
    assert all(b"a text nobody" not in data for data in files.values())
    vault.close(opened)


def test_five_backups_are_kept(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    for day in range(7):
        make(opened, NOW_MS + day * DAY_MS)
    assert kept(opened) == [NOW_MS + day * DAY_MS for day in (6, 5, 4, 3, 2)]
    vault.close(opened)


def test_backups_older_than_thirty_days_go_and_the_newest_stays(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    make(opened, NOW_MS)
    make(opened, NOW_MS + 1)
    assert backup.rotate(opened.folder, NOW_MS + 400 * DAY_MS) == 1
    assert kept(opened) == [NOW_MS + 1]
    make(opened, NOW_MS + 400 * DAY_MS)
    assert kept(opened) == [NOW_MS + 400 * DAY_MS]
    vault.close(opened)


def test_backup_after_the_clock_went_back_is_the_newest(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    make(opened, NOW_MS)
    assert make(opened, NOW_MS - 90 * DAY_MS).at_ms == NOW_MS + 1
    assert kept(opened) == [NOW_MS + 1, NOW_MS]
    vault.close(opened)


@pytest.mark.parametrize(
    ("age_ms", "due"), [(0, False), (DAY_MS - 1, False), (DAY_MS, True), (40 * DAY_MS, True), (-1, True)]
)
def test_backup_is_due_once_a_day(tmp_path: Path, age_ms: int, due: bool) -> None:
    opened = new_vault(tmp_path / "vault")
    assert backup.is_due(opened.folder, NOW_MS)
    make(opened, NOW_MS)
    assert backup.is_due(opened.folder, NOW_MS + age_ms) is due
    vault.close(opened)


def test_copy_that_does_not_open_is_no_backup_and_costs_no_older_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = new_vault(tmp_path / "vault")
    make(opened, NOW_MS)

    def spoiled(path: Path, key: Secret) -> Database:
        data = bytearray(path.read_bytes())
        data[-100] ^= 1
        path.write_bytes(data)
        return open_database(path, key)

    monkeypatch.setattr(backup, "open_database", spoiled)
    with pytest.raises(errors.Damaged) as refusal:
        make(opened, NOW_MS + DAY_MS)
    assert refusal.value.params["part"] == "backup"
    assert sorted(contents(opened.folder / "backups")) == [f"backup-{NOW_MS}.db", f"backup-{NOW_MS}.hdr"]
    vault.close(opened)


def test_full_disk_costs_no_older_backup(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, 2400 * 1024):
        opened = new_vault(disk / "vault")
        try:
            make(opened, NOW_MS)
            with full(disk), pytest.raises(errors.DiskFull):
                make(opened, NOW_MS + DAY_MS)
            assert kept(opened) == [NOW_MS]
        finally:
            vault.close(opened)


def test_remains_of_an_interrupted_backup_go_at_the_next_opening(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    make(opened, NOW_MS)
    vault.close(opened)
    for name in (f"backup-{NOW_MS + 5}.db.new", f"backup-{NOW_MS + 5}.db.new-wal", f"backup-{NOW_MS + 5}.hdr"):
        (layout.backups(opened.folder) / name).write_bytes(b"half")
    vault.close(reopen(tmp_path / "vault"))
    assert sorted(contents(opened.folder / "backups")) == [f"backup-{NOW_MS}.db", f"backup-{NOW_MS}.hdr"]


def test_backup_inside_a_transaction_is_our_bug(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    with pytest.raises(RuntimeError), opened.db.transaction():
        make(opened, NOW_MS)
    vault.close(opened)


def test_restoring_refuses_an_existing_folder_and_a_missing_half(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    made = make(opened, NOW_MS)
    with pytest.raises(errors.FileExists):
        backup.restore(made.database, opened.folder)
    made.header.unlink()
    with pytest.raises(errors.FileMissing):
        backup.restore(made.database, tmp_path / "restored")
    assert not (tmp_path / "restored").exists()
    vault.close(opened)


def test_restoring_a_file_of_another_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.Invalid):
        backup.restore(tmp_path / "letter.db", tmp_path / "restored")

"""The vault as a whole: what is in the folder, who gets in, and what a change of slots does."""

import stat
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.crypto.secret import Secret
from rolodex.store import header, keyslots, layout, vault
from rolodex.store.keyslots import SlotType, Unlocked
from tests.store.places import (
    CHEAP,
    CLOCK,
    COLLEAGUE,
    OFFICER,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    closed_vault,
    contents,
    new_vault,
    numbers,
    put,
    reopen,
)

THIRD = Secret(b"a third passphrase nobody has")


def test_new_vault_opens_again_with_what_was_written(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    opened = reopen(folder)
    assert numbers(opened) == [1]
    assert opened.officer == OFFICER
    assert opened.generation == 1
    vault.check(opened)
    vault.close(opened)


def test_closed_folder_holds_nothing_but_the_named_files(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    assert sorted(path.name for path in folder.rglob("*")) == [
        "backups", "compartments", "drafts", "lock", "vault-1.db", "vault.hdr", "vault.hdr.2",
    ]  # fmt: skip


def test_folder_and_files_are_for_this_user_only(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.rglob("*")]}
    assert modes == {
        "vault": 0o700, "backups": 0o700, "compartments": 0o700, "drafts": 0o700,
        "lock": 0o600, "vault-1.db": 0o600, "vault.hdr": 0o600, "vault.hdr.2": 0o600,
    }  # fmt: skip


def test_no_file_holds_what_was_written_or_a_key(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    opened = new_vault(folder)
    put(opened, 1, b"a text nobody may read" * 300)
    secrets = [opened.vault_key, OFFICER.signing_seed, OFFICER.hybrid_seed, PASSPHRASE, opened.keys.database]
    needles = [b"a text nobody may read", b"SQLite format", *(secret.expose() for secret in secrets)]
    needles += [secret.expose().hex().encode() for secret in secrets]
    open_files = contents(folder)
    vault.close(opened)
    for files in (open_files, contents(folder)):
        assert [name for name, data in files.items() for needle in needles if needle in data] == []


def test_creation_refuses_a_folder_with_anything_in_it(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(errors.FileExists):
        new_vault(tmp_path)
    assert contents(tmp_path) == {"letter.txt": b"mine"}


def test_creation_refuses_a_vault_and_leaves_it(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    before = contents(folder)
    with pytest.raises(errors.FileExists):
        new_vault(folder)
    assert contents(folder) == before


def test_vault_that_lost_both_headers_is_not_made_anew(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    for path in layout.headers(folder):
        path.unlink()
    before = contents(folder)
    with pytest.raises(errors.FileExists):
        new_vault(folder)
    assert contents(folder) == before


def test_creation_begins_again_where_one_was_interrupted(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    for path in layout.headers(folder):
        path.unlink()
    (folder / "vault.new").touch()
    opened = new_vault(folder)
    assert opened.db.rows("SELECT name FROM sqlite_master WHERE name = 'trial'") == []
    vault.close(opened)


def test_creation_without_a_parent_folder_is_file_missing(tmp_path: Path) -> None:
    with pytest.raises(errors.FileMissing):
        new_vault(tmp_path / "absent" / "vault")


def test_folder_without_a_vault_is_file_missing(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "absent"):
        with pytest.raises(errors.FileMissing):
            reopen(folder)
    assert list(tmp_path.iterdir()) == []


def test_second_officer_opens_with_an_own_passphrase_and_identity(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    added = vault.add_officer_slot(opened, OTHER_PASSPHRASE, CHEAP, COLLEAGUE)
    vault.close(opened)
    opened = reopen(tmp_path / "vault", OTHER_PASSPHRASE)
    assert opened.officer == COLLEAGUE
    assert opened.slot_id == added
    assert [slot.is_current for slot in vault.list_slots(opened)] == [False, True]
    vault.close(opened)
    vault.close(reopen(tmp_path / "vault", PASSPHRASE))


def test_second_officer_can_agree_within_an_open_vault(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    vault.add_officer_slot(opened, OTHER_PASSPHRASE, CHEAP, COLLEAGUE)
    assert vault.officer_by_passphrase(opened, OTHER_PASSPHRASE).officer == COLLEAGUE
    assert vault.officer_by_passphrase(opened, PASSPHRASE).officer == OFFICER
    with pytest.raises(errors.WrongPassphrase):
        vault.officer_by_passphrase(opened, THIRD)
    vault.close(opened)


def test_changed_passphrase_replaces_the_old_one_and_keeps_the_slot(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    opened = new_vault(folder)
    slot_id = opened.slot_id
    vault.change_passphrase(opened, OTHER_PASSPHRASE, CHEAP)
    vault.close(opened)
    with pytest.raises(errors.WrongPassphrase):
        reopen(folder, PASSPHRASE)
    opened = reopen(folder, OTHER_PASSPHRASE)
    assert opened.slot_id == slot_id
    assert opened.officer == OFFICER
    vault.close(opened)


def test_recovery_words_open_for_reading_without_an_officer(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    opened = new_vault(folder)
    put(opened, 1, b"first")
    words = keyslots.new_recovery_words()
    vault.add_recovery(opened, words)
    vault.close(opened)
    opened = vault.open_with_recovery(folder, words, CLOCK)
    assert opened.officer is None
    assert numbers(opened) == [1]
    with pytest.raises(errors.NotPermitted) as refusal:
        vault.change_passphrase(opened, OTHER_PASSPHRASE, CHEAP)
    assert refusal.value.params == {"rule": "opened_by_recovery"}
    vault.close(opened)


def test_other_recovery_words_are_a_wrong_passphrase(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    opened = new_vault(folder)
    vault.add_recovery(opened, keyslots.new_recovery_words())
    vault.close(opened)
    with pytest.raises(errors.WrongPassphrase):
        vault.open_with_recovery(folder, keyslots.new_recovery_words(), CLOCK)


def test_slots_are_listed_with_type_and_work_and_without_secrets(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    recovery = vault.add_recovery(opened, keyslots.new_recovery_words())
    listed = vault.list_slots(opened)
    assert [(slot.type, slot.params, slot.is_current) for slot in listed] == [
        (SlotType.PASSPHRASE, CHEAP, True),
        (SlotType.RECOVERY, None, False),
    ]
    assert [slot.slot_id for slot in listed] == [opened.slot_id, recovery]
    vault.close(opened)


def test_removed_slot_opens_no_more(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    opened = new_vault(folder)
    added = vault.add_officer_slot(opened, OTHER_PASSPHRASE, CHEAP, COLLEAGUE)
    vault.remove_slot(opened, added)
    vault.close(opened)
    with pytest.raises(errors.WrongPassphrase):
        reopen(folder, OTHER_PASSPHRASE)


def test_last_passphrase_is_never_removed(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    vault.add_recovery(opened, keyslots.new_recovery_words())
    with pytest.raises(errors.NotPermitted) as refusal:
        vault.remove_slot(opened, opened.slot_id)
    assert refusal.value.params == {"rule": "last_slot"}
    assert len(vault.list_slots(opened)) == 2
    vault.close(opened)


def test_removing_an_unknown_slot_is_not_found(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    with pytest.raises(errors.NotFound):
        vault.remove_slot(opened, bytes(16))
    vault.close(opened)


def test_key_of_another_vault_does_not_open_this_one(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    with pytest.raises(errors.Damaged):
        vault.open_with_key(folder, Unlocked(bytes(16), Secret(bytes(32)), None), CLOCK)


def test_one_damaged_copy_of_the_header_is_repaired_at_opening(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    whole = (folder / layout.HEADER).read_bytes()
    for name in (layout.HEADER, layout.HEADER_COPY):
        (folder / name).write_bytes(whole[:100] + b"?" + whole[101:])
        vault.close(reopen(folder))
        assert (folder / name).read_bytes() == whole


def test_header_of_a_forger_is_refused_though_its_checksum_is_right(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    original = header.read(folder)[0].header
    forged = header.Header(original.vault_id, 2, original.revision, original.slots)
    header.write(folder, header.encode(forged, Secret(bytes(32))))
    with pytest.raises(errors.Damaged) as refusal:
        reopen(folder)
    assert refusal.value.params == {"part": "header", "reason": "not_authentic"}


def test_forged_copy_beside_a_true_one_does_not_keep_the_officer_out(tmp_path: Path) -> None:
    folder = closed_vault(tmp_path / "vault")
    original = header.read(folder)[0].header
    forged = header.Header(original.vault_id, 2, original.revision, original.slots)
    (folder / layout.HEADER).write_bytes(header.encode(forged, Secret(bytes(32))))
    opened = reopen(folder)
    assert numbers(opened) == [1]
    vault.close(opened)


def test_shown_vault_says_no_secret(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    assert "Secret" not in repr(opened)
    assert "key" not in repr(opened).replace("keyslots", "")
    vault.close(opened)

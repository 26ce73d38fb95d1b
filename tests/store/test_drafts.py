"""Drafts on the disk: what is written comes back to its own officer, and nothing that happens to the file hurts."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rolodex import errors
from rolodex.crypto import aead
from rolodex.store import drafts, keyslots, vault
from rolodex.store.drafts import Draft, DraftPlace
from rolodex.store.vault import Opened
from tests.store.places import CHEAP, CLOCK, COLLEAGUE, OTHER_PASSPHRASE, full, new_vault, read_only, reopen, small_disk

EDITED = Draft("contact", "1b" * 16, 7, {"name": "Ahmed Salem", "notes": "سالم\nprefers mornings"})
NEW = Draft("capture", texts={"text": "+211 920 000 001"})


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    found = new_vault(tmp_path / "vault")
    yield found
    vault.close(found)


def files(opened: Opened) -> list[Path]:
    return sorted((opened.folder / "drafts").iterdir())


def test_drafts_come_back_as_they_were_written(opened: Opened) -> None:
    drafts.write(drafts.place(opened), {"contact:1": EDITED, "capture": NEW})

    held = drafts.read(drafts.place(opened))

    assert held == drafts.Held({"contact:1": EDITED, "capture": NEW})


def test_drafts_come_back_after_the_passphrase_was_changed(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    drafts.write(drafts.place(opened), {"capture": NEW})
    vault.change_passphrase(opened, OTHER_PASSPHRASE, CHEAP)
    vault.close(opened)

    again = reopen(tmp_path / "vault", OTHER_PASSPHRASE)

    assert drafts.read(drafts.place(again)).drafts == {"capture": NEW}
    vault.close(again)


def test_later_drafts_replace_earlier_ones_and_none_removes_the_file(opened: Opened) -> None:
    place = drafts.place(opened)
    drafts.write(place, {"capture": NEW, "contact:1": EDITED})
    drafts.write(place, {"contact:1": EDITED})
    assert drafts.read(place).drafts == {"contact:1": EDITED}

    drafts.write(place, {})

    assert drafts.read(place) == drafts.Held({})
    assert files(opened) == []


def test_file_shows_no_word_no_name_and_no_exact_length(opened: Opened) -> None:
    place = drafts.place(opened)

    drafts.write(place, {"capture": NEW})
    (path,) = files(opened)
    short = path.stat().st_size
    drafts.write(place, {"capture": replace(NEW, texts={"text": "x" * 3000}), "contact:1": EDITED})

    assert len(path.name) == 32
    assert bytes.fromhex(path.name)
    assert path.stat().st_size == short == 4096 + aead.OVERHEAD_BYTES
    assert path.stat().st_mode & 0o777 == 0o600
    for word in (b"Ahmed", b"contact", b"capture", "سالم".encode(), b"920"):
        assert word not in path.read_bytes()


def test_colleague_in_the_same_vault_has_drafts_of_their_own(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    mine = drafts.place(opened)
    drafts.write(mine, {"capture": NEW})
    vault.add_officer_slot(opened, OTHER_PASSPHRASE, CHEAP, COLLEAGUE)
    vault.close(opened)
    colleague = reopen(tmp_path / "vault", OTHER_PASSPHRASE)
    theirs = drafts.place(colleague)

    assert drafts.read(theirs).drafts == {}
    assert drafts.read(DraftPlace(mine.path, mine.vault_id, theirs.key)).is_set_aside
    vault.close(colleague)


def test_reader_with_recovery_words_has_no_drafts(tmp_path: Path) -> None:
    opened = new_vault(tmp_path / "vault")
    words = keyslots.new_recovery_words()
    vault.add_recovery(opened, words)
    vault.close(opened)
    reader = vault.open_with_recovery(tmp_path / "vault", words, CLOCK)

    with pytest.raises(errors.NotPermitted):
        drafts.place(reader)
    vault.close(reader)


def test_every_changed_byte_makes_the_draft_unusable_and_sets_it_aside(opened: Opened) -> None:
    place = drafts.place(opened)
    drafts.write(place, {"capture": NEW})
    whole = place.path.read_bytes()

    for position in range(0, len(whole), 7):
        place.path.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        assert drafts.read(place) == drafts.Held({}, is_set_aside=True), position
        assert drafts.read(place) == drafts.Held({})

    aside = place.path.with_name(place.path.name + ".unusable")
    assert files(opened) == [aside]
    drafts.write(place, {"capture": NEW})
    assert drafts.read(place).drafts == {"capture": NEW}


@pytest.mark.parametrize("length", [0, 1, 27, 28, 4000])
def test_cut_file_is_set_aside(opened: Opened, length: int) -> None:
    place = drafts.place(opened)
    drafts.write(place, {"capture": NEW})
    place.path.write_bytes(place.path.read_bytes()[:length])

    assert drafts.read(place).is_set_aside


def test_file_of_another_vault_is_set_aside(opened: Opened) -> None:
    place = drafts.place(opened)
    drafts.write(replace(place, vault_id=bytes(16)), {"capture": NEW})

    assert drafts.read(place).is_set_aside


def test_huge_file_is_set_aside_without_being_read(opened: Opened) -> None:
    place = drafts.place(opened)
    with place.path.open("wb") as file:
        file.truncate(1 << 40)

    assert drafts.read(place).is_set_aside


@pytest.mark.parametrize(
    "document",
    [
        [],
        {"a": []},
        {"a": {"kind": "contact", "subject": "", "base_version": 0}},
        {"a": {"kind": "contact", "subject": "", "base_version": -1, "texts": {}}},
        {"a": {"kind": "contact", "subject": "", "base_version": True, "texts": {}}},
        {"a": {"kind": "contact", "subject": None, "base_version": 0, "texts": {}}},
        {"a": {"kind": "contact", "subject": "", "base_version": 0, "texts": {"name": 5}}},
        {"a": {"kind": "k" * 201, "subject": "", "base_version": 0, "texts": {}}},
        {"a": {"kind": "contact", "subject": "", "base_version": 0, "texts": {}, "more": 1}},
        {str(number): {"kind": "", "subject": "", "base_version": 0, "texts": {}} for number in range(33)},
    ],
)
def test_sealed_document_of_another_form_is_set_aside(opened: Opened, document: object) -> None:
    place = drafts.place(opened)
    context = b"rolodex drafts 1\0" + place.vault_id
    place.path.write_bytes(aead.seal(place.key, json.dumps(document).encode(), context))

    assert drafts.read(place).is_set_aside


def test_more_than_fits_is_refused_and_the_earlier_drafts_stay(opened: Opened) -> None:
    place = drafts.place(opened)
    drafts.write(place, {"capture": NEW})

    with pytest.raises(errors.LimitExceeded, match="drafts"):
        drafts.write(place, {str(number): NEW for number in range(33)})
    with pytest.raises(errors.LimitExceeded, match="draft_bytes"):
        drafts.write(place, {"capture": Draft("capture", texts={"text": "x" * (1 << 20)})})

    assert drafts.read(place).drafts == {"capture": NEW}


def test_largest_drafts_that_are_written_are_read(opened: Opened) -> None:
    place = drafts.place(opened)
    large = {"brief": Draft("brief", texts={"text": "x" * ((1 << 20) - 80)})}

    drafts.write(place, large)

    assert drafts.read(place).drafts == large


def test_half_a_character_does_not_cost_the_text(opened: Opened) -> None:
    place = drafts.place(opened)

    drafts.write(place, {"capture": Draft("capture", texts={"text": "Sal\ud83d"})})

    assert drafts.read(place).drafts["capture"].texts == {"text": "Sal?"}


def test_full_disk_refuses_and_the_earlier_draft_stays(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 8 << 20):
        opened = new_vault(tmp_path / "disk" / "vault")
        place = drafts.place(opened)
        drafts.write(place, {"capture": NEW})
        with full(tmp_path / "disk"), pytest.raises(errors.DiskFull):
            drafts.write(place, {"capture": NEW, "contact:1": EDITED})

        assert drafts.read(place).drafts == {"capture": NEW}
        assert files(opened) == [place.path]
        vault.close(opened)


def test_read_only_disk_refuses_and_the_earlier_draft_stays(opened: Opened) -> None:
    place = drafts.place(opened)
    drafts.write(place, {"capture": NEW})

    with read_only(opened.folder / "drafts"):
        with pytest.raises(errors.ReadOnly):
            drafts.write(place, {"contact:1": EDITED})
        with pytest.raises(errors.ReadOnly):
            drafts.discard(place)
        assert drafts.read(place).drafts == {"capture": NEW}


def test_folder_that_somebody_removed_is_made_again_but_never_a_vault_folder(opened: Opened) -> None:
    place = drafts.place(opened)
    (opened.folder / "drafts").rmdir()

    drafts.write(place, {"capture": NEW})

    assert drafts.read(place).drafts == {"capture": NEW}
    gone = replace(place, path=opened.folder / "pulled out" / "drafts" / place.path.name)
    with pytest.raises(errors.FileMissing):
        drafts.write(gone, {"capture": NEW})


def test_place_and_draft_print_neither_key_nor_text(opened: Opened) -> None:
    place = drafts.place(opened)

    shown = repr(place) + repr(EDITED) + str(place)

    assert place.key.expose().hex() not in shown
    assert "Ahmed" not in shown
    assert os.fsdecode(place.path) in shown


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_in_place_of_the_drafts_is_set_aside_and_holds_nobody_up(opened: Opened) -> None:
    where = drafts.place(opened)
    drafts.write(where, {"capture": NEW})
    where.path.unlink()
    os.mkfifo(where.path)

    held = drafts.read(where)

    assert (held.drafts, held.is_set_aside) == ({}, True)
    assert not where.path.exists()


def test_drafts_about_a_subject_are_forgotten_wherever_they_name_it(opened: Opened) -> None:
    place = drafts.place(opened)
    named = Draft("interaction", texts={"contacts": EDITED.subject})
    drafts.write(place, {"contact:1": EDITED, "capture": NEW, "log": named, f"brief:{EDITED.subject}": NEW})

    assert drafts.forget(place, [bytes.fromhex(EDITED.subject)]) == 3

    assert drafts.read(place).drafts == {"capture": NEW}
    assert drafts.forget(place, [bytes.fromhex(EDITED.subject)]) == 0
